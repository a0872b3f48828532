<?php
/**
 * Plugin Name: Liangpai badge
 * Description: A block that shows a badge and verifies it in the browser. Text alone: nothing to build.
 * Version: 0.1.0
 * Requires at least: 6.3
 * Requires PHP: 7.4
 * License: Apache-2.0
 *
 * An author chooses a badge number and how it looks. Which registry is asked and which file runs are settings of the site,
 * which administrators alone change: a post never chooses a script.
 */

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/badge-number.php';

/** The settings, copied from the code that the registry gives out. */
const LIANGPAI_SETTINGS = array(
	'liangpai_registry'  => '签发方 Registry (https://badge.example)',
	'liangpai_file'      => '文件 File (0.1.0-3f9a1c2b)',
	'liangpai_integrity' => 'integrity (sha384-…)',
);

/** A setting as it was typed or pasted. */
function liangpai_setting( $name ) {
	return trim( (string) get_option( $name, '' ) );
}

/** Whether nothing is missing: without a hash the browser would run any file. */
function liangpai_is_set_up() {
	return ! in_array( '', array_map( 'liangpai_setting', array_keys( LIANGPAI_SETTINGS ) ), true );
}

/** The origin of the registry, without a slash at its end. */
function liangpai_registry() {
	return untrailingslashit( liangpai_setting( 'liangpai_registry' ) );
}

add_action(
	'init',
	function () {
		$file = rawurlencode( basename( liangpai_setting( 'liangpai_file' ), '.js' ) ); // The whole `src` does as well.
		wp_register_script(
			'liangpai-badge',
			liangpai_registry() . '/badge/' . $file . '.js',
			array(),
			null, // No ?ver=: the name of the file has its version, and the hash is that of this address.
			array( 'strategy' => 'async' )
		);
		wp_register_script(
			'liangpai-badge-editor',
			plugins_url( 'editor.js', __FILE__ ),
			array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-server-side-render' ),
			'0.1.0',
			array( 'in_footer' => true )
		);
		register_block_type( __DIR__ );
	}
);

/** The browser runs the file only if its bytes match the hash. */
add_filter(
	'script_loader_tag',
	function ( $tag, $handle ) {
		$pinned = ' integrity="' . esc_attr( liangpai_setting( 'liangpai_integrity' ) ) . '" crossorigin src=';
		return 'liangpai-badge' === $handle ? str_replace( ' src=', $pinned, $tag ) : $tag;
	},
	10,
	2
);

add_action(
	'admin_init',
	function () {
		add_settings_section( 'liangpai', 'Liangpai', '__return_null', 'liangpai' );
		foreach ( LIANGPAI_SETTINGS as $name => $label ) {
			register_setting( 'liangpai', $name, array( 'type' => 'string', 'sanitize_callback' => 'sanitize_text_field' ) );
			$field = function () use ( $name ) {
				$value = esc_attr( (string) get_option( $name, '' ) );
				echo '<input class="regular-text" id="' . esc_attr( $name ) . '" name="' . esc_attr( $name ) . '" value="' . $value . '">';
			};
			add_settings_field( $name, esc_html( $label ), $field, 'liangpai', 'liangpai', array( 'label_for' => $name ) );
		}
	}
);

add_action(
	'admin_menu',
	function () {
		$page = function () {
			echo '<div class="wrap"><form method="post" action="options.php">';
			settings_fields( 'liangpai' );
			do_settings_sections( 'liangpai' );
			submit_button();
			echo '</form></div>';
		};
		add_options_page( 'Liangpai', 'Liangpai', 'manage_options', 'liangpai', $page );
	}
);
