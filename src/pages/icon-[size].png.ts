/** `icon-192.png` and `icon-512.png`: Chromium installs no site whose icons are drawings alone. */
import type { APIRoute } from 'astro';
import drawing from '../../public/icon.svg?raw';
import { drawIcon, iconSizes } from '../pictures/icon.ts';

export const getStaticPaths = () => iconSizes.map((size) => ({ params: { size: String(size) }, props: { size } }));

export const GET: APIRoute<{ size: number }> = async ({ props: { size } }) =>
  new Response(await drawIcon(drawing, size), { headers: { 'content-type': 'image/png' } });
