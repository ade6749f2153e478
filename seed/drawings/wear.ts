import { CREAM, type DrawObject, dots, GOLD, GOLD_DARK, gleam, shade, WOOD, WOOD_DARK } from './tint';

const SHIRT = 'M152 104l-56 34 24 52 26-14v132h108V176l26 14 24-52-56-34c-8 22-88 22-96 0z';

export const wear = {
  'folded-cloth': (t) =>
    `<path d="M92 262H308A0 0 0 0 1 308 262V296A18 18 0 0 1 290 314H110A26 26 0 0 1 110 262Z" fill="${t.dark}"/><path d="M110 274H308M110 290H300" stroke="${t.main}" stroke-width="4"/><path d="M92 206H290A26 26 0 0 1 290 258H92Z" fill="${t.light}"/><path d="M92 220H300M92 244H300" stroke="${t.accent}" stroke-width="7"/><path d="M92 232H296" stroke="${t.main}" stroke-width="8" stroke-dasharray="0 17" stroke-linecap="round"/><path d="M110 150H308V202H110A26 26 0 0 1 110 150Z" fill="${t.main}"/><path d="M104 162H308M104 190H308" stroke="${t.accent}" stroke-width="4"/><path d="M118 176L132 167 146 176 132 185ZM156 176L170 167 184 176 170 185ZM194 176L208 167 222 176 208 185ZM232 176L246 167 260 176 246 185ZM270 176L284 167 298 176 284 185Z" fill="${t.light}"/><path d="M96 110C130 96 270 96 304 110V146H96Z" fill="${t.accent}"/><path d="M96 128H304" stroke="${t.dark}" stroke-width="4"/><path d="M184 100H216V314H184Z" fill="${t.dark}"/><path d="M200 104C172 70 140 92 160 108 172 116 190 112 200 104 228 70 260 92 240 108 228 116 210 112 200 104Z" fill="${t.dark}"/>`,
  'batik-shirt': (t) =>
    `<path d="${SHIRT}" fill="${t.main}"/><path d="M200 122v186" stroke="${t.dark}" stroke-width="4"/><path d="M172 112l28 30 28-30 8 12-36 34-36-34z" fill="${t.dark}"/>${dots(
      [
        [166, 190],
        [234, 190],
        [166, 236],
        [234, 236],
        [166, 282],
        [234, 282],
        [120, 156],
        [280, 156],
      ],
      11,
      t.light,
    )}${dots(
      [
        [166, 190],
        [234, 190],
        [166, 236],
        [234, 236],
        [166, 282],
        [234, 282],
        [120, 156],
        [280, 156],
      ],
      5,
      t.accent,
    )}${dots(
      [
        [200, 190],
        [200, 226],
        [200, 262],
      ],
      4,
      CREAM,
    )}${shade('M236 128C240 122 244 112 248 104L304 138 280 190 254 176V308H226C238 250 242 190 236 128Z', 0.14)}`,
  kebaya: (t) =>
    `<path d="M154 100l-52 40 14 96 26-6 8-46c6 40-2 72-16 110l66 18 66-18c-14-38-22-70-16-110l8 46 26 6 14-96-52-40-46 60z" fill="${t.main}"/><path d="M154 100l46 60 46-60M200 160v150" fill="none" stroke="${t.accent}" stroke-width="7"/><path d="M134 294l66 18 66-18" fill="none" stroke="${t.accent}" stroke-width="8"/>${dots(
      [
        [174, 200],
        [226, 200],
        [170, 240],
        [230, 240],
        [164, 276],
        [236, 276],
      ],
      7,
      t.light,
    )}<circle cx="200" cy="172" r="9" fill="${GOLD}"/>${shade('M230 130L246 100 298 140 284 236 258 230 250 184C244 224 252 256 266 294L220 308C240 250 244 190 230 130Z', 0.14)}`,
  sarong: (t) =>
    `<path d="M136 96h128l26 212H110z" fill="${t.main}"/><path d="M136 96h128l3 26H133z" fill="${t.dark}"/><path d="M176 96h48l10 212h-68z" fill="${t.accent}"/><g stroke="${t.light}" stroke-width="5"><path d="M128 158h144M122 206h156M116 254h168"/></g><g stroke="${t.dark}" stroke-width="4"><path d="M150 96l-18 212M250 96l18 212M200 96v212"/></g><path d="M110 308h180" stroke="${t.dark}" stroke-width="8"/>${shade('M244 96H264L290 308H258Z', 0.18)}`,
  scarf: (t) =>
    `<path d="M84 100H316" stroke="${WOOD_DARK}" stroke-width="14" stroke-linecap="round"/><path d="M196 100H276V276H196Z" fill="${t.dark}"/><path d="M196 150H276M196 246H276" stroke="${t.accent}" stroke-width="8"/><path d="M202 280V302M216 280V302M230 280V302M244 280V302M258 280V302M272 280V302" stroke="${t.dark}" stroke-width="5"/><path d="M122 100C122 90 226 90 226 100V298H122Z" fill="${t.main}"/><path d="M122 136H226M122 262H226" stroke="${t.light}" stroke-width="6"/><path d="M122 150H226M122 276H226" stroke="${t.accent}" stroke-width="9"/><path d="M148 176L174 206 148 236 122 206ZM200 176L226 206 200 236 174 206Z" fill="${t.light}"/><path d="M148 190L162 206 148 222 134 206ZM200 190L214 206 200 222 186 206Z" fill="${t.accent}"/><path d="M127 300V324M141 300V324M155 300V324M169 300V324M183 300V324M197 300V324M211 300V324M223 300V324" stroke="${t.main}" stroke-width="5"/>${shade('M204 97C218 96 226 97 226 100V298H204Z')}`,
  mukena: (t) =>
    `<path d="M200 78C256 78 276 118 274 158 276 200 302 262 310 304 250 326 150 326 90 304 98 262 124 200 126 158 124 118 144 78 200 78Z" fill="${t.main}"/>${shade('M222 80C262 86 276 120 274 158 276 200 302 262 310 304 290 311 268 316 246 318 264 250 262 170 222 80Z', 0.14)}<path d="M200 104C238 104 250 132 247 160 244 190 224 212 200 212S156 190 153 160C150 132 162 104 200 104Z" fill="${t.dark}"/><path d="M200 108C235 108 246 134 243 160 240 188 222 208 200 208S160 188 157 160C154 134 165 108 200 108Z" fill="none" stroke="${t.light}" stroke-width="7" stroke-dasharray="0 10.5" stroke-linecap="round"/><path d="M110 244C160 264 240 264 290 244" fill="none" stroke="${t.accent}" stroke-width="5"/><g fill="none" stroke="${t.light}" stroke-linecap="round"><path d="M93 303C152 324 248 324 307 303" stroke-width="13" stroke-dasharray="0 15"/><path d="M100 280C154 300 246 300 300 280" stroke-width="5" stroke-dasharray="0 14"/></g><path d="M200 214V246" stroke="${t.light}" stroke-width="4"/>`,
  peci: (t) =>
    `<path d="M102 282L118 146H282L298 282C262 304 138 304 102 282Z" fill="${t.dark}"/>${shade('M246 150L282 146 298 282C286 290 270 295 252 297Z', 0.3)}<path d="M118 146C124 118 276 118 282 146C276 172 124 172 118 146Z" fill="${t.main}"/><path d="M138 146C160 156 240 156 262 146" fill="none" stroke="${t.dark}" stroke-width="7" stroke-linecap="round"/><g fill="none" stroke="${t.accent}"><path d="M106 250C140 270 260 270 294 250M103 272C138 293 262 293 297 272" stroke-width="4"/><path d="M108 262C142 281 258 281 292 262" stroke-width="10" stroke-dasharray="4 11"/></g>${gleam('M136 180L128 232', 0.35)}`,
  't-shirt': (t) =>
    `<path d="${SHIRT}" fill="${t.accent}"/><path d="M152 104c8 22 88 22 96 0l12 7c-14 34-106 34-120 0z" fill="${t.main}"/><path d="M96 138l24 52 14-8-26-52zM304 138l-24 52-14-8 26-52z" fill="${t.main}"/><circle cx="200" cy="222" r="38" fill="${CREAM}"/><path d="M174 232l26-40 26 40z" fill="${t.main}"/><path d="M164 240c24-12 48 12 72 0" stroke="${t.dark}" stroke-width="6" fill="none"/>${shade('M236 124C242 118 246 110 248 104L304 138 280 190 254 176V308H226C238 250 242 190 236 124Z', 0.12)}`,
  dress: (t) =>
    `<path d="M166 92h68l-8 52c24 36 52 90 66 172H108c14-82 42-136 66-172z" fill="${t.main}"/><path d="M166 92l-36 60 22 14 22-34M234 92l36 60-22 14-22-34" fill="${t.main}" stroke="${t.dark}" stroke-width="4"/><path d="M166 92c8 26 60 26 68 0" fill="none" stroke="${t.accent}" stroke-width="8"/><path d="M170 158h60" stroke="${t.accent}" stroke-width="12"/><path d="M110 304c60-18 120 18 180 0" stroke="${t.light}" stroke-width="8" fill="none"/><path d="M188 170l-22 126M212 170l22 126" stroke="${t.dark}" stroke-opacity=".6" stroke-width="4"/>${shade('M222 144C252 180 278 234 292 316H240C246 250 240 190 222 144Z', 0.14)}`,
  'baby-clothes': (t) =>
    `<path d="M158 112l-46 36 20 40 22-12v48c0 46 20 74 34 78l12-34 12 34c14-4 34-32 34-78v-48l22 12 20-40-46-36c-10 22-74 22-84 0z" fill="${t.accent}"/><path d="M158 112c10 22 74 22 84 0" fill="none" stroke="${t.main}" stroke-width="8"/><path d="M200 220c-28-18-30-42-14-46 8-2 14 6 14 12 0-6 6-14 14-12 16 4 14 28-14 46z" fill="${t.main}"/>${dots(
      [
        [188, 286],
        [212, 286],
      ],
      5,
      t.main,
    )}${shade('M240 118L242 112 288 148 268 188 246 176V224C246 270 226 298 212 302L222 270C236 220 242 170 240 118Z', 0.12)}`,
  shoe: (t) =>
    `<path d="M96 250c0-40 10-68 34-84 20 22 46 30 70 30 30 16 62 24 88 32 20 6 20 34 16 46H100c-4 0-4-14-4-24z" fill="${t.main}"/><path d="M94 268h210c4 12 0 26-10 26H106c-10 0-14-14-12-26z" fill="${t.dark}"/><path d="M130 166c20 22 46 30 70 30l-12 26c-30-2-58-14-74-34z" fill="${t.accent}"/><path d="M196 216l20-14M216 226l20-12M236 234l18-10" stroke="${CREAM}" stroke-width="7" stroke-linecap="round"/>`,
  sandal: (t) =>
    `<g transform="rotate(-14 200 200)"><path d="M130 108c36-14 52 22 48 70-4 40 8 70-4 108-8 24-52 22-56-4-6-40 10-66 0-104-8-34-4-64 12-70z" fill="${WOOD}"/><path d="M258 108c-36-14-52 22-48 70 4 40-8 70 4 108 8 24 52 22 56-4 6-40-10-66 0-104 8-34 4-64-12-70z" fill="${WOOD}"/><path d="M148 132c-6 30-26 42-32 60l14 8c8-18 16-28 22-36 8 8 14 18 20 30l12-8c-6-20-28-28-36-54z" fill="${t.main}"/><path d="M240 132c6 30 26 42 32 60l-14 8c-8-18-16-28-22-36-8 8-14 18-20 30l-12-8c6-20 28-28 36-54z" fill="${t.main}"/><circle cx="148" cy="152" r="9" fill="${t.accent}"/><circle cx="240" cy="152" r="9" fill="${t.accent}"/></g>`,
  sneaker: (t) =>
    `<path d="M92 262l8-88 44-12c12 26 44 30 60 18 24 36 60 40 90 54 14 8 14 24 12 32z" fill="${t.accent}"/><path d="M100 174l44-12c6 12 14 18 24 22l-16 78H92z" fill="${t.main}"/><path d="M90 262h218c6 16-2 34-16 34H108c-14 0-22-18-18-34z" fill="${CREAM}" stroke="${t.dark}" stroke-width="5"/><path d="M186 208l28-16M206 224l26-16M226 238l24-14" stroke="${t.dark}" stroke-width="7" stroke-linecap="round"/><path d="M110 252c24-30 50-30 70-20" stroke="${CREAM}" stroke-width="8" fill="none"/>`,
  wallet: (t) =>
    `<rect x="98" y="134" width="204" height="150" rx="16" fill="${t.dark}"/><rect x="98" y="150" width="204" height="134" rx="16" fill="${t.main}"/><path d="M114 168h172v100H114z" fill="none" stroke="${t.light}" stroke-width="3" stroke-dasharray="10 7"/><path d="M302 190h-62a26 26 0 0 0 0 52h62z" fill="${t.accent}"/><circle cx="246" cy="216" r="9" fill="${t.dark}"/>${shade('M276 150H286A16 16 0 0 1 302 166V190H276ZM276 242H302V268A16 16 0 0 1 286 284H276Z', 0.2)}`,
  belt: (t) =>
    `<path d="M200 116c60 0 104 34 104 78s-44 78-104 78-104-34-104-78 44-78 104-78zm0 34c-40 0-70 20-70 44s30 44 70 44 70-20 70-44-30-44-70-44z" fill="${t.main}"/><path d="M118 228c30 40 134 40 164 0" fill="none" stroke="${t.light}" stroke-width="4" stroke-dasharray="9 8"/><rect x="166" y="226" width="68" height="62" rx="10" fill="none" stroke="${GOLD}" stroke-width="13"/><path d="M200 232v48" stroke="${GOLD_DARK}" stroke-width="9"/>`,
} satisfies Record<string, DrawObject>;
