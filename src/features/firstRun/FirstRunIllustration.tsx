import { delegationStyle } from "../../controls/delegationStyle.ts";
import "../../controls/delegations.css";

/** One text, three hands, three cities, and roads from each to each: nothing stands in the middle. */
export function FirstRunIllustration() {
  return (
    <svg className="f-first-drawing" viewBox="0 0 480 520" aria-hidden="true" focusable="false">
      <path className="road" d="M64 388C88 344 138 326 190 322M416 372C398 340 344 326 290 322M240 352v-26" />
      <path className="paper" d="M142 34h160l42 42v230a6 6 0 0 1-6 6H142a6 6 0 0 1-6-6V40a6 6 0 0 1 6-6Z" />
      <path d="M302 34v36a6 6 0 0 0 6 6h36" />
      <path d="M166 84h84" strokeWidth="4" />
      <path className="quiet" d="M166 112h148M166 128h120M166 208h148M166 224h96M166 272h148M166 288h64" />
      <Hand place={0} code="WRO" x={166} y={152} length={92} />
      <Hand place={3} code="NEU" x={196} y={180} length={104} />
      <Hand place={2} code="LUB" x={166} y={248} length={78} />
      <g className={delegationStyle(0).className}>
        <path className="city" d="M26 476v-42l24-30 14-16 14 16 24 30v42ZM102 476v-34h26v34M64 388v-12" />
        <path className="window" d="M50 450v8M64 450v8M78 450v8M58 426v6M70 426v6M115 454v8" />
      </g>
      <g className={delegationStyle(2).className}>
        <path className="city" d="M200 476v-62h18v-18h14v-20l8-14 8 14v20h14v18h18v62Z" />
        <path className="city" d="M229 476v-20a11 11 0 0 1 22 0v20" />
        <path className="window" d="M216 430v8M240 412v8M264 430v8M216 452v8M264 452v8" />
      </g>
      <g className={delegationStyle(3).className}>
        <path className="city" d="M362 476v-38h40v-46l14-20 14 20v46h30v38Z" />
        <path className="window" d="M416 404v8M416 424v8M376 452v8M392 452v8M432 452v8M446 452v8" />
      </g>
      <path d="M8 476h464M36 488h48M152 488h24M300 488h44M404 488h28" />
    </svg>
  );
}

interface HandProps {
  readonly place: number;
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

/** A line being written, with the caret and the letters of whose it is. */
function Hand({ place, code, x, y, length }: HandProps) {
  const end = x + length + 6;
  return (
    <g className={delegationStyle(place).className}>
      <path className="said" d={`M${String(x)} ${String(y)}h${String(length)}`} />
      <path className="said" d={`M${String(end)} ${String(y - 9)}v18`} strokeWidth="2" />
      <path className="flag" d={`M${String(end - 1)} ${String(y - 23)}h38a3 3 0 0 1 3 3v12h-41Z`} />
      <text className="code" x={end + 5} y={y - 12}>
        {code}
      </text>
    </g>
  );
}
