<?php
/**
 * The functions of WordPress that the block calls, each small and true to what WordPress documents: hooks run what was
 * added, options are read back, escapes escape, an enqueued script is printed once with its filters applied.
 */

define( 'ABSPATH', __DIR__ . '/' );

$hooks   = array();
$options = array();
$locale  = 'zh_CN';
$scripts = array();
$queue   = array();
$blocks  = array();

function add_filter( $name, $callback, $priority = 10, $accepted = 1 ) {
	global $hooks;
	$hooks[ $name ][] = array( $callback, $accepted );
}
function apply_filters( $name, $value, ...$rest ) {
	global $hooks;
	foreach ( $hooks[ $name ] ?? array() as list( $callback, $accepted ) ) {
		$value = $callback( ...array_slice( array( $value, ...$rest ), 0, $accepted ) );
	}
	return $value;
}
function add_action( $name, $callback ) {
	add_filter( $name, $callback, 10, 0 );
}
function do_action( $name ) {
	apply_filters( $name, null );
}

function get_option( $name, $default = false ) {
	global $options;
	return $options[ $name ] ?? $default;
}
function get_locale() {
	global $locale;
	return $locale;
}
function untrailingslashit( $text ) {
	return rtrim( $text, '/\\' );
}
function plugins_url( $path, $plugin ) {
	return 'https://shop.example/wp-content/plugins/' . basename( dirname( $plugin ) ) . '/' . $path;
}

function esc_html( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES, 'UTF-8', false );
}
function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES, 'UTF-8', false );
}
function esc_url( $url ) {
	$url = preg_replace( '~[^a-z0-9-\~+_.?#=!&;,/:%@$|*\'()\[\]\x80-\xff]~i', '', trim( $url ) );
	return preg_match( '~^https?://~i', $url ) ? str_replace( array( '&', "'" ), array( '&#038;', '&#039;' ), $url ) : '';
}

function wp_register_script( $handle, $src, $deps, $version, $args ) {
	global $scripts;
	$scripts[ $handle ] = array( $src . ( null === $version ? '' : '?ver=' . $version ), $args['strategy'] ?? '' );
}
function wp_enqueue_script( $handle ) {
	global $queue;
	$queue[ $handle ] = true;
}
function print_scripts() {
	global $scripts, $queue;
	foreach ( array_keys( $queue ) as $handle ) {
		list( $src, $strategy ) = $scripts[ $handle ];
		$attributes             = $strategy ? " {$strategy} data-wp-strategy=\"{$strategy}\"" : '';
		$tag                    = '<script src="' . esc_url( $src ) . "\" id=\"{$handle}-js\"{$attributes}></script>\n";
		echo apply_filters( 'script_loader_tag', $tag, $handle, $src );
	}
}

function register_block_type( $folder ) {
	global $blocks;
	$metadata                    = json_decode( file_get_contents( $folder . '/block.json' ), true );
	$blocks[ $metadata['name'] ] = $metadata + array( 'folder' => $folder );
}
/** What stands in a post for a block: a comment with its attributes. */
function render_block( $content ) {
	global $blocks;
	preg_match( '~^<!-- wp:(\S+) (\{.*\}) /-->$~', $content, $found );
	$metadata   = $blocks[ $found[1] ];
	$attributes = array_map( fn( $attribute ) => $attribute['default'], $metadata['attributes'] );
	$attributes = array_merge( $attributes, json_decode( $found[2], true ) );
	ob_start();
	require $metadata['folder'] . '/' . substr( $metadata['render'], strlen( 'file:./' ) );
	return ob_get_clean();
}
