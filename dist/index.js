import{createRequire as e}from"module";var t={8728:function(e,t,n){(function(t,n){
if(typeof define==="function"&&define.amd){define([],n)}else if(true){e.exports=n()}else{}
})(this,function moduleFactory(){"use strict";var e=function(){if(typeof self!=="undefined"){return self}
if(typeof window!=="undefined"){return window}if(typeof e!=="undefined"){return e}return{}}();function getWorkerBlob(){
var t=e.URL||e.webkitURL||null;var n=moduleFactory.toString()
;return a.BLOB_URL||(a.BLOB_URL=t.createObjectURL(new Blob(["var global = (function() { if (typeof self !== 'undefined') { return self; } if (typeof window !== 'undefined') { return window; } if (typeof global !== 'undefined') { return global; } return {}; })(); global.IS_PAPA_WORKER=true; ","(",n,")();"],{
type:"text/javascript"})))}var t=!e.document&&!!e.postMessage,r=e.IS_PAPA_WORKER||false;var s={},o=0;var a={}
;a.parse=CsvToJson;a.unparse=JsonToCsv;a.RECORD_SEP=String.fromCharCode(30);a.UNIT_SEP=String.fromCharCode(31)
;a.BYTE_ORDER_MARK="\ufeff";a.BAD_DELIMITERS=["\r","\n",'"',a.BYTE_ORDER_MARK];a.WORKERS_SUPPORTED=!t&&!!e.Worker
;a.NODE_STREAM_INPUT=1;a.LocalChunkSize=1024*1024*10;a.RemoteChunkSize=1024*1024*5;a.DefaultDelimiter=","
;a.Parser=Parser;a.ParserHandle=ParserHandle;a.NetworkStreamer=NetworkStreamer;a.FileStreamer=FileStreamer
;a.StringStreamer=StringStreamer;a.ReadableStreamStreamer=ReadableStreamStreamer
;if(typeof PAPA_BROWSER_CONTEXT==="undefined"){a.DuplexStreamStreamer=DuplexStreamStreamer}if(r){
e.onmessage=workerThreadReceivedMessage}function stripBom(e){if(e.charCodeAt(0)===65279){return e.slice(1)}return e}
function CsvToJson(t,n){n=n||{};var r=n.dynamicTyping||false;if(isFunction(r)){n.dynamicTypingFunction=r;r={}}
n.dynamicTyping=r;n.transform=isFunction(n.transform)?n.transform:false;if(n.downloadTimeout!==undefined){
var s=parseInt(n.downloadTimeout);if(isNaN(s)){
throw new Error("Config downloadTimeout value ("+n.downloadTimeout+") not parsable by parseInt(val).")}
n.downloadTimeout=s}if(n.worker&&a.WORKERS_SUPPORTED){var o=newWorker();o.userStep=n.step;o.userChunk=n.chunk
;o.userComplete=n.complete;o.userError=n.error;n.step=isFunction(n.step);n.chunk=isFunction(n.chunk)
;n.complete=isFunction(n.complete);n.error=isFunction(n.error);delete n.worker;o.postMessage({input:t,config:n,
workerId:o.id});return}var i=null;if(t===a.NODE_STREAM_INPUT&&typeof PAPA_BROWSER_CONTEXT==="undefined"){
i=new DuplexStreamStreamer(n);return i.getStream()}else if(typeof t==="string"){t=stripBom(t)
;if(n.download)i=new NetworkStreamer(n);else i=new StringStreamer(n)
}else if(t.readable===true&&isFunction(t.read)&&isFunction(t.on)){i=new ReadableStreamStreamer(n)
}else if(e.File&&t instanceof File||t instanceof Object)i=new FileStreamer(n);return i.stream(t)}
function JsonToCsv(e,t){var n=false;var r=true;var s=",";var o="\r\n";var i='"';var c=i+i;var u=false;var l=null
;var d=false;unpackConfig();var f=new RegExp(escapeRegExp(i),"g");if(typeof e==="string")e=JSON.parse(e)
;if(Array.isArray(e)){
if(!e.length)return serialize(l,e,u);else if(Array.isArray(e[0]))return serialize(null,e,u);else if(typeof e[0]==="object")return serialize(l||Object.keys(e[0]),e,u)
}else if(typeof e==="object"){if(typeof e.data==="string")e.data=JSON.parse(e.data);if(Array.isArray(e.data)){
if(!e.fields)e.fields=e.meta&&e.meta.fields||l
;if(!e.fields)e.fields=Array.isArray(e.data[0])?e.fields:typeof e.data[0]==="object"?Object.keys(e.data[0]):[]
;if(!Array.isArray(e.data[0])&&typeof e.data[0]!=="object")e.data=[e.data]}return serialize(e.fields||[],e.data||[],u)}
throw new Error("Unable to serialize unrecognized input");function unpackConfig(){if(typeof t!=="object")return
;if(typeof t.delimiter==="string"&&!a.BAD_DELIMITERS.filter(function(e){return t.delimiter.indexOf(e)!==-1}).length){
s=t.delimiter}if(typeof t.quotes==="boolean"||typeof t.quotes==="function"||Array.isArray(t.quotes))n=t.quotes
;if(typeof t.skipEmptyLines==="boolean"||typeof t.skipEmptyLines==="string")u=t.skipEmptyLines
;if(typeof t.newline==="string")o=t.newline;if(typeof t.quoteChar==="string"){i=t.quoteChar;c=i+i}
if(typeof t.header==="boolean")r=t.header;if(Array.isArray(t.columns)){
if(t.columns.length===0)throw new Error("Option columns is empty");l=t.columns}if(t.escapeChar!==undefined){
c=t.escapeChar+i}if(t.escapeFormulae instanceof RegExp){d=t.escapeFormulae
}else if(typeof t.escapeFormulae==="boolean"&&t.escapeFormulae){d=/^[=+\-@\t\r].*$/}}function serialize(e,t,n){var a=""
;if(typeof e==="string")e=JSON.parse(e);if(typeof t==="string")t=JSON.parse(t);var i=Array.isArray(e)&&e.length>0
;var c=!Array.isArray(t[0]);if(i&&r){for(var u=0;u<e.length;u++){if(u>0)a+=s;a+=safe(e[u],u)}if(t.length>0)a+=o}
for(var l=0;l<t.length;l++){var d=i?e.length:t[l].length;var f=false
;var h=i?Object.keys(t[l]).length===0:t[l].length===0;if(n&&!i){
f=n==="greedy"?t[l].join("").trim()==="":t[l].length===1&&(t[l][0]===null||t[l][0]===undefined||t[l][0].length===0)}
if(n==="greedy"&&i){var p=[];for(var m=0;m<d;m++){var w=c?e[m]:m;p.push(t[l][w])}f=p.join("").trim()===""}if(!f){
for(var g=0;g<d;g++){if(g>0&&!h)a+=s;var v=i&&c?e[g]:g;a+=safe(t[l][v],g)}if(l<t.length-1&&(!n||d>0&&!h)){a+=o}}}
return a}function safe(e,t){if(typeof e==="undefined"||e===null)return"";if(e.constructor===Date){
if(isNaN(e.getTime()))return"";return e.toISOString()}var r=false;var o=e.toString()
;if(d&&typeof e!=="number"&&typeof e!=="bigint"&&typeof e!=="boolean"&&d.test(o)){o="'"+o;e=o;r=true}
var u=o.replace(f,c)
;r=r||n===true||typeof n==="function"&&n(e,t)||Array.isArray(n)&&n[t]||hasAny(u,a.BAD_DELIMITERS)||u.indexOf(s)>-1||o.indexOf(i)>-1||u.charAt(0)===" "||u.charAt(u.length-1)===" "
;return r?i+u+i:u}function hasAny(e,t){for(var n=0;n<t.length;n++)if(e.indexOf(t[n])>-1)return true;return false}}
function ChunkStreamer(t){this._handle=null;this._finished=false;this._completed=false;this._halted=false
;this._input=null;this._baseIndex=0;this._partialLine="";this._rowCount=0;this._start=0;this._nextChunk=null
;this.isFirstChunk=true;this._completeResults={data:[],errors:[],meta:{}};replaceConfig.call(this,t)
;this.parseChunk=function(t,n){const s=parseInt(this._config.skipFirstNLines)||0;if(this.isFirstChunk&&s>0){
let e=this._config.newline;if(!e){const n=this._config.quoteChar||'"';e=this._handle.guessLineEndings(t,n)}
const n=t.split(e);t=[...n.slice(s)].join(e)}if(this.isFirstChunk&&isFunction(this._config.beforeFirstChunk)){
var o=this._config.beforeFirstChunk(t);if(o!==undefined)t=o}this.isFirstChunk=false;this._halted=false
;var i=this._partialLine+t;this._partialLine="";var c=this._handle.parse(i,this._baseIndex,!this._finished)
;if(this._handle.paused()||this._handle.aborted()){this._halted=true;return}var u=c.meta.cursor;if(!this._finished){
this._partialLine=i.substring(u-this._baseIndex);this._baseIndex=u}if(c&&c.data)this._rowCount+=c.data.length
;var l=this._finished||this._config.preview&&this._rowCount>=this._config.preview;if(r){e.postMessage({results:c,
workerId:a.WORKER_ID,finished:l})}else if(isFunction(this._config.chunk)&&!n){this._config.chunk(c,this._handle)
;if(this._handle.paused()||this._handle.aborted()){this._halted=true;return}c=undefined;this._completeResults=undefined}
if(!this._config.step&&!this._config.chunk){this._completeResults.data=this._completeResults.data.concat(c.data)
;this._completeResults.errors=this._completeResults.errors.concat(c.errors);this._completeResults.meta=c.meta}
if(!this._completed&&l&&isFunction(this._config.complete)&&(!c||!c.meta.aborted)){
this._config.complete(this._completeResults,this._input);this._completed=true}
if(!l&&(!c||!c.meta.paused))this._nextChunk();return c};this._sendError=function(t){
if(isFunction(this._config.error))this._config.error(t);else if(r&&this._config.error){e.postMessage({
workerId:a.WORKER_ID,error:t,finished:false})}};function replaceConfig(e){var t=copy(e)
;t.chunkSize=parseInt(t.chunkSize);if(!e.step&&!e.chunk)t.chunkSize=null;this._handle=new ParserHandle(t)
;this._handle.streamer=this;this._config=t}}function NetworkStreamer(e){e=e||{}
;if(!e.chunkSize)e.chunkSize=a.RemoteChunkSize;ChunkStreamer.call(this,e);var n;if(t){this._nextChunk=function(){
this._readChunk();this._chunkLoaded()}}else{this._nextChunk=function(){this._readChunk()}}this.stream=function(e){
this._input=e;this._nextChunk()};this._readChunk=function(){if(this._finished){this._chunkLoaded();return}
n=new XMLHttpRequest;if(this._config.withCredentials){n.withCredentials=this._config.withCredentials}if(!t){
n.onload=bindFunction(this._chunkLoaded,this);n.onerror=bindFunction(this._chunkError,this)}
n.ontimeout=bindFunction(this._chunkTimeout,this);n.open(this._config.downloadRequestBody?"POST":"GET",this._input,!t)
;if(this._config.downloadTimeout&&!t){n.timeout=this._config.downloadTimeout}if(this._config.downloadRequestHeaders){
var e=this._config.downloadRequestHeaders;for(var r in e){n.setRequestHeader(r,e[r])}}if(this._config.chunkSize){
var s=this._start+this._config.chunkSize-1;n.setRequestHeader("Range","bytes="+this._start+"-"+s)}try{
n.send(this._config.downloadRequestBody)}catch(e){this._chunkError(e.message)}if(t&&n.status===0)this._chunkError()}
;this._chunkLoaded=function(){if(n.readyState!==4)return;if(n.status<200||n.status>=400){this._chunkError();return}
this._start+=this._config.chunkSize?this._config.chunkSize:n.responseText.length
;this._finished=!this._config.chunkSize||this._start>=getFileSize(n);this.parseChunk(n.responseText)}
;this._chunkError=function(e){var t=n.statusText||e;this._sendError(new Error(t))};this._chunkTimeout=function(){
this._chunkError("Request timed out after "+this._config.downloadTimeout+"ms")};function getFileSize(e){
var t=e.getResponseHeader("Content-Range");if(t===null){return-1}return parseInt(t.substring(t.lastIndexOf("/")+1))}}
NetworkStreamer.prototype=Object.create(ChunkStreamer.prototype);NetworkStreamer.prototype.constructor=NetworkStreamer
;function FileStreamer(e){e=e||{};if(!e.chunkSize)e.chunkSize=a.LocalChunkSize;ChunkStreamer.call(this,e);var t,n
;var r=typeof FileReader!=="undefined";this.stream=function(e){this._input=e;n=e.slice||e.webkitSlice||e.mozSlice;if(r){
t=new FileReader;t.onload=bindFunction(this._chunkLoaded,this);t.onerror=bindFunction(this._chunkError,this)
}else t=new FileReaderSync;this._nextChunk()};this._nextChunk=function(){
if(!this._finished&&(!this._config.preview||this._rowCount<this._config.preview))this._readChunk()}
;this._readChunk=function(){var e=this._input;if(this._config.chunkSize){
var s=Math.min(this._start+this._config.chunkSize,this._input.size);e=n.call(e,this._start,s)}
var o=t.readAsText(e,this._config.encoding);if(!r)this._chunkLoaded({target:{result:o}})};this._chunkLoaded=function(e){
this._start+=this._config.chunkSize;this._finished=!this._config.chunkSize||this._start>=this._input.size
;this.parseChunk(e.target.result)};this._chunkError=function(){this._sendError(t.error)}}
FileStreamer.prototype=Object.create(ChunkStreamer.prototype);FileStreamer.prototype.constructor=FileStreamer
;function StringStreamer(e){e=e||{};ChunkStreamer.call(this,e);var t;this.stream=function(e){t=e
;return this._nextChunk()};this._nextChunk=function(){if(this._finished)return;var e=this._config.chunkSize;var n;if(e){
n=t.substring(0,e);t=t.substring(e)}else{n=t;t=""}this._finished=!t;return this.parseChunk(n)}}
StringStreamer.prototype=Object.create(StringStreamer.prototype);StringStreamer.prototype.constructor=StringStreamer
;function ReadableStreamStreamer(e){e=e||{};ChunkStreamer.call(this,e);var t=[];var n=true;var r=false
;this.pause=function(){ChunkStreamer.prototype.pause.apply(this,arguments);this._input.pause()};this.resume=function(){
ChunkStreamer.prototype.resume.apply(this,arguments);this._input.resume()};this.stream=function(e){this._input=e
;this._input.on("data",this._streamData);this._input.on("end",this._streamEnd);this._input.on("error",this._streamError)
};this._checkIsFinished=function(){if(r&&t.length===1){this._finished=true}};this._nextChunk=function(){
this._checkIsFinished();if(t.length){this.parseChunk(t.shift())}else{n=true}};this._streamData=bindFunction(function(e){
try{t.push(typeof e==="string"?e:e.toString(this._config.encoding));if(n){n=false;this._checkIsFinished()
;this.parseChunk(t.shift())}}catch(e){this._streamError(e)}},this);this._streamError=bindFunction(function(e){
this._streamCleanUp();this._sendError(e)},this);this._streamEnd=bindFunction(function(){this._streamCleanUp();r=true
;this._streamData("")},this);this._streamCleanUp=bindFunction(function(){
this._input.removeListener("data",this._streamData);this._input.removeListener("end",this._streamEnd)
;this._input.removeListener("error",this._streamError)},this)}
ReadableStreamStreamer.prototype=Object.create(ChunkStreamer.prototype)
;ReadableStreamStreamer.prototype.constructor=ReadableStreamStreamer;function DuplexStreamStreamer(e){
var t=n(2203).Duplex;var r=copy(e);var s=true;var o=false;var a=[];var i=null;this._onCsvData=function(e){var t=e.data
;if(!i.push(t)&&!this._handle.paused()){this._handle.pause()}};this._onCsvComplete=function(){i.push(null)}
;r.step=bindFunction(this._onCsvData,this);r.complete=bindFunction(this._onCsvComplete,this);ChunkStreamer.call(this,r)
;this._nextChunk=function(){if(o&&a.length===1){this._finished=true}if(a.length){a.shift()()}else{s=true}}
;this._addToParseQueue=function(e,t){a.push(bindFunction(function(){
this.parseChunk(typeof e==="string"?e:e.toString(r.encoding));if(isFunction(t)){return t()}},this));if(s){s=false
;this._nextChunk()}};this._onRead=function(){if(this._handle.paused()){this._handle.resume()}}
;this._onWrite=function(e,t,n){this._addToParseQueue(e,n)};this._onWriteComplete=function(){o=true
;this._addToParseQueue("")};this.getStream=function(){return i};i=new t({readableObjectMode:true,decodeStrings:false,
read:bindFunction(this._onRead,this),write:bindFunction(this._onWrite,this)})
;i.once("finish",bindFunction(this._onWriteComplete,this))}if(typeof PAPA_BROWSER_CONTEXT==="undefined"){
DuplexStreamStreamer.prototype=Object.create(ChunkStreamer.prototype)
;DuplexStreamStreamer.prototype.constructor=DuplexStreamStreamer}function ParserHandle(e){var t=Math.pow(2,53);var n=-t
;var r=/^\s*-?(\d+\.?|\.\d+|\d+\.\d+)([eE][-+]?\d+)?\s*$/
;var s=/^((\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d+([+-][0-2]\d:[0-5]\d|Z))|(\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d([+-][0-2]\d:[0-5]\d|Z))|(\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d([+-][0-2]\d:[0-5]\d|Z)))$/
;var o=this;var i=0;var c=0;var u;var l;var d=false;var f=false;var h;var p=[];var m={data:[],errors:[],meta:{}}
;if(isFunction(e.step)){var w=e.step;e.step=function(t){m=t;if(needsHeaderRow())processResults();else{processResults()
;if(m.data.length===0)return;i+=t.data.length;if(e.preview&&i>e.preview)l.abort();else{m.data=m.data[0];w(m,o)}}}}
this.parse=function(t,n,r){var s=e.quoteChar||'"';if(!e.newline)e.newline=this.guessLineEndings(t,s);h=false
;if(!e.delimiter){var o=guessDelimiter(t,e.newline,e.skipEmptyLines,e.comments,e.delimitersToGuess)
;if(o.successful)e.delimiter=o.bestDelimiter;else{h=true;e.delimiter=a.DefaultDelimiter}m.meta.delimiter=e.delimiter
}else if(isFunction(e.delimiter)){e.delimiter=e.delimiter(t);m.meta.delimiter=e.delimiter}var i=copy(e)
;i.header=needsHeaderRow();if(e.preview&&e.header)i.preview++;u=t;l=new Parser(i);m=l.parse(u,n,r);processResults()
;return d?{meta:{paused:true}}:m||{meta:{paused:false}}};this.paused=function(){return d};this.pause=function(){d=true
;l.abort();u=isFunction(e.chunk)?"":u.substring(l.getCharIndex())};this.resume=function(){if(o.streamer._halted){d=false
;o.streamer.parseChunk(u,true)}else{setTimeout(o.resume,3)}};this.aborted=function(){return f};this.abort=function(){
f=true;l.abort();m.meta.aborted=true;if(isFunction(e.complete))e.complete(m);u=""};this.guessLineEndings=function(e,t){
e=e.substring(0,1024*1024);var n=new RegExp(escapeRegExp(t)+"([^]*?)"+escapeRegExp(t),"gm");e=e.replace(n,"")
;var r=e.split("\r");var s=e.split("\n");var o=s.length>1&&s[0].length<r[0].length;if(r.length===1||o)return"\n";var a=0
;for(var i=0;i<r.length;i++){if(r[i][0]==="\n")a++}return a>=r.length/2?"\r\n":"\r"};function testEmptyLine(t){
return e.skipEmptyLines==="greedy"?t.join("").trim()==="":t.length===1&&t[0].length===0}function testFloat(e){
if(r.test(e)){var s=parseFloat(e);if(s>n&&s<t){return true}}return false}function processResults(){if(m&&h){
addError("Delimiter","UndetectableDelimiter","Unable to auto-detect delimiting character; defaulted to '"+a.DefaultDelimiter+"'")
;h=false}if(e.skipEmptyLines){m.data=m.data.filter(function(e){return!testEmptyLine(e)})}
if(needsHeaderRow())fillHeaderFields();return applyHeaderAndDynamicTypingAndTransformation()}function needsHeaderRow(){
return e.header&&p.length===0}function fillHeaderFields(){if(!m)return;function addHeader(e){p.push(e)}
if(Array.isArray(m.data[0])){for(var e=0;needsHeaderRow()&&e<m.data.length;e++)m.data[e].forEach(addHeader)
;m.data.splice(0,1)}else m.data.forEach(addHeader)}function shouldApplyDynamicTyping(t){
if(e.dynamicTypingFunction&&e.dynamicTyping[t]===undefined){e.dynamicTyping[t]=e.dynamicTypingFunction(t)}
return(e.dynamicTyping[t]||e.dynamicTyping)===true}function parseDynamic(e,t){if(shouldApplyDynamicTyping(e)){
if(t==="true"||t==="TRUE")return true;else if(t==="false"||t==="FALSE")return false;else if(testFloat(t))return parseFloat(t);else if(s.test(t))return new Date(t);else return t===""?null:t
}return t}function applyHeaderAndDynamicTypingAndTransformation(){
if(!m||!e.header&&!e.dynamicTyping&&!e.transform)return m;function processRow(t,n){var r=e.header?{}:[];var s
;for(s=0;s<t.length;s++){var o=s;var a=t[s];if(e.header)o=s>=p.length?"__parsed_extra":p[s]
;if(e.transform)a=e.transform(a,o);a=parseDynamic(o,a);if(o==="__parsed_extra"){r[o]=r[o]||[];r[o].push(a)}else r[o]=a}
if(e.header){
if(s>p.length)addError("FieldMismatch","TooManyFields","Too many fields: expected "+p.length+" fields but parsed "+s,c+n);else if(s<p.length)addError("FieldMismatch","TooFewFields","Too few fields: expected "+p.length+" fields but parsed "+s,c+n)
}return r}var t=1;if(!m.data.length||Array.isArray(m.data[0])){m.data=m.data.map(processRow);t=m.data.length
}else m.data=processRow(m.data,0);if(e.header&&m.meta)m.meta.fields=p;c+=t;return m}function guessDelimiter(t,n,r,s,o){
var i,c,u,l;o=o||[",","\t","|",";",a.RECORD_SEP,a.UNIT_SEP];for(var d=0;d<o.length;d++){var f=o[d];var h=0,p=0,m=0
;u=undefined;var w=new Parser({comments:s,delimiter:f,newline:n,preview:10}).parse(t);for(var g=0;g<w.data.length;g++){
if(r&&testEmptyLine(w.data[g])){m++;continue}var v=w.data[g].length;p+=v;if(typeof u==="undefined"){u=v;continue
}else if(v>0){h+=Math.abs(v-u);u=v}}if(w.data.length>0)p/=w.data.length-m
;if(p>1.99&&(typeof c==="undefined"||h<c||h===c&&p>l)){c=h;i=f;l=p}}e.delimiter=i;return{successful:!!i,bestDelimiter:i}
}function addError(e,t,n,r){var s={type:e,code:t,message:n};if(r!==undefined){s.row=r}m.errors.push(s)}}
function escapeRegExp(e){return e.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function Parser(e){e=e||{};var t=e.delimiter
;var n=e.newline;var r=e.comments;var s=e.step;var o=e.preview;var i=e.fastMode;var c;var u=null;var l=false
;if(e.quoteChar===undefined||e.quoteChar===null){c='"'}else{c=e.quoteChar}var d=c;if(e.escapeChar!==undefined){
d=e.escapeChar}if(typeof t!=="string"||a.BAD_DELIMITERS.indexOf(t)>-1)t=","
;if(r===t)throw new Error("Comment character same as delimiter");else if(r===true)r="#";else if(typeof r!=="string"||a.BAD_DELIMITERS.indexOf(r)>-1)r=false
;if(n!=="\n"&&n!=="\r"&&n!=="\r\n")n="\n";var f=0;var h=false;this.parse=function(a,p,m){
if(typeof a!=="string")throw new Error("Input must be a string");var w=a.length,g=t.length,v=n.length,b=r.length
;var k=isFunction(s);f=0;var $=[],S=[],O=[],M=0;if(!a)return returnable();if(i||i!==false&&a.indexOf(c)===-1){
var A=a.split(n);for(var T=0;T<A.length;T++){O=A[T];f+=O.length
;if(T!==A.length-1)f+=n.length;else if(m)return returnable();if(r&&O.substring(0,b)===r)continue;if(k){$=[]
;pushRow(O.split(t));doStep();if(h)return returnable()}else pushRow(O.split(t));if(o&&T>=o){$=$.slice(0,o)
;return returnable(true)}}return returnable()}var E=a.indexOf(t,f);var P=a.indexOf(n,f)
;var I=new RegExp(escapeRegExp(d)+escapeRegExp(c),"g");var R=a.indexOf(c,f);for(;;){if(a[f]===c){R=f;f++;for(;;){
R=a.indexOf(c,R+1);if(R===-1){if(!m){S.push({type:"Quotes",code:"MissingQuotes",message:"Quoted field unterminated",
row:$.length,index:f})}return finish()}if(R===w-1){var N=a.substring(f,R).replace(I,c);return finish(N)}
if(c===d&&a[R+1]===d){R++;continue}if(c!==d&&R!==0&&a[R-1]===d){continue}if(E!==-1&&E<R+1){E=a.indexOf(t,R+1)}
if(P!==-1&&P<R+1){P=a.indexOf(n,R+1)}var D=P===-1?E:Math.min(E,P);var L=extraSpaces(D);if(a.substr(R+1+L,g)===t){
O.push(a.substring(f,R).replace(I,c));f=R+1+L+g;if(a[R+1+L+g]!==c){R=a.indexOf(c,f)}if(E!==-1&&E<f)E=a.indexOf(t,f)
;if(P!==-1&&P<f)P=a.indexOf(n,f);break}var z=extraSpaces(P);if(a.substring(R+1+z,R+1+z+v)===n){
O.push(a.substring(f,R).replace(I,c));saveRow(R+1+z+v);if(E!==-1&&E<f)E=a.indexOf(t,f);R=a.indexOf(c,f);if(k){doStep()
;if(h)return returnable()}if(o&&$.length>=o)return returnable(true);break}S.push({type:"Quotes",code:"InvalidQuotes",
message:"Trailing quote on quoted field is malformed",row:$.length,index:f});R++;continue}continue}
if(r&&O.length===0&&a.substring(f,f+b)===r){if(P===-1)return returnable();f=P+v;P=a.indexOf(n,f)
;if(E!==-1&&E<f)E=a.indexOf(t,f);continue}if(E!==-1&&(E<P||P===-1)){O.push(a.substring(f,E));f=E+g;E=a.indexOf(t,f)
;continue}if(P!==-1){O.push(a.substring(f,P));saveRow(P+v);if(k){doStep();if(h)return returnable()}
if(o&&$.length>=o)return returnable(true);continue}break}return finish();function pushRow(e){$.push(e);M=f}
function extraSpaces(e){var t=0;if(e!==-1){var n=a.substring(R+1,e);if(n&&n.trim()===""){t=n.length}}return t}
function finish(e){if(m)return returnable();if(typeof e==="undefined")e=a.substring(f);O.push(e);f=w;pushRow(O)
;if(k)doStep();return returnable()}function saveRow(e){f=e;pushRow(O);O=[];P=a.indexOf(n,f)}function returnable(r){
if(e.header&&!p&&$.length&&!l){const t=$[0];const n=Object.create(null);const r=new Set(t);let s=false
;for(let o=0;o<t.length;o++){let a=stripBom(t[o]);if(isFunction(e.transformHeader))a=e.transformHeader(a,o);if(!n[a]){
n[a]=1;t[o]=a}else{let e;let i=n[a];do{e=`${a}_${i}`;i++}while(r.has(e));r.add(e);t[o]=e;n[a]++;s=true;if(u===null){u={}
}u[e]=a}r.add(a)}if(s){console.warn("Duplicate headers found and renamed.")}l=true}return{data:$,errors:S,meta:{
delimiter:t,linebreak:n,aborted:h,truncated:!!r,cursor:M+(p||0),renamedHeaders:u}}}function doStep(){s(returnable())
;$=[];S=[]}};this.abort=function(){h=true};this.getCharIndex=function(){return f}}function newWorker(){
if(!a.WORKERS_SUPPORTED)return false;var t=getWorkerBlob();var n=new e.Worker(t);n.onmessage=mainThreadReceivedMessage
;n.id=o++;s[n.id]=n;return n}function mainThreadReceivedMessage(e){var t=e.data;var n=s[t.workerId];var r=false
;if(t.error)n.userError(t.error,t.file);else if(t.results&&t.results.data){var abort=function(){r=true
;completeWorker(t.workerId,{data:[],errors:[],meta:{aborted:true}})};var o={abort:abort,pause:notImplemented,
resume:notImplemented};if(isFunction(n.userStep)){for(var a=0;a<t.results.data.length;a++){n.userStep({
data:t.results.data[a],errors:t.results.errors,meta:t.results.meta},o);if(r)break}delete t.results
}else if(isFunction(n.userChunk)){n.userChunk(t.results,o,t.file);delete t.results}}
if(t.finished&&!r)completeWorker(t.workerId,t.results)}function completeWorker(e,t){var n=s[e]
;if(isFunction(n.userComplete))n.userComplete(t);n.terminate();delete s[e]}function notImplemented(){
throw new Error("Not implemented.")}function workerThreadReceivedMessage(t){var n=t.data
;if(typeof a.WORKER_ID==="undefined"&&n)a.WORKER_ID=n.workerId;if(typeof n.input==="string"){e.postMessage({
workerId:a.WORKER_ID,results:a.parse(n.input,n.config),finished:true})
}else if(e.File&&n.input instanceof File||n.input instanceof Object){var r=a.parse(n.input,n.config)
;if(r)e.postMessage({workerId:a.WORKER_ID,results:r,finished:true})}}function copy(e){
if(typeof e!=="object"||e===null)return e;var t=Array.isArray(e)?[]:{};for(var n in e)t[n]=copy(e[n]);return t}
function bindFunction(e,t){return function(){e.apply(t,arguments)}}function isFunction(e){return typeof e==="function"}
return a})},9896:t=>{t.exports=e(import.meta.url)("fs")},1421:t=>{t.exports=e(import.meta.url)("node:child_process")},
5217:t=>{t.exports=e(import.meta.url)("node:crypto")},3024:t=>{t.exports=e(import.meta.url)("node:fs")},1455:t=>{
t.exports=e(import.meta.url)("node:fs/promises")},7030:t=>{t.exports=e(import.meta.url)("node:net")},8161:t=>{
t.exports=e(import.meta.url)("node:os")},6760:t=>{t.exports=e(import.meta.url)("node:path")},8500:t=>{
t.exports=e(import.meta.url)("node:timers/promises")},857:t=>{t.exports=e(import.meta.url)("os")},6928:t=>{
t.exports=e(import.meta.url)("path")},2203:t=>{t.exports=e(import.meta.url)("stream")},576:(e,t,n)=>{n.d(t,{
Su:()=>cancelRun,dT:()=>seenRun,sj:()=>findRuns});var r=n(3312);var s=n(8331);const o=10;const a=100
;function seenRun(e){if(typeof e!=="object"||e===null||e.id===undefined){
throw new r.E("unclear","the answer of GitHub was cut off")}return{id:String(e.id),url:e.html_url??"",
status:e.status??"unknown",conclusion:e.conclusion??undefined}}async function findRuns(e,t,n){const{token:i}=t
;if(i===undefined)return[];for(let c=1;c<=o;c+=1){
const{data:o}=await e.send((e,n)=>e.request("GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs",{...(0,
s.H)(t.repository),workflow_id:t.workflow,event:"workflow_dispatch",created:`>=${t.since}`,per_page:a,page:c,request:n
}),n);if(!Array.isArray(o.workflow_runs)){throw new r.E("unclear","the answer of GitHub was cut off")}
const u=o.workflow_runs;const l=u.filter(({name:e,display_title:t})=>t?.includes(i)===true||e?.includes(i)===true)
;if(l.length>0)return l.map(seenRun);if(u.length<a)break}return[]}async function cancelRun(e,t,n){
const r=t.id===undefined?await findRuns(e,t,n):[{id:t.id,url:t.url??"",status:"unknown",conclusion:undefined}]
;if(r.length===0)return{how:"not-found"};const s=await Promise.all(r.map(r=>cancelOne(e,t.repository,r.id,n)));return{
how:s.includes("cancelled")?"cancelled":"over",runs:r}}async function cancelOne(e,t,n,o){try{
await e.send((e,r)=>e.request("POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel",{...(0,s.H)(t),run_id:Number(n),
request:r}),o);return"cancelled"}catch(e){if(e instanceof r.E&&(e.status===409||e.status===404))return"over";throw e}}},
1175:(e,t,n)=>{n.d(t,{F:()=>endDeployment,d:()=>recordDeployment});var r=n(1078);var s=n(3312);var o=n(8331);const a=140
;const i=20;const c=5;const u=3;const l=1e4;const d=3;async function openDeployment(e,t,n){
const r=await list(e,t.environment,e.sha,n);const o=await deploymentOfJob(e,r,n);if(o)return record(o,true)
;for(let r=1;;r+=1){try{return await create(e,t,n)}catch(o){if(!(o instanceof s.E)||o.trouble==="refused"||r>=u)throw o
;const a=await findDeployment(e,t.environment,t.payload.rollout,n);if(a)return a}}}
async function findDeployment(e,t,n,r){const s=(await list(e,t,e.sha,r)).find(e=>rolloutOf(e)===n)
;return s&&record(s,false)}async function setStatus({github:e,repository:t,logUrl:n},r,{state:s,description:i,url:c},u){
await e.ask((e,u)=>e.request("POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",{...(0,o.H)(t),
deployment_id:Number(r),state:s,description:i.slice(0,a),...n===undefined?{}:{log_url:n},...c===undefined?{}:{
environment_url:c},request:u}),u,l)}async function retirePrevious(e,t,n,r){if(!n.isProduction||n.isOfJob)return
;const s=await list(e,t,undefined,r);const o=s.filter(e=>BigInt(e.id)<BigInt(n.id)&&rolloutOf(e)!==undefined)
;for(const{id:t}of o.slice(0,d)){const[s]=await statuses(e,t,r);if(s?.state!=="success")continue
;const o=`superseded by deployment ${n.id}`;await setStatus(e,String(t),{state:"inactive",description:o,url:undefined
},r)}}async function create({github:e,repository:t,sha:n},{environment:r,description:i,payload:c},u){
const{data:l}=await e.send((e,s)=>e.request("POST /repos/{owner}/{repo}/deployments",{...(0,o.H)(t),ref:n,task:"deploy",
auto_merge:false,required_contexts:[],payload:{...c},environment:r,description:i.slice(0,a),request:s}),u)
;if(!("id"in l))throw new s.E("unclear",`${e.host} made no deployment`);return record(l,false)}
async function list({github:e,repository:t},n,r,a){
const{data:c}=await e.ask((e,s)=>e.request("GET /repos/{owner}/{repo}/deployments",{...(0,o.H)(t),environment:n,
...r===undefined?{}:{sha:r},per_page:i,request:s}),a,l)
;if(!Array.isArray(c))throw new s.E("unclear",`the answer of ${e.host} was cut off`);return c}
async function statuses({github:e,repository:t},n,r){
const{data:s}=await e.ask((e,r)=>e.request("GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",{...(0,
o.H)(t),deployment_id:Number(n),per_page:i,request:r}),r,l);return Array.isArray(s)?s:[]}
async function deploymentOfJob(e,t,n){if(e.runId===undefined)return undefined;const r=`/actions/runs/${e.runId}/`
;for(const s of t.filter(e=>rolloutOf(e)===undefined).slice(0,c)){const t=await statuses(e,s.id,n)
;if(t.some(({log_url:e,target_url:t})=>`${e} ${t} `.includes(r)))return s}return undefined}function record(e,t){return{
id:String(e.id),isOfJob:t,isProduction:e.production_environment===true}}function rolloutOf({payload:e}){
const t=typeof e==="string"?parsed(e):e;if(typeof t!=="object"||t===null||!("rollout"in t))return undefined
;return typeof t.rollout==="string"?t.rollout:undefined}function parsed(e){try{return JSON.parse(e)}catch{
return undefined}}var f=n(3861);var h=n(7762);const p=500;function deploymentPayload(e,{plan:t,nodes:n},r){
const s=t.stages.flatMap(e=>e.lanes.map(e=>e.server));return{rollout:e,run:r??null,
backends:[...new Set(s.flatMap(({backends:e})=>e))],servers:s.slice(0,p).map(({name:e})=>e),
nodes:n.map(({node:e,identity:t})=>({node:e,pid:t.pid,startedSec:t.startedSec,version:t.version}))}}var m=n(4623)
;const w=5e3;const g=8e3;const v=700;const b=140;function deploymentReporter(e){
const{place:t,inputs:n,rolloutId:r,keep:o}=e;const a=new AbortController;const i=Promise.withResolvers();let c={
rolloutId:r,environment:n.environment,url:n.url};let u;let l=Promise.resolve();let d;let h=false;let p=false;let m=0
;const k=new Set;const $=new Set;const warn=t=>{if(a.signal.aborted)return;p=true
;e.warn(`the GitHub Deployment could not be recorded: ${troubleText(t)}`)};const note=e=>o(c={...c,...e})
;const open=async o=>{try{const s=await openDeployment(t,{environment:n.environment,description:(0,
f.ml)(o.text.headline,b),payload:deploymentPayload(r,o,t.logUrl)},a.signal);note({id:s.id,isOfJob:s.isOfJob})
;e.tellId(s.id);return s}catch(e){warn(e);if(e instanceof s.E&&e.trouble==="refused")note({isClosed:true})
;return undefined}};const next=()=>{const e=a.signal.aborted||p?undefined:d;d=undefined;return e};const pump=async()=>{
const e=await u;if(!e)return;for(let r=next();r!==undefined;r=next()){try{await setStatus(t,e.id,{state:"in_progress",
description:r,url:n.url},a.signal)}catch(e){warn(e)}
await Promise.race([i.promise,new Promise(e=>setTimeout(e,w).unref())])}h=false};const progress=()=>{
const e=$.size===0?"":`; ${(0,f.Zv)([...$],3)} held`;d=(0,f.ml)(`${k.size} of ${(0,f.LS)(m,"server")}${e}`,b)
;if(h)return;h=true;l=pump()};return{event(e){if(e.type==="started"&&e.total>0){m=e.total;o(c);u=open(e);progress()}
if(e.type==="lane-ended"&&u){const{name:t,result:n}=e.outcome;k.delete(t);$.delete(t);if(n==="deployed")k.add(t)
;if(n==="held")$.add(t);progress()}},async finish(r){if(!u)return;const s=endOf(r,n.url);note({ends:s});d=undefined
;i.resolve();const o=setTimeout(()=>a.abort(),r.result==="cancelled"?v:g);try{const e=await u;await l
;if(!e)throw a.signal.reason;if(!e.isOfJob){for(const n of s)await setStatus(t,e.id,n,a.signal)}note({isClosed:true})
;if(r.result==="succeeded")await retirePrevious(t,n.environment,e,a.signal)}catch(t){if(!p){
e.warn(`the GitHub Deployment could not be ended: ${troubleText(t)}; the post step tries again`)}}finally{
clearTimeout(o)}}}}function endOf(e,t){const status=(e,n)=>({state:e,description:(0,f.ml)(n,b),url:t});const n=(0,
h.kY)(e)?.title??e.result;switch(e.result){case"planned":case"succeeded":{const t=`${e.deployed.length} of ${(0,
f.LS)((0,m.pp)(e).length,"server")}`;return[status("success",`${t}, ${(0,m.sN)(e.receipt)}`)]}case"cancelled":
return[status("error",n)];case"rolled-back":return[status("failure",n),status("inactive",`rolled back: ${n}`)]
;case"failed":return[status("failure",n)]}}function troubleText(e){
if(!(e instanceof s.E))return"GitHub did not answer in time";const t=e.status===403||e.status===404
;return t?`${e.message}; the github-token needs the permission deployments: write`:e.message}var k=n(9378)
;const $="deployment";const S=15e3;function recordDeployment(e,t,n,s,o){if(!e.deployment||!n)return;const a=whereOf(t,n)
;if(!a){const e="the GitHub Deployment is not recorded: outside of GitHub Actions there is no commit for it";o.tell({
type:"warning",text:e});return}const i=deploymentReporter({place:a,inputs:e.deployment,rolloutId:s,warn:e=>o.tell({
type:"warning",text:e}),tellId:e=>r.uH("deployment-id",e),keep:e=>r.LZ($,JSON.stringify(e))});o.add(i)}
async function endDeployment(e,t,n){const s=r.Gu($);if(s==="")return undefined;const o=JSON.parse(s)
;if(o.isClosed===true||o.isOfJob===true)return undefined;const a=t();const i=a&&whereOf(e,a);if(!i)return undefined
;const c=AbortSignal.timeout(S);try{const e=o.id??(await findDeployment(i,o.environment,o.rolloutId,c))?.id
;if(e===undefined)return undefined;const t={state:"error",description:`the run was cut off; ${n}`,url:o.url}
;const r=o.ends??[t];for(const t of r)await setStatus(i,e,t,c)
;return`The GitHub Deployment ${e} is set to ${r.at(-1)?.state}`}catch(e){
return`! the GitHub Deployment${o.id===undefined?"":` ${o.id}`} could not be ended: ${troubleText(e)}`}}
function whereOf({repository:e,runId:t,sha:n},r){if(e===undefined||n===undefined)return undefined;return{github:r,
repository:e,sha:n,runId:t,logUrl:(0,k.v)(process.env).runUrl??undefined}}},877:(e,t,n)=>{n.d(t,{d:()=>blindSpots,
z:()=>lookCommand});var r=n(3479);var s=n(2650);function blindSpots(e){const t=e.some(r.V);const some=t=>e.some(t)
;const n=[{what:"whether drain, maint and weights outlive a reload",
why:"without a state file that is saved right before each reload they are gone with it",
look:["load-server-state-from-file","server-state-file"]},{what:"whether requests are tried again, and elsewhere",
why:"retries and redispatch hide a server that refuses connections, and can send a request twice",
look:["redispatch","retries","retry-on"]},{what:"how often servers are checked",
why:'each server of a rollout waits for "rise" intervals',look:["inter","fastinter","downinter"]},{
what:"what happens to sessions of a server that goes down",
why:'"on-marked-down shutdown-sessions" cuts them also when an order takes the server to maint',look:["on-marked-down"]
},{what:"whether requests reach servers that are out",
why:'"force-persist" and "use-server" send some even to a server in maint',
look:["force-persist","use-server","option persist","ignore-persist"]},{what:"how long a session may last",
why:"a drain waits for the longest one",look:["timeout tunnel","timeout server","hard-stop-after"]},{what:"slow start",
why:"it shows only while a ramp is going on; a rollout waits for its end",look:["slowstart"]},some(({snapshot:e})=>(0,
s.Y)(e.identity.version,"3.4"))&&{what:"whether connections to servers belong to one client each",
why:'with "http-reuse never" before 3.4 an open connection outlives maint, and leads to an old process that goes on answering',
look:["http-reuse"]},some(({facts:e})=>e?.tables===undefined)&&{what:"clients that stick by a stick-table",
why:`${t?"the Data Plane API shows no":"not read:"} stick-tables; a drain does not move such clients`,
look:["stick on","stick match","stick store-request","stick-table"]},t&&{what:"old processes after a reload",
why:"the Data Plane API sees only the newest one, and its zero sessions say nothing of the others",
look:["hard-stop-after"]},some(({capabilities:e})=>e.seesMasks===false)&&{
what:'servers that are ready now, but "disabled" in the configuration',
why:"the Data Plane API does not tell; the next reload takes them out",look:["disabled"]}];return n.filter(e=>e!==false)
}function lookCommand(e){const t=[...new Set(e.flatMap(({look:e})=>e))].map(e=>e.replaceAll(" "," +"))
;return`grep -nwE '${t.join("|")}' /etc/haproxy/haproxy.cfg`}},3479:(e,t,n)=>{n.d(t,{V:()=>isDataplane})
;const isDataplane=({endpoint:e})=>e.kind==="http"||e.kind==="https"||e.kind==="http+unix"},2650:(e,t,n)=>{n.d(t,{
Y:()=>isBefore});function isBefore(e,t){const n=numbersOf(e);if(n===undefined)return false
;const r=t.split(".").map(Number);for(const[e,t]of r.entries()){const r=n[e]??0;if(r!==t)return r<t}return false}
function numbersOf(e){const[t]=/^\d+(?:\.\d+)+/.exec(e)??[];return t?.split(".").map(Number)}},4387:(e,t,n)=>{n.d(t,{
j:()=>countSessions,w:()=>DrainJudge});var r=n(285);const s=1e3;const o=5e3;const a=300;class DrainJudge{#e;#t;#n;#r
;#s=false;#o;#a=false;#i=new Map;#c=new Map;constructor(e){this.#e=e.drainTimeoutMs;this.#t=e.startedMs
;this.#r=e.startedMs;this.#n=e.trust}get persistenceSeen(){return this.#o!==undefined}enterMaint(e){this.#s=true
;this.#r=e;this.#i=new Map}judge(e,t){for(const n of e)this.#u(n,t);const n=this.#s?this.#l(e):undefined;if(n)return{
kind:"forced",where:`${n.row.backend}/${n.row.server} on ${n.row.node}`};const r=countSessions(e);const s=this.#d(e,t)
;if(r.total===0&&s.length===0&&this.#f(e,t))return{kind:"zero"};if(t>=this.#h(e))return{kind:"timeout",sessions:r}
;if(!this.#s&&this.#p(e,t))return{kind:"cut"};return{kind:"waiting",sessions:r,distrusted:s}}#h(e){
const t=e.map(e=>this.#n(e.row.node).reloadedAtMs??this.#t);return Math.max(this.#t,...t)+this.#e}#d(e,t){
const n=new Set;for(const r of e){const e=this.#n(r.row.node);if(e.reloadedAtMs===undefined||e.seesOldWorkers)continue
;if(t<e.reloadedAtMs+this.#e)n.add(r.row.node)}return[...n]}#u(e,t){const n=(0,r.P9)(e.row)
;const o=this.#n(e.row.node).reloadedAtMs??-1;const a=this.#c.get(n)===o?this.#i.get(n):undefined;this.#c.set(n,o)
;const{stot:i,qcur:c}=e.sample;if(!a){this.#i.set(n,{stot:i,settledStot:undefined,queued:c>0,lastGrowthMs:t,grew:false})
;return}if(c>0)a.queued=true;if(i>a.stot){a.lastGrowthMs=t;a.grew=true;if(!this.#s&&!a.queued)this.#a=true}a.stot=i
;const u=Math.max(this.#r,o);if(a.settledStot===undefined&&t-u>=s)a.settledStot=i}#l(e){return e.find(e=>{
const t=this.#i.get((0,r.P9)(e.row));return t?.settledStot!==undefined&&!t.queued&&t.stot>t.settledStot})}#p(e,t){
if(this.#l(e))this.#o??=t;return this.#o!==undefined&&t-this.#o>=o}#f(e,t){if(!this.#s||!this.#a)return true
;return e.every(e=>{const n=this.#i.get((0,r.P9)(e.row));return n!==undefined&&t-n.lastGrowthMs>=a})}}
function countSessions(e){const t={};let n=0;for(const r of e){const e=r.sample.scur+r.sample.qcur+(r.oldSessions??0)
;t[r.row.node]=(t[r.row.node]??0)+e;n+=e}return{total:n,byNode:t}}},5498:(e,t,n)=>{n.d(t,{O:()=>goBack,e:()=>namesOf})
;var r=n(5921);var s=n(3861);var o=n(8674);var a=n(9563);var i=n(3438);async function goBack(e,t,n){const s=new Map
;const side=e=>t.filter(t=>(0,o.Jh)(t)===e);const settleAll=async(t,n)=>{
await Promise.all(t.map(async t=>s.set(t.server,await(0,i.G)(e,t,n))))};await settleAll(side("live"),n)
;const c=nodesWithout(side("live"),s);const stays=e=>c.has(e.node)&&e.asked==="ready";await settleAll(side("idle"),{
...n,only:e=>!stays(e)});for(const e of side("idle")){const t=(0,o.p4)(e).filter(e=>stays(e)&&!e.isTheirs)
;const n=s.get(e.server);if(t.length===0||!n)continue;const i=t.map(t=>({row:t,changes:[(0,a.Us)(t,"drain")],
error:new r.a6("restore-incomplete",`${e.server} stays in rotation on ${t.node}`,{
observed:"the old colour could not be brought back there"})}));s.set(e.server,{...n,unrestored:[...n.unrestored,...i]})}
return s}function nodesWithout(e,t){const n=e.flatMap(e=>t.get(e.server)??[])
;return new Set([...n.flatMap(e=>e.unrestored.map(({row:e})=>e.node)),...n.flatMap(e=>e.leftAlone.filter(e=>e.state!=="ready"&&!e.takenOver).map(({row:e})=>e.node))])
}const namesOf=e=>(0,s.Zv)(e.map(e=>e.server),5)},6657:(e,t,n)=>{n.d(t,{Q_:()=>mayFollowReload,sq:()=>intrusion,
tD:()=>changed});var r=n(285);var s=n(5921);var o=n(9519);function intrusion(e,t,n,r,s=[e.before.weight]){
if(!t)return n===undefined?undefined:(0,o.e)(e);if(e.follows!==undefined)return undefined
;if(n===undefined||r<n)return undefined;const a=[e.asked??e.before.state,...e.was]
;if(t.admin!==undefined&&!a.includes(t.admin)){const n=e.asked===undefined?"it was":"this run had it in"
;return changed(e,`set it to ${t.admin}`,`${n} ${a[0]}`)}if(e.asked===undefined)return undefined
;if(!e.hasAgent&&!s.includes(t.weight)){return changed(e,`set its weight to ${t.weight}`,`it was ${s[0]}`)}
return undefined}function changed(e,t,n){return new s.a6("changed-since-plan",`somebody else changed ${(0,
r.om)(e)} on ${e.node} during its rollout`,{observed:`they ${t}, and ${n}`,
hint:"It is left as they set it. Agree with them (one concurrency group per backend), then start again."})}
function mayFollowReload(e,t){return["ready",e.before.state,e.asked,...e.was].includes(t)}},207:(e,t,n)=>{n.d(t,{
CQ:()=>Journal,Ti:()=>journalHome,yR:()=>journalError});var r=n(3024);var s=n(6760);var o=n(5921);const a="journal.json"
;const i="taken-by-post";const c="taken-over";function journalHome(e){return s.join(e,"haproxy-rollout")}
function claimOf(e,t){return`${e} ${t.backend}/${t.server}`}class Journal{directory;#m;constructor(e,t){this.directory=e
;this.#m=t}static create(e,t){const n=new Journal(s.join(e,t.rolloutId),t);try{(0,r.mkdirSync)(n.directory,{
recursive:true,mode:448});n.#w()}catch(e){
throw journalError("nothing was begun",e instanceof Error?e:new Error(String(e)))}return n}static open(e){const t=(0,
r.readFileSync)(s.join(e,a),"utf8");return new Journal(e,JSON.parse(t))}get content(){return this.#m}save(e,t,n){
this.#m={...this.#m,entries:e,identities:t,deeds:n};this.#w()}end(){this.#m={...this.#m,ended:true};try{this.#w()}catch{
return}}assertMine(){if((0,r.existsSync)(s.join(this.directory,i))){
throw new o.a6("cancelled","the post step of this job has taken over; nothing more is written here")}}takeForPost(){(0,
r.writeFileSync)(s.join(this.directory,i),"")}claim(e){const t=new Map(this.#m.nodes.map(e=>[e.label,e.text]))
;const n=e.map(e=>`${claimOf(t.get(e.node)??e.node,e)}\n`).join("");const o=s.dirname(this.directory);for(const e of(0,
r.readdirSync)(o)){if(e===s.basename(this.directory))continue;(0,r.appendFileSync)(s.join(o,e,c),n)}}isTakenOver(e){
const t=s.join(this.directory,c);if(!(0,r.existsSync)(t))return false
;const n=this.#m.nodes.find(t=>t.label===e.node)?.text??e.node
;return(0,r.readFileSync)(t,"utf8").split("\n").includes(claimOf(n,e))}#w(){const e=s.join(this.directory,a);(0,
r.writeFileSync)(`${e}.new`,JSON.stringify(this.#m),{mode:384});(0,r.renameSync)(`${e}.new`,e)}}
function journalError(e,t){return new o.a6("internal",`the journal cannot be written, so ${e}`,{observed:t.message,
hint:"Make room or give write permission in the runner's temp directory (RUNNER_TEMP)."})}},3500:(e,t,n)=>{n.d(t,{
Nx:()=>sessionsText,Ve:()=>enter,cv:()=>say,fC:()=>everywhere,lb:()=>checkedRows,uH:()=>newRun,xB:()=>sayProgress})
;var r=n(8674);function newRun(e,t,n,r){const s=new AbortController;return{context:e,capacity:t,lane:n,entry:r,
conflict:s,soft:AbortSignal.any([e.cancel,e.stop,s.signal]),hard:AbortSignal.any([e.cancel,s.signal]),phase:"untouched",
startedMs:e.clock.nowMs(),sessionsAtDrain:null,drainStartedMs:undefined,drainMs:null,deployMs:null,
proofStartedMs:undefined,proofMs:null,judge:undefined,drainOverdue:false,cutByMaint:false,stotAtDeploy:new Map,
afterthought:undefined}}function enter(e,t){e.phase=t;e.context.tell({type:"phase",server:e.entry.server,phase:t})}
function say(e,t,n,r){const s={type:"step",server:e.entry.server,word:t,text:n};e.context.tell(r?{...s,data:r}:s)}
function sayProgress(e,t,n){e.context.tell({type:"progress",server:e.entry.server,word:t,text:n})}
function checkedRows(e){return(0,r.p4)(e.entry).filter(e=>e.provedByCheck)}function everywhere(e){
const t=[...new Set(e.rows.map(e=>e.node))];if(t.length===1)return t[0]
;return t.length===2?"both nodes":`${t.length} nodes`}function sessionsText(e){const t=Object.entries(e.byNode)
;const n=t.length>1&&e.total>0?` (${t.map(([e,t])=>`${e} ${t}`).join(", ")})`:""
;return`${e.total} session${e.total===1?"":"s"}${n}`}},7598:(e,t,n)=>{n.d(t,{C9:()=>Stopped,sG:()=>outcomeOf,
Ax:()=>rollbackResult,i8:()=>runLane});var r=n(5921);var s=n(8674);var o=n(7710);var a=n(4387);var i=n(6657)
;var c=n(3500);var u=n(9563);var l=n(3861);const d=500;const f=2e3;class DrainPace{#g;#t;#v;#y;constructor(e,t){
this.#g=e;this.#t=t;this.#v=e;this.#y=t}see(e,t){if(e===this.#v)return;this.#v=e;this.#y=t}outlook(e){
const t=this.#g-this.#v;const n=e-this.#y;const r=t>0?this.#v*(this.#y-this.#t)/t-n:0
;if(this.#v>0&&r>=d&&e-this.#t>=d)return`, about ${(0,l.tW)(Math.max(1,Math.round(r/1e3))*1e3)} to go`
;return this.#v>0&&n>=f?`, none ended for ${(0,l._V)(n)}`:""}}async function oldestText(e,t){
const{context:n,entry:r,soft:s}=e;const o=r.rows.filter(e=>(t[e.node]??0)>0);const a=await Promise.all(o.map(async e=>{
const t=await(n.planes.get(e.node)?.oldestSession?.((0,u.Vb)(e),s).catch(()=>undefined));return t&&{...t,node:e.node}}))
;const[i]=a.filter(e=>e!==undefined).toSorted((e,t)=>t.ageMs-e.ageMs);if(!i)return""
;const{ageMs:c,client:d,frontend:f,node:h}=i
;return`; the oldest for ${(0,l._V)(c)}, from ${d} through frontend ${f} of ${h}`}var h=n(207);const p=200
;async function agentsOff(e){const t=(0,s.p4)(e.entry).filter(e=>e.hasAgent&&!e.agentOff);assertJournal(e)
;const n=await e.context.watch.fresh(e.entry.rows,e.soft);for(const e of n)assertAsPlanned(e);e.soft.throwIfAborted()
;e.entry.progress="touched";await(0,u.qU)(e.context,e.entry,t.map(e=>(0,u.a$)(e,false)));(0,
c.cv)(e,"agent","agent check switched off for the lane: it could override a drain")}async function drain(e){
const{context:t,entry:n}=e;assertJournal(e);const r=await t.watch.fresh(n.rows,e.soft)
;for(const e of r)assertAsPlanned(e);e.sessionsAtDrain=(0,a.j)(r).total;const o=(0,
s.p4)(n).filter(e=>e.before.state==="ready");const leave=async()=>{e.soft.throwIfAborted();n.progress="touched"
;t.ledger.save();assertJournal(e);e.startedMs=t.clock.nowMs();await(0,u.qU)(t,n,o.map(e=>(0,u.Us)(e,"drain")))}
;const giveWay=()=>(0,u.qU)(t,n,o.map(e=>(0,u.Us)(e,"ready")));const i=t.inputs.health.timeoutMs
;const inspect=(e,t)=>assertAsPlanned({row:e,sample:t});await e.capacity.whenAllowed(t,n,i,e.soft,{inspect:inspect,
leave:leave,giveWay:giveWay});(0,c.Ve)(e,"draining");e.drainStartedMs=t.clock.nowMs();(0,c.cv)(e,"drain",(0,c.Nx)((0,
a.j)(r)))}async function awaitZero(e){if(e.drainStartedMs===undefined)await beginWait(e)
;const t=await awaitVerdict(e,newJudge(e));if(t.kind==="timeout")return await overdue(e,t.sessions)
;e.cutByMaint=t.kind==="cut";if(e.cutByMaint){
const t="no zero in drain: maint now (on-marked-down shutdown-sessions would end what is in flight)";(0,
c.cv)(e,"persists",t)}}async function beginWait(e){const{context:t}=e;(0,c.Ve)(e,"draining")
;if(e.sessionsAtDrain===null){const n=(0,a.j)(await t.watch.fresh(e.entry.rows,e.soft));e.sessionsAtDrain=n.total
;e.startedMs=t.clock.nowMs();(0,c.cv)(e,"in drain",(0,c.Nx)(n))}e.drainStartedMs=t.clock.nowMs()}
async function maint(e){e.soft.throwIfAborted();e.context.ledger.save();assertJournal(e);await(0,
u.qU)(e.context,e.entry,(0,s.p4)(e.entry).filter(e=>(e.asked??e.before.state)!=="maint").map(e=>(0,u.Us)(e,"maint")))
;e.judge?.enterMaint(e.context.clock.nowMs());(0,c.Ve)(e,"maint")}async function awaitLastZero(e){
const{context:t,entry:n}=e;const r=e.judge??heldJudge(e);const s=t.inputs.onDrainTimeout;if(!e.drainOverdue){
const t=await awaitVerdict(e,r);if(t.kind==="forced")throw forcedError(n.server,t.where)
;if(t.kind==="timeout")await overdue(e,t.sessions)}if(e.drainOverdue&&s==="shutdown")await shutDown(e)
;if(e.drainOverdue&&s==="proceed")await proceedAnyway(e);const o=e.drainStartedMs??t.clock.nowMs()
;e.drainMs=t.clock.nowMs()-o;if(!e.drainOverdue){const t=`zero on ${(0,c.fC)(n)} after ${(0,l._V)(e.drainMs)}`;(0,
c.cv)(e,"drained",e.cutByMaint?`maint ended persistence; ${t}`:`${t}; maint; still zero`)}}function newJudge(e){
const{context:t}=e;e.drainStartedMs??=t.clock.nowMs();e.judge=new a.w({drainTimeoutMs:t.inputs.drainTimeoutMs,
startedMs:e.drainStartedMs,trust:e=>({reloadedAtMs:t.watch.watcher(e).reloadedAtMs,
seesOldWorkers:t.planes.get(e).capabilities.seesOldWorkers})});return e.judge}function heldJudge(e){const t=newJudge(e)
;t.enterMaint(e.drainStartedMs??e.context.clock.nowMs());return t}async function awaitVerdict(e,t){
const{context:n,entry:r}=e;const s=new DrainPace(e.sessionsAtDrain??0,e.drainStartedMs??n.clock.nowMs());let o=-1
;let i=t.persistenceSeen;return n.watch.until(r.rows,(u,l)=>{const d=t.judge(u,l);const f=(0,a.j)(u)
;if(f.total!==o)n.tell({type:"sessions",server:r.server,sessions:f});o=f.total;s.see(f.total,l)
;if(t.persistenceSeen&&!i){i=true;(0,c.cv)(e,"persists",persistenceText(r.server))}if(d.kind!=="waiting")return d
;const h=t.persistenceSeen&&e.phase!=="maint";const p=h?", and new ones still arrive":s.outlook(l)
;const m=d.distrusted.length>0?` (${d.distrusted.join(", ")} was reloaded: an old worker may still serve, so zero is not believed before drain-timeout)`:""
;const w=e.phase==="maint"?"maint":"draining";(0,c.xB)(e,w,`${(0,c.Nx)(f)}${p}${m}`);return undefined},e.soft)}
function persistenceText(e){
return`new sessions still arrive in drain on ${e}: persistence (a cookie, a stick-table, use-server) feeds it; `+"maint moves those clients, at the next zero or in a few seconds"
}async function overdue(e,t){const{inputs:n}=e.context;const s=await oldestText(e,t.byNode);const o=`${(0,
c.Nx)(t)} left after drain-timeout (${(0,l.tW)(n.drainTimeoutMs)})${s}`;if(n.onDrainTimeout==="fail"){
throw new r.a6("not-drained",`${e.entry.server} did not drain`,{observed:o,
hint:"Give it longer (drain-timeout), or decide what happens to the rest (on-drain-timeout: shutdown or proceed)."})}
e.drainOverdue=true;(0,c.cv)(e,"overdue",`${o}; on-drain-timeout: ${n.onDrainTimeout}`)}async function shutDown(e){
const{context:t,entry:n}=e;const s=t.clock.nowMs()+t.inputs.commandTimeoutMs;const o=(0,
a.j)(await t.watch.fresh(n.rows,e.soft));for(;;){await(0,u.qU)(t,n,n.rows.map(e=>({row:e,order:{do:"shutdown-sessions",
row:(0,u.Vb)(e)}})));const o=(0,a.j)(await t.watch.fresh(n.rows,e.soft));if(o.total===0)break;if(t.clock.nowMs()>=s){
throw new r.a6("not-drained",`${n.server} did not drain`,{
observed:`${(0,c.Nx)(o)} left though HAProxy was told to close them`,
hint:'Sessions in a worker from before a reload cannot be closed from here. See them with "show sess" on the load balancer.'
})}await t.clock.sleep(p,e.soft)}t.tell({type:"warning",server:n.server,text:`${n.server}: ${(0,
c.Nx)(o)} closed after drain-timeout`})}async function proceedAnyway(e){const t=(0,
a.j)(await e.context.watch.fresh(e.entry.rows,e.soft));const n=`${e.entry.server}: deployed with ${(0,
c.Nx)(t)} still open after drain-timeout (on-drain-timeout: proceed)`;e.context.tell({type:"warning",
server:e.entry.server,text:n})}function forcedError(e,t){return new r.a6("not-drained",`${e} did not drain`,{
observed:`new sessions still arrive in maint (${t})`,
hint:"Something forces clients there (force-persist, option persist). Take that rule out for the deploy."})}
function assertAsPlanned(e){const{row:t,sample:n}=e;if(t.follows!==undefined)return
;if(n.admin!==undefined&&n.admin!==t.before.state){throw(0,i.tD)(t,`set it to ${n.admin}`,`it was ${t.before.state}`)}
t.before.weight=n.weight}function assertJournal(e){const{broken:t}=e.context.ledger;if(!t)return;throw(0,
h.yR)("no further server is taken out",t)}const m=1e3;const w=1e3;async function takeIdle(e){const{context:t,entry:n}=e
;assertJournal(e);const r=await t.watch.fresh(n.rows,e.soft);for(const{row:e,sample:t}of r){
if(e.follows!==undefined||t.admin===undefined)continue;if(t.admin!==e.before.state)throw(0,
i.tD)(e,`set it to ${t.admin}`,`it was ${e.before.state}`);e.before.weight=t.weight}e.soft.throwIfAborted()
;n.progress="touched";for(const e of(0,s.p4)(n))e.asked=e.before.state;t.ledger.save();assertJournal(e)
;e.startedMs=t.clock.nowMs();e.sessionsAtDrain=(0,a.j)(r).total;const o=[...new Set((0,
s.p4)(n).map(e=>e.before.state))].join(" and ");(0,c.cv)(e,"idle",`in ${o} on ${(0,c.fC)(n)}, ${(0,c.Nx)((0,a.j)(r))}`)}
function standBy(e){const{context:t,entry:n}=e;e.hard.throwIfAborted();n.progress="verified";t.ledger.save()
;e.proofMs=t.clock.nowMs()-(e.proofStartedMs??e.startedMs);(0,c.Ve)(e,"standing-by");const r=[...new Set((0,
s.p4)(n).map(e=>e.asked??e.before.state))].join(" and ");(0,c.cv)(e,"stands by",`proved, and out of rotation in ${r}`)
;return Promise.resolve()}async function rest(e,t){const{context:n,entry:r}=e;const o=(0,s.p4)(r)
;const i=t==="drain"&&(e.cutByMaint||(e.judge?.persistenceSeen??false)||await isStillFed(e))
;if(i&&o.some(e=>e.asked!=="maint")){await maint(e);await awaitLastZero(e)
;const t=`${r.server}: clients stuck to it in drain, so it rests in maint, and not in drain; a later switch to it takes the time of its checks`
;n.tell({type:"warning",server:r.server,text:t})}else if(t==="drain"&&e.drainOverdue){
if(n.inputs.onDrainTimeout==="shutdown")await shutDown(e);else{const t=(0,a.j)(await n.watch.fresh(r.rows,e.soft))
;const s=`${r.server}: ${(0,c.Nx)(t)} still open after drain-timeout (on-drain-timeout: proceed)`;n.tell({
type:"warning",server:r.server,text:s})}}else if(o.some(e=>e.asked!==t)){await(0,u.qU)(n,r,o.map(e=>(0,u.Us)(e,t)))}
e.drainMs??=n.clock.nowMs()-(e.drainStartedMs??n.clock.nowMs());n.ledger.save();(0,c.Ve)(e,"resting")
;const l=[...new Set(o.map(e=>e.asked??e.before.state))].join(" and ");(0,c.cv)(e,"rests",`in ${l} on ${(0,c.fC)(r)}`)}
async function isStillFed(e){const{context:t,entry:n}=e;if(e.lane.done!=="drained"||e.drainOverdue)return false
;const r=(e.drainStartedMs??t.clock.nowMs())+m;const s=new Map;return t.watch.until(n.rows,(e,t)=>{
if(t<r)return undefined;for(const{row:t,sample:n}of e){const e=s.get(t);if(e!==undefined&&n.stot>e)return true
;s.set(t,n.stot)}return t>=r+w?false:undefined},e.soft)}var g=n(2134);var v=n(285);async function deploy(e,t){
const{context:n,entry:s}=e;const o=t.script==="run"?n.run:n.rollbackRun
;if(!o)throw new Error(`no trigger for ${t.script}`);e.soft.throwIfAborted();n.guard.assertMine();const{progress:a}=s
;s.progress="deploying";n.ledger.save();if(n.ledger.broken)s.progress=a;assertJournal(e);rememberTotals(e);(0,
c.Ve)(e,"deploying");const i=n.clock.nowMs();const u=1+(t.script==="run"?n.inputs.deployRetries:0);let d=false
;for(let t=1;;t+=1){(0,c.cv)(e,"deploy",u>1?`${o.description} (attempt ${t} of ${u})`:o.description);try{
await o.deploy({server:s.server,address:s.address,port:s.port,backends:s.backends,index:e.lane.server.index,
total:n.total,attempt:t,rolloutId:n.rolloutId},n.cancel,e=>n.tell({type:"output",server:s.server,line:e
}),t=>noteStarted(e,t));break}catch(s){e.hard.throwIfAborted();if(!(s instanceof r.a6))throw s
;d||=s.deployLeft!=="nothing";if(t>=u||n.stop.aborted||s.deployLeft==="running"){if(!d)neverBegan(e,a);throw s}(0,
c.cv)(e,"retrying",s.message)}finally{s.deployGroup=undefined;if(s.progress==="deploying")e.deployMs=n.clock.nowMs()-i}}
e.proofStartedMs=n.clock.nowMs();(0,c.cv)(e,"deployed",`in ${(0,l._V)(e.proofStartedMs-i)}`);e.hard.throwIfAborted()}
function noteStarted({context:e,entry:t},n){const r=t.deployRun?.id;t.deployGroup=typeof n==="number"?n:undefined
;t.deployRun=typeof n==="number"?undefined:n;e.ledger.save();const s=t.deployRun;if(s?.url!==undefined&&s.id!==r){
e.tell({type:"observed",server:t.server,text:`deployed by ${s.url}`})}}function neverBegan({context:e,entry:t},n){
t.progress=n;e.ledger.save()}function rememberTotals(e){const{watch:t}=e.context;for(const n of e.entry.rows){
const r=t.latest(n);if(r)e.stotAtDeploy.set(n,{stot:r.stot,reloads:t.watcher(n.node).reloads})}}
function warnOfIntruders(e){const{context:t,entry:n}=e;for(const[r,s]of e.stotAtDeploy){const e=t.watch.latest(r)
;if(!e||t.watch.watcher(r.node).reloads!==s.reloads||e.stot<=s.stot)continue;const o=e.stot-s.stot;t.tell({
type:"warning",server:n.server,
text:`${n.server}: ${o} new session${o===1?"":"s"} reached it in maint on ${r.node} while it was being deployed; something forces clients there (force-persist)`
})}}var b=n(6161);async function ready(e){const{context:t,entry:n}=e;e.hard.throwIfAborted()
;if(n.rows.every(e=>!e.provedByCheck))warnOfIntruders(e);n.progress="verified";await(0,u.qU)(t,n,(0,s.p4)(n).map(e=>(0,
u.Us)(e,"ready")));n.progress="settled";t.ledger.save();e.proofMs=t.clock.nowMs()-(e.proofStartedMs??t.clock.nowMs())
;(0,c.Ve)(e,"ready");(0,c.cv)(e,"ready",readyText(e))}function readyText(e){const{context:t,entry:n}=e
;const r=[...new Set((0,s.p4)(n).map(e=>(0,b.qS)(t,e)[0]))];const o=[];if(t.probe)o.push("the direct probe");if((0,
s.p4)(n).some(e=>e.provedByCheck))o.push(`HAProxy's fresh checks on ${(0,c.fC)(n)}`)
;const a=o.length>0?`proved by ${o.join(" and ")}`:(0,
g.c5)(e.lane)?"proved by the deploy's own success only (haproxy-check: ignore)":"proved by nothing (haproxy-check: ignore)"
;return`weight ${r.join(", ")}, ${a}`}async function agentsOn(e){const t=(0,s.p4)(e.entry).filter(e=>e.agentOff);try{
await(0,u.qU)(e.context,e.entry,t.map(e=>(0,u.a$)(e,true)));(0,c.cv)(e,"agent",`${(0,
l.LS)(t.length,"agent check")} switched on again`)}catch(t){const n=(0,r.AF)(t);e.entry.progress="verified"
;e.context.ledger.save()
;e.afterthought=new r.a6("restore-incomplete",`${e.entry.server} is ready, but its agent check could not be switched on again: ${n.message}`,{
cause:n})}}async function awaitRamp(e){const{context:t,entry:n}=e;await t.watch.until(n.rows,t=>{
const n=t.filter(e=>e.sample.throttle!==undefined&&e.sample.operational!=="down");if(n.length===0)return true
;if(e.phase!=="ramping")(0,c.Ve)(e,"ramping");const r=n.map(e=>`${e.sample.throttle} % (${(0,v.P9)(e.row)})`).join(", ")
;(0,c.xB)(e,"slow start",r);return undefined},e.soft);if(e.phase==="ramping")(0,
c.cv)(e,"ramped up","slow start is over")}async function pause(e,t){(0,c.Ve)(e,"pausing");(0,c.cv)(e,"pause",(0,
l._V)(t));await e.context.clock.sleep(t,e.soft)}const k=100;const $=3e4;async function addServer(e){
const{context:t,entry:n}=e;assertJournal(e);e.soft.throwIfAborted();const r=(0,s.p4)(n);if(r.length>0){
for(const{row:n,sample:s}of await t.watch.fresh(r,e.soft)){const e=s.admin==="maint"&&s.scur+s.qcur===0;if(!e)throw(0,
i.tD)(n,`use it (${s.status})`,"it was in maint without sessions")}}e.soft.throwIfAborted();e.startedMs=t.clock.nowMs()
;n.progress="deploying";t.ledger.save();if(t.ledger.broken)n.progress="untouched";assertJournal(e);(0,c.Ve)(e,"adding")
;const o=n.rows.flatMap(t=>{if(t.added)return[{row:t,order:{do:"add",row:(0,u.Vb)(t),server:t.added}}]
;const{weight:n}=e.lane.server.rows.find(e=>isSame(e,t))??{};return n===undefined?[]:[{row:t,order:{do:"weight",row:(0,
u.Vb)(t),weight:n}}]});await(0,u.qU)(t,n,o);const a=n.rows.filter(e=>e.added).length
;const l=a===0?"adopted":a<n.rows.length?"added, and adopted where it was,":"added";(0,c.cv)(e,"added",`${l} on ${(0,
c.fC)(n)}, in maint`);e.proofStartedMs=t.clock.nowMs()}const isSame=(e,t)=>e.node===t.node&&e.backend===t.backend
;async function checksOn(e){e.hard.throwIfAborted();const t=(0,s.p4)(e.entry).filter(e=>e.hasCheck)
;for(const e of t)e.checksOn=true;await(0,u.qU)(e.context,e.entry,t.map(e=>({row:e,order:{do:"checks",row:(0,u.Vb)(e),
enabled:true}})))}async function deleteServer(e){const{context:t,entry:n}=e;e.soft.throwIfAborted();assertJournal(e)
;const s=n.rows.filter(e=>e.follows===undefined&&e.stays!==true);n.progress="deploying";t.ledger.save()
;if(t.ledger.broken)n.progress="touched";assertJournal(e);(0,c.Ve)(e,"deleting");const o=t.clock.nowMs()
;const left=()=>s.filter(e=>e.absent!==true);const a=[...new Set(s.map(e=>e.node))]
;const reloads=()=>a.reduce((e,n)=>e+t.watch.watcher(n).reloads,0);let i=reloads();while(left().length>0){try{await(0,
u.qU)(t,n,left().map(e=>({row:e,order:{do:"delete",row:(0,u.Vb)(e)}})))}catch(a){
const u=a instanceof r.a6&&a.code==="not-drained";const l=t.clock.nowMs()-o>=$
;if(a instanceof r.a6&&a.code==="changed-since-plan"&&!l){await t.watch.fresh(left(),e.soft);const n=reloads()>i
;i=reloads();if(n)continue}if(!u||l){if(s.every(e=>e.absent!==true))n.progress="touched";throw undeletable(n.server,a)}
(0,c.xB)(e,"deleting","a connection to it is still being closed");await t.clock.sleep(k,e.soft)}}n.progress="settled"
;t.ledger.save();(0,c.Ve)(e,"gone");const d=t.clock.nowMs()-o;const f=d<1e3?"":`, after ${(0,l._V)(d)}`;(0,
c.cv)(e,"deleted",`${(0,c.fC)(n)} no longer ${s.length===1?"shows":"show"} it${f}`)}function undeletable(e,t){
const n=(0,r.AF)(t);if(n.code==="internal")return n;return new r.a6(n.code,`${e} could not be deleted`,{
observed:n.message,...n.hint===undefined?{}:{hint:n.hint},cause:n})}async function takeServer(e){
const{context:t,entry:n}=e;assertJournal(e);const r=await t.watch.fresh(n.rows,e.soft)
;for(const e of r)assertAsPlanned(e);e.soft.throwIfAborted();if(n.progress==="untouched")n.progress="touched"
;t.ledger.save();assertJournal(e);return r}async function maintAtOnce(e){const t=(0,
s.p4)(e.entry).filter(e=>e.before.state!=="maint");const n=await takeServer(e);const r=(0,a.j)(n)
;e.sessionsAtDrain=r.total;await underFloor(e,t.map(e=>(0,u.Us)(e,"maint")),t.map(e=>(0,u.Us)(e,e.before.state)));(0,
c.Ve)(e,"maint");const o=r.total===0?"no session was open":`${(0,c.Nx)(r)} not waited for`;(0,
c.cv)(e,"maint",t.length===0?`it was in maint already; ${o}`:o)}async function setWeights(e,t){
const{context:n,entry:r}=e;await takeServer(e);const weightOf=e=>t.weights[(0,v.P9)(e)]??e.before.weight
;const s=r.rows.filter(e=>(0,v.P9)(e)in t.weights);const orders=e=>s.map(t=>({row:t,order:{do:"weight",row:(0,u.Vb)(t),
weight:e(t)}}));if(s.some(e=>weightOf(e)===0)){await underFloor(e,orders(weightOf),orders(e=>e.before.weight))}else{
await(0,u.qU)(n,r,orders(weightOf))}(0,c.Ve)(e,"adjusted");const o=s.map(e=>`${weightOf(e)}, was ${e.before.weight}`)
;const a=new Set(o).size===1;const i=a?o[0]:s.map((e,t)=>`${(0,v.om)(e)} on ${e.node} ${o[t]}`).join("; ");(0,
c.cv)(e,"weight",i)}async function switchChecks(e,t){const{context:n,entry:r}=e;await takeServer(e);await(0,
u.qU)(n,r,(0,s.p4)(r).map(e=>({row:e,order:{do:"checks",row:(0,u.Vb)(e),enabled:t}})));(0,c.Ve)(e,"adjusted")
;if(t)return(0,c.cv)(e,"checks","on: HAProxy finds out for itself again whether it is up")
;const o=await n.watch.fresh(r.rows,e.soft);const a=keptText(r.server,o);(0,c.cv)(e,"checks","off");n.tell({
type:"warning",server:r.server,text:a})}function keptText(e,t){const isUp=({sample:e})=>e.operational!=="down"
;const where=e=>e.length===t.length?"":` on ${(0,l.Zv)([...new Set(e.map(({row:e})=>e.node))])}`;const n=t.filter(isUp)
;const r=t.filter(e=>!isUp(e))
;const s=[...n.length>0?[`stays up${where(n)}, whatever happens to it`]:[],...r.length>0?[`stays down${where(r)}, even when it recovers`]:[]]
;return`the checks of ${e} are off: for HAProxy it ${s.join(", and ")}, until they are switched on again (checks: on) or HAProxy is reloaded`
}function keep(e){const{context:t,entry:n}=e;n.progress="kept";t.ledger.save();const r=(0,s.p4)(n).filter(e=>e.agentOff)
;if(r.length>0){
const t=`${(0,l.LS)(r.length,"agent check")} off, because an agent could override maint; ready in this job gives ${r.length===1?"it":"them"} back`
;(0,c.cv)(e,"agent",t)}return Promise.resolve()}async function underFloor(e,t,n){const{context:r,entry:s}=e
;const inspect=(e,t)=>assertAsPlanned({row:e,sample:t});const leave=async()=>{e.soft.throwIfAborted();assertJournal(e)
;e.startedMs=r.clock.nowMs();await(0,u.qU)(r,s,t)};const giveWay=()=>(0,u.qU)(r,s,n)
;await e.capacity.whenAllowed(r,s,r.inputs.health.timeoutMs,e.soft,{inspect:inspect,leave:leave,giveWay:giveWay})}
function deadlineMs(e){return(e.proofStartedMs??e.context.clock.nowMs())+e.context.inputs.health.timeoutMs}
function healthFailed(e,t){const{server:n}=e.entry;return new r.a6("health-failed",`${n} did not become healthy${(0,
g.c5)(e.lane)?" after its deploy":""}`,{observed:`${t} (health-timeout ${(0,l.tW)(e.context.inputs.health.timeoutMs)})`,
hint:`Look at ${n} before it takes traffic again.`})}async function awaitQuietCheck(e){(0,c.Ve)(e,"proving")
;e.proofStartedMs??=e.context.clock.nowMs();const t=(0,c.lb)(e);if(await isQuiet(e,t))return;const n=new Set
;await e.context.watch.until(t,(r,s)=>{for(const{row:e,sample:t}of r)if(t.check.inProgress===false)n.add(e)
;if(n.size===t.length)return true
;if(s>=deadlineMs(e))throw healthFailed(e,"a check of HAProxy's that began before never ended");return undefined
},e.hard)}async function isQuiet(e,t){const n=[...Map.groupBy(t,e=>e.node)]
;const r=await Promise.all(n.map(async([t,n])=>{const r=e.context.planes.get(t);const s=await r.watch({rows:n,
backends:[],masks:true},e.hard);return n.every(e=>s.rows.get((0,v.om)(e))?.check.inProgress===false)}))
;return r.every(Boolean)}async function probe(e){const{context:t,entry:n}=e;const r=(0,
g.z1)(e.lane)?t.rollbackProbe:t.probe;if(!r)throw new Error("a probe step without health-url");(0,c.Ve)(e,"proving")
;e.proofStartedMs??=t.clock.nowMs();const{successes:s,intervalMs:o}=t.inputs.health;const a={server:n.server,
address:n.address,port:n.port,backend:n.backends[0]};const i=[];for(let u=1;;u+=1){const d=await r.ask(a,e.hard)
;const f=`GET ${r.urlOf(a)}: ${d.text}`;t.tell({type:"observed",server:n.server,text:f})
;if(d.passed)i.push(d.text);else i.length=0;if(i.length>=s)break;if(t.clock.nowMs()>=deadlineMs(e)){
throw healthFailed(e,`${f}, after ${(0,l.LS)(u,"try","tries")}`)}
(0,c.xB)(e,"proving",`${f} (${i.length} of ${s} in a row)`);await t.clock.sleep(o,e.hard)}(0,
c.cv)(e,"proved",`GET ${r.urlOf(a)}: ${i.join(", ")}`)}async function drainDown(e){e.hard.throwIfAborted()
;await e.context.watch.fresh(e.entry.rows,e.hard);warnOfIntruders(e);e.hard.throwIfAborted();await(0,
u.qU)(e.context,e.entry,(0,c.lb)(e).map(e=>(0,u.FX)(e,"drain")));(0,c.Ve)(e,"checking")}async function awaitUp(e,t){
const{context:n,entry:r}=e;const s=(0,c.lb)(e);const o=new Map;const a=new Set;const i=new Map;for(;;){
const l=await n.watch.until(s,(n,r)=>{for(const{row:e,sample:t}of n){if(t.check.rise!==undefined)o.set(e,t.check.rise)
;if(t.check.inProgress===false)i.set(e,t.check.text)}const s=n.filter(e=>!isUpInDrain(e));if(s.length===0)return[]
;const u=s.filter(e=>t.passes==="once"&&!a.has(e.row)&&(e.sample.check.health??0)>=1)
;if(u.length>0)return u.map(e=>e.row);if(r>=deadlineMs(e))throw healthFailed(e,observedText(s,i));(0,
c.xB)(e,"checking",progressText(n));return undefined},e.hard);if(l.length===0)break;for(const e of l)a.add(e);await(0,
u.qU)(n,r,l.map(e=>({row:e,order:{do:"health",row:(0,u.Vb)(e),health:"up"}})))}for(const a of s){a.markedDown=false
;const s=t.passes==="once"?1:o.get(a)??1;const i=`HAProxy's check of ${a.backend}/${a.server} passed ${(0,
l.LS)(s,"time")}${(0,g.c5)(e.lane)?" after the deploy":""}`;n.tell({type:"observed",server:r.server,node:a.node,text:i})
}}function isUpInDrain(e){const{admin:t,operational:n}=e.sample;return t==="drain"&&(n==="up"||n==="starting")}
function progressText(e){return e.map(e=>{const{rise:t,health:n}=e.sample.check;const r=isUpInDrain(e)?t:n
;return`HAProxy ${r??0} of ${t??"?"} (${e.row.node})`}).join(", ")}function observedText(e,t){
return e.map(({row:e,sample:n})=>{const r=t.get(e)??n.check.text;const s=n.check.health===0&&/^L\d\w*OK/.test(r)
;const o=s?"and none of its checks has ended since the deploy":`check ${r}`
;return`HAProxy on ${e.node} says ${n.status} of ${e.backend}/${e.server}, ${o}`}).join("; ")}var S=n(8073)
;async function soak(e,t){const{context:n,lane:r,entry:s}=e;(0,c.Ve)(e,"soaking");const o={watched:[r.server],
what:s.server,soakMs:t};const a=await(0,S.b)(n,o,e.soft).catch(t=>{if(e.soft.aborted)(0,
c.cv)(e,"soak",`cut short: ${s.server} stays in rotation, proved by its gates`);throw t});if(!a.failure)return;(0,
c.cv)(e,"soak",`failed: ${a.text}`);throw await takenOut(e,a.failure)}async function takenOut(e,t){
const{context:n,entry:s}=e;try{await leaveRotation(e)}catch(e){const s=(0,r.AF)(e);if(e===n.cancel.reason)throw e
;const o=s.code==="below-floor"?`It stays in rotation, because the floor does not allow it out: ${s.observed}`:`It could not be taken out of rotation: ${s.message}`
;return new r.a6(t.code,t.title,{observed:`${t.observed}. ${o}`,...t.hint===undefined?{}:{hint:t.hint},cause:t})}
const{drainMs:o}=e;try{await awaitZero(e);await maint(e);await awaitLastZero(e)}catch(t){if(!e.soft.aborted){
const e=`${s.server} did not drain after its soak: ${(0,r.AF)(t).message}`;n.tell({type:"warning",server:s.server,text:e
})}}finally{e.drainMs=o}return t}async function leaveRotation(e){const{context:t,entry:n,capacity:r}=e
;const orders=e=>(0,u.qU)(t,n,(0,s.p4)(n).map(t=>(0,u.Us)(t,e)));const leave=async()=>{n.progress="deploying"
;await orders("drain")};const giveWay=async()=>{await orders("ready");n.progress="settled";t.ledger.save()}
;await r.whenAllowed(t,n,0,e.hard,{inspect:assertInRotation,leave:leave,giveWay:giveWay});(0,c.Ve)(e,"draining")
;e.judge=undefined;e.drainOverdue=false;e.drainStartedMs=t.clock.nowMs()}function assertInRotation(e,t){
if(e.follows!==undefined||t.admin===undefined||t.admin==="ready")return;throw(0,
i.tD)(e,`set it to ${t.admin}`,"it was ready")}async function setWeight(e,t){const{context:n,entry:r}=e
;e.soft.throwIfAborted();assertJournal(e);await(0,b.l6)(n,r.rows.map(e=>({node:e.node,backend:e.backend,server:e.server,
sid:e.sid,owner:r.server,before:e.before.weight,weight:t})))
;(0,c.cv)(e,"weight",`${t}: it comes back without new traffic`)}class Stopped extends Error{}async function runLane(e){
const{context:t,entry:n}=e;t.watch.add(n.rows);try{for(const t of e.lane.steps)await take(e,t);return{run:e,
result:doneOf(e),failure:e.afterthought,settled:undefined}}catch(r){const s=failureOf(e,r)
;if(s?.code==="health-failed"&&n.progress==="touched")n.progress="deploying";const a=n.progress
;if(a==="settled"||a==="kept")return{run:e,result:doneOf(e),failure:s??e.afterthought,settled:undefined}
;if(a!=="untouched")t.tell({type:"phase",server:n.server,phase:"restoring"});const i=await(0,o.d)(t,n,{
identityOf:e=>t.watch.watcher(e).identity,afterReload:"follow"});return{run:e,result:resultOf(e,a,i),failure:s,settled:i
}}finally{t.watch.remove(n.rows)}}function take(e,t){switch(t.do){case"take-idle":return takeIdle(e);case"stand-by":
return standBy(e);case"rest":return rest(e,t.state);case"agents-off":return agentsOff(e);case"drain":return drain(e)
;case"await-zero":return awaitZero(e);case"maint":return maint(e);case"await-last-zero":return awaitLastZero(e)
;case"take":return takeServer(e).then(()=>undefined);case"maint-at-once":return maintAtOnce(e);case"set-weights":
return setWeights(e,t);case"checks":return switchChecks(e,t.enabled);case"keep":return keep(e);case"weight":
return setWeight(e,t.weight);case"deploy":return deploy(e,t);case"await-quiet-check":return awaitQuietCheck(e)
;case"probe":return probe(e);case"drain-down":return drainDown(e);case"await-up":return awaitUp(e,t);case"ready":
return ready(e);case"agents-on":return agentsOn(e);case"add":return addServer(e);case"checks-on":return checksOn(e)
;case"delete":return deleteServer(e);case"await-ramp":return awaitRamp(e);case"soak":return soak(e,t.ms);case"pause":
return pause(e,t.ms)}}function failureOf(e,t){if(e.conflict.signal.aborted)return e.conflict.signal.reason
;if(t instanceof Stopped||t===e.context.cancel.reason)return undefined;const n=(0,r.AF)(t)
;const s=n.code==="unknown-server"||n.code==="unknown-backend";return s?new r.a6("changed-since-plan",n.title,{
observed:n.observed,cause:n}):n}const doneOf=e=>e.lane.done??"deployed";function resultOf(e,t,n){
if(t==="untouched")return"untouched";if(n.unrestored.length>0)return"held"
;if(n.leftAlone.some(e=>e.state!==e.goal))return"skipped"
;if(n.goal==="gone")return e.entry.change==="removed"?"removed":"restored";if(n.held)return"held"
;return t==="verified"?doneOf(e):"restored"}function rollbackResult(e){if(e==="deployed")return"rolled-back"
;return e==="restored"||e==="untouched"?"deployed":e}function timingsOf(e,t){const whole=e=>e===null?null:Math.round(e)
;return{drainMs:whole(e.drainMs),deployMs:whole(e.deployMs),proofMs:whole(e.proofMs),totalMs:Math.round(t-e.startedMs)}}
const O={state:"absent",status:"",weight:0};function outcomeOf(e,t,n){const{run:r}=e;const o=(0,
s.p4)(r.entry)[0]??r.entry.rows[0];const a=r.lane.server.change==="added"&&r.lane.server.rows.some(e=>e.add)
;const i=a?O:o.before;return{name:r.entry.server,backends:r.entry.backends,address:r.entry.address,result:e.result,
phase:r.phase,timings:timingsOf(r,n),sessionsAtDrain:r.sessionsAtDrain,before:i,after:t,...e.failure?{
reason:e.failure.code,message:e.failure.message}:{}}}},8674:(e,t,n)=>{n.d(t,{Oc:()=>Ledger,SZ:()=>isAsserted,
P4:()=>isUnsettled,p4:()=>leaders,bk:()=>newEntry,Jh:()=>sideOf});var r=n(285);const s={weights:[],testers:[],maps:[]}
;class DeedBook{#b=new Map;testers=[];maps=[];load(e){for(const t of e.weights)this.#b.set((0,r.P9)(t),t)
;this.testers=[...e.testers];this.maps=[...e.maps]}weights(){return[...this.#b.values()]}weightOf(e){
return this.#b.get((0,r.P9)(e))}addWeight(e){this.#b.set((0,r.P9)(e),e)}dropWeight(e){this.#b.delete((0,r.P9)(e))}
weightsOf(e){const t=this.weightOf(e);return t===undefined||t.isTheirs?undefined:[t.asked,...t.was]}deeds(){return{
weights:this.weights(),testers:this.testers,maps:this.maps}}}function newEntry(e){return{server:e.name,
address:e.address,port:e.port,backends:e.backends,progress:"untouched",deployGroup:undefined,...e.change?{
change:e.change}:{},deployRun:undefined,rows:e.rows.map(t=>({...t.add?{added:t.add,absent:true}:{},...t.stays?{
stays:true}:{},node:t.node,backend:t.backend,server:t.server,sid:t.sid,address:t.address,port:t.port,
hasCheck:t.hasCheck,provedByCheck:t.proof==="check",follows:t.follows,hasAgent:t.agent,before:{...t.before},
asked:undefined,was:[],markedDown:false,agentOff:t.agentTaken===true,agentTaken:t.agentTaken===true,isTheirs:false,
...e.side?{side:e.side}:{}}))}}function leaders(e){return e.rows.filter(e=>e.follows===undefined&&e.absent!==true)}
function isUnsettled(e){if(e.onTrial===true)return e.progress!=="untouched"
;return e.progress!=="untouched"&&e.progress!=="settled"&&e.progress!=="kept"}function isAsserted(e){
return isUnsettled(e)||e.progress==="kept"}const sideOf=e=>e.rows[0]?.side;class Ledger{#k=new Map;#$={};#x
;deeds=new DeedBook;broken;constructor(e){this.#x=e}entries(){return[...this.#k.values()]}entryOf(e){
return this.#k.get(e)}add(e){this.#k.set(e.server,e)}identify(e,t){this.#$[e]=t}rowOf(e){const t=(0,r.P9)(e)
;for(const e of this.#k.values()){const n=e.rows.find(e=>(0,r.P9)(e)===t);if(n)return{entry:e,row:n}}return undefined}
save(){try{this.#x.save(this.entries(),this.#$,this.deeds.deeds());this.broken=undefined}catch(e){
this.broken=e instanceof Error?e:new Error(String(e))}}}},4033:(e,t,n)=>{n.d(t,{J8:()=>leavesServersOut,
fM:()=>leftDrained,gy:()=>lookAtDrained});var r=n(285);var s=n(3861);var o=n(8674);var a=n(9563);function drainedBy(e){
return e.operation==="drain"?e.entries.filter(({progress:e})=>e==="kept"):[]}
const leavesServersOut=e=>drainedBy(e).length>0;function leftDrained(e){return drainedBy(e.content).filter(t=>!(0,
o.p4)(t).every(t=>e.isTakenOver(t)))}async function lookAtDrained(e,t,n,i){const{server:c}=e
;const{identities:u}=t.content;const l=(0,o.p4)(e).filter(e=>!t.isTakenOver(e))
;const d=await Promise.all(l.map(async e=>{const t=`${(0,r.om)(e)} on ${e.node}`;try{const s=await n.get(e.node).watch({
rows:[e],backends:[],masks:true},i);const o=u[e.node];const a=o!==undefined&&(0,r.SM)(o,s.identity);return{where:t,
state:s.rows.get((0,r.om)(e))?.admin??"gone",isSame:a}}catch{return{where:t,state:"unknown",isSame:true}}}))
;const f=d.filter(({state:e})=>e==="ready"||e==="drain");const h=f.filter(({isSame:e})=>!e);if(h.length>0){const e=(0,
s.Zv)(h.map(e=>`${e.where} is in ${e.state}`));return{server:c,end:"unproved",
sentence:`${c} was drained, and a reload of HAProxy undid that: ${e}. Nothing proved it since`}}
const p=d.every(({state:e})=>e!=="maint"&&e!=="unknown");if(p){const e=(0,s.Zv)(d.map(e=>`${e.where} is ${e.state}`))
;return{server:c,end:"left",sentence:`${c} is left as somebody else set it: ${e}`}}
const m=d.filter(({state:e})=>e==="unknown").map(({where:e})=>e);const w=m.length>0?`, as far as anybody can tell (${(0,
s.Zv)(m)} did not answer)`:"";const g=(0,a.AS)(n,e);const v=g.length===1?`, ${g[0]}`:`:\n  ${g.join("\n  ")}`;return{
server:c,end:"drained",
sentence:`${c} is held in maint${w}: it was drained, and no later step of this job took it over. When it is healthy: operation: ready, servers: ${c}; or by hand${v}`
}}},9563:(e,t,n)=>{n.d(t,{AS:()=>handBackLines,Ce:()=>handBackText,FX:()=>downOrder,N4:()=>note,Rd:()=>want,
Us:()=>stateOrder,Vb:()=>nameOf,a$:()=>agentOrder,ez:()=>newOrderBook,qU:()=>give,u0:()=>carryOut});var r=n(285)
;var s=n(8674);function newOrderBook(e){const t=new Map;const n=new Map;const s=new Map;const o=new Map;const a=new Map
;let i=[];const count=(e,t)=>{s.set(e,(s.get(e)??0)+t);if(t>0||s.get(e)!==0)return;const n=i;i=[];for(const e of n)e()}
;return{begin(e){const n=(0,r.P9)(e);t.set(n,(t.get(n)??0)+1);count(e.node,1)},end(s){const o=(0,r.P9)(s)
;t.set(o,(t.get(o)??1)-1);n.set(o,e.nowMs());count(s.node,-1)},async hold(e){
const{promise:t,resolve:n}=Promise.withResolvers();o.set(e,t);a.set(e,(a.get(e)??0)+1)
;while((s.get(e)??0)>0)await new Promise(e=>i.push(e));return()=>{o.delete(e);n()}},held(e){const t=e.find(e=>o.has(e))
;return t===undefined?undefined:o.get(t)},holds:e=>a.get(e)??0,lastEndMs(e){const s=(0,r.P9)(e)
;if((t.get(s)??0)>0)return undefined;return n.get(s)??Number.NEGATIVE_INFINITY}}}function want(e,t,n=false){
e.was=[...e.was,e.asked??e.before.state];e.asked=t;e.markedDown=n}function note(e,t){switch(t.do){case"state":
return want(e,t.state);case"state-down":return want(e,t.state,true);case"health":e.markedDown=t.health==="down";return
;case"agent":e.agentOff=true;return;case"add":return want(e,"maint");case"weight":e.weightAsked=t.weight;return
;case"checks":e.checksAsked=t.enabled;return;case"shutdown-sessions":case"delete":return}}async function give(e,t,n){
if(n.length===0)return;const r=[...new Set(n.map(({row:e})=>e.node))]
;for(let t=e.orders.held(r);t;t=e.orders.held(r))await t;e.guard.assertMine();for(const{row:e,order:t}of n)note(e,t)
;e.ledger.save();try{await carryOut(e,t,n)}finally{e.ledger.save()}}async function carryOut(e,t,n){
const r=await Promise.allSettled(n.map(async({row:n,order:r})=>{const s=e.planes.get(n.node)
;if(!s)throw new Error(`no control plane for node ${n.node}`);e.guard.assertMine();e.orders.begin(n);try{
await s.order(r,e.last);if(r.do==="state"||r.do==="state-down")n.was=[];if(r.do==="agent")n.agentOff=!r.enabled
;if(r.do==="add"||r.do==="delete")n.absent=r.do==="delete";e.tell({type:"ordered",server:t.server,node:n.node,
command:s.commandOf(r)})}finally{e.orders.end(n)}}));const s=r.find(e=>e.status==="rejected");if(s)throw s.reason}
function handBackLines(e,t){return(0,s.p4)(t).flatMap(t=>{const n=e.get(t.node)
;const r=t.hasCheck?downOrder(t,"ready"):stateOrder(t,"ready");const s=t.agentOff?[r,agentOrder(t,true)]:[r]
;return n?s.map(({order:e})=>`on ${t.node}: ${n.repairLine(e)}`):[]})}function handBackText(e){
if(e.length===1)return e[0];return["use operation: ready, or by hand:",...e.map(e=>`  ${e}`)].join("\n")}
const nameOf=e=>({backend:e.backend,server:e.server});const stateOrder=(e,t)=>({row:e,order:{do:"state",row:nameOf(e),
state:t}});const downOrder=(e,t)=>({row:e,order:{do:"state-down",row:nameOf(e),state:t}});const agentOrder=(e,t)=>({
row:e,order:{do:"agent",row:nameOf(e),enabled:t}})},4544:(e,t,n)=>{n.d(t,{US:()=>stackOf,iS:()=>failedOutcome,
jv:()=>lookedOutcome,pV:()=>plannedOutcome,z_:()=>outcomeOfRun});var r=n(8008);var s=n(5921);var o=n(3861);var a=n(7598)
;var i=n(8674);var c=n(9563);function outcomeOfRun(e,t,n){const s=serversOf(e,n)
;const named=e=>s.filter(t=>t.result===e).map(e=>e.name);const o=[...repairsOf(t,n.ends),...n.repairs??[]]
;const a=causesOf(n);const[i,...c]=a;const u=plannedServers(e).flatMap(e=>e.side==="live"?[e.name]:[])
;const l=new Set(plannedServers(e).flatMap(({name:e})=>u.includes(e)?[]:[e]));const d=named("held");return{
operation:e.operation,result:resultOf(n,i),reason:i?.code??"",title:i?.title??"",message:i?.observed??"",
hint:i?hintOf(i,t,n.ends):"",attached:c.map(e=>({reason:e.code,message:e.message})),
stack:i?.code==="internal"?stackOf(i):undefined,repairs:o,servers:s,...u.length>0?{old:u}:{},...n.live?{live:n.live}:{},
deployed:named("deployed"),held:d,
remaining:s.filter(e=>l.has(e.name)&&!(0,r.$)(e.result)&&e.result!=="held").map(e=>e.name),warnings:n.warnings,
receipt:n.receipt,durationMs:n.durationMs}}function resultOf(e,t){
if(e.cancelled)return e.cancelled.code==="cancelled"?"cancelled":"failed";if(!t)return"succeeded"
;return e.rollback==="done"&&t.code!=="restore-incomplete"?"rolled-back":"failed"}function causesOf(e){
const t=e.cancelled?[e.cancelled,...e.failures]:[...e.failures];if(e.rollback==="failed"){
const e="the rollback failed too";t.unshift(new s.a6("rollback-failed",e,{observed:bothTexts(t[0],t.at(-1)),
hint:"See what each server runs before anything else is deployed."}))}
const n=e.ends.flatMap(e=>e.settled?.unrestored??[]);if(n.length>0){
const e=(0,o.Zv)(n.map(({row:e})=>`${e.backend}/${e.server} on ${e.node}`))
;t.unshift(new s.a6("restore-incomplete",`${e} could not be put where it belongs`,{observed:n[0]?.error.message,
hint:"Give the commands below on the load balancer."}))}
return t.toSorted((e,t)=>Number(isUnrestored(t))-Number(isUnrestored(e)))}function bothTexts(e,t){
if(e===t)return e?.message;return`${e?.message} (${e?.code}); on the way back: ${t?.message} (${t?.code})`}
const isUnrestored=e=>e.code==="restore-incomplete";function plannedServers(e){
return e.stages.flatMap(e=>e.lanes.map(e=>e.server))}function serversOf(e,t){const n=lastEnds(t.ends)
;const r=plannedServers(e).map(e=>{const t=n.get(e.name);if(t)return(0,a.sG)(t,t.after,t.endedMs)
;return untouched(e.name,e.backends,e.address,beforeOf(e),"untouched")});const s=e.leftOut.map(e=>{const t=e.rows[0]
;const n=[...new Set(e.rows.map(e=>e.backend))];return{...untouched(e.name,n,t.address,t.before,"skipped"),message:e.why
}});return[...r,...s]}const beforeOf=({rows:e})=>e.some(e=>e.add)?{state:"absent",status:"",weight:0}:e[0].before
;function untouched(e,t,n,r,s){const o={drainMs:null,deployMs:null,proofMs:null,totalMs:null};return{name:e,backends:t,
address:n,result:s,phase:"untouched",timings:o,sessionsAtDrain:null,before:r,after:r}}function repairsOf(e,t){
const n=new Map;const r=t.flatMap(e=>e.run.afterthought?(0,i.p4)(e.run.entry):[])
;const s=[...t.flatMap(e=>e.settled?.unrestored??[]),...r.filter(e=>e.agentOff).map(e=>({row:e,changes:[(0,
c.a$)(e,true)]}))];for(const{row:t,changes:r}of s){const s=e.get(t.node);if(!s)continue
;const o=r.map(e=>s.repairLine(e.order));n.set(t.node,[...n.get(t.node)??[],...o])}return[...n].map(([e,t])=>({node:e,
lines:t}))}function hintOf(e,t,n){
const isHeld=e=>e.result==="held"&&!isColourOut(e.run.entry)&&(e.settled?.unrestored.length??0)===0
;const r=[...lastEnds(n).values()].filter(isHeld);const s=e.hint??"";if(r.length===0)return s;const a=(0,
o.Zv)(r.map(e=>e.run.entry.server));const i=r.flatMap(e=>(0,c.AS)(t,e.run.entry))
;return`${s} When ${a} ${r.length===1?"is":"are"} healthy, ${(0,c.Ce)(i)}`.trim()}const isColourOut=e=>(0,
i.Jh)(e)!==undefined;function lastEnds(e){return new Map(e.map(e=>[e.run.entry.server,e]))}function stackOf(e){
const t=e.cause instanceof Error?`\nCaused by: ${stackOf(e.cause)}`:"";return`${e.stack??e.message}${t}`}const u={
attached:[],repairs:[],servers:[],deployed:[],held:[],remaining:[],warnings:[],receipt:{requests:0,errors:0,reloads:0,
rows:[]}};function failedOutcome(e,t){return{...u,result:e.code==="cancelled"?"cancelled":"failed",reason:e.code,
title:e.title,message:e.observed??"",hint:e.hint??"",stack:e.code==="internal"?stackOf(e):undefined,durationMs:t}}
function lookedOutcome(e,t,n){const r={title:"",message:"",hint:"",stack:undefined};return{...u,...r,operation:e,
result:"succeeded",reason:"",servers:t,durationMs:n}}function plannedOutcome(e,t){const n={ends:[],failures:[],
cancelled:undefined,rollback:"none",warnings:[],receipt:u.receipt,durationMs:t};return{...outcomeOfRun(e,new Map,n),
result:"planned"}}},324:(e,t,n)=>{n.d(t,{t:()=>cancelledBy,O:()=>rollOut});var r=n(5685);var s=n(6104);var o=n(4871)
;var a=n(5921);var i=n(3861);var c=n(7147);var u=n(285);const l=3;async function confirmChanges(e,t){const n=[]
;for(let r=0;r<l;r+=1){const{watch:r}=t.context(0);if(r.watchers().every(({reloads:e})=>e===0))break;try{
await newOnesUp(e,t)}catch(t){return{ends:n,failures:t===e.cancel.reason?[]:[(0,a.AF)(t)]}}
const s=e.ledger.entries().filter(isBack);if(s.length===0)return{ends:n,failures:[]};const o=(0,
i.Zv)(s.map(({server:e})=>e));e.tell({type:"note",text:`A reload brought ${o} back: removing once more`});const u={
title:"to be deleted once more",window:1,lanes:s.flatMap((t,n)=>{const r=leavingAgain(e,t);return r?[(0,c.y2)({...r,
index:n+1},0)]:[]})};const l=await t.runStages([u],()=>0,e.plan.floors);n.push(...l);const d=l.flatMap(e=>e.failure??[])
;if(d.length>0||l.length<u.lanes.length)return{ends:n,failures:d}}const r=e.ledger.entries().filter(isBack)
;if(r.length===0)return{ends:n,failures:[]};const s=`reloads of HAProxy bring ${(0,
i.Zv)(r.map(({server:e})=>e))} back faster than they can be removed`;return{ends:n,failures:[new a.a6("reloaded",s,{
hint:"Take them out of the configuration of HAProxy."})]}}
const isBack=({change:e,progress:t,rows:n})=>e==="removed"&&t==="settled"&&n.some(e=>e.follows===undefined&&e.absent!==true&&e.stays!==true&&!e.isTheirs)
;async function newOnesUp(e,t){const{watch:n}=t.context(0)
;const r=e.ledger.entries().filter(({change:e,progress:t})=>e==="added"&&t==="settled").flatMap(e=>e.rows.filter(e=>e.absent!==true&&e.asked==="ready"&&!e.isTheirs))
;if(r.length===0)return;const isUp=e=>e?.operational==="up"||e?.operational==="starting";const s=new AbortController
;const o=new AbortController;const{timeoutMs:a}=e.inputs.health;n.add(r)
;e.clock.sleep(a,o.signal).then(()=>s.abort(notUp(r,a,e=>n.latest(e),isUp)),()=>undefined);try{
await n.until(r,e=>e.every(({sample:e})=>isUp(e))||undefined,AbortSignal.any([e.cancel,s.signal]))}finally{o.abort()
;n.remove(r)}}function notUp(e,t,n,r){const s=e.filter(e=>!r(n(e)))
;const o=(0,i.Zv)([...new Set(s.map(({server:e})=>e))]);const c=s.map(e=>{const t=n(e);const r=(0,u.om)(e)
;return t?`HAProxy on ${e.node} says ${t.status} of ${r}`:`HAProxy on ${e.node} does not show ${r}`})
;return new a.a6("health-failed",`${o} did not come up again after a reload of HAProxy`,{observed:c.join("; "),
hint:`Look at ${o} (health-timeout ${(0,i.tW)(t)}).`})}function leavingAgain(e,t){
const n=e.plan.stages.flatMap(e=>e.lanes);const r=n.find(e=>e.server.name===t.server)?.server
;const isThere=e=>t.rows.some(t=>t.node===e.node&&(0,u.om)(t)===(0,u.om)(e)&&t.absent!==true);return r&&{...r,
rows:r.rows.filter(isThere).map(e=>({...e,before:{...e.before,state:"ready"}}))}}var d=n(5193);const f=200
;function wouldCount(e,t){const n=e.operational==="up"||e.operational==="starting";return!t&&n&&e.weight>0}
const isOut=e=>e.admin==="drain"||e.admin==="maint";class Capacity{#S;#_;#O=Promise.resolve();constructor(e,t){this.#S=e
;this.#_=t}async whenAllowed(e,t,n,r,s){const o=this.#O.then(()=>this.#M(e,t,n,r,s));this.#O=o.catch(()=>undefined)
;return o}async#M(e,t,n,r,s){const o=e.clock.nowMs()+n;let a=false;for(;;){r.throwIfAborted();const n=new Map
;const i=await this.#A(e,t,r,n,s);if(i.length===0){await s.leave();const a=await this.#A(e,t,r,n);if(a.length===0)return
;e.tell({type:"step",server:t.server,word:"gives way",text:`${shortageText(a[0])}; back to ready, and again in a moment`
});await s.giveWay();await this.#T(e,t,a,o,1e3*e.random(),r);continue}if(!a){a=true
;const n=`${shortageText(i[0])}; waiting for another server to come up`;e.tell({type:"step",server:t.server,
word:"waiting",text:n})}await this.#T(e,t,i,o,f,r)}}async#T(e,t,n,r,s,o){const i=n[0];if(e.clock.nowMs()>=r){
throw new a.a6("below-floor",`${t.server} cannot be taken out`,{
observed:`${shortageText(i)}, for as long as health-timeout allows`,
hint:`See why servers of ${i.floor.backend} are not available, or lower min-available, then run again.`})}
await e.clock.sleep(s,o)}async#A(e,t,n,r,s){const o=e.clock.nowMs();const a=[...Map.groupBy(t.rows,e=>e.node)]
;const i=await Promise.all(a.map(async([t,r])=>{const o=[...new Set(r.map(e=>e.backend))];const a=e.planes.get(t)
;const i=await a.watch({rows:r,backends:o,masks:true},n);for(const e of r){const t=i.rows.get((0,u.om)(e))
;if(t)s?.inspect(e,t)}return{node:t,rows:r,backends:o,seen:i}}))
;return i.flatMap(({node:t,rows:n,backends:a,seen:i})=>a.flatMap(a=>{const c=this.#S.find(e=>e.node===t&&e.backend===a)
;const u=e.watch.backend(t,a,o)??i.backends.get(a);if(!c||!u)return[];const l=u.active;e.tell({type:"available",node:t,
backend:a,available:l,least:c.least});const d=n.filter(e=>e.backend===a);const f=`${t} ${a}`
;if(s)r.set(f,d.filter(e=>this.#E(e,i.rows)).length);const h=r.get(f)??0;const p=s?l-h:l;return h>0&&p<c.least?[{
floor:c,available:l,left:p}]:[]}))}#E(e,t){const n=t.get((0,u.om)(e));if(!n||!wouldCount(n,this.#_.has(`${e.node} ${(0,
u.om)(e)}`)))return false;return!isOut(n)}}function shortageText(e){const{floor:t,available:n}=e
;return`${n} servers of ${t.backend} are available on ${t.node}, and ${t.least} must stay`}function backupsOf(e){
const t=e.flatMap(e=>e.backends.flatMap(t=>t.servers.filter(e=>e.backup).map(t=>`${e.node} ${(0,u.om)(t)}`)))
;return new Set(t)}var h=n(5498);var p=n(3500);var m=n(8674);async function shownColours(e,t){
const n=t.filter(e=>e.run.entry.progress==="switched");for(const{run:e}of n)e.phase="ready";const r=n.map(async t=>({
...await e.seen(t),endedMs:t.endedMs}));return{ends:await Promise.all(r),verdict:"none",failures:[]}}
async function endColours(e,t,n,r,s){const o=e.ledger.entries();const a=o.filter(e=>(0,m.Jh)(e)!==undefined)
;const i=e.plan.stages.flatMap(e=>e.lanes);const laneOf=e=>i.find(({server:t})=>t.name===e.server)
;if(a.some(e=>e.progress==="retired")){const e=new Set(r.map(e=>e.run.entry.server))
;const n=a.filter(t=>t.progress==="retired"&&!e.has(t.server))
;const s=n.map(e=>notRun(unrun(t,laneOf(e),e),"held",undefined));const o=await shownColours(t,r);return{...o,
ends:[...o.ends,...await end_colours_all(t,s)]}}const c=r.filter(e=>e.run.deployMs!==null).map(e=>e.run.entry.server)
;const u=t.acts.settled;const l=s&&e.inputs.onFailure==="rollback"&&!e.cancel.aborted;const d=t.context(1);const f={
identityOf:e=>d.watch.watcher(e).identity,afterReload:"follow"};const p=a.filter(e=>!u.has(e.server)&&(0,
m.Jh)(e)==="idle"&&e.progress==="verified"&&!(l&&c.includes(e.server)));for(const[e,t]of await(0,h.O)(d,p,f))u.set(e,t)
;const w=a.filter(e=>u.has(e.server)).map(e=>{const n=r.findLast(t=>t.run.entry.server===e.server)
;const s=u.get(e.server);return notRun(n?.run??unrun(t,laneOf(e),e),resultOf(s),s)});const g=await end_colours_all(t,w)
;const v=l?await rollBack(e,t,n,[...r,...g],c):await hold(e,t,n,g);return{...v,ends:[...g,...v.ends]}}
function resultOf(e){if(e.unrestored.length>0)return"held";if(e.leftAlone.some(t=>t.state!==e.goal))return"skipped"
;return e.held?"held":"restored"}const unrun=(e,t,n)=>(0,p.uH)(e.context(1),new Capacity([],new Set),t,n)
;const notRun=(e,t,n)=>({run:e,result:t,failure:t==="skipped"?takenAway(e.entry.server):undefined,settled:n})
;const takenAway=e=>new a.a6("changed-since-plan",`somebody else changed ${e} during its rollout`,{
hint:"It is left as they set it."});const end_colours_all=(e,t)=>Promise.all(t.map(t=>e.ended(t)))
;async function hold(e,t,{idleServers:n},r){const s=r.filter(e=>e.result==="held"&&e.settled?.unrestored.length===0)
;const o=new Set(s.map(e=>e.run.entry.server));if(o.size===0||e.cancel.aborted)return{ends:[],verdict:"none",failures:[]
};t.tolerateReloads();const a=n.filter(({name:e})=>o.has(e));const i=await t.runStages((0,d.D5)(a),()=>0,[]);return{
ends:i.map(e=>e.result==="drained"?{...e,result:"held"}:e),verdict:"none",failures:i.flatMap(e=>e.failure??[])}}
async function rollBack(e,t,{idleServers:n},r,s){const o=new Map(r.map(e=>[e.run.entry.server,e]))
;const progress=e=>o.get(e.name)?.run.entry.progress;const c=n.filter(({name:e})=>s.includes(e))
;const isStuck=({name:e})=>{const t=o.get(e);return t?.result==="skipped"||(t?.settled?.unrestored.length??0)>0}
;const u=c.filter(isStuck);const l=c.filter(e=>!isStuck(e)&&progress(e)==="deploying")
;const f=c.filter(e=>!isStuck(e)&&progress(e)==="verified").toReversed();if(l.length+f.length===0&&u.length===0)return{
ends:[],verdict:"none",failures:[]};t.tolerateReloads();const h=(0,i.Zv)([...l,...f].map(({name:e})=>e));e.tell({
type:"note",text:`Rolling back ${h}`});const p=await t.runStages((0,d.u3)(l,f,e.inputs),()=>0,[])
;const m=p.map(e=>e.result==="deployed"?{...e,result:"held"}:e)
;const w=m.length===l.length+f.length&&m.every(e=>e.result==="rolled-back");return{ends:m,
verdict:w&&u.length===0?"done":"failed",
failures:[...m.flatMap(e=>e.failure??[]),...u.map(({name:e})=>new a.a6("rollback-failed",`${e} was not rolled back`,{
observed:"somebody else changed it, or it could not be put where it belongs",
hint:`See what ${e} runs before it takes traffic again.`}))]}}var w=n(2134);var g=n(4802);var v=n(7886);var b=n(6657)
;var k=n(5668);var $=n(2368);var S=n(6161);var O=n(505);const M=50;const say=(e,t,n)=>e.tell({type:"step",
server:whatOf(e),word:t,text:n});function whatOf(e){const t=trialServers(e).map(({name:e})=>e)
;return t.length===1?t[0]:"the canaries"}async function proveTrial(e,t){if(t.testers)await(0,k.fz)(e,t.testers)
;for(const n of t.proofs){const{node:t,backend:r,server:s,sid:o,owner:a,weight:i}=n;const c={node:t,backend:r,server:s,
sid:o,owner:a,before:i};await(0,S.l6)(e,[{...c,weight:i===256?255:i+1}]);await(0,S.l6)(e,[{...c,weight:i}])}}
async function letTestersIn(e,{testers:t}){await(0,k.S0)(e,t);const n=`${(0,k.o3)(t.entries)} in ${t.file} on ${(0,
i.LS)(e.planes.size,"node")}, read back`;say(e,"testers",n)}function trialServers(e){const t=new Set((0,
$.WU)(e).map(({server:e})=>e));const n=e.plan.stages.flatMap(e=>e.lanes.map(e=>e.server))
;return[...new Map(n.filter(({name:e})=>t.has(e)).map(e=>[e.name,e])).values()]}
async function shiftShare(e,{percent:t,shares:n}){const r=await settledSnapshots(e);assertOurs(e,r)
;const{deeds:s}=e.ledger;const o=new Set((0,$.WU)(e).flatMap(e=>e.rows.map(u.P9)));const isCanary=e=>o.has((0,u.P9)(e))
;const a=(0,g.a)(r,{isCanary:isCanary,before:e=>s.weightOf(e)?.before},t);assertShared(a);const i=weightsIn(r)
;const c=new Map(trialServers(e).flatMap(e=>e.rows.map(t=>[(0,u.P9)(t),e.name])))
;const l=a.flatMap(e=>e.rows).filter(e=>i.get((0,u.P9)(e))!==e.weight).map(e=>({...e,owner:c.get((0,u.P9)(e))??e.server
}));const lessens=e=>isCanary(e)===e.weight<(i.get((0,u.P9)(e))??0);await(0,S.l6)(e,l.filter(lessens));await(0,
S.l6)(e,l.filter(e=>!lessens(e)));const d=(0,v.qN)(a)===(0,v.qN)(n)?"":`, otherwise than in the plan (${(0,v.qN)(n)})`
;say(e,"share",`${(0,v.fL)(t)} asked, ${(0,v.qN)(a)} (${(0,v.kc)((0,v.Mz)(a,t))})${d}: ${weightsText(a,isCanary)}`)}
function weightsText(e,t){const n=e.flatMap(e=>e.rows)
;const r=[...new Set(n.filter(t).map(({server:e,weight:t})=>`${e} ${t}`))];const s=n.filter(e=>!t(e))
;const o=[...new Set(s.filter(e=>e.weight!==e.before).map(e=>`${e.before} → ${e.weight}`))]
;const a=o.length===0?"the others as they were":`the others ${(0,i.Zv)(o,4)}`;return`weight ${(0,i.Zv)(r,6)}, ${a}`}
async function settledSnapshots(e){const t=e.cancel;return Promise.all([...e.planes].map(async([n,r])=>{for(;;){
for(let t=e.orders.held([n]);t;t=e.orders.held([n]))await t;const s=e.orders.holds(n);const o=await r.snapshot(t)
;const a=(0,u.SM)(e.watch.watcher(n).identity,o.identity);if(a&&e.orders.holds(n)===s)return o;await e.clock.sleep(M,t)}
}))}function weightsIn(e){return new Map(e.flatMap(({node:e,backends:t})=>t.flatMap(({servers:t})=>t.map(t=>[(0,u.P9)({
node:e,...t}),t.weight]))))}function assertOurs(e,t){const[n]=(0,S.Y3)(e.ledger.deeds.weights(),weightsIn(t));if(n){
n.deed.isTheirs=true;throw new a.a6("changed-since-plan",`somebody else changed ${(0,O.$t)(n.deed)} during the canary`,{
observed:`they set its weight to ${n.weight}, and this run had set ${n.deed.asked}`,
hint:"It is left as they set it. Agree with them (one concurrency group per backend), then start again."})}
const r=new Map(t.flatMap(({node:e,backends:t})=>t.flatMap(({servers:t})=>t.map(t=>[(0,u.P9)({node:e,...t}),t]))))
;for(const t of(0,$.WU)(e).flatMap(m.p4)){const e=r.get((0,u.P9)(t));if(!e)throw(0,
b.tD)(t,"took it away","it was ready");if(e.admin!=="ready")throw(0,b.tD)(t,`set it to ${e.admin}`,"it was ready")
;if(e.operational==="down"){throw new a.a6("health-failed",`${t.server} went down during the canary`,{
observed:`HAProxy on ${t.node} says ${e.status} of ${(0,u.om)(t)}, check ${e.check.text}`,
hint:`See the application's own log on ${t.server}.`})}}}function assertShared(e){const t=e.find(({stable:e})=>e===0)
;if(!t)return;throw new a.a6("below-floor",`nothing but the canaries serves backend ${t.backend} on ${t.node}`,{
observed:"every other server there is down, drained or of weight 0",hint:"See why, then start again."})}
async function promote(e){const t=(0,$.WU)(e);const n=new Set(t.flatMap(e=>e.rows.map(u.P9)))
;assertOurs(e,await settledSnapshots(e));const r={identityOf:t=>e.watch.watcher(t).identity,afterReload:"follow"}
;await(0,k.az)(e,r);const isFirst=e=>n.has((0,u.P9)(e))===e.before<e.asked;const s=await(0,O.C6)(e,r,isFirst)
;const[o]=s.unrestored;if(o)throw o.error;const a=whatOf(e);for(const e of t)delete e.onTrial;e.ledger.save();e.tell({
type:"promoted",servers:t.map(({server:e})=>e)})
;const c=`${(0,i.Zv)(t.map(({server:e})=>e))} passed every step; all weights are what they were`;e.tell({type:"step",
server:a,word:"proved",text:c});return t}var A=n(9563);var T=n(1244);async function giveMany(e,t){
const n=t.flatMap(e=>e.changes);if(n.length===0)return;const r=[...new Set(n.map(({row:e})=>e.node))]
;for(let t=e.orders.held(r);t;t=e.orders.held(r))await t;e.guard.assertMine();for(const{row:e,order:t}of n)(0,A.N4)(e,t)
;e.ledger.save();const s=new Map(t.flatMap(({entry:e,changes:t})=>t.map(t=>[t,e])))
;const o=await Promise.all([...Map.groupBy(n,({row:e})=>e.node)].map(([t,n])=>giveNode(e,t,n,e=>s.get(e).server)))
;e.ledger.save();const a=o.flat().find(e=>e.status==="rejected");if(a)throw a.reason}async function giveNode(e,t,n,r){
const s=e.planes.get(t);if(!s)throw new Error(`no control plane for node ${t}`);for(const{row:t}of n)e.orders.begin(t)
;try{const o=await(0,T.g)(s,n.map(({order:e})=>e),e.last);for(const[a,i]of n.entries()){
if(o[a]?.status!=="fulfilled")continue;i.row.was=[];const n=s.commandOf(i.order);e.tell({type:"ordered",server:r(i),
node:t,command:n})}return o}finally{for(const{row:t}of n)e.orders.end(t)}}const ofAll=(e,t)=>e.map(e=>({entry:e,
changes:(0,m.p4)(e).map(t)}));var E=n(207);function claim(e,t,n){
if(t.steps.some(e=>e.do==="set-weights"||e.do==="checks"))return;try{e.guard.claim(n.rows)}catch(t){e.tell({
type:"warning",server:n.server,text:`earlier journals of this job could not be marked: ${String(t)}`})}}const P=200
;async function switchColours(e,t,n){const r=entriesOf(e,"idle");const s=entriesOf(e,"live");if(e.ledger.broken)throw(0,
E.yR)("the colours are not switched",e.ledger.broken);for(const t of[...r,...s])claim(e,{steps:[]},t)
;await untilAll(e,[...r,...s],e=>assertAsProved(e,r,s,t.to));const o={what:`the switch to ${t.to}`,run:async()=>{
e.tell({type:"note",text:`Switching back to ${t.from}`});const o=await(0,h.O)(e,[...s,...r],{
identityOf:t=>e.watch.watcher(t).identity,afterReload:"follow"});for(const[e,t]of o)n.set(e,t)}};const a=e.clock.nowMs()
;try{e.cancel.throwIfAborted();await giveMany(e,ofAll(r,e=>(0,A.Us)(e,"ready")))
;await untilAll(e,[...r,...s],t=>shortage(e,t,s));e.cancel.throwIfAborted();await giveMany(e,ofAll(s,e=>(0,
A.Us)(e,"drain")))}catch(t){await o.run(e.last);throw t}const c=e.clock.nowMs()-a
;const u=new Set(r.flatMap(e=>e.rows.map(e=>e.node))).size;const l=[...r,...s].flatMap(m.p4).length;e.tell({type:"note",
text:`Switched from ${t.from} to ${t.to} in ${(0,i._V)(c)}: ${(0,h.e)(r)} ready, ${(0,h.e)(s)} in drain, ${(0,
i.LS)(l,"order")} on ${(0,i.LS)(u,"node")}, all read back`});return o}function entriesOf(e,t){
return e.ledger.entries().filter(e=>(0,m.Jh)(e)===t)}async function untilAll(e,t,n){
const r=e.clock.nowMs()+e.inputs.health.timeoutMs;for(;;){const s=n(await look(e,t.flatMap(m.p4)));if(!s)return
;if(e.clock.nowMs()+P>=r)throw s;await e.clock.sleep(P,e.cancel)}}async function look(e,t){
return Promise.all([...Map.groupBy(t,e=>e.node)].map(async([t,n])=>{const r=[...new Set(n.map(e=>e.backend))]
;const s=e.planes.get(t);const o=await s.watch({rows:n,backends:r,masks:true},e.cancel);return{node:t,rows:o.rows,
backends:o.backends}}))}function assertAsProved(e,t,n,r){let s;for(const o of[...t,...n]){for(const t of(0,m.p4)(o)){
const n=e.find(({node:e})=>e===t.node)?.rows.get((0,u.om)(t));const i=t.asked??t.before.state;if(n?.admin!==i)throw(0,
b.tD)(t,`set it to ${n?.admin??"nothing"}`,`this run had it in ${i}`)
;const c=n.operational==="up"||n.operational==="starting";if((0,m.Jh)(o)==="idle"&&t.hasCheck&&t.provedByCheck&&!c){
s??=new a.a6("health-failed",`${r} cannot take over: ${o.server} is down again`,{
observed:`HAProxy on ${t.node} says ${n.status} of ${(0,u.om)(t)}, check ${n.check.text}`,
hint:`Look at ${o.server}. Nothing was switched.`})}}}return s}function shortage(e,t,n){for(const r of e.plan.floors){
const e=t.find(({node:e})=>e===r.node);const s=e?.backends.get(r.backend);if(!e||!s)continue
;const o=n.flatMap(m.p4).filter(e=>e.node===r.node&&e.backend===r.backend).flatMap(t=>e.rows.get((0,
u.om)(t))??[]).filter(e=>e.admin==="ready"&&e.weight>0&&e.operational!=="down").length;const c=Math.max(0,s.active-o)
;if(c>=r.least)continue;return new a.a6("below-floor",`the old colour cannot be taken out of ${r.backend}`,{
observed:`without it ${(0,i.LS)(c,"server")} would be left on ${r.node}, and ${r.least} must stay`,
hint:`See why servers of ${r.backend} are not available, or lower min-available, then run again.`})}return undefined}
async function standByOld(e,t,n){e.cancel.throwIfAborted();for(const t of entriesOf(e,"idle"))t.progress="switched"
;for(const t of entriesOf(e,"live"))t.progress="retired";for(const t of e.ledger.deeds.maps)t.final=true;e.ledger.save()
;tellWhatToPersist(e);const r=n+t.ms-e.clock.nowMs();if(r<=0)return;e.tell({type:"note",
text:`${t.to} is live for good. ${t.from} stands by${e.plan.colours?.map?"":" in drain"} for ${(0,
i.tW)(t.ms)} from the switch: operation: switch goes back to it in one order.`});await e.clock.sleep(r,e.stop)}
function tellWhatToPersist({plan:e,ledger:t,tell:n}){const r=e.colours?.map;if(!e.colours)return;if(!r){
const{idle:t,live:r}=e.colours
;const s=`HAProxy forgets the switch at its next reload, unless it loads a server-state-file: write it into haproxy.cfg (the servers of ${r} disabled, those of ${t} not)`
;return n({type:"note",text:s})}const s=(0,i.Zv)(t.deeds.maps.map(({node:e})=>e));n({type:"warning",
text:`HAProxy forgets the switch at its next reload: on ${s}, put the line "${r.key} ${r.to}" into ${r.file} in place of "${r.key} ${r.from}"`
})}function liveOf({plan:e,ledger:t}){
const n=t.deeds.maps.some(e=>e.final)||t.entries().some(e=>e.progress==="switched");return n?e.colours?.idle:undefined}
var I=n(7598);var R=n(5613);const N=1500;async function takeTrialBack(e){const{cancel:t,inputs:n,plan:r,tell:s}=e
;const o=(0,$.WU)(e).filter(({progress:e})=>e==="settled"||e==="verified");const a=o.map(({server:e})=>e)
;if(a.length>0){const e=`the shares go back to zero, then ${(0,i.Zv)(a)} ${a.length===1?"is":"are"} drained and held`
;s({type:"restoring",text:e})}const c=t.aborted;const u=await(0,$.Im)(e,{identityOf:t=>e.watch.watcher(t).identity,
afterReload:"follow",patienceMs:c?N:n.drainTimeoutMs,hurry:c?e.last:t,
leastOf:(e,t)=>r.floors.find(n=>n.node===e&&n.backend===t)?.least??1})
;for(const{deed:e,observed:t}of u.weights.leftAlone){s({type:"warning",text:`${(0,
O.$t)(e)} ${t}; it is left, and had ${e.before} before the run`})}return{
amendments:new Map(u.servers.map(e=>[e.entry.server,amendmentOf(e)])),
failures:[...u.failures,...stayFailures(u),...weightFailures(u)],repairs:(0,O.Lj)(e,u.weights)}}
function amendmentOf({entry:e,settled:t}){if(t===undefined)return{entry:e,settled:t,result:"deployed"}
;const n=t.unrestored.length>0||t.leftAlone.every(e=>e.state===t.goal);if(!n)return{entry:e,settled:t,result:"skipped"}
;return{entry:e,settled:t,result:t.held?"held":"restored"}}function stayFailures({servers:e}){
return e.flatMap(({entry:e,stays:t})=>t===undefined?[]:[new a.a6("below-floor",`${e.server} stays in rotation with the new version`,{
observed:t,hint:`Bring other servers up, then take ${e.server} out (operation: drain).`})])}
function weightFailures({weights:e}){const[t]=e.unrestored;if(!t)return[];const n=(0,
i.Zv)(e.unrestored.map(({deed:e})=>`${(0,O.$t)(e)} (${e.before})`),6)
;return[new a.a6("restore-incomplete",`weights could not be put back: ${n}`,{observed:t.error.message,
hint:"Give the commands below on the load balancer."})]}var D=n(8073);async function watchShare(e,t){
const n=trialServers(e);const r=whatOf(e);const s=AbortSignal.any([e.cancel,e.stop]);const o=await(0,D.b)(e,{watched:n,
what:r,soakMs:t.ms},s);const a=o.watched.requests;const c=a+o.others.traffic.requests;const u=c===0?undefined:100*a/c
;const{percent:l}=t;const d=o.watched.errors;e.tell({type:"share",asked:l,achieved:u,requests:a,ofRequests:c,errors:d})
;if(l!==undefined){const t=u===undefined?"no requests":`${(0,v.ns)(u)} (${(0,i.B4)(a)} of ${(0,i.LS)(c,"request")})`
;say(e,"achieved",`${t}, asked ${(0,v.fL)(l)}${skewText(e,l,u,c)}`)}if(o.failure)throw o.failure}const L=2;const z=1e3
;function skewText(e,t,n,r){if(n===undefined||r<z||Math.abs(n-t)<=L)return""
;const s=new Set(trialServers(e).flatMap(e=>e.backends))
;const o=e.snapshots.flatMap(e=>e.backends).filter(({backend:e})=>s.has(e))
;const a=o.some(({servers:e})=>e.some(({cookie:e})=>e!==undefined))
;const i=a?"clients stick to their server by cookie":"clients stick to servers (a stick-table, a hash), or connections are counted instead of requests"
;return`: ${i}, and weights steer only those who come anew`}class Acts{failures=[];settled=new Map;amendments=new Map
;repairs=[];#P=[];oldTraffic;#C;#I=0;async run(e,t,n){try{if(t.do==="try-out")this.#P.push(trialUndo(e,this))
;const n=await this.#R(e,t);if(n)this.#P.push(n);return true}catch(t){if(n.aborted)this.failures.push((0,
a.AF)(n.reason));else if(t!==e.cancel.reason&&!(t instanceof I.C9))this.failures.push((0,a.AF)(t));return false}}
async#R(e,t){switch(t.do){case"switch":{this.#C=this.oldTraffic?.end();const n=await switchColours(e,t,this.settled)
;this.#I=e.clock.nowMs();return n}case"soak":{const{watched:n,what:r,ms:s}=t;const o=AbortSignal.any([e.cancel,e.stop])
;const a=this.#C&&{control:this.#C};const{failure:i}=await(0,D.b)(e,{watched:n,what:r,soakMs:s,...a},o);if(i)throw i
;return undefined}case"try-out":await proveTrial(e,t);return undefined;case"testers":await letTestersIn(e,t)
;return undefined;case"shares":await shiftShare(e,t);return undefined;case"watch-share":await watchShare(e,t)
;return undefined;case"promote":for(const t of await promote(e)){this.amendments.set(t.server,{entry:t,
result:"deployed",settled:undefined})}return undefined;case"switch-map":{this.#C=this.oldTraffic?.end();const n=await(0,
R.nx)(e,t,this.repairs);this.#I=e.clock.nowMs();return n}case"empty-backend":await(0,R.u7)(e,t);return undefined
;case"stand-by":await(0,R.XA)(e);this.#P.length=0;await standByOld(e,t,this.#I);return undefined}}async takeBack(e){
for(let t=this.#P.pop();t;t=this.#P.pop()){try{await t.run(e)}catch(e){const n=(0,a.AF)(e)
;const r=`${t.what} could not be taken back`;this.failures.push(new a.a6("restore-incomplete",r,{observed:n.message,
cause:n}))}}}}const trialUndo=(e,t)=>({what:"the canary",run:async()=>{const n=await takeTrialBack(e)
;for(const[e,r]of n.amendments)t.amendments.set(e,r);t.failures.push(...n.failures);t.repairs.push(...n.repairs)}})
;async function endState({planes:e,last:t},n,r){const s=r?.unrestored.find(({error:e})=>isAway(e))??r?.unrestored[0]
;const o=s?.row??(0,m.p4)(n)[0]??n.rows[0];const unknown=e=>({state:"unknown",status:e.code,weight:o.before.weight})
;if(s&&isAway(s.error))return unknown(s.error);try{const n=await e.get(o.node).watch({rows:[o],backends:[],masks:true
},t);const r=n.rows.get((0,u.om)(o));return r?{state:r.admin??"unknown",status:r.status,weight:r.weight}:{state:"gone",
status:"",weight:0}}catch(e){return unknown((0,a.AF)(e))}}const isAway=({code:e})=>e==="unreachable"||e==="no-answer"
;async function amended(e,t,n){return Promise.all(n.map(async n=>{const r=t.amendments.get(n.run.entry.server)
;if(!r)return n;const{entry:s,result:o,settled:a}=r;const i=o==="held"?n.failure??t.failures[0]:n.failure
;const c=await endState(e,s,a);const u={...n,result:o,settled:a,failure:i,after:c,endedMs:e.clock.nowMs()}
;if(o!==n.result){const t=(0,I.sG)(u,c,u.endedMs);e.tell({type:"lane-ended",server:s.server,outcome:t,text:""})}return u
}))}var F=n(8008);function enterLiveColour(e){const{plan:t,ledger:n}=e;const{colours:r}=t;(0,R.bp)(e)
;if(!r||r.map)return;for(const e of r.liveServers){const t=(0,m.bk)(e);t.progress="touched"
;for(const e of t.rows)e.asked=e.before.state;n.add(t)}}function colouredRows(e){return e.entries().filter(e=>(0,
m.Jh)(e)!==undefined).flatMap(e=>e.rows)}function lanesLike(e,{lanes:[t]}){const n=e.flatMap(e=>e.lanes)
;return n.filter(({server:e})=>!t||e.side===t.server.side).length}function standByText(e,{name:t,timings:n}){
if(e.run.phase!=="standing-by"||e.failure||!(0,F.$)(e.result))return"";const r=[n.deployMs===null?[]:[`${(0,
i._V)(n.deployMs)} deploying`],n.proofMs===null?[]:[`${(0,i._V)(n.proofMs)} proving`]].flat()
;return`✓ ${t} stands by for the switch, after ${(0,i._V)(n.totalMs??0)}${r.length>0?`: ${r.join(", ")}`:""}`}const j=20
;const B=30;const U=1e3;const q=100;const Z=100;const H=250;const W=100;const G=1e3;class NodeWatcher{plane;identity
;reloadedAtMs;reloads=0;#N;#D;#L;#z=new Map;#F=new Map;#j=new AbortController;#B=0;#U=0;#q=new AbortController;#Z=false
;#H=Number.NEGATIVE_INFINITY;#W=Number.NEGATIVE_INFINITY;#G=Number.NEGATIVE_INFINITY;#K=Number.NEGATIVE_INFINITY;#V=0;#J
;#Y;constructor(e){this.plane=e.plane;this.identity=e.identity;this.#L=e.backends;this.#N=e.clock;this.#D=e.hooks}
start(){this.#J??=this.#Q()}async stop(){this.#j.abort();this.#q.abort();await this.#J}watch(e){
for(const t of e)if(t.node===this.plane.node)this.#z.set((0,u.om)(t),t);this.nudge()}unwatch(e){
for(const t of e)if(t.node===this.plane.node)this.#z.delete((0,u.om)(t))}follow(e){
const t=e.filter(e=>e.node===this.plane.node);for(const e of t){const t=this.#F.get((0,u.om)(e))
;if(t)t.followers+=1;else this.#F.set((0,u.om)(e),{row:e,followers:1})}this.#W=Number.NEGATIVE_INFINITY;let n=true
;return()=>{if(!n)return;n=false;for(const e of t){const t=this.#F.get((0,u.om)(e))
;if(t&&(t.followers-=1)===0)this.#F.delete((0,u.om)(e))}}}hurry(){if(this.#B===0)this.#U=this.#N.nowMs();this.#B+=1
;this.#G=Number.NEGATIVE_INFINITY;this.nudge();let e=true;return()=>{if(e)this.#B-=1;e=false}}nudge(){this.#Z=true
;this.#K=Number.NEGATIVE_INFINITY;this.#q.abort()}async#Q(){const e=this.#j.signal;while(!e.aborted){
const t=this.#N.nowMs();this.#Z=false;try{await this.#A(t,e)}catch(t){if(e.aborted)return
;this.#D.lost(this.plane.node,(0,a.AF)(t))}await this.#X(t)}}async#A(e,t){const n=e-this.#H>=Z;const r=e>=this.#K
;const s=[...this.#z].filter(([,e])=>e.absent!==true);const o=new Map(s);const a=s.length>0&&e>=this.#G
;const i=r&&e-this.#W>=H;if(i){for(const[e,{row:t}]of this.#F)if(!o.has(e))o.set(e,t)}const c=new Set(o.keys())
;const l=await this.plane.watch(r?{rows:[...o.values()],backends:n?this.#L:[],masks:a}:{rows:[],backends:[],masks:false
},t);const d=this.#N.nowMs();if(!r&&(0,u.SM)(this.identity,l.identity)){return this.#D.lost(this.plane.node,undefined)}
if(!this.#Z)this.#K=d+(this.plane.leastPauseMs?.()??0);this.#ee(a,e,d);if(n)this.#H=e;if(i)this.#W=e
;this.#D.lost(this.plane.node,undefined);if(!(0,u.SM)(this.identity,l.identity)){if(!this.#Y||!(0,
u.SM)(this.#Y,l.identity)){this.#Y=l.identity;this.reloadedAtMs=d;this.reloads+=1}
await this.#D.reloaded(this.plane.node,l.identity);this.identity=l.identity;this.nudge();return}this.#D.look({
node:this.plane.node,observation:l,askedAtMs:e,askedFor:c})}#ee(e,t,n){if(!e){this.#V=n-t;return}
const r=Math.max(0,n-t-this.#V-1);this.#G=n+Math.min(G,W*r)}async#X(e){if(this.#Z||this.#j.signal.aborted)return
;this.#q=new AbortController;const t=this.#N.nowMs();const n=e+this.#te(t);const r=Math.max(n,Math.min(this.#K,e+q))-t
;try{await this.#N.sleep(Math.max(1,r),this.#q.signal)}catch{}}#te(e){if(this.#B===0)return q;return e-this.#U<U?j:B}}
var K=n(9961);function countOldTraffic(e,t){const n=t.flatMap(e=>e.rows.map(e=>({row:e,count:new K._x})))
;const r=new Map(n.map(e=>[(0,u.P9)(e.row),e]));const s=e.follow(n.map(({row:e})=>e),{look:({node:e,observation:t})=>{
for(const n of t.rows.values()){r.get((0,u.P9)({node:e,...n}))?.count.see(n,t.identity)}},lost:()=>undefined});return{
end(){s()
;const e=[...Map.groupBy(n,({row:e})=>(0,u.om)(e)).values()].map(e=>e.map(({count:e})=>e.traffic()).reduce(K.b5,K.qE)).filter(e=>e.requests>0)
;return{traffic:e.reduce(K.b5,K.qE),servers:e.length,erring:e.filter(e=>e.errors>0).length}}}}
async function reassertChanges(e,t,n,r){const s=r.filter(e=>e.change!==undefined&&e.progress!=="untouched")
;const rowsOf=e=>e.rows.filter(e=>e.node===t&&e.follows===undefined&&!e.isTheirs);const o=s.flatMap(rowsOf)
;if(o.length===0)return[];const a=e.planes.get(t);const i=await a.watch({rows:o,backends:[],masks:true},e.last)
;const c=[];for(const t of s){for(const r of rowsOf(t)){const s=i.rows.get((0,u.om)(r));if(t.change==="removed"){
if(s&&r.absent)r.absent=false;continue}if(!r.added)continue;const o=s!==undefined&&r.addedAgainIn===n.pid
;if(s&&!o&&isOurs(t,s)){r.absent=false;continue}if(s&&!o){delete r.added;r.absent=false;continue}
if(r.asked===undefined||t.progress==="settled"&&r.absent)continue;r.absent=!o;for(const s of again(t,r)){
if(s.order.do==="add"&&o)continue;await(0,A.u0)(e,t,[s]);if(s.order.do==="add")r.addedAgainIn=n.pid}c.push(t.server)}}
e.ledger.save();return[...new Set(c)]}function isOurs(e,{admin:t,adminBits:n=0}){
return e.progress==="deploying"&&t==="maint"&&!(n&u.KC.configuredDisabled)}function again(e,t){const n=[{row:t,order:{
do:"add",row:(0,A.Vb)(t),server:t.added}}];if(t.checksOn)n.push({row:t,order:{do:"checks",row:(0,A.Vb)(t),enabled:true}
});if(e.progress==="settled"&&t.asked==="ready")n.push(t.checksOn?(0,A.FX)(t,"ready"):(0,A.Us)(t,"ready"));return n}
var V=n(9519);async function reassert(e,t,n,r){const s=e.ledger.entries();const o=s.filter(m.SZ);const a=e.planes.get(t)
;e.ledger.identify(t,n);e.ledger.save();await(0,R.wv)(e,t);const c=await reassertChanges(e,t,n,s)
;const l=o.flatMap(asserted).filter(e=>e.node===t&&!e.isTheirs);const d=await a.watch({rows:l,backends:[],masks:true
},e.last);const f=o.map(t=>{const n=l.filter(e=>t.rows.includes(e));const s=[];for(const o of n){const n=d.rows.get((0,
u.om)(o));if(!n&&t.change==="removed"){o.absent=true;continue}if(!n){r(t,(0,V.e)(o));continue}o.sid=n.sid
;const a=changedAfterReload(o,n);if(a){o.isTheirs=true;r(t,a);continue}s.push(...changesAfterReload(e,o,n))}return{
entry:t,own:n,changes:s}});const ready=e=>e.order.do==="state"&&e.order.state==="ready"
;await inParallel(f,({entry:t,changes:n})=>(0,A.u0)(e,t,n.filter(ready)))
;const h=await Promise.allSettled(f.map(async({entry:t,own:n,changes:r})=>{const s=r.filter(({order:e})=>e.do==="agent")
;await(0,A.u0)(e,t,s);await(0,A.u0)(e,t,r.filter(e=>!s.includes(e)&&!ready(e)))
;if(t.progress==="deploying"&&!t.change)await countIntruders(e,t,n);return r.length>0}))
;const p=h.find(e=>e.status==="rejected");if(p)throw p.reason;const w=await(0,S.h3)(e,t);const g=await(0,k.Cx)(e,t)
;const v=h.filter(e=>e.status==="fulfilled"&&e.value).length;const b=[...v>0?[`${(0,
i.LS)(v,"server")} put back ${o.some(m.Jh)?"as this run had them":"out of rotation"}`]:[],...w>0?[`${(0,
i.LS)(w,"weight")} set again`]:[],...g>0?[`${(0,
i.LS)(g,"entry","entries")} for testers added again`]:[],...c.length>0?[`${(0,i.Zv)(c)} added again`]:[]]
;const $=b.length>0?b.join(", "):"nothing of this run was out of rotation there"
;const O=`${t} was reloaded (now pid ${n.pid}): ${$}`;e.tell({type:"reloaded",node:t,identity:n,text:O})
;if(!a.capabilities.seesOldWorkers)e.tell({type:"warning",text:unseenText(e,t)})
;if(o.length>0)assertAddresses(await a.snapshot(e.last),o,r)}async function inParallel(e,t){
const n=await Promise.allSettled(e.map(t));const r=n.find(e=>e.status==="rejected");if(r)throw r.reason}
function unseenText(e,t){const n=(0,i.tW)(e.inputs.drainTimeoutMs)
;return`HAProxy on ${t} was reloaded during the rollout: sessions in its old process cannot be seen from here, so no zero is `+`believed there before drain-timeout (${n}) has passed; what goes on longer is not waited for. A master socket shows them.`
}function changedAfterReload(e,t){if(t.admin===undefined||(0,b.Q_)(e,t.admin))return undefined
;if(e.side!==undefined&&((t.adminBits??0)&u.KC.configuredDisabled)!==0)return undefined;return(0,
b.tD)(e,`set it to ${t.admin}`,`this run had it in ${e.asked} before a reload`)}function changesAfterReload(e,t,n){
const r=[];const{asked:s}=t;if(t.agentOff)r.push((0,A.a$)(t,false));if(s!==undefined&&(n.admin!==s||t.markedDown)){
const e=s==="drain"?t.markedDown:s==="ready"&&t.checksOn===true;r.push(e&&s!=="maint"?(0,A.FX)(t,s):(0,A.Us)(t,s))}
if(t.checksAsked!==undefined&&n.check.enabled!==t.checksAsked){r.push({row:t,order:{do:"checks",row:(0,A.Vb)(t),
enabled:t.checksAsked}})}if(e.ledger.deeds.weightOf(t)!==undefined)return r;const o=t.weightAsked??t.before.weight
;if(!t.hasAgent&&n.weight!==o&&!isDisabledByDns(n)){r.push({row:t,order:{do:"weight",row:(0,A.Vb)(t),weight:o}})}
return r}const asserted=e=>e.rows.filter(e=>e.follows===undefined||e.weightAsked!==undefined)
;function isDisabledByDns(e){return((e.adminBits??0)&u.KC.dnsMaint)!==0}async function countIntruders(e,t,n){
for(const r of n){const n=e.planes.get(r.node);const s=await n.watch({rows:[r],backends:[],masks:false},e.last)
;const o=s.rows.get((0,u.om)(r))?.stot??0;if(o===0)continue;e.tell({type:"warning",server:t.server,
text:`${t.server}: ${(0,
i.LS)(o,"session")} reached it on ${r.node} between a reload of HAProxy and its being taken out again, while it was being deployed`
})}}function assertAddresses(e,t,n){for(const r of t){for(const t of r.rows.filter(t=>t.node===e.node)){
const s=e.backends.find(e=>e.backend===t.backend);const o=s?.servers.find(e=>e.server===t.server)
;if(o&&(o.address!==t.address||o.port!==t.port)){
const e=`${(0,u.om)(t)} on ${t.node} is ${o.address}:${o.port} since the reload, and was ${t.address}:${t.port}`
;n(r,new a.a6("changed-since-plan",e,{hint:"Look at the new configuration, then start again."}))}}}}
const plus=(e,t)=>(0,u.km)(e,t,(e,t)=>e+t);const minus=(e,t)=>(0,u.km)(e,t,(e,t)=>Math.max(0,e-t));class ReceiptKeeper{
#ne=new Map;#re=new Map;open(e,t){for(const n of e){for(const e of n.backends){if(!t.includes(e.backend))continue
;this.#ne.set(`${n.node} ${e.backend}`,{node:n.node,backend:e.backend,closed:u.lZ,opening:e.counters,latest:e.counters})
}}}see(e,t){for(const n of t){const t=this.#ne.get(`${e} ${n.backend}`);if(t)t.latest=n.counters}}reloaded(e){
this.#re.set(e,(this.#re.get(e)??0)+1);for(const t of this.#ne.values()){if(t.node!==e)continue
;t.closed=plus(t.closed,minus(t.latest,t.opening));t.opening=u.lZ;t.latest=u.lZ}}receipt(){
const e=[...this.#ne.values()].map(({node:e,backend:t,closed:n,latest:r,opening:s})=>{const o=plus(n,minus(r,s))
;const{requests:a,responses5xx:i,connectionErrors:c,responseErrors:u,retries:l,redispatches:d}=o;return{node:e,
backend:t,requests:a,responses5xx:i,connectionErrors:c,responseErrors:u,retries:l,redispatches:d}});return{
requests:e.reduce((e,t)=>e+t.requests,0),
errors:e.reduce((e,t)=>e+Math.max(t.responses5xx,t.connectionErrors+t.responseErrors),0),
reloads:[...this.#re.values()].reduce((e,t)=>e+t,0),rows:e}}}class Executor{#se;#oe;#ae;#ie=new ReceiptKeeper;#ce
;#J=new Map;#_;#j=new AbortController;#ue;#le;reloadFailure;acts=new Acts;unasserted=[];constructor(e,t){this.#se=e
;this.#le=e.inputs.onReload==="fail";this.#ae=(0,A.ez)(e.clock);this.#oe=new V.o(e,(e,t,n)=>this.#de(e,t,n));this.#ce={
watch:this.#oe,orders:this.#ae,snapshots:t,soaking:new Set};this.#ie.open(t,e.inputs.backends);this.#_=backupsOf(t)
;for(const e of t)this.#fe(e)}start(){const{colours:e}=this.#se.plan;enterLiveColour(this.#se)
;if(e&&this.#se.inputs.watching.soakMs>0)this.acts.oldTraffic=countOldTraffic(this.#oe,e.liveServers)
;for(const e of this.#oe.watchers()){this.#se.ledger.identify(e.plane.node,e.identity);e.start()}}tolerateReloads(){
this.#le=false}async runStages(e,t,n){this.#j=new AbortController;const r=new Capacity(n,this.#_);const s=[]
;for(const[n,o]of e.entries()){const a=lanesLike(e,o);if(o.act&&!await this.#he(o.act,a))break;const i=[...o.lanes]
;const worker=async()=>{for(let e=i.shift();e&&!this.#pe();e=i.shift()){const i=await this.#Q(e,r,a);s.push(i)
;const c=s.filter(e=>e.failure).length;if(c>t(o,n))this.#j.abort(new I.C9("another server failed"))}}
;await Promise.all(Array.from({length:Math.min(o.window,i.length)},worker));if(this.#pe())break}return s}async#he(e,t){
const n=colouredRows(this.#se.ledger);const r=new AbortController;const s=this.context(t)
;const o=AbortSignal.any([s.stop,s.cancel,r.signal]);this.#oe.add(n);this.#ue=r;try{return await this.acts.run({...s,
stop:o},e,r.signal)}finally{this.#ue=undefined;this.#oe.remove(n)}}amended(e){return amended(this.#se,this.acts,e)}
async finish(){await Promise.all(this.#oe.watchers().map(e=>e.stop()))
;await Promise.all(this.#oe.watchers().map(e=>this.#me(e)));return this.#ie.receipt()}#pe(){
return this.#j.signal.aborted||this.#se.cancel.aborted}#fe(e){const t=this.#se.planes.get(e.node)
;const n=new NodeWatcher({plane:t,identity:e.identity,backends:this.#se.inputs.backends,clock:this.#se.clock,hooks:{
look:e=>this.#A(e),lost:(e,t)=>this.#oe.lost(e,t),reloaded:(e,t)=>this.#Y(e,t)}});this.#oe.attach(n)}#A(e){
for(const t of e.observation.backends.values()){const n=this.#oe.backend(e.node,t.backend)
;const r=this.#se.plan.floors.find(n=>n.node===e.node&&n.backend===t.backend)?.least??0;if(n?.active!==t.active){
this.#se.tell({type:"available",node:e.node,backend:t.backend,available:t.active,least:r})}}
this.#ie.see(e.node,e.observation.backends.values());this.#oe.look(e)}async#Y(e,t){this.#oe.forget(e)
;const n=await this.#ae.hold(e);try{const n=this.context(this.#se.plan.stages.length)
;await reassert(n,e,t,(e,t)=>this.#J.get(e.server)?.conflict.abort(t));this.#ie.reloaded(e)}finally{n()}if(this.#le){
this.reloadFailure??=new a.a6("reloaded",`HAProxy on ${e} was reloaded during the rollout (on-reload: fail)`,{
hint:'Find out who reloads it, then go on with the output "remaining" as servers.'})
;this.#j.abort(new I.C9("HAProxy was reloaded"))}}#de(e,t,n){
const r=this.#J.get(this.#se.ledger.rowOf(e)?.entry.server??"");if(!r&&this.#ue&&!this.#ue.signal.aborted){const r=(0,
b.sq)(e,t,this.#ae.lastEndMs(e),n.askedAtMs);if(r)this.#ue.abort(r)}if(!r||r.conflict.signal.aborted)return
;if(r.entry.progress==="settled"&&t)return;const s=(0,S.qS)(this.#se,e);const o=(0,
b.sq)(e,t,this.#ae.lastEndMs(e),n.askedAtMs,s);if(!o)return;const a=this.#se.ledger.deeds.weightOf(e)
;if(a&&t&&!s.includes(t.weight))a.isTheirs=true;if(t&&(!a||a.isTheirs))e.before.weight=t.weight;r.conflict.abort(o)}
async#Q(e,t,n){const{tell:r,ledger:s}=this.#se;const o=this.#we(e.server)
;if(e.steps.some(e=>e.do==="weight"))o.onTrial=true;const a=this.context(n);const i=(0,p.uH)(a,t,e,o)
;this.#J.set(o.server,i);const c=(0,w.z1)(e);r({type:"lane-started",server:o.server,index:e.server.index,total:n,
rollback:c});claim(a,e,o);const u=await(0,I.i8)(i);const l=c?{...u,result:(0,I.Ax)(u.result)}:u;this.#J.delete(o.server)
;s.save();return this.ended(l)}async ended(e){const t=await this.seen(e);const n=(0,I.sG)(t,t.after,t.endedMs)
;const r=standByText(e,n);this.#se.tell({type:"lane-ended",server:n.name,outcome:n,text:r});return t}async seen(e){
const t=await endState(this.#se,e.run.entry,e.settled);return{...e,after:t,endedMs:this.#se.clock.nowMs()}}#we(e){
const t=this.#se.ledger.entryOf(e.name);if(t&&(0,m.P4)(t))return t;const n=(0,m.bk)(e);this.#se.ledger.add(n);return n}
context(e){return{...this.#se,...this.#ce,total:e,stop:this.#j.signal}}async#ge({plane:{node:e}},t){try{
await this.#Y(e,t)}catch(t){const n=`what is held on ${e} could not be put back into maint after a reload of HAProxy`
;this.unasserted.push(new a.a6("restore-incomplete",n,{observed:(0,a.AF)(t).message}))}}async#me(e){try{
const t=await e.plane.watch({rows:[],backends:this.#se.inputs.backends,masks:false},this.#se.last);if(!(0,
u.SM)(e.identity,t.identity))await this.#ge(e,t.identity);this.#ie.see(e.plane.node,t.backends.values())}catch{}}}
var J=n(4544);var Y=n(7121);const Q={ends:[],verdict:"none",failures:[]};async function takeOutNew(e,t,n){
const r=e.plan.stages.flatMap(({lanes:e})=>e.filter(({server:e})=>e.change==="added").map(({server:e})=>e))
;const isIn=e=>n.some(t=>t.run.entry.server===e&&isDeployed(t));if(r.every(({name:e})=>isIn(e)))return Q
;const s=r.filter(({name:e})=>isIn(e));if(s.length===0)return Q;t.tolerateReloads();const o=(0,
i.Zv)(s.map(({name:e})=>e));e.tell({type:"note",text:`Not all new servers became healthy: taking ${o} out again`});try{
const n=await Promise.all([...e.planes.values()].map(t=>t.snapshot(e.last)));const r=s.map((t,n)=>({...asLeaving(t,e),
index:n+1}));const o={title:"new ones, out again",window:r.length,lanes:r.map(e=>(0,c.y2)(e,0))};const a=(0,
Y.aj)(n,r,e.inputs);const i=await t.runStages([o],()=>r.length,a);const u=i.map(e=>({...e,
result:takenOutResult(e.result)}));const l=u.length===r.length&&u.every(e=>e.result==="restored");return{ends:u,
verdict:l?"done":"failed",failures:u.flatMap(e=>e.failure??[])}}catch(e){return{ends:[],verdict:"failed",failures:[(0,
a.AF)(e)]}}}function takenOutResult(e){if(e==="removed")return"restored"
;return e==="restored"||e==="untouched"?"deployed":e}const isDeployed=({result:e})=>e==="deployed"||e==="added"
;function asLeaving(e,t){const n=t.ledger.entryOf(e.name);return{...e,change:"removed",rows:e.rows.map(e=>{
const t=n?.rows.find(t=>t.node===e.node&&t.backend===e.backend);const{add:r,...s}=e;const o={...e.before,state:"ready"}
;return{...s,before:o,stays:e.add===undefined,sid:t?.sid??e.sid}})}}const X={ends:[],verdict:"none",failures:[]}
;async function rollOut(e,t,n){const r=e.clock.nowMs();const{plan:s,inputs:o}=e;const i=new Executor(e,t);i.start()
;const c=s.colours&&!s.colours.map?s.colours:undefined
;const tolerated=({strict:e},t)=>s.colours||e===true||o.lead>0&&t===0?0:o.maxFailures
;const u=await i.runStages(s.stages,tolerated,s.floors);const l=u.filter(e=>e.failure);const d=l.map(e=>e.failure)
;d.push(...i.acts.failures);if(i.reloadFailure)d.unshift(i.reloadFailure);const f=i.acts.failures.length
;const h=u.length<laneCount(e)||f>0||i.reloadFailure!==undefined||l.length>o.maxFailures;if(!h&&!e.cancel.aborted){
const t=await confirmChanges(e,i);u.push(...t.ends);d.push(...t.failures)}let p=X
;if(h||e.cancel.aborted)await i.acts.takeBack(e.last);const m=await i.amended(u);if(c){
p=h||e.cancel.aborted?await endColours(e,i,c,m,d.length>0):await shownColours(i,m)
}else if(d.length>0&&h&&o.onFailure==="rollback"&&!e.cancel.aborted){p=await rollout_rollBack(e,i,m,t)}
if(d.length>0&&h&&!e.cancel.aborted&&p===X){p=await takeOutNew(e,i,m)}const w=await i.finish();return(0,
J.z_)(s,e.planes,{ends:[...m,...p.ends],failures:[...d,...p.failures,...i.acts.failures.slice(f),...i.unasserted],
cancelled:e.cancel.aborted?(0,a.AF)(e.cancel.reason):undefined,rollback:p.verdict,live:liveOf(e),warnings:n(),receipt:w,
repairs:i.acts.repairs,durationMs:e.clock.nowMs()-r})}function laneCount(e){
return e.plan.stages.reduce((e,t)=>e+t.lanes.length,0)}async function rollout_rollBack(e,t,n,c){
const u=n.filter(e=>e.result==="held"&&isHeldWhole(e)).map(serverOf)
;const l=n.filter(e=>e.result==="deployed").map(serverOf);const d=[...u,...l.toReversed()];if(d.length===0)return X
;t.tolerateReloads();e.tell({type:"note",text:`Rolling back ${(0,i.Zv)(d.map(e=>e.name))}`});try{
const a=await Promise.all([...e.planes.values()].map(t=>t.snapshot(e.last)));const i=(0,s.t9)(a,d,e.inputs);const f=(0,
o.I)(u,l.toReversed(),e.inputs);(0,r.Lw)(f,c,e.inputs,new Set(u.map(e=>e.name)));const h=await t.runStages(f,()=>0,i)
;const p=n.filter(e=>rollout_isDeployed(e)&&!d.includes(serverOf(e)))
;const m=h.length===d.length&&h.every(e=>e.result==="rolled-back");return{ends:h,
verdict:m&&p.length===0?"done":"failed",failures:[...h.flatMap(e=>e.failure??[]),...p.map(notRolledBack)]}}catch(e){
return{ends:[],verdict:"failed",failures:[(0,a.AF)(e)]}}}function isHeldWhole({settled:e,run:t}){
const n=t.entry.rows.some(e=>e.isTheirs);return!n&&(e?.unrestored.length??0)===0&&(e?.leftAlone.length??0)===0}
const rollout_isDeployed=e=>e.run.deployMs!==null;function notRolledBack(e){const{server:t}=e.run.entry
;return new a.a6("rollback-failed",`${t} was not rolled back`,{
observed:"somebody else changed it, or it could not be put where it belongs",
hint:`See what ${t} runs before it takes traffic again.`})}const serverOf=e=>e.run.lane.server;function cancelledBy(e){
return new a.a6("cancelled",`the rollout was cancelled (${e})`,{
hint:'What was safe to restore is restored; start again with the output "remaining" as servers.'})}},7710:(e,t,n)=>{
n.d(t,{d:()=>settleServer});var r=n(285);var s=n(5921);var o=n(9563);var a=n(3438);const i=3e4;const c=100
;async function settleServer(e,t,n){if(t.change&&t.progress==="deploying"){
if(t.change==="added"||await isPartlyDeleted(e,t))return settleByDeleting(e,t,n);t.progress="touched"}return(0,
a.G)(e,t,n)}async function settleByDeleting(e,t,n){const r=[];const a=[]
;const i=t.rows.filter(e=>e.follows===undefined&&e.asked!==undefined);await Promise.all(i.map(async i=>{
const c=t.change==="removed"?i.stays!==true:i.added!==undefined;const u=c?[(0,o.Us)(i,"maint"),deleteOrder(i)]:[(0,
o.Us)(i,"maint")];try{const r=await leaveAlone(e,i,n);if(r==="gone"){i.absent=true;return}if(typeof r==="object"){
i.isTheirs=true;a.push(r);return}i.absent=false;await giveAll(e,t,u)}catch(e){r.push({row:i,changes:u,error:(0,s.AF)(e)
})}}));if(r.length===0)t.progress="settled";e.ledger.save();return{goal:"gone",held:false,unrestored:r,leftAlone:a,
agentsKeptOff:[],wasVerified:false,provesItself:false}}async function isPartlyDeleted(e,t){
const n=t.rows.filter(e=>e.follows===undefined&&e.stays!==true);const s=await Promise.all(n.map(async t=>{try{
return(await(0,a.O)(e,t)).rows.has((0,r.om)(t))}catch{return t.absent!==true}}));return s.includes(false)}
const deleteOrder=e=>({row:e,order:{do:"delete",row:(0,o.Vb)(e)}});async function leaveAlone(e,t,n){
const alone=(e,n,r=false)=>({row:t,observed:e,state:n,takenOver:r,goal:"gone"})
;if(t.isTheirs)return alone("was changed by somebody else")
;if(n.isTakenOver?.(t))return alone("has been taken over by a later step of this job",undefined,true);const s=await(0,
a.O)(e,t);const o=s.rows.get((0,r.om)(t));if(!o)return"gone";const i=n.identityOf(t.node);const c=i!==undefined&&(0,
r.SM)(i,s.identity)
;if(!c&&t.added)return alone("is there since a reload of HAProxy, so it is its configuration that holds it",o.admin)
;const u=[t.asked??t.before.state,...t.was]
;if(o.admin!==undefined&&!u.includes(o.admin))return alone(`is in ${o.admin}, and this run left it in ${u[0]}`,o.admin)
;return"ours"}async function giveAll(e,t,n){const r=e.clock.nowMs()+i;for(const a of n){for(;;){try{await(0,
o.qU)(e,t,[a]);break}catch(t){const n=t instanceof s.a6&&t.code==="not-drained"
;if(!n||e.clock.nowMs()>=r||e.last.aborted)throw t;await e.clock.sleep(c,e.last)}}}}},3438:(e,t,n)=>{n.d(t,{O:()=>look,
G:()=>settle});function goalOf(e,t){switch(e){case"deploying":return"maint";case"switched":return"ready";case"retired":
return t.asked??"drain";case"touched":case"verified":if(t.side!=="idle")return e==="touched"?t.before.state:"ready"
;return hadTraffic(t)?"drain":t.before.state}}const hadTraffic=e=>e.asked==="ready"||e.was.includes("ready")
;function restoreOrders(e,t,n){const r={backend:e.backend,server:e.server};const s=t==="touched"?settingsBack(e,r):[]
;if(e.follows!==undefined)return s;const o=goalOf(t,e);if(n!==o){
const a=t==="touched"&&n==="maint"&&o!=="maint"&&e.hasCheck;s.push(a?{do:"state-down",row:r,state:o}:{do:"state",row:r,
state:o})}if(agentIsDue(e,t))s.push({do:"agent",row:r,enabled:true});return s}function settingsBack(e,t){const n=[]
;const{weight:r}=e.before;if(r!==undefined&&e.weightAsked!==undefined&&e.weightAsked!==r)n.push({do:"weight",row:t,
weight:r});if(e.checksAsked!==undefined&&e.checksAsked!==e.hasCheck)n.push({do:"checks",row:t,enabled:e.hasCheck})
;return n}function agentIsDue(e,t){if(goalOf(t,e)!=="ready"&&(e.side!==undefined||t!=="touched"))return false
;return e.agentOff&&!(t==="touched"&&e.agentTaken===true)}function keepsAgentOff(e,t){
if(e.side!==undefined&&goalOf(t,e)!=="maint")return false;return e.agentOff&&!agentIsDue(e,t)&&e.follows===undefined}
var r=n(285);var s=n(5921);var o=n(6657);var a=n(8674);var i=n(9563);async function settle(e,t,n){
const o=t.onTrial===true&&t.progress==="verified";const c=o?"deploying":unsettled(t.progress);const[u]=(0,a.p4)(t)
;const l=c&&u&&goalOf(c,u)
;const d=c==="deploying"||c==="verified"&&(0,a.p4)(t).some(e=>e.side==="idle"&&hadTraffic(e))||c!==undefined&&staysOut(t,c)
;const f=[];const h=[];const p=[];const m=t.progress==="verified";let w=false;const done=()=>({goal:l,held:d,
unrestored:f,leftAlone:h,agentsKeptOff:p,wasVerified:m,provesItself:w});if(c===undefined||l===undefined)return done()
;const isAsFound=e=>t.change==="removed"&&e.before.state==="maint"
;const g=ordered(t).filter(e=>(n.only?.(e)??true)&&!isAsFound(e));await Promise.all(g.map(async o=>{const a=goalOf(c,o)
;if(o.isTheirs){const e="was changed by somebody else";h.push({row:o,observed:e,state:undefined,goal:a,takenOver:false})
;return}if(n.isTakenOver?.(o)){const e="has been taken over by a later step of this job";h.push({row:o,observed:e,
state:undefined,goal:a,takenOver:true});o.isTheirs=true;return}let u=changesFor(o,c,o.asked??o.before.state);try{
const s=await look(e,o);const l=s.rows.get((0,r.om)(o));const d=isKnownProcess(n.identityOf(o.node),s.identity)
;const f=foreignState(o,l,d,a,n.afterReload);if(f!==undefined){h.push({row:o,observed:f,state:l?.admin,goal:a,
takenOver:false});o.isTheirs=l?.admin!==a;if(!o.isTheirs)(0,i.Rd)(o,a);if(!o.agentOff||!l)return
;const n=l.admin==="ready"||o.asked===undefined;u=n?[(0,i.a$)(o,true)]:[];if(u.length===0)p.push(o);await(0,i.qU)(e,t,u)
;return}u=changesFor(o,c,l.admin).filter(({order:e})=>isStillOurs(e,o,l));if(l.admin===a)(0,i.Rd)(o,a)
;if(keepsAgentOff(o,c))p.push(o);for(const n of u)await(0,i.qU)(e,t,[n]);w||=u.some(e=>e.order.do==="state-down")
}catch(e){const t=u.length>0?u:[(0,i.Us)(o,a)];f.push({row:o,changes:t,error:(0,s.AF)(e)})}}));const v=(0,
a.p4)(t).every(e=>e.isTheirs);const b=!d&&(0,a.Jh)(t)===undefined;if(f.length===0&&(b||v))t.progress="settled"
;if(c==="touched")delete t.onTrial;e.ledger.save();return done()}function unsettled(e){
return e==="untouched"||e==="settled"||e==="kept"?undefined:e}function staysOut(e,t){return(0,a.Jh)(e)===undefined&&(0,
a.p4)(e).every(e=>goalOf(t,e)==="maint")}
const ordered=e=>e.rows.filter(e=>e.follows===undefined||e.weightAsked!==undefined);function isStillOurs(e,t,n){
if(e.do==="weight")return n.weight===t.weightAsked;return e.do!=="checks"||n.check.enabled===t.checksAsked}
async function look(e,t){const{orders:n}=e;const r=e.planes.get(t.node)
;if(!r)throw new Error(`no control plane for node ${t.node}`);for(;;){
for(let e=n.held([t.node]);e;e=n.held([t.node]))await e;const s=n.holds(t.node);const o=await r.watch({rows:[t],
backends:[],masks:true},e.last);if(n.holds(t.node)===s)return o}}function isKnownProcess(e,t){return e!==undefined&&(0,
r.SM)(e,t)}function foreignState(e,t,n,s,a){if(!t||t.admin===undefined)return"is gone: HAProxy no longer shows it"
;if(!n){if(t.admin===s)return undefined;if(a==="follow"&&(0,o.Q_)(e,t.admin))return undefined
;const n=((t.adminBits??0)&r.KC.configuredDisabled)!==0;const i=t.admin===e.asked||e.was.includes(t.admin)
;if(i&&t.admin!=="ready"&&!n)return undefined;return`is in ${t.admin} after a reload of HAProxy`}
const i=[e.asked??e.before.state,...e.was]
;return i.includes(t.admin)?undefined:`is in ${t.admin}, and this run left it in ${i[0]}`}function changesFor(e,t,n){
return restoreOrders(e,t,n).map(t=>({row:e,order:t}))}},5613:(e,t,n)=>{n.d(t,{XA:()=>assertMapsOurs,bp:()=>enterMap,
nx:()=>switchMap,u7:()=>emptyBackend,wv:()=>reassertMap,xm:()=>mapsBack});var r=n(285);var s=n(5921);var o=n(3861)
;var a=n(207);const i=200;function enterMap({plan:e,ledger:t,planes:n}){const r=e.colours?.map;if(!r)return
;t.deeds.maps=[...n.keys()].map(e=>({node:e,file:r.file,key:r.key,before:r.from,asked:r.from,was:[],final:false}))}
async function switchMap(e,t,n){const r=e.plan.colours.map;if(e.ledger.broken)throw(0,
a.yR)("the map is not switched",e.ledger.broken);await untilAvailable(e)
;for(const t of e.ledger.deeds.maps)await assertOurs(e,t);e.cancel.throwIfAborted();const i={
what:`the switch to ${t.to}`,run:async()=>{e.tell({type:"note",text:`Switching back to ${t.from}`})
;const r=await mapsBack(e,{identityOf:()=>undefined,afterReload:"follow"});n.push(...r.repairs);if(r.error)throw r.error
}};const c=e.clock.nowMs();try{await setAll(e,e.ledger.deeds.maps,r.to)}catch(t){await i.run(e.last).catch(e=>{
throw new s.a6("restore-incomplete",`${i.what} could not be taken back`,{observed:`${(0,
s.AF)(e).message}; it was taken back because of: ${(0,s.AF)(t).message}`,
hint:"Give the commands below on the load balancer."})});throw t}e.tell({type:"note",
text:`Switched from ${t.from} to ${t.to} in ${(0,o._V)(e.clock.nowMs()-c)}: ${r.key} in ${r.file} is ${r.to} on ${(0,
o.LS)(e.planes.size,"node")}, read back`});return i}async function setAll(e,t,n){e.guard.assertMine();for(const e of t){
e.was=[...e.was,e.asked];e.asked=n}e.ledger.save();const r=await Promise.allSettled(t.map(async t=>{
await mapsOf(e,t.node).set(t,n,e.last);t.was=[]}));e.ledger.save();const s=r.find(e=>e.status==="rejected")
;if(s)throw s.reason}function mapsOf({planes:e},t){const n=e.get(t)?.maps
;if(!n)throw new s.a6("unsupported",`the control plane of ${t} cannot change map files`);return n}
async function assertOurs(e,t){const n=await mapsOf(e,t.node).value(t,e.last);if(n===t.asked)return
;throw new s.a6("changed-since-plan",`somebody else changed ${t.key} in ${t.file} on ${t.node}`,{
observed:`it is ${n??"gone"}, and this run had ${t.asked} there`,
hint:"It is left as they set it. Agree with them (one concurrency group per backend), then start again."})}
async function assertMapsOurs(e){for(const t of e.ledger.deeds.maps)await assertOurs(e,t)}
async function untilAvailable(e){const t=e.plan.colours.map;const n=e.clock.nowMs()+e.inputs.health.timeoutMs;for(;;){
const r=await Promise.all(t.least.map(async({node:n,least:r})=>{const s=e.planes.get(n);const o=await s.watch({rows:[],
backends:[t.to],masks:false},e.cancel);return{node:n,least:r,active:o.backends.get(t.to)?.active??0}}))
;const a=r.find(({active:e,least:t})=>e<t);if(!a)return;if(e.clock.nowMs()+i>=n){
throw new s.a6("below-floor",`the map is not switched to ${t.to}`,{observed:`${(0,
o.LS)(a.active,"server is","servers are")} available there on ${a.node}, and ${a.least} must be`,
hint:`See why servers of ${t.to} are not available, or lower min-available, then run again.`})}
await e.clock.sleep(i,e.cancel)}}async function emptyBackend(e,{backend:t}){const{clock:n,inputs:r,planes:a}=e
;const c=n.nowMs();const u=c+r.drainTimeoutMs;for(;;){const l=await Promise.all([...a.values()].map(async n=>{
const r=await n.watch({rows:[],backends:[t],masks:false},e.cancel);const s=r.backends.get(t);return{node:n.node,
sessions:s?s.scur+s.qcur:1}}));const d=l.reduce((e,{sessions:t})=>e+t,0);if(d===0){
const r=`Backend ${t} is empty after ${(0,o._V)(n.nowMs()-c)}, and left as it is`;return e.tell({type:"note",text:r})}
if(n.nowMs()>=u){const n=l.filter(({sessions:e})=>e>0).map(({node:e,sessions:t})=>`${e} ${t}`);const a=`${(0,
o.LS)(d,"session")} left after drain-timeout (${(0,o.tW)(r.drainTimeoutMs)}): ${(0,o.Zv)(n)}`
;if(r.onDrainTimeout==="fail")throw new s.a6("not-drained",`backend ${t} did not empty`,{observed:a,
hint:"The switch is final all the same. Give it longer (drain-timeout), or on-drain-timeout: proceed or shutdown."})
;if(r.onDrainTimeout==="shutdown")await shutDownAll(e,t);return e.tell({type:"warning",
text:`backend ${t}: ${a} (on-drain-timeout: ${r.onDrainTimeout})`})}await n.sleep(i,e.stop)}}
async function shutDownAll({plan:e,planes:t,last:n},r){const s=e.colours?.liveServers.flatMap(e=>e.rows)??[]
;await Promise.all(s.filter(e=>e.backend===r).map(({node:e,server:s})=>t.get(e).order({do:"shutdown-sessions",row:{
backend:r,server:s}},n)))}async function reassertMap(e,t){for(const n of e.ledger.deeds.maps.filter(e=>e.node===t)){
const r=await mapsOf(e,t).value(n,e.last);if(r===n.asked)continue;await mapsOf(e,t).set(n,n.asked,e.last);e.tell({
type:"note",text:`${t}: the reload brought ${n.key} ${r??"(nothing)"} back from ${n.file}; it is ${n.asked} again`})}}
async function mapsBack(e,{identityOf:t,afterReload:n}){const r=[];const o=[];let a
;const i=e.ledger.deeds.maps.filter(e=>!e.final&&(e.asked!==e.before||e.was.length>0))
;await Promise.all(i.map(async i=>{const{node:c,file:u,key:l,before:d}=i;try{const s=mapsOf(e,c)
;const o=await s.value(i,e.last);const a=[i.asked,...i.was,d];const f=n==="follow"||await isKnown(e,c,t)
;if(o===d&&f)r.push(`${c}: ${l} in ${u} is ${d}, as before the run`);else if(!f||o===undefined||!a.includes(o)){
r.push(`${c}: ${l} in ${u} is ${o??"gone"}, and is left as it is: it is not as this run left it`)}else{
await setAll(e,[i],d);r.push(`${c}: ${l} in ${u} is ${d} again, as before the run: the switch was not final`)}}catch(t){
a??=(0,s.AF)(t);const n=e.planes.get(c)?.maps?.repairLine(i,d);if(n)o.push({node:c,lines:[n]})}}));return{lines:r,
repairs:o,error:a,touched:i.length>0}}async function isKnown({planes:e,last:t},n,s){const o=s(n)
;const a=await e.get(n).watch({rows:[],backends:[],masks:false},t);return o!==undefined&&(0,r.SM)(o,a.identity)}},
128:(e,t,n)=>{n.d(t,{B:()=>startOfProcess,w:()=>takeOver});var r=n(3024);var s=n(3574);var o=n(207);const a=8e3
;const i=100;const c=2e3;function startOfProcess(e){try{const t=(0,r.readFileSync)(`/proc/${e}/stat`,"utf8")
;const[n,...s]=t.slice(t.lastIndexOf(")")+2).split(" ");return n==="Z"?undefined:s[18]}catch{return undefined}}
function isRunning(e,t){return t!==undefined&&startOfProcess(e)===t}async function takeOver(e,t){
const{pid:n,pidStarted:r}=e.content;let u=false;if(n!==process.pid&&isRunning(n,r)){u=true;trySignal(n,"SIGTERM")
;const e=t.nowMs()+a;while(isRunning(n,r)&&t.nowMs()<e)await t.sleep(i)}e.takeForPost()
;if(isRunning(n,r))await t.sleep(e.content.commandTimeoutMs);const l=o.CQ.open(e.directory)
;for(const e of l.content.entries){if(e.deployGroup===undefined)continue;await(0,
s.Qc)([`ROLLOUT_ID=${l.content.rolloutId}`,`ROLLOUT_SERVER=${e.server}`],c)}return{journal:l,endedMain:u}}
function trySignal(e,t){try{process.kill(e,t)}catch{}}},5668:(e,t,n)=>{n.d(t,{Cx:()=>reassertTesters,S0:()=>addTesters,
az:()=>takeTestersOut,fz:()=>missingTesters,o3:()=>testersText});var r=n(285);var s=n(5921);var o=n(3861)
;function entryOf(e){const[t="",...n]=e.trim().split(/\s+/);return n.length===0?{key:t}:{key:t,value:n.join(" ")}}
async function addTesters(e,t){const n=await missingTesters(e,t);const r=n.filter(e=>e.entries.length>0)
;e.guard.assertMine();e.ledger.deeds.testers.push(...r);e.ledger.save()
;const s=await Promise.allSettled(r.map(t=>put(e,t)));const o=s.find(e=>e.status==="rejected");if(o)throw o.reason}
async function missingTesters({planes:e,last:t},{file:n,entries:r}){const o=r.map(entryOf)
;return Promise.all([...e].map(async([e,r])=>{
if(!r.lists)throw new s.a6("unsupported",`${e} cannot change ACL and map files`)
;const{kind:a,entries:i}=await r.lists.read(n,t);assertForm(a,n,o);const c=new Set(i.map(({key:e})=>e));return{node:e,
file:n,kind:a,entries:o.filter(({key:e})=>!c.has(e))}}))}function assertForm(e,t,n){
const r=n.filter(({value:t})=>e==="map"!==(t!==undefined));if(r.length===0)return;const a=(0,
o.Zv)(r.map(({key:e})=>e),4)
;throw e==="map"?new s.a6("input-invalid",`canary-users: ${t} is a map, and ${a} has no value`,{
hint:"Write key and value, one line each: alice web-canary."
}):new s.a6("input-invalid",`canary-users: ${t} is an ACL file, and ${a} has more than one word`,{
hint:"Write one name, cookie or address a line."})}
async function put({planes:e,last:t},{node:n,file:r,kind:s,entries:o}){const{lists:a}=e.get(n);const i=await a.read(r,t)
;const c=new Set(i.entries.map(({key:e})=>e));for(const e of o)if(!c.has(e.key))await a.add(r,s,e,t)}
async function reassertTesters(e,t){const n=e.ledger.deeds.testers.filter(e=>e.node===t);for(const t of n)await put(e,t)
;return n.reduce((e,{entries:t})=>e+t.length,0)}async function takeTestersOut(e,t){const{ledger:n,planes:s,last:o}=e
;const a=await Promise.allSettled(n.deeds.testers.map(async e=>{const a=s.get(e.node)
;if(!a?.lists)throw new Error(`no control plane for node ${e.node}`);const i=t.identityOf(e.node)
;const c=await a.watch({rows:[],backends:[],masks:false},o);const u=i!==undefined&&(0,r.SM)(i,c.identity)
;if(u||t.afterReload==="follow"){for(const{key:t}of e.entries)await a.lists.remove(e.file,e.kind,t,o)}
n.deeds.testers=n.deeds.testers.filter(t=>t!==e)}));n.save();const i=a.find(e=>e.status==="rejected")
;if(i)throw i.reason}const testersText=e=>`${(0,o.LS)(e.length,"tester")} (${(0,o.Zv)(e.map(e=>entryOf(e).key),4)})`},
1244:(e,t,n)=>{n.d(t,{g:()=>orderAll});const r=6;async function orderAll(e,t,n){if(e.orders)return e.orders(t,n)
;const s=[];const o=[...t.entries()];const worker=async()=>{for(let t=o.shift();t;t=o.shift()){
const[r]=await Promise.allSettled([e.order(t[1],n)]);s[t[0]]=r}};await Promise.all(Array.from({
length:Math.min(r,t.length)},worker));return s}},2368:(e,t,n)=>{n.d(t,{Im:()=>endTrial,WU:()=>onTrial});var r=n(285)
;var s=n(5921);var o=n(3861);var a=n(4387);var i=n(8674);var c=n(9563);var u=n(3438);var l=n(5668);var d=n(6161)
;var f=n(505);const h=50;function onTrial({ledger:e}){
return e.entries().filter(e=>e.onTrial===true&&e.progress!=="untouched")}async function endTrial(e,t){const n=[]
;const keep=async(e,t)=>{try{await t}catch(t){const r=(0,s.AF)(t);n.push(new s.a6("restore-incomplete",e,{
observed:r.message,cause:r}))}};const r=onTrial(e);const o=(0,l.az)(e,t);const a=await inRotation(e,r)
;const i=await boundToStay(e,a,t);const h=a.filter(({entry:e})=>!i.has(e));await(0,
d.l6)(e,h.flatMap(({entry:t,rows:n})=>toZero(e,t,n))).catch(()=>undefined)
;await Promise.allSettled(h.map(({entry:t,rows:n})=>(0,c.qU)(e,t,n.filter(e=>e.follows===undefined).map(e=>(0,
c.Us)(e,"drain")))));const p=h.map(({entry:e})=>e);await awaitSessions(e,p,t);const m=await Promise.all(r.map(async n=>{
const r=i.get(n);const s=n.progress==="settled"||n.progress==="verified";n.onTrial=false;if(r!==undefined)return{
entry:n,settled:undefined,proved:s,stays:r};if(n.progress!=="touched")n.progress="deploying";return{entry:n,
settled:await(0,u.G)(e,n,t),proved:s,stays:undefined}}));await keep("entries for testers could not be taken out",o)
;const w=await(0,f.C6)(e,t);return{servers:m,weights:w,failures:n}}async function inRotation(e,t){
const n=t.filter(e=>e.progress==="settled"||e.progress==="verified");const s=await lookAt(e,n.flatMap(e=>e.rows))
;return n.flatMap(e=>{const t=e.rows.filter(e=>{const t=s.get((0,r.P9)(e))?.sample
;return t!==undefined&&(e.follows!==undefined||t.admin==="ready")&&!e.isTheirs});return t.length===0?[]:[{entry:e,rows:t
}]})}function toZero({ledger:e},t,n){return n.flatMap(n=>{const r=e.deeds.weightOf(n)
;if(r?.isTheirs===true||r?.asked===0)return[];const{node:s,backend:o,server:a,sid:i}=n;return[{node:s,backend:o,
server:a,sid:i,owner:t.server,before:r?.before??n.before.weight,weight:0}]})}
async function boundToStay(e,t,{leastOf:n}){const s=new Map;const o=t.flatMap(e=>e.rows.map(t=>({row:t,entry:e.entry})))
;for(const[,t]of Map.groupBy(o,({row:e})=>`${e.node} ${e.backend}`)){const{node:o,backend:a}=t[0].row;try{
const i=await e.planes.get(o).watch({rows:t.map(({row:e})=>e),backends:[a],masks:true},e.last)
;const c=i.backends.get(a)?.active;const u=t.filter(({row:e})=>counts(i.rows.get((0,r.om)(e)))).length;const l=n(o,a)
;if(c===undefined||u===0||c-u>=l)continue;const d=c-u;for(const{entry:e}of t){
s.set(e,`without the canaries ${d} of ${a} would be left on ${o}, and ${l} must stay`)}}catch{continue}}return s}
const counts=e=>e!==undefined&&e.weight>0&&e.admin==="ready"&&(e.operational==="up"||e.operational==="starting")
;async function awaitSessions(e,t,{patienceMs:n,hurry:s}){const{clock:o}=e;const i=o.nowMs()
;const c=new Map(t.map(t=>[t,new a.w({drainTimeoutMs:n,startedMs:i,trust:t=>({reloadedAtMs:undefined,
seesOldWorkers:e.planes.get(t)?.capabilities.seesOldWorkers??false})})]));while(c.size>0){
const t=await lookAt(e,[...c.keys()].flatMap(e=>e.rows));for(const[n,i]of c){const u=n.rows.flatMap(e=>t.get((0,
r.P9)(e))??[]);const l=u.length===0?undefined:i.judge(u,o.nowMs());if(l?.kind==="waiting"&&!s.aborted)continue
;c.delete(n);const d=(0,a.j)(u).total;if(d>0){
const t=`${n.server}: ${d} session${d===1?"":"s"} still open when it went to maint; HAProxy lets them end`;e.tell({
type:"warning",server:n.server,text:t})}}if(c.size>0)await o.sleep(h,s).catch(()=>undefined)}}
async function lookAt(e,t){const n=[...Map.groupBy(t,({node:e})=>e)]
;const r=await Promise.all(n.map(([t,n])=>lookAtNode(e,e.planes.get(t),n)));return new Map(r.flat())}
async function lookAtNode({clock:e,last:t},n,s){const o=e.nowMs();try{const e=await n.watch({rows:s,backends:[],
masks:true},t);return s.flatMap(t=>{const n=e.rows.get((0,r.om)(t));if(!n)return[]
;const s=e.oldWorkers?.filter(e=>e.backend===t.backend&&e.server===t.server);const a=s?.reduce((e,t)=>e+t.scur+t.qcur,0)
;return[[(0,r.P9)(t),{row:t,sample:n,oldSessions:a,askedAtMs:o}]]})}catch{return[]}}
const namesOf=e=>listNames(e.map(({server:e})=>e));const trialRows=e=>onTrial(e).flatMap(leaders)},8073:(e,t,n)=>{
n.d(t,{b:()=>watchTraffic});var r=n(285);var s=n(5921);var o=n(3861);const a=.01;const i=Math.log(1/a)
;function isAbove(e,t){if(t>=1)return false;if(t<=0)return e.errors>0;return mixture(e,t,higherThan(t))>=i}
function highestRate(e){if(e.requests===0)return 1;let t=e.errors/e.requests;let n=1;for(let r=0;r<20;r+=1){
const r=(t+n)/2;if(r<1&&mixture(e,r,lowerThan(r))<i)t=r;else n=r}return n}function higherThan(e){const t=[]
;for(let n=e*1.5;n<.9;n*=2)t.push(n);return[...t,1-(1-e)/10]}const lowerThan=e=>[1.5,3,6,12,100].map(t=>e/t)
;function mixture({requests:e,errors:t},n,r){const s=r.map(r=>t*Math.log(r/n)+(e-t)*(Math.log1p(-r)-Math.log1p(-n)))
;const o=Math.max(...s);return o+Math.log(s.reduce((e,t)=>e+Math.exp(t-o),0)/s.length)}var c=n(383);var u=n(9961)
;function isClearlyBad(e,t){const{watched:n}=e;if(t.maxErrorRate===undefined||n.requests<t.minRequests)return false
;return isAbove(n,t.maxErrorRate/100)&&!isShared(e,t.maxErrorRate)}function judge(e,t){
const{maxErrorRate:n,maxSlowdown:r,minRequests:s}=t;if(n===undefined&&r===undefined)return{kind:"good"}
;if(e.watched.requests<s)return{kind:"too-few"};const o=n!==undefined&&(0,u.ql)(e.watched)>n
;if(o&&!isShared(e,n))return{kind:"error-rate"};const a=r===undefined?"good":judgeSpeed(e,r,s);if(a==="slowdown")return{
kind:a};return{kind:o?"shared":a}}function isShared({watched:e,others:t},n){const{traffic:r,servers:s,erring:o}=t
;if(r.requests===0||(0,u.ql)(r)<=n||o*2<=s)return false;return!isAbove(e,highestRate(r))}
function judgeSpeed({watched:e,others:t},n,r){const s=(0,c.hm)(e.time);const o=(0,c.hm)(t.traffic.time)
;if(!s||!o||t.traffic.time.requests<r)return"no-control";if(s.meanMs<=n*o.meanMs)return"good"
;const a=s.meanMs-s.blurMs>n*(o.meanMs+o.blurMs);return a?"slowdown":"blurred"}
function trafficText({watched:e,others:t},n){const r=n.maxErrorRate===undefined?"":` (limit ${n.maxErrorRate} %)`
;const s=(0,c.hm)(e.time);const a=(0,c.hm)(t.traffic.time)
;const i=n.maxSlowdown===undefined?"":`, limit ${n.maxSlowdown} ×`;const u=a?` (others ${millisText(a.meanMs)}${i})`:""
;const l=s?`, ${millisText(s.meanMs)}${u}`:"";return`${(0,o.LS)(e.requests,"request")}, ${rateText(e)} errors${r}${l}`}
function judgementText(e,t,n,r){const{watched:s,others:a}=t;const i=`within ${(0,o.tW)(wholeSeconds(r))}`
;switch(e.kind){case"good":return trafficText(t,n);case"error-rate":
return`${failedText(s)} ${i}, above max-error-rate (${n.maxErrorRate} %): ${errorsText(s)}; ${othersText(a)}`
;case"slowdown":return`${speedText(t)} ${i}, above max-slowdown (${n.maxSlowdown})`;case"too-few":return`${(0,
o.LS)(s.requests,"request")} ${i}, and min-requests is ${(0,o.B4)(n.minRequests)}`;case"shared":
return`${failedText(s)} ${i}, above max-error-rate (${n.maxErrorRate} %), but ${othersText(a)}: trouble that all share is not the new version's`
;case"no-control":
return`the other servers had ${(0,o.LS)(a.traffic.time.requests,"answered request")} ${i}, and min-requests is ${(0,
o.B4)(n.minRequests)}: there is nothing to compare the response time with`;case"blurred":
return`${speedText(t)} ${i}: above max-slowdown (${n.maxSlowdown}) by less than the rounding of HAProxy's figures; more requests would tell`
}}function rateText(e){const t=(0,u.ql)(e);return`${Number(t.toPrecision(t<1?1:t<99.95?3:4))} %`}function failedText(e){
return`${rateText(e)} of ${(0,o.LS)(e.requests,"request")} failed`}function errorsText(e){
const t=[[e.responses5xx,"× 5xx"],[e.connectionErrors,"not connected"],[e.unanswered,"not answered"]]
;const n=t.filter(([e])=>e>0);return n.map(([e,t])=>`${(0,o.B4)(e)} ${t}`).join(", ")||"none"}
function othersText({traffic:e,servers:t,erring:n}){if(e.requests===0)return"no other server had requests"
;const r=t>1?`, on ${n} of ${t} servers`:"";return`of the others ${rateText(e)} of ${(0,o.B4)(e.requests)}${n>0?r:""}`}
function speedText({watched:e,others:t}){const n=(0,c.hm)(e.time);const r=(0,c.hm)(t.traffic.time)
;if(!n||!r)return"no response times";const s=r.meanMs>0?`${(n.meanMs/r.meanMs).toFixed(1)} times`:"more than"
;return`${millisText(n.meanMs)} ± ${millisText(n.blurMs)} per answer over ${(0,
o.LS)(e.time.requests,"request")}, `+`${s} the ${millisText(r.meanMs)} ± ${millisText(r.blurMs)} of the others over ${(0,
o.B4)(t.traffic.time.requests)},`}const millisText=e=>e<9.95?`${e.toFixed(1)} ms`:`${(0,o.B4)(e)} ms`
;const wholeSeconds=e=>e<1e4?Math.round(e/100)*100:Math.round(e/1e3)*1e3;function watchRecord(e,t){return{what:e.what,
servers:e.watched.map(e=>e.name),verdict:t.verdict,text:t.text,elapsedMs:Math.round(t.elapsedMs),
watched:trafficRecord(t.watched),others:{...trafficRecord(t.others.traffic),servers:t.others.servers}}}
function trafficRecord(e){const{requests:t,errors:n,connectionErrors:r,unanswered:s,counters:o}=e
;const{responses1xx:a,responses2xx:i,responses3xx:u,responses4xx:l,responses5xx:d,responsesOther:f}=o;const h=(0,
c.hm)(e.time);const tenth=e=>Math.round(e*10)/10;return{requests:t,errors:n,responses1xx:a,responses2xx:i,
responses3xx:u,responses4xx:l,responses5xx:d,responsesOther:f,connectionErrors:r,unanswered:s,retries:o.retries,
redispatches:o.redispatches,meanMs:h?tenth(h.meanMs):null,blurMs:h?tenth(h.blurMs):null}}function verdictOf({kind:e}){
switch(e){case"good":return"good";case"error-rate":case"slowdown":case"down":return"bad";case"too-few":case"shared":
case"no-control":case"blurred":return"inconclusive"}}function failureOf(e,t,n,{inputs:r}){switch(e.kind){case"good":
return undefined;case"error-rate":
return new s.a6("error-rate-exceeded",`too many requests fail on ${n} since its deploy`,{observed:t,
hint:`See the application's own log on ${n}.`});case"slowdown":
return new s.a6("slowdown-exceeded",`${n} answers too slowly since its deploy`,{observed:t,
hint:`See what slows the application on ${n} down, or raise max-slowdown where that is what is wanted.`});case"down":
return new s.a6("health-failed",`${n} went down while it was watched after its deploy`,{observed:t,
hint:`See the application's own log on ${n}.`});case"too-few":case"shared":case"no-control":case"blurred":{
const e=r.watching.onInconclusive;if(e==="proceed")return undefined
;return new s.a6("inconclusive",`watching ${n} came to no verdict (on-inconclusive: ${e})`,{observed:t,
hint:"Give it a longer soak or fewer min-requests, or let it pass with on-inconclusive: proceed."})}}}
function tellEnd({tell:e},t,n){const{what:r}=t;e({type:"watched",watch:watchRecord(t,n)});if(n.failure)return;e({
type:"step",server:r,word:"soaked",text:`${(0,o.tW)(Math.round(n.elapsedMs/1e3)*1e3)}: ${n.text}`})
;if(n.judgement.kind==="good")return;e({type:"warning",server:r,text:`watching ${r} came to no verdict: ${n.text}`})}
var l=n(9519);const d=3;const f=5e3;async function watchTraffic(e,t,n){const r=new Watching(e,t);const s=r.keys()
;for(const t of s)e.soaking.add(t);try{const s=await r.run(n);tellEnd(e,t,s);return s}finally{
for(const t of s)e.soaking.delete(t)}}class Watching{#ve;#ye;#be;#ke;#$e;#xe=new Map;#Se=new Map;#t;#_e=1
;constructor(e,t){this.#ve=e;this.#ye=t;const{maxErrorRate:n,maxSlowdown:s,minRequests:o}=e.inputs.watching;this.#be={
maxErrorRate:n,maxSlowdown:s,minRequests:o};this.#ke=followed(t.watched.flatMap(e=>e.rows))
;const a=t.control?[]:t.others?.flatMap(e=>e.rows)??neighbours(e,this.#ke)
;this.#$e=followed(a.filter(e=>!this.#ke.has((0,r.P9)(e))))}keys(){return[...this.#ke.keys()]}async run(e){
e.throwIfAborted();const{promise:t,resolve:n,reject:r}=Promise.withResolvers();const onAbort=()=>r(e.reason)
;e.addEventListener("abort",onAbort,{once:true});const o=[...this.#ke.values(),...this.#$e.values()].map(({row:e})=>e)
;const a=this.#ve.watch.follow(o,{look:e=>{try{this.#Oe(e);const t=this.#Me();if(t)n(t)}catch(e){r((0,s.AF)(e))}},lost:r
});try{return await t}finally{e.removeEventListener("abort",onAbort);a()}}#Oe(e){const{identity:t,rows:n}=e.observation
;const here=({row:t})=>t.node===e.node&&e.askedFor.has((0,r.om)(t));const s=[...this.#ke.values()].filter(here)
;for(const{row:e,count:o}of s){const s=n.get((0,r.om)(e));if(!s)throw(0,l.e)(e);o.see(s,t);this.#Ae(e,s)}
const o=[...this.#ke.values()].filter(({row:t})=>t.node===e.node)
;if(s.length===o.length)this.#Se.set(e.node,e.askedAtMs);for(const{row:e,count:s}of[...this.#$e.values()].filter(here)){
const o=n.get((0,r.om)(e));if(o&&isInRotation(o)&&!this.#ve.soaking.has((0,r.P9)(e)))s.see(o,t);else s.pause()}}
#Ae(e,t){const n=t.operational==="down"&&isInRotation(t);if(!n)this.#xe.delete((0,r.P9)(e));else if(!this.#xe.has((0,
r.P9)(e)))this.#xe.set((0,r.P9)(e),this.#ve.clock.nowMs())}#Me(){
const e=new Set([...this.#ke.values()].map(({row:e})=>e.node));if(e.size>this.#Se.size)return undefined
;const t=this.#ve.clock.nowMs();this.#t??=t;const n=this.#Te();const r=t-this.#t;const s=this.#_e*this.#ye.soakMs
;const a=this.#t+s;const i=[...this.#Se.values()].every(e=>e>=a);if([...this.#xe.values()].some(e=>i||t-e>=f)){
return this.#Ee({kind:"down"},n,r)}if(isClearlyBad(n,this.#be))return this.#Ee({kind:"error-rate"},n,r);if(!i){
const e=`${clockText(r)} of ${clockText(s)} · ${trafficText(n,this.#be)}`;this.#ve.tell({type:"progress",
server:this.#ye.what,word:"soak",text:e});return undefined}const c=judge(n,this.#be)
;const u=this.#ve.inputs.watching.onInconclusive==="wait"&&this.#_e<=d;if(verdictOf(c)==="inconclusive"&&u){this.#_e+=1
;const e=judgementText(c,n,this.#be,r)
;const t=`${e}; watched for ${(0,o.tW)(this.#ye.soakMs)} more (on-inconclusive: wait)`;this.#ve.tell({type:"step",
server:this.#ye.what,word:"soak",text:t});return undefined}return this.#Ee(c,n,r)}#Te(){
const e=[...this.#ke.values()].map(({count:e})=>e.traffic()).reduce(u.b5,u.qE);if(this.#ye.control)return{watched:e,
others:this.#ye.control}
;const t=[...Map.groupBy(this.#$e.values(),({row:e})=>e.server).values()].map(e=>e.map(({count:e})=>e.traffic()).reduce(u.b5,u.qE)).filter(e=>e.requests>0)
;const n=t.filter(e=>e.errors>0).length;return{watched:e,others:{traffic:t.reduce(u.b5,u.qE),servers:t.length,erring:n}}
}#Ee(e,t,n){const r=e.kind==="down"?this.#Pe():judgementText(e,t,this.#be,n)
;const s=failureOf(e,r,this.#ye.what,this.#ve);const o=verdictOf(e);return{judgement:e,verdict:o,text:r,failure:s,
watched:t.watched,others:t.others,elapsedMs:n}}#Pe(){const e=[...this.#ke.values()].filter(({row:e})=>this.#xe.has((0,
r.P9)(e)));const t=e.map(({row:e,count:t})=>{const{status:n="DOWN",check:r}=t.latest??{}
;return`${n}${r?.text?` (${r.text})`:""} on ${e.node}`});return`HAProxy says ${(0,o.Zv)(t,4)}`}}function followed(e){
return new Map(e.map(e=>[(0,r.P9)(e),{row:e,count:new u._x}]))}function neighbours(e,t){
const n=new Set([...t.values()].map(({row:e})=>`${e.node} ${e.backend}`))
;return e.snapshots.flatMap(({node:e,backends:t})=>t.filter(({backend:t})=>n.has(`${e} ${t}`)).flatMap(({servers:t})=>t.map(({backend:t,server:n,sid:r})=>({
node:e,backend:t,server:n,sid:r}))))}const isInRotation=e=>e.admin!=="drain"&&e.admin!=="maint";function clockText(e){
const t=Math.floor(e/1e3);const two=e=>String(e).padStart(2,"0");const n=Math.floor(t/3600)
;const r=`${two(Math.floor(t/60)%60)}:${two(t%60)}`;return n>0?`${n}:${r}`:r}},9519:(e,t,n)=>{n.d(t,{e:()=>goneError,
o:()=>Watch});var r=n(285);var s=n(5921);class Watch{#N;#Ce;#Ie=new Map;#Re=new Map;#L=new Map;#Ne=new Map;#De=new Set
;#Le=new Map;#z=new Map;#de;constructor({clock:e,tell:t},n){this.#N=e;this.#Ce=t;this.#de=n}attach(e){
this.#Ie.set(e.plane.node,e)}watcher(e){const t=this.#Ie.get(e);if(!t)throw new Error(`no watcher for node ${e}`)
;return t}watchers(){return[...this.#Ie.values()]}add(e){for(const t of e)this.#z.set((0,r.P9)(t),t)
;for(const t of this.#Ie.values())t.watch(e)}remove(e){for(const t of e)this.#z.delete((0,r.P9)(t))
;for(const t of this.#Ie.values())t.unwatch(e)}latest(e){return this.#Re.get(e.node)?.observation.rows.get((0,r.om)(e))}
backend(e,t,n=Number.NEGATIVE_INFINITY){const r=this.#L.get(`${e} ${t}`);return r&&r.askedAtMs>n?r.sample:undefined}
async until(e,t,n){n.throwIfAborted();const r=[...new Set(e.map(e=>e.node))];const s=r.map(e=>this.watcher(e).hurry())
;let o;let a;try{return await new Promise((s,i)=>{a=()=>i(n.reason);n.addEventListener("abort",a,{once:true});o={rows:e,
sinceMs:this.#N.nowMs(),consider:(e,n)=>{try{const r=t(e,n);if(r!==undefined)s(r)}catch(e){i(e)}},fail:i}
;this.#De.add(o);const c=r.map(e=>this.#Ne.get(e)).find(e=>e!==undefined);if(c)i(c)})}finally{if(o)this.#De.delete(o)
;if(a)n.removeEventListener("abort",a);for(const e of s)e()}}follow(e,t){const n=new Set(e.map(e=>e.node))
;const r=[...n].map(t=>this.watcher(t).follow(e));this.#Le.set(t,n);for(const e of n){const n=this.#Ne.get(e)
;if(n)t.lost(n)}return()=>{this.#Le.delete(t);for(const e of r)e()}}fresh(e,t){return this.until(e,e=>e,t)}forget(e){
this.#Re.delete(e)}lost(e,t){if(!t){if(this.#Ne.delete(e))this.#Ce({type:"note",text:`${e} answers again`});return}
if(!this.#Ne.has(e))this.#Ce({type:"note",text:`Lost: ${t.message} (${t.code})`});this.#Ne.set(e,t)
;for(const n of[...this.#De]){if(n.rows.some(t=>t.node===e))n.fail(t)}
for(const[n,r]of[...this.#Le])if(r.has(e))n.lost(t)}look(e){this.#Re.set(e.node,e)
;for(const t of e.observation.backends.values()){const n={sample:t,askedAtMs:e.askedAtMs}
;this.#L.set(`${e.node} ${t.backend}`,n)}for(const t of this.#z.values()){
if(t.node!==e.node||t.absent||!e.askedFor.has((0,r.om)(t)))continue;this.#de(t,e.observation.rows.get((0,r.om)(t)),e)}
for(const e of[...this.#De])this.#ze(e);for(const[t,n]of[...this.#Le])if(n.has(e.node))t.look(e)}#ze(e){const t=[]
;for(const n of e.rows){const s=this.#Re.get(n.node);if(!s||s.askedAtMs<e.sinceMs)return
;const o=s.observation.rows.get((0,r.om)(n));if(n.absent)continue;if(!o)return;const a=oldSessionsOf(n,s.observation)
;t.push({row:n,sample:o,oldSessions:a,askedAtMs:s.askedAtMs})}e.consider(t,this.#N.nowMs())}}
function oldSessionsOf(e,t){
return t.oldWorkers?.filter(t=>t.backend===e.backend&&t.server===e.server).reduce((e,t)=>e+t.scur+t.qcur,0)}
function goneError(e){
return new s.a6("changed-since-plan",`${e.backend}/${e.server} on ${e.node} is gone: HAProxy no longer shows it`,{
hint:"Somebody removed the server while the rollout ran. Look at the configuration, then start again."})}},
505:(e,t,n)=>{n.d(t,{$t:()=>placeOf,C6:()=>returnWeights,Lj:()=>weightRepairs});var r=n(285);var s=n(5921);var o=n(6161)
;async function returnWeights(e,t,n=()=>true){const a=[];const i=[];const c=[];const u=e.ledger.deeds.weights()
;const l=[];await Promise.all([...Map.groupBy(u,({node:e})=>e)].map(async([n,o])=>{try{const s=e.planes.get(n)
;if(!s)throw new Error(`no control plane for node ${n}`);for(let t=e.orders.held([n]);t;t=e.orders.held([n]))await t
;const a=await s.watch({rows:o,backends:[],masks:false},e.last);const i=t.identityOf(n);const u=i!==undefined&&(0,
r.SM)(i,a.identity);for(const e of o){const n=a.rows.get((0,r.om)(e))?.weight
;const s=foreign(e,n,u||t.afterReload==="follow",t);if(s===undefined)l.push(e);else c.push({deed:e,observed:s})}
}catch(e){for(const t of o)i.push({deed:t,error:(0,s.AF)(e)})}}));for(const{deed:e}of c)e.isTheirs=true
;for(const t of[l.filter(n),l.filter(e=>!n(e))]){
await Promise.all([...Map.groupBy(t,({node:e})=>e).values()].map(async t=>{try{await(0,o.l6)(e,t.map(backOf))
;a.push(...t)}catch(n){for(const r of t){const t=e.ledger.deeds.weightOf(r)===undefined;if(t)a.push(r);else i.push({
deed:r,error:(0,s.AF)(n)})}}}))}for(const{deed:t}of c)e.ledger.deeds.dropWeight(t);e.ledger.save();return{returned:a,
unrestored:i,leftAlone:c}}const backOf=e=>({...e,owner:e.server,weight:e.before});function foreign(e,t,n,r){
if(r.isTakenOver?.(e))return"has been taken over by a later step of this job"
;if(t===undefined)return"is gone: HAProxy no longer shows it";const s=[e.asked,...e.was].includes(t)
;if(e.isTheirs||n&&!s)return`has weight ${t}, which somebody else set`
;if(!n&&t!==e.asked)return`has weight ${t} after a reload of HAProxy`;return undefined}
function weightRepairs({planes:e},{unrestored:t}){return[...Map.groupBy(t,({deed:e})=>e.node)].map(([t,n])=>({node:t,
lines:n.map(({deed:n})=>{const r={backend:n.backend,server:n.server};return e.get(t).repairLine({do:"weight",row:r,
weight:n.before})})}))}const placeOf=e=>`${(0,r.om)(e)} on ${e.node}`},6161:(e,t,n)=>{n.d(t,{Y3:()=>foreignWeights,
h3:()=>reassertWeights,l6:()=>giveWeights,qS:()=>ownWeights});var r=n(285);var s=n(1244);function ownWeights(e,t){
return e.ledger.deeds.weightsOf(t)??[t.before.weight]}async function giveWeights(e,t){if(t.length===0)return
;const{ledger:n,orders:r}=e;const s=[...new Set(t.map(({node:e})=>e))];for(let e=r.held(s);e;e=r.held(s))await e
;e.guard.assertMine();const o=t.filter(e=>n.deeds.weightOf(e)===undefined);try{e.guard.claim(o)}catch{}
for(const n of t)note(e,n);n.save();try{await carryOutWeights(e,t)}finally{for(const e of t){const t=n.deeds.weightOf(e)
;if(t?.was.length===0&&t.asked===t.before)n.deeds.dropWeight(e)}n.save()}}function note({ledger:e},t){
const n=e.deeds.weightOf(t);if(n){n.was=[...n.was,n.asked];n.asked=t.weight;return}
const{node:r,backend:s,server:o,sid:a,before:i,weight:c}=t;e.deeds.addWeight({node:r,backend:s,server:o,sid:a,before:i,
asked:c,was:[i],isTheirs:false})}async function carryOutWeights(e,t){
const n=await Promise.all([...Map.groupBy(t,({node:e})=>e)].map(async([t,n])=>{const r=e.planes.get(t)
;if(!r)throw new Error(`no control plane for node ${t}`);const o=n.map(e=>({do:"weight",row:{backend:e.backend,
server:e.server},weight:e.weight}));for(const t of n)e.orders.begin(t);try{const a=await(0,s.g)(r,o,e.last)
;for(const[s,i]of a.entries()){if(i.status==="rejected")continue;const a=n[s];const c=e.ledger.deeds.weightOf(a)
;if(c&&c.asked===a.weight)c.was=[];const u=r.commandOf(o[s]);e.tell({type:"ordered",server:a.owner,node:t,command:u})}
return a}finally{for(const t of n)e.orders.end(t)}}));const r=n.flat().find(e=>e.status==="rejected")
;if(r)throw r.reason}async function reassertWeights(e,t){const n=e.planes.get(t)
;const r=e.ledger.deeds.weights().filter(e=>e.node===t&&!e.isTheirs);if(r.length===0)return 0;const s=await n.watch({
rows:r,backends:[],masks:false},e.last);const o=[];for(const e of r){const t=s.rows.get(`${e.backend}/${e.server}`)
;if(!t)continue;e.sid=t.sid;if(t.weight!==e.asked)o.push({...e,owner:e.server,weight:e.asked})}
await carryOutWeights(e,o);return o.length}function foreignWeights(e,t){return e.flatMap(e=>{const n=t.get((0,r.P9)(e))
;const s=n===undefined||e.isTheirs||[e.asked,...e.was].includes(n);return s?[]:[{deed:e,weight:n}]})}},3312:(e,t,n)=>{
n.d(t,{E:()=>GithubError,q:()=>githubError});class GithubError extends Error{trouble;status;said;waitMs
;constructor(e,t,n={}){super(t);this.name="GithubError";this.trouble=e;this.status=n.status??0;this.said=n.said??""
;this.waitMs=n.waitMs??0}}const r=6e4
;const s=new Set(["ECONNREFUSED","ENOTFOUND","EAI_AGAIN","ENETUNREACH","EHOSTUNREACH","UND_ERR_CONNECT_TIMEOUT","ERR_PROXY_TUNNEL"])
;function githubError(e,t){const{status:n,response:r,message:o}=e;if(r===undefined){const n=codeOf(e)
;const r=/CERT|SELF_SIGNED|UNABLE_TO_/.test(n??"");const a=n??(typeof o==="string"?o:String(e))
;return new GithubError(r||s.has(n??"")?"unsent":"unclear",r||s.has(n??"")?`${t} cannot be reached: ${a}`:`${t} did not answer: ${a}`)
}const a=Number(n);const i=r.headers??{};const c=saidIn(r.data);const u=`${t} answered ${a}${c===""?"":`: ${c}`}`
;const l=limitOf(a,i,c);if(l!==undefined)return new GithubError("limited",u,{status:a,said:c,waitMs:l})
;return new GithubError(a>=500?"unclear":"refused",u,{status:a,said:c})}function limitOf(e,t,n){
if(e!==403&&e!==429)return undefined;const s=Number(t["retry-after"]);if(t["retry-after"]!==undefined&&s>=0)return s*1e3
;if(String(t["x-ratelimit-remaining"])==="0")return untilResetMs(t)
;return e===429||/rate limit|abuse/i.test(n)?r:undefined}function untilResetMs(e){const t=Date.parse(String(e["date"]))
;const n=Number(e["x-ratelimit-reset"])*1e3-t;return Number.isFinite(n)?Math.max(1e3,n):r}function saidIn(e){
if(typeof e!=="object"||e===null||!("message"in e))return"";const{message:t,errors:n}=e
;const r=Array.isArray(n)?n.map(e=>typeof e==="string"?e:saidIn(e)):[]
;return[String(t),...r.filter(e=>e!=="")].join(": ").slice(0,500)}function codeOf(e){
for(let t=e;t instanceof Error;t=t.cause){const{code:e}=t;if(typeof e==="string")return e
;if(t instanceof AggregateError&&t.errors.length>0)return codeOf(t.errors[0])}return undefined}},8331:(e,t,n)=>{n.d(t,{
H:()=>ownerAndRepo,K:()=>openGithub});var r=n(3861);var s=n(3312);const o=2e4;const a=[1e3,2e3,4e3,8e3,15e3]
;const i="2022-11-28";function openGithub({apiUrl:e,token:t,clock:n,exchangeMs:i=o}){const{host:c}=new URL(e);let u
;let l=Number.NEGATIVE_INFINITY;async function send(o,a){a.throwIfAborted();for(let e=l-n.nowMs();e>0;e=l-n.nowMs()){
await n.sleep(e,a)}const d=await(u??=loadOctokit(e,t));const f=new AbortController;const onAbort=()=>f.abort(a.reason)
;a.addEventListener("abort",onAbort,{once:true});const h=new s.E("unclear",`${c} did not answer within ${(0,r._V)(i)}`)
;const p=setTimeout(()=>f.abort(h),i);try{return await o(d,{signal:f.signal})}catch(e){a.throwIfAborted()
;if(f.signal.aborted)throw h;const t=(0,s.q)(e,c);if(t.trouble==="limited")l=Math.max(l,n.nowMs()+t.waitMs);throw t
}finally{clearTimeout(p);a.removeEventListener("abort",onAbort)}}return{host:c,send:send,async ask(e,t,r){
const o=n.nowMs()+r;for(let r=0;;r+=1){try{return await send(e,t)}catch(e){
if(!(e instanceof s.E)||e.trouble==="refused")throw e;const i=e.trouble==="limited"?e.waitMs:a[r]??a.at(-1)
;if(n.nowMs()+i>o)throw e;await n.sleep(i,t)}}}}}const c={debug:()=>{},info:()=>{},warn:()=>{},error:()=>{}}
;async function loadOctokit(e,t){useProxy();const r=await Promise.resolve().then(n.bind(n,8287));const s=r.Octokit
;const o=new s({auth:t,baseUrl:e,userAgent:"haproxy-rollout",log:c,request:{log:c}});o.hook.before("request",e=>{
e.headers["x-github-api-version"]=i});return o}function useProxy(){const{env:e}=process
;if(["https_proxy","HTTPS_PROXY","http_proxy","HTTP_PROXY"].some(t=>e[t])){
process.getBuiltinModule("node:http").setGlobalProxyFromEnv?.()}}function ownerAndRepo(e){const[t="",n=""]=e.split("/")
;return{owner:t,repo:n}}},8337:(e,t,n)=>{n.d(t,{$q:()=>parseName,Gw:()=>parseNames,Mi:()=>parseListFile,
WM:()=>parseListEntries,Z7:()=>parsePatterns,_K:()=>parseServers,r8:()=>parseListKey,ry:()=>splitList});var r=n(6347)
;var s=n(6790);const o=/^[A-Za-z0-9_.:-]+$/;const a=/^[A-Za-z0-9_.:*?-]+$/;const i="letters, digits and _ . : -"
;function splitList(e){return e.split(/[\n,]/).map(e=>e.trim()).filter(e=>e!=="")}function parseName(e){
if(o.test(e))return(0,s.qG)(e);if(a.test(e))return(0,s.J5)(`${(0,s.hD)(e)} is a pattern; a name is needed here`)
;return(0,s.J5)(`${(0,s.hD)(e)} is not a name in HAProxy's alphabet (${i})`)}function parseNames(e){
const t=[...new Set(splitList(e))];const n=t.map(parseName).flatMap(e=>"problems"in e?e.problems:[])
;if(n.length>0)return(0,s.J5)(...n);return t.length===0?(0,s.J5)(`${(0,s.hD)(e)} holds no name`):(0,s.qG)(t)}
function parsePatterns(e){const t=[];const n=[];for(const r of new Set(splitList(e))){const e=r.startsWith("!")
;const s=e?r.slice(1).trim():r;if(a.test(s))n.push({text:s,exclude:e});else t.push(patternProblem(r,s))}
if(t.length>0)return(0,s.J5)(...t);if(n.length===0)return(0,s.J5)(`${(0,s.hD)(e)} names no server`)
;if(n.every(e=>e.exclude)){const t=splitList(e).join(", ");return(0,s.J5)(`${(0,
s.hD)(t)} only excludes; put * before it: ${(0,s.hD)(`*, ${t}`)}`)}return(0,s.qG)(n)}function patternProblem(e,t){
const n=/^[A-Za-z0-9_.:-]+\/(.+)$/.exec(t);if(n?.[1]!==undefined&&a.test(n[1])){return`${(0,
s.hD)(e)} names a backend too; that goes into the input backend, here write ${n[1]}`}return`${(0,
s.hD)(e)} is not a server name in HAProxy's alphabet (${i}; globs * and ?; a leading ! excludes)`}
function parseServers(e){return splitList(e).length===0?(0,s.qG)(undefined):parsePatterns(e)}function parseListFile(e){
if((0,r.bw)(e))return(0,s.qG)(e)
;return(0,s.J5)(`${(0,s.hD)(e)} is not the name of a file that HAProxy's CLI takes (${r.NG})`)}function parseListKey(e){
if((0,r.dh)(e))return(0,s.qG)(e);return(0,s.J5)(`${(0,s.hD)(e)} is not a key that HAProxy's CLI takes (${r.vJ})`)}
function parseListEntries(e){const t=[...new Set(splitList(e))];const n=t.filter(e=>{const t=e.split(/\s+/)
;return t.length>2||e.startsWith("#")||!t.every(r.dh)});if(n.length>0){return(0,s.J5)(...n.map(e=>`${(0,
s.hD)(e)} is not an entry that HAProxy's CLI takes (${r.vJ})`))}return t.length===0?(0,s.J5)(`${(0,
s.hD)(e)} holds no entry`):(0,s.qG)(t)}},632:(e,t,n)=>{n.d(t,{C:()=>parseAccess,T:()=>parseInputs});var r=n(6760)
;var s=n(3945);var o=n(3861);function orphans(e,t,n){return t.filter(t=>e.has(t)).map(t=>e.say(t,n))}
const deployStep=e=>{const{values:t,has:n,say:r}=e;if(t.operation!=="rollout")return[];const s=t["dry-run"]!==false
;const o=s||t.strategy==="replace";const a=["workflow-repository","workflow-ref","workflow-inputs"]
;const i=n("run")||n("rollback-run")
;return[n("run")&&n("workflow")&&r("workflow","and run exclude each other; give one of them"),!n("run")&&!n("workflow")&&!o&&{
input:"run",text:"is required: the script that deploys a server (only a dry run goes without)"
},...n("workflow")?[]:orphans(e,a,"needs workflow"),...i||s?[]:orphans(e,["shell","working-directory"],"needs run")]}
;const health=e=>{const{values:t,raw:n,has:r,say:s}=e
;const a=["health-status","health-body","health-successes","health-interval"];if(!r("health-url")){
return[t["haproxy-check"]==="once"&&s("haproxy-check","needs health-url"),...orphans(e,a,"needs health-url")]}
const{"health-interval":i,"health-successes":c,"health-timeout":u}=t;const l=i===undefined||c===undefined?0:i*(c-1)
;const d=t["health-url"];const f=t.servers?.length===1&&/^[^*?]+$/.test(n.servers??"")
;return[u!==undefined&&l>=u&&s("health-timeout",`is too short: ${c} probes ${(0,o.tW)(i??0)} apart take ${(0,
o.tW)(l)}`),d!==undefined&&t.servers!==undefined&&!/\{(server|address|port)\}/.test(d)&&!f&&s("health-url","asks the same for every server; put {address} and {port} into it")]
}
;const failures=({values:e,has:t,say:n})=>[e["on-failure"]==="rollback"&&!t("rollback-run")&&n("on-failure","needs rollback-run"),e["on-failure"]==="stop"&&t("rollback-run")&&n("rollback-run","needs on-failure: rollback")]
;const watching=e=>{const t=["max-error-rate","max-slowdown","min-requests","on-inconclusive"]
;return e.values.soak===0?orphans(e,t,"needs soak, the time to watch"):[]};const canaryAndColours=e=>{
const{values:t,raw:n,has:r,say:s}=e;const pair=(e,t)=>r(e)&&!r(t)&&s(e,`needs ${t}`);const o=r("switch-map")
;const a=["blue","green"]
;return[pair("canary-acl","canary-users"),pair("canary-users","canary-acl"),pair("switch-map","switch-key"),pair("switch-key","switch-map"),t.operation==="rollout"&&t.strategy==="blue-green"&&(t["max-failures"]??0)>0&&s("max-failures","does not go with blue-green: a colour is switched to as a whole"),o&&t.backend!==undefined&&t.backend.some(e=>e!==n.blue?.trim()&&e!==n.green?.trim())&&s("backend","is neither blue nor green; with switch-map these name the backends, and backend is left out"),t.blue!==undefined&&n.blue===n.green&&s("green","is the same as blue; the colours are two"),...a.map(e=>{
const r=t[e];const a=r?.length===1&&/^[^*?!]+$/.test(n[e]??"")
;return o&&r!==undefined&&!a&&s(e,"is not the name of one backend, as switch-map needs")})]};const connections=e=>{
const{values:t,has:n,say:r}=e;const one=(e,t)=>n(e)&&!n(t)&&r(e,`needs ${t}`);const s=t.haproxy?.map(e=>e.kind)
;const o=s?.some(e=>e==="http"||e==="https"||e==="http+unix")??true;const a=t["health-url"]
;const i=(s?.includes("https")??true)||(a===undefined?n("health-url"):/^https:/i.test(a))
;const c=s?.includes("ssh")??true;const u=["dataplane-username","dataplane-password"]
;const l=["tls-ca","tls-cert","tls-key"]
;return[one("dataplane-username","dataplane-password"),one("dataplane-password","dataplane-username"),one("tls-cert","tls-key"),one("tls-key","tls-cert"),...o?[]:orphans(e,u,"needs an http or https endpoint in haproxy"),...i?[]:orphans(e,l,"needs an https health-url, or an https endpoint in haproxy"),...c?[]:orphans(e,["ssh-key","ssh-known-hosts"],"needs an ssh endpoint in haproxy")]
}
;const github=({has:e,say:t})=>[e("workflow")&&!e("github-token")&&t("workflow","needs github-token"),e("environment")&&!e("github-token")&&t("environment","needs github-token"),e("environment-url")&&!e("environment")&&t("environment-url","needs environment")]
;const a=[deployStep,health,failures,watching,canaryAndColours,connections,github];var i=n(1249);const c=i.YL
;const u=i.xb.filter(e=>e!=="rollout");const l=[...c,...u].filter(e=>e!=="status"&&e!=="doctor")
;const d=[...c,"ready","switch","add"];const f=[...c,"drain","switch","remove"];const h=c.filter(e=>e!=="replace")
;const p=["blue-green","switch"];const m={
servers:["rolling","canary","drain","ready","maint","weight","checks","status","doctor"],strategy:c,run:c,shell:c,
"working-directory":c,workflow:c,"workflow-repository":c,"workflow-ref":c,"workflow-inputs":c,"deploy-timeout":c,
"deploy-retries":c,"drain-timeout":f,"on-drain-timeout":f,"haproxy-check":d,"health-url":d,"health-status":d,
"health-body":d,"health-successes":d,"health-interval":d,"health-timeout":l,"max-unavailable":l,"min-available":l,
lead:c,pause:c,"max-failures":c,"on-failure":h,"rollback-run":h,"on-reload":l,soak:[...c,"switch"],
"max-error-rate":[...c,"switch"],"max-slowdown":[...c,"switch"],"min-requests":[...c,"switch"],
"on-inconclusive":[...c,"switch"],"canary-servers":["canary"],"canary-steps":["canary"],"canary-acl":["canary"],
"canary-users":["canary"],blue:p,green:p,"switch-map":p,"switch-key":p,"keep-previous":p,
"add-servers":["replace","add"],"remove-servers":["replace","remove"],environment:[...c,"switch"],
"environment-url":[...c,"switch"],weight:["weight"],checks:["checks"]};function modeOf(e){
return e.operation==="rollout"?e.strategy:e.operation}function belongs(e,t){return m[e]?.includes(t)??true}
function homeOf(e){const t=m[e]??[];const n=c.every(e=>t.includes(e));const r=n?[]:t.filter(e=>c.includes(e))
;const s=[...n?["rollout"]:[],...t.filter(e=>u.includes(e))]
;return[phrase("strategy",r),phrase("operation",s)].filter(e=>e!=="").join(" and ")}function nameOf(e){
return phrase(c.includes(e)?"strategy":"operation",[e])}const phrase=(e,t)=>t.length===0?"":`${e} ${t.join(", ")}`
;var w=n(6790);var g=n(7426);var v=n(8569);function crossCheck(e,t){const n={raw:e,values:t,has:t=>(0,g.q)(e,t),
say:(t,n)=>{const r=e[t]??(0,i.HA)(t);const s=r===undefined||v.p.has(t)||t==="haproxy";return{input:t,text:s?n:`${(0,
w.hD)(r)} ${n}`}}};return[placesOfInputs,whatIsRequired,...a].flatMap(e=>e(n)).filter(e=>e!==undefined&&e!==false)}
const placesOfInputs=({raw:e,values:t,has:n,say:r})=>{const s=modeOf(t);if(s===undefined)return[]
;return i.Qh.filter(t=>n(t)&&e[t]!==""&&!belongs(t,s)).map(e=>r(e,`is only for ${homeOf(e)}, not for ${nameOf(s)}`))}
;const whatIsRequired=({raw:e,values:t,has:n,say:r})=>{const s=modeOf(t);const needs=e=>s!==undefined&&!n(e)&&{input:e,
text:`is required for ${nameOf(s)}`}
;const o=[e.backend===undefined&&!(n("switch-map")&&(s==="blue-green"||s==="switch"))&&{input:"backend",
text:"is required; name the backends of HAProxy"}];switch(s){case"drain":case"ready":case"maint":case"weight":
case"checks":{const e=n("servers")||r("servers",`is not enough for ${nameOf(s)}; name the servers (?* for all)`)
;return[...o,e!==true&&e,(s==="weight"||s==="checks")&&needs(s)]}case"canary":return[...o,needs("canary-servers")]
;case"blue-green":case"switch":return[...o,needs("blue"),needs("green")];case"replace":
return[...o,needs("add-servers"),needs("remove-servers")];case"add":return[...o,needs("add-servers")];case"remove":
return[...o,needs("remove-servers")];case"rolling":case"status":case"doctor":case undefined:return o}};var b=n(3024)
;const k={readText:e=>(0,b.readFileSync)(e,"utf8"),isDirectory:e=>(0,b.statSync)(e,{throwIfNoEntry:false
})?.isDirectory()??false};var $=n(754);function parseInputs(e,t){const n=t.files??k;const s=withoutEmpty(e)
;const{values:o,problems:a}=parseEach(s);const{tls:i,problems:c}=(0,$.wJ)(o,t.workspace,n);const u=(0,
r.resolve)(t.workspace,o["working-directory"]??".");const l=[...a,...c,...crossCheck(s,o)]
;if(o["working-directory"]!==undefined&&!n.isDirectory(u)){l.push({input:"working-directory",text:`${(0,
w.hD)(o["working-directory"])} is not a directory (looked for ${u})`})}if(l.length>0)throw(0,w.m7)(inOrder(l));const d=o
;return runInputs(d,i,u,t.workspace)}function withoutEmpty(e){
return Object.fromEntries(i.Qh.filter(t=>t==="servers"||e[t]!=="").map(t=>[t,e[t]]))}function parseEach(e){const t={}
;const n=[];for(const r of i.Qh){const o=e[r];const a=s.xL(i.rS.shape[r],o)
;if(a.success)t[r]=a.data;else n.push(...a.error.issues.map(e=>({input:r,text:e.message})))}return{values:t,problems:n}}
function inOrder(e){return i.Qh.flatMap(t=>{const n=e.filter(e=>e.input===t).map(e=>e.text)
;return[...new Set(n)].map(e=>({input:t,text:e}))})}function runInputs(e,t,n,s){
const command=t=>t===undefined?undefined:{script:t,shell:e.shell};return{operation:e.operation,strategy:e.strategy,
dryRun:e["dry-run"],nodes:e.haproxy.map(nodeEndpoint),backends:backendsOf(e),servers:e.servers,groupBy:e["group-by"],
connectTimeoutMs:e["connect-timeout"],commandTimeoutMs:e["command-timeout"],access:accessOf(e),tls:t,run:command(e.run),
workflow:workflowOf(e),workingDirectory:n,deployTimeoutMs:e["deploy-timeout"],deployRetries:e["deploy-retries"],
drainTimeoutMs:e["drain-timeout"],onDrainTimeout:e["on-drain-timeout"],health:{haproxyCheck:e["haproxy-check"],
url:e["health-url"],status:e["health-status"],body:e["health-body"],successes:e["health-successes"],
intervalMs:e["health-interval"],timeoutMs:e["health-timeout"]},maxUnavailable:e["max-unavailable"],
minAvailable:e["min-available"],lead:e.lead,pauseMs:e.pause,maxFailures:e["max-failures"],onFailure:e["on-failure"],
rollbackRun:command(e["rollback-run"]),onReload:e["on-reload"],watching:{soakMs:e.soak,maxErrorRate:e["max-error-rate"],
maxSlowdown:e["max-slowdown"],minRequests:e["min-requests"],onInconclusive:e["on-inconclusive"]},canary:canaryOf(e),
colours:coloursOf(e),replace:{add:e["add-servers"],remove:e["remove-servers"]},weight:e.weight,checks:e.checks,
deployment:e.environment===undefined?undefined:{environment:e.environment,url:e["environment-url"]},
reportDir:e["report-dir"]===undefined?undefined:(0,r.resolve)(s,e["report-dir"]),summary:e.summary}}
function nodeEndpoint({kind:e,label:t,text:n,path:r,host:s,port:o,user:a}){switch(e){case"unix":case"tcp":case"http":
case"https":case"http+unix":return{kind:e,label:t,text:n,path:r,host:s,port:o};case"ssh":return{kind:e,label:t,text:n,
path:r,host:s,port:o,user:a}}}function workflowOf(e){if(e.workflow===undefined)return undefined;return{file:e.workflow,
repository:e["workflow-repository"],ref:e["workflow-ref"],inputs:e["workflow-inputs"]??new Map}}function canaryOf(e){
const{"canary-servers":t,"canary-acl":n,"canary-users":r}=e;if(t===undefined)return undefined
;const s=n===undefined||r===undefined?undefined:{file:n,entries:r};return{servers:t,steps:e["canary-steps"],testers:s}}
function backendsOf(e){const t=coloursOf(e);if(!t?.map)return e.backend??[]
;return[...t.blue,...t.green].map(({text:e})=>e)}function coloursOf(e){
const{blue:t,green:n,"switch-map":r,"switch-key":s}=e;if(t===undefined||n===undefined)return undefined
;const o=r===undefined||s===undefined?undefined:{file:r,key:s};return{blue:t,green:n,map:o,
keepPreviousMs:e["keep-previous"]}}function accessOf(e){return{sshKey:e["ssh-key"],sshKnownHosts:e["ssh-known-hosts"],
dataplaneUsername:e["dataplane-username"],dataplanePassword:e["dataplane-password"],githubToken:e["github-token"]}}
function parseAccess(e,t){const{values:n}=parseEach(withoutEmpty(e));const{tls:r}=(0,$.wJ)(n,t.workspace,t.files??k)
;return{access:accessOf(n),tls:r}}},754:(e,t,n)=>{n.d(t,{PD:()=>parseSshKey,SR:()=>isPemText,uJ:()=>parseKnownHosts,
wJ:()=>resolveTls});var r=n(5217);var s=n(6760);var o=n(6790);const a={"tls-ca":{armour:/-----BEGIN CERTIFICATE-----/,
what:"certificate",secret:false},"tls-cert":{armour:/-----BEGIN CERTIFICATE-----/,what:"certificate",secret:false},
"tls-key":{armour:/-----BEGIN [A-Z ]*PRIVATE KEY-----/,what:"private key",secret:true}}
;const i=["tls-ca","tls-cert","tls-key"];const isPemText=e=>e.includes("-----BEGIN ");function resolveTls(e,t,n){
const r=[];const s={};for(const o of i){const a=e[o];if(a===undefined)continue;const i=pemText(o,a,t,n)
;if("value"in i)s[o]=i.value;else r.push(...i.problems.map(e=>({input:o,text:e})))}
const{"tls-ca":o,"tls-cert":a,"tls-key":c}=s;if(a!==undefined&&c!==undefined&&!belongTogether(a,c)){r.push({
input:"tls-key",text:"is not the private key of the certificate in tls-cert"})}return{tls:{ca:o,cert:a,key:c},problems:r
}}function pemText(e,t,n,r){const{armour:i,what:c,secret:u}=a[e];const l=isPemText(t)
;const d=l?"the text":u?"the file":(0,o.hD)(t);let f=t;if(!l){try{f=r.readText((0,s.resolve)(n,t))}catch(e){
const t=reasonOf(e)
;return(0,o.J5)(u?`is neither PEM text of a ${c} nor the path of a file that can be read (${t})`:`${d} is neither PEM text of a ${c} nor a file that can be read (${t})`)
}}if(!i.test(f))return(0,o.J5)(`${d} holds no PEM ${c}`);const h=contentProblem(c,f);return h===undefined?(0,
o.qG)(f):(0,o.J5)(`${d} ${h}`)}function reasonOf(e){
const t=e instanceof Error&&"code"in e?String(e.code):"unknown reason";const n={ENOENT:"no such file",
EACCES:"permission denied",EISDIR:"it is a directory"};return n[t]??t}function contentProblem(e,t){
if(e==="private key"&&/ENCRYPTED/.test(t)){
return"holds a private key with a passphrase; there is no input for one, so give it without"}try{
const n=e==="certificate"?e=>new r.X509Certificate(e):r.createPrivateKey;n(t);return undefined}catch{
return`holds a PEM ${e} that cannot be read; check that its line breaks are kept`}}function belongTogether(e,t){
return new r.X509Certificate(e).checkPrivateKey((0,r.createPrivateKey)(t))}function parseSshKey(e){
return a["tls-key"].armour.test(e)?(0,
o.qG)(e):(0,o.J5)("is not the PEM text of a private key; give the key itself, not a path")}function parseKnownHosts(e){
const t=e.split("\n").filter(e=>e.trim()!==""&&!e.startsWith("#"));const n=t.find(e=>e.trim().split(/\s+/).length<3)
;if(n!==undefined){return(0,o.J5)(`${(0,o.hD)(n)} is not a line of known_hosts; write "lb1 ssh-ed25519 AAAA…"`)}
return t.length===0?(0,o.J5)("holds no host key"):(0,o.qG)(e)}},6790:(e,t,n)=>{n.d(t,{J5:()=>refused,hD:()=>quote,
m7:()=>inputInvalid,qG:()=>accepted});var r=n(5921);var s=n(3861);const accepted=e=>({value:e});const refused=(...e)=>({
problems:e});function quote(e){const t=/^ssh:\/\/[\w.-]+@[^@]*$/.test(e)?e:e.replace(/:\/\/.*@/s,"://***@")
;return JSON.stringify((0,s.ml)(t,80))}function inputInvalid(e){const t=new Set(e.map(e=>e.input)).size;const n=`${(0,
s.LS)(t,"input")} ${t===1?"needs":"need"} another look`;return new r.a6("input-invalid",lines(n,e))}function lines(e,t){
return[e,...t.map(({input:e,text:t})=>`  ${e}: ${t}`),"Nothing was contacted."].join("\n")}},7426:(e,t,n)=>{n.d(t,{
q:()=>isGiven,y:()=>readRawInputs});var r=n(1249);function readRawInputs(e){const t={};for(const n of r.Qh){
const r=e[`INPUT_${n.replaceAll(" ","_").toUpperCase()}`]?.trim();if(r!==undefined&&(r!==""||n==="servers"))t[n]=r}
return t}function isGiven(e,t){const n=e[t];return n!==undefined&&n!==(0,r.HA)(t)}},1249:(t,n,r)=>{r.d(n,{Qh:()=>Nn,
xb:()=>Cn,YL:()=>Pn,HA:()=>defaultOf,rS:()=>Rn});var s=r(3619);var o=r(8532);var a=r(7030);var i=Symbol("NOT_RESOLVED")
;function defineScalarTag(e,t){return{tagName:e,nodeKind:"scalar",implicit:t.implicit??false,
matchByTagPrefix:t.matchByTagPrefix??false,implicitFirstChars:t.implicitFirstChars??null,resolve:t.resolve,
identify:t.identify,represent:t.represent??(e=>String(e)),representTagName:t.representTagName??(()=>e)}}
function defineSequenceTag(e,t){const n=t.finalize===void 0;return{tagName:e,nodeKind:"sequence",implicit:false,
matchByTagPrefix:t.matchByTagPrefix??false,create:t.create,addItem:t.addItem,finalize:t.finalize??(e=>e),
carrierIsResult:n,identify:t.identify,represent:t.represent??(e=>e),representTagName:t.representTagName??(()=>e)}}
function defineMappingTag(e,t){const n=t.finalize===void 0;return{tagName:e,nodeKind:"mapping",implicit:false,
matchByTagPrefix:t.matchByTagPrefix??false,create:t.create,addPair:t.addPair,has:t.has,keys:t.keys,get:t.get,
finalize:t.finalize??(e=>e),carrierIsResult:n,identify:t.identify,represent:t.represent??(e=>e),
representTagName:t.representTagName??(()=>e)}}var c=defineScalarTag("tag:yaml.org,2002:str",{resolve:e=>e,
identify:e=>typeof e==="string"});var u=["","~","null","Null","NULL"];var l=defineScalarTag("tag:yaml.org,2002:null",{
implicit:true,implicitFirstChars:["","~","n","N"],resolve:e=>{if(u.indexOf(e)!==-1)return null;return i},
identify:e=>e===null,represent:()=>"null"});var d=defineScalarTag("tag:yaml.org,2002:null",{implicit:true,
implicitFirstChars:["n"],resolve:(e,t)=>{if(e==="null"||t&&e==="")return null;return i},identify:e=>e===null,
represent:()=>"null"});var f=["","~","null","Null","NULL"];var h=defineScalarTag("tag:yaml.org,2002:null",{
implicit:true,implicitFirstChars:["","~","n","N"],resolve:e=>{if(f.indexOf(e)!==-1)return null;return i},
identify:e=>e===null,represent:()=>"null"});var p=["true","True","TRUE"];var m=["false","False","FALSE"]
;var w=defineScalarTag("tag:yaml.org,2002:bool",{implicit:true,implicitFirstChars:["t","T","f","F"],resolve:e=>{
if(p.indexOf(e)!==-1)return true;if(m.indexOf(e)!==-1)return false;return i},
identify:e=>Object.prototype.toString.call(e)==="[object Boolean]",represent:e=>e?"true":"false"});var g=["true"]
;var v=["false"];var b=defineScalarTag("tag:yaml.org,2002:bool",{implicit:true,implicitFirstChars:["t","f"],resolve:e=>{
if(g.indexOf(e)!==-1)return true;if(v.indexOf(e)!==-1)return false;return i},
identify:e=>Object.prototype.toString.call(e)==="[object Boolean]",represent:e=>e?"true":"false"})
;var k=["true","True","TRUE","y","Y","yes","Yes","YES","on","On","ON"]
;var $=["false","False","FALSE","n","N","no","No","NO","off","Off","OFF"]
;var S=defineScalarTag("tag:yaml.org,2002:bool",{implicit:true,
implicitFirstChars:["y","Y","n","N","t","T","f","F","o","O"],resolve:e=>{if(k.indexOf(e)!==-1)return true
;if($.indexOf(e)!==-1)return false;return i},identify:e=>Object.prototype.toString.call(e)==="[object Boolean]",
represent:e=>e?"true":"false"});var O=new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$")
;var M=new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");function parseYamlInteger$2(e){
let t=e;let n=1;if(t[0]==="-"||t[0]==="+"){if(t[0]==="-")n=-1;t=t.slice(1)}
if(t.startsWith("0b"))return n*parseInt(t.slice(2),2);if(t.startsWith("0o"))return n*parseInt(t.slice(2),8)
;if(t.startsWith("0x"))return n*parseInt(t.slice(2),16);return n*parseInt(t,10)}function resolveYamlInteger$2(e,t){
if(t){if(!M.test(e))return i}else if(!O.test(e))return i;const n=parseYamlInteger$2(e);return Number.isFinite(n)?n:i}
var A=defineScalarTag("tag:yaml.org,2002:int",{implicit:true,implicitFirstChars:["-","+",..."0123456789"],
resolve:resolveYamlInteger$2,identify:e=>Number.isInteger(e)&&!Object.is(e,-0)&&e.toString(10).indexOf("e")<0,
represent:e=>e.toString(10)});var T=new RegExp("^-?(?:0|[1-9][0-9]*)$")
;var E=new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");function parseYamlInteger$1(e){
let t=e;let n=1;if(t[0]==="-"||t[0]==="+"){if(t[0]==="-")n=-1;t=t.slice(1)}
if(t.startsWith("0b"))return n*parseInt(t.slice(2),2);if(t.startsWith("0o"))return n*parseInt(t.slice(2),8)
;if(t.startsWith("0x"))return n*parseInt(t.slice(2),16);return n*parseInt(t,10)}function resolveYamlInteger$1(e,t){
if(t){if(!E.test(e))return i}else if(!T.test(e))return i;const n=parseYamlInteger$1(e);return Number.isFinite(n)?n:i}
var P=defineScalarTag("tag:yaml.org,2002:int",{implicit:true,implicitFirstChars:["-",..."0123456789"],
resolve:resolveYamlInteger$1,identify:e=>Number.isInteger(e)&&!Object.is(e,-0)&&e.toString(10).indexOf("e")<0,
represent:e=>e.toString(10)})
;var I=new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$")
;function parseYamlInteger(e){let t=e.replace(/_/g,"");let n=1;if(t[0]==="-"||t[0]==="+"){if(t[0]==="-")n=-1
;t=t.slice(1)}if(t.startsWith("0b"))return n*parseInt(t.slice(2),2)
;if(t.startsWith("0x"))return n*parseInt(t.slice(2),16);if(t.includes(":")){let e=0
;for(const n of t.split(":"))e=e*60+Number(n);return n*e}if(t!=="0"&&t[0]==="0")return n*parseInt(t,8)
;return n*parseInt(t,10)}function resolveYamlInteger(e){if(!I.test(e))return i;const t=parseYamlInteger(e)
;return Number.isFinite(t)?t:i}var R=defineScalarTag("tag:yaml.org,2002:int",{implicit:true,
implicitFirstChars:["-","+",..."0123456789"],resolve:resolveYamlInteger,
identify:e=>Number.isInteger(e)&&!Object.is(e,-0)&&e.toString(10).indexOf("e")<0,represent:e=>e.toString(10)})
;var N=new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$")
;var D=new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");function resolveYamlFloat$2(e){
if(!N.test(e))return i;let t=e.toLowerCase();const n=t[0]==="-"?-1:1;if("+-".includes(t[0]))t=t.slice(1)
;if(t===".inf")return n===1?Number.POSITIVE_INFINITY:Number.NEGATIVE_INFINITY;if(t===".nan")return NaN
;const r=n*parseFloat(t);if(Number.isFinite(r)||D.test(e))return r;return i}function representYamlFloat$2(e){
if(isNaN(e))return".nan";if(e===Number.POSITIVE_INFINITY)return".inf";if(e===Number.NEGATIVE_INFINITY)return"-.inf"
;if(Object.is(e,-0))return"-0.0";const t=e.toString(10);return/^[-+]?[0-9]+e/.test(t)?t.replace("e",".e"):t}
var L=defineScalarTag("tag:yaml.org,2002:float",{implicit:true,implicitFirstChars:["-","+",".",..."0123456789"],
resolve:resolveYamlFloat$2,
identify:e=>typeof e==="number"&&(!Number.isInteger(e)||Object.is(e,-0)||e.toString(10).indexOf("e")>=0),
represent:representYamlFloat$2});var z=new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$")
;var F=new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$")
;function resolveYamlFloat$1(e,t){if(t){if(!F.test(e))return i;let t=e.toLowerCase();const n=t[0]==="-"?-1:1
;if("+-".includes(t[0]))t=t.slice(1);if(t===".inf")return n===1?Number.POSITIVE_INFINITY:Number.NEGATIVE_INFINITY
;if(t===".nan")return NaN;const r=n*parseFloat(t);return Number.isFinite(r)?r:i}if(!z.test(e))return i;const n=Number(e)
;if(Number.isFinite(n))return n;return i}function representYamlFloat$1(e){if(isNaN(e))return".nan"
;if(e===Number.POSITIVE_INFINITY)return".inf";if(e===Number.NEGATIVE_INFINITY)return"-.inf"
;if(Object.is(e,-0))return"-0.0";const t=e.toString(10);return/^[-+]?[0-9]+e/.test(t)?t.replace("e",".e"):t}
var j=defineScalarTag("tag:yaml.org,2002:float",{implicit:true,implicitFirstChars:["-",..."0123456789"],
resolve:resolveYamlFloat$1,
identify:e=>typeof e==="number"&&(!Number.isInteger(e)||Object.is(e,-0)||e.toString(10).indexOf("e")>=0),
represent:representYamlFloat$1})
;var B=new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$")
;var U=new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");function resolveYamlFloat(e){
if(!B.test(e))return i;let t=e.toLowerCase().replace(/_/g,"");const n=t[0]==="-"?-1:1
;if("+-".includes(t[0]))t=t.slice(1);if(t===".inf")return n===1?Number.POSITIVE_INFINITY:Number.NEGATIVE_INFINITY
;if(t===".nan")return NaN;let r=0;if(t.includes(":")){for(const e of t.split(":"))r=r*60+Number(e);r*=n
}else r=n*parseFloat(t);if(Number.isFinite(r)||U.test(e))return r;return i}function representYamlFloat(e){
if(isNaN(e))return".nan";if(e===Number.POSITIVE_INFINITY)return".inf";if(e===Number.NEGATIVE_INFINITY)return"-.inf"
;if(Object.is(e,-0))return"-0.0";const t=e.toString(10);return/^[-+]?[0-9]+e/.test(t)?t.replace("e",".e"):t}
var q=defineScalarTag("tag:yaml.org,2002:float",{implicit:true,implicitFirstChars:["-","+",".",..."0123456789"],
resolve:resolveYamlFloat,
identify:e=>typeof e==="number"&&(!Number.isInteger(e)||Object.is(e,-0)||e.toString(10).indexOf("e")>=0),
represent:representYamlFloat});var Z=defineScalarTag("tag:yaml.org,2002:merge",{implicit:true,implicitFirstChars:["<"],
resolve:(e,t)=>{if(e==="<<"||t&&e==="")return"<<";return i},identify:()=>false});var H=/^[A-Za-z0-9+/]*={0,2}$/
;function resolveYamlBinary(e){const t=e.replace(/\s/g,"");if(t.length%4!==0||!H.test(t))return i;const n=atob(t)
;const r=new Uint8Array(n.length);for(let e=0;e<n.length;e++)r[e]=n.charCodeAt(e);return r}
function representYamlBinary(e){let t="";for(let n=0;n<e.length;n++)t+=String.fromCharCode(e[n]);return btoa(t)}
var W=defineScalarTag("tag:yaml.org,2002:binary",{resolve:resolveYamlBinary,
identify:e=>Object.prototype.toString.call(e)==="[object Uint8Array]",represent:representYamlBinary})
;var G=new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$")
;var K=new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$")
;function makeUtcDate(e,t,n,r=0,s=0,o=0,a=0){const i=new Date(Date.UTC(e,t,n,r,s,o,a));i.setUTCFullYear(e,t,n);return i}
function resolveYamlTimestamp(e){let t=G.exec(e);if(t===null)t=K.exec(e);if(t===null)return i;const n=+t[1]
;const r=+t[2]-1;const s=+t[3];if(!t[4]){const e=makeUtcDate(n,r,s)
;if(e.getUTCFullYear()!==n||e.getUTCMonth()!==r||e.getUTCDate()!==s)return i;return e}const o=+t[4];const a=+t[5]
;const c=+t[6];let u=0;if(o>23||a>59||c>59)return i;if(t[7]){let e=t[7].slice(0,3);while(e.length<3)e+="0";u=+e}
const l=makeUtcDate(n,r,s,o,a,c,u);if(l.getUTCFullYear()!==n||l.getUTCMonth()!==r||l.getUTCDate()!==s)return i;if(t[9]){
const e=+t[10];const n=+(t[11]||0);if(e>23||n>59)return i;const r=(e*60+n)*6e4;l.setTime(l.getTime()-(t[9]==="-"?-r:r))}
return l}var V=defineScalarTag("tag:yaml.org,2002:timestamp",{implicit:true,implicitFirstChars:[..."0123456789"],
resolve:resolveYamlTimestamp,identify:e=>e instanceof Date,represent:e=>e.toISOString()})
;var J=defineSequenceTag("tag:yaml.org,2002:seq",{create:()=>[],addItem:(e,t)=>{e.push(t)},identify:Array.isArray})
;function isPlainObject(e){if(e===null||typeof e!=="object"||Array.isArray(e))return false
;const t=Object.getPrototypeOf(e);return t===null||t===Object.prototype}function pick(e,t){const n={}
;for(const r of t)if(e[r]!==void 0)n[r]=e[r];return n}var Y=defineSequenceTag("tag:yaml.org,2002:omap",{create:()=>({
list:[],seen:new Set}),addItem:(e,t)=>{let n;if(t instanceof Map){
if(t.size!==1)return"cannot resolve an ordered map item";n=t.keys().next().value}else if(isPlainObject(t)){
const e=Object.keys(t);if(e.length!==1)return"cannot resolve an ordered map item";n=e[0]
}else return"cannot resolve an ordered map item";if(e.seen.has(n))return"duplicate key in ordered map";e.seen.add(n)
;e.list.push(t);return""},finalize:e=>e.list,identify:()=>false});var Q=defineSequenceTag("tag:yaml.org,2002:pairs",{
create:()=>[],addItem:(e,t)=>{if(t instanceof Map){if(t.size!==1)return"cannot resolve a pairs item"
;e.push(t.entries().next().value);return""}
if(Object.prototype.toString.call(t)!=="[object Object]")return"cannot resolve a pairs item";const n=t
;const r=Object.keys(n);if(r.length!==1)return"cannot resolve a pairs item";e.push([r[0],n[r[0]]]);return""},
identify:()=>false});var X=defineMappingTag("tag:yaml.org,2002:map",{create:()=>({}),identify:isPlainObject,
represent:e=>{const t=new Map;for(const n of Object.keys(e))t.set(n,e[n]);return t},addPair:(e,t,n)=>{
if(t!==null&&typeof t==="object")return"object-based map does not support complex keys";const r=String(t)
;if(r==="__proto__")Object.defineProperty(e,r,{value:n,enumerable:true,configurable:true,writable:true});else e[r]=n
;return""},has:(e,t)=>{if(t!==null&&typeof t==="object")return false
;return Object.prototype.hasOwnProperty.call(e,String(t))},keys:e=>Object.keys(e),get:(e,t)=>{const n=String(t)
;if(!Object.prototype.hasOwnProperty.call(e,n))return null;return e[n]}})
;var ee=defineMappingTag("tag:yaml.org,2002:set",{create:()=>new Set,identify:e=>e instanceof Set,represent:e=>{
const t=new Map;for(const n of e)t.set(n,null);return t},addPair:(e,t,n)=>{if(n!==null)return"cannot resolve a set item"
;e.add(t);return""},has:(e,t)=>e.has(t),keys:e=>e.keys(),get:()=>null});function createTagDefinitionMap(){return{
scalar:Object.create(null),sequence:Object.create(null),mapping:Object.create(null)}}
function createTagDefinitionListMap(){return{scalar:[],sequence:[],mapping:[]}}function compileTags(e){const t=[]
;for(const n of e){let e=t.length;for(let r=0;r<t.length;r++){const s=t[r]
;if(s.nodeKind===n.nodeKind&&s.tagName===n.tagName&&s.matchByTagPrefix===n.matchByTagPrefix){e=r;break}}t[e]=n}return t}
var te=class Schema{tags;implicitScalarTags;implicitScalarByFirstChar;implicitScalarAnyFirstChar;defaultScalarTag
;defaultSequenceTag;defaultMappingTag;exact;prefix;constructor(e){const t=compileTags(e);const n=[]
;const r=createTagDefinitionMap();const s=createTagDefinitionListMap();for(const e of t){
if(e.nodeKind==="scalar"&&e.implicit){
if(e.matchByTagPrefix)throw new Error("Implicit scalar tags cannot match by tag prefix");n.push(e)}switch(e.nodeKind){
case"scalar":if(e.matchByTagPrefix)s.scalar.push(e);else r.scalar[e.tagName]=e;break;case"sequence":
if(e.matchByTagPrefix)s.sequence.push(e);else r.sequence[e.tagName]=e;break;case"mapping":
if(e.matchByTagPrefix)s.mapping.push(e);else r.mapping[e.tagName]=e}}const o=n.filter(e=>e.implicitFirstChars===null)
;const a=new Set;for(const e of n)if(e.implicitFirstChars!==null)for(const t of e.implicitFirstChars)a.add(t)
;const i=new Map
;for(const e of a)i.set(e,n.filter(t=>t.implicitFirstChars===null||t.implicitFirstChars.indexOf(e)!==-1))
;const c=r.scalar["tag:yaml.org,2002:str"]
;if(!c)throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");this.tags=t
;this.implicitScalarTags=n;this.implicitScalarByFirstChar=i;this.implicitScalarAnyFirstChar=o;this.defaultScalarTag=c
;this.defaultSequenceTag=r.sequence["tag:yaml.org,2002:seq"];this.defaultMappingTag=r.mapping["tag:yaml.org,2002:map"]
;this.exact=r;this.prefix=s}lookupScalarTag(e){const t=this.exact.scalar[e];if(t)return t
;for(const t of this.prefix.scalar)if(e.startsWith(t.tagName))return t}lookupSequenceTag(e){
const t=this.exact.sequence[e];if(t)return t;for(const t of this.prefix.sequence)if(e.startsWith(t.tagName))return t}
lookupMappingTag(e){const t=this.exact.mapping[e];if(t)return t
;for(const t of this.prefix.mapping)if(e.startsWith(t.tagName))return t}resolveImplicitScalarTag(e){
const t=this.implicitScalarByFirstChar.get(e.charAt(0))??this.implicitScalarAnyFirstChar;for(const n of t){
const t=n.resolve(e,false,n.tagName);if(t!==i)return{value:t,tag:n}}const n=this.defaultScalarTag;return{
value:n.resolve(e,false,n.tagName),tag:n}}withTags(...e){let t=[];for(const n of e)t=t.concat(n)
;return new Schema([...this.tags,...t])}};var ne=new te([c,J,X]);var re=new te([...ne.tags,d,b,P,j])
;var se=new te([...ne.tags,l,w,A,L]);var oe=new te([...ne.tags,h,S,R,q,V,Z,W,Y,Q,ee]);var ae=oe.withTags({...R,
resolve:(e,t,n)=>{const r=R.resolve(e,t,n);return r===i?A.resolve(e,t,n):r}},{...q,resolve:(e,t,n)=>{
const r=q.resolve(e,t,n);return r===i?L.resolve(e,t,n):r}});var ie=defineMappingTag("tag:yaml.org,2002:map",{
create:()=>new Map,addPair:(e,t,n)=>{e.set(t,n);return""},has:(e,t)=>e.has(t),keys:e=>e.keys(),get:(e,t)=>e.get(t),
identify:e=>e instanceof Map||isPlainObject(e),represent:e=>{if(e instanceof Map)return e;const t=new Map;const n=e
;for(const e of Object.keys(n))t.set(e,n[e]);return t}});function normalizeKey(e){if(Array.isArray(e)){
const t=Array.prototype.slice.call(e);for(let e=0;e<t.length;e++){if(Array.isArray(t[e]))return null
;if(typeof t[e]==="object"&&Object.prototype.toString.call(t[e])==="[object Object]")t[e]="[object Object]"}
return String(t)}if(typeof e==="object"&&Object.prototype.toString.call(e)==="[object Object]")return"[object Object]"
;return String(e)}var ce=defineMappingTag("tag:yaml.org,2002:map",{create:()=>({}),identify:isPlainObject,represent:e=>{
const t=new Map;for(const n of Object.keys(e))t.set(n,e[n]);return t},addPair:(e,t,n)=>{const r=normalizeKey(t)
;if(r===null)return"nested arrays are not supported inside keys";if(r==="__proto__")Object.defineProperty(e,r,{value:n,
enumerable:true,configurable:true,writable:true});else e[r]=n;return""},has:(e,t)=>{const n=normalizeKey(t)
;return n!==null&&Object.prototype.hasOwnProperty.call(e,n)},keys:e=>Object.keys(e),get:(e,t)=>{const n=String(t)
;if(!Object.prototype.hasOwnProperty.call(e,n))return null;return e[n]}});var ue={maxLength:79,indent:1,linesBefore:3,
linesAfter:2};function getLine(e,t,n,r,s){let o="";let a="";const i=Math.floor(s/2)-1;if(r-t>i){o=" ... ";t=r-i+o.length
}if(n-r>i){a=" ...";n=r+i-a.length}return{str:o+e.slice(t,n).replace(/\t/g,"→")+a,pos:r-t+o.length}}
function padStart(e,t){return" ".repeat(Math.max(t-e.length,0))+e}function makeSnippet(e,t){if(!e.buffer)return null
;const n={...ue,...t};const r=/\r?\n|\r|\0/g;const s=[0];const o=[];let a;let i=-1;while(a=r.exec(e.buffer)){
o.push(a.index);s.push(a.index+a[0].length);if(e.position<=a.index&&i<0)i=s.length-2}if(i<0)i=s.length-1;let c=""
;const u=Math.min(e.line+n.linesAfter,o.length).toString().length;const l=n.maxLength-(n.indent+u+3)
;for(let t=1;t<=n.linesBefore;t++){if(i-t<0)break;const r=getLine(e.buffer,s[i-t],o[i-t],e.position-(s[i]-s[i-t]),l)
;c=`${" ".repeat(n.indent)}${padStart((e.line-t+1).toString(),u)} | ${r.str}\n${c}`}
const d=getLine(e.buffer,s[i],o[i],e.position,l)
;c+=`${" ".repeat(n.indent)}${padStart((e.line+1).toString(),u)} | ${d.str}\n`;c+=`${"-".repeat(n.indent+u+3+d.pos)}^\n`
;for(let t=1;t<=n.linesAfter;t++){if(i+t>=o.length)break
;const r=getLine(e.buffer,s[i+t],o[i+t],e.position-(s[i]-s[i+t]),l)
;c+=`${" ".repeat(n.indent)}${padStart((e.line+t+1).toString(),u)} | ${r.str}\n`}return c.replace(/\n$/,"")}
function formatError(e,t){let n="";if(!e.mark)return e.reason;if(e.mark.name)n+=`in "${e.mark.name}" `
;n+=`(${e.mark.line+1}:${e.mark.column+1})`;if(!t&&e.mark.snippet)n+=`\n\n${e.mark.snippet}`;return`${e.reason} ${n}`}
var le=class YAMLException extends Error{reason;mark;constructor(e,t){super();this.name="YAMLException";this.reason=e
;this.mark=t;this.message=formatError(this,false)
;if(Error.captureStackTrace)Error.captureStackTrace(this,this.constructor)}toString(e){
return`${this.name}: ${formatError(this,e)}`}static throwAt(e,t,n,r=""){let s=0;let o=0;for(let n=0;n<t;n++){
const t=e.charCodeAt(n);if(t===10){s++;o=n+1}else if(t===13){s++;if(e.charCodeAt(n+1)===10)n++;o=n+1}}const a={name:r,
buffer:e,position:t,line:s,column:t-o};a.snippet=makeSnippet(a);throw new YAMLException(n,a)}};var de={DOCUMENT:1,
SEQUENCE:2,MAPPING:3,SCALAR:4,ALIAS:5,POP:6};var fe={PLAIN:1,SINGLE_QUOTED:2,DOUBLE_QUOTED:3,LITERAL_BLOCK:4,
FOLDED_BLOCK:5};var he={BLOCK:1,FLOW:2};var pe={CLIP:1,STRIP:2,KEEP:3};var me=-1;function simpleEscapeSequence(e){
switch(e){case 48:return"\0";case 97:return"";case 98:return"\b";case 116:return"\t";case 9:return"\t";case 110:
return"\n";case 118:return"\v";case 102:return"\f";case 114:return"\r";case 101:return"";case 32:return" ";case 34:
return'"';case 47:return"/";case 92:return"\\";case 78:return"";case 95:return" ";case 76:return"\u2028";case 80:
return"\u2029";default:return""}}var we=new Array(256);var ge=new Array(256);for(let e=0;e<256;e++){
we[e]=simpleEscapeSequence(e)?1:0;ge[e]=simpleEscapeSequence(e)}function charFromCodepoint(e){
if(e<=65535)return String.fromCharCode(e);return String.fromCharCode((e-65536>>10)+55296,(e-65536&1023)+56320)}
function fromHexCode$1(e){if(e>=48&&e<=57)return e-48;return(e|32)-97+10}function escapedHexLen$1(e){if(e===120)return 2
;if(e===117)return 4;return 8}function skipFoldedBreaks(e,t,n){let r=0;while(t<n){const n=e.charCodeAt(t);if(n===10){r++
;t++}else if(n===13){r++;t++;if(e.charCodeAt(t)===10)t++}else if(n===32||n===9)t++;else break}return{position:t,breaks:r
}}function foldedBreaks(e){if(e===1)return" ";return"\n".repeat(e-1)}function getPlainValue(e,t,n){let r="";let s=t
;let o=t;let a=t;while(s<n){const t=e.charCodeAt(s);if(t===10||t===13){r+=e.slice(o,a);const t=skipFoldedBreaks(e,s,n)
;r+=foldedBreaks(t.breaks);s=o=a=t.position}else{s++;if(t!==32&&t!==9)a=s}}return r+e.slice(o,a)}
function getSingleQuotedValue(e,t,n){let r="";let s=t;let o=t;let a=t;while(s<n){const t=e.charCodeAt(s);if(t===39){
r+=e.slice(o,s)+"'";s+=2;o=a=s}else if(t===10||t===13){r+=e.slice(o,a);const t=skipFoldedBreaks(e,s,n)
;r+=foldedBreaks(t.breaks);s=o=a=t.position}else{s++;if(t!==32&&t!==9)a=s}}return r+e.slice(o,n)}
function getDoubleQuotedValue(e,t,n){let r="";let s=t;let o=t;let a=t;while(s<n){const t=e.charCodeAt(s);if(t===92){
r+=e.slice(o,s);s++;const t=e.charCodeAt(s);if(t===10||t===13)s=skipFoldedBreaks(e,s,n).position;else if(t<256&&we[t]){
r+=ge[t];s++}else{let n=escapedHexLen$1(t);let o=0;for(;n>0;n--){s++;const t=fromHexCode$1(e.charCodeAt(s));o=(o<<4)+t}
r+=charFromCodepoint(o);s++}o=a=s}else if(t===10||t===13){r+=e.slice(o,a);const t=skipFoldedBreaks(e,s,n)
;r+=foldedBreaks(t.breaks);s=o=a=t.position}else{s++;if(t!==32&&t!==9)a=s}}return r+e.slice(o,n)}
function getBlockValue(e,t,n,r,s,o){const a=r<0?0:r;const i=e.slice(t,n).replace(/\r\n?/g,"\n")
;const c=i===""?[]:(i.endsWith("\n")?i.slice(0,-1):i).split("\n");let u="";let l=false;let d=0;let f=false
;for(const e of c){let t=0;while(t<a&&e.charCodeAt(t)===32)t++;if(r<0||t>=e.length){d++;continue}const n=e.slice(a)
;const s=n.charCodeAt(0);if(o){if(s===32||s===9){f=true;u+="\n".repeat(l?1+d:d)}else if(f){f=false;u+="\n".repeat(d+1)
}else if(d===0){if(l)u+=" "}else u+="\n".repeat(d)}else u+="\n".repeat(l?1+d:d);u+=n;l=true;d=0}
if(s===pe.KEEP)u+="\n".repeat(l?1+d:d);else if(s!==pe.STRIP){if(l)u+="\n"}return u}function getScalarValue(e,t){
if(t.valueStart===me)return"";const{valueStart:n,valueEnd:r}=t;if(t.fast)return e.slice(n,r);switch(t.style){
case fe.SINGLE_QUOTED:return getSingleQuotedValue(e,n,r);case fe.DOUBLE_QUOTED:return getDoubleQuotedValue(e,n,r)
;case fe.LITERAL_BLOCK:return getBlockValue(e,n,r,t.indent,t.chomping,false);case fe.FOLDED_BLOCK:
return getBlockValue(e,n,r,t.indent,t.chomping,true);default:return getPlainValue(e,n,r)}}
var ve=Object.assign(Object.create(null),{"!":"!","!!":"tag:yaml.org,2002:"});var ye="-#;/?:@&=+$_.~*'()"
;var be=ye+"!,[]";var ke="0123456789ABCDEF";function percentByte(e){return"%"+ke[e>>4]+ke[e&15]}
function tagPercentEncode(e,t){const n=t?ye:be;let r="";for(let t=0;t<e.length;t++){let s=e.charCodeAt(t)
;if(s>=48&&s<=57||s>=65&&s<=90||s>=97&&s<=122||n.includes(e[t])){r+=e[t];continue}
if(s>=55296&&s<=56319)s=65536+((s&1023)<<10)+(e.charCodeAt(++t)&1023)
;if(s<128)r+=percentByte(s);else if(s<2048)r+=percentByte(192|s>>6)+percentByte(128|s&63);else if(s<65536)r+=percentByte(224|s>>12)+percentByte(128|s>>6&63)+percentByte(128|s&63);else r+=percentByte(240|s>>18)+percentByte(128|s>>12&63)+percentByte(128|s>>6&63)+percentByte(128|s&63)
}return r}function tagPercentDecode(e){let t="";let n=0;while(n<e.length){if(e.charCodeAt(n)!==37){t+=e[n++];continue}
let r=parseInt(e.slice(n+1,n+3),16);n+=3;if(r>=192){let t=r<224?1:r<240?2:3;r&=(1<<6-t)-1;while(t-- >0){
r=r<<6|parseInt(e.slice(n+1,n+3),16)&63;n+=3}}if(r<65536)t+=String.fromCharCode(r);else{r-=65536
;t+=String.fromCharCode(55296|r>>10,56320|r&1023)}}return t}function tagNameFull(e,t){
if(e.startsWith("!<")&&e.endsWith(">"))return tagPercentDecode(e.slice(2,-1));const n=e.indexOf("!",1)
;const r=n===-1?"!":e.slice(0,n+1);return tagPercentDecode(t?.[r]??ve[r]??r)+tagPercentDecode(e.slice(r.length))}
function tagNameShort(e){let t=e;if(t.charCodeAt(0)===33){t=t.slice(1);return`!${tagPercentEncode(t,true)}`}
if(t.slice(0,18)==="tag:yaml.org,2002:")return`!!${tagPercentEncode(t.slice(18),true)}`
;return`!<${tagPercentEncode(t,false)}>`}var $e=-1;var xe="tag:yaml.org,2002:merge";var Se={filename:"",schema:se,
json:false,maxTotalMergeKeys:1e4,maxAliases:-1};function eventPosition$1(e){
if("tagStart"in e&&e.tagStart!==$e)return e.tagStart;if("anchorStart"in e&&e.anchorStart!==$e)return e.anchorStart
;if("valueStart"in e&&e.valueStart!==$e)return e.valueStart;if("start"in e)return e.start;return 0}
function throwError$1(e,t){le.throwAt(e.source,e.position,t,e.filename)}function finalizeCollection(e,t,n,r){try{
return n.finalize(r)}catch(n){if(n instanceof le)throw n
;le.throwAt(e.source,t,n instanceof Error?n.message:String(n),e.filename)}}function constructScalar(e,t){
const n=getScalarValue(e.source,t);const r=t.tagStart===$e?"":e.source.slice(t.tagStart,t.tagEnd)
;const s=e.schema.defaultScalarTag;if(r!==""){if(r==="!")return{value:n,tag:s};const t=tagNameFull(r,e.tagHandlers)
;const o=e.schema.lookupScalarTag(t);if(o){const r=o.resolve(n,true,t)
;if(r===i)throwError$1(e,`cannot resolve a node with !<${t}> explicit tag`);return{value:r,tag:o}}
const a=e.schema.lookupMappingTag(t)??e.schema.lookupSequenceTag(t);if(a){
if(n!=="")throwError$1(e,`cannot resolve a node with !<${t}> explicit tag`);const r=a.create(t);return{
value:a.carrierIsResult?r:finalizeCollection(e,e.position,a,r),tag:a}}throwError$1(e,`unknown scalar tag !<${t}>`)}
if(t.style===fe.PLAIN)return e.schema.resolveImplicitScalarTag(n);return{value:s.resolve(n,false,s.tagName),tag:s}}
function collectionTagName(e,t,n){const r=t.tagStart===$e?"":e.source.slice(t.tagStart,t.tagEnd)
;return r===""||r==="!"?n:tagNameFull(r,e.tagHandlers)}function isMappingTag(e){return e.nodeKind==="mapping"}
function chargeMergeWork(e){e.totalMergeKeys++
;if(e.maxTotalMergeKeys!==-1&&e.totalMergeKeys>e.maxTotalMergeKeys)throwError$1(e,`merge keys exceeded maxTotalMergeKeys (${e.maxTotalMergeKeys})`)
}function mergeKeys(e,t,n,r){chargeMergeWork(e);for(const s of r.keys(n)){chargeMergeWork(e)
;if(t.tag.has(t.value,s))continue;const o=t.tag.addPair(t.value,s,r.get(n,s));if(o)throwError$1(e,o)
;t.overridable??=new Set;t.overridable.add(s)}}function mergeSource(e,t,n,r){e.position=t.keyPosition
;if(isMappingTag(r))mergeKeys(e,t,n,r);else if(r.nodeKind==="sequence"&&Array.isArray(n)){
if(n.length>100)throwError$1(e,"abnormal merge sequence size");for(const r of n){const n=e.nodeTags.get(r)
;if(!n)throwError$1(e,"cannot merge mappings; the provided source object is unacceptable");mergeKeys(e,t,r,n)}
}else throwError$1(e,"cannot merge mappings; the provided source object is unacceptable")}
function addMappingValue(e,t,n,r,s){e.position=t.keyPosition;if(t.keyIsMerge){mergeSource(e,t,r,s);return}
if(!e.json&&t.tag.has(t.value,n)&&!t.overridable?.has(n))throwError$1(e,"duplicated mapping key")
;const o=t.tag.addPair(t.value,n,r);if(o)throwError$1(e,o);t.overridable?.delete(n)}function addValue(e,t,n){
const r=e.frames[e.frames.length-1];if(r.kind==="document"){r.value=t;r.hasValue=true}else if(r.kind==="sequence"){
if(isMappingTag(n))e.nodeTags.set(t,n);const s=r.tag.addItem(r.value,t,r.index++);if(s)throwError$1(e,s)
}else if(r.hasKey){const s=r.key;r.key=void 0;r.hasKey=false;addMappingValue(e,r,s,t,n)}else{r.key=t
;r.keyPosition=e.position;r.hasKey=true;r.keyIsMerge=n.tagName===xe}}function storeAnchor(e,t,n,r,s){
if(t.anchorStart!==$e){const o={value:n,tag:r,isValueFinal:s};e.anchors.set(e.source.slice(t.anchorStart,t.anchorEnd),o)
;return o}return null}function constructFromEvents(e,t){const n={...Se,...t,events:e,documents:[],eventIndex:0,
position:0,frames:[],anchors:new Map,nodeTags:new Map,tagHandlers:Object.create(null),totalMergeKeys:0,aliasCount:0}
;while(n.eventIndex<n.events.length){const e=n.events[n.eventIndex++];n.position=eventPosition$1(e);switch(e.type){
case de.DOCUMENT:n.anchors=new Map;n.nodeTags=new Map;n.aliasCount=0;n.tagHandlers=Object.create(null)
;for(const t of e.directives)if(t.kind==="tag")n.tagHandlers[t.handle]=t.prefix;n.frames.push({kind:"document",
position:n.position,value:void 0,hasValue:false});break;case de.SCALAR:{const{value:t,tag:r}=constructScalar(n,e)
;storeAnchor(n,e,t,r,true);addValue(n,t,r);break}case de.SEQUENCE:{
const t=collectionTagName(n,e,"tag:yaml.org,2002:seq");const r=n.schema.lookupSequenceTag(t)
;if(!r)throwError$1(n,`unknown sequence tag !<${t}>`);const s=r.create(t);const o=storeAnchor(n,e,s,r,r.carrierIsResult)
;n.frames.push({kind:"sequence",position:n.position,value:s,tag:r,anchor:o,index:0});break}case de.MAPPING:{
const t=collectionTagName(n,e,"tag:yaml.org,2002:map");const r=n.schema.lookupMappingTag(t)
;if(!r)throwError$1(n,`unknown mapping tag !<${t}>`);const s=r.create(t);const o=storeAnchor(n,e,s,r,r.carrierIsResult)
;n.frames.push({kind:"mapping",position:n.position,value:s,tag:r,anchor:o,key:void 0,keyPosition:n.position,
hasKey:false,keyIsMerge:false,overridable:null});break}case de.ALIAS:{
if(n.maxAliases!==-1&&++n.aliasCount>n.maxAliases)throwError$1(n,`aliases exceeded maxAliases (${n.maxAliases})`)
;const t=n.source.slice(e.anchorStart,e.anchorEnd);const r=n.anchors.get(t)
;if(!r)throwError$1(n,`unidentified alias "${t}"`)
;if(!r.isValueFinal)throwError$1(n,`recursive alias "${t}" is not supported for tag ${r.tag.tagName} because it uses finalize()`)
;addValue(n,r.value,r.tag);break}case de.POP:{const e=n.frames.pop();if(e.kind==="mapping"&&e.hasKey){
n.position=e.keyPosition;throwError$1(n,"incomplete mapping pair in event stream")}
if(e.kind==="document")n.documents.push(e.value);else{
const t=e.tag.carrierIsResult?e.value:finalizeCollection(n,e.position,e.tag,e.value);if(e.anchor){e.anchor.value=t
;e.anchor.isValueFinal=true}addValue(n,t,e.tag)}break}}}return n.documents}var _e=-1
;var Oe=Object.prototype.hasOwnProperty;var Me=1;var Ae=2;var Te=3;var Ee=4
;var Pe=/[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/
;var Ce=/[,\[\]{}]/;var Ie=/^(?:!|!!|![0-9A-Za-z-]+!)$/
;var Re=String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`
;var Ne=String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;var De=new RegExp(`^(?:${Re})*$`)
;var Le=new RegExp(`^(?:${Ne})+$`);var ze=new RegExp(`^(?:!(?:${Re})*|${Ne}(?:${Re})*)$`);var Fe={filename:"",
maxDepth:100};function addDocumentEvent(e,t,n){e.events.push({type:de.DOCUMENT,explicitStart:t,explicitEnd:n,
directives:e.directives})}function addSequenceEvent(e,t,n,r,s,o,a){e.events.push({type:de.SEQUENCE,start:t,
anchorStart:n,anchorEnd:r,tagStart:s,tagEnd:o,style:a})}function addMappingEvent(e,t,n,r,s,o,a){e.events.push({
type:de.MAPPING,start:t,anchorStart:n,anchorEnd:r,tagStart:s,tagEnd:o,style:a})}
function insertFlowPairMappingEvent(e,t){e.events.splice(t.eventsLength,0,{type:de.MAPPING,start:t.position,
anchorStart:_e,anchorEnd:_e,tagStart:_e,tagEnd:_e,style:he.FLOW})}
function addScalarEvent(e,t,n,r,s,o,a,i,c=pe.CLIP,u=-1,l=false){e.events.push({type:de.SCALAR,valueStart:t,valueEnd:n,
anchorStart:r,anchorEnd:s,tagStart:o,tagEnd:a,style:i,chomping:c,indent:u,fast:l})}function addAliasEvent(e,t,n){
e.events.push({type:de.ALIAS,anchorStart:t,anchorEnd:n})}function addPopEvent(e){e.events.push({type:de.POP})}
function addEmptyScalarEvent(e){addScalarEvent(e,_e,_e,_e,_e,_e,_e,fe.PLAIN)}function emptyProperties(){return{
anchorStart:_e,anchorEnd:_e,tagStart:_e,tagEnd:_e}}function snapshotState(e){return{position:e.position,line:e.line,
lineStart:e.lineStart,lineIndent:e.lineIndent,firstTabInLine:e.firstTabInLine,eventsLength:e.events.length}}
function restoreState(e,t){e.position=t.position;e.line=t.line;e.lineStart=t.lineStart;e.lineIndent=t.lineIndent
;e.firstTabInLine=t.firstTabInLine;e.events.length=t.eventsLength}function throwError(e,t){
le.throwAt(e.input.slice(0,e.length),e.position,t,e.filename)}function isEol(e){return e===10||e===13}
function isWhiteSpace(e){return e===9||e===32}function isWsOrEol(e){return isWhiteSpace(e)||isEol(e)}
function isWsOrEolOrEnd(e){return e===0||isWsOrEol(e)}function isFlowIndicator(e){
return e===44||e===91||e===93||e===123||e===125}function fromDecimalCode(e){return e>=48&&e<=57?e-48:-1}
function fromHexCode(e){if(e>=48&&e<=57)return e-48;const t=e|32;if(t>=97&&t<=102)return t-97+10;return-1}
function escapedHexLen(e){if(e===120)return 2;if(e===117)return 4;if(e===85)return 8;return 0}
function isSimpleEscape(e){
return e===48||e===97||e===98||e===116||e===9||e===110||e===118||e===102||e===114||e===101||e===32||e===34||e===47||e===92||e===78||e===95||e===76||e===80
}function consumeLineBreak(e){if(e.input.charCodeAt(e.position)===10)e.position++;else{e.position++
;if(e.input.charCodeAt(e.position)===10)e.position++}e.line++;e.lineStart=e.position;e.lineIndent=0;e.firstTabInLine=-1}
function skipSeparationSpace(e,t){let n=0;let r=e.input.charCodeAt(e.position)
;let s=e.position===e.lineStart||isWsOrEol(e.input.charCodeAt(e.position-1));while(r!==0){while(isWhiteSpace(r)){s=true
;if(r===9&&e.firstTabInLine===-1)e.firstTabInLine=e.position;r=e.input.charCodeAt(++e.position)}if(t&&s&&r===35)do{
r=e.input.charCodeAt(++e.position)}while(!isEol(r)&&r!==0);if(!isEol(r))break;consumeLineBreak(e);n++;s=true
;r=e.input.charCodeAt(e.position);while(r===32){e.lineIndent++;r=e.input.charCodeAt(++e.position)}}return n}
function testDocumentSeparator(e,t=e.position){const n=e.input.charCodeAt(t)
;if((n===45||n===46)&&n===e.input.charCodeAt(t+1)&&n===e.input.charCodeAt(t+2)){const n=e.input.charCodeAt(t+3)
;return n===0||isWsOrEol(n)}return false}function skipByteOrderMark(e){
if(e.position===e.lineStart&&e.input.charCodeAt(e.position)===65279){e.position++;e.lineStart=e.position}}
function testDocumentBoundary(e){if(e.position!==e.lineStart)return false;if(testDocumentSeparator(e))return true
;if(e.input.charCodeAt(e.position)!==65279)return false;const t=snapshotState(e);skipByteOrderMark(e)
;skipSeparationSpace(e,true);const n=e.input.charCodeAt(e.position)
;const r=e.position===e.lineStart&&(n===37||n===45&&testDocumentSeparator(e));restoreState(e,t);return r}
function skipUntilLineEnd(e){let t=e.input.charCodeAt(e.position)
;while(t!==0&&!isEol(t))t=e.input.charCodeAt(++e.position)}function checkPrintable(e,t,n){
const r=Pe.exec(e.input.slice(t,n));if(r!==null){e.position=t+r.index+r[0].length-1
;throwError(e,"the stream contains non-printable characters")}}function readTagProperty(e,t,n){
if(e.input.charCodeAt(e.position)!==33)return false;if(t.tagStart!==_e)throwError(e,"duplication of a tag property")
;const r=e.position;let s=false;let o=false;let a="!";let i=e.input.charCodeAt(++e.position);if(i===60){s=true
;i=e.input.charCodeAt(++e.position)}else if(i===33){o=true;a="!!";i=e.input.charCodeAt(++e.position)}let c=e.position
;let u;if(s){while(i!==0&&i!==62)i=e.input.charCodeAt(++e.position)
;if(i!==62)throwError(e,"unexpected end of the stream within a verbatim tag");u=e.input.slice(c,e.position);e.position++
}else{while(i!==0&&!isWsOrEol(i)&&!(n&&isFlowIndicator(i))){if(i===33){if(!o){a=e.input.slice(c-1,e.position+1)
;if(!Ie.test(a))throwError(e,"named tag handle cannot contain such characters");o=true;c=e.position+1
}else throwError(e,"tag suffix cannot contain exclamation marks")}i=e.input.charCodeAt(++e.position)}
u=e.input.slice(c,e.position);if(Ce.test(u))throwError(e,"tag suffix cannot contain flow indicator characters")}
if(u&&!(s?De.test(u):Le.test(u)))throwError(e,`tag name cannot contain such characters: ${u}`)
;if(!s&&a!=="!"&&a!=="!!"&&!Oe.call(e.tagHandlers,a))throwError(e,`undeclared tag handle "${a}"`);t.tagStart=r
;t.tagEnd=e.position;return true}function readAnchorProperty(e,t){if(e.input.charCodeAt(e.position)!==38)return false
;if(t.anchorStart!==_e)throwError(e,"duplication of an anchor property");e.position++;const n=e.position
;while(e.input.charCodeAt(e.position)!==0&&!isWsOrEol(e.input.charCodeAt(e.position))&&!isFlowIndicator(e.input.charCodeAt(e.position)))e.position++
;if(e.position===n)throwError(e,"name of an anchor node must contain at least one character");t.anchorStart=n
;t.anchorEnd=e.position;return true}function readAlias(e,t){if(e.input.charCodeAt(e.position)!==42)return false
;if(t.anchorStart!==_e||t.tagStart!==_e)throwError(e,"alias node should not have any properties");e.position++
;const n=e.position
;while(e.input.charCodeAt(e.position)!==0&&!isWsOrEol(e.input.charCodeAt(e.position))&&!isFlowIndicator(e.input.charCodeAt(e.position)))e.position++
;if(e.position===n)throwError(e,"name of an alias node must contain at least one character")
;addAliasEvent(e,n,e.position);return true}function readFlowScalarBreak(e,t){skipSeparationSpace(e,false)
;if(e.lineIndent<t)throwError(e,"deficient indentation")}function readSingleQuotedScalar(e,t,n){
if(e.input.charCodeAt(e.position)!==39)return false;e.position++;const r=e.position;let s=true
;while(e.input.charCodeAt(e.position)!==0){const o=e.input.charCodeAt(e.position);if(o===39){
if(e.input.charCodeAt(e.position+1)===39){s=false;e.position+=2;continue}const t=e.position;e.position++
;addScalarEvent(e,r,t,n.anchorStart,n.anchorEnd,n.tagStart,n.tagEnd,fe.SINGLE_QUOTED,pe.CLIP,-1,s);return true}
if(isEol(o)){s=false;readFlowScalarBreak(e,t)
}else if(e.position===e.lineStart&&testDocumentSeparator(e))throwError(e,"unexpected end of the document within a single quoted scalar");else if(o!==9&&o<32)throwError(e,"expected valid JSON character");else e.position++
}throwError(e,"unexpected end of the stream within a single quoted scalar")}function readDoubleQuotedScalar(e,t,n){
if(e.input.charCodeAt(e.position)!==34)return false;e.position++;const r=e.position;let s=true
;while(e.input.charCodeAt(e.position)!==0){const o=e.input.charCodeAt(e.position);if(o===34){const t=e.position
;e.position++;addScalarEvent(e,r,t,n.anchorStart,n.anchorEnd,n.tagStart,n.tagEnd,fe.DOUBLE_QUOTED,pe.CLIP,-1,s)
;return true}if(o===92){s=false;const n=e.input.charCodeAt(++e.position)
;if(isEol(n))readFlowScalarBreak(e,t);else if(isSimpleEscape(n))e.position++;else{let t=escapedHexLen(n)
;if(t===0)throwError(e,"unknown escape sequence");while(t-- >0){e.position++
;if(fromHexCode(e.input.charCodeAt(e.position))<0)throwError(e,"expected hexadecimal character")}e.position++}
}else if(isEol(o)){s=false;readFlowScalarBreak(e,t)
}else if(e.position===e.lineStart&&testDocumentSeparator(e))throwError(e,"unexpected end of the document within a double quoted scalar");else if(o!==9&&o<32)throwError(e,"expected valid JSON character");else e.position++
}throwError(e,"unexpected end of the stream within a double quoted scalar")}function readBlockScalar(e,t,n){
const r=e.input.charCodeAt(e.position);let s=pe.CLIP;let o=-1;let a=false;if(r!==124&&r!==62)return false
;const i=r===124?fe.LITERAL_BLOCK:fe.FOLDED_BLOCK;e.position++;while(e.input.charCodeAt(e.position)!==0){
const n=e.input.charCodeAt(e.position);const r=fromDecimalCode(n);if(n===43||n===45){
if(s!==pe.CLIP)throwError(e,"repeat of a chomping mode identifier");s=n===43?pe.KEEP:pe.STRIP;e.position++
}else if(r>=0){if(r===0)throwError(e,"bad explicit indentation width of a block scalar; it cannot be less than one")
;if(a)throwError(e,"repeat of an indentation width identifier");o=t+r-1;a=true;e.position++}else break}let c=false
;while(isWhiteSpace(e.input.charCodeAt(e.position))){c=true;e.position++}
if(c&&e.input.charCodeAt(e.position)===35)skipUntilLineEnd(e)
;if(isEol(e.input.charCodeAt(e.position)))consumeLineBreak(e);else if(e.input.charCodeAt(e.position)!==0)throwError(e,"a line break is expected")
;let u=a?o:-1;let l=0;const d=e.position;let f=e.position;while(e.input.charCodeAt(e.position)!==0){const n=e.position
;let r=0;while(e.input.charCodeAt(n+r)===32)r++;const s=e.input.charCodeAt(n+r);if(s===0){if(u>=0){if(r>u)f=n+r
}else if(r>0)f=n+r;break}if(testDocumentBoundary(e))break;if(!a&&u===-1&&isEol(s))l=Math.max(l,r)
;if(!a&&u===-1&&!isEol(s)){if(s===9&&r<t){e.position=n+r;throwError(e,"tab characters must not be used in indentation")}
if(r>=t&&r<l){e.position=n+r;throwError(e,"bad indentation of a mapping entry")}}if(u===-1&&s!==0&&!isEol(s)&&r<t){
e.lineIndent=r;e.position=n+r;break}if(!a&&s!==0&&!isEol(s)&&u===-1)u=r;const o=u===-1?t+1:u;if(s!==0&&!isEol(s)&&r<o){
e.lineIndent=r;e.position=n+r;break}skipUntilLineEnd(e);f=e.position;if(isEol(e.input.charCodeAt(e.position))){
consumeLineBreak(e);f=e.position}}checkPrintable(e,d,f)
;addScalarEvent(e,d,f,n.anchorStart,n.anchorEnd,n.tagStart,n.tagEnd,i,s,u);return true}
function canStartPlainScalar(e,t){const n=e.input.charCodeAt(e.position);const r=t===Me
;if(n===0||isWsOrEol(n)||n===35||n===38||n===42||n===33||n===124||n===62||n===39||n===34||n===37||n===64||n===96||isFlowIndicator(n))return false
;if(n===63||n===45){const t=e.input.charCodeAt(e.position+1);if(isWsOrEolOrEnd(t)||r&&isFlowIndicator(t))return false}
return true}function readPlainScalar(e,t,n,r){if(!canStartPlainScalar(e,n))return false;const s=e.position
;let o=e.position;let a=e.input.charCodeAt(e.position);const i=n===Me;let c=false;while(a!==0){
if(testDocumentBoundary(e))break;if(a===58){const t=e.input.charCodeAt(e.position+1)
;if(isWsOrEolOrEnd(t)||i&&isFlowIndicator(t))break}else if(a===35){if(isWsOrEol(e.input.charCodeAt(e.position-1)))break
}else if(i&&isFlowIndicator(a))break;else if(isEol(a)){const n=e.position;const r=e.line;const s=e.lineStart
;const o=e.lineIndent;skipSeparationSpace(e,false);if(e.lineIndent>=t){c=true;a=e.input.charCodeAt(e.position);continue}
e.position=n;e.line=r;e.lineStart=s;e.lineIndent=o;break}if(!isWhiteSpace(a))o=e.position+1
;a=e.input.charCodeAt(++e.position)}if(o===s)return false;checkPrintable(e,s,o)
;addScalarEvent(e,s,o,r.anchorStart,r.anchorEnd,r.tagStart,r.tagEnd,fe.PLAIN,pe.CLIP,-1,!c);return true}
function skipFlowSeparationSpace(e,t){const n=e.line;skipSeparationSpace(e,true)
;if(e.line>n&&e.lineIndent<t||e.firstTabInLine!==-1&&e.lineIndent<t)throwError(e,"deficient indentation")}
function readFlowCollection(e,t,n){const r=e.input.charCodeAt(e.position);const s=r===123;const o=e.position;let a=true
;if(r!==91&&r!==123)return false;const i=s?125:93
;if(s)addMappingEvent(e,o,n.anchorStart,n.anchorEnd,n.tagStart,n.tagEnd,he.FLOW);else addSequenceEvent(e,o,n.anchorStart,n.anchorEnd,n.tagStart,n.tagEnd,he.FLOW)
;e.position++;while(e.input.charCodeAt(e.position)!==0){skipFlowSeparationSpace(e,t)
;let n=e.input.charCodeAt(e.position);if(n===i){e.position++;addPopEvent(e);return true
}else if(!a)throwError(e,"missed comma between flow collection entries");else if(n===44)throwError(e,"expected the node content, but found ','")
;let r=false;let o=false;if(n===63&&isWsOrEol(e.input.charCodeAt(e.position+1))){r=o=true;e.position+=1
;skipFlowSeparationSpace(e,t)}const c=e.line;const u=snapshotState(e);const l=parseNode(e,t,Me,false,true)
;skipFlowSeparationSpace(e,t);n=e.input.charCodeAt(e.position);if((s||o||e.line===c)&&n===58){r=true;e.position++
;skipFlowSeparationSpace(e,t);if(!s){insertFlowPairMappingEvent(e,u);if(!l)addEmptyScalarEvent(e)
}else if(!l)addEmptyScalarEvent(e);if(!parseNode(e,t,Me,false,true))addEmptyScalarEvent(e);skipFlowSeparationSpace(e,t)
;if(!s)addPopEvent(e)}else if(s&&r){if(!l)addEmptyScalarEvent(e);addEmptyScalarEvent(e)
}else if(s)addEmptyScalarEvent(e);else if(r){insertFlowPairMappingEvent(e,u);if(!l)addEmptyScalarEvent(e)
;addEmptyScalarEvent(e);addPopEvent(e)}n=e.input.charCodeAt(e.position);if(n===44){a=true;e.position++}else a=false}
throwError(e,"unexpected end of the stream within a flow collection")}function readBlockSequence(e,t,n){
if(e.firstTabInLine!==-1||e.input.charCodeAt(e.position)!==45||!isWsOrEolOrEnd(e.input.charCodeAt(e.position+1)))return false
;addSequenceEvent(e,e.position,n.anchorStart,n.anchorEnd,n.tagStart,n.tagEnd,he.BLOCK)
;while(e.input.charCodeAt(e.position)===45&&isWsOrEolOrEnd(e.input.charCodeAt(e.position+1))){if(e.firstTabInLine!==-1){
e.position=e.firstTabInLine;throwError(e,"tab characters must not be used in indentation")}const n=e.line;e.position++
;const r=skipSeparationSpace(e,true)>0
;if(e.firstTabInLine!==-1&&e.input.charCodeAt(e.position)===45&&isWsOrEolOrEnd(e.input.charCodeAt(e.position+1)))throwError(e,"bad indentation of a sequence entry")
;if(r&&e.lineIndent<=t)addEmptyScalarEvent(e);else parseNode(e,t,Te,false,true);skipSeparationSpace(e,true)
;if(e.lineIndent<t||e.position>=e.length)break;if(e.lineIndent>t)throwError(e,"bad indentation of a sequence entry")
;if(e.line===n&&e.input.charCodeAt(e.position)===45&&isWsOrEolOrEnd(e.input.charCodeAt(e.position+1)))throwError(e,"bad indentation of a sequence entry")
}addPopEvent(e);return true}function readBlockMapping(e,t,n,r){let s=false;let o=false;let a=false;let i=false
;if(e.firstTabInLine!==-1)return false;let c=e.input.charCodeAt(e.position);while(c!==0){if(!s&&e.firstTabInLine!==-1){
e.position=e.firstTabInLine;throwError(e,"tab characters must not be used in indentation")}
const u=e.input.charCodeAt(e.position+1);const l=e.line;if((c===63||c===58)&&isWsOrEolOrEnd(u)){if(!a){
addMappingEvent(e,e.position,r.anchorStart,r.anchorEnd,r.tagStart,r.tagEnd,he.BLOCK);a=true}if(c===63){
if(s)addEmptyScalarEvent(e);o=true;s=true}else if(s)s=false;else{addEmptyScalarEvent(e);o=true;s=false}e.position+=1
;i=true}else{if(s){addEmptyScalarEvent(e);s=false}const t=snapshotState(e);if(!parseNode(e,n,Ae,false,true))break
;if(e.line===l){c=e.input.charCodeAt(e.position);while(isWhiteSpace(c))c=e.input.charCodeAt(++e.position);if(c===58){
c=e.input.charCodeAt(++e.position)
;if(!isWsOrEolOrEnd(c))throwError(e,"a whitespace character is expected after the key-value separator within a block mapping")
;if(!a){e.events.splice(t.eventsLength,0,{type:de.MAPPING,start:t.position,anchorStart:r.anchorStart,
anchorEnd:r.anchorEnd,tagStart:r.tagStart,tagEnd:r.tagEnd,style:he.BLOCK});a=true}o=true;s=false;i=false
}else if(o)throwError(e,"expected ':' after a mapping key");else{if(r.anchorStart!==_e||r.tagStart!==_e){
restoreState(e,t);return false}return true}
}else if(o)throwError(e,"can not read a block mapping entry; a multiline key may not be an implicit key");else{
if(r.anchorStart!==_e||r.tagStart!==_e){restoreState(e,t);return false}return true}}if(parseNode(e,t,Ee,true,i))i=false
;if(!s){if(i){addEmptyScalarEvent(e);i=false}}skipSeparationSpace(e,true);c=e.input.charCodeAt(e.position)
;if((e.line===l||e.lineIndent>t)&&c!==0)throwError(e,"bad indentation of a mapping entry");else if(e.lineIndent<t)break}
if(!o)return false;if(s)addEmptyScalarEvent(e);if(a)addPopEvent(e);return true}function parseNode(e,t,n,r,s,o=true){
if(e.depth>=e.maxDepth)throwError(e,`nesting exceeded maxDepth (${e.maxDepth})`);e.depth++;let a=1;let i=false
;let c=false;let u=null;const l=emptyProperties();let d=n===Ee||n===Te;let f=d;const h=d
;if(r&&skipSeparationSpace(e,true)){i=true;if(e.lineIndent>t)a=1;else if(e.lineIndent===t)a=0;else a=-1}
if(a===1)while(true){const r=e.input.charCodeAt(e.position);const s=snapshotState(e);if(i&&a!==1&&(r===33||r===38))break
;if(i&&h&&(l.tagStart!==_e||l.anchorStart!==_e)&&(r===33||r===38)){const n=snapshotState(e);const r=t+1
;if(readBlockMapping(e,e.position-e.lineStart,r,l)&&e.events[n.eventsLength]?.type===de.MAPPING){e.depth--;return true}
restoreState(e,n)}if(i&&(r===33&&l.tagStart!==_e||r===38&&l.anchorStart!==_e))break
;if(!readTagProperty(e,l,n===Me)&&!readAnchorProperty(e,l))break;if(u===null)u=s;if(skipSeparationSpace(e,true)){i=true
;f=h;if(e.lineIndent>t)a=1;else if(e.lineIndent===t)a=0;else a=-1}else f=false}if(f)f=i||s;if(a===1||n===Ee){
const r=n===Me||n===Ae?t:t+1;const s=e.position-e.lineStart;if(a===1){
if(f&&(readBlockSequence(e,s,l)||readBlockMapping(e,s,r,l))||readFlowCollection(e,r,l))c=true;else{
const t=e.input.charCodeAt(e.position);if(u!==null&&o&&h&&!f&&t!==124&&t!==62){const t=snapshotState(e)
;const n=u.position-u.lineStart;restoreState(e,u)
;if(readBlockMapping(e,n,r,emptyProperties())&&e.events[t.eventsLength]?.type===de.MAPPING)c=true;else restoreState(e,t)
}
if(!c&&(d&&readBlockScalar(e,r,l)||readSingleQuotedScalar(e,r,l)||readDoubleQuotedScalar(e,r,l)||readAlias(e,l)||readPlainScalar(e,r,n,l)))c=true
}}else if(a===0)c=f&&readBlockSequence(e,s,l)}d=d&&!c;if(!c&&(l.anchorStart!==_e||l.tagStart!==_e||d)){
addScalarEvent(e,_e,_e,l.anchorStart,l.anchorEnd,l.tagStart,l.tagEnd,fe.PLAIN);c=true}e.depth--
;return c||l.anchorStart!==_e||l.tagStart!==_e}function readDirective(e){
if(e.lineIndent>0||e.input.charCodeAt(e.position)!==37)return false;e.position++;const t=e.position
;while(e.input.charCodeAt(e.position)!==0&&!isWsOrEol(e.input.charCodeAt(e.position)))e.position++
;const n=e.input.slice(t,e.position);const r=[]
;if(n.length===0)throwError(e,"directive name must not be less than one character in length")
;while(e.input.charCodeAt(e.position)!==0&&!isEol(e.input.charCodeAt(e.position))){
while(isWhiteSpace(e.input.charCodeAt(e.position)))e.position++
;if(e.input.charCodeAt(e.position)===35||isEol(e.input.charCodeAt(e.position))||e.input.charCodeAt(e.position)===0)break
;const t=e.position;while(e.input.charCodeAt(e.position)!==0&&!isWsOrEol(e.input.charCodeAt(e.position)))e.position++
;r.push(e.input.slice(t,e.position))}if(isEol(e.input.charCodeAt(e.position)))consumeLineBreak(e);if(n==="YAML"){
if(e.directives.some(e=>e.kind==="yaml"))throwError(e,"duplication of %YAML directive")
;if(r.length!==1)throwError(e,"YAML directive accepts exactly one argument");const t=/^([0-9]+)\.([0-9]+)$/.exec(r[0])
;if(t===null)throwError(e,"ill-formed argument of the YAML directive")
;if(parseInt(t[1],10)!==1)throwError(e,"unacceptable YAML version of the document");e.directives.push({kind:"yaml",
version:r[0]})}else if(n==="TAG"){if(r.length!==2)throwError(e,"TAG directive accepts exactly two arguments")
;const[t,n]=r;if(!Ie.test(t))throwError(e,"ill-formed tag handle (first argument) of the TAG directive")
;if(Oe.call(e.tagHandlers,t))throwError(e,`there is a previously declared suffix for "${t}" tag handle`)
;if(!ze.test(n))throwError(e,"ill-formed tag prefix (second argument) of the TAG directive");e.tagHandlers[t]=n
;e.directives.push({kind:"tag",handle:t,prefix:n})}return true}function readDocument(e){e.directives=[]
;e.tagHandlers=Object.create(null);let t=false;skipSeparationSpace(e,true);while(readDirective(e)){t=true
;skipSeparationSpace(e,true)}let n=false;let r=false;let s=true
;if(e.lineIndent===0&&e.input.charCodeAt(e.position)===45&&e.input.charCodeAt(e.position+1)===45&&e.input.charCodeAt(e.position+2)===45&&isWsOrEolOrEnd(e.input.charCodeAt(e.position+3))){
n=true;const t=e.line;e.position+=3;skipSeparationSpace(e,true);s=e.line>t
}else if(t)throwError(e,"directives end mark is expected");const o=e.events.length
;if(!n&&e.position===e.lineStart&&e.input.charCodeAt(e.position)===46&&testDocumentSeparator(e)){e.position+=3
;skipSeparationSpace(e,true);return}addDocumentEvent(e,n,false)
;if(!parseNode(e,e.lineIndent-1,Ee,false,s,s))addEmptyScalarEvent(e);skipSeparationSpace(e,true)
;if(e.position===e.lineStart&&testDocumentSeparator(e)){r=e.input.charCodeAt(e.position)===46;if(r){const t=e.line
;e.position+=3;skipSeparationSpace(e,true)
;if(e.line===t&&e.position<e.length)throwError(e,"end of the stream or a document separator is expected")}}
const a=e.events[o];if(a?.type===de.DOCUMENT)a.explicitEnd=r;addPopEvent(e)
;if(!r&&e.position<e.length&&!testDocumentBoundary(e))throwError(e,"end of the stream or a document separator is expected")
}function parseEvents(e,t){const n=e.length;const r={...Fe,...t,input:`${e}\0`,length:n,position:0,line:0,lineStart:0,
lineIndent:0,firstTabInLine:-1,depth:0,directives:[],tagHandlers:Object.create(null),events:[]};const s=e.indexOf("\0")
;if(s!==-1)le.throwAt(e,s,"null byte is not allowed in input",r.filename);while(r.position<r.length){
skipByteOrderMark(r);skipSeparationSpace(r,true);if(r.position>=r.length)break;const e=r.position;readDocument(r)
;if(r.position===e)throwError(r,"can not read a document")}return r.events}var je={...Fe,...Se}
;function loadDocuments(e,t={}){const n={...je,...t};const r=String(e);const s=Object.keys(Fe);const o=Object.keys(Se)
;return constructFromEvents(parseEvents(r,pick(n,s)),{...pick(n,o),source:r})}function loadAll(e,t,n){let r=null
;if(typeof t==="function")r=t;else if(t!==null&&typeof t==="object")n=t;const s=loadDocuments(e,n);if(r===null)return s
;for(const e of s)r(e)}function load(e,t){const n=loadDocuments(e,t)
;if(n.length===0)throw new le("expected a document, but the input is empty");if(n.length===1)return n[0]
;throw new le("expected a single document in the stream, but found more")}var Be=Symbol("INVALID")
;function buildRepresentTypes(e){
const t=new Set([e.defaultScalarTag,e.defaultSequenceTag,e.defaultMappingTag].filter(e=>e!==void 0))
;const n=e.implicitScalarTags;const r=e.tags.filter(e=>!(e.nodeKind==="scalar"&&e.implicit)&&!t.has(e))
;const s=e.tags.filter(e=>t.has(e));return[...n.map(e=>({tag:e,implicitTag:true})),...r.map(e=>({tag:e,implicitTag:false
})),...s.map(e=>({tag:e,implicitTag:true}))]}function matchTag(e,t){for(let n=0,r=e.representTypes.length;n<r;n+=1){
const{tag:r,implicitTag:s}=e.representTypes[n];if(r.identify(t)){let e
;if(r.matchByTagPrefix)e=r.representTagName(t);else e=r.tagName;return{tag:r,tagName:e,implicitTag:s}}}return null}
function build(e,t){if(!e.noRefs&&t!==null&&typeof t==="object"){const n=e.refs.get(t);if(n){
if(n.anchor===void 0)n.anchor=`ref_${e.refCounter++}`;return{kind:"alias",anchor:n.anchor}}}const n=matchTag(e,t)
;if(!n){if(t===void 0)return Be;if(e.skipInvalid)return Be
;throw new le(`unacceptable kind of an object to dump ${Object.prototype.toString.call(t)}`)}
const{tag:r,tagName:s,implicitTag:o}=n;const a=o?s:tagNameShort(s);if(r.nodeKind==="scalar")return{kind:"scalar",tag:a,
tagged:!o,style:fe.PLAIN,value:r.represent(t)};if(r.nodeKind==="sequence"){const n=r.represent(t);const s={
kind:"sequence",tag:a,tagged:!o,style:he.BLOCK,items:[]};if(!e.noRefs)e.refs.set(t,s);for(let t=0,r=n.length;t<r;t+=1){
let r=build(e,n[t]);if(r===Be&&n[t]===void 0)r=build(e,null);if(r===Be)continue;s.items.push(r)}return s}
const i=r.represent(t);const c={kind:"mapping",tag:a,tagged:!o,style:he.BLOCK,items:[]};if(!e.noRefs)e.refs.set(t,c)
;for(const[t,n]of i){const r=build(e,t);if(r===Be)continue;const s=build(e,n);if(s===Be)continue;c.items.push({key:r,
value:s})}return c}function jsToAst(e,t,n={}){const r=build({representTypes:buildRepresentTypes(t),
noRefs:n.noRefs??false,skipInvalid:n.skipInvalid??false,refs:new Map,refCounter:0},e);return[{contents:r===Be?null:r,
directives:[]}]}var Ue=Symbol("visit:break");var qe=Symbol("visit:skip");function visitNode(e,t,n){const r=t(e,n)
;if(r===Ue)return true;if(r===qe)return false;const s=n.depth+1;switch(e.kind){case"sequence":
for(const n of e.items)if(visitNode(n,t,{depth:s,parent:e,isKey:false}))return true;break;case"mapping":
for(const{key:n,value:r}of e.items){if(visitNode(n,t,{depth:s,parent:e,isKey:true}))return true;if(visitNode(r,t,{
depth:s,parent:e,isKey:false}))return true}}return false}function visit(e,t){
for(const n of e)if(n.contents&&visitNode(n.contents,t,{depth:0,parent:null,isKey:false}))return}function hasBit(e,t){
return(e&1<<t)!==0}var Ze={applyQuoteFlowKeysOption:applyQuoteFlowKeysOption,
doubleQuoteForInvisibles:doubleQuoteForInvisibles,doubleQuoteWhitespaceOnly:doubleQuoteWhitespaceOnly,
applyForceQuotesOption:applyForceQuotesOption,tryLongOrMultilineAsBlock:tryLongOrMultilineAsBlock,
quoteInvalidPlain:quoteInvalidPlain,fallbackToDoubleQuoted:fallbackToDoubleQuoted};function _preferredQuotedStyle(e){
if(e.presenterOptions.quoteStyle==="single"&&hasBit(e.allowedStylesMask,fe.SINGLE_QUOTED))return fe.SINGLE_QUOTED
;return fe.DOUBLE_QUOTED}function applyQuoteFlowKeysOption(e){if(!e.presenterOptions.quoteFlowKeys)return
;if(!e.isKey||!e.flowOnly||e.style!==fe.PLAIN)return;e.style=fe.DOUBLE_QUOTED}function doubleQuoteForInvisibles(e){
if(e.style===fe.PLAIN&&/[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(e.node.value))e.style=fe.DOUBLE_QUOTED}
function doubleQuoteWhitespaceOnly(e){if(e.style===fe.PLAIN&&/^\s+$/.test(e.node.value))e.style=fe.DOUBLE_QUOTED}
function applyForceQuotesOption(e){if(!e.presenterOptions.forceQuotes)return;if(e.isKey||e.style!==fe.PLAIN)return
;if(e.node.tag!==e.presenterOptions.schema.defaultScalarTag.tagName)return
;e.style=e.node.value.includes("\n")?fe.DOUBLE_QUOTED:_preferredQuotedStyle(e)}function tryLongOrMultilineAsBlock(e){
if(e.style!==fe.PLAIN||e.isKey)return;const t=e.node.value;const n=t.indexOf("\n")!==-1
;if(!hasBit(e.allowedStylesMask,fe.LITERAL_BLOCK)){if(n)e.style=fe.DOUBLE_QUOTED;return}
const r=e.presenterOptions.lineWidth;if(r===-1){if(n)e.style=fe.LITERAL_BLOCK;return}
const s=Math.max(Math.min(r,40),r-e.shiftOfContent);let o=0;let a=false;while(o<=t.length){let e=t.length
;const n=t.indexOf("\n",o);if(n!==-1)e=n;const r=t.slice(o,e);if(r.length>s&&r[0]!==" "&&/ [^ \t]/.test(r))a=true
;if(n===-1)break;o=n+1}if(a)e.style=fe.FOLDED_BLOCK;else if(n)e.style=fe.LITERAL_BLOCK}function quoteInvalidPlain(e){
if(e.style===fe.PLAIN&&!hasBit(e.allowedStylesMask,fe.PLAIN))e.style=_preferredQuotedStyle(e)}
function fallbackToDoubleQuoted(e){if(!hasBit(e.allowedStylesMask,e.style))e.style=fe.DOUBLE_QUOTED}
function setBit(e,t){return e|1<<t}
var He="[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";var We="[\\n\\r]"
;var Ge="\\uFEFF";var Ke="[ \\t]";var Ve=`(?:(?!(?:${We}|${Ge}))${He})`;var Je=`(?:(?!${Ke})${Ve})`
;var Ye="[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";var Qe="[-?:,\\[\\]{}#&*!|>'\"%@`]"
;var Xe="[,\\[\\]{}]";var et=Je;var tt=`(?:(?!${Xe})${Je})`;var nt=`(?:(?:(?!${Qe})${Je})|[?:-](?=${et}))`
;var rt=`(?:(?:(?!${Qe})${Je})|[?:-](?=${tt}))`;var st=`(?:(?:(?![:#])${et})|:(?=${et}))#*`
;var ot=`(?:(?:(?![:#])${tt})|:(?=${tt}))#*`;var it=`(?:${Ke}*${st})*`;var ct=`(?:${Ke}*${ot})*`;var ut=`${nt}#*${it}`
;var lt=`${rt}#*${ct}`;var dt=ut;var ft=lt;var ht=`\\n+${st}${it}`;var pt=`\\n+${ot}${ct}`;var mt=`${ut}(?:${ht})*`
;var wt=`${lt}(?:${pt})*`;var gt=new RegExp(`^(?:${mt})$`,"u");var vt=new RegExp(`^(?:${wt})$`,"u")
;var yt=new RegExp(`^(?:${dt})$`,"u");var bt=new RegExp(`^(?:${ft})$`,"u");var kt=new RegExp(`^(?:${Ye})*$`,"u")
;var $t=new RegExp(`^(?:${Ye}|\\n)*$`,"u");var xt=new RegExp(`^(?:${Ve}|\\n)*$`,"u")
;var St=/^(?:---|\.\.\.)(?=$|[ \t\n\r])/;var _t=/^(?:---|\.\.\.)(?=$|[ \t\n\r])/m;function canUsePlain(e){
const t=e.node.value;if(t!==""){if(!(e.isKey?e.flowOnly?bt:yt:e.flowOnly?vt:gt).test(t))return false
;if(e.shiftOfFirstLine===0&&St.test(t))return false;if(e.shiftOfContent===0){const e=t.indexOf("\n");if(e!==-1){
const n=t.slice(e+1);if(_t.test(n))return false}}}
const n=e.presenterOptions.schema.resolveImplicitScalarTag(t).tag.tagName;if(!e.node.tagged&&n!==e.node.tag)return false
;if(!e.node.tagged&&t==="="&&n===e.presenterOptions.schema.defaultScalarTag.tagName)return false;return true}
function canUseSingleQuoted(e){const t=e.node.value;if(!(e.isKey?kt:$t).test(t))return false
;if(/[ \t]\n|\n[ \t]/.test(t))return false;if(!e.isKey&&e.shiftOfContent===0){const e=t.indexOf("\n")
;if(e!==-1&&_t.test(t.slice(e+1)))return false}return true}function canUseBlock(e){
if(e.flowOnly||!xt.test(e.node.value))return false;const t=e.shiftOfContent-e.shiftOfParent;if(t<1)return false
;if(t>9&&/^\n* /.test(e.node.value))return false;if(e.shiftOfContent===0&&_t.test(e.node.value))return false;return true
}function detectAllowedStyles(e){let t=setBit(0,fe.DOUBLE_QUOTED);if(canUsePlain(e))t=setBit(t,fe.PLAIN)
;if(canUseSingleQuoted(e))t=setBit(t,fe.SINGLE_QUOTED)
;if(canUseBlock(e))t=setBit(setBit(t,fe.LITERAL_BLOCK),fe.FOLDED_BLOCK);e.allowedStylesMask=t}function renderScalar(e){
switch(e.style){case fe.PLAIN:return renderPlain(e);case fe.SINGLE_QUOTED:return renderSingleQuoted(e)
;case fe.LITERAL_BLOCK:return renderLiteralBlock(e);case fe.FOLDED_BLOCK:return renderFoldedBlock(e)
;case fe.DOUBLE_QUOTED:return renderDoubleQuoted(e)}}function renderPlain(e){
return encodeFlowBreaks(e.node.value,e.shiftOfContent)}function renderSingleQuoted(e){
return`'${encodeFlowBreaks(e.node.value,e.shiftOfContent).replace(/'/g,"''")}'`}function renderLiteralBlock(e){
const t=e.node.value
;return"|"+blockHeader(t,e.shiftOfParent,e.shiftOfContent)+dropEndingNewline(indentString(t,e.shiftOfContent))}
function renderFoldedBlock(e){const t=e.node.value;const n=e.presenterOptions.lineWidth;let r=Infinity
;if(n!==-1)r=Math.max(Math.min(n,40),n-e.shiftOfContent)
;return">"+blockHeader(t,e.shiftOfParent,e.shiftOfContent)+dropEndingNewline(indentString(foldBlockScalar(t,r),e.shiftOfContent))
}function renderDoubleQuoted(e){return`"${escapeString(e.node.value)}"`}function encodeFlowBreaks(e,t){
let n=e.indexOf("\n");if(n===-1)return e;const r=" ".repeat(t);let s=e.slice(0,n);const o=/(\n+)([^\n]*)/g;o.lastIndex=n
;let a;while(a=o.exec(e)){const e=a[1].length;const t=a[2];s+="\n".repeat(e+1)+r+t}return s}function indentString(e,t){
const n=" ".repeat(t);let r=0;let s="";const o=e.length;while(r<o){let t;const a=e.indexOf("\n",r);if(a===-1){
t=e.slice(r);r=o}else{t=e.slice(r,a+1);r=a+1}if(t.length&&t!=="\n")s+=n;s+=t}return s}function needIndentIndicator(e){
return/^\n* /.test(e)}function blockHeader(e,t,n){const r=needIndentIndicator(e)?String(n-t):""
;const s=e[e.length-1]==="\n";return`${r}${s&&(e[e.length-2]==="\n"||e==="\n")?"+":s?"":"-"}\n`}
function dropEndingNewline(e){return e[e.length-1]==="\n"?e.slice(0,-1):e}function isMoreIndented(e){
return e===" "||e==="\t"}function foldLine(e,t){if(e===""||isMoreIndented(e[0]))return e;const n=/ [^ \t]/g;let r
;let s=0;let o;let a=0;let i=0;let c="";while(r=n.exec(e)){i=r.index;if(i-s>t){o=a>s?a:i;c+=`\n${e.slice(s,o)}`;s=o+1}
a=i}c+="\n";if(e.length-s>t&&a>s)c+=`${e.slice(s,a)}\n${e.slice(a+1)}`;else c+=e.slice(s);return c.slice(1)}
function foldBlockScalar(e,t){const n=/(\n+)([^\n]*)/g;let r=e.indexOf("\n");if(r===-1)r=e.length;n.lastIndex=r
;let s=foldLine(e.slice(0,r),t);let o=e[0]==="\n"||isMoreIndented(e[0]);let a;let i;while(i=n.exec(e)){const e=i[1]
;const n=i[2];a=n!==""&&isMoreIndented(n[0]);s+=e+(!o&&!a&&n!==""?"\n":"")+foldLine(n,t);o=a}return s}
var Ot=/["\\\x00-\x1F\x7F-\xA0\u2028\u2029\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/gu;function escapeCharacter(e){switch(e){
case"\0":return"\\0";case"":return"\\a";case"\b":return"\\b";case"\t":return"\\t";case"\n":return"\\n";case"\v":
return"\\v";case"\f":return"\\f";case"\r":return"\\r";case"":return"\\e";case'"':return'\\"';case"\\":return"\\\\"
;case"":return"\\N";case" ":return"\\_";case"\u2028":return"\\L";case"\u2029":return"\\P"}const t=e.charCodeAt(0)
;const n=t.toString(16).toUpperCase();if(t<=255)return`\\x${"0".repeat(2-n.length)}${n}`
;return`\\u${"0".repeat(4-n.length)}${n}`}function escapeString(e){return e.replace(Ot,escapeCharacter)}var Mt=10
;var At={indent:2,seqNoIndent:false,seqInlineFirst:true,lineWidth:80,flowBracketPadding:false,flowSkipCommaSpace:false,
flowSkipColonSpace:false,quoteFlowKeys:false,quoteStyle:"single",forceQuotes:false,
scalarStyleRules:Object.keys(Ze).map(e=>Reflect.get(Ze,e)),tagBeforeAnchor:false};function nodeTagShort(e){
return e.tagged?e.tag:tagNameShort(e.tag)}function createPresenterState(e){const t={...At,...e}
;if(t.flowSkipColonSpace)t.quoteFlowKeys=true;return{...t,defaultScalarTagName:t.schema.defaultScalarTag.tagName,
openEnded:false}}function generateNextLine(e,t){return`\n${" ".repeat(e.indent*t)}`}function scalarLayout(e,t,n,r,s,o){
return{node:t,parent:n,level:r,isKey:s,flowOnly:o,shiftOfParent:r===0?-1:e.indent*(r-1),
shiftOfContent:e.indent*Math.max(1,r),shiftOfFirstLine:r===0?0:e.indent*r,presenterOptions:e,allowedStylesMask:0,
style:t.style}}function writeFlowSequence(e,t,n){let r="";for(let s=0,o=n.items.length;s<o;s+=1){
const o=writeNode(e,t,n.items[s],n,{}).text;if(s>0)r+=`,${!e.flowSkipCommaSpace?" ":""}`;r+=o}
const s=e.flowBracketPadding&&n.items.length>0?" ":"";return`[${s}${r}${s}]`}function writeBlockSequence(e,t,n,r){
let s="";for(let o=0,a=n.items.length;o<a;o+=1){const a=writeNode(e,t+1,n.items[o],n,{block:true,
compact:e.seqInlineFirst,isblockseq:true}).text;if(!r||s!=="")s+=generateNextLine(e,t)
;if(a===""||Mt===a.charCodeAt(0))s+="-";else s+="- ";s+=a}return s}function writeFlowMapping(e,t,n){let r=""
;for(const{key:s,value:o}of n.items){let a="";if(r!=="")a+=`,${!e.flowSkipCommaSpace?" ":""}`
;const i=writeNode(e,t,s,n,{iskey:true});const c=i.text;const u=writeNode(e,t,o,n,{}).text
;const l=e.flowSkipColonSpace||u===""?"":" ";const d=s.kind==="scalar"&&i.noBody&&(s.tagged||s.anchor!==void 0)
;const f=s.kind==="alias"||d?" ":"";a+=`${c}${f}:${l}${u}`;r+=a}const s=e.flowBracketPadding&&r!==""?" ":""
;return`{${s}${r}${s}}`}function writeBlockMapping(e,t,n,r){let s="";for(let o=0,a=n.items.length;o<a;o+=1){let a=""
;if(!r||s!=="")a+=generateNextLine(e,t);const{key:i,value:c}=n.items[o]
;const u=(i.kind==="mapping"||i.kind==="sequence")&&i.style===he.BLOCK&&i.items.length!==0||i.kind==="scalar"&&(i.style===fe.LITERAL_BLOCK||i.style===fe.FOLDED_BLOCK)
;const l=u?writeNode(e,t+1,i,n,{block:true,compact:true,isblockseq:!cannotBeCompact(e,i,t+1)}):writeNode(e,t+1,i,n,{
block:true,compact:true,iskey:true});const d=l.text;const f=i.kind==="scalar"&&i.value.indexOf("\n")!==-1
;const h=d.length>1024&&/^[\s\S]{1025}/u.test(d);const p=u||f||h;if(p){if(d&&Mt===d.charCodeAt(0))a+="?";else a+="? "}
a+=d;if(p)a+=generateNextLine(e,t);const m=writeNode(e,t+1,c,n,{block:true,compact:p,
isblockseq:p&&!cannotBeCompact(e,c,t+1)}).text;const w=i.kind==="scalar"&&l.noBody&&(i.tagged||i.anchor!==void 0)
;const g=!p&&(i.kind==="alias"||w)?" ":"";if(m===""||Mt===m.charCodeAt(0))a+=`${g}:`;else a+=`${g}: `;a+=m;s+=a}return s
}function cannotBeCompact(e,t,n){if(t.kind==="alias")return true;return t.tagged||t.anchor!==void 0||e.indent<2&&n>0}
function writeNode(e,t,n,r,s){if(n.kind==="alias"){e.openEnded=false;return{text:`*${n.anchor}`,noBody:false}}
const{block:o=false,iskey:a=false,isblockseq:i=false}=s;let c=s.compact??false;const u=n.anchor!==void 0
;if(cannotBeCompact(e,n,t))c=false;let l;let d=n.tagged
;const f=o&&(n.kind==="mapping"||n.kind==="sequence")&&n.style===he.BLOCK&&n.items.length!==0;if(n.kind==="mapping"){
if(f)l=writeBlockMapping(e,t,n,c);else l=writeFlowMapping(e,t,n)}else if(n.kind==="sequence"){if(f){
if(e.seqNoIndent&&!i&&t>0)l=writeBlockSequence(e,t-1,n,c);else l=writeBlockSequence(e,t,n,c)
}else l=writeFlowSequence(e,t,n)}else{const s=scalarLayout(e,n,r,t,a,!o);detectAllowedStyles(s)
;for(const t of e.scalarStyleRules)t(s);l=renderScalar(s)
;e.openEnded=(s.style===fe.LITERAL_BLOCK||s.style===fe.FOLDED_BLOCK)&&(n.value==="\n"||n.value.endsWith("\n\n"))
;d=n.tagged||l===""&&s.flowOnly&&r?.kind==="sequence"&&!u||s.style!==fe.PLAIN&&n.tag!==e.defaultScalarTagName}
if((n.kind==="mapping"||n.kind==="sequence")&&!f)e.openEnded=false
;if(f&&c&&t>0&&e.indent>2)l=`${" ".repeat(e.indent-2)}${l}`;const h=l==="";let p=l;if(d||u){const t=[]
;const r=d?nodeTagShort(n):null;const s=u?`&${n.anchor}`:null;if(e.tagBeforeAnchor){if(r!==null)t.push(r)
;if(s!==null)t.push(s)}else{if(s!==null)t.push(s);if(r!==null)t.push(r)}const o=l===""||l.charCodeAt(0)===Mt?"":" "
;p=`${t.join(" ")}${o}${l}`}return{text:p,noBody:h}}function rootStartsOwnLine(e){
return(e.kind==="sequence"||e.kind==="mapping")&&e.style===he.BLOCK&&e.items.length!==0&&!e.tagged&&e.anchor===void 0}
function writeDocumentDirectives(e){let t="";for(const n of e.directives){if(n.kind==="yaml"){t+=`%YAML ${n.version}\n`
;continue}const{handle:e,prefix:r}=n;t+=`%TAG ${e} ${r}\n`}return t}function present(e,t){
const n=createPresenterState(t);let r="";let s=false;for(let t=0;t<e.length;t+=1){const o=e[t];n.openEnded=false
;const a=writeDocumentDirectives(o);const i=a!=="";const c=o.explicitStart||i||t>0&&!s;r+=a;if(o.contents===null){
if(c)r+="---\n"}else if(c){const e=writeNode(n,0,o.contents,null,{block:true,compact:true}).text
;const t=e===""?"":i||rootStartsOwnLine(o.contents)?"\n":" ";r+=`---${t}${e}\n`}else r+=writeNode(n,0,o.contents,null,{
block:true,compact:true}).text+"\n";s=o.explicitEnd||n.openEnded;if(s)r+="...\n"}return r}var Tt={...At,schema:ae,
skipInvalid:false,noRefs:false,flowLevel:-1,sortKeys:false,transform:()=>{}};function defaultCompareFn(e,t){
const n=String(e);const r=String(t);if(n<r)return-1;if(n>r)return 1;return 0}function dump(e,t={}){const n={...Tt,...t}
;const r=jsToAst(e,n.schema,{noRefs:n.noRefs,skipInvalid:n.skipInvalid});if(n.flowLevel>=0)visit(r,(e,t)=>{
if(t.depth<n.flowLevel)return;if(e.kind==="sequence"||e.kind==="mapping")e.style=he.FLOW;return qe});if(n.sortKeys){
const e=n.sortKeys===true?defaultCompareFn:n.sortKeys;visit(r,t=>{if(t.kind!=="mapping")return
;t.items.sort((t,n)=>e(t.key.kind==="scalar"?t.key.value:"",n.key.kind==="scalar"?n.key.value:""))})}n.transform(r)
;return present(r,{...pick(n,Object.keys(At)),schema:n.schema})}var Et=null&&-1;function eventPosition(e){
if("tagStart"in e&&e.tagStart!==Et)return e.tagStart;if("anchorStart"in e&&e.anchorStart!==Et)return e.anchorStart
;if("valueStart"in e&&e.valueStart!==Et)return e.valueStart;if("start"in e)return e.start;return 0}function rawTag(e,t){
return t.tagStart===Et?"":e.source.slice(t.tagStart,t.tagEnd)}function anchorName(e,t){
return t.anchorStart===Et?void 0:e.source.slice(t.anchorStart,t.anchorEnd)}function buildScalar(e,t){
const n=getScalarValue(e.source,t);const r=rawTag(e,t);let s;let o=false;if(r!==""){o=true;s=r
}else if(t.style===fe.PLAIN)s=e.schema.resolveImplicitScalarTag(n).tag.tagName;else s=e.schema.defaultScalarTag.tagName
;return{kind:"scalar",tag:s,tagged:o,style:t.style,anchor:anchorName(e,t),value:n}}function buildCollection(e,t,n){
const r=rawTag(e,t);let s;let o=false;if(r==="")s=n;else{s=r;o=true}return{tag:s,tagged:o,style:t.style,
anchor:anchorName(e,t)}}function addNode(e,t){const n=e.frames[e.frames.length-1]
;if(n.kind==="document")n.doc.contents=t;else if(n.kind==="sequence")n.node.items.push(t);else if(n.key){
n.node.items.push({key:n.key,value:t});n.key=null}else n.key=t}function eventsToAst(e,t){const n={source:t.source,
schema:t.schema,eventIndex:0,position:0,frames:[],documents:[]};while(n.eventIndex<e.length){const t=e[n.eventIndex++]
;n.position=eventPosition(t);switch(t.type){case de.DOCUMENT:{const e={contents:null,explicitStart:t.explicitStart,
explicitEnd:t.explicitEnd,directives:t.directives};n.frames.push({kind:"document",doc:e});break}case de.SCALAR:
addNode(n,buildScalar(n,t));break;case de.SEQUENCE:{
const{tag:e,tagged:r,style:s,anchor:o}=buildCollection(n,t,"tag:yaml.org,2002:seq");const a={kind:"sequence",tag:e,
tagged:r,style:s,anchor:o,items:[]};n.frames.push({kind:"sequence",node:a});break}case de.MAPPING:{
const{tag:e,tagged:r,style:s,anchor:o}=buildCollection(n,t,"tag:yaml.org,2002:map");const a={kind:"mapping",tag:e,
tagged:r,style:s,anchor:o,items:[]};n.frames.push({kind:"mapping",node:a,key:null});break}case de.ALIAS:addNode(n,{
kind:"alias",anchor:n.source.slice(t.anchorStart,t.anchorEnd)});break;case de.POP:{const e=n.frames.pop()
;if(e.kind==="mapping"&&e.key)throw new Error("incomplete mapping pair in event stream")
;if(e.kind==="document")n.documents.push(e.doc);else addNode(n,e.node);break}}}return n.documents}var Pt=de.DOCUMENT
;var Ct=de.SEQUENCE;var It=de.MAPPING;var Rt=de.SCALAR;var Nt=de.ALIAS;var Dt=de.POP;var Lt=fe.PLAIN
;var zt=fe.SINGLE_QUOTED;var Ft=fe.DOUBLE_QUOTED;var jt=fe.LITERAL_BLOCK;var Bt=fe.FOLDED_BLOCK;var Ut=he.BLOCK
;var qt=he.FLOW;var Zt=pe.CLIP;var Ht=pe.STRIP;var Wt=pe.KEEP;var Gt=r(8337);var Kt=r(6790);var Vt=r(3861);const Jt={
h:36e5,m:6e4,s:1e3,ms:1};const Yt=/^(?:(\d{1,10})h)?(?:(\d{1,10})m)?(?:(\d{1,10})s)?(?:(\d{1,10})ms)?$/
;const Qt=24*24*Jt.h;const Xt={msec:"ms",millis:"ms",milliseconds:"ms",sec:"s",secs:"s",second:"s",seconds:"s",min:"m",
mins:"m",minute:"m",minutes:"m",hr:"h",hrs:"h",hour:"h",hours:"h"};function parseDuration(e,t=0){
if(/^\d+$/.test(e))return(0,Kt.J5)(`${(0,Kt.hD)(e)} has no unit; write ${e}s, 5m or 1h`);const n=Yt.exec(e)
;if(n===null||e==="")return(0,Kt.J5)(`${(0,Kt.hD)(e)} is not a duration; ${advice(e)}`)
;const[,r,s,o,a]=n.map(e=>Number(e??0));const i=(r??0)*Jt.h+(s??0)*Jt.m+(o??0)*Jt.s+(a??0);if(i>Qt){return(0,
Kt.J5)(`${(0,Kt.hD)(e)} is longer than ${(0,Vt.tW)(Qt)} (24 days)`)}if(i<t)return(0,Kt.J5)(`${(0,
Kt.hD)(e)} is shorter than ${(0,Vt.tW)(t)}`);return(0,Kt.qG)(i)}function advice(e){
const t=e.toLowerCase().replace(/\s+/g,"").replace(/[a-z]+/g,e=>Xt[e]??e)
;return Yt.test(t)&&t!==""?`did you mean ${t}?`:"write 500ms, 30s, 5m, 1h or 1m30s"}const en={kind:"flag"};const tn={
kind:"duration"};const nn={kind:"word"};const numberFrom=(e,t)=>({kind:"number",from:e,to:t});const oneOf=(...e)=>({
kind:"one-of",words:e});const rn=2147483647;const sn=oneOf("SSLv3","TLSv1.0","TLSv1.1","TLSv1.2","TLSv1.3");const an={
weight:numberFrom(0,256),check:en,inter:tn,fastinter:tn,downinter:tn,rise:numberFrom(1,rn),fall:numberFrom(1,rn),
maxconn:numberFrom(0,rn),minconn:numberFrom(0,rn),maxqueue:numberFrom(0,rn),slowstart:tn,backup:en,cookie:nn,ssl:en,
verify:oneOf("none","required"),verifyhost:nn,"ca-file":nn,"crl-file":nn,crt:nn,sni:nn,alpn:nn,npn:nn,ciphers:nn,
ciphersuites:nn,curves:nn,sigalgs:nn,"client-sigalgs":nn,"ssl-min-ver":sn,"ssl-max-ver":sn,"allow-0rtt":en,
"force-tlsv10":en,"force-tlsv11":en,"force-tlsv12":en,"force-tlsv13":en,"no-ssl-reuse":en,"no-tls-tickets":en,
"no-tlsv10":en,"no-tlsv11":en,"no-tlsv12":en,"no-tlsv13":en,"tls-tickets":en,renegotiate:en,"no-renegotiate":en,
"no-sni-auto":en,ktls:oneOf("on","off"),addr:nn,"check-alpn":nn,"check-pool-conn-name":nn,"check-proto":nn,
"check-reuse-pool":en,"check-send-proxy":en,"check-sni":nn,"no-check-sni-auto":en,"check-ssl":en,"check-via-socks4":en,
healthcheck:nn,"init-state":oneOf("up","down","fully-up","fully-down"),"error-limit":numberFrom(1,rn),
observe:oneOf("layer4","layer7"),"on-error":oneOf("fastinter","fail-check","sudden-death","mark-down"),
"on-marked-down":oneOf("shutdown-sessions"),"on-marked-up":oneOf("shutdown-backup-sessions"),
"hash-key":oneOf("id","addr","addr-port","guid"),"idle-ping":tn,"pool-conn-name":nn,"pool-low-conn":numberFrom(0,rn),
"pool-max-conn":numberFrom(-1,rn),"pool-purge-delay":tn,proto:nn,ws:oneOf("auto","h1","h2"),"send-proxy":en,
"send-proxy-v2":en,"send-proxy-v2-ssl":en,"send-proxy-v2-ssl-cn":en,"proxy-v2-options":nn,"set-proxy-v2-tlv-fmt":nn,
source:nn,"strict-maxconn":en,tfo:en};const cn={id:"is not taken: HAProxy numbers a server by itself",
guid:"is not taken: HAProxy numbers a server by itself",
track:"is not taken: a server that follows another cannot be proved by itself",
enabled:"is not taken: a new server gets traffic when it is proved, not before",
disabled:"is not taken: a new server gets traffic when it is proved; leave it out instead",
resolvers:"is not taken: HAProxy resolves no names for a server that is added at runtime",
"init-addr":"is not taken: HAProxy resolves no names for a server that is added at runtime",
"agent-check":"is not taken: an agent could make the server ready before it is proved",
"agent-addr":"is not taken: agent checks are not supported for servers that are added at runtime",
"agent-inter":"is not taken: agent checks are not supported for servers that are added at runtime",
"agent-port":"is not taken: agent checks are not supported for servers that are added at runtime",
"agent-send":"is not taken: agent checks are not supported for servers that are added at runtime",
namespace:"is not taken by HAProxy for a server that is added at runtime",
redir:"is not taken by HAProxy for a server that is added at runtime",
socks4:"is not taken by HAProxy for a server that is added at runtime",
stick:"is not taken by HAProxy for a server that is added at runtime",
"non-stick":"is not taken by HAProxy for a server that is added at runtime",
"max-reuse":"is not taken by HAProxy for a server that is added at runtime"}
;const un=/^[A-Za-z0-9_.:/@%+,=()[\]*~-]{1,256}$/;function keywordWords(e,t,n){switch(t.kind){case"flag":
if(n===true||n==="true")return(0,Kt.qG)([e]);if(n===false||n==="false")return(0,Kt.qG)([]);return(0,
Kt.J5)(`${shown(n)} is not true or false`);case"number":{const r=Number(textOf(n))
;const s=/^-?\d{1,10}$/.test(textOf(n)??"");if(s&&r>=t.from&&r<=t.to)return(0,Kt.qG)([e,String(r)])
;const o=t.to===rn?"":` to ${t.to}`;return(0,Kt.J5)(`${shown(n)} is not a whole number from ${t.from}${o}`)}
case"duration":{const t=textOf(n)
;if(t===undefined)return(0,Kt.J5)(`${shown(n)} is not a duration; write 500ms, 2s or 1m`);const r=parseDuration(t,1)
;return"problems"in r?r:(0,Kt.qG)([e,`${r.value}ms`])}case"one-of":{const r=textOf(n)
;if(r!==undefined&&t.words.includes(r))return(0,Kt.qG)([e,r])
;return(0,Kt.J5)(`${shown(n)} is not one of ${t.words.join(", ")}`)}case"word":{const t=textOf(n)
;if(t!==undefined&&un.test(t))return(0,Kt.qG)([e,t])
;return(0,Kt.J5)(`${shown(n)} is not a single word of letters, digits and _ . : / @ % + , = ( ) [ ] * ~ -`)}}}
function textOf(e){if(typeof e==="string")return e;return typeof e==="number"&&Number.isFinite(e)?String(e):undefined}
function shown(e){return(0,Kt.hD)(typeof e==="string"?e:JSON.stringify(e)??"null")}var ln=r(7364)
;const dn=["name","address","port"];const hn="write - {name: web-04, address: 10.0.0.14, port: 8080}"
;function parseAddServers(e){let t;try{t=load(e,{schema:se})}catch(e){
const t=e instanceof Error?e.message.split("\n")[0]??"":String(e)
;return(0,Kt.J5)(`is neither YAML nor JSON (${t}); ${hn}`)}if(!Array.isArray(t))return(0,
Kt.J5)(`is not a list of servers; ${hn}`);if(t.length===0)return(0,Kt.J5)("names no server: the list is empty")
;const n=t.map((e,t)=>parseEntry(e,t+1));const r=n.flatMap(e=>"value"in e?[e.value]:[])
;const s=[...n.flatMap(e=>"problems"in e?e.problems:[]),...repeated(r,({name:e})=>e,"name"),...repeated(r,({address:e,port:t})=>`${e}:${t}`,"address and port")]
;return s.length>0?(0,Kt.J5)(...s):(0,Kt.qG)(r)}function parseEntry(e,t){
if(typeof e!=="object"||e===null||Array.isArray(e)){return(0,Kt.J5)(`entry ${t}: ${shown(e)} is not a server; ${hn}`)}
const n=new Map(Object.entries(e).filter(([,e])=>e!==null));const r=textOf(n.get("name"))
;const s=r===undefined||"problems"in(0,Gt.$q)(r)?`entry ${t}`:r;const o=[];const a=[]
;if(!n.has("name"))o.push("name is required");else if(r===undefined)o.push(`name: ${shown(n.get("name"))} is not a name`);else o.push(...problemsOf("name",(0,
Gt.$q)(r)));const i=takeAddress(n.get("address"),n.has("address"),o);const c=takePort(n.get("port"),n.has("port"),o)
;if(!n.has("check"))a.push(["check"]);for(const[e,t]of n){if(dn.some(t=>t===e))continue
;const n=Object.hasOwn(an,e)?an[e]:undefined;if(n===undefined){o.push(unknownKey(e));continue}
const r=keywordWords(e,n,t);if("problems"in r)o.push(...problemsOf(e,r));else if(r.value.length>0)a.push([...r.value])}
if(o.length>0)return(0,Kt.J5)(...o.map(e=>`${s}: ${e}`));return(0,Kt.qG)({name:r,address:i,port:c,keywords:a})}
function unknownKey(e){const t=Object.hasOwn(cn,e)?cn[e]:undefined;if(t!==undefined)return`${e} ${t}`;return`${(0,
Kt.hD)(e)} is not a keyword that HAProxy takes for a server added at runtime${(0,ln.a)(e,[...dn,...Object.keys(an)])}`}
function takeAddress(e,t,n){if(!t)n.push("address is required");const r=textOf(e);if(r!==undefined&&(0,
a.isIP)(r)!==0&&!r.includes("%"))return r
;if(t)n.push(`address: ${shown(e)} is not an IP address; HAProxy resolves no names here`);return undefined}
function takePort(e,t,n){if(!t)n.push("port is required");const r=textOf(e)??"";const s=Number(r)
;if(/^\d{1,5}$/.test(r)&&s>=1&&s<=65535)return s;if(t)n.push(`port: ${shown(e)} is not a port from 1 to 65535`)
;return undefined}function problemsOf(e,t){return"problems"in t?t.problems.map(t=>`${e}: ${t}`):[]}
function repeated(e,t,n){return[...Map.groupBy(e,t)].filter(([,e])=>e.length>1).map(([e,t])=>`${(0,
Kt.hD)(e)} is the ${n} of ${t.length} entries`)}const pn=/^\d{1,15}$/;const mn=/^\d{1,9}(\.\d{1,6})?$/
;const wn=/^(\d{1,9}(?:\.\d{1,6})?)%$/;const within=(e,t,n)=>e>=t&&e<=n;function count(e,t){
return n=>pn.test(n)&&within(Number(n),e,t)?(0,Kt.qG)(Number(n)):(0,Kt.J5)(`${(0,
Kt.hD)(n)} is not a whole number from ${e} to ${(0,Vt.B4)(t)}`)}const gn=1e5;function amount(e){return t=>{
if(pn.test(t)&&within(Number(t),e,gn)){return(0,Kt.qG)({kind:"count",value:Number(t)})}const n=wn.exec(t)
;if(n!==null&&within(Number(n[1]),e===0?0:Number.MIN_VALUE,100)){return(0,Kt.qG)({kind:"percent",value:Number(n[1])})}
return(0,
Kt.J5)(`${(0,Kt.hD)(t)} is neither a whole number from ${e} nor a percentage ${e===0?"from 0%":"above 0%"} to 100%`)}}
function parsePercent(e){const t=wn.exec(e);if(t!==null&&Number(t[1])<=100)return(0,Kt.qG)(Number(t[1]))
;const n=mn.test(e)&&Number(e)<=100?`; write ${e}%`:", such as 1% or 0.5%";return(0,Kt.J5)(`${(0,
Kt.hD)(e)} is not a percentage from 0% to 100%${n}`)}function parseFactor(e){
if(mn.test(e)&&within(Number(e),1,1e3))return(0,Kt.qG)(Number(e));return(0,Kt.J5)(`${(0,
Kt.hD)(e)} is not a factor from 1 to 1000, such as 1.5`)}function parseShares(e){const t=[];const n=[];for(const r of(0,
Gt.ry)(e)){const e=parsePercent(r);if("problems"in e)t.push(...e.problems);else if(e.value===0)t.push(`${(0,
Kt.hD)(r)} is no share; begin above 0%`);else if(e.value===100)t.push(`${(0,
Kt.hD)(r)} would leave the other servers nothing; after the last step they follow`);else n.push(e.value)}
if(t.length>0)return(0,Kt.J5)(...t)
;if(n.length===0)return(0,Kt.J5)(`${(0,Kt.hD)(e)} holds no share; write 5%, 25%, 50%`)
;const r=n.some((e,t)=>e<=(n[t-1]??0));return r?(0,Kt.J5)(`${(0,Kt.hD)(e)} does not grow from step to step`):(0,
Kt.qG)(n)}function parseWeight(e){if(pn.test(e)&&Number(e)<=256)return(0,Kt.qG)({kind:"count",value:Number(e)})
;const t=wn.exec(e);if(t!==null&&/^\d+%$/.test(e)&&Number(t[1])<=100){return(0,Kt.qG)({kind:"percent",value:Number(t[1])
})}return(0,Kt.J5)(`${(0,Kt.hD)(e)} is neither a weight from 0 to 256 nor a whole percentage from 0% to 100%`)}
const vn=["server","address","port","backend"];function placeholderProblems(e,t){
return[...e.matchAll(/\{([A-Za-z_-]*)\}/g)].filter(([,e])=>e!==undefined&&!t.includes(e)).map(([e])=>{
const n=t.map(e=>`{${e}}`);return`${(0,Kt.hD)(e)} is not one of ${n.join(", ")}${(0,ln.a)(e,n)}`})}
function parseHealthUrl(e){const t=placeholderProblems(e,vn);if(t.length>0)return(0,Kt.J5)(...t)
;const n=e.replaceAll("{port}","8080").replaceAll(/\{(server|address|backend)\}/g,"sample");if(/[{}]/.test(n))return(0,
Kt.J5)(`${(0,Kt.hD)(e)} holds a brace that closes or opens no placeholder`)
;return webAddress(n,e,"http://{address}:{port}/healthz")}function parseWebAddress(e){
return webAddress(e,e,"https://shop.example")}function webAddress(e,t,n){if(!/^https?:\/\//i.test(e)){return(0,
Kt.J5)(`${(0,Kt.hD)(t)} is not an http or https address; write ${n}, say`)}if(/\s/.test(e)||!URL.canParse(e)){return(0,
Kt.J5)(`${(0,Kt.hD)(t)} is not a valid address; write ${n}, say`)}const r=new URL(e)
;if(r.username!==""||r.password!==""){
return(0,Kt.J5)(`${(0,Kt.hD)(t)} holds credentials; they would stand in the log, so give an address without`)}return(0,
Kt.qG)(t)}function parseStatus(e){const t=[];const n=[];for(const r of(0,Gt.ry)(e)){
const[,e,s]=/^(\d{3})(?:-(\d{3}))?$/.exec(r)??[];const o={from:Number(e),to:Number(s??e)}
;if(e===undefined||o.from<100||o.to>599)t.push(statusProblem(r));else if(o.from>o.to)t.push(`${(0,
Kt.hD)(r)} runs backwards; write ${s}-${e}`);else n.push(o)}if(t.length>0)return(0,Kt.J5)(...t);return n.length===0?(0,
Kt.J5)(`${(0,Kt.hD)(e)} holds no status code`):(0,Kt.qG)(n)}function statusProblem(e){
const t=/^([1-5])xx$/i.exec(e)?.[1];const n=t===undefined?", such as 200-299 or 204":`; write ${t}00-${t}99`
;return`${(0,Kt.hD)(e)} is not a status code or range from 100 to 599${n}`}const yn=["i","m","s","u","v"]
;function parseHealthBody(e){const[,t,n]=/^\/(.*)\/([A-Za-z]*)$/s.exec(e)??[];if(t===undefined||n===undefined)return(0,
Kt.qG)({kind:"text",text:e});const r=n.split("").filter(e=>!yn.includes(e));if(r.length>0){return(0,Kt.J5)(`${(0,
Kt.hD)(e)} reads as a regular expression with the unknown flag ${r.join(", ")}; `+`flags are ${yn.join(", ")}`)}
if(t==="")return(0,Kt.J5)(`${(0,Kt.hD)(e)} is an empty regular expression; anything would pass`);try{return(0,Kt.qG)({
kind:"pattern",pattern:new RegExp(t,n)})}catch(t){const n=t instanceof Error?t.message.replace(/^.*: /s,""):String(t)
;return(0,Kt.J5)(`${(0,Kt.hD)(e)} is not a valid regular expression (${n})`)}}
const bn=["bash","sh","pwsh","python","node"];function parseShell(e){
if(bn.some(t=>t===e)||e.includes("{0}")&&!e.startsWith("{0}")){return(0,Kt.qG)(e)}const t=(0,ln.a)(e,bn)
;const n=t===""&&/^[\w./-]+$/.test(e)?`${e} {0}`:"perl {0}";return(0,Kt.J5)(`${(0,
Kt.hD)(e)} is not one of ${bn.join(", ")}, nor a template with {0} such as ${(0,Kt.hD)(n)}${t}`)}
function parseWorkflow(e){if(/^[\w.-]+\.ya?ml$/.test(e))return(0,Kt.qG)(e);const t=/\/([\w.-]+\.ya?ml)$/.exec(e)?.[1]
;return(0,
Kt.J5)(`${(0,Kt.hD)(e)} is not the file name of a workflow${t===undefined?", such as deploy.yml":`; write ${t}`}`)}
function parseRepository(e){return/^[A-Za-z0-9-]+\/[\w.-]+$/.test(e)?(0,Kt.qG)(e):(0,Kt.J5)(`${(0,
Kt.hD)(e)} is not a repository; write owner/name`)}function parseRef(e){
return/^[^\s~^:?*[\\-][^\s~^:?*[\\]*$/.test(e)&&!e.includes("..")?(0,Kt.qG)(e):(0,Kt.J5)(`${(0,
Kt.hD)(e)} is not the name of a branch or tag`)}const kn=25;function parseWorkflowInputs(e){const t=[];const n=new Map
;for(const[r,s]of e.split("\n").entries()){if(s.trim()==="")continue
;const[,e,o]=/^\s*([A-Za-z_][\w-]*)\s*:(?:\s+(.*?))?\s*$/.exec(s)??[]
;if(e===undefined)t.push(`line ${r+1} does not read "key: value"`);else if(n.has(e))t.push(`${e} is given twice`);else{
t.push(...placeholderProblems(o??"",[...vn,"token"]));n.set(e,o??"")}}if(n.size>kn){
t.push(`holds ${n.size} inputs; GitHub takes at most ${kn}`)}return t.length>0?(0,Kt.J5)(...t):(0,Kt.qG)(n)}
const $n=e(import.meta.url)("node:path/posix");function labelNodes(e){const t=[]
;const n=e.map(e=>e.label).filter(e=>e!=="");for(const e of endpoint_labels_repeated(n)){t.push(`label ${(0,
Kt.hD)(e)} is given twice; a label names one node`)}for(const n of endpoint_labels_repeated(e.map(identity))){
const r=e.find(e=>identity(e)===n)?.text??n;t.push(`${(0,Kt.hD)(r)} is given twice; name each node once`)}
if(t.length>0)return(0,Kt.J5)(...t);const r=new Set(n);const s=e.map(t=>{if(t.label!=="")return t
;const n=e.filter(e=>e!==t&&e.label==="");const s=e.length===1?shortNames(t):names(t)
;const o=s.find((e,t)=>!r.has(e)&&n.every(n=>(names(n)[t]??n.text)!==e))??t.text;r.add(o);return{...t,label:o}})
;return(0,Kt.qG)(s)}function shortNames(e){return e.kind==="unix"||e.kind==="http+unix"?["haproxy"]:names(e)}
function names(e){const t=e.host.includes(":")?`[${e.host}]`:e.host;const n=e.port===0?t:`${t}:${e.port}`
;switch(e.kind){case"unix":case"http+unix":{const t=(0,$n.basename)(e.path).replace(/\.sock$/,"");return[t,`${(0,
$n.basename)((0,$n.dirname)(e.path))}/${t}`,e.path]}case"tcp":return[n];case"ssh":case"http":case"https":return[t,n]}}
const identity=e=>[e.kind,e.user,e.host,e.port,e.path].join(" ");function endpoint_labels_repeated(e){
return[...new Set(e.filter((t,n)=>e.indexOf(t)!==n))]}const xn=["unix","tcp","ssh","http","https","http+unix"]
;const Sn=/^[A-Za-z0-9_.:-]+$/;const _n=/^[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?$/
;const On=/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;const Mn=107;function parseEndpoints(e){const t=[];const n=[]
;for(const r of e.split("\n")){const e=r.split(",");for(const[r,s]of e.entries()){const o=s.trim();if(o==="")continue
;const a=endpoints_parseEntry(o)
;if("value"in a)n.push(a.value);else if(e.slice(r+1).some(e=>e.includes("@"))&&!o.startsWith("/")){
const e=o.includes("://")?o.replace(/:\/\/.*/,"://***"):"***"
;t.push(`${(0,Kt.hD)(e)} cannot be read, with an @ later in its line; write one node per line`)
}else t.push(...a.problems)}}if(t.length>0)return(0,Kt.J5)(...t);if(n.length===0)return(0,
Kt.J5)("holds no endpoint; write /run/haproxy/admin.sock, say");return labelNodes(n)}function endpoints_parseEntry(e){
const t=e.indexOf("=");const n=e.indexOf("/");if(t===-1||n!==-1&&n<t)return parseEndpoint(e);const r=e.slice(0,t).trim()
;const s=parseEndpoint(e.slice(t+1).trim());if(Sn.test(r))return"value"in s?(0,Kt.qG)({...s.value,label:r}):s
;const o=`label ${(0,Kt.hD)(e.includes("@")?"***":r)} is not made of letters, digits and _ . : -`;return(0,
Kt.J5)(o,..."problems"in s?s.problems:[])}const An={label:"",path:"",host:"",port:0,user:""};function parseEndpoint(e){
if(e.startsWith("/"))return onSocket("unix",e,e);const[,t,n]=/^([A-Za-z][A-Za-z+]*):\/\/(.*)$/.exec(e)??[]
;if(t===undefined||n===undefined)return(0,Kt.J5)(withoutScheme(e));switch(t){case"unix":case"http+unix":
return onSocket(t,e,n);case"tcp":return overTcp(e,n);case"ssh":return overSsh(e,n);case"http":case"https":
return overHttp(t,e,n);default:{const n=(0,ln.p)(t,xn);const r=n===undefined?"":`; did you mean ${n}://?`;return(0,
Kt.J5)(`${(0,Kt.hD)(e)} begins with none of ${xn.map(e=>`${e}://`).join(", ")}, nor with /${r}`)}}}
function withoutScheme(e){const t=/^unix@(\/.*)$/.exec(e);if(t?.[1]!==undefined&&!t[1].includes("@")){return`${(0,
Kt.hD)(e)} is not an endpoint; did you mean unix://${t[1]}?`}if(e.includes("@")){return`${(0,
Kt.hD)(e.replace(/.*@/s,"***@"))} is not an endpoint; write tcp://host:port, say`}
if(/^[^/:\s]+:\d+$/.test(e))return`${(0,Kt.hD)(e)} is not an endpoint; did you mean tcp://${e}?`;return`${(0,
Kt.hD)(e)} is not an endpoint; write an absolute path such as /run/haproxy/admin.sock, or tcp://host:port`}
function socketProblem(e,t,n){if(!e.startsWith("/"))return`${t} has no absolute path; write ${n}`
;if(e.endsWith("/"))return`${t} ends in a directory; name the socket in it`
;if(/[\u0000-\u001f]/.test(e))return`${t} holds control characters`;const r=Buffer.byteLength(e);if(r>Mn){
return`${t} is a path of ${r} bytes; a unix socket's has at most ${Mn}`}return undefined}function onSocket(e,t,n){
const r=socketProblem(n,(0,Kt.hD)(t),`${e}:///run/haproxy/admin.sock`);return r===undefined?(0,Kt.qG)({...An,kind:e,
text:t,path:n}):(0,Kt.J5)(r)}function overTcp(e,t){if(t.includes("@"))return(0,Kt.J5)(`${(0,
Kt.hD)(e)} holds an @; the Runtime API knows no credentials`);const n=parsePlace(t,e);if("problems"in n)return n
;const{host:r,port:s}=n.value;if(s===0)return(0,Kt.J5)(`${(0,Kt.hD)(e)} has no port; write tcp://${t}:9999, say`)
;return(0,Kt.qG)({...An,kind:"tcp",text:e,host:r,port:s})}function overSsh(e,t){
const[,n,r,s]=/^(?:(.*)@)?([^/@]*)(\/.*)?$/.exec(t)??[];if(n?.includes(":")===true){return(0,Kt.J5)(`${(0,
Kt.hD)(e)} holds a password; use ssh-key, or the runner's own OpenSSH configuration`)}
if(n!==undefined&&!On.test(n))return(0,Kt.J5)(`${(0,Kt.hD)(e)} holds no valid user name`);const o=parsePlace(r??"",e)
;if("problems"in o)return o;const a=socketProblem(s??"",(0,Kt.hD)(e),"ssh://deploy@lb1/run/haproxy/admin.sock")
;if(a!==undefined)return(0,Kt.J5)(a);return(0,Kt.qG)({...An,kind:"ssh",text:e,user:n??"",path:s??"",...o.value})}
function overHttp(e,t,n){if(n.includes("@")){
return(0,Kt.J5)(`${(0,Kt.hD)(t)} holds credentials; they go into dataplane-username and dataplane-password`)}
const[,r,s]=/^([^/?#]*)(.*)$/.exec(n)??[];const o=parsePlace(r??"",t);if("problems"in o)return o
;const a=(s??"").replace(/\/$/,"");if(!["","/v2","/v3"].includes(a)){return(0,Kt.J5)(`${(0,
Kt.hD)(t)} is not the base of a Data Plane API; write ${e}://${r}, or add /v2 or /v3`)}return(0,Kt.qG)({...An,kind:e,
text:t,path:a,...o.value})}function parsePlace(e,t){
const[,n,r,s]=/^(?:\[([^\]]*)\]|([^:[\]]*))(?::([^:]*))?$/.exec(e)??[];const o=n??r;if(o===undefined){return(0,
a.isIPv6)(e.replace(/:\d+$/,""))||(0,
a.isIPv6)(e)?(0,Kt.J5)(`${(0,Kt.hD)(t)} holds an IPv6 address without brackets; write [::1]:9999, say`):(0,Kt.J5)(`${(0,
Kt.hD)(t)} does not read host:port`)}if(o==="")return(0,Kt.J5)(`${(0,Kt.hD)(t)} has no host`)
;const i=n===undefined?isHost(o):(0,a.isIPv6)(o)
;if(!i)return(0,Kt.J5)(`${(0,Kt.hD)(t)} holds no valid host name or address`);const c=s===undefined?0:Number(s)
;if(s!==undefined&&(!/^\d{1,5}$/.test(s)||c<1||c>65535)){return(0,Kt.J5)(`${(0,Kt.hD)(t)} has no port from 1 to 65535`)}
return(0,Kt.qG)({host:o,port:c})}function isHost(e){return _n.test(e)&&(!/^[\d.]+$/.test(e)||(0,a.isIPv4)(e))}
var Tn=r(754);function words_oneOf(e){return t=>{const n=e.find(e=>e===t);if(n!==undefined)return(0,Kt.qG)(n);return(0,
Kt.J5)(`${(0,Kt.hD)(t)} is not one of ${e.join(", ")}${(0,ln.a)(t,e)}`)}}const En={yes:"true",y:"true",on:"true",
1:"true",no:"false",n:"false",off:"false",0:"false"};function parseBoolean(e){if(/^(true|True|TRUE)$/.test(e))return(0,
Kt.qG)(true);if(/^(false|False|FALSE)$/.test(e))return(0,Kt.qG)(false);const t=En[e.toLowerCase()]
;const n=t===undefined?(0,ln.a)(e,["true","false"]):`; did you mean ${t}?`;return(0,Kt.J5)(`${(0,
Kt.hD)(e)} is not one of true, false${n}`)}const Pn=["rolling","canary","blue-green","replace"]
;const Cn=["rollout","drain","ready","maint","weight","checks","switch","add","remove","status","doctor"]
;function field(e,t="is required"){return s.FsL(s.YjP({error:t}),s.pdi((t,n)=>{const r=e(t)
;if("value"in r)return r.value;for(const e of r.problems)n.issues.push({code:"custom",message:e,input:t});return o.tm}))
}const optional=e=>s.lqM(field(e));const byDefault=(e,t)=>s.SdS(field(t),e);const In=optional(Kt.qG)
;const duration=e=>byDefault(e,e=>parseDuration(e));const limit=e=>byDefault(e,e=>parseDuration(e,10))
;const parseUsername=e=>e.includes(":")?(0,Kt.J5)("holds a colon, which basic authentication does not allow"):(0,
Kt.qG)(e);const Rn=s.Ikc({
haproxy:field(parseEndpoints,"is required; give the endpoint of HAProxy, such as /run/haproxy/admin.sock"),
backend:optional(Gt.Gw),servers:byDefault("*",Gt._K),"group-by":byDefault("name",words_oneOf(["name","address"])),
"dataplane-username":optional(parseUsername),"dataplane-password":In,"tls-ca":In,"tls-cert":In,"tls-key":In,
"ssh-key":optional(Tn.PD),"ssh-known-hosts":optional(Tn.uJ),"connect-timeout":limit("5s"),
"command-timeout":limit("10s"),operation:byDefault("rollout",words_oneOf(Cn)),
strategy:byDefault("rolling",words_oneOf(Pn)),"dry-run":byDefault("false",parseBoolean),run:In,
shell:byDefault("bash",parseShell),"working-directory":In,workflow:optional(parseWorkflow),
"workflow-repository":optional(parseRepository),"workflow-ref":optional(parseRef),
"workflow-inputs":optional(parseWorkflowInputs),"deploy-timeout":limit("10m"),
"deploy-retries":byDefault("0",count(0,100)),"drain-timeout":duration("5m"),
"on-drain-timeout":byDefault("fail",words_oneOf(["fail","shutdown","proceed"])),
"haproxy-check":byDefault("require",words_oneOf(["require","once","ignore"])),"health-url":optional(parseHealthUrl),
"health-status":byDefault("200-299",parseStatus),"health-body":optional(parseHealthBody),
"health-successes":byDefault("2",count(1,1e3)),"health-interval":limit("500ms"),"health-timeout":limit("2m"),
"max-unavailable":byDefault("1",amount(1)),"min-available":optional(amount(0)),lead:byDefault("1",count(0,1e5)),
pause:duration("0s"),"max-failures":byDefault("0",count(0,1e5)),
"on-failure":byDefault("stop",words_oneOf(["stop","rollback"])),"rollback-run":In,
"on-reload":byDefault("reassert",words_oneOf(["reassert","fail"])),soak:duration("0s"),
"max-error-rate":optional(parsePercent),"max-slowdown":optional(parseFactor),
"min-requests":byDefault("20",count(1,1e9)),
"on-inconclusive":byDefault("proceed",words_oneOf(["proceed","fail","wait"])),"canary-servers":optional(Gt.Z7),
"canary-steps":byDefault("5%, 25%, 50%",parseShares),"canary-acl":optional(Gt.Mi),"canary-users":optional(Gt.WM),
blue:optional(Gt.Z7),green:optional(Gt.Z7),"switch-map":optional(Gt.Mi),"switch-key":optional(Gt.r8),
"keep-previous":duration("0s"),"add-servers":optional(parseAddServers),"remove-servers":optional(Gt.Z7),
weight:optional(parseWeight),checks:optional(words_oneOf(["on","off"])),"github-token":In,environment:In,
"environment-url":optional(parseWebAddress),"report-dir":In,summary:byDefault("true",parseBoolean)})
;const Nn=Object.keys(Rn.shape);function defaultOf(e){const t=Rn.shape[e]
;return t.type==="prefault"?t.def.defaultValue:undefined}},8569:(e,t,n)=>{n.d(t,{F:()=>secretsOf,p:()=>o});var r=n(8337)
;var s=n(754)
;const o=new Set(["dataplane-password","github-token","ssh-key","tls-key","run","rollback-run","workflow-inputs","add-servers","tls-ca","tls-cert","ssh-known-hosts"])
;const a=4;function secretsOf(e){const t=[e["dataplane-password"],e["github-token"]].flatMap(e=>lines(e??""))
;for(const n of[e["ssh-key"],e["tls-key"]]){if(n!==undefined&&((0,s.SR)(n)||n.includes("\n"))){
t.push(...lines(n).filter(e=>!e.startsWith("-----")))}}const n=e.haproxy??"";for(const e of[...n.split("\n"),...(0,
r.ry)(n)])t.push(...passwords(e));for(const n of[e["health-url"],e["environment-url"]]){
t.push(...passwords(/^[^/]*\/\/[^/]*/.exec(n??"")?.[0]??""))}return[...new Set(t)].filter(e=>e.length>=a)}
function lines(e){return e.split("\n").map(e=>e.trim()).filter(e=>e!=="")}function passwords(e){
const[,t,n]=/^[^/]*?([a-z+]+):\/\/(.*)@/i.exec(e)??[];if(n===undefined)return[];const r=n.indexOf(":")
;const s=r===-1?t==="ssh"?"":n:n.slice(r+1);try{return[s,decodeURIComponent(s)]}catch{return[s]}}},7640:(t,n,r)=>{
r.d(n,{U:()=>mainStep});var s=r(5217);var o=r(1078);var a=r(3024);var i=r(6760);var c=r(285);var u=r(207)
;function agentsTakenEarlier(e,t){const n=new Map(t.map(e=>[e.text,e.label]));const r=new Set;for(const t of(0,
a.existsSync)(e)?(0,a.readdirSync)(e):[]){try{const{content:s}=u.CQ.open(i.join(e,t))
;const o=new Map(s.nodes.map(e=>[e.label,e.text]));for(const e of s.entries.flatMap(e=>e.rows)){
const t=n.get(o.get(e.node)??"");if(e.agentOff&&t!==undefined)r.add((0,c.P9)({...e,node:t}))}}catch{continue}}return r}
var l=r(4033);var d=r(8674);var f=r(4544);var h=r(324);var p=r(128);var m=r(9021);var w=r(5924)
;const g=["node-silent","permission","nodes-differ","stopping","too-old","backend-down","no-servers","server-down","only-server","last-available","no-check","check-off","same-name","shared","agent-check","static-balance","connect-check","open-socket","plain-http","known-defect","reloaded-lately","old-workers","cookie","stick-table","weight-zero","queue","out-of-rotation","disabled-in-configuration","weight-changed","weights-persist","track","nodes-vary","slow-start","backup","maxconn","no-address","slow-rise","facts-missing"]
;const v=["rolling","canary","blue-green","replace"];const no=(e,t=v)=>t.map(t=>({strategy:t,verdict:"no",why:e}))
;const onlyIf=(e,t=v)=>t.map(t=>({strategy:t,verdict:"if",why:e}));class Findings{#Fe=new Map;#L;constructor(e){
this.#L=e}add(e,t,n){for(const{code:r,level:s,title:o,why:a,fix:i,servers:c=[],against:u=[]}of n){
const n=JSON.stringify([r,s,t,o,a,i,u]);const l=this.#Fe.get(n);const d=[...new Set([...l?.where.nodes??[],...e])]
;const f=[...new Set([...l?.where.servers??[],...c])];const h={backend:t,nodes:d,servers:f};this.#Fe.set(n,{code:r,
level:s,title:o,why:a,fix:i,where:h,against:u})}}sorted(){
return[...this.#Fe.values()].toSorted((e,t)=>this.#je(e)-this.#je(t))}#je({level:e,code:t,where:{backend:n}}){
const r=g.length;const s=n===null?0:this.#L.indexOf(n)+1;return(b.indexOf(e)*r+g.indexOf(t))*(this.#L.length+1)+s}}
const b=["hazard","warning","note"];var k=r(3479);var $=r(7616);function whose(e,t,n){
return`${namesOf(e)} ${e.length===1?t:n}`}const namesOf=e=>(0,$.D)(serverNames(e))
;const serverNames=e=>[...new Set(e.map(({server:e})=>e))];const them=e=>e.length===1?"it":"them"
;const S=new Set(["source","uri","url_param","hdr","rdp-cookie","hash"]);const O=["canary"];const M=["canary","replace"]
;function balanceFindings(e){return[...algorithm(e),...agents(e),...persistedWeights(e),...limits(e)]}
function algorithm({patient:e,backend:t}){const n=t.algorithm;const r=e.facts?.dynamic?.get(t.backend);if(n==="first"){
return[{code:"static-balance",level:"warning",title:"balance first fills one server after the other",
why:"weights mean nothing to it, so no share of the traffic can be given to a canary",
fix:"use roundrobin, leastconn or random",against:no("balance first has no shares",O)}]}
if(r===false||r===undefined&&n==="static-rr"){return[{code:"static-balance",level:"warning",
title:`balance ${n} takes neither weights nor new servers at run time`,
why:"a canary needs weights, and a replacement servers, while HAProxy runs; drain, maint and ready work",
fix:S.has(n)?`add "hash-type consistent" to ${t.backend}, which takes both`:"use roundrobin, which takes both",
against:no(`balance ${n} takes no weights and no servers at run time`,M)}]}if(r!==undefined||!S.has(n))return[];return[{
code:"static-balance",level:"warning",title:`balance ${n} may take neither weights nor new servers at run time`,
why:"a map-based hash, the default, does not; which one it is does not show from here",
fix:`look for "hash-type consistent" in ${t.backend}, which takes both`,
against:onlyIf(`with hash-type consistent (balance ${n})`,M)}]}function agents({patient:e,rows:t}){
const n=t.filter(e=>e.agent.configured&&e.agent.enabled&&e.tracks===undefined);if(n.length===0)return[];const r={
code:"agent-check",title:`an agent check speaks for ${serverNames(n).join(", ")}`,servers:serverNames(n)};if((0,
k.V)(e)){return[{...r,level:"hazard",
why:'an agent that says "ready" ends a drain, and over the Data Plane API it cannot be switched off for the time of a deploy',
fix:"give the Runtime API's socket instead",
against:no("an agent check can end a drain, and the Data Plane API cannot switch it off")}]}return[{...r,
level:"warning",
why:'an agent that says "ready" ends a drain or maint that somebody else set, and its weight replaces any that is set, a canary\'s too; a rollout switches it off for the time that it works on the server',
fix:"let the agent say nothing but up, down and maxconn; after a deploy by hand look whether it took the server back",
against:no("an agent check may bring the idle colour into rotation",["blue-green"])}]}
function persistedWeights({patient:e}){if(e.capabilities.weightsPersist!==true)return[];return[{code:"weights-persist",
level:"note",title:"a weight that is set here is written into haproxy.cfg",
why:"this Data Plane API (before 3.3.1) has no other way: a canary's weights outlive a reload, and the end of a run that is killed",
fix:"use dataplaneapi 3.3.1 or newer, or the Runtime API's socket, where a reload must not keep them"}]}
function limits({patient:e,backend:t,rows:n}){const r=[];const s=t.qcur+n.reduce((e,t)=>e+t.qcur,0);if(s>0){r.push({
code:"queue",level:"warning",title:`requests wait in a queue of ${t.backend}`,
why:"the servers are at their limit now, and every server that is taken out moves its share onto them",
fix:"roll out when there is less traffic, or raise maxconn"})}
const o=n.filter(t=>e.facts?.maxconn?.has(`${t.backend}/${t.server}`));if(o.length>0){r.push({code:"maxconn",
level:"note",
title:`${o.length===t.servers.length?"every server":serverNames(o).join(", ")} takes a limited number of connections (maxconn)`,
why:"what comes beyond waits in a queue: with a server out the others must take its share as well",
fix:"see that maxconn of the rest is enough for all of the traffic",servers:serverNames(o)})}return r}var A=r(877)
;var T=r(2380);const E=3;function checkFindings(e){const t=e.rows.filter(e=>e.tracks===undefined)
;return[...noCheck(t.filter(e=>!e.check.configured)),...checkOff(t.filter(T.Ws)),...down(e.rows.filter(e=>e.admin==="ready"&&e.operational==="down")),...connectOnly(e,t.filter(T.pL)),...slowRise(t.filter(T.pL))]
}function noCheck(e){if(e.length===0)return[];return[{code:"no-check",level:"hazard",
title:`${whose(e,"has","have")} no check`,
why:`HAProxy sends ${them(e)} traffic as soon as ${e.length===1?"it is":"they are"} ready, working or not`,
fix:'add "check" to the server line (and "option httpchk" to the backend); until then give health-url, which proves a deploy directly',
servers:serverNames(e),against:onlyIf(`with health-url (${whose(e,"has","have")} no check)`,P)}]}function checkOff(e){
if(e.length===0)return[];return[{code:"check-off",level:"hazard",title:`the check of ${namesOf(e)} is switched off`,
why:`somebody gave "disable health", or "no-check" stands against a default-server with check: HAProxy keeps ${them(e)} up whatever happens`,
fix:'switch it on again (operation: checks with checks: on, or "enable health"); until then give health-url',
servers:serverNames(e),against:onlyIf(`with health-url (the check of ${namesOf(e)} is off)`,P)}]}
const P=["rolling","canary","blue-green"];function down(e){const t=e[0];if(!t)return[]
;const n=t.check.text.replace(/ after \d+ms/,"");const r=n===""?t.status:n;return[{code:"server-down",level:"hazard",
title:`${whose(e,"is","are")} down (${e.length===1?"":`${t.server}: `}${r})`,
why:"fewer servers carry the traffic, and fewer can be taken out at the same time",
fix:`look at the application there; a rollout takes ${them(e)} along, and a healthy deploy brings ${them(e)} back`,
servers:serverNames(e)}]}function connectOnly({backend:e},t){const n=t.filter(e=>/^L[46]OK\b/.test(e.check.text))
;if(e.mode!=="http"||n.length===0)return[];return[{code:"connect-check",level:"warning",
title:`the check of ${namesOf(n)} only connects`,
why:"a process that listens and answers every request with 500 counts as up, after a deploy too",
fix:'add "option httpchk GET /healthz" to the backend, or give health-url',servers:serverNames(n)}]}
function slowRise(e){const t=e.filter(e=>(e.check.rise??0)>=E);if(t.length===0)return[]
;const n=Math.max(...t.map(e=>e.check.rise??0));return[{code:"slow-rise",level:"note",
title:`${namesOf(t)} must pass ${n} checks (rise ${n}) before ${t.length===1?"it is":"they are"} up again`,
why:"each server of a rollout waits for that, one check interval after the other",
fix:'give haproxy-check: once with health-url, which waits for one pass; or set "fastinter"',servers:serverNames(t)}]}
var I=r(2650);function defectFindings(e){return[...stuckQueue(e),...cookieServers(e),...overMaxconn(e)]}
function processDefects(e){return[...reapedClients(e),...masterRuntime(e)]}function stuckQueue({patient:e,backend:t}){
const{version:n}=e.snapshot.identity;if(!(0,I.Y)(n,"3.0")||t.servers.length>1||t.servers.length===0)return[];return[{
code:"known-defect",level:"warning",
title:`HAProxy ${n}: requests that wait while the last server is out may stay stuck`,
why:'before 3.0 they wait for "timeout queue", also when the server is ready again long before, and new ones queue up behind them',
fix:'update to 3.0 or newer, or set a short "timeout queue"'}]}function cookieServers({patient:e,rows:t,backend:n}){
const{version:r}=e.snapshot.identity;if(!(0,I.Y)(r,"3.0")||!t.some(e=>e.cookie!==undefined))return[];return[{
code:"known-defect",level:"warning",title:`HAProxy ${r} adds no servers with a cookie at run time`,
why:`clients of ${n.backend} stick by cookie, so a server that is added would get new ones and lose them again`,
fix:"update to 3.0 or newer, or deploy by rolling or blue-green",
against:no(`HAProxy ${r} adds no servers with a cookie`,["replace"])}]}function overMaxconn({patient:e,rows:t}){
const{version:n}=e.snapshot.identity
;const r=t.filter(t=>t.cookie!==undefined&&e.facts?.maxconn?.has(`${t.backend}/${t.server}`));if((0,
I.Y)(n,"3.0")||r.length===0)return[];return[{code:"known-defect",level:"warning",
title:`HAProxy ${n}: a drain may start all waiting requests at once, over maxconn`,
why:'with "option redispatch" the requests that wait for a server by its cookie are all sent to it when it goes to drain or maint',
fix:'see whether the servers stand that, or take "option redispatch" out of this backend'}]}function reapedClients(e){
const{version:t}=e.snapshot.identity;if(!/^2\.6\.\d/.test(t)||!(0,I.Y)(t,"2.6.13")||(0,k.V)(e))return[];return[{
code:"known-defect",level:"note",title:`HAProxy ${t} may keep the connections of clients that are gone on its socket`,
why:'ten of them (the default maxconn of a "stats socket") and nobody gets an answer any more',
fix:'have monitoring close its connections, or set a higher maxconn on the "stats socket" line'}]}
function masterRuntime(e){const{version:t}=e.snapshot.identity;const n=t.startsWith("2.6.")?!(0,
I.Y)(t,"2.6.17"):t.startsWith("2.8.")?!(0,I.Y)(t,"2.8.6"):!(0,I.Y)(t,"3.0");if(!(0,k.V)(e)||n)return[];return[{
code:"known-defect",level:"note",
title:`HAProxy ${t} and master_runtime of the Data Plane API may not understand each other`,
why:'through the master refused orders come back as success, and servers as "not found"',
fix:"leave master_runtime out of the yaml of the Data Plane API, or update HAProxy to 2.6.17, 2.8.6 or 3.0"}]}
var R=r(3861);const N=3;function nodeDifferences(e,t,n){if(n.length<2)return[]
;const r=n.filter(e=>!t.some(t=>t.patient===e));const s=[];if(r.length>0){const t=(0,R.Zv)(r.map(({node:e})=>e))
;s.push({...D,title:`${t} ${r.length===1?"has":"have"} no backend ${e}`,
against:no(`${t} ${r.length===1?"has":"have"} no backend ${e}`)})}const o=byServer(t)
;const a=differences(o,t,placeAndState);if(a.servers.length>0){s.push({...D,title:`the nodes disagree about ${a.text}`,
servers:a.servers,against:no(`the nodes disagree about ${(0,R.Zv)(a.servers,N)}`)})}
return[...s,...oddities(o,t),...differentBalance(t)]}const D={code:"nodes-differ",level:"hazard",
why:"a server is drained, deployed and made ready everywhere at once: a rollout of nodes that differ is refused (nodes-disagree)",
fix:"bring the nodes into line: the same servers, addresses and admin states everywhere"};function oddities(e,t){
const n={code:"nodes-vary",level:"warning"};const r=[]
;const s=differences(e,t,e=>e?.admin==="ready"?e.operational==="down"?"down":"up":undefined);if(s.servers.length>0){
r.push({...n,title:s.text,
why:"each node checks for itself: one of them may not reach the server, or have another check",
fix:"compare the check and the network of the nodes",servers:s.servers})}
const o=differences(e,t,e=>e===undefined?undefined:`weight ${e.weight}`);if(o.servers.length>0){r.push({...n,
title:o.text,why:"the nodes spread the traffic differently; a rollout gives each node its own weights back",
fix:"set one weight on all nodes with operation: weight",servers:o.servers})}return r}function differentBalance(e){
const t=e.map(({patient:e,backend:t})=>`${t.algorithm} on ${e.node}`)
;if(new Set(e.map(({backend:e})=>e.algorithm)).size<2)return[];return[{code:"nodes-vary",level:"warning",
title:`the balance differs: ${(0,R.Zv)(t)}`,
why:"nodes with different configurations do different things with the same order",
fix:"give all nodes the same configuration"}]}function versionDifference(e){
const t=e.map(({snapshot:e})=>e.identity.version);if(new Set(t).size<2)return[]
;const n=e.map(({node:e,snapshot:t})=>`${t.identity.version} on ${e}`)
;const r=new Set(t.map(e=>e.split(".").slice(0,2).join(".")));return[{code:"nodes-vary",level:r.size>1?"warning":"note",
title:`the nodes run different versions: ${(0,R.Zv)(n)}`,
why:t.some(e=>(0,I.Y)(e,"3.0"))?"what a request in flight or in a queue sees when a server leaves differs between 2.x and 3.x":"small differences in behaviour show on some requests only, and are hard to find",
fix:"finish the update"}]}function byServer(e){const t=new Map;for(const{patient:n,rows:r}of e){for(const e of r){
const r=t.get(e.server)??new Map;t.set(e.server,r.set(n.node,e))}}return t}
const placeAndState=e=>e===undefined?"not there":`${e.admin} ${e.address}:${e.port}`;function differences(e,t,n){
const r=[];const s=[];for(const[o,a]of e){const e=t.map(({patient:e})=>n(a.get(e.node)))
;if(e.includes(undefined)||new Set(e).size<2)continue;r.push(o);const i=t.map(({patient:t},n)=>`${e[n]} on ${t.node}`)
;s.push(`${o} (${(0,R.Zv)(i)})`)}const o=s.length-N;const a=`${s.slice(0,N).join(", ")}${o>0?` and ${(0,
R.LS)(o,"more server")}`:""}`;return{servers:r,text:a}}
const L="returning clients stay on a server in drain, and only maint moves them (rollouts of this action do both); what the application keeps for them in its own memory is lost then"
;function persistenceFindings({patient:e,backend:t,rows:n}){const r=n.filter(e=>e.cookie!==undefined)
;const s=r.length>0?[cookie(t.backend,r)]:[];const o=e.facts?.tables?.find(({name:e})=>e===t.backend)
;if(o?.keepsServers){s.push({code:"stick-table",level:"warning",
title:`clients of ${t.backend} stick to their server by a stick-table`,why:L,
fix:"keep sessions in a store that all servers share; after a rollout the entries stay with the servers that clients were moved to"
})}return s}function cookie(e,t){return{code:"cookie",level:"warning",
title:`clients of ${e} stick to their server by cookie`,why:L,
fix:"keep sessions in a store that all servers share; a canary gets its share of new clients only",
servers:serverNames(t)}}function sharedTables({facts:e,snapshot:t},n){
const r=new Set(t.backends.filter(({servers:e})=>e.length>0).map(({backend:e})=>e))
;return(e?.tables??[]).filter(({name:e,keepsServers:t})=>t&&!r.has(e)&&!n.includes(e)).map(({name:e})=>({
code:"stick-table",level:"warning",title:`the table ${e} keeps the servers of clients of some backend`,why:L,
fix:`see whose it is: grep -n "table ${e}" in the configuration`}))}const z="2.6"
;function processFindings(e,{drainTimeoutMs:t}){const{identity:n}=e.snapshot;const r=[];if(n.stopping){r.push({
code:"stopping",level:"hazard",title:`this process (${n.pid}) is stopping`,
why:"it takes no orders any more, and another one has its traffic, or none has",
fix:"does the endpoint lead to an old process? Give the socket of the one that serves"})}if((0,I.Y)(n.version,z)){
r.push({code:"too-old",level:"hazard",title:`HAProxy ${n.version} is older than ${z}`,
why:"nothing that this action does was ever tried on it",fix:`update HAProxy to ${z} or newer`})}
return[...r,...reloadedLately(e,t),...oldWorkers(e)]}function reloadedLately(e,t){const{uptimeSec:n}=e.snapshot.identity
;if(e.capabilities.seesOldWorkers||n*1e3>=t)return[];return[{code:"reloaded-lately",level:"warning",
title:`HAProxy started less than ${(0,R.tW)(t)} ago`,
why:"if that was a reload, an old process may still serve long sessions of servers that look empty here, and what was set at run time is gone",
fix:"give the master's socket (haproxy -S), which shows old processes, or wait"}]}
function oldWorkers({facts:e,oldSessions:t}){const n=e?.oldWorkers??[];if(n.length===0)return[]
;const r=t.reduce((e,t)=>e+t.scur+t.qcur,0);const s=[...new Set(t.map(e=>`${e.backend}/${e.server}`))]
;const o=`${n.length===1?"holds":"hold"} ${(0,R.LS)(r,"session")} of ${(0,R.Zv)(s,4)}`;return[{code:"old-workers",
level:"warning",title:`${(0,R.LS)(n.length,"old process","old processes")} from before a reload (${(0,
R.Zv)(n.map(String),4)}) ${r>0?`still ${o}`:`${n.length===1?"is":"are"} still there`}`,
why:r>0?"a server is empty only when old processes have none of its sessions either: a drain waits for them":"each one stays until its last session ends, keeps its memory, and goes on checking the servers",
fix:'"hard-stop-after" in the global section bounds how long they stay; reload less often'}]}
function readinessOf(e,t,n){
const r=[...t.filter(({where:t})=>t.backend===null||t.backend===e).flatMap(({against:e})=>e),...colours(n),...unable(n)]
;return{backend:e,verdicts:v.map(e=>verdictOf(e,r))}}function verdictOf(e,t){const n=t.filter(t=>t.strategy===e)
;const r=n.filter(({verdict:e})=>e==="no");const s=r.length>0?r:n;const o=[...new Set(s.map(e=>e.why))];return{
strategy:e,verdict:r.length>0?"no":n.length>0?"if":"yes",why:o}}function colours(e){
const t=e.flatMap(({rows:e})=>e.filter(e=>!e.backup));const n=new Set(t.map(({server:e})=>e))
;if(n.size===1)return no("one server makes no two colours",["blue-green"]);if(t.some(e=>e.admin!=="ready"))return[]
;return onlyIf("once one colour rests in drain or maint, or with switch-map",["blue-green"])}function unable(e){
const t=e.map(({patient:e})=>e);const n=[]
;if(t.some(({capabilities:e})=>!e.weights))n.push(...no("this control plane sets no weights",["canary"]))
;if(t.some(k.V))n.push(...no("HAProxy never checks a server that the Data Plane API added",["replace"]));return n}
var F=r(7030);var j=r(6104);function rotationFindings(e){const{rows:t}=e;const n=t.filter(e=>e.admin==="ready")
;return[...availability(e),...outOfRotation(e),...weightZero(n.filter(e=>e.weight===0)),...disabledInConfiguration(n.filter(e=>e.adminBits&c.KC.configuredDisabled)),...weightChanged(n.filter(e=>e.weight!==e.configuredWeight&&e.weight>0)),...slowStart(t.filter(e=>e.throttle!==undefined)),...backups(t.filter(e=>e.backup)),...noAddress(t.filter(e=>(0,
F.isIP)(e.address)===0||e.port===0))]}function availability({backend:e,rows:t,groups:n}){const r=e.backend
;const s=e.servers.filter(e=>!e.backup);if(e.servers.length===0){return[{code:"no-servers",level:"hazard",
title:`${r} has no servers`,why:"nothing is there to be rolled out",fix:"is this the right backend?",
against:no("it has no servers",["rolling","canary","blue-green"])}]}const o=[];if(e.active+e.backups===0){o.push({
code:"backend-down",level:"hazard",title:`no server of ${r} is available`,why:"clients get 503 now",
fix:"bring servers back first; see below which of them are down, out of rotation or of weight 0",
against:no("no server is available",["canary","blue-green"])})}const[a]=s;if(s.length===1&&a&&t.includes(a)){o.push({
code:"only-server",level:"hazard",title:`${a.server} is the only server of ${r}`,
why:"while it is deployed nobody serves, so no floor can be kept",
fix:"add a second server, or accept the gap with min-available: 0",servers:[a.server],
against:[...onlyIf(`with min-available: 0, which is a gap (${a.server} is the only server)`,["rolling"]),...no(`${a.server} is the only server`,["canary","blue-green"])]
})}
const i=n.map(({members:e})=>e.map(({row:e})=>e).filter(e=>e.backend===r)).map(e=>e.filter(j.e2)).find(t=>t.length>0&&t.length===e.active)
;if(s.length>1&&i)o.push(lastAvailable(r,i,s.length));return o}function lastAvailable(e,t,n){const r=namesOf(t);return{
code:"last-available",level:"hazard",
title:t.length===1?`${r} is the only server of ${e} that is available, of ${n}`:`${r} leave together, and no other server of ${e} is available`,
why:`${t.length===1?"it":"they"} cannot be taken out while nobody else serves`,fix:"bring another server back first",
servers:serverNames(t),against:onlyIf(`once a server besides ${r} is up`,["rolling","canary"])}}
function outOfRotation({rows:e}){const t=e.filter(e=>e.admin!=="ready"&&e.tracks===undefined)
;const n=t.length>0&&e.every(e=>e.admin!=="ready");const r=[...Map.groupBy(t,stateText)].map(([e,t])=>{
const r=serverNames(t);return{code:"out-of-rotation",level:n?"hazard":"warning",title:`${whose(t,"is","are")} in ${e}`,
why:`a rollout leaves ${them(t)} out: ${t.length===1?"it belongs":"they belong"} to whoever took ${them(t)} out`,
fix:e.includes("not resolved")?'mend the name or the resolver; "init-addr" says with which address HAProxy starts':`if nobody works on ${them(t)} any more: operation: ready, servers: ${r.join(", ")}`,
servers:r}});const[s]=r;if(!n||!s)return r
;const o=no("every server is in drain or maint",["rolling","canary","blue-green"]);return[{...s,against:o
},...r.slice(1)]}function stateText(e){const t=e.agent.enabled?", perhaps by its agent check":""
;if(e.admin==="drain")return`drain${t}`;if(e.adminBits&c.KC.dnsMaint)return"maint, because its name is not resolved"
;if(e.adminBits&c.KC.configuredDisabled)return"maint, disabled in the configuration";return`maint${t}`}
function weightZero(e){if(e.length===0)return[];return[{code:"weight-zero",level:"warning",
title:`${whose(e,"has","have")} weight 0`,
why:"new clients never come there, though persistent ones do; such a server counts for no floor, and a rollout leaves its weight at 0",
fix:`if that is not meant: operation: weight with weight: 100%, servers: ${serverNames(e).join(", ")}`,
servers:serverNames(e)}]}function disabledInConfiguration(e){if(e.length===0)return[];return[{
code:"disabled-in-configuration",level:"warning",
title:`${whose(e,"is","are")} ready, but "disabled" in the configuration`,
why:`the next reload puts ${them(e)} into maint`,fix:'take "disabled" off the server line',servers:serverNames(e)}]}
function weightChanged(e){if(e.length===0)return[]
;const t=e.slice(0,3).map(e=>`${e.server} ${e.weight} instead of ${e.configuredWeight}`).join(", ")
;const n=e.length>3?` and ${(0,R.LS)(e.length-3,"more server")}`:"";return[{code:"weight-changed",level:"note",
title:`weights are not those of the configuration: ${t}${n}`,
why:"somebody set them at run time, or an agent check did; a rollout keeps them, a reload does not",
fix:"put the weight into the configuration, or set weight: 100% with operation: weight",servers:serverNames(e)}]}
function slowStart(e){if(e.length===0)return[];return[{code:"slow-start",level:"note",
title:`${whose(e,"is","are")} in slow start right now`,
why:"a server that comes back gets its whole share only when the ramp ends, and a rollout waits for that before the next one",
fix:'nothing, if the ramp is meant; it shows only while it lasts, so look for "slowstart" in the configuration',
servers:serverNames(e)}]}function backups(e){if(e.length===0)return[];return[{code:"backup",level:"note",
title:whose(e,"is a backup","are backups"),
why:"backups serve only when no other server is left, and count for no floor",
fix:`nothing; to leave ${them(e)} out of a rollout: servers: ${["*",...serverNames(e).map(e=>`!${e}`)].join(", ")}`,
servers:serverNames(e)}]}function noAddress(e){if(e.length===0)return[];const[t]=e;return[{code:"no-address",
level:"note",title:`HAProxy shows no IP address and port of ${namesOf(e)} (${t?.address??"-"}:${t?.port??0})`,
why:"a health-url cannot hold {address} or {port} there, and nobody can tell whether another backend has the same server",
fix:"write a health-url with {server}",servers:serverNames(e)}]}var B=r(1496);var U=r(6531)
;function sharingFindings({groups:e,members:t},{backends:n}){const r=e.filter(e=>(0,B.q)(e)===undefined);const s=[...(0,
U.x4)(e),...(0,U.Fk)(e)];const o=[...(0,U.UT)(r,n),...(0,U.FQ)(r,t,n)];return[...s.map(e=>({...refused(e),
code:"same-name",why:"nobody could tell which host is drained and which is deployed",
against:no("one name, several addresses")})),...o.map(e=>({...refused(e),code:"shared",
why:"a drain in one place would not stop the traffic from the other, so requests would meet a server that is being deployed",
against:no(reasonOf(e))})),...trackers(e)]}function refused({title:e,hint:t}){return{level:"hazard",
title:e.replace(/^(servers|backend): /,""),fix:t}}
const reasonOf=({title:e})=>e.replace(/^(servers|backend): /,"").replace(/ \(.*\)$/,"");function trackers(e){
const t=e.flatMap(e=>e.members.map(({row:e})=>e));const n=t.filter(e=>e.tracks!==undefined);if(n.length===0)return[]
;const r=[...new Set(n.map(e=>e.tracks??""))];return[{code:"track",level:"note",
title:`${whose(n,"follows","follow")} ${r.join(", ")} (track)`,
why:"such a server goes out and comes back with the one that it follows, and HAProxy never deletes a server that another follows",
fix:'nothing for a rollout, which counts both; to replace the server take "track" away first',servers:serverNames(n)}]}
function socketFindings(e){return[...permission(e),...openSockets(e),...plainHttp(e),...missing(e)]}
function permission({denied:e,facts:t}){if(!e)return[];const n=t?.level;const r=n==="operator"||n==="user";return[{
code:"permission",level:"hazard",
title:r?`this socket is of level ${n}: it can be read, but takes no orders`:e.title.replace(/^.*?\): /,""),
why:"every rollout is refused before its first order",fix:e.hint??"see what HAProxy says to orders on this socket",
against:no(r?`the socket is of level ${n}`:"the socket takes no orders")}]}function openSockets({facts:e,endpoint:t}){
const n=(e?.sockets??[]).filter(({level:e})=>e==="admin").map(({address:e})=>e).filter(isReachable)
;const r=t.kind==="tcp"&&!isLoopback(t.host)?[t.text]:[];const s=n.length>0?n:r;return s.map(e=>({code:"open-socket",
level:"warning",title:`${e} takes orders of level admin from the network`,
why:"there is no password: whoever reaches this port commands HAProxy, and what is said there can be read on the way",
fix:'bind the "stats socket" to 127.0.0.1 or a unix socket, and reach it by ssh://'}))}function isReachable(e){
const t=/^(?:ipv4|ipv6)@(.+):\d+$/.exec(e)?.[1];return t!==undefined&&!isLoopback(t)}function isLoopback(e){
const t=e.replace(/^\[|\]$/g,"");return t==="localhost"||t==="::1"||/^(?:::ffff:)?127\./.test(t)}
function plainHttp({endpoint:e}){if(e.kind!=="http"||isLoopback(e.host))return[];return[{code:"plain-http",
level:"warning",title:"the Data Plane API is reached without TLS",
why:"its password, with which anybody can rewrite the whole configuration, travels as plain text",
fix:"use https:// (tls-ca for a private CA)"}]}function missing({factsMissing:e}){if(!e)return[];return[{
code:"facts-missing",level:"note",title:`level, stick-tables and balance could not be read: ${e.message}`,
why:"what these would tell is missing here",fix:e.hint??"run it again"}]}function examine(e,t,n){const{backends:r}=n
;const s=e.map(({node:e})=>e);const o=new Findings(r);for(const e of t)o.add([e.node],null,[silence(e)])
;for(const t of e){
o.add([t.node],null,[...processFindings(t,n),...processDefects(t),...socketFindings(t),...sharedTables(t,r)])}
o.add(s,null,versionDifference(e));const a=wardsOf(e,n);for(const t of r){const r=a.filter(e=>e.backend.backend===t)
;for(const e of r)o.add([e.patient.node],t,wardFindings(e,n));o.add(s,t,nodeDifferences(t,r,e))}const i=o.sorted()
;return{nodes:s,backends:r,findings:i,blind:(0,A.d)(e),
readiness:r.map(e=>readinessOf(e,i,a.filter(t=>t.backend.backend===e)))}}
function wardsOf(e,{backends:t,servers:n,groupBy:r}){const s=(0,m.lS)(e.map(({snapshot:e})=>e));const o=(0,w.B)((0,
m.e8)(s,t,r),n,t);const a=new Set(o.flatMap(e=>e.members.map(({row:e})=>e)));return e.flatMap(e=>{
const n=s.filter(({node:t})=>t===e.node);const o=(0,m.e8)(n,t,r);return t.flatMap(t=>{
const r=e.snapshot.backends.find(e=>e.backend===t);if(!r)return[];const s=r.servers.filter(e=>a.has(e))
;const i=new Set(s);const c=o.filter(e=>e.members.some(({row:e})=>i.has(e)));return[{patient:e,backend:r,rows:s,
groups:c,members:n}]})})}function wardFindings(e,t){
return[...checkFindings(e),...rotationFindings(e),...sharingFindings(e,t),...persistenceFindings(e),...balanceFindings(e),...defectFindings(e)]
}function silence({node:e,error:t}){return{code:"node-silent",level:"hazard",
title:`${t.message.startsWith(e)?"":`${e}: `}${t.message} (${t.code})`,
why:"it could not be examined, and a rollout is refused as long as one of its nodes does not answer",
fix:t.hint??"see whether HAProxy runs there",against:no(`${e} does not answer`)}}var q=r(4863);function planStatus(e,t){
const n=[...new Set(t.backends)];(0,w.a)(e,n);const r=(0,m.e8)((0,m.lS)(e),n,t.groupBy)
;const s=t.servers===undefined?[]:(0,w.B)(r,t.servers,n);const o=s.map((e,n)=>({server:(0,q.R2)(e,n+1,t),steps:[],
done:"seen"}));const a=o.length===0?[]:[{title:"looked at",window:o.length,lanes:o}]
;const i=t.servers===undefined?["servers is empty: there is nothing to look at."]:[];return{operation:"status",
strategy:t.strategy,stages:a,leftOut:[],floors:[],warnings:i}}var Z=r(390);var H=r(6768)
;const W=["server","address","state","status","weight","sessions","queue","check"];const G=new Set([4,5,6]);const K=60
;function statusLines(e,t){const n=serversOf(e);const r=new Set(n.flatMap(({rows:e})=>e.map(e=>`${e.node} ${(0,
c.om)(e)}`)));const s=t.flatMap(({node:e,backends:t})=>t.flatMap(t=>{const n=t.servers.filter(t=>r.has(`${e} ${(0,
c.om)(t)}`));return n.length===0?[]:["",...nodeTable(e,t,n)]}));return[...s,...disagreements(n,t)]}
function nodeTable(e,t,n){const r=t.servers.filter(e=>!e.backup).length;const s=t.backups>0?`, and ${(0,
R.LS)(t.backups,"backup")}`:"";const o=[...Map.groupBy(n,e=>e.admin)].filter(([e])=>e!=="ready").map(([e,t])=>`${(0,
R.B4)(t.length)} in ${e}`);const a=o.length>0?` (${(0,R.Zv)(o)})`:"";const i=`${t.backend} on ${e}: ${(0,
R.B4)(t.active)} of ${(0,R.LS)(r,"server")} available${s}${a}`
;const c=n.map(e=>[e.server,addressText(e),e.admin,e.status,e.weight===e.configuredWeight?`${e.weight}`:`${e.weight} of ${e.configuredWeight}`,(0,
R.B4)(e.scur),(0,R.B4)(e.qcur),checkText(e)]);return[i,...(0,H.e)([W,...c],G)]}function addressText({address:e,port:t}){
if(t===0)return e;return e.includes(":")?`[${e}]:${t}`:`${e}:${t}`}function checkText(e){
const t=e.check.enabled?e.check.text||"on":e.check.configured?"off":"none"
;const n=e.tracks===undefined?t:`follows ${e.tracks}`
;const r=[...e.throttle===undefined?[]:[`slow start at ${e.throttle} %`],...e.backup?["backup"]:[],...e.agent.configured?[`agent ${e.agent.enabled?"on":"off"}`]:[]]
;return[n.length>K?`${n.slice(0,K-1)}…`:n,...r].join(" · ")}function disagreements(e,t){if(t.length<2)return[]
;const n=e.flatMap(e=>{const n=t.map(({node:t})=>{const n=e.rows.filter(e=>e.node===t).map(e=>e.before.state)
;return[t,n.length===0?"not there":[...new Set(n)].join(" and ")]});if(new Set(n.map(([,e])=>e)).size===1)return[]
;return[`  ${e.name}: ${n.map(([e,t])=>`${t} on ${e}`).join(", ")}`]});if(n.length===0)return[]
;return["",`The nodes disagree about ${(0,R.LS)(n.length,"server")}:`,...n]}function seenServers(e,t){
const n=new Map(t.flatMap(({node:e,backends:t})=>t.flatMap(({servers:t})=>t.map(t=>[`${e} ${(0,c.om)(t)}`,t]))))
;return serversOf(e).map(e=>{const t=e.rows.flatMap(e=>{const t=n.get(`${e.node} ${(0,c.om)(e)}`)
;return t?[seenState(e.node,t)]:[]});const{before:r}=e.rows.find(e=>e.follows===undefined)??e.rows[0];return{
name:e.name,backends:e.backends,address:e.address,result:"seen",phase:"untouched",timings:{drainMs:null,deployMs:null,
proofMs:null,totalMs:null},sessionsAtDrain:null,before:r,after:r,rows:t}})}function seenState(e,t){
const{backend:n,server:r,address:s,port:o,admin:a,status:i,weight:c}=t;const u={sessions:t.scur,queue:t.qcur};return{
node:e,backend:n,server:r,address:s,port:o,state:a,status:i,weight:c,...u,check:checkText(t)}}
function serversOf({stages:e}){return e.flatMap(({lanes:e})=>e.map(({server:e})=>e))}var V=r(5921);const J=5
;async function runDoctor(e,t,{signal:n,tell:r,elapsedMs:s}){const{groupBy:o,drainTimeoutMs:a,servers:i=[]}=e;const c={
backends:[...new Set(e.backends)],servers:i,groupBy:o,drainTimeoutMs:a}
;const u=await Promise.all(e.nodes.map(e=>visit(e,t.get(e.label),c,n)));const l=u.filter(e=>"error"in e)
;const d=u.filter(e=>"snapshot"in e);const[h]=l;if(d.length===0&&h)throw h.error;const p=d.map(({snapshot:e})=>e)
;const m={...planStatus(p,e),operation:e.operation};const w=(0,R.Zv)(c.backends);r({type:"started",
nodes:d.map(({node:e,endpoint:t,snapshot:{identity:n}})=>({node:e,endpoint:t.text,identity:n})),plan:m,total:0,text:{
headline:`Examination of ${c.backends.length===1?"backend":"backends"} ${w}`,how:""}});if(e.servers!==undefined){
const e=examine(d,l,c);r({type:"diagnosed",diagnosis:e});const t=e.findings.filter(({level:e})=>e==="hazard")
;if(t.length>0){const n=[...new Set(t.map(({title:e})=>e))];r({type:"warning",text:`${(0,
Z.lT)(e)}: ${n.slice(0,J).join("; ")}${n.length>J?"; …":""}`})}}return(0,f.jv)(e.operation,seenServers(m,p),s())}
async function visit(e,t,n,r){try{const s=await t.snapshot(r);const o=await refusal(t,s,n,r)
;const{facts:a,factsMissing:i}=await factsOf(t,s,n,r);const c=await oldSessionsOf(t,s,a,n,r)
;const{node:u,capabilities:l}=t;return{node:u,endpoint:e,capabilities:l,snapshot:s,facts:a,factsMissing:i,denied:o,
oldSessions:c}}catch(e){return{node:t.node,error:expected(e,r)}}}function expected(e,t){
if(!t.aborted&&e instanceof V.a6&&e.code!=="internal")return e;throw e}
const rowsOf=({backends:e},t)=>e.filter(({backend:e})=>t.backends.includes(e)).flatMap(({servers:e})=>e)
;async function refusal(e,t,n,r){const[s]=rowsOf(t,n);if(!s)return undefined;try{await e.provePermission(s,r)
;return undefined}catch(e){const t=expected(e,r);if(t.code==="permission-denied"||t.code==="unsupported")return t
;throw t}}async function factsOf(e,t,n,r){const s=new Set(t.backends.map(({backend:e})=>e))
;const o=n.backends.filter(e=>s.has(e));try{return{facts:await(e.facts?.(o,r)),factsMissing:undefined}}catch(e){return{
facts:undefined,factsMissing:expected(e,r)}}}async function oldSessionsOf(e,t,n,r,s){if(!n?.oldWorkers?.length)return[]
;const o=rowsOf(t,r);return(await e.watch({rows:o,backends:[],masks:false},s)).oldWorkers??[]}
const Y=e(import.meta.url)("node:vm");const Q=64*1024;const X=100;function bodyMatcher(e){
if(e===undefined)return()=>undefined;if(e.kind==="text"){const{text:t}=e
;return e=>e.includes(t)?undefined:`the body lacks "${(0,R.ml)(t,80)}"`}const{source:t,flags:n}=e.pattern
;const r=new RegExp(t,n.replace(/[gy]/g,""));const s=`/${(0,R.ml)(t,80)}/`;const o=(0,Y.createContext)({pattern:r,
body:""});const a=new Y.Script("pattern.test(body)");return e=>{const t=testWithin(a,o,e.slice(0,Q))
;if(t==="too slow")return`${s} takes more than ${X} ms on this body; make it simpler`
;return t?undefined:`the body does not match ${s}`}}function testWithin(e,t,n){t["body"]=n;try{return e.runInContext(t,{
timeout:X})===true}catch(e){if(e.code==="ERR_SCRIPT_EXECUTION_TIMEOUT")return"too slow";throw e}finally{t["body"]=""}}
const ee=e(import.meta.url)("node:util")
;const te=new Set(["UNABLE_TO_GET_ISSUER_CERT","UNABLE_TO_GET_ISSUER_CERT_LOCALLY","UNABLE_TO_VERIFY_LEAF_SIGNATURE","SELF_SIGNED_CERT_IN_CHAIN","DEPTH_ZERO_SELF_SIGNED_CERT","CERT_UNTRUSTED"])
;const ne=267;const re=40;const se=new Set([42,43,44,45,46,48]);const oe=116;function failureText(e,t){const{host:n}=t
;const{code:r="",message:s}=e;if(te.has(r)){
return t.hasCa?`certificate of ${n} is not signed by the authority in tls-ca`:`certificate of ${n} is not signed by a known authority; give tls-ca`
}if(r.startsWith("ERR_SSL_")||r==="EPROTO")return tlsText(s,t);if(r.startsWith("HPE_")){
return r==="HPE_HEADER_OVERFLOW"?"answer with more than 16 kB of headers":`answer is not HTTP (${r})`}switch(r){
case"ECONNREFUSED":return"connection refused";case"ECONNRESET":case"EPIPE":return"connection closed without an answer"
;case"EHOSTUNREACH":case"ENETUNREACH":case"EADDRNOTAVAIL":return`no route to ${n} (${r})`;case"ETIMEDOUT":
return`no connection to ${n} (${r})`;case"ENOTFOUND":case"EAI_AGAIN":return`host name ${n} cannot be resolved (${r})`
;case"CERT_HAS_EXPIRED":return`certificate of ${n} has expired`;case"CERT_NOT_YET_VALID":
return`certificate of ${n} is not valid yet`;case"ERR_TLS_CERT_ALTNAME_INVALID":
return`certificate is not for ${n}${namesIn(e)}`;default:return r===""?s:`${systemText(e)??s} (${r})`}}
function tlsText(e,{host:t,hasClientCertificate:n}){
const[,r="",s="unknown reason"]=/error:([0-9A-F]{8}):[^:]*:[^:]*:([^:]*)/.exec(e)??[]
;const o=Number.parseInt(r,16)&8388607;const a=o-1e3;if(o===ne)return`${t} does not speak TLS on this port`
;if(a===oe)return`${t} wants a client certificate; give tls-cert and tls-key`;if(se.has(a)&&n){
return`${t} refuses the client certificate in tls-cert (${s})`}if(a===re&&!n){
return`${t} ended the TLS handshake (${s}); it may want a client certificate: tls-cert and tls-key`}
return`no TLS with ${t} (${s})`}function namesIn(e){const t=e.cert?.subjectaltname
;return t===undefined?"":`; it is for ${t.replace(/DNS:|IP Address:/g,"")}`}function systemText(e){
return e.errno===undefined?undefined:(0,ee.getSystemErrorMap)().get(e.errno)?.[1]}function probeUrl(e,t){
const[,n="",r="",s=""]=/^([^/?#]*\/\/)?([^/?#]*)(.*)$/s.exec(e)??[]
;const o=(0,F.isIPv6)(t.address)?`[${t.address}]`:t.address;const a=n+fill(r,t,o)+fill(s,t,t.address)
;const i=URL.canParse(a)?new URL(a):undefined
;return i!==undefined&&/^https?:$/.test(i.protocol)&&!hasUnresolved(t,e)?i:undefined}function shownUrl(e){
return`${e.protocol}//${e.host}${e.pathname}${e.search===""?"":"?…"}`}function fill(e,{port:t,server:n,backend:r},s){
return e.replace(/\{(?:address|port|server|backend)\}/g,e=>{if(e==="{address}")return s;if(e==="{port}")return String(t)
;return e==="{server}"?n:r})}function hasUnresolved(e,t){
return t.includes("{address}")&&/^$|^-$|\//.test(e.address)||t.includes("{port}")&&e.port===0}const ae=1024*1024
;const ie=4*1024;const ce=80;function httpProbe(e){const t=e.health.url
;if(t===undefined)throw new V.a6("input-invalid","health-url is missing")
;const n=/^https:/i.test(t)?secureContext(e.tls):undefined;const r=bodyMatcher(e.health.body);return{urlOf(e){
const n=probeUrl(t,e);return n===undefined?`health-url for ${e.server}`:shownUrl(n)},async ask(s,o){o.throwIfAborted()
;const a=probeUrl(t,s);if(a===undefined){const{address:e,port:t}=s
;return failed(`health-url makes no URL for ${s.server} (address ${e}, port ${t})`)}const i=new AbortController
;const onAbort=()=>i.abort();o.addEventListener("abort",onAbort,{once:true});const c=setTimeout(onAbort,e.timeoutMs)
;const u={status:undefined,body:"",connected:false};try{
const isAccepted=t=>e.health.status.some(({from:e,to:n})=>t>=e&&t<=n);const t=await exchange(a,n,i.signal,isAccepted,u)
;return verdict(t,isAccepted,r)}catch(t){o.throwIfAborted();if(i.signal.aborted)return failed(lateText(u,e.timeoutMs))
;return failed(brokenText(t,u,contextOf(a,e.tls)))}finally{clearTimeout(c);o.removeEventListener("abort",onAbort)}}}}
const ue=process.getBuiltinModule;async function exchange(e,t,n,r,s){const o=Promise.withResolvers();const a={
method:"GET",agent:false,signal:n,headers:{"User-Agent":"haproxy-rollout",Accept:"*/*","Accept-Encoding":"identity",
Connection:"close"}};const i=e.protocol==="https:"?ue("node:https").request(e,{...a,...t&&{secureContext:t}
}):ue("node:http").request(e,a);i.on("socket",e=>{e.once(t===undefined?"connect":"secureConnect",()=>s.connected=true)})
;i.on("response",o.resolve);i.on("error",o.reject);i.on("close",()=>o.reject(Object.assign(new Error("closed"),{
code:"ECONNRESET"})));i.end();try{const t=await o.promise;const n=t.statusCode??0;s.status=n
;await readBody(t,r(n)?ae:ie,s);return{status:n,body:s.body,location:locationOf(t,e)}}finally{i.destroy()}}
async function readBody(e,t,n){const r=new TextDecoder;let s=0;for await(const o of e){
n.body+=r.decode(o.subarray(0,t-s),{stream:true});s+=o.length;if(s>=t)return}}
function verdict({status:e,body:t,location:n},r,s){if(!r(e)){
if(n!==undefined)return failed(`${e} to ${n}; redirects are not followed`);return failed(`${e}${quote(t)}`)}const o=s(t)
;return o===undefined?{passed:true,text:String(e)}:failed(`${e}${quote(t)} but ${o}`)}const failed=e=>({passed:false,
text:e});function lateText({status:e,connected:t},n){const r=(0,R._V)(n).replace(".0 s"," s")
;if(e!==undefined)return`${e} but the body was not complete within ${r}`
;return t?`no answer within ${r}`:`no connection within ${r}`}function brokenText(e,{status:t},n){
if(t!==undefined)return`${t} but the connection broke within the body`
;return failureText(e instanceof Error?e:new Error(String(e)),n)}function quote(e){
const t=e.slice(0,4*ce).replace(/[\s\p{C}]+/gu," ").trim();return t===""?"":` "${(0,R.ml)(t,ce)}"`}
function locationOf(e,t){const{location:n}=e.headers
;return n!==undefined&&URL.canParse(n,t.href)?shownUrl(new URL(n,t)):undefined}function contextOf(e,t){return{
host:e.hostname.replace(/^\[|\]$/g,""),hasCa:t.ca!==undefined,hasClientCertificate:t.cert!==undefined}}
function secureContext({ca:e,cert:t,key:n}){try{return ue("node:tls").createSecureContext({...e&&{ca:e},...t&&{cert:t},
...n&&{key:n}})}catch(e){const t=e instanceof Error?e.message:String(e)
;throw new V.a6("input-invalid",`tls-ca, tls-cert and tls-key cannot be used: ${t}`,{
hint:"Each must be PEM text or the path of a PEM file, and tls-key must belong to tls-cert.",cause:e})}}var le=r(632)
;var de=r(7426);var fe=r(8569);function isLooking(e){return e==="status"}function look(e,t,n,r,s){switch(e){
case"status":return{lines:statusLines(t,n),outcome:(0,f.jv)(e,seenServers(t,n),s)}}}var he=r(9460)
;function ordersOf(e,t){const n=t.rows.filter(e=>e.follows===undefined);const r=n.filter(e=>e.proof==="check")
;switch(e.do){case"drain":return give(n.filter(isReady),e=>({do:"state",row:e,state:"drain"}));case"maint":
case"maint-at-once":return give(n.filter(e=>e.before.state!=="maint"),e=>({do:"state",row:e,state:"maint"}))
;case"ready":return give(n,e=>({do:"state",row:e,state:"ready"}));case"drain-down":return give(r,e=>({do:"state-down",
row:e,state:"drain"}));case"await-up":return e.passes==="once"?give(r,e=>({do:"health",row:e,health:"up"})):[]
;case"weight":return give(t.rows,t=>({do:"weight",row:t,weight:e.weight}));case"agents-off":
return give(n.filter(e=>e.agent&&!e.agentTaken),e=>({do:"agent",row:e,enabled:false}));case"agents-on":
return give(n.filter(e=>e.agent),e=>({do:"agent",row:e,enabled:true}));case"add":return n.flatMap(e=>{const t={
backend:e.backend,server:e.server};if(e.add)return[{row:e,order:{do:"add",row:t,server:e.add}}]
;return e.weight===undefined?[]:[{row:e,order:{do:"weight",row:t,weight:e.weight}}]});case"checks-on":
return give(n.filter(e=>e.hasCheck),e=>({do:"checks",row:e,enabled:true}));case"delete":return give(n,e=>({do:"delete",
row:e}));case"set-weights":return t.rows.flatMap(t=>{const n=e.weights[(0,c.P9)(t)]
;return n===undefined?[]:give([t],e=>({do:"weight",row:e,weight:n}))});case"checks":return give(n,t=>({do:"checks",
row:t,enabled:e.enabled}));case"take":case"keep":case"take-idle":case"stand-by":case"rest":case"await-zero":
case"await-last-zero":case"deploy":case"await-quiet-check":case"probe":case"await-ramp":case"soak":case"pause":return[]}
}const isReady=e=>e.before.state==="ready";function give(e,t){return e.map(e=>({row:e,order:t({backend:e.backend,
server:e.server})}))}function soakText(e,t,n="its"){const{maxErrorRate:r,maxSlowdown:s,minRequests:o,onInconclusive:a}=t
;const i=[...r===undefined?[]:[`above ${r} % errors`],...s===undefined?[]:[`above ${s} times the response time of the others`]]
;const c=`watch ${n} traffic for ${(0,R.tW)(e)}`
;if(i.length===0)return`${c}: fail only when it goes down (no max-error-rate, no max-slowdown)`;const u={
proceed:"a warning",fail:"fail",wait:"watch on, at most three times as long again, then fail"}[a]
;return`${c}: fail ${i.join(" or ")}; below ${(0,R.B4)(o)} requests ${u}`}
function soakTerms({soakMs:e,maxErrorRate:t,maxSlowdown:n}){if(e===0)return[]
;const r=[...t===undefined?[]:[`${t} % errors`],...n===undefined?[]:[`${n} times the response time of the others`]]
;return[`soak ${(0,R.tW)(e)}${r.length===0?"":`, at most ${r.join(" and ")}`}`]}var pe=r(7886);function startText(e,t){
const n=`${t.backends.length===1?"backend":"backends"} ${(0,R.Zv)(t.backends)}`;const r=start_text_serversOf(e)
;if(r.length===0){return{headline:`Rolling rollout of ${n}: nothing to do`,how:"no server is touched"}}
const s=e.strategy==="canary";const o=[(0,R.LS)(r.length,"server"),...s?(0,pe.Cz)(e):paceOf(e)].join(", ")
;const a=`drain at most ${(0,R.tW)(t.drainTimeoutMs)}`;return{headline:`${s?"Canary":"Rolling"} rollout of ${n}: ${o}`,
how:[floorText(e.floors),a,`proof: ${proofText(r,t)}`,...soakTerms(t.watching)].join(" · ")}}
function start_text_serversOf(e){return e.stages.flatMap(e=>e.lanes.map(e=>e.server))}function paceOf({stages:e}){
const t=e.at(-1);const n=e.length>1?e[0]:undefined;const r=n?.lanes.map(e=>e.server.name)??[]
;const s=r.length===0?[]:[`${(0,R.Zv)(r,4)} first${r.length===1?" and alone":""}`]
;if(t.window>1)return[`at most ${t.window} at a time`,...s];return!n&&t.lanes.length===1?[]:["one at a time",...s]}
function floorText(e){const t=Map.groupBy(e,({backend:e})=>e);const n=[...t].map(([e,n])=>{
const r=Map.groupBy(n,({least:e,available:t})=>`${e} of ${t}`);const s=t.size>1?`${e} `:""
;const o=[...r].map(([e,t])=>r.size>1?`${e} on ${(0,R.Zv)(t.map(({node:e})=>e))}`:e);return`${s}${o.join(", ")}`})
;return`floor ${n.join(", ")}`}function proofText(e,t){const{url:n,successes:r,haproxyCheck:s}=t.health;const o=[]
;if(n!==undefined)o.push(`GET ${pathOf(n)} ${times(r)}`);const a=e.flatMap(e=>e.rows).filter(e=>e.proof==="check")
;if(a.length>0)o.push(s==="once"?"one pass of HAProxy's check":`HAProxy's check${passes(a)}`)
;return o.length===0?"the deploy step's own success (haproxy-check: ignore)":o.join(", then ")}function passes(e){
const t=[...new Set(e.flatMap(e=>e.rise??[]))].toSorted((e,t)=>e-t);if(t.length===0)return"";const[n,r]=[t[0],t.at(-1)]
;return n===r?` (${(0,R.LS)(n,"pass","passes")})`:` (${n} to ${r} passes)`}function pathOf(e){
return/^\w+:\/\/[^/?#]*(\/[^?#]*)/.exec(e)?.[1]??"/"}function times(e){return e===1?"once":e===2?"twice":`${e} times`}
function actLines(e,{colours:t},n,r,s){if(e.do==="soak")return[soakText(e.ms,n.watching,`${e.what}'s`)];if(!t)return[]
;const give=(e,t)=>e.flatMap(e=>ordersOf({do:t},e).map(({row:e,order:t})=>`${e.node}> ${r(e.node,t)}`));switch(e.do){
case"switch":
return[...give(t.idleServers,"ready"),`read back on all nodes, and only then`,...give(t.liveServers,"drain"),`if a node refuses: ${e.from} ready again, then ${e.to} drain`]
;case"switch-map":{const{map:e}=t;if(!e)return[]
;return[`wait until enough of ${e.to} are available: ${e.least.map(({node:e,least:t})=>`${t} on ${e}`).join(", ")}`,...e.least.map(({node:t})=>`${t}> ${s?.(t,e,e.to)??""}`),`read back on all nodes; if a node refuses: ${e.from} again on those that took it`]
}case"empty-backend":return[`wait until scur 0 and qcur 0 of backend ${e.backend} on all nodes, at most ${(0,
R.tW)(n.drainTimeoutMs)}; it is left as it is`];case"stand-by":
return[e.ms>0?`${e.from} stands by${t.map?"":" in drain"} until ${(0,
R.tW)(e.ms)} after the switch`:`the switch is final`];default:return[]}}function colourEstimate({stages:e},t,n){
const r=e.filter(({lanes:e})=>e.some(({server:e})=>e.side==="idle"))
;const s=r.reduce((e,{lanes:t,window:n})=>e+Math.ceil(t.length/n),0);const o=proofText(t.idleServers,n)
;const a=n.operation==="switch"?o:`${s} × (deploy + ${o})`;const i=t.keepPreviousMs>0?` + ${(0,
R.tW)(t.keepPreviousMs)} of standing by`:"";return`Estimate: ${a} + the switch${i} + the drain of ${t.live}`}
function changeText(e,t){const n=`${t.backends.length===1?"backend":"backends"} ${(0,R.Zv)(t.backends)}`
;const r=comingOf(e);const s=start_text_serversOf(e).filter(({change:e})=>e==="removed")
;const o=e.operation==="rollout"?"Replacement of servers":"Change of servers";if(r.length+s.length===0){return{
headline:`${o} in ${n}: nothing to do`,how:"no server is touched"}}
const a=[...r.length===0?[]:[`add ${change_text_namesOf(r)}`],...s.length===0?[]:[`remove ${change_text_namesOf(s)}`]]
;return{headline:`${o} in ${n}: ${a.join(", then ")}`,how:termsText(e,t)}}function termsText(e,t){const n=comingOf(e)
;const r=start_text_serversOf(e).length>n.length;return[...r?[floorText(e.floors),`drain at most ${(0,
R.tW)(t.drainTimeoutMs)}`]:[],...n.length===0?[]:[`proof: ${newProofText(n,t)}`]].join(" · ")}
function changeEstimate(e,t){
const rounds=t=>e.stages.filter(({lanes:e})=>e.some(({server:e})=>e.change===t)).reduce((e,{lanes:t,window:n})=>e+Math.ceil(t.length/n),0)
;const[n,r]=[rounds("added"),rounds("removed")];const s=t.run?"deploy + ":""
;return`Estimate: ${[...n===0?[]:[`${n} × (${s}${newProofText(comingOf(e),t)})`],...r===0?[]:[`${r} × drain`]].join(" + ")}`
}function newProofText(e,t){const n=t.health.url===undefined&&t.health.haproxyCheck==="ignore"
;if(n&&!t.run)return"none (haproxy-check: ignore)";return proofText(e,t)}
const comingOf=e=>start_text_serversOf(e).filter(({change:e})=>e==="added");function change_text_namesOf(e){const t=(0,
R.Zv)(e.map(({name:e})=>e),6);return e.length>6?`${(0,R.LS)(e.length,"server")} (${t})`:t}const me=20;const we=8
;function describePlan(e,t){const n=e.stages.flatMap(e=>e.lanes)
;const r=Math.max(0,...n.slice(0,me).map(({server:e})=>e.name.length),"stage 1".length);const s=new Set(n.slice(0,me))
;const o=n.length-me
;return["Plan (nothing is written)",...n.length===0?["  nothing to do"]:stageLines(e,r),...e.stages.flatMap(({act:n,lanes:o})=>n?actLines(n,e,t.inputs,t.commandOf,t.mapCommandOf).map((e,t)=>inColumn(t===0?"then":"",e,r)):o.filter(e=>s.has(e)).flatMap(e=>laneLines(e,r,t))),...o>0?[`  and ${(0,
R.LS)(o,"server")} more, each in the same way`]:[],...(0,
pe.aW)(e,t.commandOf).flatMap(({label:e,lines:t})=>t.map((t,n)=>`  ${(n===0?e:"").padEnd(r)}  ${t}`)),...leftOutLines(e.leftOut),...n.length===0?[]:tailLines(e,t.inputs),...e.warnings.map(e=>`Warning: ${e}`)]
}function stageLines({stages:e},t){const n=e.map(({lanes:e})=>(0,R.Zv)(e.map(({server:e})=>e.name),we))
;const r=Math.max(...n.map(e=>e.length))
;return e.map(({title:e},s)=>`  ${`stage ${s+1}`.padEnd(t)}  ${n[s].padEnd(r)}  ${e}`)}
function laneLines({server:e,steps:t},n,r){
return t.flatMap(t=>stepLines(t,e,r)).map((t,r)=>inColumn(r===0?e.name:"",t,n))}
const inColumn=(e,t,n)=>`  ${e.padEnd(n)}  ${t}`;function stepLines(e,t,n){
const r=ordersOf(e,t).map(({row:e,order:t})=>`${e.node}> ${n.commandOf(e.node,t)}`);const s=waitLines(e,t,n)
;return e.do==="await-up"?[...s,...r]:[...r,...s]}function waitLines(e,t,{inputs:n,deploy:r,urlOf:s}){
const o=t.rows.filter(e=>e.proof==="check");const a=(0,R.tW)(n.drainTimeoutMs);const i=(0,R.tW)(n.health.timeoutMs)
;switch(e.do){case"await-zero":return[`wait until scur 0 and qcur 0 on ${rowsText(t.rows)}, at most ${a}`]
;case"await-last-zero":return[`wait until they are 0 in maint too, at most what is left of ${a}; then ${overdue(n)}`]
;case"deploy":return[`${e.script}: ${r??"(not given)"}, at most ${(0,R.tW)(n.deployTimeoutMs)}${retries(e,n)}`]
;case"probe":
return[`ask ${s(t)} until ${(0,R.LS)(n.health.successes,"answer")} in a row are good, at most ${i} for all proofs`]
;case"await-quiet-check":
return[`wait until no check ${n.operation==="rollout"?"from before the end of the deploy":"that began before"} is on its way`]
;case"await-up":return[`wait until ${upText(e.passes,o)} on ${rowsText(o)}, at most ${i} for all proofs`];case"delete":
return["again while connections are still being closed, then read back: not there any more"];case"await-ramp":
return["wait until no slow start is going on"];case"soak":return[soakText(e.ms,n.watching)];case"pause":
return[`pause ${(0,R.tW)(e.ms)}`];case"maint-at-once":return["without waiting for sessions"];case"take":case"keep":
case"set-weights":case"checks":case"stand-by":return["proved; stands by out of rotation for the switch"];case"rest":
return[`rests in ${e.state}${e.state==="drain"?"; in maint where clients stuck to it in drain":""}`];case"take-idle":
case"agents-off":case"agents-on":case"drain":case"maint":case"drain-down":case"weight":case"ready":case"add":
case"checks-on":return[]}}function overdue(e){switch(e.onDrainTimeout){case"fail":return"fail";case"shutdown":
return"close what is left (shutdown sessions)";case"proceed":return"proceed all the same"}}function retries(e,t){
const n=e.script==="run"?t.deployRetries:0;return n===0?"":`, and ${(0,R.LS)(n,"further attempt")} after a failure`}
function upText(e,t){if(e==="once")return"one fresh pass of HAProxy's check was seen"
;const n=Math.max(0,...t.map(e=>e.rise??0))
;return n===0?"HAProxy's fresh checks bring it up":`HAProxy's fresh checks bring it up (${(0,R.LS)(n,"pass","passes")})`
}function rowsText(e){const t=Map.groupBy(e,({node:e})=>e);const n=[...t].map(([e,t])=>[e,(0,R.Zv)(t.map(c.om))])
;const r=Map.groupBy(n,([,e])=>e);return[...r].map(([e,t])=>`${e} on ${(0,R.Zv)(t.map(([e])=>e))}`).join("; ")}
function leftOutLines(e){return[...Map.groupBy(e,({why:e})=>e)].map(([e,t])=>`Left out: ${(0,
R.Zv)(t.map(({name:e})=>e),we)}: ${e}`)}function tailLines(e,t){
const n=e.floors.length===0?[]:[capitalised(floorText(e.floors))]
;if(start_text_serversOf(e).some(({change:e})=>e!==undefined))return[...n,changeEstimate(e,t)]
;return e.operation==="rollout"?[...n,estimate(e,t)]:n}function estimate(e,t){
const n=e.stages.reduce((e,{lanes:t,window:n})=>e+Math.ceil(t.length/n),0);const r=proofText(start_text_serversOf(e),t)
;if(e.colours)return colourEstimate(e,e.colours,t);const s=t.pauseMs>0&&n>1?`, and pauses of ${(0,R.tW)(t.pauseMs)}`:""
;const o=e.stages.some(({lanes:e})=>e.some(({steps:e})=>e.some(e=>e.do==="soak")));const a=o?` + ${(0,
R.tW)(t.watching.soakMs)} of soak`:"";return`Estimate: ${(0,R.B4)(n)} × (drain + deploy + ${r}${a})${s}`}
function capitalised(e){return`${e.slice(0,1).toUpperCase()}${e.slice(1)}`}var ge=r(299);var ve=r(5685)
;function checkColours(e,t,n){const r=e.stages.flatMap(({lanes:e})=>e.flatMap(({server:e})=>e.rows));(0,
ve.nN)([...problemsOfColours(e,{probe:n.health.url!==undefined,ignore:n.health.haproxyCheck==="ignore"}),...(0,
ve.nU)(r,t,"any")])}function problemsOfColours({stages:e,colours:t},n){if(!t)return["no colours"]
;const r=new Map(t.idleServers.map(({name:e})=>[e,"out"]));for(const{name:e}of t.liveServers)r.set(e,"ready")
;const isAll=(e,t)=>e.every(({name:e})=>r.get(e)===t);const s=[];let o=false;for(const a of e){
s.push(...problemsOfShape(a));if(a.act?.do==="switch"){
if(a.act.to!==t.idle)s.push(`switch: to ${a.act.to}, which is live already`)
;if(!isAll(t.idleServers,"standing-by"))s.push(`switch: not all of ${t.idle} is proved and standing by`)
;for(const{name:e}of t.idleServers)r.set(e,"ready");for(const{name:e}of t.liveServers)r.set(e,"old")}
if(a.act?.do==="stand-by"){if(!isAll(t.liveServers,"old"))s.push("stand-by: before the switch");o=true}
for(const e of a.lanes){const t=e.server.name;const a=r.get(t)
;if(a===undefined)s.push(`${t}: is of neither colour`);else if(a==="old"||e.server.side==="live"){
if(a!=="old"||!o)s.push(`${t}: the old colour is taken out before the switch is final`)
;if(e.steps.at(-1)?.do!=="rest")s.push(`${t}: the old colour does not come to rest`)}else r.set(t,replay(e,n,a,s))}}
if(!isAll(t.idleServers,"ready"))s.push(`${t.idle} does not end in rotation`);if(!o)s.push("the switch is never final")
;return s}function problemsOfShape({title:e,window:t,lanes:n,act:r}){
if(r)return n.length>0?[`stage "${e}" has an act and lanes`]:[];if(n.length===0)return[`stage "${e}" has no lane`]
;return Number.isInteger(t)&&t>=1?[]:[`stage "${e}" has a window of ${t}`]}function replay({server:e,steps:t},n,r,s){
const say=(t,n)=>void s.push(`${e.name}: ${t.do}: ${n}`);const o=e.rows.some(e=>e.proof==="check")
;const a=t.some(e=>e.do==="deploy");const i=!a&&e.rows.every(e=>e.before.state==="drain");let c=r;let u=false
;for(const e of t){switch(e.do){case"maint":c="maint";break;case"await-last-zero":c="zero";break;case"deploy":
if(c!=="zero")say(e,`in ${c}: no zero was seen in maint`);c="deployed";break;case"probe":
if(c==="marked-down"||c==="proved")say(e,"clients that stick to it would reach it before the direct proof");u=true;break
;case"drain-down":if(!o)say(e,"no row has an active check: it would stay down for ever")
;if(n.probe&&!u)say(e,"before the direct proof");c="marked-down";break;case"await-up":
if(c!=="marked-down"&&!i)say(e,"only checks after marking down count");c="proved";break;case"stand-by":
if(n.probe&&!u)say(e,"without the direct proof");if(o&&c!=="proved")say(e,`in ${c}, without fresh checks`)
;if(!o&&!u&&!n.ignore)say(e,"without any proof");c="standing-by";break;case"take-idle":case"await-zero":
case"await-quiet-check":case"pause":break;case"agents-off":case"agents-on":case"drain":case"ready":case"await-ramp":
case"soak":case"weight":case"rest":case"add":case"checks-on":case"delete":case"take":case"maint-at-once":
case"set-weights":case"checks":case"keep":say(e,"has no place on the way to the switch")}}return c}
function problemsOfMapStages({stages:e,colours:t}){
const n=e.map(({act:e,lanes:t})=>e?.do??(t.length>0?"lanes":"nothing"));const at=e=>n.lastIndexOf(e)
;const r=e.flatMap(({lanes:e})=>e.flatMap(({server:e})=>e.backends))
;return[...at("switch-map")<0?["the map is never switched"]:[],...at("lanes")>at("switch-map")?["a server is deployed after the switch"]:[],...at("soak")>=0&&at("soak")<at("switch-map")?["watched before the switch"]:[],...at("stand-by")<at("switch-map")?["final before the switch"]:[],...at("empty-backend")<at("stand-by")?["the old backend is waited for before the switch is final"]:[],...r.some(e=>e!==t?.map?.to)?["a server of the live backend is in a lane"]:[]]
}function sizeOf(e,t){const n=e.flatMap(e=>e.rows)
;return n.filter(e=>e.node===t.node&&e.backend===t.backend&&!e.backup&&e.before.weight>0).length}
function floorsOfColours(e,{idleServers:t,liveServers:n},r){const s=[...t,...n].flatMap(e=>e.rows)
;const o=new Set(s.map(e=>`${e.node} ${e.backend}`))
;return e.flatMap(({node:e,backends:s})=>s.filter(({backend:t})=>o.has(`${e} ${t}`)).map(s=>{const o={node:e,
backend:s.backend};const a=Math.max(1,Math.min(sizeOf(t,o),sizeOf(n,o)));const i=r.minAvailable?(0,
j.zk)(r.minAvailable,s):a;return{...o,least:i,available:s.active}}))}
function refuseSmallColour(e,t,{idle:n,live:r,idleServers:s,liveServers:o}){
const a=new Set(o.flatMap(e=>e.rows).map(c.P9));(0,$.T)("below-floor",e.flatMap(e=>{
const o=t.find(({node:t})=>t===e.node)?.backends.find(t=>t.backend===e.backend)
;const i=(o?.servers??[]).filter(t=>a.has((0,c.P9)({node:e.node,...t
}))&&!t.backup&&t.weight>0&&t.operational!=="down").length;const u=Math.max(0,e.available-i)+sizeOf(s,e)
;if(u>=e.least)return[];return[{
title:`with ${n} in place of ${r}, ${(0,R.LS)(u,"server")} would be available in backend ${e.backend} on ${e.node}, and ${e.least} must stay`,
hint:`Add servers to ${n} (of weight above 0), or lower min-available.`}]}))}var ye=r(5193)
;const otherColour=e=>e==="blue"?"green":"blue";var be=r(1787);var ke=r(4871);var $e=r(415);var xe=r(1)
;function planByMap(e,t,n,r,s){const o={blue:r.blue[0].text,green:r.green[0].text};(0,w.a)(e,[o.blue,o.green])
;const a=liveColour(e,n,o,s);const i=otherColour(a);const[c,u]=[o[a],o[i]];(0,$.T)("no-idle-side",stillBusy(e,u,i))
;const l=(0,m.lS)(e);const d=(0,m.e8)(l,[u],t.groupBy);(0,be.v)(d,e);const{taking:f,leftOut:h}=(0,q.jB)(d,t);(0,
$.T)("input-invalid",[...(0,U.x4)(f),...(0,U.Fk)(f),...t.operation==="switch"?[]:[...(0,U.UT)(f,[u]),...(0,
U.FQ)(f,l,[u]),...(0,T.gv)(f,t),...(0,T.ph)(f,t.health.url)]]);const p=f.map((e,n)=>(0,q.R2)(e,n+1,t));const g=(0,
m.e8)(l,[c],t.groupBy).map((e,n)=>(0,q.R2)(e,n+1,t));(0,$e.o)(p,t,n.abilities);const v=e.map(({node:e,backends:n})=>{
const r=n.find(({backend:e})=>e===u);const s=Math.max(1,Math.min(sizeOf(p,{node:e,backend:u}),sizeOf(g,{node:e,backend:c
})));return{node:e,least:t.minAvailable&&r?(0,j.zk)(t.minAvailable,r):s}});(0,$.T)("below-floor",tooFew(p,v,u,i))
;const b={idle:i,live:a,rest:"maint",idleServers:p,liveServers:g,map:{...s,from:c,to:u,least:v},
keepPreviousMs:r.keepPreviousMs};const k=e.flatMap(({node:e,backends:t})=>t.filter(({backend:e})=>e===u).map(t=>({
backend:u,node:e,least:0,available:t.active})));const S={operation:t.operation,strategy:t.strategy,
stages:stagesByMap(b,t),leftOut:h,floors:k,warnings:t.operation==="switch"?[]:(0,xe.nZ)(f,e,t,n.abilities),colours:b}
;(0,ve.Gy)(S,e,t);(0,ve.nN)(problemsOfMapStages(S));return S}function stagesByMap(e,t){
const{idle:n,live:r,map:s,keepPreviousMs:o}=e;const a={...t,watching:{...t.watching,soakMs:0}}
;const i=t.operation==="switch"?[]:(0,ke.Z)(e.idleServers,a);const act=(e,t)=>({title:e,window:1,lanes:[],act:t})
;const c=o>0?`${r} stands by for ${(0,R.tW)(o)}`:`${r} is not needed any more`
;return[...i,act(`${s.file}: ${s.key} from ${s.from} to ${s.to}, on all nodes`,{do:"switch-map",from:r,to:n}),...(0,
ye.w_)(e,t),act(c,{do:"stand-by",from:r,to:n,ms:o}),act(`backend ${s.from} is waited to zero`,{do:"empty-backend",
backend:s.from})]}function liveColour(e,{maps:t},n,{file:r,key:s}){const o=e.map(({node:e})=>t?.get(e))
;const a=["blue","green"].find(e=>o.every(t=>t===n[e]));if(a)return a;const i=o.some(e=>e===undefined)
;const c=e.map(({node:e},t)=>[e,o[t]??`no key ${s}`])
;throw new V.a6("no-idle-side",i?`the map ${r} has no key ${s}, so nobody knows which colour is live`:`the map ${r} does not say which colour is live`,{
observed:["",...(0,H.e)([["",s],...c])].join("\n"),
hint:`Its value must be ${n.blue} (blue) or ${n.green} (green), the same on every node. On a load balancer: echo "set map ${r} ${s} ${n.blue}" | socat stdio <socket>, and the same line into the file.`
})}function stillBusy(e,t,n){return e.flatMap(({node:e,backends:r})=>{const s=r.find(e=>e.backend===t)
;const o=(s?.scur??0)+(s?.qcur??0);if(o===0)return[];return[{title:`${n} is not idle: backend ${t} has ${(0,
R.LS)(o,"session")} on ${e}, though the map names the other one`,
hint:"Wait until they have ended, or see which rule of a frontend still sends traffic there."}]})}
function tooFew(e,t,n,r){return t.flatMap(({node:t,least:s})=>{const o=sizeOf(e,{node:t,backend:n});if(o>=s)return[]
;return[{
title:`${r} cannot take over: backend ${n} would have ${(0,R.LS)(o,"server")} on ${t}, and ${s} must be available`,
hint:`Bring servers of ${(0,R.Zv)([n])} out of drain or maint, or lower min-available.`}]})}const Se=20
;function pictureOf(e,t){const all=t=>e[t].flatMap(e=>e.members)
;const isLive=e=>all(e).every(({row:e})=>e.admin==="ready");const isIdle=e=>all(e).every(({row:e})=>e.admin!=="ready")
;const n=["blue","green"].find(e=>isLive(e)&&isIdle(otherColour(e)));if(n!==undefined){const e=otherColour(n);return{
live:n,idle:e,rest:all(e).every(({row:e})=>e.admin==="drain")?"drain":"maint"}}
throw new V.a6("no-idle-side",titleOf(isLive("blue")&&isLive("green"),isIdle("blue")&&isIdle("green")),{
observed:["",...pictureTable(e,t)].join("\n"),
hint:"One colour must be ready with all of its servers, the other in drain or maint with all of its, on every node. "+"operation: ready and operation: maint put single servers there."
})}function titleOf(e,t){if(e)return"neither colour is idle: the servers of blue and of green are all ready"
;if(t)return"neither colour is live: no server of blue or green is ready"
;return"it cannot be told which colour is live: blue and green are mixed"}function pictureTable(e,t){
const n=t.map(({node:e})=>e)
;const r=["blue","green"].flatMap(t=>e[t].map(e=>[t,e.name,...n.map(t=>stateOf(e.members.filter(e=>e.node===t)))]))
;const s=r.length>Se?[`  and ${r.length-Se} more`]:[];return[...(0,H.e)([["","",...n],...r.slice(0,Se)]),...s]}
function stateOf(e){const t=[...new Set(e.map(({row:e})=>e.admin))];return t.length===0?"not there":(0,R.Zv)(t)}
function planBlueGreen(e,t,n,r){const s=[...new Set(t.backends)];(0,w.a)(e,s);const o=(0,m.lS)(e);const a=(0,
m.e8)(o,s,t.groupBy);const i={blue:(0,w.B)(a,r.blue,s,"blue"),green:(0,w.B)(a,r.green,s,"green")};(0,
$.T)("input-invalid",inBoth(i));const c=pictureOf(i,e);const u=i[c.idle];const l=i[c.live];(0,be.v)([...u,...l],e);(0,
$.T)("input-invalid",[...(0,U.x4)([...u,...l]),...(0,U.Fk)([...u,...l]),...(0,U.UT)([...u,...l],s),...(0,
U.FQ)(u,o,s),...(0,T.gv)(u,t),...(0,T.ph)(u,t.health.url)]);const server=(e,n,r)=>({...(0,q.R2)(n,r+1,t),side:e})
;const d=c.rest==="drain"&&l.some(({members:e})=>e.some(({row:e})=>e.cookie!==undefined));const f={...c,
rest:d?"maint":c.rest,idleServers:u.map((e,t)=>server("idle",e,t)),liveServers:l.map((e,t)=>server("live",e,t)),
map:undefined,keepPreviousMs:r.keepPreviousMs};(0,$.T)("unsupported",withAgents([...f.idleServers,...f.liveServers]))
;(0,$e.o)([...f.idleServers,...f.liveServers],t,n.abilities);const h=floorsOfColours(e,f,t);refuseSmallColour(h,e,f)
;const p={operation:t.operation,strategy:t.strategy,stages:(0,ye.I2)(f,t),leftOut:[],floors:h,warnings:[...(0,
xe.nZ)(u,e,t,n.abilities),...d?[`${c.idle} was found in drain, and ${c.live} will rest in maint: clients that come back with a cookie would reach it in drain. A later switch to it takes the time of its checks.`]:[]],
colours:f};checkColours(p,e,t);return p}function inBoth({blue:e,green:t}){const n=e.filter(e=>t.includes(e))
;if(n.length===0)return[];return[{
title:`green: ${(0,$.D)(n.map(({name:e})=>e))} ${n.length===1?"matches":"match"} blue too`,
hint:"Write patterns that tell the colours apart; a leading ! excludes."}]}function withAgents(e){
const t=e.filter(({rows:e})=>e.some(e=>e.agent)).map(({name:e})=>e);if(t.length===0)return[];return[{
title:`strategy: ${(0,
$.D)(t)} ${t.length===1?"has an agent check":"have agent checks"}, which may bring an idle colour into rotation by itself`,
hint:"Switch the agents off (disable agent backend/server), or take agent-check out of the configuration."}]}
function planColours(e,t,n){const{colours:r}=t;if(!r)throw new Error("blue-green without colours")
;if(r.map)return planByMap(e,t,n,r,r.map);return planBlueGreen(e,t,n,r)}var _e=r(8724);var Oe=r(4802)
;function nodesThatKeepWeights(e){return[...e].filter(([,e])=>e.weightsPersist===true).map(([e])=>e)}
const Me=new Set(["static-rr","first"]);const Ae=/^(source|uri|url_param|hdr|rdp-cookie|hash|log-hash)/;const Te=2
;function used(e,t){const n=new Set(e.flatMap(({rows:e})=>e.map(e=>`${e.node} ${e.backend}`)))
;return t.flatMap(({node:e,backends:t})=>t.filter(({backend:t})=>n.has(`${e} ${t}`)).map(t=>({node:e,row:t})))}
function refuseUnfit(e,t,n,r,s){(0,$.T)("unsupported",[...unweighted(used(e,t)),...canary_fit_unable(s,r)]);(0,
$.T)("input-invalid",[...trafficless(e),...wholeShares(r),...(0,
Oe.a)(t,n,50).filter(({stable:e})=>e===0).map(({backend:e,node:t})=>({
title:`canary-servers: no other server of ${e} on ${t} has traffic, so there is nothing to share`,
hint:"Leave servers that are ready, up and of weight above 0 for the stable side."}))])}function unweighted(e){
const t=Map.groupBy(e.filter(({row:e})=>Me.has(e.algorithm)),({row:e})=>`${e.backend} ${e.algorithm}`)
;return[...t.values()].map(e=>{const{backend:t,algorithm:n}=e[0].row
;const r=n==="first"?"fills one server after the other, whatever they weigh":"takes no weights while HAProxy runs"
;return{
title:`strategy: canary needs weights, and backend ${t} on ${(0,R.Zv)(e.map(({node:e})=>e))} has balance ${n}, which ${r}`,
hint:`Use balance roundrobin, leastconn or random in ${t}, or strategy: rolling with soak.`}})}
function canary_fit_unable(e,t){return[...e].flatMap(([e,n])=>{const r=[];if(n.weights===false)r.push({
title:`haproxy: the control plane of ${e} cannot set weights`,hint:`Give the Runtime API of ${e} instead.`})
;if(t.canary?.testers&&n.lists!==true)r.push({
title:`canary-acl: the control plane of ${e} cannot change entries of ACL and map files`,
hint:`Give the Runtime API of ${e} instead, or leave canary-acl and canary-users out.`});return r})}
function trafficless(e){return e.flatMap(({name:e,rows:t})=>{const n=t.find(e=>e.backup);if(n){return[{
title:`canary-servers: ${e} is a backup server of ${n.backend}: it gets traffic only when all others are down`,
hint:"Name a server that is not backup."}]}const r=t.find(e=>e.before.weight===0);if(!r)return[];return[{
title:`canary-servers: ${e} has weight 0 in ${r.backend} on ${r.node}: it would return to that`,
hint:"Give it a weight first (operation: weight), or name another server."}]})}function wholeShares(e){
return(e.canary?.steps??[]).filter(e=>e>=100).map(e=>({title:`canary-steps: ${(0,
pe.fL)(e)} would leave the other servers without traffic`,
hint:"Leave it out: after the last step the other servers follow."}))}function proofsFor(e,t){
const n=used(e,t).filter(({row:e})=>Ae.test(e.algorithm));return n.flatMap(({node:t,row:{backend:n}})=>{
const r=e.find(({rows:e})=>e.some(e=>e.node===t&&e.backend===n))
;const{server:s,sid:o,before:a}=r.rows.find(e=>e.node===t&&e.backend===n);return[{node:t,backend:n,server:s,sid:o,
owner:r.name,weight:a.weight}]})}function warningsOfCanary(e,t,n,r,s){const o=used(e,n)
;return[...unreached(t),...unwatched(r),...loose(o),...canary_fit_agents(o),...lasting(s)]}function unreached(e){
return e.flatMap(({act:e})=>{if(e?.do!=="shares")return[];const t=(0,pe.Mz)(e.shares,e.percent)
;if(Math.abs(t)<=Te)return[]
;return[`canary-steps: ${(0,pe.fL)(e.percent)} cannot be reached with weights from 1 to 256 beside the weights of the other servers: `+`${(0,
pe.qN)(e.shares)} (${(0,pe.kc)(t)}). More canary-servers, or weights with a common divisor, would reach it.`]})}
function unwatched({watching:e,pauseMs:t,canary:n}){if(e.soakMs>0)return[];const r=n?.steps.length??0
;const s=t>0?`each lasts ${(0,R.tW)(t)} (pause)`:`all ${r} follow one another at once`
;return[`soak is 0s: nothing watches the shares, and ${s}. soak: 5m with max-error-rate or max-slowdown lets HAProxy's counters decide.`]
}function loose(e){
const t=[[/^leastconn/,"balance leastconn counts connections, so slower or faster canaries get less or more than their weight says"],[Ae,"a hash decides who goes where, so a share is one of the keys, not of the requests"]]
;return t.flatMap(([t,n])=>{const r=[...new Set(e.filter(({row:e})=>t.test(e.algorithm)).map(({row:e})=>e.backend))]
;return r.length===0?[]:[`Backend ${(0,R.Zv)(r)}: ${n}. The share that was really reached is measured.`]})}
function canary_fit_agents(e){
const t=e.flatMap(({node:e,row:t})=>t.servers.filter(({agent:e})=>e.enabled).map(({server:n})=>({key:(0,c.P9)({node:e,
backend:t.backend,server:n}),server:n})));if(t.length===0)return[];return[`The agent checks of ${(0,
$.D)([...new Set(t.map(({server:e})=>e))])} may set weights themselves: then the shares are theirs.`]}
function lasting(e){const t=nodesThatKeepWeights(e);if(t.length===0)return[];return[`The Data Plane API of ${(0,
R.Zv)(t)} writes every weight into haproxy.cfg: a run that is killed leaves the last share there until the post step has put it back.`]
}var Ee=r(2134);function planCanary(e,t,n){const r=(0,q.Xu)(e,t,n);const s=r.stages.flatMap(e=>e.lanes.map(e=>e.server))
;const o={...r,strategy:"canary"};if(s.length===0||!t.canary)return o;const a=canariesOf(s,r,t,t.canary)
;const i=s.filter(e=>!a.includes(e));const c=[...a,...i].map((e,t)=>({...e,index:t+1}))
;const[u,l]=[c.slice(0,a.length),c.slice(a.length)];const d={isCanary:(0,Oe.Z)(u.flatMap(({rows:e})=>e)),
before:()=>undefined};refuseUnfit(u,e,d,t,n.abilities);const f=(0,j.t9)(e,c,t,u.length)
;const h=stagesOfCanary(u,l,d,e,t,t.canary);(0,_e.C)((0,j.aM)(h,f,e),t)
;const p=[...r.warnings,...warningsOfCanary(u,h,e,t,n.abilities)];const m={...o,stages:h,floors:f,warnings:p};(0,
ve.Gy)(m,e,t);return m}function canariesOf(e,{leftOut:t},n,r){const s=[...e,...t].map(({name:e})=>({name:e,members:[]}))
;const o=(0,w.B)(s,r.servers,[...new Set(n.backends)],"canary-servers");const a=new Map(e.map(e=>[e.name,e]))
;const i=o.flatMap(({name:e})=>a.get(e)??[]);if(i.length===0){const e=t.filter(e=>o.some(({name:t})=>t===e.name))
;throw new V.a6("input-invalid","canary-servers: none of these servers can be deployed",{
observed:e.map(e=>`${e.name} is left out: ${e.why}`).join("; "),hint:"Name other servers, or make these ready first."})}
return i}function stagesOfCanary(e,t,n,r,s,{steps:o,testers:a}){const i=e.map(({name:e})=>e);const c=(0,R.Zv)(i,3)
;const u={...(0,Ee.BP)(s),soakMs:0};const{soakMs:l}=s.watching;const d=l>0?l:s.pauseMs;const act=(e,t)=>({title:e,
window:0,lanes:[],act:t,strict:true});const deploy=(e,t,n)=>({title:n,window:Math.min(t,e.length),lanes:e.map(e=>(0,
Ee.g0)(e,{...u,weight:0})),strict:true});const watch=e=>d===0?[]:[act(watchText(e,l,d),{do:"watch-share",percent:e,ms:d
})];const f=(0,j.Ou)(s.maxUnavailable,e.length+t.length);const h=s.lead<e.length?s.lead:0;const p=[act(`${c} on trial`,{
do:"try-out",servers:i,proofs:proofsFor(e,r),testers:a})]
;if(h>0)p.push(deploy(e.slice(0,h),f,"the first canary, at weight 0"))
;p.push(deploy(e.slice(h),f,"canaries, at weight 0"));if(a){p.push(act(`testers in ${a.file}`,{do:"testers",testers:a
}),...watch(undefined))}for(const e of o){const t=(0,Oe.a)(r,n,e);const s=`${(0,pe.fL)(e)} of the traffic to ${c}: ${(0,
pe.qN)(t)}`;p.push(act(s,{do:"shares",percent:e,shares:t}),...watch(e))}
p.push(act("proved: every weight is what it was",{do:"promote"}));if(t.length===0)return p;const m=t.length-1
;const w=t.map((e,t)=>(0,Ee.g0)(e,t===m?{...u,pauseMs:0}:u));const g=Math.min(f,w.length)
;const v=g>1?`at most ${g} at a time`:w.length===1?"alone":"one at a time";return[...p,{title:`the others, ${v}`,
window:g,lanes:w}]}function watchText(e,t,n){const r=e===undefined?"testers":(0,pe.fL)(e)
;return t>0?`watch ${r} for ${(0,R.tW)(n)}`:`wait at ${r} for ${(0,R.tW)(n)} (pause)`}var Pe=r(7147)
;function checkOperation(e,t,n,r){const s=t.stages.flatMap(e=>e.lanes)
;const o=new Map(n.flatMap(({node:e,backends:t})=>t.flatMap(({servers:t})=>t.map(t=>[(0,c.P9)({node:e,...t}),t]))));(0,
ve.nN)([...t.stages.flatMap(ve.Oc),...(0,
ve.Z0)(s.map(({server:e})=>e)),...s.flatMap(e=>e.server.rows.flatMap(e=>problemsOfRow(e,o.get((0,
c.P9)(e))))),...s.flatMap(t=>problemsOfOperationLane(e,t,r).map(e=>`${t.server.name}: ${e}`)),...(0,
ve.nd)(t.stages,t.floors,n)])}function problemsOfRow(e,t){const n=(0,c.P9)(e);if(!t)return[`${n} does not exist`]
;const r=[];if(t.admin!==e.before.state)r.push(`${n} is in ${t.admin}, not in ${e.before.state}`)
;if(e.follows!==t.tracks)r.push(`${n} follows ${t.tracks??"nobody"}`)
;if((e.proof==="check"||e.hasCheck)&&!t.check.enabled)r.push(`${n} has no active check`)
;if(e.follows===undefined&&t.agent.enabled&&!e.agent)r.push(`${n} has an agent that stays on`);return r}const Ce={
drain:new Set(["take","agents-off","drain","await-zero","maint","await-last-zero","keep"]),
ready:new Set([...["take","agents-off","drain","await-zero","maint","await-last-zero"],...["probe","await-quiet-check","drain-down","await-up","ready","agents-on","await-ramp"]]),
maint:new Set(["agents-off","maint-at-once","keep"]),weight:new Set(["set-weights","keep"]),
checks:new Set(["checks","keep"])};function problemsOfOperationLane(e,{server:t,steps:n},r){
const s=t.rows.filter(e=>e.follows===undefined);if(s.length===0)return["it has no row that takes orders"];const o={
states:new Map(s.map(e=>[(0,c.P9)(e),e.before.state])),taken:false,agentOn:s.some(e=>e.agent&&e.agentTaken!==true),
agentOff:s.some(e=>e.agentTaken===true),zero:false,quiet:false,probed:false,unproved:true,ramped:false,kept:false}
;const a={checked:s.filter(e=>e.proof==="check").map(c.P9),probe:r.health.url!==undefined,
once:r.health.haproxyCheck==="once",ignore:r.health.haproxyCheck==="ignore"};const i=n.flatMap(t=>{
const n=o.kept?"after keep nothing follows":Ce[e].has(t.do)?take(t,o,a):`no step of ${e}`
;return n===undefined?[]:[`${t.do}: ${n}`]});return[...i,...atTheEnd(e,o)]}function atTheEnd(e,t){
const every=(...e)=>[...t.states.values()].every(t=>e.includes(t));switch(e){case"drain":
return t.kept&&every("maint")&&t.zero?[]:["it does not end in maint with zero sessions, kept"];case"maint":
return t.kept&&every("maint")?[]:["it does not end in maint, kept"];case"weight":case"checks":
return t.kept?[]:["what is set is not kept"];case"ready":
return[...every("ready")&&!t.unproved?[]:["it does not end ready and proved"],...t.agentOff?["its agents are switched off and not given back"]:[],...t.ramped?[]:["its lane ends while its slow start may go on"]]
}}function take(e,t,n){const{states:r}=t;const some=e=>[...r.values()].includes(e)
;const all=e=>[...r.values()].every(t=>t===e);const move=(e,n)=>{for(const[t,s]of r)if(e.includes(s))r.set(t,n)
;t.zero=false};const ours=()=>{if(!t.taken)return"before the server is this run’s"
;return t.agentOn?"an agent that is on can override it":undefined};switch(e.do){case"take":case"agents-off":
if(t.taken)return"a second time";if(e.do==="agents-off"&&!t.agentOn)return"no agent of it is on"
;if(e.do==="agents-off")[t.agentOn,t.agentOff]=[false,true];t.taken=true;return undefined;case"drain":t.taken=true
;return ours()??(some("ready")?move(["ready"],"drain"):"no row is ready");case"await-zero":
if(some("ready"))return"a row of it is ready";t.zero=true;return ours();case"maint":
if(some("ready"))return"a row of it is ready: the floor was not asked"
;return t.zero?ours()??move(["drain"],"maint"):"without waiting for zero";case"maint-at-once":t.taken=true
;return ours()??move(["ready","drain"],"maint");case"await-last-zero":if(!all("maint"))return"not in maint";t.zero=true
;return ours();case"set-weights":case"checks":return undefined;case"keep":t.kept=true;return undefined;default:
return prove(e,t,n,{all:all,move:move,ours:ours})}}function prove(e,t,n,r){const{states:s}=t
;const checked=e=>n.checked.every(t=>s.get(t)===e);switch(e.do){case"probe":if(!n.probe)return"there is no health-url"
;t.probed=true;return r.all("maint")?r.ours():"only in maint";case"await-quiet-check":t.quiet=true
;return r.all("maint")?r.ours():"only in maint";case"drain-down":
if(n.checked.length===0)return"no row has an active check: it would stay down for ever"
;if(!r.all("maint")||!t.quiet)return"a check that began before could count"
;if(n.probe&&!t.probed)return"clients that stick to it would reach it before the direct proof"
;for(const e of n.checked)s.set(e,"marked-down");return r.ours();case"await-up":
if(!checked("marked-down"))return"only checks after marking down count"
;if(e.passes==="once"!==n.once)return`${e.passes} is not what haproxy-check says`
;return r.move(["marked-down"],"proved");case"ready":if(n.probe&&!t.probed)return"without the direct proof"
;if(n.checked.length>0&&!checked("proved"))return"without fresh checks"
;if(n.checked.length===0&&!t.probed&&!n.ignore)return"without any proof";t.unproved=false
;return r.ours()??r.move(["maint","proved"],"ready");case"agents-on":if(!t.agentOff)return"no agent of it is off"
;t.agentOff=false;return r.all("ready")?undefined:"an agent could make it ready unproved";case"await-ramp":t.ramped=true
;return r.all("ready")?undefined:"before ready there is no slow start";default:return"no step of a single operation"}}
const Ie=256;function operationLane(e,t,n,r){switch(e){case"drain":return{server:t,steps:[...wayOut(t),{do:"keep"}],
done:"drained"};case"ready":{const e=leadersOf(t).every(e=>e.before.state==="maint");const n=e?beginning(t):wayOut(t)
;return{server:t,steps:[...n,...(0,Ee.lZ)(t,{...(0,Ee.BP)(r),pauseMs:0})],done:"ready"}}case"maint":return{server:t,
steps:[...agentsOff(t),{do:"maint-at-once"},{do:"keep"}],done:"maint"};case"weight":return{server:t,steps:[{
do:"set-weights",weights:weightsOf(t,n,r.weight)},{do:"keep"}],done:"weighted"};case"checks":{const e=r.checks==="on"
;return{server:t,steps:[{do:"checks",enabled:e},{do:"keep"}],done:e?"checks-on":"checks-off"}}}}function wayOut(e){
const t=leadersOf(e).map(e=>e.before.state);const n={do:"await-last-zero"}
;if(t.every(e=>e==="maint"))return[...beginning(e),n];const r=[{do:"await-zero"},{do:"maint"},n]
;if(!t.includes("ready"))return[...beginning(e),...r];return[...agentsOff(e),{do:"drain"},...r]}function beginning(e){
const t=agentsOff(e);return t.length>0?t:[{do:"take"}]}function agentsOff(e){
return e.rows.some(e=>e.agent&&e.agentTaken!==true)?[{do:"agents-off"}]:[]}
const leadersOf=e=>e.rows.filter(e=>e.follows===undefined);function weightsOf(e,t,n){
const r=new Map(t.flatMap(e=>e.members).map(({node:e,row:t})=>[(0,c.P9)({node:e,backend:t.backend,server:t.server
}),t.configuredWeight]));return Object.fromEntries(e.rows.map(e=>{const t=(0,c.P9)(e)
;return[t,n.kind==="count"?n.value:partOf(r.get(t)??0,n.value)]}))}function partOf(e,t){const n=Math.floor(e*t/100)
;return Math.min(Ie,t>0&&e>0?Math.max(1,n):n)}const Re=new Set(["static-rr"]);function refuseImpossible(e,t,n,r,s){
const o=[];for(const[r,a]of s){const s=`Give the Runtime API of ${r} instead (a socket's path, tcp:// or ssh://).`
;if(e==="checks"&&!a.checks){
const e=`haproxy: the control plane of ${r} (Data Plane API) cannot switch health checks on and off`;o.push({title:e,
hint:s})}const i=namesWhere(t,(e,t)=>t===r&&e.tracks===undefined&&e.agent.enabled)
;const c=e==="drain"||e==="ready"||e==="maint";if(c&&!a.agents&&i.length>0){
const t=`haproxy: the control plane of ${r} cannot switch off the agent checks of ${(0,
$.D)(i)}; an agent can override ${e==="maint"?"maint":"a drain"}`;o.push({title:t,hint:s})}
if(e==="drain"&&!a.shutdownSessions&&n.onDrainTimeout==="shutdown"){
const e=`on-drain-timeout: the control plane of ${r} cannot shut down sessions`;o.push({title:e,
hint:s.replace(/\.$/,", or on-drain-timeout: fail or proceed.")})}}if(e==="checks")o.push(...withoutCheck(t))
;if(e==="ready")o.push(...unresolved(t));if(e==="weight")o.push(...withoutWeights(r,n));(0,$.T)("unsupported",o)}
function namesWhere(e,t){return e.filter(({members:e})=>e.some(({row:e,node:n})=>t(e,n))).map(({name:e})=>e)}
function withoutCheck(e){const t=namesWhere(e,e=>e.tracks===undefined&&!e.check.configured);if(t.length===0)return[]
;return[{
title:`servers: ${(0,$.D)(t)} ${t.length===1?"has":"have"} no check in HAProxy's configuration: there is nothing to switch`,
hint:"Add check to the server lines, or leave these servers out with !name."}]}function unresolved(e){
const t=e.flatMap(({members:e})=>e).filter(({row:e})=>e.adminBits&c.KC.dnsMaint);const[n]=t;if(!n)return[]
;const r=[...new Set(t.map(({row:e})=>(0,c.om)(e)))];return[{title:`servers: ${(0,
$.D)(r)} ${r.length===1?"is":"are"} in maint because the name is not resolved (on ${n.node})`,
hint:"See the resolvers section of HAProxy and the DNS: it comes back by itself when its name resolves."}]}
function withoutWeights(e,t){const{weight:n}=t;const r=n?.kind==="percent"&&(n.value===0||n.value===100);if(r)return[]
;const s=e.flatMap(e=>e.backends);const o=s.filter(({backend:e})=>t.backends.includes(e))
;return[...new Map(o.map(({backend:e,algorithm:t})=>[e,t]))].filter(([,e])=>Re.has(e)).map(([e,t])=>({
title:`weight: backend ${e} balances by ${t}, which takes no weights but 0% and 100%`,
hint:'Use roundrobin, leastconn, random, or "hash-type consistent" in this backend.'}))}
function operationWarnings(e,t,n,r,s,{abilities:o}){const a=t.flatMap(e=>e.members);switch(e){case"drain":return[...(0,
xe.G2)(r,s,o),...(0,xe.kH)(a)];case"maint":return(0,xe.kH)(a);case"ready":
return[...unprovedReady(t,s),...agentsThatStayOff(t,n)];case"weight":return lastingWeights(o);case"checks":return[]}}
function lastingWeights(e){const t=nodesThatKeepWeights(e);if(t.length===0)return[];return[`The Data Plane API of ${(0,
R.Zv)(t)} writes the weight into haproxy.cfg: it stays over reloads and restarts.`]}function unprovedReady(e,t){
if(t.health.haproxyCheck!=="ignore"||t.health.url!==undefined)return[];const n=(0,$.D)(e.map(({name:e})=>e))
;return[`haproxy-check: ignore without health-url: nobody asks whether ${n} ${e.length===1?"is":"are"} healthy before traffic comes. health-url would.`]
}function agentsThatStayOff(e,t){const n=new Set(t.flatMap(({rows:e})=>e.filter(e=>e.agentTaken===true).map(c.P9)))
;const r=e.flatMap(e=>e.members).filter(({node:e,row:t})=>{
const r=t.tracks===undefined&&t.agent.configured&&!t.agent.enabled;return r&&!n.has((0,c.P9)({node:e,backend:t.backend,
server:t.server}))});if(r.length===0)return[];const s=[...new Set(r.map(({row:e})=>(0,c.om)(e)))]
;return[`The agent check of ${(0,
$.D)(s)} is off, and no earlier step of this job switched it off: it stays off. `+`"enable agent ${s[0]}" switches it on again.`]
}function planOperation(e,t,n,r){const s=[...new Set(n.backends)];(0,w.a)(t,s);const plan=(t,r,s)=>({operation:e,
strategy:n.strategy,stages:t,leftOut:[],floors:r,warnings:s})
;if(n.servers===undefined)return plan([],[],["servers is empty: there is nothing to do."]);const o=(0,m.lS)(t)
;const a=(0,w.B)((0,m.e8)(o,s,n.groupBy),n.servers,s)
;if(a.length===0)return plan([],[],["servers excludes all servers: there is nothing to do."])
;const i=e==="drain"||e==="ready"||e==="maint";(0,be.v)(a,t,i?"addresses":"states");(0,$.T)("input-invalid",[...(0,
U.x4)(a),...(0,U.Fk)(a),...i?(0,U.UT)(a,s):[],...e==="drain"?(0,U.FQ)(a,o,s):[],...e==="ready"?[...(0,T.gv)(a,n),...(0,
T.ph)(a,n.health.url)]:[]]);refuseImpossible(e,a,n,t,r.abilities);const c=a.map((t,s)=>serverOf(e,t,s+1,n,r))
;const u=c.map(t=>operationLane(e,t,a,n));const l=Math.min((0,j.Ou)(n.maxUnavailable,c.length),u.length);const d=[{
title:paceText(l,u.length),window:l,lanes:u}];const f=u.some(e=>(0,j.bx)(e).leaves);const h=f?(0,j.Pp)(t,c,n):[];(0,
_e.C)((0,j.aM)(d,h,t),n);const p=plan(d,h,operationWarnings(e,a,c,t,n,r));checkOperation(e,p,t,n);return p}
function serverOf(e,t,n,r,s){const o=(0,q.R2)(t,n,r);if(e!=="ready")return o
;const a=new Set(t.members.filter(({row:e})=>e.agent.configured&&!e.agent.enabled).map(({node:e,row:t})=>(0,c.P9)({
node:e,backend:t.backend,server:t.server})));const i=o.rows.map(e=>{const t=(0,c.P9)(e)
;const n=a.has(t)&&s.agentsTaken?.has(t)===true;return n?{...e,agent:true,agentTaken:true}:e});return{...o,rows:i}}
function paceText(e,t){if(e>1)return`at most ${e} at a time`;return t===1?"alone":"one at a time"}var Ne=r(1373)
;function makePlan(e,t,n){(0,Ne.l)(e,t);const{operation:r,strategy:s}=t;const o=r==="rollout"?s:r;switch(o){
case"rolling":return(0,q.Xu)(e,t,n);case"replace":case"add":case"remove":return(0,Pe._P)(e,t,n);case"drain":case"ready":
case"maint":case"weight":case"checks":return planOperation(o,e,t,n);case"blue-green":case"switch":
return planColours(e,t,n);case"canary":return planCanary(e,t,n);case"status":return planStatus(e,t);case"doctor":
throw new Error("the doctor examines without a plan")}}function colourStart(e,t,n){
const r=`${n.backends.length===1?"backend":"backends"} ${(0,R.Zv)(n.backends)}`;const{live:s,idle:o}=t
;const a=n.operation==="switch"?`Switch of ${r} from ${s} to ${o}`:`Blue-green rollout of ${r}: ${s} is live, ${o} is deployed and switched to`
;const i=t.keepPreviousMs>0?[`${s} stands by for ${(0,R.tW)(t.keepPreviousMs)}`]:[];return{headline:`${a} (${(0,
R.Zv)(names(t.idleServers),6)} in place of ${(0,R.Zv)(names(t.liveServers),6)})`,
how:[t.map?mapFloor(t.map):floorText(e.floors),...i,`drain at most ${(0,
R.tW)(n.drainTimeoutMs)}`,...t.map&&n.operation==="switch"?[]:[`proof: ${proofText(t.idleServers,n)}`]].join(" · ")}}
function mapFloor({to:e,least:t}){const n=[...new Set(t.map(e=>e.least))].toSorted((e,t)=>e-t)
;return`${n.join(" or ")} of ${e} have to be available before the switch`}const names=e=>e.map(({name:e})=>e)
;function headText(e,t){const n=`${t.backends.length===1?"backend":"backends"} ${(0,R.Zv)(t.backends)}`
;if(e.colours)return colourStart(e,e.colours,t);const r=start_text_serversOf(e)
;const s=r.length===0?"nothing to do":whomText(e);const head=(t,...o)=>({headline:`${t} in ${n}: ${s}`,
how:r.length===0?"no server is touched":[...floors(e),...o].join(" · ")});switch(e.operation){case"drain":
return head("Drain",`at most ${(0,R.tW)(t.drainTimeoutMs)} each`,"they end in maint");case"ready":
return head("Ready",`proof: ${r.length===0?"":provedBy(e,t)}`);case"maint":
return head("Maint","at once, sessions are not waited for");case"weight":return head(`Weight ${weightText(t)}`)
;case"checks":return head(`Checks ${t.checks??""}`);case"status":return{headline:`Status of ${n}: ${(0,
R.LS)(r.length,"server")}`,how:""};case"add":case"remove":return changeText(e,t);default:
return isReplacing(e)?changeText(e,t):startText(e,t)}}
const isReplacing=e=>e.operation==="rollout"&&e.strategy==="replace"
;const floors=e=>e.floors.length===0?[]:[floorText(e.floors)];function whomText(e){const t=(0,
R.Zv)(start_text_serversOf(e).map(({name:e})=>e),4);const[n]=e.stages;return n&&n.lanes.length>1?`${t}, ${n.title}`:t}
function provedBy(e,t){const{url:n,haproxyCheck:r}=t.health
;return r==="ignore"&&n===undefined?"none (haproxy-check: ignore)":proofText(start_text_serversOf(e),t)}
function weightText({weight:e}){if(!e)return""
;return e.kind==="percent"?`${e.value}% of the configured one`:`${e.value}`}async function provePermissions(e,t,n,r){
const s=e.stages.flatMap(e=>e.lanes.flatMap(e=>e.server.rows))
;const o=new Map(n.flatMap(({node:e,backends:t})=>t.flatMap(({backend:t,servers:n})=>n.slice(0,1).map(n=>[`${e} ${t}`,{
node:e,...n}]))));const a=new Map(s.flatMap(e=>{const t=`${e.node} ${e.backend}`;const n=e.add?o.get(t):e
;return n?[[t,n]]:[]}));await Promise.all([...a.values()].map(e=>t.get(e.node).provePermission(e,r)))
;const i=await Promise.allSettled(s.map(async e=>{const n=o.get(`${e.node} ${e.backend}`)
;if(e.add&&n)await(t.get(e.node).proveAddition?.(n,e.server,e.add,r))}))
;refuseAll(i.flatMap(e=>e.status==="rejected"?[(0,V.AF)(e.reason)]:[]))}function refuseAll(e){
const t=[...new Set(e.map(({message:e})=>e))];const n=e[0];if(!n)return;if(t.length===1)throw n
;throw new V.a6(n.code,"HAProxy would not take these servers of add-servers",{observed:t.join("\n"),
...n.hint===undefined?{}:{hint:n.hint}})}var De=r(9126);var Le=r(4374);var ze=r(1175);var Fe=r(9435);const je=5e3
;async function mainStep(e){const t=(0,ge.$)(process.env);const n=(0,s.randomUUID)();o.LZ("isPost","true");const r=(0,
De.r)({rolloutId:n,temp:t.temp,clock:Le.m});const a=(0,de.y)(process.env);for(const e of(0,fe.F)(a))o.Pq(e);let i
;const c=new Map;let u;try{i=(0,le.T)(a,{workspace:t.workspace});for(const e of i.nodes){const n={...i,
tempDirectory:t.temp,clock:Le.m};c.set(e.label,(0,he.V)(e,n))}const s=(0,Fe.z)(i.access.githubToken,t);const o=(0,
Fe.X)(i,t,s);if(!i.dryRun)(0,ze.d)(i,t,s,n,r);u=await planAndRun(i,c,{signals:e,reporting:r,place:t,rolloutId:n,
triggers:o})}catch(t){const n=e.cancel.aborted?(0,V.AF)(e.cancel.reason):(0,V.AF)(t)
;const s=a.servers===undefined?["*"]:[a.servers.split(/\s*[\n,]\s*/).join(",")];const o=i?.operation??"rollout";u={
...(0,f.iS)(n,r.elapsedMs()),operation:o,remaining:s}}finally{await Promise.all([...c.values()].map(e=>e.close()))}
await r.finish(u,i);return u.result==="succeeded"||u.result==="planned"?0:1}async function planAndRun(e,t,n){
const{signals:r,reporting:s}=n;if(e.operation==="doctor")return runDoctor(e,t,{...s,signal:r.cancel})
;const o=[...t.values()];const a=await Promise.all(o.map(e=>e.snapshot(r.cancel)))
;const i=new Map(o.map(e=>[e.node,e.capabilities]));const c=e.operation==="ready"?agentsTakenEarlier((0,
u.Ti)(n.place.temp),e.nodes):new Set;const l=makePlan(a,e,{abilities:i,agentsTaken:c,...await readMaps(e,o,r.cancel)})
;const d=l.stages.flatMap(e=>e.lanes);const h=a.map(({node:e,identity:n})=>({node:e,endpoint:t.get(e).endpoint,
identity:n}));s.tell({type:"started",nodes:h,plan:l,total:d.length,text:headText(l,e)});if(isLooking(e.operation)){
const{lines:t,outcome:n}=look(e.operation,l,a,e,s.elapsedMs());s.plan(t);return n}if(e.dryRun){const r=probeOf(e)
;const o=describePlan(l,{inputs:e,commandOf:(e,n)=>t.get(e).commandOf(n),
mapCommandOf:(e,n,r)=>t.get(e).maps?.commandOf(n,r)??"",deploy:n.triggers.run?.description,
urlOf:({name:e,address:t,port:n,backends:s})=>r?.urlOf({server:e,address:t,port:n,backend:s[0]})??""});s.plan(o)
;return(0,f.pV)(l,s.elapsedMs())}await provePermissions(l,t,a,r.cancel)
;if(d.length>0)await(n.triggers.run?.prove?.(r.cancel));return execute(e,l,t,a,n)}
async function readMaps({colours:e},t,n){const r=e?.map;if(!r)return{};const s=new Map
;await Promise.all(t.map(async({node:e,maps:t})=>{
if(!t)throw new V.a6("unsupported",`the control plane of ${e} cannot read map files`);const o=await t.value(r,n)
;if(o!==undefined)s.set(e,o)}));return{maps:s}}function probeOf(e){const{health:t,tls:n}=e
;return t.url===undefined?undefined:httpProbe({health:t,tls:n,timeoutMs:je})}async function execute(e,t,n,r,s){
const{reporting:a,rolloutId:i}=s;const c=u.CQ.create((0,u.Ti)(s.place.temp),{version:1,rolloutId:i,
operation:e.operation,pid:process.pid,pidStarted:(0,p.B)(process.pid),nodes:e.nodes,connectTimeoutMs:e.connectTimeoutMs,
commandTimeoutMs:e.commandTimeoutMs,identities:Object.fromEntries(r.map(({node:e,identity:t})=>[e,t])),entries:[],
ended:false});o.LZ("journal",c.directory);const f=new d.Oc(c);const m=await(0,h.O)({inputs:e,plan:t,planes:n,clock:Le.m,
ledger:f,guard:c,run:s.triggers.run,rollbackRun:s.triggers.rollbackRun,probe:probeOf(e),rollbackProbe:probeOf({...e,
health:{...e.health,body:undefined}}),tell:a.tell,cancel:s.signals.cancel,last:s.signals.last,rolloutId:i,
random:Math.random},r,a.warnings);const w=f.entries().some(e=>e.deployRun!==undefined)
;if(m.reason!=="restore-incomplete"&&!w){c.end();if(!(0,l.J8)(c.content))noteEnd()}return m}function noteEnd(){try{
o.LZ("ended","true")}catch{return}}},9479:(e,t,n)=>{n.a(e,async(e,t)=>{try{var r=n(1078);var s=n(324);var o=n(7640)
;var a=n(2593);var i=n(5921);var c=n(4544);const u=5e3;const l=new AbortController;const d=new AbortController
;function stop(e){if(l.signal.aborted)return;l.abort(e)
;const t=new i.a6("cancelled","no time was left after the cancel; the post step goes on")
;setTimeout(()=>d.abort(t),u).unref()}for(const f of["SIGINT","SIGTERM","SIGHUP"])process.on(f,()=>stop((0,s.t)(f)))
;process.stdout.on("error",()=>stop((0,s.t)("SIGHUP")));process.stderr.on("error",()=>undefined)
;process.on("uncaughtException",e=>stop((0,i.AF)(e)));process.on("unhandledRejection",e=>stop((0,i.AF)(e)));try{
const h=r.Gu("isPost")==="true";process.exitCode=h?await(0,a.F)():await(0,o.U)({cancel:l.signal,last:d.signal})
}catch(p){r.z3((0,c.US)((0,i.AF)(p)),{title:"haproxy-rollout failed unexpectedly (internal)"});process.exitCode=1}t()
}catch(m){t(m)}},1)},9460:(e,t,n)=>{n.d(t,{V:()=>openPlane});var r=n(5921)
;const s='HAProxy serves 10 connections at once on a socket unless its "stats socket" line sets maxconn, and clients that stay connected hold them.'
;const o='Is this really a Runtime API socket ("stats socket") of HAProxy?';function errorOf(e,t,n){
const{kind:a,bytes:i,code:c,said:u}=t;if(u)return u;switch(a){case"missing":
return new r.a6("unreachable","there is no such socket",{observed:c,
hint:`Is HAProxy running on this machine, and does its configuration have "stats socket ${e.path} level admin"?`})
;case"refused":return new r.a6("unreachable","nothing listens there",{observed:c,
hint:e.kind==="unix"?'The file is there, but no HAProxy is behind it: HAProxy was stopped and left its socket file, or this is another sort of file. Start HAProxy, or give the path of its "stats socket".':'Is HAProxy running, and does its configuration have a "stats socket" with this address and "level admin"?'
});case"denied":return new r.a6("permission-denied","this user may not open the socket",{observed:c,
hint:'Run the job as a user that may, or set mode, user and group on the "stats socket" line of HAProxy\'s configuration.'
});case"busy":return new r.a6("no-answer","the socket takes no further connection",{observed:c,hint:s})
;case"connect-timed-out":return new r.a6("unreachable","no connection within the time-out",{observed:`waited ${n} ms`,
hint:"Is the address right, and does a firewall let this machine through? The input connect-timeout sets the time."})
;case"timed-out":return new r.a6("no-answer",i===0?"no answer":"only a part of an answer",{
observed:`connected, and ${i} bytes came within ${n} ms`,
hint:`Either HAProxy hangs, or all its CLI connections are taken. ${s}`});case"broken":
return new r.a6("no-answer",i===0?"no answer":"only a part of an answer",{
observed:`the connection was closed after ${i} bytes${c===undefined?"":` (${c})`}`,
hint:`HAProxy was stopped or restarted meanwhile, or this is something else. ${o}`});case"too-large":
return new r.a6("no-answer","an answer larger than any of HAProxy",{observed:`given up after ${i} bytes`,hint:o})
;case"other":return new r.a6("unreachable","no connection",{observed:c,
hint:"Is the address right? Can this machine resolve and reach it?"})}}function at(e,t){if(!(t instanceof r.a6))return t
;const{label:n,text:s}=e;const o=n===s?s:`${n} (${s})`;const a=new r.a6(t.code,`${o}: ${t.title}`,{observed:t.observed,
...t.hint===undefined?{}:{hint:t.hint},cause:t.cause});if(t.stack!==undefined)a.stack=t.stack;return a}var a=n(285)
;function baseOf(e){const t=e.replace(/[?#].*$/,"");const n=/^(.*?)\/(v[23])(?:\/.*)?$/.exec(t)
;const r=n?.[1]??t.replace(/\/services(?:\/.*)?$/,"");return{prefix:r.replace(/\/+$/,""),version:n?.[2]}}
const baseOfEndpoint=({kind:e,path:t})=>e==="http+unix"?{prefix:"",version:undefined}:baseOf(t)
;function originOf({kind:e,host:t,port:n}){if(e==="http+unix")return"http://localhost"
;const r=t.includes(":")?`[${t}]`:t;return`${e}://${r}${n===0?"":`:${n}`}`}var i=n(6347);const c=/^[A-Za-z0-9_.:-]+$/
;const isName=e=>c.test(e);function checkedRow(e){checkedName("server",e.server);checkedName("backend",e.backend)
;return e}function checkedName(e,t){if(isName(t))return t
;throw new r.a6("input-invalid",`${JSON.stringify(t)} is not a name that a ${e} can have`,{
hint:"HAProxy allows letters, digits and the characters _ . : - in names."})}function checkedFile(e){if((0,
i.bw)(e))return e;throw new r.a6("input-invalid",`${JSON.stringify(e)} cannot be the name of an ACL or map file`,{
hint:`Name the file as the configuration does (${i.NG} are allowed), or by its number, #1.`})}function checkedEntry(e){
if((0,i.dh)(e))return e;throw new r.a6("input-invalid",`${JSON.stringify(e)} cannot be an entry of an ACL or map file`,{
hint:`Allowed are ${i.vJ}.`})}const services=({prefix:e,version:t})=>`${e}/${t}/services/haproxy`
;const inPath=e=>encodeURIComponent(e);const u={info:({prefix:e,version:t})=>`${e}/${t}/info`,
process:e=>`${services(e)}/runtime/info`,server:(e,t)=>serverPath(e,"runtime",t),
servers:(e,t)=>serversPath(e,"runtime",t),configured:(e,t)=>serverPath(e,"configuration",t),
allConfigured:(e,t)=>serversPath(e,"configuration",t),maps:e=>`${services(e)}/runtime/maps?include_unmanaged=true`,
map:(e,t)=>`${services(e)}/runtime/maps/${inPath(t)}`,mapEntry(e,t,n){
return e.version==="v2"?`${services(e)}/runtime/maps_entries/${inPath(n)}?map=${inPath(t)}`:`${services(e)}/runtime/maps/${inPath(t)}/entries/${inPath(n)}`
},configurationVersion:e=>`${services(e)}/configuration/version`,stats(e,t){const n=`${services(e)}/stats/native`
;if(t==="all")return n
;return"backend"in t?`${n}?type=backend&name=${inPath(checkedName("backend",t.backend))}`:`${n}?type=server&parent=${inPath(checkedName("backend",t.serversOf))}`
}};const withVersion=(e,t)=>`${e}${e.includes("?")?"&":"?"}version=${t}`;function serversPath(e,t,n){
const r=inPath(checkedName("backend",n))
;return e.version==="v2"?`${services(e)}/${t}/servers?backend=${r}`:`${services(e)}/${t}/backends/${r}/servers`}
function serverPath(e,t,n){const{backend:r,server:s}=checkedRow(n)
;return e.version==="v2"?`${services(e)}/${t}/servers/${inPath(s)}?backend=${inPath(r)}`:`${services(e)}/${t}/backends/${inPath(r)}/servers/${inPath(s)}`
}function changesOf(e){switch(e.do){case"state":return[{admin_state:e.state}];case"state-down":return[{
admin_state:e.state},{operational_state:"down"}];case"health":return[{operational_state:e.health}];case"weight":return[{
weight:e.weight}];case"agent":throw notOffered(e,"switch agent checks on and off");case"checks":
throw notOffered(e,"switch health checks on and off");case"shutdown-sessions":
throw notOffered(e,"close a server's sessions");case"add":throw notOffered(e,"add a server whose check runs")
;case"delete":return[]}}function notOffered({row:e},t){
return new r.a6("unsupported",`the Data Plane API cannot ${t} (${(0,a.om)(e)})`,{
hint:"Reach this HAProxy through its own socket instead: ssh://user@host/run/haproxy/admin.sock, tcp:// or a socket's path."
})}function commandOf(e,t,n){if(t.do==="weight"&&n==="configuration"){
return`PUT ${u.configured(e,t.row)} {…,"weight":${t.weight}}`}const r=u.server(e,t.row)
;if(t.do==="delete")return`DELETE ${r}`;return changesOf(t).map(e=>`PUT ${r} ${JSON.stringify(e)}`).join("; ")}
const putLine=(e,t,n,r)=>`${curlOf(e,t)} -X PUT -H 'Content-Type: application/json' -d ${word(JSON.stringify(r))} ${word(originOf(e)+n)}`
;const curlOf=(e,t)=>["curl -fsS",...optionsOf(e,t)].join(" ");function curlLine(e,t,n,r,s){const o=curlOf(e,t)
;if(r.do==="delete")return`${o} -X DELETE ${word(originOf(e)+u.server(n,r.row))}`;if(r.do!=="weight"||s==="runtime"){
const s=u.server(n,r.row);return changesOf(r).map(n=>putLine(e,t,s,n)).join(" && ")}
const a=`${o} ${word(originOf(e)+u.configured(n,r.row))}`;const i=`${o} ${word(originOf(e)+u.configurationVersion(n))}`
;const c=`jq -c '(.data // .) | .weight = ${r.weight}'`;const l=u.configured(n,r.row)
;const d=`"${originOf(e)}${l}${l.includes("?")?"&":"?"}version=$(${i})"`
;return`${a} | ${c} | ${o} -X PUT -H 'Content-Type: application/json' -d @- ${d}`}function optionsOf(e,t){
const n=t.username;const r=e.kind==="https"?t.tls:undefined
;return[...e.kind==="http+unix"?[`--unix-socket ${word(e.path)}`]:[],...n===undefined?[]:[`--user "${n.replaceAll(/["$`\\]/g,"\\$&")}:$DATAPLANE_PASSWORD"`],...r?.ca===undefined?[]:['--cacert "$TLS_CA_FILE"'],...r?.cert===undefined?[]:['--cert "$TLS_CERT_FILE" --key "$TLS_KEY_FILE"']]
}const word=e=>/^[\w./:@%-]+$/.test(e)?e:`'${e.replaceAll("'","'\\''")}'`;const l=2;function trackIdentities(e){let t
;return{of(n,r){const{pid:s,uptime:o,stopping:a,version:i}=single(n);const c=e.nowMs();const u=(r+c)/2-o*1e3-500
;const d=t?.pid===s&&Math.abs(t.startMs-u)<=l*1e3+(c-r);if(!t||!d){const n=c-u;t={pid:s,startMs:u,
startedSec:Math.floor((e.wallTime().getTime()-n)/1e3)}}return{pid:s,startedSec:t.startedSec,startToleranceSec:l,
uptimeSec:o,version:i,stopping:a!==0}}}}function single(e){const[t,...n]=e;const s=e.find(({error:e})=>(e??"")!=="")
;if(!t||s){throw new r.a6("unreachable","the Data Plane API answers, but HAProxy behind it does not",{
observed:s?.error??"no process at all",
hint:'Is HAProxy running, with a unix "stats socket" of level admin? The Data Plane API reads its path from haproxy.cfg; it knows no TCP sockets and no "unix@".'
})}const{pid:o,uptime:a,stopping:i,version:c}=t.info??{};if(!o||typeof a!=="number"){
throw new r.a6("unreachable","the Data Plane API does not show the process of HAProxy",{
observed:"runtime/info has no pid",
hint:'The socket that it was given (master_runtime, or a "stats socket" line) is not that of a running HAProxy worker.'
})}if(n.some(({info:e})=>e?.pid!==o)){
throw new r.a6("unsupported","the Data Plane API shows several processes of HAProxy",{
observed:`pids ${e.map(({info:e})=>e?.pid).join(", ")}`,
hint:"Their sessions could not be told apart. Give the Data Plane API one stats socket only."})}return{pid:o,uptime:a,
stopping:i??0,version:c??"unknown"}}var d=n(3619);var f=n(3945);const h={registered:"New server registered.",
deleted:"Server deleted."};const p={info:"Name: ",stat:"# pxname,","servers-state":"1\n# be_id ",proc:"#<PID>",
list:"0x","cli-sockets":"# socket lvl",tables:"# table: "};const m="Can't find the target PID"
;function splitAnswers(e,t){const n=[];let r=0;for(const[s,o]of t.entries()){
if((o==="silent"||o==="list"||o==="tables")&&e.startsWith("\n",r)){n.push({kind:"answer",text:""});r+=1;continue}
if(o==="registered"||o==="deleted"){const t=endOfSentence(e,r,h[o]);if(t!==undefined){n.push({kind:"answer",
text:e.slice(r,t).trimEnd()});r=t;continue}}if(isOrder(o)||e.startsWith(m,r)){const t=paragraph(e,r)
;return t===undefined?{kind:"cut",index:s}:{kind:"refused",index:s,text:t,parts:n}}if(o==="sentence"){
const t=paragraph(e,r);if(t===undefined)return{kind:"cut",index:s};n.push({kind:"answer",text:t})
;r=Math.min(e.length,r+t.length+2);continue}const t=e.startsWith(p[o],r)
;const a=t&&o==="stat"?endOutsideQuotes(e,r):e.indexOf("\n\n",r);if(a<0)return{kind:"cut",index:s};n.push({
kind:t?"answer":"refusal",text:e.slice(r,a)});r=a+2}return r===e.length?{kind:"whole",parts:n}:{kind:"surplus",
text:e.slice(r)}}const isOrder=e=>e==="silent"||e in h;function endOfSentence(e,t,n){const r=e.indexOf("\n\n",t)
;const s=e.indexOf(`${n}\n`,t);if(s<0||r>=0&&s>r)return undefined;if(s>t&&e[s-1]!=="\n")return undefined
;const o=s+n.length+1;return e[o]==="\n"?o+1:o}function paragraph(e,t){const n=e.indexOf("\n\n",t)
;if(n>=0)return e.slice(t,n);return e.length>t&&e.endsWith("\n")?e.slice(t,-1):undefined}function endOutsideQuotes(e,t){
let n=e.indexOf("\n\n",t);let r=t;while(n>=0){const t=e.indexOf('"',r);if(t<0||t>n)return n;const s=e.indexOf('"',t+1)
;if(s<0)return-1;r=s+1;if(n<r)n=e.indexOf("\n\n",r)}return-1}const w=/(?:[^\P{C}\n]|[\p{Zl}\p{Zp}])+/gu
;const printable=e=>e.replace(w,"�");function brief(e){const t=e.slice(0,2e3).trim().replace(/\s+/g," ")
;return t.length>160?`${t.slice(0,160).toWellFormed()}…`:t}const quoted=e=>JSON.stringify(brief(e))
;function notUnderstood(e,t){const n=e.length>80?`${e.slice(0,80)}…`:e
;return new r.a6("no-answer",`the answer to "${n}" could not be understood`,{observed:quoted(t),
hint:'Is this really a Runtime API socket ("stats socket") of HAProxy 2.6 or newer?'})}function count(e,t,n){
if(n!==undefined&&/^\d{1,20}$/.test(n))return Number(n);throw notUnderstood(e,`${t}: ${n??"(missing)"}`)}
function bits(e,t,n){const r=count(e,t,n);if(r<=2147483647)return r;throw notUnderstood(e,`${t}: ${r}`)}
function placesOf(e,t,n){const r={};for(const s of n){r[s]=t.indexOf(s)
;if(r[s]<0)throw notUnderstood(e,`no column ${s}`);if(t.includes(s,r[s]+1))throw notUnderstood(e,`column ${s} twice`)}
return r}function saidBy(e){const t=printable(messageOf(e.text)).trim()
;const[,n,r]=/\[\d\]\s+(\S.*?)\s*\[([^[\]]*)\](?: not found)?$/s.exec(t)??[];return{text:t,
haproxy:n===undefined||r===undefined?undefined:{text:n,command:r},noData:/\bno data for \S+: not found/.test(t),
away:isAway(t)}}
const isAway=e=>/dial unix|unable to configure runtime client|runtime: option is not available|i\/o timeout/.test(e)
;function messageOf(e){try{const t=JSON.parse(e);const n=Array.isArray(t)?t[0]:t
;if(typeof n!=="object"||n===null)return e;if("message"in n&&typeof n.message==="string")return n.message
;if("error"in n&&typeof n.error==="string")return n.error;return e}catch{return e}}var g=n(2306);const v=d.cl6(d.YjP())
;const b=d.cl6(d.KCZ([d.aig(),d.FsL(d.YjP().check(g.Fk(/^-?\d+$/)),d.pdi(e=>Number(e)))]));const k=d._H3({error:v,
info:d.cl6(d._H3({pid:b,uptime:b,stopping:b,version:v}))});const $=d.KCZ([d.YOg(k),d.FsL(k,d.pdi(e=>[e]))])
;const S=d._H3({name:d.YjP(),address:v,port:b,admin_state:v,operational_state:v,weight:b,iweight:b,check_state:b,
agent_state:b});const O=d.YOg(d.mee(S));const M=d._H3({type:v,name:v,backend_name:v,stats:d.cl6(d.g1P(d.YjP(),d.L5J()))
});const A=d._H3({error:v,stats:d.cl6(d.YOg(M))});const T=d.KCZ([d.YOg(A),d.FsL(A,d.pdi(e=>[e]))]);const E=d._H3({
name:d.YjP(),weight:b,check:v,inter:b,maintenance:v,"agent-check":v});const wrapped=e=>d.KCZ([d.FsL(d._H3({data:e
}),d.pdi(({data:e})=>e)),e]);const P=[{text:/^Permission denied/,code:"permission-denied",
hint:'Give this socket "level admin" on its "stats socket" line in HAProxy\'s configuration, and reload HAProxy.'},{
text:/^(No such backend|No such proxy|Can't find backend)\./,code:"unknown-backend",
hint:'Names are case sensitive. Backends marked "disabled" in the configuration are not shown.'},{
text:/^No such server\./,code:"unknown-server",hint:"Names are case sensitive."},{
text:/^Backend is using a static LB algorithm/,code:"unsupported",
hint:'Use roundrobin, leastconn, random, or "hash-type consistent" in this backend.'},{
text:/^cannot change health on a tracking server/,code:"unsupported",
hint:'The server follows another one ("track"): act on that one.'},{
text:/^(Health check|Agent) was not configured on this server|checks are not enabled on this server/,code:"unsupported"
},{text:/^Proxy is disabled\./,code:"unsupported",
hint:'The backend is "disabled" in HAProxy\'s configuration, or HAProxy is about to stop.'},{
text:/^Can't find the target PID/,code:"unreachable",
hint:"HAProxy's master runs, but this worker is gone. Does HAProxy start its worker at all? See its log."},{
text:/^(Backend must use a dynamic load balancing|Backend does not support dynamic servers)/,code:"unsupported",
hint:'HAProxy adds servers at runtime only to backends with a dynamic algorithm: roundrobin, leastconn, random, or a hash with "hash-type consistent".'
},{text:/^Already exists a server with the same name/,code:"changed-since-plan",
hint:"Somebody else added a server of this name. Look at it, then start again."},{
text:/^Server still has connections attached to it/,code:"not-drained",
hint:"HAProxy deletes a server when its last connection is closed."},{text:/^This server cannot be removed at runtime/,
code:"unsupported",
hint:"A use-server rule, a track or a stick-table of the configuration points to it (or a try to add a server with track did): take it out of the configuration and reload HAProxy."
},{text:/^Only servers in maintenance mode can be deleted/,code:"changed-since-plan",
hint:"Somebody else took it out of maint."},{text:/^Unknown (ACL|map) identifier\./,code:"unsupported",
hint:'Name the file as the configuration does ("-f <file>", "map(<file>)"), or by its number: "show acl" and "show map" list them.'
},{text:/^Unknown command/,code:"unsupported",hint:'Is this a "stats socket" of HAProxy 2.6 or newer?'}]
;function refusal(e,t){const n=P.find(e=>e.text.test(t));return new r.a6(n?.code??"internal",`HAProxy refused "${e}"`,{
observed:quoted(t),...n?.hint===undefined?{}:{hint:n.hint}})}
const isUnknownBackend=e=>refusal("",e).code==="unknown-backend"
;const isNameTaken=e=>e.startsWith("Already exists a server with the same name")
;const isNoSuchServer=e=>e.startsWith("No such server.");const isProxyDisabled=e=>e.startsWith("Proxy is disabled.")
;const isUnknownList=e=>/^Unknown (ACL|map) identifier\./.test(e);const isNoSuchKey=e=>e.startsWith("Key not found.")
;const isNoSuchProcess=e=>e.startsWith("Can't find the target PID")
;const isMasterHelp=e=>e.startsWith("Unknown command")&&e.includes("show proc")
;const isExpectedStates=e=>e.includes("expects 'ready', 'drain' and 'maint'")
;const isBadFilterValue=e=>e.includes("Require a valid integer value to compare against")
;const isNotStored=e=>e.includes("Data type not stored in this table")
;const isExpectedAddress=e=>e.includes("expects <name> and <addr>")
;const isStaticBalance=e=>e.startsWith("Backend must use a dynamic load balancing")||e.startsWith("Backend does not support dynamic servers")
;const I="Is this really a Data Plane API (dataplaneapi 2.x or 3.x) of HAProxy?"
;function errorOfTrouble(e,{kind:t,code:n,ms:s}){switch(t){case"missing":
return new r.a6("unreachable","there is no such socket",{observed:n,
hint:'Does the Data Plane API run on this machine, and does its configuration have "scheme: [unix]" with this socket_path?'
});case"refused":return new r.a6("unreachable","nothing listens there",{observed:n,
hint:"Does the Data Plane API run? It does not listen before HAProxy does."});case"denied":
return new r.a6("permission-denied","this user may not open the socket",{observed:n,
hint:"Run the job as the user of the Data Plane API, whose socket only its owner may open, or use http:// or https://."
});case"connect-timed-out":return new r.a6("unreachable","no connection within the time-out",{observed:`waited ${s} ms`,
hint:"Is the address right, and does a firewall let this machine through? The input connect-timeout sets the time."})
;case"timed-out":return new r.a6("no-answer","no answer",{
observed:`connected, and no complete answer came within ${s} ms`,
hint:"The Data Plane API or HAProxy behind it hangs, or is overloaded. The input command-timeout sets the time."})
;case"broken":return new r.a6("no-answer","the connection was closed before the answer was complete",{observed:n,
hint:`The Data Plane API was stopped or restarted meanwhile, or this is something else. ${I}`});case"too-large":
return new r.a6("no-answer","an answer larger than any of the Data Plane API",{hint:I});case"tls":
return tlsError(e,n??"");case"other":return new r.a6("unreachable","no connection",{observed:n,
hint:"Is the address right? Can this machine resolve and reach it?"})}}function tlsError({kind:e,host:t},n){
if(/CERTIFICATE_REQUIRED|HANDSHAKE_FAILURE/.test(n)){
return new r.a6("permission-denied","the Data Plane API wants a client certificate",{observed:n,
hint:"Give one with tls-cert and tls-key."})}if(/ALERT_(UNKNOWN_CA|BAD_CERTIFICATE|CERTIFICATE_)/.test(n)){
return new r.a6("permission-denied","the Data Plane API does not accept the client certificate",{observed:n,
hint:"tls-cert must be signed by the authority that the API names as tls_ca, and must not have expired."})}
if(/ALTNAME/.test(n)){return new r.a6("unreachable",`its certificate is not made out to ${t}`,{observed:n,
hint:"Write the endpoint with a name that stands in the certificate."})}
if(/WRONG_VERSION_NUMBER|PACKET_LENGTH|EPROTO/.test(n)){return new r.a6("unreachable","that port does not speak TLS",{
observed:n,hint:e==="https"?"Does it listen for http:// there?":"Is the port right?"})}
return new r.a6("unreachable","its certificate could not be verified",{observed:n,
hint:"Give the authority that signed it with tls-ca."})}function refusedCredentials(e,t){
const n=e.username===undefined?"none were given":`as user ${e.username}`
;const s=e.tls.cert===undefined?"":" With tls_ca set, dataplaneapi 2.9 refuses everybody, whatever certificate and password: take tls_ca out, or use 3.x."
;return new r.a6("permission-denied","the Data Plane API does not accept the credentials",{observed:`${t}, ${n}`,
hint:`They are in dataplaneapi.user of its yaml, or in the userlist that it names; give them with dataplane-username and dataplane-password.${s}`
})}function errorOfAnswer(e,t){const n=saidBy(t);const s=`${e.method} ${e.path}`
;const o=n.text===""?`${t.status}, no text`:`${t.status}: ${quoted(n.text)}`
;if(n.haproxy)return refusal(n.haproxy.command,n.haproxy.text);if(n.away){
return new r.a6("unreachable","the Data Plane API answers, but HAProxy behind it does not",{observed:o,
hint:'Is HAProxy running, with a unix "stats socket" of level admin? The Data Plane API reads its path from haproxy.cfg; it knows no TCP sockets and no "unix@".'
})}if(/HTTP request to an HTTPS server/i.test(n.text)){return new r.a6("unreachable","that port speaks TLS",{observed:o,
hint:"Write https://."})}switch(t.status){case 404:return new r.a6("no-answer",`there is no ${s}`,{observed:o,hint:I})
;case 429:case 502:case 503:case 504:return new r.a6("no-answer",`${s} was not answered by the Data Plane API itself`,{
observed:o,hint:"Something in front of it answers, or it is just starting."});case 400:case 406:case 415:case 422:
return new r.a6("unsupported",`the Data Plane API does not take ${s}`,{observed:o,
hint:"Please report this with the version of dataplaneapi."});default:return new r.a6("no-answer",`${s} failed`,{
observed:o,hint:I})}}function trouble_notUnderstood(e,t,n){
return new r.a6("no-answer",`the answer to ${e.method} ${e.path} could not be understood`,{
observed:`${n} ${t.text===""?"(empty)":quoted(t.text)}`,hint:I})}const R="absent";const N=200;function openApi(e,t){
const get=(t,n,r)=>e.read(t,n,r);async function find(t,n,r){for(let s=true;;s=false){const o=await get(t,n,r)
;if(o.status===200)return o;if(!isAbsence(o))throw errorOfAnswer({method:"GET",path:t},o)
;if(!s||e.clock.nowMs()+N>=n)return R;await e.clock.sleep(N,r)}}async function must(e,t,n){const r=await get(e,t,n)
;if(r.status!==200)throw errorOfAnswer({method:"GET",path:e},r);return r}return{root:t,async processes(e,n){
const r=u.process(t);return api_parse($,r,await must(r,e,n))},async server(e,n,r){const s=u.server(t,e)
;const o=await find(s,n,r);return o===R?R:named(api_parse(S,s,o),e)},async servers(e,n,r){const s=u.servers(t,e)
;const o=await find(s,n,r);return o===R?[]:api_parse(O,s,o).filter(e=>e!==null)},async statistics(e,n,r){
const s=u.stats(t,e);const o=await must(s,n,r);return api_parse(T,s,o).flatMap(e=>e.stats??[])},async configured(e,n,s){
const o=u.configured(t,e);const a=await find(o,n,s);if(a===R)return R;const i=a.configurationVersion
;if(i===undefined||!/^[1-9]\d*$/.test(i)){
throw new r.a6("unsupported","the Data Plane API does not say which version of haproxy.cfg it read",{
observed:`Configuration-Version: ${i??"(missing)"}`,
hint:"dataplaneapi 2.4 or newer is needed, and a proxy in front must not take the header away."})}return{
server:api_parse(wrapped(E),o,a),version:i}},async allConfigured(e,n,r){const s=u.allConfigured(t,e)
;const o=await find(s,n,r);return o===R?[]:api_parse(wrapped(d.YOg(E)),s,o)}}}function api_parse(e,t,n){const r={
method:"GET",path:t};let s;try{s=JSON.parse(n.text)}catch{throw trouble_notUnderstood(r,n,"not JSON:")}const o=f.xL(e,s)
;if(!o.success)throw trouble_notUnderstood(r,n,"not what the Data Plane API writes:");return o.data}
const isAbsence=e=>(e.status===404||e.status===500)&&(saidBy(e).noData||/missing object|does not exist/.test(saidBy(e).text))
;function named(e,t){if(e.name===t.server)return e;throw new r.a6("no-answer",`asked about ${(0,
a.om)(t)}, the Data Plane API told of ${e.name}`,{hint:"Does something in front of it keep answers?"})}
async function discover(e,t,n,s){const{prefix:o}=t;const a=t.version===undefined?["v3","v2"]:[t.version];const i=[]
;for(const t of a){const r=await ask(e,o,t,n,s);if(isInfo(r)){e.infoPath=u.info({prefix:o,version:t});return openApi(e,{
prefix:o,version:t})}i.push(`${u.info({prefix:o,version:t})} ${r.status} ${quoted(saidBy(r).text)}`)}
const c=t.version&&(t.version==="v2"?"v3":"v2");if(c&&isInfo(await ask(e,o,c,n,s))){
throw new r.a6("unsupported",`this Data Plane API speaks /${c}, not /${t.version}`,{
hint:`Write ${originOf(e.endpoint)}${o}/${c}, or leave the version out.`})}
throw new r.a6("no-answer","this is no Data Plane API, or its base is another one",{observed:i.join("; "),
hint:`The base is what stands before /v2 or /v3, here ${originOf(e.endpoint)}${o}: without /services/haproxy, and dataplaneapi 2.x or 3.x must run there (it is a program of its own, not a part of HAProxy).`
})}async function ask(e,t,n,r,s){const o=u.info({prefix:t,version:n});const a=await e.read(o,r,s)
;if(a.status===200||a.status===404)return a;throw errorOfAnswer({method:"GET",path:o},a)}function isInfo(e){
if(e.status!==200)return false;try{const t=JSON.parse(e.text);return typeof t==="object"&&t!==null&&"api"in t}catch{
return false}}var D=n(8728);const L="show stat"
;const z=["pxname","svname","type","sid","status","scur","slim","qcur","stot","req_tot","hrsp_1xx","hrsp_2xx","hrsp_3xx","hrsp_4xx","hrsp_5xx","hrsp_other","econ","eresp","wretr","wredis","cli_abrt","act","bck","uweight","throttle","tracked","check_status","check_code","check_duration","check_rise","check_health","last_chk","addr","cookie","mode","rtime","algo"]
;const F="1";const j="2";function parseStat(e){const t=[];const n=new Set;let r=0;let s;D.parse(e.slice("# ".length),{
delimiter:",",newline:"\n",step:({data:o,errors:a})=>{if(a.length>0)throw notUnderstood(L,e);if(!s){s=placesOf(L,o,z)
;r=o.length;return}if(o.length!==r)throw notUnderstood(L,o.join(","));const i={};for(const e of z)i[e]=o[s[e]]??""
;const c=`${i.type} ${i.pxname}/${i.svname}`;if(n.has(c))throw notUnderstood(L,`${i.pxname}/${i.svname} twice`);n.add(c)
;t.push(i)}});if(!s)throw notUnderstood(L,e);return t}const stat_number=(e,t)=>count(L,t,e[t])
;const optional=(e,t)=>e[t]===""?undefined:stat_number(e,t)
;const B=["check_rise","check_health","addr","cookie","mode","algo"]
;const U=new Set(["http","tcp","health","spop","syslog","peers","cli","spoe"])
;const q=/^(?:UP|DOWN|DRAIN|NOLB|MAINT)(?: -?\d+\/\d+| \(.+\))?|^no check/;function tableOf(e){const t=new Map
;const n=new Map;for(const r of e){const e=statOf(r);if(e===undefined)continue
;if(e.type===F)n.set(e.pxname,summed(n.get(e.pxname),e));else{const n=(0,a.om)({backend:e.pxname,server:e.svname})
;t.set(n,summed(t.get(n),e))}}return{servers:t,backends:n}}function statOf({type:e,name:t,backend_name:n,stats:r}){
if(e!=="server"&&e!=="backend"||typeof t!=="string"||!r)return undefined;const text=e=>{const t=r[e]
;return typeof t==="string"?printable(t):typeof t==="number"?String(t):""};const s=emptyRow()
;for(const e of Object.keys(s))s[e]=text(e);if(["scur","qcur","stot"].some(e=>!/^\d+$/.test(text(e))))return undefined
;if(e==="server"){const e=q.exec(s.status)?.[0];if(typeof n!=="string"||e===undefined)return undefined;s.status=e}
if(!U.has(s.mode))for(const e of B)s[e]="";s.type=e==="server"?j:F;s.pxname=e==="server"?n??"":t
;s.svname=e==="server"?t:"BACKEND";s.sid||="0";s.uweight=text("weight")||"0";s.act||="0";s.bck||="0";return s}
const emptyRow=()=>({pxname:"",svname:"",type:"",sid:"",status:"",scur:"",slim:"",qcur:"",stot:"",req_tot:"",
hrsp_1xx:"",hrsp_2xx:"",hrsp_3xx:"",hrsp_4xx:"",hrsp_5xx:"",hrsp_other:"",econ:"",eresp:"",wretr:"",wredis:"",
cli_abrt:"",act:"",bck:"",uweight:"",throttle:"",tracked:"",check_status:"",check_code:"",check_duration:"",
check_rise:"",check_health:"",last_chk:"",addr:"",cookie:"",mode:"",rtime:"",algo:"",agent_status:""})
;function summed(e,t){if(e===undefined)return t;const sum=n=>String(Number(e[n])+Number(t[n]));return{...t,
scur:sum("scur"),qcur:sum("qcur"),stot:sum("stot")}}function remembered(e,t){let n=e.rows.get(t);if(n===undefined){n={
weight:undefined,checked:undefined,interMs:undefined,maintSinceMs:undefined,last:undefined};e.rows.set(t,n)}return n}
const Z=20;const H=500;async function untilSettled({talk:e},t,n){const s=e.deadline();let o
;for(let a=Z;;a=Math.min(2*a,200)){const i=e.clock.nowMs();const c=await n(s).catch(t=>{if(!(t instanceof r.a6))throw t
;if(isAwayError(t))return{again:t};const n=t.code==="no-answer"&&e.clock.nowMs()-i<H;if(o&&n)return o;throw t})
;if(!("again"in c))return c;o=c;if(e.clock.nowMs()+a>=s)throw c.again;await e.clock.sleep(a,t)}}
const isAwayError=e=>e.code==="unreachable"&&e.title.startsWith("the Data Plane API ");const processChanged=()=>({
again:new r.a6("no-answer","another process answered in the middle of every look",{
hint:"Is HAProxy being reloaded all the time?"})});async function apiOf(e,t,n,r){e.api??=await discover(e.talk,t,n,r)
;return e.api}async function identityOf(e,t,n,r){const s=e.talk.clock.nowMs()
;return e.identities.of(await t.processes(n,r),s)}async function tableFor(e,t,n,r,s){const o=e.talk.clock.nowMs()
;const a=await t.statistics(n,r,s);e.statisticsMs=e.talk.clock.nowMs()-o;return tableOf(a)}
async function withinOneProcess(e,t,n,r,s){const o=await identityOf(e,t,n,r);const i=await s(o);if("again"in i)return i
;const c=await identityOf(e,t,n,r);return(0,a.SM)(o,c)?i:processChanged()}const W=process.getBuiltinModule;const G=5e3
;const K=256*1024*1024;function openConnection(e,t,n,r){const s=e.kind==="https"?secureContext(t):undefined
;const o=W("node:http");const a=s&&W("node:https");const newAgent=()=>new(a??o).Agent({keepAlive:true,maxSockets:1})
;const i={...e.kind==="http+unix"?{socketPath:e.path}:placeOf(e),...s&&{secureContext:s}};const c={
Accept:"application/json","User-Agent":"haproxy-rollout",...t.username===undefined?{}:{
Authorization:`Basic ${btoaUtf8(`${t.username}:${t.password??""}`)}`}};let u;let l=0
;function open({method:e,path:t,body:n}){const s=r.nowMs();if(u&&s-l>G){u.destroy();u=undefined}u??=newAgent()
;const d=n===undefined?undefined:JSON.stringify(n);const f=(a??o).request({...i,agent:u,method:e,path:t,headers:{...c,
...d===undefined?{}:{"Content-Type":"application/json","Content-Length":Buffer.byteLength(d)}}});return{request:f,text:d
}}function once(e,t,o){return new Promise((a,i)=>{if(o.aborted)return i(o.reason);const c=r.nowMs()
;const{request:u,text:d}=open(e);let f=false;let h=false;const end=()=>{for(const e of p)clearTimeout(e)
;o.removeEventListener("abort",abort);l=r.nowMs()};const finish=e=>{end();a(e)};const fail=(e,t)=>{
const n=u.reusedSocket;u.destroy();finish({trouble:{kind:e,sent:h,reused:n,code:t,ms:Math.round(r.nowMs()-c)}})}
;const abort=()=>{end();u.destroy();i(o.reason)};const late=()=>fail(f?"timed-out":"connect-timed-out",undefined)
;const p=[setTimeout(()=>!f&&late(),n),setTimeout(late,Math.max(1,t))];o.addEventListener("abort",abort,{once:true})
;u.on("socket",e=>{const isOpen=()=>{f=true;h=true}
;if(u.reusedSocket)isOpen();else e.once(s?"secureConnect":"connect",isOpen)})
;u.on("error",e=>fail(kindOf(e,f),codeOf(e)));u.on("response",e=>{
read(e).then(t=>t===undefined?fail("too-large",undefined):finish({answer:answerOf(e,t)}),e=>fail("broken",codeOf(e)))})
;u.end(d)})}let d=Promise.resolve();return{exchange(e,t,n){const s=r.nowMs()
;const o=d.then(()=>once(e,t-(r.nowMs()-s),n));d=o.catch(()=>undefined);return untilAborted(o,n)},close(){u?.destroy()
;u=undefined}}}function untilAborted(e,t){return new Promise((n,r)=>{const abort=()=>r(t.reason)
;if(t.aborted)return abort();t.addEventListener("abort",abort,{once:true})
;e.then(n,r).finally(()=>t.removeEventListener("abort",abort))})}const placeOf=({kind:e,host:t,port:n})=>({host:t,
port:n===0?e==="https"?443:80:n});async function read(e){const t=[];let n=0;for await(const r of e){n+=r.length
;if(n>K)return undefined;t.push(r)}return Buffer.concat(t).toString("utf8")}function answerOf(e,t){const header=t=>{
const n=e.headers[t];return typeof n==="string"?n:undefined};return{status:e.statusCode??0,text:t,
configurationVersion:header("configuration-version"),reloadId:header("reload-id")}}const codeOf=e=>e.code
;function kindOf({code:e=""},t){if(e==="ENOENT")return"missing";if(e==="ECONNREFUSED"||e==="ENOTSOCK")return"refused"
;if(e==="EACCES"||e==="EPERM")return"denied";if(/^ERR_(SSL|TLS)|CERT|SELF_SIGNED|UNABLE_TO|^EPROTO$/.test(e))return"tls"
;if(e==="ETIMEDOUT"&&!t)return"connect-timed-out"
;return t||e==="ECONNRESET"||e==="EPIPE"||e.startsWith("HPE_")?"broken":"other"}
const btoaUtf8=e=>Buffer.from(e,"utf8").toString("base64");function secureContext({tls:{ca:e,cert:t,key:n}}){try{
return W("node:tls").createSecureContext({...e&&{ca:e},...t&&{cert:t},...n&&{key:n}})}catch(e){
const t=e instanceof Error?e.message:String(e)
;throw new r.a6("input-invalid",`tls-ca, tls-cert and tls-key cannot be used: ${t}`,{
hint:"Each must be PEM text or the path of a PEM file, and tls-key must belong to tls-cert.",cause:e})}}const V=20
;const J=320;const Y=100;const Q=500;function openTalk(e,t,n,s){const o=openConnection(e,t,n.connectTimeoutMs,s)
;const a=openConnection(e,t,n.connectTimeoutMs,s);let i=false;let c=Promise.resolve();const leftMs=e=>{
const t=e-s.nowMs();return Math.max(1,t>4*Q?t-Q:t)};async function attempt(e,n,r,s){
const o=await e.exchange(n,leftMs(r),s);if("trouble"in o)return o.trouble;const{answer:a}=o;i=true
;if(a.status===401||a.status===403)throw refusedCredentials(t,a.status);return a}async function pause(e,t,n,r){
if(s.nowMs()+t>=n)throw e;await s.sleep(t,r);return Math.min(2*t,J)}async function errorOf(t,n,a){
const i=errorOfTrouble(e,t);const{infoPath:c}=u;if(t.kind!=="timed-out"||c===undefined)return i
;const l=await o.exchange({method:"GET",path:c},Math.min(Q,Math.max(1,n-s.nowMs())),a)
;if(!("answer"in l)||l.answer.status!==200)return i
;return new r.a6("no-answer","the Data Plane API answers, but HAProxy behind it does not",{
observed:`no answer about HAProxy within ${t.ms} ms`,
hint:"Does HAProxy hang? Orders that were given meanwhile may still be carried out."})}function spoiltBy(e,t){
if(isWorthAnother(t))return errorOfAnswer(e,t);const n=u.infoPath!==undefined&&t.status===200&&!isJsonAtItsEnds(t.text)
;return n?trouble_notUnderstood(e,t,"not JSON:"):undefined}const u={endpoint:e,access:t,clock:s,infoPath:undefined,
deadline:()=>s.nowMs()+n.commandTimeoutMs,async read(e,t,n){const r={method:"GET",path:e};const s=!i;let a
;for(let e=V;;){const i=await attempt(o,r,t,n);if(!isTrouble(i)){const e=spoiltBy(r,i);if(!e)return i;a=e}else{
if(a&&i.kind==="timed-out"&&i.ms<Y)throw a;a=await errorOf(i,t,n);if(isFinal(i,s))throw a}e=await pause(a,e,t,n)}},
async write(e,t,n,r,s="PUT"){const o={method:s,path:e,body:t};for(let e=V;;){const t=await attempt(a,o,n,r)
;if(!isTrouble(t)){const e=spoiltBy(o,t);return e?{lost:e}:t}const s=await errorOf(t,n,r);if(isFinal(t,false))throw s
;if(t.sent)return{lost:s};e=await pause(s,e,n,r)}},async alone(e){const t=c.then(e);c=t.catch(()=>undefined);return t},
close(){o.close();a.close()}};return u}const isLost=e=>"lost"in e;const isTrouble=e=>"kind"in e
;function isFinal({kind:e},t){switch(e){case"denied":case"too-large":case"tls":case"timed-out":return true
;case"missing":case"refused":case"connect-timed-out":case"other":return t;case"broken":return false}}
function isJsonAtItsEnds(e){const t=e.trim();return/^[[{"\d]/.test(t)&&/[\]}"\d]$/.test(t.slice(-1))}
function isWorthAnother(e){if(e.status===429)return true;if(e.status<500)return false;const t=saidBy(e)
;return t.away||!(t.haproxy||t.noData)}const X=500;const ee=20;const te=d._H3({id:d.cl6(d.YjP()),file:d.cl6(d.YjP()),
storage_name:d.cl6(d.YjP())});const ne=d._H3({key:d.cl6(d.YjP()),value:d.cl6(d.YjP())});function mapsOver(e,t,n,s,o){
async function nameOf(n,s,o){const a=await apiOf(e,t,s,o);const i=u.maps(a.root);const c=await e.talk.read(i,s,o)
;if(c.status!==200)throw errorOfAnswer({method:"GET",path:i},c);const l=api_parse(d.YOg(te),i,c)
;const f=l.find(e=>e.file===checkedFile(n))
;if(f?.storage_name&&await fileOf(f.storage_name,s,o)===n)return f.storage_name;if(f?.id)return`#${f.id}`
;throw new r.a6("unsupported",`HAProxy reads no map file ${JSON.stringify(n)}`,{
observed:`map files there: ${l.flatMap(e=>e.file??[]).join(", ")||"none"}`,
hint:"Name the file exactly as haproxy.cfg does."})}async function fileOf(t,r,s){const o=u.map(n(),t)
;const a=await e.talk.read(o,r,s);return a.status===200?api_parse(te,o,a).file??undefined:undefined}
async function valueOf(t,r,s,o){const a=u.mapEntry(n(),t,checkedEntry(r));const i=await e.talk.read(a,s,o)
;if(i.status===404&&/not found/.test(saidBy(i).text))return undefined;if(i.status!==200)throw errorOfAnswer({
method:"GET",path:a},i);return api_parse(ne,a,i).value??undefined}const command=({file:e,key:t},r)=>({
path:u.mapEntry(n(),checkedFile(e).split("/").at(-1),checkedEntry(t)),body:{value:checkedName("backend",r)}});return{
async value({file:t,key:n},r){const s=e.talk.deadline();return valueOf(await nameOf(t,s,r),n,s,r)},
async set({file:t,key:s},o,a){const{clock:i}=e.talk;const c=e.talk.deadline();const l=await nameOf(t,c,a)
;const d=u.mapEntry(n(),l,checkedEntry(s));const f=Math.min(c,i.nowMs()+X);for(;;){const n=await e.talk.write(d,{
value:checkedName("backend",o)},c,a);const u=await valueOf(l,s,c,a);if(u===o)return;if(i.nowMs()+ee>=f){
if(isLost(n))throw n.lost;if(n.status!==200)throw errorOfAnswer({method:"PUT",path:d},n)
;throw new r.a6("internal",`HAProxy does not show the value ${o} of ${s} in ${t}`,{
observed:`it shows ${u??"no such key"}`,hint:"Does something else change this map at the same time?"})}
await i.sleep(ee,a)}},commandOf(e,t){const{path:n,body:r}=command(e,t);return`PUT ${n} ${JSON.stringify(r)}`},
repairLine(e,t){const{path:n,body:r}=command(e,t);return putLine(s,o,n,r)}}}async function putChange(e,t,n,r,s,o){
const a=u.server(t.root,n);const i=await e.talk.write(a,r,s,o);if(isLost(i))return i;if(i.status===200)return{
server:api_parse(S,a,i)};const c=errorOfAnswer({method:"PUT",path:a},i);if(isAbsence(i)||isPassing(i))return{away:c}
;throw c}const isPassing=e=>{const{haproxy:t,away:n}=saidBy(e);return n||t!==undefined&&isProxyDisabled(t.text)}
;async function whyAbsent(e,t,n,s,o){await identityOf(e,t,s,o);if(await t.server(n,s,o)!==R)return undefined
;const{backends:i}=await tableFor(e,t,{backend:n.backend},s,o);const c=i.has(n.backend)
;return new r.a6(c?"unknown-server":"unknown-backend",`HAProxy shows no ${c?"server":"backend"} ${c?(0,
a.om)(n):`${n.backend} (for ${(0,a.om)(n)})`}`,{hint:"Names are case sensitive."})}
async function emptyQueueInto(e,t,n,s,o){try{const{servers:r,backends:i}=await tableFor(e,t,"all",s,o)
;const c=i.get(n.backend);const u=r.get((0,a.om)(n));if(!c||stat_number(c,"qcur")===0||stat_number(c,"act")<2)return
;if(!u?.slim||u.check_status===""||!u.status.startsWith("UP"))return;if(remembered(e,(0,a.om)(n)).checked===false)return
;await e.talk.alone(async()=>{await putChange(e,t,n,{operational_state:"down"},s,o);const r={operational_state:"up"}
;const a=await putChange(e,t,n,r,s,o);if(isLost(a))await putChange(e,t,n,r,s,o)})}catch(e){
if(!(e instanceof r.a6)||o.aborted)throw e}}const re=100;async function deleteServer(e,t,n,r,s){
const o=u.server(t.root,n);for(;;){const a=await e.talk.alone(()=>e.talk.write(o,undefined,r,s,"DELETE"))
;const i=isLost(a)?a.lost:errorOfAnswer({method:"DELETE",path:o},a);const c=isLost(a)||a.status===204||isAbsence(a)
;if(!c)throw i;const u=await whyAbsent(e,t,n,r,s);if(u?.code==="unknown-server"){
e.rows.delete(`${n.backend}/${n.server}`);return}if(u)throw u;if(e.talk.clock.nowMs()+re>=r)throw i
;await e.talk.clock.sleep(re,s)}}const se=5;const oe=20;async function giveWeight(e,t,n,r,s){const{row:o,weight:i}=n
;for(let c=1;;c+=1){const u=await t.server(o,r,s);if(u===R){throw await whyAbsent(e,t,o,r,s)??gone(n)}
e.exact=typeof u.weight==="number";const l=e.exact?await byRuntime(e,t,n,r,s):await byConfiguration(e,t,n,r,s)
;if(l===i){remembered(e,(0,a.om)(o)).weight=i;return}if(c>=se||e.talk.clock.nowMs()+oe>=r)throw notShown(n,l)
;await e.talk.clock.sleep(oe,s)}}async function byRuntime(e,t,{row:n,weight:r},s,o){
const a=await e.talk.alone(()=>putChange(e,t,n,{weight:r},s,o));return"server"in a?a.server.weight??undefined:undefined}
async function byConfiguration(e,t,n,s,o){const{row:i,weight:c}=n;if(e.fixed.has(i.backend))throw takesNone(n)
;const u=await runningWeight(e,t,n,s,o);if(u.weight===undefined)return undefined;const l=await t.configured(i,s,o)
;if(l===R){throw new r.a6("unsupported",`${(0,a.om)(i)} weight ${c} cannot be set over this Data Plane API`,{
observed:"the server does not stand in haproxy.cfg, and before dataplaneapi 3.3.1 weights go through that file",
hint:"Use dataplaneapi 3.4, or reach HAProxy through its own socket."})}if(l.server.weight===c&&u.weight!==c){
await write(e,t,n,u.weight,s,o)}if(l.server.weight===c&&u.weight===c)return c;await write(e,t,n,c,s,o)
;const d=await runningWeight(e,t,n,s,o);return d.hidden?c:d.weight}async function write(e,t,n,r,s,o){
const a=u.configured(t.root,n.row);for(let i=1;;i+=1){const c=await t.configured(n.row,s,o);if(c===R)throw gone(n)
;const u={...c.server,weight:r};const l=await e.talk.alone(()=>e.talk.write(withVersion(a,c.version),u,s,o))
;if(isLost(l)){if(i>=se)throw l.lost}else{if(l.status===200)return;if(l.status===202)throw reloads(n,l.reloadId)
;const e=errorOfAnswer({method:"PUT",path:a},l);if(isAbsence(l))throw gone(n);if(l.status!==409||i>=se)throw e}
await e.talk.clock.sleep(oe*i,o)}}async function runningWeight(e,t,{row:n},r,s){const{servers:o}=await tableFor(e,t,{
serversOf:n.backend},r,s);const i=o.get((0,a.om)(n))
;const c=i!==undefined&&(i.throttle!==""||i.status.startsWith("MAINT"));return{weight:i&&Number(i.uweight),hidden:c}}
const gone=({row:e})=>new r.a6("unknown-server",`the Data Plane API shows ${(0,
a.om)(e)} at one time and not at another`,{hint:"Is it being added or removed right now?"})
;const takesNone=({row:e,weight:t})=>new r.a6("unsupported",`${(0,
a.om)(e)} weight ${t} cannot be set while HAProxy runs`,{
observed:"its backend uses a static load-balancing algorithm, and the Data Plane API would reload HAProxy instead",
hint:"Use roundrobin, leastconn or random in this backend."})
;const reloads=({row:e,weight:t},n)=>new r.a6("unsupported",`${(0,
a.om)(e)} weight ${t} could not be set while HAProxy runs`,{
observed:`the Data Plane API wrote haproxy.cfg and scheduled a reload of HAProxy${n===undefined?"":` (${n})`}`,
hint:"Does the backend take weights at run time (roundrobin, leastconn, random)? The weight now stands in haproxy.cfg."
});const notShown=({row:e,weight:t},n)=>new r.a6("internal",`the Data Plane API took weight ${t} for ${(0,
a.om)(e)}, and does not show it`,{observed:`weight ${n??"unknown"}`,
hint:"Does something else change this server at the same time: an agent check, another run, an operator?"});const ae=500
;const ie=10;const ce=320;const ue=200;async function carryOut(e,t,n,r){checkedRow(n.row);changesOf(n)
;const{clock:s}=e.talk;const o=e.talk.deadline();const a=await apiOf(e,t,o,r)
;if(n.do==="weight")return giveWeight(e,a,n,o,r);if(n.do==="delete")return deleteServer(e,a,n.row,o,r);let i;let c=0
;let u;for(;;){const t=await give(e,a,n,o,r);const l=s.nowMs();switch(t.kind){case"done":
if(n.do==="state"&&n.state==="ready")await emptyQueueInto(e,a,n.row,o,r);return;case"lost":u??=t.error
;if(l+ie>=o)throw u;c+=1;if(c>1)await s.sleep(Math.min(ce,ie*2**c),r);break;case"absent":{
const i=await whyAbsent(e,a,n.row,o,r).catch(e=>{if(s.nowMs()+ue>=o)throw e;return undefined});if(i)throw i
;if(s.nowMs()+ue>=o)throw t.error;await s.sleep(ue,r);break}case"shows-otherwise":i??=Math.min(o,l+ae)
;if(l+ie>=i)throw otherwise(a,n,t.server);if(n.do!=="state-down"||t.server.operational_state==="down"){
await s.sleep(ie,r)}}}}async function give(e,t,n,r,s){const put=o=>putChange(e,t,n.row,o,r,s);switch(n.do){case"state":
return e.talk.alone(async()=>{const o=await put({admin_state:n.state});if(!("server"in o))return failed(o)
;const{server:a}=o;if(n.state==="maint")return settleMaint(e,t,n.row,a,put,r,s)
;if(isState(a,n.state)||n.state==="drain"){return judged(a,isState(a,n.state))}
return judged(a,await isReadyBelow(e,t,n.row,r,s))});case"state-down":return e.talk.alone(()=>giveDown(e,t,n,put,r,s))
;case"health":return e.talk.alone(async()=>{const e=await put({operational_state:n.health})
;if(!("server"in e))return failed(e);return judged(e.server,e.server.operational_state===n.health)});case"weight":
case"agent":case"checks":case"shutdown-sessions":case"add":case"delete":
throw new Error(`${n.do} is no order to a runtime server`)}}function failed(e){return isLost(e)?{kind:"lost",
error:e.lost}:{kind:"absent",error:e.away}}const judged=(e,t)=>t?{kind:"done"}:{kind:"shows-otherwise",server:e}
;function isState({admin_state:e,operational_state:t},n){return e===n||e==="maint"&&t!=="down"}
async function isReadyBelow(e,t,n,r,s){const{servers:o}=await tableFor(e,t,{serversOf:n.backend},r,s)
;return/^MAINT \(|^UP|^no check/.test(o.get((0,a.om)(n))?.status??"")}async function settleMaint(e,t,n,r,s,o,i){
if(r.admin_state!=="maint")return{kind:"shows-otherwise",server:r};if(r.operational_state==="down"){
const{servers:r}=await tableFor(e,t,{serversOf:n.backend},o,i);const s=r.get((0,a.om)(n))
;if(s?.status.startsWith("MAINT"))return{kind:"done"};if(s?.tracked)throw follows(n,s.tracked)}for(const e of[{
operational_state:"down"},{admin_state:"ready"},{admin_state:"maint"}]){const t=await s(e)
;if(!("server"in t))return failed(t);if(e.operational_state&&t.server.operational_state!=="down"){return{
kind:"shows-otherwise",server:t.server}}}return{kind:"shows-otherwise",server:r}}
const follows=(e,t)=>new r.a6("unsupported",`${(0,
a.om)(e)} cannot be put into maint by itself over the Data Plane API`,{observed:`it follows ${t}, which drains`,
hint:"Act on the server that it follows."});async function giveDown(e,t,n,r,s,o){let a=await r({admin_state:n.state})
;if("server"in a&&isState(a.server,n.state)&&a.server.operational_state==="down"){const e=await r({admin_state:"maint"})
;if(!("server"in e))return failed(e);a=await r({admin_state:n.state})}if(!("server"in a))return failed(a)
;const i=await r({operational_state:"down"});if(!("server"in i))return failed(i)
;const c=isState(a.server,n.state)&&a.server.operational_state!=="down"&&i.server.admin_state===a.server.admin_state&&i.server.operational_state==="down"
;if(!c)return{kind:"shows-otherwise",server:i.server};await assertChecked(e,t,n.row,i.server,r,s,o);return{kind:"done"}}
async function assertChecked(e,t,n,s,o,i,c){const u=remembered(e,(0,a.om)(n))
;if(typeof s.check_state==="number")u.checked=(s.check_state&4)!==0;if(u.checked===undefined){
const{servers:r}=await tableFor(e,t,{serversOf:n.backend},i,c);const s=r.get((0,a.om)(n))
;u.checked=s===undefined||s.check_status!==""}if(u.checked)return;await o({admin_state:"maint"})
;throw new r.a6("unsupported",`${(0,a.om)(n)} has no active check, so nothing would bring it up again`,{
observed:"it was put back into maint",
hint:"Give it a check in the configuration, or set haproxy-check: ignore with a health-url."})}
function otherwise(e,t,n){
return new r.a6("internal",`the Data Plane API took ${commandOf(e.root,t,"runtime")}, and does not show it`,{
observed:`after ${ae} ms ${(0,
a.om)(t.row)} has admin_state ${n.admin_state??"unknown"}, operational_state ${n.operational_state??"unknown"}`,
hint:"Does something else change this server at the same time: an agent check, another run, an operator?"})}const le=50
;const de=2e3;const leastPauseMs=e=>Math.min(de,Math.max(le,9*e));async function provePermission(e,t,n,r){checkedRow(n)
;await untilSettled(e,r,async s=>{const o=await apiOf(e,t,s,r);await identityOf(e,o,s,r)
;if(await o.server(n,s,r)!==R)return{};const a=await whyAbsent(e,o,n,s,r);if(a)throw a;return processChanged()})}
const fe="show servers state"
;const he=["be_name","srv_id","srv_name","srv_addr","srv_op_state","srv_admin_state","srv_uweight","srv_iweight","srv_check_state","srv_agent_state","srv_port"]
;const pe={inProgress:1,configured:2,enabled:4,paused:8};function parseServersState(e){const[t,n,...r]=e.split("\n")
;if(t!=="1"||n===undefined)throw notUnderstood(fe,e);const s=n.slice(2).trimEnd().split(" ");const o=placesOf(fe,s,he)
;const i=new Map;for(const e of r){const t=e.split(" ");if(t.length!==s.length)throw notUnderstood(fe,e)
;const cell=e=>t[o[e]]??"";const number=e=>count(fe,e,cell(e));const word=e=>bits(fe,e,cell(e));const n={
backend:cell("be_name"),server:cell("srv_name"),sid:number("srv_id"),address:cell("srv_addr"),port:number("srv_port"),
op:number("srv_op_state"),admin:word("srv_admin_state"),weight:number("srv_uweight"),
configuredWeight:number("srv_iweight"),check:word("srv_check_state"),agent:word("srv_agent_state")};if(i.has((0,
a.om)(n)))throw notUnderstood(fe,`server ${(0,a.om)(n)} twice`);i.set((0,a.om)(n),n)}return i}function statusWord(e){
if(e==="no check")return e;const t=/^(UP|DOWN|DRAIN|NOLB|MAINT)(?: -?\d+\/\d+| \(.+\))?$/.exec(e)?.[1]
;if(t===undefined)throw notUnderstood("show stat",`status ${e}`);return t}function adminOfStatus(e){
switch(statusWord(e)){case"UP":case"no check":return"ready";case"DRAIN":return"drain";case"MAINT":return"maint"
;case"DOWN":case"NOLB":return undefined}}function operationalOfStatus(e,t){switch(statusWord(e)){case"UP":case"DRAIN":
case"no check":return t?"starting":"up";case"NOLB":return"stopping";case"DOWN":case"MAINT":return"down"}}
function operationalOfBits(e){switch(e){case 0:return"down";case 1:return"starting";case 2:return"up";case 3:
return"stopping";default:throw notUnderstood("show servers state",`srv_op_state ${e}`)}}function checkOf(e,t){
const n=e.check_status.startsWith("* ");const r=statusWord(e.status)==="MAINT";const s=e.check_status!==""||r
;const o=n||!r?n:undefined;return{configured:t===undefined?s:(t&pe.configured)!==0,
enabled:t===undefined?s:(t&pe.enabled)!==0,inProgress:t===undefined?o:n||(t&pe.inProgress)!==0,
rise:optional(e,"check_rise"),health:e.check_rise===""?undefined:optional(e,"check_health"),text:checkText(e)}}
function checkText(e){const t=e.check_status.replace(/^\* /,"");if(t==="")return""
;const n=e.check_code===""||e.check_code==="0"?"":`/${e.check_code}`
;const r=e.check_duration===""?"":` after ${e.check_duration}ms`;const s=e.last_chk===""?"":`: ${e.last_chk}`
;return brief(`${t}${n}${r}${s}`)}function sampleOf(e,t){const n=optional(e,"throttle");return{backend:e.pxname,
server:e.svname,sid:stat_number(e,"sid"),scur:stat_number(e,"scur"),qcur:stat_number(e,"qcur"),
stot:stat_number(e,"stot"),status:e.status,admin:t?(0,a.$z)(t.admin):adminOfStatus(e.status),adminBits:t?.admin,
operational:t?operationalOfBits(t.op):operationalOfStatus(e.status,n!==undefined),weight:stat_number(e,"uweight"),
check:checkOf(e,t?.check),throttle:n,counters:countersOf(e),responseTimeMs:e.mode==="http"?optional(e,"rtime"):undefined
}}function serverRowOf(e,t){return{...sampleOf(e,t),admin:(0,a.$z)(t.admin),adminBits:t.admin,
address:t.address==="-"&&e.addr==="unix"?e.addr:t.address,port:t.port,configuredWeight:t.configuredWeight,
backup:stat_number(e,"bck")>0,agent:{configured:(t.agent&pe.configured)!==0,enabled:(t.agent&pe.enabled)!==0},
tracks:e.tracked===""?undefined:e.tracked,cookie:e.cookie===""?undefined:e.cookie}}function backendSampleOf(e){return{
backend:e.pxname,active:stat_number(e,"act"),backups:stat_number(e,"bck"),scur:stat_number(e,"scur"),
qcur:stat_number(e,"qcur"),status:e.status,counters:countersOf(e)}}function countersOf(e){return{
requests:optional(e,"req_tot")??stat_number(e,"stot"),responses1xx:optional(e,"hrsp_1xx")??0,
responses2xx:optional(e,"hrsp_2xx")??0,responses3xx:optional(e,"hrsp_3xx")??0,responses4xx:optional(e,"hrsp_4xx")??0,
responses5xx:optional(e,"hrsp_5xx")??0,responsesOther:optional(e,"hrsp_other")??0,
connectionErrors:optional(e,"econ")??0,responseErrors:optional(e,"eresp")??0,retries:optional(e,"wretr")??0,
redispatches:optional(e,"wredis")??0,clientAborts:optional(e,"cli_abrt")??0}}const me=2e3
;function rows_sampleOf({stat:e,server:t,masks:n,nowMs:r},s){const o=sampleOf(e,undefined)
;const a=n?bitsOf(e,t?.admin_state):undefined;const i=e.status.startsWith("MAINT")
;s.maintSinceMs=i?s.maintSinceMs??r:undefined;if(!i&&(o.check.enabled||e.status==="no check"))s.checked=o.check.enabled
;const c=i||o.throttle!==undefined;const u=t?.weight??(c?s.weight??o.weight:o.weight);s.weight=u;const l={...o,
admin:a===undefined?o.admin:adminOfBits(a),adminBits:a,weight:u,check:{...o.check,...checkOfRow(e,t,s,r)}};s.last=l
;return l}function adminOfBits(e){if(e&(a.KC.forcedMaint|a.KC.inheritedMaint|a.KC.dnsMaint))return"maint"
;return e&(a.KC.forcedDrain|a.KC.inheritedDrain)?"drain":"ready"}function bitsOf(e,t){switch(adminOfStatus(e.status)){
case"maint":if(e.status.startsWith("MAINT (via"))return a.KC.inheritedMaint
;return e.status.startsWith("MAINT (res")?a.KC.dnsMaint:a.KC.forcedMaint;case"ready":return 0;case"drain":
return t==="drain"?a.KC.forcedDrain:hiddenDrain(e);case undefined:if(t===undefined)return undefined
;if(t==="ready")return 0;return t==="drain"?a.KC.forcedDrain:hiddenDrain(e)}}
const hiddenDrain=e=>e.tracked===""?a.KC.forcedDrain|a.KC.configuredDisabled:a.KC.inheritedDrain
;function checkOfRow(e,t,n,r){const s=t?.check_state;if(typeof s==="number")return checkOf(e,s)
;if(n.maintSinceMs===undefined)return{};const o=e.tracked===""&&(n.checked??true)
;const a=r-n.maintSinceMs>=(n.interMs??me);return{configured:o,enabled:o,inProgress:o&&!a?undefined:false}}
function rows_serverRowOf(e,t,n){const{stat:r,server:s}=e;if(n){
t.checked??=n.check==="enabled"?true:n.check==="disabled"?false:undefined;t.interMs=n.inter??undefined
;t.weight??=n.weight??undefined}const o=rows_sampleOf(e,t);const i=o.admin??"ready";const c=s.agent_state
;const u=r.agent_status!==""||n?.["agent-check"]==="enabled";const{address:l,port:d}=addressOf(r,s);return{...o,admin:i,
adminBits:(o.adminBits??0)|(n?.maintenance==="enabled"?a.KC.configuredDisabled:0),address:l,port:d,
configuredWeight:s.iweight??n?.weight??o.weight,backup:Number(r.bck)>0,agent:typeof c==="number"?{
configured:(c&pe.configured)!==0,enabled:(c&pe.enabled)!==0}:{configured:u,enabled:u},
tracks:r.tracked===""?undefined:r.tracked,cookie:r.cookie===""?undefined:r.cookie}}function addressOf(e,t){
const[,n,r]=/^\[?(.*?)\]?:(\d+)$/.exec(e.addr)??[];const s=t.address??n??"-";return{
address:s==="-"&&e.addr==="unix"?"unix":s,port:t.port??Number(r??0)}}function lostSampleOf(e,t,n){
const r=t.operational_state!=="down";const s=t.admin_state
;const o=s==="drain"?"drain":s==="ready"?"ready":r?"drain":"maint";const i=n.last;return{backend:e.backend,
server:e.server,sid:i?.sid??0,scur:Math.max(1,i?.scur??0),qcur:i?.qcur??0,stot:i?.stot??0,
status:o==="maint"?"MAINT":r?o==="drain"?"DRAIN":"UP":"DOWN",admin:o,
adminBits:o==="maint"?a.KC.forcedMaint:o==="drain"?a.KC.forcedDrain:0,
operational:r?t.operational_state==="stopping"?"stopping":"up":"down",weight:t.weight??n.weight??1,check:{
configured:true,enabled:true,inProgress:undefined,rise:i?.check.rise,health:undefined,
text:"unknown: the Data Plane API lost its statistics, as it does when the text of a check holds commas"},
throttle:undefined,counters:i?.counters??a.lZ,responseTimeMs:i?.responseTimeMs}}
const we=/^(roundrobin|leastconn|random|first|sticky|log-sticky)/;function readSnapshot(e,t,n,r){
return untilSettled(e,r,async s=>{const o=await apiOf(e,t,s,r);return withinOneProcess(e,o,s,r,async t=>{
const a=await tableFor(e,o,"all",s,r);const i=await backendsOf(e,o,a,s,r);return"again"in i?i:{node:n,identity:t,
backends:i.all}})})}async function backendsOf(e,t,n,r,s){const o=Map.groupBy(n.servers.values(),e=>e.pxname);const a=[]
;for(const[i,c]of n.backends){const n=o.get(i)??[];const u=await t.servers(i,r,s)
;if(u.length===0&&n.length>0)return noServers(i);const l=isExact(e,u)&&!n.some(({status:e})=>e.startsWith("MAINT"))
;const d=l?[]:await t.allConfigured(i,r,s);const f=joinedRows(e,i,u,n,d);if("again"in f)return f
;const h=c.algo===""?"unknown":c.algo;if(h==="unknown"||we.test(h))e.fixed.delete(i);else e.fixed.add(i);a.push({
...backendSampleOf(c),mode:c.mode,algorithm:h,servers:f.servers})}const i=a.reduce((e,{servers:t})=>e+t.length,0)
;return i===0&&a.length>0?noServers(a[0]?.backend??""):{all:a}}function isExact(e,t){
if(t.length>0)e.exact=t.every(({weight:e})=>typeof e==="number");return e.exact??true}function joinedRows(e,t,n,r,s){
const o=e.talk.clock.nowMs();const i=new Map(r.map(e=>[e.svname,e]));const c=new Map(s.map(e=>[e.name,e]));const u=[]
;for(const r of n){const n={backend:t,server:r.name};const s=remembered(e,(0,a.om)(n));const l=i.get(r.name)
;const d=c.get(r.name);if(l)u.push(rows_serverRowOf({stat:l,server:r,masks:true,nowMs:o
},s,d));else u.push(hiddenRow(r,d,lostSampleOf(n,r,s)))}const l=r.find(({svname:e})=>!n.some(({name:t})=>t===e))
;return l?serversDiffer(t):{servers:u}}function hiddenRow(e,t,n){return{...n,admin:n.admin??"ready",
adminBits:n.adminBits??0,address:e.address??"-",port:e.port??0,configuredWeight:e.iweight??t?.weight??n.weight,
backup:false,agent:{configured:t?.["agent-check"]==="enabled",enabled:t?.["agent-check"]==="enabled"},tracks:undefined,
cookie:undefined}}const serversDiffer=e=>({
again:new r.a6("no-answer",`statistics and runtime servers of backend ${e} name different servers`,{
hint:"Are servers being added or removed there right now? Try again when that is done."})});const noServers=e=>({
again:new r.a6("unsupported","the Data Plane API shows none of the servers of HAProxy",{
observed:`backend ${e} and all others are empty`,
hint:'With master_runtime and HAProxy before 2.6.17, 2.8.6 or 3.0 every server is "not found": take master_runtime out of the yaml of the Data Plane API. Or reach HAProxy through its own socket.'
})});const ge=3;function readObservation(e,t,n,r){return untilSettled(e,r,async s=>{const o=await apiOf(e,t,s,r)
;if(n.rows.length===0&&n.backends.length===0){const t=await identityOf(e,o,s,r);return{identity:t,rows:new Map,
backends:new Map,oldWorkers:undefined}}return withinOneProcess(e,o,s,r,async t=>{
const i=await tableFor(e,o,filterFor(n),s,r);const c=n.rows.filter(t=>needsServer(e,n,i.servers.get((0,a.om)(t))))
;const u=await serversOf(e,o,c,s,r);return{identity:t,rows:rowsOf(e,n,i,u),backends:watch_backendsOf(n,i),
oldWorkers:undefined}})})}function filterFor({rows:e,backends:t}){const[n,...r]=new Set(e.map(e=>e.backend))
;if(n!==undefined&&r.length===0&&t.length===0)return{serversOf:n};const[s,...o]=t
;return n===undefined&&s!==undefined&&o.length===0?{backend:s}:"all"}function needsServer(e,{masks:t},n){
if(n===undefined)return true;return t&&(e.exact!==false||!/^(UP|MAINT|no check)/.test(n.status))}
async function serversOf(e,t,n,r,s){const o=new Map;for(const[i,c]of Map.groupBy(n,e=>e.backend)){const keep=t=>{
o.set((0,a.om)({backend:i,server:t.name}),t);e.exact=typeof t.weight==="number"};if(c.length<=ge){for(const e of c){
const n=await t.server(e,r,s);if(n!==R)keep(n)}}else{for(const e of await t.servers(i,r,s))keep(e)}}return o}
function rowsOf(e,{rows:t,masks:n},r,s){const o=e.talk.clock.nowMs();const i=new Map;for(const c of t){const t=(0,
a.om)(c);const u=r.servers.get(t);const l=s.get(t);const d=remembered(e,t);if(u)i.set(t,rows_sampleOf({stat:u,server:l,
masks:n,nowMs:o},d));else if(l)i.set(t,lostSampleOf(c,l,d))}return i}function watch_backendsOf({backends:e},t){
const n=new Map;for(const r of e){const e=t.backends.get(r);if(e)n.set(r,backendSampleOf(e))}return n}
function openDataplane(e,t,n,r){const s=baseOfEndpoint(e);const o={talk:openTalk(e,n,t,r),identities:trackIdentities(r),
rows:new Map,api:undefined,exact:undefined,statisticsMs:0,fixed:new Set};const named=async(t,n)=>{try{return await t
}catch(t){throw t===n.reason?t:at(e,t)}};const root=()=>o.api?.root??{prefix:s.prefix,version:s.version??"v3"}
;const a=mapsOver(o,s,root,e,n);const weightBy=()=>o.exact??root().version==="v3"?"runtime":"configuration";return{
node:e.label,endpoint:e.text,get capabilities(){return{seesOldWorkers:false,shutdownSessions:false,agents:false,
checks:false,weights:true,dynamicServers:"delete",weightsPersist:weightBy()==="configuration",seesMasks:false}},
snapshot:t=>named(readSnapshot(o,s,e.label,t),t),watch:(e,t)=>named(readObservation(o,s,e,t),t),
order:(e,t)=>named(carryOut(o,s,e,t),t),maps:{...a,value:(e,t)=>named(a.value(e,t),t),set:(e,t,n)=>named(a.set(e,t,n),n)
},provePermission:(e,t)=>named(provePermission(o,s,e,t),t),leastPauseMs:()=>leastPauseMs(o.statisticsMs),
commandOf:e=>commandOf(root(),e,weightBy()),repairLine:t=>curlLine(e,n,root(),t,weightBy()),close(){o.talk.close()
;return Promise.resolve()}}}const ve={text:"show info",shape:"info"};const ye={text:"show proc",shape:"proc"};const be={
text:"show stat -1 6 -1",shape:"stat"};const showServers=(e,t)=>({
text:`show stat ${checkedName("backend",e)} 4 ${t==="all"?-1:t}`,shape:"stat"});const showBackend=e=>({
text:`show stat ${checkedName("backend",e)} 2 -1`,shape:"stat"});const showState=e=>({
text:e===undefined?"show servers state":`show servers state ${checkedName("backend",e)}`,shape:"servers-state"})
;const ke={text:"show cli level",shape:"sentence"};const $e={text:"show cli sockets",shape:"cli-sockets"};const xe={
text:"show table",shape:"tables"};const bogusFilter=e=>({
text:`show table ${checkedName("backend",e)} data.server_id eq x`,shape:"sentence"});const bogusServer=e=>({
text:`add server ${checkedName("backend",e)}/probe`,shape:"sentence"});const showSessions=(e,t)=>{
const{backend:n,server:r}=checkedRow(e);return{text:t?`show sess server ${n}/${r}`:"show sess",shape:"list"}}
;const order=e=>({text:e,shape:"silent"})
;const bogusState=e=>order(`set server ${checkedRow(e).backend}/${e.server} state bogus`);const setMaxconn=(e,t)=>{
const{backend:n,server:r}=checkedRow(e);return order(`set maxconn server ${n}/${r} ${t}`)};function commandsOf(e){
const t=checkedRow(e.row);const n=`${t.backend}/${t.server}`;switch(e.do){case"state":
return[order(`set server ${n} state ${e.state}`)];case"state-down":
return[order(`set server ${n} state ${e.state}`),order(`set server ${n} health down`)];case"health":
return[order(`set server ${n} health ${e.health}`)];case"weight":return[order(`set server ${n} weight ${e.weight}`)]
;case"agent":return[order(`${e.enabled?"enable":"disable"} agent ${n}`)];case"checks":
return[order(`${e.enabled?"enable":"disable"} health ${n}`)];case"shutdown-sessions":
return[order(`shutdown sessions server ${n}`)];case"add":return[addServer(t,e.server)];case"delete":return[{
text:`del server ${n}`,shape:"deleted"}]}}const Se=/^[A-Za-z0-9_.:/@%+,=()[\]*~-]+$/;function addServer(e,t){
const{backend:n,server:s}=checkedRow(e);const o=t.address.includes(":")?`[${t.address}]`:t.address
;const a=[`${o}:${t.port}`,...t.keywords.flat()];const i=a.find(e=>!Se.test(e));if(i!==undefined){
throw new r.a6("input-invalid",`${JSON.stringify(i)} cannot stand in an "add server" command`)}return{
text:`add server ${n}/${s} ${a.join(" ")}`,shape:"registered"}}const toWorker=e=>({...e,target:"worker"})
;function lineOf(e,t){return t.map(({text:t,target:n})=>{if(e.kind==="worker"||n==="master")return t
;return n==="worker"?`@1 ${t}`:`@!${n.pid} ${t}`}).join(";")}function wholeLineOf(e,t){
if(e.kind==="master"&&e.wholeLines){return`@@1 ${t.map(e=>e.text).join(";")}`}return lineOf(e,t.map(toWorker))}
function shellLine(e,t){const n=e.host.includes(":")?`[${e.host}]`:e.host
;const r=e.kind==="tcp"?`tcp:${n}:${e.port}`:e.path;const s=/^[\w./:-]+$/.test(r)?r:`'${r.replaceAll("'","'\\''")}'`
;return`echo "${t}" | socat stdio ${s}`}var _e=n(7030);const Oe=1e3;const Me=2;const Ae=200;const Te=10
;function exchange_kindOf(e,t){switch(e){case"ENOENT":return"missing";case"ECONNREFUSED":case"ENOTSOCK":return"refused"
;case"EACCES":case"EPERM":return"denied";case"EAGAIN":return"busy";case"ETIMEDOUT":return t?"broken":"connect-timed-out"
;default:return t||e==="ECONNRESET"?"broken":"other"}}function exchangeOver(e,t="end"){
return(n,r,s)=>new Promise((o,a)=>{if(s.aborted)return a(s.reason);const i=[];let c=0;let u=false;const l=(0,
_e.connect)({...e,allowHalfOpen:true})
;const d=[setTimeout(()=>!u&&fail("connect-timed-out",undefined),r.connectTimeoutMs),setTimeout(()=>fail(u?"timed-out":"connect-timed-out",undefined),r.timeoutMs)]
;let f;let h;const end=()=>{for(const e of[...d,f,h])clearTimeout(e);s.removeEventListener("abort",abort);l.destroy()}
;const fail=(e,t)=>{end();o({kind:"trouble",trouble:{kind:e,sent:u,bytes:c,code:t}})}
;const received=()=>Buffer.concat(i).toString("utf8");const finish=()=>{end();o({kind:"text",text:received()})}
;const abort=()=>{end();a(s.reason)};s.addEventListener("abort",abort,{once:true});l.on("connect",()=>{u=true
;if(t==="end")return void l.end(`${n}\n`);l.write(`${n}\n`);h=setTimeout(()=>l.end(),Me)});l.on("data",e=>{c+=e.length
;i.push(e);if(c>r.maxBytes)return fail("too-large",undefined);if(e.at(-1)===Te){
if(t==="whole"&&r.isWhole(received()))return finish();if(c<Ae&&r.isLast(received()))return finish()}clearTimeout(f)
;f=setTimeout(()=>fail("timed-out",undefined),r.stallMs??Oe)});l.on("end",()=>finish())
;l.on("error",e=>fail(exchange_kindOf(e.code,u),e.code))})}function parseIdentity(e){const t=new Map
;for(const n of e.split("\n")){const e=n.indexOf(": ");if(e>0)t.set(n.slice(0,e),n.slice(e+2))}
const n=t.get("Version")??"";if(n==="")throw notUnderstood("show info",e);if(!t.has("Start_time_sec")){
throw new r.a6("unsupported",`HAProxy ${brief(n)} does not show Start_time_sec in "show info"`,{
hint:"HAProxy 2.6 or newer is needed."})}const number=e=>count("show info",e,t.get(e));return{pid:number("Pid"),
startedSec:number("Start_time_sec"),uptimeSec:number("Uptime_sec"),version:n,stopping:number("Stopping")!==0}}
const question=(e,t)=>({line:lineOf(e.socket,t),shapes:t.map(({shape:e})=>e)});const wholeQuestion=(e,t)=>({
line:wholeLineOf(e.socket,t),shapes:t.map(({shape:e})=>e)});function answerAt(e,t,n){const r=e.parts[n]
;if(r?.kind==="answer")return r.text;if(r!==undefined)throw refusal(t[n]?.text??"",r.text)
;if(e.kind==="refused")throw refusal(t[e.index]?.text??"",e.text)
;throw new RangeError(`no answer ${n} in a reply of ${e.parts.length}`)}
const identityAt=(e,t,n)=>parseIdentity(answerAt(e,t,n));const Ee=20;const Pe=1e3;function replacedMeanwhile(e,t){
const n=refusal(t[e.index]?.text??"",e.text);if(isNoSuchProcess(e.text))return{again:n}
;if(!isProxyDisabled(e.text))return undefined;return identityAt(e,t,0).stopping?{again:n}:{again:n,withinMs:Pe}}
function isOver({withinMs:e},t,n,r){const s=e===undefined?r:Math.min(r,n+e);return t+Ee>=s}
async function peer_untilSettled({talk:e},t,n){const r=e.clock.nowMs();const s=e.deadline();for(;;){const o=await n(s)
;if(!("again"in o))return o;if(isOver(o,e.clock.nowMs(),r,s))throw o.again;await e.clock.sleep(Ee,t)}}
const noWorker=e=>e.kind==="refused"&&isNoSuchProcess(e.text)?{again:refusal(ve.text,e.text)}:undefined
;const workerChanged=()=>({again:new r.a6("no-answer","another process answered in the middle of every look",{
hint:"Is HAProxy being reloaded all the time?"})});const Ce="show proc"
;const Ie=new Map([["# workers","current"],["# old workers","old"],["# programs","programs"],["# old programs","programs"]])
;function parseWorkers(e){const t={current:[],old:[],programs:[]};let n;for(const r of e.split("\n").slice(1)){
if(r.startsWith("#")){n=Ie.get(r.trimEnd());if(n===undefined)throw notUnderstood(Ce,r);continue}
const[e,s]=r.trim().split(/\s+/);const o=n==="programs"||s===(n===undefined?"master":"worker")
;if(!o)throw notUnderstood(Ce,r);if(n!==undefined)t[n].push(count(Ce,"PID",e))}return{current:t.current,old:t.old}}
const Re=100;async function readFacts(e,t,n){const r=e.talk.deadline();const read=t=>e.talk.read(question(e,t),r,n)
;const ask=async e=>answerAt(await read([toWorker(e)]),[e],0);const s=levelOf(await ask(ke))
;const o=socketsOf(await ask($e));const i=[];for(const e of namesOf(await ask(xe)).slice(0,Re)){
const t=await ask(bogusFilter(e));if(isBadFilterValue(t)||isNotStored(t)){i.push({name:e,
keepsServers:isBadFilterValue(t)})}}const c=new Map;for(const e of s==="admin"?t:[]){const t=await ask(bogusServer(e))
;if(isExpectedAddress(t)||isStaticBalance(t))c.set(e,isExpectedAddress(t))}const u=new Map
;for(const e of parseStat(await ask(be))){const t=e.type===j?optional(e,"slim"):undefined;if(t)u.set((0,a.om)({
backend:e.pxname,server:e.svname}),t)}const l={level:s,sockets:o,tables:i,dynamic:c,maxconn:u}
;if(e.socket.kind==="worker")return l;const d=[toWorker(ve),{...ye,target:"master"}];const f=await read(d)
;const{pid:h}=identityAt(f,d,0);const p=parseWorkers(answerAt(f,d,1)).old.filter(e=>e!==h);return{...l,oldWorkers:p}}
function levelOf(e){const t=e.trim();if(t==="admin"||t==="operator"||t==="user")return t;throw notUnderstood(ke.text,e)}
function socketsOf(e){return e.split("\n").slice(1).map(e=>{const[,t,n]=/^(.+) (\S+) \S+$/.exec(e)??[]
;if(t===undefined||n===undefined)throw notUnderstood($e.text,e);return{address:t,level:n}})}function namesOf(e){
const t=e.split("\n").map(e=>/^# table: ([^,]+),/.exec(e)?.[1]??"");return t.filter(e=>/^[\w.:-]+$/.test(e))}
async function queue_emptyQueueInto(e,t,n,s){try{const r=[showBackend(t.backend),showServers(t.backend,e.sids.get((0,
a.om)(t))??"all")];const o=await e.talk.read(wholeQuestion(e,r),n,s);const[i,c]=r.map((e,t)=>parseStat(answerAt(o,r,t)))
;const u=i?.find(e=>e.type===F);const l=c?.find(e=>e.type===j&&e.svname===t.server);const d=l&&optional(l,"slim")
;if(!u||stat_number(u,"qcur")===0||!d)return;await e.talk.write(wholeQuestion(e,[setMaxconn(t,d)]),n,s)}catch(e){
if(!(e instanceof r.a6)||s.aborted)throw e}}async function backendsWithQueue(e,t,n,s){try{const r=t.map(showBackend)
;const o=await e.talk.read(wholeQuestion(e,r),n,s);const a=r.flatMap((e,t)=>parseStat(answerAt(o,r,t)))
;const i=a.filter(e=>e.type===F&&stat_number(e,"qcur")===0);return new Set(t.filter(e=>!i.some(t=>t.pxname===e)))
}catch(e){if(!(e instanceof r.a6)||s.aborted)throw e;return new Set(t)}}const Ne=500;const De=10
;async function order_carryOut(e,t,n){const r=e.talk.clock.nowMs();const s=e.talk.deadline();let o;let a=true
;let i=false;for(;;){const c=a?await order_give(e,t,i,s,n):await readBack(e,t,s,n);const u=e.talk.clock.nowMs()
;switch(c.kind){case"done":if(t.do==="state"&&t.state==="ready")await queue_emptyQueueInto(e,t.row,s,n);return
;case"lost":if(u+De>=s)throw c.error;a=!tellsWhetherGiven(t);i=true;break;case"not-there":if(u+De>=s)throw notThere(t)
;a=true;break;case"not-taken":if(isOver(c.again,u,r,s))throw c.again.again;break;case"shows-otherwise":{
if(!a&&o===undefined){a=true;continue}o??=Math.min(s,u+Ne);if(u+De>=o)throw order_otherwise(t,c.row);a=marksDown(t)
;break}}await e.talk.clock.sleep(De,n)}}function tellsWhetherGiven(e){return!marksDown(e)&&e.do!=="shutdown-sessions"}
const marksDown=e=>e.do==="state-down"||e.do==="health"&&e.health==="down";async function order_give(e,t,n,r,s){
const o=commandsOf(t);const a=[ve,...o,...readBackOf(t)];const i=await e.talk.write(wholeQuestion(e,a),r,s)
;if(i.kind==="lost")return i;if(i.kind==="refused"){if(n&&t.do==="add"&&isNameTaken(i.text))return readBack(e,t,r,s)
;if(t.do==="delete"&&isNoSuchServer(i.text))return{kind:"done"};return refused(i,a)}return judge(e,t,i,a)}
const readBackOf=e=>e.do==="shutdown-sessions"?[]:[showState(e.row.backend)];function refused(e,t){
const n=replacedMeanwhile(e,t);if(n)return{kind:"not-taken",again:n}
;throw refusal(t[e.index]?.text??"",e.text.split("\n1\n# be_id ")[0]??"")}async function readBack(e,t,n,r){
const s=[ve,...readBackOf(t)];const o=await e.talk.read(wholeQuestion(e,s),n,r);return judge(e,t,o,s)}
function judge(e,t,n,s){identityAt(n,s,0);if(t.do==="shutdown-sessions")return{kind:"done"}
;const o=parseServersState(answerAt(n,s,s.length-1));const i=o.get((0,a.om)(t.row));if(t.do==="delete")return i?{
kind:"shows-otherwise",row:i}:{kind:"done"};if(i===undefined&&t.do==="add")return{kind:"not-there"};if(i===undefined){
throw new r.a6("unknown-server",`HAProxy shows no server ${(0,a.om)(t.row)} any more`)}if(t.do==="add")e.sids.set((0,
a.om)(t.row),i.sid);return isSo(t,i)?{kind:"done"}:{kind:"shows-otherwise",row:i}}
const{forcedMaint:Le,inheritedMaint:ze,dnsMaint:Fe,forcedDrain:je}=a.KC;function isSo(e,t){switch(e.do){case"state":
return hasState(e.state,t.admin);case"state-down":return hasState(e.state,t.admin)&&t.op===0&&!(t.admin&(ze|Fe))
;case"health":return e.health==="down"?t.op===0:t.op===1||t.op===2;case"weight":return t.weight===e.weight;case"agent":
return(t.agent&pe.enabled)!==0===e.enabled;case"checks":return(t.check&pe.enabled)!==0===e.enabled;case"add":
return t.port===e.server.port&&((0,_e.isIPv6)(t.address)||t.address===e.server.address)}}function hasState(e,t){
switch(e){case"ready":return!(t&(Le|je));case"drain":return(t&je)!==0&&!(t&Le);case"maint":return(t&Le)!==0}}
const notThere=e=>new r.a6("no-answer",`HAProxy took every "add server" without showing ${(0,a.om)(e.row)}`)
;function order_otherwise(e,t){const n=commandsOf(e).map(({text:e})=>`"${e}"`).join(" and ")
;return new r.a6("internal",`HAProxy took ${n}, and does not show it`,{observed:`after ${Ne} ms ${(0,
a.om)(t)} has srv_op_state ${t.op}, srv_admin_state ${t.admin}, srv_uweight ${t.weight}, srv_agent_state ${t.agent}, srv_check_state ${t.check}`,
hint:"Does something else change this server at the same time: an agent check, another run, an operator?"})}const Be=7e3
;const Ue=6;const isPlain=e=>e.do==="weight"||e.do==="state";async function carryOutAll(e,t,n){const r=new Map
;for(const s of batchesOf(t.filter(isPlain))){const t=await giveBatch(e,s,n).catch(()=>new Set)
;for(const e of t)r.set(e,{status:"fulfilled",value:undefined});await emptyQueues(e,[...t],n)}
const s=t.filter(e=>!r.has(e));for(let t=0;t<s.length;t+=Ue){const o=s.slice(t,t+Ue)
;const a=await Promise.allSettled(o.map(t=>order_carryOut(e,t,n)));for(const[e,t]of a.entries())r.set(o[e],t)}
return t.map(e=>r.get(e))}async function emptyQueues(e,t,n){const r=t.filter(e=>e.do==="state"&&e.state==="ready")
;const s=[...new Set(r.map(({row:e})=>e.backend))];if(s.length===0)return
;const o=await backendsWithQueue(e,s,e.talk.deadline(),n)
;for(const{row:t}of r.filter(e=>o.has(e.row.backend)))await queue_emptyQueueInto(e,t,e.talk.deadline(),n)}
function batchesOf(e){const t=[];let n=Be;for(const r of e){const e=commandsOf(r).reduce((e,{text:t})=>e+t.length+4,0)
;if(n+e>Be){t.push([]);n=200}t.at(-1).push(r);n+=e}return t}async function giveBatch(e,t,n){
const r=[...new Set(t.map(({row:e})=>e.backend))];const s=[ve,...t.flatMap(e=>commandsOf(e)),...r.map(e=>showState(e))]
;const o=await e.talk.write(wholeQuestion(e,s),e.talk.deadline(),n);if(o.kind!=="whole")return new Set;identityAt(o,s,0)
;const i=new Map;for(const e of r.keys()){const t=answerAt(o,s,s.length-r.length+e)
;for(const[e,n]of parseServersState(t))i.set(e,n)}return new Set(t.filter(e=>{const t=i.get((0,a.om)(e.row))
;return t!==undefined&&isSo(e,t)}))}const show=(e,t)=>({text:`show ${e} ${checkedFile(t)}`,shape:"list"})
;const change=e=>({text:e,shape:"silent"});function listsOver(e){return{async read(t,n){
const r=await contentOf(e,"acl",t,n);const s=r??await contentOf(e,"map",t,n);if(s)return s;throw unknownFile(t)},
async add(t,n,r,s){const o=n==="map"?` ${checkedEntry(r.value??"")}`:""
;const a=`add ${n} ${checkedFile(t)} ${checkedEntry(r.key)}${o}`;await changed(e,n,t,a,e=>has(e,r),s)},
async remove(t,n,r,s){const o=`del ${n} ${checkedFile(t)} ${checkedEntry(r)}`
;await changed(e,n,t,o,e=>e.every(e=>e.key!==r),s)}}}
const unknownFile=e=>refusal(show("map",e).text,"Unknown map identifier. Please use #<id> or <file>.")
;const has=(e,{key:t,value:n})=>e.some(e=>e.key===t&&(n===undefined||e.value===n));async function contentOf(e,t,n,r){
const s=[ve,show(t,n)];const{content:o}=await peer_untilSettled(e,r,async n=>{
const o=await e.talk.read(wholeQuestion(e,s),n,r);if(o.kind==="refused"){const e=replacedMeanwhile(o,s);if(e)return e}
identityAt(o,s,0);const a=o.parts[1];if(a?.kind==="refusal"&&isUnknownList(a.text))return{content:undefined};return{
content:{kind:t,entries:parseList(t,answerAt(o,s,1))}}});return o}function parseList(e,t){
return t.split("\n").filter(e=>e!=="").map(t=>{const[,n="",r]=/^0x[0-9a-f]+ (\S*)(?: (.*))?$/.exec(t)??[]
;return e==="map"?{key:n,value:r??""}:{key:r===undefined?n:`${n} ${r}`}})}async function changed(e,t,n,s,o,a){
const i=[ve,change(s),show(t,n)];await peer_untilSettled(e,a,async c=>{const u=await contentOf(e,t,n,a)
;if(u&&o(u.entries))return{};const l=await e.talk.write(wholeQuestion(e,i),c,a);if(l.kind==="lost")return{again:l.error}
;if(l.kind==="refused"&&s.startsWith("del ")&&isNoSuchKey(l.text))return{};if(l.kind==="refused"){
const e=replacedMeanwhile(l,i);if(e)return e;throw refusal(i[l.index]?.text??"",l.text)}identityAt(l,i,0)
;if(o(parseList(t,answerAt(l,i,2))))return{};return{
again:new r.a6("internal",`HAProxy took "${s}", and does not show it`,{
hint:"Does something else change this file at the same time?"}),withinMs:500}})}const setMap=({file:e,key:t},n)=>({
text:`set map ${checkedFile(e)} ${checkedEntry(t)} ${checkedName("backend",n)}`,shape:"silent"})
;function maps_mapsOver(e,t){const line=(t,n)=>wholeLineOf(e.socket,[setMap(t,n)]);return{async value({file:t,key:n},r){
const s=await contentOf(e,"map",t,r);if(!s)throw unknownFile(t);return s.entries.find(e=>e.key===n)?.value},
async set(t,n,r){const values=e=>e.filter(e=>e.key===t.key).map(e=>e.value)
;await changed(e,"map",t.file,setMap(t,n).text,e=>values(e).length>0&&values(e).every(e=>e===n),r)},commandOf:line,
repairLine:(e,n)=>shellLine(t,line(e,n))}}const qe=.2;const Ze=22e-5;const He=15;const We=.01
;function pace_leastPauseMs(e,t){const n=Map.groupBy(e,e=>e.backend);let r=0;for(const[e,s]of n){
r+=Math.min(s.length,He)*(t.get(e)??0)}return r===0?0:(qe+r*Ze)/We}async function permission_provePermission(e,t,n){
const s=bogusState(t);const o=[ve,s];await peer_untilSettled(e,n,async t=>{
const a=await e.talk.read(wholeQuestion(e,o),t,n);if(a.kind==="whole"){
throw new r.a6("internal",`HAProxy took "${s.text}", which is no order at all`)}if(isExpectedStates(a.text))return{}
;const i=replacedMeanwhile(a,o);if(i)return i;throw denied(refusal(s.text,a.text))})}function denied(e){
if(e.code!=="permission-denied")return e;return new r.a6(e.code,"this socket can be read, but takes no orders",{
observed:`${e.message}, a try that would have changed nothing`,...e.hint===undefined?{}:{hint:e.hint},cause:e})}
async function proveAddition(e,t,n,s,o){const i=addServer(t,s);const c=[ve,i];await peer_untilSettled(e,o,async s=>{
const u=await e.talk.read(wholeQuestion(e,c),s,o);if(u.kind==="whole"){throw new r.a6("changed-since-plan",`${(0,
a.om)(t)} was deleted while the plan was made`,{observed:"HAProxy took a server of this name, which is in maint",
hint:`Delete it ("del server ${(0,a.om)(t)}"), then start again.`})}if(isNameTaken(u.text))return{}
;const l=replacedMeanwhile(u,c);if(l)return l;throw prove_addition_refused(n,i.text,u.text)})}
function prove_addition_refused(e,t,n){const s=refusal(t,n);if(s.code!=="internal")return s
;const o=/is not accepted for dynamic server|^unknown keyword/.test(n)
;return new r.a6(o?"unsupported":"input-invalid",`HAProxy would not take ${e} of add-servers`,{observed:brief(n),
hint:o?'This version of HAProxy does not take that keyword for a server added at runtime ("cookie" from 3.0 on): leave it out, or use a newer HAProxy.':"Mend the entry in add-servers."
})}const Ge=2e3;async function readOldestSession(e,t,n){const r=e.talk.deadline();const s=[toWorker(ve)]
;const o=answerAt(await e.talk.read(question(e,s),r,n),s,0)
;const a=count(ve.text,"CurrConns",/^CurrConns: (.*)$/m.exec(o)?.[1]);if(a>Ge)return undefined
;const i=[toWorker(showSessions(t,filters(o)))];const c=answerAt(await e.talk.read(question(e,i),r,n),i,0)
;return oldestOf(c,t)}function filters(e){const[,t="0",n="0"]=/^Version: (\d+)\.(\d+)/m.exec(e)??[]
;return Number(t)>3||t==="3"&&Number(n)>=2}function oldestOf(e,t){let n;for(const r of e.split("\n")){
const[,e,s,o,a,i]=/ src=(\S*) fe=(\S*) be=(\S*) srv=(\S*) .*?\bage=(\S+)/.exec(r.slice(0,2e3))??[]
;if(o!==t.backend||a!==t.server||e===undefined||i===undefined)continue;const c=ageOf(i);if(n&&n.ageMs>=c)continue;n={
ageMs:c,client:brief(e.replace(/:\d+$/,"")),frontend:brief(s??"")}}return n}const Ke={d:864e5,h:36e5,m:6e4,s:1e3}
;function ageOf(e){const t=[...e.matchAll(/(\d+)([dhms])/g)];return t.reduce((e,[,t,n])=>e+Number(t)*(Ke[n??""]??0),0)}
const Ve=[ve,be,showState(),ve];function snapshot_readSnapshot(e,t,n){return peer_untilSettled(e,n,async r=>{
let s=await e.talk.read(question(e,Ve.map(toWorker)),r,n);const o=s.parts[0]
;if(e.socket.kind==="worker"&&o?.kind==="refusal"){if(!isMasterHelp(o.text))throw notUnderstood(ve.text,o.text)
;e.socket={kind:"master",wholeLines:false};s=await e.talk.read(question(e,Ve.map(toWorker)),r,n)}const i=noWorker(s)
;if(i)return i;const c=identityAt(s,Ve,0);const u=parseStat(answerAt(s,Ve,1))
;const l=parseServersState(answerAt(s,Ve,2));if(!(0,a.SM)(c,identityAt(s,Ve,3)))return workerChanged()
;if(e.socket.kind==="master"){e.socket={kind:"master",wholeLines:runsWholeLines(c)}}const d=snapshot_backendsOf(u,l)
;if("again"in d)return d;for(const{backend:t,servers:n}of d){e.sizes.set(t,n.length);for(const t of n)e.sids.set((0,
a.om)(t),t.sid)}return{node:t,identity:c,backends:d}})}function runsWholeLines({version:e}){
const[t=0,n=0]=e.split(".").map(Number);return t>3||t===3&&n>=2}function snapshot_backendsOf(e,t){
const n=Map.groupBy(t.values(),e=>e.backend);const r=Map.groupBy(e.filter(e=>e.type===j),e=>e.pxname);const s=[]
;for(const o of e){if(o.type!==F)continue;const e=r.get(o.pxname)??[];const i=n.get(o.pxname)?.length??0
;if(i===0&&e.length>0)continue;if(i!==e.length)return snapshot_serversDiffer(o.pxname);const c=[];for(const n of e){
const e=t.get((0,a.om)({backend:n.pxname,server:n.svname}));if(e===undefined)return snapshot_serversDiffer(o.pxname)
;c.push(serverRowOf(n,e))}s.push({...backendSampleOf(o),mode:o.mode,algorithm:o.algo===""?"unknown":o.algo,servers:c})}
return s}const snapshot_serversDiffer=e=>({
again:new r.a6("no-answer",`"show stat" and "show servers state" of backend ${brief(e)} name different servers`,{
hint:"Are servers being added or removed there right now? Try again when that is done."})});const Je=64*1024*1024
;const Ye=1e3;const Qe=5;const Xe=50;function talk_openTalk(e,t,n,r){let s=false
;async function once({line:e,shapes:n},o,a){const i={connectTimeoutMs:t.connectTimeoutMs,timeoutMs:o,maxBytes:Je,
isWhole:e=>splitAnswers(e,n).kind==="whole",isLast:isNoSuchProcess};const c=await r(e,i,a)
;if(c.kind==="trouble")return c.trouble;const u=printable(c.text);const l=splitAnswers(u,n)
;if(l.kind==="surplus")throw notUnderstood(e,l.text);if(l.kind==="cut"){if(!s&&isForeign(u,n))throw notUnderstood(e,u)
;return{kind:"broken",sent:true,bytes:u.length,code:undefined}}s=true;return l}async function ask(t,r,o,a){const i=!s
;const c=n.nowMs();let u=Qe;let l;for(;;){if(n.nowMs()>=r)throw l??outOfTime(t.line)
;const s=await once(t,Math.max(1,r-n.nowMs()),o);if(!talk_isTrouble(s))return s;l=errorOf(e,s,Math.round(n.nowMs()-c))
;if(talk_isFinal(s,i))throw l;if(s.sent&&a==="lost")return{kind:"lost",error:l};const d=i&&s.kind==="broken"?c+Ye:r
;if(n.nowMs()+u>=Math.min(d,r))throw l;await n.sleep(u,o);u=Math.min(u*2,Xe)}}return{endpoint:e,clock:n,
deadline:()=>n.nowMs()+t.commandTimeoutMs,async read(e,t,n){const r=await ask(e,t,n,"again")
;if(r.kind==="lost")throw r.error;return r},write:(e,t,n)=>ask(e,t,n,"lost")}}
const outOfTime=e=>new r.a6("no-answer","the time was over before everything was asked",{
observed:`still to ask: ${quoted(e)}`,hint:"The input command-timeout sets the time."})
;const talk_isTrouble=e=>"bytes"in e;function talk_isFinal(e,t){switch(e.kind){case"denied":case"too-large":return true
;case"missing":case"refused":case"connect-timed-out":case"other":return t;case"timed-out":case"busy":case"broken":
return false}}function isForeign(e,t){return e!==""&&t[0]==="info"&&!e.startsWith("Name: ")&&!"Name: ".startsWith(e)}
async function readOldWorkers(e,t,n,r,s){const o=new Set(n.map(a.om));const i=[...new Set(n.map(e=>e.backend))]
;const c=[];for(const n of t){const t=[ye,ve,...i.map(e=>showServers(e,"all"))];const u=t.map((e,t)=>({...e,
target:t===0?"master":{pid:n}}));const l=await e.talk.read(question(e,u),r,s)
;if(l.kind==="refused"&&isNoSuchProcess(l.text))continue;const{pid:d}=identityAt(l,t,1)
;if(d!==n)throw notUnderstood(`@!${n} ${ve.text}`,`Pid: ${d}`);for(const e of i.keys()){const r=l.parts[e+2]
;if(r?.kind==="refusal"&&isUnknownBackend(r.text))continue;for(const r of parseStat(answerAt(l,t,e+2))){const e={
backend:r.pxname,server:r.svname};const t=stat_number(r,"scur");const s=stat_number(r,"qcur");if(r.type===j&&o.has((0,
a.om)(e))&&t+s>0){c.push({...e,pid:n,scur:t,qcur:s})}}}}return c}const et=8e3;function watch_readObservation(e,t,n){
return peer_untilSettled(e,n,async r=>{const s={rows:new Map,backends:new Map,states:new Map}
;const o=Map.groupBy(t.rows,e=>e.backend);const isWhole=t=>isCheaperWhole(e,t,o.get(t)?.length??0)
;const i=[...t.rows.filter(e=>!isWhole(e.backend)).map(t=>showServers(t.backend,e.sids.get((0,
a.om)(t))??t.sid)),...[...o.keys()].filter(isWhole).map(e=>showServers(e,"all")),...t.backends.map(showBackend),...t.masks?[...o.keys()].map(showState):[]]
;const c=await look(e,i.map(toWorker),s,r,n);if("again"in c)return c;let u=c;const l=t.rows.filter(e=>!s.rows.has((0,
a.om)(e))&&!isWhole(e.backend));if(l.length>0){const t=[...new Set(l.map(e=>e.backend))].map(e=>showServers(e,"all"))
;const o=await look(e,t.map(toWorker),s,r,n);if("again"in o)return o
;if(!(0,a.SM)(c.identity,o.identity))return workerChanged();u=o}const d=new Map;for(const n of t.rows){
const r=s.rows.get((0,a.om)(n));const o=s.states.get((0,a.om)(n));if(!r||t.masks&&!o)continue;const i=sampleOf(r,o)
;e.sids.set((0,a.om)(n),i.sid);d.set((0,a.om)(n),i)}const f=new Map
;for(const[e,t]of s.backends)f.set(e,backendSampleOf(t));const h=await oldWorkersOf(e,t.rows,u,r,n);return{
identity:c.identity,rows:d,backends:f,oldWorkers:h}})}
const isCheaperWhole=(e,t,n)=>n>=8&&n*15>=(e.sizes.get(t)??Number.POSITIVE_INFINITY);async function look(e,t,n,r,s){
let o;for(const i of chunksOf(e,t)){const t=framedOf(e,i);const c=await e.talk.read(question(e,t),r,s)
;const u=noWorker(c);if(u)return u;const l=identityAt(c,t,0);for(const[e,r]of i.entries())collect(c,t,e+1,r,n)
;if(o&&!(0,a.SM)(l,o.identity))return workerChanged();o={identity:l,workers:undefined}
;if(e.socket.kind==="worker")continue;if(!(0,a.SM)(l,identityAt(c,t,t.length-2)))return workerChanged()
;const d=parseWorkers(answerAt(c,t,t.length-1));if(![...d.current,...d.old].includes(l.pid))return workerChanged();o={
identity:l,workers:d}}return o??workerChanged()}function framedOf(e,t){const n=toWorker(ve)
;if(e.socket.kind==="worker")return[n,...t];return[n,...t,n,{...ye,target:"master"}]}function chunksOf(e,t){
const lengthOf=t=>question(e,t).line.length;const n=lengthOf(framedOf(e,[]));const r=[[]];let s=n;for(const e of t){
const t=lengthOf([e])+1;if(s+t>et){r.push([]);s=n}r.at(-1)?.push(e);s+=t}return r}function collect(e,t,n,r,s){
const o=e.parts[n];if(o?.kind==="refusal"){if(isUnknownBackend(o.text))return;throw refusal(r.text,o.text)}
const i=answerAt(e,t,n);if(r.shape==="servers-state"){for(const[e,t]of parseServersState(i))s.states.set(e,t);return}
for(const e of parseStat(i)){if(e.type===F)s.backends.set(e.pxname,e);else if(e.type===j)s.rows.set((0,a.om)({
backend:e.pxname,server:e.svname}),e)}}function oldWorkersOf(e,t,{identity:n,workers:r},s,o){if(!r)return undefined
;const a=r.old.filter(e=>e!==n.pid);return readOldWorkers(e,a,t,s,o)}const tt=107;function openRuntime(e,t,n){
if(e.kind==="tcp"){return runtimeOver(e,t,n,exchangeOver({host:e.host,port:e.port}))}const s=Buffer.byteLength(e.path)
;if(s>tt){
throw new r.a6("input-invalid",`${e.text}: the path of the socket has ${s} bytes, and the system allows at most ${tt}`,{
hint:"Give a shorter path, a symbolic link to the directory for example."})}return runtimeOver(e,t,n,exchangeOver({
path:e.path}))}function runtimeOver(e,t,n,r){const s={talk:talk_openTalk(e,t,n,r),socket:{kind:"worker"},sids:new Map,
sizes:new Map};const named=async(t,n)=>{try{return await t}catch(t){throw t===n.reason?t:at(e,t)}}
;const line=e=>wholeLineOf(s.socket,commandsOf(e));const o=listsOver(s);const a=maps_mapsOver(s,e);let i=0;return{
node:e.label,endpoint:e.text,get capabilities(){return{seesOldWorkers:s.socket.kind==="master",shutdownSessions:true,
agents:true,checks:true,weights:true,dynamicServers:"all",lists:true}},
snapshot:t=>named(snapshot_readSnapshot(s,e.label,t),t),watch(e,t){i=pace_leastPauseMs(e.rows,s.sizes)
;return named(watch_readObservation(s,e,t),t)},leastPauseMs:()=>i,order:(e,t)=>named(order_carryOut(s,e,t),t),
orders:(e,t)=>carryOutAll(s,e,t),lists:{read:(e,t)=>named(o.read(e,t),t),add:(e,t,n,r)=>named(o.add(e,t,n,r),r),
remove:(e,t,n,r)=>named(o.remove(e,t,n,r),r)},maps:{...a,value:(e,t)=>named(a.value(e,t),t),
set:(e,t,n)=>named(a.set(e,t,n),n)},provePermission:(e,t)=>named(permission_provePermission(s,e,t),t),
proveAddition:(e,t,n,r)=>named(proveAddition(s,e,t,n,r),r),facts:(e,t)=>named(readFacts(s,e,t),t),
oldestSession:(e,t)=>named(readOldestSession(s,e,t),t),commandOf:line,repairLine:t=>shellLine(e,line(t)),
close:()=>Promise.resolve()}}const nt={config:"config",key:"key",knownHosts:"known_hosts",expected:"expected",socket:"s"
};const rt=["~/.ssh/config","/etc/ssh/ssh_config"];function configText(e,t){
const{times:n,sshKey:r,sshKnownHosts:s,configFiles:o=rt}=e;const file=e=>`"${t}/${e}"`
;const a=["BatchMode yes","StrictHostKeyChecking yes","UpdateHostKeys no","ControlMaster no","ControlPath none","ForkAfterAuthentication no","PermitLocalCommand no","RemoteCommand none","RequestTTY no","ForwardAgent no","ForwardX11 no","AddKeysToAgent no","LogLevel INFO",`ConnectTimeout ${connectSeconds(e)}`,`ServerAliveInterval ${Math.max(1,Math.floor(n.commandTimeoutMs/5e3))}`,"ServerAliveCountMax 2",...r===undefined?[]:[`IdentityFile ${file(nt.key)}`,"IdentitiesOnly yes","IdentityAgent none"],...s===undefined?[]:[`UserKnownHostsFile ${file(nt.knownHosts)}`,"GlobalKnownHostsFile /dev/null","KnownHostsCommand none","VerifyHostKeyDNS no"],...o.map(e=>`Include ${e.startsWith("~")?e:`"${e}"`}`)]
;return`Host *\n${a.map(e=>`  ${e}\n`).join("")}`}
const connectSeconds=({times:e})=>Math.max(1,Math.ceil(e.connectTimeoutMs/1e3));function hostArguments({endpoint:e},t){
const{host:n,port:r,user:s}=e
;return[...["-F",`${t}/${nt.config}`],...r===0?[]:["-p",String(r)],...s===""?[]:["-l",s],...["--",n]]}
const tunnelArguments=(e,t)=>[...["-N","-o","ExitOnForwardFailure=yes","-o","ClearAllForwardings=no"],...["-L",`${t}/${nt.socket}:${e.endpoint.path}`],...hostArguments(e,t)]
;const hostKeyArguments=(e,t)=>[...["-v","-N","-o","PreferredAuthentications=none"],...hostArguments(e,t)];const st=107
;const ot=process.platform==="linux"?107:103;const it=/^[A-Za-z0-9._@+=,/ -]+$/;const isPlainPath=e=>it.test(e)
;const fitsLocally=e=>isPlainPath(e)&&Buffer.byteLength(e)<=ot;function checkRemotePath({path:e,text:t}){
const n=Buffer.byteLength(e)
;const s=n>st?`has ${n} bytes, and a socket's has at most ${st}`:isPlainPath(e)?undefined:"holds characters that ssh gives a meaning of their own"
;if(s===undefined)return;throw new r.a6("input-invalid",`${t}: the path of the socket ${s}`,{
hint:"Make a symbolic link on the load balancer, short and of letters, digits and _ . @ + = , / - only, and give that path."
})}const settings_placeOf=({host:e,port:t})=>t===0?e:`${e} port ${t}`;function sshCommand({user:e,host:t,port:n}){
const r=e===""?t:`${e}@${t}`;return n===0||n===22?`ssh ${r}`:`ssh -p ${n} ${r}`}function meaning(e,t,n,s,o){return{
retry:e,error:new r.a6(t,n,{observed:s,hint:o})}}
const ct="Does sshd run there, on this port? Does a firewall let this machine through?"
;const ut="This is not tried again, because sshd shuts out who fails repeatedly."
;const knownHostsName=({sshKnownHosts:e})=>e===undefined?"the runner's known_hosts":"ssh-known-hosts"
;const lt=[[/^ssh: Could not resolve hostname (\S+): (.*)/,([,e,t])=>meaning("later","unreachable",`this machine cannot resolve ${e}`,t,"Is the name right? Names of your own network may be unknown to this runner: give the IP address, or an alias of its OpenSSH configuration.")],[/^ssh: connect to host (\S+) port (\d+): (.*)/,([,e,t,n=""])=>meaning("later","unreachable",/refused/.test(n)?`nothing listens on ${e} port ${t}, or a firewall refuses`:`no connection to ${e} port ${t}`,n,ct)],[/^Connection timed out during banner exchange|^Connection to (\S+) port (\d+) timed out/,([e,t,n],{settings:r})=>meaning("later","unreachable",`no SSH answer from ${t===undefined?settings_placeOf(r.endpoint):`${t} port ${n}`}`,e,`${ct} The input connect-timeout sets the time.`)],[/^No (\S+) host key is known for (\S+)/,([,e,t],{settings:n})=>({
...meaning("never","unreachable",`${t} offers an ${e} host key that is not in ${knownHostsName(n)}`,undefined,"Compare it with the key on the host itself, then add it."),
hostKey:"unknown"})],[/REMOTE HOST IDENTIFICATION HAS CHANGED/,(e,{settings:t,lines:n})=>({
...meaning("never","unreachable",`${hostOfKey(n)??settings_placeOf(t.endpoint)} offers another host key than the one in ${knownHostsName(t)}`,undefined,"Either this host was set up anew, or somebody stands in between. Nothing was sent."),
hostKey:"changed"
})],[/REVOKED HOST KEY DETECTED/,(e,{settings:t,lines:n})=>meaning("never","unreachable",`the host key of ${hostOfKey(n)??settings_placeOf(t.endpoint)} is marked @revoked in ${knownHostsName(t)}`,undefined,"Whoever answers there has a key that was declared stolen or out of use. Nothing was sent.")],[/^(\S+): Permission denied \((.*)\)/,permissionDenied],[/^Received disconnect from .*: (Too many authentication failures)/,([,e],{settings:t})=>meaning("never","permission-denied",`${settings_placeOf(t.endpoint)} gave up before the right key came`,e,`The agent offers too many keys: give the one in ssh-key, or name it with IdentityFile and IdentitiesOnly in the OpenSSH configuration. ${ut}`)],[/^Unable to negotiate with (.*?): (.*)/,([,e,t])=>meaning("never","unreachable",`ssh and sshd of ${e} have no method in common`,t,"One of them is very old, or was restricted: its configuration (KexAlgorithms, HostKeyAlgorithms, Ciphers) says which.")],[/^channel \d+: open failed: (.*)/,([,e],{settings:t})=>meaning("later","unreachable",`the jump host cannot connect to ${settings_placeOf(t.endpoint)}`,e,"ProxyJump of the OpenSSH configuration names the jump host. Does it reach that host, and may it forward (AllowTcpForwarding)?")],[/^Timeout, server (\S+) not responding/,([,e])=>meaning("soon","no-answer",`the SSH connection to ${e} is frozen`,"nothing came back to several keep-alives","The host hangs, or the network between drops packets without a word.")],[/^Connection to (\S+) closed by remote host|^(?:Read from remote host (\S+?)|client_loop: send disconnect): (.*)/,([e,t,n],{settings:r})=>meaning("soon","unreachable",`the SSH connection to ${t??n??settings_placeOf(r.endpoint)} was ended by the other side`,e,"Was the host or its sshd shut down, or its connections cut?")],[/^Bad local forwarding specification/,([e],{settings:t})=>meaning("never","input-invalid",`ssh cannot forward to ${t.endpoint.path}`,e,"Give a shorter path, without : and \\.")],[/cannot bind to path|^unix_listener: .*/,([e])=>meaning("later","internal","ssh cannot make its local socket",e,"Can this user write to RUNNER_TEMP?")],[/^(?:.*: line \d+: )?Bad configuration option: (\S+)|^Bad owner or permissions on (.*)/,([e,t])=>meaning("never","unreachable","ssh does not start with this machine's OpenSSH configuration",e,t===undefined?"OpenSSH wants this file to belong to the user and to be writable by nobody else.":"The client has to be OpenSSH 8.7 or newer; an option of its configuration may also be misspelt.")]]
;const dt=[[/^Host key verification failed/,([e],{settings:t})=>meaning("never","unreachable",`the host key of ${settings_placeOf(t.endpoint)} could not be verified`,e,`Is it in ${knownHostsName(t)}?`)],[/^kex_exchange_identification: .*|^Connection (?:closed|reset) by .*/,([e],{settings:t})=>meaning("soon","unreachable",`${settings_placeOf(t.endpoint)} dropped the connection before the login`,e,"Too many logins at once (MaxStartups of sshd), a penalty of sshd after failed logins (over within 20 s), or no sshd at all behind this port.")]]
;function permissionDenied([,e="",t],{settings:n,lines:r,directory:s}){const[o="",a=""]=e.split("@")
;const i=r.map(e=>/^(?:Load key "(.*)"|Warning: Identity file (\S+) not accessible|no such identity: ([^:]*)): (.*)/.exec(e)).find(e=>e!==null&&e[1]!==`${s}/${nt.key}`)
;if(i&&n.sshKey===undefined){
return meaning("never","input-invalid",`ssh cannot use the key file ${i[1]??i[2]??i[3]} of this machine's OpenSSH configuration`,i[4],"Put that file right, or give the key in ssh-key.")
}const c=n.sshKey===undefined?"any key of this machine's OpenSSH configuration and agent":"the key in ssh-key"
;return meaning("never","permission-denied",`${a} does not accept ${c} for ${o}`,`Permission denied (${t})`,`Does authorized_keys of ${o} on ${a} hold the public half of it? The log of sshd there says why it refused. ${ut}`)
}function hostOfKey(e){for(const t of e){const e=/[Hh]ost key for (\S+) (?:has changed|is marked as revoked)/.exec(t)
;if(e)return e[1]}return undefined}const ft=/^channel \d+: open failed: (.*)$/;function meaningOf(e,t,n,r){
const s=n.split(/\r?\n/).map(e=>e.trimEnd());const o={settings:e,directory:t,lines:s};for(const e of[lt,dt]){
for(const t of s){for(const[n,r]of e){const e=n.exec(t);if(e)return r(e,o)}}}const a=s.findLast(e=>e!=="");if(r===127){
return meaning("never","unreachable","ssh does not run on this machine",a,"ssh:// endpoints need the OpenSSH client (ssh and ssh-keygen) where the action runs: install it, or add it to the container.")
}
return meaning("soon","unreachable",`ssh ended${r===undefined?"":` with status ${r}`}`,a?.slice(0,300),`What does "${sshCommand(e.endpoint)} true" say on this machine?`)
}function socketNotOpened({endpoint:e},t){const{path:n,host:s,user:o}=e;const a=o===""?"the account that logs in":o
;return new r.a6("unreachable",`logged in to ${s}, but sshd there cannot open ${n}`,{observed:t,
hint:["One of these:",`there is no such socket, or no HAProxy is behind it (${sshCommand(e)} ls -l ${n});`,`${a} may not write to it (group haproxy, "mode 660 group haproxy" on the "stats socket" line);`,"all CLI connections of HAProxy are taken;","sshd or the key forbids it: AllowTcpForwarding or AllowStreamLocalForwarding no, DisableForwarding, restrict without port-forwarding,",`or a permitopen that does not name "[${n}]:*".`,"The log of sshd there tells which."].join(" ")
})}const ht=50;const pt=5;const mt=2e3;function exchangeThrough(e,t,n){return async(r,s,o)=>{const a=n.nowMs()
;const i=await e.use(s.timeoutMs,o);if("retry"in i)return withoutTunnel(i);const c=i.refusals().count
;const u=exchangeOver({path:i.socket},"whole");const once=()=>{const e=Math.max(1,s.timeoutMs-(n.nowMs()-a))
;return u(r,{...s,timeoutMs:e},o)};const l=Math.min(a+s.timeoutMs,n.nowMs()+mt);let d=await once()
;while(isRefusedHere(d)&&!i.isOver()&&n.nowMs()<l){await n.sleep(pt,o);d=await once()}if(d.kind==="text"&&d.text!==""){
e.answered();return d}return explained(d,i,c,t,n)}}const isRefusedHere=e=>e.kind==="trouble"&&e.trouble.kind==="refused"
;function withoutTunnel({error:e,retry:t}){const n={sent:false,bytes:0,code:undefined,said:e};switch(t){case"never":
throw e;case"soon":return{kind:"trouble",trouble:{...n,kind:"broken"}};case"later":return{kind:"trouble",trouble:{...n,
kind:"other"}};case"late":return{kind:"trouble",trouble:{...n,kind:"connect-timed-out"}}}}
async function explained(e,t,n,r,s){const o=e.kind==="trouble"?e.trouble:{kind:"broken",sent:true,bytes:0,code:undefined
};if(o.kind==="too-large")return e;if(o.kind==="timed-out")return o.bytes>0?e:{kind:"trouble",trouble:frozen(o)}
;const isRefused=()=>t.refusals().count>n;for(const e=s.nowMs()+ht;s.nowMs()<e;await s.sleep(pt)){
if(isRefused()||t.isOver())break}const a=o.bytes===0&&(o.code==="ECONNRESET"||o.code==="EPIPE");const i=o.sent&&!a
;if(a&&isRefused()){const e=socketNotOpened(r,t.refusals().last);return{kind:"trouble",trouble:{...o,kind:"refused",
sent:i,said:e}}}if(!t.isOver())return{kind:"trouble",trouble:{...o,kind:"broken",sent:i}};const{error:c}=await t.cause
;return{kind:"trouble",trouble:{...o,kind:"broken",sent:i,said:c}}}const frozen=e=>({...e,
said:new r.a6("no-answer","no answer through the SSH tunnel in time",{
hint:"Either HAProxy there hangs or all its CLI connections are taken, or the SSH connection is frozen: the host hangs, or the network drops packets."
})});var wt=n(3024);var gt=n(6760);var vt=n(1455);var yt=n(8161);var bt=n(8574);async function shortCommand(e,t,n,r){
const s=Object.fromEntries(Object.entries(n).filter(e=>e[1]!==undefined));let o;const a=new Promise(e=>{
o=setTimeout(()=>e(undefined),r)});const i=(0,bt.H)(e,[...t],{env:s,silent:true,ignoreReturnCode:true
}).then(({exitCode:e,stdout:t,stderr:n})=>({code:e,stdout:t,stderr:n}),()=>undefined);const c=await Promise.race([i,a])
;clearTimeout(o);return c}const kt=5e3;const tidyText=e=>`${e.trim().split(/\r\n|\r|\n/).map(e=>e.trim()).join("\n")}\n`
;async function problemOfKey(e,t){const n=["-y","-P","","-f",(0,gt.join)(e,nt.key)]
;const s=await shortCommand("ssh-keygen",n,t,kt);if(s===undefined){
return new r.a6("unreachable","ssh-keygen does not run on this machine",{
hint:"ssh:// endpoints need the OpenSSH client (ssh and ssh-keygen) where the action runs: install it, or add it to the container."
})}if(s.code===0)return undefined;if(/incorrect passphrase/.test(s.stderr)){
return new r.a6("input-invalid","ssh-key has a passphrase, and nobody is there to type it",{
hint:'Make a key of its own for this, without a passphrase (ssh-keygen -t ed25519 -N ""), and let it open nothing but the socket: the README shows the line for authorized_keys.'
})}const[,o]=/^Load key .*: (.*)$/m.exec(s.stderr)??[]
;return new r.a6("input-invalid","ssh-key is not a complete private key",{observed:o?.trim(),
hint:"Is all of it there, from -----BEGIN to -----END, with its line breaks? The public half (….pub), a PuTTY key or a PKCS#8 ed25519 key is none that OpenSSH reads."
})}const $t="rollout-ssh-";function newDirectory(e){const t=[e,(0,yt.tmpdir)()].find(e=>fitsLocally((0,
gt.join)(e,`${$t}XXXXXX`,nt.socket)));if(t===undefined){
throw new r.a6("internal","there is no directory for the socket of the SSH tunnel",{
observed:`the paths of ${e} and ${(0,yt.tmpdir)()} are too long for a socket, or hold special characters`,
hint:"Set TMPDIR to a short path."})}return(0,wt.mkdtempSync)((0,gt.join)(t,$t))}async function writeFiles(e,t){
const write=(e,n)=>(0,vt.writeFile)((0,gt.join)(t,e),n,{mode:384});await write(nt.config,configText(e,t))
;if(e.sshKnownHosts!==undefined)await write(nt.knownHosts,tidyText(e.sshKnownHosts))
;if(e.sshKey!==undefined)await write(nt.key,tidyText(e.sshKey))}const removeKey=e=>(0,vt.rm)((0,gt.join)(e,nt.key),{
force:true});const removeDirectory=e=>(0,vt.rm)(e,{recursive:true,force:true});var xt=n(1421)
;const St=`\nread -r go <&3 || { rm -rf -- "$SSH_DIR"; exit 1; }\n{ cat <&3; kill $$; rm -rf -- "$SSH_DIR"; } >/dev/null 2>&1 &\nexec "$@" 3<&-`
;const _t=64*1024;const Ot=1e3;const Mt=200;function startGuarded(e,t,n){const r=(0,xt.spawn)("sh",["-c",St,"sh",...t],{
stdio:["ignore","ignore","pipe","pipe"],detached:true,env:{...n,SSH_DIR:e}});const s=r.stdio[3];const o=r.stdio[2]
;let a="";let i="";let c;const u=[];o.setEncoding("utf8");o.on("data",e=>{a=(a+e).slice(-_t)
;const t=(i+e).split(/\r?\n/);i=(t.pop()??"").slice(0,_t);for(const e of t)for(const t of u)t(e)})
;const l=new Promise(e=>o.once("close",e));const d=new Promise(e=>{const over=t=>{c??={code:t};e()}
;r.once("exit",e=>over(e??undefined));r.once("error",e=>{a+=`${e.message}\n`;over(127)})})
;const f=new Promise(e=>s.once("close",()=>e()));s.on("error",()=>undefined);s.resume();r.unref();s.unref();o.unref()
;return{go:()=>void s.write("go\n"),printed:()=>a,forget:()=>{a=""},onLine:e=>void u.push(e),ended:()=>c,
end:d.then(()=>within(Mt,l)),async close(){s.end();await within(Ot,Promise.all([d,f]));if(!c)r.kill("SIGKILL")
;s.destroy();await within(Ot,d)}}}async function within(e,t){let n;const r=new Promise(t=>{n=setTimeout(t,e)})
;await Promise.race([t,r]);clearTimeout(n)}const At=5e3;async function withFingerprints(e,t,n,s,o,a){
const i=offeredInWarning(o)??await offeredInDialogue(n,s,a)??"unknown";const c=await expectedOf(o,s,a)
;const u=knownHostsName(n);const l=/ssh-(\w+)|^(\w+) /.exec(i)?.slice(1).find(Boolean)?.toLowerCase()??"ed25519"
;const d=`Compare the offered fingerprint with what "ssh-keygen -lf /etc/ssh/ssh_host_${l}_key.pub" says on the host itself`
;const{endpoint:f}=n;const h=`ssh-keyscan ${f.port===0?"":`-p ${f.port} `}${f.host}`;return new r.a6(e.code,e.title,{
observed:`expected ${c??"none (no line for this host and port)"}, offered ${i}`,
hint:t==="unknown"?`${d}. Only if they are the same, add the key to ${u} ("${h}" prints its line).`:`${e.hint} ${d}. Only if they are the same, replace the line in ${u} ("${h}" prints the new one).`,
cause:e.cause})}function offeredInWarning(e){
const t=/fingerprint for the (\S+) key sent by the remote host is\s+(SHA256:[A-Za-z0-9+/]+)/.exec(e)
;return t?`${t[1]} ${t[2]}`:undefined}async function offeredInDialogue(e,t,n){const r=e.times.connectTimeoutMs+1e3
;const s=await shortCommand("ssh",hostKeyArguments(e,t),n,r)
;const o=[...(s?.stderr??"").matchAll(/^debug1: Server host key: (\S+ SHA256:[A-Za-z0-9+/]+)/gm)];return o.at(-1)?.[1]}
async function expectedOf(e,t,n){const[,r,s]=/^Offending .*key in (.*):(\d+)\s*$/m.exec(e)??[]
;if(r===undefined)return undefined;try{const e=(await(0,vt.readFile)(r,"utf8")).split("\n")[Number(s)-1]??"";const o=(0,
gt.join)(t,nt.expected);await(0,vt.writeFile)(o,`${e.replace(/^@\S+\s+/,"").trim()}\n`)
;const a=await shortCommand("ssh-keygen",["-l","-f",o],n,At)
;const[,i,c]=/^\d+ (SHA256:\S+) .*\((\S+)\)/.exec(a?.stdout??"")??[];return i===undefined?undefined:`${c} ${i}`}catch{
return undefined}}const Tt=5;const Et=3e3;async function openTunnel(e,t,n){let s;try{s=newDirectory(e.tempDirectory)
}catch(e){return{error:(0,r.AF)(e),retry:"never"}}const o=sshEnvironment(e.environment)
;const a=startGuarded(s,["ssh",...tunnelArguments(e,s)],o);const close=async()=>{await a.close()
;await removeDirectory(s)};const failed=async()=>{try{return await prepareAndConnect(e,s,a,o,t,n)}catch(e){return{
error:(0,r.AF)(e),retry:"later"}}};const i=await failed();if(i!==undefined||n.aborted){await close()
;return n.aborted?undefined:i}a.forget();let c={count:0,last:""};a.onLine(e=>{const t=ft.exec(e);if(t)c={
count:c.count+1,last:t[1]??""}});return{socket:(0,gt.join)(s,nt.socket),isOver:()=>a.ended()!==undefined,
cause:a.end.then(async()=>{await close();const t=a.printed().split("\n");const n=t.filter(e=>!ft.test(e)).join("\n")
;return meaningOf(e,s,n,a.ended()?.code)}),refusals:()=>c,close:close}}async function prepareAndConnect(e,t,n,r,s,o){
await writeFiles(e,t);if(e.sshKey!==undefined){const e=await problemOfKey(t,r);if(e)return{error:e,retry:"never"}}n.go()
;const a=s.nowMs()+connectSeconds(e)*1e3+Et;while(!(0,wt.existsSync)((0,gt.join)(t,nt.socket))){
if(o.aborted)return undefined;if(n.ended())return meaningOfFailure(e,t,n,r);if(s.nowMs()>a)return noLogin(e,n)
;await s.sleep(Tt)}await removeKey(t);return undefined}async function meaningOfFailure(e,t,n,r){await n.end
;const s=n.printed();const o=meaningOf(e,t,s,n.ended()?.code);if(o.hostKey===undefined)return o
;const a=await withFingerprints(o.error,o.hostKey,e,t,s,r);return{...o,error:a}}function noLogin(e,t){
const n=t.printed().trimEnd().split("\n").at(-1);return{retry:"later",
error:new r.a6("unreachable",`no login to ${settings_placeOf(e.endpoint)} within ${connectSeconds(e)+Et/1e3} s`,{
observed:n===""?undefined:n?.slice(0,300),
hint:"The connection stands, but the login does not come to an end: a slow name server on that host, or a jump host on the way? The input connect-timeout sets the time."
})}}function sshEnvironment(e){
return Object.fromEntries(Object.entries(e).filter(([e])=>!/^(INPUT|STATE|ACTIONS)_/.test(e)))}const Pt=30;const Ct=100
;const It=2e3;function newTunnels(e,t){const n=new AbortController;let s;let o;let a;let i;let c=0
;let u=Number.NEGATIVE_INFINITY;const closed=()=>({retry:"never",
error:new r.a6("internal","the SSH tunnel is closed already")});async function open(){
const r=c===0?0:Math.min(It,Ct*2**(c-1));try{await t.sleep(u+r-t.nowMs(),n.signal)}catch{return closed()}c+=1
;const o=await openTunnel(e,t,n.signal)??closed();if(!("retry"in o)){i=undefined;return s=o}i=o;u=t.nowMs()
;if(o.retry==="never")a=o;else if(c>=Pt)a={...o,retry:"never"};return o}async function use(e,r){r.throwIfAborted()
;if(s&&!s.isOver())return s;if(a)return a;if(n.signal.aborted)return closed();if(s)u=t.nowMs();s=undefined
;o??=open().finally(()=>{o=undefined});const c=new AbortController
;const l=t.sleep(e,AbortSignal.any([r,c.signal])).then(()=>i?{error:i.error,retry:"late"}:notYet(e));try{
return await Promise.race([o,l])}finally{c.abort();l.catch(()=>undefined)}}return{use:use,answered:()=>{c=0},
async close(){n.abort();await(o?.catch(()=>undefined));await(s?.close())}}}const notYet=e=>({retry:"late",
error:new r.a6("unreachable","no SSH connection within the time-out",{observed:`waited ${Math.round(e)} ms`,
hint:"The inputs connect-timeout and command-timeout set the times."})});function openSsh(e,t,n,r){checkRemotePath(e)
;const s={...n,endpoint:e,times:t};const o=newTunnels(s,r);const a=runtimeOver(socketOf(e),t,r,exchangeThrough(o,s,r))
;return{...a,get capabilities(){return a.capabilities},maps:{...a.maps,
repairLine:(t,n)=>`${sshCommand(e)} ${node_quoted(a.maps.repairLine(t,n))}`},
repairLine:t=>`${sshCommand(e)} ${node_quoted(a.repairLine(t))}`,close:()=>o.close()}}
const socketOf=({label:e,text:t,path:n})=>({kind:"unix",label:e,text:t,path:n,host:"",port:0})
;const node_quoted=e=>`'${e.replaceAll("'","'\\''")}'`;function openPlane(e,t){
const{connectTimeoutMs:n,commandTimeoutMs:r,access:s,tls:o,tempDirectory:a,clock:i}=t;const c={connectTimeoutMs:n,
commandTimeoutMs:r};switch(e.kind){case"unix":case"tcp":return openRuntime(e,c,i);case"ssh":{
const{sshKey:t,sshKnownHosts:n}=s;return openSsh(e,c,{sshKey:t,sshKnownHosts:n,tempDirectory:a,environment:process.env
},i)}case"http":case"https":case"http+unix":{const{dataplaneUsername:t,dataplanePassword:n}=s;return openDataplane(e,c,{
username:t,password:n,tls:o},i)}}}},299:(e,t,n)=>{n.d(t,{$:()=>placeOf});var r=n(8161);function placeOf(e){return{
workspace:e["GITHUB_WORKSPACE"]||process.cwd(),temp:e["RUNNER_TEMP"]||r.tmpdir(),
repository:e["GITHUB_REPOSITORY"]||undefined,ref:e["GITHUB_REF"]||undefined,sha:e["GITHUB_SHA"]||undefined,
runId:e["GITHUB_RUN_ID"]||undefined,apiUrl:e["GITHUB_API_URL"]||"https://api.github.com"}}},8724:(e,t,n)=>{n.d(t,{
C:()=>refuseBreaches});var r=n(3861);var s=n(7616);function refuseBreaches(e,t){(0,s.T)("below-floor",e.map(e=>({
title:`this ${t.operation==="rollout"?"rollout":`operation (${t.operation})`} would take backend ${e.floor.backend} on ${e.floor.node} below its floor`,
observed:observedOf(e,t),hint:hintOf(e,t)})))}function observedOf({floor:e,server:t,out:n,left:s},o){
const a=o.minAvailable?`min-available asks for ${e.least}`:`${e.least} must stay`;const i=n===1?t:`${t} and ${n-1} more`
;return`${(0,
r.LS)(e.available,"server is","servers are")} available and ${a}; `+`with ${i} out, ${Math.max(0,s)} would be left`}
function hintOf({floor:e,out:t,left:n},r){const s=t-(e.least-n);const o=r.operation==="rollout"
;const a=o&&s>=1?[`set max-unavailable to ${s}`]:[];if(n>0){
return sentence([...a,r.minAvailable?`lower min-available to ${n}`:`set min-available: ${n}`])}
const i=`set min-available: 0 to accept that ${e.backend} has no server for a while (its clients get errors)`
;return sentence([...a,"bring up another server first",i])}function sentence(e){const t=e.join(", or ")
;return`${t[0].toUpperCase()}${t.slice(1)}.`}},4802:(e,t,n)=>{n.d(t,{Z:()=>rowSet,a:()=>sharesFor});var r=n(285)
;const s=256;const o=.05;const a=1e-12;function nearEnough(e){return Math.min(.1,e/50)}
const worthRounding=e=>Math.min(.5,e/10);function solveShares(e,t,n){const r=e.reduce((e,t)=>Math.max(e,t),1)
;const o=Array.from({length:s},(s,o)=>scaleOf(o+1,r,countBy(e),t,n/100));const a=choose(o,n)
;const i=e.map(e=>scaledWeight(e,a.top,r));const c=i.reduce((e,t)=>e+t,0)+a.canaries;return{stable:i,
canaries:distribute(a.canaries,t),percent:100*a.canaries/c}}const scaledWeight=(e,t,n)=>Math.max(1,Math.round(e*t/n))
;function countBy(e){const t=new Map;for(const n of e)t.set(n,(t.get(n)??0)+1);return t}function scaleOf(e,t,n,r,o){
let i=0;let c=0;for(const[r,s]of n){const n=scaledWeight(r,e,t);i+=s*n;c=Math.max(c,Math.abs(n*t/(r*e)-1))}
const u=r.reduce((e,t)=>e+t,0);const l=r.reduce((e,t)=>Math.max(e,t),1);const d=o*i/(1-o)
;const within=e=>Math.min(s*r.length,Math.max(r.length,e));const errorOf=e=>Math.abs(e/(e+i)-o)
;const[f,h]=[within(Math.floor(d)),within(Math.ceil(d))];const p=errorOf(h)<errorOf(f)?h:f;return{top:e,
distortion:c<a?0:c,change:Math.abs(Math.log(e/t)),canaries:p,error:errorOf(p),fits:p*l/u<=s}}function choose(e,t){
const gentlest=e=>e.length===0?undefined:e.reduce((e,t)=>isGentler(t,e)?t:e)
;const isNear=e=>e.fits&&e.error<=nearEnough(t)/100+a;const n=e.filter(e=>e.distortion===0);const r=n.reduce((e,t)=>{
if(Math.abs(t.error-e.error)>a)return t.error<e.error?t:e;return isGentler(t,e)?t:e});const s=gentlest(n.filter(isNear))
;if(s)return s;if(r.error<=worthRounding(t)/100)return r;return gentlest(e.filter(e=>e.distortion<=o&&isNear(e)))??r}
function isGentler(e,t){if(e.distortion!==t.distortion)return e.distortion<t.distortion
;if(Math.abs(e.change-t.change)>a)return e.change<t.change;return e.top>t.top}function distribute(e,t){
const n=t.map(()=>0);let r=t.map((e,t)=>t);let o=e;const ideal=(e,n)=>o*t[e]/n;for(;;){const e=r.reduce((e,n)=>e+t[n],0)
;const a=r.filter(t=>ideal(t,e)>s);const i=r.filter(t=>ideal(t,e)<1);const c=a.length>0?a:i;if(c.length===0)break
;for(const e of c)n[e]=a.length>0?s:1;o-=c.length*(a.length>0?s:1);const u=new Set(c);r=r.filter(e=>!u.has(e))}
const i=r.reduce((e,n)=>e+t[n],0);for(const e of r)n[e]=Math.floor(ideal(e,i)+a);const c=o-r.reduce((e,t)=>e+n[t],0)
;const u=r.toSorted((e,t)=>ideal(t,i)-n[t]-(ideal(e,i)-n[e]));for(const e of u.slice(0,c))n[e]=n[e]+1;return n}
function sharesFor(e,t,n){return e.flatMap(({node:e,backends:r})=>r.filter(n=>n.servers.some(n=>t.isCanary({node:e,...n
}))).map(r=>shareOf(e,r,t,n)))}function shareOf(e,t,n,r){const s=t.servers.map(t=>({row:t,before:n.before({node:e,...t
})??t.weight})).filter(({row:e,before:t})=>!e.backup&&t>0);const o=s.filter(({row:t})=>n.isCanary({node:e,...t}))
;const a=s.filter(({row:e})=>e.admin==="ready"&&!o.some(t=>t.row===e));const i=a.filter(({row:e})=>isServing(e))
;const give=(n,r)=>n.map(({row:{server:n,sid:s},before:o},a)=>({node:e,backend:t.backend,server:n,sid:s,before:o,
weight:r[a]}));const c={node:e,backend:t.backend,stable:i.length,canaries:o.length}
;const beforeOf=e=>e.map(({before:e})=>e);if(r===0||i.length===0||o.length===0){
const e=[...give(a,beforeOf(a)),...give(o,beforeOf(o).map(()=>0))];return{...c,planned:0,rows:e}}
const u=solveShares(beforeOf(i),beforeOf(o),r);const l=i.reduce((e,t,n)=>t.before>i[e.index].before?{index:n}:e,{index:0
}).index;const d=u.stable[l]/i[l].before;const f=a.filter(({row:e})=>!isServing(e))
;const h=[...give(i,u.stable),...give(f,f.map(({before:e})=>Math.min(256,Math.max(1,Math.round(e*d))))),...give(o,u.canaries)]
;return{...c,planned:u.percent,rows:h}}const isServing=e=>e.operational==="up"||e.operational==="starting"
;function rowSet(e){const t=new Set(e.map(r.P9));return e=>t.has((0,r.P9)(e))}},7886:(e,t,n)=>{n.d(t,{Cz:()=>canaryPace,
Mz:()=>errorOf,aW:()=>canaryLines,fL:()=>percentText,kc:()=>errorText,ns:()=>exactText,qN:()=>plannedText});var r=n(285)
;var s=n(3861);const percentText=e=>`${Number(e.toFixed(2))} %`;const exactText=e=>`${e.toFixed(1)} %`
;function plannedText(e){const t=e.map(e=>e.planned);const[n,r]=[Math.min(...t),Math.max(...t)]
;const s=exactText(n)===exactText(r)?exactText(n):`${exactText(n)} to ${exactText(r)}`;return`planned ${s}`}
function errorOf(e,t){return e.reduce((e,{planned:n})=>Math.abs(n-t)>Math.abs(e)?n-t:e,0)}function errorText(e){
const t=e.toFixed(1);return Number(t)===0?"no error":`error ${e>0?"+":""}${t} points`}function canaryPace({stages:e}){
const t=e.flatMap(({act:e})=>e?.do==="try-out"?e.servers:[])
;const n=e.flatMap(({act:e})=>e?.do==="shares"?[percentText(e.percent)]:[]);const r=`${(0,s.Zv)(t,4)} first with ${(0,
s.Zv)(n)} of the traffic`;const o=e.at(-1);if(o?.act||!o)return[r]
;const a=o.window>1?`at most ${o.window} at a time`:"one at a time"
;return[r,o.lanes.length===1?`then ${o.lanes[0].server.name}`:`then ${a}`]}const o=12
;function canaryLines({stages:e},t){const n=new Map;const a=e.flatMap(e=>e.lanes)
;const i=a.filter(({steps:e})=>e.some(e=>e.do==="weight"));const c=new Set(i.flatMap(({server:e})=>e.rows.map(r.P9)))
;const weightBefore=e=>n.get((0,r.P9)(e))??(c.has((0,r.P9)(e))?0:e.before);return e.flatMap(({act:e})=>{
if(e?.do==="testers")return[{label:"testers",
lines:[`${(0,s.Zv)(e.testers.entries,8)} into ${e.testers.file} on all nodes, read back`]}];if(e?.do!=="shares")return[]
;const a=e.shares.flatMap(e=>e.rows);const i=a.filter(e=>weightBefore(e)!==e.weight);for(const e of a)n.set((0,
r.P9)(e),e.weight);const c=i.map(({node:e,backend:n,server:r,weight:s})=>`${e}> ${t(e,{do:"weight",row:{backend:n,
server:r},weight:s})}`);const u=c.length-o;const l=u>0?[...c.slice(0,o),`and ${(0,s.LS)(u,"weight")} more`]:c
;const d=errorText(errorOf(e.shares,e.percent));return[{label:percentText(e.percent),
lines:[`${plannedText(e.shares)} (${d})`,...l]}]})}},5685:(e,t,n)=>{n.d(t,{Gy:()=>checkPlan,Lw:()=>checkRollback,
nd:()=>floorProblems,Oc:()=>problemsOfWindow,nN:()=>refuseProblems,nU:()=>rowProblems,Z0:()=>sharedRows});var r=n(285)
;var s=n(5921);function problemsOfLane({server:e,steps:t},n){const r={...n,agents:e.rows.some(e=>e.agent),
check:e.rows.some(e=>e.proof==="check"),change:e.change,deploys:t.some(e=>e.do==="deploy")};const s=e.change==="added"
;const o=n.startsHeld||e.rows.every(e=>e.before.state==="maint");const a={state:s?"absent":o?"maint":"ready",
agents:n.startsHeld&&r.agents?"off":"on",zero:false,deployed:false,probed:false,quiet:false,ramped:false,checked:!s}
;const i=t.flatMap(e=>{const t=takeStep(e,a,r);return t===undefined?[]:[`${e.do}: ${t}`]})
;return[...leaderless(e),...i,...unsettled(a,r)]}function leaderless(e){
return e.rows.some(e=>e.follows===undefined)?[]:["it has no row that takes orders"]}function unsettled(e,{change:t}){
if(t==="removed")return e.state==="gone"?[]:[`it is to be removed and ends in ${e.state}`];const n=[]
;if(e.state!=="back")n.push(`it is taken out and ends in ${e.state}`)
;if(e.agents==="off")n.push("its agents are switched off and not given back")
;if(e.state==="back"&&!e.ramped)n.push("its lane ends while its slow start may go on");return n}
function takeStep(e,t,n){switch(e.do){case"agents-off":return takeAgentsOff(t,n);case"agents-on":
return takeAgentsOn(t,n);case"drain":if(t.state!=="ready")return`in ${t.state}, not in ready`
;if(n.agents&&t.agents==="on")return"an agent that is on can override it";return move(t,"drain");case"await-zero":
if(t.state!=="drain")return`in ${t.state}, not in drain`;t.zero=true;return undefined;case"maint":
if(t.state!=="drain")return`in ${t.state}, not in drain, where the floor was asked`
;if(!t.zero)return"without waiting for zero: on-marked-down shutdown-sessions would cut what is in flight"
;return move(t,"maint");case"await-last-zero":if(t.state!=="maint")return`in ${t.state}, not in maint`
;if(t.deployed)return"after the deploy it protects nothing";t.zero=true;return undefined;case"weight":
return t.state==="maint"&&!t.deployed?undefined:`in ${t.state}, where clients reach it`;case"deploy":
return takeDeploy(t,n);case"add":case"checks-on":case"delete":return takeChange(e,t,n);case"take":case"maint-at-once":
case"set-weights":case"checks":case"keep":return"only single operations have this step";case"take-idle":case"stand-by":
case"rest":return"only of a colour";default:return takeProof(e,t,n)}}function takeAgentsOff(e,t){
if(!t.agents)return"it has no agent";if(e.agents==="off")return"they are off already";e.agents="off";return undefined}
function takeAgentsOn(e,t){if(!t.agents||e.agents==="on")return"no agent of it is off"
;if(e.state!=="back")return`in ${e.state}: an agent could make it ready unproved`;e.agents="on";return undefined}
function takeChange(e,t,{change:n,deploys:r}){switch(e.do){case"add":
if(n!=="added"||t.state!=="absent")return`in ${t.state}, not a new server`;move(t,"maint");t.zero=true;t.deployed=!r
;return undefined;case"checks-on":if(n!=="added"||t.state!=="maint")return`in ${t.state}, not a new server in maint`
;if(!t.deployed)return"before the deploy: the pass of an old process could count";t.checked=true;return undefined
;case"delete":if(n!=="removed")return"it is not to be removed"
;if(t.state!=="maint"||!t.zero)return"no zero was seen in maint";return move(t,"gone")}}
function takeDeploy(e,{change:t}){if(t==="removed")return"it is to be removed"
;if(e.state!=="maint")return`in ${e.state}, not in maint`;if(!e.zero)return"no zero was seen in maint"
;if(e.deployed)return"a second time";e.deployed=true;return undefined}function takeProof(e,t,n){switch(e.do){
case"probe":if(!n.probe)return"there is no health-url"
;if(t.state!=="maint"||!t.deployed)return"only after the deploy, in maint";t.probed=true;return undefined
;case"await-quiet-check":if(t.state!=="maint"||!t.deployed)return"only after the deploy, in maint";t.quiet=true
;return undefined;case"drain-down":if(!n.check)return"no row has an active check: it would stay down for ever"
;if(t.state!=="maint"||!t.deployed)return"only after the deploy, in maint"
;if(!t.checked)return"its checks do not run: it would stay down for ever"
;if(!t.quiet)return"a check that began before the deploy could count"
;if(n.probe&&!t.probed)return"clients that stick to it would reach it before the direct proof"
;return move(t,"marked-down");case"await-up":if(t.state!=="marked-down")return"only checks after marking down count"
;if(e.passes==="once"!==n.once)return`${e.passes} is not what haproxy-check says`
;if(e.passes==="once"&&!t.probed)return"one pass is enough only after a direct proof";return move(t,"proved")
;case"ready":return takeReady(t,n);case"await-ramp":if(t.state!=="back")return"before ready there is no slow start"
;t.ramped=true;return undefined;case"soak":
return t.ramped?undefined:"only after the slow start, when it has its whole share";case"pause":
return t.state==="back"||t.state==="gone"?undefined:"only after ready"}}function takeReady(e,t){
if(!e.deployed)return"without a deploy";if(t.probe&&!e.probed)return"without the direct proof";if(t.check){
if(e.state!=="proved")return`in ${e.state}, without fresh checks`}else{
if(e.state!=="maint")return`in ${e.state}, not in maint`;if(!e.probed&&!t.ignore)return"without any proof"}
return move(e,"back")}function move(e,t){e.state=t;e.zero=false}var o=n(6104);var a=n(7121);function checkPlan(e,t,n){
refuseProblems([...problemsOfStages(e.stages,t,n,new Set),...leftOutTouched(e),...floorProblems(e.stages,e.floors,t)])}
function checkRollback(e,t,n,r){refuseProblems(problemsOfStages(e,t,n,r))}function refuseProblems(e){
if(e.length===0)return;throw new s.a6("internal","the plan would break the promise",{observed:e.join("\n"),
hint:"This is a bug in haproxy-rollout; nothing was written. Please report it with the plan."})}
function problemsOfStages(e,t,n,r){const s=e.flatMap(e=>e.lanes);const o=s.filter(({server:e})=>e.change===undefined)
;const a=s.flatMap(({server:e})=>e.change===undefined?[]:[e]);const i={probe:n.health.url!==undefined,
ignore:n.health.haproxyCheck==="ignore",once:n.health.haproxyCheck==="once"}
;return[...e.flatMap(problemsOfWindow),...sharedRows(s.map(({server:e})=>e)),...rowProblems(o.flatMap(({server:e})=>e.rows),t),...changeProblems(a,t),...s.flatMap(e=>problemsOfLane(e,{
...i,startsHeld:r.has(e.server.name)}).map(t=>`${e.server.name}: ${t}`))]}
function problemsOfWindow({title:e,window:t,lanes:n,act:r}){if(r&&n.length===0)return[]
;if(n.length===0)return[`stage "${e}" has no lane`]
;return Number.isInteger(t)&&t>=1?[]:[`stage "${e}" has a window of ${t}`]}function sharedRows(e){const t=new Map
;const n=[];const s=new Set;for(const{name:o,rows:a}of e){if(s.has(o))n.push(`${o} is in two lanes`);s.add(o)
;for(const e of a.map(r.P9)){const r=t.get(e);if(r!==undefined&&r!==o)n.push(`${e} belongs to ${r} and to ${o}`)
;t.set(e,o)}}return n}const rowsOf=e=>new Map(e.flatMap(({node:e,backends:t})=>t.flatMap(({servers:t})=>t.map(t=>[(0,
r.P9)({node:e,...t}),t]))));function rowProblems(e,t,n="ready"){const s=rowsOf(t);return e.flatMap(e=>{const t=(0,
r.P9)(e);const o=s.get(t);if(!o)return[`${t} does not exist`];const a=[]
;if(n==="ready"&&o.admin!=="ready")a.push(`${t} was in ${o.admin} before the run: it is not ours`)
;if(e.follows!==o.tracks)a.push(`${t} follows ${o.tracks??"nobody"}, not ${e.follows??"nobody"}`)
;if(e.proof==="check"&&!o.check.enabled)a.push(`${t} would be marked down without an active check`)
;if(e.hasCheck&&!o.check.enabled)a.push(`${t} has no active check`)
;if(e.follows!==undefined&&(e.proof==="check"||e.hasCheck||e.agent)){
a.push(`${t} follows another and would get orders of its own`)}
if(e.follows===undefined&&o.agent.enabled&&!e.agent)a.push(`${t} has an agent that stays on`);return a})}
const isChanging=({lanes:e})=>e.some(({server:e})=>e.change!==undefined);function changeProblems(e,t){const n=rowsOf(t)
;return e.flatMap(({change:e,rows:t})=>t.flatMap(t=>{const s=(0,r.P9)(t);const o=n.get(s)
;if(t.add)return o?[`${s} exists and would be added`]:[];if(!o)return[`${s} does not exist`]
;if(o.admin==="drain")return[`${s} was in drain before the run: it is not ours`]
;const a=o.admin==="maint"&&o.scur===0&&o.qcur===0;if(e==="added")return a?[]:[`${s} would be adopted in ${o.admin}`]
;return o.admin===t.before.state?[]:[`${s} was in ${o.admin}, not in ${t.before.state}`]}))}
function leftOutTouched({leftOut:e,stages:t}){const n=new Set(t.flatMap(({lanes:e})=>e.map(({server:e})=>e.name)))
;return e.filter(({name:e})=>n.has(e)).map(({name:e})=>`${e} is left out and in a lane`)}function floorProblems(e,t,n){
const r=new Set(t.map(({node:e,backend:t})=>`${e} ${t}`));const s=e.flatMap(({lanes:e})=>e.filter(e=>(0,
o.bx)(e).leaves));const i=s.flatMap(({server:e})=>e.rows)
;const c=new Set(i.map(({node:e,backend:t})=>`${e} ${t}`).filter(e=>!r.has(e)))
;return[...[...c].map(e=>`${e} has no floor`),...(e.some(isChanging)?a.io:o.aM)(e,t,n).map(({floor:e,server:t,left:n})=>`${t} leaves ${n} servers in ${e.backend} on ${e.node}, and ${e.least} must stay`)]
}},5193:(e,t,n)=>{n.d(t,{u3:()=>colourRollbackStages,I2:()=>colourStages,D5:()=>heldStages,w_:()=>soakOf});var r=n(3861)
;function idleLane(e,t){const n=[{do:"take-idle"},...intoMaint(e),{do:"await-last-zero"},{do:"deploy",script:"run"
},...proof(e,t),{do:"stand-by"}];if(t.pauseMs>0)n.push({do:"pause",ms:t.pauseMs});return{server:e,steps:n}}
function switchLane(e,t){const n=e.rows.some(e=>e.proof==="check");const r=e.rows.every(e=>e.before.state==="drain")
;const s=n?[{do:"await-up",passes:t.passes}]:[];const o=r?[...t.probe?[{do:"probe"
}]:[],...s]:[...intoMaint(e),...proof(e,t)];return{server:e,steps:[{do:"take-idle"},...o,{do:"stand-by"}],done:"ready"}}
function oldLane(e,t){const n=t==="maint"?[{do:"maint"},{do:"await-last-zero"}]:[];return{server:e,steps:[{
do:"await-zero"},...n,{do:"rest",state:t}],done:"drained"}}function colourRollbackLane(e,t,n){const r=n?[]:[{
do:"await-zero"},{do:"maint"}];const s=e.rows.every(e=>e.before.state==="drain")?"drain":"maint";return{server:e,
steps:[...r,{do:"await-last-zero"},{do:"deploy",script:"rollback-run"},...proof(e,t),{do:"stand-by"},{do:"rest",state:s
}]}}function heldLane(e){return{server:e,steps:[{do:"await-zero"},{do:"maint"},{do:"await-last-zero"}],done:"drained"}}
function intoMaint(e){const t=e.rows.every(e=>e.before.state==="maint");return t?[]:[{do:"await-zero"},{do:"maint"}]}
function proof(e,t){const n=t.probe?[{do:"probe"}]:[];if(!e.rows.some(e=>e.proof==="check"))return n;const r=[{
do:"await-quiet-check"},{do:"drain-down"},{do:"await-up",passes:t.passes}];return[...n,...r]}var s=n(6104);var o=n(2134)
;function colourStages(e,t){const{idle:n,live:s,liveServers:o,rest:a,keepPreviousMs:i}=e
;const c=i>0?`${s} stands by for ${(0,r.tW)(i)}`:`${s} is not needed any more`
;return[...proofStages(e,t),act(`from ${s} to ${n}, on all nodes`,{do:"switch",from:s,to:n}),...soakOf(e,t),act(c,{
do:"stand-by",from:s,to:n,ms:i}),colour_stages_all(`${s} is drained out, and rests in ${a}`,o.map(e=>oldLane(e,a)))]}
function soakOf({idle:e,idleServers:t},{watching:n}){const s=n.soakMs;if(s===0)return[]
;return[act(`${e} is watched for ${(0,r.tW)(s)}`,{do:"soak",what:e,watched:t,ms:s})]}
function proofStages({idle:e,idleServers:t},n){const r=(0,o.BP)(n);if(n.operation==="switch"){
return[colour_stages_all(`${e} has to be up, out of rotation`,t.map(e=>switchLane(e,r)))]}const a=(0,
s.Ou)(n.maxUnavailable,t.length);const i=t.map((e,n)=>{const s=n===t.length-1;return idleLane(e,s?{...r,pauseMs:0}:r)})
;const c=n.lead<i.length?i.slice(0,n.lead):[];const u=i.slice(c.length);const stage=(e,t)=>{const n=Math.min(a,e.length)
;const r=n>1?`at most ${n} at a time`:e.length===1?"alone":"one at a time";return{title:`${t}${r}, out of rotation`,
window:n,lanes:e}};return[...c.length>0?[stage(c,"the lead, ")]:[],stage(u,"")]}function heldStages(e){
const t=e.map((e,t)=>({...e,index:t+1}));return e.length===0?[]:[colour_stages_all("held",t.map(heldLane))]}
function colourRollbackStages(e,t,n){const r={...(0,o.BP)(n),pauseMs:0};const a=(0,
s.Ou)(n.maxUnavailable,e.length+t.length);const stage=(e,t)=>t.length===0?[]:[{title:e,window:Math.min(a,t.length),
lanes:t}]
;return[...stage("what failed",e.map(e=>colourRollbackLane(e,r,true))),...stage("what was deployed, newest first",t.map(e=>colourRollbackLane(e,r,false)))]
}const colour_stages_all=(e,t)=>({title:e,window:t.length,lanes:t});const act=(e,t)=>({title:e,window:1,lanes:[],act:t})
},8008:(e,t,n)=>{n.d(t,{$:()=>isDone})
;const r=new Set(["deployed","drained","ready","maint","weighted","checks-on","checks-off","seen","added","removed"])
;function isDone(e){return r.has(e)}},7121:(e,t,n)=>{n.d(t,{Mz:()=>refuseChangeBreaches,aj:()=>changeFloors,
io:()=>changeBreaches});var r=n(285);var s=n(3861);var o=n(6104);var a=n(7616);function changeFloors(e,t,n){
const r=counter(e);return e.flatMap(({node:e,backends:s})=>s.filter(({backend:e})=>n.backends.includes(e)).map(s=>{
const a=s.active;const i=t.reduce((t,n)=>t+r(n,e,s.backend).change,0);const c=a+i
;const u=t.filter(({rows:t})=>t.some(t=>isOf(t,e,s.backend))).length;const l=s.servers.filter(e=>!e.backup).length
;const d=Math.max((0,o.Ou)(n.maxUnavailable,t.length),u);const f=n.operation==="remove"?l-d:Math.min(a,c);return{
backend:s.backend,node:e,least:n.minAvailable?(0,o.zk)(n.minAvailable,s):Math.max(1,f),available:a}}))}
function changeBreaches(e,t,n){const r=counter(n);return t.flatMap(t=>{const s=n.find(e=>e.node===t.node)
;let o=s?.backends.find(({backend:e})=>e===t.backend)?.backups??0;let a=t.available;for(const{lanes:n}of e){
for(const{server:e}of n){const{change:n,backups:s}=r(e,t.node,t.backend);a+=n;o+=s;const i=n<0&&a<t.least
;const c=s<0&&a<1&&o<1&&t.least>0;if(i||c)return[{floor:t,server:e.name,out:1,left:a}]}}return[]})}
function refuseChangeBreaches(e,t){(0,a.T)("below-floor",e.map(({floor:e,server:n,left:r})=>({
title:`without ${n}, backend ${e.backend} on ${e.node} would be below its floor`,observed:`${(0,
s.LS)(e.available,"server is","servers are")} available now, `+`${t.minAvailable?`min-available asks for ${e.least}`:`${e.least} must stay`}, and ${Math.max(0,r)} would be left`,
hint:r>0?`Add other servers first, or ${t.minAvailable?"lower min-available to":"set min-available:"} ${r}.`:`Add other servers first, or set min-available: 0 to accept that ${e.backend} has no server (its clients get errors).`
})))}function counter(e){const t=new Map(e.flatMap(({node:e,backends:t})=>t.flatMap(({servers:t})=>t.map(t=>[(0,r.P9)({
node:e,...t}),t]))));return(e,n,s)=>{const a=e.rows.filter(e=>isOf(e,n,s));if(e.change==="added"){
const e=a.filter(e=>e.before.weight>0);const t=e.filter(e=>e.backup).length;return{change:e.length-t,backups:t}}
const i=a.flatMap(e=>t.get((0,r.P9)(e))??[]);const c=i.filter(e=>e.backup&&e.admin==="ready"&&e.operational!=="down")
;return{change:-i.filter(o.e2).length,backups:-c.length}}}const isOf=(e,t,n)=>e.node===t&&e.backend===n},6104:(e,t,n)=>{
n.d(t,{Ou:()=>windowOf,Pp:()=>operationFloors,aM:()=>breaches,bx:()=>courseOf,e2:()=>isAvailable,t9:()=>floorsOf,
zk:()=>leastOf});var r=n(285);function windowOf(e,t){if(e.kind==="count")return Math.max(1,e.value)
;return Math.max(1,Math.floor(exactPercent(e.value,t)))}function leastOf(e,t){if(e.kind==="count")return e.value
;const n=t.servers.filter(e=>!e.backup).length;return Math.ceil(exactPercent(e.value,n))}function exactPercent(e,t){
return Number((e*t/100).toFixed(6))}function floorsOf(e,t,n,r=0){
const s=new Set(t.flatMap(({rows:e})=>e.map(e=>`${e.node} ${e.backend}`)))
;const o=Math.max(windowOf(n.maxUnavailable,t.length),r)+n.maxFailures
;return e.flatMap(({node:e,backends:t})=>t.filter(({backend:t})=>s.has(`${e} ${t}`)).map(t=>({backend:t.backend,node:e,
least:n.minAvailable?leastOf(n.minAvailable,t):Math.max(1,t.active-o),available:t.active})))}
function operationFloors(e,t,n){return e.flatMap(({node:e,backends:r})=>r.flatMap(r=>{
const s=t.filter(({rows:t})=>t.some(t=>t.node===e&&t.backend===r.backend));if(s.length===0)return[]
;const o=r.servers.filter(e=>!e.backup).length;const a=Math.max(windowOf(n.maxUnavailable,o),s.length)
;const i=n.minAvailable?leastOf(n.minAvailable,r):Math.max(1,o-a);return[{backend:r.backend,node:e,least:i,
available:r.active}]}))}function canCount(e){return!e.backup&&e.weight>0}function isAvailable(e){
return canCount(e)&&e.admin==="ready"&&isServing(e)}function isServing(e){
return e.operational==="up"||e.operational==="starting"}function breaches(e,t,n){const r=[];const s=weigher(n)
;for(const o of t){const t=usableBackups(o,n);const a=firstBreach(e,o,t,e=>s(e,o));if(a)r.push(a)}return r}
function firstBreach(e,t,n,r){let s=0;let o=0;let a=0;for(const{lanes:i,window:c,act:u}of e){
if(u?.do==="shares"||u?.do==="promote"){s+=a;a=0}const e=new Largest(c-1);const l=new Largest(c-1)
;for(const[u,d]of i.entries()){const{server:i,steps:f}=d;const{leaves:h,returns:p}=courseOf(d);if(!h&&!p)continue
;const{counting:m,mending:w,backups:g}=r(i);const v=t.available+s-m-e.sum();const b=p?Math.min(c,u+1):u+1;const k={
floor:t,server:i.name,out:b,left:v};if(m>0&&v<t.least)return k;const $=v<1&&n-o-g-l.sum()<1
;if(g>0&&t.least>0&&$)return k;if(!p){s-=m;o+=g;continue}if(f.some(e=>e.do==="weight"&&e.weight===0)){s-=m;a+=m+w
;l.add(g);continue}s+=w;e.add(m+w);l.add(g)}}return undefined}function courseOf({steps:e}){
const t=e.some(e=>e.do==="drain"||e.do==="maint"||e.do==="maint-at-once"||e.do==="set-weights"&&Object.values(e.weights).includes(0))
;return{leaves:t,returns:e.some(e=>e.do==="ready")}}class Largest{#Be;#Ue=new Map;constructor(e){this.#Be=e}add(e){
this.#Ue.set(e,(this.#Ue.get(e)??0)+1)}sum(){let e=this.#Be;let t=0
;for(const[n,r]of[...this.#Ue].toSorted(([e],[t])=>t-e)){const s=Math.min(e,r);t+=s*n;e-=s}return t}}
function weigher(e){const t=new Map(e.flatMap(({node:e,backends:t})=>t.flatMap(({servers:t})=>t.map(t=>[(0,r.P9)({
node:e,...t}),t]))));return(e,n)=>{const s=e.rows.filter(e=>e.node===n.node&&e.backend===n.backend).flatMap(e=>t.get((0,
r.P9)(e))??[]);const o=s.filter(isAvailable).length;return{counting:o,mending:s.filter(canCount).length-o,
backups:s.filter(e=>e.backup&&e.weight>0&&e.admin==="ready"&&isServing(e)).length}}}function usableBackups(e,t){
const n=t.find(t=>t.node===e.node);return n?.backends.find(({backend:t})=>t===e.backend)?.backups??0}},9021:(e,t,n)=>{
n.d(t,{dc:()=>backendsOf,e8:()=>groupServers,lS:()=>membersOf,rI:()=>firstRow});var r=n(7030);var s=n(285)
;function membersOf(e){return e.flatMap(({node:e,backends:t})=>{const n=t.flatMap(e=>e.servers)
;const r=new Map(n.map(e=>[(0,s.om)(e),e]));return n.map(t=>({node:e,row:t,root:rootOf(t,r)}))})}function rootOf(e,t){
const n=new Set;let r=e;while(r.tracks!==undefined&&!n.has(r)){n.add(r);const e=t.get(r.tracks);if(!e)break;r=e}return r
}function groupServers(e,t,n){const s=new Map(t.map((e,t)=>[e,t]));const o=new Map
;const a=e.filter(({row:e})=>s.has(e.backend));for(const e of inBackendOrder(a,s)){
const t=s.has(e.root.backend)?e.root:e.row;const a=n==="address"&&(0,r.isIP)(t.address)!==0
;const i=a?`address ${t.address}`:`name ${t.server}`;const c=o.get(i);if(c)c.push(e);else o.set(i,[e])}
return[...o.values()].map(e=>({name:nameOf(e,s,n),members:e}))}function inBackendOrder(e,t){
return e.toSorted((e,n)=>t.get(e.row.backend)-t.get(n.row.backend))}function nameOf(e,t,n){const{row:r,root:s}=e[0]
;return n==="name"&&t.has(s.backend)?s.server:r.server}function backendsOf(e){
return[...new Set(e.members.map(({row:e})=>e.backend))]}function firstRow(e){
return(e.members.find(({row:e})=>e.tracks===undefined)??e.members[0]).row}},2134:(e,t,n)=>{n.d(t,{BP:()=>laneOptions,
Li:()=>rollbackLane,c5:()=>hasDeploy,g0:()=>laneFor,lZ:()=>wayBack,z1:()=>isRollback});function laneOptions(e){return{
probe:e.health.url!==undefined,passes:e.health.haproxyCheck==="once"?"once":"rise",soakMs:e.watching.soakMs,
pauseMs:e.pauseMs}}function laneFor(e,t){const n=[{do:"drain"},{do:"await-zero"},{do:"maint"},{do:"await-last-zero"}]
;const r=hasAgent(e)?[{do:"agents-off"}]:[];const s=t.weight===undefined?[]:[{do:"weight",weight:t.weight}];const o={
do:"deploy",script:"run"};return{server:e,steps:[...r,...n,...s,o,...wayBack(e,t)]}}function rollbackLane(e,t,n){
const r=laneFor(e,t).steps;const s=n?r.slice(r.findIndex(e=>e.do==="await-last-zero")):r;return{server:e,
steps:s.map(e=>e.do==="deploy"?{do:"deploy",script:"rollback-run"}:e)}}function hasDeploy(e){
return e.steps.some(e=>e.do==="deploy")}function isRollback(e){
return e.steps.some(e=>e.do==="deploy"&&e.script==="rollback-run")}function wayBack(e,t){const n=[{
do:"await-quiet-check"},{do:"drain-down"},{do:"await-up",passes:t.passes}];const r=[];if(t.probe)r.push({do:"probe"})
;if(e.rows.some(e=>e.proof==="check"))r.push(...n);r.push({do:"ready"});if(hasAgent(e))r.push({do:"agents-on"});r.push({
do:"await-ramp"});if(t.soakMs>0)r.push({do:"soak",ms:t.soakMs});if(t.pauseMs>0)r.push({do:"pause",ms:t.pauseMs})
;return r}function hasAgent(e){return e.rows.some(e=>e.agent)}},1496:(e,t,n)=>{n.d(t,{q:()=>whyLeftOut});var r=n(285)
;function whyLeftOut(e){const t=e.members.find(({row:e})=>e.admin!=="ready");if(!t)return undefined
;const n=t.row.server===e.name?`backend ${t.row.backend}`:(0,r.om)(t.row);return`${reasonOf(t)} (${n} on ${t.node})`}
function reasonOf({row:e,root:t}){const n=e.adminBits;if(e.admin==="drain"){
if(n&r.KC.forcedDrain)return`drain since before this run${agentHint(e)}`;return`drain through ${(0,
r.om)(t)}, which it follows`}if(n&r.KC.dnsMaint)return"maint, because its name is not resolved"
;if(n&r.KC.configuredDisabled)return"maint since before this run, disabled in the configuration"
;if(n&r.KC.forcedMaint)return`maint since before this run${agentHint(e)}`;return`maint through ${(0,
r.om)(t)}, which it follows`}function agentHint(e){return e.agent.enabled?", perhaps by its agent check":""}},
1787:(e,t,n)=>{n.d(t,{v:()=>refuseDisagreement});var r=n(285);var s=n(5921);var o=n(3861);var a=n(6768);const i=20
;function refuseDisagreement(e,t,n="states"){if(t.length<2)return;const c=t.map(({node:e})=>e);const u=[]
;const l=e.flatMap(e=>e.members);for(const[e,t]of Map.groupBy(l,({row:e})=>(0,r.om)(e))){
const r=new Map(t.map(({node:e,row:t})=>[e,picture(t,n)]));const s=c.map(e=>r.get(e)??"not there")
;if(new Set(s).size>1)u.push([e,...s])}if(u.length===0)return;const d=[["",...c],...u.slice(0,i)]
;const f=u.length>i?[`  and ${u.length-i} more`]:[];throw new s.a6("nodes-disagree",`the nodes disagree about ${(0,
o.LS)(u.length,"server")}`,{observed:["",...(0,a.e)(d),...f].join("\n"),
hint:"Bring the nodes into line (the same servers, addresses and admin states everywhere), then run again."})}
function picture(e,t){const n=e.port===0?e.address:`${e.address}:${e.port}`;return t==="states"?`${e.admin} ${n}`:n}},
2380:(e,t,n)=>{n.d(t,{Ws:()=>isCheckOff,gv:()=>unproved,oX:()=>proofOf,pL:()=>hasActiveCheck,ph:()=>unaskable})
;var r=n(7030);var s=n(9021);var o=n(7616);function hasActiveCheck(e){return e.tracks===undefined&&e.check.enabled}
function proofOf(e,t){return t.health.haproxyCheck!=="ignore"&&hasActiveCheck(e)?"check":"none"}function unproved(e,t){
if(t.health.haproxyCheck==="ignore"||t.health.url!==undefined)return[]
;const n=e.filter(({members:e})=>!e.some(({row:e})=>hasActiveCheck(e)))
;const isSwitchedOff=({members:e})=>e.some(({row:e})=>isCheckOff(e));const r=n.filter(isSwitchedOff)
;const s=n.filter(e=>!isSwitchedOff(e));const o=t.operation==="ready";const a=o?"them":"a deploy"
;const i=o?"haproxy-check: ignore lets them take traffic unproved.":"haproxy-check: ignore takes the deploy step's own success for the proof."
;const c=[];if(s.length>0){c.push({
title:`haproxy-check: ${names(s)} without check in HAProxy's configuration, and no health-url: nothing would prove ${a} healthy`,
hint:`Give health-url, or add check to the server lines; ${i}`})}if(r.length>0){c.push({
title:`haproxy-check: ${names(r)} with the check switched off at runtime (disable health), and no health-url: nothing would prove ${a} healthy`,
hint:"Switch the check on again (enable health), or give health-url."})}return c}function isCheckOff(e){
return e.tracks===undefined&&e.check.configured&&!e.check.enabled}function unaskable(e,t){if(t===undefined)return[]
;const n=t.includes("{address}");const a=t.includes("{port}");const i=e.filter(e=>{const t=(0,s.rI)(e);return n&&(0,
r.isIP)(t.address)===0||a&&t.port===0});if(i.length===0)return[];const c=(0,s.rI)(i[0]);return[{
title:`health-url: "${t}" cannot be filled in for ${(0,
o.D)(i.map(({name:e})=>e))}: HAProxy shows address ${c.address}, port ${c.port} (${c.backend}/${c.server})`,
hint:"Write a URL that does without {address} or {port} (with {server}, say), or leave these servers out with !name."}]}
function names(e){return`${(0,o.D)(e.map(({name:e})=>e))} ${e.length===1?"is":"are"}`}},7616:(e,t,n)=>{n.d(t,{
D:()=>shortNames,T:()=>refuse});var r=n(5921);var s=n(3861);function refuse(e,t){const n=t[0];if(!n)return
;if(t.length===1)throw new r.a6(e,n.title,{observed:n.observed,hint:n.hint})
;const s=t.map(({title:e,observed:t})=>t===undefined?e:`${e}: ${t}`);const o=[...new Set(t.map(e=>e.hint))]
;throw new r.a6(e,`${t.length} things stand against this rollout`,{observed:s.join("\n"),hint:o.join("\n")})}
function shortNames(e){return(0,s.Zv)(e,5)}},7147:(e,t,n)=>{n.d(t,{_P:()=>planReplace,y2:()=>removingLane})
;var r=n(3861);var s=n(5685);var o=n(7121);var a=n(6104);var i=n(9021);var c=n(2134);var u=n(285);var l=n(1496)
;var d=n(4863);var f=n(7616);var h=n(5924);function leavingServers(e,t,n){const r=t.replace.remove??[]
;const s=[...new Set(t.backends)];const o=new Set(t.replace.add?.map(({name:e})=>e))
;const a=r.filter(({text:e,exclude:t})=>t||!o.has(e));const c=(0,i.e8)(e,s,t.groupBy).filter(({name:e})=>!o.has(e))
;const u=a.every(({exclude:e})=>e)?[]:(0,h.B)(c,a,s,"remove-servers");const d=[];const f=[];for(const e of u){
const n=isNamed(e,a)&&isInMaint(e)?undefined:(0,l.q)(e);if(n===undefined)d.push(e);else f.push({name:e.name,why:n,
rows:rowsOf(e,t)})}const p=d.map((e,r)=>({name:e.name,address:(0,i.rI)(e).address,port:(0,i.rI)(e).port,backends:(0,
i.dc)(e),rows:rowsOf(e,t),index:n+r,change:"removed"}));return{servers:p,leftOut:f,
problems:[...inBothLists(r,o),...followed(d,e)],warnings:staying(d,e,s)}}const rowsOf=(e,t)=>e.members.map(e=>(0,
d.Ec)(e,t));const isNamed=({name:e},t)=>t.some(t=>!t.exclude&&t.text===e)
;const isInMaint=({members:e})=>e.every(({row:e})=>e.admin!=="drain");function inBothLists(e,t){
return e.filter(({text:e,exclude:n})=>!n&&t.has(e)).map(({text:e})=>({
title:`remove-servers: ${e} stands in add-servers too`,hint:"Give the new server another name."}))}
function followed(e,t){const n=[];for(const{name:r,members:s}of e){const e=new Set(s.map(({row:e})=>(0,u.om)(e)))
;const o=t.find(({row:t})=>t.tracks!==undefined&&e.has(t.tracks));if(!o)continue;n.push({title:`remove-servers: ${(0,
u.om)(o.row)} follows ${r} (track), and HAProxy deletes no server that others follow`,
hint:"Take it out of the configuration instead, or leave it out of remove-servers with !name."})}return n}
function staying(e,t,n){const r=new Map;for(const{name:s,members:o}of e){
const e=new Set(o.map(({row:e})=>`${e.address} ${e.port}`));for(const{row:o}of t){
if(n.includes(o.backend)||o.port===0||!e.has(`${o.address} ${o.port}`))continue
;r.set(o.backend,[...new Set([...r.get(o.backend)??[],s])])}}return[...r].map(([e,t])=>`${(0,
f.D)(t)} ${t.length===1?"stays":"stay"} in backend ${e}, which is not listed.`)}const p=1;const m=2
;function newServers(e,t,n){const r=[...new Set(t.backends)];const s=[];const o=[]
;const a=(t.replace.add??[]).map((o,a)=>{const i=r.flatMap(n=>e.flatMap(({node:e,backends:r})=>{
const s=r.find(e=>e.backend===n);return s?[planRow(o,e,s,t)]:[]}))
;s.push(...nameProblems(o,r,e),...missingCookie(o,r,e));s.push(...sameAddress(o,e,t,n));return{name:o.name,
address:o.address,port:o.port,backends:r,rows:i,index:a+1,change:"added"}})
;o.push(...weightWarnings(a,e),...adoptedText(a));return{servers:a,problems:[...s,...unprovedNew(a,t)],warnings:o}}
function planRow(e,t,n,r){const s=n.servers.find(t=>t.server===e.name)
;const o=new_servers_valueOf(e,"check")!==undefined;const a=Number(new_servers_valueOf(e,"weight")??p);const i={node:t,
backend:n.backend,server:e.name,address:e.address,port:e.port,
backup:s?.backup??new_servers_valueOf(e,"backup")!==undefined,proof:o&&r.health.haproxyCheck!=="ignore"?"check":"none",
hasCheck:o,rise:o?Number(new_servers_valueOf(e,"rise")??m):undefined,agent:false,follows:undefined};const c={
state:"maint",status:s?.status??"",weight:a};if(!s)return{...i,sid:0,before:c,add:specOf(e,n)};return s.weight===a?{
...i,sid:s.sid,before:c}:{...i,sid:s.sid,before:c,weight:a}}function specOf({address:e,port:t,keywords:n},r){return{
address:e,port:t,keywords:n.filter(([e])=>e!=="cookie"||hasCookies(r))}}
const hasCookies=({servers:e})=>e.some(e=>e.cookie!==undefined);function new_servers_valueOf({keywords:e},t){
const n=e.find(([e])=>e===t);return n&&(n[1]??"")}function rowsNamed(e,t,n){
return n.flatMap(({node:n,backends:r})=>r.filter(({backend:e})=>t.includes(e)).flatMap(({servers:t})=>t.filter(t=>t.server===e).map(e=>({
node:n,row:e}))))}function nameProblems(e,t,n){const s=rowsNamed(e.name,t,n).flatMap(({node:t,row:n})=>{
const r=whyNotAdopted(n,e);return r===undefined?[]:[{node:t,row:n,why:r}]});const o=s[0];if(!o)return[];return[{
title:`add-servers: ${(0,u.om)(o.row)} exists on ${(0,r.Zv)([...new Set(s.map(({node:e})=>e))])}, and ${o.why}`,
hint:"Give the new server another name. Only one with the same address, in maint and without sessions, is adopted."}]}
function whyNotAdopted(e,t){
if(e.address.toLowerCase()!==t.address.toLowerCase()||e.port!==t.port)return`is ${e.address}:${e.port}`
;if(e.admin!=="maint")return`is in ${e.admin}`
;if(e.tracks!==undefined||(e.adminBits&u.KC.forcedMaint)===0)return"is in maint through something else than an order"
;if(e.scur+e.qcur>0)return`has ${e.scur+e.qcur} sessions`;if(e.agent.enabled)return"has an agent check that is on"
;const n=new_servers_valueOf(t,"check")!==undefined;if(n&&!e.check.configured)return"has no check (give check: false)"
;if(!n&&e.check.enabled)return"has a check that runs";return undefined}function missingCookie(e,t,n){
if(new_servers_valueOf(e,"cookie")!==undefined)return[]
;const s=n.flatMap(({backends:e})=>e.filter(e=>t.includes(e.backend)&&hasCookies(e)))
;const isThere=t=>t.servers.some(t=>t.server===e.name)
;const o=[...new Set(s.filter(e=>!isThere(e)).map(({backend:e})=>e))];if(o.length===0)return[];return[{
title:`add-servers: ${e.name} has no cookie, and clients of backend ${(0,r.Zv)(o)} stick to their server by cookie`,
hint:`Give the entry cookie: ${e.name} (HAProxy takes it for servers added at runtime from 3.0 on).`}]}
function sameAddress(e,t,n,r){const s=n.run!==undefined;for(const{node:o,backends:a}of t){
for(const t of a.flatMap(({servers:e})=>e)){if(t.address!==e.address||t.port!==e.port||t.admin==="maint")continue
;const a=n.backends.includes(t.backend);if(a&&t.server===e.name)continue;if(!s&&(!a||r.has(t.server)))continue;return[{
title:`add-servers: ${e.name} has the address ${e.address}:${e.port} of ${(0,u.om)(t)} on ${o}, which serves`,
hint:s?"run would deploy to a server that clients use. Remove that one first, or give the new server an address of its own.":"Give the new server an address of its own, or name the old one in remove-servers."
}]}}return[]}function unprovedNew(e,t){if(t.health.haproxyCheck==="ignore"||t.health.url!==undefined)return[]
;const n=e.filter(({rows:e})=>e.every(e=>!e.hasCheck)).map(({name:e})=>e);if(n.length===0)return[];return[{
title:`add-servers: ${(0,
f.D)(n)} ${n.length===1?"has":"have"} check: false, and there is no health-url: nothing would prove a new server healthy`,
hint:"Leave check out, or give health-url; haproxy-check: ignore declares new servers to be healthy."}]}
function weightWarnings(e,t){const n=new Map;for(const{name:r,rows:s}of e){for(const e of s){
const s=t.find(({node:t})=>t===e.node)?.backends.find(t=>t.backend===e.backend)
;const o=(s?.servers??[]).filter(e=>!e.backup&&e.admin==="ready"&&e.server!==r).map(e=>e.configuredWeight);const a=o[0]
;if(a===undefined||e.backup||o.some(e=>e!==a))continue;if(a===e.before.weight)continue
;const i=`weight ${e.before.weight} in backend ${e.backend}, whose servers have ${a}`
;n.set(i,[...new Set([...n.get(i)??[],r])])}}
return[...n].map(([e,t])=>`${(0,f.D)(t)} ${t.length===1?"gets":"get"} ${e}: give weight in add-servers if that is not meant (default-server does not count for servers added at runtime).`)
}function adoptedText(e){const t=e.flatMap(({rows:e})=>e.filter(e=>e.add===undefined));if(t.length===0)return[]
;const n=[...new Set(t.map(e=>`${(0,u.om)(e)} on ${e.node}`))]
;return[`${(0,f.D)(n)} ${n.length===1?"is":"are"} there already, in maint without sessions: adopted with the keywords it has.`]
}var w=n(1);function planReplace(e,t,n){(0,h.a)(e,t.backends);refuseUnableToChange(t,n,e)
;const r=t.replace.add?.length??0;const a=leavingServers((0,i.lS)(e),t,r+1)
;const c=newServers(e,t,new Set(a.servers.map(({name:e})=>e)))
;(0,f.T)("input-invalid",[...c.problems,...a.problems,...missingBackends(e,t)]);const u=[...c.servers,...a.servers]
;const l={operation:t.operation,strategy:t.strategy,leftOut:a.leftOut};if(u.length===0){return{...l,stages:[],floors:[],
warnings:[nothingLeft(a.leftOut)]}}const d=(0,o.aj)(e,u,t);const p=changeStages(c.servers,a.servers,t);(0,o.Mz)((0,
o.io)(p,d,e),t);const m=[...(0,w.G2)(e,t,n.abilities),...c.warnings,...a.warnings,...forgotten(c.servers,a.servers)]
;const g={...l,stages:p,floors:d,warnings:m};(0,s.Gy)(g,e,t);return g}function nothingLeft(e){
return e.length===1?`The only server, ${e[0].name}, is left out: there is nothing to do.`:`All ${e.length} servers are left out: there is nothing to do.`
}function changeStages(e,t,n){const r=(0,c.BP)(n);const s=(t.at(-1)??e.at(-1))?.name;const optionsOf=({name:e})=>e===s?{
...r,pauseMs:0}:r;const o=e.map(e=>addingLane(e,optionsOf(e),n));const i=t.map(e=>removingLane(e,optionsOf(e).pauseMs))
;const u=n.operation==="rollout"&&n.lead<o.length?n.lead:0;const l=n.run?(0,a.Ou)(n.maxUnavailable,o.length):o.length
;return[changeStage("new, the lead, ",o.slice(0,u),l),changeStage("new, ",o.slice(u),l),changeStage("to be deleted, ",i,(0,
a.Ou)(n.maxUnavailable,i.length))].filter(({lanes:e})=>e.length>0)}function changeStage(e,t,n){
const r=Math.max(1,Math.min(n,t.length));const s=r===t.length?"at once":`at most ${r} at a time`
;const o=t.length===1?"alone":r===1?"one at a time":s;return{title:`${e}${o}`,window:r,lanes:t}}
function addingLane(e,t,n){const r=[{do:"add"}];if(n.run)r.push({do:"deploy",script:"run"});if(t.probe)r.push({
do:"probe"});if(e.rows.some(e=>e.hasCheck))r.push({do:"checks-on"});if(e.rows.some(e=>e.proof==="check")){r.push({
do:"await-quiet-check"},{do:"drain-down"},{do:"await-up",passes:t.passes})}r.push({do:"ready"},{do:"await-ramp"})
;if(t.soakMs>0)r.push({do:"soak",ms:t.soakMs});if(t.pauseMs>0)r.push({do:"pause",ms:t.pauseMs})
;return n.operation==="add"?{server:e,steps:r,done:"added"}:{server:e,steps:r}}function removingLane(e,t){
const n=e.rows.some(e=>e.agent)?[{do:"agents-off"}]:[];const r=[...n,{do:"drain"},{do:"await-zero"},{do:"maint"}]
;const s=e.rows.every(e=>e.before.state==="maint");const o=[...s?[]:r,{do:"await-last-zero"},{do:"delete"}]
;if(t>0)o.push({do:"pause",ms:t});return{server:e,steps:o,done:"removed"}}
function refuseUnableToChange(e,{abilities:t},n){const r=[];for(const[n,s]of t){
const t=`Give the Runtime API of ${n} instead: a socket's path, tcp://… or ssh://user@host/run/haproxy/admin.sock.`
;if(e.replace.add&&s.dynamicServers!=="all"){r.push({
title:`add-servers: the control plane of ${n} cannot add servers whose checks run: the Data Plane API has no way to switch their checks on`,
hint:t})}if(e.replace.remove&&s.dynamicServers===undefined){r.push({
title:`remove-servers: the control plane of ${n} cannot delete servers`,hint:t})}
if(!s.shutdownSessions&&e.replace.remove&&e.onDrainTimeout==="shutdown"){r.push({
title:`on-drain-timeout: the control plane of ${n} cannot shut down sessions`,
hint:`${t} Or on-drain-timeout: fail or proceed.`})}}for(const{node:t,backends:s}of n){
for(const{backend:n,algorithm:o}of s){if(!e.replace.add||o!=="static-rr"||!e.backends.includes(n))continue;r.push({
title:`add-servers: backend ${n} on ${t} has balance static-rr, to which HAProxy adds no servers at runtime`,
hint:'Use roundrobin, leastconn, random, or a hash with "hash-type consistent".'})}}(0,f.T)("unsupported",r)}
function missingBackends(e,t){if(!t.replace.add)return[];return t.backends.flatMap(t=>{
const n=e.filter(({backends:e})=>e.every(({backend:e})=>e!==t));if(n.length===0)return[];return[{
title:`backend: ${t} does not exist on ${(0,r.Zv)(n.map(({node:e})=>e))}, so no server can be added there`,
hint:"Bring the nodes into line first."}]})}function forgotten(e,t){const names=e=>(0,f.D)(e.map(({name:e})=>e))
;const n=[];if(e.some(({rows:e})=>e.some(e=>e.add))){
n.push(`A reload of HAProxy forgets servers added at runtime (${names(e)}): write them into its configuration too. In this run they are added again.`)
}if(t.length>0){
n.push(`A reload of HAProxy brings deleted servers back (${names(t)}) as long as its configuration holds them: take them out of it too.`)
}return n}},4863:(e,t,n)=>{n.d(t,{Ec:()=>planRow,R2:()=>planServer,Xu:()=>planRolling,jB:()=>partition});var r=n(8724)
;var s=n(5685);var o=n(6104);var a=n(9021);var i=n(1496);var c=n(1787);var u=n(2380);var l=n(7616);var d=n(5924)
;var f=n(6531);var h=n(4871);var p=n(415);var m=n(1);function planRolling(e,t,n){const i=[...new Set(t.backends)];(0,
d.a)(e,i);if(t.servers===undefined)return emptyPlan([],"servers is empty: there is nothing to do.");const w=(0,a.lS)(e)
;const g=(0,a.e8)(w,i,t.groupBy);const v=(0,d.B)(g,t.servers,i);(0,c.v)(v,e);const{taking:b,leftOut:k}=partition(v,t)
;if(b.length===0)return emptyPlan(k,nothingLeft(k));(0,l.T)("input-invalid",[...(0,f.x4)(v),...(0,f.Fk)(v),...(0,
f.UT)(b,i),...(0,f.FQ)(b,w,i),...(0,u.gv)(b,t),...(0,u.ph)(b,t.health.url)]);const $=b.map((e,n)=>planServer(e,n+1,t))
;(0,p.o)($,t,n.abilities);const S=(0,o.t9)(e,$,t);const O=(0,h.Z)($,t);(0,r.C)((0,o.aM)(O,S,e),t);const M=(0,
m.nZ)(b,e,t,n.abilities);const A={operation:"rollout",strategy:"rolling",stages:O,leftOut:k,floors:S,warnings:M};(0,
s.Gy)(A,e,t);return A}function partition(e,t){const n=[];const r=[];for(const s of e){const e=(0,i.q)(s)
;if(e===undefined)n.push(s);else r.push({name:s.name,why:e,rows:s.members.map(e=>planRow(e,t))})}return{taking:n,
leftOut:r}}function planServer(e,t,n){const{address:r,port:s}=(0,a.rI)(e);const o=e.members.map(e=>planRow(e,n));return{
name:e.name,address:r,port:s,backends:(0,a.dc)(e),rows:o,index:t}}function planRow({node:e,row:t},n){return{node:e,
backend:t.backend,server:t.server,sid:t.sid,address:t.address,port:t.port,before:{state:t.admin,status:t.status,
weight:t.weight},backup:t.backup,proof:(0,u.oX)(t,n),hasCheck:(0,u.pL)(t),rise:(0,u.pL)(t)?t.check.rise:undefined,
agent:t.tracks===undefined&&t.agent.configured&&t.agent.enabled,follows:t.tracks}}function emptyPlan(e,t){return{
operation:"rollout",strategy:"rolling",stages:[],leftOut:e,floors:[],warnings:[t]}}function nothingLeft(e){
if(e.length===1)return`The only server, ${e[0].name}, is left out: there is nothing to do.`
;return`All ${e.length} servers are left out: there is nothing to do.`}},5924:(e,t,n)=>{n.d(t,{B:()=>selectGroups,
a:()=>refuseUnknownBackends});var r=n(3861);var s=n(7364);var o=n(7616);const a=20;function refuseUnknownBackends(e,t){
const n=[...new Set(e.flatMap(e=>e.backends.map(({backend:e})=>e)))];const i=(0,r.Zv)(e.map(({node:e})=>e))
;const c=t.filter(e=>!n.includes(e));(0,o.T)("unknown-backend",c.map(e=>({
title:`backend "${e}" does not exist on ${i}${(0,s.a)(e,n)}`,
hint:n.length===0?`HAProxy on ${i} has no backend.`:`Backends there: ${(0,r.Zv)(n,a)}.`})))}
function selectGroups(e,t,n,s="servers"){const o=indexNames(e);const a=`${n.length===1?"backend":"backends"} ${(0,
r.Zv)(n)}`;refuseUnknown(t,o,a,s);const i=new Set(t.filter(({exclude:e})=>e).flatMap(e=>o.named(e.text)))
;const c=t.filter(({exclude:e})=>!e);const u=c.flatMap(e=>o.named(e.text));const l=new Set(u.filter(e=>!i.has(e)))
;refuseStrayFollowers(c,o,l,i,s);return[...l]}function indexNames(e){const t=Map.groupBy(e,({name:e})=>e)
;const n=e.flatMap(e=>{const t=e.members.filter(({row:e})=>e.tracks!==undefined).map(({row:e})=>e.server)
;return[...new Set(t)].filter(t=>t!==e.name).map(t=>({name:t,group:e}))});const r=Map.groupBy(n,({name:e})=>e);return{
names:[...t.keys()],named(n){if(!isGlob(n))return t.get(n)??[];const r=globMatcher(n);return e.filter(({name:e})=>r(e))
},followed(e){if(!isGlob(e))return r.get(e)??[];const t=globMatcher(e);return n.filter(({name:e})=>t(e))}}}
function refuseUnknown(e,t,n,i){const c=e.filter(({text:e})=>t.named(e).length===0&&t.followed(e).length===0)
;const u=t.names.length===0?`There are no servers in ${n}.`:`Servers there: ${(0,r.Zv)(t.names,a)}.`;(0,
o.T)("unknown-server",c.map(({text:e,exclude:r})=>({
title:`${i}: "${r?"!":""}${e}" matches no server of ${n}${isGlob(e)?"":(0,s.a)(e,t.names)}`,hint:u})))}
function refuseStrayFollowers(e,t,n,r,s){const a=new Map;for(const{text:o}of e){
for(const{name:e,group:i}of t.followed(o)){if(n.has(i)||r.has(i))continue;a.set(`${e} ${i.name}`,{
title:`${s}: ${e} follows ${i.name} (track), which is not in the rollout`,
hint:`Name ${i.name} in ${s}: ${e} is drained and comes back with it.`})}}(0,o.T)("input-invalid",[...a.values()])}
const isGlob=e=>/[*?]/.test(e);function globMatcher(e){
const t=e.replace(/[.+^${}()|[\]\\/-]/g,"\\$&").replace(/\*+/g,".*").replaceAll("?",".")
;const n=new RegExp(`^${t}$`,"s");return e=>n.test(e)}},6531:(e,t,n)=>{n.d(t,{FQ:()=>outsideRows,Fk:()=>sameNames,
UT:()=>leadersOutside,x4:()=>differingAddresses});var r=n(7030);var s=n(285);var o=n(9021);var a=n(7616)
;function differingAddresses(e){const t=[];for(const{name:n,members:o}of e){
const e=o.filter(({row:e})=>e.tracks===undefined&&(0,r.isIP)(e.address)!==0);const a=e[0]?.row
;const i=e.find(({row:e})=>e.address!==a?.address)?.row;if(!a||!i)continue;t.push({
title:`servers: ${n} is ${a.address} in backend ${a.backend} and ${i.address} in backend ${i.backend} (${(0,
s.om)(a)}, ${(0,s.om)(i)})`,
hint:"If each address is a host of its own, group-by: address tells them apart; else list only the backends that share their servers."
})}return t}function sameNames(e){return[...Map.groupBy(e,({name:e})=>e)].filter(([,e])=>e.length>1).map(([e,t])=>({
title:`servers: ${e} is the name of ${t.map(e=>describeRow((0,o.rI)(e))).join(" and of ")}`,
hint:"group-by: address names a host by its first listed backend: list first a backend that holds all of these hosts."
}))}function outsideRows(e,t,n){const r=new Map(e.flatMap(e=>e.members.map(t=>[t,e])));const o=new Map;const i=new Map
;for(const[e,t]of r){const n=addressKey(e.row);if(n!==undefined&&!o.has(n))o.set(n,t)
;if(e.row.tracks===undefined)i.set(e.row,t)}const c=new Map;for(const e of t){const{row:t,root:n}=e
;if(t.admin==="maint")continue;const a=t===n?undefined:i.get(n);const u=a??o.get(addressKey(t)??"")
;if(u&&u!==r.get(e))c.set((0,s.om)(t),{name:u.name,row:t,follows:a!==undefined})}
return[...Map.groupBy(c.values(),({row:e})=>e.backend)].map(([e,t])=>{const r=(0,
a.D)([...new Set(t.map(({name:e})=>e))]);const{name:o,row:i,follows:c}=t[0];const u=c?`${(0,
s.om)(i)} follows ${o} (track)`:`${(0,s.om)(i)} is ${i.address}:${i.port} as well`;return n.includes(e)?{
title:`servers: backend ${e} sends traffic to ${r} under another name (${u})`,
hint:"group-by: address makes one rollout server of them."}:{
title:`backend: ${e} is not listed, but sends traffic to ${r} too (${u})`,
hint:`Add ${e} to backend, so that its servers are drained there as well.`}})}function addressKey(e){return(0,
r.isIP)(e.address)!==0&&e.port>0?`${e.address} ${e.port}`:undefined}function leadersOutside(e,t){const n=new Map
;for(const{row:r,root:o}of e.flatMap(e=>e.members)){if(r.tracks===undefined||t.includes(o.backend))continue;n.set((0,
s.om)(r),{title:`servers: ${(0,s.om)(r)} follows ${(0,s.om)(o)} (track), whose backend is not listed`,
hint:`Add ${o.backend} to backend: a server that follows another is drained through the one it follows.`})}
return[...n.values()]}const describeRow=e=>`${e.address} (${(0,s.om)(e)})`},4871:(e,t,n)=>{n.d(t,{I:()=>planRollback,
Z:()=>stagesOf});var r=n(6104);var s=n(2134);function stagesOf(e,t){const n=(0,s.BP)(t);const o=e.map((t,r)=>{
const o=r===e.length-1;return(0,s.g0)(t,o?{...n,pauseMs:0}:n)});const a=(0,r.Ou)(t.maxUnavailable,e.length)
;const i=t.lead<o.length?o.slice(0,t.lead):[];const c=o.slice(i.length);const u=[stage(c,a,"")]
;return i.length===0?u:[stage(i,a,"the lead, "),...u]}function planRollback(e,t,n){const o={...(0,s.BP)(n),soakMs:0,
pauseMs:0};const a=(0,r.Ou)(n.maxUnavailable,e.length+t.length);const i=e.map(e=>(0,s.Li)(e,o,true))
;const c=t.map(e=>(0,s.Li)(e,o,false))
;return[stage(i,a,"what failed, "),stage(c,a,"what was rolled out, newest first, ")].filter(({lanes:e})=>e.length>0)}
function stage(e,t,n){const r=Math.min(t,e.length)
;const s=r>1?`at most ${r} at a time`:e.length===1?"alone":"one at a time";return{title:`${n}${s}`,window:r,lanes:e}}},
415:(e,t,n)=>{n.d(t,{o:()=>refuseUnable});var r=n(7616)
;const runtimeApiOf=e=>`Reach ${e} through HAProxy's own socket instead: ssh://user@host/run/haproxy/admin.sock, tcp:// or the path of the socket`
;function refuseUnable(e,t,n){const s=[];for(const[o,a]of n){
const n=e.filter(({rows:e})=>e.some(e=>e.node===o&&e.agent));if(!a.agents&&n.length>0){s.push({
title:`haproxy: the control plane of ${o} (Data Plane API) cannot switch off the agent checks of ${(0,
r.D)(n.map(({name:e})=>e))}; an agent can override a drain`,hint:`${runtimeApiOf(o)}.`})}
if(!a.shutdownSessions&&t.onDrainTimeout==="shutdown"){s.push({
title:`on-drain-timeout: the control plane of ${o} (Data Plane API) cannot shut down sessions`,
hint:`${runtimeApiOf(o)}, or set on-drain-timeout: fail or proceed.`})}}(0,r.T)("unsupported",s)}},1:(e,t,n)=>{n.d(t,{
G2:()=>youngProcesses,kH:()=>persistence,nZ:()=>warningsOf});var r=n(285);var s=n(3861);var o=n(2380);var a=n(7616)
;var i=n(1373);function warningsOf(e,t,n,r){const s=e.flatMap(e=>e.members)
;return[...youngProcesses(t,n,r),...checksOff(s,n),...declaredProof(e,n),...persistence(s),...(0,i.D)(t,n)]}
function youngProcesses(e,t,n){
const r=e.filter(({node:e})=>n.get(e)?.seesOldWorkers!==true).filter(({identity:e})=>e.uptimeSec*1e3<t.drainTimeoutMs)
;if(r.length===0)return[];const o=(0,s.Zv)(r.map(({node:e})=>e));const a=r.length>1
;const i=agoText(Math.max(...r.map(({identity:e})=>e.uptimeSec)))
;return[`HAProxy on ${o} started ${a?"at most ":""}${i} ago, less than drain-timeout (${(0,
s.tW)(t.drainTimeoutMs)}): `+`if that was a reload, sessions in ${a?"an":"its"} old process cannot be seen from here. A master socket shows them.`]
}const agoText=e=>e<1?"less than a second":(0,s._V)(e*1e3);function checksOff(e,t){
if(t.health.haproxyCheck==="ignore")return[];const n=e.filter(({row:e})=>(0,o.Ws)(e)).map(({row:e})=>(0,r.om)(e))
;if(n.length===0)return[]
;return[`The check of ${(0,a.D)([...new Set(n)])} is switched off at runtime (disable health): it proves nothing in this rollout. `+'"enable health" switches it on again.']
}function declaredProof(e,t){if(t.health.haproxyCheck!=="ignore")return[]
;const n=e.filter(({members:e})=>e.some(({row:e})=>(0,o.pL)(e)));const r=n.map(({name:e})=>e);const s=[]
;if(t.health.url===undefined){
s.push("haproxy-check: ignore without health-url: a deploy step that succeeds is taken for a healthy server; nobody asks the application. "+"health-url would.")
}if(r.length>0){const e=r.length===1?"its check":"their checks";s.push(`haproxy-check: ignore: ${(0,
a.D)(r)} will get traffic before ${e} passed anew. haproxy-check: require waits for that.`)}return s}
function persistence(e){const t=e.filter(({row:e})=>e.cookie!==undefined).map(({row:e})=>e.backend)
;if(t.length===0)return[];const n=(0,s.Zv)([...new Set(t)])
;return[`Clients of ${n} stick to their server by cookie. Each server's clients move to another one when it goes to maint: `+"what the application keeps only in its own memory for them is lost to them."]
}},1373:(e,t,n)=>{n.d(t,{D:()=>lonelyWarnings,l:()=>refuseUnwatchable});var r=n(3861);var s=n(6104);var o=n(7616)
;function refuseUnwatchable(e,t){if(t.watching.soakMs===0||t.watching.maxSlowdown===undefined)return
;const n=backendsOf(e,t).filter(({mode:e})=>e==="tcp");if(n.length===0)return
;const s=[...new Set(n.map(({backend:e})=>e))];(0,o.T)("unsupported",[{title:`max-slowdown: ${(0,
r.Zv)(s)} ${s.length===1?"is":"are"} in TCP mode, where HAProxy measures no response times`,
hint:"Leave max-slowdown out there; max-error-rate counts failed connections and sessions."}])}
function lonelyWarnings(e,t){if(t.watching.soakMs===0||t.watching.maxSlowdown===undefined)return[]
;const n=backendsOf(e,t).filter(({servers:e})=>e.filter(s.e2).length===1)
;return[...new Set(n.map(({backend:e})=>e))].map(e=>`${e} has one server in rotation: there is no other one to compare its response time with (max-slowdown), so its watch will be inconclusive.`)
}const backendsOf=(e,t)=>e.flatMap(({backends:e})=>e.filter(({backend:e})=>t.backends.includes(e)))},2593:(e,t,n)=>{
n.d(t,{F:()=>postStep});var r=n(1078);var s=n(1175);var o=n(8500);var a=n(3312);var i=n(576);const c=3e4;const u=2e3
;const l=5;async function endLeftRuns(e,t){return Promise.all(e.map(async({server:e,run:n})=>{
const r=n.url??(n.token===undefined?n.workflow:`with ${n.token} in its name`)
;const s=`the workflow run ${r}, which was to deploy ${e},`;if(!t)return{
text:`${s} may still be running: there is no github-token`,isOver:false};return endOne(t,n,s)}))}
async function endOne(e,t,n){const r=performance.now()+c;for(let s=1;;s+=1){try{const r=await(0,
i.Su)(e,t,AbortSignal.timeout(c));if(r.how==="cancelled")return{text:`${n} is cancelled`,isOver:true}
;if(r.how==="over")return{text:`${n} has ended`,isOver:true};if(s>=l||t.token===undefined){return{
text:`${n} cannot be found: see whether one is running`,isOver:false}}}catch(e){
const t=e instanceof a.E?e.message:"GitHub did not answer in time";const s=!(e instanceof a.E)||e.trouble==="refused"
;if(s||performance.now()>r){return{text:`${n} could not be cancelled (${t}) and may still be running`,isOver:false}}}
await(0,o.setTimeout)(u)}}var d=n(207);var f=n(4033);var h=n(3861);var p=n(5498);var m=n(8674);var w=n(9563)
;var g=n(5613);var v=n(2368);var b=n(505);const k=2e4;async function repairTrial(e,t){
const n=e.ledger.deeds.testers.length>0;const r=await(0,v.Im)(e,{...t,patienceMs:k,hurry:e.last,leastOf:()=>1})
;const{returned:s,leftAlone:o,unrestored:a}=r.weights;const i=[];if(s.length>0){
const e=[...new Set(s.map(({server:e})=>e))];const t=e.length>1;i.push(`the ${t?"weights":"weight"} of ${(0,
h.Zv)(e,6)} ${t?"are":"is"} what ${t?"they were":"it was"} before the run`)}
for(const{deed:e,observed:t}of o)i.push(`${(0,b.$t)(e)} ${t}; it had ${e.before} before the run`)
;if(n&&r.failures.length===0)i.push("the testers' entries are taken out");const c=r.failures.map(e=>e.message)
;if(a.length>0){const e=(0,h.Zv)(a.map(({deed:e})=>(0,b.$t)(e)),6)
;c.unshift(`the weights of ${e} could not be put back (${a[0].error.message})`)}return{servers:r.servers,titles:c,
lines:i,repairs:(0,b.Lj)(e,r.weights)}}var $=n(7710);async function repair(e){const{journal:t,clock:n}=e
;const{entries:r,identities:s}=t.content;const o=new m.Oc(t);for(const e of r)o.add(e)
;if(t.content.deeds)o.deeds.load(t.content.deeds);for(const[e,t]of Object.entries(s))o.identify(e,t);const a={
planes:e.planes,ledger:o,guard:{assertMine:()=>undefined,claim:()=>undefined},orders:(0,w.ez)(n),tell:e.tell,
last:e.last,clock:n};const i={identityOf:e=>s[e],afterReload:"leave",isTakenOver:e=>t.isTakenOver(e)}
;const c=t.content.ended?[]:r.filter(m.P4);const u=c.filter(e=>(0,m.Jh)(e)!==undefined);const l=await repairTrial(a,i)
;const d=l.servers.map(({entry:e,settled:t,proved:n,stays:r})=>t?{entry:e,settled:t,end:endOf(t),tried:n}:{entry:e,
settled:t,end:"stays",stays:r});const h=await(0,g.xm)(a,i);for(const[e,t]of await(0,p.O)(a,u,i)){
const n=u.find(t=>t.server===e);d.push({entry:n,settled:t,end:endOf(t)})}for(const e of c){
if(d.some(t=>t.entry===e))continue;const t=await(0,$.d)(a,e,i);d.push({entry:e,settled:t,end:endOf(t)})}
const v=await Promise.all((0,f.fM)(t).map(n=>(0,f.gy)(n,t,e.planes,e.last)));const{operation:b}=t.content
;const k=[...d.map(({entry:e,...t})=>({...t,server:e.server})),...v];const S=new Map
;for(const{row:t,changes:n}of d.flatMap(({settled:e})=>e?.unrestored??[])){const r=e.planes.get(t.node)
;const s=r?n.map(e=>r.repairLine(e.order)):[];S.set(t.node,[...S.get(t.node)??[],...s])}return{...t.content.ended?{
occasion:"After a drain"}:{},
title:[...l.titles,...mapTitles(h),...titlesOf(k,l.lines.length+h.lines.length>0,b)].join("; "),
lines:[...d.map(t=>sentenceOf(t,e.planes,b)),...v.map(({sentence:e})=>e),...l.lines,...h.lines],warnings:[],
repairs:[...[...S].map(([e,t])=>({node:e,lines:t})),...l.repairs,...h.repairs],
complete:l.titles.length===0&&h.error===undefined&&k.every(({end:e})=>e==="back"||e==="gone"||e==="left")}}
function endOf({goal:e,held:t,unrestored:n,leftAlone:r,wasVerified:s}){if(n.length>0)return"unrestored"
;if(t&&s)return"withdrawn";if(r.length===0)return e==="gone"?"gone":t?"held":"back"
;return t&&r.some(e=>!e.takenOver)?"unproved":"left"}
const mapTitles=({error:e})=>e?[`the map could not be switched back (${e.message})`]:[];function titlesOf(e,t,n){
const r=n!=="ready"&&n!=="drain";const title=(t,n,r=()=>true)=>{
const s=e.filter(e=>e.end===t&&r(e)).map(({server:e})=>e);return s.length===0?[]:[n((0,h.Zv)(s),s.length>1)]}
;const s=[...title("unproved",e=>`nothing proved ${r?"the deploy of ":""}${e}, and it is no longer as this run left it`),...title("unrestored",e=>`${e} could not be put where it belongs`),...title("held",(e,t)=>`${e} ${t?"are":"is"} held out of rotation, because nothing proved ${r?"the deploy":t?"them healthy":"it healthy"}`,({tried:e})=>e!==true),...title("drained",(e,t)=>`${e} ${t?"are":"is"} held out of rotation: drained, and no later step took ${t?"them":"it"} over`),...title("held",(e,t)=>`${e} ${t?"are":"is"} held out of rotation, because the verdict of the canary was not in`,({tried:e})=>e===true),...title("withdrawn",(e,t)=>`${e} ${t?"are":"is"} out of rotation again: the switch was not final`),...title("stays",(e,t)=>`${e} ${t?"stay":"stays"} in rotation with the new version, without a verdict`)]
;if(s.length>0)return s;const o=title("left",(e,t)=>`${e} ${t?"are":"is"} left as somebody else set it`)
;if(o.length>0)return o;const a=title("gone",(e,t)=>`${e} ${t?"are":"is"} out again`)
;if(a.length>0&&e.every(({end:e})=>e==="gone"))return a
;return[e.length===0&&!t?"nothing was left to do":"the servers are back as they were"]}
function sentenceOf({entry:e,settled:t,end:n,tried:r,stays:s},o,a){const{server:i}=e
;if(!t)return`${i} stays in rotation with the new version: ${s??""}`
;const where=e=>`${e.backend}/${e.server} on ${e.node}`
;const c=t.leftAlone.map(({row:e,observed:t})=>`${where(e)} ${t}`).join("; ");switch(n){case"unrestored":
return`${i} could not be put where it belongs (${t.unrestored.map(({error:e})=>e.message).join("; ")})`;case"left":
return`${i} is left as it is: ${c}`;case"unproved":
return`${i} is left as it is: ${c}. Its deploy had begun, and nothing proved it`;case"held":{const t=(0,w.Ce)((0,
w.AS)(o,e))
;if(r===true)return`${i} is held in maint: its deploy was proved, but the verdict of the canary was not in. To give it back, ${t}`
;const n=e.progress==="touched"||a==="ready"?"nothing proved it healthy":"its deploy had begun, and nothing proved it"
;return`${i} is held in maint: ${n}. When it is healthy, ${t}`}case"gone":return goneSentence(e);case"withdrawn":
return`${i} is out of rotation again (drain), and the colour that was live before is ready: the switch was not final`
;case"stays":case"back":{if((0,m.Jh)(e)!==undefined)return colourSentence(e)
;if(t.wasVerified)return`${i} is ready: its deploy was proved before main was cut off`;const{state:n}=(0,
m.p4)(e)[0].before;if(n!=="ready")return`${i} is in ${n} again, as it was before`
;if(a==="weight"||a==="checks")return`${i} is as it was before the run`
;const r=t.provesItself?"; HAProxy checks it before it gets traffic":""
;return`${i} is back in rotation as it was: nothing had been deployed${r}`}}}
function goneSentence({server:e,change:t,rows:n}){
if(t==="removed")return`${e} is deleted: that had begun when main was cut off`
;return n.some(e=>e.added)?`${e} is deleted again: this run had added it, and nothing proved it`:`${e} is in maint, as it was found: nothing proved it`
}function colourSentence(e){const{server:t,progress:n}=e;const r=[...new Set((0,
m.p4)(e).map(e=>e.asked??e.before.state))].join(" and ")
;if(n==="switched")return`${t} is in rotation: the switch was final`
;if(n==="retired")return`${t} is out of rotation (${r}): the switch was final`;if((0,
m.Jh)(e)==="live")return`${t} is in rotation, as before the run`
;const s=n==="verified"?"its deploy was proved":"nothing had been deployed"
;return`${t} is out of rotation (${r}), as it was found; ${s}`}var S=n(128);var O=n(632);var M=n(7426);var A=n(9460)
;var T=n(299);var E=n(8569);var P=n(5678);var I=n(7762);function postLogLines(e){
const t=[`${e.occasion??"Cleaning up after a run that was cut off"}: ${e.title}`]
;t.push(...e.lines.flatMap(e=>e.split(/\r?\n/)).map(e=>`  ${e}`),...e.warnings.map(e=>`  ! ${e}`))
;if(e.repairs.length>0)t.push("To repair by hand:",...(0,I.Pw)(e.repairs).map(e=>`  ${e}`));const n=t.map(P.h0)
;if(e.complete)return n;const r=e.repairs.length>0?["To repair by hand:",...(0,I.Pw)(e.repairs)]:[];return[...n,(0,
P.w7)("error",e.title,[...e.lines,...r].join("\n"))]}var R=n(4902);var N=n(8469);function renderPostSummary(e){
if(e.lines.length===0&&e.warnings.length===0&&e.repairs.length===0)return"";return(0,
N.x9)([[`### ${e.complete?"↩":"✗"} ${(0,R.Mk)(e.occasion??"Cleaned up after a run that was cut off")}: ${(0,
R.Mk)(e.title)}`],e.lines.slice(0,100).map(e=>`- ${(0,N.FY)(e)}`),(0,N.LZ)(e.warnings),(0,N.EK)(e.repairs)])}
var D=n(9126);var L=n(4374);var z=n(5921);var F=n(9435);const j=12e4;async function postStep(){const e=(0,
T.$)(process.env);const{exit:t,title:n}=await cleanUp(e);const r=await(0,s.F)(e,()=>wayIn(e).github,n)
;if(r!==undefined)(0,D.w)(r);return t}function wayIn(e){const t=(0,M.y)(process.env);for(const e of(0,E.F)(t))r.Pq(e)
;const n=(0,O.C)(t,{workspace:e.workspace});return{...n,github:(0,F.z)(n.access.githubToken,e)}}const B={exit:0,
title:"nothing was left to do"};async function cleanUp(e){const t=r.Gu("journal")
;if(t===""||r.Gu("ended")==="true")return B;const n=openJournal(t);if(!n)return{exit:1,title:"nothing could be put back"
};if(n.content.ended&&!(0,f.J8)(n.content))return B;const{journal:s}=await(0,S.w)(n,L.m);if(s.content.ended&&(0,
f.fM)(s).length===0)return B;const{nodes:o,connectTimeoutMs:a,commandTimeoutMs:i}=s.content;const c=new Map
;const{github:u,access:l,tls:d}=wayIn(e);const h={connectTimeoutMs:a,commandTimeoutMs:i};const p={...h,access:l,tls:d,
tempDirectory:e.temp,clock:L.m};for(const e of o)c.set(e.label,(0,A.V)(e,p));const m=new AbortController
;const w=setTimeout(()=>m.abort(new z.a6("no-answer","the time of the post step is over")),j);try{
const e=s.content.entries.flatMap(({server:e,deployRun:t})=>t?[{server:e,run:t}]:[]);const t=endLeftRuns(e,u)
;await Promise.allSettled([...c.values()].map(e=>e.snapshot(m.signal)));const n=await repair({journal:s,planes:c,
clock:L.m,tell:()=>undefined,last:m.signal});const o=await t;const a={...n,lines:[...n.lines,...o.map(({text:e})=>e)],
complete:n.complete&&o.every(({isOver:e})=>e)};for(const e of postLogLines(a))(0,D.w)(e);const i=renderPostSummary(a)
;if(i!==""&&process.env["GITHUB_STEP_SUMMARY"])await r.z.addRaw(i).write();return{exit:a.complete?0:1,title:a.title}
}finally{clearTimeout(w);await Promise.all([...c.values()].map(e=>e.close()))}}function openJournal(e){try{
return d.CQ.open(e)}catch(e){
const t=`The journal of the run cannot be read: ${e instanceof Error?e.message:String(e)}\nLook at the servers of the backend: one of them may be left in drain or maint.`
;r.z3(t,{title:"a rollout was cut off, and nothing can be put back from here"});return undefined}}},7762:(e,t,n)=>{
n.d(t,{IR:()=>errorAnnotation,JK:()=>failureDetails,Pw:()=>repairLines,kY:()=>failureText});var r=n(3861);var s=n(2546)
;var o=n(4623);var a=n(5678);function failureText(e){if(e.result==="succeeded"||e.result==="planned")return undefined
;const[t="",...n]=e.title.trim().split(/\r?\n/);const r=(0,a.TN)(t)||`The ${(0,s.Z)(e.operation).noun} failed`;return{
title:e.reason===""?r:`${r} (${e.reason})`,observed:joined([...n,e.message]),state:(0,o.OC)(e).join(" "),
next:nextText(e),attached:e.attached.map(e=>`${(0,a.TN)(e.message)} (${e.reason})`),
repairs:e.repairs.filter(e=>e.lines.length>0)}}function nextText(e){const t=e.hint.trim()
;if(t!==""||e.remaining.length===0)return t;return`Next: go on with servers: ${e.remaining.join(", ")}`}
function repairLines(e,t=""){
return[...Map.groupBy(e,({node:e})=>e)].flatMap(([e,n])=>[`${t}On ${e}:`,...n.flatMap(({lines:e})=>e.map(e=>`  ${e}`))])
}function errorAnnotation(e){const t=failureText(e);if(!t)return undefined
;const n=t.repairs.length===0?[]:["To repair by hand:",...repairLines(t.repairs)]
;const s=joined([t.observed,t.state,t.next,...n]);if(s.length<=a.RE)return(0,a.w7)("error",t.title,s)
;const o=n.length===0?"":"The commands to repair by hand are in the log.";const i=joined([(0,r.ml)(t.state,1e3),(0,
r.ml)(t.next,1e3),o]);const c=a.RE-i.length-1;return(0,a.w7)("error",t.title,joined([(0,r.ml)(t.observed,c),i]))}
function joined(e){return e.filter(e=>e!=="").join("\n")}function failureDetails(e){const t=failureText(e)
;if(!t)return[];const n=[];if(t.repairs.length>0)n.push("To repair by hand:",...repairLines(t.repairs).map(indent))
;if(t.attached.length>0)n.push("Also:",...t.attached.map(indent))
;if(e.stack!==undefined)n.push("Stack:",...e.stack.split(/\r?\n/).map(indent));return n}const indent=e=>`  ${e}`},
982:(e,t,n)=>{n.d(t,{h:()=>allWarnings,g:()=>collector});var r=n(4623);function evenlyThinned(e){let t=[];let n;let r=1
;let s=0;return{add(o){if(s%r===0){t.push(o);n=undefined}else n=o;s+=1;if(t.length<e)return;const a=t.at(-1)
;t=t.filter((e,t)=>t%2===0);r*=2;if(n===undefined&&t.at(-1)!==a)n=a},entries:()=>n===undefined?t:[...t,n],seen:()=>s}}
function firstAndNewest(e){const t=Math.max(1,Math.floor(e/4));const n=[];const r=[];let s=0;return{add(o){s+=1
;if(n.length<t)n.push(o);else r.push(o);if(r.length>e-t)r.shift()},entries:()=>[...n,...r],seen:()=>s}}const s=24e3
;const o=240;const a=12;const i=64;const c=2e3;const u=200;const l=500;const d=500;function collector(){const e=new Map
;const t=evenlyThinned(c);const n=new Map;const f=firstAndNewest(u);const h=firstAndNewest(l);const p=firstAndNewest(d)
;const m=[];let w;let g;let v;let b=o;const traceOf=t=>{let n=e.get(t);if(!n){n={name:t,phases:[],endedMs:undefined,
sessions:evenlyThinned(b),orders:firstAndNewest(b),observed:firstAndNewest(b),outcome:undefined};e.set(t,n)}return n}
;const on=e=>{const c=Math.round(e.atMs);v??=Date.parse(e.time)-c;switch(e.type){case"started":w=e
;b=Math.min(o,Math.max(a,Math.floor(s/Math.max(1,e.total))));return;case"lane-started":
traceOf(e.server).endedMs=undefined;return;case"phase":{const{phases:t}=traceOf(e.server)
;if(t.length<i&&t.at(-1)?.phase!==e.phase){t.push({phase:e.phase,atMs:c})}return}case"sessions":
traceOf(e.server).sessions.add({atMs:c,total:e.sessions.total,byNode:e.sessions.byNode});return;case"ordered":
traceOf(e.server).orders.add({atMs:c,node:e.node,command:e.command});return;case"observed":
traceOf(e.server).observed.add({atMs:c,node:e.node??null,text:e.text});return;case"available":{
const r=`${e.node} ${e.backend}`;const s=`${e.available} ${e.least}`;if(n.get(r)===s)return;n.set(r,s)
;const{node:o,backend:a,least:i}=e;t.add({atMs:c,node:o,backend:a,available:e.available,least:i});return}case"reloaded":
f.add({atMs:c,node:e.node,pid:e.identity.pid,text:e.text});return;case"watched":h.add({atMs:c,...e.watch});return
;case"share":{const{asked:t,achieved:n,requests:r,ofRequests:s,errors:o}=e;m.push({asked:t,achieved:n,requests:r,
ofRequests:s,errors:o});return}case"warning":p.add((0,r.b7)(e.text,e.server));return;case"lane-ended":{
const t=traceOf(e.server);t.endedMs=c;t.outcome=e.outcome;return}case"diagnosed":g=e.diagnosis;return;case"step":
case"progress":case"output":case"restoring":case"note":case"promoted":return}};return{event:on,collected:()=>({
startedAtEpochMs:v,nodes:w?.nodes??[],plan:w?.plan,text:w?.text,servers:e,available:t.entries(),reloads:f.entries(),
watches:h.entries(),diagnosis:g,shares:m,warnings:p.entries()})}}function allWarnings(e,t){
const n=[...e.plan?.warnings??[],...e.warnings,...t].map(e=>(0,r.b7)(e,undefined))
;return[...new Set(n)].filter(e=>!n.some(t=>t.endsWith(`: ${e}`)))}},390:(e,t,n)=>{n.d(t,{ZF:()=>whereText,
bh:()=>markOfLevel,dc:()=>diagnosisLines,em:()=>sentence,lT:()=>countText,nt:()=>verdictText});var r=n(877)
;var s=n(3861);const o=3;function markOfLevel(e){switch(e){case"hazard":return"✗";case"warning":return"!";case"note":
return"·"}}function diagnosisLines(e){const{backends:t,blind:n,readiness:s}=e;const about=(t,n)=>{
const r=e.findings.filter(({where:e})=>e.backend===t);if(r.length===0)return t===null?[]:[n,"  ✓ nothing stands out"]
;return[n,...r.flatMap(t=>findingLines(t,e))]}
;return[...about(null,e.nodes.length===1?"HAProxy and its socket":"The nodes"),...t.flatMap(e=>about(e,`Backend ${e}`)),"Not visible from here",...n.map(({what:e,why:t,look:n})=>`  · ${e} (${n.join(", ")}): ${t}`),...n.length===0?[]:[`    to look, on the load balancer: ${(0,
r.z)(n)}`],...s.map(e=>readinessLine(e,t.length>1))]}function findingLines(e,t){const{level:n,title:r,why:s,fix:o}=e
;const a=whereText(e,t)
;return[`  ${markOfLevel(n)} ${r}${a===""?"":` (${a})`}`,`      ${sentence(s)}`,`      → ${sentence(o)}`]}
function sentence(e){const t=/[.?!]$/.test(e)?"":".";return`${e.charAt(0).toUpperCase()}${e.slice(1)}${t}`}
function whereText({where:e,title:t},{nodes:n}){if(n.length<2||e.nodes.length===n.length)return"";const[r]=e.nodes
;if(e.nodes.length===1&&r!==undefined&&t.startsWith(`${r} `))return"";return`on ${(0,s.Zv)(e.nodes,4)}`}
function readinessLine({backend:e,verdicts:t},n){const r=commonReasons(t)
;const s=`${n?`${e} is ready for`:"Ready for"}: `;const o=t.map(e=>({...e,why:e.why.filter(e=>!r.includes(e))}));let a
;const i=o.flatMap(e=>{if(r.length>0&&e.why.length===0)return[];const t=verdictText(e,a)
;a=e.verdict==="no"?e.why.join("\n"):undefined;return[`${e.strategy} ${t}`]});if(r.length===0)return s+i.join(" · ")
;const c=i.length===0?"":` · besides: ${i.join(" · ")}`;return`${s}none of the strategies (${r.join("; ")})${c}`}
function commonReasons(e){const[t,...n]=e;if(!t||e.some(({verdict:e})=>e!=="no"))return[]
;return t.why.filter(e=>n.every(({why:t})=>t.includes(e)))}function verdictText({verdict:e,why:t},n){
const r=t.slice(0,o);const a=t.length>r.length?` and ${(0,s.LS)(t.length-r.length,"more reason")}`:"";switch(e){
case"yes":return"yes";case"if":return`yes, ${r.join(", ")}${a}`;case"no":
return t.join("\n")===n?"no (same reason)":`no (${r.join("; ")}${a})`}}function countText({findings:e}){
const t=["hazard","warning","note"];const n=t.map(t=>[t,e.filter(e=>e.level===t).length])
;const r=n.filter(([,e])=>e>0).map(([e,t])=>(0,s.LS)(t,e));return r.length===0?"nothing stands out":(0,s.Zv)(r)}},
7020:(e,t,n)=>{n.d(t,{Ol:()=>headLines,dc:()=>backendsOf});var r=n(3861);var s=n(5678);const o=8;function headLines(e){
return[(0,s.TN)(e.text.headline),...nodeLines(e.nodes),...e.text.how===""?[]:[`  ${(0,
s.TN)(e.text.how)}`],...leftOutLines(e.plan.leftOut)]}function nodeLines(e){const t=width(e.map(e=>e.node))
;const n=width(e.map(e=>e.endpoint));const r=width(e.map(e=>e.identity.version))
;return e.map(({node:e,endpoint:o,identity:a})=>{const i=[e.padEnd(t),o.padEnd(n),`HAProxy ${a.version.padEnd(r)}`]
;return`  ${(0,s.TN)([...i,upText(a.uptimeSec)].join("   "))}`})}const upText=e=>e<1?"just started":`up ${(0,
r._V)(e*1e3)}`;function width(e){return Math.min(96,Math.max(0,...e.map(e=>e.length)))}function leftOutLines(e){
const t=Map.groupBy(e,e=>e.why);const n=[...t].map(([e,t])=>`  left out: ${(0,s.TN)((0,r.Zv)(t.map(e=>e.name)))}: ${(0,
s.TN)(e)}`);if(n.length<=o)return n;const a=n.length-o
;return[...n.slice(0,o),`  … and servers left out for ${a} more reasons: see the report`]}function backendsOf(e){
const t=e.stages.flatMap(e=>e.lanes);const n=t.flatMap(e=>e.server.backends)
;return[...new Set([...n,...e.floors.map(e=>e.backend)])]}},4902:(e,t,n)=>{n.d(t,{DV:()=>codeBlock,Mk:()=>escaped,
jD:()=>tableRow,zH:()=>details});var r=n(3861);var s=n(5678);function escaped(e,t=600){return(0,r.ml)((0,
s.TN)(e),t).replace(/[\\`*_{}[\]|~]/g,String.raw`\$&`).replace(/^(\d*)([#+\-=.)])/,String.raw`$1\$2`).replaceAll("&","&amp;").replaceAll("<","&lt;").replaceAll(">","&gt;").replaceAll("$","<span>$</span>")
}function tableRow(e){return`| ${e.join(" | ")} |`}function codeBlock(e,t){
const n=Math.max(2,...t.flatMap(e=>[...e.matchAll(/`+/g)].map(e=>e[0].length)));const r="`".repeat(n+1)
;return[`${r}${e}`,...t.map(e=>e.replace(/[\r\n]+/g," ")),r]}function details(e,t){const n=t.at(-1)===""?[]:[""]
;return["<details>",`<summary>${escaped(e)}</summary>`,"",...t,...n,"</details>"]}},2546:(e,t,n)=>{n.d(t,{
Z:()=>operationWords,k:()=>doneText});function operationWords(e="rollout"){switch(e){case"rollout":return{
noun:"rollout",did:"Rolled out",done:"rolled out",toDo:"roll out"};case"drain":return{noun:"drain",did:"Drained",
done:"drained",toDo:"drain"};case"ready":return{noun:"run",did:"Made ready",done:"made ready",toDo:"make ready"}
;case"maint":return{noun:"run",did:"Put into maint",done:"put into maint",toDo:"put into maint"};case"weight":return{
noun:"run",did:"Set the weight of",done:"weight set",toDo:"set a weight of"};case"checks":return{noun:"run",
did:"Switched the checks of",done:"checks switched",toDo:"switch"};case"switch":return{noun:"switch",did:"Switched",
done:"switched",toDo:"switch"};case"add":return{noun:"run",did:"Added",done:"added",toDo:"add"};case"remove":return{
noun:"run",did:"Removed",done:"removed",toDo:"remove"};case"status":return{noun:"status",did:"Looked at",
done:"looked at",toDo:"look at"};case"doctor":return{noun:"examination",did:"Examined",done:"examined",toDo:"examine"}}}
function doneText(e,t){const n=t===1?"is":"are";switch(e){case"deployed":return`${n} rolled out`;case"drained":
return`${n} drained`;case"ready":return`${n} ready`;case"maint":return`${n} in maint`;case"weighted":
return t===1?"has its new weight":"have their new weight";case"checks-on":return`${n} checked by HAProxy`
;case"checks-off":return`${n} no longer checked by HAProxy`;case"added":return`${n} added`;case"removed":
return`${n} removed`;case"seen":return`${t===1?"was":"were"} looked at`}}},4623:(e,t,n)=>{n.d(t,{Fg:()=>markOf,
OC:()=>stateSentences,V$:()=>countedServers,aK:()=>laneText,b7:()=>naming,oM:()=>closingLine,pp:()=>plannedServers,
sN:()=>requestsText});var r=n(3861);var s=n(8008);var o=n(2546);var a=n(5678);function markOf(e){if((0,s.$)(e))return"✓"
;switch(e){case"held":return"✗";case"restored":case"rolled-back":return"↩";case"skipped":case"untouched":return"·"}}
function plannedServers(e){return e.servers.filter(e=>!isLeftOut(e))}function countedServers(e){
return plannedServers(e).filter(({name:t})=>e.old?.includes(t)!==true)}function laneText(e){const{timings:t}=e
;const n=(0,a.TN)(e.message??"");const o=e.reason?` (${e.reason})`:"";if((0,s.$)(e.result)){
const s=[t.drainMs===null?"":`${(0,r._V)(t.drainMs)} draining`,t.deployMs===null?"":`${(0,
r._V)(t.deployMs)} deploying`,t.proofMs===null?"":`${(0,r._V)(t.proofMs)} proving`].filter(e=>e!=="")
;const a=t.totalMs===null?"":` in ${(0,r._V)(t.totalMs)}`
;const i=e.result==="deployed"?"":` ${becameOf(e.result,1,[e])}`
;return`${e.name}${i}${a}${s.length>0?`: ${s.join(", ")}`:""}${e.reason?`; but ${n}${o}`:""}`}
return`${e.name} ${becameOf(e.result,1,[e])}${n===""?"":`: ${n}`}${o}`}function stateSentences(e){
const t=["held","skipped","restored","rolled-back","deployed","drained","ready","maint","weighted","checks-on","checks-off","untouched"]
;return t.flatMap(t=>{const n=e.servers.filter(e=>e.result===t&&!isLeftOut(e));if(n.length===0)return[];const s=(0,
r.Zv)(n.map(e=>e.name));return[`${s} ${becameOf(t,n.length,n)}.`]})}
const isLeftOut=e=>e.result==="skipped"&&e.reason===undefined;function becameOf(e,t,n){const r=t===1?"is":"are"
;const a=t===1?"was":"were";const i=[...new Set(n.map(e=>e.after.state))]
;if(e==="drained")return`${r} drained (${i.join(", ")})`;if((0,s.$)(e))return(0,o.k)(e,t);switch(e){case"held":{
if(i.includes("unknown"))return`${r} out of rotation as far as anybody can tell`
;return`${r} held out of rotation${i.length===1?` (${i[0]})`:""}`}case"restored":
if(n.every(e=>e.before.state!=="ready"))return`${r} out of rotation (${i.join(", ")}), as before the run`
;return`${r} back as ${t===1?"it was":"they were"} before the run`;case"rolled-back":return`${r} rolled back`
;case"untouched":return`${a} not touched`;case"skipped":{if(n.some(isLeftOut))return`${a} left out`
;return`${r} left${i.length===1?` in ${i[0]}`:""}, as somebody else set ${t===1?"it":"them"}`}}}function naming(e,t){
const n=(0,a.TN)(e);return t===undefined||n.includes(t)?n:`${(0,a.TN)(t)}: ${n}`}function requestsText(e){return`${(0,
r.B4)(e.errors)} of ${(0,r.LS)(e.requests,"request")} failed`}function closingLine(e){const t=countedServers(e)
;const n=(0,o.Z)(e.operation)
;if(e.result==="planned")return`Planned ${(0,r.LS)(t.length,"server")}. Nothing was written.`
;if(t.length===0&&e.live!==undefined)return`${e.live} is live since this run, which took ${(0,
r._V)(e.durationMs)}. ${countedText(e.receipt)}`;if(t.length===0){
return e.result==="succeeded"?`Nothing to ${n.toDo}. Nothing was written.`:""}const a=t.filter(e=>(0,s.$)(e.result))
;const i=`${(0,r.B4)(a.length)} of ${(0,r.LS)(t.length,"server")}`
;if(a.some(e=>e.result==="seen"))return`${n.did} ${i}. Nothing was written.`
;const c=e.live===undefined?"":`${e.live} is live. `;return`${c}${n.did} ${i} in ${(0,
r._V)(e.durationMs)}. ${countedText(e.receipt)}`}function countedText({requests:e,errors:t,reloads:n}){
const s=n>0?` It was reloaded ${timesText(n)}.`:"";return`HAProxy counted ${(0,r.LS)(e,"request")} and ${(0,
r.LS)(t,"error")} meanwhile.${s}`}const timesText=e=>e===1?"once":`${e} times`},9378:(e,t,n)=>{n.d(t,{v:()=>sourceOf})
;function sourceOf(e){const read=t=>e[t]||null;const t=read("GITHUB_SERVER_URL");const n=read("GITHUB_REPOSITORY")
;const r=read("GITHUB_RUN_ID");const s=read("GITHUB_RUN_ATTEMPT")
;const o=t&&n&&r?`${t}/${n}/actions/runs/${r}${s?`/attempts/${s}`:""}`:null;return{repository:n,
workflow:read("GITHUB_WORKFLOW"),runUrl:o,sha:read("GITHUB_SHA"),ref:read("GITHUB_REF"),actor:read("GITHUB_ACTOR")}}},
2112:(e,t,n)=>{n.d(t,{K:()=>observedBlocks,r:()=>nodesBlock});var r=n(8008);var s=n(3861);var o=n(4623);var a=n(4902)
;const i=40;const c=12;const u=50;function observedBlocks(e,t){
const n=[...nodesBlock(t),...receiptBlock(e.receipt),...serversBlock(e,t)];return n.length===0?[]:(0,
a.zH)("What was observed",n)}function nodesBlock(e){if(e.nodes.length===0)return[]
;const t=e.nodes.slice(0,u).map(({node:e,endpoint:t,identity:n})=>{
const r=`${e}: ${t}, HAProxy ${n.version}, process ${n.pid}`;return`- ${(0,a.Mk)(r)}`})
;const n=e.reloads.slice(0,20).map(e=>`- ${(0,a.Mk)((0,o.b7)(e.text,e.node))}`);return[...t,...n,""]}
function receiptBlock(e){if(e.rows.length===0)return[];const t=e.rows.slice(0,u).map(e=>(0,a.jD)([(0,a.Mk)(e.node),(0,
a.Mk)(e.backend),...[e.requests,e.responses5xx,e.connectionErrors,e.responseErrors,e.retries,e.redispatches].map(s.B4)]))
;return[(0,
a.jD)(["Node","Backend","Requests","5xx","Connection errors","Response errors","Retries","Redispatches"]),"| :-- | :-- | --: | --: | --: | --: | --: | --: |",...t,""]
}function serversBlock(e,t){const n=new Map(e.servers.map(e=>[e.name,e.result]))
;const o=[...t.servers.values()].filter(e=>e.observed.seen()>0);const a=o.toSorted((e,t)=>Number((0,
r.$)(n.get(e.name)??""))-Number((0,r.$)(n.get(t.name)??"")));const c=a.slice(0,i).flatMap(observedOf);const u=a.length-i
;return u>0?[...c,`… and ${(0,s.LS)(u,"more server")}: see the report.`]:c}function observedOf(e){
const t=e.observed.entries().slice(-c);const n=e.observed.seen()-t.length;return[`**${(0,
a.Mk)(e.name,80)}**${n>0?` (the last ${t.length} of ${(0,s.B4)(e.observed.seen())})`:""}`,"",...t.map(e=>`- ${(0,
a.Mk)(e.node===null?e.text:`${e.node}: ${e.text}`,300)}`),""]}},8469:(e,t,n)=>{n.d(t,{R_:()=>heading,x9:()=>joinBlocks,
FY:()=>paragraph,Br:()=>renderSummary,EK:()=>repairsBlock,LZ:()=>warningsBlock});var r=n(8008);var s=n(3861)
;var o=n(7762);var a=n(982);var i=n(390);var c=n(7020);var u=n(4902);var l=n(4623);var d=n(2546);var f=n(2112)
;function sharesBlock(e){if(e.length===0)return[]
;return[(0,u.jD)(["Share asked","Share reached","Canary's requests","Of all","Errors"]),"| --: | --: | --: | --: | --: |",...e.map(({asked:e,achieved:t,requests:n,ofRequests:r,errors:o})=>(0,
u.jD)([e===undefined?"testers":`${Number(e.toFixed(2))} %`,t===undefined?"–":`${t.toFixed(1)} %`,(0,s.B4)(n),(0,
s.B4)(r),n===0?"–":`${(100*o/n).toFixed(1)} %`]))]}const h=100;function watchesBlock(e){if(e.length===0)return[]
;const t=new Set([...e.filter(({verdict:e})=>e!=="good"),...e].slice(0,h));const n=e.length-t.size;return[(0,
u.jD)(["Watched","Verdict","For","Requests","Failed","Mean","Others failed","Others mean"]),"| :-- | :-- | --: | --: | --: | --: | --: | --: |",...e.filter(e=>t.has(e)).map(watchRow),...n>0?["",`… and ${(0,
s.LS)(n,"more watch","more watches")}: see the report.`]:[]]}const p={good:"✓",bad:"✗",inconclusive:"·"}
;function watchRow(e){const{watched:t,others:n}=e;return(0,u.jD)([(0,u.Mk)(e.what,80),`${p[e.verdict]} ${e.verdict}`,(0,
s._V)(e.elapsedMs),(0,s.B4)(t.requests),failedText(t),meanText(t),failedText(n),meanText(n)])}
function failedText({requests:e,errors:t}){if(e===0)return"–";const n=100*t/e;return`${(0,
s.B4)(t)} (${Number(n.toPrecision(2))} %)`}const meanText=({meanMs:e})=>e===null?"–":(0,s._V)(e);var m=n(7556)
;const w=9e5;const g=300;const v=50;const b=400;function renderSummary(e,t,n){
const r=e.result!=="planned"&&e.operation!=="status"&&e.operation!=="doctor";const s=[[`## ${(0,
u.Mk)(heading(e,t))}`],failureBlock(e),planBlock(n),r?serverTable(e):[],sharesBlock(t.shares),watchesBlock(t.watches),leftOutBlock(t),warningsBlock((0,
a.h)(t,e.warnings)),repairsBlock(e.repairs)];const o=r?pictureBlock(t):[];const i=r?(0,f.K)(e,t):[]
;const c=["_The rest is too long for a summary; it is in the report._"];for(const e of[[...s,o,i],[...s,o,c],[...s,c]]){
const t=joinBlocks(e);if(Buffer.byteLength(t)<=w)return t}return joinBlocks([s[0]??[],failureBlock(e),c])}
function joinBlocks(e){const t=e.filter(e=>e.length>0).map(e=>e.join("\n"));return`${t.join("\n\n")}\n`}
function heading(e,t){const n=t.plan?(0,s.Zv)((0,c.dc)(t.plan),4):"";const a=n===""?"":`${n}: `;const u=(0,l.V$)(e)
;if(e.result==="planned")return`${a}a plan for ${(0,s.LS)(u.length,"server")}, nothing was written`
;if(e.result!=="succeeded")return`✗ ${a}${(0,o.kY)(e)?.title??e.result}`;if(t.diagnosis)return`${a}${(0,
i.lT)(t.diagnosis)}`;const f=(0,d.Z)(e.operation);const h=e.live===undefined?"":`${e.live} is live, `
;if(u.length===0&&h!=="")return`✓ ${a}${h}${(0,l.sN)(e.receipt)}`;if(u.length===0)return`✓ ${a}nothing to ${f.toDo}`
;const p=u.filter(e=>(0,r.$)(e.result)).length;const m=`${(0,s.B4)(p)} of ${(0,s.LS)(u.length,"server")}`
;if(e.operation==="status")return`✓ ${a}status of ${(0,s.LS)(u.length,"server")}`
;return`✓ ${n} ${f.done}: ${h}${m}, ${(0,l.sN)(e.receipt)}`.replace("✓  ","✓ ")}function failureBlock(e){const t=(0,
o.kY)(e);if(!t)return[]
;const n=[paragraph(t.observed),t.state===""?"":`**${(0,u.Mk)(t.state,2e3)}**`,paragraph(t.next),...t.attached.slice(0,10).map(e=>`Also: ${(0,
u.Mk)(e)}`),e.receipt.rows.length===0?"":(0,u.Mk)(`${(0,l.sN)(e.receipt)} in ${(0,
s._V)(e.durationMs)}, as HAProxy counted them.`)];return n.filter(e=>e!=="").flatMap((e,t)=>t===0?[e]:["",e])}
function paragraph(e){const t=e.split(/\r?\n/).map(e=>(0,u.Mk)(e,1e3))
;return t.filter(e=>e!=="").slice(0,40).join("<br>")}function planBlock(e){if(e===undefined)return[]
;const t=e.trimEnd().split(/\r?\n/);const n=t.slice(0,2e3).map(e=>e.slice(0,300));const r=t.length-n.length;return(0,
u.DV)("text",r>0?[...n,`… ${(0,s.LS)(r,"more line")}: see the output plan`]:n)}function serverTable(e){const t=(0,
l.pp)(e);if(t.length===0)return[];const n=t.filter(e=>!(0,r.$)(e.result));const o=new Set([...n,...t].slice(0,g))
;const a=t.filter(e=>o.has(e)).map(serverRow);const i=t.length-a.length;return[(0,
u.jD)(["Server","Result","Sessions at drain","Drain","Deploy","Proof","Total"]),"| :-- | :-- | --: | --: | --: | --: | --: |",...a,...i>0?["",`… and ${(0,
s.LS)(i,"more server")}: see the report.`]:[]]}function serverRow(e){const{timings:t}=e;const time=e=>e===null?"–":(0,
s._V)(e);const n=e.reason?` (${e.reason})`:"";return(0,u.jD)([(0,u.Mk)(e.name,80),(0,u.Mk)(`${(0,
l.Fg)(e.result)} ${e.result}${n}`),e.sessionsAtDrain===null?"–":(0,
s.B4)(e.sessionsAtDrain),time(t.drainMs),time(t.deployMs),time(t.proofMs),time(t.totalMs)])}function leftOutBlock(e){
const t=Map.groupBy(e.plan?.leftOut??[],e=>e.why);const n=[...t].slice(0,20).map(([e,t])=>{const n=(0,
s.Zv)(t.map(e=>e.name));return`- ${(0,u.Mk)(n,1e3)}: ${(0,u.Mk)(e)}`});const r=t.size-n.length
;if(r>0)n.push(`- … and servers left out for ${(0,s.LS)(r,"more reason")}: see the report`)
;return n.length===0?[]:["**Left out**","",...n]}function warningsBlock(e){if(e.length===0)return[]
;const t=e.slice(0,v).map(e=>`- ${(0,u.Mk)(e,1e3)}`);const n=e.length-t.length;const r=n>0?[`- … and ${(0,
s.LS)(n,"more warning")}: see the report`]:[];return[`**${(0,s.LS)(e.length,"warning")}**`,"",...t,...r]}
function repairsBlock(e){const t=(0,o.Pw)(e.filter(e=>e.lines.length>0),"# ").map(e=>e.trimStart())
;if(t.length===0)return[];const n=t.slice(0,b);const r=t.length-n.length;const a=r>0?[`# … and ${(0,
s.LS)(r,"more line")}: see the log`]:[];return["**To repair by hand**","",...(0,u.DV)("sh",[...n,...a])]}
function pictureBlock(e){const t=(0,m.MZ)(e);if(!t)return[];const n=t.cut>0?["",`… and ${(0,
s.LS)(t.cut,"more server")}: see the report.`]:[];return[...(0,u.DV)("mermaid",t.lines),...n]}},7556:(e,t,n)=>{n.d(t,{
IS:()=>barsOf,MZ:()=>ganttLines});function barOf(e){switch(e){case"draining":case"maint":return"drain";case"deploying":
return"deploy";case"proving":case"checking":case"ramping":return"prove";case"soaking":return"soak";case"pausing":
return"pause";case"restoring":return"restore";case"rolling-back":return"roll back";case"adding":return"add"
;case"deleting":return"delete";case"standing-by":case"resting":case"ready":case"gone":case"adjusted":case"untouched":
return undefined}}function barsOf(e){const t=[];for(const[n,{phase:r,atMs:s}]of e.phases.entries()){const o=barOf(r)
;if(o===undefined)continue;const a=Math.max(s,e.phases[n+1]?.atMs??e.endedMs??s);const i=t.at(-1)
;if(i?.name===o&&i.toMs===s)t[t.length-1]={...i,toMs:a};else t.push({name:o,fromMs:s,toMs:a})}return t}const r=40
;const s=12;const o=40;function ganttLines(e){const{startedAtEpochMs:t}=e
;if(t===undefined||Number.isNaN(t))return undefined;const n=[...e.servers.values()].map(e=>({name:e.name,bars:barsOf(e)
})).filter(e=>e.bars.length>0);if(n.length===0)return undefined;const at=e=>Math.round(t+e)
;const o=["gantt","  dateFormat x","  axisFormat %H:%M:%S"];for(const e of n.slice(0,r)){
o.push(`  section ${mermaidName(e.name)}`);for(const t of e.bars.slice(0,s)){
const e=t.name==="deploy"?"active, ":t.name==="restore"||t.name==="roll back"?"crit, ":""
;o.push(`  ${t.name} :${e}${at(t.fromMs)}, ${Math.max(at(t.toMs),at(t.fromMs)+1)}`)}}return{lines:o,
cut:Math.max(0,n.length-r)}}function mermaidName(e){return e.slice(0,o).replace(/[^A-Za-z0-9._-]/g,"_")||"_"}},
5678:(e,t,n)=>{n.d(t,{MI:()=>outputLine,Oh:()=>startGroup,RE:()=>i,TN:()=>oneLine,aR:()=>u,h0:()=>plainLine,
w7:()=>annotation});var r=n(3861)
;const s=/[\u0000-\u0008\u000a-\u001a\u001c-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g;const o=/[\u0009\u001b]/g
;const a=/\u001b(?!\[[0-9;]*m)/g;function oneLine(e){return breakCommands(e.replace(s," ").replace(o," ").trim())}
function outputLine(e){return breakCommands(e.replace(a," ").replace(s," ").trimEnd())}function plainLine(e){
const t=breakCommands(e.replace(s," "));return t.trimStart().startsWith("::")?t.replace("::",": :"):t}
function breakCommands(e){return e.replaceAll("##[","# #[")}const i=4096;const c=250;function annotation(e,t,n){
const s=breakCommands((0,r.ml)(n,i));return`::${e} title=${escapeProperty((0,r.ml)(oneLine(t),c))}::${escapeData(s)}`}
function startGroup(e){return`::group::${escapeData(oneLine(e))}`}const u="::endgroup::";function escapeData(e){
return e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}function escapeProperty(e){
return escapeData(e).replaceAll(":","%3A").replaceAll(",","%2C")}},9126:(e,t,n)=>{n.d(t,{r:()=>newReporting,
w:()=>printLine});var r=n(6760);var s=n(1078);var o=n(7762);var a=n(982);var i=n(3861);var c=n(390);var u=n(7020)
;var l=n(4623);var d=n(2546);const f=6e4;const h=1e3;const p=1e4;function progressFilter(){const e=new Map
;const began=e=>({sinceMs:e.atMs,printedMs:e.atMs,text:e.text,word:e.word});return{happened(t,n){
if(n===undefined)e.delete(t);else e.set(t,began(n))},wordToPrint(t){const n=e.get(t.server);if(!n){
e.set(t.server,began(t));return t.word}const r=t.atMs-n.sinceMs>=f||t.text===n.text
;if(t.atMs-n.printedMs<(r?p:h))return undefined;e.set(t.server,{...began(t),sinceMs:n.sinceMs})
;return t.word===n.word?"":t.word}}}var m=n(5678);const w=8;const g=10;const v=24;function logReporter(e,t){
const print=t=>e((0,m.h0)(t));const n=progressFilter();const r=new Set;const s=new Set;const a=[];let f=0;let h
;let p=new Map;let b=0;let k="rollout";const closeGroup=()=>{if(h!==undefined&&t.groups)e(m.aR);h=undefined
;for(const t of a.splice(0))e(t)};const tell=(e,t,n,s)=>{if(h!==undefined&&t!==undefined&&t!==h)closeGroup()
;const o=h===undefined&&(t!==undefined||r.size>0);const a=o?`${(0,m.TN)(t??"").padEnd(b)}  `:"";print(`  ${(0,
i.rb)(e.time)}  ${a}${(0,m.TN)(n).padEnd(g)} ${(0,m.TN)(s)}`.trimEnd())};const warn=(e,t)=>{const n=(0,l.b7)(e,t)
;if(s.has(n)||s.has((0,m.TN)(e)))return;s.add(n).add((0,m.TN)(e));print(`${h===undefined?"":"  "}! ${n}`);if(f>=w)return
;f+=1;a.push((0,m.w7)("warning",t===undefined?k:`${k}: ${t}`,n));if(h===undefined)closeGroup()};const started=e=>{
const{plan:t}=e;const n=t.stages.flatMap(e=>e.lanes.map(e=>e.server.name))
;b=Math.min(v,Math.max(0,...n.map(e=>e.length)))
;p=new Map(t.stages.flatMap(e=>e.lanes.map(t=>[t.server.name,Math.min(e.window,e.lanes.length)])));const r=(0,
d.Z)(t.operation).noun;k=`${r.charAt(0).toUpperCase()}${r.slice(1)} of ${(0,i.ml)((0,
u.dc)(t).join(", "),100)||"nothing"}`;for(const t of(0,u.Ol)(e))print(t);for(const e of t.warnings)warn(e)}
;const laneStarted=s=>{closeGroup();const o=`${s.server} · ${s.rollback?"rolling back":`${s.index} of ${s.total}`}`
;const a=r.size===0&&(s.rollback||(p.get(s.server)??1)===1);r.add(s.server);n.happened(s.server,undefined)
;if(!a)return print(`▸ ${o}`);h=s.server;if(t.groups)e((0,m.Oh)(o));else print(`▸ ${o}`)};const laneEnded=e=>{
if(h!==undefined)closeGroup();r.delete(e.server);const t=(0,m.TN)(e.text)||(0,l.aK)(e.outcome)
;print(/^[✓✗↩·!]/.test(t)?t:`${(0,l.Fg)(e.outcome.result)} ${(0,m.TN)(t)}`)}
;const note=(e,t)=>h===undefined?print(t):tell(e,undefined,"",t);const on=e=>{switch(e.type){case"started":
return started(e);case"lane-started":return laneStarted(e);case"step":n.happened(e.server,e)
;return tell(e,e.server,e.word,e.text);case"progress":{const t=n.wordToPrint(e)
;return t===undefined?undefined:tell(e,e.server,t,e.text)}case"output":return print(`  ${(0,m.TN)(e.server)} │ ${(0,
m.MI)(e.line)}`);case"warning":return warn(e.text,e.server);case"reloaded":return tell(e,undefined,"reloaded",(0,
l.b7)(e.text,e.node));case"restoring":closeGroup();return print(`↩ ${(0,m.TN)(e.text)}`);case"note":
return e.text.split(/\r?\n/).forEach(t=>note(e,t));case"diagnosed":return(0,c.dc)(e.diagnosis).forEach(print)
;case"lane-ended":return laneEnded(e);case"phase":case"sessions":case"ordered":case"observed":case"available":
case"watched":case"share":case"promoted":return}};const finish=t=>{closeGroup();for(const e of t.warnings)warn(e)
;const n=(0,l.oM)(t);if(n!=="")print(n);const r=(0,o.IR)(t);if(r===undefined)return;print(`✗ ${(0,o.kY)(t)?.title??""}`)
;e(r);for(const e of(0,o.JK)(t))print(e)};return{event:on,finish:finish}}var b=n(8008);function matrixOf(e){
const t=e.stages.flatMap(e=>e.lanes.filter(({server:e})=>e.change!=="removed").map(({server:e})=>({server:e.name,
address:e.address,port:e.port,backends:e.backends.join(","),index:e.index})));return{include:t}}function planJson(e){
return{operation:e.operation,strategy:e.strategy,stages:e.stages.map(e=>({title:e.title,window:e.window,
servers:e.lanes.map(({server:{name:e,address:t,port:n,backends:r,index:s}})=>({name:e,address:t,port:n,backends:r,
index:s}))})),floors:e.floors.map(({backend:e,node:t,least:n,available:r})=>({backend:e,node:t,least:n,available:r})),
leftOut:e.leftOut.map(({name:e,why:t})=>({name:e,why:t})),warnings:e.warnings}}function earlyOutputs(e){let t=[]
;const n=new Set;const r=new Set;let s=true;const o=new Set;const a=new Set;const i=new Set;const write=()=>{
e("deployed",t.filter(e=>r.has(e)).join(","));e("held",t.filter(e=>o.has(e)).join(","))
;e("remaining",t.filter(e=>!n.has(e)&&!o.has(e)).join(","))};return{event(c){if(c.type==="started"){
s=c.plan.stages.every(({lanes:e})=>e.every(e=>e.done===undefined))
;t=c.plan.stages.flatMap(e=>e.lanes.map(e=>e.server.name))
;for(const{server:e,steps:t}of c.plan.stages.flatMap(e=>e.lanes)){if(t.some(e=>e.do==="weight"))i.add(e.name)}
writePlan(e,c.plan);write()}if(c.type==="lane-started"&&c.rollback)a.add(c.server)
;if(c.type==="phase"&&c.phase==="ready"&&!a.has(c.server)&&!i.has(c.server)){n.add(c.server);if(s)r.add(c.server)
;write()}if(c.type==="promoted"){for(const e of c.servers){i.delete(e);n.add(e);r.add(e)}write()}
if(c.type==="lane-ended"){n.delete(c.server);r.delete(c.server);o.delete(c.server);if((0,
b.$)(c.outcome.result)&&!i.has(c.server))n.add(c.server)
;if(c.outcome.result==="deployed"&&!i.has(c.server))r.add(c.server);if(c.outcome.result==="held")o.add(c.server);write()
}}}}function writePlan(e,t){e("plan",JSON.stringify(planJson(t)));e("matrix",JSON.stringify(matrixOf(t)))}
function writeOutputs(e,t,n,r={}){e("result",t.result);e("reason",t.reason);e("servers",JSON.stringify(t.servers))
;const s=n!==undefined&&t.servers.length===0&&t.reason!=="";if(!s){e("deployed",t.deployed.join(","))
;e("held",t.held.join(","));e("remaining",t.remaining.join(","))}if(n)writePlan(e,n)
;e("requests",String(t.receipt.requests));e("errors",String(t.receipt.errors));e("reloads",String(t.receipt.reloads))
;e("duration-ms",String(Math.round(t.durationMs)));if(r.json!==undefined)e("report-json",r.json)
;if(r.html!==undefined)e("report-html",r.html)}var k=n(1455);async function writeReportFile(e,t,n){const s=(0,
r.resolve)(e,t);const o=`${s}.${process.pid}.tmp`;try{await(0,k.mkdir)(e,{recursive:true});const t=await(0,
k.open)(o,"w",384);try{await t.writeFile(n);await t.sync()}finally{await t.close()}await(0,k.rename)(o,s);return{
ok:true,path:s}}catch(n){await(0,k.rm)(o,{force:true}).catch(()=>undefined)
;const r=n instanceof Error?n.message:String(n);return{ok:false,warning:`${t} could not be written to ${e}: ${r}`}}}
function escapeHtml(e){
return e.replace(/[^\P{Cc}\t\n\r]/gu," ").replaceAll("&","&amp;").replaceAll("<","&lt;").replaceAll(">","&gt;").replaceAll('"',"&quot;").replaceAll("'","&#39;")
}function html_element(e,t,n){return`<${e}${t===""?"":` ${t}`}>${escapeHtml(n)}</${e}>`}function px(e){
return Number.isFinite(e)?String(Math.round(e*10)/10):"0"}const $=7e4;const S=400;function evidence(e){
const t=e.servers.filter(({observed:e,orders:t})=>e.seen+t.seen>0).toSorted((e,t)=>Number(isWell(e))-Number(isWell(t)))
;if(t.length===0)return"";const n=[];let r=$;for(const e of t){const t=block(e);if(t.length>r)break;r-=t.length
;n.push(t)}const s=t.length-n.length;const o=s>0?`<p class="quiet">… and ${escapeHtml((0,
i.LS)(s,"more server"))}: see report.json</p>`:""
;return`<section><h2>What was observed</h2>\n${n.join("\n")}\n${o}</section>`}
const isWell=({result:e,reason:t})=>e==="deployed"&&t===undefined;function block(e){
const t=[...e.observed.entries.map(e=>({...e,kind:"seen"})),...e.orders.entries.map(({command:e,...t})=>({...t,text:e,
kind:"given"}))].toSorted((e,t)=>e.atMs-t.atMs);const n=t.map(({atMs:e,node:t,text:n,kind:r})=>{
const s=[html_element("td",'class="time"',clock(e)),html_element("td","",t??""),r==="given"?`<td><code>${escapeHtml(n.slice(0,S))}</code></td>`:html_element("td","",n.slice(0,S))]
;return`<tr class="${r}">${s.join("")}</tr>`});const r=e.observed.seen+e.orders.seen-t.length
;const s=r>0?`<p class="quiet">${escapeHtml((0,i.B4)(r))} more were seen, and thinned out.</p>`:""
;const o=html_element("summary","",`${e.name}: ${(0,i.LS)(t.length,"line")}`)
;return`<details>${o}<table class="evidence">${n.join("\n")}</table>${s}</details>`}
const clock=e=>e<6e4?`${(e/1e3).toFixed(2)} s`:(0,i._V)(e);var O=n(7556);const M=52;const A=8;const T=200
;function stripsOf(e,t,n){const r=[...Map.groupBy(e.available,({node:e,backend:t})=>`${t} on ${e}`)]
;const slack=e=>Math.min(...e.map(({available:e,least:t})=>e-t))
;const s=r.toSorted(([,e],[,t])=>slack(e)-slack(t)).slice(0,A)
;return s.map(([r,s],o)=>strip(r,s,t,n+o*M,e.rollout.durationMs))}function strip(e,t,n,r,s){
const o=Math.ceil(t.length/T);const a=t.filter((e,n)=>n%o===0||n===t.length-1)
;const i=Math.max(1,...a.flatMap(({available:e,least:t})=>[e,t]));const c=M-22;const y=e=>px(r+16+(1-e/i)*c)
;const steps=e=>a.map((t,r)=>{const o=a[r+1]?.atMs??s;return`${px(n.x(t.atMs))},${y(e(t))} ${px(n.x(o))},${y(e(t))}`
}).join(" ");const u=a[0];const l=Math.min(...a.map(({available:e})=>e));const d=y(0)
;const f=`available in ${e}: never below ${l}, floor ${u.least}`
;return[`<g><title>${escapeHtml(f)}</title>`,`<text class="tick" x="${px(n.left)}" y="${px(r+11)}">${escapeHtml(f)}</text>`,`<polygon class="available" points="${px(n.x(u.atMs))},${d} ${steps(({available:e})=>e)} ${px(n.x(s))},${d}"/>`,`<polyline class="floor" points="${steps(({least:e})=>e)}"/></g>`].join("")
}const E=1e3;const P=60*E;const I=60*P
;const R=[...[100,200,500],...[1,2,5,10,15,30].map(e=>e*E),...[1,2,5,10,15,30].map(e=>e*P),...[1,2,3,6,12,24,48,96].map(e=>e*I)]
;function timeScale(e,t,n){const r=Math.max(1,e);const s=R.find(e=>r/e<=9)??Math.ceil(r/9/I)*I;const o=Array.from({
length:Math.floor(r/s)+1},(e,t)=>({atMs:t*s,label:t===0?"0":tickLabel(t*s)}));return{left:t,right:n,
x:e=>t+Math.min(r,Math.max(0,e))/r*(n-t),ticks:o}}const tickLabel=e=>(0,i._V)(e).replace(/\.0 s$/," s");const N=100
;const D=60;const L=1e3;const z=26;const F=24;function picture(e){const t=e.servers.filter(e=>e.phases.length>0)
;if(t.length===0)return"";const n=t.slice(0,N);const r=n.length>60?12:22
;const s=Math.max(...n.map(({name:e})=>Math.min(F,e.length)),8);const o=timeScale(e.rollout.durationMs,s*7.2+16,L-12)
;const a=z+n.length*r;const c=stripsOf(e,o,a+14);const u=a+14+c.length*M;const l=`Timeline of ${(0,
i.LS)(n.length,"server")}`;const d=t.length-n.length
;return[`<figure><svg viewBox="0 0 ${L} ${px(u)}" role="img" aria-label="${escapeHtml(l)}">`,...axis(o,u),...n.flatMap((e,t)=>rowOf(e,o,z+t*r,r)),...e.reloads.slice(0,50).map(e=>reloadLine(e,o,a)),...c,"</svg>",legend(n,e.reloads.length>0),d>0?`<p class="quiet">… and ${escapeHtml((0,
i.LS)(d,"more server"))}: see report.json</p>`:"","</figure>"].join("\n")}function axis(e,t){
return e.ticks.flatMap(({atMs:n,label:r})=>{const s=px(e.x(n))
;return[`<line class="grid" x1="${s}" x2="${s}" y1="${z-4}" y2="${px(t)}"/>`,`<text class="tick" x="${s}" y="${z-10}" text-anchor="middle">${escapeHtml(r)}</text>`]
})}function rowOf(e,t,n,r){const s=r>15?3:1.5;const o=(0,O.IS)(e).map(o=>{const a=t.x(o.fromMs)
;const i=Math.max(1,t.x(o.toMs)-a);const c=`${e.name}: ${o.name}, ${((o.toMs-o.fromMs)/1e3).toFixed(1)} s`
;return`<rect class="bar ${classOf(o.name)}" x="${px(a)}" y="${px(n+s)}" width="${px(i)}" height="${px(r-2*s)}" rx="2"><title>${escapeHtml(c)}</title></rect>`
});const a=e.name.length>F?`${e.name.slice(0,F-1)}…`:e.name;const i=r>15?12:9
;return[`<text class="name ${e.result}" x="${px(t.left-8)}" y="${px(n+r/2+i/3)}" text-anchor="end" font-size="${i}">${escapeHtml(a)}</text>`,...o,...sessionsLines(e,t,n+s,r-2*s)]
}const classOf=e=>e.replaceAll(" ","-");function sessionsLines(e,t,n,r){const{entries:s}=e.sessions;return(0,
O.IS)(e).filter(({name:e})=>e==="drain").flatMap(({fromMs:e,toMs:o})=>{const a=s.filter(({atMs:t})=>t>=e&&t<=o)
;const i=Math.max(0,...a.map(({total:e})=>e));if(i===0)return[];const c=Math.max(1,Math.ceil(a.length/D))
;const u=a.filter((e,t)=>t%c===0||t===a.length-1).map(({atMs:e,total:s})=>`${px(t.x(e))},${px(n+1+(1-s/i)*(r-2))}`)
;return[`<polyline class="sessions" points="${u.join(" ")}"/>`]})}function reloadLine(e,t,n){const r=px(t.x(e.atMs))
;return`<line class="reload" x1="${r}" x2="${r}" y1="${z-4}" y2="${px(n)}"><title>${escapeHtml(e.text)}</title></line>`}
function legend(e,t){const n=[...new Set(e.flatMap(e=>(0,O.IS)(e).map(({name:e})=>e)))]
;const r=n.map(e=>`<span><i class="key ${classOf(e)}"></i>${escapeHtml(e)}</span>`)
;const s=e.some(({sessions:e})=>e.entries.some(({total:e})=>e>0))?['<span><i class="key line"></i>sessions</span>']:[]
;const o=t?['<span><i class="key reload"></i>reload of HAProxy</span>']:[]
;return`<figcaption>${[...r,...s,...o].join(" ")}</figcaption>`}const j=480;const B=34;const U=110;const q=70;const Z=24
;function barChart(e){const t=e.pairs.slice(0,Z);const n=t.flatMap(({first:e,second:t})=>[e??0,t??0])
;const r=Math.max(...n,e.limit??0)||1;const x=e=>U+e/r*(j-U-q);const s=t.length*B+8;const bar=(t,n,r)=>{
const s=t===undefined?"–":e.format(t);const o=t===undefined?0:Math.max(1,x(t)-U)
;return`<rect class="${n}" x="${U}" y="${px(r)}" width="${px(o)}" height="11" rx="2"/>`+`<text class="tick" x="${px(U+o+5)}" y="${px(r+9.5)}">${escapeHtml(s)}</text>`
};const o=t.map(({label:e,first:t,second:n},r)=>{const s=4+r*B;const o=e.length>16?`${e.slice(0,15)}…`:e
;return`<text class="tick" x="${U-8}" y="${px(s+16)}" text-anchor="end">${escapeHtml(o)}</text>`+bar(t,"bar-new",s)+bar(n,"bar-old",s+13)
});const{limit:a}=e
;const i=a===undefined?"":`<line class="floor" x1="${px(x(a))}" x2="${px(x(a))}" y1="0" y2="${s}"><title>limit ${escapeHtml(e.format(a))}</title></line>`
;const c=[`<span><i class="key bar-new"></i>${escapeHtml(e.names[0])}</span>`,`<span><i class="key bar-old"></i>${escapeHtml(e.names[1])}</span>`,...a===undefined?[]:[`<span><i class="key reload"></i>limit ${escapeHtml(e.format(a))}</span>`]]
;return[`<figure class="chart">${html_element("p","",e.title)}`,`<svg viewBox="0 0 ${j} ${s}" role="img" aria-label="${escapeHtml(e.title)}">${o.join("")}${i}</svg>`,`<figcaption>${c.join(" ")}</figcaption></figure>`].join("\n")
}const H=100;const percent=e=>`${Number(e.toPrecision(3))} %`
;const rateOf=({requests:e,errors:t})=>e===0?undefined:100*t/e;function sharesSection({shares:e}){
const t=e.filter(e=>e.asked!==null);if(t.length===0)return"";const n=barChart({title:"Share of the traffic",
names:["reached","asked"],format:percent,pairs:t.map(e=>({label:`step ${t.indexOf(e)+1}`,first:e.achieved??undefined,
second:e.asked??undefined}))});return`<section><h2>Shares</h2><div class="charts">${n}</div></section>`}
function watchesSection({watches:e,inputs:t}){if(e.length===0)return"";const n=e.map(({what:e})=>e);const r=barChart({
title:"Failed responses",names:["watched","the others"],format:percent,limit:t?.maxErrorRate??undefined,
pairs:e.map(({watched:e,others:t},r)=>({label:n[r]??"",first:rateOf(e),second:rateOf(t)}))});const s=barChart({
title:"Mean response time",names:["watched","the others"],format:e=>(0,i._V)(e),pairs:e.map(({watched:e,others:t},r)=>({
label:n[r]??"",first:e.meanMs??undefined,second:t.meanMs??undefined}))})
;const o=e.slice(0,H).map(({what:e,verdict:t,text:n,elapsedMs:r,watched:s})=>`<tr>${[e,t,n].map(e=>html_element("td","",e)).join("")}${[(0,
i._V)(r),(0,i.B4)(s.requests)].map(e=>html_element("td",'class="number"',e)).join("")}</tr>`)
;const a=["Watched","Verdict","What was seen"].map(e=>html_element("th","",e)).join("")
;const c=["For","Requests"].map(e=>html_element("th",'class="number"',e)).join("")
;return`<section><h2>Watching the traffic</h2><div class="charts">${r}${s}</div>\n<div class="scroll"><table><thead><tr>${a}${c}</tr></thead><tbody>${o.join("\n")}</tbody></table></div></section>`
}
const W=`\n:root{color-scheme:light dark;--ink:#1c2128;--quiet:#59636e;--paper:#fff;--panel:#f4f6f8;--line:#d7dce1;--good:#1a7f37;--bad:#c62a22;\n--warn:#8a6100;--drain:#d9a21b;--deploy:#3a7bd5;--prove:#2a9d8f;--soak:#7a5cc7;--pause:#9aa4ae;--restore:#d4692a;--roll-back:#c2417f;--over:#1c2128}\n@media (prefers-color-scheme:dark){:root{--ink:#e6e9ec;--quiet:#9aa5b1;--paper:#14181d;--panel:#1d2329;--line:#343c45;--good:#4cc26b;\n--bad:#ff7b72;--warn:#e0b341;--drain:#d6a02a;--deploy:#5595ea;--prove:#3fb5a6;--soak:#9d84e0;--pause:#6d7680;--restore:#e08550;--roll-back:#dc6ba3;--over:#fff}}\n*{box-sizing:border-box}body{margin:0 auto;max-width:1080px;padding:28px 20px 60px;background:var(--paper);color:var(--ink);\nfont:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}\nh1{font-size:24px;line-height:1.3;margin:0 0 6px}h2{font-size:17px;margin:34px 0 10px}.good{color:var(--good)}.bad{color:var(--bad)}\n.quiet,figcaption{color:var(--quiet);font-size:13px}a{color:inherit}p{margin:6px 0}\n.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin:22px 0}\n.figures div{background:var(--panel);border-radius:8px;padding:12px 16px}.figures b{display:block;font-size:26px;line-height:1.25;\nfont-variant-numeric:tabular-nums}.figures span{color:var(--quiet);font-size:13px}\n.failure{border-left:4px solid var(--bad);background:var(--panel);padding:10px 16px;border-radius:0 8px 8px 0}.failure p{white-space:pre-wrap}\nul.warnings{border-left:4px solid var(--warn);background:var(--panel);margin:14px 0;padding:10px 16px 10px 34px;border-radius:0 8px 8px 0}\nfigure{margin:0;overflow-x:auto}svg{display:block;width:100%;min-width:560px;height:auto}\nsvg text{fill:var(--ink);font-family:inherit}svg .tick{fill:var(--quiet);font-size:11px}.grid{stroke:var(--line);stroke-width:1}\n.name.held{fill:var(--bad);font-weight:600}.bar.drain{fill:var(--drain)}.bar.deploy{fill:var(--deploy)}.bar.prove{fill:var(--prove)}\n.bar.soak{fill:var(--soak)}.bar.pause{fill:var(--pause)}.bar.restore{fill:var(--restore)}.bar.roll-back{fill:var(--roll-back)}\n.sessions{fill:none;stroke:var(--over);stroke-width:1.5;stroke-linejoin:round}.reload{stroke:var(--bad);stroke-width:1.5;stroke-dasharray:4 3}\n.available{fill:var(--prove);opacity:.28}.floor{fill:none;stroke:var(--bad);stroke-width:1.5;stroke-dasharray:5 3}\nrect.bar-new{fill:var(--deploy)}rect.bar-old{fill:var(--pause)}.key.bar-new{background:var(--deploy)}.key.bar-old{background:var(--pause)}\n.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(360px,1fr));gap:24px;align-items:start}.chart svg{min-width:0}\nfigcaption span{margin-right:16px;white-space:nowrap}.key{display:inline-block;width:12px;height:12px;border-radius:2px;margin-right:6px;vertical-align:-1px}\n.key.drain{background:var(--drain)}.key.deploy{background:var(--deploy)}.key.prove{background:var(--prove)}.key.soak{background:var(--soak)}\n.key.pause{background:var(--pause)}.key.restore{background:var(--restore)}.key.roll-back{background:var(--roll-back)}\n.key.line{height:0;border-top:2px solid var(--over);vertical-align:4px}.key.reload{height:0;border-top:2px dashed var(--bad);vertical-align:4px}\n.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:14px}th,td{text-align:left;padding:5px 10px;border-bottom:1px solid var(--line);\nvertical-align:top}th{color:var(--quiet);font-weight:500}td.number,th.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}\n.evidence td{border:0;padding:2px 10px 2px 0;font-size:13px}.evidence .time{white-space:nowrap;color:var(--quiet);font-variant-numeric:tabular-nums}\ncode,pre{font:12.5px/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}pre{background:var(--panel);padding:12px 16px;border-radius:8px;overflow-x:auto}\ndetails{margin:6px 0}summary{cursor:pointer}\n@media print{body{max-width:none;padding:0}details>*{display:block}.figures div,.failure,pre{border:1px solid #ccc}}\n`.replaceAll("\n","")
;const G=200;const K=50;function reportHtml(e,t){
const n=[header(e,t.heading),figures(e),failureBlock(t.failure),warnings(e.warnings),picture(e),sharesSection(e),watchesSection(e),findings(e),serverTable(e.servers),repairs(t.failure),nodes(e),evidence(e),footer(e)]
;return`<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width,initial-scale=1">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">\n<link rel="icon" href="data:,">\n<title>${escapeHtml(t.heading)}</title>\n<style>${W}</style>\n</head>\n<body>\n${n.filter(e=>e!=="").join("\n")}\n</body>\n</html>\n`
}function header(e,t){const{source:n,rollout:r}=e;const s=e.outcome.result==="succeeded"||e.outcome.result==="planned"
;const o=r.startedAt===null?"":`${r.startedAt.slice(0,19).replace("T"," ")} UTC`
;const a=n.sha===null?"":`commit ${n.sha.slice(0,10)}${n.ref===null?"":` (${n.ref})`}`
;const i=[o,n.actor===null?"":`by ${n.actor}`,n.repository??"",n.workflow??"",a].filter(e=>e!=="").map(escapeHtml)
;const c=n.runUrl!==null&&/^https?:\/\//.test(n.runUrl)
;if(c)i.push(`<a href="${escapeHtml(n.runUrl)}">the run on GitHub</a>`)
;return[`<header>${html_element("h1",`class="${s?"good":"bad"}"`,t)}`,`<p class="quiet">${i.join(" · ")}</p>`,r.headline===null?"":html_element("p",'class="quiet"',r.headline),"</header>"].join("\n")
}function figures(e){const{receipt:t,outcome:n,servers:r,rollout:s}=e
;const o=r.filter(({result:e,reason:t})=>e!=="skipped"||t!==undefined).length;const a=n.result==="planned"?(0,
i.B4)(o):`${(0,i.B4)(n.deployed.length)} of ${(0,i.B4)(o)}`
;const c=[["servers",a,n.result==="planned"?"servers planned":"servers rolled out"],["requests",(0,
i.B4)(t.requests),"requests meanwhile, counted by HAProxy"],["errors",(0,i.B4)(t.errors),"of them failed"],["time",(0,
i._V)(s.durationMs),"from start to end"]]
;const u=c.map(([e,t,n])=>`<div id="${e}">${html_element("b","",t)}${html_element("span","",n)}</div>`)
;return`<div class="figures">${u.join("")}</div>`}function failureBlock(e){if(!e)return""
;const t=[e.observed,e.state,e.next,...e.attached.map(e=>`Also: ${e}`)]
;return`<section class="failure">${t.filter(e=>e!=="").map(e=>html_element("p","",e)).join("")}</section>`}
function warnings(e){if(e.length===0)return"";const t=e.slice(0,K).map(e=>html_element("li","",e))
;const n=e.length-t.length;if(n>0)t.push(html_element("li","",`… and ${(0,i.LS)(n,"more warning")}: see report.json`))
;return`<ul class="warnings">${t.join("")}</ul>`}function serverTable(e){if(e.length===0)return""
;const t=["Sessions at drain","Drain","Deploy","Proof","Total"]
;const n=[...["Server","Result","Before","After"].map(e=>html_element("th","",e)),...t.map(e=>html_element("th",'class="number"',e))]
;const r=e.slice(0,G).map(serverRow);const s=e.length-r.length;const o=s>0?html_element("p",'class="quiet"',`… and ${(0,
i.LS)(s,"more server")}: see report.json`):""
;return`<section><h2>Servers</h2><div class="scroll"><table id="table"><thead><tr>${n.join("")}</tr></thead><tbody>\n${r.join("\n")}\n</tbody></table></div>${o}</section>`
}function serverRow(e){const{timings:t,before:n,after:r}=e;const time=e=>e===null?"–":(0,i._V)(e)
;const s=e.reason===undefined?"":` (${e.reason})`
;const o=[e.name,`${(0,l.Fg)(e.result)} ${e.result}${s}`,`${n.state}, weight ${n.weight}`,`${r.state}, weight ${r.weight}`]
;const a=e.sessionsAtDrain===null?"–":(0,i.B4)(e.sessionsAtDrain)
;const c=[a,time(t.drainMs),time(t.deployMs),time(t.proofMs),time(t.totalMs)]
;const u=e.message===undefined?"":`title="${escapeHtml(e.message)}"`
;return`<tr ${u}>${o.map(e=>html_element("td","",e)).join("")}${c.map(e=>html_element("td",'class="number"',e)).join("")}</tr>`
}function repairs(e){const t=(0,o.Pw)(e?.repairs??[],"# ");if(t.length===0)return""
;return`<section><h2>To repair by hand</h2>${html_element("pre","",t.map(e=>e.trimStart()).join("\n"))}</section>`}
function findings({doctor:e}){if(!e)return"";const t=e.readiness.map(({backend:e,verdicts:t})=>{
const n=t.map(e=>`${e.strategy} ${(0,c.nt)(e)}`).join(" · ");return html_element("p","",`${e} is ready for: ${n}`)})
;const n=e.findings.slice(0,G).map(({level:e,where:t,title:n,why:r,fix:s})=>{
const o=[t.backend??"HAProxy",...t.nodes.length>0?[`on ${(0,i.Zv)(t.nodes)}`]:[]];const a=[(0,c.bh)(e),o.join(" "),n,(0,
c.em)(r),(0,c.em)(s)];return`<tr>${a.map(e=>html_element("td","",e)).join("")}</tr>`})
;const r=["","Where","What","Why it matters","What to do"].map(e=>html_element("th","",e))
;const s=`<div class="scroll"><table><thead><tr>${r.join("")}</tr></thead><tbody>${n.join("\n")}</tbody></table></div>`
;return`<section><h2>What the doctor found</h2>${t.join("")}${n.length===0?"":s}</section>`}
function nodes({nodes:e,receipt:t,reloads:n}){if(e.length===0)return""
;const r=e.slice(0,50).map(({node:e,endpoint:t,version:n,pid:r})=>html_element("li","",`${e}: ${t}, HAProxy ${n}, process ${r}`))
;const s=["Node","Backend","Requests","5xx","Connection errors","Response errors","Retries","Redispatches"]
;const o=t.rows.slice(0,100).map(e=>{
const t=[e.requests,e.responses5xx,e.connectionErrors,e.responseErrors,e.retries,e.redispatches]
;return`<tr>${html_element("td","",e.node)}${html_element("td","",e.backend)}${t.map(e=>html_element("td",'class="number"',(0,
i.B4)(e))).join("")}</tr>`})
;const a=o.length===0?"":`<div class="scroll"><table><thead><tr>${s.map((e,t)=>html_element("th",t<2?"":'class="number"',e)).join("")}</tr></thead><tbody>${o.join("")}</tbody></table></div>`
;const c=n.slice(0,20).map(({text:e})=>html_element("li","",e))
;return`<section><h2>Load balancers</h2><ul>${[...r,...c].join("")}</ul>${a}</section>`}function footer({rollout:e}){
return html_element("p",'class="quiet"',`haproxy-rollout, run ${e.id}. The same data, whole, is in report.json.`)}
function reportInputs(e){const{health:t}=e;return{backends:e.backends,
servers:e.servers?.map(e=>`${e.exclude?"!":""}${e.text.replace(/^!/,"")}`)??null,groupBy:e.groupBy,
drainTimeoutMs:e.drainTimeoutMs,onDrainTimeout:e.onDrainTimeout,haproxyCheck:t.haproxyCheck,
healthUrl:t.url===undefined?null:urlWithoutSecrets(t.url),healthSuccesses:t.successes,healthIntervalMs:t.intervalMs,
healthTimeoutMs:t.timeoutMs,deployTimeoutMs:e.deployTimeoutMs,deployRetries:e.deployRetries,
maxUnavailable:amountText(e.maxUnavailable),minAvailable:e.minAvailable===undefined?null:amountText(e.minAvailable),
lead:e.lead,pauseMs:e.pauseMs,maxFailures:e.maxFailures,onFailure:e.onFailure,onReload:e.onReload,
soakMs:e.watching.soakMs,maxErrorRate:e.watching.maxErrorRate??null,maxSlowdown:e.watching.maxSlowdown??null}}
function amountText(e){return`${e.value}${e.kind==="percent"?"%":""}`}function urlWithoutSecrets(e){
return e.replace(/\/\/[^/?#]*@/,"//").replace(/[?#].*$/s,"?…")}function reportJson(e,t,n){
const r=isoTime(t.startedAtEpochMs);return{schemaVersion:1,rollout:{id:n.rolloutId,startedAt:r,
endedAt:r===null?null:isoTime((t.startedAtEpochMs??0)+e.durationMs),durationMs:Math.round(e.durationMs),
headline:t.text?.headline??null},source:n.source,outcome:{result:e.result,reason:e.reason,title:e.title,
message:e.message,hint:e.hint,attached:e.attached,repairs:e.repairs,deployed:e.deployed,held:e.held,
remaining:e.remaining,stack:e.stack??null},receipt:e.receipt,inputs:n.inputs===undefined?null:reportInputs(n.inputs),
nodes:t.nodes.map(({node:e,endpoint:t,identity:{pid:n,startedSec:r,uptimeSec:s,version:o}})=>({node:e,endpoint:t,pid:n,
startedSec:r,uptimeSec:s,version:o})),plan:t.plan===undefined?null:planJson(t.plan),
servers:e.servers.map(e=>reportServer(e,t.servers.get(e.name))),available:t.available,reloads:t.reloads,
shares:t.shares.map(({asked:e,achieved:t,requests:n,errors:r,ofRequests:s})=>({asked:e??null,
achieved:t===undefined?null:Number(t.toFixed(3)),requests:n,errors:r,ofRequests:s})),watches:t.watches,
doctor:doctorJson(t.diagnosis),warnings:(0,a.h)(t,e.warnings)}}function doctorJson(e){if(!e)return null
;const{findings:t,readiness:n,blind:r}=e;return{findings:t,readiness:n,blind:r}}function reportServer(e,t){return{...e,
phases:t?.phases??[],endedMs:t?.endedMs??null,sessions:kept(t?.sessions),orders:kept(t?.orders),
observed:kept(t?.observed)}}function kept(e){return{seen:e?.seen()??0,entries:e?.entries()??[]}}function isoTime(e){
return e===undefined||Number.isNaN(e)?null:new Date(e).toISOString()}var V=n(9378);var J=n(8469);var Y=n(877)
;var Q=n(4902);var X=n(2112);const ee=200;function renderDiagnosis(e,t){return(0,J.x9)([[`## ${(0,Q.Mk)(`${(0,
i.Zv)(e.backends,4)}: ${(0,
c.lT)(e)}`)}`],readinessTable(e),findingTable(e),(0,Q.zH)("What does not show from here",blindBlock(e)),(0,
Q.zH)("What was observed",(0,X.r)(t))])}function readinessTable({readiness:e}){const[t]=e;if(!t)return[]
;const n=t.verdicts.map(({strategy:e})=>e);return[(0,Q.jD)(["Ready for",...n]),(0,
Q.jD)([":--",...n.map(()=>":--")]),...e.map(({backend:e,verdicts:t})=>(0,Q.jD)([(0,Q.Mk)(e,80),...t.map(e=>(0,
Q.Mk)(`${markOfVerdict(e.verdict)} ${(0,c.nt)(e)}`))]))]}function markOfVerdict(e){return e==="no"?"✗":"✓"}
function findingTable(e){const{findings:t}=e;if(t.length===0)return[];const n=t.slice(0,ee).map(t=>{const n=(0,
c.ZF)(t,e)
;return(0,Q.jD)([(0,c.bh)(t.level),(0,Q.Mk)([t.where.backend??"HAProxy",n].filter(e=>e!=="").join(" "),120),(0,
Q.Mk)(t.title,300),(0,Q.Mk)((0,c.em)(t.why)),(0,Q.Mk)((0,c.em)(t.fix))])});const r=t.length-n.length;return[(0,
Q.jD)(["","Where","What","Why it matters","What to do"]),"| :-: | :-- | :-- | :-- | :-- |",...n,...r>0?["",`… and ${(0,
i.LS)(r,"more finding")}: see the report.`]:[]]}function blindBlock({blind:e}){
const t=e.map(({what:e,why:t,look:n})=>`- ${(0,Q.Mk)(e)} (${n.map(e=>`\`${e}\``).join(", ")}): ${(0,Q.Mk)(t)}`)
;return[...t,"","On the load balancer:","",...(0,Q.DV)("sh",[(0,Y.z)(e)])]}const printLine=e=>{
process.stdout.write(`${e}\n`)};function newReporting(e){const{clock:t,rolloutId:n}=e;const i=t.nowMs();const c=(0,
a.g)();const u=logReporter(printLine,{groups:process.env["GITHUB_ACTIONS"]==="true"});const l=[c,earlyOutputs(s.uH),u]
;const d=[];const f=[];const h=new Set;let p;const tell=e=>{if(e.type==="warning")f.push(e.text);const n={...e,
atMs:t.nowMs()-i,time:t.wallTime().toISOString()};for(const e of l){if(h.has(e))continue;try{e.event(n)}catch(t){
h.add(e);tell({type:"warning",text:`a report could not be kept up: ${String(t)}`})}}};const attempt=async(e,t)=>{try{
await t()}catch(t){tell({type:"warning",text:`${e} could not be written: ${String(t)}`})}};return{tell:tell,
warnings:()=>f,plan(e){p=e;for(const t of e)tell({type:"note",text:t})},elapsedMs:()=>t.nowMs()-i,add(e){l.unshift(e)
;d.push(e)},async finish(t,a){await Promise.all(d.map(e=>attempt("how it ended",()=>e.finish(t))));const i=c.collected()
;const l={};await attempt("the report",async()=>{const s=a?.reportDir??r.join(e.temp,`haproxy-rollout-report-${n}`)
;const c=reportJson(t,i,{rolloutId:n,inputs:a,source:(0,V.v)(process.env)})
;const u=await writeReportFile(s,"report.json",`${JSON.stringify(c,null,2)}\n`);if(u.ok)l.json=u.path;else tell({
type:"warning",text:u.warning});const d={heading:(0,J.R_)(t,i),failure:(0,o.kY)(t)}
;const f=await writeReportFile(s,"report.html",reportHtml(c,d));if(f.ok)l.html=f.path;else if(u.ok)tell({type:"warning",
text:f.warning})});await attempt("the outputs",()=>writeOutputs(s.uH,t,i.plan,l))
;if(a?.summary!==false&&process.env["GITHUB_STEP_SUMMARY"]){await attempt("the job summary",async()=>{
const e=i.diagnosis?renderDiagnosis(i.diagnosis,i):(0,J.Br)(t,i,p?.join("\n"));await s.z.addRaw(e).write()})}u.finish(t)
}}}},285:(e,t,n)=>{n.d(t,{$z:()=>adminState,KC:()=>r,P9:()=>rowIdKey,SM:()=>isSameProcess,km:()=>combineCounts,lZ:()=>s,
om:()=>rowKey});function isSameProcess(e,t){const n=Math.max(e.startToleranceSec??0,t.startToleranceSec??0)
;return e.pid===t.pid&&Math.abs(e.startedSec-t.startedSec)<=n}const rowKey=e=>`${e.backend}/${e.server}`
;const rowIdKey=e=>`${e.node} ${e.backend}/${e.server}`;const r={forcedMaint:1,inheritedMaint:2,configuredDisabled:4,
forcedDrain:8,inheritedDrain:16,dnsMaint:32};function adminState(e){
if(e&(r.forcedMaint|r.inheritedMaint|r.dnsMaint))return"maint";if(e&(r.forcedDrain|r.inheritedDrain))return"drain"
;return"ready"}const s={requests:0,responses1xx:0,responses2xx:0,responses3xx:0,responses4xx:0,responses5xx:0,
responsesOther:0,connectionErrors:0,responseErrors:0,retries:0,redispatches:0,clientAborts:0}
;function combineCounts(e,t,n){const r=Object.keys(s);return Object.fromEntries(r.map(r=>[r,n(e[r],t[r])]))}},
4374:(e,t,n)=>{n.d(t,{m:()=>s});var r=n(8500);const s={nowMs:()=>performance.now(),wallTime:()=>new Date,
async sleep(e,t){t?.throwIfAborted();try{await(0,r.setTimeout)(Math.max(0,e),undefined,t?{signal:t}:{})}catch(e){
t?.throwIfAborted();throw e}}}},5921:(e,t,n)=>{n.d(t,{AF:()=>asRolloutError,a6:()=>RolloutError})
;const r=null&&["input-invalid","unreachable","no-answer","permission-denied","unknown-backend","unknown-server","unsupported","below-floor","no-idle-side","changed-since-plan","nodes-disagree","reloaded","not-drained","deploy-failed","deploy-timed-out","workflow-failed","workflow-lost","health-failed","error-rate-exceeded","slowdown-exceeded","inconclusive","rollback-failed","cancelled","restore-incomplete","internal"]
;class RolloutError extends Error{code;title;observed;hint;deployLeft;constructor(e,t,n={}){
const r=n.observed===undefined?t:`${t}: ${n.observed}`;super(r,n.cause===undefined?undefined:{cause:n.cause})
;this.name="RolloutError";this.code=e;this.title=t;this.observed=n.observed;this.hint=n.hint
;this.deployLeft=n.deployLeft}}function asRolloutError(e){if(e instanceof RolloutError)return e
;const t=e instanceof Error?e.message:String(e)
;return new RolloutError("internal","haproxy-rollout failed unexpectedly",{observed:t,
hint:"This is a bug in haproxy-rollout. Please report it with the stack below.",cause:e})}},3861:(e,t,n)=>{n.d(t,{
B4:()=>formatCount,LS:()=>plural,Zv:()=>listNames,_V:()=>formatMs,ml:()=>shorten,rb:()=>timeOfDay,tW:()=>formatLimit})
;const r=1e3;const s=60*r;const o=60*s;function formatMs(e){const t=Number.isFinite(e)?Math.max(0,Math.round(e)):0
;if(t<r)return`${t} ms`;const n=Math.round(t/100);if(n<600)return`${(n/10).toFixed(1)} s`;const a=Math.round(t/r)
;if(a<3600)return twoUnits(a,60,"m","s");const i=Math.round(t/s);if(i<1440)return twoUnits(i,60,"h","m")
;return twoUnits(Math.round(t/o),24,"d","h")}function twoUnits(e,t,n,r){const s=e%t
;return s===0?`${Math.floor(e/t)}${n}`:`${Math.floor(e/t)}${n} ${s}${r}`}function formatLimit(e){if(e===0)return"0s"
;if(e%o===0)return`${e/o}h`;if(e%s===0)return`${e/s}m`;return e%r===0?`${e/r}s`:`${e}ms`}function formatCount(e){
return Math.round(e).toString().replace(/\B(?=(\d{3})+$)/g,",")}function plural(e,t,n=`${t}s`){
return`${formatCount(e)} ${e===1?t:n}`}function listNames(e,t=12){const n=e.length<=t?e:e.slice(0,Math.max(1,t-1))
;const r=e.length-n.length;const s=r>0?[...n,`${formatCount(r)} more`]:[...n];const o=s.pop()??""
;return s.length===0?o:`${s.join(", ")} and ${o}`}function timeOfDay(e){return e.slice(11,23)}function shorten(e,t){
if(e.length<=t)return e;const n=e.slice(0,Math.max(0,t-1));return`${/[\uD800-\uDBFF]$/.test(n)?n.slice(0,-1):n}…`}},
6347:(e,t,n)=>{n.d(t,{NG:()=>o,bw:()=>isListFile,dh:()=>isListEntry,vJ:()=>a})
;const r=/^(#\d+|[A-Za-z0-9_./~+=:-][A-Za-z0-9_./~+=:@-]*)$/;const s=/^[A-Za-z0-9_.:/@+=~%*!?&$|^(){}[\]-]+$/
;const o="letters, digits and . _ / ~ + = : @ -"
;const a="letters, digits and . _ : / @ + = ~ % * ! ? & $ | ^ ( ) { } [ ] -";const isListFile=e=>r.test(e)
;const isListEntry=e=>s.test(e)},7364:(e,t,n)=>{n.d(t,{a:()=>didYouMean,p:()=>nearest});const r=[];const s=[]
;function leven(e,t,n){if(e===t){return 0}const o=n?.maxDistance;const a=e;if(e.length>t.length){e=t;t=a}let i=e.length
;let c=t.length;while(i>0&&e.charCodeAt(~-i)===t.charCodeAt(~-c)){i--;c--}let u=0
;while(u<i&&e.charCodeAt(u)===t.charCodeAt(u)){u++}i-=u;c-=u;if(o!==undefined&&c-i>o){return o}if(i===0){
return o!==undefined&&c>o?o:c}let l;let d;let f;let h;let p=0;let m=0;while(p<i){s[p]=e.charCodeAt(u+p);r[p]=++p}
while(m<c){l=t.charCodeAt(u+m);f=m++;d=m;for(p=0;p<i;p++){h=l===s[p]?f:f+1;f=r[p];d=r[p]=f>d?h>d?d+1:h:h>f?f+1:h}
if(o!==undefined){let e=d;for(p=0;p<i;p++){if(r[p]<e){e=r[p]}}if(e>o){return o}}}r.length=i;s.length=i
;return o!==undefined&&d>o?o:d}function closestMatch(e,t,n){if(!Array.isArray(t)||t.length===0){return undefined}
const r=n?.maxDistance;const s=e.length;for(const n of t){if(n===e){return n}}if(r===0){return undefined}let o
;let a=Number.POSITIVE_INFINITY;const i=new Set;for(const n of t){if(i.has(n)){continue}i.add(n)
;const t=Math.abs(n.length-s);if(t>=a){continue}if(r!==undefined&&t>r){continue}
const c=Number.isFinite(a)?r===undefined?a:Math.min(a,r):r;const u=c===undefined?leven(e,n):leven(e,n,{maxDistance:c})
;if(r!==undefined&&u>r){continue}let l=u;if(c!==undefined&&u===c&&c===r){l=leven(e,n)}if(l<a){a=l;o=n;if(a===0){break}}}
if(r!==undefined&&a>r){return undefined}return o}function nearest(e,t){const n=e.toLowerCase()
;const r=t.map(e=>e.toLowerCase());const s=closestMatch(n,r,{maxDistance:Math.max(1,Math.floor(n.length/3))})
;const o=s??r.find(e=>lettersOf(e)===lettersOf(n));return o===undefined?undefined:t[r.indexOf(o)]}
const lettersOf=e=>e.split("").toSorted().join("");function didYouMean(e,t){const n=nearest(e,t)
;return n===undefined?"":`; did you mean ${n}?`}},3574:(e,t,n)=>{n.d(t,{Qc:()=>endMarked,Sb:()=>endTree});var r=n(1421)
;var s=n(3024);var o=n(8500);const a=20;const i=500;async function endTree(e,t,n){if(process.platform==="win32"){(0,
r.execFile)("taskkill",["/pid",String(e),"/t","/f"],()=>{});return[]}let s=await findTree(e,t,[]);send(e,s,"SIGTERM")
;const c=performance.now()+n;while(performance.now()<c){await(0,o.setTimeout)(a);s=s.filter(isRunning)
;if(s.length>0)continue;s=await findTree(e,t,[]);if(s.length===0)return[]}const u=performance.now()+i
;while(performance.now()<u){s=await findTree(e,t,s.filter(isRunning));if(s.length===0)return[];send(e,s,"SIGKILL")
;await(0,o.setTimeout)(a)}return s.filter(isRunning)}async function endMarked(e,t){
if(process.platform!=="linux")return[];const[n]=await findTree(undefined,e,[])
;return n===undefined?[]:endTree(n.pid,e,t)}async function findTree(e,t,n,r=((0,
s.existsSync)("/proc/self/stat")?procTable:psTable)){const o=(await r()).filter(e=>e.pid!==process.pid)
;const a=new Set([e,...n.map(e=>e.pid)]);const i=new Map
;let c=o.filter(n=>a.has(n.pid)||n.group===e||n.session===e||hasMarks(n.pid,t));while(c.length>0){
for(const e of c)i.set(e.pid,e);c=o.filter(e=>i.has(e.parent)&&!i.has(e.pid))}return[...i.values()].filter(e=>!e.zombie)
}function send(e,t,n){kill(-e,n);for(const r of t){if(groupOf(r)!==e&&isRunning(r))kill(r.pid,n)}}function kill(e,t){
try{process.kill(e,t);return true}catch{return false}}function isRunning(e){
if(process.platform!=="linux")return kill(e.pid,0);const t=procEntry(e.pid)
;return t!==undefined&&t.started===e.started&&!t.zombie}function groupOf(e){
return process.platform==="linux"?procEntry(e.pid)?.group:undefined}function hasMarks(e,t){
if(process.platform!=="linux"||t.length===0)return false;try{
const n=`\0${(0,s.readFileSync)(`/proc/${e}/environ`,"latin1")}`
;return t.every(e=>n.includes(`\0${Buffer.from(e).toString("latin1")}\0`))}catch{return false}}
async function procTable(){
return(0,s.readdirSync)("/proc").filter(e=>/^\d+$/.test(e)).flatMap(e=>procEntry(Number(e))??[])}function procEntry(e){
let t;try{t=(0,s.readFileSync)(`/proc/${e}/stat`,"utf8")}catch{return undefined}const n=t.lastIndexOf(")")
;const[r="",o,a,i,...c]=t.slice(n+2).split(" ");return{pid:e,name:t.slice(t.indexOf("(")+1,n),started:c[15]??"",
parent:Number(o),group:Number(a),session:Number(i),zombie:r==="Z"||r==="X"}}async function psTable(){
const e="pid=,ppid=,pgid=,stat=,lstart=,comm=";const t=await new Promise(t=>{const n={env:{...process.env,LC_ALL:"C"},
maxBuffer:16*1024*1024};(0,r.execFile)("ps",["-A","-o",e],n,(e,n)=>t(e?"":n))})
;const n=/^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\d{4})\s+(.*)$/;return t.split("\n").flatMap(e=>{
const[,t,r,s,o="",a="",i=""]=n.exec(e)??[];if(t===undefined)return[];return{pid:Number(t),name:i.trim(),started:a,
parent:Number(r),group:Number(s),session:0,zombie:o.startsWith("Z")}})}},6768:(e,t,n)=>{n.d(t,{e:()=>textTable})
;function textTable(e,t=new Set){const n=(e[0]??[]).map((t,n)=>Math.max(...e.map(e=>e[n].length)))
;return e.map(e=>`  ${e.map((e,r)=>t.has(r)?e.padStart(n[r]):e.padEnd(n[r])).join("  ")}`.trimEnd())}},9435:(t,n,r)=>{
r.d(n,{z:()=>githubOf,X:()=>triggersOf});var s=r(1078);var o=r(3861);var a=r(1421);var i=r(5217)
;const c=e(import.meta.url)("node:events");var u=r(8500);var l=r(3574);const d="ROLLOUT_MARK";const f=250;const h=1e3
;const p=8*1024;async function runGroup(e,t){t.throwIfAborted();const n=(0,i.randomUUID)();const r=(0,
a.spawn)(e.file,[...e.args],{cwd:e.workingDirectory,env:{...e.environment,[d]:n},stdio:["ignore","pipe","pipe"],
detached:true,windowsHide:true});const s=new Promise(e=>{r.once("exit",(t,n)=>e(n===null?{how:"exited",code:t??0}:{
how:"signalled",signal:n}))});await(0,c.once)(r,"spawn");const o=Promise.withResolvers()
;const onAbort=()=>o.resolve(undefined);t.addEventListener("abort",onAbort,{once:true});if(t.aborted)onAbort();const u={
lastMs:performance.now()};const f=Promise.all([pump(r.stdout,e.stdout,u),pump(r.stderr,e.stderr,u)])
;const end=async()=>r.pid===undefined?[]:(0,l.Sb)(r.pid,[`${d}=${n}`],e.graceMs);try{
if(r.pid!==undefined)e.onStarted?.(r.pid);const t=await Promise.race([s,o.promise,f.then(()=>s)]);const n=t??{
how:"ended",survivors:await end()};await untilQuiet(f,u);r.stdout.destroy();r.stderr.destroy();await f;return n
}catch(e){await end();throw e}finally{t.removeEventListener("abort",onAbort);r.stdout.destroy();r.stderr.destroy()
;r.unref()}}async function pump(e,t,n){for await(const r of readUntilClosed(e)){for(let e=0;e<r.length;e+=p){
n.lastMs=performance.now();t.push(r.subarray(e,e+p));await(0,u.setImmediate)()}}t.end()}
async function*readUntilClosed(e){const t=e[Symbol.asyncIterator]();for(;;){const e=await t.next().catch(()=>undefined)
;if(e===undefined||e.done===true)return;yield e.value}}async function untilQuiet(e,t){const n=new AbortController
;const r=e.then(()=>true,()=>true);const s=performance.now();t.lastMs=s;for(;;){const e=performance.now()
;const o=Math.min(t.lastMs+f,s+h)-e;if(o<=0)break;const a=(0,u.setTimeout)(o,false,{signal:n.signal}).catch(()=>true)
;if(await Promise.race([r,a]))break}n.abort()}var m=r(1455);var w=r(8161);var g=r(5921);var v=r(3024);var b=r(6760)
;const k=new Map([["bash","--noprofile --norc -e -o pipefail {0}"],["sh","-e {0}"],["pwsh",`-command ". '{0}'"`],["python","{0}"],["node","{0}"]])
;const $=new Map([["bash",".sh"],["sh",".sh"],["pwsh",".ps1"],["python",".py"],["node",".js"]])
;const S=`${[...k.keys()].join(", ")} or a template with {0}`;function parseShell(e){
const[t="",...n]=e.trim().split(" ");const r=t.toLowerCase();const s=n.join(" ").trim()||k.get(r)||""
;if(!s.includes("{0}")){throw new g.a6("input-invalid",`shell: "${e}" is not one of ${S}`,{
hint:"A template names a program and where the path of the script goes, for example: perl {0}"})}return{program:t,
args:splitWords(s),extension:$.get(r)??"",fileText:r==="pwsh"?withPowerShellFrame:e=>e}}function shellArguments(e,t){
return e.args.map(e=>e.replace(/\{0\}|\{\{|\}\}/g,e=>e==="{0}"?t:e.slice(1)))}function findProgram(e,t){
if(e.includes("/"))return e;for(const n of e==="python"?["python","python3"]:[e]){
for(const e of(t??"").split(b.delimiter)){if(e!==""&&isExecutable((0,b.join)(e,n)))return(0,b.join)(e,n)}}
return undefined}function isExecutable(e){try{(0,v.accessSync)(e,v.constants.X_OK);return(0,v.statSync)(e).isFile()
}catch{return false}}function withPowerShellFrame(e){
return["$ErrorActionPreference = 'stop'",e,"if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }"].join("\n")
}function splitWords(e){const t=[];let n;let r=false;let s=-1
;for(const{0:o,1:a="",2:i,index:c}of e.matchAll(/(\\*)(")|\\+|[^\\"]/g)){if(i!==undefined){const e=c===s&&a===""
;n=(n??"")+"\\".repeat(Math.floor(a.length/2));if(e||a.length%2===1)n+='"';if(a.length%2===0)r=!r;s=r?-1:c+o.length
}else if(!r&&(o===" "||o==="\t")){if(n!==undefined)t.push(n);n=undefined}else{n=(n??"")+o}}if(n!==undefined)t.push(n)
;return t}const O="Its output stands above in the log.";function runFailure(e,t,n){if(e.how==="exited"){
if(e.code===0)return undefined;return new g.a6("deploy-failed",`${t} ended with exit code ${e.code}`,{
hint:`${meaningOf(e.code)}${O}`})}if(e.how==="signalled"){
const n=e.signal==="SIGKILL"?" The system may have been out of memory.":""
;return new g.a6("deploy-failed",`${t} was ended by ${e.signal}`,{
hint:`The signal did not come from this action.${n} ${O}`})}const r=e.survivors.map(processName).join(", ")
;const s=r===""?"was ended with all its processes":`was ended, but still runs: ${r}`
;return new g.a6("deploy-timed-out",`${t} was still running after ${(0,o._V)(n)} and ${s}`,{
hint:`${O} deploy-timeout sets how long it may take.`})}function processName({pid:e,name:t}){return`${e} (${t})`}
function meaningOf(e){if(e===126)return"From a shell, 126 means that a command was found but could not be executed. "
;if(e===127)return"From a shell, 127 means that a command was not found. "
;const[t]=Object.entries(w.constants.signals).find(([,t])=>t===e-128)??[]
;return t===undefined?"":`From a shell, ${e} means that a command was ended by ${t}. `}function notFound(e){
return Object.assign(new Error(`${e}: not found in PATH`),{code:"ENOENT",syscall:"spawn"})}
async function startFailure(e,t,n,r){const{code:s,syscall:o}=e instanceof Error?e:{}
;if(s===undefined||!o?.startsWith("spawn"))return e
;const failed=(n,r)=>new g.a6("deploy-failed",`${t} could not start: ${n}`,{hint:r,cause:e});if(s==="E2BIG"){
return failed("its environment is too large","Linux allows 128 kB per variable: hand over a file instead.")}
if(!await isDirectory(r)){
return failed(`the working directory ${r} does not exist`,"Check the code out before this step, or correct working-directory.")
}if(s==="ENOENT"){
return failed(`the shell ${n} is not installed on this runner`,`Install it or put it into PATH, or choose another shell: ${S}.`)
}return failed(`${n} in ${r}: ${s}`,"The cause is what the system said.")}async function isDirectory(e){try{
return(await(0,m.stat)(e)).isDirectory()}catch{return false}}const M=["INPUT_","STATE_","ACTIONS_"]
;const A=new Set(["GITHUB_STATE","GITHUB_OUTPUT","GITHUB_ENV","GITHUB_PATH","GITHUB_STEP_SUMMARY","GITHUB_ARTIFACTS","GITHUB_ARTIFACTS_LIST"])
;function scriptEnvironment(e,t){const n=Object.entries(e).filter(([e])=>!A.has(e)&&!M.some(t=>e.startsWith(t)));return{
...Object.fromEntries(n),ROLLOUT_SERVER:t.server,ROLLOUT_ADDRESS:t.address,ROLLOUT_PORT:String(t.port),
ROLLOUT_BACKEND:t.backends[0]??"",ROLLOUT_BACKENDS:t.backends.join(","),ROLLOUT_INDEX:String(t.index),
ROLLOUT_TOTAL:String(t.total),ROLLOUT_ATTEMPT:String(t.attempt),ROLLOUT_ID:t.rolloutId}}const T=10;const E=13
;function lineSplitter(e,t){const n=Buffer.allocUnsafe(e);let r=0;let s=false;let o=false;const deliver=e=>{
const s=n.toString("utf8",0,r);r=0;t(s,e)};const finish=e=>{if(!s)deliver(e);s=false};const add=e=>{
if(s||e.length===0)return;const t=e.copy(n,r);r+=t;if(t===e.length)return;r=characterBoundary(n,r);s=true;deliver("cut")
};return{push(e){let t=0;while(t<e.length){if(o){o=false;const n=e[t]===T;finish(n?"newline":"return");if(n)t+=1
;continue}const n=lineEnd(e,t);add(e.subarray(t,n));if(e[n]===T)finish("newline");if(e[n]===E)o=true;t=n+1}},end(){
if(r>0||o)finish("end");o=false;s=false}}}function lineEnd(e,t){const n=e.indexOf(T,t);const r=n<0?e.length:n
;const s=e.subarray(t,r).indexOf(E);return s<0?r:t+s}function characterBoundary(e,t){for(let n=1;n<=Math.min(3,t);n+=1){
const r=e[t-n]??0;if((r&192)===128)continue;const s=r>=240?4:r>=224?3:r>=192?2:1;return s>n?t-n:t}return t}
const P=16*1024;const I=1e3;function scriptOutput(e){let t=Number.NEGATIVE_INFINITY;let n;let r=false;const show=r=>{
t=e.nowMs();n=undefined;e.onLine(neutralise(r))};return lineSplitter(P,(s,o)=>{const a=maskedValue(s);if(a!==undefined){
if(a.trim()!=="")e.mask(a);return}if(o==="return"){r=true;if(e.nowMs()-t>=I)show(s);else n=s;return}
if(s!==""||!r)show(o==="cut"?`${s} … [cut at 16 kB]`:s);else if(n!==undefined)show(n);r=false;n=undefined})}
function neutralise(e){return e.replaceAll("##[","## [")}function maskedValue(e){
const t=/^\s*::add-mask(?: .*?)?::(.*)$/i.exec(e)?.[1];if(t!==undefined)return output_unescape(t,["%0D","%0A"])
;const n=/##\[add-mask(?: [^\]]*)?\](.*)$/i.exec(e)?.[1]
;return n===undefined?undefined:output_unescape(n,["%3B","%0D","%0A","%5D"])}function output_unescape(e,t){
return[...t,"%25"].reduce((e,t)=>e.replaceAll(t,decodeURIComponent(t)),e)}
async function withScriptFile({tempDirectory:e,extension:t,text:n},r,s){let o;try{let a;try{o=await(0,m.mkdtemp)((0,
b.join)(e,"rollout-script-"));a=(0,b.join)(o,`script${t}`);await(0,m.writeFile)(a,n,{mode:384})}catch(t){
throw new g.a6("deploy-failed",`${r} could not start: its script cannot be written`,{
hint:`The runner's temporary directory ${e} must exist, be writable and have space.`,cause:t})}return await s(a)
}finally{if(o!==undefined)await(0,m.rm)(o,{recursive:true,force:true})}}const R=2e3;function commandTrigger(e){
const{inputs:t,tempDirectory:n,workingDirectory:r,timeoutMs:s}=e;const o=parseShell(t.shell);const a={tempDirectory:n,
extension:o.extension,text:o.fileText(t.script)};return{description:describeScript(t.script),async deploy(t,n,i,c){
n.throwIfAborted();const u=`the ${e.noun??"deploy command"} of ${t.server}`;const l=await withScriptFile(a,u,async s=>{
try{return await runScript(e,o,s,t,n,{onLine:i,onStarted:c})}catch(e){throw await startFailure(e,u,o.program,r)}})
;if(l.how==="ended"){for(const e of l.survivors){i(`process ${processName(e)} could not be ended and still runs`)}
n.throwIfAborted()}const d=runFailure(l,u,s);if(d!==undefined)throw d}}}function describeScript(e){
const t=e.split(/[\r\n]+/).map(e=>e.replace(/\p{Cc}+/gu," ").trim()).filter(e=>e!==""&&!e.startsWith("#")&&!/^set [-+]\w/.test(e))
;const n=(t[0]??"(an empty script)").replace(/:\/\/[^/\s@]+@/g,"://***@")
;const r=t.length>1?` (+ ${t.length-1} more)`:"";return neutralise((0,o.ml)(n,100))+r}
async function runScript(e,t,n,r,s,o){const a=scriptEnvironment(e.environment,r)
;const i=findProgram(t.program,a["PATH"]);if(i===undefined)throw notFound(t.program);const c={onLine:o.onLine,
mask:e.mask??(()=>{}),nowMs:()=>e.clock.nowMs()};const u=new AbortController;const l=new AbortController
;const d=e.clock.sleep(e.timeoutMs,l.signal).then(()=>u.abort(),()=>{});try{return await runGroup({file:i,
args:shellArguments(t,n),workingDirectory:e.workingDirectory,environment:a,stdout:scriptOutput(c),
stderr:scriptOutput(c),graceMs:R,...o.onStarted&&{onStarted:o.onStarted}},AbortSignal.any([s,u.signal]))}finally{
l.abort();await d}}var N=r(3312);var D=r(8331);var L=r(576);const z=3e4;const F=6e4;const j=3e3
;async function endRun(e,t,n,r){const s=t.url??(t.token===undefined?"the run":`the run with ${t.token} in its name`)
;try{const o=await(0,L.Su)(e,t,n)
;if(o.how==="not-found")r(`${s} cannot be found; if GitHub started it, it is still running`);else r(o.how==="cancelled"?`${s} is cancelled`:`${s} has ended`)
;return o.how!=="not-found"}catch(e){const t=e instanceof N.E?e.message:"GitHub did not answer in time"
;r(`${s} could not be cancelled (${t}); it may still be running`);return false}}async function endLate(e,t,n,r){
const{github:s,clock:o}=e;if(!await endRun(e.github,t,AbortSignal.timeout(z),r)){return{text:"could not be cancelled",
isOver:false}}const a=o.nowMs()+F;while(t.id!==undefined&&o.nowMs()<a&&!n.aborted){try{
const{data:e}=await s.send((e,n)=>e.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}",{...(0,D.H)(t.repository),
run_id:Number(t.id),request:n}),n);if(e.status==="completed")return{text:"was cancelled",isOver:true};await o.sleep(j,n)
}catch(e){if(n.aborted||!(e instanceof N.E))break;await o.sleep(j,n).catch(()=>undefined)}}return{
text:"was cancelled, but has not ended yet",isOver:false}}function placeText({workflow:e,repository:t,ref:n}){
return`workflow ${e} of ${t} on ${n}`}
const B="The token of the job (secrets.GITHUB_TOKEN) reaches only the repository of the job: for another one give the token of a GitHub App."
;const U="Give the job permissions: actions: write, or a github-token that has it.";function refusedDispatch(e,t,n,r){
const{status:s}=n;const o=s===401||s===403;const a=`${placeText(e)} could not be dispatched for ${t}`
;return new g.a6(o?"permission-denied":"workflow-failed",a,{observed:n.message,hint:dispatchHint(s),...r?{
deployLeft:"nothing"}:{deployLeft:"running"}})}function dispatchHint(e){switch(e){case 401:
return"The github-token is not valid, or not any more.";case 403:return`${U} ${B}`;case 404:
return`Is there such a workflow, and may the token see it? ${U} ${B}`;case 422:
return'On that branch or tag the workflow needs "on: workflow_dispatch", with inputs of exactly the names in workflow-inputs.'
;default:return`GitHub refused the dispatch with status ${e}.`}}function unusable(e,t){
const n=`${placeText(e)} cannot be looked up`;const r=t.message;switch(t.trouble){case"unsent":
return new g.a6("unreachable",n,{observed:r,hint:"Nothing was written to HAProxy."});case"unclear":case"limited":
return new g.a6("no-answer",n,{observed:r,hint:"Nothing was written to HAProxy."});case"refused":
if(t.status===401||t.status===403){return new g.a6("permission-denied",n,{observed:r,hint:dispatchHint(t.status)})}
return new g.a6("input-invalid",n,{observed:r,hint:dispatchHint(404)})}}function lost(e,t,n,r){
return new g.a6("workflow-lost",`the run of ${placeText(e)} for ${t} cannot be found`,{observed:r,
hint:n.token===undefined?"Put {token} into workflow-inputs and that input into the run-name of the workflow: then its run is found whatever the answer.":"Is the input that holds {token} in the run-name of the workflow? Look at the runs of the workflow before you go on: one may be deploying.",
deployLeft:"running"})}function gone(e,t,n,r){const s=r.status===401||r.status===403
;return new g.a6("workflow-lost",`the run of ${placeText(e)} for ${t} cannot be seen any more`,{
observed:`${n.url}: ${r.message}`,
hint:s?"Is the token still valid, and does it have actions: read? Look at the run before you go on: it may be deploying.":"Somebody deleted it. See what the server runs before it takes traffic again.",
deployLeft:"running"})}function failed(e,t,n,r,s){const o=`${placeText(e)} ended with ${r} for ${t}`
;return new g.a6("workflow-failed",o,{observed:`${n.url}${s===""?"":`: ${s}`}`,hint:conclusionHint(r)})}
function conclusionHint(e){switch(e){case"cancelled":
return"Somebody cancelled it, or a newer run of its concurrency group did: such a group needs the server in its name, or queue: max."
;case"skipped":return"No job of it ran: see the conditions of its jobs.";case"action_required":
return"It waits for an approval that was not given.";case"startup_failure":return"The workflow file is not valid."
;default:return"See the log of the run."}}function timedOut(e,t,n,r,s,a,i){
const c=[n.url,a.text,a.trouble].filter(e=>e!==undefined&&e!=="").join("; ");const u=i?{}:{deployLeft:"running"}
;if(a.trouble!==undefined){const n=`the run of ${placeText(e)} for ${t} could not be followed to its end within ${(0,
o._V)(r)}`;const s="See what became of the run, and what the server runs, before it takes traffic again."
;return new g.a6("workflow-lost",n,{observed:c,hint:s,...u})}
const l=`${placeText(e)} was still running for ${t} after ${(0,o._V)(r)} and ${s}`
;return new g.a6("deploy-timed-out",l,{observed:c,
hint:"deploy-timeout sets how long it may take; the time in the queue counts.",...u})}const q=[1e3,1e3,2e3,3e3]
;const Z=5e3;const H=6e5;const W=15e3;const G=3;async function followRun(e,t,n,r,s,o){const{clock:a,github:i}=e
;const c=a.nowMs();let u=0;let l;const look=async()=>{try{
const{data:e,headers:t}=await i.send((e,t)=>e.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}",{...(0,
D.H)(n.repository),run_id:Number(n.id),...l===undefined?{}:{headers:{"if-none-match":l}},request:t}),s);const r=(0,
L.dT)(e);l=t.etag;return r}catch(e){if(e instanceof N.E&&e.status===304)return undefined;throw e}};for(let i=0;;i+=1){
const l=a.nowMs()-c>H;await a.sleep(q[i]??(l?W:Z),s);try{const e=await look()
;if(r.trouble!==undefined)o(`GitHub answers again; the run is ${e?.status??r.status}`);else if(e&&e.status!==r.status&&e.conclusion===undefined)o(`the run is ${e.status}`)
;u=0;r.trouble=undefined;r.seenMs=a.nowMs();if(e)r.status=e.status
;if(e?.status==="completed")return e.conclusion??"no conclusion"}catch(a){s.throwIfAborted()
;if(!(a instanceof N.E))throw a;if(a.trouble==="refused"&&(u+=1)>=G)throw gone(e,t,n,a)
;if(r.trouble===undefined)o(`${a.message}; the run is asked for again until deploy-timeout`);r.trouble=a.message}}}
async function failedJobs({github:e},t,n){try{
const{data:r}=await e.send((e,n)=>e.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs",{...(0,
D.H)(t.repository),run_id:Number(t.id),filter:"latest",per_page:100,request:n}),n)
;const s=r.jobs.filter(({conclusion:e})=>e==="failure"||e==="timed_out");const o=s.slice(0,3).map(({name:e,steps:t})=>{
const n=t?.find(({conclusion:e})=>e==="failure"||e==="timed_out");return`job "${e}"${n?`, step "${n.name}"`:""}`})
;return o.join("; ")}catch{n.throwIfAborted();return""}}function sightText(e,t){const n=t-e.seenMs
;return n<1e3?`it was ${e.status}`:`it was ${e.status} ${(0,o._V)(n)} ago`}const K=6e4;const V=3e4
;const J=[500,1e3,2e3,3e3,5e3];const Y=3;const Q=[1e3,2e3,5e3,1e4];const X=1e3;async function startRun(e,t,n,r){
const{run:s,server:o}=t;let a=true;let i=0;let c=0;const known=({id:e,url:t})=>{const o={...s,id:e,url:t};r(o)
;n.throwIfAborted();return{...o,isRepeated:c>1}};r(s);for(;;){const u=await send(e,t,a,n);if(!(u instanceof N.E)){c+=1
;if(u)return known(u);const t=await appear(e,s,n,K);if("why"in t)throw lost(e,o,s,t.why);return known(t)}
n.throwIfAborted();switch(u.trouble){case"refused":if(a&&isUnknownKey(u)){a=false;break}if(c===0)r(undefined)
;throw refusedDispatch(e,o,u,c===0);case"limited":break;case"unsent":await e.clock.sleep(Q[i]??Q.at(-1),n);i+=1;break
;case"unclear":{c+=1;const t=await appear(e,s,n,V);if(!("why"in t))return known(t)
;const r=s.token!==undefined&&t.isSure&&c<Y;if(!r)throw lost(e,o,s,`${u.message}; ${t.why}`)}}}}
async function appear({github:e,clock:t},n,r,s){if(n.token===undefined){
const e="the answer of GitHub named no run, and workflow-inputs hold no {token} to find it by";return{why:e,isSure:false
}}const o=t.nowMs()+s;for(let s=0;;s+=1){await t.sleep(J[s]??J.at(-1),r);let a;try{const[t,...s]=await(0,L.sj)(e,n,r)
;if(t&&s.length===0)return t;if(t){const e=[t,...s].map(({url:e,id:t})=>e||t).join(", ");return{
why:`GitHub started it ${s.length+1} times: ${e}`,isSure:false}}}catch(e){r.throwIfAborted()
;if(!(e instanceof N.E))throw e;a=e.message}if(t.nowMs()<o)continue
;const i=`no run with ${n.token} in its name appeared${a===undefined?"":` (${a})`}`;return{why:i,isSure:a===undefined}}}
async function send({github:e,repository:t,workflow:n,ref:r},{inputs:s},o,a){const i=new AbortController
;const onAbort=()=>{setTimeout(()=>i.abort(a.reason),X)};a.throwIfAborted();a.addEventListener("abort",onAbort,{
once:true});try{
const{data:a}=await e.send((e,a)=>e.request("POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches",{
...(0,D.H)(t),workflow_id:n,ref:r,inputs:s,...o?{return_run_details:true}:{},request:a}),i.signal)
;const{workflow_run_id:c,html_url:u}=a;return c===undefined?undefined:{id:String(c),url:u??""}}catch(e){
if(e instanceof N.E)return e;throw e}finally{a.removeEventListener("abort",onAbort)}}
function isUnknownKey({status:e,said:t}){return e===400||e===422&&/return_run_details|permitted key/i.test(t)}
const ee=2e3;const te=3e4;function workflowTrigger(e){const{github:t,clock:n,repository:r,workflow:s,timeoutMs:o}=e
;const a=[...e.inputs.values()].some(e=>e.includes("{token}"));let c="1970-01-01T00:00:00Z";return{
description:`${placeText(e)} on GitHub`,async prove(n){try{
const{data:o,headers:i}=await t.ask((e,t)=>e.request("GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}",{...(0,
D.H)(r),workflow_id:s,request:t}),n,te);c=sinceOf(i.date);if(o.state!=="active")throw inactive(e,o.state)
;const u=i["x-github-enterprise-version"];if(!a&&typeof u==="string"&&!namesRuns(u))throw needsToken(e,u)}catch(t){
n.throwIfAborted();if(t instanceof N.E)throw unusable(e,t);throw t}},async deploy(u,l,d,f=()=>undefined){
l.throwIfAborted();const{server:h}=u;const p=(0,i.randomUUID)();let m={repository:r,workflow:s,token:a?p:undefined,
since:c,id:undefined,url:undefined};const hear=e=>{if(typeof e==="object")m=e;f(e)};const w={status:"dispatched",
seenMs:n.nowMs(),trouble:undefined};const v=timeLimit(e,l);try{const t={server:h,inputs:filledIn(e.inputs,u,p),run:m}
;const n=await startRun(e,t,v.signal,hear);d(n.url===""?`run ${n.id}`:n.url);const r=await followRun(e,h,n,w,v.signal,d)
;if(n.isRepeated)await assertAlone(e,h,n,v.signal);hear(undefined);if(r==="success")return
;const s=await failedJobs(e,n,v.signal);throw failed(e,h,n,r,s)}catch(r){if(l.aborted){
if(await endRun(t,m,AbortSignal.timeout(ee),d))hear(undefined);throw l.reason}
if(r instanceof g.a6&&r.code==="workflow-lost"){const e=AbortSignal.timeout(z);if(await endRun(t,m,e,d))hear(undefined)
;throw r}if(!v.signal.aborted||r!==v.signal.reason)throw r;const s=await endLate(e,m,l,d);if(s.isOver)hear(undefined)
;const a={text:sightText(w,n.nowMs()),trouble:w.trouble};throw timedOut(e,h,m,o,s.text,a,s.isOver)}finally{
await v.clear()}}}}function timeLimit({clock:e,timeoutMs:t},n){const r=new AbortController;const s=new AbortController
;const o=e.sleep(t,s.signal).then(()=>r.abort(new Error("deploy-timeout is over")),()=>{});return{
signal:AbortSignal.any([n,r.signal]),async clear(){s.abort();await o}}}function filledIn(e,t,n){const r={
server:t.server,address:t.address,port:String(t.port),backend:t.backends[0]??"",token:n}
;const fill=e=>e.replaceAll(/\{(\w+)\}/g,(e,t)=>r[t]??e);return Object.fromEntries([...e].map(([e,t])=>[e,fill(t)]))}
async function assertAlone(e,t,n,r){let s;try{s=(await(0,L.sj)(e.github,n,r)).filter(({id:e})=>e!==n.id)}catch(s){
r.throwIfAborted();if(!(s instanceof N.E))throw s
;throw lost(e,t,n,`whether a second run was started is not known: ${s.message}`)}if(s.length===0)return
;const o=s.map(({url:e})=>e).join(", ");throw lost(e,t,{...n,id:undefined
},`GitHub started it more than once: ${n.url}, ${o}`)}function sinceOf(e){const t=Date.parse(e??"")
;return new Date(Number.isNaN(t)?0:t-6e4).toISOString().replace(/\.\d+Z$/,"Z")}function inactive(e,t){
return new g.a6("input-invalid",`${placeText(e)} is not active`,{observed:t,
hint:"Enable it on the Actions page of the repository."})}function namesRuns(e){const[t=0,n=0]=e.split(".").map(Number)
;return t>3||t===3&&n>=21}function needsToken(e,t){return new g.a6("input-invalid","workflow-inputs need {token} here",{
observed:`GitHub Enterprise Server ${t} does not say which run a dispatch started`,
hint:`Hand {token} to an input of ${e.workflow} and put that input into its run-name.`})}var ne=r(6790);var re=r(4374)
;function triggersOf(e,t,n){const command=(n,r)=>commandTrigger({inputs:n,workingDirectory:e.workingDirectory,
timeoutMs:e.deployTimeoutMs,tempDirectory:t.temp,environment:process.env,clock:re.m,mask:e=>s.Pq(e),noun:r})
;const r=e.run&&command(e.run,"deploy command");const o=e.workflow&&n&&workflowTrigger({...whereOf(e.workflow,t),
github:n,clock:re.m,inputs:e.workflow.inputs,timeoutMs:e.deployTimeoutMs});return{run:r??o,
rollbackRun:e.rollbackRun&&command(e.rollbackRun,"rollback command")}}function githubOf(e,{apiUrl:t}){
return e===undefined?undefined:(0,D.K)({apiUrl:t,token:e,clock:re.m})}function whereOf({file:e,repository:t,ref:n},r){
const s=/^refs\/(?:heads|tags)\/(.+)$/.exec(r.ref??"")?.[1];const o=[t===undefined&&r.repository===undefined&&{
input:"workflow-repository",text:"is required outside of GitHub Actions"},n===undefined&&s===undefined&&{
input:"workflow-ref",
text:`is required here: this run belongs to ${r.ref??"no branch or tag"}, on which no workflow can be dispatched`
}].filter(e=>e!==false);if(o.length>0)throw(0,ne.m7)(o);return{workflow:e,repository:t??r.repository,ref:n??s}}},
383:(e,t,n)=>{n.d(t,{Q6:()=>addTimes,ek:()=>ResponseClock,hm:()=>meanOf,wM:()=>s});const r=512;const s={requests:0,
totalMs:0,variance:0};class ResponseClock{#g;#qe;#Ze=0;constructor(e){this.#g=e;this.#qe=e}see(e){
this.#Ze+=takenBetween(this.#qe,e);this.#qe=e}spent(){const e=this.#qe.requests-this.#g.requests;if(e<=0)return s
;const t=Math.max(0,sumOf(this.#qe)-sumOf(this.#g)+this.#Ze);return{requests:e,totalMs:t,
variance:(windowOf(this.#g)**2+windowOf(this.#qe)**2)/12}}}function addTimes(e,t){return{requests:e.requests+t.requests,
totalMs:e.totalMs+t.totalMs,variance:e.variance+t.variance}}function meanOf(e){if(e.requests===0)return undefined
;return{meanMs:e.totalMs/e.requests,blurMs:2*Math.sqrt(e.variance)/e.requests}}
const windowOf=({requests:e})=>Math.min(e,r);const sumOf=e=>windowOf(e)*Math.max(0,e.meanMs-.5)
;function takenBetween(e,t){const n=t.requests-Math.max(e.requests,r);if(n<=0)return 0;if(e.requests<r)return n*t.meanMs
;const s=(1-1/r)**n;const o=(t.meanMs-e.meanMs*s)/(1-s);return n*o-r*(t.meanMs-e.meanMs)}},9961:(e,t,n)=>{n.d(t,{
_x:()=>RowCount,b5:()=>addTraffic,qE:()=>o,ql:()=>errorRateOf});var r=n(285);var s=n(383);const o={requests:0,errors:0,
responses5xx:0,connectionErrors:0,unanswered:0,counters:r.lZ,time:s.wM};function addTraffic(e,t){return{
requests:e.requests+t.requests,errors:e.errors+t.errors,responses5xx:e.responses5xx+t.responses5xx,
connectionErrors:e.connectionErrors+t.connectionErrors,unanswered:e.unanswered+t.unanswered,counters:(0,
r.km)(e.counters,t.counters,(e,t)=>e+t),time:(0,s.Q6)(e.time,t.time)}}
const errorRateOf=e=>e.requests===0?0:100*e.errors/e.requests;class RowCount{#He=o;#We;see(e,t){const n=this.#We
;if(!n||!(0,r.SM)(n.identity,t)||isSmaller(e,n.latest)){this.pause();this.#We={identity:t,opening:e,latest:e,
clock:clockOf(e)};return}n.latest=e;n.clock?.see(clockedOf(e))}pause(){this.#He=this.traffic();this.#We=undefined}
traffic(){return this.#We?addTraffic(this.#He,trafficOf(this.#We)):this.#He}get latest(){return this.#We?.latest}}
const clockedOf=e=>({requests:e.counters.requests,meanMs:e.responseTimeMs??0})
;const clockOf=e=>e.responseTimeMs===undefined?undefined:new s.ek(clockedOf(e))
;const isSmaller=(e,t)=>e.counters.requests<t.counters.requests||e.stot<t.stot
;function trafficOf({opening:e,latest:t,clock:n}){const o=(0,r.km)(t.counters,e.counters,(e,t)=>Math.max(0,e-t))
;const{responses5xx:a,connectionErrors:i,responseErrors:c}=o;const u=t.stot-e.stot;if(!n){const e=i+c
;const t=Math.max(u,e);const n=c;return{requests:t,errors:e,responses5xx:0,connectionErrors:i,unanswered:n,counters:o,
time:s.wM}}const l=responsesOf(o);const d=l+i+o.redispatches+o.clientAborts;const f=u-d-t.scur;const h=Math.max(c,f,0)
;const p=a+i+h;const m=l+i+h;return{requests:m,errors:p,responses5xx:a,connectionErrors:i,unanswered:h,counters:o,
time:n.spent()}}
const responsesOf=e=>e.responses1xx+e.responses2xx+e.responses3xx+e.responses4xx+e.responses5xx+e.responsesOther},
1078:(t,n,r)=>{r.d(n,{z3:()=>error,Gu:()=>getState,LZ:()=>saveState,uH:()=>setOutput,Pq:()=>core_setSecret,z:()=>v})
;var s=r(857);function utils_toCommandValue(e){if(e===null||e===undefined){return""
}else if(typeof e==="string"||e instanceof String){return e}return JSON.stringify(e)}
function utils_toCommandProperties(e){if(!Object.keys(e).length){return{}}return{title:e.title,file:e.file,
line:e.startLine,endLine:e.endLine,col:e.startColumn,endColumn:e.endColumn}}function command_issueCommand(e,t,n){
const r=new Command(e,t,n);process.stdout.write(r.toString()+s.EOL)}function command_issue(e,t=""){
command_issueCommand(e,{},t)}const o="::";class Command{constructor(e,t,n){if(!e){e="missing.command"}this.command=e
;this.properties=t;this.message=n}toString(){let e=o+this.command
;if(this.properties&&Object.keys(this.properties).length>0){e+=" ";let t=true;for(const n in this.properties){
if(this.properties.hasOwnProperty(n)){const r=this.properties[n];if(r){if(t){t=false}else{e+=","}
e+=`${n}=${escapeProperty(r)}`}}}}e+=`${o}${escapeData(this.message)}`;return e}}function escapeData(e){
return utils_toCommandValue(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function escapeProperty(e){
return utils_toCommandValue(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")
}const a=e(import.meta.url)("crypto");var i=r(9896);function file_command_issueFileCommand(e,t){
const n=process.env[`GITHUB_${e}`];if(!n){throw new Error(`Unable to find environment variable for file command ${e}`)}
if(!i.existsSync(n)){throw new Error(`Missing file at path: ${n}`)}
i.appendFileSync(n,`${utils_toCommandValue(t)}${s.EOL}`,{encoding:"utf8"})}
function file_command_prepareKeyValueMessage(e,t){const n=`ghadelimiter_${a.randomUUID()}`
;const r=utils_toCommandValue(t);if(e.includes(n)){
throw new Error(`Unexpected input: name should not contain the delimiter "${n}"`)}if(r.includes(n)){
throw new Error(`Unexpected input: value should not contain the delimiter "${n}"`)}
return`${e}<<${n}${s.EOL}${r}${s.EOL}${n}`}var c=r(6928);var u=undefined&&undefined.__awaiter||function(e,t,n,r){
function adopt(e){return e instanceof n?e:new n(function(t){t(e)})}return new(n||(n=Promise))(function(n,s){
function fulfilled(e){try{step(r.next(e))}catch(e){s(e)}}function rejected(e){try{step(r["throw"](e))}catch(e){s(e)}}
function step(e){e.done?n(e.value):adopt(e.value).then(fulfilled,rejected)}step((r=r.apply(e,t||[])).next())})}
;class oidc_utils_OidcClient{static createHttpClient(e=true,t=10){const n={allowRetries:e,maxRetries:t}
;return new HttpClient("actions/oidc-client",[new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())],n)}
static getRequestToken(){const e=process.env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"];if(!e){
throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable")}return e}static getIDTokenUrl(){
const e=process.env["ACTIONS_ID_TOKEN_REQUEST_URL"];if(!e){
throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable")}return e}static getCall(e){
return u(this,void 0,void 0,function*(){var t;const n=oidc_utils_OidcClient.createHttpClient()
;const r=yield n.getJson(e).catch(e=>{
throw new Error(`Failed to get ID Token. \n \n        Error Code : ${e.statusCode}\n \n        Error Message: ${e.message}`)
});const s=(t=r.result)===null||t===void 0?void 0:t.value;if(!s){
throw new Error("Response json body do not have ID Token field")}return s})}static getIDToken(e){
return u(this,void 0,void 0,function*(){try{let t=oidc_utils_OidcClient.getIDTokenUrl();if(e){
const n=encodeURIComponent(e);t=`${t}&audience=${n}`}debug(`ID token url is ${t}`)
;const n=yield oidc_utils_OidcClient.getCall(t);setSecret(n);return n}catch(e){
throw new Error(`Error message: ${e.message}`)}})}}var l=undefined&&undefined.__awaiter||function(e,t,n,r){
function adopt(e){return e instanceof n?e:new n(function(t){t(e)})}return new(n||(n=Promise))(function(n,s){
function fulfilled(e){try{step(r.next(e))}catch(e){s(e)}}function rejected(e){try{step(r["throw"](e))}catch(e){s(e)}}
function step(e){e.done?n(e.value):adopt(e.value).then(fulfilled,rejected)}step((r=r.apply(e,t||[])).next())})}
;const{access:d,appendFile:f,writeFile:h}=i.promises;const p="GITHUB_STEP_SUMMARY"
;const m="https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary"
;class Summary{constructor(){this._buffer=""}filePath(){return l(this,void 0,void 0,function*(){if(this._filePath){
return this._filePath}const e=process.env[p];if(!e){
throw new Error(`Unable to find environment variable for $${p}. Check if your runtime environment supports job summaries.`)
}try{yield d(e,i.constants.R_OK|i.constants.W_OK)}catch(t){
throw new Error(`Unable to access summary file: '${e}'. Check if the file has correct read/write permissions.`)}
this._filePath=e;return this._filePath})}wrap(e,t,n={}){const r=Object.entries(n).map(([e,t])=>` ${e}="${t}"`).join("")
;if(!t){return`<${e}${r}>`}return`<${e}${r}>${t}</${e}>`}write(e){return l(this,void 0,void 0,function*(){
const t=!!(e===null||e===void 0?void 0:e.overwrite);const n=yield this.filePath();const r=t?h:f;yield r(n,this._buffer,{
encoding:"utf8"});return this.emptyBuffer()})}clear(){return l(this,void 0,void 0,function*(){
return this.emptyBuffer().write({overwrite:true})})}stringify(){return this._buffer}isEmptyBuffer(){
return this._buffer.length===0}emptyBuffer(){this._buffer="";return this}addRaw(e,t=false){this._buffer+=e
;return t?this.addEOL():this}addEOL(){return this.addRaw(s.EOL)}addCodeBlock(e,t){const n=Object.assign({},t&&{lang:t})
;const r=this.wrap("pre",this.wrap("code",e),n);return this.addRaw(r).addEOL()}addList(e,t=false){const n=t?"ol":"ul"
;const r=e.map(e=>this.wrap("li",e)).join("");const s=this.wrap(n,r);return this.addRaw(s).addEOL()}addTable(e){
const t=e.map(e=>{const t=e.map(e=>{if(typeof e==="string"){return this.wrap("td",e)}
const{header:t,data:n,colspan:r,rowspan:s}=e;const o=t?"th":"td";const a=Object.assign(Object.assign({},r&&{colspan:r
}),s&&{rowspan:s});return this.wrap(o,n,a)}).join("");return this.wrap("tr",t)}).join("");const n=this.wrap("table",t)
;return this.addRaw(n).addEOL()}addDetails(e,t){const n=this.wrap("details",this.wrap("summary",e)+t)
;return this.addRaw(n).addEOL()}addImage(e,t,n){const{width:r,height:s}=n||{}
;const o=Object.assign(Object.assign({},r&&{width:r}),s&&{height:s});const a=this.wrap("img",null,Object.assign({src:e,
alt:t},o));return this.addRaw(a).addEOL()}addHeading(e,t){const n=`h${t}`
;const r=["h1","h2","h3","h4","h5","h6"].includes(n)?n:"h1";const s=this.wrap(r,e);return this.addRaw(s).addEOL()}
addSeparator(){const e=this.wrap("hr",null);return this.addRaw(e).addEOL()}addBreak(){const e=this.wrap("br",null)
;return this.addRaw(e).addEOL()}addQuote(e,t){const n=Object.assign({},t&&{cite:t});const r=this.wrap("blockquote",e,n)
;return this.addRaw(r).addEOL()}addLink(e,t){const n=this.wrap("a",e,{href:t});return this.addRaw(n).addEOL()}}
const w=new Summary;const g=null&&w;const v=w;function toPosixPath(e){return e.replace(/[\\]/g,"/")}
function toWin32Path(e){return e.replace(/[/]/g,"\\")}function toPlatformPath(e){return e.replace(/[/\\]/g,path.sep)}
var b=r(8574);var k=undefined&&undefined.__awaiter||function(e,t,n,r){function adopt(e){
return e instanceof n?e:new n(function(t){t(e)})}return new(n||(n=Promise))(function(n,s){function fulfilled(e){try{
step(r.next(e))}catch(e){s(e)}}function rejected(e){try{step(r["throw"](e))}catch(e){s(e)}}function step(e){
e.done?n(e.value):adopt(e.value).then(fulfilled,rejected)}step((r=r.apply(e,t||[])).next())})}
;const getWindowsInfo=()=>k(void 0,void 0,void 0,function*(){
const{stdout:e}=yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"',undefined,{
silent:true})
;const{stdout:t}=yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"',undefined,{
silent:true});return{name:t.trim(),version:e.trim()}});const getMacOsInfo=()=>k(void 0,void 0,void 0,function*(){
var e,t,n,r;const{stdout:s}=yield exec.getExecOutput("sw_vers",undefined,{silent:true})
;const o=(t=(e=s.match(/ProductVersion:\s*(.+)/))===null||e===void 0?void 0:e[1])!==null&&t!==void 0?t:""
;const a=(r=(n=s.match(/ProductName:\s*(.+)/))===null||n===void 0?void 0:n[1])!==null&&r!==void 0?r:"";return{name:a,
version:o}});const getLinuxInfo=()=>k(void 0,void 0,void 0,function*(){
const{stdout:e}=yield exec.getExecOutput("lsb_release",["-i","-r","-s"],{silent:true});const[t,n]=e.trim().split("\n")
;return{name:t,version:n}});const $=s.platform();const S=s.arch();const O=$==="win32";const M=$==="darwin"
;const A=$==="linux";function getDetails(){return k(this,void 0,void 0,function*(){
return Object.assign(Object.assign({},yield O?getWindowsInfo():M?getMacOsInfo():getLinuxInfo()),{platform:$,arch:S,
isWindows:O,isMacOS:M,isLinux:A})})}var T=undefined&&undefined.__awaiter||function(e,t,n,r){function adopt(e){
return e instanceof n?e:new n(function(t){t(e)})}return new(n||(n=Promise))(function(n,s){function fulfilled(e){try{
step(r.next(e))}catch(e){s(e)}}function rejected(e){try{step(r["throw"](e))}catch(e){s(e)}}function step(e){
e.done?n(e.value):adopt(e.value).then(fulfilled,rejected)}step((r=r.apply(e,t||[])).next())})};var E;(function(e){
e[e["Success"]=0]="Success";e[e["Failure"]=1]="Failure"})(E||(E={}));function exportVariable(e,t){
const n=toCommandValue(t);process.env[e]=n;const r=process.env["GITHUB_ENV"]||"";if(r){
return issueFileCommand("ENV",prepareKeyValueMessage(e,t))}issueCommand("set-env",{name:e},n)}
function core_setSecret(e){command_issueCommand("add-mask",{},e)}function addPath(e){
const t=process.env["GITHUB_PATH"]||"";if(t){issueFileCommand("PATH",e)}else{issueCommand("add-path",{},e)}
process.env["PATH"]=`${e}${path.delimiter}${process.env["PATH"]}`}function getInput(e,t){
const n=process.env[`INPUT_${e.replace(/ /g,"_").toUpperCase()}`]||"";if(t&&t.required&&!n){
throw new Error(`Input required and not supplied: ${e}`)}if(t&&t.trimWhitespace===false){return n}return n.trim()}
function getMultilineInput(e,t){const n=getInput(e,t).split("\n").filter(e=>e!=="");if(t&&t.trimWhitespace===false){
return n}return n.map(e=>e.trim())}function getBooleanInput(e,t){const n=["true","True","TRUE"]
;const r=["false","False","FALSE"];const s=getInput(e,t);if(n.includes(s))return true;if(r.includes(s))return false
;throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${e}\n`+`Support boolean input list: \`true | True | TRUE | false | False | FALSE\``)
}function setOutput(e,t){const n=process.env["GITHUB_OUTPUT"]||"";if(n){
return file_command_issueFileCommand("OUTPUT",file_command_prepareKeyValueMessage(e,t))}process.stdout.write(s.EOL)
;command_issueCommand("set-output",{name:e},utils_toCommandValue(t))}function setCommandEcho(e){
issue("echo",e?"on":"off")}function setFailed(e){process.exitCode=E.Failure;error(e)}function isDebug(){
return process.env["RUNNER_DEBUG"]==="1"}function core_debug(e){issueCommand("debug",{},e)}function error(e,t={}){
command_issueCommand("error",utils_toCommandProperties(t),e instanceof Error?e.toString():e)}function warning(e,t={}){
issueCommand("warning",toCommandProperties(t),e instanceof Error?e.toString():e)}function notice(e,t={}){
issueCommand("notice",toCommandProperties(t),e instanceof Error?e.toString():e)}function info(e){
process.stdout.write(e+os.EOL)}function startGroup(e){issue("group",e)}function endGroup(){issue("endgroup")}
function group(e,t){return T(this,void 0,void 0,function*(){startGroup(e);let n;try{n=yield t()}finally{endGroup()}
return n})}function saveState(e,t){const n=process.env["GITHUB_STATE"]||"";if(n){
return file_command_issueFileCommand("STATE",file_command_prepareKeyValueMessage(e,t))}
command_issueCommand("save-state",{name:e},utils_toCommandValue(t))}function getState(e){
return process.env[`STATE_${e}`]||""}function getIDToken(e){return T(this,void 0,void 0,function*(){
return yield OidcClient.getIDToken(e)})}},8574:(t,n,r)=>{r.d(n,{H:()=>getExecOutput})
;const s=e(import.meta.url)("string_decoder");var o=r(857);const a=e(import.meta.url)("events")
;const i=e(import.meta.url)("child_process");var c=r(6928);const u=e(import.meta.url)("assert");var l=r(9896)
;var d=undefined&&undefined.__awaiter||function(e,t,n,r){function adopt(e){return e instanceof n?e:new n(function(t){
t(e)})}return new(n||(n=Promise))(function(n,s){function fulfilled(e){try{step(r.next(e))}catch(e){s(e)}}
function rejected(e){try{step(r["throw"](e))}catch(e){s(e)}}function step(e){
e.done?n(e.value):adopt(e.value).then(fulfilled,rejected)}step((r=r.apply(e,t||[])).next())})}
;const{chmod:f,copyFile:h,lstat:p,mkdir:m,open:w,readdir:g,rename:v,rm:b,rmdir:k,stat:$,symlink:S,unlink:O}=l.promises
;const M=process.platform==="win32";function readlink(e){return d(this,void 0,void 0,function*(){
const t=yield fs.promises.readlink(e);if(M&&!t.endsWith("\\")){return`${t}\\`}return t})}const A=268435456
;const T=l.constants.O_RDONLY;function exists(e){return d(this,void 0,void 0,function*(){try{yield $(e)}catch(e){
if(e.code==="ENOENT"){return false}throw e}return true})}function isDirectory(e){
return d(this,arguments,void 0,function*(e,t=false){const n=t?yield $(e):yield p(e);return n.isDirectory()})}
function isRooted(e){e=normalizeSeparators(e);if(!e){throw new Error('isRooted() parameter "p" cannot be empty')}if(M){
return e.startsWith("\\")||/^[A-Z]:/i.test(e)}return e.startsWith("/")}function tryGetExecutablePath(e,t){
return d(this,void 0,void 0,function*(){let n=undefined;try{n=yield $(e)}catch(t){if(t.code!=="ENOENT"){
console.log(`Unexpected error attempting to determine if executable file exists '${e}': ${t}`)}}if(n&&n.isFile()){if(M){
const n=c.extname(e).toUpperCase();if(t.some(e=>e.toUpperCase()===n)){return e}}else{if(isUnixExecutable(n)){return e}}}
const r=e;for(const s of t){e=r+s;n=undefined;try{n=yield $(e)}catch(t){if(t.code!=="ENOENT"){
console.log(`Unexpected error attempting to determine if executable file exists '${e}': ${t}`)}}if(n&&n.isFile()){if(M){
try{const t=c.dirname(e);const n=c.basename(e).toUpperCase();for(const r of yield g(t)){if(n===r.toUpperCase()){
e=c.join(t,r);break}}}catch(t){
console.log(`Unexpected error attempting to determine the actual case of the file '${e}': ${t}`)}return e}else{
if(isUnixExecutable(n)){return e}}}}return""})}function normalizeSeparators(e){e=e||"";if(M){e=e.replace(/\//g,"\\")
;return e.replace(/\\\\+/g,"\\")}return e.replace(/\/\/+/g,"/")}function isUnixExecutable(e){
return(e.mode&1)>0||(e.mode&8)>0&&process.getgid!==undefined&&e.gid===process.getgid()||(e.mode&64)>0&&process.getuid!==undefined&&e.uid===process.getuid()
}function getCmdPath(){var e;return(e=process.env["COMSPEC"])!==null&&e!==void 0?e:`cmd.exe`}
var E=undefined&&undefined.__awaiter||function(e,t,n,r){function adopt(e){return e instanceof n?e:new n(function(t){t(e)
})}return new(n||(n=Promise))(function(n,s){function fulfilled(e){try{step(r.next(e))}catch(e){s(e)}}
function rejected(e){try{step(r["throw"](e))}catch(e){s(e)}}function step(e){
e.done?n(e.value):adopt(e.value).then(fulfilled,rejected)}step((r=r.apply(e,t||[])).next())})};function cp(e,t){
return E(this,arguments,void 0,function*(e,t,n={}){const{force:r,recursive:s,copySourceDirectory:o}=readCopyOptions(n)
;const a=(yield ioUtil.exists(t))?yield ioUtil.stat(t):null;if(a&&a.isFile()&&!r){return}
const i=a&&a.isDirectory()&&o?path.join(t,path.basename(e)):t;if(!(yield ioUtil.exists(e))){
throw new Error(`no such file or directory: ${e}`)}const c=yield ioUtil.stat(e);if(c.isDirectory()){if(!s){
throw new Error(`Failed to copy. ${e} is a directory, but tried to copy without recursive flag.`)}else{
yield cpDirRecursive(e,i,0,r)}}else{if(path.relative(e,i)===""){throw new Error(`'${i}' and '${e}' are the same file`)}
yield io_copyFile(e,i,r)}})}function mv(e,t){return E(this,arguments,void 0,function*(e,t,n={}){
if(yield ioUtil.exists(t)){let r=true;if(yield ioUtil.isDirectory(t)){t=path.join(t,path.basename(e))
;r=yield ioUtil.exists(t)}if(r){if(n.force==null||n.force){yield rmRF(t)}else{
throw new Error("Destination already exists")}}}yield mkdirP(path.dirname(t));yield ioUtil.rename(e,t)})}
function rmRF(e){return E(this,void 0,void 0,function*(){if(ioUtil.IS_WINDOWS){if(/[*"<>|]/.test(e)){
throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows')}}try{yield ioUtil.rm(e,{force:true,
maxRetries:3,recursive:true,retryDelay:300})}catch(e){throw new Error(`File was unable to be removed ${e}`)}})}
function mkdirP(e){return E(this,void 0,void 0,function*(){ok(e,"a path argument must be provided")
;yield ioUtil.mkdir(e,{recursive:true})})}function which(e,t){return E(this,void 0,void 0,function*(){if(!e){
throw new Error("parameter 'tool' is required")}if(t){const t=yield which(e,false);if(!t){if(M){
throw new Error(`Unable to locate executable file: ${e}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`)
}else{
throw new Error(`Unable to locate executable file: ${e}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`)
}}return t}const n=yield findInPath(e);if(n&&n.length>0){return n[0]}return""})}function findInPath(e){
return E(this,void 0,void 0,function*(){if(!e){throw new Error("parameter 'tool' is required")}const t=[]
;if(M&&process.env["PATHEXT"]){for(const e of process.env["PATHEXT"].split(c.delimiter)){if(e){t.push(e)}}}
if(isRooted(e)){const n=yield tryGetExecutablePath(e,t);if(n){return[n]}return[]}if(e.includes(c.sep)){return[]}
const n=[];if(process.env.PATH){for(const e of process.env.PATH.split(c.delimiter)){if(e){n.push(e)}}}const r=[]
;for(const s of n){const n=yield tryGetExecutablePath(c.join(s,e),t);if(n){r.push(n)}}return r})}
function readCopyOptions(e){const t=e.force==null?true:e.force;const n=Boolean(e.recursive)
;const r=e.copySourceDirectory==null?true:Boolean(e.copySourceDirectory);return{force:t,recursive:n,
copySourceDirectory:r}}function cpDirRecursive(e,t,n,r){return E(this,void 0,void 0,function*(){if(n>=255)return;n++
;yield mkdirP(t);const s=yield ioUtil.readdir(e);for(const o of s){const s=`${e}/${o}`;const a=`${t}/${o}`
;const i=yield ioUtil.lstat(s);if(i.isDirectory()){yield cpDirRecursive(s,a,n,r)}else{yield io_copyFile(s,a,r)}}
yield ioUtil.chmod(t,(yield ioUtil.stat(e)).mode)})}function io_copyFile(e,t,n){return E(this,void 0,void 0,function*(){
if((yield ioUtil.lstat(e)).isSymbolicLink()){try{yield ioUtil.lstat(t);yield ioUtil.unlink(t)}catch(e){
if(e.code==="EPERM"){yield ioUtil.chmod(t,"0666");yield ioUtil.unlink(t)}}const n=yield ioUtil.readlink(e)
;yield ioUtil.symlink(n,t,ioUtil.IS_WINDOWS?"junction":null)}else if(!(yield ioUtil.exists(t))||n){
yield ioUtil.copyFile(e,t)}})}const P=e(import.meta.url)("timers")
;var I=undefined&&undefined.__awaiter||function(e,t,n,r){function adopt(e){return e instanceof n?e:new n(function(t){
t(e)})}return new(n||(n=Promise))(function(n,s){function fulfilled(e){try{step(r.next(e))}catch(e){s(e)}}
function rejected(e){try{step(r["throw"](e))}catch(e){s(e)}}function step(e){
e.done?n(e.value):adopt(e.value).then(fulfilled,rejected)}step((r=r.apply(e,t||[])).next())})}
;const R=process.platform==="win32";class ToolRunner extends a.EventEmitter{constructor(e,t,n){super();if(!e){
throw new Error("Parameter 'toolPath' cannot be null or empty.")}this.toolPath=e;this.args=t||[];this.options=n||{}}
_debug(e){if(this.options.listeners&&this.options.listeners.debug){this.options.listeners.debug(e)}}
_getCommandString(e,t){const n=this._getSpawnFileName();const r=this._getSpawnArgs(e);let s=t?"":"[command]";if(R){
if(this._isCmdFile()){s+=n;for(const e of r){s+=` ${e}`}}else if(e.windowsVerbatimArguments){s+=`"${n}"`
;for(const e of r){s+=` ${e}`}}else{s+=this._windowsQuoteCmdArg(n);for(const e of r){
s+=` ${this._windowsQuoteCmdArg(e)}`}}}else{s+=n;for(const e of r){s+=` ${e}`}}return s}_processLineBuffer(e,t,n){try{
let r=t+e.toString();let s=r.indexOf(o.EOL);while(s>-1){const e=r.substring(0,s);n(e);r=r.substring(s+o.EOL.length)
;s=r.indexOf(o.EOL)}return r}catch(e){this._debug(`error processing line. Failed with error ${e}`);return""}}
_getSpawnFileName(){if(R){if(this._isCmdFile()){return process.env["COMSPEC"]||"cmd.exe"}}return this.toolPath}
_getSpawnArgs(e){if(R){if(this._isCmdFile()){let t=`/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`
;for(const n of this.args){t+=" ";t+=e.windowsVerbatimArguments?n:this._windowsQuoteCmdArg(n)}t+='"';return[t]}}
return this.args}_endsWith(e,t){return e.endsWith(t)}_isCmdFile(){const e=this.toolPath.toUpperCase()
;return this._endsWith(e,".CMD")||this._endsWith(e,".BAT")}_windowsQuoteCmdArg(e){if(!this._isCmdFile()){
return this._uvQuoteCmdArg(e)}if(!e){return'""'}
const t=[" ","\t","&","(",")","[","]","{","}","^","=",";","!","'","+",",","`","~","|","<",">",'"'];let n=false
;for(const r of e){if(t.some(e=>e===r)){n=true;break}}if(!n){return e}let r='"';let s=true;for(let t=e.length;t>0;t--){
r+=e[t-1];if(s&&e[t-1]==="\\"){r+="\\"}else if(e[t-1]==='"'){s=true;r+='"'}else{s=false}}r+='"'
;return r.split("").reverse().join("")}_uvQuoteCmdArg(e){if(!e){return'""'}
if(!e.includes(" ")&&!e.includes("\t")&&!e.includes('"')){return e}if(!e.includes('"')&&!e.includes("\\")){
return`"${e}"`}let t='"';let n=true;for(let r=e.length;r>0;r--){t+=e[r-1];if(n&&e[r-1]==="\\"){t+="\\"
}else if(e[r-1]==='"'){n=true;t+="\\"}else{n=false}}t+='"';return t.split("").reverse().join("")}_cloneExecOptions(e){
e=e||{};const t={cwd:e.cwd||process.cwd(),env:e.env||process.env,silent:e.silent||false,
windowsVerbatimArguments:e.windowsVerbatimArguments||false,failOnStdErr:e.failOnStdErr||false,
ignoreReturnCode:e.ignoreReturnCode||false,delay:e.delay||1e4};t.outStream=e.outStream||process.stdout
;t.errStream=e.errStream||process.stderr;return t}_getSpawnOptions(e,t){e=e||{};const n={};n.cwd=e.cwd;n.env=e.env
;n["windowsVerbatimArguments"]=e.windowsVerbatimArguments||this._isCmdFile();if(e.windowsVerbatimArguments){
n.argv0=`"${t}"`}return n}exec(){return I(this,void 0,void 0,function*(){
if(!isRooted(this.toolPath)&&(this.toolPath.includes("/")||R&&this.toolPath.includes("\\"))){
this.toolPath=c.resolve(process.cwd(),this.options.cwd||process.cwd(),this.toolPath)}
this.toolPath=yield which(this.toolPath,true);return new Promise((e,t)=>I(this,void 0,void 0,function*(){
this._debug(`exec tool: ${this.toolPath}`);this._debug("arguments:");for(const e of this.args){this._debug(`   ${e}`)}
const n=this._cloneExecOptions(this.options);if(!n.silent&&n.outStream){
n.outStream.write(this._getCommandString(n)+o.EOL)}const r=new ExecState(n,this.toolPath);r.on("debug",e=>{
this._debug(e)});if(this.options.cwd&&!(yield exists(this.options.cwd))){
return t(new Error(`The cwd: ${this.options.cwd} does not exist!`))}const s=this._getSpawnFileName()
;const a=i.spawn(s,this._getSpawnArgs(n),this._getSpawnOptions(this.options,s));let c="";if(a.stdout){
a.stdout.on("data",e=>{if(this.options.listeners&&this.options.listeners.stdout){this.options.listeners.stdout(e)}
if(!n.silent&&n.outStream){n.outStream.write(e)}c=this._processLineBuffer(e,c,e=>{
if(this.options.listeners&&this.options.listeners.stdline){this.options.listeners.stdline(e)}})})}let u="";if(a.stderr){
a.stderr.on("data",e=>{r.processStderr=true;if(this.options.listeners&&this.options.listeners.stderr){
this.options.listeners.stderr(e)}if(!n.silent&&n.errStream&&n.outStream){const t=n.failOnStdErr?n.errStream:n.outStream
;t.write(e)}u=this._processLineBuffer(e,u,e=>{if(this.options.listeners&&this.options.listeners.errline){
this.options.listeners.errline(e)}})})}a.on("error",e=>{r.processError=e.message;r.processExited=true
;r.processClosed=true;r.CheckComplete()});a.on("exit",e=>{r.processExitCode=e;r.processExited=true
;this._debug(`Exit code ${e} received from tool '${this.toolPath}'`);r.CheckComplete()});a.on("close",e=>{
r.processExitCode=e;r.processExited=true;r.processClosed=true
;this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);r.CheckComplete()});r.on("done",(n,r)=>{
if(c.length>0){this.emit("stdline",c)}if(u.length>0){this.emit("errline",u)}a.removeAllListeners();if(n){t(n)}else{e(r)}
});if(this.options.input){if(!a.stdin){throw new Error("child process missing stdin")}a.stdin.end(this.options.input)}
}))})}}function argStringToArray(e){const t=[];let n=false;let r=false;let s="";function append(e){if(r&&e!=='"'){
s+="\\"}s+=e;r=false}for(let o=0;o<e.length;o++){const a=e.charAt(o);if(a==='"'){if(!r){n=!n}else{append(a)}continue}
if(a==="\\"&&r){append(a);continue}if(a==="\\"&&n){r=true;continue}if(a===" "&&!n){if(s.length>0){t.push(s);s=""}
continue}append(a)}if(s.length>0){t.push(s.trim())}return t}class ExecState extends a.EventEmitter{constructor(e,t){
super();this.processClosed=false;this.processError="";this.processExitCode=0;this.processExited=false
;this.processStderr=false;this.delay=1e4;this.done=false;this.timeout=null;if(!t){
throw new Error("toolPath must not be empty")}this.options=e;this.toolPath=t;if(e.delay){this.delay=e.delay}}
CheckComplete(){if(this.done){return}if(this.processClosed){this._setResult()}else if(this.processExited){
this.timeout=(0,P.setTimeout)(ExecState.HandleTimeout,this.delay,this)}}_debug(e){this.emit("debug",e)}_setResult(){
let e;if(this.processExited){if(this.processError){
e=new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`)
}else if(this.processExitCode!==0&&!this.options.ignoreReturnCode){
e=new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`)
}else if(this.processStderr&&this.options.failOnStdErr){
e=new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`)}}
if(this.timeout){clearTimeout(this.timeout);this.timeout=null}this.done=true;this.emit("done",e,this.processExitCode)}
static HandleTimeout(e){if(e.done){return}if(!e.processClosed&&e.processExited){
const t=`The STDIO streams did not close within ${e.delay/1e3} seconds of the exit event from process '${e.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`
;e._debug(t)}e._setResult()}}var N=undefined&&undefined.__awaiter||function(e,t,n,r){function adopt(e){
return e instanceof n?e:new n(function(t){t(e)})}return new(n||(n=Promise))(function(n,s){function fulfilled(e){try{
step(r.next(e))}catch(e){s(e)}}function rejected(e){try{step(r["throw"](e))}catch(e){s(e)}}function step(e){
e.done?n(e.value):adopt(e.value).then(fulfilled,rejected)}step((r=r.apply(e,t||[])).next())})};function exec(e,t,n){
return N(this,void 0,void 0,function*(){const r=argStringToArray(e);if(r.length===0){
throw new Error(`Parameter 'commandLine' cannot be null or empty.`)}const s=r[0];t=r.slice(1).concat(t||[])
;const o=new ToolRunner(s,t,n);return o.exec()})}function getExecOutput(e,t,n){return N(this,void 0,void 0,function*(){
var r,o;let a="";let i="";const c=new s.StringDecoder("utf8");const u=new s.StringDecoder("utf8")
;const l=(r=n===null||n===void 0?void 0:n.listeners)===null||r===void 0?void 0:r.stdout
;const d=(o=n===null||n===void 0?void 0:n.listeners)===null||o===void 0?void 0:o.stderr;const stdErrListener=e=>{
i+=u.write(e);if(d){d(e)}};const stdOutListener=e=>{a+=c.write(e);if(l){l(e)}}
;const f=Object.assign(Object.assign({},n===null||n===void 0?void 0:n.listeners),{stdout:stdOutListener,
stderr:stdErrListener});const h=yield exec(e,t,Object.assign(Object.assign({},n),{listeners:f}));a+=c.end();i+=u.end()
;return{exitCode:h,stdout:a,stderr:i}})}},8287:(e,t,n)=>{n.r(t);n.d(t,{Octokit:()=>ue});function getUserAgent(){
if(typeof navigator==="object"&&"userAgent"in navigator){return navigator.userAgent}
if(typeof process==="object"&&process.version!==undefined){
return`Node.js/${process.version.substr(1)} (${process.platform}; ${process.arch})`}return"<environment undetectable>"}
function register(e,t,n,r){if(typeof n!=="function"){throw new Error("method for before hook must be a function")}
if(!r){r={}}if(Array.isArray(t)){return t.reverse().reduce((t,n)=>register.bind(null,e,n,t,r),n)()}
return Promise.resolve().then(()=>{if(!e.registry[t]){return n(r)}
return e.registry[t].reduce((e,t)=>t.hook.bind(null,e,r),n)()})}function addHook(e,t,n,r){const s=r;if(!e.registry[n]){
e.registry[n]=[]}if(t==="before"){r=(e,t)=>Promise.resolve().then(s.bind(null,t)).then(e.bind(null,t))}if(t==="after"){
r=(e,t)=>{let n;return Promise.resolve().then(e.bind(null,t)).then(e=>{n=e;return s(n,t)}).then(()=>n)}}if(t==="error"){
r=(e,t)=>Promise.resolve().then(e.bind(null,t)).catch(e=>s(e,t))}e.registry[n].push({hook:r,orig:s})}
function removeHook(e,t,n){if(!e.registry[t]){return}const r=e.registry[t].map(e=>e.orig).indexOf(n);if(r===-1){return}
e.registry[t].splice(r,1)}const r=Function.bind;const s=r.bind(r);function bindApi(e,t,n){
const r=s(removeHook,null).apply(null,n?[t,n]:[t]);e.api={remove:r};e.remove=r
;["before","error","after","wrap"].forEach(r=>{const o=n?[t,r,n]:[t,r];e[r]=e.api[r]=s(addHook,null).apply(null,o)})}
function Singular(){const e=Symbol("Singular");const t={registry:{}};const n=register.bind(null,t,e);bindApi(n,t,e)
;return n}function Collection(){const e={registry:{}};const t=register.bind(null,e);bindApi(t,e);return t}const o={
Singular:Singular,Collection:Collection};var a="0.0.0-development";var i=`octokit-endpoint.js/${a} ${getUserAgent()}`
;var c={method:"GET",baseUrl:"https://api.github.com",headers:{accept:"application/vnd.github.v3+json","user-agent":i},
mediaType:{format:""}};function lowercaseKeys(e){if(!e){return{}}return Object.keys(e).reduce((t,n)=>{
t[n.toLowerCase()]=e[n];return t},{})}function isPlainObject(e){if(typeof e!=="object"||e===null)return false
;if(Object.prototype.toString.call(e)!=="[object Object]")return false;const t=Object.getPrototypeOf(e)
;if(t===null)return true;const n=Object.prototype.hasOwnProperty.call(t,"constructor")&&t.constructor
;return typeof n==="function"&&n instanceof n&&Function.prototype.call(n)===Function.prototype.call(e)}
function mergeDeep(e,t){const n=Object.assign({},e);Object.keys(t).forEach(r=>{if(isPlainObject(t[r])){
if(!(r in e))Object.assign(n,{[r]:t[r]});else n[r]=mergeDeep(e[r],t[r])}else{Object.assign(n,{[r]:t[r]})}});return n}
function removeUndefinedProperties(e){for(const t in e){if(e[t]===void 0){delete e[t]}}return e}function merge(e,t,n){
if(typeof t==="string"){let[e,r]=t.split(" ");n=Object.assign(r?{method:e,url:r}:{url:e},n)}else{n=Object.assign({},t)}
n.headers=lowercaseKeys(n.headers);removeUndefinedProperties(n);removeUndefinedProperties(n.headers)
;const r=mergeDeep(e||{},n);if(n.url==="/graphql"){if(e&&e.mediaType.previews?.length){
r.mediaType.previews=e.mediaType.previews.filter(e=>!r.mediaType.previews.includes(e)).concat(r.mediaType.previews)}
r.mediaType.previews=(r.mediaType.previews||[]).map(e=>e.replace(/-preview/,""))}return r}
function addQueryParameters(e,t){const n=/\?/.test(e)?"&":"?";const r=Object.keys(t);if(r.length===0){return e}
return e+n+r.map(e=>{if(e==="q"){return"q="+t.q.split("+").map(encodeURIComponent).join("+")}
return`${e}=${encodeURIComponent(t[e])}`}).join("&")}var u=/\{[^{}}]+\}/g;function removeNonChars(e){
return e.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g,"").split(/,/)}function extractUrlVariableNames(e){const t=e.match(u)
;if(!t){return[]}return t.map(removeNonChars).reduce((e,t)=>e.concat(t),[])}function omit(e,t){const n={__proto__:null}
;for(const r of Object.keys(e)){if(t.indexOf(r)===-1){n[r]=e[r]}}return n}function encodeReserved(e){
return e.split(/(%[0-9A-Fa-f]{2})/g).map(function(e){if(!/%[0-9A-Fa-f]/.test(e)){
e=encodeURI(e).replace(/%5B/g,"[").replace(/%5D/g,"]")}return e}).join("")}function encodeUnreserved(e){
return encodeURIComponent(e).replace(/[!'()*]/g,function(e){return"%"+e.charCodeAt(0).toString(16).toUpperCase()})}
function encodeValue(e,t,n){t=e==="+"||e==="#"?encodeReserved(t):encodeUnreserved(t);if(n){
return encodeUnreserved(n)+"="+t}else{return t}}function isDefined(e){return e!==void 0&&e!==null}
function isKeyOperator(e){return e===";"||e==="&"||e==="?"}function getValues(e,t,n,r){var s=e[n],o=[]
;if(isDefined(s)&&s!==""){if(typeof s==="string"||typeof s==="number"||typeof s==="bigint"||typeof s==="boolean"){
s=s.toString();if(r&&r!=="*"){s=s.substring(0,parseInt(r,10))}o.push(encodeValue(t,s,isKeyOperator(t)?n:""))}else{
if(r==="*"){if(Array.isArray(s)){s.filter(isDefined).forEach(function(e){o.push(encodeValue(t,e,isKeyOperator(t)?n:""))
})}else{Object.keys(s).forEach(function(e){if(isDefined(s[e])){o.push(encodeValue(t,s[e],e))}})}}else{const e=[]
;if(Array.isArray(s)){s.filter(isDefined).forEach(function(n){e.push(encodeValue(t,n))})}else{
Object.keys(s).forEach(function(n){if(isDefined(s[n])){e.push(encodeUnreserved(n))
;e.push(encodeValue(t,s[n].toString()))}})}if(isKeyOperator(t)){o.push(encodeUnreserved(n)+"="+e.join(","))
}else if(e.length!==0){o.push(e.join(","))}}}}else{if(t===";"){if(isDefined(s)){o.push(encodeUnreserved(n))}
}else if(s===""&&(t==="&"||t==="?")){o.push(encodeUnreserved(n)+"=")}else if(s===""){o.push("")}}return o}
function parseUrl(e){return{expand:expand.bind(null,e)}}function expand(e,t){var n=["+","#",".","/",";","?","&"]
;e=e.replace(/\{([^\{\}]+)\}|([^\{\}]+)/g,function(e,r,s){if(r){let e="";const s=[];if(n.indexOf(r.charAt(0))!==-1){
e=r.charAt(0);r=r.substr(1)}r.split(/,/g).forEach(function(n){var r=/([^:\*]*)(?::(\d+)|(\*))?/.exec(n)
;s.push(getValues(t,e,r[1],r[2]||r[3]))});if(e&&e!=="+"){var o=",";if(e==="?"){o="&"}else if(e!=="#"){o=e}
return(s.length!==0?e:"")+s.join(o)}else{return s.join(",")}}else{return encodeReserved(s)}});if(e==="/"){return e}else{
return e.replace(/\/$/,"")}}function parse(e){let t=e.method.toUpperCase()
;let n=(e.url||"/").replace(/:([a-z]\w+)/g,"{$1}");let r=Object.assign({},e.headers);let s
;let o=omit(e,["method","baseUrl","url","headers","request","mediaType"]);const a=extractUrlVariableNames(n)
;n=parseUrl(n).expand(o);if(!/^http/.test(n)){n=e.baseUrl+n}
const i=Object.keys(e).filter(e=>a.includes(e)).concat("baseUrl");const c=omit(o,i)
;const u=/application\/octet-stream/i.test(r.accept);if(!u){if(e.mediaType.format){
r.accept=r.accept.split(/,/).map(t=>t.replace(/application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,`application/vnd$1$2.${e.mediaType.format}`)).join(",")
}if(n.endsWith("/graphql")){if(e.mediaType.previews?.length){const t=r.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g)||[]
;r.accept=t.concat(e.mediaType.previews).map(t=>{const n=e.mediaType.format?`.${e.mediaType.format}`:"+json"
;return`application/vnd.github.${t}-preview${n}`}).join(",")}}}if(["GET","HEAD"].includes(t)){n=addQueryParameters(n,c)
}else{if("data"in c){s=c.data}else{if(Object.keys(c).length){s=c}}}if(!r["content-type"]&&typeof s!=="undefined"){
r["content-type"]="application/json; charset=utf-8"}if(["PATCH","PUT"].includes(t)&&typeof s==="undefined"){s=""}
return Object.assign({method:t,url:n,headers:r},typeof s!=="undefined"?{body:s}:null,e.request?{request:e.request}:null)
}function endpointWithDefaults(e,t,n){return parse(merge(e,t,n))}function withDefaults(e,t){const n=merge(e,t)
;const r=endpointWithDefaults.bind(null,n);return Object.assign(r,{DEFAULTS:n,defaults:withDefaults.bind(null,n),
merge:merge.bind(null,n),parse:parse})}var l=withDefaults(null,c);const d=32;const f=9;const h=59;const p=61;const m=34
;const w=92;const g=44;const v=1;const b=2;const k=4;const $=8;const S=16;const O=65280;const M=v|O
;const A=new Uint8Array(256);A[f]|=b;A[d]|=b;A[h]|=k;A[g]|=$;for(let e=128;e<=255;e++){A[e]|=v}
for(const e of"!#$%&'*+-.^_`|~"){A[e.charCodeAt(0)]|=S}for(let e=48;e<=57;e++){A[e]|=S}for(let e=65;e<=90;e++){A[e]|=v|S
}for(let e=97;e<=122;e++){A[e]|=S}const T=(()=>{const C=function(){};C.prototype=Object.create(null);return C})()
;function isTypeValid(e,t=0,n=e.length){let r=false;for(let s=t;s<n;s++){const o=e.charCodeAt(s);if(o===47){
if(r||s===t||s>=n-1)return false;r=true}else if(!isTokenCode(o)){return false}}return r}
function isTokenValid(e,t=0,n=e.length){if(t>=n)return false;for(let r=t;r<n;r++){
if(!isTokenCode(e.charCodeAt(r)))return false}return true}function isTokenCode(e){return(A[e]&S)!==0}
function parameterValue(e){const t=e.length;if(t===0)return'""';let n=0;while(n<t&&isTokenCode(e.charCodeAt(n)))n++
;if(n===t)return e;let r='"';let s=0;while(n<t){const t=e.charCodeAt(n);if(t!==f&&(t<d||t===127||t>255)){
throw new TypeError(`Invalid parameter value: ${e}`)}if(t===34||t===92){r+=`${e.slice(s,n)}\\`;s=n}n++}
return`${r}${e.slice(s)}"`}function format(e){const{type:t,parameters:n}=e;if(!t||!isTypeValid(t)){
throw new TypeError(`Invalid type: ${t}`)}let r=t;if(n){for(const e of Object.keys(n)){if(!isTokenValid(e)){
throw new TypeError(`Invalid parameter name: ${e}`)}r+=`; ${e}=${parameterValue(n[e])}`}}return r}
function dist_parse(e,t){const n=k|(t?.comma===true?$:0);const r=e.length;let s=t?.start??0
;while((A[e.charCodeAt(s)]&b)!==0){s++}let o=s;let a=0;let i=-1;let c=t?.parameters===false?$:0;while(o<r){
const t=e.charCodeAt(o);const r=A[t];if((r&n)!==0){c|=r&$;break}if((r&b)!==0){if(i===-1)i=o}else{i=-1}a|=t&O|r;o++}
const u=i===-1?o:i;const l=e.slice(s,u);const d=(a&M)===0?l:l.toLowerCase();if(o===r||c!==0){return{type:d,index:o,
parameters:new T}}return parseParameters(e,d,o,r,n)}function parseParameters(e,t,n,r,s){const o=new T;e:while(n<r){n++
;while((A[e.charCodeAt(n)]&b)!==0){n++}const t=n;let a=0;let i=-1;while(n<r){const c=e.charCodeAt(n);const u=A[c]
;if((u&s)!==0){if((u&$)!==0)break e;continue e}if(c===p){const c=i===-1?n:i;const u=e.slice(t,c)
;const l=(a&M)===0?u:u.toLowerCase();n++;while((A[e.charCodeAt(n)]&b)!==0){n++}if(n<r&&e.charCodeAt(n)===m){const t=++n
;let a=false;while(n<r){const i=e.charCodeAt(n);if(i===m){if(o[l]===undefined){
o[l]=a?unescapeQuotedPairs(e,t,n):e.slice(t,n)}n++;let i=0;while(n<r){const t=e.charCodeAt(n);const r=A[t]
;if((r&s)!==0){i=r&$;break}n++}if(i!==0)break e;continue e}if(i===w&&n+1<r){a=true;n+=2;continue}n++}continue e}
const d=n;let f=0;let h=-1;while(n<r){const t=e.charCodeAt(n);const r=A[t];if((r&s)!==0){f=r&$;break}if((r&b)!==0){
if(h===-1)h=n}else{h=-1}n++}if(o[l]===undefined){const t=h===-1?n:h;o[l]=e.slice(d,t)}if(f!==0)break e;continue e}
if((u&b)!==0){if(i===-1)i=n}else{i=-1}a|=c&O|u;n++}}return{type:t,index:n,parameters:o}}
function unescapeQuotedPairs(e,t,n){let r="";for(let s=t;s<n;s++){if(e.charCodeAt(s)===w){r+=e.slice(t,s);t=++s}}
return r+e.slice(t,n)}const E=/^-?\d+$/;const P=/^-?\d+n+$/;const I=JSON.stringify;const R=JSON.parse;const N=/^-?\d+n$/
;const D=/([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;const L=/([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g
;const isUnstringifiable=e=>e===undefined||typeof e==="function"||typeof e==="symbol"
;const isRawJSON=e=>e!==null&&typeof e==="object"&&e.constructor&&e.constructor.name==="RawJSON"
;const stringifyIteratively=(e,t,n)=>{let r="";if(typeof n==="number"){
r=" ".repeat(Math.min(10,Math.max(0,Math.floor(n))))}else if(typeof n==="string"){r=n.slice(0,10)}
const s=typeof t==="function";const o=Array.isArray(t)?new Set(t.map(String)):null;const prepareVal=(e,n,r)=>{
const o=r!==null&&typeof r==="object";const a=o&&typeof r.toJSON==="function";if(a){r=r.toJSON(n)}
const i=typeof r==="string"&&P.test(r);if(i)return r+"n";const c=typeof r==="bigint";if(c){const e="rawJSON"in JSON
;if(e)return JSON.rawJSON(r.toString());return r.toString()+"n"}if(s){r=t.call(e,n,r)}
const u=r!==null&&typeof r==="object";if(u){const e=r instanceof Number||r instanceof String||r instanceof Boolean
;if(e){r=r.valueOf()}}return r};const a=prepareVal({"":e},"",e);if(isUnstringifiable(a)){return undefined}
const i=a===null||typeof a!=="object";const c=isRawJSON(a);if(i||c){return I(a)}const u=[];let l=0;const d=[{parent:{
"":a},key:"",val:a,isArray:Array.isArray(a),keys:Array.isArray(a)?null:Object.keys(a),index:0,first:true}]
;const f=new WeakSet([a]);while(d.length>0){const e=d[d.length-1];if(e.index===0){u.push(e.isArray?"[":"{");l++}
let t=false;if(e.isArray){if(e.index<e.val.length){if(!e.first)u.push(",");if(r)u.push("\n"+r.repeat(l))
;const t=e.val[e.index];const n=prepareVal(e.val,String(e.index),t);if(isUnstringifiable(n)){u.push("null")
;e.first=false;e.index++}else{const t=n!==null&&typeof n==="object";const r=isRawJSON(n);if(t&&!r){if(f.has(n)){
throw new TypeError("Converting circular structure to JSON")}f.add(n);d.push({parent:e.val,key:String(e.index),val:n,
isArray:Array.isArray(n),keys:Array.isArray(n)?null:Object.keys(n),index:0,first:true});e.first=false;e.index++}else{
u.push(I(n));e.first=false;e.index++}}}else{t=true}}else{while(e.index<e.keys.length){const t=e.keys[e.index++]
;const n=o&&!o.has(t);if(n)continue;const s=e.val[t];const a=prepareVal(e.val,t,s);if(isUnstringifiable(a))continue
;if(!e.first)u.push(",");if(r){u.push("\n"+r.repeat(l)+I(t)+": ")}else{u.push(I(t)+":")}
const i=a!==null&&typeof a==="object";const c=isRawJSON(a);if(i&&!c){if(f.has(a)){
throw new TypeError("Converting circular structure to JSON")}f.add(a);d.push({parent:e.val,key:t,val:a,
isArray:Array.isArray(a),keys:Array.isArray(a)?null:Object.keys(a),index:0,first:true});e.first=false;break}else{
u.push(I(a));e.first=false}}const n=e.index>=e.keys.length&&d[d.length-1]===e;if(n){t=true}}if(t){l--
;if(!e.first&&r)u.push("\n"+r.repeat(l));u.push(e.isArray?"]":"}");f.delete(e.val);d.pop()}}return u.join("")}
;const JSONStringify=(e,t,n)=>{try{const r="rawJSON"in JSON;if(r){return I(e,(e,n)=>{
if(typeof n==="bigint")return JSON.rawJSON(n.toString());const r=typeof t==="function";if(r)return t(e,n)
;const s=Array.isArray(t)&&t.includes(e);if(s)return n;return n},n)}if(!e)return I(e,t,n);const s=I(e,(e,n)=>{
const r=typeof n==="string"&&P.test(n);if(r)return n.toString()+"n";if(typeof n==="bigint")return n.toString()+"n"
;const s=typeof t==="function";if(s)return t(e,n);const o=Array.isArray(t)&&t.includes(e);if(o)return n;return n},n)
;const o=s.replace(D,"$1$2$3");const a=o.replace(L,"$1$2$3");return a}catch(r){if(r instanceof RangeError){
const r=stringifyIteratively(e,t,n);if(r===undefined)return undefined;const s="rawJSON"in JSON;if(s)return r
;const o=r.replace(D,"$1$2$3");return o.replace(L,"$1$2$3")}throw r}};const z=new Map
;const isContextSourceSupported=()=>{const e=JSON.parse.toString();if(z.has(e)){return z.get(e)}try{
const t=JSON.parse("1",(e,t,n)=>!!n?.source&&n.source==="1");z.set(e,t);return t}catch{z.set(e,false);return false}}
;const convertMarkedBigIntsReviver=(e,t,n,r)=>{const s=typeof t==="string"&&N.test(t);if(s)return BigInt(t.slice(0,-1))
;const o=typeof t==="string"&&P.test(t);if(o)return t.slice(0,-1);const a=typeof r==="function";if(!a)return t
;return r(e,t,n)};const JSONParseV2=(e,t)=>JSON.parse(e,(e,n,r)=>{const s=typeof n==="number"
;const o=n>Number.MAX_SAFE_INTEGER||n<Number.MIN_SAFE_INTEGER;const a=s&&o;const i=r&&E.test(r.source);const c=a&&i
;if(c)return BigInt(r.source);const u=typeof t==="function";if(!u)return n;return t(e,n,r)})
;const F=Number.MAX_SAFE_INTEGER.toString();const j=F.length
;const B=/"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;const U=/^"-?\d+n+"$/
;const applyReviverIteratively=(e,t)=>{const n={"":e};const r=[{parent:n,key:"",visited:false}];while(r.length>0){
const e=r[r.length-1];if(!e.visited){e.visited=true;const t=e.parent[e.key];const n=t!==null&&typeof t==="object";if(n){
const e=Object.keys(t);for(let n=e.length-1;n>=0;n--){r.push({parent:t,key:e[n],visited:false})}}}else{
const{parent:n,key:s}=e;let o=n[s];if(typeof o==="string"){const e=N.test(o);if(e){o=BigInt(o.slice(0,-1))}else{
const e=P.test(o);if(e)o=o.slice(0,-1)}}const a=typeof t==="function";if(a){o=t.call(n,s,o)}const i=o===undefined;if(i){
delete n[s]}else{n[s]=o}r.pop()}}return n[""]};const serializeBigInts=e=>e.replace(B,(e,t,n,r)=>{const s=e[0]==='"'
;const o=s&&U.test(e);if(o)return e.substring(0,e.length-1)+'n"';const a=n||r
;const i=t&&(t.length<j||t.length===j&&t<=F);const c=s||a||i;if(c)return e;return'"'+e+'n"'});const JSONParse=(e,t)=>{
if(!e)return R(e,t);try{if(isContextSourceSupported())return JSONParseV2(e,t);const n=serializeBigInts(e)
;return R(n,(e,n,r)=>convertMarkedBigIntsReviver(e,n,r,t))}catch(n){if(n instanceof RangeError){
const n=serializeBigInts(e);const r=R(n);return applyReviverIteratively(r,t)}throw n}};class RequestError extends Error{
name;status;request;response;constructor(e,t,n){super(e,{cause:n.cause});this.name="HttpError"
;this.status=Number.parseInt(t);if(Number.isNaN(this.status)){this.status=0}if("response"in n){this.response=n.response}
const r=Object.assign({},n.request);if(n.request.headers.authorization){r.headers=Object.assign({},n.request.headers,{
authorization:n.request.headers.authorization.replace(/(?<! ) .*$/," [REDACTED]")})}
r.url=r.url.replace(/\bclient_secret=\w+/g,"client_secret=[REDACTED]").replace(/\baccess_token=\w+/g,"access_token=[REDACTED]")
;this.request=r}}var q="10.0.16";var Z={headers:{"user-agent":`octokit-request.js/${q} ${getUserAgent()}`}}
;function dist_bundle_isPlainObject(e){if(typeof e!=="object"||e===null)return false
;if(Object.prototype.toString.call(e)!=="[object Object]")return false;const t=Object.getPrototypeOf(e)
;if(t===null)return true;const n=Object.prototype.hasOwnProperty.call(t,"constructor")&&t.constructor
;return typeof n==="function"&&n instanceof n&&Function.prototype.call(n)===Function.prototype.call(e)}var noop=()=>""
;async function fetchWrapper(e){const t=e.request?.fetch||globalThis.fetch;if(!t){
throw new Error("fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing")
}const n=e.request?.log||console;const r=e.request?.parseSuccessResponseBody!==false
;const s=dist_bundle_isPlainObject(e.body)||Array.isArray(e.body)?JSONStringify(e.body):e.body
;const o=Object.fromEntries(Object.entries(e.headers).map(([e,t])=>[e,String(t)]));let a;try{a=await t(e.url,{
method:e.method,body:s,redirect:e.request?.redirect,headers:o,signal:e.request?.signal,...e.body&&{duplex:"half"}})
}catch(t){let n="Unknown Error";if(t instanceof Error){if(t.name==="AbortError"){t.status=500;throw t}n=t.message
;if(t.name==="TypeError"&&"cause"in t){if(t.cause instanceof Error){n=t.cause.message
}else if(typeof t.cause==="string"){n=t.cause}}}const r=new RequestError(n,500,{request:e});r.cause=t;throw r}
const i=a.status;const c=a.url;const u={};for(const[e,t]of a.headers){u[e]=t}const l={url:c,status:i,headers:u,data:""}
;if("deprecation"in u){const t=u.link&&u.link.match(/<([^<>]+)>; rel="deprecation"/);const r=t&&t.pop()
;n.warn(`[@octokit/request] "${e.method} ${e.url}" is deprecated. It is scheduled to be removed on ${u.sunset}${r?`. See ${r}`:""}`)
}if(i===204||i===205){return l}if(e.method==="HEAD"){if(i<400){return l}throw new RequestError(a.statusText,i,{
response:l,request:e})}if(i===304){l.data=await getResponseData(a);throw new RequestError("Not modified",i,{response:l,
request:e})}if(i>=400){l.data=await getResponseData(a);throw new RequestError(toErrorMessage(l.data),i,{response:l,
request:e})}l.data=r?await getResponseData(a):a.body;return l}async function getResponseData(e){
const t=e.headers.get("content-type");if(!t){return e.text().catch(noop)}const n=dist_parse(t);if(isJSONResponse(n)){
let t="";try{t=await e.text();return JSONParse(t)}catch(e){return t}
}else if(n.type.startsWith("text/")||n.parameters.charset?.toLowerCase()==="utf-8"&&n.type!=="application/octet-stream"){
return e.text().catch(noop)}else{return e.arrayBuffer().catch(()=>new ArrayBuffer(0))}}function isJSONResponse(e){
return e.type==="application/json"||e.type==="application/scim+json"}function toErrorMessage(e){if(typeof e==="string"){
return e}if(e instanceof ArrayBuffer){return"Unknown error"}if(typeof e==="object"&&e!==null&&"message"in e){const t=e
;const n="documentation_url"in t?` - ${t.documentation_url}`:""
;return Array.isArray(t.errors)?`${t.message}: ${t.errors.map(e=>JSON.stringify(e)).join(", ")}${n}`:`${t.message}${n}`}
return`Unknown error: ${JSON.stringify(e)}`}function dist_bundle_withDefaults(e,t){const n=e.defaults(t)
;const newApi=function(e,t){const r=n.merge(e,t);if(!r.request||!r.request.hook){return fetchWrapper(n.parse(r))}
const request2=(e,t)=>fetchWrapper(n.parse(n.merge(e,t)));Object.assign(request2,{endpoint:n,
defaults:dist_bundle_withDefaults.bind(null,n)});return r.request.hook(request2,r)};return Object.assign(newApi,{
endpoint:n,defaults:dist_bundle_withDefaults.bind(null,n)})}var H=dist_bundle_withDefaults(l,Z)
;var W="0.0.0-development";function _buildMessageForResponseErrors(e){
return`Request failed due to following response errors:\n`+e.errors.map(e=>` - ${e.message}`).join("\n")}
var G=class extends Error{constructor(e,t,n){super(_buildMessageForResponseErrors(n));this.request=e;this.headers=t
;this.response=n;this.errors=n.errors;this.data=n.data;if(Error.captureStackTrace){
Error.captureStackTrace(this,this.constructor)}}request;headers;response;name="GraphqlResponseError";errors;data}
;var K=["method","baseUrl","url","headers","request","query","mediaType","operationName"];var V=["query","method","url"]
;var J=/\/api\/v3\/?$/;function graphql(e,t,n){if(n){if(typeof t==="string"&&"query"in n){
return Promise.reject(new Error(`[@octokit/graphql] "query" cannot be used as variable name`))}for(const e in n){
if(!V.includes(e))continue;return Promise.reject(new Error(`[@octokit/graphql] "${e}" cannot be used as variable name`))
}}const r=typeof t==="string"?Object.assign({query:t},n):t;const s=Object.keys(r).reduce((e,t)=>{if(K.includes(t)){
e[t]=r[t];return e}if(!e.variables){e.variables={}}e.variables[t]=r[t];return e},{})
;const o=r.baseUrl||e.endpoint.DEFAULTS.baseUrl;if(J.test(o)){s.url=o.replace(J,"/api/graphql")}return e(s).then(e=>{
if(e.data.errors){const t={};for(const n of Object.keys(e.headers)){t[n]=e.headers[n]}throw new G(s,t,e.data)}
return e.data.data})}function graphql_dist_bundle_withDefaults(e,t){const n=e.defaults(t)
;const newApi=(e,t)=>graphql(n,e,t);return Object.assign(newApi,{defaults:graphql_dist_bundle_withDefaults.bind(null,n),
endpoint:n.endpoint})}var Y=graphql_dist_bundle_withDefaults(H,{headers:{
"user-agent":`octokit-graphql.js/${W} ${getUserAgent()}`},method:"POST",url:"/graphql"});function withCustomRequest(e){
return graphql_dist_bundle_withDefaults(e,{method:"POST",url:"/graphql"})}var Q="(?:[a-zA-Z0-9_-]+)";var X="\\."
;var ee=new RegExp(`^${Q}${X}${Q}${X}${Q}$`);var te=ee.test.bind(ee);async function auth(e){const t=te(e)
;const n=e.startsWith("v1.")||e.startsWith("ghs_");const r=e.startsWith("ghu_")
;const s=t?"app":n?"installation":r?"user-to-server":"oauth";return{type:"token",token:e,tokenType:s}}
function withAuthorizationPrefix(e){if(e.split(/\./).length===3){return`bearer ${e}`}return`token ${e}`}
async function hook(e,t,n,r){const s=t.endpoint.merge(n,r);s.headers.authorization=withAuthorizationPrefix(e)
;return t(s)}var ne=function createTokenAuth2(e){if(!e){
throw new Error("[@octokit/auth-token] No token passed to createTokenAuth")}if(typeof e!=="string"){
throw new Error("[@octokit/auth-token] Token passed to createTokenAuth is not a string")}
e=e.replace(/^(token|bearer) +/i,"");return Object.assign(auth.bind(null,e),{hook:hook.bind(null,e)})};const re="7.0.8"
;const dist_src_noop=()=>{};const se=console.warn.bind(console);const oe=console.error.bind(console)
;function createLogger(e={}){if(typeof e.debug!=="function"){e.debug=dist_src_noop}if(typeof e.info!=="function"){
e.info=dist_src_noop}if(typeof e.warn!=="function"){e.warn=se}if(typeof e.error!=="function"){e.error=oe}return e}
const ae=`octokit-core.js/${re} ${getUserAgent()}`;class Octokit{static VERSION=re;static defaults(e){
const t=class extends(this){constructor(...t){const n=t[0]||{};if(typeof e==="function"){super(e(n));return}
super(Object.assign({},e,n,n.userAgent&&e.userAgent?{userAgent:`${n.userAgent} ${e.userAgent}`}:null))}};return t}
static plugins=[];static plugin(...e){const t=this.plugins;const n=class extends(this){
static plugins=t.concat(e.filter(e=>!t.includes(e)))};return n}constructor(e={}){const t=new o.Collection;const n={
baseUrl:H.endpoint.DEFAULTS.baseUrl,headers:{},request:Object.assign({},e.request,{hook:t.bind(null,"request")}),
mediaType:{previews:[],format:""}};n.headers["user-agent"]=e.userAgent?`${e.userAgent} ${ae}`:ae;if(e.baseUrl){
n.baseUrl=e.baseUrl}if(e.previews){n.mediaType.previews=e.previews}if(e.timeZone){n.headers["time-zone"]=e.timeZone}
this.request=H.defaults(n);this.graphql=withCustomRequest(this.request).defaults(n);this.log=createLogger(e.log)
;this.hook=t;if(!e.authStrategy){if(!e.auth){this.auth=async()=>({type:"unauthenticated"})}else{const n=ne(e.auth)
;t.wrap("request",n.hook);this.auth=n}}else{const{authStrategy:n,...r}=e;const s=n(Object.assign({request:this.request,
log:this.log,octokit:this,octokitOptions:r},e.auth));t.wrap("request",s.hook);this.auth=s}const r=this.constructor
;for(let t=0;t<r.plugins.length;++t){Object.assign(this,r.plugins[t](this,e))}}request;graphql;log;hook;auth}
const ie="6.0.0";function requestLog(e){e.hook.wrap("request",(t,n)=>{e.log.debug("request",n);const r=Date.now()
;const s=e.request.endpoint.parse(n);const o=s.url.replace(n.baseUrl,"");return t(n).then(t=>{
const n=t.headers["x-github-request-id"];e.log.info(`${s.method} ${o} - ${t.status} with id ${n} in ${Date.now()-r}ms`)
;return t}).catch(t=>{const n=t.response?.headers["x-github-request-id"]||"UNKNOWN"
;e.log.error(`${s.method} ${o} - ${t.status} with id ${n} in ${Date.now()-r}ms`);throw t})})}requestLog.VERSION=ie
;const legacyRestEndpointMethods=()=>({});const paginateRest=()=>({});const ce="22.0.1"
;const ue=Octokit.plugin(requestLog,legacyRestEndpointMethods,paginateRest).defaults({userAgent:`octokit-rest.js/${ce}`
})},2306:(e,t,n)=>{n.d(t,{F7:()=>_number,Fk:()=>_regex,Rl:()=>_string,em:()=>_unknown,q0:()=>describe,mI:()=>meta})
;var r=n(8532);const s=r.xI("$ZodCheck",(e,t)=>{var n;e._zod??(e._zod={});e._zod.def=t
;(n=e._zod).onattach??(n.onattach=[])});const _whenHasSize=e=>{const t=e.value
;return!util.nullish(t)&&t.size!==undefined};const _whenHasLength=e=>{const t=e.value
;return!util.nullish(t)&&t.length!==undefined};const o={number:"number",bigint:"bigint",object:"date"}
;const a=null&&core.$constructor("$ZodCheckLessThan",(e,t)=>{s.init(e,t);const n=o[typeof t.value];e._zod.check=r=>{
if(t.inclusive?r.value<=t.value:r.value<t.value){return}r.issues.push({origin:o[typeof r.value]??n,code:"too_big",
maximum:typeof t.value==="object"?t.value.getTime():t.value,input:r.value,inclusive:t.inclusive,inst:e,continue:!t.abort
})}});const i=null&&core.$constructor("$ZodCheckGreaterThan",(e,t)=>{s.init(e,t);const n=o[typeof t.value]
;e._zod.check=r=>{if(t.inclusive?r.value>=t.value:r.value>t.value){return}r.issues.push({origin:o[typeof r.value]??n,
code:"too_small",minimum:typeof t.value==="object"?t.value.getTime():t.value,input:r.value,inclusive:t.inclusive,inst:e,
continue:!t.abort})}});const c=null&&core.$constructor("$ZodCheckMultipleOf",(e,t)=>{s.init(e,t);e._zod.check=n=>{
if(typeof n.value!==typeof t.value)throw new Error("Cannot mix number and bigint in multiple_of check.")
;const r=typeof n.value==="bigint"?t.value!==BigInt(0)&&n.value%t.value===BigInt(0):util.floatSafeRemainder(n.value,t.value)===0
;if(r)return;n.issues.push({origin:typeof n.value,code:"not_multiple_of",divisor:t.value,input:n.value,inst:e,
continue:!t.abort})}});const u=null&&core.$constructor("$ZodCheckNumberFormat",(e,t)=>{s.init(e,t)
;t.format=t.format||"float64";const n=t.format?.includes("int");const r=n?"int":"number"
;const[o,a]=util.NUMBER_FORMAT_RANGES[t.format];e._zod.check=s=>{const i=s.value;if(n){if(!Number.isInteger(i)){
s.issues.push({expected:r,format:t.format,code:"invalid_type",continue:false,input:i,inst:e});return}
if(!Number.isSafeInteger(i)){if(i>0){s.issues.push({input:i,code:"too_big",maximum:Number.MAX_SAFE_INTEGER,
note:"Integers must be within the safe integer range.",inst:e,origin:r,inclusive:true,continue:!t.abort})}else{
s.issues.push({input:i,code:"too_small",minimum:Number.MIN_SAFE_INTEGER,
note:"Integers must be within the safe integer range.",inst:e,origin:r,inclusive:true,continue:!t.abort})}return}}
if(i<o){s.issues.push({origin:"number",input:i,code:"too_small",minimum:o,inclusive:true,inst:e,continue:!t.abort})}
if(i>a){s.issues.push({origin:"number",input:i,code:"too_big",maximum:a,inclusive:true,inst:e,continue:!t.abort})}}})
;const l=null&&core.$constructor("$ZodCheckBigIntFormat",(e,t)=>{s.init(e,t)
;const[n,r]=util.BIGINT_FORMAT_RANGES[t.format];e._zod.check=s=>{const o=s.value;if(o<n){s.issues.push({origin:"bigint",
input:o,code:"too_small",minimum:n,inclusive:true,inst:e,continue:!t.abort})}if(o>r){s.issues.push({origin:"bigint",
input:o,code:"too_big",maximum:r,inclusive:true,inst:e,continue:!t.abort})}}})
;const d=null&&core.$constructor("$ZodCheckMaxSize",(e,t)=>{var n;s.init(e,t);(n=e._zod.def).when??(n.when=_whenHasSize)
;e._zod.check=n=>{const r=n.value;const s=r.size;if(s<=t.maximum)return;n.issues.push({origin:util.getSizableOrigin(r),
code:"too_big",maximum:t.maximum,inclusive:true,input:r,inst:e,continue:!t.abort})}})
;const f=null&&core.$constructor("$ZodCheckMinSize",(e,t)=>{var n;s.init(e,t);(n=e._zod.def).when??(n.when=_whenHasSize)
;e._zod.check=n=>{const r=n.value;const s=r.size;if(s>=t.minimum)return;n.issues.push({origin:util.getSizableOrigin(r),
code:"too_small",minimum:t.minimum,inclusive:true,input:r,inst:e,continue:!t.abort})}})
;const h=null&&core.$constructor("$ZodCheckSizeEquals",(e,t)=>{var n;s.init(e,t)
;(n=e._zod.def).when??(n.when=_whenHasSize);e._zod.check=n=>{const r=n.value;const s=r.size;if(s===t.size)return
;const o=s>t.size;n.issues.push({origin:util.getSizableOrigin(r),...o?{code:"too_big",maximum:t.size}:{code:"too_small",
minimum:t.size},inclusive:true,exact:true,input:n.value,inst:e,continue:!t.abort})}})
;const p=null&&core.$constructor("$ZodCheckMaxLength",(e,t)=>{var n;s.init(e,t)
;(n=e._zod.def).when??(n.when=_whenHasLength);e._zod.check=n=>{const r=n.value;const s=r.length
;const o=typeof r==="string"&&s>t.maximum?util.codePointLength(r):s;if(o<=t.maximum)return
;const a=util.getLengthableOrigin(r);n.issues.push({origin:a,code:"too_big",maximum:t.maximum,inclusive:true,input:r,
inst:e,continue:!t.abort})}});const m=null&&core.$constructor("$ZodCheckMinLength",(e,t)=>{var n;s.init(e,t)
;(n=e._zod.def).when??(n.when=_whenHasLength);e._zod.check=n=>{const r=n.value;const s=r.length
;const o=typeof r==="string"&&s>=t.minimum&&s<t.minimum*2?util.codePointLength(r):s;if(o>=t.minimum)return
;const a=util.getLengthableOrigin(r);n.issues.push({origin:a,code:"too_small",minimum:t.minimum,inclusive:true,input:r,
inst:e,continue:!t.abort})}});const w=null&&core.$constructor("$ZodCheckLengthEquals",(e,t)=>{var n;s.init(e,t)
;(n=e._zod.def).when??(n.when=_whenHasLength);e._zod.check=n=>{const r=n.value;const s=r.length
;const o=typeof r==="string"&&s>=t.length&&s<=t.length*2?util.codePointLength(r):s;if(o===t.length)return
;const a=util.getLengthableOrigin(r);const i=o>t.length;n.issues.push({origin:a,...i?{code:"too_big",maximum:t.length}:{
code:"too_small",minimum:t.length},inclusive:true,exact:true,input:n.value,inst:e,continue:!t.abort})}})
;const g=r.xI("$ZodCheckStringFormat",(e,t)=>{var n,r;s.init(e,t);if(t.pattern)(n=e._zod).check??(n.check=n=>{
t.pattern.lastIndex=0;if(t.pattern.test(n.value))return;n.issues.push({origin:"string",code:"invalid_format",
format:t.format,input:n.value,...t.pattern?{pattern:t.pattern.toString()}:{},inst:e,continue:!t.abort})
});else(r=e._zod).check??(r.check=()=>{})});const v=r.xI("$ZodCheckRegex",(e,t)=>{g.init(e,t);e._zod.check=n=>{
t.pattern.lastIndex=0;if(t.pattern.test(n.value))return;n.issues.push({origin:"string",code:"invalid_format",
format:"regex",input:n.value,pattern:t.pattern.toString(),inst:e,continue:!t.abort})}})
;const b=null&&core.$constructor("$ZodCheckLowerCase",(e,t)=>{t.pattern??(t.pattern=regexes.lowercase);g.init(e,t)})
;const k=null&&core.$constructor("$ZodCheckUpperCase",(e,t)=>{t.pattern??(t.pattern=regexes.uppercase);g.init(e,t)})
;const $=null&&core.$constructor("$ZodCheckIncludes",(e,t)=>{s.init(e,t);const n=util.escapeRegex(t.includes)
;const r=new RegExp(typeof t.position==="number"?`^.{${t.position},}${n}`:n);t.pattern=r;e._zod.check=n=>{
if(n.value.includes(t.includes,t.position))return;n.issues.push({origin:"string",code:"invalid_format",
format:"includes",includes:t.includes,input:n.value,inst:e,continue:!t.abort})}})
;const S=null&&core.$constructor("$ZodCheckStartsWith",(e,t)=>{s.init(e,t)
;const n=new RegExp(`^${util.escapeRegex(t.prefix)}.*`);t.pattern??(t.pattern=n);e._zod.check=n=>{
if(n.value.startsWith(t.prefix))return;n.issues.push({origin:"string",code:"invalid_format",format:"starts_with",
prefix:t.prefix,input:n.value,inst:e,continue:!t.abort})}});const O=null&&core.$constructor("$ZodCheckEndsWith",(e,t)=>{
s.init(e,t);const n=new RegExp(`.*${util.escapeRegex(t.suffix)}$`);t.pattern??(t.pattern=n);e._zod.check=n=>{
if(n.value.endsWith(t.suffix))return;n.issues.push({origin:"string",code:"invalid_format",format:"ends_with",
suffix:t.suffix,input:n.value,inst:e,continue:!t.abort})}});function handleCheckPropertyResult(e,t,n){
if(e.issues.length){t.issues.push(...util.prefixIssues(n,e.issues))}}
const M=null&&core.$constructor("$ZodCheckProperty",(e,t)=>{s.init(e,t);e._zod.check=e=>{const n=t.schema._zod.run({
value:e.value[t.property],issues:[]},{});if(n instanceof Promise){
return n.then(n=>handleCheckPropertyResult(n,e,t.property))}handleCheckPropertyResult(n,e,t.property);return}})
;const A=null&&core.$constructor("$ZodCheckProperties",(e,t)=>{s.init(e,t);util.hide(e,Symbol.iterator,function*(){
yield e});let n;e._zod.check=r=>{if(r.value==null){r.issues.push({expected:"object",code:"invalid_type",input:r.value,
inst:e});return undefined}n??(n=Reflect.ownKeys(t.shape).map(e=>[e,t.shape[e]]));const s=r.value;let o
;for(const[e,t]of n){const n=t._zod.run({value:s[e],issues:[]},{});if(n instanceof Promise){o??(o=[])
;o.push(n.then(t=>handleCheckPropertyResult(t,r,e)))}else{handleCheckPropertyResult(n,r,e)}}
if(o)return Promise.all(o).then(()=>undefined);return undefined}})
;const T=null&&core.$constructor("$ZodCheckMimeType",(e,t)=>{s.init(e,t);const n=new Set(t.mime);e._zod.check=r=>{
if(n.has(r.value.type))return;r.issues.push({code:"invalid_value",values:t.mime,input:r.value.type,inst:e,
continue:!t.abort})}});const E=null&&core.$constructor("$ZodCheckOverwrite",(e,t)=>{s.init(e,t);e._zod.check=e=>{
e.value=t.tx(e.value)}});var P;const I=null&&Symbol("ZodOutput");const R=null&&Symbol("ZodInput");class $ZodRegistry{
constructor(){this._map=new WeakMap;this._idmap=new Map}add(e,...t){const n=t[0];this._map.set(e,n)
;if(n&&typeof n==="object"&&"id"in n){this._idmap.set(n.id,e)}return this}clear(){this._map=new WeakMap
;this._idmap=new Map;return this}remove(e){const t=this._map.get(e);if(t&&typeof t==="object"&&"id"in t){
this._idmap.delete(t.id)}this._map.delete(e);return this}get(e){const t=e._zod.parent;if(t){const n={...this.get(t)??{}}
;delete n.id;const r={...n,...this._map.get(e)};return Object.keys(r).length?r:undefined}return this._map.get(e)}has(e){
return this._map.has(e)}}function registry(){return new $ZodRegistry}
(P=globalThis).__zod_globalRegistry??(P.__zod_globalRegistry=registry());const N=globalThis.__zod_globalRegistry
;var D=n(4723);function snapshotChecks(e){if(e.checks)e.checks=[...e.checks];return e}function _string(e,t){
return new e(snapshotChecks({type:"string",...D.A2(t)}))}function _coercedString(e,t){return new e(snapshotChecks({
type:"string",coerce:true,...util.normalizeParams(t)}))}function _email(e,t){return new e({type:"string",format:"email",
check:"string_format",abort:false,...util.normalizeParams(t)})}function _guid(e,t){return new e({type:"string",
format:"guid",check:"string_format",abort:false,...util.normalizeParams(t)})}function _uuid(e,t){return new e({
type:"string",format:"uuid",check:"string_format",abort:false,...util.normalizeParams(t)})}function _uuidv4(e,t){
return new e({type:"string",format:"uuid",check:"string_format",abort:false,version:"v4",...util.normalizeParams(t)})}
function _uuidv6(e,t){return new e({type:"string",format:"uuid",check:"string_format",abort:false,version:"v6",
...util.normalizeParams(t)})}function _uuidv7(e,t){return new e({type:"string",format:"uuid",check:"string_format",
abort:false,version:"v7",...util.normalizeParams(t)})}function _url(e,t){return new e({type:"string",format:"url",
check:"string_format",abort:false,...util.normalizeParams(t)})}function _emoji(e,t){return new e({type:"string",
format:"emoji",check:"string_format",abort:false,...util.normalizeParams(t)})}function _nanoid(e,t){return new e({
type:"string",format:"nanoid",check:"string_format",abort:false,...util.normalizeParams(t)})}function _cuid(e,t){
return new e({type:"string",format:"cuid",check:"string_format",abort:false,...util.normalizeParams(t)})}
function _cuid2(e,t){return new e({type:"string",format:"cuid2",check:"string_format",abort:false,
...util.normalizeParams(t)})}function _ulid(e,t){return new e({type:"string",format:"ulid",check:"string_format",
abort:false,...util.normalizeParams(t)})}function _xid(e,t){return new e({type:"string",format:"xid",
check:"string_format",abort:false,...util.normalizeParams(t)})}function _ksuid(e,t){return new e({type:"string",
format:"ksuid",check:"string_format",abort:false,...util.normalizeParams(t)})}function _ipv4(e,t){return new e({
type:"string",format:"ipv4",check:"string_format",abort:false,...util.normalizeParams(t)})}function _ipv6(e,t){
return new e({type:"string",format:"ipv6",check:"string_format",abort:false,...util.normalizeParams(t)})}
function _mac(e,t){return new e({type:"string",format:"mac",check:"string_format",abort:false,...util.normalizeParams(t)
})}function _cidrv4(e,t){return new e({type:"string",format:"cidrv4",check:"string_format",abort:false,
...util.normalizeParams(t)})}function _cidrv6(e,t){return new e({type:"string",format:"cidrv6",check:"string_format",
abort:false,...util.normalizeParams(t)})}function _base64(e,t){return new e({type:"string",format:"base64",
check:"string_format",abort:false,...util.normalizeParams(t)})}function _base64url(e,t){return new e({type:"string",
format:"base64url",check:"string_format",abort:false,...util.normalizeParams(t)})}function _e164(e,t){return new e({
type:"string",format:"e164",check:"string_format",abort:false,...util.normalizeParams(t)})}function _creditCard(e,t){
return new e({type:"string",format:"credit_card",check:"string_format",abort:false,...util.normalizeParams(t)})}
function _iban(e,t){return new e({type:"string",format:"iban",check:"string_format",abort:false,
...util.normalizeParams(t)})}function _jwt(e,t){return new e({type:"string",format:"jwt",check:"string_format",
abort:false,...util.normalizeParams(t)})}const L={Any:null,Minute:-1,Second:0,Millisecond:3,Microsecond:6}
;function _isoDateTime(e,t){return new e({type:"string",format:"datetime",check:"string_format",offset:false,
local:false,precision:null,...util.normalizeParams(t)})}function _isoDate(e,t){return new e({type:"string",
format:"date",check:"string_format",...util.normalizeParams(t)})}function _isoTime(e,t){return new e({type:"string",
format:"time",check:"string_format",precision:null,...util.normalizeParams(t)})}function _isoDuration(e,t){
return new e({type:"string",format:"duration",check:"string_format",...util.normalizeParams(t)})}function _number(e,t){
return new e(snapshotChecks({type:"number",checks:[],...D.A2(t)}))}function _coercedNumber(e,t){
return new e(snapshotChecks({type:"number",coerce:true,checks:[],...util.normalizeParams(t)}))}function _int(e,t){
return new e({type:"number",check:"number_format",abort:false,format:"safeint",...util.normalizeParams(t)})}
function _float32(e,t){return new e({type:"number",check:"number_format",abort:false,format:"float32",
...util.normalizeParams(t)})}function _float64(e,t){return new e({type:"number",check:"number_format",abort:false,
format:"float64",...util.normalizeParams(t)})}function _int32(e,t){return new e({type:"number",check:"number_format",
abort:false,format:"int32",...util.normalizeParams(t)})}function _uint32(e,t){return new e({type:"number",
check:"number_format",abort:false,format:"uint32",...util.normalizeParams(t)})}function _boolean(e,t){return new e({
type:"boolean",...util.normalizeParams(t)})}function _coercedBoolean(e,t){return new e({type:"boolean",coerce:true,
...util.normalizeParams(t)})}function _bigint(e,t){return new e({type:"bigint",...util.normalizeParams(t)})}
function _coercedBigint(e,t){return new e({type:"bigint",coerce:true,...util.normalizeParams(t)})}function _int64(e,t){
return new e({type:"bigint",check:"bigint_format",abort:false,format:"int64",...util.normalizeParams(t)})}
function _uint64(e,t){return new e({type:"bigint",check:"bigint_format",abort:false,format:"uint64",
...util.normalizeParams(t)})}function _symbol(e,t){return new e({type:"symbol",...util.normalizeParams(t)})}
function _undefined(e,t){return new e({type:"undefined",...util.normalizeParams(t)})}function _null(e,t){return new e({
type:"null",...util.normalizeParams(t)})}function _any(e){return new e({type:"any"})}function _unknown(e){return new e({
type:"unknown"})}function _never(e,t){return new e({type:"never",...util.normalizeParams(t)})}function _void(e,t){
return new e({type:"void",...util.normalizeParams(t)})}function _date(e,t){return new e({type:"date",
...util.normalizeParams(t)})}function _coercedDate(e,t){return new e({type:"date",coerce:true,...util.normalizeParams(t)
})}function _nan(e,t){return new e({type:"nan",...util.normalizeParams(t)})}function _lt(e,t){
return new checks.$ZodCheckLessThan({check:"less_than",...util.normalizeParams(t),value:e,inclusive:false})}
function _lte(e,t){return new checks.$ZodCheckLessThan({check:"less_than",...util.normalizeParams(t),value:e,
inclusive:true})}function _gt(e,t){return new checks.$ZodCheckGreaterThan({check:"greater_than",
...util.normalizeParams(t),value:e,inclusive:false})}function _gte(e,t){return new checks.$ZodCheckGreaterThan({
check:"greater_than",...util.normalizeParams(t),value:e,inclusive:true})}function _positive(e){return _gt(0,e)}
function _negative(e){return _lt(0,e)}function _nonpositive(e){return _lte(0,e)}function _nonnegative(e){
return _gte(0,e)}function _multipleOf(e,t){return new checks.$ZodCheckMultipleOf({check:"multiple_of",
...util.normalizeParams(t),value:e})}function _maxSize(e,t){return new checks.$ZodCheckMaxSize({check:"max_size",
...util.normalizeParams(t),maximum:e})}function _minSize(e,t){return new checks.$ZodCheckMinSize({check:"min_size",
...util.normalizeParams(t),minimum:e})}function _size(e,t){return new checks.$ZodCheckSizeEquals({check:"size_equals",
...util.normalizeParams(t),size:e})}function _maxLength(e,t){const n=new checks.$ZodCheckMaxLength({check:"max_length",
...util.normalizeParams(t),maximum:e});return n}function _minLength(e,t){return new checks.$ZodCheckMinLength({
check:"min_length",...util.normalizeParams(t),minimum:e})}function _length(e,t){
return new checks.$ZodCheckLengthEquals({check:"length_equals",...util.normalizeParams(t),length:e})}
function _regex(e,t){return new v({check:"string_format",format:"regex",...D.A2(t),pattern:e})}function _lowercase(e){
return new checks.$ZodCheckLowerCase({check:"string_format",format:"lowercase",...util.normalizeParams(e)})}
function _uppercase(e){return new checks.$ZodCheckUpperCase({check:"string_format",format:"uppercase",
...util.normalizeParams(e)})}function _includes(e,t){return new checks.$ZodCheckIncludes({check:"string_format",
format:"includes",...util.normalizeParams(t),includes:e})}function _startsWith(e,t){
return new checks.$ZodCheckStartsWith({check:"string_format",format:"starts_with",...util.normalizeParams(t),prefix:e})}
function _endsWith(e,t){return new checks.$ZodCheckEndsWith({check:"string_format",format:"ends_with",
...util.normalizeParams(t),suffix:e})}function _property(e,t,n){return new checks.$ZodCheckProperty({check:"property",
property:e,schema:t,...util.normalizeParams(n)})}function _properties(e,t){return new checks.$ZodCheckProperties({
check:"properties",shape:e,...util.normalizeParams(t)})}function _mime(e,t){return new checks.$ZodCheckMimeType({
check:"mime_type",mime:e,...util.normalizeParams(t)})}function _overwrite(e){return new checks.$ZodCheckOverwrite({
check:"overwrite",tx:e})}function _normalize(e){return _overwrite(t=>t.normalize(e))}function _trim(){
return _overwrite(e=>e.trim())}function _toLowerCase(){return _overwrite(e=>e.toLowerCase())}function _toUpperCase(){
return _overwrite(e=>e.toUpperCase())}function _slugify(){return _overwrite(e=>util.slugify(e))}function _array(e,t,n){
return new e({type:"array",element:t,...util.normalizeParams(n)})}function _union(e,t,n){return new e({type:"union",
options:t,...util.normalizeParams(n)})}function _xor(e,t,n){return new e({type:"union",options:t,inclusive:false,
...util.normalizeParams(n)})}function _discriminatedUnion(e,t,n,r){return new e({type:"union",options:n,discriminator:t,
...util.normalizeParams(r)})}function _intersection(e,t,n){return new e({type:"intersection",left:t,right:n})}
function _tuple(e,t,n,r){const s=n instanceof schemas.$ZodType;const o=s?r:n;const a=s?n:null;return new e({
type:"tuple",items:t,rest:a,...util.normalizeParams(o)})}function _record(e,t,n,r){return new e({type:"record",
keyType:t,valueType:n,...util.normalizeParams(r)})}function _map(e,t,n,r){return new e({type:"map",keyType:t,
valueType:n,...util.normalizeParams(r)})}function _set(e,t,n){return new e({type:"set",valueType:t,
...util.normalizeParams(n)})}function _enum(e,t,n){const r=Array.isArray(t)?Object.fromEntries(t.map(e=>[e,e])):t
;return new e({type:"enum",entries:r,...util.normalizeParams(n)})}function _nativeEnum(e,t,n){return new e({type:"enum",
entries:t,...util.normalizeParams(n)})}function _literal(e,t,n){return new e({type:"literal",
values:Array.isArray(t)?t:[t],...util.normalizeParams(n)})}function _file(e,t){return new e({type:"file",
...util.normalizeParams(t)})}function _transform(e,t){return new e({type:"transform",transform:t})}
function _optional(e,t){return new e({type:"optional",innerType:t})}function _nullable(e,t){return new e({
type:"nullable",innerType:t})}function _default(e,t,n){return new e({type:"default",innerType:t,get defaultValue(){
return typeof n==="function"?n():util.shallowClone(n)}})}function _nonoptional(e,t,n){return new e({type:"nonoptional",
innerType:t,...util.normalizeParams(n)})}function _success(e,t){return new e({type:"success",innerType:t})}
function _catch(e,t,n){return new e({type:"catch",innerType:t,catchValue:typeof n==="function"?n:util.constantCatch(n)})
}function _pipe(e,t,n){return new e({type:"pipe",in:t,out:n})}function _readonly(e,t){return new e({type:"readonly",
innerType:t})}function _templateLiteral(e,t,n){return new e({type:"template_literal",parts:t,...util.normalizeParams(n)
})}function _lazy(e,t){return new e({type:"lazy",getter:t})}function _promise(e,t){return new e({type:"promise",
innerType:t})}function _custom(e,t,n){const r=util.normalizeParams(n);r.abort??(r.abort=true);const s=new e({
type:"custom",check:"custom",fn:t,...r});return s}function _refine(e,t,n){const r=new e({type:"custom",check:"custom",
fn:t,...util.normalizeParams(n)});return r}function _superRefine(e,t){const n=_check(t=>{t.addIssue=e=>{
if(typeof e==="string"){t.issues.push(util.issue(e,t.value,n._zod.def))}else{const r=e;if(r.fatal)r.continue=false
;r.code??(r.code="custom");if(!("input"in r))r.input=t.value;r.inst??(r.inst=n)
;r.continue??(r.continue=!n._zod.def.abort);t.issues.push(util.issue(r))}};return e(t.value,t)},t);return n}
function _check(e,t){const n=new checks.$ZodCheck({check:"custom",...util.normalizeParams(t)});n._zod.check=e;return n}
function describe(e){const t=new s({check:"describe"});t._zod.onattach=[t=>{const n=N.get(t)??{};N.add(t,{...n,
description:e})}];t._zod.check=()=>{};return t}function meta(e){const t=new s({check:"meta"});t._zod.onattach=[t=>{
const n=N.get(t)??{};N.add(t,{...n,...e})}];t._zod.check=()=>{};return t}function _stringbool(e,t){
const n=util.normalizeParams(t);let r=n.truthy??["true","1","yes","on","y","enabled"]
;let s=n.falsy??["false","0","no","off","n","disabled"];if(n.case!=="sensitive"){
r=r.map(e=>typeof e==="string"?e.toLowerCase():e);s=s.map(e=>typeof e==="string"?e.toLowerCase():e)}const o=new Set(r)
;const a=new Set(s);const i=e.Codec??schemas.$ZodCodec;const c=e.Boolean??schemas.$ZodBoolean
;const u=e.String??schemas.$ZodString;const l=new u({type:"string",error:n.error});const d=new c({type:"boolean",
error:n.error});const f=new i({type:"pipe",in:l,out:d,transform:(e,t)=>{let r=e
;if(n.case!=="sensitive")r=r.toLowerCase();if(o.has(r)){return true}else if(a.has(r)){return false}else{t.issues.push({
code:"invalid_value",expected:"stringbool",values:[...o,...a],input:t.value,inst:f,continue:false});return{}}},
reverseTransform:(e,t)=>{if(e===true){return r[0]||"true"}else{return s[0]||"false"}},error:n.error})
;f._zod.bag.truthy=r;f._zod.bag.falsy=s;f._zod.bag.case=n.case??"insensitive";return f}
function _stringFormat(e,t,n,r={}){const s=util.normalizeParams(r);const o={check:"string_format",type:"string",
format:t,fn:typeof n==="function"?n:e=>n.test(e),...s};if(n instanceof RegExp){o.pattern=n}const a=new e(o);return a}},
8532:(e,t,n)=>{n.d(t,{$W:()=>config,GT:()=>$ZodAsyncError,cV:()=>$ZodEncodeError,cr:()=>u,tm:()=>o,xI:()=>$constructor})
;var r=n(4723);var s;const o=Object.freeze({status:"aborted"});const a={value:undefined,enumerable:false}
;let i="captureStackTrace"in Error?Error:null;function newError(e){const t=i;if(t){const n=t.stackTraceLimit
;if(typeof n==="number"){try{t.stackTraceLimit=0}catch{i=null;return new e}try{return new e}finally{t.stackTraceLimit=n}
}}return new e}function $constructor(e,t,n,s){const o={};function Internals(e){this.def=e;this.constr=_
;this.traits=new Set}Internals.prototype=o;const i=n;const c=i&&new WeakSet;function init(n,s){if(!n._zod){
a.value=new Internals(s);try{Object.defineProperty(n,"_zod",a)}finally{a.value=undefined}}else if(n._zod.traits.has(e)){
return}n._zod.traits.add(e);t(n,s);if(c){const e=Object.getPrototypeOf(n);const t=n._zod.constr.prototype;let s=e
;while(s&&s!==t)s=Object.getPrototypeOf(s);const o=s??e;if(!c.has(o)){c.add(o);(0,r.ol)(o,i)}}const o=_.prototype
;for(const e in o){if(!Object.prototype.hasOwnProperty.call(o,e))continue;if(!(e in n)){n[e]=o[e].bind(n)}}}
const u=s?.Parent??Object;class Definition extends u{}Object.defineProperty(Definition,"name",{value:e});function _(e){
const t=s?.Parent?newError(Definition):this;init(t,e);const n=t._zod.deferred;if(n){for(const e of n){e()}
t._zod.deferred=undefined}const r=globalThis.__zod_globalConfig?.postProcessor;if(r)r(t);return t}
Object.defineProperty(_,"init",{value:init});Object.defineProperty(_,Symbol.hasInstance,{value:t=>{
if(s?.Parent&&t instanceof s.Parent)return true;return t?._zod?.traits?.has(e)}});Object.defineProperty(_,"name",{
value:e});return _}const c=null&&Symbol("zod_brand");class $ZodAsyncError extends Error{constructor(){
super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`)}}class $ZodEncodeError extends Error{
constructor(e){super(`Encountered unidirectional transform during encode: ${e}`);this.name="ZodEncodeError"}}
(s=globalThis).__zod_globalConfig??(s.__zod_globalConfig={});const u=globalThis.__zod_globalConfig;function config(e){
if(e)Object.assign(u,e);return u}},3945:(e,t,n)=>{n.d(t,{qg:()=>l,EJ:()=>d,xL:()=>f,bp:()=>h});var r=n(8532)
;var s=n(4723);function _getMessage(){const e=this._zod;e.message??(e.message=JSON.stringify(e.def,s.k8,2))
;return e.message}function _setMessage(e){this._zod.message=e}const o={get:_getMessage,set:_setMessage,enumerable:true,
configurable:true};const a={value:undefined,enumerable:false};const i=new WeakSet([Object.prototype,Error.prototype])
;const initializer=(e,t)=>{e.name="$ZodError";a.value=t;Object.defineProperty(e,"issues",a);a.value=undefined
;Object.defineProperty(e,"message",o);const n=Object.getPrototypeOf(e);if(!i.has(n)){i.add(n)
;Object.defineProperty(n,"toString",{configurable:true,enumerable:false,get(){const value=()=>this.message
;Object.defineProperty(this,"toString",{value:value,configurable:true,writable:true});return value},set(e){
Object.defineProperty(this,"toString",{value:e,configurable:true,writable:true})}})}};const c=(0,
r.xI)("$ZodError",initializer);const u=(0,r.xI)("$ZodError",initializer,undefined,{Parent:Error});function node(e,t,n){
if(!Object.prototype.hasOwnProperty.call(e,t)){if(t==="__proto__"){Object.defineProperty(e,t,{value:n(),writable:true,
enumerable:true,configurable:true})}else{e[t]=n()}}return e[t]}function flattenError(e,t=e=>e.message){const n={}
;const r=[];for(const s of e.issues){if(s.path.length>0){node(n,s.path[0],()=>[]).push(t(s))}else{r.push(t(s))}}return{
formErrors:r,fieldErrors:n}}function formatError(e,t=e=>e.message){const n={_errors:[]};const processError=(e,r=[])=>{
for(const s of e.issues){if(s.code==="invalid_union"&&s.errors.length){s.errors.map(e=>processError({issues:e
},[...r,...s.path]))}else if(s.code==="invalid_key"){processError({issues:s.issues},[...r,...s.path])
}else if(s.code==="invalid_element"){processError({issues:s.issues},[...r,...s.path])}else{const e=[...r,...s.path]
;if(e.length===0){n._errors.push(t(s))}else{let r=n;let o=0;while(o<e.length){const n=e[o];const a=o===e.length-1
;if(n==="_errors"){if(a)r._errors.push(t(s));o++;continue}if(!Object.prototype.hasOwnProperty.call(r,n)){
Object.defineProperty(r,n,{value:{_errors:[]},enumerable:true,writable:true,configurable:true})}const i=r[n];if(a){
i._errors.push(t(s))}r=i;o++}}}}};processError(e);return n}function treeifyError(e,t=e=>e.message){const n={errors:[]}
;const processError=(e,r=[])=>{var s;for(const o of e.issues){if(o.code==="invalid_union"&&o.errors.length){
o.errors.map(e=>processError({issues:e},[...r,...o.path]))}else if(o.code==="invalid_key"){processError({issues:o.issues
},[...r,...o.path])}else if(o.code==="invalid_element"){processError({issues:o.issues},[...r,...o.path])}else{
const e=[...r,...o.path];if(e.length===0){n.errors.push(t(o));continue}let a=n;let i=0;while(i<e.length){const n=e[i]
;const r=i===e.length-1;if(typeof n==="string"){a.properties??(a.properties={})
;if(!Object.prototype.hasOwnProperty.call(a.properties,n)){Object.defineProperty(a.properties,n,{value:{errors:[]},
enumerable:true,writable:true,configurable:true})}a=a.properties[n]}else{a.items??(a.items=[]);(s=a.items)[n]??(s[n]={
errors:[]});a=a.items[n]}if(r){a.errors.push(t(o))}i++}}}};processError(e);return n}function toDotPath(e){const t=[]
;const n=e.map(e=>typeof e==="object"?e.key:e);for(const e of n){
if(typeof e==="number")t.push(`[${e}]`);else if(typeof e==="symbol")t.push(`[${JSON.stringify(String(e))}]`);else if(/[^\w$]/.test(e))t.push(`[${JSON.stringify(e)}]`);else{
if(t.length)t.push(".");t.push(e)}}return t.join("")}function prettifyError(e){const t=[]
;const n=[...e.issues].sort((e,t)=>(e.path??[]).length-(t.path??[]).length);for(const e of n){t.push(`✖ ${e.message}`)
;if(e.path?.length)t.push(`  → at ${toDotPath(e.path)}`)}return t.join("\n")}function finalizeParams(e,t){return{
callee:t?.callee??e,Err:t?.Err}}const _parse=e=>{const fn=(t,n,o,a)=>{const i=o?{...o,async:false}:{async:false}
;const c=t._zod.run({value:n,issues:[]},i);if(c instanceof Promise){throw new r.GT}if(c.issues.length){
const t=new(a?.Err??e)(c.issues.map(e=>s.iR(e,i,r.$W())));s.gx(t,a?.callee??fn);throw t}return c.value};return fn}
;const l=_parse(u);const _parseAsync=e=>{const fn=async(t,n,o,a)=>{const i=o?{...o,async:true}:{async:true}
;let c=t._zod.run({value:n,issues:[]},i);if(c instanceof Promise)c=await c;if(c.issues.length){
const t=new(a?.Err??e)(c.issues.map(e=>s.iR(e,i,r.$W())));s.gx(t,a?.callee??fn);throw t}return c.value};return fn}
;const d=_parseAsync(u);const _safeParse=e=>(t,n,s)=>{const o=s?{...s,async:false}:{async:false};const a=t._zod.run({
value:n,issues:[]},o);if(a instanceof Promise){throw new r.GT}return a.issues.length?failure(e,a.issues,o):{
success:true,data:a.value}};const f=_safeParse(u);function failure(e,t,n){let o;return{success:false,get error(){if(!o){
o=new e(t.map(e=>s.iR(e,n,r.$W())));t=undefined;n=undefined}return o},set error(e){o=e;t=undefined;n=undefined}}}
const _safeParseAsync=e=>async(t,n,r)=>{const s=r?{...r,async:true}:{async:true};let o=t._zod.run({value:n,issues:[]},s)
;if(o instanceof Promise)o=await o;return o.issues.length?failure(e,o.issues,s):{success:true,data:o.value}}
;const h=_safeParseAsync(u);const p=null&&Symbol.for("zod.compile.invalid")
;const m=null&&Symbol.for("zod.compile.fallback");const validate=(e,t,n)=>{const r=e._zod.bag.validator
;if(r!==undefined){if(r(t)!==p)return true;if(r.definite===true&&n===undefined)return false}
return validateFallback(e,t,n)};function validateFallback(e,t,n){const r=n?{...n,async:false,abortEarly:true}:{
async:false,abortEarly:true};const s=e._zod.bag.fallbackRun;let o;if(s){r[m]=true;o=s({value:t,issues:[]},r)}else{
o=e._zod.run({value:t,issues:[]},r)}if(o instanceof Promise){throw new core.$ZodAsyncError}return o.issues.length===0}
const validateAsync=async(e,t,n)=>{const r=n?{...n,async:true,abortEarly:true}:{async:true,abortEarly:true}
;let s=e._zod.run({value:t,issues:[]},r);if(s instanceof Promise)s=await s;return s.issues.length===0}
;const _encode=e=>{const t=_parse(e);const fn=(e,n,r,s)=>{const o=r?{...r,direction:"backward"}:{direction:"backward"}
;return t(e,n,o,finalizeParams(fn,s))};return fn};const w=_encode(u);const _decode=e=>{const t=_parse(e)
;const fn=(e,n,r,s)=>t(e,n,r,finalizeParams(fn,s));return fn};const g=_decode(u);const _encodeAsync=e=>{
const t=_parseAsync(e);const fn=async(e,n,r,s)=>{const o=r?{...r,direction:"backward"}:{direction:"backward"}
;return await t(e,n,o,finalizeParams(fn,s))};return fn};const v=_encodeAsync(u);const _decodeAsync=e=>{
const t=_parseAsync(e);const fn=async(e,n,r,s)=>await t(e,n,r,finalizeParams(fn,s));return fn};const b=_decodeAsync(u)
;const _safeEncode=e=>(t,n,r)=>{const s=r?{...r,direction:"backward"}:{direction:"backward"};return _safeParse(e)(t,n,s)
};const k=_safeEncode(u);const _safeDecode=e=>(t,n,r)=>_safeParse(e)(t,n,r);const $=_safeDecode(u)
;const _safeEncodeAsync=e=>async(t,n,r)=>{const s=r?{...r,direction:"backward"}:{direction:"backward"}
;return _safeParseAsync(e)(t,n,s)};const S=_safeEncodeAsync(u)
;const _safeDecodeAsync=e=>async(t,n,r)=>_safeParseAsync(e)(t,n,r);const O=_safeDecodeAsync(u)},4723:(e,t,n)=>{n.d(t,{
A2:()=>normalizeParams,Gv:()=>isObject,NM:()=>optionalKeys,PO:()=>cached,QH:()=>aborted,Qd:()=>isPlainObject,
Vy:()=>assignProp,X:()=>installLazyProp,d3:()=>attachSchema,gx:()=>s,hi:()=>sizeCaps,iR:()=>finalizeIssue,jD:()=>hide,
k8:()=>jsonStringifyReplacer,lQ:()=>prefixIssues,o8:()=>clone,ol:()=>members,p6:()=>cleanRegex,qh:()=>own,
rL:()=>explicitlyAborted,v5:()=>defineLazyInternal,yG:()=>shallowClone});function assertEqual(e){return e}
function assertNotEqual(e){return e}function toZod(){return e=>e}function assertIs(e){}function assertNever(e){
throw new Error("Unexpected value in exhaustive check")}function assert(e){}function getEnumValues(e){
const t=Object.values(e).filter(e=>typeof e==="number")
;const n=Object.entries(e).filter(([e,n])=>t.indexOf(+e)===-1).map(([e,t])=>t);return n}function joinValues(e,t="|"){
return e.map(e=>stringifyPrimitive(e)).join(t)}function jsonStringifyReplacer(e,t){
if(typeof t==="bigint")return t.toString();return t}class Cached{constructor(e){this._getter=e;this._value=undefined}
get value(){const e=this._getter;if(e!==undefined){this._value=e();this._getter=undefined}return this._value}}
function cached(e){return new Cached(e)}function nullish(e){return e===null||e===undefined}function cleanRegex(e){
const t=e.startsWith("^")?1:0;const n=e.endsWith("$")?e.length-1:e.length;return e.slice(t,n)}
function floatSafeRemainder(e,t){const n=e/t;const r=Math.round(n);const s=4*Number.EPSILON*Math.max(Math.abs(n),1)
;if(Math.abs(n-r)<s)return 0;return n-r}const r=null&&Symbol("evaluating");function defineLazy(e,t,n){let s=undefined
;Object.defineProperty(e,t,{get(){if(s===r){return undefined}if(s===undefined){s=r;s=n()}return s},set(n){
Object.defineProperty(e,t,{value:n})},configurable:true})}function objectClone(e){
return Object.create(Object.getPrototypeOf(e),Object.getOwnPropertyDescriptors(e))}function assignProp(e,t,n){
Object.defineProperty(e,t,{value:n,writable:true,enumerable:true,configurable:true})}function rawShape(e){
const t=Object.getOwnPropertyDescriptor(e,"shape");return t?.get?t.get.raw:t?.value}function sourceShape(e){
return rawShape(e._zod.def)??e._zod.def.shape}function deferProp(e,t,n){Object.defineProperty(e,t,{get(){const e=n()
;assignProp(this,t,e);return e},enumerable:true,configurable:true})}function putProp(e,t,n){
if(t in e)assignProp(e,t,n);else e[t]=n}function mirrorShape(e,t,n,r){const s=sourceShape(t);for(const o of n){
const n=Object.getOwnPropertyDescriptor(s,o);if(!n.enumerable)continue;if(n.get){deferProp(e,o,()=>{
const e=t._zod.def.shape[o];return r?r(e,o):e})}else putProp(e,o,r?r(n.value,o):n.value)}}function mirrorProps(e,t){
for(const n of Reflect.ownKeys(t)){const r=Object.getOwnPropertyDescriptor(t,n);if(!r.enumerable)continue
;if(r.get)deferProp(e,n,()=>t[n]);else putProp(e,n,r.value)}}function mergeDefs(...e){const t={};for(const n of e){
const e=Object.getOwnPropertyDescriptors(n);Object.assign(t,e)}return Object.defineProperties({},t)}
function cloneDef(e){return mergeDefs(e._zod.def)}function getElementAtPath(e,t){if(!t)return e
;return t.reduce((e,t)=>e?.[t],e)}function promiseAllObject(e){const t=Object.keys(e);const n=t.map(t=>e[t])
;return Promise.all(n).then(e=>{const n={};for(let r=0;r<t.length;r++){n[t[r]]=e[r]}return n})}
function randomString(e=10){const t="abcdefghijklmnopqrstuvwxyz";let n="";for(let r=0;r<e;r++){
n+=t[Math.floor(Math.random()*t.length)]}return n}function esc(e){return JSON.stringify(e)}function slugify(e){
return e.toLowerCase().trim().replace(/[^\w\s-]/g,"").replace(/[\s_-]+/g,"-").replace(/^-+|-+$/g,"")}
const s="captureStackTrace"in Error?Error.captureStackTrace:(...e)=>{};function isObject(e){
return typeof e==="object"&&e!==null&&!Array.isArray(e)}const o=null&&cached(()=>{if(globalConfig.jitless){return false}
if(typeof navigator!=="undefined"&&navigator?.userAgent?.includes("Cloudflare")){return false}try{const e=Function
;new e("");return true}catch(e){return false}});function isPlainObject(e){if(isObject(e)===false)return false
;const t=e.constructor;if(t===undefined)return true;if(typeof t!=="function")return true;const n=t.prototype
;if(isObject(n)===false)return false;if(Object.prototype.hasOwnProperty.call(n,"isPrototypeOf")===false){return false}
return true}function shallowClone(e){if(isPlainObject(e))return{...e};if(Array.isArray(e))return[...e]
;if(e instanceof Map)return new Map(e);if(e instanceof Set)return new Set(e);return e}function numKeys(e){let t=0
;for(const n in e){if(Object.prototype.hasOwnProperty.call(e,n)){t++}}return t}const getParsedType=e=>{const t=typeof e
;switch(t){case"undefined":return"undefined";case"string":return"string";case"number":
return Number.isNaN(e)?"nan":"number";case"boolean":return"boolean";case"function":return"function";case"bigint":
return"bigint";case"symbol":return"symbol";case"object":if(Array.isArray(e)){return"array"}if(e===null){return"null"}
if(e.then&&typeof e.then==="function"&&e.catch&&typeof e.catch==="function"){return"promise"}
if(typeof Map!=="undefined"&&e instanceof Map){return"map"}if(typeof Set!=="undefined"&&e instanceof Set){return"set"}
if(typeof Date!=="undefined"&&e instanceof Date){return"date"}if(typeof File!=="undefined"&&e instanceof File){
return"file"}return"object";default:throw new Error(`Unknown data type: ${t}`)}}
;const a=new Set(["string","number","symbol"])
;const i=new Set(["string","number","bigint","boolean","symbol","undefined"]);function escapeRegex(e){
return e.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function clone(e,t,n){const r=new e._zod.constr(t??e._zod.def)
;if(!t||n?.parent)r._zod.parent=e;return r}function normalizeParams(e){const t=e;if(!t)return{}
;if(typeof t==="string")return{error:()=>t};if(t?.message!==undefined){
if(t?.error!==undefined)throw new Error("Cannot specify both `message` and `error` params");t.error=t.message}
delete t.message;if(typeof t.error==="string")return{...t,error:()=>t.error};return t}
function createTransparentProxy(e){let t;return new Proxy({},{get(n,r,s){t??(t=e());return Reflect.get(t,r,s)},
set(n,r,s,o){t??(t=e());return Reflect.set(t,r,s,o)},has(n,r){t??(t=e());return Reflect.has(t,r)},deleteProperty(n,r){
t??(t=e());return Reflect.deleteProperty(t,r)},ownKeys(n){t??(t=e());return Reflect.ownKeys(t)},
getOwnPropertyDescriptor(n,r){t??(t=e());return Reflect.getOwnPropertyDescriptor(t,r)},defineProperty(n,r,s){t??(t=e())
;return Reflect.defineProperty(t,r,s)}})}function stringifyPrimitive(e){if(typeof e==="bigint")return e.toString()+"n"
;if(typeof e==="string")return`"${e}"`;return`${e}`}function optionalKeys(e){
return Object.keys(e).filter(t=>e[t]._zod.optin!==undefined&&e[t]._zod.optout==="optional")}const c=null&&(()=>({
safeint:[Number.MIN_SAFE_INTEGER,Number.MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],uint32:[0,4294967295],
float32:[-34028234663852886e22,34028234663852886e22],float64:[-Number.MAX_VALUE,Number.MAX_VALUE]}))();const u={
int64:[BigInt("-9223372036854775808"),BigInt("9223372036854775807")],uint64:[BigInt(0),BigInt("18446744073709551615")]}
;function pick(e,t){const n=e._zod.def;const r=n.checks;const s=r&&r.length>0;if(s){
throw new Error(".pick() cannot be used on object schemas containing refinements")}const o={}
;mirrorShape(o,e,maskedKeys(e,t));return clone(e,mergeDefs(n,{shape:o,checks:[]}))}function maskedKeys(e,t){
const n=sourceShape(e);const r=[];for(const e of Reflect.ownKeys(t)){
if(!Object.getOwnPropertyDescriptor(n,e)?.enumerable){throw new Error(`Unrecognized key: "${String(e)}"`)}
if(t[e])r.push(e)}return r}function omit(e,t){const n=e._zod.def;const r=n.checks;const s=r&&r.length>0;if(s){
throw new Error(".omit() cannot be used on object schemas containing refinements")}const o=new Set(maskedKeys(e,t))
;const a={};mirrorShape(a,e,Reflect.ownKeys(sourceShape(e)).filter(e=>!o.has(e)));return clone(e,mergeDefs(n,{shape:a,
checks:[]}))}function extend(e,t){if(!isPlainObject(t)){
throw new Error("Invalid input to extend: expected a plain object")}const n=e._zod.def.checks;const r=n&&n.length>0
;if(r){const n=sourceShape(e);for(const e of Reflect.ownKeys(t)){if(Object.getOwnPropertyDescriptor(n,e)!==undefined){
throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.")}}}
return clone(e,mergeDefs(e._zod.def,{shape:extended(e,t)}))}function extended(e,t){const n={}
;mirrorShape(n,e,Reflect.ownKeys(sourceShape(e)));mirrorProps(n,t);return n}function safeExtend(e,t){
if(!isPlainObject(t)){throw new Error("Invalid input to safeExtend: expected a plain object")}
return clone(e,mergeDefs(e._zod.def,{shape:extended(e,t)}))}function merge(e,t){if(!t?._zod?.def){
throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.")}
if(e._zod.def.checks?.length){
throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.")}
const n={};mirrorShape(n,e,Reflect.ownKeys(sourceShape(e)));mirrorShape(n,t,Reflect.ownKeys(sourceShape(t)))
;const r=mergeDefs(e._zod.def,{shape:n,get catchall(){return t._zod.def.catchall},checks:t._zod.def.checks??[]})
;return clone(e,r)}function partial(e,t,n,r="partial"){const s=t._zod.def;const o=s.checks;const a=o&&o.length>0;if(a){
throw new Error(`.${r}() cannot be used on object schemas containing refinements`)}
const i=n?new Set(maskedKeys(t,n)):undefined;const c={}
;mirrorShape(c,t,Reflect.ownKeys(sourceShape(t)),e&&((t,n)=>i&&!i.has(n)?t:new e({type:"optional",innerType:t})))
;return clone(t,mergeDefs(t._zod.def,{shape:c,checks:[]}))}function required(e,t,n){
const r=n?new Set(maskedKeys(t,n)):undefined;const s={}
;mirrorShape(s,t,Reflect.ownKeys(sourceShape(t)),(t,n)=>r&&!r.has(n)?t:new e({type:"nonoptional",innerType:t}))
;return clone(t,mergeDefs(t._zod.def,{shape:s}))}function aborted(e,t=0){if(e.aborted===true)return true
;for(let n=t;n<e.issues.length;n++){if(e.issues[n]?.continue!==true){return true}}return false}
function explicitlyAborted(e,t=0){if(e.aborted===true)return true;for(let n=t;n<e.issues.length;n++){
if(e.issues[n]?.continue===false){return true}}return false}function prefixIssues(e,t){return t.map(t=>{var n
;(n=t).path??(n.path=[]);t.path.unshift(e);return t})}function unwrapMessage(e){return typeof e==="string"?e:e?.message}
function sizeCaps(e){const t=[];for(const n of e??[]){const e=n._zod.def
;if(!/_(length|size)$|_equals$/.test(e.check))break;const r=e.maximum??e.length??e.size;if(r>=0)t.push([r,n])}return t}
function attachSchema(e,t,n){var r;for(let s=t;s<e.length;s++){(r=e[s]).schema??(r.schema=n)}}
function finalizeIssue(e,t,n){var r;const s=e.inst?._zod?.traits;if(s?.has("$ZodType")){
if(s.has("$ZodCheck"))(r=e).schema??(r.schema=e.inst);else e.schema=e.inst}
const o=e.schema!==e.inst?e.schema?._zod.def?.error:undefined
;const a=e.message?e.message:unwrapMessage(e.inst?._zod.def?.error?.(e))??unwrapMessage(o?.(e))??unwrapMessage(t?.error?.(e))??unwrapMessage(n.customError?.(e))??unwrapMessage(n.localeError?.(e))??"Invalid input"
;const i={};for(const t of Object.keys(e)){
if(t==="inst"||t==="schema"||t==="continue"||t==="input"||t==="__proto__")continue;i[t]=e[t]}i.path??(i.path=[])
;i.message=a;if(t?.reportInput){i.input=e.input}return i}function getSizableOrigin(e){if(e instanceof Set)return"set"
;if(e instanceof Map)return"map";if(e instanceof File)return"file";return"unknown"}const l=/[\uD800-\uDBFF]/
;function codePointLength(e){const t=e.length;if(!l.test(e))return t;let n=t;for(let r=0;r<t-1;r++){
if((e.charCodeAt(r)&64512)===55296&&(e.charCodeAt(r+1)&64512)===56320){n--;r++}}return n}
function getLengthableOrigin(e){if(Array.isArray(e))return"array";if(typeof e==="string")return"string";return"unknown"}
function parsedType(e){const t=typeof e;switch(t){case"number":{return Number.isNaN(e)?"nan":"number"}case"object":{
if(e===null){return"null"}if(Array.isArray(e)){return"array"}const t=e
;if(t&&Object.getPrototypeOf(t)!==Object.prototype&&"constructor"in t&&t.constructor){return t.constructor.name}}}
return t}function issue(...e){const[t,n,r]=e;if(typeof t==="string"){return{message:t,code:"custom",input:n,inst:r}}
return{...t}}function cleanEnum(e){
return Object.entries(e).filter(([e,t])=>Number.isNaN(Number.parseInt(e,10))).map(e=>e[1])}
function base64ToUint8Array(e){const t=atob(e);const n=new Uint8Array(t.length);for(let e=0;e<t.length;e++){
n[e]=t.charCodeAt(e)}return n}function uint8ArrayToBase64(e){let t="";for(let n=0;n<e.length;n++){
t+=String.fromCharCode(e[n])}return btoa(t)}function base64urlToUint8Array(e){
const t=e.replace(/-/g,"+").replace(/_/g,"/");const n="=".repeat((4-t.length%4)%4);return base64ToUint8Array(t+n)}
function uint8ArrayToBase64url(e){return uint8ArrayToBase64(e).replace(/\+/g,"-").replace(/\//g,"_").replace(/=/g,"")}
function hexToUint8Array(e){const t=e.replace(/^0x/,"");if(t.length%2!==0){throw new Error("Invalid hex string length")}
const n=new Uint8Array(t.length/2);for(let e=0;e<t.length;e+=2){n[e/2]=Number.parseInt(t.slice(e,e+2),16)}return n}
function uint8ArrayToHex(e){return Array.from(e).map(e=>e.toString(16).padStart(2,"0")).join("")}class Class{
constructor(...e){}}function members(e,t){for(const n in t){const r=Object.getOwnPropertyDescriptor(t,n)
;if(r.get)Object.defineProperty(e,n,{...r,enumerable:false});else defineBound(e,n,r.value)}}function own(e,t,n,r=true){
Object.defineProperty(e,t,{configurable:true,writable:true,enumerable:r,value:n});return n}function hide(e,t,n){
return own(e,t,n,false)}function derived(e,t){for(const n in e){const r=e[n];Object.defineProperty(t,n,{
configurable:true,enumerable:true,get(){return own(this,n,r(this))},set(e){own(this,n,e)}})}return t}
function defineBound(e,t,n){Object.defineProperty(e,t,{configurable:true,get(){
return this==null?n:own(this,t,n.bind(this))},set(e){own(this,t,e)}})}function claim(e,t){
const n=Object.getPrototypeOf(e);return t in n?undefined:n}let d;let f=false;const h={configurable:true,get(){f=true
;return undefined}};function defineLazyInternal(e,t,n){const r=Object.getPrototypeOf(e._zod);if(t in r&&d!==e._zod){
d=undefined;return}d=e._zod;Object.defineProperty(r,t,{configurable:true,get(){Object.defineProperty(this,t,h);const e=f
;f=false;try{const r=n(this);if(f)delete this[t];else Object.defineProperty(this,t,{configurable:true,writable:true,
value:r});f=f||e;return r}catch(n){delete this[t];f=f||e;throw n}},set(e){Object.defineProperty(this,t,{
configurable:true,writable:true,value:e})}})}function installLazyProp(e,t,n,r){const s=claim(e,t);if(!s)return
;Object.defineProperty(s,t,{configurable:true,get(){const e={configurable:true,writable:true,enumerable:r,
value:undefined};Object.defineProperty(this,t,e);e.value=n(this);Object.defineProperty(this,t,e);return e.value},set(e){
Object.defineProperty(this,t,{configurable:true,writable:true,enumerable:r,value:e})}})}const p="~constantCatch"
;function constantCatch(e){const fn=()=>e;fn[p]=true;return fn}},3619:(e,t,n)=>{n.d(t,{YOg:()=>array,
_H3:()=>looseObject,mee:()=>nullable,cl6:()=>nullish,aig:()=>schemas_number,Ikc:()=>object,lqM:()=>optional,
FsL:()=>pipe,SdS:()=>prefault,g1P:()=>record,YjP:()=>schemas_string,pdi:()=>transform,KCZ:()=>union,L5J:()=>unknown})
;var r=n(8532);const s=/^[cC][0-9a-z]{6,}$/;const o=/^[0-9a-z]+$/;const a=/^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/
;const i=/^[0-9a-vA-V]{20}$/;const c=/^[A-Za-z0-9]{27}$/;const u=/^[a-zA-Z0-9_-]{21}$/;function nanoidOfLength(e){
return new RegExp(`^[a-zA-Z0-9_-]{${e}}$`)}
const l=/^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/
;const d=/^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/
;const f=/^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;const uuid=e=>{
if(!e)return/^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/
;return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${e}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`)}
;const h=null&&uuid(4);const p=null&&uuid(6);const m=null&&uuid(7)
;const w=/^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/
;const g=/^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/
;const v=/^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/
;const b=/^[^\s@"]{1,64}@[^\s@]{1,255}$/u;const k=null&&b
;const $=/^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/
;const S=null&&`^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`
;function emoji(){return new RegExp(S,"u")}
const O=/^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/
;const M=/^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/
;const mac=e=>{const t=util.escapeRegex(e??":")
;return new RegExp(`^(?:[0-9A-F]{2}${t}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${t}){5}[0-9a-f]{2}$`)}
;const A=/^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/
;const T=/^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/
;const E=/^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/
;const P=/^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/
;const I=/^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/
;const R=/^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;const N=/^https?$/
;const D=/^\+[1-9]\d{6,14}$/;const L=/^\d(?:[ -]?\d){11,18}$/
;const z=/^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/
;const F=/^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/
;const j=null&&`(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`
;function regexes_anchor(e){return new RegExp(`^${e}$`)}const B=null&&regexes_anchor(j);function timeSource(e){
const t=`(?:[01]\\d|2[0-3]):[0-5]\\d`
;const n=typeof e.precision==="number"?e.precision===-1?`${t}`:e.precision===0?`${t}:[0-5]\\d`:`${t}:[0-5]\\d\\.\\d{${e.precision}}`:e.seconds?`${t}:[0-5]\\d(?:\\.\\d+)?`:`${t}(?::[0-5]\\d(?:\\.\\d+)?)?`
;return n}function time(e){return new RegExp(`^${timeSource(e)}$`)}function datetime(e){const t=["Z"]
;if(e.offset)t.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);const n=`${timeSource({precision:e.precision,seconds:true
})}(?:${t.join("|")})`;const r=e.local?`${n}|${timeSource({precision:e.precision})}`:n
;return new RegExp(`^${j}T(?:${r})$`)}const U=/^[\s\S]{0,}$/;const string=e=>{
const t=e?`[\\s\\S]{${e?.minimum??0},${e?.maximum??""}}`:`[\\s\\S]*`;return new RegExp(`^${t}$`)};const q=/^-?\d+n?$/
;const Z=/^-?\d+$/;const H=/^-?\d+(?:\.\d+)?$/;const W=/^(?:true|false)$/i;const G=/^null$/i;const K=/^undefined$/i
;const V=/^[^A-Z]*$/;const J=/^[^a-z]*$/;const Y=/^[0-9a-fA-F]*$/;function fixedBase64(e,t){
return new RegExp(`^[A-Za-z0-9+/]{${e}}${t}$`)}function fixedBase64url(e){return new RegExp(`^[A-Za-z0-9_-]{${e}}$`)}
const Q=/^[0-9a-fA-F]{32}$/;const X=null&&fixedBase64(22,"==");const ee=null&&fixedBase64url(22)
;const te=/^[0-9a-fA-F]{40}$/;const ne=null&&fixedBase64(27,"=");const re=null&&fixedBase64url(27)
;const se=/^[0-9a-fA-F]{64}$/;const oe=null&&fixedBase64(43,"=");const ae=null&&fixedBase64url(43)
;const ie=/^[0-9a-fA-F]{96}$/;const ce=null&&fixedBase64(64,"");const ue=null&&fixedBase64url(64)
;const le=/^[0-9a-fA-F]{128}$/;const de=null&&fixedBase64(86,"==");const fe=null&&fixedBase64url(86);var he=n(4723)
;const pe={major:4,minor:6,patch:7};const me=r.xI("$ZodType",(e,t)=>{var n;e??(e={});e._zod.def=t
;e._zod.bag=e._zod.bag||{};e._zod.version=pe;const s=e._zod.def.checks
;const o=e._zod.traits.has("$ZodCheck")?[e,...s??[]]:s?.length?[...s]:[];for(const t of o){
for(const n of t._zod.onattach){n(e)}}if(o.length===0){(n=e._zod).deferred??(n.deferred=[]);e._zod.deferred?.push(()=>{
e._zod.run=e._zod.parse})}else{const runChecks=(t,n,s)=>{if(t.memo)return t;let o=he.QH(t);let a;for(const i of n){
if(i._zod.def.when){if(he.rL(t))continue;const e=i._zod.def.when(t);if(!e)continue}else if(o){continue}
const n=t.issues.length;const c=i._zod.check(t);if(c instanceof Promise&&s?.async===false){throw new r.GT}
if(a||c instanceof Promise){a=(a??Promise.resolve()).then(async()=>{await c;const r=t.issues.length;if(r===n)return
;he.d3(t.issues,n,e);if(!o)o=he.QH(t,n)})}else{const r=t.issues.length;if(r===n)continue;he.d3(t.issues,n,e)
;if(!o)o=he.QH(t,n)}}if(a){return a.then(()=>t)}return t};const handleCanaryResult=(t,n,s)=>{if(he.QH(t)){t.aborted=true
;return t}const a=runChecks(n,o,s);if(a instanceof Promise){if(s.async===false)throw new r.GT
;return a.then(t=>e._zod.parse(t,s))}return e._zod.parse(a,s)};e._zod.run=(t,n)=>{if(n.skipChecks){
return e._zod.parse(t,n)}if(n.direction==="backward"){const r=e._zod.parse({value:t.value,issues:[]},{...n,
skipChecks:true});if(r instanceof Promise){return r.then(e=>handleCanaryResult(e,t,n))}return handleCanaryResult(r,t,n)}
const s=e._zod.parse(t,n);if(s instanceof Promise){if(n.async===false)throw new r.GT;return s.then(e=>runChecks(e,o,n))}
return runChecks(s,o,n)}}},{get"~standard"(){return he.jD(this,"~standard",standardProps(this))},set"~standard"(e){
he.qh(this,"~standard",e)}});const toStandardResult=(e,t)=>e.issues.length?{issues:e.issues.map(e=>he.iR(e,t,r.$W()))}:{
value:e.value};async function validateAsync(e,t){const n={async:true};return toStandardResult(await e._zod.run({value:t,
issues:[]},n),n)}function standardProps(e){return{validate:t=>{const n={async:false};try{const r=e._zod.run({value:t,
issues:[]},n);if(!(r instanceof Promise))return toStandardResult(r,n)}catch(e){}return validateAsync(e,t)},vendor:"zod",
version:1}}const we=r.xI("$ZodString",(e,t)=>{me.init(e,t);e._zod.pattern=t.pattern??U;e._zod.parse=(n,r)=>{
if(t.coerce)try{n.value=String(n.value)}catch(r){}if(typeof n.value==="string")return n;n.issues.push({
expected:"string",code:"invalid_type",input:n.value,inst:e});return n}})
;const ge=null&&core.$constructor("$ZodStringFormat",(e,t)=>{checks.$ZodCheckStringFormat.init(e,t);we.init(e,t)})
;const ve=null&&core.$constructor("$ZodGUID",(e,t)=>{t.pattern??(t.pattern=regexes.guid);ge.init(e,t)})
;const ye=null&&core.$constructor("$ZodUUID",(e,t)=>{if(t.version){const e={v1:1,v2:2,v3:3,v4:4,v5:5,v6:6,v7:7,v8:8}
;const n=e[t.version];if(n===undefined)throw new Error(`Invalid UUID version: "${t.version}"`)
;t.pattern??(t.pattern=regexes.uuid(n))}else t.pattern??(t.pattern=regexes.uuid());ge.init(e,t)})
;const be=null&&core.$constructor("$ZodEmail",(e,t)=>{t.pattern??(t.pattern=regexes.email);ge.init(e,t)});const ke=1
;const $e=2;function canParseURL(e){try{
if(typeof URL!=="undefined"&&typeof URL.canParse==="function")return URL.canParse(e);new URL(e);return true}catch{
return false}}function validateURL(e,t){if(!("normalize"in t)&&!("hostname"in t)&&!("protocol"in t)){
return canParseURL(e)||$e}return parseURLObject(e,t)}function parseURLObject(e,t){
if(!t.normalize&&t.protocol?.source===regexes.httpProtocol.source&&!/^https?:\/\//i.test(e)){return ke}try{
if(typeof URL!=="undefined"){const t=URL;if(typeof t.parse==="function")return t.parse(e)??$e}return new URL(e)}catch{
return $e}}const xe=/[\t\n\r]/g;function stripTabAndNewline(e){return e.replace(xe,"")}function urlHostnameOk(e,t){
t.lastIndex=0;return t.test(e.hostname)}function urlProtocolOk(e,t){t.lastIndex=0
;return t.test(e.protocol.endsWith(":")?e.protocol.slice(0,-1):e.protocol)}
const Se=null&&core.$constructor("$ZodURL",(e,t)=>{ge.init(e,t);e._zod.check=n=>{try{const r=n.value.trim()
;const s=validateURL(r,t);if(s===ke){n.issues.push({code:"invalid_format",format:"url",note:"Invalid URL format",
input:n.value,inst:e,continue:!t.abort});return}if(s===$e){n.issues.push({code:"invalid_format",format:"url",
input:n.value,inst:e,continue:!t.abort});return}if(s===true){n.value=stripTabAndNewline(r);return}
if(t.hostname&&!urlHostnameOk(s,t.hostname)){n.issues.push({code:"invalid_format",format:"url",note:"Invalid hostname",
pattern:t.hostname.source,input:n.value,inst:e,continue:!t.abort})}if(t.protocol&&!urlProtocolOk(s,t.protocol)){
n.issues.push({code:"invalid_format",format:"url",note:"Invalid protocol",pattern:t.protocol.source,input:n.value,
inst:e,continue:!t.abort})}n.value=t.normalize?s.href:stripTabAndNewline(r);return}catch(r){n.issues.push({
code:"invalid_format",format:"url",input:n.value,inst:e,continue:!t.abort})}}})
;const _e=null&&core.$constructor("$ZodEmoji",(e,t)=>{t.pattern??(t.pattern=regexes.emoji());ge.init(e,t)})
;const Oe=null&&core.$constructor("$ZodNanoID",(e,t)=>{
if(t.length!==undefined&&(!Number.isInteger(t.length)||t.length<1))throw new Error(`Invalid nanoid length: ${t.length}`)
;t.pattern??(t.pattern=t.length===undefined?regexes.nanoid:regexes.nanoidOfLength(t.length));ge.init(e,t)})
;const Me=null&&core.$constructor("$ZodCUID",(e,t)=>{t.pattern??(t.pattern=regexes.cuid);ge.init(e,t)})
;const Ae=null&&core.$constructor("$ZodCUID2",(e,t)=>{t.pattern??(t.pattern=regexes.cuid2);ge.init(e,t)})
;const Te=null&&core.$constructor("$ZodULID",(e,t)=>{t.pattern??(t.pattern=regexes.ulid);ge.init(e,t)})
;const Ee=null&&core.$constructor("$ZodXID",(e,t)=>{t.pattern??(t.pattern=regexes.xid);ge.init(e,t)})
;const Pe=null&&core.$constructor("$ZodKSUID",(e,t)=>{t.pattern??(t.pattern=regexes.ksuid);ge.init(e,t)})
;const Ce=null&&core.$constructor("$ZodISODateTime",(e,t)=>{t.pattern??(t.pattern=regexes.datetime(t));ge.init(e,t)})
;const Ie=null&&core.$constructor("$ZodISODate",(e,t)=>{t.pattern??(t.pattern=regexes.date);ge.init(e,t)})
;const Re=null&&core.$constructor("$ZodISOTime",(e,t)=>{t.pattern??(t.pattern=regexes.time(t));ge.init(e,t)})
;const Ne=null&&core.$constructor("$ZodISODuration",(e,t)=>{t.pattern??(t.pattern=regexes.duration);ge.init(e,t)})
;const De=null&&core.$constructor("$ZodIPv4",(e,t)=>{t.pattern??(t.pattern=regexes.ipv4);ge.init(e,t)})
;const Le=/^[0-9a-fA-F:.]+$/;function isValidIPv6(e){if(!Le.test(e))return false;return canParseURL(`http://[${e}]`)}
const ze=null&&core.$constructor("$ZodIPv6",(e,t)=>{t.pattern??(t.pattern=regexes.ipv6);ge.init(e,t);e._zod.check=n=>{
if(!isValidIPv6(n.value)){n.issues.push({code:"invalid_format",format:"ipv6",input:n.value,inst:e,continue:!t.abort})}}
});const Fe=null&&core.$constructor("$ZodMAC",(e,t)=>{t.pattern??(t.pattern=regexes.mac(t.delimiter));ge.init(e,t)})
;const je=null&&core.$constructor("$ZodCIDRv4",(e,t)=>{t.pattern??(t.pattern=regexes.cidrv4);ge.init(e,t)})
;function isValidCIDRv6(e){const t=e.split("/");if(t.length!==2)return false;const[n,r]=t;if(!r)return false
;const s=Number(r);if(`${s}`!==r)return false;if(s<0||s>128)return false;return isValidIPv6(n)}
const Be=null&&core.$constructor("$ZodCIDRv6",(e,t)=>{t.pattern??(t.pattern=regexes.cidrv6);ge.init(e,t)
;e._zod.check=n=>{if(!isValidCIDRv6(n.value)){n.issues.push({code:"invalid_format",format:"cidrv6",input:n.value,inst:e,
continue:!t.abort})}}});function isValidBase64(e){if(e==="")return true;if(/\s/.test(e))return false
;if(e.length%4!==0)return false;try{atob(e);return true}catch{return false}}const Ue=/^[0-9a-zA-Z+/]*={0,2}$/
;const qe=null&&core.$constructor("$ZodBase64",(e,t)=>{t.pattern??(t.pattern=Ue);ge.init(e,t);e._zod.check=n=>{
if(isValidBase64(n.value))return;n.issues.push({code:"invalid_format",format:"base64",input:n.value,inst:e,
continue:!t.abort})}});const Ze=/^[A-Za-z0-9_-]*$/;function isValidBase64URL(e){if(!Ze.test(e))return false
;const t=e.replace(/[-_]/g,e=>e==="-"?"+":"/");const n=t.padEnd(Math.ceil(t.length/4)*4,"=");return isValidBase64(n)}
const He=null&&core.$constructor("$ZodBase64URL",(e,t)=>{t.pattern??(t.pattern=Ze);ge.init(e,t);e._zod.check=n=>{
if(isValidBase64URL(n.value))return;n.issues.push({code:"invalid_format",format:"base64url",input:n.value,inst:e,
continue:!t.abort})}});const We=null&&core.$constructor("$ZodE164",(e,t)=>{t.pattern??(t.pattern=regexes.e164)
;ge.init(e,t)});const Ge=/[- ]/g;function isLuhnAlgo(e){let t=e.length;let n=1;let r=0;while(t){
const s=e.charCodeAt(--t)-48;n^=1;r+=n?[0,2,4,6,8,1,3,5,7,9][s]:s}return r%10===0}function isValidCreditCard(e){
if(!regexes.creditCard.test(e))return false;return isLuhnAlgo(e.replace(Ge,""))}
const Ke=null&&core.$constructor("$ZodCreditCard",(e,t)=>{t.pattern??(t.pattern=regexes.creditCard);ge.init(e,t)
;e._zod.check=n=>{if(isValidCreditCard(n.value))return;n.issues.push({code:"invalid_format",format:"credit_card",
input:n.value,inst:e,continue:!t.abort})}});function isIso7064Mod97(e){let t=0;const n=e.length;for(let r=4;r<n;r++){
const n=e.charCodeAt(r);t=(n>=65?t*100+(n-55):t*10+(n-48))%97}for(let n=0;n<4;n++){const r=e.charCodeAt(n)
;t=(r>=65?t*100+(r-55):t*10+(r-48))%97}return t===1}function isValidIBAN(e){if(!regexes.iban.test(e))return false
;return isIso7064Mod97(e)}const Ve=null&&core.$constructor("$ZodIBAN",(e,t)=>{t.pattern??(t.pattern=regexes.iban)
;ge.init(e,t);e._zod.check=n=>{if(isValidIBAN(n.value))return;n.issues.push({code:"invalid_format",format:"iban",
input:n.value,inst:e,continue:!t.abort})}});function isValidJWT(e,t=null){try{const n=e.split(".")
;if(n.length!==3)return false;const[r]=n;if(!r)return false;const s=JSON.parse(atob(r))
;if("typ"in s&&s?.typ!=="JWT")return false;if(!s.alg)return false;if(t&&(!("alg"in s)||s.alg!==t))return false
;return true}catch{return false}}const Je=null&&core.$constructor("$ZodJWT",(e,t)=>{ge.init(e,t);e._zod.check=n=>{
if(isValidJWT(n.value,t.alg))return;n.issues.push({code:"invalid_format",format:"jwt",input:n.value,inst:e,
continue:!t.abort})}});const Ye=null&&core.$constructor("$ZodCustomStringFormat",(e,t)=>{ge.init(e,t);e._zod.check=n=>{
if(t.fn(n.value))return;n.issues.push({code:"invalid_format",format:t.format,input:n.value,inst:e,continue:!t.abort})}})
;const Qe=r.xI("$ZodNumber",(e,t)=>{me.init(e,t);e._zod.pattern=H;e._zod.parse=(n,r)=>{if(t.coerce)try{
n.value=Number(n.value)}catch(e){}const s=n.value;if(typeof s==="number"&&!Number.isNaN(s)&&Number.isFinite(s)){return n
}const o=typeof s==="number"?Number.isNaN(s)?"NaN":!Number.isFinite(s)?String(s):undefined:undefined;n.issues.push({
expected:"number",code:"invalid_type",input:s,inst:e,...o?{received:o}:{}});return n}})
;const Xe=null&&core.$constructor("$ZodNumberFormat",(e,t)=>{checks.$ZodCheckNumberFormat.init(e,t);Qe.init(e,t)})
;const et=null&&core.$constructor("$ZodBoolean",(e,t)=>{me.init(e,t);e._zod.pattern=regexes.boolean
;e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=Boolean(n.value)}catch(e){}const s=n.value
;if(typeof s==="boolean")return n;n.issues.push({expected:"boolean",code:"invalid_type",input:s,inst:e});return n}})
;const tt=null&&core.$constructor("$ZodBigInt",(e,t)=>{me.init(e,t);e._zod.pattern=regexes.bigint;e._zod.parse=(n,r)=>{
if(t.coerce)try{n.value=BigInt(n.value)}catch(e){}if(typeof n.value==="bigint")return n;n.issues.push({
expected:"bigint",code:"invalid_type",input:n.value,inst:e});return n}})
;const nt=null&&core.$constructor("$ZodBigIntFormat",(e,t)=>{checks.$ZodCheckBigIntFormat.init(e,t);tt.init(e,t)})
;const rt=null&&core.$constructor("$ZodSymbol",(e,t)=>{me.init(e,t);e._zod.parse=(t,n)=>{const r=t.value
;if(typeof r==="symbol")return t;t.issues.push({expected:"symbol",code:"invalid_type",input:r,inst:e});return t}})
;const st=null&&core.$constructor("$ZodUndefined",(e,t)=>{me.init(e,t);e._zod.pattern=regexes.undefined
;e._zod.values=new Set([undefined]);e._zod.parse=(t,n)=>{const r=t.value;if(typeof r==="undefined")return t
;t.issues.push({expected:"undefined",code:"invalid_type",input:r,inst:e});return t}})
;const ot=null&&core.$constructor("$ZodNull",(e,t)=>{me.init(e,t);e._zod.pattern=regexes.null
;e._zod.values=new Set([null]);e._zod.parse=(t,n)=>{const r=t.value;if(r===null)return t;t.issues.push({expected:"null",
code:"invalid_type",input:r,inst:e});return t}});const it=null&&core.$constructor("$ZodAny",(e,t)=>{me.init(e,t)
;e._zod.parse=e=>e});const ct=r.xI("$ZodUnknown",(e,t)=>{me.init(e,t);e._zod.parse=e=>e})
;const ut=null&&core.$constructor("$ZodNever",(e,t)=>{me.init(e,t);e._zod.parse=(t,n)=>{t.issues.push({expected:"never",
code:"invalid_type",input:t.value,inst:e});return t}});const lt=null&&core.$constructor("$ZodVoid",(e,t)=>{me.init(e,t)
;e._zod.parse=(t,n)=>{const r=t.value;if(typeof r==="undefined")return t;t.issues.push({expected:"void",
code:"invalid_type",input:r,inst:e});return t}});const dt=null&&core.$constructor("$ZodDate",(e,t)=>{me.init(e,t)
;e._zod.parse=(n,r)=>{if(t.coerce){try{n.value=new Date(n.value)}catch(e){}}const s=n.value;const o=s instanceof Date
;const a=o&&!Number.isNaN(s.getTime());if(a)return n;n.issues.push({expected:"date",code:"invalid_type",input:s,...o?{
received:"Invalid Date"}:{},inst:e});return n}});function capSize(e,t){const n=he.hi(e._zod.def.checks)
;if(!n.length)return;const r=Math.min(...n.map(e=>e[0]));const s=e._zod.parse;e._zod.parse=(n,o)=>{const a=t(n.value)
;if(a>r&&!o?.skipChecks&&o?.direction!=="backward"){for(const[t,r]of he.hi(e._zod.def.checks)){
if(a>t&&r._zod.def.when(n)){const t=n.issues.length;r._zod.check(n);n.issues[t].continue=false;he.d3(n.issues,t,e)
;return n}}}return s(n,o)}}const arraySize=e=>Array.isArray(e)?e.length:-1;const mapSize=e=>e instanceof Map?e.size:-1
;const setSize=e=>e instanceof Set?e.size:-1;function handleArrayResult(e,t,n){if(e.issues.length){
t.issues.push(...he.lQ(n,e.issues))}t.value[n]=e.value}const ft=r.xI("$ZodArray",(e,t)=>{me.init(e,t)
;const n=r.cr.memoizer;n?.attach(e);e._zod.parse=(r,s)=>{const o=r.value;if(!Array.isArray(o)){r.issues.push({
expected:"array",code:"invalid_type",input:o,inst:e});return r}r.value=n?n.alloc(e,r,Array(o.length),s):Array(o.length)
;const a=[];const i=s?.abortEarly;for(let e=0;e<o.length;e++){const n=o[e];const c=t.element._zod.run({value:n,issues:[]
},s);if(c instanceof Promise){a.push(c.then(t=>handleArrayResult(t,r,e)))}else{handleArrayResult(c,r,e)
;if(i&&c.issues.length!==0&&he.QH(c))break}}if(a.length){return Promise.all(a).then(()=>r)}return r}
;capSize(e,arraySize)});function handlePropertyResult(e,t,n,r,s,o){const a=n in r;const i=o==="optional"
;if(!a&&i&&s==="optional"){return}if(e.issues.length){if(s!==undefined&&i&&!a){return}
t.issues.push(...he.lQ(n,e.issues))}if(!a&&s===undefined){if(!e.issues.length){t.issues.push({code:"invalid_type",
expected:"nonoptional",input:undefined,path:[n]})}return}if(e.value===undefined){if(a||s==="defaulted"&&!i){
t.value[n]=undefined}}else{t.value[n]=e.value}}const ht=[];function normalizeDef(e){const t=Object.keys(e.shape)
;const n=Object.getOwnPropertySymbols(e.shape);const r=n.length?n:ht;const s=r.length?[...t,...r]:t;for(const t of s){
if(!e.shape?.[t]?._zod?.traits?.has("$ZodType")){
throw new Error(`Invalid element at key "${String(t)}": expected a Zod schema`)}}const o=he.NM(e.shape);return{...e,
allKeys:s,symbolKeys:r,keySet:new Set(t),numKeys:t.length,optionalKeys:new Set(o)}}
function handleCatchall(e,t,n,r,s,o,a){const i=[];const c=s.keySet;const u=s.catchall._zod;const l=u.def.type
;const d=u.optin;const f=u.optout;let h=0;for(const s in t){if(a&&n.issues.length!==h){if(he.QH(n,h))break
;h=n.issues.length}if(c.has(s))continue;if(s==="__proto__"){if(l==="never")i.push(s);continue}if(l==="never"){i.push(s)
;continue}const o=u.run({value:t[s],issues:[]},r);if(o instanceof Promise){
e.push(o.then(e=>handlePropertyResult(e,n,s,t,d,f)))}else{handlePropertyResult(o,n,s,t,d,f)}}if(i.length){
n.issues.push({code:"unrecognized_keys",keys:i,input:t,inst:o,continue:true})}if(!e.length)return n
;return Promise.all(e).then(()=>n)}const pt=r.xI("$ZodObject",(e,t)=>{me.init(e,t)
;const n=Object.getOwnPropertyDescriptor(t,"shape");const s=n?.get?n.get.raw:t.shape??{};if(s){const get=()=>{const e={
...s};Object.defineProperty(t,"shape",{value:e});get.raw=e;return e};get.raw=s;Object.defineProperty(t,"shape",{get:get
})}const o=he.PO(()=>normalizeDef(t));he.v5(e,"propValues",e=>{const t=e.def.shape;const n={};for(const e in t){
const r=t[e]._zod;if(r.values){if(!Object.prototype.hasOwnProperty.call(n,e)){he.Vy(n,e,new Set)}
for(const t of r.values)n[e].add(t);if(r.optin!==undefined)n[e].add(undefined)}}return n});const a=he.Gv
;const i=t.catchall;let c;const u=r.cr.memoizer;u?.attach(e);e._zod.parse=(t,n)=>{c??(c=o.value);const r=t.value
;if(!a(r)){t.issues.push({expected:"object",code:"invalid_type",input:r,inst:e});return t}t.value=u?u.alloc(e,t,{},n):{}
;const s=[];const l=c.shape;const d=n?.abortEarly;let f=t.issues.length;for(const e of c.allKeys){
if(d&&t.issues.length!==f){if(he.QH(t,f))break;f=t.issues.length}if(e==="__proto__")continue;const o=l[e]
;const a=o._zod.optin;const i=o._zod.optout;const c=o._zod.run({value:r[e],issues:[]},n);if(c instanceof Promise){
s.push(c.then(n=>handlePropertyResult(n,t,e,r,a,i)))}else{handlePropertyResult(c,t,e,r,a,i)}}if(!i){
return s.length?Promise.all(s).then(()=>t):t}return handleCatchall(s,r,t,n,o.value,e,d===true)}})
;const mt=null&&core.$constructor("$ZodObjectJIT",(e,t)=>{pt.init(e,t);const n=e._zod.parse
;const r=util.cached(()=>normalizeDef(t));const s=core.globalConfig.memoizer;const generateFastpass=t=>{const n=r.value
;const o=n.symbolKeys;const a=new Doc(["payload","ctx"],{shape:t,inst:e,memo:s,syms:o})
;const parseStr=e=>`shape[${e}]._zod.run({ value: input[${e}], issues: [] }, ctx)`
;const prefixStr=(e,t)=>`\n          let ${e}_ab = false;\n          for (let i = 0; i < ${e}.issues.length; i++) {\n            const iss = ${e}.issues[i];\n            iss.path = iss.path ? [${t}, ...iss.path] : [${t}];\n            payload.issues.push(iss);\n            if (iss.continue !== true) ${e}_ab = true;\n          }\n          if (${e}_ab && ctx && ctx.abortEarly) {\n            payload.value = newResult;\n            return payload;\n          }`
;a.write(`const input = payload.value;`);const i=Object.create(null);let c=0;for(const e of n.allKeys){i[e]=`key_${c++}`
}a.write(s?`const newResult = memo.alloc(inst, payload, {}, ctx);`:`const newResult = {};`);for(const e of n.allKeys){
if(e==="__proto__")continue;const n=i[e];const r=typeof e==="symbol"?`syms[${o.indexOf(e)}]`:util.esc(e)
;const s=`${r} in input`;const c=t[e];const u=c?._zod?.optin;const l=u!==undefined;const d=c?._zod?.optout==="optional"
;a.write(`const ${n} = ${parseStr(r)};`);if(l&&d){
const e=u==="optional"?`${n}_present`:`${n}.value !== undefined || ${n}_present`
;a.write(`\n        const ${n}_present = ${s};\n        if (!${n}.issues.length || ${n}_present) {\n          if (${n}.issues.length) {${prefixStr(n,r)}\n          }\n\n          if (${e}) {\n            newResult[${r}] = ${n}.value;\n          }\n        }\n\n      `)
}else if(!l){
a.write(`\n        const ${n}_present = ${s};\n        if (${n}.issues.length) {${prefixStr(n,r)}\n        }\n        if (!${n}_present && !${n}.issues.length) {\n          payload.issues.push({\n            code: "invalid_type",\n            expected: "nonoptional",\n            input: undefined,\n            path: [${r}]\n          });\n          if (ctx && ctx.abortEarly) {\n            payload.value = newResult;\n            return payload;\n          }\n        }\n\n        if (${n}_present) {\n          newResult[${r}] = ${n}.value;\n        }\n\n      `)
}else{a.write(`\n        if (${n}.issues.length) {${prefixStr(n,r)}\n        }\n      `);if(u==="defaulted"){
a.write(`newResult[${r}] = ${n}.value;`)}else{
a.write(`\n        if (${n}.value !== undefined || ${s}) {\n          newResult[${r}] = ${n}.value;\n        }\n      `)
}}}a.write(`payload.value = newResult;`);a.write(`return payload;`);return a.compile()};let o;const a=util.isObject
;const i=!core.globalConfig.jitless;const c=util.allowsEval;const u=i&&c.value;const l=t.catchall;let d
;e._zod.parse=(s,c)=>{d??(d=r.value);const f=s.value;if(!a(f)){s.issues.push({expected:"object",code:"invalid_type",
input:f,inst:e});return s}if(i&&u&&c?.async===false&&c.jitless!==true){if(!o)o=generateFastpass(t.shape);s=o(s,c)
;if(!l)return s;return handleCatchall([],f,s,c,d,e,c?.abortEarly===true)}return n(s,c)}})
;function handleUnionResults(e,t,n,s){for(const n of e){if(n.issues.length===0){t.value=n.value;return t}}
const o=e.filter(e=>!he.QH(e));if(o.length===1){t.value=o[0].value;return o[0]}t.issues.push({code:"invalid_union",
input:t.value,inst:n,errors:e.map(e=>e.issues.map(e=>he.iR(e,s,r.$W())))});return t}const wt=r.xI("$ZodUnion",(e,t)=>{
me.init(e,t)
;he.v5(e,"optin",e=>e.def.options.some(e=>e._zod.optin==="defaulted")?"defaulted":e.def.options.some(e=>e._zod.optin!==undefined)?"optional":undefined)
;he.v5(e,"optout",e=>e.def.options.some(e=>e._zod.optout==="optional")?"optional":undefined);he.v5(e,"values",e=>{
if(e.def.options.every(e=>e._zod.values)){return new Set(e.def.options.flatMap(e=>Array.from(e._zod.values)))}
return undefined});he.v5(e,"pattern",e=>{if(e.def.options.every(e=>e._zod.pattern)){
const t=e.def.options.map(e=>e._zod.pattern);return new RegExp(`^(${t.map(e=>he.p6(e.source)).join("|")})$`)}
return undefined});const n=t.options.length===1?t.options[0]._zod.run:null;e._zod.parse=(r,s)=>{if(n){return n(r,s)}
let o=false;const a=[];for(const e of t.options){const t=e._zod.run({value:r.value,issues:[]},s)
;if(t instanceof Promise){a.push(t);o=true}else{if(t.issues.length===0)return t;a.push(t)}}
if(!o)return handleUnionResults(a,r,e,s);return Promise.all(a).then(t=>handleUnionResults(t,r,e,s))}})
;function handleExclusiveUnionResults(e,t,n,r){const s=[];for(let t=0;t<e.length;t++){
if(e[t].issues.length===0)s.push(t)}if(s.length===1){t.value=e[s[0]].value;return t}if(s.length===0){t.issues.push({
code:"invalid_union",input:t.value,inst:n,errors:e.map(e=>e.issues.map(e=>util.finalizeIssue(e,r,core.config())))})
}else{t.issues.push({code:"invalid_union",input:t.value,inst:n,errors:[],inclusive:false,matches:s})}return t}
const gt=null&&core.$constructor("$ZodXor",(e,t)=>{wt.init(e,t);t.inclusive=false
;const n=t.options.length===1?t.options[0]._zod.run:null;e._zod.parse=(r,s)=>{if(n){return n(r,s)}let o=false;const a=[]
;for(const e of t.options){const t=e._zod.run({value:r.value,issues:[]},s);if(t instanceof Promise){a.push(t);o=true
}else{a.push(t)}}if(!o)return handleExclusiveUnionResults(a,r,e,s)
;return Promise.all(a).then(t=>handleExclusiveUnionResults(t,r,e,s))}});function getDiscriminatedOption(e,t){
const n=e._zod;let r=n.bag.optionsMap;if(!r){r=discriminatorMap(n.def);n.bag.optionsMap=r}const s=r.get(t)
;if(s===null)throw new Error(`Ambiguous discriminator value "${String(t)}"`);return s}function discriminatorMap(e){
const t=new Map;for(const n of e.options){const r=n._zod.propValues?.[e.discriminator]
;if(!r||r.size===0)throw new Error(`Invalid discriminated union option at index "${e.options.indexOf(n)}"`)
;for(const e of r){if(t.has(e)){if(e!==undefined)throw new Error(`Duplicate discriminator value "${String(e)}"`)
;t.set(e,null)}else{t.set(e,n)}}}return t}const vt=null&&core.$constructor("$ZodDiscriminatedUnion",(e,t)=>{
t.inclusive=false;wt.init(e,t);const n=e._zod.parse;util.defineLazyInternal(e,"propValues",e=>{const t={};let n=0
;for(const r of e.def.options){const s=r._zod.propValues
;if(!s||Object.keys(s).length===0)throw new Error(`Invalid discriminated union option at index "${e.def.options.indexOf(r)}"`)
;if(s[e.def.discriminator]?.has(undefined))n++;for(const[e,n]of Object.entries(s)){
if(!Object.prototype.hasOwnProperty.call(t,e)){util.assignProp(t,e,new Set)}for(const r of n){t[e].add(r)}}}
if(!e.def.unionFallback&&n>1)t[e.def.discriminator]?.delete(undefined);return t});t.options.forEach((e,n)=>{
const r=util.rawShape(e._zod.def);if(r&&!Object.prototype.hasOwnProperty.call(r,t.discriminator)){
throw new Error(`Invalid discriminated union option at index "${n}"`)}});const r=util.cached(()=>discriminatorMap(t))
;e._zod.parse=(s,o)=>{const a=s.value;if(!util.isObject(a)){s.issues.push({code:"invalid_type",expected:"object",
input:a,inst:e});return s}const i=a?.[t.discriminator];const c=r.value.get(i)
;if(c&&(i!==undefined||o.direction!=="backward")){return c._zod.run(s,o)}if(t.unionFallback||o.direction==="backward"){
return n(s,o)}s.issues.push({code:"invalid_union",errors:[],note:"No matching discriminator",
discriminator:t.discriminator,options:Array.from(r.value.keys()).filter(e=>r.value.get(e)!==null),input:a,
path:[t.discriminator],inst:e});return s}});const yt=null&&core.$constructor("$ZodIntersection",(e,t)=>{me.init(e,t)
;e._zod.parse=(e,n)=>{const r=e.value;const s=t.left._zod.run({value:r,issues:[]},n);const o=t.right._zod.run({value:r,
issues:[]},n);const a=s instanceof Promise||o instanceof Promise;if(a){
return Promise.all([s,o]).then(([t,n])=>handleIntersectionResults(e,t,n))}return handleIntersectionResults(e,s,o)}})
;function mergeValues(e,t){if(e===t){return{valid:true,data:e}}if(e instanceof Date&&t instanceof Date&&+e===+t){return{
valid:true,data:e}}if(util.isPlainObject(e)&&util.isPlainObject(t)){const n=Object.keys(t)
;const r=Object.keys(e).filter(e=>n.indexOf(e)!==-1);const s={...e,...t}
;if(Object.prototype.hasOwnProperty.call(s,"__proto__"))delete s.__proto__;for(const n of r){if(n==="__proto__")continue
;const r=mergeValues(e[n],t[n]);if(!r.valid){return{valid:false,mergeErrorPath:[n,...r.mergeErrorPath]}}s[n]=r.data}
return{valid:true,data:s}}if(Array.isArray(e)&&Array.isArray(t)){if(e.length!==t.length){return{valid:false,
mergeErrorPath:[]}}const n=[];for(let r=0;r<e.length;r++){const s=e[r];const o=t[r];const a=mergeValues(s,o)
;if(!a.valid){return{valid:false,mergeErrorPath:[r,...a.mergeErrorPath]}}n.push(a.data)}return{valid:true,data:n}}
return{valid:false,mergeErrorPath:[]}}function handleIntersectionResults(e,t,n){const r=new Map;let s;const o=new Map
;const collect=(e,t)=>{let n;if(e.code==="unrecognized_keys"&&!e.path?.length){s??(s=e);n=e.keys
}else if(e.code==="invalid_key"&&e.origin==="record"&&e.path?.length===1){const t=String(e.path[0])
;if(!o.has(t))o.set(t,e);n=[t]}else{return false}for(const e of n){if(!r.has(e))r.set(e,{});r.get(e)[t]=true}return true
};for(const n of t.issues){if(!collect(n,"l"))e.issues.push(n)}for(const t of n.issues){
if(!collect(t,"r"))e.issues.push(t)}const a=[...r].filter(([,e])=>e.l&&e.r).map(([e])=>e);if(a.length){
const t=s?a.filter(e=>s.keys.includes(e)):[];if(t.length)e.issues.push({...s,keys:t});for(const n of a){
if(!t.includes(n)&&o.has(n))e.issues.push(o.get(n))}}const i=mergeValues(t.value,n.value);if(!i.valid){
if(util.aborted(e))return e
;throw new Error(`Unmergable intersection. Error path: `+`${JSON.stringify(i.mergeErrorPath)}`)}e.value=i.data;return e}
const bt=null&&core.$constructor("$ZodTuple",(e,t)=>{me.init(e,t);const n=t.items;const r=core.globalConfig.memoizer
;r?.attach(e);e._zod.parse=(s,o)=>{const a=s.value;if(!Array.isArray(a)){s.issues.push({input:a,inst:e,expected:"tuple",
code:"invalid_type"});return s}s.value=r?r.alloc(e,s,[],o):[];const i=[];const c=getTupleOptStart(n,"optin")
;const u=getTupleOptStart(n,"optout");if(!t.rest){if(a.length<c){s.issues.push({code:"too_small",minimum:c,
inclusive:true,input:a,inst:e,origin:"array"});return s}if(a.length>n.length){s.issues.push({code:"too_big",
maximum:n.length,inclusive:true,input:a,inst:e,origin:"array"})}}const l=new Array(n.length)
;const d=t.rest?o?.abortEarly:undefined;let f=false;for(let e=0;e<n.length;e++){const t=n[e]._zod.run({value:a[e],
issues:[]},o);if(t instanceof Promise){i.push(t.then(t=>{l[e]=t}))}else{l[e]=t
;if(d&&!f&&t.issues.length)f=util.aborted(t)}}if(t.rest&&!f){let e=n.length-1;const r=a.slice(n.length)
;let c=s.issues.length;for(const n of r){if(d&&s.issues.length!==c){if(util.aborted(s,c))break;c=s.issues.length}e++
;const r=t.rest._zod.run({value:n,issues:[]},o);if(r instanceof Promise){i.push(r.then(t=>handleTupleResult(t,s,e)))
}else{handleTupleResult(r,s,e)}}}if(i.length){return Promise.all(i).then(()=>handleTupleResults(l,s,n,a,u))}
return handleTupleResults(l,s,n,a,u)}});function getTupleOptStart(e,t){for(let n=e.length-1;n>=0;n--){
const r=t==="optin"?e[n]._zod.optin!==undefined:e[n]._zod.optout==="optional";if(!r)return n+1}return 0}
function handleTupleResult(e,t,n){if(e.issues.length){t.issues.push(...util.prefixIssues(n,e.issues))}t.value[n]=e.value
}function handleTupleResults(e,t,n,r,s){for(let o=0;o<n.length;o++){const a=e[o];const i=o<r.length
;if(!i&&o>=s&&n[o]._zod.optin==="optional"){t.value.length=o;break}if(a.issues.length){if(!i&&o>=s){t.value.length=o
;break}t.issues.push(...util.prefixIssues(o,a.issues))}t.value[o]=a.value}for(let e=t.value.length-1;e>=r.length;e--){
if(n[e]._zod.optout==="optional"&&t.value[e]===undefined){t.value.length=e}else{break}}return t}
const kt=r.xI("$ZodRecord",(e,t)=>{me.init(e,t);const n=r.cr.memoizer;n?.attach(e);e._zod.parse=(s,o)=>{const a=s.value
;if(!he.Qd(a)){s.issues.push({expected:"record",code:"invalid_type",input:a,inst:e});return s}const i=[]
;const c=t.keyType._zod.values;if(c&&!t.partial){s.value=n?n.alloc(e,s,{},o):{};const u=new Set;for(const n of c){
if(typeof n==="string"||typeof n==="number"||typeof n==="symbol"){u.add(typeof n==="number"?n.toString():n)
;if(n==="__proto__")continue;const c=t.keyType._zod.run({value:n,issues:[]},o);if(c instanceof Promise){
throw new Error("Async schemas not supported in object keys currently")}if(c.issues.length){s.issues.push({
code:"invalid_key",origin:"record",issues:c.issues.map(e=>he.iR(e,o,r.$W())),input:n,path:[n],inst:e});continue}
const l=c.value;if(l==="__proto__")continue;const d=t.valueType._zod.run({value:a[n],issues:[]},o)
;if(d instanceof Promise){i.push(d.then(e=>{if(e.issues.length){s.issues.push(...he.lQ(n,e.issues))}s.value[l]=e.value
}))}else{if(d.issues.length){s.issues.push(...he.lQ(n,d.issues))}s.value[l]=d.value}}}let l;for(const e in a){
if(!u.has(e)){if(t.mode==="loose"){if(e==="__proto__")continue;s.value[e]=a[e]}else{l=l??[];l.push(e)}}}
if(l&&l.length>0){s.issues.push({code:"unrecognized_keys",input:a,inst:e,keys:l,continue:true})}}else{
s.value=n?n.alloc(e,s,{},o):{};let u;for(const n of Reflect.ownKeys(a)){if(n==="__proto__")continue
;if(!Object.prototype.propertyIsEnumerable.call(a,n))continue;let l=t.keyType._zod.run({value:n,issues:[]},o)
;if(l instanceof Promise){throw new Error("Async schemas not supported in object keys currently")}
const d=typeof n==="string"&&H.test(n)&&l.issues.length;if(d){const e=t.keyType._zod.run({value:Number(n),issues:[]},o)
;if(e instanceof Promise){throw new Error("Async schemas not supported in object keys currently")}
if(e.issues.length===0){l=e}}if(l.issues.length){if(t.mode==="loose"){s.value[n]=a[n]}else if(c){u=u??[];u.push(n)}else{
s.issues.push({code:"invalid_key",origin:"record",issues:l.issues.map(e=>he.iR(e,o,r.$W())),input:n,path:[n],inst:e})}
continue}const f=l.value;if(f==="__proto__")continue;const h=t.valueType._zod.run({value:a[n],issues:[]},o)
;if(h instanceof Promise){i.push(h.then(e=>{if(e.issues.length){s.issues.push(...he.lQ(n,e.issues))}s.value[f]=e.value
}))}else{if(h.issues.length){s.issues.push(...he.lQ(n,h.issues))}s.value[f]=h.value}}if(u&&u.length>0){s.issues.push({
code:"unrecognized_keys",input:a,inst:e,keys:u,continue:true})}}if(i.length){return Promise.all(i).then(()=>s)}return s}
});const $t=null&&core.$constructor("$ZodMap",(e,t)=>{me.init(e,t);const n=core.globalConfig.memoizer;n?.attach(e)
;e._zod.parse=(r,s)=>{const o=r.value;if(!(o instanceof Map)){r.issues.push({expected:"map",code:"invalid_type",input:o,
inst:e});return r}const a=[];r.value=n?n.alloc(e,r,new Map,s):new Map;const i=s?.abortEarly;let c=r.issues.length
;for(const[n,u]of o){if(i&&r.issues.length!==c){if(util.aborted(r,c))break;c=r.issues.length}
const l=t.keyType._zod.run({value:n,issues:[]},s);const d=t.valueType._zod.run({value:u,issues:[]},s)
;if(l instanceof Promise||d instanceof Promise){a.push(Promise.all([l,d]).then(([t,a])=>{handleMapResult(t,a,r,n,o,e,s)
}))}else{handleMapResult(l,d,r,n,o,e,s)}}if(a.length)return Promise.all(a).then(()=>r);return r};capSize(e,mapSize)})
;function handleMapResult(e,t,n,r,s,o,a){if(e.issues.length){if(util.propertyKeyTypes.has(typeof r)){
n.issues.push(...util.prefixIssues(r,e.issues))}else{n.issues.push({code:"invalid_key",origin:"map",input:s,inst:o,
issues:e.issues.map(e=>util.finalizeIssue(e,a,core.config()))})}}if(t.issues.length){
if(util.propertyKeyTypes.has(typeof r)){n.issues.push(...util.prefixIssues(r,t.issues))}else{n.issues.push({
origin:"map",code:"invalid_element",input:s,inst:o,key:r,issues:t.issues.map(e=>util.finalizeIssue(e,a,core.config()))})
}}n.value.set(e.value,t.value)}const xt=null&&core.$constructor("$ZodSet",(e,t)=>{me.init(e,t)
;const n=core.globalConfig.memoizer;n?.attach(e);e._zod.parse=(r,s)=>{const o=r.value;if(!(o instanceof Set)){
r.issues.push({input:o,inst:e,expected:"set",code:"invalid_type"});return r}const a=[]
;r.value=n?n.alloc(e,r,new Set,s):new Set;const i=s?.abortEarly;let c=r.issues.length;for(const e of o){
if(i&&r.issues.length!==c){if(util.aborted(r,c))break;c=r.issues.length}const n=t.valueType._zod.run({value:e,issues:[]
},s);if(n instanceof Promise){a.push(n.then(e=>handleSetResult(e,r)))}else handleSetResult(n,r)}
if(a.length)return Promise.all(a).then(()=>r);return r};capSize(e,setSize)});function handleSetResult(e,t){
if(e.issues.length){t.issues.push(...e.issues)}t.value.add(e.value)}const St=null&&core.$constructor("$ZodEnum",(e,t)=>{
me.init(e,t);const n=util.getEnumValues(t.entries);const r=new Set(n);e._zod.values=r
;util.defineLazyInternal(e,"pattern",e=>{
const t=util.getEnumValues(e.def.entries).filter(e=>util.propertyKeyTypes.has(typeof e))
;return new RegExp(t.length?`^(${t.map(e=>util.escapeRegex(e.toString())).join("|")})$`:"^[^\\s\\S]$")})
;e._zod.parse=(t,s)=>{const o=t.value;if(r.has(o)){return t}t.issues.push({code:"invalid_value",values:n,input:o,inst:e
});return t}});const _t=null&&core.$constructor("$ZodLiteral",(e,t)=>{me.init(e,t);const n=new Set(t.values)
;e._zod.values=n;util.defineLazyInternal(e,"pattern",e=>{const t=e.def.values
;return new RegExp(t.length?`^(${t.map(e=>typeof e==="string"?util.escapeRegex(e):e?util.escapeRegex(e.toString()):String(e)).join("|")})$`:"^[^\\s\\S]$")
});e._zod.parse=(r,s)=>{const o=r.value;if(n.has(o)){return r}r.issues.push({code:"invalid_value",values:t.values,
input:o,inst:e});return r}});const Ot=null&&core.$constructor("$ZodFile",(e,t)=>{me.init(e,t);e._zod.parse=(t,n)=>{
const r=t.value;if(r instanceof File)return t;t.issues.push({expected:"file",code:"invalid_type",input:r,inst:e})
;return t}});const Mt=r.xI("$ZodTransform",(e,t)=>{me.init(e,t);e._zod.optin="optional";r.cr.memoizer?.guard(e)
;e._zod.parse=(n,s)=>{if(s.direction==="backward"){throw new r.cV(e.constructor.name)}const o=t.transform(n.value,n)
;if(s.async){const e=o instanceof Promise?o:Promise.resolve(o);return e.then(e=>{n.value=e;return n})}
if(o instanceof Promise){throw new r.GT}n.value=o;return n}});function handleOptionalResult(e,t){
e.value=t.issues.length?undefined:t.value;return e}const At=r.xI("$ZodOptional",(e,t)=>{me.init(e,t)
;he.v5(e,"optin",e=>e.def.innerType._zod.optin==="defaulted"?"defaulted":"optional");e._zod.optout="optional"
;he.v5(e,"values",e=>{const t=e.def.innerType._zod.values;return t?new Set([...t,undefined]):undefined})
;he.v5(e,"pattern",e=>{const t=e.def.innerType._zod.pattern;return t?new RegExp(`^(${he.p6(t.source)})?$`):undefined})
;e._zod.parse=(e,n)=>{if(e.value===undefined){if(t.innerType._zod.optin!=="defaulted")return e
;const r=t.innerType._zod.run({value:e.value,issues:[]},n)
;if(r instanceof Promise)return r.then(t=>handleOptionalResult(e,t));return handleOptionalResult(e,r)}
return t.innerType._zod.run(e,n)}});const Tt=null&&core.$constructor("$ZodExactOptional",(e,t)=>{At.init(e,t)
;util.defineLazyInternal(e,"values",e=>e.def.innerType._zod.values)
;util.defineLazyInternal(e,"pattern",e=>e.def.innerType._zod.pattern);e._zod.parse=(e,n)=>t.innerType._zod.run(e,n)})
;const Et=r.xI("$ZodNullable",(e,t)=>{me.init(e,t);he.v5(e,"optin",e=>e.def.innerType._zod.optin)
;he.v5(e,"optout",e=>e.def.innerType._zod.optout);he.v5(e,"pattern",e=>{const t=e.def.innerType._zod.pattern
;return t?new RegExp(`^(${he.p6(t.source)}|null)$`):undefined})
;he.v5(e,"values",e=>e.def.innerType._zod.values?new Set([...e.def.innerType._zod.values,null]):undefined)
;e._zod.parse=(e,n)=>{if(e.value===null)return e;return t.innerType._zod.run(e,n)}})
;const Pt=null&&core.$constructor("$ZodDefault",(e,t)=>{me.init(e,t);e._zod.optin="defaulted"
;util.defineLazyInternal(e,"values",e=>e.def.innerType._zod.values);e._zod.parse=(e,n)=>{if(n.direction==="backward"){
return t.innerType._zod.run(e,n)}if(e.value===undefined){e.value=t.defaultValue;return e}
const r=t.innerType._zod.run(e,n);if(r instanceof Promise){return r.then(e=>handleDefaultResult(e,t))}
return handleDefaultResult(r,t)}});function handleDefaultResult(e,t){if(e.value===undefined){e.value=t.defaultValue}
return e}const Ct=r.xI("$ZodPrefault",(e,t)=>{me.init(e,t);e._zod.optin="defaulted"
;he.v5(e,"values",e=>e.def.innerType._zod.values);e._zod.parse=(e,n)=>{if(n.direction==="backward"){
return t.innerType._zod.run(e,n)}if(e.value===undefined){e.value=t.defaultValue}return t.innerType._zod.run(e,n)}})
;const It=null&&core.$constructor("$ZodNonOptional",(e,t)=>{me.init(e,t);util.defineLazyInternal(e,"values",e=>{
const t=e.def.innerType._zod.values;return t?new Set([...t].filter(e=>e!==undefined)):undefined});e._zod.parse=(n,r)=>{
const s=t.innerType._zod.run(n,r);if(s instanceof Promise){return s.then(t=>handleNonOptionalResult(t,e))}
return handleNonOptionalResult(s,e)}});function handleNonOptionalResult(e,t){if(!e.issues.length&&e.value===undefined){
e.issues.push({code:"invalid_type",expected:"nonoptional",input:e.value,inst:t})}return e}
const Rt=null&&core.$constructor("$ZodSuccess",(e,t)=>{me.init(e,t);e._zod.parse=(e,n)=>{if(n.direction==="backward"){
throw new core.$ZodEncodeError("ZodSuccess")}const r=t.innerType._zod.run(e,n);if(r instanceof Promise){
return r.then(t=>{e.value=t.issues.length===0;return e})}e.value=r.issues.length===0;return e}})
;function handleCatchResult(e,t,n,r){if(!t.issues.length){e.value=t.value;if(t.memo)e.memo=true;return e}
e.value=n.catchValue({...t,value:e.value,error:{issues:t.issues.map(e=>util.finalizeIssue(e,r,core.config()))},
input:e.value});return e}const Nt=null&&core.$constructor("$ZodCatch",(e,t)=>{me.init(e,t)
;util.defineLazyInternal(e,"optin",e=>e.def.innerType._zod.optin==="defaulted"?"defaulted":"optional")
;util.defineLazyInternal(e,"optout",e=>e.def.innerType._zod.optout)
;util.defineLazyInternal(e,"values",e=>e.def.innerType._zod.values);e._zod.parse=(e,n)=>{if(n.direction==="backward"){
return t.innerType._zod.run(e,n)}const r=t.innerType._zod.run({value:e.value,issues:[]},n);if(r instanceof Promise){
return r.then(r=>handleCatchResult(e,r,t,n))}return handleCatchResult(e,r,t,n)}})
;const Dt=null&&core.$constructor("$ZodNaN",(e,t)=>{me.init(e,t);e._zod.parse=(t,n)=>{
if(typeof t.value!=="number"||!Number.isNaN(t.value)){t.issues.push({input:t.value,inst:e,expected:"nan",
code:"invalid_type"});return t}return t}});const Lt=r.xI("$ZodPipe",(e,t)=>{me.init(e,t)
;he.v5(e,"values",e=>e.def.in._zod.values);he.v5(e,"optin",e=>e.def.in._zod.optin)
;he.v5(e,"optout",e=>e.def.out._zod.optout);he.v5(e,"propValues",e=>e.def.in._zod.propValues);e._zod.parse=(e,n)=>{
if(n.direction==="backward"){const r=t.out._zod.run(e,n);if(r instanceof Promise){
return r.then(e=>handlePipeResult(e,t.in,n))}return handlePipeResult(r,t.in,n)}const r=t.in._zod.run(e,n)
;if(r instanceof Promise){return r.then(e=>handlePipeResult(e,t.out,n))}return handlePipeResult(r,t.out,n)}})
;function handlePipeResult(e,t,n){if(e.issues.some(e=>e.code!=="unrecognized_keys")){e.aborted=true;return e}
return t._zod.run({value:e.value,issues:e.issues},n)}const zt=null&&core.$constructor("$ZodCodec",(e,t)=>{me.init(e,t)
;util.defineLazyInternal(e,"values",e=>e.def.in._zod.values);util.defineLazyInternal(e,"optin",e=>e.def.in._zod.optin)
;util.defineLazyInternal(e,"optout",e=>e.def.out._zod.optout)
;util.defineLazyInternal(e,"propValues",e=>e.def.in._zod.propValues);e._zod.parse=(e,n)=>{const r=n.direction||"forward"
;if(r==="forward"){const r=t.in._zod.run(e,n);if(r instanceof Promise){return r.then(e=>handleCodecAResult(e,t,n))}
return handleCodecAResult(r,t,n)}else{const r=t.out._zod.run(e,n);if(r instanceof Promise){
return r.then(e=>handleCodecAResult(e,t,n))}return handleCodecAResult(r,t,n)}}});function handleCodecAResult(e,t,n){
if(e.issues.length){e.aborted=true;return e}const r=n.direction||"forward";if(r==="forward"){
const r=t.transform(e.value,e);if(r instanceof Promise){return r.then(r=>handleCodecTxResult(e,r,t.out,n))}
return handleCodecTxResult(e,r,t.out,n)}else{const r=t.reverseTransform(e.value,e);if(r instanceof Promise){
return r.then(r=>handleCodecTxResult(e,r,t.in,n))}return handleCodecTxResult(e,r,t.in,n)}}
function handleCodecTxResult(e,t,n,r){if(e.issues.length){e.aborted=true;return e}return n._zod.run({value:t,
issues:e.issues},r)}const Ft=null&&core.$constructor("$ZodPreprocess",(e,t)=>{Lt.init(e,t)})
;const jt=null&&core.$constructor("$ZodReadonly",(e,t)=>{me.init(e,t)
;util.defineLazyInternal(e,"propValues",e=>e.def.innerType._zod.propValues)
;util.defineLazyInternal(e,"values",e=>e.def.innerType._zod.values)
;util.defineLazyInternal(e,"optin",e=>e.def.innerType?._zod?.optin)
;util.defineLazyInternal(e,"optout",e=>e.def.innerType?._zod?.optout);e._zod.parse=(e,n)=>{if(n.direction==="backward"){
return t.innerType._zod.run(e,n)}const r=t.innerType._zod.run(e,n);if(r instanceof Promise){
return r.then(handleReadonlyResult)}return handleReadonlyResult(r)}});function handleReadonlyResult(e){
if(!e.memo)e.value=Object.freeze(e.value);return e}function leafPattern(e){const t=e._zod.def;let n=t.pattern
;let r=!!t.format?.includes("int");let s;let o;for(const e of t.checks??[]){const t=e._zod.def;if(t.pattern)n=t.pattern
;r||(r=!!t.format?.includes("int"));const a=t.minimum??t.length;const i=t.maximum??t.length
;if(a!==undefined&&(s===undefined||a>s))s=a;if(i!==undefined&&(o===undefined||i<o))o=i}if(n)return n.source
;if(s!==undefined&&o!==undefined&&s>o)return"(?!)";if(s!==undefined||o!==undefined)return regexes.string({minimum:s,
maximum:o}).source;const a=e._zod.pattern;return(r&&a===regexes.number?regexes.integer:a)?.source}
function partPattern(e){const t=e._zod.def;const n=e._zod.pattern?.source;const r=t.innerType??e._zod.innerType;if(r){
const e=r._zod.pattern?.source;const t=partPattern(r);if(n&&e&&t&&t!==e){
return n.replace(util.cleanRegex(e),()=>util.cleanRegex(t))}return n}if(t.options){const e=t.options.map(partPattern)
;if(e.every(Boolean))return`^(${e.map(e=>util.cleanRegex(e)).join("|")})$`}return leafPattern(e)}
const Bt=null&&core.$constructor("$ZodTemplateLiteral",(e,t)=>{me.init(e,t);const n=[];for(const e of t.parts){
if(typeof e==="object"&&e!==null){const t=partPattern(e);if(!t){
throw new Error(`Invalid template literal part, no pattern found: ${[...e._zod.traits].shift()}`)}
n.push(util.cleanRegex(t))}else if(e===null||util.primitiveTypes.has(typeof e)){n.push(util.escapeRegex(`${e}`))}else{
throw new Error(`Invalid template literal part: ${e}`)}}e._zod.pattern=new RegExp(`^${n.join("")}$`)
;e._zod.parse=(n,r)=>{if(typeof n.value!=="string"){n.issues.push({input:n.value,inst:e,expected:"string",
code:"invalid_type"});return n}e._zod.pattern.lastIndex=0;if(!e._zod.pattern.test(n.value)){n.issues.push({
input:n.value,inst:e,code:"invalid_format",format:t.format??"template_literal",pattern:e._zod.pattern.source});return n}
return n}});const Ut=null&&core.$constructor("$ZodFunction",(e,t)=>{me.init(e,t);Object.defineProperty(e,"_def",{value:t
});e._zod.def=t;e.implement=t=>{if(typeof t!=="function"){throw new Error("implement() must be called with a function")}
return Object.defineProperty(function(...n){const r=e._def.input?parse(e._def.input,n):n;const s=Reflect.apply(t,this,r)
;if(e._def.output){return parse(e._def.output,s)}return s},"_zod",{value:e._zod,enumerable:false})}
;e.implementAsync=t=>{if(typeof t!=="function"){throw new Error("implementAsync() must be called with a function")}
return Object.defineProperty(async function(...n){const r=e._def.input?await parseAsync(e._def.input,n):n
;const s=await Reflect.apply(t,this,r);if(e._def.output){return await parseAsync(e._def.output,s)}return s},"_zod",{
value:e._zod,enumerable:false})};e._zod.parse=(t,n)=>{if(typeof t.value!=="function"){t.issues.push({
code:"invalid_type",expected:"function",input:t.value,inst:e});return t}
const r=e._def.output&&e._def.output._zod.def.type==="promise";if(r){t.value=e.implementAsync(t.value)}else{
t.value=e.implement(t.value)}return t};e.input=(...t)=>{const n=e.constructor;if(Array.isArray(t[0])){return new n({
type:"function",input:new bt({type:"tuple",items:t[0],rest:t[1]}),output:e._def.output})}return new n({type:"function",
input:t[0],output:e._def.output})};e.output=t=>{const n=e.constructor;return new n({type:"function",input:e._def.input,
output:t})};return e});const qt=null&&core.$constructor("$ZodPromise",(e,t)=>{me.init(e,t)
;e._zod.parse=(e,n)=>Promise.resolve(e.value).then(e=>t.innerType._zod.run({value:e,issues:[]},n))})
;const Zt=null&&core.$constructor("$ZodLazy",(e,t)=>{me.init(e,t);util.defineLazy(e._zod,"innerType",()=>{const e=t
;if(!e._cachedInner)e._cachedInner=t.getter();return e._cachedInner})
;util.defineLazyInternal(e,"pattern",e=>e.innerType?._zod?.pattern)
;util.defineLazyInternal(e,"propValues",e=>e.innerType?._zod?.propValues)
;util.defineLazyInternal(e,"optin",e=>e.innerType?._zod?.optin??undefined)
;util.defineLazyInternal(e,"optout",e=>e.innerType?._zod?.optout??undefined);e._zod.parse=(t,n)=>{
const r=e._zod.innerType;return r._zod.run(t,n)}});const Ht=null&&core.$constructor("$ZodCustom",(e,t)=>{
checks.$ZodCheck.init(e,t);me.init(e,t);e._zod.parse=(e,t)=>e;e._zod.check=n=>{const r=n.value;const s=t.fn(r)
;if(s instanceof Promise){return s.then(t=>handleRefineResult(t,n,r,e))}handleRefineResult(s,n,r,e);return}})
;function handleRefineResult(e,t,n,r){if(!e){const e={code:"custom",input:n,inst:r,path:[...r._zod.def.path??[]],
continue:!r._zod.def.abort};if(r._zod.def.params)e.params=r._zod.def.params;t.issues.push(util.issue(e))}}var Wt=n(2306)
;var Gt=n(3945);const Kt=r.xI("ZodMiniType",(e,t)=>{if(!e._zod)throw new Error("Uninitialized schema in ZodMiniType.")
;me.init(e,t);e.def=t;e.type=t.type},{get with(){return this.check},set with(e){he.qh(this,"with",e)},parse(e,t){
return Gt.qg(this,e,t,{callee:this.parse})},parseAsync(e,t){return Gt.EJ(this,e,t,{callee:this.parseAsync})},
safeParse(e,t){return Gt.xL(this,e,t)},safeParseAsync(e,t){return Gt.bp(this,e,t)},check(...e){const t=this.def
;return this.clone({...t,checks:[...t.checks??[],...e.map(e=>typeof e==="function"?{_zod:{check:e,def:{check:"custom"},
onattach:[]}}:e)]},{parent:true})},clone(e,t){return he.o8(this,e,t)},brand(){return this},register(e,t){e.add(this,t)
;return this},apply(e,...t){return t.length===0?e(this):e(this,...t)}});const Vt=r.xI("ZodMiniString",(e,t)=>{
we.init(e,t);Kt.init(e,t)});function schemas_string(e){return Wt.Rl(Vt,e)}
const Jt=null&&core.$constructor("ZodMiniStringFormat",(e,t)=>{core.$ZodStringFormat.init(e,t);Vt.init(e,t)})
;const Yt=null&&core.$constructor("ZodMiniEmail",(e,t)=>{core.$ZodEmail.init(e,t);Jt.init(e,t)})
;function schemas_email(e){return core._email(Yt,e)}const Qt=null&&core.$constructor("ZodMiniGUID",(e,t)=>{
core.$ZodGUID.init(e,t);Jt.init(e,t)});function schemas_guid(e){return core._guid(Qt,e)}
const Xt=null&&core.$constructor("ZodMiniUUID",(e,t)=>{core.$ZodUUID.init(e,t);Jt.init(e,t)});function schemas_uuid(e){
return core._uuid(Xt,e)}function uuidv4(e){return core._uuidv4(Xt,e)}function uuidv6(e){return core._uuidv6(Xt,e)}
function uuidv7(e){return core._uuidv7(Xt,e)}const en=null&&core.$constructor("ZodMiniURL",(e,t)=>{
core.$ZodURL.init(e,t);Jt.init(e,t)});function url(e){return core._url(en,e)}function httpUrl(e){return core._url(en,{
protocol:regexes.httpProtocol,hostname:regexes.domain,...util.normalizeParams(e)})}
const tn=null&&core.$constructor("ZodMiniEmoji",(e,t)=>{core.$ZodEmoji.init(e,t);Jt.init(e,t)})
;function schemas_emoji(e){return core._emoji(tn,e)}const nn=null&&core.$constructor("ZodMiniNanoID",(e,t)=>{
core.$ZodNanoID.init(e,t);Jt.init(e,t)});function schemas_nanoid(e){return core._nanoid(nn,e)}
const rn=null&&core.$constructor("ZodMiniCUID",(e,t)=>{core.$ZodCUID.init(e,t);Jt.init(e,t)});function schemas_cuid(e){
return core._cuid(rn,e)}const sn=null&&core.$constructor("ZodMiniCUID2",(e,t)=>{core.$ZodCUID2.init(e,t);Jt.init(e,t)})
;function schemas_cuid2(e){return core._cuid2(sn,e)}const an=null&&core.$constructor("ZodMiniULID",(e,t)=>{
core.$ZodULID.init(e,t);Jt.init(e,t)});function schemas_ulid(e){return core._ulid(an,e)}
const cn=null&&core.$constructor("ZodMiniXID",(e,t)=>{core.$ZodXID.init(e,t);Jt.init(e,t)});function schemas_xid(e){
return core._xid(cn,e)}const un=null&&core.$constructor("ZodMiniKSUID",(e,t)=>{core.$ZodKSUID.init(e,t);Jt.init(e,t)})
;function schemas_ksuid(e){return core._ksuid(un,e)}const ln=null&&core.$constructor("ZodMiniIPv4",(e,t)=>{
core.$ZodIPv4.init(e,t);Jt.init(e,t)});function schemas_ipv4(e){return core._ipv4(ln,e)}
const dn=null&&core.$constructor("ZodMiniIPv6",(e,t)=>{core.$ZodIPv6.init(e,t);Jt.init(e,t)});function schemas_ipv6(e){
return core._ipv6(dn,e)}const hn=null&&core.$constructor("ZodMiniCIDRv4",(e,t)=>{core.$ZodCIDRv4.init(e,t);Jt.init(e,t)
});function schemas_cidrv4(e){return core._cidrv4(hn,e)}const pn=null&&core.$constructor("ZodMiniCIDRv6",(e,t)=>{
core.$ZodCIDRv6.init(e,t);Jt.init(e,t)});function schemas_cidrv6(e){return core._cidrv6(pn,e)}
const mn=null&&core.$constructor("ZodMiniMAC",(e,t)=>{core.$ZodMAC.init(e,t);Jt.init(e,t)});function schemas_mac(e){
return core._mac(mn,e)}const wn=null&&core.$constructor("ZodMiniBase64",(e,t)=>{core.$ZodBase64.init(e,t);Jt.init(e,t)})
;function schemas_base64(e){return core._base64(wn,e)}const gn=null&&core.$constructor("ZodMiniBase64URL",(e,t)=>{
core.$ZodBase64URL.init(e,t);Jt.init(e,t)});function schemas_base64url(e){return core._base64url(gn,e)}
const vn=null&&core.$constructor("ZodMiniE164",(e,t)=>{core.$ZodE164.init(e,t);Jt.init(e,t)});function schemas_e164(e){
return core._e164(vn,e)}const yn=null&&core.$constructor("ZodMiniCreditCard",(e,t)=>{core.$ZodCreditCard.init(e,t)
;Jt.init(e,t)});function schemas_creditCard(e){return core._creditCard(yn,e)}
const bn=null&&core.$constructor("ZodMiniIBAN",(e,t)=>{core.$ZodIBAN.init(e,t);Jt.init(e,t)});function schemas_iban(e){
return core._iban(bn,e)}const kn=null&&core.$constructor("ZodMiniJWT",(e,t)=>{core.$ZodJWT.init(e,t);Jt.init(e,t)})
;function jwt(e){return core._jwt(kn,e)}const $n=null&&core.$constructor("ZodMiniCustomStringFormat",(e,t)=>{
core.$ZodCustomStringFormat.init(e,t);Jt.init(e,t)});function stringFormat(e,t,n={}){return core._stringFormat($n,e,t,n)
}function schemas_hostname(e){return core._stringFormat($n,"hostname",regexes.hostname,e)}function schemas_hex(e){
return core._stringFormat($n,"hex",regexes.hex,e)}function schemas_currencyCode(e){
return core._stringFormat($n,"currency_code",regexes.currencyCode,e)}function hash(e,t){const n=t?.enc??"hex"
;const r=`${e}_${n}`;const s=core.regexes[r];if(!s)throw new Error(`Unrecognized hash format: ${r}`)
;return core._stringFormat($n,r,s,t)}const xn=r.xI("ZodMiniNumber",(e,t)=>{Qe.init(e,t);Kt.init(e,t)})
;function schemas_number(e){return Wt.F7(xn,e)}const Sn=null&&core.$constructor("ZodMiniNumberFormat",(e,t)=>{
core.$ZodNumberFormat.init(e,t);xn.init(e,t)});function schemas_int(e){return core._int(Sn,e)}function float32(e){
return core._float32(Sn,e)}function float64(e){return core._float64(Sn,e)}function int32(e){return core._int32(Sn,e)}
function uint32(e){return core._uint32(Sn,e)}const _n=null&&core.$constructor("ZodMiniBoolean",(e,t)=>{
core.$ZodBoolean.init(e,t);Kt.init(e,t)});function schemas_boolean(e){return core._boolean(_n,e)}
const On=null&&core.$constructor("ZodMiniBigInt",(e,t)=>{core.$ZodBigInt.init(e,t);Kt.init(e,t)})
;function schemas_bigint(e){return core._bigint(On,e)}const Mn=null&&core.$constructor("ZodMiniBigIntFormat",(e,t)=>{
core.$ZodBigIntFormat.init(e,t);On.init(e,t)});function int64(e){return core._int64(Mn,e)}function uint64(e){
return core._uint64(Mn,e)}const An=null&&core.$constructor("ZodMiniSymbol",(e,t)=>{core.$ZodSymbol.init(e,t)
;Kt.init(e,t)});function symbol(e){return core._symbol(An,e)}
const Tn=null&&core.$constructor("ZodMiniUndefined",(e,t)=>{core.$ZodUndefined.init(e,t);Kt.init(e,t)})
;function schemas_undefined(e){return core._undefined(Tn,e)}const En=null&&core.$constructor("ZodMiniNull",(e,t)=>{
core.$ZodNull.init(e,t);Kt.init(e,t)});function schemas_null(e){return core._null(En,e)}
const Pn=null&&core.$constructor("ZodMiniAny",(e,t)=>{core.$ZodAny.init(e,t);Kt.init(e,t)});function any(){
return core._any(Pn)}const Cn=r.xI("ZodMiniUnknown",(e,t)=>{ct.init(e,t);Kt.init(e,t)});function unknown(){
return Wt.em(Cn)}const In=null&&core.$constructor("ZodMiniNever",(e,t)=>{core.$ZodNever.init(e,t);Kt.init(e,t)})
;function never(e){return core._never(In,e)}const Rn=null&&core.$constructor("ZodMiniVoid",(e,t)=>{
core.$ZodVoid.init(e,t);Kt.init(e,t)});function _void(e){return core._void(Rn,e)}
const Nn=null&&core.$constructor("ZodMiniDate",(e,t)=>{core.$ZodDate.init(e,t);Kt.init(e,t)});function schemas_date(e){
return core._date(Nn,e)}const Dn=r.xI("ZodMiniArray",(e,t)=>{ft.init(e,t);Kt.init(e,t)});function array(e,t){
return new Dn({type:"array",element:e,...he.A2(t)})}function keyof(e){const t=e._zod.def.shape
;return _enum(Object.keys(t))}const Ln=r.xI("ZodMiniObject",(e,t)=>{pt.init(e,t);Kt.init(e,t)
;he.X(e,"shape",e=>e._zod.def.shape,false)});function object(e,t){const n={type:"object",shape:e??{},...he.A2(t)}
;return new Ln(n)}function strictObject(e,t){return new Ln({type:"object",shape:e,catchall:never(),
...util.normalizeParams(t)})}function looseObject(e,t){return new Ln({type:"object",shape:e,catchall:unknown(),
...he.A2(t)})}function extend(e,t){return util.extend(e,t)}function safeExtend(e,t){return util.safeExtend(e,t)}
function merge(e,t){return util.merge(e,t)}function pick(e,t){return util.pick(e,t)}function omit(e,t){
return util.omit(e,t)}function partial(e,t){const n=e._zod.def;if(n.type!=="tuple")return util.partial(Jn,e,t)
;if(n.checks?.length)throw new Error(".partial() cannot be used on tuple schemas containing refinements")
;return util.clone(e,{...n,items:n.items.map(e=>new Jn({type:"optional",innerType:e}))})}function exactPartial(e,t){
return util.partial(Yn,e,t,"exactPartial")}function required(e,t){return util.required(tr,e,t)}function catchall(e,t){
return e.clone(util.mergeDefs(e._zod.def,{catchall:t}))}const zn=r.xI("ZodMiniUnion",(e,t)=>{wt.init(e,t);Kt.init(e,t)})
;function union(e,t){return new zn({type:"union",options:e,...he.A2(t)})}
const Fn=null&&core.$constructor("ZodMiniXor",(e,t)=>{zn.init(e,t);core.$ZodXor.init(e,t)});function xor(e,t){
return new Fn({type:"union",options:e,inclusive:false,...util.normalizeParams(t)})}
const jn=null&&core.$constructor("ZodMiniDiscriminatedUnion",(e,t)=>{core.$ZodDiscriminatedUnion.init(e,t);Kt.init(e,t)
});function discriminatedUnion(e,t,n){return new jn({type:"union",options:t,discriminator:e,...util.normalizeParams(n)})
}const Bn=null&&core.$constructor("ZodMiniIntersection",(e,t)=>{core.$ZodIntersection.init(e,t);Kt.init(e,t)})
;function intersection(e,t){return new Bn({type:"intersection",left:e,right:t})}
const Un=null&&core.$constructor("ZodMiniTuple",(e,t)=>{core.$ZodTuple.init(e,t);Kt.init(e,t)});function tuple(e,t,n){
const r=t instanceof core.$ZodType;const s=r?n:t;const o=r?t:null;return new Un({type:"tuple",items:e,rest:o,
...util.normalizeParams(s)})}const qn=r.xI("ZodMiniRecord",(e,t)=>{kt.init(e,t);Kt.init(e,t)});function record(e,t,n){
if(!t||!t._zod){return new qn({type:"record",keyType:schemas_string(),valueType:e,...he.A2(t)})}return new qn({
type:"record",keyType:e,valueType:t,...he.A2(n)})}function partialRecord(e,t,n){return new qn({type:"record",keyType:e,
valueType:t,...util.normalizeParams(n),partial:true})}function looseRecord(e,t,n){return new qn({type:"record",
keyType:e,valueType:t,mode:"loose",...util.normalizeParams(n)})}const Zn=null&&core.$constructor("ZodMiniMap",(e,t)=>{
core.$ZodMap.init(e,t);Kt.init(e,t)});function map(e,t,n){return new Zn({type:"map",keyType:e,valueType:t,
...util.normalizeParams(n)})}const Hn=null&&core.$constructor("ZodMiniSet",(e,t)=>{core.$ZodSet.init(e,t);Kt.init(e,t)})
;function set(e,t){return new Hn({type:"set",valueType:e,...util.normalizeParams(t)})}
const Wn=null&&core.$constructor("ZodMiniEnum",(e,t)=>{core.$ZodEnum.init(e,t);Kt.init(e,t);e.options=[...e._zod.values]
});function _enum(e,t){const n=Array.isArray(e)?Object.fromEntries(e.map(e=>[e,e])):e;return new Wn({type:"enum",
entries:n,...util.normalizeParams(t)})}function nativeEnum(e,t){return new Wn({type:"enum",entries:e,
...util.normalizeParams(t)})}const Gn=null&&core.$constructor("ZodMiniLiteral",(e,t)=>{core.$ZodLiteral.init(e,t)
;Kt.init(e,t)});function literal(e,t){return new Gn({type:"literal",values:Array.isArray(e)?e:[e],
...util.normalizeParams(t)})}const Kn=null&&core.$constructor("ZodMiniFile",(e,t)=>{core.$ZodFile.init(e,t);Kt.init(e,t)
});function file(e){return core._file(Kn,e)}const Vn=r.xI("ZodMiniTransform",(e,t)=>{Mt.init(e,t);Kt.init(e,t)})
;function transform(e){return new Vn({type:"transform",transform:e})}const Jn=r.xI("ZodMiniOptional",(e,t)=>{
At.init(e,t);Kt.init(e,t)});function optional(e){return new Jn({type:"optional",innerType:e})}
const Yn=null&&core.$constructor("ZodMiniExactOptional",(e,t)=>{core.$ZodExactOptional.init(e,t);Kt.init(e,t)})
;function exactOptional(e){return new Yn({type:"optional",innerType:e})}const Qn=r.xI("ZodMiniNullable",(e,t)=>{
Et.init(e,t);Kt.init(e,t)});function nullable(e){return new Qn({type:"nullable",innerType:e})}function nullish(e){
return optional(nullable(e))}const Xn=null&&core.$constructor("ZodMiniDefault",(e,t)=>{core.$ZodDefault.init(e,t)
;Kt.init(e,t)});function _default(e,t){return new Xn({type:"default",innerType:e,get defaultValue(){
return typeof t==="function"?t():util.shallowClone(t)}})}const er=r.xI("ZodMiniPrefault",(e,t)=>{Ct.init(e,t)
;Kt.init(e,t)});function prefault(e,t){return new er({type:"prefault",innerType:e,get defaultValue(){
return typeof t==="function"?t():he.yG(t)}})}const tr=null&&core.$constructor("ZodMiniNonOptional",(e,t)=>{
core.$ZodNonOptional.init(e,t);Kt.init(e,t)});function nonoptional(e,t){return new tr({type:"nonoptional",innerType:e,
...util.normalizeParams(t)})}const nr=null&&core.$constructor("ZodMiniSuccess",(e,t)=>{core.$ZodSuccess.init(e,t)
;Kt.init(e,t)});function success(e){return new nr({type:"success",innerType:e})}
const rr=null&&core.$constructor("ZodMiniCatch",(e,t)=>{core.$ZodCatch.init(e,t);Kt.init(e,t)});function _catch(e,t){
return new rr({type:"catch",innerType:e,catchValue:typeof t==="function"?t:core.util.constantCatch(t)})}
const sr=null&&core.$constructor("ZodMiniNaN",(e,t)=>{core.$ZodNaN.init(e,t);Kt.init(e,t)});function nan(e){
return core._nan(sr,e)}const or=r.xI("ZodMiniPipe",(e,t)=>{Lt.init(e,t);Kt.init(e,t)});function pipe(e,t){
return new or({type:"pipe",in:e,out:t})}const ar=null&&core.$constructor("ZodMiniCodec",(e,t)=>{or.init(e,t)
;core.$ZodCodec.init(e,t)});function codec(e,t,n){return new ar({type:"pipe",in:e,out:t,transform:n.decode,
reverseTransform:n.encode})}function invertCodec(e){const t=e._zod.def;return new ar({type:"pipe",in:t.out,out:t.in,
transform:t.reverseTransform,reverseTransform:t.transform})}const ir=null&&core.$constructor("ZodMiniReadonly",(e,t)=>{
core.$ZodReadonly.init(e,t);Kt.init(e,t)});function readonly(e){return new ir({type:"readonly",innerType:e})}
const cr=null&&core.$constructor("ZodMiniTemplateLiteral",(e,t)=>{core.$ZodTemplateLiteral.init(e,t);Kt.init(e,t)})
;function templateLiteral(e,t){return new cr({type:"template_literal",parts:e,...util.normalizeParams(t)})}
const ur=null&&core.$constructor("ZodMiniLazy",(e,t)=>{core.$ZodLazy.init(e,t);Kt.init(e,t)});function _lazy(e){
return new ur({type:"lazy",getter:e})}const lr=null&&core.$constructor("ZodMiniPromise",(e,t)=>{
core.$ZodPromise.init(e,t);Kt.init(e,t)});function promise(e){return new lr({type:"promise",innerType:e})}
const dr=null&&core.$constructor("ZodMiniCustom",(e,t)=>{core.$ZodCustom.init(e,t);Kt.init(e,t)});function check(e,t){
const n=new core.$ZodCheck({check:"custom",...util.normalizeParams(t)});n._zod.check=e;return n}function custom(e,t){
return core._custom(dr,e??(()=>true),t)}function refine(e,t={}){return core._refine(dr,e,t)}function superRefine(e,t){
return core._superRefine(e,t)}const fr=Wt.q0;const hr=Wt.mI;class Class{constructor(...e){}}
function _instanceof(e,t={}){const n=custom(t=>t instanceof e,t);n._zod.bag.Class=e;n._zod.check=t=>{
if(!(t.value instanceof e)){t.issues.push({code:"invalid_type",expected:e.name,input:t.value,inst:n,
path:[...n._zod.def.path??[]]})}};return n}const stringbool=(...e)=>core._stringbool({Codec:ar,Boolean:_n,String:Vt
},...e);function json(){
const e=_lazy(()=>union([schemas_string(),schemas_number(),schemas_boolean(),schemas_null(),array(e),record(schemas_string(),e)]))
;return e}const pr=null&&core.$constructor("ZodMiniFunction",(e,t)=>{core.$ZodFunction.init(e,t);Kt.init(e,t)})
;function _function(e){return new pr({type:"function",
input:Array.isArray(e?.input)?tuple(e?.input):e?.input??array(unknown()),output:e?.output??unknown()})}}};var n={}
;function __nccwpck_require__(e){var r=n[e];if(r!==undefined){return r.exports}var s=n[e]={exports:{}};var o=true;try{
t[e].call(s.exports,s,s.exports,__nccwpck_require__);o=false}finally{if(o)delete n[e]}return s.exports}
if(typeof __nccwpck_require__!=="undefined")__nccwpck_require__.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/"
;(()=>{var e=typeof Symbol==="function"?Symbol("webpack queues"):"__webpack_queues__"
;var t=typeof Symbol==="function"?Symbol("webpack exports"):"__webpack_exports__"
;var n=typeof Symbol==="function"?Symbol("webpack error"):"__webpack_error__";var resolveQueue=e=>{if(e&&e.d<1){e.d=1
;e.forEach(e=>e.r--);e.forEach(e=>e.r--?e.r++:e())}};var wrapDeps=r=>r.map(r=>{if(r!==null&&typeof r==="object"){
if(r[e])return r;if(r.then){var s=[];s.d=0;r.then(e=>{o[t]=e;resolveQueue(s)},e=>{o[n]=e;resolveQueue(s)});var o={}
;o[e]=e=>e(s);return o}}var a={};a[e]=e=>{};a[t]=r;return a});__nccwpck_require__.a=(r,s,o)=>{var a;o&&((a=[]).d=-1)
;var i=new Set;var c=r.exports;var u;var l;var d;var f=new Promise((e,t)=>{d=t;l=e});f[t]=c;f[e]=e=>(a&&e(a),
i.forEach(e),f["catch"](e=>{}));r.exports=f;s(r=>{u=wrapDeps(r);var s;var getResult=()=>u.map(e=>{if(e[n])throw e[n]
;return e[t]});var o=new Promise(t=>{s=()=>t(getResult);s.r=0;var fnQueue=e=>e!==a&&!i.has(e)&&(i.add(e),
e&&!e.d&&(s.r++,e.push(s)));u.map(t=>t[e](fnQueue))});return s.r?o:getResult()},e=>(e?d(f[n]=e):l(c),resolveQueue(a)))
;a&&a.d<0&&(a.d=0)}})();(()=>{__nccwpck_require__.d=(e,t)=>{for(var n in t){
if(__nccwpck_require__.o(t,n)&&!__nccwpck_require__.o(e,n)){Object.defineProperty(e,n,{enumerable:true,get:t[n]})}}}})()
;(()=>{__nccwpck_require__.o=(e,t)=>Object.prototype.hasOwnProperty.call(e,t)})();(()=>{__nccwpck_require__.r=e=>{
if(typeof Symbol!=="undefined"&&Symbol.toStringTag){Object.defineProperty(e,Symbol.toStringTag,{value:"Module"})}
Object.defineProperty(e,"__esModule",{value:true})}})();var r=__nccwpck_require__(9479);r=await r;
