/** The entry page's looks: calm, light and dark, a phone's width first. Nothing is fetched for it. */
export const STYLE = `
:root{color-scheme:light dark;--back:#f5f4f9;--glow:#e7e2f8;--card:#fff;--ink:#221f2e;--soft:#625d73;--line:#e6e3ee;--accent:#6247d0;--press:#5138b8;--on:#fff;--link:#5a3fc9}
@media (prefers-color-scheme:dark){:root{--back:#131119;--glow:#241d3d;--card:#1d1a26;--ink:#f0eef6;--soft:#aaa4bb;--line:#322d40;--accent:#7a5fe6;--press:#8a71ee;--on:#fff;--link:#b5a4ff}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;min-height:100svh;display:flex;flex-direction:column;font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--ink);background:radial-gradient(60rem 36rem at 50% -12rem,var(--glow),transparent) no-repeat var(--back);-webkit-text-size-adjust:100%}
a{color:var(--link);text-underline-offset:.2em}
a:focus-visible{outline:3px solid var(--link);outline-offset:3px;border-radius:.5rem}
main{flex:1;display:flex;align-items:center;justify-content:center;width:100%;max-width:58rem;margin:0 auto;padding:2.5rem 1.5rem 1.5rem}
.card{width:100%;max-width:27rem;text-align:center}
.face{display:grid;place-items:center;width:6.5rem;height:6.5rem;margin:0 auto 1.5rem;border-radius:50%;overflow:hidden;color:var(--on);background:linear-gradient(145deg,#8b74ef,#5138b8);font-size:2.75rem;font-weight:600;box-shadow:0 .5rem 1.75rem rgb(60 40 140/.22)}
.face img{display:block;width:100%;height:100%;object-fit:cover}
h1{margin:0 0 .5rem;font-size:1.75rem;line-height:1.2;letter-spacing:-.015em;font-weight:700;overflow-wrap:anywhere;text-wrap:balance}
p{margin:0;text-wrap:pretty}
.lead{color:var(--soft);text-wrap:balance}
.open{display:block;margin:2rem 0 0;padding:1rem 1.5rem;border-radius:999px;background:var(--accent);color:var(--on);font-size:1.125rem;font-weight:600;line-height:1.4;text-decoration:none;box-shadow:0 .5rem 1.5rem rgb(80 55 190/.28)}
.open:hover,.open:active{background:var(--press)}
.help{margin-top:2rem;padding-top:1.5rem;border-top:1px solid var(--line);color:var(--soft);font-size:.9375rem}
.help p+p{margin-top:.75rem}
.help a{white-space:nowrap}
.web a{white-space:normal;overflow-wrap:anywhere}
.scan,.here{display:none}
footer{padding:1rem 1.5rem 1.75rem;text-align:center;font-size:.9375rem;color:var(--soft)}
footer ul{display:flex;flex-wrap:wrap;justify-content:center;gap:.25rem 1.25rem;margin:0;padding:0;list-style:none}
footer a{display:inline-block;padding:.5rem 0;color:var(--soft)}
footer span{display:inline-block;padding:.5rem 0;color:var(--ink);font-weight:600}
@media (min-width:48rem){
.two{display:grid;grid-template-columns:1fr auto;align-items:center;gap:4rem;max-width:54rem;padding:3.5rem;border:1px solid var(--line);border-radius:2rem;background:var(--card);text-align:left;box-shadow:0 1.5rem 4rem rgb(40 30 80/.09)}
.two .face{margin-left:0}
.two h1{font-size:2.125rem}
.two .lead{text-wrap:pretty}
.two .open{display:inline-block;margin-top:1.75rem;font-size:1rem;padding:.75rem 1.375rem}
.there{display:none}
.here{display:inline}
.scan{display:block;width:17rem;text-align:center}
.scan .code{padding:.75rem;border:1px solid var(--line);border-radius:1.5rem;background:#fff}
.scan svg{display:block;width:100%;height:auto}
.scan h2{margin:1.25rem 0 .375rem;font-size:1.125rem;line-height:1.3}
.scan p{color:var(--soft);font-size:.9375rem;text-wrap:balance}
}
`.replaceAll('\n', '');

/**
 * On Android the chat opens at once, the first time; the button stays for whoever comes back. Elsewhere a browser
 * without the app would show an error instead of this page, which says what to install.
 */
export const SCRIPT = `(()=>{const open=document.getElementById('open');if(!open||!/Android/i.test(navigator.userAgent))return;try{const key='opened '+open.href;if(sessionStorage.getItem(key))return;sessionStorage.setItem(key,'1')}catch{return}location.href=open.href})()`;
