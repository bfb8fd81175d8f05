import type { Box } from './measure.ts';

/** One thing done to the picture, in its own pixels at that moment. */
export type Op =
  | { readonly op: 'fill'; readonly box: Box; readonly colour: string }
  | { readonly op: 'mosaic'; readonly box: Box; readonly block: number }
  | { readonly op: 'blur'; readonly box: Box; readonly radius: number }
  | { readonly op: 'stroke'; readonly box: Box; readonly colour: string; readonly width: number }
  | { readonly op: 'sticker'; readonly box: Box }
  | { readonly op: 'ring'; readonly box: Box; readonly colour: string }
  | { readonly op: 'arrow'; readonly box: Box; readonly colour: string }
  | { readonly op: 'words'; readonly box: Box; readonly colour: string; readonly size: number; readonly text: string }
  | { readonly op: 'cut'; readonly box: Box }
  | { readonly op: 'width'; readonly width: number }
  | { readonly op: 'jpeg'; readonly quality: number };

/** Runs inside the page: paints the operations over a picture in base64 and answers with a data URL; the last `jpeg` decides the form. */
export function damaging(png: string, ops: readonly Op[]): string {
  return `(${PAINT})(${JSON.stringify(`data:image/png;base64,${png}`)}, ${JSON.stringify(ops)})`;
}

const PAINT = `async (source, ops) => {
  const load = (url) => new Promise((resolve, reject) => { const image = new Image(); image.onload = () => resolve(image); image.onerror = reject; image.src = url; });
  const fresh = (width, height) => { const c = document.createElement('canvas'); c.width = Math.round(width); c.height = Math.round(height); return c; };
  const drawn = (image) => { const c = fresh(image.width, image.height); c.getContext('2d').drawImage(image, 0, 0); return c; };
  let canvas = drawn(await load(source));
  let last = null;
  for (const one of ops) {
    const ctx = canvas.getContext('2d');
    const [l, t, r, b] = (one.box || [0, 0, 0, 0]).map(Math.round);
    const w = r - l, h = b - t;
    last = null;
    if (one.op === 'fill') { ctx.fillStyle = one.colour; ctx.fillRect(l, t, w, h); }
    else if (one.op === 'mosaic') {
      const small = fresh(Math.max(1, w / one.block), Math.max(1, h / one.block));
      const s = small.getContext('2d'); s.imageSmoothingQuality = 'high'; s.drawImage(canvas, l, t, w, h, 0, 0, small.width, small.height);
      ctx.imageSmoothingEnabled = false; ctx.drawImage(small, 0, 0, small.width, small.height, l, t, w, h); ctx.imageSmoothingEnabled = true;
    } else if (one.op === 'blur') {
      const copy = drawn(canvas);
      ctx.save(); ctx.beginPath(); ctx.rect(l, t, w, h); ctx.clip(); ctx.filter = 'blur(' + one.radius + 'px)'; ctx.drawImage(copy, 0, 0); ctx.restore();
    } else if (one.op === 'stroke') {
      ctx.strokeStyle = one.colour; ctx.lineWidth = one.width; ctx.lineCap = 'round'; ctx.lineJoin = 'round'; ctx.beginPath();
      const turns = Math.max(4, Math.round(w / (one.width * 0.8)));
      for (let i = 0; i <= turns; i++) { const x = l + w * i / turns, y = (i % 2 ? b - h * .2 : t + h * .2) + ((i * 37) % 7 - 3); if (i) ctx.lineTo(x, y); else ctx.moveTo(x, y); }
      ctx.stroke();
    } else if (one.op === 'sticker') {
      const size = h * .62;
      for (let x = l + size * .6; x < Math.max(r, l + size); x += size * 1.5) {
        const y = (t + b) / 2;
        ctx.fillStyle = '#ffcd3c'; ctx.beginPath(); ctx.arc(x, y, size, 0, 7); ctx.fill();
        ctx.fillStyle = '#5b3a00'; ctx.beginPath(); ctx.arc(x - size * .35, y - size * .2, size * .13, 0, 7); ctx.arc(x + size * .35, y - size * .2, size * .13, 0, 7); ctx.fill();
        ctx.strokeStyle = '#5b3a00'; ctx.lineWidth = size * .12; ctx.beginPath(); ctx.arc(x, y, size * .55, .4, 2.7); ctx.stroke();
      }
    } else if (one.op === 'ring') {
      ctx.strokeStyle = one.colour; ctx.lineWidth = Math.max(4, canvas.width / 150); ctx.beginPath(); ctx.ellipse((l + r) / 2, (t + b) / 2, w * .56, h * .68, -.03, .2, 6.4); ctx.stroke();
    } else if (one.op === 'arrow') {
      ctx.strokeStyle = one.colour; ctx.lineWidth = Math.max(5, canvas.width / 130); ctx.lineCap = 'round'; ctx.beginPath();
      ctx.moveTo(l, t); ctx.quadraticCurveTo(l + w * .7, t + h * .1, r, b); ctx.moveTo(r - w * .34, b - h * .1); ctx.lineTo(r, b); ctx.lineTo(r + w * .02, b - h * .42); ctx.stroke();
    } else if (one.op === 'words') { ctx.fillStyle = one.colour; ctx.font = '700 ' + one.size + 'px "Noto Sans CJK SC"'; ctx.textBaseline = 'top'; ctx.fillText(one.text, l, t); }
    else if (one.op === 'cut') { const c = fresh(w, h); c.getContext('2d').drawImage(canvas, l, t, w, h, 0, 0, w, h); canvas = c; }
    else if (one.op === 'width') {
      const c = fresh(one.width, canvas.height * one.width / canvas.width); const x = c.getContext('2d'); x.imageSmoothingQuality = 'high'; x.drawImage(canvas, 0, 0, c.width, c.height); canvas = c;
    } else { last = canvas.toDataURL('image/jpeg', one.quality / 100); canvas = drawn(await load(last)); }
  }
  return { url: last || canvas.toDataURL('image/png'), width: canvas.width, height: canvas.height };
}`;
