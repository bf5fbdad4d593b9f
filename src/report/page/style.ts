/** The whole look of the page: light and dark as the reader has it, readable in print, nothing loaded from anywhere. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1c2128;--quiet:#59636e;--paper:#fff;--panel:#f4f6f8;--line:#d7dce1;--good:#1a7f37;--bad:#c62a22;
--warn:#8a6100;--drain:#d9a21b;--deploy:#3a7bd5;--prove:#2a9d8f;--soak:#7a5cc7;--pause:#9aa4ae;--restore:#d4692a;--roll-back:#c2417f;--over:#1c2128}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ec;--quiet:#9aa5b1;--paper:#14181d;--panel:#1d2329;--line:#343c45;--good:#4cc26b;
--bad:#ff7b72;--warn:#e0b341;--drain:#d6a02a;--deploy:#5595ea;--prove:#3fb5a6;--soak:#9d84e0;--pause:#6d7680;--restore:#e08550;--roll-back:#dc6ba3;--over:#fff}}
*{box-sizing:border-box}body{margin:0 auto;max-width:1080px;padding:28px 20px 60px;background:var(--paper);color:var(--ink);
font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
h1{font-size:24px;line-height:1.3;margin:0 0 6px}h2{font-size:17px;margin:34px 0 10px}.good{color:var(--good)}.bad{color:var(--bad)}
.quiet,figcaption{color:var(--quiet);font-size:13px}a{color:inherit}p{margin:6px 0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin:22px 0}
.figures div{background:var(--panel);border-radius:8px;padding:12px 16px}.figures b{display:block;font-size:26px;line-height:1.25;
font-variant-numeric:tabular-nums}.figures span{color:var(--quiet);font-size:13px}
.failure{border-left:4px solid var(--bad);background:var(--panel);padding:10px 16px;border-radius:0 8px 8px 0}.failure p{white-space:pre-wrap}
ul.warnings{border-left:4px solid var(--warn);background:var(--panel);margin:14px 0;padding:10px 16px 10px 34px;border-radius:0 8px 8px 0}
figure{margin:0;overflow-x:auto}svg{display:block;width:100%;min-width:560px;height:auto}
svg text{fill:var(--ink);font-family:inherit}svg .tick{fill:var(--quiet);font-size:11px}.grid{stroke:var(--line);stroke-width:1}
.name.held{fill:var(--bad);font-weight:600}.bar.drain{fill:var(--drain)}.bar.deploy{fill:var(--deploy)}.bar.prove{fill:var(--prove)}
.bar.soak{fill:var(--soak)}.bar.pause{fill:var(--pause)}.bar.restore{fill:var(--restore)}.bar.roll-back{fill:var(--roll-back)}
.sessions{fill:none;stroke:var(--over);stroke-width:1.5;stroke-linejoin:round}.reload{stroke:var(--bad);stroke-width:1.5;stroke-dasharray:4 3}
.available{fill:var(--prove);opacity:.28}.floor{fill:none;stroke:var(--bad);stroke-width:1.5;stroke-dasharray:5 3}
rect.bar-new{fill:var(--deploy)}rect.bar-old{fill:var(--pause)}.key.bar-new{background:var(--deploy)}.key.bar-old{background:var(--pause)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(360px,1fr));gap:24px;align-items:start}.chart svg{min-width:0}
figcaption span{margin-right:16px;white-space:nowrap}.key{display:inline-block;width:12px;height:12px;border-radius:2px;margin-right:6px;vertical-align:-1px}
.key.drain{background:var(--drain)}.key.deploy{background:var(--deploy)}.key.prove{background:var(--prove)}.key.soak{background:var(--soak)}
.key.pause{background:var(--pause)}.key.restore{background:var(--restore)}.key.roll-back{background:var(--roll-back)}
.key.line{height:0;border-top:2px solid var(--over);vertical-align:4px}.key.reload{height:0;border-top:2px dashed var(--bad);vertical-align:4px}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:14px}th,td{text-align:left;padding:5px 10px;border-bottom:1px solid var(--line);
vertical-align:top}th{color:var(--quiet);font-weight:500}td.number,th.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.evidence td{border:0;padding:2px 10px 2px 0;font-size:13px}.evidence .time{white-space:nowrap;color:var(--quiet);font-variant-numeric:tabular-nums}
code,pre{font:12.5px/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}pre{background:var(--panel);padding:12px 16px;border-radius:8px;overflow-x:auto}
details{margin:6px 0}summary{cursor:pointer}
@media print{body{max-width:none;padding:0}details>*{display:block}.figures div,.failure,pre{border:1px solid #ccc}}
`.replaceAll('\n', '');
