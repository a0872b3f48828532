<?php
/**
 * Reads a badge number as people type and paste it.
 *
 * Any case, full width, with spaces and dashes, among Chinese words, or as the address of its verify page. The last of the
 * 12 characters checks the others, so that a mistyped number is never taken for another one.
 */

defined( 'ABSPATH' ) || exit;

/** The twelve characters, or null for what is no badge number. */
function liangpai_badge_number( $typed ) {
	$alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
	$text     = preg_match( '~/verify/+([^/?#\s]+)~i', $typed, $address ) ? $address[1] : $typed;
	$wide     = preg_split( '//u', '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ', -1, PREG_SPLIT_NO_EMPTY );
	$plain    = str_split( '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ' );
	$letters  = strtoupper( strtr( $text, array_combine( $wide, $plain ) ) );
	$number   = strtr( preg_replace( '/[^0-9A-Z]/', '', $letters ), 'ILO', '110' );
	if ( 12 !== strlen( $number ) || 12 !== strspn( $number, $alphabet ) ) {
		return null;
	}
	$sum = 0;
	for ( $at = 0; $at < 11; $at++ ) {
		$product = strpos( $alphabet, $number[ $at ] ) * ( $at % 2 ? 1 : 2 );
		$sum    += intdiv( $product, 32 ) + $product % 32;
	}
	return $alphabet[ ( 32 - $sum % 32 ) % 32 ] === $number[11] ? $number : null;
}
