import { chromium } from '@playwright/test';
import { chromiumArgs, chromiumPath } from './chromium.mjs';
import AxeBuilder from '@axe-core/playwright';
const base='http://127.0.0.1:8104';
const by={id:'7',name:'Lò Thị Mai Hương'};
const n=(id,o)=>({id,kind:'ASSIGNED',at:'2026-11-27T0'+(9-id)+':12:00Z',read:id>4,count:1,dossierCode:'H99.31-261127-000'+id,taskId:'t'+id,stepName:{vi:'Thẩm định hồ sơ',en:'Appraise the dossier'},by,...o});
const items=[n(1,{count:300,dossierCode:null,taskId:null,stepName:null}),n(2,{kind:'SENT_BACK',stepName:{vi:'Trình lãnh đạo ký giấy khai sinh',en:'Sign the certificate'}}),n(3,{kind:'OVERDUE',by:null}),n(4,{kind:'WATCHED',stepName:null,count:2,by:null}),n(5,{kind:'NOTE',stepName:null}),n(6,{kind:'DUE_SOON',count:4,dossierCode:null,stepName:null,by:null}),n(7,{kind:'SUPPLEMENT_ARRIVED',stepName:null})];
const unit={code:'H99.31',name:{vi:'UBND phường Sơn Trung',en:'Sơn Trung'}};
const answers={'/api/session':{officer:{id:'9',username:'a',name:'Nguyễn Văn Thanh',positions:[{unit,role:'CASE_OFFICER',roleTitle:{vi:'Chuyên viên',en:'Case officer'}}]},permissions:['WORK_ON_TASK','SEARCH','VIEW_DOSSIER'],demo:false},'/api/notices/unread':{unread:4},'/api/notices':{items,next:'x'},'/api/notice-preferences':{refused:['NOTE']}};
const browser=await chromium.launch({executablePath:await chromiumPath(),args:chromiumArgs});
for(const [lang,width] of [['vi',1440],['en',1440],['vi',390],['en',390]]){
 const ctx=await browser.newContext({viewport:{width,height:width===390?844:900},locale:'vi-VN',timezoneId:'Asia/Ho_Chi_Minh'});
 await ctx.addInitScript(l=>localStorage.setItem('motcua.locale',l),lang);
 const page=await ctx.newPage();
 page.on('console',m=>['error','warning'].includes(m.type())&&console.log(lang,width,m.text()));
 await page.route('**/api/**',r=>{const p=new URL(r.request().url()).pathname;return answers[p]?r.fulfill({json:answers[p]}):r.fulfill({status:404,json:{title:'no',code:'no',status:404}})});
 for(const [name,path] of [['notices','/notices'],['prefs','/notices/preferences']]){
  await page.goto(base+path);await page.locator('h1').waitFor();await page.waitForTimeout(800);
  await page.screenshot({path:`/tmp/hd-${name}-${lang}-${width}.png`});
  const over=await page.evaluate(()=>document.documentElement.scrollWidth-innerWidth);
  const {violations}=await new AxeBuilder({page}).setLegacyMode(true).withTags(['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa']).analyze();
  console.log(name,lang,width,'over',over,violations.map(v=>v.id+' '+v.nodes[0].target+' '+v.nodes[0].failureSummary));
 }
 await ctx.close();
}
await browser.close();
