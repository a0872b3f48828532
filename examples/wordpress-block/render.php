<?php
/**
 * What the registry gives a shop to paste, for the number of this block. The script tag comes from wp_enqueue_script, once a
 * page. In the editor the block says what is missing; a reader of the page sees nothing then.
 *
 * @var array $attributes The attributes of the block.
 */

defined( 'ABSPATH' ) || exit;

$liangpai_words    = array(
	'zh-Hans' => array( '身份核验', '编号有误，请核对', '请填写“设置 → Liangpai”中的全部三项' ),
	'zh-Hant' => array( '身份核驗', '編號有誤，請核對', '請填寫「設定 → Liangpai」中的全部三項' ),
	'en'      => array( 'Identity check', 'This is not a badge number; please check it', 'Please fill in all three of Settings → Liangpai' ),
);
$liangpai_chinese  = in_array( get_locale(), array( 'zh_TW', 'zh_HK' ), true ) ? 'zh-Hant' : 'zh-Hans';
$liangpai_language = 0 === strpos( get_locale(), 'zh_' ) ? $liangpai_chinese : 'en';
$liangpai_number   = liangpai_badge_number( (string) $attributes['badge'] );
$liangpai_registry = liangpai_registry();

if ( null === $liangpai_number || ! liangpai_is_set_up() ) {
	if ( defined( 'REST_REQUEST' ) && REST_REQUEST ) {
		echo '<p>' . esc_html( $liangpai_words[ $liangpai_language ][ liangpai_is_set_up() ? 1 : 2 ] ) . '</p>';
	}
	return;
}

wp_enqueue_script( 'liangpai-badge' );

printf(
	'<link rel="preload" as="fetch" href="%s" crossorigin="anonymous" referrerpolicy="no-referrer">',
	esc_url( $liangpai_registry . '/badges/' . $liangpai_number . '/bundle' )
);
printf( '<liangpai-badge badge="%s"', esc_attr( implode( '-', str_split( $liangpai_number, 4 ) ) ) );
foreach ( array( 'variant' => 'chip', 'theme' => 'auto' ) as $liangpai_name => $liangpai_default ) {
	if ( $attributes[ $liangpai_name ] !== $liangpai_default ) {
		printf( ' %s="%s"', esc_attr( $liangpai_name ), esc_attr( $attributes[ $liangpai_name ] ) );
	}
}
printf(
	'><a href="%s" referrerpolicy="origin">%s</a></liangpai-badge>',
	esc_url( $liangpai_registry . '/verify/' . $liangpai_number ),
	esc_html( $liangpai_words[ $liangpai_language ][0] )
);
