<?php
/** A page of a site with the plugin: reads its settings and the posts' blocks as JSON, prints blocks and scripts as JSON. */

require __DIR__ . '/wordpress.php';

$site    = json_decode( stream_get_contents( STDIN ), true );
$options = $site['options'];
$locale  = $site['locale'];
if ( $site['isEditor'] ) {
	define( 'REST_REQUEST', true );
}
require $site['plugin'];
do_action( 'init' );

$rendered = array_map( 'render_block', $site['blocks'] );
ob_start();
print_scripts();
echo json_encode( array( 'blocks' => $rendered, 'scripts' => ob_get_clean() ) );
