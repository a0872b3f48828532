import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** The way to a server of TCP, which a test cuts. */
export type Cable = {
  /** The server's address by way of the cable. */
  url: string
  /** Ends all connections and refuses new ones. */
  cut(): Promise<void>
  /** Takes everything and passes nothing on, as a network does that swallows packets. */
  silence(): void
  /** Makes the cable whole again; what a silent one held back goes on. */
  mend(): Promise<void>
  close(): Promise<void>
}

/** Lays a cable to the server that a URL names. */
export async function layCable(url: string): Promise<Cable> {
  const far = new URL(url)
  const near = new URL(url)
  const sockets = new Set<Socket>()
  let isSilent = false
  const join = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    return socket
  }
  const server = createServer((socket) => {
    const there = join(connect(Number(far.port), far.hostname))
    const here = join(socket)
    here.pipe(there).pipe(here)
    here.on('close', () => there.destroy())
    there.on('close', () => here.destroy())
    if (isSilent) for (const end of [here, there]) end.pause()
  })
  await listen(server, 0)
  near.port = String((server.address() as { port: number }).port)
  const mend = async () => {
    isSilent = false
    for (const socket of sockets) socket.resume()
    if (!server.listening) await listen(server, Number(near.port))
  }
  const cut = async () => {
    for (const socket of sockets) socket.destroy()
    if (!server.listening) return
    server.close()
    await once(server, 'close')
  }
  return {
    url: near.href,
    cut,
    silence() {
      isSilent = true
      for (const socket of sockets) socket.pause()
    },
    mend,
    close: cut,
  }
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
}
