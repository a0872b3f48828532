import type { RootAnswerWords } from '../zh-Hans/rootAnswer.ts'

export const rootAnswer: RootAnswerWords = {
  title: "The root's answer, and the file of organisations",
  publishTitle: "Publish the root's answer",
  how: "Whoever keeps the root's keys signs an answer and carries it over. It is checked and shown here first, and published once you confirm.",
  until: (day) => `The root's statement is valid until ${day}`,
  anchors: "Thumbprints of the root's keys",
  file: "The root's answer",
  check: 'Check, without publishing',
  chooseFile: 'Choose the file that the root signed.',
  read: 'What the answer says',
  office: 'Office',
  name: 'Name',
  officeKeys: "Thumbprints of the office's federation keys",
  lastDay: 'Valid until',
  compare:
    "Compare these thumbprints, in person, with whoever keeps the root's keys. Publish only if they are the same.",
  publish: 'They are the same: publish',
  another: 'They differ: take another file',
  published: 'Published.',
  again: 'Sign everything again and publish it',
  againWhen: 'For what is missing or damaged in public. It needs no answer from the root.',
  exportTitle: 'File of organisations',
  exportHow:
    'A station or another service needs the organisations of this place. They are signed as one file, which names no person.',
  export: 'Sign the file of organisations',
  thumbprint: 'Thumbprint of the key, to be read out to the other side in person',
  download: 'Download the file',
}
