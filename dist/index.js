import{createRequire as __WEBPACK_EXTERNAL_createRequire}from"module";var __webpack_modules__={
4224:function(module,__unused_webpack_exports,__nccwpck_require__){(function(root,factory){
if(typeof define==="function"&&define.amd){define([],factory)}else if(true){module.exports=factory()}else{}
})(this,function moduleFactory(){"use strict";var global=function(){if(typeof self!=="undefined"){return self}
if(typeof window!=="undefined"){return window}if(typeof global!=="undefined"){return global}return{}}()
;function getWorkerBlob(){var URL=global.URL||global.webkitURL||null;var code=moduleFactory.toString()
;return Papa.BLOB_URL||(Papa.BLOB_URL=URL.createObjectURL(new Blob(["var global = (function() { if (typeof self !== 'undefined') { return self; } if (typeof window !== 'undefined') { return window; } if (typeof global !== 'undefined') { return global; } return {}; })(); global.IS_PAPA_WORKER=true; ","(",code,")();"],{
type:"text/javascript"})))}
var IS_WORKER=!global.document&&!!global.postMessage,IS_PAPA_WORKER=global.IS_PAPA_WORKER||false
;var workers={},workerIdCounter=0;var Papa={};Papa.parse=CsvToJson;Papa.unparse=JsonToCsv
;Papa.RECORD_SEP=String.fromCharCode(30);Papa.UNIT_SEP=String.fromCharCode(31);Papa.BYTE_ORDER_MARK="\ufeff"
;Papa.BAD_DELIMITERS=["\r","\n",'"',Papa.BYTE_ORDER_MARK];Papa.WORKERS_SUPPORTED=!IS_WORKER&&!!global.Worker
;Papa.NODE_STREAM_INPUT=1;Papa.LocalChunkSize=1024*1024*10;Papa.RemoteChunkSize=1024*1024*5;Papa.DefaultDelimiter=","
;Papa.Parser=Parser;Papa.ParserHandle=ParserHandle;Papa.NetworkStreamer=NetworkStreamer;Papa.FileStreamer=FileStreamer
;Papa.StringStreamer=StringStreamer;Papa.ReadableStreamStreamer=ReadableStreamStreamer
;if(typeof PAPA_BROWSER_CONTEXT==="undefined"){Papa.DuplexStreamStreamer=DuplexStreamStreamer}if(IS_PAPA_WORKER){
global.onmessage=workerThreadReceivedMessage}function stripBom(string){if(string.charCodeAt(0)===65279){
return string.slice(1)}return string}function CsvToJson(_input,_config){_config=_config||{}
;var dynamicTyping=_config.dynamicTyping||false;if(isFunction(dynamicTyping)){
_config.dynamicTypingFunction=dynamicTyping;dynamicTyping={}}_config.dynamicTyping=dynamicTyping
;_config.transform=isFunction(_config.transform)?_config.transform:false;if(_config.downloadTimeout!==undefined){
var downloadTimeout=parseInt(_config.downloadTimeout);if(isNaN(downloadTimeout)){
throw new Error("Config downloadTimeout value ("+_config.downloadTimeout+") not parsable by parseInt(val).")}
_config.downloadTimeout=downloadTimeout}if(_config.worker&&Papa.WORKERS_SUPPORTED){var w=newWorker()
;w.userStep=_config.step;w.userChunk=_config.chunk;w.userComplete=_config.complete;w.userError=_config.error
;_config.step=isFunction(_config.step);_config.chunk=isFunction(_config.chunk)
;_config.complete=isFunction(_config.complete);_config.error=isFunction(_config.error);delete _config.worker
;w.postMessage({input:_input,config:_config,workerId:w.id});return}var streamer=null
;if(_input===Papa.NODE_STREAM_INPUT&&typeof PAPA_BROWSER_CONTEXT==="undefined"){
streamer=new DuplexStreamStreamer(_config);return streamer.getStream()}else if(typeof _input==="string"){
_input=stripBom(_input)
;if(_config.download)streamer=new NetworkStreamer(_config);else streamer=new StringStreamer(_config)
}else if(_input.readable===true&&isFunction(_input.read)&&isFunction(_input.on)){
streamer=new ReadableStreamStreamer(_config)
}else if(global.File&&_input instanceof File||_input instanceof Object)streamer=new FileStreamer(_config)
;return streamer.stream(_input)}function JsonToCsv(_input,_config){var _quotes=false;var _writeHeader=true
;var _delimiter=",";var _newline="\r\n";var _quoteChar='"';var _escapedQuote=_quoteChar+_quoteChar
;var _skipEmptyLines=false;var _columns=null;var _escapeFormulae=false;unpackConfig()
;var quoteCharRegex=new RegExp(escapeRegExp(_quoteChar),"g");if(typeof _input==="string")_input=JSON.parse(_input)
;if(Array.isArray(_input)){
if(!_input.length)return serialize(_columns,_input,_skipEmptyLines);else if(Array.isArray(_input[0]))return serialize(null,_input,_skipEmptyLines);else if(typeof _input[0]==="object")return serialize(_columns||Object.keys(_input[0]),_input,_skipEmptyLines)
}else if(typeof _input==="object"){if(typeof _input.data==="string")_input.data=JSON.parse(_input.data)
;if(Array.isArray(_input.data)){if(!_input.fields)_input.fields=_input.meta&&_input.meta.fields||_columns
;if(!_input.fields)_input.fields=Array.isArray(_input.data[0])?_input.fields:typeof _input.data[0]==="object"?Object.keys(_input.data[0]):[]
;if(!Array.isArray(_input.data[0])&&typeof _input.data[0]!=="object")_input.data=[_input.data]}
return serialize(_input.fields||[],_input.data||[],_skipEmptyLines)}
throw new Error("Unable to serialize unrecognized input");function unpackConfig(){if(typeof _config!=="object")return
;if(typeof _config.delimiter==="string"&&!Papa.BAD_DELIMITERS.filter(function(value){
return _config.delimiter.indexOf(value)!==-1}).length){_delimiter=_config.delimiter}
if(typeof _config.quotes==="boolean"||typeof _config.quotes==="function"||Array.isArray(_config.quotes))_quotes=_config.quotes
;if(typeof _config.skipEmptyLines==="boolean"||typeof _config.skipEmptyLines==="string")_skipEmptyLines=_config.skipEmptyLines
;if(typeof _config.newline==="string")_newline=_config.newline;if(typeof _config.quoteChar==="string"){
_quoteChar=_config.quoteChar;_escapedQuote=_quoteChar+_quoteChar}
if(typeof _config.header==="boolean")_writeHeader=_config.header;if(Array.isArray(_config.columns)){
if(_config.columns.length===0)throw new Error("Option columns is empty");_columns=_config.columns}
if(_config.escapeChar!==undefined){_escapedQuote=_config.escapeChar+_quoteChar}
if(_config.escapeFormulae instanceof RegExp){_escapeFormulae=_config.escapeFormulae
}else if(typeof _config.escapeFormulae==="boolean"&&_config.escapeFormulae){_escapeFormulae=/^[=+\-@\t\r].*$/}}
function serialize(fields,data,skipEmptyLines){var csv="";if(typeof fields==="string")fields=JSON.parse(fields)
;if(typeof data==="string")data=JSON.parse(data);var hasHeader=Array.isArray(fields)&&fields.length>0
;var dataKeyedByField=!Array.isArray(data[0]);if(hasHeader&&_writeHeader){for(var i=0;i<fields.length;i++){
if(i>0)csv+=_delimiter;csv+=safe(fields[i],i)}if(data.length>0)csv+=_newline}for(var row=0;row<data.length;row++){
var maxCol=hasHeader?fields.length:data[row].length;var emptyLine=false
;var nullLine=hasHeader?Object.keys(data[row]).length===0:data[row].length===0;if(skipEmptyLines&&!hasHeader){
emptyLine=skipEmptyLines==="greedy"?data[row].join("").trim()==="":data[row].length===1&&(data[row][0]===null||data[row][0]===undefined||data[row][0].length===0)
}if(skipEmptyLines==="greedy"&&hasHeader){var line=[];for(var c=0;c<maxCol;c++){var cx=dataKeyedByField?fields[c]:c
;line.push(data[row][cx])}emptyLine=line.join("").trim()===""}if(!emptyLine){for(var col=0;col<maxCol;col++){
if(col>0&&!nullLine)csv+=_delimiter;var colIdx=hasHeader&&dataKeyedByField?fields[col]:col
;csv+=safe(data[row][colIdx],col)}if(row<data.length-1&&(!skipEmptyLines||maxCol>0&&!nullLine)){csv+=_newline}}}
return csv}function safe(str,col){if(typeof str==="undefined"||str===null)return"";if(str.constructor===Date){
if(isNaN(str.getTime()))return"";return str.toISOString()}var needsQuotes=false;var strValue=str.toString()
;if(_escapeFormulae&&typeof str!=="number"&&typeof str!=="bigint"&&typeof str!=="boolean"&&_escapeFormulae.test(strValue)){
strValue="'"+strValue;str=strValue;needsQuotes=true}var escapedQuoteStr=strValue.replace(quoteCharRegex,_escapedQuote)
;needsQuotes=needsQuotes||_quotes===true||typeof _quotes==="function"&&_quotes(str,col)||Array.isArray(_quotes)&&_quotes[col]||hasAny(escapedQuoteStr,Papa.BAD_DELIMITERS)||escapedQuoteStr.indexOf(_delimiter)>-1||strValue.indexOf(_quoteChar)>-1||escapedQuoteStr.charAt(0)===" "||escapedQuoteStr.charAt(escapedQuoteStr.length-1)===" "
;return needsQuotes?_quoteChar+escapedQuoteStr+_quoteChar:escapedQuoteStr}function hasAny(str,substrings){
for(var i=0;i<substrings.length;i++)if(str.indexOf(substrings[i])>-1)return true;return false}}
function ChunkStreamer(config){this._handle=null;this._finished=false;this._completed=false;this._halted=false
;this._input=null;this._baseIndex=0;this._partialLine="";this._rowCount=0;this._start=0;this._nextChunk=null
;this.isFirstChunk=true;this._completeResults={data:[],errors:[],meta:{}};replaceConfig.call(this,config)
;this.parseChunk=function(chunk,isFakeChunk){const skipFirstNLines=parseInt(this._config.skipFirstNLines)||0
;if(this.isFirstChunk&&skipFirstNLines>0){let _newline=this._config.newline;if(!_newline){
const quoteChar=this._config.quoteChar||'"';_newline=this._handle.guessLineEndings(chunk,quoteChar)}
const splitChunk=chunk.split(_newline);chunk=[...splitChunk.slice(skipFirstNLines)].join(_newline)}
if(this.isFirstChunk&&isFunction(this._config.beforeFirstChunk)){var modifiedChunk=this._config.beforeFirstChunk(chunk)
;if(modifiedChunk!==undefined)chunk=modifiedChunk}this.isFirstChunk=false;this._halted=false
;var aggregate=this._partialLine+chunk;this._partialLine=""
;var results=this._handle.parse(aggregate,this._baseIndex,!this._finished)
;if(this._handle.paused()||this._handle.aborted()){this._halted=true;return}var lastIndex=results.meta.cursor
;if(!this._finished){this._partialLine=aggregate.substring(lastIndex-this._baseIndex);this._baseIndex=lastIndex}
if(results&&results.data)this._rowCount+=results.data.length
;var finishedIncludingPreview=this._finished||this._config.preview&&this._rowCount>=this._config.preview
;if(IS_PAPA_WORKER){global.postMessage({results:results,workerId:Papa.WORKER_ID,finished:finishedIncludingPreview})
}else if(isFunction(this._config.chunk)&&!isFakeChunk){this._config.chunk(results,this._handle)
;if(this._handle.paused()||this._handle.aborted()){this._halted=true;return}results=undefined
;this._completeResults=undefined}if(!this._config.step&&!this._config.chunk){
this._completeResults.data=this._completeResults.data.concat(results.data)
;this._completeResults.errors=this._completeResults.errors.concat(results.errors)
;this._completeResults.meta=results.meta}
if(!this._completed&&finishedIncludingPreview&&isFunction(this._config.complete)&&(!results||!results.meta.aborted)){
this._config.complete(this._completeResults,this._input);this._completed=true}
if(!finishedIncludingPreview&&(!results||!results.meta.paused))this._nextChunk();return results}
;this._sendError=function(error){
if(isFunction(this._config.error))this._config.error(error);else if(IS_PAPA_WORKER&&this._config.error){
global.postMessage({workerId:Papa.WORKER_ID,error:error,finished:false})}};function replaceConfig(config){
var configCopy=copy(config);configCopy.chunkSize=parseInt(configCopy.chunkSize)
;if(!config.step&&!config.chunk)configCopy.chunkSize=null;this._handle=new ParserHandle(configCopy)
;this._handle.streamer=this;this._config=configCopy}}function NetworkStreamer(config){config=config||{}
;if(!config.chunkSize)config.chunkSize=Papa.RemoteChunkSize;ChunkStreamer.call(this,config);var xhr;if(IS_WORKER){
this._nextChunk=function(){this._readChunk();this._chunkLoaded()}}else{this._nextChunk=function(){this._readChunk()}}
this.stream=function(url){this._input=url;this._nextChunk()};this._readChunk=function(){if(this._finished){
this._chunkLoaded();return}xhr=new XMLHttpRequest;if(this._config.withCredentials){
xhr.withCredentials=this._config.withCredentials}if(!IS_WORKER){xhr.onload=bindFunction(this._chunkLoaded,this)
;xhr.onerror=bindFunction(this._chunkError,this)}xhr.ontimeout=bindFunction(this._chunkTimeout,this)
;xhr.open(this._config.downloadRequestBody?"POST":"GET",this._input,!IS_WORKER)
;if(this._config.downloadTimeout&&!IS_WORKER){xhr.timeout=this._config.downloadTimeout}
if(this._config.downloadRequestHeaders){var headers=this._config.downloadRequestHeaders;for(var headerName in headers){
xhr.setRequestHeader(headerName,headers[headerName])}}if(this._config.chunkSize){
var end=this._start+this._config.chunkSize-1;xhr.setRequestHeader("Range","bytes="+this._start+"-"+end)}try{
xhr.send(this._config.downloadRequestBody)}catch(err){this._chunkError(err.message)}
if(IS_WORKER&&xhr.status===0)this._chunkError()};this._chunkLoaded=function(){if(xhr.readyState!==4)return
;if(xhr.status<200||xhr.status>=400){this._chunkError();return}
this._start+=this._config.chunkSize?this._config.chunkSize:xhr.responseText.length
;this._finished=!this._config.chunkSize||this._start>=getFileSize(xhr);this.parseChunk(xhr.responseText)}
;this._chunkError=function(errorMessage){var errorText=xhr.statusText||errorMessage
;this._sendError(new Error(errorText))};this._chunkTimeout=function(){
this._chunkError("Request timed out after "+this._config.downloadTimeout+"ms")};function getFileSize(xhr){
var contentRange=xhr.getResponseHeader("Content-Range");if(contentRange===null){return-1}
return parseInt(contentRange.substring(contentRange.lastIndexOf("/")+1))}}
NetworkStreamer.prototype=Object.create(ChunkStreamer.prototype);NetworkStreamer.prototype.constructor=NetworkStreamer
;function FileStreamer(config){config=config||{};if(!config.chunkSize)config.chunkSize=Papa.LocalChunkSize
;ChunkStreamer.call(this,config);var reader,slice;var usingAsyncReader=typeof FileReader!=="undefined"
;this.stream=function(file){this._input=file;slice=file.slice||file.webkitSlice||file.mozSlice;if(usingAsyncReader){
reader=new FileReader;reader.onload=bindFunction(this._chunkLoaded,this)
;reader.onerror=bindFunction(this._chunkError,this)}else reader=new FileReaderSync;this._nextChunk()}
;this._nextChunk=function(){
if(!this._finished&&(!this._config.preview||this._rowCount<this._config.preview))this._readChunk()}
;this._readChunk=function(){var input=this._input;if(this._config.chunkSize){
var end=Math.min(this._start+this._config.chunkSize,this._input.size);input=slice.call(input,this._start,end)}
var txt=reader.readAsText(input,this._config.encoding);if(!usingAsyncReader)this._chunkLoaded({target:{result:txt}})}
;this._chunkLoaded=function(event){this._start+=this._config.chunkSize
;this._finished=!this._config.chunkSize||this._start>=this._input.size;this.parseChunk(event.target.result)}
;this._chunkError=function(){this._sendError(reader.error)}}
FileStreamer.prototype=Object.create(ChunkStreamer.prototype);FileStreamer.prototype.constructor=FileStreamer
;function StringStreamer(config){config=config||{};ChunkStreamer.call(this,config);var remaining
;this.stream=function(s){remaining=s;return this._nextChunk()};this._nextChunk=function(){if(this._finished)return
;var size=this._config.chunkSize;var chunk;if(size){chunk=remaining.substring(0,size)
;remaining=remaining.substring(size)}else{chunk=remaining;remaining=""}this._finished=!remaining
;return this.parseChunk(chunk)}}StringStreamer.prototype=Object.create(StringStreamer.prototype)
;StringStreamer.prototype.constructor=StringStreamer;function ReadableStreamStreamer(config){config=config||{}
;ChunkStreamer.call(this,config);var queue=[];var parseOnData=true;var streamHasEnded=false;this.pause=function(){
ChunkStreamer.prototype.pause.apply(this,arguments);this._input.pause()};this.resume=function(){
ChunkStreamer.prototype.resume.apply(this,arguments);this._input.resume()};this.stream=function(stream){
this._input=stream;this._input.on("data",this._streamData);this._input.on("end",this._streamEnd)
;this._input.on("error",this._streamError)};this._checkIsFinished=function(){if(streamHasEnded&&queue.length===1){
this._finished=true}};this._nextChunk=function(){this._checkIsFinished();if(queue.length){this.parseChunk(queue.shift())
}else{parseOnData=true}};this._streamData=bindFunction(function(chunk){try{
queue.push(typeof chunk==="string"?chunk:chunk.toString(this._config.encoding));if(parseOnData){parseOnData=false
;this._checkIsFinished();this.parseChunk(queue.shift())}}catch(error){this._streamError(error)}},this)
;this._streamError=bindFunction(function(error){this._streamCleanUp();this._sendError(error)},this)
;this._streamEnd=bindFunction(function(){this._streamCleanUp();streamHasEnded=true;this._streamData("")},this)
;this._streamCleanUp=bindFunction(function(){this._input.removeListener("data",this._streamData)
;this._input.removeListener("end",this._streamEnd);this._input.removeListener("error",this._streamError)},this)}
ReadableStreamStreamer.prototype=Object.create(ChunkStreamer.prototype)
;ReadableStreamStreamer.prototype.constructor=ReadableStreamStreamer;function DuplexStreamStreamer(_config){
var Duplex=__nccwpck_require__(2203).Duplex;var config=copy(_config);var parseOnWrite=true
;var writeStreamHasFinished=false;var parseCallbackQueue=[];var stream=null;this._onCsvData=function(results){
var data=results.data;if(!stream.push(data)&&!this._handle.paused()){this._handle.pause()}}
;this._onCsvComplete=function(){stream.push(null)};config.step=bindFunction(this._onCsvData,this)
;config.complete=bindFunction(this._onCsvComplete,this);ChunkStreamer.call(this,config);this._nextChunk=function(){
if(writeStreamHasFinished&&parseCallbackQueue.length===1){this._finished=true}if(parseCallbackQueue.length){
parseCallbackQueue.shift()()}else{parseOnWrite=true}};this._addToParseQueue=function(chunk,callback){
parseCallbackQueue.push(bindFunction(function(){
this.parseChunk(typeof chunk==="string"?chunk:chunk.toString(config.encoding));if(isFunction(callback)){
return callback()}},this));if(parseOnWrite){parseOnWrite=false;this._nextChunk()}};this._onRead=function(){
if(this._handle.paused()){this._handle.resume()}};this._onWrite=function(chunk,encoding,callback){
this._addToParseQueue(chunk,callback)};this._onWriteComplete=function(){writeStreamHasFinished=true
;this._addToParseQueue("")};this.getStream=function(){return stream};stream=new Duplex({readableObjectMode:true,
decodeStrings:false,read:bindFunction(this._onRead,this),write:bindFunction(this._onWrite,this)})
;stream.once("finish",bindFunction(this._onWriteComplete,this))}if(typeof PAPA_BROWSER_CONTEXT==="undefined"){
DuplexStreamStreamer.prototype=Object.create(ChunkStreamer.prototype)
;DuplexStreamStreamer.prototype.constructor=DuplexStreamStreamer}function ParserHandle(_config){
var MAX_FLOAT=Math.pow(2,53);var MIN_FLOAT=-MAX_FLOAT;var FLOAT=/^\s*-?(\d+\.?|\.\d+|\d+\.\d+)([eE][-+]?\d+)?\s*$/
;var ISO_DATE=/^((\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d+([+-][0-2]\d:[0-5]\d|Z))|(\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d([+-][0-2]\d:[0-5]\d|Z))|(\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d([+-][0-2]\d:[0-5]\d|Z)))$/
;var self=this;var _stepCounter=0;var _rowCounter=0;var _input;var _parser;var _paused=false;var _aborted=false
;var _delimiterError;var _fields=[];var _results={data:[],errors:[],meta:{}};if(isFunction(_config.step)){
var userStep=_config.step;_config.step=function(results){_results=results;if(needsHeaderRow())processResults();else{
processResults();if(_results.data.length===0)return;_stepCounter+=results.data.length
;if(_config.preview&&_stepCounter>_config.preview)_parser.abort();else{_results.data=_results.data[0]
;userStep(_results,self)}}}}this.parse=function(input,baseIndex,ignoreLastRow){var quoteChar=_config.quoteChar||'"'
;if(!_config.newline)_config.newline=this.guessLineEndings(input,quoteChar);_delimiterError=false
;if(!_config.delimiter){
var delimGuess=guessDelimiter(input,_config.newline,_config.skipEmptyLines,_config.comments,_config.delimitersToGuess)
;if(delimGuess.successful)_config.delimiter=delimGuess.bestDelimiter;else{_delimiterError=true
;_config.delimiter=Papa.DefaultDelimiter}_results.meta.delimiter=_config.delimiter
}else if(isFunction(_config.delimiter)){_config.delimiter=_config.delimiter(input)
;_results.meta.delimiter=_config.delimiter}var parserConfig=copy(_config);parserConfig.header=needsHeaderRow()
;if(_config.preview&&_config.header)parserConfig.preview++;_input=input;_parser=new Parser(parserConfig)
;_results=_parser.parse(_input,baseIndex,ignoreLastRow);processResults();return _paused?{meta:{paused:true}}:_results||{
meta:{paused:false}}};this.paused=function(){return _paused};this.pause=function(){_paused=true;_parser.abort()
;_input=isFunction(_config.chunk)?"":_input.substring(_parser.getCharIndex())};this.resume=function(){
if(self.streamer._halted){_paused=false;self.streamer.parseChunk(_input,true)}else{setTimeout(self.resume,3)}}
;this.aborted=function(){return _aborted};this.abort=function(){_aborted=true;_parser.abort();_results.meta.aborted=true
;if(isFunction(_config.complete))_config.complete(_results);_input=""};this.guessLineEndings=function(input,quoteChar){
input=input.substring(0,1024*1024);var re=new RegExp(escapeRegExp(quoteChar)+"([^]*?)"+escapeRegExp(quoteChar),"gm")
;input=input.replace(re,"");var r=input.split("\r");var n=input.split("\n")
;var nAppearsFirst=n.length>1&&n[0].length<r[0].length;if(r.length===1||nAppearsFirst)return"\n";var numWithN=0
;for(var i=0;i<r.length;i++){if(r[i][0]==="\n")numWithN++}return numWithN>=r.length/2?"\r\n":"\r"}
;function testEmptyLine(s){return _config.skipEmptyLines==="greedy"?s.join("").trim()==="":s.length===1&&s[0].length===0
}function testFloat(s){if(FLOAT.test(s)){var floatValue=parseFloat(s);if(floatValue>MIN_FLOAT&&floatValue<MAX_FLOAT){
return true}}return false}function processResults(){if(_results&&_delimiterError){
addError("Delimiter","UndetectableDelimiter","Unable to auto-detect delimiting character; defaulted to '"+Papa.DefaultDelimiter+"'")
;_delimiterError=false}if(_config.skipEmptyLines){_results.data=_results.data.filter(function(d){return!testEmptyLine(d)
})}if(needsHeaderRow())fillHeaderFields();return applyHeaderAndDynamicTypingAndTransformation()}
function needsHeaderRow(){return _config.header&&_fields.length===0}function fillHeaderFields(){if(!_results)return
;function addHeader(header){_fields.push(header)}if(Array.isArray(_results.data[0])){
for(var i=0;needsHeaderRow()&&i<_results.data.length;i++)_results.data[i].forEach(addHeader);_results.data.splice(0,1)
}else _results.data.forEach(addHeader)}function shouldApplyDynamicTyping(field){
if(_config.dynamicTypingFunction&&_config.dynamicTyping[field]===undefined){
_config.dynamicTyping[field]=_config.dynamicTypingFunction(field)}
return(_config.dynamicTyping[field]||_config.dynamicTyping)===true}function parseDynamic(field,value){
if(shouldApplyDynamicTyping(field)){
if(value==="true"||value==="TRUE")return true;else if(value==="false"||value==="FALSE")return false;else if(testFloat(value))return parseFloat(value);else if(ISO_DATE.test(value))return new Date(value);else return value===""?null:value
}return value}function applyHeaderAndDynamicTypingAndTransformation(){
if(!_results||!_config.header&&!_config.dynamicTyping&&!_config.transform)return _results
;function processRow(rowSource,i){var row=_config.header?{}:[];var j;for(j=0;j<rowSource.length;j++){var field=j
;var value=rowSource[j];if(_config.header)field=j>=_fields.length?"__parsed_extra":_fields[j]
;if(_config.transform)value=_config.transform(value,field);value=parseDynamic(field,value);if(field==="__parsed_extra"){
row[field]=row[field]||[];row[field].push(value)}else row[field]=value}if(_config.header){
if(j>_fields.length)addError("FieldMismatch","TooManyFields","Too many fields: expected "+_fields.length+" fields but parsed "+j,_rowCounter+i);else if(j<_fields.length)addError("FieldMismatch","TooFewFields","Too few fields: expected "+_fields.length+" fields but parsed "+j,_rowCounter+i)
}return row}var incrementBy=1;if(!_results.data.length||Array.isArray(_results.data[0])){
_results.data=_results.data.map(processRow);incrementBy=_results.data.length
}else _results.data=processRow(_results.data,0);if(_config.header&&_results.meta)_results.meta.fields=_fields
;_rowCounter+=incrementBy;return _results}
function guessDelimiter(input,newline,skipEmptyLines,comments,delimitersToGuess){
var bestDelim,bestDelta,fieldCountPrevRow,maxFieldCount
;delimitersToGuess=delimitersToGuess||[",","\t","|",";",Papa.RECORD_SEP,Papa.UNIT_SEP]
;for(var i=0;i<delimitersToGuess.length;i++){var delim=delimitersToGuess[i]
;var delta=0,avgFieldCount=0,emptyLinesCount=0;fieldCountPrevRow=undefined;var preview=new Parser({comments:comments,
delimiter:delim,newline:newline,preview:10}).parse(input);for(var j=0;j<preview.data.length;j++){
if(skipEmptyLines&&testEmptyLine(preview.data[j])){emptyLinesCount++;continue}var fieldCount=preview.data[j].length
;avgFieldCount+=fieldCount;if(typeof fieldCountPrevRow==="undefined"){fieldCountPrevRow=fieldCount;continue
}else if(fieldCount>0){delta+=Math.abs(fieldCount-fieldCountPrevRow);fieldCountPrevRow=fieldCount}}
if(preview.data.length>0)avgFieldCount/=preview.data.length-emptyLinesCount
;if(avgFieldCount>1.99&&(typeof bestDelta==="undefined"||delta<bestDelta||delta===bestDelta&&avgFieldCount>maxFieldCount)){
bestDelta=delta;bestDelim=delim;maxFieldCount=avgFieldCount}}_config.delimiter=bestDelim;return{successful:!!bestDelim,
bestDelimiter:bestDelim}}function addError(type,code,msg,row){var error={type:type,code:code,message:msg}
;if(row!==undefined){error.row=row}_results.errors.push(error)}}function escapeRegExp(string){
return string.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function Parser(config){config=config||{};var delim=config.delimiter
;var newline=config.newline;var comments=config.comments;var step=config.step;var preview=config.preview
;var fastMode=config.fastMode;var quoteChar;var renamedHeaders=null;var headerParsed=false
;if(config.quoteChar===undefined||config.quoteChar===null){quoteChar='"'}else{quoteChar=config.quoteChar}
var escapeChar=quoteChar;if(config.escapeChar!==undefined){escapeChar=config.escapeChar}
if(typeof delim!=="string"||Papa.BAD_DELIMITERS.indexOf(delim)>-1)delim=","
;if(comments===delim)throw new Error("Comment character same as delimiter");else if(comments===true)comments="#";else if(typeof comments!=="string"||Papa.BAD_DELIMITERS.indexOf(comments)>-1)comments=false
;if(newline!=="\n"&&newline!=="\r"&&newline!=="\r\n")newline="\n";var cursor=0;var aborted=false
;this.parse=function(input,baseIndex,ignoreLastRow){if(typeof input!=="string")throw new Error("Input must be a string")
;var inputLen=input.length,delimLen=delim.length,newlineLen=newline.length,commentsLen=comments.length
;var stepIsFunction=isFunction(step);cursor=0;var data=[],errors=[],row=[],lastCursor=0;if(!input)return returnable()
;if(fastMode||fastMode!==false&&input.indexOf(quoteChar)===-1){var rows=input.split(newline)
;for(var i=0;i<rows.length;i++){row=rows[i];cursor+=row.length
;if(i!==rows.length-1)cursor+=newline.length;else if(ignoreLastRow)return returnable()
;if(comments&&row.substring(0,commentsLen)===comments)continue;if(stepIsFunction){data=[];pushRow(row.split(delim))
;doStep();if(aborted)return returnable()}else pushRow(row.split(delim));if(preview&&i>=preview){
data=data.slice(0,preview);return returnable(true)}}return returnable()}var nextDelim=input.indexOf(delim,cursor)
;var nextNewline=input.indexOf(newline,cursor)
;var quoteCharRegex=new RegExp(escapeRegExp(escapeChar)+escapeRegExp(quoteChar),"g")
;var quoteSearch=input.indexOf(quoteChar,cursor);for(;;){if(input[cursor]===quoteChar){quoteSearch=cursor;cursor++
;for(;;){quoteSearch=input.indexOf(quoteChar,quoteSearch+1);if(quoteSearch===-1){if(!ignoreLastRow){errors.push({
type:"Quotes",code:"MissingQuotes",message:"Quoted field unterminated",row:data.length,index:cursor})}return finish()}
if(quoteSearch===inputLen-1){var value=input.substring(cursor,quoteSearch).replace(quoteCharRegex,quoteChar)
;return finish(value)}if(quoteChar===escapeChar&&input[quoteSearch+1]===escapeChar){quoteSearch++;continue}
if(quoteChar!==escapeChar&&quoteSearch!==0&&input[quoteSearch-1]===escapeChar){continue}
if(nextDelim!==-1&&nextDelim<quoteSearch+1){nextDelim=input.indexOf(delim,quoteSearch+1)}
if(nextNewline!==-1&&nextNewline<quoteSearch+1){nextNewline=input.indexOf(newline,quoteSearch+1)}
var checkUpTo=nextNewline===-1?nextDelim:Math.min(nextDelim,nextNewline)
;var spacesBetweenQuoteAndDelimiter=extraSpaces(checkUpTo)
;if(input.substr(quoteSearch+1+spacesBetweenQuoteAndDelimiter,delimLen)===delim){
row.push(input.substring(cursor,quoteSearch).replace(quoteCharRegex,quoteChar))
;cursor=quoteSearch+1+spacesBetweenQuoteAndDelimiter+delimLen
;if(input[quoteSearch+1+spacesBetweenQuoteAndDelimiter+delimLen]!==quoteChar){
quoteSearch=input.indexOf(quoteChar,cursor)}if(nextDelim!==-1&&nextDelim<cursor)nextDelim=input.indexOf(delim,cursor)
;if(nextNewline!==-1&&nextNewline<cursor)nextNewline=input.indexOf(newline,cursor);break}
var spacesBetweenQuoteAndNewLine=extraSpaces(nextNewline)
;if(input.substring(quoteSearch+1+spacesBetweenQuoteAndNewLine,quoteSearch+1+spacesBetweenQuoteAndNewLine+newlineLen)===newline){
row.push(input.substring(cursor,quoteSearch).replace(quoteCharRegex,quoteChar))
;saveRow(quoteSearch+1+spacesBetweenQuoteAndNewLine+newlineLen)
;if(nextDelim!==-1&&nextDelim<cursor)nextDelim=input.indexOf(delim,cursor);quoteSearch=input.indexOf(quoteChar,cursor)
;if(stepIsFunction){doStep();if(aborted)return returnable()}if(preview&&data.length>=preview)return returnable(true)
;break}errors.push({type:"Quotes",code:"InvalidQuotes",message:"Trailing quote on quoted field is malformed",
row:data.length,index:cursor});quoteSearch++;continue}continue}
if(comments&&row.length===0&&input.substring(cursor,cursor+commentsLen)===comments){
if(nextNewline===-1)return returnable();cursor=nextNewline+newlineLen;nextNewline=input.indexOf(newline,cursor)
;if(nextDelim!==-1&&nextDelim<cursor)nextDelim=input.indexOf(delim,cursor);continue}
if(nextDelim!==-1&&(nextDelim<nextNewline||nextNewline===-1)){row.push(input.substring(cursor,nextDelim))
;cursor=nextDelim+delimLen;nextDelim=input.indexOf(delim,cursor);continue}if(nextNewline!==-1){
row.push(input.substring(cursor,nextNewline));saveRow(nextNewline+newlineLen);if(stepIsFunction){doStep()
;if(aborted)return returnable()}if(preview&&data.length>=preview)return returnable(true);continue}break}return finish()
;function pushRow(row){data.push(row);lastCursor=cursor}function extraSpaces(index){var spaceLength=0;if(index!==-1){
var textBetweenClosingQuoteAndIndex=input.substring(quoteSearch+1,index)
;if(textBetweenClosingQuoteAndIndex&&textBetweenClosingQuoteAndIndex.trim()===""){
spaceLength=textBetweenClosingQuoteAndIndex.length}}return spaceLength}function finish(value){
if(ignoreLastRow)return returnable();if(typeof value==="undefined")value=input.substring(cursor);row.push(value)
;cursor=inputLen;pushRow(row);if(stepIsFunction)doStep();return returnable()}function saveRow(newCursor){
cursor=newCursor;pushRow(row);row=[];nextNewline=input.indexOf(newline,cursor)}function returnable(stopped){
if(config.header&&!baseIndex&&data.length&&!headerParsed){const result=data[0];const headerCount=Object.create(null)
;const usedHeaders=new Set(result);let duplicateHeaders=false;for(let i=0;i<result.length;i++){
let header=stripBom(result[i]);if(isFunction(config.transformHeader))header=config.transformHeader(header,i)
;if(!headerCount[header]){headerCount[header]=1;result[i]=header}else{let newHeader;let suffixCount=headerCount[header]
;do{newHeader=`${header}_${suffixCount}`;suffixCount++}while(usedHeaders.has(newHeader));usedHeaders.add(newHeader)
;result[i]=newHeader;headerCount[header]++;duplicateHeaders=true;if(renamedHeaders===null){renamedHeaders={}}
renamedHeaders[newHeader]=header}usedHeaders.add(header)}if(duplicateHeaders){
console.warn("Duplicate headers found and renamed.")}headerParsed=true}return{data:data,errors:errors,meta:{
delimiter:delim,linebreak:newline,aborted:aborted,truncated:!!stopped,cursor:lastCursor+(baseIndex||0),
renamedHeaders:renamedHeaders}}}function doStep(){step(returnable());data=[];errors=[]}};this.abort=function(){
aborted=true};this.getCharIndex=function(){return cursor}}function newWorker(){if(!Papa.WORKERS_SUPPORTED)return false
;var workerUrl=getWorkerBlob();var w=new global.Worker(workerUrl);w.onmessage=mainThreadReceivedMessage
;w.id=workerIdCounter++;workers[w.id]=w;return w}function mainThreadReceivedMessage(e){var msg=e.data
;var worker=workers[msg.workerId];var aborted=false
;if(msg.error)worker.userError(msg.error,msg.file);else if(msg.results&&msg.results.data){var abort=function(){
aborted=true;completeWorker(msg.workerId,{data:[],errors:[],meta:{aborted:true}})};var handle={abort:abort,
pause:notImplemented,resume:notImplemented};if(isFunction(worker.userStep)){for(var i=0;i<msg.results.data.length;i++){
worker.userStep({data:msg.results.data[i],errors:msg.results.errors,meta:msg.results.meta},handle);if(aborted)break}
delete msg.results}else if(isFunction(worker.userChunk)){worker.userChunk(msg.results,handle,msg.file)
;delete msg.results}}if(msg.finished&&!aborted)completeWorker(msg.workerId,msg.results)}
function completeWorker(workerId,results){var worker=workers[workerId]
;if(isFunction(worker.userComplete))worker.userComplete(results);worker.terminate();delete workers[workerId]}
function notImplemented(){throw new Error("Not implemented.")}function workerThreadReceivedMessage(e){var msg=e.data
;if(typeof Papa.WORKER_ID==="undefined"&&msg)Papa.WORKER_ID=msg.workerId;if(typeof msg.input==="string"){
global.postMessage({workerId:Papa.WORKER_ID,results:Papa.parse(msg.input,msg.config),finished:true})
}else if(global.File&&msg.input instanceof File||msg.input instanceof Object){
var results=Papa.parse(msg.input,msg.config);if(results)global.postMessage({workerId:Papa.WORKER_ID,results:results,
finished:true})}}function copy(obj){if(typeof obj!=="object"||obj===null)return obj;var cpy=Array.isArray(obj)?[]:{}
;for(var key in obj)cpy[key]=copy(obj[key]);return cpy}function bindFunction(f,self){return function(){
f.apply(self,arguments)}}function isFunction(func){return typeof func==="function"}return Papa})},9896:module=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs")},1421:module=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process")},7598:module=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto")},3024:module=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs")},1455:module=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises")},7030:module=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net")},8161:module=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os")},6760:module=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path")},8500:module=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises")},857:module=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("os")},6928:module=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("path")},2203:module=>{
module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream")},
8186:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{d:()=>blindSpots,z:()=>lookCommand})
;var _patient_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(5788)
;var _version_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(5973);function blindSpots(patients){
const overApi=patients.some(_patient_js__WEBPACK_IMPORTED_MODULE_0__.V);const some=test=>patients.some(test)
;const spots=[{what:"whether drain, maint and weights outlive a reload",
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
why:"it shows only while a ramp is going on; a rollout waits for its end",look:["slowstart"]
},some(({snapshot:snapshot})=>(0,_version_js__WEBPACK_IMPORTED_MODULE_1__.Y)(snapshot.identity.version,"3.4"))&&{
what:"whether connections to servers belong to one client each",
why:'with "http-reuse never" before 3.4 an open connection outlives maint, and leads to an old process that goes on answering',
look:["http-reuse"]},some(({facts:facts})=>facts?.tables===undefined)&&{what:"clients that stick by a stick-table",
why:`${overApi?"the Data Plane API shows no":"not read:"} stick-tables; a drain does not move such clients`,
look:["stick on","stick match","stick store-request","stick-table"]},overApi&&{what:"old processes after a reload",
why:"the Data Plane API sees only the newest one, and its zero sessions say nothing of the others",
look:["hard-stop-after"]},some(({capabilities:capabilities})=>capabilities.seesMasks===false)&&{
what:'servers that are ready now, but "disabled" in the configuration',
why:"the Data Plane API does not tell; the next reload takes them out",look:["disabled"]}]
;return spots.filter(spot=>spot!==false)}function lookCommand(spots){
const words=[...new Set(spots.flatMap(({look:look})=>look))].map(word=>word.replaceAll(" "," +"))
;return`grep -nwE '${words.join("|")}' /etc/haproxy/haproxy.cfg`}},
5788:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{V:()=>isDataplane})
;const isDataplane=({endpoint:endpoint})=>endpoint.kind==="http"||endpoint.kind==="https"||endpoint.kind==="http+unix"},
5973:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{Y:()=>isBefore});function isBefore(version,limit){
const have=numbersOf(version);if(have===undefined)return false;const want=limit.split(".").map(Number)
;for(const[index,part]of want.entries()){const mine=have[index]??0;if(mine!==part)return mine<part}return false}
function numbersOf(version){const[text]=/^\d+(?:\.\d+)+/.exec(version)??[];return text?.split(".").map(Number)}},
5589:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{j:()=>countSessions,w:()=>DrainJudge})
;var _server_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(7734);const SETTLED_MS=1e3
;const PERSISTENCE_PATIENCE_MS=5e3;const QUIET_MS=300;class DrainJudge{#drainTimeoutMs;#startedMs;#trust;#phaseStartedMs
;#inMaint=false;#feedingSinceMs;#arrivedInDrain=false;#memory=new Map;#reloadsSeen=new Map;constructor(options){
this.#drainTimeoutMs=options.drainTimeoutMs;this.#startedMs=options.startedMs;this.#phaseStartedMs=options.startedMs
;this.#trust=options.trust}get persistenceSeen(){return this.#feedingSinceMs!==undefined}enterMaint(nowMs){
this.#inMaint=true;this.#phaseStartedMs=nowMs;this.#memory=new Map}judge(seen,nowMs){
for(const one of seen)this.#remember(one,nowMs);const forced=this.#inMaint?this.#fedRow(seen):undefined
;if(forced)return{kind:"forced",where:`${forced.row.backend}/${forced.row.server} on ${forced.row.node}`}
;const sessions=countSessions(seen);const distrusted=this.#distrusted(seen,nowMs)
;if(sessions.total===0&&distrusted.length===0&&this.#isQuiet(seen,nowMs))return{kind:"zero"}
;if(nowMs>=this.#deadlineMs(seen))return{kind:"timeout",sessions:sessions}
;if(!this.#inMaint&&this.#isCutDue(seen,nowMs))return{kind:"cut"};return{kind:"waiting",sessions:sessions,
distrusted:distrusted}}#deadlineMs(seen){
const starts=seen.map(one=>this.#trust(one.row.node).reloadedAtMs??this.#startedMs)
;return Math.max(this.#startedMs,...starts)+this.#drainTimeoutMs}#distrusted(seen,nowMs){const nodes=new Set
;for(const one of seen){const trust=this.#trust(one.row.node)
;if(trust.reloadedAtMs===undefined||trust.seesOldWorkers)continue
;if(nowMs<trust.reloadedAtMs+this.#drainTimeoutMs)nodes.add(one.row.node)}return[...nodes]}#remember(one,nowMs){
const key=(0,_server_js__WEBPACK_IMPORTED_MODULE_0__.P9)(one.row)
;const reloadedAtMs=this.#trust(one.row.node).reloadedAtMs??-1
;const known=this.#reloadsSeen.get(key)===reloadedAtMs?this.#memory.get(key):undefined
;this.#reloadsSeen.set(key,reloadedAtMs);const{stot:stot,qcur:qcur}=one.sample;if(!known){this.#memory.set(key,{
stot:stot,settledStot:undefined,queued:qcur>0,lastGrowthMs:nowMs,grew:false});return}if(qcur>0)known.queued=true
;if(stot>known.stot){known.lastGrowthMs=nowMs;known.grew=true;if(!this.#inMaint&&!known.queued)this.#arrivedInDrain=true
}known.stot=stot;const beginMs=Math.max(this.#phaseStartedMs,reloadedAtMs)
;if(known.settledStot===undefined&&nowMs-beginMs>=SETTLED_MS)known.settledStot=stot}#fedRow(seen){
return seen.find(one=>{const memory=this.#memory.get((0,_server_js__WEBPACK_IMPORTED_MODULE_0__.P9)(one.row))
;return memory?.settledStot!==undefined&&!memory.queued&&memory.stot>memory.settledStot})}#isCutDue(seen,nowMs){
if(this.#fedRow(seen))this.#feedingSinceMs??=nowMs
;return this.#feedingSinceMs!==undefined&&nowMs-this.#feedingSinceMs>=PERSISTENCE_PATIENCE_MS}#isQuiet(seen,nowMs){
if(!this.#inMaint||!this.#arrivedInDrain)return true;return seen.every(one=>{const memory=this.#memory.get((0,
_server_js__WEBPACK_IMPORTED_MODULE_0__.P9)(one.row));return memory!==undefined&&nowMs-memory.lastGrowthMs>=QUIET_MS})}}
function countSessions(seen){const byNode={};let total=0;for(const one of seen){
const count=one.sample.scur+one.sample.qcur+(one.oldSessions??0);byNode[one.row.node]=(byNode[one.row.node]??0)+count
;total+=count}return{total:total,byNode:byNode}}},
7919:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{O:()=>goBack,e:()=>namesOf})
;var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(6278)
;var _support_format_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(5338)
;var _ledger_js__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__(2775)
;var _orders_js__WEBPACK_IMPORTED_MODULE_3__=__nccwpck_require__(7224)
;var _settle_js__WEBPACK_IMPORTED_MODULE_4__=__nccwpck_require__(2219);async function goBack(shared,entries,options){
const done=new Map
;const side=which=>entries.filter(entry=>(0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__.Jh)(entry)===which)
;const settleAll=async(some,how)=>{await Promise.all(some.map(async entry=>done.set(entry.server,await(0,
_settle_js__WEBPACK_IMPORTED_MODULE_4__.G)(shared,entry,how))))};await settleAll(side("live"),options)
;const lost=nodesWithout(side("live"),done);const stays=row=>lost.has(row.node)&&row.asked==="ready"
;await settleAll(side("idle"),{...options,only:row=>!stays(row)});for(const entry of side("idle")){const kept=(0,
_ledger_js__WEBPACK_IMPORTED_MODULE_2__.p4)(entry).filter(row=>stays(row)&&!row.isTheirs)
;const settled=done.get(entry.server);if(kept.length===0||!settled)continue;const unrestored=kept.map(row=>({row:row,
changes:[(0,_orders_js__WEBPACK_IMPORTED_MODULE_3__.Us)(row,"drain")],
error:new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__.a6("restore-incomplete",`${entry.server} stays in rotation on ${row.node}`,{
observed:"the old colour could not be brought back there"})}));done.set(entry.server,{...settled,
unrestored:[...settled.unrestored,...unrestored]})}return done}function nodesWithout(live,done){
const settled=live.flatMap(entry=>done.get(entry.server)??[])
;return new Set([...settled.flatMap(one=>one.unrestored.map(({row:row})=>row.node)),...settled.flatMap(one=>one.leftAlone.filter(left=>left.state!=="ready"&&!left.takenOver).map(({row:row})=>row.node))])
}const namesOf=entries=>(0,_support_format_js__WEBPACK_IMPORTED_MODULE_1__.Zv)(entries.map(entry=>entry.server),5)},
5084:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{Q_:()=>mayFollowReload,sq:()=>intrusion,tD:()=>changed})
;var _server_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(7734)
;var _support_errors_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(6278)
;var _watch_js__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__(1898)
;function intrusion(row,sample,lastEndMs,askedAtMs,ownWeights=[row.before.weight]){if(!sample)return(0,
_watch_js__WEBPACK_IMPORTED_MODULE_2__.e)(row);if(row.follows!==undefined)return undefined
;if(lastEndMs===undefined||askedAtMs<lastEndMs)return undefined;const mayBe=[row.asked??row.before.state,...row.was]
;if(sample.admin!==undefined&&!mayBe.includes(sample.admin)){
const ours=row.asked===undefined?"it was":"this run had it in"
;return changed(row,`set it to ${sample.admin}`,`${ours} ${mayBe[0]}`)}if(row.asked===undefined)return undefined
;if(!row.hasAgent&&!ownWeights.includes(sample.weight)){
return changed(row,`set its weight to ${sample.weight}`,`it was ${ownWeights[0]}`)}return undefined}
function changed(row,what,ours){
return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__.a6("changed-since-plan",`somebody else changed ${(0,
_server_js__WEBPACK_IMPORTED_MODULE_0__.om)(row)} on ${row.node} during its rollout`,{
observed:`they ${what}, and ${ours}`,
hint:"It is left as they set it. Agree with them (one concurrency group per backend), then start again."})}
function mayFollowReload(row,state){return["ready",row.before.state,row.asked,...row.was].includes(state)}},
5694:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{CQ:()=>Journal,Ti:()=>journalHome,yR:()=>journalError})
;var node_fs__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(3024)
;var node_path__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(6760)
;var _support_errors_js__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__(6278);const FILE="journal.json"
;const TAKEN_BY_POST="taken-by-post";const TAKEN_OVER="taken-over";function journalHome(runnerTemp){
return node_path__WEBPACK_IMPORTED_MODULE_1__.join(runnerTemp,"haproxy-rollout")}function claimOf(endpoint,row){
return`${endpoint} ${row.backend}/${row.server}`}class Journal{directory;#content;constructor(directory,content){
this.directory=directory;this.#content=content}static create(home,content){
const journal=new Journal(node_path__WEBPACK_IMPORTED_MODULE_1__.join(home,content.rolloutId),content);try{(0,
node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(journal.directory,{recursive:true,mode:448});journal.#write()
}catch(error){throw journalError("nothing was begun",error instanceof Error?error:new Error(String(error)))}
return journal}static open(directory){
const text=(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory,FILE),"utf8")
;return new Journal(directory,JSON.parse(text))}get content(){return this.#content}save(entries,identities,deeds){
this.#content={...this.#content,entries:entries,identities:identities,deeds:deeds};this.#write()}end(){this.#content={
...this.#content,ended:true};try{this.#write()}catch{return}}assertMine(){if((0,
node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.directory,TAKEN_BY_POST))){
throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_2__.a6("cancelled","the post step of this job has taken over; nothing more is written here")
}}takeForPost(){
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.directory,TAKEN_BY_POST),"")
}claim(rows){const endpoints=new Map(this.#content.nodes.map(node=>[node.label,node.text]))
;const lines=rows.map(row=>`${claimOf(endpoints.get(row.node)??row.node,row)}\n`).join("")
;const home=node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(this.directory);for(const name of(0,
node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(home)){
if(name===node_path__WEBPACK_IMPORTED_MODULE_1__.basename(this.directory))continue;(0,
node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(home,name,TAKEN_OVER),lines)
}}isTakenOver(row){const file=node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.directory,TAKEN_OVER);if(!(0,
node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))return false
;const endpoint=this.#content.nodes.find(node=>node.label===row.node)?.text??row.node;return(0,
node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file,"utf8").split("\n").includes(claimOf(endpoint,row))}#write(){
const file=node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.directory,FILE)
;(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(`${file}.new`,JSON.stringify(this.#content),{mode:384});(0,
node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(`${file}.new`,file)}}function journalError(consequence,cause){
return new _support_errors_js__WEBPACK_IMPORTED_MODULE_2__.a6("internal",`the journal cannot be written, so ${consequence}`,{
observed:cause.message,hint:"Make room or give write permission in the runner's temp directory (RUNNER_TEMP)."})}},
3415:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{B7:()=>claim,Nx:()=>sessionsText,Ve:()=>enter,cv:()=>say,fC:()=>everywhere,
lb:()=>checkedRows,uH:()=>newRun,xB:()=>sayProgress})
;var _ledger_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(2775);function newRun(context,capacity,lane,entry){
const conflict=new AbortController;return{context:context,capacity:capacity,lane:lane,entry:entry,conflict:conflict,
soft:AbortSignal.any([context.cancel,context.stop,conflict.signal]),
hard:AbortSignal.any([context.cancel,conflict.signal]),phase:"untouched",startedMs:context.clock.nowMs(),
sessionsAtDrain:null,drainStartedMs:undefined,drainMs:null,deployMs:null,proofStartedMs:undefined,proofMs:null,
judge:undefined,drainOverdue:false,cutByMaint:false,stotAtDeploy:new Map,afterthought:undefined}}
function enter(run,phase){run.phase=phase;run.context.tell({type:"phase",server:run.entry.server,phase:phase})}
function say(run,word,text,data){const event={type:"step",server:run.entry.server,word:word,text:text}
;run.context.tell(data?{...event,data:data}:event)}function sayProgress(run,word,text){run.context.tell({
type:"progress",server:run.entry.server,word:word,text:text})}function checkedRows(run){return(0,
_ledger_js__WEBPACK_IMPORTED_MODULE_0__.p4)(run.entry).filter(row=>row.provedByCheck)}function everywhere(entry){
const nodes=[...new Set(entry.rows.map(row=>row.node))];if(nodes.length===1)return nodes[0]
;return nodes.length===2?"both nodes":`${nodes.length} nodes`}function sessionsText(sessions){
const nodes=Object.entries(sessions.byNode)
;const split=nodes.length>1&&sessions.total>0?` (${nodes.map(([node,count])=>`${node} ${count}`).join(", ")})`:""
;return`${sessions.total} session${sessions.total===1?"":"s"}${split}`}function claim(context,entry){try{
context.guard.claim(entry.rows)}catch(error){context.tell({type:"warning",server:entry.server,
text:`earlier journals of this job could not be marked: ${String(error)}`})}}},
10:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{C9:()=>Stopped,sG:()=>outcomeOf,Ax:()=>rollbackResult,i8:()=>runLane})
;var errors=__nccwpck_require__(6278);var ledger=__nccwpck_require__(2775);var settle=__nccwpck_require__(2219)
;var drain_judge=__nccwpck_require__(5589);var intrusion=__nccwpck_require__(5084)
;var lane_run=__nccwpck_require__(3415);var execute_orders=__nccwpck_require__(7224)
;var format=__nccwpck_require__(5338);const TOO_SOON_MS=500;const STANDSTILL_MS=2e3;class DrainPace{#first;#startedMs
;#total;#changedMs;constructor(first,startedMs){this.#first=first;this.#startedMs=startedMs;this.#total=first
;this.#changedMs=startedMs}see(total,nowMs){if(total===this.#total)return;this.#total=total;this.#changedMs=nowMs}
outlook(nowMs){const ended=this.#first-this.#total;const standsMs=nowMs-this.#changedMs
;const leftMs=ended>0?this.#total*(this.#changedMs-this.#startedMs)/ended-standsMs:0
;if(this.#total>0&&leftMs>=TOO_SOON_MS&&nowMs-this.#startedMs>=TOO_SOON_MS)return`, about ${(0,
format.tW)(Math.max(1,Math.round(leftMs/1e3))*1e3)} to go`
;return this.#total>0&&standsMs>=STANDSTILL_MS?`, none ended for ${(0,format._V)(standsMs)}`:""}}
async function oldestText(run,byNode){const{context:context,entry:entry,soft:soft}=run
;const rows=entry.rows.filter(row=>(byNode[row.node]??0)>0);const found=await Promise.all(rows.map(async row=>{
const one=await(context.planes.get(row.node)?.oldestSession?.((0,execute_orders.Vb)(row),soft).catch(()=>undefined))
;return one&&{...one,node:row.node}}));const[oldest]=found.filter(one=>one!==undefined).toSorted((a,b)=>b.ageMs-a.ageMs)
;if(!oldest)return"";const{ageMs:ageMs,client:client,frontend:frontend,node:node}=oldest;return`; the oldest for ${(0,
format._V)(ageMs)}, from ${client} through frontend ${frontend} of ${node}`}var journal=__nccwpck_require__(5694)
;const SHUTDOWN_EVERY_MS=200;async function agentsOff(run){const rows=(0,ledger.p4)(run.entry).filter(row=>row.hasAgent)
;assertJournal(run);const seen=await run.context.watch.fresh(run.entry.rows,run.soft)
;for(const one of seen)assertAsPlanned(one);run.soft.throwIfAborted();run.entry.progress="touched";await(0,
execute_orders.qU)(run.context,run.entry,rows.map(row=>(0,execute_orders.a$)(row,false)));(0,
lane_run.cv)(run,"agent","agent check switched off for the lane: it could override a drain")}async function drain(run){
const{context:context,entry:entry}=run;assertJournal(run);const seen=await context.watch.fresh(entry.rows,run.soft)
;for(const one of seen)assertAsPlanned(one);run.sessionsAtDrain=(0,drain_judge.j)(seen).total;const rows=(0,
ledger.p4)(entry);const leave=async()=>{run.soft.throwIfAborted();entry.progress="touched";context.ledger.save()
;assertJournal(run);run.startedMs=context.clock.nowMs();await(0,execute_orders.qU)(context,entry,rows.map(row=>(0,
execute_orders.Us)(row,"drain")))};const giveWay=()=>(0,execute_orders.qU)(context,entry,rows.map(row=>(0,
execute_orders.Us)(row,"ready")));const patienceMs=context.inputs.health.timeoutMs
;const inspect=(row,sample)=>assertAsPlanned({row:row,sample:sample})
;await run.capacity.whenAllowed(context,entry,patienceMs,run.soft,{inspect:inspect,leave:leave,giveWay:giveWay});(0,
lane_run.Ve)(run,"draining");run.drainStartedMs=context.clock.nowMs();(0,lane_run.cv)(run,"drain",(0,lane_run.Nx)((0,
drain_judge.j)(seen)))}async function awaitZero(run){if(run.drainStartedMs===undefined)await beginWait(run)
;const verdict=await awaitVerdict(run,newJudge(run))
;if(verdict.kind==="timeout")return await overdue(run,verdict.sessions);run.cutByMaint=verdict.kind==="cut"
;if(run.cutByMaint){
const text="no zero in drain: maint now (on-marked-down shutdown-sessions would end what is in flight)";(0,
lane_run.cv)(run,"persists",text)}}async function beginWait(run){const{context:context}=run;(0,
lane_run.Ve)(run,"draining");if(run.sessionsAtDrain===null){
const sessions=(0,drain_judge.j)(await context.watch.fresh(run.entry.rows,run.soft));run.sessionsAtDrain=sessions.total
;run.startedMs=context.clock.nowMs();(0,lane_run.cv)(run,"in drain",(0,lane_run.Nx)(sessions))}
run.drainStartedMs=context.clock.nowMs()}async function maint(run){run.soft.throwIfAborted();run.context.ledger.save()
;assertJournal(run);await(0,execute_orders.qU)(run.context,run.entry,(0,ledger.p4)(run.entry).map(row=>(0,
execute_orders.Us)(row,"maint")));run.judge?.enterMaint(run.context.clock.nowMs());(0,lane_run.Ve)(run,"maint")}
async function awaitLastZero(run){const{context:context,entry:entry}=run;const judge=run.judge??heldJudge(run)
;const policy=context.inputs.onDrainTimeout;if(!run.drainOverdue){const verdict=await awaitVerdict(run,judge)
;if(verdict.kind==="forced")throw forcedError(entry.server,verdict.where)
;if(verdict.kind==="timeout")await overdue(run,verdict.sessions)}
if(run.drainOverdue&&policy==="shutdown")await shutDown(run)
;if(run.drainOverdue&&policy==="proceed")await proceedAnyway(run)
;const begunMs=run.drainStartedMs??context.clock.nowMs();run.drainMs=context.clock.nowMs()-begunMs
;if(!run.drainOverdue){const after=`zero on ${(0,lane_run.fC)(entry)} after ${(0,format._V)(run.drainMs)}`;(0,
lane_run.cv)(run,"drained",run.cutByMaint?`maint ended persistence; ${after}`:`${after}; maint; still zero`)}}
function newJudge(run){const{context:context}=run;run.drainStartedMs??=context.clock.nowMs()
;run.judge=new drain_judge.w({drainTimeoutMs:context.inputs.drainTimeoutMs,startedMs:run.drainStartedMs,trust:node=>({
reloadedAtMs:context.watch.watcher(node).reloadedAtMs,
seesOldWorkers:context.planes.get(node).capabilities.seesOldWorkers})});return run.judge}function heldJudge(run){
const judge=newJudge(run);judge.enterMaint(run.drainStartedMs??run.context.clock.nowMs());return judge}
async function awaitVerdict(run,judge){const{context:context,entry:entry}=run
;const pace=new DrainPace(run.sessionsAtDrain??0,run.drainStartedMs??context.clock.nowMs());let lastTotal=-1
;let toldPersistence=judge.persistenceSeen;return context.watch.until(entry.rows,(seen,nowMs)=>{
const verdict=judge.judge(seen,nowMs);const sessions=(0,drain_judge.j)(seen)
;if(sessions.total!==lastTotal)context.tell({type:"sessions",server:entry.server,sessions:sessions})
;lastTotal=sessions.total;pace.see(sessions.total,nowMs);if(judge.persistenceSeen&&!toldPersistence){
toldPersistence=true;(0,lane_run.cv)(run,"persists",persistenceText(entry.server))}
if(verdict.kind!=="waiting")return verdict;const isFed=judge.persistenceSeen&&run.phase!=="maint"
;const outlook=isFed?", and new ones still arrive":pace.outlook(nowMs)
;const doubt=verdict.distrusted.length>0?` (${verdict.distrusted.join(", ")} was reloaded: an old worker may still serve, so zero is not believed before drain-timeout)`:""
;const word=run.phase==="maint"?"maint":"draining";(0,lane_run.xB)(run,word,`${(0,
lane_run.Nx)(sessions)}${outlook}${doubt}`);return undefined},run.soft)}function persistenceText(server){
return`new sessions still arrive in drain on ${server}: persistence (a cookie, a stick-table, use-server) feeds it; `+"maint moves those clients, at the next zero or in a few seconds"
}async function overdue(run,sessions){const{inputs:inputs}=run.context
;const oldest=await oldestText(run,sessions.byNode)
;const text=`${(0,lane_run.Nx)(sessions)} left after drain-timeout (${(0,format.tW)(inputs.drainTimeoutMs)})${oldest}`
;if(inputs.onDrainTimeout==="fail"){throw new errors.a6("not-drained",`${run.entry.server} did not drain`,{
observed:text,
hint:"Give it longer (drain-timeout), or decide what happens to the rest (on-drain-timeout: shutdown or proceed)."})}
run.drainOverdue=true;(0,lane_run.cv)(run,"overdue",`${text}; on-drain-timeout: ${inputs.onDrainTimeout}`)}
async function shutDown(run){const{context:context,entry:entry}=run
;const untilMs=context.clock.nowMs()+context.inputs.commandTimeoutMs;const closed=(0,
drain_judge.j)(await context.watch.fresh(entry.rows,run.soft));for(;;){
await(0,execute_orders.qU)(context,entry,entry.rows.map(row=>({row:row,order:{do:"shutdown-sessions",row:(0,
execute_orders.Vb)(row)}})));const left=(0,drain_judge.j)(await context.watch.fresh(entry.rows,run.soft))
;if(left.total===0)break;if(context.clock.nowMs()>=untilMs){
throw new errors.a6("not-drained",`${entry.server} did not drain`,{observed:`${(0,
lane_run.Nx)(left)} left though HAProxy was told to close them`,
hint:'Sessions in a worker from before a reload cannot be closed from here. See them with "show sess" on the load balancer.'
})}await context.clock.sleep(SHUTDOWN_EVERY_MS,run.soft)}context.tell({type:"warning",server:entry.server,
text:`${entry.server}: ${(0,lane_run.Nx)(closed)} closed after drain-timeout`})}async function proceedAnyway(run){
const left=(0,drain_judge.j)(await run.context.watch.fresh(run.entry.rows,run.soft))
;const text=`${run.entry.server}: deployed with ${(0,
lane_run.Nx)(left)} still open after drain-timeout (on-drain-timeout: proceed)`;run.context.tell({type:"warning",
server:run.entry.server,text:text})}function forcedError(server,where){
return new errors.a6("not-drained",`${server} did not drain`,{observed:`new sessions still arrive in maint (${where})`,
hint:"Something forces clients there (force-persist, option persist). Take that rule out for the deploy."})}
function assertAsPlanned(one){const{row:row,sample:sample}=one;if(row.follows!==undefined)return
;if(sample.admin!==undefined&&sample.admin!==row.before.state){
throw(0,intrusion.tD)(row,`set it to ${sample.admin}`,`it was ${row.before.state}`)}row.before.weight=sample.weight}
function assertJournal(run){const{broken:broken}=run.context.ledger;if(!broken)return;throw(0,
journal.yR)("no further server is taken out",broken)}const SETTLED_MS=1e3;const LOOK_MS=1e3
;async function takeIdle(run){const{context:context,entry:entry}=run;assertJournal(run)
;const seen=await context.watch.fresh(entry.rows,run.soft);for(const{row:row,sample:sample}of seen){
if(row.follows!==undefined||sample.admin===undefined)continue;if(sample.admin!==row.before.state)throw(0,
intrusion.tD)(row,`set it to ${sample.admin}`,`it was ${row.before.state}`);row.before.weight=sample.weight}
run.soft.throwIfAborted();entry.progress="touched";for(const row of(0,ledger.p4)(entry))row.asked=row.before.state
;context.ledger.save();assertJournal(run);run.startedMs=context.clock.nowMs();run.sessionsAtDrain=(0,
drain_judge.j)(seen).total;const states=[...new Set((0,ledger.p4)(entry).map(row=>row.before.state))].join(" and ");(0,
lane_run.cv)(run,"idle",`in ${states} on ${(0,lane_run.fC)(entry)}, ${(0,lane_run.Nx)((0,drain_judge.j)(seen))}`)}
function standBy(run){const{context:context,entry:entry}=run;run.hard.throwIfAborted();entry.progress="verified"
;context.ledger.save();run.proofMs=context.clock.nowMs()-(run.proofStartedMs??run.startedMs);(0,
lane_run.Ve)(run,"standing-by")
;const states=[...new Set((0,ledger.p4)(entry).map(row=>row.asked??row.before.state))].join(" and ");(0,
lane_run.cv)(run,"stands by",`proved, and out of rotation in ${states}`);return Promise.resolve()}
async function rest(run,state){const{context:context,entry:entry}=run;const rows=(0,ledger.p4)(entry)
;const isCut=state==="drain"&&(run.cutByMaint||(run.judge?.persistenceSeen??false)||await isStillFed(run))
;if(isCut&&rows.some(row=>row.asked!=="maint")){await maint(run);await awaitLastZero(run)
;const text=`${entry.server}: clients stuck to it in drain, so it rests in maint, and not in drain; a later switch to it takes the time of its checks`
;context.tell({type:"warning",server:entry.server,text:text})}else if(state==="drain"&&run.drainOverdue){
if(context.inputs.onDrainTimeout==="shutdown")await shutDown(run);else{const left=(0,
drain_judge.j)(await context.watch.fresh(entry.rows,run.soft));const text=`${entry.server}: ${(0,
lane_run.Nx)(left)} still open after drain-timeout (on-drain-timeout: proceed)`;context.tell({type:"warning",
server:entry.server,text:text})}}else if(rows.some(row=>row.asked!==state)){await(0,
execute_orders.qU)(context,entry,rows.map(row=>(0,execute_orders.Us)(row,state)))}
run.drainMs??=context.clock.nowMs()-(run.drainStartedMs??context.clock.nowMs());context.ledger.save();(0,
lane_run.Ve)(run,"resting");const now=[...new Set(rows.map(row=>row.asked??row.before.state))].join(" and ");(0,
lane_run.cv)(run,"rests",`in ${now} on ${(0,lane_run.fC)(entry)}`)}async function isStillFed(run){
const{context:context,entry:entry}=run;if(run.lane.done!=="drained"||run.drainOverdue)return false
;const fromMs=(run.drainStartedMs??context.clock.nowMs())+SETTLED_MS;const totals=new Map
;return context.watch.until(entry.rows,(seen,nowMs)=>{if(nowMs<fromMs)return undefined
;for(const{row:row,sample:sample}of seen){const before=totals.get(row)
;if(before!==undefined&&sample.stot>before)return true;totals.set(row,sample.stot)}
return nowMs>=fromMs+LOOK_MS?false:undefined},run.soft)}var server=__nccwpck_require__(7734)
;async function deploy(run,step){const{context:context,entry:entry}=run
;const trigger=step.script==="run"?context.run:context.rollbackRun
;if(!trigger)throw new Error(`no trigger for ${step.script}`);run.soft.throwIfAborted();context.guard.assertMine()
;const{progress:progress}=entry;entry.progress="deploying";context.ledger.save()
;if(context.ledger.broken)entry.progress=progress;assertJournal(run);rememberTotals(run);(0,
lane_run.Ve)(run,"deploying");const startedMs=context.clock.nowMs()
;const attempts=1+(step.script==="run"?context.inputs.deployRetries:0);for(let attempt=1;;attempt+=1){(0,
lane_run.cv)(run,"deploy",attempts>1?`${trigger.description} (attempt ${attempt} of ${attempts})`:trigger.description)
;try{await trigger.deploy({server:entry.server,address:entry.address,port:entry.port,backends:entry.backends,
index:run.lane.server.index,total:context.total,attempt:attempt,rolloutId:context.rolloutId
},context.cancel,line=>context.tell({type:"output",server:entry.server,line:line}),group=>{entry.deployGroup=group
;context.ledger.save()});break}catch(error){run.hard.throwIfAborted()
;if(attempt>=attempts||context.stop.aborted||!(error instanceof errors.a6))throw error;(0,
lane_run.cv)(run,"retrying",error.message)}finally{entry.deployGroup=undefined
;run.deployMs=context.clock.nowMs()-startedMs}}run.proofStartedMs=context.clock.nowMs();(0,
lane_run.cv)(run,"deployed",`in ${(0,format._V)(run.proofStartedMs-startedMs)}`);run.hard.throwIfAborted()}
function rememberTotals(run){const{watch:watch}=run.context;for(const row of run.entry.rows){
const sample=watch.latest(row);if(sample)run.stotAtDeploy.set(row,{stot:sample.stot,
reloads:watch.watcher(row.node).reloads})}}function warnOfIntruders(run){const{context:context,entry:entry}=run
;for(const[row,then]of run.stotAtDeploy){const sample=context.watch.latest(row)
;if(!sample||context.watch.watcher(row.node).reloads!==then.reloads||sample.stot<=then.stot)continue
;const count=sample.stot-then.stot;context.tell({type:"warning",server:entry.server,
text:`${entry.server}: ${count} new session${count===1?"":"s"} reached it in maint on ${row.node} while it was being deployed; something forces clients there (force-persist)`
})}}var execute_weights=__nccwpck_require__(8527);async function ready(run){const{context:context,entry:entry}=run
;run.hard.throwIfAborted();if(entry.rows.every(row=>!row.provedByCheck))warnOfIntruders(run);entry.progress="verified"
;await(0,execute_orders.qU)(context,entry,(0,ledger.p4)(entry).map(row=>(0,execute_orders.Us)(row,"ready")))
;entry.progress="settled";context.ledger.save()
;run.proofMs=context.clock.nowMs()-(run.proofStartedMs??context.clock.nowMs());(0,lane_run.Ve)(run,"ready");(0,
lane_run.cv)(run,"ready",readyText(run))}function readyText(run){const{context:context,entry:entry}=run
;const weights=[...new Set((0,ledger.p4)(entry).map(row=>(0,execute_weights.qS)(context,row)[0]))];const proofs=[]
;if(context.probe)proofs.push("the direct probe")
;if((0,ledger.p4)(entry).some(row=>row.provedByCheck))proofs.push(`HAProxy's fresh checks on ${(0,lane_run.fC)(entry)}`)
;const proof=proofs.length>0?`proved by ${proofs.join(" and ")}`:"proved by the deploy's own success only (haproxy-check: ignore)"
;return`weight ${weights.join(", ")}, ${proof}`}async function agentsOn(run){const rows=(0,
ledger.p4)(run.entry).filter(row=>row.agentOff);try{await(0,execute_orders.qU)(run.context,run.entry,rows.map(row=>(0,
execute_orders.a$)(row,true)))
;(0,lane_run.cv)(run,"agent",`${(0,format.LS)(rows.length,"agent check")} switched on again`)}catch(error){
const cause=(0,errors.AF)(error);run.entry.progress="verified";run.context.ledger.save()
;run.afterthought=new errors.a6("restore-incomplete",`${run.entry.server} is ready, but its agent check could not be switched on again: ${cause.message}`,{
cause:cause})}}async function awaitRamp(run){const{context:context,entry:entry}=run
;await context.watch.until(entry.rows,seen=>{
const ramping=seen.filter(one=>one.sample.throttle!==undefined&&one.sample.operational!=="down")
;if(ramping.length===0)return true;if(run.phase!=="ramping")(0,lane_run.Ve)(run,"ramping")
;const text=ramping.map(one=>`${one.sample.throttle} % (${(0,server.P9)(one.row)})`).join(", ");(0,
lane_run.xB)(run,"slow start",text);return undefined},run.soft);if(run.phase==="ramping")(0,
lane_run.cv)(run,"ramped up","slow start is over")}async function pause(run,ms){(0,lane_run.Ve)(run,"pausing");(0,
lane_run.cv)(run,"pause",(0,format._V)(ms));await run.context.clock.sleep(ms,run.soft)}
var lane=__nccwpck_require__(6663);function deadlineMs(run){
return(run.proofStartedMs??run.context.clock.nowMs())+run.context.inputs.health.timeoutMs}
function healthFailed(run,observed){const{server:server}=run.entry
;return new errors.a6("health-failed",`${server} did not become healthy after its deploy`,{
observed:`${observed} (health-timeout ${(0,format.tW)(run.context.inputs.health.timeoutMs)})`,
hint:`Look at ${server} before it takes traffic again.`})}async function awaitQuietCheck(run){(0,
lane_run.Ve)(run,"proving");const rows=(0,lane_run.lb)(run);if(await isQuiet(run,rows))return;const quiet=new Set
;await run.context.watch.until(rows,(seen,nowMs)=>{
for(const{row:row,sample:sample}of seen)if(sample.check.inProgress===false)quiet.add(row)
;if(quiet.size===rows.length)return true
;if(nowMs>=deadlineMs(run))throw healthFailed(run,"a check of HAProxy's that began before the deploy never ended")
;return undefined},run.hard)}async function isQuiet(run,rows){const nodes=[...Map.groupBy(rows,row=>row.node)]
;const looks=await Promise.all(nodes.map(async([node,own])=>{const plane=run.context.planes.get(node)
;const seen=await plane.watch({rows:own,backends:[],masks:true},run.hard);return own.every(row=>seen.rows.get((0,
server.om)(row))?.check.inProgress===false)}));return looks.every(Boolean)}async function probe(run){
const{context:context,entry:entry}=run;const asks=(0,lane.z1)(run.lane)?context.rollbackProbe:context.probe
;if(!asks)throw new Error("a probe step without health-url");(0,lane_run.Ve)(run,"proving")
;const{successes:successes,intervalMs:intervalMs}=context.inputs.health;const target={server:entry.server,
address:entry.address,port:entry.port,backend:entry.backends[0]};const passed=[];for(let tries=1;;tries+=1){
const result=await asks.ask(target,run.hard);const text=`GET ${asks.urlOf(target)}: ${result.text}`;context.tell({
type:"observed",server:entry.server,text:text});if(result.passed)passed.push(result.text);else passed.length=0
;if(passed.length>=successes)break;if(context.clock.nowMs()>=deadlineMs(run)){
throw healthFailed(run,`${text}, after ${(0,format.LS)(tries,"try","tries")}`)}(0,
lane_run.xB)(run,"proving",`${text} (${passed.length} of ${successes} in a row)`)
;await context.clock.sleep(intervalMs,run.hard)}
(0,lane_run.cv)(run,"proved",`GET ${asks.urlOf(target)}: ${passed.join(", ")}`)}async function drainDown(run){
run.hard.throwIfAborted();await run.context.watch.fresh(run.entry.rows,run.hard);warnOfIntruders(run)
;run.hard.throwIfAborted();await(0,execute_orders.qU)(run.context,run.entry,(0,lane_run.lb)(run).map(row=>(0,
execute_orders.FX)(row,"drain")));(0,lane_run.Ve)(run,"checking")}async function awaitUp(run,step){
const{context:context,entry:entry}=run;const rows=(0,lane_run.lb)(run);const rises=new Map;const raised=new Set
;const results=new Map;for(;;){const due=await context.watch.until(rows,(seen,nowMs)=>{
for(const{row:row,sample:sample}of seen){if(sample.check.rise!==undefined)rises.set(row,sample.check.rise)
;if(sample.check.inProgress===false)results.set(row,sample.check.text)}const waiting=seen.filter(one=>!isUpInDrain(one))
;if(waiting.length===0)return[]
;const passedOnce=waiting.filter(one=>step.passes==="once"&&!raised.has(one.row)&&(one.sample.check.health??0)>=1)
;if(passedOnce.length>0)return passedOnce.map(one=>one.row)
;if(nowMs>=deadlineMs(run))throw healthFailed(run,observedText(waiting,results));(0,
lane_run.xB)(run,"checking",progressText(seen));return undefined},run.hard);if(due.length===0)break
;for(const row of due)raised.add(row);await(0,execute_orders.qU)(context,entry,due.map(row=>({row:row,order:{
do:"health",row:(0,execute_orders.Vb)(row),health:"up"}})))}for(const row of rows){row.markedDown=false
;const passes=step.passes==="once"?1:rises.get(row)??1
;const text=`HAProxy's check of ${row.backend}/${row.server} passed ${(0,format.LS)(passes,"time")} after the deploy`
;context.tell({type:"observed",server:entry.server,node:row.node,text:text})}}function isUpInDrain(one){
const{admin:admin,operational:operational}=one.sample
;return admin==="drain"&&(operational==="up"||operational==="starting")}function progressText(seen){
return seen.map(one=>{const{rise:rise,health:health}=one.sample.check;const passes=isUpInDrain(one)?rise:health
;return`HAProxy ${passes??0} of ${rise??"?"} (${one.row.node})`}).join(", ")}function observedText(waiting,results){
return waiting.map(({row:row,sample:sample})=>{const text=results.get(row)??sample.check.text
;const isStale=sample.check.health===0&&/^L\d\w*OK/.test(text)
;const check=isStale?"and none of its checks has ended since the deploy":`check ${text}`
;return`HAProxy on ${row.node} says ${sample.status} of ${row.backend}/${row.server}, ${check}`}).join("; ")}
var watch_traffic=__nccwpck_require__(3775);async function soak(run,ms){const{context:context,lane:lane,entry:entry}=run
;(0,lane_run.Ve)(run,"soaking");const request={watched:[lane.server],what:entry.server,soakMs:ms};const end=await(0,
watch_traffic.b)(context,request,run.soft).catch(error=>{if(run.soft.aborted)(0,
lane_run.cv)(run,"soak",`cut short: ${entry.server} stays in rotation, proved by its gates`);throw error})
;if(!end.failure)return;(0,lane_run.cv)(run,"soak",`failed: ${end.text}`);throw await takenOut(run,end.failure)}
async function takenOut(run,failure){const{context:context,entry:entry}=run;try{await leaveRotation(run)}catch(error){
const why=(0,errors.AF)(error);if(error===context.cancel.reason)throw error
;const left=why.code==="below-floor"?`It stays in rotation, because the floor does not allow it out: ${why.observed}`:`It could not be taken out of rotation: ${why.message}`
;return new errors.a6(failure.code,failure.title,{observed:`${failure.observed}. ${left}`,
...failure.hint===undefined?{}:{hint:failure.hint},cause:failure})}const{drainMs:drainMs}=run;try{await awaitZero(run)
;await maint(run);await awaitLastZero(run)}catch(error){if(!run.soft.aborted){
const text=`${entry.server} did not drain after its soak: ${(0,errors.AF)(error).message}`;context.tell({type:"warning",
server:entry.server,text:text})}}finally{run.drainMs=drainMs}return failure}async function leaveRotation(run){
const{context:context,entry:entry,capacity:capacity}=run;const orders=state=>(0,execute_orders.qU)(context,entry,(0,
ledger.p4)(entry).map(row=>(0,execute_orders.Us)(row,state)));const leave=async()=>{entry.progress="deploying"
;await orders("drain")};const giveWay=async()=>{await orders("ready");entry.progress="settled";context.ledger.save()}
;await capacity.whenAllowed(context,entry,0,run.hard,{inspect:assertInRotation,leave:leave,giveWay:giveWay});(0,
lane_run.Ve)(run,"draining");run.judge=undefined;run.drainOverdue=false;run.drainStartedMs=context.clock.nowMs()}
function assertInRotation(row,sample){
if(row.follows!==undefined||sample.admin===undefined||sample.admin==="ready")return;throw(0,
intrusion.tD)(row,`set it to ${sample.admin}`,"it was ready")}async function setWeight(run,weight){
const{context:context,entry:entry}=run;run.soft.throwIfAborted();assertJournal(run);await(0,
execute_weights.l6)(context,entry.rows.map(row=>({node:row.node,backend:row.backend,server:row.server,sid:row.sid,
owner:entry.server,before:row.before.weight,weight:weight})))
;(0,lane_run.cv)(run,"weight",`${weight}: it comes back without new traffic`)}class Stopped extends Error{}
async function runLane(run){const{context:context,entry:entry}=run;context.watch.add(entry.rows);try{
for(const step of run.lane.steps)await take(run,step);return{run:run,result:doneOf(run),failure:run.afterthought,
settled:undefined}}catch(error){const failure=failureOf(run,error);const before=entry.progress
;if(before==="settled")return{run:run,result:doneOf(run),failure:failure??run.afterthought,settled:undefined}
;if(before!=="untouched")context.tell({type:"phase",server:entry.server,phase:"restoring"});const settled=await(0,
settle.G)(context,entry,{identityOf:node=>context.watch.watcher(node).identity,afterReload:"follow"});return{run:run,
result:resultOf(run,before,settled),failure:failure,settled:settled}}finally{context.watch.remove(entry.rows)}}
function take(run,step){switch(step.do){case"take-idle":return takeIdle(run);case"stand-by":return standBy(run)
;case"rest":return rest(run,step.state);case"agents-off":return agentsOff(run);case"drain":return drain(run)
;case"await-zero":return awaitZero(run);case"maint":return maint(run);case"await-last-zero":return awaitLastZero(run)
;case"weight":return setWeight(run,step.weight);case"deploy":return deploy(run,step);case"await-quiet-check":
return awaitQuietCheck(run);case"probe":return probe(run);case"drain-down":return drainDown(run);case"await-up":
return awaitUp(run,step);case"ready":return ready(run);case"agents-on":return agentsOn(run);case"await-ramp":
return awaitRamp(run);case"soak":return soak(run,step.ms);case"pause":return pause(run,step.ms)}}
function failureOf(run,error){if(run.conflict.signal.aborted)return run.conflict.signal.reason
;if(error instanceof Stopped||error===run.context.cancel.reason)return undefined;const failure=(0,errors.AF)(error)
;const isGone=failure.code==="unknown-server"||failure.code==="unknown-backend"
;return isGone?new errors.a6("changed-since-plan",failure.title,{observed:failure.observed,cause:failure}):failure}
const doneOf=run=>run.lane.done??"deployed";function resultOf(run,before,settled){
if(before==="untouched")return"untouched";if(settled.unrestored.length>0)return"held"
;if(settled.leftAlone.some(one=>one.state!==settled.goal))return"skipped";if(settled.held)return"held"
;return before==="verified"?doneOf(run):"restored"}function rollbackResult(result){
if(result==="deployed")return"rolled-back";return result==="restored"||result==="untouched"?"deployed":result}
function timingsOf(run,nowMs){const whole=ms=>ms===null?null:Math.round(ms);return{drainMs:whole(run.drainMs),
deployMs:whole(run.deployMs),proofMs:whole(run.proofMs),totalMs:Math.round(nowMs-run.startedMs)}}
function outcomeOf(end,after,nowMs){const{run:run}=end
;const{before:before}=(0,ledger.p4)(run.entry)[0]??run.entry.rows[0];return{name:run.entry.server,
backends:run.entry.backends,address:run.entry.address,result:end.result,phase:run.phase,timings:timingsOf(run,nowMs),
sessionsAtDrain:run.sessionsAtDrain,before:before,after:after,...end.failure?{reason:end.failure.code,
message:end.failure.message}:{}}}},2775:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{Oc:()=>Ledger,P4:()=>isUnsettled,p4:()=>leaders,bk:()=>newEntry,Jh:()=>sideOf
});var server=__nccwpck_require__(7734);const NO_DEEDS={weights:[],testers:[]};class DeedBook{#weights=new Map
;testers=[];load(deeds){for(const deed of deeds.weights)this.#weights.set((0,server.P9)(deed),deed)
;this.testers=[...deeds.testers]}weights(){return[...this.#weights.values()]}weightOf(row){return this.#weights.get((0,
server.P9)(row))}addWeight(deed){this.#weights.set((0,server.P9)(deed),deed)}dropWeight(row){this.#weights.delete((0,
server.P9)(row))}weightsOf(row){const deed=this.weightOf(row)
;return deed===undefined||deed.isTheirs?undefined:[deed.asked,...deed.was]}deeds(){return{weights:this.weights(),
testers:this.testers}}}function newEntry(server){return{server:server.name,address:server.address,port:server.port,
backends:server.backends,progress:"untouched",deployGroup:undefined,rows:server.rows.map(row=>({node:row.node,
backend:row.backend,server:row.server,sid:row.sid,address:row.address,port:row.port,hasCheck:row.hasCheck,
provedByCheck:row.proof==="check",follows:row.follows,hasAgent:row.agent,before:{...row.before},asked:undefined,was:[],
markedDown:false,agentOff:false,isTheirs:false,...server.side?{side:server.side}:{}}))}}function leaders(entry){
return entry.rows.filter(row=>row.follows===undefined)}function isUnsettled(entry){
if(entry.onTrial===true)return entry.progress!=="untouched"
;return entry.progress!=="untouched"&&entry.progress!=="settled"}const sideOf=entry=>entry.rows[0]?.side;class Ledger{
#entries=new Map;#identities={};#store;deeds=new DeedBook;broken;constructor(store){this.#store=store}entries(){
return[...this.#entries.values()]}entryOf(server){return this.#entries.get(server)}add(entry){
this.#entries.set(entry.server,entry)}identify(node,identity){this.#identities[node]=identity}rowOf(id){const key=(0,
server.P9)(id);for(const entry of this.#entries.values()){const row=entry.rows.find(candidate=>(0,
server.P9)(candidate)===key);if(row)return{entry:entry,row:row}}return undefined}save(){try{
this.#store.save(this.entries(),this.#identities,this.deeds.deeds());this.broken=undefined}catch(error){
this.broken=error instanceof Error?error:new Error(String(error))}}}},
7224:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{AS:()=>handBackLines,Ce:()=>handBackText,FX:()=>downOrder,N4:()=>note,
Rd:()=>want,Us:()=>stateOrder,Vb:()=>nameOf,a$:()=>agentOrder,ez:()=>newOrderBook,qU:()=>give,u0:()=>carryOut})
;var _server_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(7734)
;var _ledger_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(2775);function newOrderBook(clock){const busy=new Map
;const last=new Map;const onNode=new Map;const held=new Map;const holds=new Map;let idle=[];const count=(node,by)=>{
onNode.set(node,(onNode.get(node)??0)+by);if(by>0||onNode.get(node)!==0)return;const wake=idle;idle=[]
;for(const one of wake)one()};return{begin(row){const key=(0,_server_js__WEBPACK_IMPORTED_MODULE_0__.P9)(row)
;busy.set(key,(busy.get(key)??0)+1);count(row.node,1)},end(row){
const key=(0,_server_js__WEBPACK_IMPORTED_MODULE_0__.P9)(row);busy.set(key,(busy.get(key)??1)-1)
;last.set(key,clock.nowMs());count(row.node,-1)},async hold(node){
const{promise:promise,resolve:resolve}=Promise.withResolvers();held.set(node,promise)
;holds.set(node,(holds.get(node)??0)+1);while((onNode.get(node)??0)>0)await new Promise(wake=>idle.push(wake))
;return()=>{held.delete(node);resolve()}},held(nodes){const node=nodes.find(one=>held.has(one))
;return node===undefined?undefined:held.get(node)},holds:node=>holds.get(node)??0,lastEndMs(row){const key=(0,
_server_js__WEBPACK_IMPORTED_MODULE_0__.P9)(row);if((busy.get(key)??0)>0)return undefined
;return last.get(key)??Number.NEGATIVE_INFINITY}}}function want(row,state,markedDown=false){
row.was=[...row.was,row.asked??row.before.state];row.asked=state;row.markedDown=markedDown}function note(row,order){
switch(order.do){case"state":return want(row,order.state);case"state-down":return want(row,order.state,true)
;case"health":row.markedDown=order.health==="down";return;case"agent":row.agentOff=true;return;case"weight":
case"shutdown-sessions":return}}async function give(shared,entry,changes){if(changes.length===0)return
;const nodes=[...new Set(changes.map(({row:row})=>row.node))]
;for(let held=shared.orders.held(nodes);held;held=shared.orders.held(nodes))await held;shared.guard.assertMine()
;for(const{row:row,order:order}of changes)note(row,order);shared.ledger.save();try{await carryOut(shared,entry,changes)
}finally{shared.ledger.save()}}async function carryOut(shared,entry,changes){
const results=await Promise.allSettled(changes.map(async({row:row,order:order})=>{
const plane=shared.planes.get(row.node);if(!plane)throw new Error(`no control plane for node ${row.node}`)
;shared.guard.assertMine();shared.orders.begin(row);try{await plane.order(order,shared.last)
;if(order.do==="state"||order.do==="state-down")row.was=[];if(order.do==="agent")row.agentOff=!order.enabled
;shared.tell({type:"ordered",server:entry.server,node:row.node,command:plane.commandOf(order)})}finally{
shared.orders.end(row)}}));const failed=results.find(result=>result.status==="rejected");if(failed)throw failed.reason}
function handBackLines(planes,entry){return(0,_ledger_js__WEBPACK_IMPORTED_MODULE_1__.p4)(entry).flatMap(row=>{
const plane=planes.get(row.node);const back=row.hasCheck?downOrder(row,"ready"):stateOrder(row,"ready")
;const changes=row.agentOff?[back,agentOrder(row,true)]:[back]
;return plane?changes.map(({order:order})=>`on ${row.node}: ${plane.repairLine(order)}`):[]})}
function handBackText(lines){if(lines.length===1)return lines[0]
;return["use operation: ready, or by hand:",...lines.map(line=>`  ${line}`)].join("\n")}const nameOf=row=>({
backend:row.backend,server:row.server});const stateOrder=(row,state)=>({row:row,order:{do:"state",row:nameOf(row),
state:state}});const downOrder=(row,state)=>({row:row,order:{do:"state-down",row:nameOf(row),state:state}})
;const agentOrder=(row,enabled)=>({row:row,order:{do:"agent",row:nameOf(row),enabled:enabled}})},
6745:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{US:()=>stackOf,iS:()=>failedOutcome,jv:()=>lookedOutcome,
pV:()=>plannedOutcome,z_:()=>outcomeOfRun});var _plan_done_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(1589)
;var _support_errors_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(6278)
;var _support_format_js__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__(5338)
;var _lane_js__WEBPACK_IMPORTED_MODULE_3__=__nccwpck_require__(10)
;var _ledger_js__WEBPACK_IMPORTED_MODULE_4__=__nccwpck_require__(2775)
;var _orders_js__WEBPACK_IMPORTED_MODULE_5__=__nccwpck_require__(7224);function outcomeOfRun(plan,planes,end){
const servers=serversOf(plan,end)
;const named=result=>servers.filter(server=>server.result===result).map(server=>server.name)
;const repairs=[...repairsOf(planes,end.ends),...end.repairs??[]];const causes=causesOf(end)
;const[first,...others]=causes;const old=plannedServers(plan).flatMap(server=>server.side==="live"?[server.name]:[])
;const planned=new Set(plannedServers(plan).flatMap(({name:name})=>old.includes(name)?[]:[name]))
;const held=named("held");return{operation:plan.operation,result:resultOf(end,first),reason:first?.code??"",
title:first?.title??"",message:first?.observed??"",hint:first?hintOf(first,planes,end.ends):"",
attached:others.map(error=>({reason:error.code,message:error.message})),
stack:first?.code==="internal"?stackOf(first):undefined,repairs:repairs,servers:servers,...old.length>0?{old:old}:{},
deployed:named("deployed"),held:held,remaining:servers.filter(server=>planned.has(server.name)&&!(0,
_plan_done_js__WEBPACK_IMPORTED_MODULE_0__.$)(server.result)&&server.result!=="held").map(server=>server.name),
warnings:end.warnings,receipt:end.receipt,durationMs:end.durationMs}}function resultOf(end,first){
if(end.cancelled)return end.cancelled.code==="cancelled"?"cancelled":"failed";if(!first)return"succeeded"
;return end.rollback==="done"&&first.code!=="restore-incomplete"?"rolled-back":"failed"}function causesOf(end){
const causes=end.cancelled?[end.cancelled,...end.failures]:[...end.failures];if(end.rollback==="failed"){
const title="the rollback failed too"
;causes.unshift(new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__.a6("rollback-failed",title,{
observed:bothTexts(causes[0],causes.at(-1)),hint:"See what each server runs before anything else is deployed."}))}
const failed=end.ends.flatMap(one=>one.settled?.unrestored??[]);if(failed.length>0){const where=(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_2__.Zv)(failed.map(({row:row})=>`${row.backend}/${row.server} on ${row.node}`))
;causes.unshift(new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__.a6("restore-incomplete",`${where} could not be put where it belongs`,{
observed:failed[0]?.error.message,hint:"Give the commands below on the load balancer."}))}
return causes.toSorted((a,b)=>Number(isUnrestored(b))-Number(isUnrestored(a)))}function bothTexts(first,last){
if(first===last)return first?.message
;return`${first?.message} (${first?.code}); on the way back: ${last?.message} (${last?.code})`}
const isUnrestored=error=>error.code==="restore-incomplete";function plannedServers(plan){
return plan.stages.flatMap(stage=>stage.lanes.map(lane=>lane.server))}function serversOf(plan,end){
const last=lastEnds(end.ends);const planned=plannedServers(plan).map(server=>{const ended=last.get(server.name)
;if(ended)return(0,_lane_js__WEBPACK_IMPORTED_MODULE_3__.sG)(ended,ended.after,ended.endedMs)
;return untouched(server.name,server.backends,server.address,server.rows[0].before,"untouched")})
;const leftOut=plan.leftOut.map(one=>{const row=one.rows[0]
;const backends=[...new Set(one.rows.map(each=>each.backend))];return{
...untouched(one.name,backends,row.address,row.before,"skipped"),message:one.why}});return[...planned,...leftOut]}
function untouched(name,backends,address,before,result){const timings={drainMs:null,deployMs:null,proofMs:null,
totalMs:null};return{name:name,backends:backends,address:address,result:result,phase:"untouched",timings:timings,
sessionsAtDrain:null,before:before,after:before}}function repairsOf(planes,ends){const byNode=new Map
;const agents=ends.flatMap(end=>end.run.afterthought?(0,_ledger_js__WEBPACK_IMPORTED_MODULE_4__.p4)(end.run.entry):[])
;const undone=[...ends.flatMap(end=>end.settled?.unrestored??[]),...agents.filter(row=>row.agentOff).map(row=>({row:row,
changes:[(0,_orders_js__WEBPACK_IMPORTED_MODULE_5__.a$)(row,true)]}))];for(const{row:row,changes:changes}of undone){
const plane=planes.get(row.node);if(!plane)continue;const lines=changes.map(change=>plane.repairLine(change.order))
;byNode.set(row.node,[...byNode.get(row.node)??[],...lines])}return[...byNode].map(([node,lines])=>({node:node,
lines:lines}))}function hintOf(first,planes,ends){
const isHeld=end=>end.result==="held"&&!isColourOut(end.run.entry)&&(end.settled?.unrestored.length??0)===0
;const held=[...lastEnds(ends).values()].filter(isHeld);const own=first.hint??"";if(held.length===0)return own
;const names=(0,_support_format_js__WEBPACK_IMPORTED_MODULE_2__.Zv)(held.map(end=>end.run.entry.server))
;const lines=held.flatMap(end=>(0,_orders_js__WEBPACK_IMPORTED_MODULE_5__.AS)(planes,end.run.entry))
;return`${own} When ${names} ${held.length===1?"is":"are"} healthy, ${(0,
_orders_js__WEBPACK_IMPORTED_MODULE_5__.Ce)(lines)}`.trim()}const isColourOut=entry=>(0,
_ledger_js__WEBPACK_IMPORTED_MODULE_4__.Jh)(entry)!==undefined;function lastEnds(ends){
return new Map(ends.map(end=>[end.run.entry.server,end]))}function stackOf(error){
const cause=error.cause instanceof Error?`\nCaused by: ${stackOf(error.cause)}`:""
;return`${error.stack??error.message}${cause}`}const NOTHING={attached:[],repairs:[],servers:[],deployed:[],held:[],
remaining:[],warnings:[],receipt:{requests:0,errors:0,reloads:0,rows:[]}};function failedOutcome(error,durationMs){
return{...NOTHING,result:error.code==="cancelled"?"cancelled":"failed",reason:error.code,title:error.title,
message:error.observed??"",hint:error.hint??"",stack:error.code==="internal"?stackOf(error):undefined,
durationMs:durationMs}}function lookedOutcome(operation,servers,durationMs){const said={title:"",message:"",hint:"",
stack:undefined};return{...NOTHING,...said,operation:operation,result:"succeeded",reason:"",servers:servers,
durationMs:durationMs}}function plannedOutcome(plan,durationMs){const nothing={ends:[],failures:[],cancelled:undefined,
rollback:"none",warnings:[],receipt:NOTHING.receipt,durationMs:durationMs};return{...outcomeOfRun(plan,new Map,nothing),
result:"planned"}}},5123:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{t:()=>cancelledBy,O:()=>rollOut});var check=__nccwpck_require__(8716)
;var floor=__nccwpck_require__(9139);var plan_stages=__nccwpck_require__(1262);var errors=__nccwpck_require__(6278)
;var format=__nccwpck_require__(5338);var colour_stages=__nccwpck_require__(2765);var server=__nccwpck_require__(7734)
;const RECHECK_MS=200;function wouldCount(sample,backup){
const isUp=sample.operational==="up"||sample.operational==="starting";return!backup&&isUp&&sample.weight>0}
const isOut=sample=>sample.admin==="drain"||sample.admin==="maint";class Capacity{#floors;#backups
;#queue=Promise.resolve();constructor(floors,backups){this.#floors=floors;this.#backups=backups}
async whenAllowed(context,entry,patienceMs,signal,leaving){
const turn=this.#queue.then(()=>this.#leave(context,entry,patienceMs,signal,leaving))
;this.#queue=turn.catch(()=>undefined);return turn}async#leave(context,entry,patienceMs,signal,leaving){
const untilMs=context.clock.nowMs()+patienceMs;let toldWaiting=false;for(;;){signal.throwIfAborted()
;const before=await this.#look(context,entry,signal,"before",leaving);if(before.length===0){await leaving.leave()
;const after=await this.#look(context,entry,signal,"after");if(after.length===0)return;context.tell({type:"step",
server:entry.server,word:"gives way",text:`${shortageText(after[0])}; back to ready, and again in a moment`})
;await leaving.giveWay();await this.#waitOrFail(context,entry,after,untilMs,1e3*context.random(),signal);continue}
if(!toldWaiting){toldWaiting=true;const text=`${shortageText(before[0])}; waiting for another server to come up`
;context.tell({type:"step",server:entry.server,word:"waiting",text:text})}
await this.#waitOrFail(context,entry,before,untilMs,RECHECK_MS,signal)}}
async#waitOrFail(context,entry,shortages,untilMs,ms,signal){const worst=shortages[0];if(context.clock.nowMs()>=untilMs){
throw new errors.a6("below-floor",`${entry.server} cannot be taken out`,{
observed:`${shortageText(worst)}, for as long as health-timeout allows`,
hint:`See why servers of ${worst.floor.backend} are not available, or lower min-available, then run again.`})}
await context.clock.sleep(ms,signal)}async#look(context,entry,signal,when,leaving){const askedAtMs=context.clock.nowMs()
;const nodes=[...Map.groupBy(entry.rows,row=>row.node)];const looks=await Promise.all(nodes.map(async([node,rows])=>{
const backends=[...new Set(rows.map(row=>row.backend))];const plane=context.planes.get(node)
;const seen=await plane.watch({rows:rows,backends:backends,masks:true},signal);for(const row of rows){
const sample=seen.rows.get((0,server.om)(row));if(sample)leaving?.inspect(row,sample)}return{node:node,rows:rows,
backends:backends,seen:seen}}))
;return looks.flatMap(({node:node,rows:rows,backends:backends,seen:seen})=>backends.flatMap(backend=>{
const floor=this.#floors.find(one=>one.node===node&&one.backend===backend)
;const row=context.watch.backend(node,backend,askedAtMs)??seen.backends.get(backend);if(!floor||!row)return[]
;const available=row.active;context.tell({type:"available",node:node,backend:backend,available:available,
least:floor.least});const own=rows.filter(one=>one.backend===backend)
;const counting=own.filter(one=>this.#isCounted(one,seen.rows,when)).length
;const left=when==="before"?available-counting:available;return counting>0&&left<floor.least?[{floor:floor,
available:available,left:left}]:[]}))}#isCounted(row,samples,when){const sample=samples.get((0,server.om)(row))
;if(!sample||!wouldCount(sample,this.#backups.has(`${row.node} ${(0,server.om)(row)}`)))return false
;return when==="after"||!isOut(sample)}}function shortageText(shortage){const{floor:floor,available:available}=shortage
;return`${available} servers of ${floor.backend} are available on ${floor.node}, and ${floor.least} must stay`}
function backupsOf(snapshots){
const keys=snapshots.flatMap(snapshot=>snapshot.backends.flatMap(backend=>backend.servers.filter(row=>row.backup).map(row=>`${snapshot.node} ${(0,
server.om)(row)}`)));return new Set(keys)}var go_back=__nccwpck_require__(7919);var lane_run=__nccwpck_require__(3415)
;var execute_ledger=__nccwpck_require__(2775);async function shownColours(executor,before){
const switched=before.filter(end=>end.run.entry.progress==="switched");for(const{run:run}of switched)run.phase="ready"
;const ends=switched.map(async end=>({...await executor.seen(end),endedMs:end.endedMs}));return{
ends:await Promise.all(ends),verdict:"none",failures:[]}}
async function endColours(parts,executor,colours,before,failed){const entries=parts.ledger.entries()
;const coloured=entries.filter(entry=>(0,execute_ledger.Jh)(entry)!==undefined&&(0,execute_ledger.P4)(entry))
;const lanes=parts.plan.stages.flatMap(stage=>stage.lanes)
;const laneOf=entry=>lanes.find(({server:server})=>server.name===entry.server)
;if(coloured.some(entry=>entry.progress==="retired")){const ran=new Set(before.map(end=>end.run.entry.server))
;const left=coloured.filter(entry=>entry.progress==="retired"&&!ran.has(entry.server))
;const ends=left.map(entry=>notRun(unrun(executor,laneOf(entry),entry),"held",undefined))
;const shown=await shownColours(executor,before);return{...shown,
ends:[...shown.ends,...await end_colours_all(executor,ends)]}}
const deployed=before.filter(end=>end.run.deployMs!==null).map(end=>end.run.entry.server)
;const settled=executor.acts.settled;const wantsBack=failed&&parts.inputs.onFailure==="rollback"&&!parts.cancel.aborted
;const context=executor.context(1);const options={identityOf:node=>context.watch.watcher(node).identity,
afterReload:"follow"};const rest=coloured.filter(entry=>!settled.has(entry.server)&&(0,
execute_ledger.Jh)(entry)==="idle"&&entry.progress==="verified"&&!(wantsBack&&deployed.includes(entry.server)))
;for(const[server,one]of await(0,go_back.O)(context,rest,options))settled.set(server,one)
;const ends=coloured.filter(entry=>settled.has(entry.server)).map(entry=>{
const known=before.findLast(end=>end.run.entry.server===entry.server);const one=settled.get(entry.server)
;const result=resultOf(one);return known?{...known,result:result,settled:one
}:notRun(unrun(executor,laneOf(entry),entry),result,one)});const first=await end_colours_all(executor,ends)
;const back=wantsBack?await rollBack(parts,executor,colours,[...before,...first],deployed):await hold(parts,executor,colours,first)
;return{...back,ends:[...first,...back.ends]}}function resultOf(settled){if(settled.unrestored.length>0)return"held"
;if(settled.leftAlone.some(one=>one.state!==settled.goal))return"skipped";return settled.held?"held":"restored"}
const unrun=(executor,lane,entry)=>(0,lane_run.uH)(executor.context(1),new Capacity([],new Set),lane,entry)
;const notRun=(run,result,settled)=>({run:run,result:result,failure:undefined,settled:settled})
;const end_colours_all=(executor,ends)=>Promise.all(ends.map(end=>executor.ended(end)))
;async function hold(parts,executor,{idleServers:idleServers},ends){
const out=ends.filter(end=>end.result==="held"&&end.settled?.unrestored.length===0)
;const names=new Set(out.map(end=>end.run.entry.server));if(names.size===0||parts.cancel.aborted)return{ends:[],
verdict:"none",failures:[]};executor.tolerateReloads();const servers=idleServers.filter(({name:name})=>names.has(name))
;const held=await executor.runStages((0,colour_stages.D5)(servers),()=>0,[]);return{
ends:held.map(end=>end.result==="drained"?{...end,result:"held"}:end),verdict:"none",
failures:held.flatMap(end=>end.failure??[])}}
async function rollBack(parts,executor,{idleServers:idleServers},ends,deployed){
const last=new Map(ends.map(end=>[end.run.entry.server,end]))
;const progress=server=>last.get(server.name)?.run.entry.progress
;const servers=idleServers.filter(({name:name})=>deployed.includes(name));const isStuck=({name:name})=>{
const end=last.get(name);return end?.result==="skipped"||(end?.settled?.unrestored.length??0)>0}
;const stuck=servers.filter(isStuck);const held=servers.filter(server=>!isStuck(server)&&progress(server)==="deploying")
;const others=servers.filter(server=>!isStuck(server)&&progress(server)==="verified").toReversed()
;if(held.length+others.length===0&&stuck.length===0)return{ends:[],verdict:"none",failures:[]}
;executor.tolerateReloads();const names=(0,format.Zv)([...held,...others].map(({name:name})=>name));parts.tell({
type:"note",text:`Rolling back ${names}`});const ran=await executor.runStages((0,
colour_stages.u3)(held,others,parts.inputs),()=>0,[]);const back=ran.map(end=>end.result==="deployed"?{...end,
result:"held"}:end);const isWhole=back.length===held.length+others.length&&back.every(end=>end.result==="rolled-back")
;return{ends:back,verdict:isWhole&&stuck.length===0?"done":"failed",
failures:[...back.flatMap(end=>end.failure??[]),...stuck.map(({name:name})=>new errors.a6("rollback-failed",`${name} was not rolled back`,{
observed:"somebody else changed it, or it could not be put where it belongs",
hint:`See what ${name} runs before it takes traffic again.`}))]}}var plan_lane=__nccwpck_require__(6663)
;var canary_shares=__nccwpck_require__(6474);var canary_text=__nccwpck_require__(5261)
;var intrusion=__nccwpck_require__(5084);var execute_testers=__nccwpck_require__(5021)
;var trial=__nccwpck_require__(8873);var weights=__nccwpck_require__(8527);var weights_back=__nccwpck_require__(2578)
;const SETTLE_MS=50;const say=(context,word,text)=>context.tell({type:"step",server:whatOf(context),word:word,text:text
});function whatOf(context){const names=trialServers(context).map(({name:name})=>name)
;return names.length===1?names[0]:"the canaries"}async function proveTrial(context,act){if(act.testers)await(0,
execute_testers.fz)(context,act.testers);for(const proof of act.proofs){
const{node:node,backend:backend,server:server,sid:sid,owner:owner,weight:weight}=proof;const row={node:node,
backend:backend,server:server,sid:sid,owner:owner,before:weight};await(0,weights.l6)(context,[{...row,
weight:weight===256?255:weight+1}]);await(0,weights.l6)(context,[{...row,weight:weight}])}}
async function letTestersIn(context,{testers:testers}){await(0,execute_testers.S0)(context,testers);const text=`${(0,
execute_testers.o3)(testers.entries)} in ${testers.file} on ${(0,format.LS)(context.planes.size,"node")}, read back`
;say(context,"testers",text)}function trialServers(context){const names=new Set((0,
trial.WU)(context).map(({server:server})=>server))
;const lanes=context.plan.stages.flatMap(stage=>stage.lanes.map(lane=>lane.server))
;return[...new Map(lanes.filter(({name:name})=>names.has(name)).map(server=>[server.name,server])).values()]}
async function shiftShare(context,{percent:percent,shares:planned}){const snapshots=await settledSnapshots(context)
;assertOurs(context,snapshots);const{deeds:deeds}=context.ledger;const rows=new Set((0,
trial.WU)(context).flatMap(entry=>entry.rows.map(server.P9)));const isCanary=row=>rows.has((0,server.P9)(row))
;const shares=(0,canary_shares.a)(snapshots,{isCanary:isCanary,before:row=>deeds.weightOf(row)?.before},percent)
;assertShared(shares);const now=weightsIn(snapshots)
;const owners=new Map(trialServers(context).flatMap(one=>one.rows.map(row=>[(0,server.P9)(row),one.name])))
;const due=shares.flatMap(share=>share.rows).filter(row=>now.get((0,server.P9)(row))!==row.weight).map(row=>({...row,
owner:owners.get((0,server.P9)(row))??row.server}));const lessens=row=>isCanary(row)===row.weight<(now.get((0,
server.P9)(row))??0);await(0,weights.l6)(context,due.filter(lessens))
;await(0,weights.l6)(context,due.filter(row=>!lessens(row)));const others=(0,canary_text.qN)(shares)===(0,
canary_text.qN)(planned)?"":`, otherwise than in the plan (${(0,canary_text.qN)(planned)})`;say(context,"share",`${(0,
canary_text.fL)(percent)} asked, ${(0,canary_text.qN)(shares)} (${(0,canary_text.kc)((0,
canary_text.Mz)(shares,percent))})${others}: ${weightsText(shares,isCanary)}`)}function weightsText(shares,isCanary){
const rows=shares.flatMap(share=>share.rows)
;const own=[...new Set(rows.filter(isCanary).map(({server:server,weight:weight})=>`${server} ${weight}`))]
;const others=rows.filter(row=>!isCanary(row))
;const moved=[...new Set(others.filter(row=>row.weight!==row.before).map(row=>`${row.before} → ${row.weight}`))]
;const rest=moved.length===0?"the others as they were":`the others ${(0,format.Zv)(moved,4)}`;return`weight ${(0,
format.Zv)(own,6)}, ${rest}`}async function settledSnapshots(context){const signal=context.cancel
;return Promise.all([...context.planes].map(async([node,plane])=>{for(;;){
for(let held=context.orders.held([node]);held;held=context.orders.held([node]))await held
;const holds=context.orders.holds(node);const snapshot=await plane.snapshot(signal);const isKnown=(0,
server.SM)(context.watch.watcher(node).identity,snapshot.identity)
;if(isKnown&&context.orders.holds(node)===holds)return snapshot;await context.clock.sleep(SETTLE_MS,signal)}}))}
function weightsIn(snapshots){
return new Map(snapshots.flatMap(({node:node,backends:backends})=>backends.flatMap(({servers:servers})=>servers.map(row=>[(0,
server.P9)({node:node,...row}),row.weight]))))}function assertOurs(context,snapshots){const[foreign]=(0,
weights.Y3)(context.ledger.deeds.weights(),weightsIn(snapshots));if(foreign){foreign.deed.isTheirs=true
;throw new errors.a6("changed-since-plan",`somebody else changed ${(0,
weights_back.$t)(foreign.deed)} during the canary`,{
observed:`they set its weight to ${foreign.weight}, and this run had set ${foreign.deed.asked}`,
hint:"It is left as they set it. Agree with them (one concurrency group per backend), then start again."})}
const rows=new Map(snapshots.flatMap(({node:node,backends:backends})=>backends.flatMap(({servers:servers})=>servers.map(row=>[(0,
server.P9)({node:node,...row}),row]))));for(const row of(0,trial.WU)(context).flatMap(execute_ledger.p4)){
const seen=rows.get((0,server.P9)(row));if(!seen)throw(0,intrusion.tD)(row,"took it away","it was ready")
;if(seen.admin!=="ready")throw(0,intrusion.tD)(row,`set it to ${seen.admin}`,"it was ready")
;if(seen.operational==="down"){throw new errors.a6("health-failed",`${row.server} went down during the canary`,{
observed:`HAProxy on ${row.node} says ${seen.status} of ${(0,server.om)(row)}, check ${seen.check.text}`,
hint:`See the application's own log on ${row.server}.`})}}}function assertShared(shares){
const alone=shares.find(({stable:stable})=>stable===0);if(!alone)return
;throw new errors.a6("below-floor",`nothing but the canaries serves backend ${alone.backend} on ${alone.node}`,{
observed:"every other server there is down, drained or of weight 0",hint:"See why, then start again."})}
async function promote(context){const entries=(0,trial.WU)(context)
;const rows=new Set(entries.flatMap(entry=>entry.rows.map(server.P9)))
;assertOurs(context,await settledSnapshots(context));const options={
identityOf:node=>context.watch.watcher(node).identity,afterReload:"follow"};await(0,execute_testers.az)(context,options)
;const isFirst=deed=>rows.has((0,server.P9)(deed))===deed.before<deed.asked;const back=await(0,
weights_back.C6)(context,options,isFirst);const[failed]=back.unrestored;if(failed)throw failed.error
;const what=whatOf(context);for(const entry of entries)delete entry.onTrial;context.ledger.save();context.tell({
type:"promoted",servers:entries.map(({server:server})=>server)});const text=`${(0,
format.Zv)(entries.map(({server:server})=>server))} passed every step; all weights are what they were`;context.tell({
type:"step",server:what,word:"proved",text:text});return entries}var execute_orders=__nccwpck_require__(7224)
;async function giveMany(shared,all){const changes=all.flatMap(one=>one.changes);if(changes.length===0)return
;const nodes=[...new Set(changes.map(({row:row})=>row.node))]
;for(let held=shared.orders.held(nodes);held;held=shared.orders.held(nodes))await held;shared.guard.assertMine()
;for(const{row:row,order:order}of changes)(0,execute_orders.N4)(row,order);shared.ledger.save()
;const results=await Promise.allSettled(all.map(one=>(0,execute_orders.u0)(shared,one.entry,one.changes)))
;shared.ledger.save();const failed=results.find(result=>result.status==="rejected");if(failed)throw failed.reason}
const ofAll=(entries,change)=>entries.map(entry=>({entry:entry,changes:(0,execute_ledger.p4)(entry).map(change)}))
;var journal=__nccwpck_require__(5694);const switch_RECHECK_MS=200;async function switchColours(context,act,settled){
const idle=entriesOf(context,"idle");const live=entriesOf(context,"live");if(context.ledger.broken)throw(0,
journal.yR)("the colours are not switched",context.ledger.broken)
;context.guard.claim([...idle,...live].flatMap(entry=>entry.rows))
;await untilAll(context,[...idle,...live],looks=>assertAsProved(looks,idle,live,act.to));const undo={
what:`the switch to ${act.to}`,run:async()=>{context.tell({type:"note",text:`Switching back to ${act.from}`})
;const done=await(0,go_back.O)(context,[...live,...idle],{identityOf:node=>context.watch.watcher(node).identity,
afterReload:"follow"});for(const[server,one]of done)settled.set(server,one)}};const startedMs=context.clock.nowMs();try{
context.cancel.throwIfAborted();await giveMany(context,ofAll(idle,row=>(0,execute_orders.Us)(row,"ready")))
;await untilAll(context,[...idle,...live],looks=>shortage(context,looks,live));context.cancel.throwIfAborted()
;await giveMany(context,ofAll(live,row=>(0,execute_orders.Us)(row,"drain")))}catch(error){await undo.run(context.last)
;throw error}const tookMs=context.clock.nowMs()-startedMs
;const nodes=new Set(idle.flatMap(entry=>entry.rows.map(row=>row.node))).size
;const orders=[...idle,...live].flatMap(execute_ledger.p4).length;context.tell({type:"note",
text:`Switched from ${act.from} to ${act.to} in ${(0,format._V)(tookMs)}: ${(0,go_back.e)(idle)} ready, ${(0,
go_back.e)(live)} in drain, ${(0,format.LS)(orders,"order")} on ${(0,format.LS)(nodes,"node")}, all read back`})
;return undo}function entriesOf(context,side){return context.ledger.entries().filter(entry=>(0,
execute_ledger.Jh)(entry)===side)}async function untilAll(context,entries,judge){
const untilMs=context.clock.nowMs()+context.inputs.health.timeoutMs;for(;;){
const error=judge(await look(context,entries.flatMap(execute_ledger.p4)));if(!error)return
;if(context.clock.nowMs()+switch_RECHECK_MS>=untilMs)throw error
;await context.clock.sleep(switch_RECHECK_MS,context.cancel)}}async function look(context,rows){
return Promise.all([...Map.groupBy(rows,row=>row.node)].map(async([node,own])=>{
const backends=[...new Set(own.map(row=>row.backend))];const plane=context.planes.get(node)
;const seen=await plane.watch({rows:own,backends:backends,masks:true},context.cancel);return{node:node,rows:seen.rows,
backends:seen.backends}}))}function assertAsProved(looks,idle,live,colour){let bad;for(const entry of[...idle,...live]){
for(const row of(0,execute_ledger.p4)(entry)){const sample=looks.find(({node:node})=>node===row.node)?.rows.get((0,
server.om)(row));const ours=row.asked??row.before.state;if(sample?.admin!==ours)throw(0,
intrusion.tD)(row,`set it to ${sample?.admin??"nothing"}`,`this run had it in ${ours}`)
;const isUp=sample.operational==="up"||sample.operational==="starting"
;if((0,execute_ledger.Jh)(entry)==="idle"&&row.hasCheck&&row.provedByCheck&&!isUp){
bad??=new errors.a6("health-failed",`${colour} cannot take over: ${entry.server} is down again`,{
observed:`HAProxy on ${row.node} says ${sample.status} of ${(0,server.om)(row)}, check ${sample.check.text}`,
hint:`Look at ${entry.server}. Nothing was switched.`})}}}return bad}function shortage(context,looks,live){
for(const floor of context.plan.floors){const seen=looks.find(({node:node})=>node===floor.node)
;const backend=seen?.backends.get(floor.backend);if(!seen||!backend)continue
;const leaving=live.flatMap(execute_ledger.p4).filter(row=>row.node===floor.node&&row.backend===floor.backend).flatMap(row=>seen.rows.get((0,
server.om)(row))??[]).filter(row=>row.admin==="ready"&&row.weight>0&&row.operational!=="down").length
;const left=Math.max(0,backend.active-leaving);if(left>=floor.least)continue
;return new errors.a6("below-floor",`the old colour cannot be taken out of ${floor.backend}`,{observed:`without it ${(0,
format.LS)(left,"server")} would be left on ${floor.node}, and ${floor.least} must stay`,
hint:`See why servers of ${floor.backend} are not available, or lower min-available, then run again.`})}return undefined
}async function standByOld(context,act,switchedAtMs){context.cancel.throwIfAborted()
;for(const entry of entriesOf(context,"idle"))entry.progress="switched"
;for(const entry of entriesOf(context,"live"))entry.progress="retired";context.ledger.save()
;const leftMs=switchedAtMs+act.ms-context.clock.nowMs();if(leftMs<=0)return;context.tell({type:"note",
text:`${act.to} is live for good. ${act.from} stands by in drain for ${(0,
format.tW)(act.ms)} from the switch: operation: switch goes back to it in one order.`})
;await context.clock.sleep(leftMs,context.stop)}var execute_lane=__nccwpck_require__(10);const HURRIED_MS=1500
;async function takeTrialBack(context){const{cancel:cancel,inputs:inputs,plan:plan,tell:tell}=context;const serving=(0,
trial.WU)(context).filter(({progress:progress})=>progress==="settled"||progress==="verified")
;const names=serving.map(({server:server})=>server);if(names.length>0){
const text=`the shares go back to zero, then ${(0,format.Zv)(names)} ${names.length===1?"is":"are"} drained and held`
;tell({type:"restoring",text:text})}const hurried=cancel.aborted;const end=await(0,trial.Im)(context,{
identityOf:node=>context.watch.watcher(node).identity,afterReload:"follow",
patienceMs:hurried?HURRIED_MS:inputs.drainTimeoutMs,hurry:hurried?context.last:cancel,
leastOf:(node,backend)=>plan.floors.find(floor=>floor.node===node&&floor.backend===backend)?.least??1})
;for(const{deed:deed,observed:observed}of end.weights.leftAlone){tell({type:"warning",text:`${(0,
weights_back.$t)(deed)} ${observed}; it is left, and had ${deed.before} before the run`})}return{
amendments:new Map(end.servers.map(one=>[one.entry.server,amendmentOf(one)])),
failures:[...end.failures,...stayFailures(end),...weightFailures(end)],repairs:(0,weights_back.Lj)(context,end.weights)}
}function amendmentOf({entry:entry,settled:settled}){if(settled===undefined)return{entry:entry,settled:settled,
result:"deployed"};const isHeld=settled.unrestored.length>0||settled.leftAlone.every(one=>one.state===settled.goal)
;if(!isHeld)return{entry:entry,settled:settled,result:"skipped"};return{entry:entry,settled:settled,
result:settled.goal==="maint"?"held":"restored"}}function stayFailures({servers:servers}){
return servers.flatMap(({entry:entry,stays:stays})=>stays===undefined?[]:[new errors.a6("below-floor",`${entry.server} stays in rotation with the new version`,{
observed:stays,hint:`Bring other servers up, then take ${entry.server} out (operation: drain).`})])}
function weightFailures({weights:weights}){const[first]=weights.unrestored;if(!first)return[];const where=(0,
format.Zv)(weights.unrestored.map(({deed:deed})=>`${(0,weights_back.$t)(deed)} (${deed.before})`),6)
;return[new errors.a6("restore-incomplete",`weights could not be put back: ${where}`,{observed:first.error.message,
hint:"Give the commands below on the load balancer."})]}var watch_traffic=__nccwpck_require__(3775)
;async function watchShare(context,act){const watched=trialServers(context);const what=whatOf(context)
;const signal=AbortSignal.any([context.cancel,context.stop]);const end=await(0,watch_traffic.b)(context,{
watched:watched,what:what,soakMs:act.ms},signal);const own=end.watched.requests
;const all=own+end.others.traffic.requests;const achieved=all===0?undefined:100*own/all;const{percent:percent}=act
;const errors=end.watched.errors;context.tell({type:"share",asked:percent,achieved:achieved,requests:own,ofRequests:all,
errors:errors});if(percent!==undefined){const got=achieved===undefined?"no requests":`${(0,
canary_text.ns)(achieved)} (${(0,format.B4)(own)} of ${(0,format.LS)(all,"request")})`
;say(context,"achieved",`${got}, asked ${(0,canary_text.fL)(percent)}${skewText(context,percent,achieved,all)}`)}
if(end.failure)throw end.failure}const SKEWED=2;const TELLING=1e3;function skewText(context,percent,achieved,requests){
if(achieved===undefined||requests<TELLING||Math.abs(achieved-percent)<=SKEWED)return""
;const backends=new Set(trialServers(context).flatMap(server=>server.backends))
;const rows=context.snapshots.flatMap(one=>one.backends).filter(({backend:backend})=>backends.has(backend))
;const sticks=rows.some(({servers:servers})=>servers.some(({cookie:cookie})=>cookie!==undefined))
;const why=sticks?"clients stick to their server by cookie":"clients stick to servers (a stick-table, a hash), or connections are counted instead of requests"
;return`: ${why}, and weights steer only those who come anew`}class Acts{failures=[];settled=new Map;amendments=new Map
;repairs=[];#undos=[];oldTraffic;#control;#switchedAtMs=0;async run(context,act,conflict){try{
if(act.do==="try-out")this.#undos.push(trialUndo(context,this));const undo=await this.#carryOut(context,act)
;if(undo)this.#undos.push(undo);return true}catch(error){if(conflict.aborted)this.failures.push((0,
errors.AF)(conflict.reason));else if(error!==context.cancel.reason&&!(error instanceof execute_lane.C9))this.failures.push((0,
errors.AF)(error));return false}}async#carryOut(context,act){switch(act.do){case"switch":{
this.#control=this.oldTraffic?.end();const undo=await switchColours(context,act,this.settled)
;this.#switchedAtMs=context.clock.nowMs();return undo}case"soak":{const{watched:watched,what:what,ms:soakMs}=act
;const signal=AbortSignal.any([context.cancel,context.stop]);const control=this.#control&&{control:this.#control}
;const{failure:failure}=await(0,watch_traffic.b)(context,{watched:watched,what:what,soakMs:soakMs,...control},signal)
;if(failure)throw failure;return undefined}case"try-out":await proveTrial(context,act);return undefined;case"testers":
await letTestersIn(context,act);return undefined;case"shares":await shiftShare(context,act);return undefined
;case"watch-share":await watchShare(context,act);return undefined;case"promote":
for(const entry of await promote(context)){this.amendments.set(entry.server,{entry:entry,result:"deployed",
settled:undefined})}return undefined;case"stand-by":this.#undos.length=0
;await standByOld(context,act,this.#switchedAtMs);return undefined}}async takeBack(signal){
for(let undo=this.#undos.pop();undo;undo=this.#undos.pop()){try{await undo.run(signal)}catch(error){const cause=(0,
errors.AF)(error);const title=`${undo.what} could not be taken back`
;this.failures.push(new errors.a6("restore-incomplete",title,{observed:cause.message,cause:cause}))}}}}
const trialUndo=(context,acts)=>({what:"the canary",run:async()=>{const end=await takeTrialBack(context)
;for(const[server,amendment]of end.amendments)acts.amendments.set(server,amendment);acts.failures.push(...end.failures)
;acts.repairs.push(...end.repairs)}});async function endState({planes:planes,last:last},entry,settled){
const stuck=settled?.unrestored.find(({error:error})=>isAway(error))??settled?.unrestored[0];const row=stuck?.row??(0,
execute_ledger.p4)(entry)[0]??entry.rows[0];const unknown=error=>({state:"unknown",status:error.code,
weight:row.before.weight});if(stuck&&isAway(stuck.error))return unknown(stuck.error);try{
const seen=await planes.get(row.node).watch({rows:[row],backends:[],masks:true},last);const sample=seen.rows.get((0,
server.om)(row));return sample?{state:sample.admin??"unknown",status:sample.status,weight:sample.weight}:{state:"gone",
status:"",weight:0}}catch(error){return unknown((0,errors.AF)(error))}}
const isAway=({code:code})=>code==="unreachable"||code==="no-answer";async function amended(parts,acts,ends){
return Promise.all(ends.map(async end=>{const amendment=acts.amendments.get(end.run.entry.server)
;if(!amendment)return end;const{entry:entry,result:result,settled:settled}=amendment
;const failure=result==="held"?end.failure??acts.failures[0]:end.failure;const after=await endState(parts,entry,settled)
;const ended={...end,result:result,settled:settled,failure:failure,after:after,endedMs:parts.clock.nowMs()}
;if(result!==end.result){const outcome=(0,execute_lane.sG)(ended,after,ended.endedMs);parts.tell({type:"lane-ended",
server:entry.server,outcome:outcome,text:""})}return ended}))}var done=__nccwpck_require__(1589)
;function enterLiveColour({plan:plan,ledger:ledger}){const{colours:colours}=plan;if(!colours||colours.map)return
;for(const server of colours.liveServers){const entry=(0,execute_ledger.bk)(server);entry.progress="touched"
;for(const row of entry.rows)row.asked=row.before.state;ledger.add(entry)}}function colouredRows(ledger){
return ledger.entries().filter(entry=>(0,execute_ledger.Jh)(entry)!==undefined).flatMap(entry=>entry.rows)}
function lanesLike(stages,{lanes:[first]}){const all=stages.flatMap(stage=>stage.lanes)
;return all.filter(({server:server})=>!first||server.side===first.server.side).length}
function standByText(end,{name:name,timings:timings}){if(end.run.phase!=="standing-by"||end.failure||!(0,
done.$)(end.result))return""
;const parts=[timings.deployMs===null?[]:[`${(0,format._V)(timings.deployMs)} deploying`],timings.proofMs===null?[]:[`${(0,
format._V)(timings.proofMs)} proving`]].flat();return`✓ ${name} stands by for the switch, after ${(0,
format._V)(timings.totalMs??0)}${parts.length>0?`: ${parts.join(", ")}`:""}`}const FAST_MS=20;const LASTING_MS=30
;const LASTING_AFTER_MS=1e3;const SLOW_MS=100;const BACKENDS_EVERY_MS=100;const COUNTS_EVERY_MS=250
;const MASKS_SHARE=100;const MASKS_AT_LEAST_EVERY_MS=1e3;class NodeWatcher{plane;identity;reloadedAtMs;reloads=0;#clock
;#hooks;#backends;#rows=new Map;#followed=new Map;#stop=new AbortController;#fast=0;#fastSinceMs=0
;#wake=new AbortController;#wakeAsked=false;#backendsAtMs=Number.NEGATIVE_INFINITY;#countsAtMs=Number.NEGATIVE_INFINITY
;#masksNotBeforeMs=Number.NEGATIVE_INFINITY;#rowsNotBeforeMs=Number.NEGATIVE_INFINITY;#plainLookMs=0;#running;#reloaded
;constructor(options){this.plane=options.plane;this.identity=options.identity;this.#backends=options.backends
;this.#clock=options.clock;this.#hooks=options.hooks}start(){this.#running??=this.#run()}async stop(){this.#stop.abort()
;this.#wake.abort();await this.#running}watch(rows){
for(const row of rows)if(row.node===this.plane.node)this.#rows.set((0,server.om)(row),row);this.nudge()}unwatch(rows){
for(const row of rows)if(row.node===this.plane.node)this.#rows.delete((0,server.om)(row))}follow(rows){
const own=rows.filter(row=>row.node===this.plane.node);for(const row of own){const known=this.#followed.get((0,
server.om)(row));if(known)known.followers+=1;else this.#followed.set((0,server.om)(row),{row:row,followers:1})}
this.#countsAtMs=Number.NEGATIVE_INFINITY;let followed=true;return()=>{if(!followed)return;followed=false
;for(const row of own){const known=this.#followed.get((0,server.om)(row))
;if(known&&(known.followers-=1)===0)this.#followed.delete((0,server.om)(row))}}}hurry(){
if(this.#fast===0)this.#fastSinceMs=this.#clock.nowMs();this.#fast+=1;this.#masksNotBeforeMs=Number.NEGATIVE_INFINITY
;this.nudge();let held=true;return()=>{if(held)this.#fast-=1;held=false}}nudge(){this.#wakeAsked=true
;this.#rowsNotBeforeMs=Number.NEGATIVE_INFINITY;this.#wake.abort()}async#run(){const stop=this.#stop.signal
;while(!stop.aborted){const startedMs=this.#clock.nowMs();this.#wakeAsked=false;try{await this.#look(startedMs,stop)
}catch(error){if(stop.aborted)return;this.#hooks.lost(this.plane.node,(0,errors.AF)(error))}await this.#rest(startedMs)}
}async#look(askedAtMs,signal){const withBackends=askedAtMs-this.#backendsAtMs>=BACKENDS_EVERY_MS
;const masks=this.#rows.size>0&&askedAtMs>=this.#masksNotBeforeMs;const forRows=askedAtMs>=this.#rowsNotBeforeMs
;const rows=new Map(this.#rows);const withCounts=forRows&&askedAtMs-this.#countsAtMs>=COUNTS_EVERY_MS;if(withCounts){
for(const[key,{row:row}]of this.#followed)if(!rows.has(key))rows.set(key,row)}const askedFor=new Set(rows.keys())
;const observation=await this.plane.watch(forRows?{rows:[...rows.values()],backends:withBackends?this.#backends:[],
masks:masks}:{rows:[],backends:[],masks:false},signal);const now=this.#clock.nowMs();if(!forRows&&(0,
server.SM)(this.identity,observation.identity)){return this.#hooks.lost(this.plane.node,undefined)}
if(!this.#wakeAsked)this.#rowsNotBeforeMs=now+(this.plane.leastPauseMs?.()??0);this.#pace(masks,askedAtMs,now)
;if(withBackends)this.#backendsAtMs=askedAtMs;if(withCounts)this.#countsAtMs=askedAtMs
;this.#hooks.lost(this.plane.node,undefined);if(!(0,server.SM)(this.identity,observation.identity)){
if(!this.#reloaded||!(0,server.SM)(this.#reloaded,observation.identity)){this.#reloaded=observation.identity
;this.reloadedAtMs=now;this.reloads+=1}await this.#hooks.reloaded(this.plane.node,observation.identity)
;this.identity=observation.identity;this.nudge();return}this.#hooks.look({node:this.plane.node,observation:observation,
askedAtMs:askedAtMs,askedFor:askedFor})}#pace(masks,askedAtMs,nowMs){if(!masks){this.#plainLookMs=nowMs-askedAtMs;return
}const costMs=Math.max(0,nowMs-askedAtMs-this.#plainLookMs-1)
;this.#masksNotBeforeMs=nowMs+Math.min(MASKS_AT_LEAST_EVERY_MS,MASKS_SHARE*costMs)}async#rest(startedMs){
if(this.#wakeAsked||this.#stop.signal.aborted)return;this.#wake=new AbortController;const now=this.#clock.nowMs()
;const dueMs=startedMs+this.#paceMs(now)
;const restMs=Math.max(dueMs,Math.min(this.#rowsNotBeforeMs,startedMs+SLOW_MS))-now;try{
await this.#clock.sleep(Math.max(1,restMs),this.#wake.signal)}catch{}}#paceMs(nowMs){if(this.#fast===0)return SLOW_MS
;return nowMs-this.#fastSinceMs<LASTING_AFTER_MS?FAST_MS:LASTING_MS}}var traffic=__nccwpck_require__(8498)
;function countOldTraffic(watch,servers){const rows=servers.flatMap(server=>server.rows.map(row=>({row:row,
count:new traffic._x})));const byKey=new Map(rows.map(one=>[(0,server.P9)(one.row),one]))
;const stop=watch.follow(rows.map(({row:row})=>row),{look:({node:node,observation:observation})=>{
for(const sample of observation.rows.values()){byKey.get((0,server.P9)({node:node,...sample
}))?.count.see(sample,observation.identity)}},lost:()=>undefined});return{end(){stop()
;const all=[...Map.groupBy(rows,({row:row})=>(0,
server.om)(row)).values()].map(same=>same.map(({count:count})=>count.traffic()).reduce(traffic.b5,traffic.qE)).filter(traffic=>traffic.requests>0)
;return{traffic:all.reduce(traffic.b5,traffic.qE),servers:all.length,erring:all.filter(traffic=>traffic.errors>0).length
}}}}var watch=__nccwpck_require__(1898);async function reassert(context,node,identity,conflict){
const entries=context.ledger.entries().filter(execute_ledger.P4);const plane=context.planes.get(node)
;context.ledger.identify(node,identity);context.ledger.save()
;const rows=entries.flatMap(execute_ledger.p4).filter(row=>row.node===node&&!row.isTheirs)
;const seen=await plane.watch({rows:rows,backends:[],masks:true},context.last);const wanted=entries.map(entry=>{
const own=rows.filter(row=>entry.rows.includes(row));const changes=[];for(const row of own){
const sample=seen.rows.get((0,server.om)(row));if(!sample){conflict(entry,(0,watch.e)(row));continue}row.sid=sample.sid
;const foreign=changedAfterReload(row,sample);if(foreign){row.isTheirs=true;conflict(entry,foreign);continue}
changes.push(...changesAfterReload(context,row,sample))}return{entry:entry,own:own,changes:changes}})
;const ready=change=>change.order.do==="state"&&change.order.state==="ready"
;await inParallel(wanted,({entry:entry,changes:changes})=>(0,execute_orders.u0)(context,entry,changes.filter(ready)))
;const results=await Promise.allSettled(wanted.map(async({entry:entry,own:own,changes:changes})=>{
const agents=changes.filter(({order:order})=>order.do==="agent");await(0,execute_orders.u0)(context,entry,agents)
;await(0,execute_orders.u0)(context,entry,changes.filter(change=>!agents.includes(change)&&!ready(change)))
;if(entry.progress==="deploying")await countIntruders(context,entry,own);return changes.length>0}))
;const failed=results.find(result=>result.status==="rejected");if(failed)throw failed.reason;await(0,
weights.h3)(context,node);await(0,execute_testers.Cx)(context,node)
;const servers=results.filter(result=>result.status==="fulfilled"&&result.value).length;const what=servers>0?`${(0,
format.LS)(servers,"server")} put back ${entries.some(execute_ledger.Jh)?"as this run had them":"out of rotation"}`:"nothing of this run was out of rotation there"
;const text=`${node} was reloaded (now pid ${identity.pid}): ${what}`;context.tell({type:"reloaded",node:node,
identity:identity,text:text});if(!plane.capabilities.seesOldWorkers)context.tell({type:"warning",
text:unseenText(context,node)});if(entries.length>0)assertAddresses(await plane.snapshot(context.last),entries,conflict)
}async function inParallel(all,work){const results=await Promise.allSettled(all.map(work))
;const failed=results.find(result=>result.status==="rejected");if(failed)throw failed.reason}
function unseenText(context,node){const limit=(0,format.tW)(context.inputs.drainTimeoutMs)
;return`HAProxy on ${node} was reloaded during the rollout: sessions in its old process cannot be seen from here, so no zero is `+`believed there before drain-timeout (${limit}) has passed; what goes on longer is not waited for. A master socket shows them.`
}function changedAfterReload(row,sample){
if(sample.admin===undefined||(0,intrusion.Q_)(row,sample.admin))return undefined
;if(row.side!==undefined&&((sample.adminBits??0)&server.KC.configuredDisabled)!==0)return undefined;return(0,
intrusion.tD)(row,`set it to ${sample.admin}`,`this run had it in ${row.asked} before a reload`)}
function changesAfterReload(context,row,sample){const changes=[];const{asked:asked}=row;if(row.agentOff)changes.push((0,
execute_orders.a$)(row,false));if(asked!==undefined&&(sample.admin!==asked||row.markedDown)){
changes.push(row.markedDown&&asked==="drain"?(0,execute_orders.FX)(row,"drain"):(0,execute_orders.Us)(row,asked))}
if(context.ledger.deeds.weightOf(row)!==undefined)return changes
;if(!row.hasAgent&&sample.weight!==row.before.weight&&!isDisabledByDns(sample)){changes.push({row:row,order:{
do:"weight",row:(0,execute_orders.Vb)(row),weight:row.before.weight}})}return changes}function isDisabledByDns(sample){
return((sample.adminBits??0)&server.KC.dnsMaint)!==0}async function countIntruders(context,entry,rows){
for(const row of rows){const plane=context.planes.get(row.node);const seen=await plane.watch({rows:[row],backends:[],
masks:false},context.last);const sent=seen.rows.get((0,server.om)(row))?.stot??0;if(sent===0)continue;context.tell({
type:"warning",server:entry.server,
text:`${entry.server}: ${(0,format.LS)(sent,"session")} reached it on ${row.node} between a reload of HAProxy and its being taken out again, while it was being deployed`
})}}function assertAddresses(snapshot,entries,conflict){for(const entry of entries){
for(const row of entry.rows.filter(one=>one.node===snapshot.node)){
const backend=snapshot.backends.find(one=>one.backend===row.backend)
;const now=backend?.servers.find(one=>one.server===row.server)
;if(now&&(now.address!==row.address||now.port!==row.port)){
const text=`${(0,server.om)(row)} on ${row.node} is ${now.address}:${now.port} since the reload, and was ${row.address}:${row.port}`
;conflict(entry,new errors.a6("changed-since-plan",text,{hint:"Look at the new configuration, then start again."}))}}}}
const plus=(a,b)=>(0,server.km)(a,b,(x,y)=>x+y);const minus=(a,b)=>(0,server.km)(a,b,(x,y)=>Math.max(0,x-y))
;class ReceiptKeeper{#accounts=new Map;#reloads=new Map;open(snapshots,backends){for(const snapshot of snapshots){
for(const row of snapshot.backends){if(!backends.includes(row.backend))continue
;this.#accounts.set(`${snapshot.node} ${row.backend}`,{node:snapshot.node,backend:row.backend,closed:server.lZ,
opening:row.counters,latest:row.counters})}}}see(node,samples){for(const sample of samples){
const account=this.#accounts.get(`${node} ${sample.backend}`);if(account)account.latest=sample.counters}}reloaded(node){
this.#reloads.set(node,(this.#reloads.get(node)??0)+1);for(const account of this.#accounts.values()){
if(account.node!==node)continue;account.closed=plus(account.closed,minus(account.latest,account.opening))
;account.opening=server.lZ;account.latest=server.lZ}}receipt(){
const rows=[...this.#accounts.values()].map(({node:node,backend:backend,closed:closed,latest:latest,opening:opening})=>{
const counted=plus(closed,minus(latest,opening))
;const{requests:requests,responses5xx:responses5xx,connectionErrors:connectionErrors,responseErrors:responseErrors,retries:retries,redispatches:redispatches}=counted
;return{node:node,backend:backend,requests:requests,responses5xx:responses5xx,connectionErrors:connectionErrors,
responseErrors:responseErrors,retries:retries,redispatches:redispatches}});return{
requests:rows.reduce((sum,row)=>sum+row.requests,0),
errors:rows.reduce((sum,row)=>sum+Math.max(row.responses5xx,row.connectionErrors+row.responseErrors),0),
reloads:[...this.#reloads.values()].reduce((sum,count)=>sum+count,0),rows:rows}}}class Executor{#parts;#watch;#orders
;#receipt=new ReceiptKeeper;#shared;#running=new Map;#backups;#stop=new AbortController;#conflict;#failOnReload
;reloadFailure;acts=new Acts;unasserted=[];constructor(parts,snapshots){this.#parts=parts
;this.#failOnReload=parts.inputs.onReload==="fail";this.#orders=(0,execute_orders.ez)(parts.clock)
;this.#watch=new watch.o(parts,(row,sample,look)=>this.#inspect(row,sample,look));this.#shared={watch:this.#watch,
orders:this.#orders,snapshots:snapshots,soaking:new Set};this.#receipt.open(snapshots,parts.inputs.backends)
;this.#backups=backupsOf(snapshots);for(const snapshot of snapshots)this.#attach(snapshot)}start(){
const{colours:colours}=this.#parts.plan;enterLiveColour(this.#parts)
;if(colours&&this.#parts.inputs.watching.soakMs>0)this.acts.oldTraffic=countOldTraffic(this.#watch,colours.liveServers)
;for(const watcher of this.#watch.watchers()){this.#parts.ledger.identify(watcher.plane.node,watcher.identity)
;watcher.start()}}tolerateReloads(){this.#failOnReload=false}async runStages(stages,tolerated,floors){
this.#stop=new AbortController;const capacity=new Capacity(floors,this.#backups);const ends=[]
;for(const[number,stage]of stages.entries()){const total=lanesLike(stages,stage)
;if(stage.act&&!await this.#act(stage.act,total))break;const lanes=[...stage.lanes];const worker=async()=>{
for(let lane=lanes.shift();lane&&!this.#mustStop();lane=lanes.shift()){const end=await this.#run(lane,capacity,total)
;ends.push(end);const failures=ends.filter(one=>one.failure).length
;if(failures>tolerated(stage,number))this.#stop.abort(new execute_lane.C9("another server failed"))}}
;await Promise.all(Array.from({length:Math.min(stage.window,lanes.length)},worker));if(this.#mustStop())break}
return ends}async#act(act,total){const rows=colouredRows(this.#parts.ledger);const conflict=new AbortController
;const context=this.context(total);const stop=AbortSignal.any([context.stop,context.cancel,conflict.signal])
;this.#watch.add(rows);this.#conflict=conflict;try{return await this.acts.run({...context,stop:stop
},act,conflict.signal)}finally{this.#conflict=undefined;this.#watch.remove(rows)}}amended(ends){
return amended(this.#parts,this.acts,ends)}async finish(){
await Promise.all(this.#watch.watchers().map(watcher=>watcher.stop()))
;await Promise.all(this.#watch.watchers().map(watcher=>this.#lastCount(watcher)));return this.#receipt.receipt()}
#mustStop(){return this.#stop.signal.aborted||this.#parts.cancel.aborted}#attach(snapshot){
const plane=this.#parts.planes.get(snapshot.node);const watcher=new NodeWatcher({plane:plane,identity:snapshot.identity,
backends:this.#parts.inputs.backends,clock:this.#parts.clock,hooks:{look:look=>this.#look(look),
lost:(node,error)=>this.#watch.lost(node,error),reloaded:(node,identity)=>this.#reloaded(node,identity)}})
;this.#watch.attach(watcher)}#look(look){for(const sample of look.observation.backends.values()){
const known=this.#watch.backend(look.node,sample.backend)
;const least=this.#parts.plan.floors.find(one=>one.node===look.node&&one.backend===sample.backend)?.least??0
;if(known?.active!==sample.active){this.#parts.tell({type:"available",node:look.node,backend:sample.backend,
available:sample.active,least:least})}}this.#receipt.see(look.node,look.observation.backends.values())
;this.#watch.look(look)}async#reloaded(node,identity){this.#watch.forget(node)
;const release=await this.#orders.hold(node);try{const context=this.context(this.#parts.plan.stages.length)
;await reassert(context,node,identity,(entry,error)=>this.#running.get(entry.server)?.conflict.abort(error))
;this.#receipt.reloaded(node)}finally{release()}if(this.#failOnReload){
this.reloadFailure??=new errors.a6("reloaded",`HAProxy on ${node} was reloaded during the rollout (on-reload: fail)`,{
hint:'Find out who reloads it, then go on with the output "remaining" as servers.'})
;this.#stop.abort(new execute_lane.C9("HAProxy was reloaded"))}}#inspect(row,sample,look){
const run=this.#running.get(this.#parts.ledger.rowOf(row)?.entry.server??"")
;if(!run&&this.#conflict&&!this.#conflict.signal.aborted){
const error=(0,intrusion.sq)(row,sample,this.#orders.lastEndMs(row),look.askedAtMs);if(error)this.#conflict.abort(error)
}if(!run||run.conflict.signal.aborted)return;if(run.entry.progress==="settled"&&sample)return;const own=(0,
weights.qS)(this.#parts,row);const error=(0,intrusion.sq)(row,sample,this.#orders.lastEndMs(row),look.askedAtMs,own)
;if(!error)return;const deed=this.#parts.ledger.deeds.weightOf(row)
;if(deed&&sample&&!own.includes(sample.weight))deed.isTheirs=true
;if(sample&&(!deed||deed.isTheirs))row.before.weight=sample.weight;run.conflict.abort(error)}
async#run(lane,capacity,total){const{tell:tell,ledger:ledger}=this.#parts;const entry=this.#entryFor(lane.server)
;if(lane.steps.some(step=>step.do==="weight"))entry.onTrial=true;const context=this.context(total);const run=(0,
lane_run.uH)(context,capacity,lane,entry);this.#running.set(entry.server,run);const rollback=(0,plan_lane.z1)(lane)
;tell({type:"lane-started",server:entry.server,index:lane.server.index,total:total,rollback:rollback});(0,
lane_run.B7)(context,entry);const laneEnd=await(0,execute_lane.i8)(run);const end=rollback?{...laneEnd,result:(0,
execute_lane.Ax)(laneEnd.result)}:laneEnd;this.#running.delete(entry.server);ledger.save();return this.ended(end)}
async ended(end){const ended=await this.seen(end);const outcome=(0,execute_lane.sG)(ended,ended.after,ended.endedMs)
;const text=standByText(end,outcome);this.#parts.tell({type:"lane-ended",server:outcome.name,outcome:outcome,text:text})
;return ended}async seen(end){const after=await endState(this.#parts,end.run.entry,end.settled);return{...end,
after:after,endedMs:this.#parts.clock.nowMs()}}#entryFor(server){const known=this.#parts.ledger.entryOf(server.name)
;if(known&&(0,execute_ledger.P4)(known))return known;const entry=(0,execute_ledger.bk)(server)
;this.#parts.ledger.add(entry);return entry}context(total){return{...this.#parts,...this.#shared,total:total,
stop:this.#stop.signal}}async#lastReload({plane:{node:node}},identity){try{await this.#reloaded(node,identity)
}catch(error){const title=`what is held on ${node} could not be put back into maint after a reload of HAProxy`
;this.unasserted.push(new errors.a6("restore-incomplete",title,{observed:(0,errors.AF)(error).message}))}}
async#lastCount(watcher){try{const seen=await watcher.plane.watch({rows:[],backends:this.#parts.inputs.backends,
masks:false},this.#parts.last)
;if(!(0,server.SM)(watcher.identity,seen.identity))await this.#lastReload(watcher,seen.identity)
;this.#receipt.see(watcher.plane.node,seen.backends.values())}catch{}}}var outcome=__nccwpck_require__(6745)
;const NO_ROLLBACK={ends:[],verdict:"none",failures:[]};async function rollOut(parts,snapshots,warnings){
const startedMs=parts.clock.nowMs();const{plan:plan,inputs:inputs}=parts;const executor=new Executor(parts,snapshots)
;executor.start();const inBackend=plan.colours&&!plan.colours.map?plan.colours:undefined
;const tolerated=({strict:strict},number)=>inBackend||strict===true||inputs.lead>0&&number===0?0:inputs.maxFailures
;const lanes=await executor.runStages(plan.stages,tolerated,plan.floors);const failed=lanes.filter(end=>end.failure)
;const failures=failed.map(end=>end.failure);failures.push(...executor.acts.failures)
;if(executor.reloadFailure)failures.unshift(executor.reloadFailure);const actFailures=executor.acts.failures.length
;const isStopped=lanes.length<laneCount(parts)||actFailures>0||executor.reloadFailure!==undefined||failed.length>inputs.maxFailures
;let rollback=NO_ROLLBACK;if(isStopped||parts.cancel.aborted)await executor.acts.takeBack(parts.last)
;const ends=await executor.amended(lanes);if(inBackend){
rollback=isStopped||parts.cancel.aborted?await endColours(parts,executor,inBackend,ends,failures.length>0):await shownColours(executor,ends)
}else if(failures.length>0&&isStopped&&inputs.onFailure==="rollback"&&!parts.cancel.aborted){
rollback=await rollout_rollBack(parts,executor,ends,snapshots)}const receipt=await executor.finish();return(0,
outcome.z_)(plan,parts.planes,{ends:[...ends,...rollback.ends],
failures:[...failures,...rollback.failures,...executor.acts.failures.slice(actFailures),...executor.unasserted],
cancelled:parts.cancel.aborted?(0,errors.AF)(parts.cancel.reason):undefined,rollback:rollback.verdict,
warnings:warnings(),receipt:receipt,repairs:executor.acts.repairs,durationMs:parts.clock.nowMs()-startedMs})}
function laneCount(parts){return parts.plan.stages.reduce((sum,stage)=>sum+stage.lanes.length,0)}
async function rollout_rollBack(parts,executor,ends,atStart){
const held=ends.filter(end=>end.result==="held"&&isHeldWhole(end)).map(serverOf)
;const deployed=ends.filter(end=>end.result==="deployed").map(serverOf);const servers=[...held,...deployed.toReversed()]
;if(servers.length===0)return NO_ROLLBACK;executor.tolerateReloads();parts.tell({type:"note",text:`Rolling back ${(0,
format.Zv)(servers.map(server=>server.name))}`});try{
const snapshots=await Promise.all([...parts.planes.values()].map(plane=>plane.snapshot(parts.last)));const floors=(0,
floor.t9)(snapshots,servers,parts.inputs);const stages=(0,plan_stages.I)(held,deployed.toReversed(),parts.inputs);(0,
check.Lw)(stages,atStart,parts.inputs,new Set(held.map(server=>server.name)))
;const back=await executor.runStages(stages,()=>0,floors)
;const stuck=ends.filter(end=>isDeployed(end)&&!servers.includes(serverOf(end)))
;const isWhole=back.length===servers.length&&back.every(end=>end.result==="rolled-back");return{ends:back,
verdict:isWhole&&stuck.length===0?"done":"failed",
failures:[...back.flatMap(end=>end.failure??[]),...stuck.map(notRolledBack)]}}catch(error){return{ends:[],
verdict:"failed",failures:[(0,errors.AF)(error)]}}}function isHeldWhole({settled:settled,run:run}){
const isTouched=run.entry.rows.some(row=>row.isTheirs)
;return!isTouched&&(settled?.unrestored.length??0)===0&&(settled?.leftAlone.length??0)===0}
const isDeployed=end=>end.run.deployMs!==null;function notRolledBack(end){const{server:server}=end.run.entry
;return new errors.a6("rollback-failed",`${server} was not rolled back`,{
observed:"somebody else changed it, or it could not be put where it belongs",
hint:`See what ${server} runs before it takes traffic again.`})}const serverOf=end=>end.run.lane.server
;function cancelledBy(signal){return new errors.a6("cancelled",`the rollout was cancelled (${signal})`,{
hint:'What was safe to restore is restored; start again with the output "remaining" as servers.'})}},
2219:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{G:()=>settle});function goalOf(progress,row){switch(progress){
case"deploying":return"maint";case"switched":return"ready";case"retired":return row.asked??"drain";case"touched":
case"verified":if(row.side!=="idle")return"ready";return hadTraffic(row)?"drain":row.before.state}}
const hadTraffic=row=>row.asked==="ready"||row.was.includes("ready");function restoreOrders(row,progress,now){
if(row.follows!==undefined)return[];const name={backend:row.backend,server:row.server};const goal=goalOf(progress,row)
;const provesItself=progress==="touched"&&now==="maint"&&row.hasCheck;if(goal!=="ready"){if(now===goal)return[]
;if(goal==="drain"&&provesItself)return[{do:"state-down",row:name,state:goal}];return[{do:"state",row:name,state:goal}]}
const orders=[];if(now!=="ready")orders.push({do:provesItself?"state-down":"state",row:name,state:"ready"})
;if(row.agentOff)orders.push({do:"agent",row:name,enabled:true});return orders}function keepsAgentOff(row,progress){
return goalOf(progress,row)==="maint"&&row.agentOff&&row.follows===undefined}var server=__nccwpck_require__(7734)
;var errors=__nccwpck_require__(6278);var intrusion=__nccwpck_require__(5084);var ledger=__nccwpck_require__(2775)
;var execute_orders=__nccwpck_require__(7224);async function settle(shared,entry,options){
const isTried=entry.onTrial===true&&entry.progress==="verified"
;const progress=isTried?"deploying":unsettled(entry.progress);const[first]=(0,ledger.p4)(entry)
;const entryGoal=progress&&first&&goalOf(progress,first);const held=progress==="deploying"||progress==="verified"&&(0,
ledger.p4)(entry).some(row=>row.side==="idle"&&hadTraffic(row));const unrestored=[];const leftAlone=[]
;const agentsKeptOff=[];const wasVerified=entry.progress==="verified";let provesItself=false;const done=()=>({
goal:entryGoal,held:held,unrestored:unrestored,leftAlone:leftAlone,agentsKeptOff:agentsKeptOff,wasVerified:wasVerified,
provesItself:provesItself});if(progress===undefined||entryGoal===undefined)return done();const rows=(0,
ledger.p4)(entry).filter(row=>options.only?.(row)??true);await Promise.all(rows.map(async row=>{
const goal=goalOf(progress,row);if(row.isTheirs){leftAlone.push({row:row,observed:"was changed by somebody else",
state:undefined,takenOver:false});return}if(options.isTakenOver?.(row)){
const observed="has been taken over by a later step of this job";leftAlone.push({row:row,observed:observed,
state:undefined,takenOver:true});row.isTheirs=true;return}
let changes=changesFor(row,progress,row.asked??row.before.state);try{const seen=await look(shared,row)
;const sample=seen.rows.get((0,server.om)(row));const isSame=isKnownProcess(options.identityOf(row.node),seen.identity)
;const foreign=foreignState(row,sample,isSame,goal,options.afterReload);if(foreign!==undefined){leftAlone.push({row:row,
observed:foreign,state:sample?.admin,takenOver:false});row.isTheirs=sample?.admin!==goal;if(!row.isTheirs)(0,
execute_orders.Rd)(row,goal);if(!row.agentOff||!sample)return
;const isHarmless=sample.admin==="ready"||row.asked===undefined;changes=isHarmless?[(0,execute_orders.a$)(row,true)]:[]
;if(changes.length===0)agentsKeptOff.push(row);await(0,execute_orders.qU)(shared,entry,changes);return}
changes=changesFor(row,progress,sample.admin);if(sample.admin===goal)(0,execute_orders.Rd)(row,goal)
;if(keepsAgentOff(row,progress))agentsKeptOff.push(row);for(const change of changes)await(0,
execute_orders.qU)(shared,entry,[change]);provesItself||=changes.some(change=>change.order.do==="state-down")
}catch(error){const orders=changes.length>0?changes:[(0,execute_orders.Us)(row,goal)];unrestored.push({row:row,
changes:orders,error:(0,errors.AF)(error)})}}));const isAllTheirs=(0,ledger.p4)(entry).every(row=>row.isTheirs)
;const isBack=entryGoal==="ready"&&(0,ledger.Jh)(entry)===undefined
;if(unrestored.length===0&&(isBack||isAllTheirs))entry.progress="settled";if(progress==="touched")delete entry.onTrial
;shared.ledger.save();return done()}function unsettled(progress){
return progress==="untouched"||progress==="settled"?undefined:progress}async function look(shared,row){
const{orders:orders}=shared;const plane=shared.planes.get(row.node)
;if(!plane)throw new Error(`no control plane for node ${row.node}`);for(;;){
for(let held=orders.held([row.node]);held;held=orders.held([row.node]))await held;const holds=orders.holds(row.node)
;const seen=await plane.watch({rows:[row],backends:[],masks:true},shared.last)
;if(orders.holds(row.node)===holds)return seen}}function isKnownProcess(known,now){return known!==undefined&&(0,
server.SM)(known,now)}function foreignState(row,sample,isSame,goal,afterReload){
if(!sample||sample.admin===undefined)return"is gone: HAProxy no longer shows it";if(!isSame){
if(sample.admin===goal)return undefined;if(afterReload==="follow"&&(0,intrusion.Q_)(row,sample.admin))return undefined
;const isConfigured=((sample.adminBits??0)&server.KC.configuredDisabled)!==0
;const isOurs=sample.admin===row.asked||row.was.includes(sample.admin)
;if(isOurs&&sample.admin!=="ready"&&!isConfigured)return undefined
;return`is in ${sample.admin} after a reload of HAProxy`}const ours=[row.asked??row.before.state,...row.was]
;return ours.includes(sample.admin)?undefined:`is in ${sample.admin}, and this run left it in ${ours[0]}`}
function changesFor(row,progress,now){return restoreOrders(row,progress,now).map(order=>({row:row,order:order}))}},
3345:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{B:()=>startOfProcess,w:()=>takeOver})
;var node_fs__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(3024)
;var _support_process_tree_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(5725)
;var _journal_js__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__(5694);const MAIN_ENDS_MS=8e3;const LOOK_MS=100
;const GRACE_MS=2e3;function startOfProcess(pid){try{
const stat=(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`,"utf8")
;const[state,...rest]=stat.slice(stat.lastIndexOf(")")+2).split(" ");return state==="Z"?undefined:rest[18]}catch{
return undefined}}function isRunning(pid,started){return started!==undefined&&startOfProcess(pid)===started}
async function takeOver(journal,clock){const{pid:pid,pidStarted:pidStarted}=journal.content;let endedMain=false
;if(pid!==process.pid&&isRunning(pid,pidStarted)){endedMain=true;trySignal(pid,"SIGTERM")
;const untilMs=clock.nowMs()+MAIN_ENDS_MS
;while(isRunning(pid,pidStarted)&&clock.nowMs()<untilMs)await clock.sleep(LOOK_MS)}journal.takeForPost()
;if(isRunning(pid,pidStarted))await clock.sleep(journal.content.commandTimeoutMs)
;const latest=_journal_js__WEBPACK_IMPORTED_MODULE_2__.CQ.open(journal.directory)
;for(const entry of latest.content.entries){if(entry.deployGroup===undefined)continue;await(0,
_support_process_tree_js__WEBPACK_IMPORTED_MODULE_1__.Qc)([`ROLLOUT_ID=${latest.content.rolloutId}`,`ROLLOUT_SERVER=${entry.server}`],GRACE_MS)
}return{journal:latest,endedMain:endedMain}}function trySignal(pid,signal){try{process.kill(pid,signal)}catch{}}},
5021:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{Cx:()=>reassertTesters,S0:()=>addTesters,az:()=>takeTestersOut,
fz:()=>missingTesters,o3:()=>testersText});var _server_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(7734)
;var _support_errors_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(6278)
;var _support_format_js__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__(5338);function entryOf(text){
const[key="",...rest]=text.trim().split(/\s+/);return rest.length===0?{key:key}:{key:key,value:rest.join(" ")}}
async function addTesters(context,testers){const missing=await missingTesters(context,testers)
;const deeds=missing.filter(deed=>deed.entries.length>0);context.guard.assertMine()
;context.ledger.deeds.testers.push(...deeds);context.ledger.save()
;const results=await Promise.allSettled(deeds.map(deed=>put(context,deed)))
;const failed=results.find(result=>result.status==="rejected");if(failed)throw failed.reason}
async function missingTesters({planes:planes,last:last},{file:file,entries:texts}){const entries=texts.map(entryOf)
;return Promise.all([...planes].map(async([node,plane])=>{
if(!plane.lists)throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__.a6("unsupported",`${node} cannot change ACL and map files`)
;const{kind:kind,entries:there}=await plane.lists.read(file,last);assertForm(kind,file,entries)
;const known=new Set(there.map(({key:key})=>key));return{node:node,file:file,kind:kind,
entries:entries.filter(({key:key})=>!known.has(key))}}))}function assertForm(kind,file,entries){
const wrong=entries.filter(({value:value})=>kind==="map"!==(value!==undefined));if(wrong.length===0)return
;const names=(0,_support_format_js__WEBPACK_IMPORTED_MODULE_2__.Zv)(wrong.map(({key:key})=>key),4)
;throw kind==="map"?new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__.a6("input-invalid",`canary-users: ${file} is a map, and ${names} has no value`,{
hint:"Write key and value, one line each: alice web-canary."
}):new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__.a6("input-invalid",`canary-users: ${file} is an ACL file, and ${names} has more than one word`,{
hint:"Write one name, cookie or address a line."})}
async function put({planes:planes,last:last},{node:node,file:file,kind:kind,entries:entries}){
const{lists:lists}=planes.get(node);const before=await lists.read(file,last)
;const known=new Set(before.entries.map(({key:key})=>key))
;for(const entry of entries)if(!known.has(entry.key))await lists.add(file,kind,entry,last)}
async function reassertTesters(context,node){
for(const deed of context.ledger.deeds.testers.filter(one=>one.node===node))await put(context,deed)}
async function takeTestersOut(shared,options){const{ledger:ledger,planes:planes,last:last}=shared
;const results=await Promise.allSettled(ledger.deeds.testers.map(async deed=>{const plane=planes.get(deed.node)
;if(!plane?.lists)throw new Error(`no control plane for node ${deed.node}`);const known=options.identityOf(deed.node)
;const seen=await plane.watch({rows:[],backends:[],masks:false},last);const isSame=known!==undefined&&(0,
_server_js__WEBPACK_IMPORTED_MODULE_0__.SM)(known,seen.identity);if(isSame||options.afterReload==="follow"){
for(const{key:key}of deed.entries)await plane.lists.remove(deed.file,deed.kind,key,last)}
ledger.deeds.testers=ledger.deeds.testers.filter(one=>one!==deed)}));ledger.save()
;const failed=results.find(result=>result.status==="rejected");if(failed)throw failed.reason}
const testersText=texts=>`${(0,_support_format_js__WEBPACK_IMPORTED_MODULE_2__.LS)(texts.length,"tester")} (${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_2__.Zv)(texts.map(text=>entryOf(text).key),4)})`},
8873:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{Im:()=>endTrial,WU:()=>onTrial})
;var _server_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(7734)
;var _support_errors_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(6278)
;var _support_format_js__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__(5338)
;var _drain_judge_js__WEBPACK_IMPORTED_MODULE_3__=__nccwpck_require__(5589)
;var _ledger_js__WEBPACK_IMPORTED_MODULE_4__=__nccwpck_require__(2775)
;var _orders_js__WEBPACK_IMPORTED_MODULE_5__=__nccwpck_require__(7224)
;var _settle_js__WEBPACK_IMPORTED_MODULE_6__=__nccwpck_require__(2219)
;var _testers_js__WEBPACK_IMPORTED_MODULE_7__=__nccwpck_require__(5021)
;var _weights_js__WEBPACK_IMPORTED_MODULE_8__=__nccwpck_require__(8527)
;var _weights_back_js__WEBPACK_IMPORTED_MODULE_9__=__nccwpck_require__(2578);const LOOK_MS=50
;function onTrial({ledger:ledger}){
return ledger.entries().filter(entry=>entry.onTrial===true&&entry.progress!=="untouched")}
async function endTrial(shared,options){const failures=[];const keep=async(what,work)=>{try{await work}catch(error){
const cause=(0,_support_errors_js__WEBPACK_IMPORTED_MODULE_1__.AF)(error)
;failures.push(new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__.a6("restore-incomplete",what,{observed:cause.message,
cause:cause}))}};const entries=onTrial(shared);const out=(0,_testers_js__WEBPACK_IMPORTED_MODULE_7__.az)(shared,options)
;const serving=await inRotation(shared,entries);const bound=await boundToStay(shared,serving,options)
;const leaving=serving.filter(({entry:entry})=>!bound.has(entry))
;await(0,_weights_js__WEBPACK_IMPORTED_MODULE_8__.l6)(shared,leaving.flatMap(({entry:entry,rows:rows})=>toZero(shared,entry,rows))).catch(()=>undefined)
;await Promise.allSettled(leaving.map(({entry:entry,rows:rows})=>(0,
_orders_js__WEBPACK_IMPORTED_MODULE_5__.qU)(shared,entry,rows.filter(row=>row.follows===undefined).map(row=>(0,
_orders_js__WEBPACK_IMPORTED_MODULE_5__.Us)(row,"drain")))));const drained=leaving.map(({entry:entry})=>entry)
;await awaitSessions(shared,drained,options);const servers=await Promise.all(entries.map(async entry=>{
const stays=bound.get(entry);const proved=entry.progress==="settled"||entry.progress==="verified";entry.onTrial=false
;if(stays!==undefined)return{entry:entry,settled:undefined,proved:proved,stays:stays}
;if(entry.progress!=="touched")entry.progress="deploying";return{entry:entry,settled:await(0,
_settle_js__WEBPACK_IMPORTED_MODULE_6__.G)(shared,entry,options),proved:proved,stays:undefined}}))
;await keep("entries for testers could not be taken out",out);const weights=await(0,
_weights_back_js__WEBPACK_IMPORTED_MODULE_9__.C6)(shared,options);return{servers:servers,weights:weights,
failures:failures}}async function inRotation(shared,entries){
const settled=entries.filter(entry=>entry.progress==="settled"||entry.progress==="verified")
;const samples=await lookAt(shared,settled.flatMap(entry=>entry.rows));return settled.flatMap(entry=>{
const rows=entry.rows.filter(row=>{const sample=samples.get((0,_server_js__WEBPACK_IMPORTED_MODULE_0__.P9)(row))?.sample
;return sample!==undefined&&(row.follows!==undefined||sample.admin==="ready")&&!row.isTheirs})
;return rows.length===0?[]:[{entry:entry,rows:rows}]})}function toZero({ledger:ledger},entry,rows){
return rows.flatMap(row=>{const deed=ledger.deeds.weightOf(row);if(deed?.isTheirs===true||deed?.asked===0)return[]
;const{node:node,backend:backend,server:server,sid:sid}=row;return[{node:node,backend:backend,server:server,sid:sid,
owner:entry.server,before:deed?.before??row.before.weight,weight:0}]})}
async function boundToStay(shared,serving,{leastOf:leastOf}){const bound=new Map
;const rows=serving.flatMap(one=>one.rows.map(row=>({row:row,entry:one.entry})))
;for(const[,same]of Map.groupBy(rows,({row:row})=>`${row.node} ${row.backend}`)){
const{node:node,backend:backend}=same[0].row;try{const seen=await shared.planes.get(node).watch({
rows:same.map(({row:row})=>row),backends:[backend],masks:true},shared.last)
;const active=seen.backends.get(backend)?.active;const counting=same.filter(({row:row})=>counts(seen.rows.get((0,
_server_js__WEBPACK_IMPORTED_MODULE_0__.om)(row)))).length;const least=leastOf(node,backend)
;if(active===undefined||counting===0||active-counting>=least)continue;const left=active-counting
;for(const{entry:entry}of same){
bound.set(entry,`without the canaries ${left} of ${backend} would be left on ${node}, and ${least} must stay`)}}catch{
continue}}return bound}
const counts=sample=>sample!==undefined&&sample.weight>0&&sample.admin==="ready"&&(sample.operational==="up"||sample.operational==="starting")
;async function awaitSessions(shared,entries,{patienceMs:patienceMs,hurry:hurry}){const{clock:clock}=shared
;const startedMs=clock.nowMs()
;const waiting=new Map(entries.map(entry=>[entry,new _drain_judge_js__WEBPACK_IMPORTED_MODULE_3__.w({
drainTimeoutMs:patienceMs,startedMs:startedMs,trust:node=>({reloadedAtMs:undefined,
seesOldWorkers:shared.planes.get(node)?.capabilities.seesOldWorkers??false})})]));while(waiting.size>0){
const looks=await lookAt(shared,[...waiting.keys()].flatMap(entry=>entry.rows));for(const[entry,judge]of waiting){
const seen=entry.rows.flatMap(row=>looks.get((0,_server_js__WEBPACK_IMPORTED_MODULE_0__.P9)(row))??[])
;const verdict=seen.length===0?undefined:judge.judge(seen,clock.nowMs())
;if(verdict?.kind==="waiting"&&!hurry.aborted)continue;waiting.delete(entry);const left=(0,
_drain_judge_js__WEBPACK_IMPORTED_MODULE_3__.j)(seen).total;if(left>0){
const text=`${entry.server}: ${left} session${left===1?"":"s"} still open when it went to maint; HAProxy lets them end`
;shared.tell({type:"warning",server:entry.server,text:text})}}
if(waiting.size>0)await clock.sleep(LOOK_MS,hurry).catch(()=>undefined)}}async function lookAt(shared,rows){
const byNode=[...Map.groupBy(rows,({node:node})=>node)]
;const looks=await Promise.all(byNode.map(([node,own])=>lookAtNode(shared,shared.planes.get(node),own)))
;return new Map(looks.flat())}async function lookAtNode({clock:clock,last:last},plane,rows){
const askedAtMs=clock.nowMs();try{const seen=await plane.watch({rows:rows,backends:[],masks:true},last)
;return rows.flatMap(row=>{const sample=seen.rows.get((0,_server_js__WEBPACK_IMPORTED_MODULE_0__.om)(row))
;if(!sample)return[];const old=seen.oldWorkers?.filter(one=>one.backend===row.backend&&one.server===row.server)
;const oldSessions=old?.reduce((sum,one)=>sum+one.scur+one.qcur,0)
;return[[(0,_server_js__WEBPACK_IMPORTED_MODULE_0__.P9)(row),{row:row,sample:sample,oldSessions:oldSessions,
askedAtMs:askedAtMs}]]})}catch{return[]}}const namesOf=entries=>listNames(entries.map(({server:server})=>server))
;const trialRows=shared=>onTrial(shared).flatMap(leaders)},
3775:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{b:()=>watchTraffic});var server=__nccwpck_require__(7734)
;var errors=__nccwpck_require__(6278);var format=__nccwpck_require__(5338);const FALSE_ALARM=.01
;const ENOUGH=Math.log(1/FALSE_ALARM);function isAbove(counted,limit){if(limit>=1)return false
;if(limit<=0)return counted.errors>0;return mixture(counted,limit,higherThan(limit))>=ENOUGH}
function highestRate(counted){if(counted.requests===0)return 1;let low=counted.errors/counted.requests;let high=1
;for(let round=0;round<20;round+=1){const rate=(low+high)/2
;if(rate<1&&mixture(counted,rate,lowerThan(rate))<ENOUGH)low=rate;else high=rate}return high}function higherThan(limit){
const rates=[];for(let rate=limit*1.5;rate<.9;rate*=2)rates.push(rate);return[...rates,1-(1-limit)/10]}
const lowerThan=rate=>[1.5,3,6,12,100].map(factor=>rate/factor)
;function mixture({requests:requests,errors:errors},limit,rates){
const logs=rates.map(rate=>errors*Math.log(rate/limit)+(requests-errors)*(Math.log1p(-rate)-Math.log1p(-limit)))
;const most=Math.max(...logs);return most+Math.log(logs.reduce((sum,one)=>sum+Math.exp(one-most),0)/logs.length)}
var response_time=__nccwpck_require__(612);var watching_traffic=__nccwpck_require__(8498)
;function isClearlyBad(seen,limits){const{watched:watched}=seen
;if(limits.maxErrorRate===undefined||watched.requests<limits.minRequests)return false
;return isAbove(watched,limits.maxErrorRate/100)&&!isShared(seen,limits.maxErrorRate)}function judge(seen,limits){
const{maxErrorRate:maxErrorRate,maxSlowdown:maxSlowdown,minRequests:minRequests}=limits
;if(maxErrorRate===undefined&&maxSlowdown===undefined)return{kind:"good"};if(seen.watched.requests<minRequests)return{
kind:"too-few"};const isOver=maxErrorRate!==undefined&&(0,watching_traffic.ql)(seen.watched)>maxErrorRate
;if(isOver&&!isShared(seen,maxErrorRate))return{kind:"error-rate"}
;const speed=maxSlowdown===undefined?"good":judgeSpeed(seen,maxSlowdown,minRequests);if(speed==="slowdown")return{
kind:speed};return{kind:isOver?"shared":speed}}function isShared({watched:watched,others:others},maxErrorRate){
const{traffic:traffic,servers:servers,erring:erring}=others;if(traffic.requests===0||(0,
watching_traffic.ql)(traffic)<=maxErrorRate||erring*2<=servers)return false;return!isAbove(watched,highestRate(traffic))
}function judgeSpeed({watched:watched,others:others},maxSlowdown,minRequests){const own=(0,
response_time.hm)(watched.time);const theirs=(0,response_time.hm)(others.traffic.time)
;if(!own||!theirs||others.traffic.time.requests<minRequests)return"no-control"
;if(own.meanMs<=maxSlowdown*theirs.meanMs)return"good"
;const isCertain=own.meanMs-own.blurMs>maxSlowdown*(theirs.meanMs+theirs.blurMs);return isCertain?"slowdown":"blurred"}
function trafficText({watched:watched,others:others},limits){
const rate=limits.maxErrorRate===undefined?"":` (limit ${limits.maxErrorRate} %)`;const own=(0,
response_time.hm)(watched.time);const theirs=(0,response_time.hm)(others.traffic.time)
;const factor=limits.maxSlowdown===undefined?"":`, limit ${limits.maxSlowdown} ×`
;const against=theirs?` (others ${millisText(theirs.meanMs)}${factor})`:""
;const time=own?`, ${millisText(own.meanMs)}${against}`:""
;return`${(0,format.LS)(watched.requests,"request")}, ${rateText(watched)} errors${rate}${time}`}
function judgementText(judgement,seen,limits,soakedMs){const{watched:watched,others:others}=seen
;const within=`within ${(0,format.tW)(wholeSeconds(soakedMs))}`;switch(judgement.kind){case"good":
return trafficText(seen,limits);case"error-rate":
return`${failedText(watched)} ${within}, above max-error-rate (${limits.maxErrorRate} %): ${errorsText(watched)}; ${othersText(others)}`
;case"slowdown":return`${speedText(seen)} ${within}, above max-slowdown (${limits.maxSlowdown})`;case"too-few":
return`${(0,format.LS)(watched.requests,"request")} ${within}, and min-requests is ${(0,format.B4)(limits.minRequests)}`
;case"shared":
return`${failedText(watched)} ${within}, above max-error-rate (${limits.maxErrorRate} %), but ${othersText(others)}: trouble that all share is not the new version's`
;case"no-control":
return`the other servers had ${(0,format.LS)(others.traffic.time.requests,"answered request")} ${within}, and min-requests is ${(0,
format.B4)(limits.minRequests)}: there is nothing to compare the response time with`;case"blurred":
return`${speedText(seen)} ${within}: above max-slowdown (${limits.maxSlowdown}) by less than the rounding of HAProxy's figures; more requests would tell`
}}function rateText(traffic){const rate=(0,watching_traffic.ql)(traffic)
;return`${Number(rate.toPrecision(rate<1?1:rate<99.95?3:4))} %`}function failedText(traffic){
return`${rateText(traffic)} of ${(0,format.LS)(traffic.requests,"request")} failed`}function errorsText(traffic){
const parts=[[traffic.responses5xx,"× 5xx"],[traffic.connectionErrors,"not connected"],[traffic.unanswered,"not answered"]]
;const some=parts.filter(([count])=>count>0);return some.map(([count,word])=>`${(0,
format.B4)(count)} ${word}`).join(", ")||"none"}function othersText({traffic:traffic,servers:servers,erring:erring}){
if(traffic.requests===0)return"no other server had requests"
;const many=servers>1?`, on ${erring} of ${servers} servers`:"";return`of the others ${rateText(traffic)} of ${(0,
format.B4)(traffic.requests)}${erring>0?many:""}`}function speedText({watched:watched,others:others}){const own=(0,
response_time.hm)(watched.time);const theirs=(0,response_time.hm)(others.traffic.time)
;if(!own||!theirs)return"no response times"
;const factor=theirs.meanMs>0?`${(own.meanMs/theirs.meanMs).toFixed(1)} times`:"more than"
;return`${millisText(own.meanMs)} ± ${millisText(own.blurMs)} per answer over ${(0,
format.LS)(watched.time.requests,"request")}, `+`${factor} the ${millisText(theirs.meanMs)} ± ${millisText(theirs.blurMs)} of the others over ${(0,
format.B4)(others.traffic.time.requests)},`}const millisText=ms=>ms<9.95?`${ms.toFixed(1)} ms`:`${(0,format.B4)(ms)} ms`
;const wholeSeconds=ms=>ms<1e4?Math.round(ms/100)*100:Math.round(ms/1e3)*1e3;function watchRecord(request,end){return{
what:request.what,servers:request.watched.map(server=>server.name),verdict:end.verdict,text:end.text,
elapsedMs:Math.round(end.elapsedMs),watched:trafficRecord(end.watched),others:{...trafficRecord(end.others.traffic),
servers:end.others.servers}}}function trafficRecord(traffic){
const{requests:requests,errors:errors,connectionErrors:connectionErrors,unanswered:unanswered,counters:counters}=traffic
;const{responses1xx:responses1xx,responses2xx:responses2xx,responses3xx:responses3xx,responses4xx:responses4xx,responses5xx:responses5xx,responsesOther:responsesOther}=counters
;const mean=(0,response_time.hm)(traffic.time);const tenth=ms=>Math.round(ms*10)/10;return{requests:requests,
errors:errors,responses1xx:responses1xx,responses2xx:responses2xx,responses3xx:responses3xx,responses4xx:responses4xx,
responses5xx:responses5xx,responsesOther:responsesOther,connectionErrors:connectionErrors,unanswered:unanswered,
retries:counters.retries,redispatches:counters.redispatches,meanMs:mean?tenth(mean.meanMs):null,
blurMs:mean?tenth(mean.blurMs):null}}function verdictOf({kind:kind}){switch(kind){case"good":return"good"
;case"error-rate":case"slowdown":case"down":return"bad";case"too-few":case"shared":case"no-control":case"blurred":
return"inconclusive"}}function failureOf(judgement,text,what,{inputs:inputs}){switch(judgement.kind){case"good":
return undefined;case"error-rate":
return new errors.a6("error-rate-exceeded",`too many requests fail on ${what} since its deploy`,{observed:text,
hint:`See the application's own log on ${what}.`});case"slowdown":
return new errors.a6("slowdown-exceeded",`${what} answers too slowly since its deploy`,{observed:text,
hint:`See what slows the application on ${what} down, or raise max-slowdown where that is what is wanted.`});case"down":
return new errors.a6("health-failed",`${what} went down while it was watched after its deploy`,{observed:text,
hint:`See the application's own log on ${what}.`});case"too-few":case"shared":case"no-control":case"blurred":{
const policy=inputs.watching.onInconclusive;if(policy==="proceed")return undefined
;return new errors.a6("inconclusive",`watching ${what} came to no verdict (on-inconclusive: ${policy})`,{observed:text,
hint:"Give it a longer soak or fewer min-requests, or let it pass with on-inconclusive: proceed."})}}}
function tellEnd({tell:tell},request,end){const{what:server}=request;tell({type:"watched",watch:watchRecord(request,end)
});if(end.failure)return;tell({type:"step",server:server,word:"soaked",text:`${(0,
format.tW)(Math.round(end.elapsedMs/1e3)*1e3)}: ${end.text}`});if(end.judgement.kind==="good")return;tell({
type:"warning",server:server,text:`watching ${server} came to no verdict: ${end.text}`})}
var watch=__nccwpck_require__(1898);const FURTHER_SOAKS=3;const DOWN_MS=5e3
;async function watchTraffic(context,request,signal){const watching=new Watching(context,request)
;const own=watching.keys();for(const key of own)context.soaking.add(key);try{const end=await watching.run(signal)
;tellEnd(context,request,end);return end}finally{for(const key of own)context.soaking.delete(key)}}class Watching{
#context;#request;#limits;#watched;#others;#downSince=new Map;#seenAtMs=new Map;#startedMs;#soaks=1
;constructor(context,request){this.#context=context;this.#request=request
;const{maxErrorRate:maxErrorRate,maxSlowdown:maxSlowdown,minRequests:minRequests}=context.inputs.watching;this.#limits={
maxErrorRate:maxErrorRate,maxSlowdown:maxSlowdown,minRequests:minRequests}
;this.#watched=followed(request.watched.flatMap(server=>server.rows))
;const others=request.control?[]:request.others?.flatMap(server=>server.rows)??neighbours(context,this.#watched)
;this.#others=followed(others.filter(row=>!this.#watched.has((0,server.P9)(row))))}keys(){
return[...this.#watched.keys()]}async run(signal){signal.throwIfAborted()
;const{promise:promise,resolve:resolve,reject:reject}=Promise.withResolvers();const onAbort=()=>reject(signal.reason)
;signal.addEventListener("abort",onAbort,{once:true})
;const rows=[...this.#watched.values(),...this.#others.values()].map(({row:row})=>row)
;const end=this.#context.watch.follow(rows,{look:look=>{try{this.#see(look);const done=this.#decide()
;if(done)resolve(done)}catch(error){reject((0,errors.AF)(error))}},lost:reject});try{return await promise}finally{
signal.removeEventListener("abort",onAbort);end()}}#see(look){const{identity:identity,rows:rows}=look.observation
;const here=({row:row})=>row.node===look.node&&look.askedFor.has((0,server.om)(row))
;const watched=[...this.#watched.values()].filter(here);for(const{row:row,count:count}of watched){
const sample=rows.get((0,server.om)(row));if(!sample)throw(0,watch.e)(row);count.see(sample,identity)
;this.#watchHealth(row,sample)}const all=[...this.#watched.values()].filter(({row:row})=>row.node===look.node)
;if(watched.length===all.length)this.#seenAtMs.set(look.node,look.askedAtMs)
;for(const{row:row,count:count}of[...this.#others.values()].filter(here)){const sample=rows.get((0,server.om)(row))
;if(sample&&isInRotation(sample)&&!this.#context.soaking.has((0,
server.P9)(row)))count.see(sample,identity);else count.pause()}}#watchHealth(row,sample){
const isDown=sample.operational==="down"&&isInRotation(sample);if(!isDown)this.#downSince.delete((0,
server.P9)(row));else if(!this.#downSince.has((0,server.P9)(row)))this.#downSince.set((0,
server.P9)(row),this.#context.clock.nowMs())}#decide(){
const nodes=new Set([...this.#watched.values()].map(({row:row})=>row.node))
;if(nodes.size>this.#seenAtMs.size)return undefined;const nowMs=this.#context.clock.nowMs();this.#startedMs??=nowMs
;const seen=this.#seen();const soakedMs=nowMs-this.#startedMs;const plannedMs=this.#soaks*this.#request.soakMs
;const endMs=this.#startedMs+plannedMs;const isOver=[...this.#seenAtMs.values()].every(atMs=>atMs>=endMs)
;if([...this.#downSince.values()].some(sinceMs=>isOver||nowMs-sinceMs>=DOWN_MS)){return this.#end({kind:"down"
},seen,soakedMs)}if(isClearlyBad(seen,this.#limits))return this.#end({kind:"error-rate"},seen,soakedMs);if(!isOver){
const text=`${clockText(soakedMs)} of ${clockText(plannedMs)} · ${trafficText(seen,this.#limits)}`;this.#context.tell({
type:"progress",server:this.#request.what,word:"soak",text:text});return undefined}
const judgement=judge(seen,this.#limits)
;const canWait=this.#context.inputs.watching.onInconclusive==="wait"&&this.#soaks<=FURTHER_SOAKS
;if(verdictOf(judgement)==="inconclusive"&&canWait){this.#soaks+=1
;const why=judgementText(judgement,seen,this.#limits,soakedMs);const text=`${why}; watched for ${(0,
format.tW)(this.#request.soakMs)} more (on-inconclusive: wait)`;this.#context.tell({type:"step",
server:this.#request.what,word:"soak",text:text});return undefined}return this.#end(judgement,seen,soakedMs)}#seen(){
const watched=[...this.#watched.values()].map(({count:count})=>count.traffic()).reduce(watching_traffic.b5,watching_traffic.qE)
;if(this.#request.control)return{watched:watched,others:this.#request.control}
;const servers=[...Map.groupBy(this.#others.values(),({row:row})=>row.server).values()].map(rows=>rows.map(({count:count})=>count.traffic()).reduce(watching_traffic.b5,watching_traffic.qE)).filter(traffic=>traffic.requests>0)
;const erring=servers.filter(traffic=>traffic.errors>0).length;return{watched:watched,others:{
traffic:servers.reduce(watching_traffic.b5,watching_traffic.qE),servers:servers.length,erring:erring}}}
#end(judgement,seen,elapsedMs){
const text=judgement.kind==="down"?this.#downText():judgementText(judgement,seen,this.#limits,elapsedMs)
;const failure=failureOf(judgement,text,this.#request.what,this.#context);const verdict=verdictOf(judgement);return{
judgement:judgement,verdict:verdict,text:text,failure:failure,watched:seen.watched,others:seen.others,
elapsedMs:elapsedMs}}#downText(){const rows=[...this.#watched.values()].filter(({row:row})=>this.#downSince.has((0,
server.P9)(row)));const says=rows.map(({row:row,count:count})=>{const{status:status="DOWN",check:check}=count.latest??{}
;return`${status}${check?.text?` (${check.text})`:""} on ${row.node}`});return`HAProxy says ${(0,format.Zv)(says,4)}`}}
function followed(rows){return new Map(rows.map(row=>[(0,server.P9)(row),{row:row,count:new watching_traffic._x}]))}
function neighbours(context,watched){
const backends=new Set([...watched.values()].map(({row:row})=>`${row.node} ${row.backend}`))
;return context.snapshots.flatMap(({node:node,backends:all})=>all.filter(({backend:backend})=>backends.has(`${node} ${backend}`)).flatMap(({servers:servers})=>servers.map(({backend:backend,server:server,sid:sid})=>({
node:node,backend:backend,server:server,sid:sid}))))}
const isInRotation=sample=>sample.admin!=="drain"&&sample.admin!=="maint";function clockText(ms){
const seconds=Math.floor(ms/1e3);const two=n=>String(n).padStart(2,"0");const hours=Math.floor(seconds/3600)
;const rest=`${two(Math.floor(seconds/60)%60)}:${two(seconds%60)}`;return hours>0?`${hours}:${rest}`:rest}},
1898:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{e:()=>goneError,o:()=>Watch})
;var _server_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(7734)
;var _support_errors_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(6278);class Watch{#clock;#tell
;#watchers=new Map;#latest=new Map;#backends=new Map;#lost=new Map;#waiters=new Set;#followers=new Map;#rows=new Map
;#inspect;constructor({clock:clock,tell:tell},inspect){this.#clock=clock;this.#tell=tell;this.#inspect=inspect}
attach(watcher){this.#watchers.set(watcher.plane.node,watcher)}watcher(node){const watcher=this.#watchers.get(node)
;if(!watcher)throw new Error(`no watcher for node ${node}`);return watcher}watchers(){return[...this.#watchers.values()]
}add(rows){for(const row of rows)this.#rows.set((0,_server_js__WEBPACK_IMPORTED_MODULE_0__.P9)(row),row)
;for(const watcher of this.#watchers.values())watcher.watch(rows)}remove(rows){
for(const row of rows)this.#rows.delete((0,_server_js__WEBPACK_IMPORTED_MODULE_0__.P9)(row))
;for(const watcher of this.#watchers.values())watcher.unwatch(rows)}latest(row){
return this.#latest.get(row.node)?.observation.rows.get((0,_server_js__WEBPACK_IMPORTED_MODULE_0__.om)(row))}
backend(node,backend,afterMs=Number.NEGATIVE_INFINITY){const seen=this.#backends.get(`${node} ${backend}`)
;return seen&&seen.askedAtMs>afterMs?seen.sample:undefined}async until(rows,judge,signal){signal.throwIfAborted()
;const nodes=[...new Set(rows.map(row=>row.node))];const release=nodes.map(node=>this.watcher(node).hurry());let waiter
;let onAbort;try{return await new Promise((resolve,reject)=>{onAbort=()=>reject(signal.reason)
;signal.addEventListener("abort",onAbort,{once:true});waiter={rows:rows,sinceMs:this.#clock.nowMs(),
consider:(seen,nowMs)=>{try{const verdict=judge(seen,nowMs);if(verdict!==undefined)resolve(verdict)}catch(error){
reject(error)}},fail:reject};this.#waiters.add(waiter)
;const lost=nodes.map(node=>this.#lost.get(node)).find(error=>error!==undefined);if(lost)reject(lost)})}finally{
if(waiter)this.#waiters.delete(waiter);if(onAbort)signal.removeEventListener("abort",onAbort)
;for(const letGo of release)letGo()}}follow(rows,follower){const nodes=new Set(rows.map(row=>row.node))
;const ends=[...nodes].map(node=>this.watcher(node).follow(rows));this.#followers.set(follower,nodes)
;for(const node of nodes){const error=this.#lost.get(node);if(error)follower.lost(error)}return()=>{
this.#followers.delete(follower);for(const end of ends)end()}}fresh(rows,signal){
return this.until(rows,seen=>seen,signal)}forget(node){this.#latest.delete(node)}lost(node,error){if(!error){
if(this.#lost.delete(node))this.#tell({type:"note",text:`${node} answers again`});return}
if(!this.#lost.has(node))this.#tell({type:"note",text:`Lost: ${error.message} (${error.code})`})
;this.#lost.set(node,error);for(const waiter of[...this.#waiters]){
if(waiter.rows.some(row=>row.node===node))waiter.fail(error)}
for(const[follower,nodes]of[...this.#followers])if(nodes.has(node))follower.lost(error)}look(look){
this.#latest.set(look.node,look);for(const sample of look.observation.backends.values()){const seen={sample:sample,
askedAtMs:look.askedAtMs};this.#backends.set(`${look.node} ${sample.backend}`,seen)}
for(const row of this.#rows.values()){if(row.node!==look.node||!look.askedFor.has((0,
_server_js__WEBPACK_IMPORTED_MODULE_0__.om)(row)))continue;this.#inspect(row,look.observation.rows.get((0,
_server_js__WEBPACK_IMPORTED_MODULE_0__.om)(row)),look)}for(const waiter of[...this.#waiters])this.#offer(waiter)
;for(const[follower,nodes]of[...this.#followers])if(nodes.has(look.node))follower.look(look)}#offer(waiter){
const seen=[];for(const row of waiter.rows){const look=this.#latest.get(row.node)
;if(!look||look.askedAtMs<waiter.sinceMs)return;const sample=look.observation.rows.get((0,
_server_js__WEBPACK_IMPORTED_MODULE_0__.om)(row));if(!sample)return
;const oldSessions=oldSessionsOf(row,look.observation);seen.push({row:row,sample:sample,oldSessions:oldSessions,
askedAtMs:look.askedAtMs})}waiter.consider(seen,this.#clock.nowMs())}}function oldSessionsOf(row,observation){
return observation.oldWorkers?.filter(old=>old.backend===row.backend&&old.server===row.server).reduce((sum,old)=>sum+old.scur+old.qcur,0)
}function goneError(row){
return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__.a6("changed-since-plan",`${row.backend}/${row.server} on ${row.node} is gone: HAProxy no longer shows it`,{
hint:"Somebody removed the server while the rollout ran. Look at the configuration, then start again."})}},
2578:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{$t:()=>placeOf,C6:()=>returnWeights,Lj:()=>weightRepairs})
;var _server_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(7734)
;var _support_errors_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(6278)
;var _weights_js__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__(8527)
;async function returnWeights(shared,options,first=()=>true){const returned=[];const unrestored=[];const leftAlone=[]
;const all=shared.ledger.deeds.weights();const due=[]
;await Promise.all([...Map.groupBy(all,({node:node})=>node)].map(async([node,deeds])=>{try{
const plane=shared.planes.get(node);if(!plane)throw new Error(`no control plane for node ${node}`)
;for(let held=shared.orders.held([node]);held;held=shared.orders.held([node]))await held;const seen=await plane.watch({
rows:deeds,backends:[],masks:false},shared.last);const known=options.identityOf(node)
;const isSame=known!==undefined&&(0,_server_js__WEBPACK_IMPORTED_MODULE_0__.SM)(known,seen.identity)
;for(const deed of deeds){const weight=seen.rows.get((0,_server_js__WEBPACK_IMPORTED_MODULE_0__.om)(deed))?.weight
;const observed=foreign(deed,weight,isSame||options.afterReload==="follow",options)
;if(observed===undefined)due.push(deed);else leftAlone.push({deed:deed,observed:observed})}}catch(error){
for(const deed of deeds)unrestored.push({deed:deed,error:(0,_support_errors_js__WEBPACK_IMPORTED_MODULE_1__.AF)(error)})
}}));for(const{deed:deed}of leftAlone)deed.isTheirs=true
;for(const some of[due.filter(first),due.filter(deed=>!first(deed))]){
await Promise.all([...Map.groupBy(some,({node:node})=>node).values()].map(async deeds=>{try{await(0,
_weights_js__WEBPACK_IMPORTED_MODULE_2__.l6)(shared,deeds.map(backOf));returned.push(...deeds)}catch(error){
for(const deed of deeds){const isBack=shared.ledger.deeds.weightOf(deed)===undefined
;if(isBack)returned.push(deed);else unrestored.push({deed:deed,
error:(0,_support_errors_js__WEBPACK_IMPORTED_MODULE_1__.AF)(error)})}}}))}
for(const{deed:deed}of leftAlone)shared.ledger.deeds.dropWeight(deed);shared.ledger.save();return{returned:returned,
unrestored:unrestored,leftAlone:leftAlone}}const backOf=deed=>({...deed,owner:deed.server,weight:deed.before})
;function foreign(deed,weight,isKnown,options){
if(options.isTakenOver?.(deed))return"has been taken over by a later step of this job"
;if(weight===undefined)return"is gone: HAProxy no longer shows it"
;const isOurs=[deed.asked,...deed.was].includes(weight)
;if(deed.isTheirs||isKnown&&!isOurs)return`has weight ${weight}, which somebody else set`
;if(!isKnown&&weight!==deed.asked)return`has weight ${weight} after a reload of HAProxy`;return undefined}
function weightRepairs({planes:planes},{unrestored:unrestored}){
return[...Map.groupBy(unrestored,({deed:deed})=>deed.node)].map(([node,own])=>({node:node,lines:own.map(({deed:deed})=>{
const row={backend:deed.backend,server:deed.server};return planes.get(node).repairLine({do:"weight",row:row,
weight:deed.before})})}))}const placeOf=row=>`${(0,_server_js__WEBPACK_IMPORTED_MODULE_0__.om)(row)} on ${row.node}`},
8527:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{Y3:()=>foreignWeights,l6:()=>giveWeights,qS:()=>ownWeights,
h3:()=>reassertWeights});var server=__nccwpck_require__(7734);const AT_ONCE=6
;async function orderAll(plane,orders,signal){if(plane.orders)return plane.orders(orders,signal);const results=[]
;const queue=[...orders.entries()];const worker=async()=>{for(let next=queue.shift();next;next=queue.shift()){
const[result]=await Promise.allSettled([plane.order(next[1],signal)]);results[next[0]]=result}}
;await Promise.all(Array.from({length:Math.min(AT_ONCE,orders.length)},worker));return results}
function ownWeights(shared,row){return shared.ledger.deeds.weightsOf(row)??[row.before.weight]}
async function giveWeights(shared,changes){if(changes.length===0)return;const{ledger:ledger,orders:orders}=shared
;const nodes=[...new Set(changes.map(({node:node})=>node))]
;for(let held=orders.held(nodes);held;held=orders.held(nodes))await held;shared.guard.assertMine()
;const fresh=changes.filter(change=>ledger.deeds.weightOf(change)===undefined);try{shared.guard.claim(fresh)}catch{}
for(const change of changes)note(shared,change);ledger.save();try{await carryOutWeights(shared,changes)}finally{
for(const change of changes){const deed=ledger.deeds.weightOf(change)
;if(deed?.was.length===0&&deed.asked===deed.before)ledger.deeds.dropWeight(change)}ledger.save()}}
function note({ledger:ledger},change){const deed=ledger.deeds.weightOf(change);if(deed){
deed.was=[...deed.was,deed.asked];deed.asked=change.weight;return}
const{node:node,backend:backend,server:server,sid:sid,before:before,weight:weight}=change;ledger.deeds.addWeight({
node:node,backend:backend,server:server,sid:sid,before:before,asked:weight,was:[before],isTheirs:false})}
async function carryOutWeights(shared,changes){
const results=await Promise.all([...Map.groupBy(changes,({node:node})=>node)].map(async([node,own])=>{
const plane=shared.planes.get(node);if(!plane)throw new Error(`no control plane for node ${node}`)
;const wanted=own.map(change=>({do:"weight",row:{backend:change.backend,server:change.server},weight:change.weight}))
;for(const row of own)shared.orders.begin(row);try{const ends=await orderAll(plane,wanted,shared.last)
;for(const[index,end]of ends.entries()){if(end.status==="rejected")continue;const change=own[index]
;const deed=shared.ledger.deeds.weightOf(change);if(deed&&deed.asked===change.weight)deed.was=[]
;const command=plane.commandOf(wanted[index]);shared.tell({type:"ordered",server:change.owner,node:node,command:command
})}return ends}finally{for(const row of own)shared.orders.end(row)}}))
;const failed=results.flat().find(result=>result.status==="rejected");if(failed)throw failed.reason}
async function reassertWeights(context,node){const plane=context.planes.get(node)
;const deeds=context.ledger.deeds.weights().filter(deed=>deed.node===node&&!deed.isTheirs);if(deeds.length===0)return
;const seen=await plane.watch({rows:deeds,backends:[],masks:false},context.last);const changes=[]
;for(const deed of deeds){const sample=seen.rows.get(`${deed.backend}/${deed.server}`);if(!sample)continue
;deed.sid=sample.sid;if(sample.weight!==deed.asked)changes.push({...deed,owner:deed.server,weight:deed.asked})}
await carryOutWeights(context,changes)}function foreignWeights(deeds,seen){return deeds.flatMap(deed=>{
const weight=seen.get((0,server.P9)(deed))
;const isOurs=weight===undefined||deed.isTheirs||[deed.asked,...deed.was].includes(weight);return isOurs?[]:[{deed:deed,
weight:weight}]})}},3730:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{Gw:()=>parseNames,Mi:()=>parseListFile,WM:()=>parseListEntries,
Z7:()=>parsePatterns,_K:()=>parseServers,ry:()=>splitList})
;var _support_list_names_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(6328)
;var _problems_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(1427);const NAME=/^[A-Za-z0-9_.:-]+$/
;const PATTERN=/^[A-Za-z0-9_.:*?-]+$/;const ALPHABET="letters, digits and _ . : -";function splitList(text){
return text.split(/[\n,]/).map(entry=>entry.trim()).filter(entry=>entry!=="")}function parseName(text){
if(NAME.test(text))return(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__.qG)(text);if(PATTERN.test(text))return(0,
_problems_js__WEBPACK_IMPORTED_MODULE_0__.J5)(`${(0,
_problems_js__WEBPACK_IMPORTED_MODULE_0__.hD)(text)} is a pattern; a name is needed here`);return(0,
_problems_js__WEBPACK_IMPORTED_MODULE_0__.J5)(`${(0,
_problems_js__WEBPACK_IMPORTED_MODULE_0__.hD)(text)} is not a name in HAProxy's alphabet (${ALPHABET})`)}
function parseNames(text){const entries=[...new Set(splitList(text))]
;const problems=entries.map(parseName).flatMap(parsed=>"problems"in parsed?parsed.problems:[])
;if(problems.length>0)return(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__.J5)(...problems);return entries.length===0?(0,
_problems_js__WEBPACK_IMPORTED_MODULE_0__.J5)(`${(0,
_problems_js__WEBPACK_IMPORTED_MODULE_0__.hD)(text)} holds no name`):(0,
_problems_js__WEBPACK_IMPORTED_MODULE_0__.qG)(entries)}function parsePatterns(text){const problems=[];const patterns=[]
;for(const entry of new Set(splitList(text))){const exclude=entry.startsWith("!")
;const pattern=exclude?entry.slice(1).trim():entry;if(PATTERN.test(pattern))patterns.push({text:pattern,exclude:exclude
});else problems.push(patternProblem(entry,pattern))}if(problems.length>0)return(0,
_problems_js__WEBPACK_IMPORTED_MODULE_0__.J5)(...problems);if(patterns.length===0)return(0,
_problems_js__WEBPACK_IMPORTED_MODULE_0__.J5)(`${(0,
_problems_js__WEBPACK_IMPORTED_MODULE_0__.hD)(text)} names no server`);if(patterns.every(pattern=>pattern.exclude)){
const list=splitList(text).join(", ");return(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__.J5)(`${(0,
_problems_js__WEBPACK_IMPORTED_MODULE_0__.hD)(list)} only excludes; put * before it: ${(0,
_problems_js__WEBPACK_IMPORTED_MODULE_0__.hD)(`*, ${list}`)}`)}
return(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__.qG)(patterns)}function patternProblem(entry,pattern){
const slash=/^[A-Za-z0-9_.:-]+\/(.+)$/.exec(pattern);if(slash?.[1]!==undefined&&PATTERN.test(slash[1])){return`${(0,
_problems_js__WEBPACK_IMPORTED_MODULE_0__.hD)(entry)} names a backend too; that goes into the input backend, here write ${slash[1]}`
}
return`${(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__.hD)(entry)} is not a server name in HAProxy's alphabet (${ALPHABET}; globs * and ?; a leading ! excludes)`
}function parseServers(text){
return splitList(text).length===0?(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__.qG)(undefined):parsePatterns(text)}
function parseListFile(text){if((0,_support_list_names_js__WEBPACK_IMPORTED_MODULE_1__.bw)(text))return(0,
_problems_js__WEBPACK_IMPORTED_MODULE_0__.qG)(text);return(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__.J5)(`${(0,
_problems_js__WEBPACK_IMPORTED_MODULE_0__.hD)(text)} is not the name of a file that HAProxy's CLI takes (${_support_list_names_js__WEBPACK_IMPORTED_MODULE_1__.NG})`)
}function parseListEntries(text){const entries=[...new Set(splitList(text))];const wrong=entries.filter(entry=>{
const parts=entry.split(/\s+/)
;return parts.length>2||entry.startsWith("#")||!parts.every(_support_list_names_js__WEBPACK_IMPORTED_MODULE_1__.dh)})
;if(wrong.length>0){return(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__.J5)(...wrong.map(entry=>`${(0,
_problems_js__WEBPACK_IMPORTED_MODULE_0__.hD)(entry)} is not an entry that HAProxy's CLI takes (${_support_list_names_js__WEBPACK_IMPORTED_MODULE_1__.vJ})`))
}return entries.length===0?(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__.J5)(`${(0,
_problems_js__WEBPACK_IMPORTED_MODULE_0__.hD)(text)} holds no entry`):(0,
_problems_js__WEBPACK_IMPORTED_MODULE_0__.qG)(entries)}},
9937:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{C:()=>parseAccess,T:()=>parseInputs})
;var external_node_path_=__nccwpck_require__(6760);var parse=__nccwpck_require__(5297)
;var format=__nccwpck_require__(5338);function orphans(given,names,words){
return names.filter(name=>given.has(name)).map(name=>given.say(name,words))}const deployStep=given=>{
const{values:values,has:has,say:say}=given;if(values.operation!=="rollout")return[]
;const planning=values["dry-run"]!==false;const optional=planning||values.strategy==="replace"
;const workflowOnly=["workflow-repository","workflow-ref","workflow-inputs"]
;const scripts=has("run")||has("rollback-run")
;return[has("run")&&has("workflow")&&say("workflow","and run exclude each other; give one of them"),!has("run")&&!has("workflow")&&!optional&&{
input:"run",text:"is required: the script that deploys a server (only a dry run goes without)"
},...has("workflow")?[]:orphans(given,workflowOnly,"needs workflow"),...scripts||planning?[]:orphans(given,["shell","working-directory"],"needs run")]
};const health=given=>{const{values:values,raw:raw,has:has,say:say}=given
;const probes=["health-status","health-body","health-successes","health-interval"];if(!has("health-url")){
return[values["haproxy-check"]==="once"&&say("haproxy-check","needs health-url"),...orphans(given,probes,"needs health-url")]
}const{"health-interval":interval,"health-successes":successes,"health-timeout":timeout}=values
;const least=interval===undefined||successes===undefined?0:interval*(successes-1);const url=values["health-url"]
;const single=values.servers?.length===1&&/^[^*?]+$/.test(raw.servers??"")
;return[timeout!==undefined&&least>=timeout&&say("health-timeout",`is too short: ${successes} probes ${(0,
format.tW)(interval??0)} apart take ${(0,
format.tW)(least)}`),url!==undefined&&values.servers!==undefined&&!/\{(server|address|port)\}/.test(url)&&!single&&say("health-url","asks the same for every server; put {address} and {port} into it")]
}
;const failures=({values:values,has:has,say:say})=>[values["on-failure"]==="rollback"&&!has("rollback-run")&&say("on-failure","needs rollback-run"),values["on-failure"]==="stop"&&has("rollback-run")&&say("rollback-run","needs on-failure: rollback")]
;const watching=given=>{const names=["max-error-rate","max-slowdown","min-requests","on-inconclusive"]
;return given.values.soak===0?orphans(given,names,"needs soak, the time to watch"):[]};const canaryAndColours=given=>{
const{values:values,raw:raw,has:has,say:say}=given;const pair=(a,b)=>has(a)&&!has(b)&&say(a,`needs ${b}`)
;const byMap=has("switch-map");const colours=["blue","green"]
;return[pair("canary-acl","canary-users"),pair("canary-users","canary-acl"),pair("switch-map","switch-key"),pair("switch-key","switch-map"),values.blue!==undefined&&raw.blue===raw.green&&say("green","is the same as blue; the colours are two"),...colours.map(colour=>{
const name=values[colour];const plain=name?.length===1&&/^[^*?!]+$/.test(raw[colour]??"")
;return byMap&&name!==undefined&&!plain&&say(colour,"is not the name of one backend, as switch-map needs")})]}
;const connections=given=>{const{values:values,has:has,say:say}=given
;const one=(a,b)=>has(a)&&!has(b)&&say(a,`needs ${b}`);const kinds=values.haproxy?.map(node=>node.kind)
;const overHttp=kinds?.some(kind=>kind==="http"||kind==="https"||kind==="http+unix")??true
;const url=values["health-url"]
;const overTls=(kinds?.includes("https")??true)||(url===undefined?has("health-url"):/^https:/i.test(url))
;const overSsh=kinds?.includes("ssh")??true;const api=["dataplane-username","dataplane-password"]
;const tls=["tls-ca","tls-cert","tls-key"]
;return[one("dataplane-username","dataplane-password"),one("dataplane-password","dataplane-username"),one("tls-cert","tls-key"),one("tls-key","tls-cert"),...overHttp?[]:orphans(given,api,"needs an http or https endpoint in haproxy"),...overTls?[]:orphans(given,tls,"needs an https health-url, or an https endpoint in haproxy"),...overSsh?[]:orphans(given,["ssh-key","ssh-known-hosts"],"needs an ssh endpoint in haproxy")]
}
;const github=({has:has,say:say})=>[has("workflow")&&!has("github-token")&&say("workflow","needs github-token"),has("environment")&&!has("github-token")&&say("environment","needs github-token"),has("environment-url")&&!has("environment")&&say("environment-url","needs environment")]
;const COMPANIONS=[deployStep,health,failures,watching,canaryAndColours,connections,github]
;var schema=__nccwpck_require__(6018);const ROLLOUTS=schema.YL
;const SINGLE=schema.xb.filter(operation=>operation!=="rollout")
;const WRITING=[...ROLLOUTS,...SINGLE].filter(mode=>mode!=="status"&&mode!=="doctor")
;const PROVING=[...ROLLOUTS,"ready","switch","add"];const DRAINING=[...ROLLOUTS,"drain","switch","remove"]
;const COLOURED=["blue-green","switch"];const BELONGS={
servers:["rolling","canary","drain","ready","maint","weight","checks","status","doctor"],strategy:ROLLOUTS,run:ROLLOUTS,
shell:ROLLOUTS,"working-directory":ROLLOUTS,workflow:ROLLOUTS,"workflow-repository":ROLLOUTS,"workflow-ref":ROLLOUTS,
"workflow-inputs":ROLLOUTS,"deploy-timeout":ROLLOUTS,"deploy-retries":ROLLOUTS,"drain-timeout":DRAINING,
"on-drain-timeout":DRAINING,"haproxy-check":PROVING,"health-url":PROVING,"health-status":PROVING,"health-body":PROVING,
"health-successes":PROVING,"health-interval":PROVING,"health-timeout":WRITING,"max-unavailable":WRITING,
"min-available":WRITING,lead:ROLLOUTS,pause:ROLLOUTS,"max-failures":ROLLOUTS,"on-failure":ROLLOUTS,
"rollback-run":ROLLOUTS,"on-reload":WRITING,soak:[...ROLLOUTS,"switch"],"max-error-rate":[...ROLLOUTS,"switch"],
"max-slowdown":[...ROLLOUTS,"switch"],"min-requests":[...ROLLOUTS,"switch"],"on-inconclusive":[...ROLLOUTS,"switch"],
"canary-servers":["canary"],"canary-steps":["canary"],"canary-acl":["canary"],"canary-users":["canary"],blue:COLOURED,
green:COLOURED,"switch-map":COLOURED,"switch-key":COLOURED,"keep-previous":COLOURED,"add-servers":["replace","add"],
"remove-servers":["replace","remove"],weight:["weight"],checks:["checks"]};function modeOf(values){
return values.operation==="rollout"?values.strategy:values.operation}function belongs(name,mode){
return BELONGS[name]?.includes(mode)??true}function homeOf(name){const modes=BELONGS[name]??[]
;const whole=ROLLOUTS.every(mode=>modes.includes(mode))
;const strategies=whole?[]:modes.filter(mode=>ROLLOUTS.includes(mode))
;const operations=[...whole?["rollout"]:[],...modes.filter(mode=>SINGLE.includes(mode))]
;return[phrase("strategy",strategies),phrase("operation",operations)].filter(part=>part!=="").join(" and ")}
function nameOf(mode){return phrase(ROLLOUTS.includes(mode)?"strategy":"operation",[mode])}
const phrase=(kind,words)=>words.length===0?"":`${kind} ${words.join(", ")}`
;var inputs_problems=__nccwpck_require__(1427);var inputs_raw=__nccwpck_require__(2081)
;var secrets=__nccwpck_require__(4366);function crossCheck(raw,values){const given={raw:raw,values:values,has:name=>(0,
inputs_raw.q)(raw,name),say:(input,words)=>{const value=raw[input]??(0,schema.HA)(input)
;const hidden=value===undefined||secrets.p.has(input)||input==="haproxy";return{input:input,text:hidden?words:`${(0,
inputs_problems.hD)(value)} ${words}`}}}
;return[placesOfInputs,whatIsRequired,...COMPANIONS].flatMap(check=>check(given)).filter(problem=>problem!==undefined&&problem!==false)
}const placesOfInputs=({raw:raw,values:values,has:has,say:say})=>{const mode=modeOf(values);if(mode===undefined)return[]
;return schema.Qh.filter(name=>has(name)&&raw[name]!==""&&!belongs(name,mode)).map(name=>say(name,`is only for ${homeOf(name)}, not for ${nameOf(mode)}`))
};const whatIsRequired=({raw:raw,values:values,has:has,say:say})=>{const mode=modeOf(values)
;const needs=name=>mode!==undefined&&!has(name)&&{input:name,text:`is required for ${nameOf(mode)}`}
;const general=[raw.backend===undefined&&!(has("switch-map")&&(mode==="blue-green"||mode==="switch"))&&{input:"backend",
text:"is required; name the backends of HAProxy"}];switch(mode){case"drain":case"ready":case"maint":case"weight":
case"checks":{
const named=has("servers")||say("servers",`is not enough for ${nameOf(mode)}; name the servers (?* for all)`)
;return[...general,named!==true&&named,(mode==="weight"||mode==="checks")&&needs(mode)]}case"canary":
return[...general,needs("canary-servers")];case"blue-green":case"switch":return[...general,needs("blue"),needs("green")]
;case"replace":return[...general,needs("add-servers"),needs("remove-servers")];case"add":
return[...general,needs("add-servers")];case"remove":return[...general,needs("remove-servers")];case"rolling":
case"status":case"doctor":case undefined:return general}};var external_node_fs_=__nccwpck_require__(3024)
;const systemFiles={readText:path=>(0,external_node_fs_.readFileSync)(path,"utf8"),isDirectory:path=>(0,
external_node_fs_.statSync)(path,{throwIfNoEntry:false})?.isDirectory()??false}
;const LATER_OPERATIONS=new Set(["drain","ready","maint","weight","checks","add","remove"])
;const LATER_STRATEGIES=new Set(["replace"]);function notYet(values){const problems=[]
;const add=(input,text)=>problems.push({input:input,text:text});if(LATER_OPERATIONS.has(values.operation)){
const are=schema.xb.filter(operation=>!LATER_OPERATIONS.has(operation));add("operation",`${(0,
inputs_problems.hD)(values.operation)} is not supported; ${supported(are)}`)
}else if(values.operation==="rollout"&&LATER_STRATEGIES.has(values.strategy)){
const are=schema.YL.filter(strategy=>!LATER_STRATEGIES.has(strategy));add("strategy",`${(0,
inputs_problems.hD)(values.strategy)} is not supported; ${supported(are)}`)}if(values.workflow!==undefined){
add("workflow",`${(0,
inputs_problems.hD)(values.workflow)}: dispatching a workflow is not supported; a script in run is`)}
if(values.environment!==undefined){
add("environment",`${(0,inputs_problems.hD)(values.environment)}: GitHub Deployments are not supported; leave it out`)}
return problems}const supported=words=>`${(0,format.Zv)(words)} ${words.length===1?"is":"are"}`
;var pem=__nccwpck_require__(7385);function parseInputs(given,context){const files=context.files??systemFiles
;const raw=withoutEmpty(given);const{values:values,problems:problems}=parseEach(raw)
;const{tls:tls,problems:tlsProblems}=(0,pem.wJ)(values,context.workspace,files);const workingDirectory=(0,
external_node_path_.resolve)(context.workspace,values["working-directory"]??".")
;const all=[...problems,...tlsProblems,...crossCheck(raw,values)]
;if(values["working-directory"]!==undefined&&!files.isDirectory(workingDirectory)){all.push({input:"working-directory",
text:`${(0,inputs_problems.hD)(values["working-directory"])} is not a directory (looked for ${workingDirectory})`})}
if(all.length>0)throw(0,inputs_problems.m7)(inOrder(all));const valid=values;const later=notYet(valid)
;if(later.length>0)throw(0,inputs_problems.qO)(inOrder(later))
;return runInputs(valid,tls,workingDirectory,context.workspace)}function withoutEmpty(raw){
return Object.fromEntries(schema.Qh.filter(name=>name==="servers"||raw[name]!=="").map(name=>[name,raw[name]]))}
function parseEach(raw){const values={};const problems=[];for(const name of schema.Qh){const value=raw[name]
;const result=parse.xL(schema.rS.shape[name],value)
;if(result.success)values[name]=result.data;else problems.push(...result.error.issues.map(issue=>({input:name,
text:issue.message})))}return{values:values,problems:problems}}function inOrder(problems){
return schema.Qh.flatMap(name=>{const texts=problems.filter(problem=>problem.input===name).map(problem=>problem.text)
;return[...new Set(texts)].map(text=>({input:name,text:text}))})}
function runInputs(values,tls,workingDirectory,workspace){const command=script=>script===undefined?undefined:{
script:script,shell:values.shell};return{operation:values.operation,strategy:values.strategy,dryRun:values["dry-run"],
nodes:values.haproxy.map(nodeEndpoint),backends:values.backend??[],servers:values.servers,groupBy:values["group-by"],
connectTimeoutMs:values["connect-timeout"],commandTimeoutMs:values["command-timeout"],access:accessOf(values),tls:tls,
run:command(values.run),workingDirectory:workingDirectory,deployTimeoutMs:values["deploy-timeout"],
deployRetries:values["deploy-retries"],drainTimeoutMs:values["drain-timeout"],onDrainTimeout:values["on-drain-timeout"],
health:{haproxyCheck:values["haproxy-check"],url:values["health-url"],status:values["health-status"],
body:values["health-body"],successes:values["health-successes"],intervalMs:values["health-interval"],
timeoutMs:values["health-timeout"]},maxUnavailable:values["max-unavailable"],minAvailable:values["min-available"],
lead:values.lead,pauseMs:values.pause,maxFailures:values["max-failures"],onFailure:values["on-failure"],
rollbackRun:command(values["rollback-run"]),onReload:values["on-reload"],watching:{soakMs:values.soak,
maxErrorRate:values["max-error-rate"],maxSlowdown:values["max-slowdown"],minRequests:values["min-requests"],
onInconclusive:values["on-inconclusive"]},canary:canaryOf(values),colours:coloursOf(values),replace:{
add:values["add-servers"],remove:values["remove-servers"]},weight:values.weight,checks:values.checks,
reportDir:values["report-dir"]===undefined?undefined:(0,external_node_path_.resolve)(workspace,values["report-dir"]),
summary:values.summary}}
function nodeEndpoint({kind:kind,label:label,text:text,path:path,host:host,port:port,user:user}){switch(kind){
case"unix":case"tcp":case"http":case"https":case"http+unix":return{kind:kind,label:label,text:text,path:path,host:host,
port:port};case"ssh":return{kind:kind,label:label,text:text,path:path,host:host,port:port,user:user}}}
function canaryOf(values){const{"canary-servers":servers,"canary-acl":file,"canary-users":entries}=values
;if(servers===undefined)return undefined;const testers=file===undefined||entries===undefined?undefined:{file:file,
entries:entries};return{servers:servers,steps:values["canary-steps"],testers:testers}}function coloursOf(values){
const{blue:blue,green:green,"switch-map":file,"switch-key":key}=values
;if(blue===undefined||green===undefined)return undefined;const map=file===undefined||key===undefined?undefined:{
file:file,key:key};return{blue:blue,green:green,map:map,keepPreviousMs:values["keep-previous"]}}
function accessOf(values){return{sshKey:values["ssh-key"],sshKnownHosts:values["ssh-known-hosts"],
dataplaneUsername:values["dataplane-username"],dataplanePassword:values["dataplane-password"]}}
function parseAccess(given,context){const{values:values}=parseEach(withoutEmpty(given));const{tls:tls}=(0,
pem.wJ)(values,context.workspace,context.files??systemFiles);return{access:accessOf(values),tls:tls}}},
7385:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{PD:()=>parseSshKey,SR:()=>isPemText,uJ:()=>parseKnownHosts,wJ:()=>resolveTls
});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(7598)
;var node_path__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(6760)
;var _problems_js__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__(1427);const KINDS={"tls-ca":{
armour:/-----BEGIN CERTIFICATE-----/,what:"certificate",secret:false},"tls-cert":{armour:/-----BEGIN CERTIFICATE-----/,
what:"certificate",secret:false},"tls-key":{armour:/-----BEGIN [A-Z ]*PRIVATE KEY-----/,what:"private key",secret:true}}
;const TLS_INPUTS=["tls-ca","tls-cert","tls-key"];const isPemText=text=>text.includes("-----BEGIN ")
;function resolveTls(values,workspace,files){const problems=[];const texts={};for(const input of TLS_INPUTS){
const value=values[input];if(value===undefined)continue;const parsed=pemText(input,value,workspace,files)
;if("value"in parsed)texts[input]=parsed.value;else problems.push(...parsed.problems.map(text=>({input:input,text:text
})))}const{"tls-ca":ca,"tls-cert":cert,"tls-key":key}=texts
;if(cert!==undefined&&key!==undefined&&!belongTogether(cert,key)){problems.push({input:"tls-key",
text:"is not the private key of the certificate in tls-cert"})}return{tls:{ca:ca,cert:cert,key:key},problems:problems}}
function pemText(input,value,workspace,files){const{armour:armour,what:what,secret:secret}=KINDS[input]
;const isText=isPemText(value);const name=isText?"the text":secret?"the file":(0,
_problems_js__WEBPACK_IMPORTED_MODULE_2__.hD)(value);let text=value;if(!isText){try{text=files.readText((0,
node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace,value))}catch(error){const why=reasonOf(error);return(0,
_problems_js__WEBPACK_IMPORTED_MODULE_2__.J5)(secret?`is neither PEM text of a ${what} nor the path of a file that can be read (${why})`:`${name} is neither PEM text of a ${what} nor a file that can be read (${why})`)
}}if(!armour.test(text))return(0,_problems_js__WEBPACK_IMPORTED_MODULE_2__.J5)(`${name} holds no PEM ${what}`)
;const wrong=contentProblem(what,text)
;return wrong===undefined?(0,_problems_js__WEBPACK_IMPORTED_MODULE_2__.qG)(text):(0,
_problems_js__WEBPACK_IMPORTED_MODULE_2__.J5)(`${name} ${wrong}`)}function reasonOf(error){
const code=error instanceof Error&&"code"in error?String(error.code):"unknown reason";const words={
ENOENT:"no such file",EACCES:"permission denied",EISDIR:"it is a directory"};return words[code]??code}
function contentProblem(what,text){if(what==="private key"&&/ENCRYPTED/.test(text)){
return"holds a private key with a passphrase; there is no input for one, so give it without"}try{
const read=what==="certificate"?pem=>new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem):node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey
;read(text);return undefined}catch{return`holds a PEM ${what} that cannot be read; check that its line breaks are kept`}
}function belongTogether(cert,key){
return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(cert).checkPrivateKey((0,
node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(key))}function parseSshKey(text){
return KINDS["tls-key"].armour.test(text)?(0,_problems_js__WEBPACK_IMPORTED_MODULE_2__.qG)(text):(0,
_problems_js__WEBPACK_IMPORTED_MODULE_2__.J5)("is not the PEM text of a private key; give the key itself, not a path")}
function parseKnownHosts(text){const lines=text.split("\n").filter(line=>line.trim()!==""&&!line.startsWith("#"))
;const broken=lines.find(line=>line.trim().split(/\s+/).length<3);if(broken!==undefined){return(0,
_problems_js__WEBPACK_IMPORTED_MODULE_2__.J5)(`${(0,
_problems_js__WEBPACK_IMPORTED_MODULE_2__.hD)(broken)} is not a line of known_hosts; write "lb1 ssh-ed25519 AAAA…"`)}
return lines.length===0?(0,_problems_js__WEBPACK_IMPORTED_MODULE_2__.J5)("holds no host key"):(0,
_problems_js__WEBPACK_IMPORTED_MODULE_2__.qG)(text)}},
1427:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{J5:()=>refused,hD:()=>quote,m7:()=>inputInvalid,qG:()=>accepted,
qO:()=>unsupported});var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(6278)
;var _support_format_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(5338);const accepted=value=>({value:value})
;const refused=(...problems)=>({problems:problems});function quote(text){
const safe=/^ssh:\/\/[\w.-]+@[^@]*$/.test(text)?text:text.replace(/:\/\/.*@/s,"://***@");return JSON.stringify((0,
_support_format_js__WEBPACK_IMPORTED_MODULE_1__.ml)(safe,80))}function inputInvalid(problems){
const count=new Set(problems.map(problem=>problem.input)).size;const title=`${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_1__.LS)(count,"input")} ${count===1?"needs":"need"} another look`
;return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__.a6("input-invalid",lines(title,problems))}
function unsupported(problems){const count=new Set(problems.map(problem=>problem.input)).size;const title=`${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_1__.LS)(count,"input")} ${count===1?"asks":"ask"} for what this version cannot do`
;return new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__.a6("unsupported",lines(title,problems))}
function lines(title,problems){
return[title,...problems.map(({input:input,text:text})=>`  ${input}: ${text}`),"Nothing was contacted."].join("\n")}},
2081:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{q:()=>isGiven,y:()=>readRawInputs})
;var _schema_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(6018);function readRawInputs(environment){const raw={}
;for(const name of _schema_js__WEBPACK_IMPORTED_MODULE_0__.Qh){
const value=environment[`INPUT_${name.replaceAll(" ","_").toUpperCase()}`]?.trim()
;if(value!==undefined&&(value!==""||name==="servers"))raw[name]=value}return raw}function isGiven(raw,name){
const value=raw[name];return value!==undefined&&value!==(0,_schema_js__WEBPACK_IMPORTED_MODULE_0__.HA)(name)}},
6018:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{Qh:()=>INPUT_NAMES,xb:()=>OPERATIONS,YL:()=>STRATEGIES,HA:()=>defaultOf,
rS:()=>inputsSchema});var schemas=__nccwpck_require__(7323);var core=__nccwpck_require__(3772)
;var format=__nccwpck_require__(5338);var lists=__nccwpck_require__(3730);var inputs_problems=__nccwpck_require__(1427)
;const WHOLE=/^\d{1,15}$/;const DECIMAL=/^\d{1,9}(\.\d{1,6})?$/;const PERCENT=/^(\d{1,9}(?:\.\d{1,6})?)%$/
;const within=(value,from,to)=>value>=from&&value<=to;function count(from,to){
return text=>WHOLE.test(text)&&within(Number(text),from,to)?(0,inputs_problems.qG)(Number(text)):(0,
inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} is not a whole number from ${from} to ${(0,format.B4)(to)}`)}
const MAX_SERVERS=1e5;function amount(from){return text=>{if(WHOLE.test(text)&&within(Number(text),from,MAX_SERVERS)){
return(0,inputs_problems.qG)({kind:"count",value:Number(text)})}const percent=PERCENT.exec(text)
;if(percent!==null&&within(Number(percent[1]),from===0?0:Number.MIN_VALUE,100)){return(0,inputs_problems.qG)({
kind:"percent",value:Number(percent[1])})}
return(0,inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} is neither a whole number from ${from} nor a percentage ${from===0?"from 0%":"above 0%"} to 100%`)
}}function parsePercent(text){const match=PERCENT.exec(text);if(match!==null&&Number(match[1])<=100)return(0,
inputs_problems.qG)(Number(match[1]))
;const hint=DECIMAL.test(text)&&Number(text)<=100?`; write ${text}%`:", such as 1% or 0.5%";return(0,
inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} is not a percentage from 0% to 100%${hint}`)}
function parseFactor(text){if(DECIMAL.test(text)&&within(Number(text),1,1e3))return(0,inputs_problems.qG)(Number(text))
;return(0,inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} is not a factor from 1 to 1000, such as 1.5`)}
function parseShares(text){const problems=[];const shares=[];for(const entry of(0,lists.ry)(text)){
const parsed=parsePercent(entry)
;if("problems"in parsed)problems.push(...parsed.problems);else if(parsed.value===0)problems.push(`${(0,
inputs_problems.hD)(entry)} is no share; begin above 0%`);else if(parsed.value===100)problems.push(`${(0,
inputs_problems.hD)(entry)} would leave the other servers nothing; after the last step they follow`);else shares.push(parsed.value)
}if(problems.length>0)return(0,inputs_problems.J5)(...problems);if(shares.length===0)return(0,inputs_problems.J5)(`${(0,
inputs_problems.hD)(text)} holds no share; write 5%, 25%, 50%`)
;const falls=shares.some((share,i)=>share<=(shares[i-1]??0));return falls?(0,inputs_problems.J5)(`${(0,
inputs_problems.hD)(text)} does not grow from step to step`):(0,inputs_problems.qG)(shares)}function parseWeight(text){
if(WHOLE.test(text)&&Number(text)<=256)return(0,inputs_problems.qG)({kind:"count",value:Number(text)})
;const percent=PERCENT.exec(text);if(percent!==null&&/^\d+%$/.test(text)&&Number(percent[1])<=100){return(0,
inputs_problems.qG)({kind:"percent",value:Number(percent[1])})}return(0,inputs_problems.J5)(`${(0,
inputs_problems.hD)(text)} is neither a weight from 0 to 256 nor a whole percentage from 0% to 100%`)}
var nearest=__nccwpck_require__(9667);const PLACEHOLDERS=["server","address","port","backend"]
;function placeholderProblems(text,known){
return[...text.matchAll(/\{([A-Za-z_-]*)\}/g)].filter(([,word])=>word!==undefined&&!known.includes(word)).map(([whole])=>{
const words=known.map(name=>`{${name}}`);return`${(0,inputs_problems.hD)(whole)} is not one of ${words.join(", ")}${(0,
nearest.a)(whole,words)}`})}function parseHealthUrl(text){const unknown=placeholderProblems(text,PLACEHOLDERS)
;if(unknown.length>0)return(0,inputs_problems.J5)(...unknown)
;const sample=text.replaceAll("{port}","8080").replaceAll(/\{(server|address|backend)\}/g,"sample")
;if(/[{}]/.test(sample))return(0,
inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} holds a brace that closes or opens no placeholder`)
;return webAddress(sample,text,"http://{address}:{port}/healthz")}function parseWebAddress(text){
return webAddress(text,text,"https://shop.example")}function webAddress(sample,text,example){
if(!/^https?:\/\//i.test(sample)){
return(0,inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} is not an http or https address; write ${example}, say`)}
if(/\s/.test(sample)||!URL.canParse(sample)){return(0,inputs_problems.J5)(`${(0,
inputs_problems.hD)(text)} is not a valid address; write ${example}, say`)}const url=new URL(sample)
;if(url.username!==""||url.password!==""){
return(0,inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} holds credentials; they would stand in the log, so give an address without`)
}return(0,inputs_problems.qG)(text)}function parseStatus(text){const problems=[];const ranges=[];for(const entry of(0,
lists.ry)(text)){const[,from,to]=/^(\d{3})(?:-(\d{3}))?$/.exec(entry)??[];const range={from:Number(from),
to:Number(to??from)}
;if(from===undefined||range.from<100||range.to>599)problems.push(statusProblem(entry));else if(range.from>range.to)problems.push(`${(0,
inputs_problems.hD)(entry)} runs backwards; write ${to}-${from}`);else ranges.push(range)}if(problems.length>0)return(0,
inputs_problems.J5)(...problems);return ranges.length===0?(0,inputs_problems.J5)(`${(0,
inputs_problems.hD)(text)} holds no status code`):(0,inputs_problems.qG)(ranges)}function statusProblem(entry){
const family=/^([1-5])xx$/i.exec(entry)?.[1]
;const hint=family===undefined?", such as 200-299 or 204":`; write ${family}00-${family}99`;return`${(0,
inputs_problems.hD)(entry)} is not a status code or range from 100 to 599${hint}`}const FLAGS=["i","m","s","u","v"]
;function parseHealthBody(text){const[,source,flags]=/^\/(.*)\/([A-Za-z]*)$/s.exec(text)??[]
;if(source===undefined||flags===undefined)return(0,inputs_problems.qG)({kind:"text",text:text})
;const strange=flags.split("").filter(flag=>!FLAGS.includes(flag));if(strange.length>0){return(0,
inputs_problems.J5)(`${(0,
inputs_problems.hD)(text)} reads as a regular expression with the unknown flag ${strange.join(", ")}; `+`flags are ${FLAGS.join(", ")}`)
}
if(source==="")return(0,inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} is an empty regular expression; anything would pass`)
;try{return(0,inputs_problems.qG)({kind:"pattern",pattern:new RegExp(source,flags)})}catch(error){
const why=error instanceof Error?error.message.replace(/^.*: /s,""):String(error);return(0,inputs_problems.J5)(`${(0,
inputs_problems.hD)(text)} is not a valid regular expression (${why})`)}}
const SHELLS=["bash","sh","pwsh","python","node"];function parseShell(text){
if(SHELLS.some(word=>word===text)||text.includes("{0}")&&!text.startsWith("{0}")){return(0,inputs_problems.qG)(text)}
const hint=(0,nearest.a)(text,SHELLS);const example=hint===""&&/^[\w./-]+$/.test(text)?`${text} {0}`:"perl {0}"
;return(0,
inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} is not one of ${SHELLS.join(", ")}, nor a template with {0} such as ${(0,
inputs_problems.hD)(example)}${hint}`)}function parseWorkflow(text){if(/^[\w.-]+\.ya?ml$/.test(text))return(0,
inputs_problems.qG)(text);const file=/\/([\w.-]+\.ya?ml)$/.exec(text)?.[1];return(0,inputs_problems.J5)(`${(0,
inputs_problems.hD)(text)} is not the file name of a workflow${file===undefined?", such as deploy.yml":`; write ${file}`}`)
}function parseRepository(text){return/^[A-Za-z0-9-]+\/[\w.-]+$/.test(text)?(0,inputs_problems.qG)(text):(0,
inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} is not a repository; write owner/name`)}function parseRef(text){
return/^[^\s~^:?*[\\-][^\s~^:?*[\\]*$/.test(text)&&!text.includes("..")?(0,inputs_problems.qG)(text):(0,
inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} is not the name of a branch or tag`)}const MAX_WORKFLOW_INPUTS=25
;function parseWorkflowInputs(text){const problems=[];const inputs=new Map
;for(const[i,line]of text.split("\n").entries()){if(line.trim()==="")continue
;const[,key,value]=/^\s*([A-Za-z_][\w-]*)\s*:(?:\s+(.*?))?\s*$/.exec(line)??[]
;if(key===undefined)problems.push(`line ${i+1} does not read "key: value"`);else if(inputs.has(key))problems.push(`${key} is given twice`);else{
problems.push(...placeholderProblems(value??"",[...PLACEHOLDERS,"token"]));inputs.set(key,value??"")}}
if(inputs.size>MAX_WORKFLOW_INPUTS){
problems.push(`holds ${inputs.size} inputs; GitHub takes at most ${MAX_WORKFLOW_INPUTS}`)}return problems.length>0?(0,
inputs_problems.J5)(...problems):(0,inputs_problems.qG)(inputs)}const UNIT_MS={h:36e5,m:6e4,s:1e3,ms:1}
;const FORM=/^(?:(\d{1,10})h)?(?:(\d{1,10})m)?(?:(\d{1,10})s)?(?:(\d{1,10})ms)?$/;const MAX_DURATION_MS=24*24*UNIT_MS.h
;const FOREIGN={msec:"ms",millis:"ms",milliseconds:"ms",sec:"s",secs:"s",second:"s",seconds:"s",min:"m",mins:"m",
minute:"m",minutes:"m",hr:"h",hrs:"h",hour:"h",hours:"h"};function parseDuration(text,atLeastMs=0){
if(/^\d+$/.test(text))return(0,
inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} has no unit; write ${text}s, 5m or 1h`);const match=FORM.exec(text)
;if(match===null||text==="")return(0,
inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} is not a duration; ${advice(text)}`)
;const[,hours,minutes,seconds,millis]=match.map(part=>Number(part??0))
;const ms=(hours??0)*UNIT_MS.h+(minutes??0)*UNIT_MS.m+(seconds??0)*UNIT_MS.s+(millis??0);if(ms>MAX_DURATION_MS){
return(0,inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} is longer than ${(0,
format.tW)(MAX_DURATION_MS)} (24 days)`)}if(ms<atLeastMs)return(0,inputs_problems.J5)(`${(0,
inputs_problems.hD)(text)} is shorter than ${(0,format.tW)(atLeastMs)}`);return(0,inputs_problems.qG)(ms)}
function advice(text){const plain=text.toLowerCase().replace(/\s+/g,"").replace(/[a-z]+/g,unit=>FOREIGN[unit]??unit)
;return FORM.test(plain)&&plain!==""?`did you mean ${plain}?`:"write 500ms, 30s, 5m, 1h or 1m30s"}
var external_node_net_=__nccwpck_require__(7030)
;const posix_namespaceObject=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/posix")
;function labelNodes(endpoints){const problems=[]
;const given=endpoints.map(endpoint=>endpoint.label).filter(label=>label!=="");for(const label of repeated(given)){
problems.push(`label ${(0,inputs_problems.hD)(label)} is given twice; a label names one node`)}
for(const where of repeated(endpoints.map(identity))){
const text=endpoints.find(endpoint=>identity(endpoint)===where)?.text??where;problems.push(`${(0,
inputs_problems.hD)(text)} is given twice; name each node once`)}if(problems.length>0)return(0,
inputs_problems.J5)(...problems);const taken=new Set(given);const labelled=endpoints.map(endpoint=>{
if(endpoint.label!=="")return endpoint;const others=endpoints.filter(other=>other!==endpoint&&other.label==="")
;const candidates=endpoints.length===1?shortNames(endpoint):names(endpoint)
;const label=candidates.find((name,level)=>!taken.has(name)&&others.every(other=>(names(other)[level]??other.text)!==name))??endpoint.text
;taken.add(label);return{...endpoint,label:label}});return(0,inputs_problems.qG)(labelled)}
function shortNames(endpoint){return endpoint.kind==="unix"||endpoint.kind==="http+unix"?["haproxy"]:names(endpoint)}
function names(endpoint){const host=endpoint.host.includes(":")?`[${endpoint.host}]`:endpoint.host
;const place=endpoint.port===0?host:`${host}:${endpoint.port}`;switch(endpoint.kind){case"unix":case"http+unix":{
const name=(0,posix_namespaceObject.basename)(endpoint.path).replace(/\.sock$/,"");return[name,`${(0,
posix_namespaceObject.basename)((0,posix_namespaceObject.dirname)(endpoint.path))}/${name}`,endpoint.path]}case"tcp":
return[place];case"ssh":case"http":case"https":return[host,place]}}
const identity=endpoint=>[endpoint.kind,endpoint.user,endpoint.host,endpoint.port,endpoint.path].join(" ")
;function repeated(texts){return[...new Set(texts.filter((text,i)=>texts.indexOf(text)!==i))]}
const SCHEMES=["unix","tcp","ssh","http","https","http+unix"];const LABEL=/^[A-Za-z0-9_.:-]+$/
;const HOST=/^[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?$/;const USER=/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/
;const MAX_PATH_BYTES=107;function parseEndpoints(text){const problems=[];const endpoints=[]
;for(const line of text.split("\n")){const parts=line.split(",");for(const[i,part]of parts.entries()){
const entry=part.trim();if(entry==="")continue;const parsed=parseEntry(entry)
;if("value"in parsed)endpoints.push(parsed.value);else if(parts.slice(i+1).some(later=>later.includes("@"))&&!entry.startsWith("/")){
const safe=entry.includes("://")?entry.replace(/:\/\/.*/,"://***"):"***";problems.push(`${(0,
inputs_problems.hD)(safe)} cannot be read, with an @ later in its line; write one node per line`)
}else problems.push(...parsed.problems)}}if(problems.length>0)return(0,inputs_problems.J5)(...problems)
;if(endpoints.length===0)return(0,inputs_problems.J5)("holds no endpoint; write /run/haproxy/admin.sock, say")
;return labelNodes(endpoints)}function parseEntry(entry){const equals=entry.indexOf("=");const slash=entry.indexOf("/")
;if(equals===-1||slash!==-1&&slash<equals)return parseEndpoint(entry);const label=entry.slice(0,equals).trim()
;const parsed=parseEndpoint(entry.slice(equals+1).trim());if(LABEL.test(label))return"value"in parsed?(0,
inputs_problems.qG)({...parsed.value,label:label}):parsed;const problem=`label ${(0,
inputs_problems.hD)(entry.includes("@")?"***":label)} is not made of letters, digits and _ . : -`;return(0,
inputs_problems.J5)(problem,..."problems"in parsed?parsed.problems:[])}const blank={label:"",path:"",host:"",port:0,
user:""};function parseEndpoint(text){if(text.startsWith("/"))return onSocket("unix",text,text)
;const[,scheme,rest]=/^([A-Za-z][A-Za-z+]*):\/\/(.*)$/.exec(text)??[];if(scheme===undefined||rest===undefined)return(0,
inputs_problems.J5)(withoutScheme(text));switch(scheme){case"unix":case"http+unix":return onSocket(scheme,text,rest)
;case"tcp":return overTcp(text,rest);case"ssh":return overSsh(text,rest);case"http":case"https":
return overHttp(scheme,text,rest);default:{const near=(0,nearest.p)(scheme,SCHEMES)
;const hint=near===undefined?"":`; did you mean ${near}://?`;return(0,inputs_problems.J5)(`${(0,
inputs_problems.hD)(text)} begins with none of ${SCHEMES.map(s=>`${s}://`).join(", ")}, nor with /${hint}`)}}}
function withoutScheme(text){const prefixed=/^unix@(\/.*)$/.exec(text)
;if(prefixed?.[1]!==undefined&&!prefixed[1].includes("@")){
return`${(0,inputs_problems.hD)(text)} is not an endpoint; did you mean unix://${prefixed[1]}?`}if(text.includes("@")){
return`${(0,inputs_problems.hD)(text.replace(/.*@/s,"***@"))} is not an endpoint; write tcp://host:port, say`}
if(/^[^/:\s]+:\d+$/.test(text))return`${(0,inputs_problems.hD)(text)} is not an endpoint; did you mean tcp://${text}?`
;return`${(0,
inputs_problems.hD)(text)} is not an endpoint; write an absolute path such as /run/haproxy/admin.sock, or tcp://host:port`
}function socketProblem(path,shown,example){
if(!path.startsWith("/"))return`${shown} has no absolute path; write ${example}`
;if(path.endsWith("/"))return`${shown} ends in a directory; name the socket in it`
;if(/[\u0000-\u001f]/.test(path))return`${shown} holds control characters`;const bytes=Buffer.byteLength(path)
;if(bytes>MAX_PATH_BYTES){return`${shown} is a path of ${bytes} bytes; a unix socket's has at most ${MAX_PATH_BYTES}`}
return undefined}function onSocket(kind,text,path){const problem=socketProblem(path,(0,
inputs_problems.hD)(text),`${kind}:///run/haproxy/admin.sock`);return problem===undefined?(0,inputs_problems.qG)({
...blank,kind:kind,text:text,path:path}):(0,inputs_problems.J5)(problem)}function overTcp(text,rest){
if(rest.includes("@"))return(0,
inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} holds an @; the Runtime API knows no credentials`)
;const place=parsePlace(rest,text);if("problems"in place)return place;const{host:host,port:port}=place.value
;if(port===0)return(0,inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} has no port; write tcp://${rest}:9999, say`)
;return(0,inputs_problems.qG)({...blank,kind:"tcp",text:text,host:host,port:port})}function overSsh(text,rest){
const[,user,place,path]=/^(?:(.*)@)?([^/@]*)(\/.*)?$/.exec(rest)??[];if(user?.includes(":")===true){return(0,
inputs_problems.J5)(`${(0,
inputs_problems.hD)(text)} holds a password; use ssh-key, or the runner's own OpenSSH configuration`)}
if(user!==undefined&&!USER.test(user))return(0,
inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} holds no valid user name`);const parsed=parsePlace(place??"",text)
;if("problems"in parsed)return parsed
;const problem=socketProblem(path??"",(0,inputs_problems.hD)(text),"ssh://deploy@lb1/run/haproxy/admin.sock")
;if(problem!==undefined)return(0,inputs_problems.J5)(problem);return(0,inputs_problems.qG)({...blank,kind:"ssh",
text:text,user:user??"",path:path??"",...parsed.value})}function overHttp(kind,text,rest){if(rest.includes("@")){
return(0,
inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} holds credentials; they go into dataplane-username and dataplane-password`)
}const[,place,path]=/^([^/?#]*)(.*)$/.exec(rest)??[];const parsed=parsePlace(place??"",text)
;if("problems"in parsed)return parsed;const base=(path??"").replace(/\/$/,"");if(!["","/v2","/v3"].includes(base)){
return(0,
inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} is not the base of a Data Plane API; write ${kind}://${place}, or add /v2 or /v3`)
}return(0,inputs_problems.qG)({...blank,kind:kind,text:text,path:base,...parsed.value})}function parsePlace(place,text){
const[,bracketed,plain,portText]=/^(?:\[([^\]]*)\]|([^:[\]]*))(?::([^:]*))?$/.exec(place)??[]
;const host=bracketed??plain;if(host===undefined){return(0,external_node_net_.isIPv6)(place.replace(/:\d+$/,""))||(0,
external_node_net_.isIPv6)(place)?(0,
inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} holds an IPv6 address without brackets; write [::1]:9999, say`):(0,
inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} does not read host:port`)}if(host==="")return(0,
inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} has no host`);const good=bracketed===undefined?isHost(host):(0,
external_node_net_.isIPv6)(host)
;if(!good)return(0,inputs_problems.J5)(`${(0,inputs_problems.hD)(text)} holds no valid host name or address`)
;const port=portText===undefined?0:Number(portText)
;if(portText!==undefined&&(!/^\d{1,5}$/.test(portText)||port<1||port>65535)){return(0,inputs_problems.J5)(`${(0,
inputs_problems.hD)(text)} has no port from 1 to 65535`)}return(0,inputs_problems.qG)({host:host,port:port})}
function isHost(host){return HOST.test(host)&&(!/^[\d.]+$/.test(host)||(0,external_node_net_.isIPv4)(host))}
var pem=__nccwpck_require__(7385);function oneOf(words){return text=>{const word=words.find(candidate=>candidate===text)
;if(word!==undefined)return(0,inputs_problems.qG)(word);return(0,inputs_problems.J5)(`${(0,
inputs_problems.hD)(text)} is not one of ${words.join(", ")}${(0,nearest.a)(text,words)}`)}}const words_FOREIGN={
yes:"true",y:"true",on:"true",1:"true",no:"false",n:"false",off:"false",0:"false"};function parseBoolean(text){
if(/^(true|True|TRUE)$/.test(text))return(0,inputs_problems.qG)(true);if(/^(false|False|FALSE)$/.test(text))return(0,
inputs_problems.qG)(false);const foreign=words_FOREIGN[text.toLowerCase()];const hint=foreign===undefined?(0,
nearest.a)(text,["true","false"]):`; did you mean ${foreign}?`;return(0,inputs_problems.J5)(`${(0,
inputs_problems.hD)(text)} is not one of true, false${hint}`)}
const STRATEGIES=["rolling","canary","blue-green","replace"]
;const OPERATIONS=["rollout","drain","ready","maint","weight","checks","switch","add","remove","status","doctor"]
;function field(parse,missing="is required"){return schemas.FsL(schemas.YjP({error:missing
}),schemas.pdi((text,context)=>{const parsed=parse(text);if("value"in parsed)return parsed.value
;for(const message of parsed.problems)context.issues.push({code:"custom",message:message,input:text});return core.tm}))}
const optional=parse=>schemas.lqM(field(parse));const byDefault=(text,parse)=>schemas.SdS(field(parse),text)
;const schema_text=optional(inputs_problems.qG);const duration=standard=>byDefault(standard,value=>parseDuration(value))
;const limit=standard=>byDefault(standard,value=>parseDuration(value,10))
;const parseUsername=value=>value.includes(":")?(0,
inputs_problems.J5)("holds a colon, which basic authentication does not allow"):(0,inputs_problems.qG)(value)
;const inputsSchema=schemas.Ikc({
haproxy:field(parseEndpoints,"is required; give the endpoint of HAProxy, such as /run/haproxy/admin.sock"),
backend:optional(lists.Gw),servers:byDefault("*",lists._K),"group-by":byDefault("name",oneOf(["name","address"])),
"dataplane-username":optional(parseUsername),"dataplane-password":schema_text,"tls-ca":schema_text,
"tls-cert":schema_text,"tls-key":schema_text,"ssh-key":optional(pem.PD),"ssh-known-hosts":optional(pem.uJ),
"connect-timeout":limit("5s"),"command-timeout":limit("10s"),operation:byDefault("rollout",oneOf(OPERATIONS)),
strategy:byDefault("rolling",oneOf(STRATEGIES)),"dry-run":byDefault("false",parseBoolean),run:schema_text,
shell:byDefault("bash",parseShell),"working-directory":schema_text,workflow:optional(parseWorkflow),
"workflow-repository":optional(parseRepository),"workflow-ref":optional(parseRef),
"workflow-inputs":optional(parseWorkflowInputs),"deploy-timeout":limit("10m"),
"deploy-retries":byDefault("0",count(0,100)),"drain-timeout":duration("5m"),
"on-drain-timeout":byDefault("fail",oneOf(["fail","shutdown","proceed"])),
"haproxy-check":byDefault("require",oneOf(["require","once","ignore"])),"health-url":optional(parseHealthUrl),
"health-status":byDefault("200-299",parseStatus),"health-body":optional(parseHealthBody),
"health-successes":byDefault("2",count(1,1e3)),"health-interval":limit("500ms"),"health-timeout":limit("2m"),
"max-unavailable":byDefault("1",amount(1)),"min-available":optional(amount(0)),lead:byDefault("1",count(0,1e5)),
pause:duration("0s"),"max-failures":byDefault("0",count(0,1e5)),
"on-failure":byDefault("stop",oneOf(["stop","rollback"])),"rollback-run":schema_text,
"on-reload":byDefault("reassert",oneOf(["reassert","fail"])),soak:duration("0s"),
"max-error-rate":optional(parsePercent),"max-slowdown":optional(parseFactor),
"min-requests":byDefault("20",count(1,1e9)),"on-inconclusive":byDefault("proceed",oneOf(["proceed","fail","wait"])),
"canary-servers":optional(lists.Z7),"canary-steps":byDefault("5%, 25%, 50%",parseShares),
"canary-acl":optional(lists.Mi),"canary-users":optional(lists.WM),blue:optional(lists.Z7),green:optional(lists.Z7),
"switch-map":schema_text,"switch-key":schema_text,"keep-previous":duration("0s"),"add-servers":schema_text,
"remove-servers":optional(lists.Z7),weight:optional(parseWeight),checks:optional(oneOf(["on","off"])),
"github-token":schema_text,environment:schema_text,"environment-url":optional(parseWebAddress),"report-dir":schema_text,
summary:byDefault("true",parseBoolean)});const INPUT_NAMES=Object.keys(inputsSchema.shape);function defaultOf(name){
const schema=inputsSchema.shape[name];return schema.type==="prefault"?schema.def.defaultValue:undefined}},
4366:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{F:()=>secretsOf,p:()=>HIDDEN_INPUTS})
;var _lists_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(3730)
;var _pem_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(7385)
;const HIDDEN_INPUTS=new Set(["dataplane-password","github-token","ssh-key","tls-key","run","rollback-run","workflow-inputs","add-servers","tls-ca","tls-cert","ssh-known-hosts"])
;const LEAST=4;function secretsOf(raw){
const secrets=[raw["dataplane-password"],raw["github-token"]].flatMap(value=>lines(value??""))
;for(const key of[raw["ssh-key"],raw["tls-key"]]){
if(key!==undefined&&((0,_pem_js__WEBPACK_IMPORTED_MODULE_1__.SR)(key)||key.includes("\n"))){
secrets.push(...lines(key).filter(line=>!line.startsWith("-----")))}}const nodes=raw.haproxy??""
;for(const part of[...nodes.split("\n"),...(0,
_lists_js__WEBPACK_IMPORTED_MODULE_0__.ry)(nodes)])secrets.push(...passwords(part))
;for(const url of[raw["health-url"],raw["environment-url"]]){
secrets.push(...passwords(/^[^/]*\/\/[^/]*/.exec(url??"")?.[0]??""))}
return[...new Set(secrets)].filter(secret=>secret.length>=LEAST)}function lines(text){
return text.split("\n").map(line=>line.trim()).filter(line=>line!=="")}function passwords(url){
const[,scheme,userinfo]=/^[^/]*?([a-z+]+):\/\/(.*)@/i.exec(url)??[];if(userinfo===undefined)return[]
;const colon=userinfo.indexOf(":");const secret=colon===-1?scheme==="ssh"?"":userinfo:userinfo.slice(colon+1);try{
return[secret,decodeURIComponent(secret)]}catch{return[secret]}}},
9787:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{U:()=>mainStep});var external_node_crypto_=__nccwpck_require__(7598)
;var core=__nccwpck_require__(4142);var format=__nccwpck_require__(5338)
;var external_node_child_process_=__nccwpck_require__(1421)
;const external_node_events_namespaceObject=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events")
;var promises_=__nccwpck_require__(8500);var process_tree=__nccwpck_require__(5725);const MARK_NAME="ROLLOUT_MARK"
;const QUIET_MS=250;const OUTPUT_MS=1e3;const PIECE_BYTES=8*1024;async function runGroup(options,signal){
signal.throwIfAborted();const id=(0,external_node_crypto_.randomUUID)();const child=(0,
external_node_child_process_.spawn)(options.file,[...options.args],{cwd:options.workingDirectory,env:{
...options.environment,[MARK_NAME]:id},stdio:["ignore","pipe","pipe"],detached:true,windowsHide:true})
;const exited=new Promise(resolve=>{child.once("exit",(code,by)=>resolve(by===null?{how:"exited",code:code??0}:{
how:"signalled",signal:by}))});await(0,external_node_events_namespaceObject.once)(child,"spawn")
;const aborted=Promise.withResolvers();const onAbort=()=>aborted.resolve(undefined)
;signal.addEventListener("abort",onAbort,{once:true});if(signal.aborted)onAbort();const traffic={
lastMs:performance.now()}
;const output=Promise.all([pump(child.stdout,options.stdout,traffic),pump(child.stderr,options.stderr,traffic)])
;const end=async()=>child.pid===undefined?[]:(0,process_tree.Sb)(child.pid,[`${MARK_NAME}=${id}`],options.graceMs);try{
if(child.pid!==undefined)options.onStarted?.(child.pid)
;const exit=await Promise.race([exited,aborted.promise,output.then(()=>exited)]);const result=exit??{how:"ended",
survivors:await end()};await untilQuiet(output,traffic);child.stdout.destroy();child.stderr.destroy();await output
;return result}catch(error){await end();throw error}finally{signal.removeEventListener("abort",onAbort)
;child.stdout.destroy();child.stderr.destroy();child.unref()}}async function pump(stream,sink,traffic){
for await(const chunk of readUntilClosed(stream)){for(let at=0;at<chunk.length;at+=PIECE_BYTES){
traffic.lastMs=performance.now();sink.push(chunk.subarray(at,at+PIECE_BYTES));await(0,promises_.setImmediate)()}}
sink.end()}async function*readUntilClosed(stream){const chunks=stream[Symbol.asyncIterator]();for(;;){
const next=await chunks.next().catch(()=>undefined);if(next===undefined||next.done===true)return;yield next.value}}
async function untilQuiet(output,traffic){const done=new AbortController;const finished=output.then(()=>true,()=>true)
;const sinceMs=performance.now();traffic.lastMs=sinceMs;for(;;){const nowMs=performance.now()
;const leftMs=Math.min(traffic.lastMs+QUIET_MS,sinceMs+OUTPUT_MS)-nowMs;if(leftMs<=0)break;const wait=(0,
promises_.setTimeout)(leftMs,false,{signal:done.signal}).catch(()=>true);if(await Promise.race([finished,wait]))break}
done.abort()}var external_node_fs_promises_=__nccwpck_require__(1455);var external_node_os_=__nccwpck_require__(8161)
;var errors=__nccwpck_require__(6278);var external_node_fs_=__nccwpck_require__(3024)
;var external_node_path_=__nccwpck_require__(6760)
;const ARGUMENTS=new Map([["bash","--noprofile --norc -e -o pipefail {0}"],["sh","-e {0}"],["pwsh",`-command ". '{0}'"`],["python","{0}"],["node","{0}"]])
;const EXTENSIONS=new Map([["bash",".sh"],["sh",".sh"],["pwsh",".ps1"],["python",".py"],["node",".js"]])
;const SHELL_WORDS=`${[...ARGUMENTS.keys()].join(", ")} or a template with {0}`;function parseShell(shell){
const[program="",...rest]=shell.trim().split(" ");const word=program.toLowerCase()
;const format=rest.join(" ").trim()||ARGUMENTS.get(word)||"";if(!format.includes("{0}")){
throw new errors.a6("input-invalid",`shell: "${shell}" is not one of ${SHELL_WORDS}`,{
hint:"A template names a program and where the path of the script goes, for example: perl {0}"})}return{program:program,
args:splitWords(format),extension:EXTENSIONS.get(word)??"",fileText:word==="pwsh"?withPowerShellFrame:script=>script}}
function shellArguments(shell,scriptPath){
return shell.args.map(word=>word.replace(/\{0\}|\{\{|\}\}/g,found=>found==="{0}"?scriptPath:found.slice(1)))}
function findProgram(program,path){if(program.includes("/"))return program
;for(const name of program==="python"?["python","python3"]:[program]){
for(const directory of(path??"").split(external_node_path_.delimiter)){if(directory!==""&&isExecutable((0,
external_node_path_.join)(directory,name)))return(0,external_node_path_.join)(directory,name)}}return undefined}
function isExecutable(path){try{(0,external_node_fs_.accessSync)(path,external_node_fs_.constants.X_OK);return(0,
external_node_fs_.statSync)(path).isFile()}catch{return false}}function withPowerShellFrame(script){
return["$ErrorActionPreference = 'stop'",script,"if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }"].join("\n")
}function splitWords(line){const words=[];let word;let quoted=false;let closedAt=-1
;for(const{0:piece,1:slashes="",2:quote,index:index}of line.matchAll(/(\\*)(")|\\+|[^\\"]/g)){if(quote!==undefined){
const isDoubled=index===closedAt&&slashes==="";word=(word??"")+"\\".repeat(Math.floor(slashes.length/2))
;if(isDoubled||slashes.length%2===1)word+='"';if(slashes.length%2===0)quoted=!quoted
;closedAt=quoted?-1:index+piece.length}else if(!quoted&&(piece===" "||piece==="\t")){
if(word!==undefined)words.push(word);word=undefined}else{word=(word??"")+piece}}if(word!==undefined)words.push(word)
;return words}const OUTPUT_HINT="Its output stands above in the log.";function runFailure(end,what,timeoutMs){
if(end.how==="exited"){if(end.code===0)return undefined
;return new errors.a6("deploy-failed",`${what} ended with exit code ${end.code}`,{
hint:`${meaningOf(end.code)}${OUTPUT_HINT}`})}if(end.how==="signalled"){
const memory=end.signal==="SIGKILL"?" The system may have been out of memory.":""
;return new errors.a6("deploy-failed",`${what} was ended by ${end.signal}`,{
hint:`The signal did not come from this action.${memory} ${OUTPUT_HINT}`})}
const left=end.survivors.map(processName).join(", ")
;const ended=left===""?"was ended with all its processes":`was ended, but still runs: ${left}`
;return new errors.a6("deploy-timed-out",`${what} was still running after ${(0,format._V)(timeoutMs)} and ${ended}`,{
hint:`${OUTPUT_HINT} deploy-timeout sets how long it may take.`})}function processName({pid:pid,name:name}){
return`${pid} (${name})`}function meaningOf(code){
if(code===126)return"From a shell, 126 means that a command was found but could not be executed. "
;if(code===127)return"From a shell, 127 means that a command was not found. "
;const[name]=Object.entries(external_node_os_.constants.signals).find(([,number])=>number===code-128)??[]
;return name===undefined?"":`From a shell, ${code} means that a command was ended by ${name}. `}
function notFound(program){return Object.assign(new Error(`${program}: not found in PATH`),{code:"ENOENT",
syscall:"spawn"})}async function startFailure(thrown,what,program,workingDirectory){
const{code:code,syscall:syscall}=thrown instanceof Error?thrown:{}
;if(code===undefined||!syscall?.startsWith("spawn"))return thrown
;const failed=(why,hint)=>new errors.a6("deploy-failed",`${what} could not start: ${why}`,{hint:hint,cause:thrown})
;if(code==="E2BIG"){
return failed("its environment is too large","Linux allows 128 kB per variable: hand over a file instead.")}
if(!await isDirectory(workingDirectory)){
return failed(`the working directory ${workingDirectory} does not exist`,"Check the code out before this step, or correct working-directory.")
}if(code==="ENOENT"){
return failed(`the shell ${program} is not installed on this runner`,`Install it or put it into PATH, or choose another shell: ${SHELL_WORDS}.`)
}return failed(`${program} in ${workingDirectory}: ${code}`,"The cause is what the system said.")}
async function isDirectory(path){try{return(await(0,external_node_fs_promises_.stat)(path)).isDirectory()}catch{
return false}}const PRIVATE_PREFIXES=["INPUT_","STATE_","ACTIONS_"]
;const FILE_COMMANDS=new Set(["GITHUB_STATE","GITHUB_OUTPUT","GITHUB_ENV","GITHUB_PATH","GITHUB_STEP_SUMMARY","GITHUB_ARTIFACTS","GITHUB_ARTIFACTS_LIST"])
;function scriptEnvironment(base,target){
const kept=Object.entries(base).filter(([name])=>!FILE_COMMANDS.has(name)&&!PRIVATE_PREFIXES.some(prefix=>name.startsWith(prefix)))
;return{...Object.fromEntries(kept),ROLLOUT_SERVER:target.server,ROLLOUT_ADDRESS:target.address,
ROLLOUT_PORT:String(target.port),ROLLOUT_BACKEND:target.backends[0]??"",ROLLOUT_BACKENDS:target.backends.join(","),
ROLLOUT_INDEX:String(target.index),ROLLOUT_TOTAL:String(target.total),ROLLOUT_ATTEMPT:String(target.attempt),
ROLLOUT_ID:target.rolloutId}}const NEWLINE=10;const RETURN=13;function lineSplitter(maxBytes,onLine){
const line=Buffer.allocUnsafe(maxBytes);let length=0;let dropping=false;let returned=false;const deliver=end=>{
const text=line.toString("utf8",0,length);length=0;onLine(text,end)};const finish=end=>{if(!dropping)deliver(end)
;dropping=false};const add=bytes=>{if(dropping||bytes.length===0)return;const copied=bytes.copy(line,length)
;length+=copied;if(copied===bytes.length)return;length=characterBoundary(line,length);dropping=true;deliver("cut")}
;return{push(chunk){let from=0;while(from<chunk.length){if(returned){returned=false;const isPair=chunk[from]===NEWLINE
;finish(isPair?"newline":"return");if(isPair)from+=1;continue}const to=lineEnd(chunk,from);add(chunk.subarray(from,to))
;if(chunk[to]===NEWLINE)finish("newline");if(chunk[to]===RETURN)returned=true;from=to+1}},end(){
if(length>0||returned)finish("end");returned=false;dropping=false}}}function lineEnd(chunk,from){
const newline=chunk.indexOf(NEWLINE,from);const limit=newline<0?chunk.length:newline
;const returned=chunk.subarray(from,limit).indexOf(RETURN);return returned<0?limit:from+returned}
function characterBoundary(bytes,length){for(let back=1;back<=Math.min(3,length);back+=1){
const byte=bytes[length-back]??0;if((byte&192)===128)continue;const size=byte>=240?4:byte>=224?3:byte>=192?2:1
;return size>back?length-back:length}return length}const MAX_LINE_BYTES=16*1024;const PROGRESS_MS=1e3
;function scriptOutput(options){let shownAtMs=Number.NEGATIVE_INFINITY;let overwritten;let bare=false;const show=line=>{
shownAtMs=options.nowMs();overwritten=undefined;options.onLine(neutralise(line))}
;return lineSplitter(MAX_LINE_BYTES,(line,end)=>{const secret=maskedValue(line);if(secret!==undefined){
if(secret.trim()!=="")options.mask(secret);return}if(end==="return"){bare=true
;if(options.nowMs()-shownAtMs>=PROGRESS_MS)show(line);else overwritten=line;return}
if(line!==""||!bare)show(end==="cut"?`${line} … [cut at 16 kB]`:line);else if(overwritten!==undefined)show(overwritten)
;bare=false;overwritten=undefined})}function neutralise(line){return line.replaceAll("##[","## [")}
function maskedValue(line){const current=/^\s*::add-mask(?: .*?)?::(.*)$/i.exec(line)?.[1]
;if(current!==undefined)return output_unescape(current,["%0D","%0A"])
;const old=/##\[add-mask(?: [^\]]*)?\](.*)$/i.exec(line)?.[1]
;return old===undefined?undefined:output_unescape(old,["%3B","%0D","%0A","%5D"])}function output_unescape(value,codes){
return[...codes,"%25"].reduce((text,code)=>text.replaceAll(code,decodeURIComponent(code)),value)}
async function withScriptFile({tempDirectory:tempDirectory,extension:extension,text:text},what,use){let directory;try{
let path;try{
directory=await(0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(tempDirectory,"rollout-script-"))
;path=(0,external_node_path_.join)(directory,`script${extension}`)
;await(0,external_node_fs_promises_.writeFile)(path,text,{mode:384})}catch(cause){
throw new errors.a6("deploy-failed",`${what} could not start: its script cannot be written`,{
hint:`The runner's temporary directory ${tempDirectory} must exist, be writable and have space.`,cause:cause})}
return await use(path)}finally{if(directory!==undefined)await(0,external_node_fs_promises_.rm)(directory,{
recursive:true,force:true})}}const GRACE_MS=2e3;function commandTrigger(options){
const{inputs:inputs,tempDirectory:tempDirectory,workingDirectory:workingDirectory,timeoutMs:timeoutMs}=options
;const shell=parseShell(inputs.shell);const scriptFile={tempDirectory:tempDirectory,extension:shell.extension,
text:shell.fileText(inputs.script)};return{description:describeScript(inputs.script),
async deploy(target,signal,onLine,onStarted){signal.throwIfAborted()
;const what=`the ${options.noun??"deploy command"} of ${target.server}`
;const end=await withScriptFile(scriptFile,what,async path=>{try{
return await runScript(options,shell,path,target,signal,{onLine:onLine,onStarted:onStarted})}catch(thrown){
throw await startFailure(thrown,what,shell.program,workingDirectory)}});if(end.how==="ended"){
for(const survivor of end.survivors){onLine(`process ${processName(survivor)} could not be ended and still runs`)}
signal.throwIfAborted()}const failure=runFailure(end,what,timeoutMs);if(failure!==undefined)throw failure}}}
function describeScript(script){
const lines=script.split(/[\r\n]+/).map(line=>line.replace(/\p{Cc}+/gu," ").trim()).filter(line=>line!==""&&!line.startsWith("#")&&!/^set [-+]\w/.test(line))
;const first=(lines[0]??"(an empty script)").replace(/:\/\/[^/\s@]+@/g,"://***@")
;const more=lines.length>1?` (+ ${lines.length-1} more)`:"";return neutralise((0,format.ml)(first,100))+more}
async function runScript(options,shell,path,target,signal,listener){
const environment=scriptEnvironment(options.environment,target)
;const file=findProgram(shell.program,environment["PATH"]);if(file===undefined)throw notFound(shell.program)
;const output={onLine:listener.onLine,mask:options.mask??(()=>{}),nowMs:()=>options.clock.nowMs()}
;const late=new AbortController;const done=new AbortController
;const timer=options.clock.sleep(options.timeoutMs,done.signal).then(()=>late.abort(),()=>{});try{
return await runGroup({file:file,args:shellArguments(shell,path),workingDirectory:options.workingDirectory,
environment:environment,stdout:scriptOutput(output),stderr:scriptOutput(output),graceMs:GRACE_MS,
...listener.onStarted&&{onStarted:listener.onStarted}},AbortSignal.any([signal,late.signal]))}finally{done.abort()
;await timer}}var execute_journal=__nccwpck_require__(5694);var ledger=__nccwpck_require__(2775)
;var execute_outcome=__nccwpck_require__(6745);var rollout=__nccwpck_require__(5123)
;var take_over=__nccwpck_require__(3345);var external_node_net_=__nccwpck_require__(7030)
;var build_server=__nccwpck_require__(7734);function membersOf(snapshots){
return snapshots.flatMap(({node:node,backends:backends})=>{const rows=backends.flatMap(backend=>backend.servers)
;const byKey=new Map(rows.map(row=>[(0,build_server.om)(row),row]));return rows.map(row=>({node:node,row:row,
root:rootOf(row,byKey)}))})}function rootOf(row,byKey){const seen=new Set;let at=row
;while(at.tracks!==undefined&&!seen.has(at)){seen.add(at);const leader=byKey.get(at.tracks);if(!leader)break;at=leader}
return at}function groupServers(members,backends,groupBy){
const order=new Map(backends.map((backend,index)=>[backend,index]));const groups=new Map
;const listed=members.filter(({row:row})=>order.has(row.backend));for(const member of inBackendOrder(listed,order)){
const identity=order.has(member.root.backend)?member.root:member.row;const byAddress=groupBy==="address"&&(0,
external_node_net_.isIP)(identity.address)!==0
;const key=byAddress?`address ${identity.address}`:`name ${identity.server}`;const group=groups.get(key)
;if(group)group.push(member);else groups.set(key,[member])}return[...groups.values()].map(rows=>({
name:nameOf(rows,order,groupBy),members:rows}))}function inBackendOrder(members,order){
return members.toSorted((a,b)=>order.get(a.row.backend)-order.get(b.row.backend))}function nameOf(rows,order,groupBy){
const{row:row,root:root}=rows[0];return groupBy==="name"&&order.has(root.backend)?root.server:row.server}
function backendsOf(group){return[...new Set(group.members.map(({row:row})=>row.backend))]}function firstRow(group){
return(group.members.find(({row:row})=>row.tracks===undefined)??group.members[0]).row}
var nearest=__nccwpck_require__(9667);function refuse(code,problems){const first=problems[0];if(!first)return
;if(problems.length===1)throw new errors.a6(code,first.title,{observed:first.observed,hint:first.hint})
;const lines=problems.map(({title:title,observed:observed})=>observed===undefined?title:`${title}: ${observed}`)
;const hints=[...new Set(problems.map(problem=>problem.hint))]
;throw new errors.a6(code,`${problems.length} things stand against this rollout`,{observed:lines.join("\n"),
hint:hints.join("\n")})}function shortNames(names){return(0,format.Zv)(names,5)}const SHOWN=20
;function refuseUnknownBackends(snapshots,backends){
const known=[...new Set(snapshots.flatMap(snapshot=>snapshot.backends.map(({backend:backend})=>backend)))]
;const nodes=(0,format.Zv)(snapshots.map(({node:node})=>node))
;const missing=backends.filter(backend=>!known.includes(backend));refuse("unknown-backend",missing.map(backend=>({
title:`backend "${backend}" does not exist on ${nodes}${(0,nearest.a)(backend,known)}`,
hint:known.length===0?`HAProxy on ${nodes} has no backend.`:`Backends there: ${(0,format.Zv)(known,SHOWN)}.`})))}
function selectGroups(groups,patterns,backends,input="servers"){const index=indexNames(groups)
;const where=`${backends.length===1?"backend":"backends"} ${(0,format.Zv)(backends)}`
;refuseUnknown(patterns,index,where,input)
;const excluded=new Set(patterns.filter(({exclude:exclude})=>exclude).flatMap(one=>index.named(one.text)))
;const includes=patterns.filter(({exclude:exclude})=>!exclude);const wanted=includes.flatMap(one=>index.named(one.text))
;const selected=new Set(wanted.filter(group=>!excluded.has(group)))
;refuseStrayFollowers(includes,index,selected,excluded,input);return[...selected]}function indexNames(groups){
const byName=Map.groupBy(groups,({name:name})=>name);const followers=groups.flatMap(group=>{
const names=group.members.filter(({row:row})=>row.tracks!==undefined).map(({row:row})=>row.server)
;return[...new Set(names)].filter(name=>name!==group.name).map(name=>({name:name,group:group}))})
;const followersByName=Map.groupBy(followers,({name:name})=>name);return{names:[...byName.keys()],named(pattern){
if(!isGlob(pattern))return byName.get(pattern)??[];const matches=globMatcher(pattern)
;return groups.filter(({name:name})=>matches(name))},followed(pattern){
if(!isGlob(pattern))return followersByName.get(pattern)??[];const matches=globMatcher(pattern)
;return followers.filter(({name:name})=>matches(name))}}}function refuseUnknown(patterns,index,where,input){
const unknown=patterns.filter(({text:text})=>index.named(text).length===0&&index.followed(text).length===0)
;const hint=index.names.length===0?`There are no servers in ${where}.`:`Servers there: ${(0,
format.Zv)(index.names,SHOWN)}.`;refuse("unknown-server",unknown.map(({text:text,exclude:exclude})=>({
title:`${input}: "${exclude?"!":""}${text}" matches no server of ${where}${isGlob(text)?"":(0,
nearest.a)(text,index.names)}`,hint:hint})))}function refuseStrayFollowers(includes,index,selected,excluded,input){
const stray=new Map;for(const{text:text}of includes){for(const{name:name,group:group}of index.followed(text)){
if(selected.has(group)||excluded.has(group))continue;stray.set(`${name} ${group.name}`,{
title:`${input}: ${name} follows ${group.name} (track), which is not in the rollout`,
hint:`Name ${group.name} in ${input}: ${name} is drained and comes back with it.`})}}
refuse("input-invalid",[...stray.values()])}const isGlob=pattern=>/[*?]/.test(pattern);function globMatcher(pattern){
const source=pattern.replace(/[.+^${}()|[\]\\/-]/g,"\\$&").replace(/\*+/g,".*").replaceAll("?",".")
;const regExp=new RegExp(`^${source}$`,"s");return name=>regExp.test(name)}
const FINDING_CODES=["node-silent","permission","nodes-differ","stopping","too-old","backend-down","no-servers","server-down","only-server","last-available","no-check","check-off","same-name","shared","agent-check","static-balance","connect-check","open-socket","plain-http","known-defect","reloaded-lately","old-workers","cookie","stick-table","weight-zero","queue","out-of-rotation","disabled-in-configuration","weight-changed","weights-persist","track","nodes-vary","slow-start","backup","maxconn","no-address","slow-rise","facts-missing"]
;const STRATEGY_ORDER=["rolling","canary","blue-green","replace"]
;const no=(why,strategies=STRATEGY_ORDER)=>strategies.map(strategy=>({strategy:strategy,verdict:"no",why:why}))
;const onlyIf=(why,strategies=STRATEGY_ORDER)=>strategies.map(strategy=>({strategy:strategy,verdict:"if",why:why}))
;class Findings{#found=new Map;#backends;constructor(backends){this.#backends=backends}add(nodes,backend,findings){
for(const{code:code,level:level,title:title,why:why,fix:fix,servers:servers=[],against:against=[]}of findings){
const key=JSON.stringify([code,level,backend,title,why,fix,against]);const before=this.#found.get(key)
;const all=[...new Set([...before?.where.nodes??[],...nodes])]
;const names=[...new Set([...before?.where.servers??[],...servers])];const where={backend:backend,nodes:all,
servers:names};this.#found.set(key,{code:code,level:level,title:title,why:why,fix:fix,where:where,against:against})}}
sorted(){return[...this.#found.values()].toSorted((a,b)=>this.#rank(a)-this.#rank(b))}
#rank({level:level,code:code,where:{backend:backend}}){const size=FINDING_CODES.length
;const place=backend===null?0:this.#backends.indexOf(backend)+1
;return(LEVELS.indexOf(level)*size+FINDING_CODES.indexOf(code))*(this.#backends.length+1)+place}}
const LEVELS=["hazard","warning","note"];var doctor_patient=__nccwpck_require__(5788);function whose(rows,one,many){
return`${namesOf(rows)} ${rows.length===1?one:many}`}const namesOf=rows=>shortNames(serverNames(rows))
;const serverNames=rows=>[...new Set(rows.map(({server:server})=>server))];const them=rows=>rows.length===1?"it":"them"
;const HASHES=new Set(["source","uri","url_param","hdr","rdp-cookie","hash"]);const NEEDS_WEIGHTS=["canary"]
;const NEEDS_DYNAMIC=["canary","replace"];function balanceFindings(ward){
return[...algorithm(ward),...agents(ward),...persistedWeights(ward),...limits(ward)]}
function algorithm({patient:patient,backend:backend}){const name=backend.algorithm
;const dynamic=patient.facts?.dynamic?.get(backend.backend);if(name==="first"){return[{code:"static-balance",
level:"warning",title:"balance first fills one server after the other",
why:"weights mean nothing to it, so no share of the traffic can be given to a canary",
fix:"use roundrobin, leastconn or random",against:no("balance first has no shares",NEEDS_WEIGHTS)}]}
if(dynamic===false||dynamic===undefined&&name==="static-rr"){return[{code:"static-balance",level:"warning",
title:`balance ${name} takes neither weights nor new servers at run time`,
why:"a canary needs weights, and a replacement servers, while HAProxy runs; drain, maint and ready work",
fix:HASHES.has(name)?`add "hash-type consistent" to ${backend.backend}, which takes both`:"use roundrobin, which takes both",
against:no(`balance ${name} takes no weights and no servers at run time`,NEEDS_DYNAMIC)}]}
if(dynamic!==undefined||!HASHES.has(name))return[];return[{code:"static-balance",level:"warning",
title:`balance ${name} may take neither weights nor new servers at run time`,
why:"a map-based hash, the default, does not; which one it is does not show from here",
fix:`look for "hash-type consistent" in ${backend.backend}, which takes both`,
against:onlyIf(`with hash-type consistent (balance ${name})`,NEEDS_DYNAMIC)}]}
function agents({patient:patient,rows:rows}){
const led=rows.filter(row=>row.agent.configured&&row.agent.enabled&&row.tracks===undefined);if(led.length===0)return[]
;const base={code:"agent-check",title:`an agent check speaks for ${serverNames(led).join(", ")}`,
servers:serverNames(led)};if((0,doctor_patient.V)(patient)){return[{...base,level:"hazard",
why:'an agent that says "ready" ends a drain, and over the Data Plane API it cannot be switched off for the time of a deploy',
fix:"give the Runtime API's socket instead",
against:no("an agent check can end a drain, and the Data Plane API cannot switch it off")}]}return[{...base,
level:"warning",
why:'an agent that says "ready" ends a drain or maint that somebody else set, and its weight replaces any that is set, a canary\'s too; a rollout switches it off for the time that it works on the server',
fix:"let the agent say nothing but up, down and maxconn; after a deploy by hand look whether it took the server back",
against:no("an agent check may bring the idle colour into rotation",["blue-green"])}]}
function persistedWeights({patient:patient}){if(patient.capabilities.weightsPersist!==true)return[];return[{
code:"weights-persist",level:"note",title:"a weight that is set here is written into haproxy.cfg",
why:"this Data Plane API (before 3.3.1) has no other way: a canary's weights outlive a reload, and the end of a run that is killed",
fix:"use dataplaneapi 3.3.1 or newer, or the Runtime API's socket, where a reload must not keep them"}]}
function limits({patient:patient,backend:backend,rows:rows}){const found=[]
;const waiting=backend.qcur+rows.reduce((sum,row)=>sum+row.qcur,0);if(waiting>0){found.push({code:"queue",
level:"warning",title:`requests wait in a queue of ${backend.backend}`,
why:"the servers are at their limit now, and every server that is taken out moves its share onto them",
fix:"roll out when there is less traffic, or raise maxconn"})}
const limited=rows.filter(row=>patient.facts?.maxconn?.has(`${row.backend}/${row.server}`));if(limited.length>0){
found.push({code:"maxconn",level:"note",
title:`${limited.length===backend.servers.length?"every server":serverNames(limited).join(", ")} takes a limited number of connections (maxconn)`,
why:"what comes beyond waits in a queue: with a server out the others must take its share as well",
fix:"see that maxconn of the rest is enough for all of the traffic",servers:serverNames(limited)})}return found}
var blind=__nccwpck_require__(8186);function hasActiveCheck(row){return row.tracks===undefined&&row.check.enabled}
function proofOf(row,inputs){return inputs.health.haproxyCheck!=="ignore"&&hasActiveCheck(row)?"check":"none"}
function unproved(groups,inputs){if(inputs.health.haproxyCheck==="ignore"||inputs.health.url!==undefined)return[]
;const without=groups.filter(({members:members})=>!members.some(({row:row})=>hasActiveCheck(row)))
;const isSwitchedOff=({members:members})=>members.some(({row:row})=>isCheckOff(row))
;const off=without.filter(isSwitchedOff);const never=without.filter(group=>!isSwitchedOff(group));const problems=[]
;if(never.length>0){problems.push({
title:`haproxy-check: ${names(never)} without check in HAProxy's configuration, and no health-url: nothing would prove a deploy healthy`,
hint:"Give health-url, or add check to the server lines; haproxy-check: ignore takes the deploy step's own success for the proof."
})}if(off.length>0){problems.push({
title:`haproxy-check: ${names(off)} with the check switched off at runtime (disable health), and no health-url: nothing would prove a deploy healthy`,
hint:"Switch the check on again (enable health), or give health-url."})}return problems}function isCheckOff(row){
return row.tracks===undefined&&row.check.configured&&!row.check.enabled}function unaskable(groups,url){
if(url===undefined)return[];const needsAddress=url.includes("{address}");const needsPort=url.includes("{port}")
;const bad=groups.filter(group=>{const row=firstRow(group);return needsAddress&&(0,
external_node_net_.isIP)(row.address)===0||needsPort&&row.port===0});if(bad.length===0)return[]
;const row=firstRow(bad[0]);return[{
title:`health-url: "${url}" cannot be filled in for ${shortNames(bad.map(({name:name})=>name))}: HAProxy shows address ${row.address}, port ${row.port} (${row.backend}/${row.server})`,
hint:"Write a URL that does without {address} or {port} (with {server}, say), or leave these servers out with !name."}]}
function names(groups){return`${shortNames(groups.map(({name:name})=>name))} ${groups.length===1?"is":"are"}`}
const MANY_PASSES=3;function checkFindings(ward){const own=ward.rows.filter(row=>row.tracks===undefined)
;return[...noCheck(own.filter(row=>!row.check.configured)),...checkOff(own.filter(isCheckOff)),...down(ward.rows.filter(row=>row.admin==="ready"&&row.operational==="down")),...connectOnly(ward,own.filter(hasActiveCheck)),...slowRise(own.filter(hasActiveCheck))]
}function noCheck(rows){if(rows.length===0)return[];return[{code:"no-check",level:"hazard",
title:`${whose(rows,"has","have")} no check`,
why:`HAProxy sends ${them(rows)} traffic as soon as ${rows.length===1?"it is":"they are"} ready, working or not`,
fix:'add "check" to the server line (and "option httpchk" to the backend); until then give health-url, which proves a deploy directly',
servers:serverNames(rows),against:onlyIf(`with health-url (${whose(rows,"has","have")} no check)`,PROVED)}]}
function checkOff(rows){if(rows.length===0)return[];return[{code:"check-off",level:"hazard",
title:`the check of ${namesOf(rows)} is switched off`,
why:`somebody gave "disable health", or "no-check" stands against a default-server with check: HAProxy keeps ${them(rows)} up whatever happens`,
fix:'switch it on again (operation: checks with checks: on, or "enable health"); until then give health-url',
servers:serverNames(rows),against:onlyIf(`with health-url (the check of ${namesOf(rows)} is off)`,PROVED)}]}
const PROVED=["rolling","canary","blue-green"];function down(rows){const first=rows[0];if(!first)return[]
;const said=first.check.text.replace(/ after \d+ms/,"");const text=said===""?first.status:said;return[{
code:"server-down",level:"hazard",
title:`${whose(rows,"is","are")} down (${rows.length===1?"":`${first.server}: `}${text})`,
why:"fewer servers carry the traffic, and fewer can be taken out at the same time",
fix:`look at the application there; a rollout takes ${them(rows)} along, and a healthy deploy brings ${them(rows)} back`,
servers:serverNames(rows)}]}function connectOnly({backend:backend},rows){
const shallow=rows.filter(row=>/^L[46]OK\b/.test(row.check.text));if(backend.mode!=="http"||shallow.length===0)return[]
;return[{code:"connect-check",level:"warning",title:`the check of ${namesOf(shallow)} only connects`,
why:"a process that listens and answers every request with 500 counts as up, after a deploy too",
fix:'add "option httpchk GET /healthz" to the backend, or give health-url',servers:serverNames(shallow)}]}
function slowRise(rows){const slow=rows.filter(row=>(row.check.rise??0)>=MANY_PASSES);if(slow.length===0)return[]
;const most=Math.max(...slow.map(row=>row.check.rise??0));return[{code:"slow-rise",level:"note",
title:`${namesOf(slow)} must pass ${most} checks (rise ${most}) before ${slow.length===1?"it is":"they are"} up again`,
why:"each server of a rollout waits for that, one check interval after the other",
fix:'give haproxy-check: once with health-url, which waits for one pass; or set "fastinter"',servers:serverNames(slow)}]
}var doctor_version=__nccwpck_require__(5973);function defectFindings(ward){
return[...stuckQueue(ward),...cookieServers(ward),...overMaxconn(ward)]}function processDefects(patient){
return[...reapedClients(patient),...masterRuntime(patient)]}function stuckQueue({patient:patient,backend:backend}){
const{version:version}=patient.snapshot.identity
;if(!(0,doctor_version.Y)(version,"3.0")||backend.servers.length>1||backend.servers.length===0)return[];return[{
code:"known-defect",level:"warning",
title:`HAProxy ${version}: requests that wait while the last server is out may stay stuck`,
why:'before 3.0 they wait for "timeout queue", also when the server is ready again long before, and new ones queue up behind them',
fix:'update to 3.0 or newer, or set a short "timeout queue"'}]}
function cookieServers({patient:patient,rows:rows,backend:backend}){const{version:version}=patient.snapshot.identity
;if(!(0,doctor_version.Y)(version,"3.0")||!rows.some(row=>row.cookie!==undefined))return[];return[{code:"known-defect",
level:"warning",title:`HAProxy ${version} adds no servers with a cookie at run time`,
why:`clients of ${backend.backend} stick by cookie, so a server that is added would get new ones and lose them again`,
fix:"update to 3.0 or newer, or deploy by rolling or blue-green",
against:no(`HAProxy ${version} adds no servers with a cookie`,["replace"])}]}
function overMaxconn({patient:patient,rows:rows}){const{version:version}=patient.snapshot.identity
;const limited=rows.filter(row=>row.cookie!==undefined&&patient.facts?.maxconn?.has(`${row.backend}/${row.server}`))
;if((0,doctor_version.Y)(version,"3.0")||limited.length===0)return[];return[{code:"known-defect",level:"warning",
title:`HAProxy ${version}: a drain may start all waiting requests at once, over maxconn`,
why:'with "option redispatch" the requests that wait for a server by its cookie are all sent to it when it goes to drain or maint',
fix:'see whether the servers stand that, or take "option redispatch" out of this backend'}]}
function reapedClients(patient){const{version:version}=patient.snapshot.identity;if(!/^2\.6\.\d/.test(version)||!(0,
doctor_version.Y)(version,"2.6.13")||(0,doctor_patient.V)(patient))return[];return[{code:"known-defect",level:"note",
title:`HAProxy ${version} may keep the connections of clients that are gone on its socket`,
why:'ten of them (the default maxconn of a "stats socket") and nobody gets an answer any more',
fix:'have monitoring close its connections, or set a higher maxconn on the "stats socket" line'}]}
function masterRuntime(patient){const{version:version}=patient.snapshot.identity
;const isMended=version.startsWith("2.6.")?!(0,doctor_version.Y)(version,"2.6.17"):version.startsWith("2.8.")?!(0,
doctor_version.Y)(version,"2.8.6"):!(0,doctor_version.Y)(version,"3.0")
;if(!(0,doctor_patient.V)(patient)||isMended)return[];return[{code:"known-defect",level:"note",
title:`HAProxy ${version} and master_runtime of the Data Plane API may not understand each other`,
why:'through the master refused orders come back as success, and servers as "not found"',
fix:"leave master_runtime out of the yaml of the Data Plane API, or update HAProxy to 2.6.17, 2.8.6 or 3.0"}]}
const nodes_SHOWN=3;function nodeDifferences(backend,wards,patients){if(patients.length<2)return[]
;const lacking=patients.filter(patient=>!wards.some(ward=>ward.patient===patient));const found=[];if(lacking.length>0){
const names=(0,format.Zv)(lacking.map(({node:node})=>node));found.push({...REFUSED,
title:`${names} ${lacking.length===1?"has":"have"} no backend ${backend}`,
against:no(`${names} ${lacking.length===1?"has":"have"} no backend ${backend}`)})}const rows=byServer(wards)
;const differ=differences(rows,wards,placeAndState);if(differ.servers.length>0){found.push({...REFUSED,
title:`the nodes disagree about ${differ.text}`,servers:differ.servers,against:no(`the nodes disagree about ${(0,
format.Zv)(differ.servers,nodes_SHOWN)}`)})}return[...found,...oddities(rows,wards),...differentBalance(wards)]}
const REFUSED={code:"nodes-differ",level:"hazard",
why:"a server is drained, deployed and made ready everywhere at once: a rollout of nodes that differ is refused (nodes-disagree)",
fix:"bring the nodes into line: the same servers, addresses and admin states everywhere"};function oddities(rows,wards){
const base={code:"nodes-vary",level:"warning"};const found=[]
;const health=differences(rows,wards,row=>row?.admin==="ready"?row.operational==="down"?"down":"up":undefined)
;if(health.servers.length>0){found.push({...base,title:health.text,
why:"each node checks for itself: one of them may not reach the server, or have another check",
fix:"compare the check and the network of the nodes",servers:health.servers})}
const weight=differences(rows,wards,row=>row===undefined?undefined:`weight ${row.weight}`);if(weight.servers.length>0){
found.push({...base,title:weight.text,
why:"the nodes spread the traffic differently; a rollout gives each node its own weights back",
fix:"set one weight on all nodes with operation: weight",servers:weight.servers})}return found}
function differentBalance(wards){
const texts=wards.map(({patient:patient,backend:backend})=>`${backend.algorithm} on ${patient.node}`)
;if(new Set(wards.map(({backend:backend})=>backend.algorithm)).size<2)return[];return[{code:"nodes-vary",
level:"warning",title:`the balance differs: ${(0,format.Zv)(texts)}`,
why:"nodes with different configurations do different things with the same order",
fix:"give all nodes the same configuration"}]}function versionDifference(patients){
const versions=patients.map(({snapshot:snapshot})=>snapshot.identity.version);if(new Set(versions).size<2)return[]
;const texts=patients.map(({node:node,snapshot:snapshot})=>`${snapshot.identity.version} on ${node}`)
;const branches=new Set(versions.map(version=>version.split(".").slice(0,2).join(".")));return[{code:"nodes-vary",
level:branches.size>1?"warning":"note",title:`the nodes run different versions: ${(0,format.Zv)(texts)}`,
why:versions.some(version=>(0,
doctor_version.Y)(version,"3.0"))?"what a request in flight or in a queue sees when a server leaves differs between 2.x and 3.x":"small differences in behaviour show on some requests only, and are hard to find",
fix:"finish the update"}]}function byServer(wards){const rows=new Map;for(const{patient:patient,rows:own}of wards){
for(const row of own){const same=rows.get(row.server)??new Map;rows.set(row.server,same.set(patient.node,row))}}
return rows}const placeAndState=row=>row===undefined?"not there":`${row.admin} ${row.address}:${row.port}`
;function differences(rows,wards,picture){const servers=[];const texts=[];for(const[server,byNode]of rows){
const pictures=wards.map(({patient:patient})=>picture(byNode.get(patient.node)))
;if(pictures.includes(undefined)||new Set(pictures).size<2)continue;servers.push(server)
;const where=wards.map(({patient:patient},index)=>`${pictures[index]} on ${patient.node}`);texts.push(`${server} (${(0,
format.Zv)(where)})`)}const more=texts.length-nodes_SHOWN
;const text=`${texts.slice(0,nodes_SHOWN).join(", ")}${more>0?` and ${(0,format.LS)(more,"more server")}`:""}`;return{
servers:servers,text:text}}
const MOVED="returning clients stay on a server in drain, and only maint moves them (rollouts of this action do both); what the application keeps for them in its own memory is lost then"
;function persistenceFindings({patient:patient,backend:backend,rows:rows}){
const sticky=rows.filter(row=>row.cookie!==undefined);const found=sticky.length>0?[cookie(backend.backend,sticky)]:[]
;const table=patient.facts?.tables?.find(({name:name})=>name===backend.backend);if(table?.keepsServers){found.push({
code:"stick-table",level:"warning",title:`clients of ${backend.backend} stick to their server by a stick-table`,
why:MOVED,
fix:"keep sessions in a store that all servers share; after a rollout the entries stay with the servers that clients were moved to"
})}return found}function cookie(backend,rows){return{code:"cookie",level:"warning",
title:`clients of ${backend} stick to their server by cookie`,why:MOVED,
fix:"keep sessions in a store that all servers share; a canary gets its share of new clients only",
servers:serverNames(rows)}}function sharedTables({facts:facts,snapshot:snapshot},backends){
const withServers=new Set(snapshot.backends.filter(({servers:servers})=>servers.length>0).map(({backend:backend})=>backend))
;return(facts?.tables??[]).filter(({name:name,keepsServers:keepsServers})=>keepsServers&&!withServers.has(name)&&!backends.includes(name)).map(({name:name})=>({
code:"stick-table",level:"warning",title:`the table ${name} keeps the servers of clients of some backend`,why:MOVED,
fix:`see whose it is: grep -n "table ${name}" in the configuration`}))}const OLDEST="2.6"
;function processFindings(patient,{drainTimeoutMs:drainTimeoutMs}){const{identity:identity}=patient.snapshot
;const found=[];if(identity.stopping){found.push({code:"stopping",level:"hazard",
title:`this process (${identity.pid}) is stopping`,
why:"it takes no orders any more, and another one has its traffic, or none has",
fix:"does the endpoint lead to an old process? Give the socket of the one that serves"})}if((0,
doctor_version.Y)(identity.version,OLDEST)){found.push({code:"too-old",level:"hazard",
title:`HAProxy ${identity.version} is older than ${OLDEST}`,why:"nothing that this action does was ever tried on it",
fix:`update HAProxy to ${OLDEST} or newer`})}
return[...found,...reloadedLately(patient,drainTimeoutMs),...oldWorkers(patient)]}
function reloadedLately(patient,drainTimeoutMs){const{uptimeSec:uptimeSec}=patient.snapshot.identity
;if(patient.capabilities.seesOldWorkers||uptimeSec*1e3>=drainTimeoutMs)return[];return[{code:"reloaded-lately",
level:"warning",title:`HAProxy started less than ${(0,format.tW)(drainTimeoutMs)} ago`,
why:"if that was a reload, an old process may still serve long sessions of servers that look empty here, and what was set at run time is gone",
fix:"give the master's socket (haproxy -S), which shows old processes, or wait"}]}
function oldWorkers({facts:facts,oldSessions:oldSessions}){const pids=facts?.oldWorkers??[];if(pids.length===0)return[]
;const count=oldSessions.reduce((sum,row)=>sum+row.scur+row.qcur,0)
;const where=[...new Set(oldSessions.map(row=>`${row.backend}/${row.server}`))]
;const holds=`${pids.length===1?"holds":"hold"} ${(0,format.LS)(count,"session")} of ${(0,format.Zv)(where,4)}`;return[{
code:"old-workers",level:"warning",
title:`${(0,format.LS)(pids.length,"old process","old processes")} from before a reload (${(0,
format.Zv)(pids.map(String),4)}) ${count>0?`still ${holds}`:`${pids.length===1?"is":"are"} still there`}`,
why:count>0?"a server is empty only when old processes have none of its sessions either: a drain waits for them":"each one stays until its last session ends, keeps its memory, and goes on checking the servers",
fix:'"hard-stop-after" in the global section bounds how long they stay; reload less often'}]}
function readinessOf(backend,findings,wards){
const objections=[...findings.filter(({where:where})=>where.backend===null||where.backend===backend).flatMap(({against:against})=>against),...colours(wards),...unable(wards)]
;return{backend:backend,verdicts:STRATEGY_ORDER.map(strategy=>verdictOf(strategy,objections))}}
function verdictOf(strategy,objections){const own=objections.filter(one=>one.strategy===strategy)
;const refused=own.filter(({verdict:verdict})=>verdict==="no");const decisive=refused.length>0?refused:own
;const why=[...new Set(decisive.map(one=>one.why))];return{strategy:strategy,
verdict:refused.length>0?"no":own.length>0?"if":"yes",why:why}}function colours(wards){
const rows=wards.flatMap(({rows:own})=>own.filter(row=>!row.backup))
;const names=new Set(rows.map(({server:server})=>server))
;if(names.size===1)return no("one server makes no two colours",["blue-green"])
;if(rows.some(row=>row.admin!=="ready"))return[]
;return onlyIf("once one colour rests in drain or maint, or with switch-map",["blue-green"])}function unable(wards){
const patients=wards.map(({patient:patient})=>patient);const found=[]
;if(patients.some(({capabilities:capabilities})=>!capabilities.weights))found.push(...no("this control plane sets no weights",["canary"]))
;if(patients.some(doctor_patient.V))found.push(...no("HAProxy never checks a server that the Data Plane API added",["replace"]))
;return found}var floor=__nccwpck_require__(9139);function rotationFindings(ward){const{rows:rows}=ward
;const ready=rows.filter(row=>row.admin==="ready")
;return[...availability(ward),...outOfRotation(ward),...weightZero(ready.filter(row=>row.weight===0)),...disabledInConfiguration(ready.filter(row=>row.adminBits&build_server.KC.configuredDisabled)),...weightChanged(ready.filter(row=>row.weight!==row.configuredWeight&&row.weight>0)),...slowStart(rows.filter(row=>row.throttle!==undefined)),...backups(rows.filter(row=>row.backup)),...noAddress(rows.filter(row=>(0,
external_node_net_.isIP)(row.address)===0||row.port===0))]}
function availability({backend:backend,rows:rows,groups:groups}){const name=backend.backend
;const regular=backend.servers.filter(row=>!row.backup);if(backend.servers.length===0){return[{code:"no-servers",
level:"hazard",title:`${name} has no servers`,why:"nothing is there to be rolled out",fix:"is this the right backend?",
against:no("it has no servers",["rolling","canary","blue-green"])}]}const findings=[]
;if(backend.active+backend.backups===0){findings.push({code:"backend-down",level:"hazard",
title:`no server of ${name} is available`,why:"clients get 503 now",
fix:"bring servers back first; see below which of them are down, out of rotation or of weight 0",
against:no("no server is available",["canary","blue-green"])})}const[only]=regular
;if(regular.length===1&&only&&rows.includes(only)){findings.push({code:"only-server",level:"hazard",
title:`${only.server} is the only server of ${name}`,why:"while it is deployed nobody serves, so no floor can be kept",
fix:"add a second server, or accept the gap with min-available: 0",servers:[only.server],
against:[...onlyIf(`with min-available: 0, which is a gap (${only.server} is the only server)`,["rolling"]),...no(`${only.server} is the only server`,["canary","blue-green"])]
})}
const together=groups.map(({members:members})=>members.map(({row:row})=>row).filter(row=>row.backend===name)).map(own=>own.filter(floor.e2)).find(own=>own.length>0&&own.length===backend.active)
;if(regular.length>1&&together)findings.push(lastAvailable(name,together,regular.length));return findings}
function lastAvailable(name,rows,of){const names=namesOf(rows);return{code:"last-available",level:"hazard",
title:rows.length===1?`${names} is the only server of ${name} that is available, of ${of}`:`${names} leave together, and no other server of ${name} is available`,
why:`${rows.length===1?"it":"they"} cannot be taken out while nobody else serves`,fix:"bring another server back first",
servers:serverNames(rows),against:onlyIf(`once a server besides ${names} is up`,["rolling","canary"])}}
function outOfRotation({rows:rows}){const out=rows.filter(row=>row.admin!=="ready"&&row.tracks===undefined)
;const all=out.length>0&&rows.every(row=>row.admin!=="ready")
;const found=[...Map.groupBy(out,stateText)].map(([state,same])=>{const servers=serverNames(same);return{
code:"out-of-rotation",level:all?"hazard":"warning",title:`${whose(same,"is","are")} in ${state}`,
why:`a rollout leaves ${them(same)} out: ${same.length===1?"it belongs":"they belong"} to whoever took ${them(same)} out`,
fix:state.includes("not resolved")?'mend the name or the resolver; "init-addr" says with which address HAProxy starts':`if nobody works on ${them(same)} any more: operation: ready, servers: ${servers.join(", ")}`,
servers:servers}});const[first]=found;if(!all||!first)return found
;const none=no("every server is in drain or maint",["rolling","canary","blue-green"]);return[{...first,against:none
},...found.slice(1)]}function stateText(row){const agent=row.agent.enabled?", perhaps by its agent check":""
;if(row.admin==="drain")return`drain${agent}`
;if(row.adminBits&build_server.KC.dnsMaint)return"maint, because its name is not resolved"
;if(row.adminBits&build_server.KC.configuredDisabled)return"maint, disabled in the configuration";return`maint${agent}`}
function weightZero(rows){if(rows.length===0)return[];return[{code:"weight-zero",level:"warning",
title:`${whose(rows,"has","have")} weight 0`,
why:"new clients never come there, though persistent ones do; such a server counts for no floor, and a rollout leaves its weight at 0",
fix:`if that is not meant: operation: weight with weight: 100%, servers: ${serverNames(rows).join(", ")}`,
servers:serverNames(rows)}]}function disabledInConfiguration(rows){if(rows.length===0)return[];return[{
code:"disabled-in-configuration",level:"warning",
title:`${whose(rows,"is","are")} ready, but "disabled" in the configuration`,
why:`the next reload puts ${them(rows)} into maint`,fix:'take "disabled" off the server line',servers:serverNames(rows)
}]}function weightChanged(rows){if(rows.length===0)return[]
;const shown=rows.slice(0,3).map(row=>`${row.server} ${row.weight} instead of ${row.configuredWeight}`).join(", ")
;const more=rows.length>3?` and ${(0,format.LS)(rows.length-3,"more server")}`:"";return[{code:"weight-changed",
level:"note",title:`weights are not those of the configuration: ${shown}${more}`,
why:"somebody set them at run time, or an agent check did; a rollout keeps them, a reload does not",
fix:"put the weight into the configuration, or set weight: 100% with operation: weight",servers:serverNames(rows)}]}
function slowStart(rows){if(rows.length===0)return[];return[{code:"slow-start",level:"note",
title:`${whose(rows,"is","are")} in slow start right now`,
why:"a server that comes back gets its whole share only when the ramp ends, and a rollout waits for that before the next one",
fix:'nothing, if the ramp is meant; it shows only while it lasts, so look for "slowstart" in the configuration',
servers:serverNames(rows)}]}function backups(rows){if(rows.length===0)return[];return[{code:"backup",level:"note",
title:whose(rows,"is a backup","are backups"),
why:"backups serve only when no other server is left, and count for no floor",
fix:`nothing; to leave ${them(rows)} out of a rollout: servers: ${["*",...serverNames(rows).map(name=>`!${name}`)].join(", ")}`,
servers:serverNames(rows)}]}function noAddress(rows){if(rows.length===0)return[];const[row]=rows;return[{
code:"no-address",level:"note",
title:`HAProxy shows no IP address and port of ${namesOf(rows)} (${row?.address??"-"}:${row?.port??0})`,
why:"a health-url cannot hold {address} or {port} there, and nobody can tell whether another backend has the same server",
fix:"write a health-url with {server}",servers:serverNames(rows)}]}function whyLeftOut(group){
const out=group.members.find(({row:row})=>row.admin!=="ready");if(!out)return undefined
;const where=out.row.server===group.name?`backend ${out.row.backend}`:(0,build_server.om)(out.row)
;return`${reasonOf(out)} (${where} on ${out.node})`}function reasonOf({row:row,root:root}){const bits=row.adminBits
;if(row.admin==="drain"){if(bits&build_server.KC.forcedDrain)return`drain since before this run${agentHint(row)}`
;return`drain through ${(0,build_server.om)(root)}, which it follows`}
if(bits&build_server.KC.dnsMaint)return"maint, because its name is not resolved"
;if(bits&build_server.KC.configuredDisabled)return"maint since before this run, disabled in the configuration"
;if(bits&build_server.KC.forcedMaint)return`maint since before this run${agentHint(row)}`;return`maint through ${(0,
build_server.om)(root)}, which it follows`}function agentHint(row){
return row.agent.enabled?", perhaps by its agent check":""}function differingAddresses(groups){const problems=[]
;for(const{name:name,members:members}of groups){const own=members.filter(({row:row})=>row.tracks===undefined&&(0,
external_node_net_.isIP)(row.address)!==0);const first=own[0]?.row
;const other=own.find(({row:row})=>row.address!==first?.address)?.row;if(!first||!other)continue;problems.push({
title:`servers: ${name} is ${first.address} in backend ${first.backend} and ${other.address} in backend ${other.backend} (${(0,
build_server.om)(first)}, ${(0,build_server.om)(other)})`,
hint:"If each address is a host of its own, group-by: address tells them apart; else list only the backends that share their servers."
})}return problems}function sameNames(groups){
return[...Map.groupBy(groups,({name:name})=>name)].filter(([,same])=>same.length>1).map(([name,same])=>({
title:`servers: ${name} is the name of ${same.map(group=>describeRow(firstRow(group))).join(" and of ")}`,
hint:"group-by: address names a host by its first listed backend: list first a backend that holds all of these hosts."
}))}function outsideRows(groups,members,backends){
const inside=new Map(groups.flatMap(group=>group.members.map(one=>[one,group])));const byAddress=new Map
;const byRoot=new Map;for(const[member,group]of inside){const key=addressKey(member.row)
;if(key!==undefined&&!byAddress.has(key))byAddress.set(key,group)
;if(member.row.tracks===undefined)byRoot.set(member.row,group)}const found=new Map;for(const member of members){
const{row:row,root:root}=member;if(row.admin==="maint")continue;const leader=row===root?undefined:byRoot.get(root)
;const group=leader??byAddress.get(addressKey(row)??"");if(group&&group!==inside.get(member))found.set((0,
build_server.om)(row),{name:group.name,row:row,follows:leader!==undefined})}
return[...Map.groupBy(found.values(),({row:row})=>row.backend)].map(([backend,entries])=>{
const names=shortNames([...new Set(entries.map(({name:name})=>name))])
;const{name:name,row:row,follows:follows}=entries[0];const example=follows?`${(0,
build_server.om)(row)} follows ${name} (track)`:`${(0,build_server.om)(row)} is ${row.address}:${row.port} as well`
;return backends.includes(backend)?{
title:`servers: backend ${backend} sends traffic to ${names} under another name (${example})`,
hint:"group-by: address makes one rollout server of them."}:{
title:`backend: ${backend} is not listed, but sends traffic to ${names} too (${example})`,
hint:`Add ${backend} to backend, so that its servers are drained there as well.`}})}function addressKey(row){return(0,
external_node_net_.isIP)(row.address)!==0&&row.port>0?`${row.address} ${row.port}`:undefined}
function leadersOutside(groups,backends){const problems=new Map
;for(const{row:row,root:root}of groups.flatMap(group=>group.members)){
if(row.tracks===undefined||backends.includes(root.backend))continue;problems.set((0,build_server.om)(row),{
title:`servers: ${(0,build_server.om)(row)} follows ${(0,build_server.om)(root)} (track), whose backend is not listed`,
hint:`Add ${root.backend} to backend: a server that follows another is drained through the one it follows.`})}
return[...problems.values()]}const describeRow=row=>`${row.address} (${(0,build_server.om)(row)})`
;function sharingFindings({groups:groups,members:members},{backends:backends}){
const taking=groups.filter(group=>whyLeftOut(group)===undefined)
;const ambiguous=[...differingAddresses(groups),...sameNames(groups)]
;const outside=[...leadersOutside(taking,backends),...outsideRows(taking,members,backends)]
;return[...ambiguous.map(problem=>({...refused(problem),code:"same-name",
why:"nobody could tell which host is drained and which is deployed",against:no("one name, several addresses")
})),...outside.map(problem=>({...refused(problem),code:"shared",
why:"a drain in one place would not stop the traffic from the other, so requests would meet a server that is being deployed",
against:no(sharing_reasonOf(problem))})),...trackers(groups)]}function refused({title:title,hint:hint}){return{
level:"hazard",title:title.replace(/^(servers|backend): /,""),fix:hint}}
const sharing_reasonOf=({title:title})=>title.replace(/^(servers|backend): /,"").replace(/ \(.*\)$/,"")
;function trackers(groups){const rows=groups.flatMap(group=>group.members.map(({row:row})=>row))
;const following=rows.filter(row=>row.tracks!==undefined);if(following.length===0)return[]
;const leaders=[...new Set(following.map(row=>row.tracks??""))];return[{code:"track",level:"note",
title:`${whose(following,"follows","follow")} ${leaders.join(", ")} (track)`,
why:"such a server goes out and comes back with the one that it follows, and HAProxy never deletes a server that another follows",
fix:'nothing for a rollout, which counts both; to replace the server take "track" away first',
servers:serverNames(following)}]}function socketFindings(patient){
return[...permission(patient),...openSockets(patient),...plainHttp(patient),...missing(patient)]}
function permission({denied:denied,facts:facts}){if(!denied)return[];const level=facts?.level
;const isLevel=level==="operator"||level==="user";return[{code:"permission",level:"hazard",
title:isLevel?`this socket is of level ${level}: it can be read, but takes no orders`:denied.title.replace(/^.*?\): /,""),
why:"every rollout is refused before its first order",fix:denied.hint??"see what HAProxy says to orders on this socket",
against:no(isLevel?`the socket is of level ${level}`:"the socket takes no orders")}]}
function openSockets({facts:facts,endpoint:endpoint}){
const told=(facts?.sockets??[]).filter(({level:level})=>level==="admin").map(({address:address})=>address).filter(isReachable)
;const used=endpoint.kind==="tcp"&&!isLoopback(endpoint.host)?[endpoint.text]:[];const addresses=told.length>0?told:used
;return addresses.map(address=>({code:"open-socket",level:"warning",
title:`${address} takes orders of level admin from the network`,
why:"there is no password: whoever reaches this port commands HAProxy, and what is said there can be read on the way",
fix:'bind the "stats socket" to 127.0.0.1 or a unix socket, and reach it by ssh://'}))}function isReachable(address){
const host=/^(?:ipv4|ipv6)@(.+):\d+$/.exec(address)?.[1];return host!==undefined&&!isLoopback(host)}
function isLoopback(host){const name=host.replace(/^\[|\]$/g,"")
;return name==="localhost"||name==="::1"||/^(?:::ffff:)?127\./.test(name)}function plainHttp({endpoint:endpoint}){
if(endpoint.kind!=="http"||isLoopback(endpoint.host))return[];return[{code:"plain-http",level:"warning",
title:"the Data Plane API is reached without TLS",
why:"its password, with which anybody can rewrite the whole configuration, travels as plain text",
fix:"use https:// (tls-ca for a private CA)"}]}function missing({factsMissing:factsMissing}){if(!factsMissing)return[]
;return[{code:"facts-missing",level:"note",
title:`level, stick-tables and balance could not be read: ${factsMissing.message}`,
why:"what these would tell is missing here",fix:factsMissing.hint??"run it again"}]}
function examine(patients,silent,question){const{backends:backends}=question
;const nodes=patients.map(({node:node})=>node);const findings=new Findings(backends)
;for(const one of silent)findings.add([one.node],null,[silence(one)]);for(const patient of patients){
findings.add([patient.node],null,[...processFindings(patient,question),...processDefects(patient),...socketFindings(patient),...sharedTables(patient,backends)])
}findings.add(nodes,null,versionDifference(patients));const wards=wardsOf(patients,question)
;for(const backend of backends){const own=wards.filter(ward=>ward.backend.backend===backend)
;for(const ward of own)findings.add([ward.patient.node],backend,wardFindings(ward,question))
;findings.add(nodes,backend,nodeDifferences(backend,own,patients))}const sorted=findings.sorted();return{nodes:nodes,
backends:backends,findings:sorted,blind:(0,blind.d)(patients),
readiness:backends.map(backend=>readinessOf(backend,sorted,wards.filter(ward=>ward.backend.backend===backend)))}}
function wardsOf(patients,{backends:backends,servers:servers,groupBy:groupBy}){
const members=membersOf(patients.map(({snapshot:snapshot})=>snapshot))
;const selected=selectGroups(groupServers(members,backends,groupBy),servers,backends)
;const taken=new Set(selected.flatMap(group=>group.members.map(({row:row})=>row)));return patients.flatMap(patient=>{
const own=members.filter(({node:node})=>node===patient.node);const groups=groupServers(own,backends,groupBy)
;return backends.flatMap(name=>{const backend=patient.snapshot.backends.find(one=>one.backend===name)
;if(!backend)return[];const rows=backend.servers.filter(row=>taken.has(row));const here=new Set(rows)
;const withRows=groups.filter(group=>group.members.some(({row:row})=>here.has(row)));return[{patient:patient,
backend:backend,rows:rows,groups:withRows,members:own}]})})}function wardFindings(ward,question){
return[...checkFindings(ward),...rotationFindings(ward),...sharingFindings(ward,question),...persistenceFindings(ward),...balanceFindings(ward),...defectFindings(ward)]
}function silence({node:node,error:error}){return{code:"node-silent",level:"hazard",
title:`${error.message.startsWith(node)?"":`${node}: `}${error.message} (${error.code})`,
why:"it could not be examined, and a rollout is refused as long as one of its nodes does not answer",
fix:error.hint??"see whether HAProxy runs there",against:no(`${node} does not answer`)}}
function refuseBreaches(found,inputs){refuse("below-floor",found.map(breach=>({
title:`this rollout would take backend ${breach.floor.backend} on ${breach.floor.node} below its floor`,
observed:observedOf(breach,inputs),hint:hintOf(breach,inputs)})))}
function observedOf({floor:floor,server:server,out:out,left:left},inputs){
const least=inputs.minAvailable?`min-available asks for ${floor.least}`:`${floor.least} must stay`
;const who=out===1?server:`${server} and ${out-1} more`
;return`${(0,format.LS)(floor.available,"server is","servers are")} available and ${least}; `+`with ${who} out, ${Math.max(0,left)} would be left`
}function hintOf({floor:floor,out:out,left:left},inputs){const room=out-(floor.least-left)
;const smaller=room>=1?[`set max-unavailable to ${room}`]:[];if(left>0){
return sentence([...smaller,inputs.minAvailable?`lower min-available to ${left}`:`set min-available: ${left}`])}
const accept=`set min-available: 0 to accept that ${floor.backend} has no server for a while (its clients get errors)`
;return sentence([...smaller,"bring up another server first",accept])}function sentence(cures){
const text=cures.join(", or ");return`${text[0].toUpperCase()}${text.slice(1)}.`}var check=__nccwpck_require__(8716)
;function textTable(rows,flushRight=new Set){
const widths=(rows[0]??[]).map((_,column)=>Math.max(...rows.map(row=>row[column].length)))
;return rows.map(row=>`  ${row.map((cell,column)=>flushRight.has(column)?cell.padStart(widths[column]):cell.padEnd(widths[column])).join("  ")}`.trimEnd())
}const plan_nodes_SHOWN=20;function refuseDisagreement(groups,snapshots){if(snapshots.length<2)return
;const nodes=snapshots.map(({node:node})=>node);const differing=[];const members=groups.flatMap(group=>group.members)
;for(const[key,same]of Map.groupBy(members,({row:row})=>(0,build_server.om)(row))){
const byNode=new Map(same.map(({node:node,row:row})=>[node,picture(row)]))
;const pictures=nodes.map(node=>byNode.get(node)??"not there")
;if(new Set(pictures).size>1)differing.push([key,...pictures])}if(differing.length===0)return
;const rows=[["",...nodes],...differing.slice(0,plan_nodes_SHOWN)]
;const more=differing.length>plan_nodes_SHOWN?[`  and ${differing.length-plan_nodes_SHOWN} more`]:[]
;throw new errors.a6("nodes-disagree",`the nodes disagree about ${(0,format.LS)(differing.length,"server")}`,{
observed:["",...textTable(rows),...more].join("\n"),
hint:"Bring the nodes into line (the same servers, addresses and admin states everywhere), then run again."})}
function picture(row){const where=row.port===0?row.address:`${row.address}:${row.port}`;return`${row.admin} ${where}`}
var plan_stages=__nccwpck_require__(1262)
;const runtimeApiOf=node=>`Reach ${node} through HAProxy's own socket instead: ssh://user@host/run/haproxy/admin.sock, tcp:// or the path of the socket`
;function refuseUnable(servers,inputs,abilities){const problems=[];for(const[node,able]of abilities){
const withAgent=servers.filter(({rows:rows})=>rows.some(row=>row.node===node&&row.agent))
;if(!able.agents&&withAgent.length>0){problems.push({
title:`haproxy: the control plane of ${node} (Data Plane API) cannot switch off the agent checks of ${shortNames(withAgent.map(({name:name})=>name))}; an agent can override a drain`,
hint:`${runtimeApiOf(node)}.`})}if(!able.shutdownSessions&&inputs.onDrainTimeout==="shutdown"){problems.push({
title:`on-drain-timeout: the control plane of ${node} (Data Plane API) cannot shut down sessions`,
hint:`${runtimeApiOf(node)}, or set on-drain-timeout: fail or proceed.`})}}refuse("unsupported",problems)}
function refuseUnwatchable(snapshots,inputs){
if(inputs.watching.soakMs===0||inputs.watching.maxSlowdown===undefined)return
;const tcp=watchable_backendsOf(snapshots,inputs).filter(({mode:mode})=>mode==="tcp");if(tcp.length===0)return
;const names=[...new Set(tcp.map(({backend:backend})=>backend))];refuse("unsupported",[{title:`max-slowdown: ${(0,
format.Zv)(names)} ${names.length===1?"is":"are"} in TCP mode, where HAProxy measures no response times`,
hint:"Leave max-slowdown out there; max-error-rate counts failed connections and sessions."}])}
function lonelyWarnings(snapshots,inputs){
if(inputs.watching.soakMs===0||inputs.watching.maxSlowdown===undefined)return[]
;const lonely=watchable_backendsOf(snapshots,inputs).filter(({servers:servers})=>servers.filter(floor.e2).length===1)
;return[...new Set(lonely.map(({backend:backend})=>backend))].map(backend=>`${backend} has one server in rotation: there is no other one to compare its response time with (max-slowdown), so its watch will be inconclusive.`)
}
const watchable_backendsOf=(snapshots,inputs)=>snapshots.flatMap(({backends:backends})=>backends.filter(({backend:backend})=>inputs.backends.includes(backend)))
;function warningsOf(groups,snapshots,inputs,abilities){const members=groups.flatMap(group=>group.members)
;return[...youngProcesses(snapshots,inputs,abilities),...checksOff(members,inputs),...declaredProof(groups,inputs),...persistence(members),...lonelyWarnings(snapshots,inputs)]
}function youngProcesses(snapshots,inputs,abilities){
const young=snapshots.filter(({node:node})=>abilities.get(node)?.seesOldWorkers!==true).filter(({identity:identity})=>identity.uptimeSec*1e3<inputs.drainTimeoutMs)
;if(young.length===0)return[];const nodes=(0,format.Zv)(young.map(({node:node})=>node));const many=young.length>1
;const ago=agoText(Math.max(...young.map(({identity:identity})=>identity.uptimeSec)))
;return[`HAProxy on ${nodes} started ${many?"at most ":""}${ago} ago, less than drain-timeout (${(0,
format.tW)(inputs.drainTimeoutMs)}): `+`if that was a reload, sessions in ${many?"an":"its"} old process cannot be seen from here. A master socket shows them.`]
}const agoText=seconds=>seconds<1?"less than a second":(0,format._V)(seconds*1e3);function checksOff(members,inputs){
if(inputs.health.haproxyCheck==="ignore")return[]
;const off=members.filter(({row:row})=>isCheckOff(row)).map(({row:row})=>(0,build_server.om)(row))
;if(off.length===0)return[]
;return[`The check of ${shortNames([...new Set(off)])} is switched off at runtime (disable health): it proves nothing in this rollout. `+'"enable health" switches it on again.']
}function declaredProof(groups,inputs){if(inputs.health.haproxyCheck!=="ignore")return[]
;const checked=groups.filter(({members:members})=>members.some(({row:row})=>hasActiveCheck(row)))
;const names=checked.map(({name:name})=>name);const warnings=[];if(inputs.health.url===undefined){
warnings.push("haproxy-check: ignore without health-url: a deploy step that succeeds is taken for a healthy server; nobody asks the application. "+"health-url would.")
}if(names.length>0){const whose=names.length===1?"its check":"their checks"
;warnings.push(`haproxy-check: ignore: ${shortNames(names)} will get traffic before ${whose} passed anew. haproxy-check: require waits for that.`)
}return warnings}function persistence(members){
const sticky=members.filter(({row:row})=>row.cookie!==undefined).map(({row:row})=>row.backend)
;if(sticky.length===0)return[];const backends=(0,format.Zv)([...new Set(sticky)])
;return[`Clients of ${backends} stick to their server by cookie. Each server's clients move to another one when it goes to maint: `+"what the application keeps only in its own memory for them is lost to them."]
}function planRolling(snapshots,inputs,context){const backends=[...new Set(inputs.backends)]
;refuseUnknownBackends(snapshots,backends)
;if(inputs.servers===undefined)return emptyPlan([],"servers is empty: there is nothing to do.")
;const members=membersOf(snapshots);const groups=groupServers(members,backends,inputs.groupBy)
;const selected=selectGroups(groups,inputs.servers,backends);refuseDisagreement(selected,snapshots)
;const{taking:taking,leftOut:leftOut}=partition(selected,inputs)
;if(taking.length===0)return emptyPlan(leftOut,nothingLeft(leftOut))
;refuse("input-invalid",[...differingAddresses(selected),...sameNames(selected),...leadersOutside(taking,backends),...outsideRows(taking,members,backends),...unproved(taking,inputs),...unaskable(taking,inputs.health.url)])
;const servers=taking.map((group,index)=>planServer(group,index+1,inputs))
;refuseUnable(servers,inputs,context.abilities);const floors=(0,floor.t9)(snapshots,servers,inputs);const stages=(0,
plan_stages.Z)(servers,inputs);refuseBreaches((0,floor.aM)(stages,floors,snapshots),inputs)
;const warnings=warningsOf(taking,snapshots,inputs,context.abilities);const plan={operation:"rollout",
strategy:"rolling",stages:stages,leftOut:leftOut,floors:floors,warnings:warnings};(0,check.Gy)(plan,snapshots,inputs)
;return plan}function partition(groups,inputs){const taking=[];const leftOut=[];for(const group of groups){
const why=whyLeftOut(group);if(why===undefined)taking.push(group);else leftOut.push({name:group.name,why:why,
rows:group.members.map(member=>planRow(member,inputs))})}return{taking:taking,leftOut:leftOut}}
function planServer(group,index,inputs){const{address:address,port:port}=firstRow(group)
;const rows=group.members.map(member=>planRow(member,inputs));return{name:group.name,address:address,port:port,
backends:backendsOf(group),rows:rows,index:index}}function planRow({node:node,row:row},inputs){return{node:node,
backend:row.backend,server:row.server,sid:row.sid,address:row.address,port:row.port,before:{state:row.admin,
status:row.status,weight:row.weight},backup:row.backup,proof:proofOf(row,inputs),hasCheck:hasActiveCheck(row),
rise:hasActiveCheck(row)?row.check.rise:undefined,agent:row.tracks===undefined&&row.agent.configured&&row.agent.enabled,
follows:row.tracks}}function emptyPlan(leftOut,warning){return{operation:"rollout",strategy:"rolling",stages:[],
leftOut:leftOut,floors:[],warnings:[warning]}}function nothingLeft(leftOut){
if(leftOut.length===1)return`The only server, ${leftOut[0].name}, is left out: there is nothing to do.`
;return`All ${leftOut.length} servers are left out: there is nothing to do.`}function planStatus(snapshots,inputs){
const backends=[...new Set(inputs.backends)];refuseUnknownBackends(snapshots,backends)
;const groups=groupServers(membersOf(snapshots),backends,inputs.groupBy)
;const selected=inputs.servers===undefined?[]:selectGroups(groups,inputs.servers,backends)
;const lanes=selected.map((group,index)=>({server:planServer(group,index+1,inputs),steps:[],done:"seen"}))
;const stages=lanes.length===0?[]:[{title:"looked at",window:lanes.length,lanes:lanes}]
;const warnings=inputs.servers===undefined?["servers is empty: there is nothing to look at."]:[];return{
operation:"status",strategy:inputs.strategy,stages:stages,leftOut:[],floors:[],warnings:warnings}}
var doctor_lines=__nccwpck_require__(9547)
;const HEAD=["server","address","state","status","weight","sessions","queue","check"];const FIGURES=new Set([4,5,6])
;const CHECK_MAX=60;function statusLines(plan,snapshots){const servers=serversOf(plan)
;const wanted=new Set(servers.flatMap(({rows:rows})=>rows.map(row=>`${row.node} ${(0,build_server.om)(row)}`)))
;const tables=snapshots.flatMap(({node:node,backends:backends})=>backends.flatMap(backend=>{
const rows=backend.servers.filter(row=>wanted.has(`${node} ${(0,build_server.om)(row)}`))
;return rows.length===0?[]:["",...nodeTable(node,backend,rows)]}));return[...tables,...disagreements(servers,snapshots)]
}function nodeTable(node,backend,rows){const regular=backend.servers.filter(row=>!row.backup).length
;const backups=backend.backups>0?`, and ${(0,format.LS)(backend.backups,"backup")}`:""
;const out=[...Map.groupBy(rows,row=>row.admin)].filter(([admin])=>admin!=="ready").map(([admin,same])=>`${(0,
format.B4)(same.length)} in ${admin}`);const note=out.length>0?` (${(0,format.Zv)(out)})`:""
;const head=`${backend.backend} on ${node}: ${(0,format.B4)(backend.active)} of ${(0,
format.LS)(regular,"server")} available${backups}${note}`
;const cells=rows.map(row=>[row.server,addressText(row),row.admin,row.status,row.weight===row.configuredWeight?`${row.weight}`:`${row.weight} of ${row.configuredWeight}`,(0,
format.B4)(row.scur),(0,format.B4)(row.qcur),checkText(row)]);return[head,...textTable([HEAD,...cells],FIGURES)]}
function addressText({address:address,port:port}){if(port===0)return address
;return address.includes(":")?`[${address}]:${port}`:`${address}:${port}`}function checkText(row){
const own=row.check.enabled?row.check.text||"on":row.check.configured?"off":"none"
;const text=row.tracks===undefined?own:`follows ${row.tracks}`
;const notes=[...row.throttle===undefined?[]:[`slow start at ${row.throttle} %`],...row.backup?["backup"]:[],...row.agent.configured?[`agent ${row.agent.enabled?"on":"off"}`]:[]]
;return[text.length>CHECK_MAX?`${text.slice(0,CHECK_MAX-1)}…`:text,...notes].join(" · ")}
function disagreements(servers,snapshots){if(snapshots.length<2)return[];const differing=servers.flatMap(server=>{
const pictures=snapshots.map(({node:node})=>{
const states=server.rows.filter(row=>row.node===node).map(row=>row.before.state)
;return[node,states.length===0?"not there":[...new Set(states)].join(" and ")]})
;if(new Set(pictures.map(([,picture])=>picture)).size===1)return[]
;return[`  ${server.name}: ${pictures.map(([node,picture])=>`${picture} on ${node}`).join(", ")}`]})
;if(differing.length===0)return[]
;return["",`The nodes disagree about ${(0,format.LS)(differing.length,"server")}:`,...differing]}
function seenServers(plan,snapshots){
const seen=new Map(snapshots.flatMap(({node:node,backends:backends})=>backends.flatMap(({servers:servers})=>servers.map(row=>[`${node} ${(0,
build_server.om)(row)}`,row]))));return serversOf(plan).map(server=>{const rows=server.rows.flatMap(row=>{
const real=seen.get(`${row.node} ${(0,build_server.om)(row)}`);return real?[seenState(row.node,real)]:[]})
;const{before:before}=server.rows.find(row=>row.follows===undefined)??server.rows[0];return{name:server.name,
backends:server.backends,address:server.address,result:"seen",phase:"untouched",timings:{drainMs:null,deployMs:null,
proofMs:null,totalMs:null},sessionsAtDrain:null,before:before,after:before,rows:rows}})}function seenState(node,row){
const{backend:backend,server:server,address:address,port:port,admin:admin,status:status,weight:weight}=row
;const counts={sessions:row.scur,queue:row.qcur};return{node:node,backend:backend,server:server,address:address,
port:port,state:admin,status:status,weight:weight,...counts,check:checkText(row)}}function serversOf({stages:stages}){
return stages.flatMap(({lanes:lanes})=>lanes.map(({server:server})=>server))}const HAZARDS_SHOWN=5
;async function runDoctor(inputs,planes,{signal:signal,tell:tell,elapsedMs:elapsedMs}){
const{groupBy:groupBy,drainTimeoutMs:drainTimeoutMs,servers:servers=[]}=inputs;const question={
backends:[...new Set(inputs.backends)],servers:servers,groupBy:groupBy,drainTimeoutMs:drainTimeoutMs}
;const read=await Promise.all(inputs.nodes.map(endpoint=>visit(endpoint,planes.get(endpoint.label),question,signal)))
;const silent=read.filter(one=>"error"in one);const patients=read.filter(one=>"snapshot"in one);const[first]=silent
;if(patients.length===0&&first)throw first.error;const snapshots=patients.map(({snapshot:snapshot})=>snapshot)
;const plan={...planStatus(snapshots,inputs),operation:inputs.operation};const backends=(0,format.Zv)(question.backends)
;tell({type:"started",nodes:patients.map(({node:node,endpoint:endpoint,snapshot:{identity:identity}})=>({node:node,
endpoint:endpoint.text,identity:identity})),plan:plan,total:0,text:{
headline:`Examination of ${question.backends.length===1?"backend":"backends"} ${backends}`,how:""}})
;if(inputs.servers!==undefined){const diagnosis=examine(patients,silent,question);tell({type:"diagnosed",
diagnosis:diagnosis});const hazards=diagnosis.findings.filter(({level:level})=>level==="hazard");if(hazards.length>0){
const titles=[...new Set(hazards.map(({title:title})=>title))];tell({type:"warning",text:`${(0,
doctor_lines.lT)(diagnosis)}: ${titles.slice(0,HAZARDS_SHOWN).join("; ")}${titles.length>HAZARDS_SHOWN?"; …":""}`})}}
return(0,execute_outcome.jv)(inputs.operation,seenServers(plan,snapshots),elapsedMs())}
async function visit(endpoint,plane,question,signal){try{const snapshot=await plane.snapshot(signal)
;const denied=await refusal(plane,snapshot,question,signal)
;const{facts:facts,factsMissing:factsMissing}=await factsOf(plane,snapshot,question,signal)
;const oldSessions=await oldSessionsOf(plane,snapshot,facts,question,signal)
;const{node:node,capabilities:capabilities}=plane;return{node:node,endpoint:endpoint,capabilities:capabilities,
snapshot:snapshot,facts:facts,factsMissing:factsMissing,denied:denied,oldSessions:oldSessions}}catch(error){return{
node:plane.node,error:expected(error,signal)}}}function expected(error,signal){
if(!signal.aborted&&error instanceof errors.a6&&error.code!=="internal")return error;throw error}
const rowsOf=({backends:backends},question)=>backends.filter(({backend:backend})=>question.backends.includes(backend)).flatMap(({servers:servers})=>servers)
;async function refusal(plane,snapshot,question,signal){const[row]=rowsOf(snapshot,question);if(!row)return undefined
;try{await plane.provePermission(row,signal);return undefined}catch(error){const refused=expected(error,signal)
;if(refused.code==="permission-denied"||refused.code==="unsupported")return refused;throw refused}}
async function factsOf(plane,snapshot,question,signal){
const shown=new Set(snapshot.backends.map(({backend:backend})=>backend))
;const backends=question.backends.filter(backend=>shown.has(backend));try{return{
facts:await(plane.facts?.(backends,signal)),factsMissing:undefined}}catch(error){return{facts:undefined,
factsMissing:expected(error,signal)}}}async function oldSessionsOf(plane,snapshot,facts,question,signal){
if(!facts?.oldWorkers?.length)return[];const rows=rowsOf(snapshot,question);return(await plane.watch({rows:rows,
backends:[],masks:false},signal)).oldWorkers??[]}
const external_node_vm_namespaceObject=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm")
;const PATTERN_CHARACTERS=64*1024;const PATTERN_MS=100;function bodyMatcher(expected){
if(expected===undefined)return()=>undefined;if(expected.kind==="text"){const{text:text}=expected
;return body=>body.includes(text)?undefined:`the body lacks "${(0,format.ml)(text,80)}"`}
const{source:source,flags:flags}=expected.pattern;const pattern=new RegExp(source,flags.replace(/[gy]/g,""))
;const shown=`/${(0,format.ml)(source,80)}/`;const context=(0,external_node_vm_namespaceObject.createContext)({
pattern:pattern,body:""});const script=new external_node_vm_namespaceObject.Script("pattern.test(body)");return body=>{
const answer=testWithin(script,context,body.slice(0,PATTERN_CHARACTERS))
;if(answer==="too slow")return`${shown} takes more than ${PATTERN_MS} ms on this body; make it simpler`
;return answer?undefined:`the body does not match ${shown}`}}function testWithin(script,context,body){
context["body"]=body;try{return script.runInContext(context,{timeout:PATTERN_MS})===true}catch(error){
if(error.code==="ERR_SCRIPT_EXECUTION_TIMEOUT")return"too slow";throw error}finally{context["body"]=""}}
const external_node_util_namespaceObject=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util")
;const UNKNOWN_AUTHORITY=new Set(["UNABLE_TO_GET_ISSUER_CERT","UNABLE_TO_GET_ISSUER_CERT_LOCALLY","UNABLE_TO_VERIFY_LEAF_SIGNATURE","SELF_SIGNED_CERT_IN_CHAIN","DEPTH_ZERO_SELF_SIGNED_CERT","CERT_UNTRUSTED"])
;const WRONG_VERSION_NUMBER=267;const HANDSHAKE_FAILURE=40;const CERTIFICATE_ALERTS=new Set([42,43,44,45,46,48])
;const CERTIFICATE_REQUIRED=116;function failureText(error,context){const{host:host}=context
;const{code:code="",message:message}=error;if(UNKNOWN_AUTHORITY.has(code)){
return context.hasCa?`certificate of ${host} is not signed by the authority in tls-ca`:`certificate of ${host} is not signed by a known authority; give tls-ca`
}if(code.startsWith("ERR_SSL_")||code==="EPROTO")return tlsText(message,context);if(code.startsWith("HPE_")){
return code==="HPE_HEADER_OVERFLOW"?"answer with more than 16 kB of headers":`answer is not HTTP (${code})`}
switch(code){case"ECONNREFUSED":return"connection refused";case"ECONNRESET":case"EPIPE":
return"connection closed without an answer";case"EHOSTUNREACH":case"ENETUNREACH":case"EADDRNOTAVAIL":
return`no route to ${host} (${code})`;case"ETIMEDOUT":return`no connection to ${host} (${code})`;case"ENOTFOUND":
case"EAI_AGAIN":return`host name ${host} cannot be resolved (${code})`;case"CERT_HAS_EXPIRED":
return`certificate of ${host} has expired`;case"CERT_NOT_YET_VALID":return`certificate of ${host} is not valid yet`
;case"ERR_TLS_CERT_ALTNAME_INVALID":return`certificate is not for ${host}${namesIn(error)}`;default:
return code===""?message:`${systemText(error)??message} (${code})`}}
function tlsText(message,{host:host,hasClientCertificate:hasClientCertificate}){
const[,code="",words="unknown reason"]=/error:([0-9A-F]{8}):[^:]*:[^:]*:([^:]*)/.exec(message)??[]
;const reason=Number.parseInt(code,16)&8388607;const alert=reason-1e3
;if(reason===WRONG_VERSION_NUMBER)return`${host} does not speak TLS on this port`
;if(alert===CERTIFICATE_REQUIRED)return`${host} wants a client certificate; give tls-cert and tls-key`
;if(CERTIFICATE_ALERTS.has(alert)&&hasClientCertificate){
return`${host} refuses the client certificate in tls-cert (${words})`}
if(alert===HANDSHAKE_FAILURE&&!hasClientCertificate){
return`${host} ended the TLS handshake (${words}); it may want a client certificate: tls-cert and tls-key`}
return`no TLS with ${host} (${words})`}function namesIn(error){const names=error.cert?.subjectaltname
;return names===undefined?"":`; it is for ${names.replace(/DNS:|IP Address:/g,"")}`}function systemText(error){
return error.errno===undefined?undefined:(0,
external_node_util_namespaceObject.getSystemErrorMap)().get(error.errno)?.[1]}function probeUrl(template,target){
const[,scheme="",authority="",rest=""]=/^([^/?#]*\/\/)?([^/?#]*)(.*)$/s.exec(template)??[];const host=(0,
external_node_net_.isIPv6)(target.address)?`[${target.address}]`:target.address
;const text=scheme+fill(authority,target,host)+fill(rest,target,target.address)
;const url=URL.canParse(text)?new URL(text):undefined
;return url!==undefined&&/^https?:$/.test(url.protocol)&&!hasUnresolved(target,template)?url:undefined}
function shownUrl(url){return`${url.protocol}//${url.host}${url.pathname}${url.search===""?"":"?…"}`}
function fill(part,{port:port,server:server,backend:backend},address){
return part.replace(/\{(?:address|port|server|backend)\}/g,name=>{if(name==="{address}")return address
;if(name==="{port}")return String(port);return name==="{server}"?server:backend})}
function hasUnresolved(target,template){
return template.includes("{address}")&&/^$|^-$|\//.test(target.address)||template.includes("{port}")&&target.port===0}
const BODY_BYTES=1024*1024;const FAILED_BODY_BYTES=4*1024;const QUOTED_CHARACTERS=80;function httpProbe(options){
const template=options.health.url;if(template===undefined)throw new errors.a6("input-invalid","health-url is missing")
;const secure=/^https:/i.test(template)?secureContext(options.tls):undefined
;const matchBody=bodyMatcher(options.health.body);return{urlOf(target){const url=probeUrl(template,target)
;return url===undefined?`health-url for ${target.server}`:shownUrl(url)},async ask(target,signal){
signal.throwIfAborted();const url=probeUrl(template,target);if(url===undefined){const{address:address,port:port}=target
;return failed(`health-url makes no URL for ${target.server} (address ${address}, port ${port})`)}
const stop=new AbortController;const onAbort=()=>stop.abort();signal.addEventListener("abort",onAbort,{once:true})
;const timer=setTimeout(onAbort,options.timeoutMs);const progress={status:undefined,body:"",connected:false};try{
const isAccepted=status=>options.health.status.some(({from:from,to:to})=>status>=from&&status<=to)
;const answer=await exchange(url,secure,stop.signal,isAccepted,progress);return verdict(answer,isAccepted,matchBody)
}catch(error){signal.throwIfAborted();if(stop.signal.aborted)return failed(lateText(progress,options.timeoutMs))
;return failed(brokenText(error,progress,contextOf(url,options.tls)))}finally{clearTimeout(timer)
;signal.removeEventListener("abort",onAbort)}}}}const builtin=process.getBuiltinModule
;async function exchange(url,secure,signal,isAccepted,progress){const settled=Promise.withResolvers();const options={
method:"GET",agent:false,signal:signal,headers:{"User-Agent":"haproxy-rollout",Accept:"*/*",
"Accept-Encoding":"identity",Connection:"close"}}
;const request=url.protocol==="https:"?builtin("node:https").request(url,{...options,...secure&&{secureContext:secure}
}):builtin("node:http").request(url,options);request.on("socket",socket=>{
socket.once(secure===undefined?"connect":"secureConnect",()=>progress.connected=true)})
;request.on("response",settled.resolve);request.on("error",settled.reject)
;request.on("close",()=>settled.reject(Object.assign(new Error("closed"),{code:"ECONNRESET"})));request.end();try{
const response=await settled.promise;const status=response.statusCode??0;progress.status=status
;await readBody(response,isAccepted(status)?BODY_BYTES:FAILED_BODY_BYTES,progress);return{status:status,
body:progress.body,location:locationOf(response,url)}}finally{request.destroy()}}
async function readBody(response,limit,progress){const decoder=new TextDecoder;let length=0
;for await(const chunk of response){progress.body+=decoder.decode(chunk.subarray(0,limit-length),{stream:true})
;length+=chunk.length;if(length>=limit)return}}
function verdict({status:status,body:body,location:location},isAccepted,matchBody){if(!isAccepted(status)){
if(location!==undefined)return failed(`${status} to ${location}; redirects are not followed`)
;return failed(`${status}${quote(body)}`)}const wrong=matchBody(body);return wrong===undefined?{passed:true,
text:String(status)}:failed(`${status}${quote(body)} but ${wrong}`)}const failed=text=>({passed:false,text:text})
;function lateText({status:status,connected:connected},timeoutMs){const within=(0,
format._V)(timeoutMs).replace(".0 s"," s")
;if(status!==undefined)return`${status} but the body was not complete within ${within}`
;return connected?`no answer within ${within}`:`no connection within ${within}`}
function brokenText(error,{status:status},context){
if(status!==undefined)return`${status} but the connection broke within the body`
;return failureText(error instanceof Error?error:new Error(String(error)),context)}function quote(body){
const text=body.slice(0,4*QUOTED_CHARACTERS).replace(/[\s\p{C}]+/gu," ").trim();return text===""?"":` "${(0,
format.ml)(text,QUOTED_CHARACTERS)}"`}function locationOf(response,url){const{location:location}=response.headers
;return location!==undefined&&URL.canParse(location,url.href)?shownUrl(new URL(location,url)):undefined}
function contextOf(url,tls){return{host:url.hostname.replace(/^\[|\]$/g,""),hasCa:tls.ca!==undefined,
hasClientCertificate:tls.cert!==undefined}}function secureContext({ca:ca,cert:cert,key:key}){try{
return builtin("node:tls").createSecureContext({...ca&&{ca:ca},...cert&&{cert:cert},...key&&{key:key}})}catch(cause){
const why=cause instanceof Error?cause.message:String(cause)
;throw new errors.a6("input-invalid",`tls-ca, tls-cert and tls-key cannot be used: ${why}`,{
hint:"Each must be PEM text or the path of a PEM file, and tls-key must belong to tls-cert.",cause:cause})}}
var parse=__nccwpck_require__(9937);var inputs_raw=__nccwpck_require__(2081);var secrets=__nccwpck_require__(4366)
;function isLooking(operation){return operation==="status"}function look(operation,plan,snapshots,_inputs,durationMs){
switch(operation){case"status":return{lines:statusLines(plan,snapshots),outcome:(0,
execute_outcome.jv)(operation,seenServers(plan,snapshots),durationMs)}}}var open_plane=__nccwpck_require__(3525)
;function ordersOf(step,server){const leaders=server.rows.filter(row=>row.follows===undefined)
;const checked=leaders.filter(row=>row.proof==="check");switch(step.do){case"drain":return give(leaders,row=>({
do:"state",row:row,state:"drain"}));case"maint":return give(leaders,row=>({do:"state",row:row,state:"maint"}))
;case"ready":return give(leaders,row=>({do:"state",row:row,state:"ready"}));case"drain-down":return give(checked,row=>({
do:"state-down",row:row,state:"drain"}));case"await-up":return step.passes==="once"?give(checked,row=>({do:"health",
row:row,health:"up"})):[];case"weight":return give(server.rows,row=>({do:"weight",row:row,weight:step.weight}))
;case"agents-off":return give(leaders.filter(row=>row.agent),row=>({do:"agent",row:row,enabled:false}));case"agents-on":
return give(leaders.filter(row=>row.agent),row=>({do:"agent",row:row,enabled:true}));case"take-idle":case"stand-by":
case"rest":case"await-zero":case"await-last-zero":case"deploy":case"await-quiet-check":case"probe":case"await-ramp":
case"soak":case"pause":return[]}}function give(rows,order){return rows.map(row=>({row:row,order:order({
backend:row.backend,server:row.server})}))}function soakText(ms,watching,whose="its"){
const{maxErrorRate:maxErrorRate,maxSlowdown:maxSlowdown,minRequests:minRequests,onInconclusive:onInconclusive}=watching
;const limits=[...maxErrorRate===undefined?[]:[`above ${maxErrorRate} % errors`],...maxSlowdown===undefined?[]:[`above ${maxSlowdown} times the response time of the others`]]
;const what=`watch ${whose} traffic for ${(0,format.tW)(ms)}`
;if(limits.length===0)return`${what}: fail only when it goes down (no max-error-rate, no max-slowdown)`;const below={
proceed:"a warning",fail:"fail",wait:"watch on, at most three times as long again, then fail"}[onInconclusive]
;return`${what}: fail ${limits.join(" or ")}; below ${(0,format.B4)(minRequests)} requests ${below}`}
function soakTerms({soakMs:soakMs,maxErrorRate:maxErrorRate,maxSlowdown:maxSlowdown}){if(soakMs===0)return[]
;const limits=[...maxErrorRate===undefined?[]:[`${maxErrorRate} % errors`],...maxSlowdown===undefined?[]:[`${maxSlowdown} times the response time of the others`]]
;return[`soak ${(0,format.tW)(soakMs)}${limits.length===0?"":`, at most ${limits.join(" and ")}`}`]}
var canary_text=__nccwpck_require__(5261);function startText(plan,inputs){
const backends=`${inputs.backends.length===1?"backend":"backends"} ${(0,format.Zv)(inputs.backends)}`
;const servers=start_text_serversOf(plan);if(servers.length===0){return{
headline:`Rolling rollout of ${backends}: nothing to do`,how:"no server is touched"}}
const isCanary=plan.strategy==="canary";const pace=[(0,format.LS)(servers.length,"server"),...isCanary?(0,
canary_text.Cz)(plan):paceOf(plan)].join(", ");const limits=`drain at most ${(0,format.tW)(inputs.drainTimeoutMs)}`
;return{headline:`${isCanary?"Canary":"Rolling"} rollout of ${backends}: ${pace}`,
how:[floorText(plan.floors),limits,`proof: ${proofText(servers,inputs)}`,...soakTerms(inputs.watching)].join(" · ")}}
function start_text_serversOf(plan){return plan.stages.flatMap(stage=>stage.lanes.map(lane=>lane.server))}
function paceOf({stages:stages}){const rest=stages.at(-1);const lead=stages.length>1?stages[0]:undefined
;const names=lead?.lanes.map(lane=>lane.server.name)??[];const first=names.length===0?[]:[`${(0,
format.Zv)(names,4)} first${names.length===1?" and alone":""}`]
;if(rest.window>1)return[`at most ${rest.window} at a time`,...first]
;return!lead&&rest.lanes.length===1?[]:["one at a time",...first]}function floorText(floors){
const byBackend=Map.groupBy(floors,({backend:backend})=>backend);const texts=[...byBackend].map(([backend,same])=>{
const byText=Map.groupBy(same,({least:least,available:available})=>`${least} of ${available}`)
;const prefix=byBackend.size>1?`${backend} `:"";const parts=[...byText].map(([text,on])=>byText.size>1?`${text} on ${(0,
format.Zv)(on.map(({node:node})=>node))}`:text);return`${prefix}${parts.join(", ")}`});return`floor ${texts.join(", ")}`
}function proofText(servers,inputs){const{url:url,successes:successes,haproxyCheck:haproxyCheck}=inputs.health
;const proofs=[];if(url!==undefined)proofs.push(`GET ${pathOf(url)} ${times(successes)}`)
;const rows=servers.flatMap(server=>server.rows).filter(row=>row.proof==="check")
;if(rows.length>0)proofs.push(haproxyCheck==="once"?"one pass of HAProxy's check":`HAProxy's check${passes(rows)}`)
;return proofs.length===0?"the deploy step's own success (haproxy-check: ignore)":proofs.join(", then ")}
function passes(rows){const rises=[...new Set(rows.flatMap(row=>row.rise??[]))].toSorted((a,b)=>a-b)
;if(rises.length===0)return"";const[least,most]=[rises[0],rises.at(-1)];return least===most?` (${(0,
format.LS)(least,"pass","passes")})`:` (${least} to ${most} passes)`}function pathOf(url){
return/^\w+:\/\/[^/?#]*(\/[^?#]*)/.exec(url)?.[1]??"/"}function times(n){return n===1?"once":n===2?"twice":`${n} times`}
function actLines(act,{colours:colours},inputs,commandOf){
if(act.do==="soak")return[soakText(act.ms,inputs.watching,`${act.what}'s`)];if(!colours)return[]
;const give=(servers,state)=>servers.flatMap(server=>ordersOf({do:state
},server).map(({row:row,order:order})=>`${row.node}> ${commandOf(row.node,order)}`));switch(act.do){case"switch":
return[...give(colours.idleServers,"ready"),`read back on all nodes, and only then`,...give(colours.liveServers,"drain"),`if a node refuses: ${act.from} ready again, then ${act.to} drain`]
;case"stand-by":
return[act.ms>0?`${act.from} stands by in drain until ${(0,format.tW)(act.ms)} after the switch`:`the switch is final`]
;default:return[]}}function colourEstimate({stages:stages},colours,inputs){
const deploys=stages.filter(({lanes:lanes})=>lanes.some(({server:server})=>server.side==="idle"))
;const rounds=deploys.reduce((sum,{lanes:lanes,window:window})=>sum+Math.ceil(lanes.length/window),0)
;const proof=proofText(colours.idleServers,inputs)
;const first=inputs.operation==="switch"?proof:`${rounds} × (deploy + ${proof})`
;const keep=colours.keepPreviousMs>0?` + ${(0,format.tW)(colours.keepPreviousMs)} of standing by`:""
;return`Estimate: ${first} + the switch${keep} + the drain of ${colours.live}`}const LANES_SHOWN=20;const NAMES_SHOWN=8
;function describePlan(plan,describer){const lanes=plan.stages.flatMap(stage=>stage.lanes)
;const width=Math.max(0,...lanes.slice(0,LANES_SHOWN).map(({server:server})=>server.name.length),"stage 1".length)
;const shown=new Set(lanes.slice(0,LANES_SHOWN));const hidden=lanes.length-LANES_SHOWN
;return["Plan (nothing is written)",...lanes.length===0?["  nothing to do"]:stageLines(plan,width),...plan.stages.flatMap(({act:act,lanes:own})=>act?actLines(act,plan,describer.inputs,describer.commandOf).map((line,index)=>inColumn(index===0?"then":"",line,width)):own.filter(lane=>shown.has(lane)).flatMap(lane=>laneLines(lane,width,describer))),...hidden>0?[`  and ${(0,
format.LS)(hidden,"server")} more, each in the same way`]:[],...(0,
canary_text.aW)(plan,describer.commandOf).flatMap(({label:label,lines:lines})=>lines.map((line,index)=>`  ${(index===0?label:"").padEnd(width)}  ${line}`)),...leftOutLines(plan.leftOut),...lanes.length===0?[]:tailLines(plan,describer.inputs),...plan.warnings.map(warning=>`Warning: ${warning}`)]
}function stageLines({stages:stages},width){const names=stages.map(({lanes:lanes})=>(0,
format.Zv)(lanes.map(({server:server})=>server.name),NAMES_SHOWN))
;const namesWidth=Math.max(...names.map(text=>text.length))
;return stages.map(({title:title},index)=>`  ${`stage ${index+1}`.padEnd(width)}  ${names[index].padEnd(namesWidth)}  ${title}`)
}function laneLines({server:server,steps:steps},width,describer){
return steps.flatMap(step=>stepLines(step,server,describer)).map((line,index)=>inColumn(index===0?server.name:"",line,width))
}const inColumn=(name,line,width)=>`  ${name.padEnd(width)}  ${line}`;function stepLines(step,server,describer){
const commands=ordersOf(step,server).map(({row:row,order:order})=>`${row.node}> ${describer.commandOf(row.node,order)}`)
;const waits=waitLines(step,server,describer);return step.do==="await-up"?[...waits,...commands]:[...commands,...waits]}
function waitLines(step,server,{inputs:inputs,deploy:deploy,urlOf:urlOf}){
const checked=server.rows.filter(row=>row.proof==="check");const drain=(0,format.tW)(inputs.drainTimeoutMs)
;const health=(0,format.tW)(inputs.health.timeoutMs);switch(step.do){case"await-zero":
return[`wait until scur 0 and qcur 0 on ${rowsText(server.rows)}, at most ${drain}`];case"await-last-zero":
return[`wait until they are 0 in maint too, at most what is left of ${drain}; then ${overdue(inputs)}`];case"deploy":
return[`${step.script}: ${deploy??"(not given)"}, at most ${(0,
format.tW)(inputs.deployTimeoutMs)}${retries(step,inputs)}`];case"probe":return[`ask ${urlOf(server)} until ${(0,
format.LS)(inputs.health.successes,"answer")} in a row are good, at most ${health} for all proofs`]
;case"await-quiet-check":return["wait until no check from before the end of the deploy is on its way"];case"await-up":
return[`wait until ${upText(step.passes,checked)} on ${rowsText(checked)}, at most ${health} for all proofs`]
;case"await-ramp":return["wait until no slow start is going on"];case"soak":return[soakText(step.ms,inputs.watching)]
;case"pause":return[`pause ${(0,format.tW)(step.ms)}`];case"stand-by":
return["proved; stands by out of rotation for the switch"];case"rest":
return[`rests in ${step.state}${step.state==="drain"?"; in maint where clients stuck to it in drain":""}`]
;case"take-idle":case"agents-off":case"agents-on":case"drain":case"maint":case"drain-down":case"weight":case"ready":
return[]}}function overdue(inputs){switch(inputs.onDrainTimeout){case"fail":return"fail";case"shutdown":
return"close what is left (shutdown sessions)";case"proceed":return"proceed all the same"}}
function retries(step,inputs){const more=step.script==="run"?inputs.deployRetries:0;return more===0?"":`, and ${(0,
format.LS)(more,"further attempt")} after a failure`}function upText(passes,rows){
if(passes==="once")return"one fresh pass of HAProxy's check was seen"
;const most=Math.max(0,...rows.map(row=>row.rise??0))
;return most===0?"HAProxy's fresh checks bring it up":`HAProxy's fresh checks bring it up (${(0,
format.LS)(most,"pass","passes")})`}function rowsText(rows){const byNode=Map.groupBy(rows,({node:node})=>node)
;const texts=[...byNode].map(([node,same])=>[node,(0,format.Zv)(same.map(build_server.om))])
;const byText=Map.groupBy(texts,([,text])=>text);return[...byText].map(([text,nodes])=>`${text} on ${(0,
format.Zv)(nodes.map(([node])=>node))}`).join("; ")}function leftOutLines(leftOut){
return[...Map.groupBy(leftOut,({why:why})=>why)].map(([why,servers])=>`Left out: ${(0,
format.Zv)(servers.map(({name:name})=>name),NAMES_SHOWN)}: ${why}`)}function tailLines(plan,inputs){
return[capitalised(floorText(plan.floors)),estimate(plan,inputs)]}function estimate(plan,inputs){
const rounds=plan.stages.reduce((sum,{lanes:lanes,window:window})=>sum+Math.ceil(lanes.length/window),0)
;const proof=proofText(start_text_serversOf(plan),inputs)
;if(plan.colours)return colourEstimate(plan,plan.colours,inputs)
;const pause=inputs.pauseMs>0&&rounds>1?`, and pauses of ${(0,format.tW)(inputs.pauseMs)}`:""
;const isWatched=plan.stages.some(({lanes:lanes})=>lanes.some(({steps:steps})=>steps.some(step=>step.do==="soak")))
;const soak=isWatched?` + ${(0,format.tW)(inputs.watching.soakMs)} of soak`:"";return`Estimate: ${(0,
format.B4)(rounds)} × (drain + deploy + ${proof}${soak})${pause}`}function capitalised(text){
return`${text.slice(0,1).toUpperCase()}${text.slice(1)}`}var build_place=__nccwpck_require__(126)
;function checkColours(plan,snapshots,inputs){
const rows=plan.stages.flatMap(({lanes:lanes})=>lanes.flatMap(({server:server})=>server.rows));(0,
check.nN)([...problemsOfColours(plan,{probe:inputs.health.url!==undefined,ignore:inputs.health.haproxyCheck==="ignore"
}),...(0,check.nU)(rows,snapshots,"any")])}function problemsOfColours({stages:stages,colours:colours},rules){
if(!colours)return["no colours"];const places=new Map(colours.idleServers.map(({name:name})=>[name,"out"]))
;for(const{name:name}of colours.liveServers)places.set(name,"ready")
;const isAll=(servers,place)=>servers.every(({name:name})=>places.get(name)===place);const problems=[];let isFinal=false
;for(const stage of stages){problems.push(...problemsOfShape(stage));if(stage.act?.do==="switch"){
if(stage.act.to!==colours.idle)problems.push(`switch: to ${stage.act.to}, which is live already`)
;if(!isAll(colours.idleServers,"standing-by"))problems.push(`switch: not all of ${colours.idle} is proved and standing by`)
;for(const{name:name}of colours.idleServers)places.set(name,"ready")
;for(const{name:name}of colours.liveServers)places.set(name,"old")}if(stage.act?.do==="stand-by"){
if(!isAll(colours.liveServers,"old"))problems.push("stand-by: before the switch");isFinal=true}
for(const lane of stage.lanes){const name=lane.server.name;const place=places.get(name)
;if(place===undefined)problems.push(`${name}: is of neither colour`);else if(place==="old"||lane.server.side==="live"){
if(place!=="old"||!isFinal)problems.push(`${name}: the old colour is taken out before the switch is final`)
;if(lane.steps.at(-1)?.do!=="rest")problems.push(`${name}: the old colour does not come to rest`)
}else places.set(name,replay(lane,rules,place,problems))}}
if(!isAll(colours.idleServers,"ready"))problems.push(`${colours.idle} does not end in rotation`)
;if(!isFinal)problems.push("the switch is never final");return problems}
function problemsOfShape({title:title,window:window,lanes:lanes,act:act}){
if(act)return lanes.length>0?[`stage "${title}" has an act and lanes`]:[]
;if(lanes.length===0)return[`stage "${title}" has no lane`]
;return Number.isInteger(window)&&window>=1?[]:[`stage "${title}" has a window of ${window}`]}
function replay({server:server,steps:steps},rules,from,problems){
const say=(step,words)=>void problems.push(`${server.name}: ${step.do}: ${words}`)
;const checked=server.rows.some(row=>row.proof==="check");const deploys=steps.some(step=>step.do==="deploy")
;const isWatched=!deploys&&server.rows.every(row=>row.before.state==="drain");let place=from;let probed=false
;for(const step of steps){switch(step.do){case"maint":place="maint";break;case"await-last-zero":place="zero";break
;case"deploy":if(place!=="zero")say(step,`in ${place}: no zero was seen in maint`);place="deployed";break;case"probe":
if(place==="marked-down"||place==="proved")say(step,"clients that stick to it would reach it before the direct proof")
;probed=true;break;case"drain-down":if(!checked)say(step,"no row has an active check: it would stay down for ever")
;if(rules.probe&&!probed)say(step,"before the direct proof");place="marked-down";break;case"await-up":
if(place!=="marked-down"&&!isWatched)say(step,"only checks after marking down count");place="proved";break
;case"stand-by":if(rules.probe&&!probed)say(step,"without the direct proof")
;if(checked&&place!=="proved")say(step,`in ${place}, without fresh checks`)
;if(!checked&&!probed&&!rules.ignore)say(step,"without any proof");place="standing-by";break;case"take-idle":
case"await-zero":case"await-quiet-check":case"pause":break;case"agents-off":case"agents-on":case"drain":case"ready":
case"await-ramp":case"soak":case"weight":case"rest":say(step,"has no place on the way to the switch")}}return place}
const otherColour=colour=>colour==="blue"?"green":"blue";const colour_picture_SHOWN=20
;function pictureOf(sides,snapshots){const all=colour=>sides[colour].flatMap(group=>group.members)
;const isLive=colour=>all(colour).every(({row:row})=>row.admin==="ready")
;const isIdle=colour=>all(colour).every(({row:row})=>row.admin!=="ready")
;const live=["blue","green"].find(colour=>isLive(colour)&&isIdle(otherColour(colour)));if(live!==undefined){
const idle=otherColour(live);return{live:live,idle:idle,
rest:all(idle).every(({row:row})=>row.admin==="drain")?"drain":"maint"}}
throw new errors.a6("no-idle-side",titleOf(isLive("blue")&&isLive("green"),isIdle("blue")&&isIdle("green")),{
observed:["",...pictureTable(sides,snapshots)].join("\n"),
hint:"One colour must be ready with all of its servers, the other in drain or maint with all of its, on every node. "+"operation: ready and operation: maint put single servers there."
})}function titleOf(bothLive,bothIdle){
if(bothLive)return"neither colour is idle: the servers of blue and of green are all ready"
;if(bothIdle)return"neither colour is live: no server of blue or green is ready"
;return"it cannot be told which colour is live: blue and green are mixed"}function pictureTable(sides,snapshots){
const nodes=snapshots.map(({node:node})=>node)
;const lines=["blue","green"].flatMap(colour=>sides[colour].map(group=>[colour,group.name,...nodes.map(node=>stateOf(group.members.filter(member=>member.node===node)))]))
;const more=lines.length>colour_picture_SHOWN?[`  and ${lines.length-colour_picture_SHOWN} more`]:[]
;return[...textTable([["","",...nodes],...lines.slice(0,colour_picture_SHOWN)]),...more]}function stateOf(members){
const states=[...new Set(members.map(({row:row})=>row.admin))];return states.length===0?"not there":(0,
format.Zv)(states)}var colour_stages=__nccwpck_require__(2765);function sizeOf(servers,at){
const rows=servers.flatMap(server=>server.rows)
;return rows.filter(row=>row.node===at.node&&row.backend===at.backend&&!row.backup&&row.before.weight>0).length}
function floorsOfColours(snapshots,{idleServers:idleServers,liveServers:liveServers},inputs){
const rows=[...idleServers,...liveServers].flatMap(server=>server.rows)
;const used=new Set(rows.map(row=>`${row.node} ${row.backend}`))
;return snapshots.flatMap(({node:node,backends:backends})=>backends.filter(({backend:backend})=>used.has(`${node} ${backend}`)).map(row=>{
const at={node:node,backend:row.backend}
;const smaller=Math.max(1,Math.min(sizeOf(idleServers,at),sizeOf(liveServers,at)));const least=inputs.minAvailable?(0,
floor.zk)(inputs.minAvailable,row):smaller;return{...at,least:least,available:row.active}}))}
function refuseSmallColour(floors,snapshots,{idle:idle,live:live,idleServers:idleServers,liveServers:liveServers}){
const leaving=new Set(liveServers.flatMap(server=>server.rows).map(build_server.P9))
;refuse("below-floor",floors.flatMap(floor=>{
const backend=snapshots.find(({node:node})=>node===floor.node)?.backends.find(one=>one.backend===floor.backend)
;const going=(backend?.servers??[]).filter(row=>leaving.has((0,build_server.P9)({node:floor.node,...row
}))&&!row.backup&&row.weight>0&&row.operational!=="down").length
;const left=Math.max(0,floor.available-going)+sizeOf(idleServers,floor);if(left>=floor.least)return[];return[{
title:`with ${idle} in place of ${live}, ${(0,
format.LS)(left,"server")} would be available in backend ${floor.backend} on ${floor.node}, and ${floor.least} must stay`,
hint:`Add servers to ${idle} (of weight above 0), or lower min-available.`}]}))}
function planBlueGreen(snapshots,inputs,context,colours){const backends=[...new Set(inputs.backends)]
;refuseUnknownBackends(snapshots,backends);const members=membersOf(snapshots)
;const groups=groupServers(members,backends,inputs.groupBy);const sides={
blue:selectGroups(groups,colours.blue,backends,"blue"),green:selectGroups(groups,colours.green,backends,"green")}
;refuse("input-invalid",inBoth(sides));const picture=pictureOf(sides,snapshots);const idle=sides[picture.idle]
;const live=sides[picture.live];refuseDisagreement([...idle,...live],snapshots)
;refuse("input-invalid",[...differingAddresses([...idle,...live]),...sameNames([...idle,...live]),...leadersOutside([...idle,...live],backends),...outsideRows(idle,members,backends),...unproved(idle,inputs),...unaskable(idle,inputs.health.url)])
;const server=(side,group,index)=>({...planServer(group,index+1,inputs),side:side})
;const sticks=picture.rest==="drain"&&live.some(({members:own})=>own.some(({row:row})=>row.cookie!==undefined))
;const plan={...picture,rest:sticks?"maint":picture.rest,
idleServers:idle.map((group,index)=>server("idle",group,index)),
liveServers:live.map((group,index)=>server("live",group,index)),map:undefined,keepPreviousMs:colours.keepPreviousMs}
;refuse("unsupported",withAgents([...plan.idleServers,...plan.liveServers]))
;refuseUnable([...plan.idleServers,...plan.liveServers],inputs,context.abilities)
;const floors=floorsOfColours(snapshots,plan,inputs);refuseSmallColour(floors,snapshots,plan);const made={
operation:inputs.operation,strategy:inputs.strategy,stages:(0,colour_stages.I2)(plan,inputs),leftOut:[],floors:floors,
warnings:[...warningsOf(idle,snapshots,inputs,context.abilities),...sticks?[`${picture.idle} was found in drain, and ${picture.live} will rest in maint: clients that come back with a cookie would reach it in drain. A later switch to it takes the time of its checks.`]:[]],
colours:plan};checkColours(made,snapshots,inputs);return made}function inBoth({blue:blue,green:green}){
const both=blue.filter(group=>green.includes(group));if(both.length===0)return[];return[{
title:`green: ${shortNames(both.map(({name:name})=>name))} ${both.length===1?"matches":"match"} blue too`,
hint:"Write patterns that tell the colours apart; a leading ! excludes."}]}function withAgents(servers){
const names=servers.filter(({rows:rows})=>rows.some(row=>row.agent)).map(({name:name})=>name)
;if(names.length===0)return[];return[{
title:`strategy: ${shortNames(names)} ${names.length===1?"has an agent check":"have agent checks"}, which may bring an idle colour into rotation by itself`,
hint:"Switch the agents off (disable agent backend/server), or take agent-check out of the configuration."}]}
function planColours(snapshots,inputs,context){const{colours:colours}=inputs
;if(!colours)throw new Error("blue-green without colours")
;if(colours.map)throw new errors.a6("unsupported","switch-map is not supported yet")
;return planBlueGreen(snapshots,inputs,context,colours)}var canary_shares=__nccwpck_require__(6474)
;const UNWEIGHTED=new Set(["static-rr","first"]);const HASHED=/^(source|uri|url_param|hdr|rdp-cookie|hash|log-hash)/
;const FAR=2;function used(canaries,snapshots){
const keys=new Set(canaries.flatMap(({rows:rows})=>rows.map(row=>`${row.node} ${row.backend}`)))
;return snapshots.flatMap(({node:node,backends:backends})=>backends.filter(({backend:backend})=>keys.has(`${node} ${backend}`)).map(row=>({
node:node,row:row})))}function refuseUnfit(canaries,snapshots,sides,inputs,abilities){
refuse("unsupported",[...unweighted(used(canaries,snapshots)),...canary_fit_unable(abilities,inputs)])
;refuse("input-invalid",[...trafficless(canaries),...wholeShares(inputs),...(0,
canary_shares.a)(snapshots,sides,50).filter(({stable:stable})=>stable===0).map(({backend:backend,node:node})=>({
title:`canary-servers: no other server of ${backend} on ${node} has traffic, so there is nothing to share`,
hint:"Leave servers that are ready, up and of weight above 0 for the stable side."}))])}function unweighted(backends){
const byName=Map.groupBy(backends.filter(({row:row})=>UNWEIGHTED.has(row.algorithm)),({row:row})=>`${row.backend} ${row.algorithm}`)
;return[...byName.values()].map(same=>{const{backend:backend,algorithm:algorithm}=same[0].row
;const why=algorithm==="first"?"fills one server after the other, whatever they weigh":"takes no weights while HAProxy runs"
;return{
title:`strategy: canary needs weights, and backend ${backend} on ${(0,format.Zv)(same.map(({node:node})=>node))} has balance ${algorithm}, which ${why}`,
hint:`Use balance roundrobin, leastconn or random in ${backend}, or strategy: rolling with soak.`}})}
function canary_fit_unable(abilities,inputs){return[...abilities].flatMap(([node,able])=>{const problems=[]
;if(able.weights===false)problems.push({title:`haproxy: the control plane of ${node} cannot set weights`,
hint:`Give the Runtime API of ${node} instead.`});if(inputs.canary?.testers&&able.lists!==true)problems.push({
title:`canary-acl: the control plane of ${node} cannot change entries of ACL and map files`,
hint:`Give the Runtime API of ${node} instead, or leave canary-acl and canary-users out.`});return problems})}
function trafficless(canaries){return canaries.flatMap(({name:name,rows:rows})=>{const backup=rows.find(row=>row.backup)
;if(backup){return[{
title:`canary-servers: ${name} is a backup server of ${backup.backend}: it gets traffic only when all others are down`,
hint:"Name a server that is not backup."}]}const zero=rows.find(row=>row.before.weight===0);if(!zero)return[];return[{
title:`canary-servers: ${name} has weight 0 in ${zero.backend} on ${zero.node}: it would return to that`,
hint:"Give it a weight first (operation: weight), or name another server."}]})}function wholeShares(inputs){
return(inputs.canary?.steps??[]).filter(percent=>percent>=100).map(percent=>({title:`canary-steps: ${(0,
canary_text.fL)(percent)} would leave the other servers without traffic`,
hint:"Leave it out: after the last step the other servers follow."}))}function proofsFor(canaries,snapshots){
const hashed=used(canaries,snapshots).filter(({row:row})=>HASHED.test(row.algorithm))
;return hashed.flatMap(({node:node,row:{backend:backend}})=>{
const owner=canaries.find(({rows:rows})=>rows.some(row=>row.node===node&&row.backend===backend))
;const{server:server,sid:sid,before:before}=owner.rows.find(row=>row.node===node&&row.backend===backend);return[{
node:node,backend:backend,server:server,sid:sid,owner:owner.name,weight:before.weight}]})}
function warningsOfCanary(canaries,stages,snapshots,inputs,abilities){const backends=used(canaries,snapshots)
;return[...unreached(stages),...unwatched(inputs),...loose(backends),...canary_fit_agents(backends),...lasting(abilities)]
}function unreached(stages){return stages.flatMap(({act:act})=>{if(act?.do!=="shares")return[];const error=(0,
canary_text.Mz)(act.shares,act.percent);if(Math.abs(error)<=FAR)return[];return[`canary-steps: ${(0,
canary_text.fL)(act.percent)} cannot be reached with weights from 1 to 256 beside the weights of the other servers: `+`${(0,
canary_text.qN)(act.shares)} (${(0,
canary_text.kc)(error)}). More canary-servers, or weights with a common divisor, would reach it.`]})}
function unwatched({watching:watching,pauseMs:pauseMs,canary:canary}){if(watching.soakMs>0)return[]
;const steps=canary?.steps.length??0
;const wait=pauseMs>0?`each lasts ${(0,format.tW)(pauseMs)} (pause)`:`all ${steps} follow one another at once`
;return[`soak is 0s: nothing watches the shares, and ${wait}. soak: 5m with max-error-rate or max-slowdown lets HAProxy's counters decide.`]
}function loose(backends){
const texts=[[/^leastconn/,"balance leastconn counts connections, so slower or faster canaries get less or more than their weight says"],[HASHED,"a hash decides who goes where, so a share is one of the keys, not of the requests"]]
;return texts.flatMap(([algorithm,text])=>{
const names=[...new Set(backends.filter(({row:row})=>algorithm.test(row.algorithm)).map(({row:row})=>row.backend))]
;return names.length===0?[]:[`Backend ${(0,format.Zv)(names)}: ${text}. The share that was really reached is measured.`]
})}function canary_fit_agents(backends){
const rows=backends.flatMap(({node:node,row:row})=>row.servers.filter(({agent:agent})=>agent.enabled).map(({server:server})=>({
key:(0,build_server.P9)({node:node,backend:row.backend,server:server}),server:server})));if(rows.length===0)return[]
;return[`The agent checks of ${shortNames([...new Set(rows.map(({server:server})=>server))])} may set weights themselves: then the shares are theirs.`]
}function lasting(abilities){
const nodes=[...abilities].filter(([,able])=>able.weightsPersist===true).map(([node])=>node)
;if(nodes.length===0)return[]
;return[`The Data Plane API of ${(0,format.Zv)(nodes)} writes every weight into haproxy.cfg: a run that is killed leaves the last share there until the post step has put it back.`]
}var lane=__nccwpck_require__(6663);function planCanary(snapshots,inputs,context){
const rolling=planRolling(snapshots,inputs,context)
;const servers=rolling.stages.flatMap(stage=>stage.lanes.map(lane=>lane.server));const plan={...rolling,
strategy:"canary"};if(servers.length===0||!inputs.canary)return plan
;const canaries=canariesOf(servers,rolling,inputs,inputs.canary)
;const rest=servers.filter(server=>!canaries.includes(server))
;const ordered=[...canaries,...rest].map((server,index)=>({...server,index:index+1}))
;const[trying,following]=[ordered.slice(0,canaries.length),ordered.slice(canaries.length)];const sides={isCanary:(0,
canary_shares.Z)(trying.flatMap(({rows:rows})=>rows)),before:()=>undefined}
;refuseUnfit(trying,snapshots,sides,inputs,context.abilities)
;const floors=(0,floor.t9)(snapshots,ordered,inputs,trying.length)
;const stages=stagesOfCanary(trying,following,sides,snapshots,inputs,inputs.canary);refuseBreaches((0,
floor.aM)(stages,floors,snapshots),inputs)
;const warnings=[...rolling.warnings,...warningsOfCanary(trying,stages,snapshots,inputs,context.abilities)];const made={
...plan,stages:stages,floors:floors,warnings:warnings};(0,check.Gy)(made,snapshots,inputs);return made}
function canariesOf(servers,{leftOut:leftOut},inputs,canary){const known=[...servers,...leftOut].map(({name:name})=>({
name:name,members:[]}));const named=selectGroups(known,canary.servers,[...new Set(inputs.backends)],"canary-servers")
;const byName=new Map(servers.map(server=>[server.name,server]))
;const canaries=named.flatMap(({name:name})=>byName.get(name)??[]);if(canaries.length===0){
const why=leftOut.filter(one=>named.some(({name:name})=>name===one.name))
;throw new errors.a6("input-invalid","canary-servers: none of these servers can be deployed",{
observed:why.map(one=>`${one.name} is left out: ${one.why}`).join("; "),
hint:"Name other servers, or make these ready first."})}return canaries}
function stagesOfCanary(canaries,rest,sides,snapshots,inputs,{steps:steps,testers:testers}){
const names=canaries.map(({name:name})=>name);const who=(0,format.Zv)(names,3);const options={...(0,lane.BP)(inputs),
soakMs:0};const{soakMs:soakMs}=inputs.watching;const stepMs=soakMs>0?soakMs:inputs.pauseMs;const act=(title,what)=>({
title:title,window:0,lanes:[],act:what,strict:true});const deploy=(some,window,title)=>({title:title,
window:Math.min(window,some.length),lanes:some.map(server=>(0,lane.g0)(server,{...options,weight:0})),strict:true})
;const watch=percent=>stepMs===0?[]:[act(watchText(percent,soakMs,stepMs),{do:"watch-share",percent:percent,ms:stepMs})]
;const window=(0,floor.Ou)(inputs.maxUnavailable,canaries.length+rest.length)
;const lead=inputs.lead<canaries.length?inputs.lead:0;const stages=[act(`${who} on trial`,{do:"try-out",servers:names,
proofs:proofsFor(canaries,snapshots),testers:testers})]
;if(lead>0)stages.push(deploy(canaries.slice(0,lead),window,"the first canary, at weight 0"))
;stages.push(deploy(canaries.slice(lead),window,"canaries, at weight 0"));if(testers){
stages.push(act(`testers in ${testers.file}`,{do:"testers",testers:testers}),...watch(undefined))}
for(const percent of steps){const shares=(0,canary_shares.a)(snapshots,sides,percent);const title=`${(0,
canary_text.fL)(percent)} of the traffic to ${who}: ${(0,canary_text.qN)(shares)}`;stages.push(act(title,{do:"shares",
percent:percent,shares:shares}),...watch(percent))}stages.push(act("proved: every weight is what it was",{do:"promote"
}));if(rest.length===0)return stages;const last=rest.length-1;const lanes=rest.map((server,index)=>(0,
lane.g0)(server,index===last?{...options,pauseMs:0}:options));const wide=Math.min(window,lanes.length)
;const pace=wide>1?`at most ${wide} at a time`:lanes.length===1?"alone":"one at a time";return[...stages,{
title:`the others, ${pace}`,window:wide,lanes:lanes}]}function watchText(percent,soakMs,ms){
const what=percent===undefined?"testers":(0,canary_text.fL)(percent);return soakMs>0?`watch ${what} for ${(0,
format.tW)(ms)}`:`wait at ${what} for ${(0,format.tW)(ms)} (pause)`}function makePlan(snapshots,inputs,context){
refuseUnwatchable(snapshots,inputs);const{operation:operation,strategy:strategy}=inputs
;const kind=operation==="rollout"?strategy:operation;switch(kind){case"rolling":
return planRolling(snapshots,inputs,context);case"blue-green":case"switch":return planColours(snapshots,inputs,context)
;case"canary":return planCanary(snapshots,inputs,context);case"status":return planStatus(snapshots,inputs);default:
throw new errors.a6("unsupported",`${kind} is not supported`)}}function colourStart(plan,colours,inputs){
const backends=`${inputs.backends.length===1?"backend":"backends"} ${(0,format.Zv)(inputs.backends)}`
;const{live:live,idle:idle}=colours
;const what=inputs.operation==="switch"?`Switch of ${backends} from ${live} to ${idle}`:`Blue-green rollout of ${backends}: ${live} is live, ${idle} is deployed and switched to`
;const keep=colours.keepPreviousMs>0?[`${live} stands by for ${(0,format.tW)(colours.keepPreviousMs)}`]:[];return{
headline:`${what} (${(0,format.Zv)(start_colours_names(colours.idleServers),6)} in place of ${(0,
format.Zv)(start_colours_names(colours.liveServers),6)})`,how:[floorText(plan.floors),...keep,`drain at most ${(0,
format.tW)(inputs.drainTimeoutMs)}`,`proof: ${proofText(colours.idleServers,inputs)}`].join(" · ")}}
const start_colours_names=servers=>servers.map(({name:name})=>name);function headText(plan,inputs){
const backends=`${inputs.backends.length===1?"backend":"backends"} ${(0,format.Zv)(inputs.backends)}`
;if(plan.colours)return colourStart(plan,plan.colours,inputs);switch(plan.operation){case"status":return{
headline:`Status of ${backends}: ${(0,format.LS)(start_text_serversOf(plan).length,"server")}`,how:""};default:
return startText(plan,inputs)}}var build_reporting=__nccwpck_require__(8888);var clock=__nccwpck_require__(3147)
;const PROBE_TIMEOUT_MS=5e3;async function mainStep(signals){const place=(0,build_place.$)(process.env)
;const rolloutId=(0,external_node_crypto_.randomUUID)();core.LZ("isPost","true");const reporting=(0,build_reporting.r)({
rolloutId:rolloutId,temp:place.temp,clock:clock.m});const raw=(0,inputs_raw.y)(process.env);for(const secret of(0,
secrets.F)(raw))core.Pq(secret);let inputs;const planes=new Map;let outcome;try{inputs=(0,parse.T)(raw,{
workspace:place.workspace});for(const node of inputs.nodes){const settings={...inputs,tempDirectory:place.temp,
clock:clock.m};planes.set(node.label,(0,open_plane.V)(node,settings))}outcome=await planAndRun(inputs,planes,{
signals:signals,reporting:reporting,place:place,rolloutId:rolloutId})}catch(error){
const cause=signals.cancel.aborted?(0,errors.AF)(signals.cancel.reason):(0,errors.AF)(error)
;const remaining=raw.servers===undefined?["*"]:[raw.servers.split(/\s*[\n,]\s*/).join(",")]
;const operation=inputs?.operation??"rollout";outcome={...(0,execute_outcome.iS)(cause,reporting.elapsedMs()),
operation:operation,remaining:remaining}}finally{await Promise.all([...planes.values()].map(plane=>plane.close()))}
await reporting.finish(outcome,inputs);return outcome.result==="succeeded"||outcome.result==="planned"?0:1}
async function planAndRun(inputs,planes,setting){const{signals:signals,reporting:reporting}=setting
;if(inputs.operation==="doctor")return runDoctor(inputs,planes,{...reporting,signal:signals.cancel})
;const nodes=[...planes.values()];const snapshots=await Promise.all(nodes.map(plane=>plane.snapshot(signals.cancel)))
;const abilities=new Map(nodes.map(plane=>[plane.node,plane.capabilities]));const plan=makePlan(snapshots,inputs,{
abilities:abilities});const lanes=plan.stages.flatMap(stage=>stage.lanes)
;const identities=snapshots.map(({node:node,identity:identity})=>({node:node,endpoint:planes.get(node).endpoint,
identity:identity}));reporting.tell({type:"started",nodes:identities,plan:plan,total:lanes.length,
text:headText(plan,inputs)});if(isLooking(inputs.operation)){
const{lines:lines,outcome:outcome}=look(inputs.operation,plan,snapshots,inputs,reporting.elapsedMs())
;reporting.plan(lines);return outcome}if(inputs.dryRun){const asks=probeOf(inputs);const lines=describePlan(plan,{
inputs:inputs,commandOf:(node,order)=>planes.get(node).commandOf(order),
deploy:inputs.run&&describeScript(inputs.run.script),
urlOf:({name:name,address:address,port:port,backends:backends})=>asks?.urlOf({server:name,address:address,port:port,
backend:backends[0]})??""});reporting.plan(lines);return(0,execute_outcome.pV)(plan,reporting.elapsedMs())}
await provePermissions(plan,planes,signals.cancel);return execute(inputs,plan,planes,snapshots,setting)}
function probeOf(inputs){const{health:health,tls:tls}=inputs;return health.url===undefined?undefined:httpProbe({
health:health,tls:tls,timeoutMs:PROBE_TIMEOUT_MS})}async function provePermissions(plan,planes,signal){
const rows=plan.stages.flatMap(stage=>stage.lanes.flatMap(lane=>lane.server.rows))
;const one=new Map(rows.map(row=>[`${row.node} ${row.backend}`,row]))
;await Promise.all([...one.values()].map(row=>planes.get(row.node).provePermission(row,signal)))}
async function execute(inputs,plan,planes,snapshots,setting){const{reporting:reporting,rolloutId:rolloutId}=setting
;const journal=execute_journal.CQ.create((0,execute_journal.Ti)(setting.place.temp),{version:1,rolloutId:rolloutId,
pid:process.pid,pidStarted:(0,take_over.B)(process.pid),nodes:inputs.nodes,connectTimeoutMs:inputs.connectTimeoutMs,
commandTimeoutMs:inputs.commandTimeoutMs,
identities:Object.fromEntries(snapshots.map(({node:node,identity:identity})=>[node,identity])),entries:[],ended:false})
;core.LZ("journal",journal.directory);const trigger=(command,noun)=>commandTrigger({inputs:command,
workingDirectory:inputs.workingDirectory,timeoutMs:inputs.deployTimeoutMs,tempDirectory:setting.place.temp,
environment:process.env,clock:clock.m,mask:value=>core.Pq(value),noun:noun});const outcome=await(0,rollout.O)({
inputs:inputs,plan:plan,planes:planes,clock:clock.m,ledger:new ledger.Oc(journal),guard:journal,
run:inputs.run&&trigger(inputs.run,"deploy command"),
rollbackRun:inputs.rollbackRun&&trigger(inputs.rollbackRun,"rollback command"),probe:probeOf(inputs),
rollbackProbe:probeOf({...inputs,health:{...inputs.health,body:undefined}}),tell:reporting.tell,
cancel:setting.signals.cancel,last:setting.signals.last,rolloutId:rolloutId,random:Math.random
},snapshots,reporting.warnings);if(outcome.reason!=="restore-incomplete"){journal.end();noteEnd()}return outcome}
function noteEnd(){try{core.LZ("ended","true")}catch{return}}},
88:(__webpack_module__,__unused_webpack___webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.a(__webpack_module__,async(__webpack_handle_async_dependencies__,__webpack_async_result__)=>{try{
var _actions_core__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(4142)
;var _execute_rollout_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(5123)
;var _main_step_js__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__(9787)
;var _post_step_js__WEBPACK_IMPORTED_MODULE_3__=__nccwpck_require__(6734)
;var _support_errors_js__WEBPACK_IMPORTED_MODULE_4__=__nccwpck_require__(6278)
;var _execute_outcome_js__WEBPACK_IMPORTED_MODULE_5__=__nccwpck_require__(6745);const RESTORE_MS=5e3
;const cancel=new AbortController;const last=new AbortController;function stop(reason){if(cancel.signal.aborted)return
;cancel.abort(reason)
;const noTime=new _support_errors_js__WEBPACK_IMPORTED_MODULE_4__.a6("cancelled","no time was left after the cancel; the post step goes on")
;setTimeout(()=>last.abort(noTime),RESTORE_MS).unref()}
for(const signal of["SIGINT","SIGTERM","SIGHUP"])process.on(signal,()=>stop((0,
_execute_rollout_js__WEBPACK_IMPORTED_MODULE_1__.t)(signal)));process.stdout.on("error",()=>stop((0,
_execute_rollout_js__WEBPACK_IMPORTED_MODULE_1__.t)("SIGHUP")));process.stderr.on("error",()=>undefined)
;process.on("uncaughtException",error=>stop((0,_support_errors_js__WEBPACK_IMPORTED_MODULE_4__.AF)(error)))
;process.on("unhandledRejection",error=>stop((0,_support_errors_js__WEBPACK_IMPORTED_MODULE_4__.AF)(error)));try{
const isPost=_actions_core__WEBPACK_IMPORTED_MODULE_0__.Gu("isPost")==="true";process.exitCode=isPost?await(0,
_post_step_js__WEBPACK_IMPORTED_MODULE_3__.F)():await(0,_main_step_js__WEBPACK_IMPORTED_MODULE_2__.U)({
cancel:cancel.signal,last:last.signal})}catch(error){_actions_core__WEBPACK_IMPORTED_MODULE_0__.z3((0,
_execute_outcome_js__WEBPACK_IMPORTED_MODULE_5__.US)((0,_support_errors_js__WEBPACK_IMPORTED_MODULE_4__.AF)(error)),{
title:"haproxy-rollout failed unexpectedly (internal)"});process.exitCode=1}__webpack_async_result__()}catch(e){
__webpack_async_result__(e)}},1)},3525:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{V:()=>openPlane});var errors=__nccwpck_require__(6278)
;const SLOTS='HAProxy serves 10 connections at once on a socket unless its "stats socket" line sets maxconn, and clients that stay connected hold them.'
;const OURS='Is this really a Runtime API socket ("stats socket") of HAProxy?'
;function errorOf(endpoint,trouble,elapsedMs){const{kind:kind,bytes:bytes,code:observed,said:said}=trouble
;if(said)return said;switch(kind){case"missing":return new errors.a6("unreachable","there is no such socket",{
observed:observed,
hint:`Is HAProxy running on this machine, and does its configuration have "stats socket ${endpoint.path} level admin"?`
});case"refused":return new errors.a6("unreachable","nothing listens there",{observed:observed,
hint:endpoint.kind==="unix"?'The file is there, but no HAProxy is behind it: HAProxy was stopped and left its socket file, or this is another sort of file. Start HAProxy, or give the path of its "stats socket".':'Is HAProxy running, and does its configuration have a "stats socket" with this address and "level admin"?'
});case"denied":return new errors.a6("permission-denied","this user may not open the socket",{observed:observed,
hint:'Run the job as a user that may, or set mode, user and group on the "stats socket" line of HAProxy\'s configuration.'
});case"busy":return new errors.a6("no-answer","the socket takes no further connection",{observed:observed,hint:SLOTS})
;case"connect-timed-out":return new errors.a6("unreachable","no connection within the time-out",{
observed:`waited ${elapsedMs} ms`,
hint:"Is the address right, and does a firewall let this machine through? The input connect-timeout sets the time."})
;case"timed-out":return new errors.a6("no-answer",bytes===0?"no answer":"only a part of an answer",{
observed:`connected, and ${bytes} bytes came within ${elapsedMs} ms`,
hint:`Either HAProxy hangs, or all its CLI connections are taken. ${SLOTS}`});case"broken":
return new errors.a6("no-answer",bytes===0?"no answer":"only a part of an answer",{
observed:`the connection was closed after ${bytes} bytes${observed===undefined?"":` (${observed})`}`,
hint:`HAProxy was stopped or restarted meanwhile, or this is something else. ${OURS}`});case"too-large":
return new errors.a6("no-answer","an answer larger than any of HAProxy",{observed:`given up after ${bytes} bytes`,
hint:OURS});case"other":return new errors.a6("unreachable","no connection",{observed:observed,
hint:"Is the address right? Can this machine resolve and reach it?"})}}function at(endpoint,error){
if(!(error instanceof errors.a6))return error;const{label:label,text:text}=endpoint
;const node=label===text?text:`${label} (${text})`;const named=new errors.a6(error.code,`${node}: ${error.title}`,{
observed:error.observed,...error.hint===undefined?{}:{hint:error.hint},cause:error.cause})
;if(error.stack!==undefined)named.stack=error.stack;return named}var build_server=__nccwpck_require__(7734)
;function baseOf(path){const plain=path.replace(/[?#].*$/,"");const versioned=/^(.*?)\/(v[23])(?:\/.*)?$/.exec(plain)
;const prefix=versioned?.[1]??plain.replace(/\/services(?:\/.*)?$/,"");return{prefix:prefix.replace(/\/+$/,""),
version:versioned?.[2]}}const baseOfEndpoint=({kind:kind,path:path})=>kind==="http+unix"?{prefix:"",version:undefined
}:baseOf(path);function originOf({kind:kind,host:host,port:port}){if(kind==="http+unix")return"http://localhost"
;const name=host.includes(":")?`[${host}]`:host;return`${kind}://${name}${port===0?"":`:${port}`}`}
var list_names=__nccwpck_require__(6328);const NAME=/^[A-Za-z0-9_.:-]+$/;const isName=text=>NAME.test(text)
;function checkedRow(row){checkedName("server",row.server);checkedName("backend",row.backend);return row}
function checkedName(what,name){if(isName(name))return name
;throw new errors.a6("input-invalid",`${JSON.stringify(name)} is not a name that a ${what} can have`,{
hint:"HAProxy allows letters, digits and the characters _ . : - in names."})}function checkedFile(file){if((0,
list_names.bw)(file))return file
;throw new errors.a6("input-invalid",`${JSON.stringify(file)} cannot be the name of an ACL or map file`,{
hint:`Name the file as the configuration does (${list_names.NG} are allowed), or by its number, #1.`})}
function checkedEntry(text){if((0,list_names.dh)(text))return text
;throw new errors.a6("input-invalid",`${JSON.stringify(text)} cannot be an entry of an ACL or map file`,{
hint:`Allowed are ${list_names.vJ}.`})}
const services=({prefix:prefix,version:version})=>`${prefix}/${version}/services/haproxy`
;const inPath=name=>encodeURIComponent(name);const paths={
info:({prefix:prefix,version:version})=>`${prefix}/${version}/info`,process:root=>`${services(root)}/runtime/info`,
server:(root,row)=>serverPath(root,"runtime",row),servers:(root,backend)=>serversPath(root,"runtime",backend),
configured:(root,row)=>serverPath(root,"configuration",row),
allConfigured:(root,backend)=>serversPath(root,"configuration",backend),
configurationVersion:root=>`${services(root)}/configuration/version`,stats(root,filter){
const all=`${services(root)}/stats/native`;if(filter==="all")return all
;return"backend"in filter?`${all}?type=backend&name=${inPath(checkedName("backend",filter.backend))}`:`${all}?type=server&parent=${inPath(checkedName("backend",filter.serversOf))}`
}};const withVersion=(path,version)=>`${path}${path.includes("?")?"&":"?"}version=${version}`
;function serversPath(root,part,name){const backend=inPath(checkedName("backend",name))
;return root.version==="v2"?`${services(root)}/${part}/servers?backend=${backend}`:`${services(root)}/${part}/backends/${backend}/servers`
}function serverPath(root,part,row){const{backend:backend,server:server}=checkedRow(row)
;return root.version==="v2"?`${services(root)}/${part}/servers/${inPath(server)}?backend=${inPath(backend)}`:`${services(root)}/${part}/backends/${inPath(backend)}/servers/${inPath(server)}`
}function changesOf(order){switch(order.do){case"state":return[{admin_state:order.state}];case"state-down":return[{
admin_state:order.state},{operational_state:"down"}];case"health":return[{operational_state:order.health}];case"weight":
return[{weight:order.weight}];case"agent":throw notOffered(order,"switch agent checks on and off")
;case"shutdown-sessions":throw notOffered(order,"close a server's sessions")}}function notOffered({row:row},what){
return new errors.a6("unsupported",`the Data Plane API cannot ${what} (${(0,build_server.om)(row)})`,{
hint:"Reach this HAProxy through its own socket instead: ssh://user@host/run/haproxy/admin.sock, tcp:// or a socket's path."
})}function commandOf(root,order,weightBy){if(order.do==="weight"&&weightBy==="configuration"){
return`PUT ${paths.configured(root,order.row)} {…,"weight":${order.weight}}`}const path=paths.server(root,order.row)
;return changesOf(order).map(change=>`PUT ${path} ${JSON.stringify(change)}`).join("; ")}
function curlLine(endpoint,access,root,order,weightBy){const curl=["curl -fsS",...optionsOf(endpoint,access)].join(" ")
;const put=(path,body)=>`${curl} -X PUT -H 'Content-Type: application/json' -d ${body} ${word(originOf(endpoint)+path)}`
;if(order.do!=="weight"||weightBy==="runtime"){const path=paths.server(root,order.row)
;return changesOf(order).map(change=>put(path,word(JSON.stringify(change)))).join(" && ")}
const read=`${curl} ${word(originOf(endpoint)+paths.configured(root,order.row))}`
;const version=`${curl} ${word(originOf(endpoint)+paths.configurationVersion(root))}`
;const changed=`jq -c '(.data // .) | .weight = ${order.weight}'`;const path=paths.configured(root,order.row)
;const target=`"${originOf(endpoint)}${path}${path.includes("?")?"&":"?"}version=$(${version})"`
;return`${read} | ${changed} | ${curl} -X PUT -H 'Content-Type: application/json' -d @- ${target}`}
function optionsOf(endpoint,access){const user=access.username;const tls=endpoint.kind==="https"?access.tls:undefined
;return[...endpoint.kind==="http+unix"?[`--unix-socket ${word(endpoint.path)}`]:[],...user===undefined?[]:[`--user "${user.replaceAll(/["$`\\]/g,"\\$&")}:$DATAPLANE_PASSWORD"`],...tls?.ca===undefined?[]:['--cacert "$TLS_CA_FILE"'],...tls?.cert===undefined?[]:['--cert "$TLS_CERT_FILE" --key "$TLS_KEY_FILE"']]
}const word=text=>/^[\w./:@%-]+$/.test(text)?text:`'${text.replaceAll("'","'\\''")}'`;const START_TOLERANCE_SEC=2
;function trackIdentities(clock){let known;return{of(processes,askedAtMs){
const{pid:pid,uptime:uptime,stopping:stopping,version:version}=single(processes);const nowMs=clock.nowMs()
;const startMs=(askedAtMs+nowMs)/2-uptime*1e3-500
;const isSame=known?.pid===pid&&Math.abs(known.startMs-startMs)<=START_TOLERANCE_SEC*1e3+(nowMs-askedAtMs)
;if(!known||!isSame){const sinceMs=nowMs-startMs;known={pid:pid,startMs:startMs,
startedSec:Math.floor((clock.wallTime().getTime()-sinceMs)/1e3)}}return{pid:pid,startedSec:known.startedSec,
startToleranceSec:START_TOLERANCE_SEC,uptimeSec:uptime,version:version,stopping:stopping!==0}}}}
function single(processes){const[first,...others]=processes
;const failed=processes.find(({error:error})=>(error??"")!=="");if(!first||failed){
throw new errors.a6("unreachable","the Data Plane API answers, but HAProxy behind it does not",{
observed:failed?.error??"no process at all",
hint:'Is HAProxy running, with a unix "stats socket" of level admin? The Data Plane API reads its path from haproxy.cfg; it knows no TCP sockets and no "unix@".'
})}const{pid:pid,uptime:uptime,stopping:stopping,version:version}=first.info??{};if(!pid||typeof uptime!=="number"){
throw new errors.a6("unreachable","the Data Plane API does not show the process of HAProxy",{
observed:"runtime/info has no pid",
hint:'The socket that it was given (master_runtime, or a "stats socket" line) is not that of a running HAProxy worker.'
})}if(others.some(({info:info})=>info?.pid!==pid)){
throw new errors.a6("unsupported","the Data Plane API shows several processes of HAProxy",{
observed:`pids ${processes.map(({info:info})=>info?.pid).join(", ")}`,
hint:"Their sessions could not be told apart. Give the Data Plane API one stats socket only."})}return{pid:pid,
uptime:uptime,stopping:stopping??0,version:version??"unknown"}}const HEADS={info:"Name: ",stat:"# pxname,",
"servers-state":"1\n# be_id ",proc:"#<PID>",list:"0x","cli-sockets":"# socket lvl",tables:"# table: "}
;const NO_SUCH_PROCESS="Can't find the target PID";function splitAnswers(raw,shapes){const parts=[];let at=0
;for(const[index,shape]of shapes.entries()){
if((shape==="silent"||shape==="list"||shape==="tables")&&raw.startsWith("\n",at)){parts.push({kind:"answer",text:""})
;at+=1;continue}if(shape==="silent"||raw.startsWith(NO_SUCH_PROCESS,at)){const text=paragraph(raw,at)
;return text===undefined?{kind:"cut",index:index}:{kind:"refused",index:index,text:text,parts:parts}}
if(shape==="sentence"){const text=paragraph(raw,at);if(text===undefined)return{kind:"cut",index:index};parts.push({
kind:"answer",text:text});at=Math.min(raw.length,at+text.length+2);continue}
const isAnswer=raw.startsWith(HEADS[shape],at)
;const end=isAnswer&&shape==="stat"?endOutsideQuotes(raw,at):raw.indexOf("\n\n",at);if(end<0)return{kind:"cut",
index:index};parts.push({kind:isAnswer?"answer":"refusal",text:raw.slice(at,end)});at=end+2}return at===raw.length?{
kind:"whole",parts:parts}:{kind:"surplus",text:raw.slice(at)}}function paragraph(raw,at){
const end=raw.indexOf("\n\n",at);if(end>=0)return raw.slice(at,end)
;return raw.length>at&&raw.endsWith("\n")?raw.slice(at,-1):undefined}function endOutsideQuotes(raw,from){
let end=raw.indexOf("\n\n",from);let at=from;while(end>=0){const open=raw.indexOf('"',at);if(open<0||open>end)return end
;const close=raw.indexOf('"',open+1);if(close<0)return-1;at=close+1;if(end<at)end=raw.indexOf("\n\n",at)}return-1}
const UNPRINTABLE=/(?:[^\P{C}\n]|[\p{Zl}\p{Zp}])+/gu;const printable=raw=>raw.replace(UNPRINTABLE,"�")
;function brief(text){const line=text.slice(0,2e3).trim().replace(/\s+/g," ")
;return line.length>160?`${line.slice(0,160).toWellFormed()}…`:line}const quoted=text=>JSON.stringify(brief(text))
;function notUnderstood(command,text){const asked=command.length>80?`${command.slice(0,80)}…`:command
;return new errors.a6("no-answer",`the answer to "${asked}" could not be understood`,{observed:quoted(text),
hint:'Is this really a Runtime API socket ("stats socket") of HAProxy 2.6 or newer?'})}
function count(command,name,text){if(text!==undefined&&/^\d{1,20}$/.test(text))return Number(text)
;throw notUnderstood(command,`${name}: ${text??"(missing)"}`)}function bits(command,name,text){
const value=count(command,name,text);if(value<=2147483647)return value;throw notUnderstood(command,`${name}: ${value}`)}
function placesOf(command,heading,columns){const places={};for(const column of columns){
places[column]=heading.indexOf(column);if(places[column]<0)throw notUnderstood(command,`no column ${column}`)
;if(heading.includes(column,places[column]+1))throw notUnderstood(command,`column ${column} twice`)}return places}
var schemas=__nccwpck_require__(7323);var parse=__nccwpck_require__(5297);function saidBy(answer){
const text=printable(messageOf(answer.text)).trim()
;const[,words,command]=/\[\d\]\s+(\S.*?)\s*\[([^[\]]*)\](?: not found)?$/s.exec(text)??[];return{text:text,
haproxy:words===undefined||command===undefined?undefined:{text:words,command:command},
noData:/\bno data for \S+: not found/.test(text),away:isAway(text)}}
const isAway=text=>/dial unix|unable to configure runtime client|runtime: option is not available|i\/o timeout/.test(text)
;function messageOf(body){try{const value=JSON.parse(body);const first=Array.isArray(value)?value[0]:value
;if(typeof first!=="object"||first===null)return body
;if("message"in first&&typeof first.message==="string")return first.message
;if("error"in first&&typeof first.error==="string")return first.error;return body}catch{return body}}
var api=__nccwpck_require__(1338);const schemas_word=schemas.cl6(schemas.YjP())
;const number=schemas.cl6(schemas.KCZ([schemas.aig(),schemas.FsL(schemas.YjP().check(api.Fk(/^-?\d+$/)),schemas.pdi(text=>Number(text)))]))
;const schemas_process=schemas._H3({error:schemas_word,info:schemas.cl6(schemas._H3({pid:number,uptime:number,
stopping:number,version:schemas_word}))})
;const processes=schemas.KCZ([schemas.YOg(schemas_process),schemas.FsL(schemas_process,schemas.pdi(one=>[one]))])
;const server=schemas._H3({name:schemas.YjP(),address:schemas_word,port:number,admin_state:schemas_word,
operational_state:schemas_word,weight:number,iweight:number,check_state:number,agent_state:number})
;const servers=schemas.YOg(schemas.mee(server));const row=schemas._H3({type:schemas_word,name:schemas_word,
backend_name:schemas_word,stats:schemas.cl6(schemas.g1P(schemas.YjP(),schemas.L5J()))});const collection=schemas._H3({
error:schemas_word,stats:schemas.cl6(schemas.YOg(row))})
;const statistics=schemas.KCZ([schemas.YOg(collection),schemas.FsL(collection,schemas.pdi(one=>[one]))])
;const configured=schemas._H3({name:schemas.YjP(),weight:number,check:schemas_word,inter:number,
maintenance:schemas_word,"agent-check":schemas_word});const wrapped=inner=>schemas.KCZ([schemas.FsL(schemas._H3({
data:inner}),schemas.pdi(({data:data})=>data)),inner]);const SENTENCES=[{text:/^Permission denied/,
code:"permission-denied",
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
text:/^Unknown (ACL|map) identifier\./,code:"unsupported",
hint:'Name the file as the configuration does ("-f <file>", "map(<file>)"), or by its number: "show acl" and "show map" list them.'
},{text:/^Unknown command/,code:"unsupported",hint:'Is this a "stats socket" of HAProxy 2.6 or newer?'}]
;function refusal(command,text){const known=SENTENCES.find(sentence=>sentence.text.test(text))
;return new errors.a6(known?.code??"internal",`HAProxy refused "${command}"`,{observed:quoted(text),
...known?.hint===undefined?{}:{hint:known.hint}})}const isUnknownBackend=text=>refusal("",text).code==="unknown-backend"
;const isProxyDisabled=text=>text.startsWith("Proxy is disabled.")
;const isUnknownList=text=>/^Unknown (ACL|map) identifier\./.test(text)
;const isNoSuchKey=text=>text.startsWith("Key not found.")
;const isNoSuchProcess=text=>text.startsWith("Can't find the target PID")
;const isMasterHelp=text=>text.startsWith("Unknown command")&&text.includes("show proc")
;const isExpectedStates=text=>text.includes("expects 'ready', 'drain' and 'maint'")
;const isBadFilterValue=text=>text.includes("Require a valid integer value to compare against")
;const isNotStored=text=>text.includes("Data type not stored in this table")
;const isExpectedAddress=text=>text.includes("expects <name> and <addr>")
;const isStaticBalance=text=>text.startsWith("Backend must use a dynamic load balancing")||text.startsWith("Backend does not support dynamic servers")
;const trouble_OURS="Is this really a Data Plane API (dataplaneapi 2.x or 3.x) of HAProxy?"
;function errorOfTrouble(endpoint,{kind:kind,code:observed,ms:ms}){switch(kind){case"missing":
return new errors.a6("unreachable","there is no such socket",{observed:observed,
hint:'Does the Data Plane API run on this machine, and does its configuration have "scheme: [unix]" with this socket_path?'
});case"refused":return new errors.a6("unreachable","nothing listens there",{observed:observed,
hint:"Does the Data Plane API run? It does not listen before HAProxy does."});case"denied":
return new errors.a6("permission-denied","this user may not open the socket",{observed:observed,
hint:"Run the job as the user of the Data Plane API, whose socket only its owner may open, or use http:// or https://."
});case"connect-timed-out":return new errors.a6("unreachable","no connection within the time-out",{
observed:`waited ${ms} ms`,
hint:"Is the address right, and does a firewall let this machine through? The input connect-timeout sets the time."})
;case"timed-out":return new errors.a6("no-answer","no answer",{
observed:`connected, and no complete answer came within ${ms} ms`,
hint:"The Data Plane API or HAProxy behind it hangs, or is overloaded. The input command-timeout sets the time."})
;case"broken":return new errors.a6("no-answer","the connection was closed before the answer was complete",{
observed:observed,
hint:`The Data Plane API was stopped or restarted meanwhile, or this is something else. ${trouble_OURS}`})
;case"too-large":return new errors.a6("no-answer","an answer larger than any of the Data Plane API",{hint:trouble_OURS})
;case"tls":return tlsError(endpoint,observed??"");case"other":return new errors.a6("unreachable","no connection",{
observed:observed,hint:"Is the address right? Can this machine resolve and reach it?"})}}
function tlsError({kind:kind,host:host},observed){if(/CERTIFICATE_REQUIRED|HANDSHAKE_FAILURE/.test(observed)){
return new errors.a6("permission-denied","the Data Plane API wants a client certificate",{observed:observed,
hint:"Give one with tls-cert and tls-key."})}if(/ALERT_(UNKNOWN_CA|BAD_CERTIFICATE|CERTIFICATE_)/.test(observed)){
return new errors.a6("permission-denied","the Data Plane API does not accept the client certificate",{observed:observed,
hint:"tls-cert must be signed by the authority that the API names as tls_ca, and must not have expired."})}
if(/ALTNAME/.test(observed)){return new errors.a6("unreachable",`its certificate is not made out to ${host}`,{
observed:observed,hint:"Write the endpoint with a name that stands in the certificate."})}
if(/WRONG_VERSION_NUMBER|PACKET_LENGTH|EPROTO/.test(observed)){
return new errors.a6("unreachable","that port does not speak TLS",{observed:observed,
hint:kind==="https"?"Does it listen for http:// there?":"Is the port right?"})}
return new errors.a6("unreachable","its certificate could not be verified",{observed:observed,
hint:"Give the authority that signed it with tls-ca."})}function refusedCredentials(access,status){
const given=access.username===undefined?"none were given":`as user ${access.username}`
;const mutual=access.tls.cert===undefined?"":" With tls_ca set, dataplaneapi 2.9 refuses everybody, whatever certificate and password: take tls_ca out, or use 3.x."
;return new errors.a6("permission-denied","the Data Plane API does not accept the credentials",{
observed:`${status}, ${given}`,
hint:`They are in dataplaneapi.user of its yaml, or in the userlist that it names; give them with dataplane-username and dataplane-password.${mutual}`
})}function errorOfAnswer(request,answer){const said=saidBy(answer);const asked=`${request.method} ${request.path}`
;const observed=said.text===""?`${answer.status}, no text`:`${answer.status}: ${quoted(said.text)}`
;if(said.haproxy)return refusal(said.haproxy.command,said.haproxy.text);if(said.away){
return new errors.a6("unreachable","the Data Plane API answers, but HAProxy behind it does not",{observed:observed,
hint:'Is HAProxy running, with a unix "stats socket" of level admin? The Data Plane API reads its path from haproxy.cfg; it knows no TCP sockets and no "unix@".'
})}if(/HTTP request to an HTTPS server/i.test(said.text)){return new errors.a6("unreachable","that port speaks TLS",{
observed:observed,hint:"Write https://."})}switch(answer.status){case 404:
return new errors.a6("no-answer",`there is no ${asked}`,{observed:observed,hint:trouble_OURS});case 429:case 502:
case 503:case 504:return new errors.a6("no-answer",`${asked} was not answered by the Data Plane API itself`,{
observed:observed,hint:"Something in front of it answers, or it is just starting."});case 400:case 406:case 415:
case 422:return new errors.a6("unsupported",`the Data Plane API does not take ${asked}`,{observed:observed,
hint:"Please report this with the version of dataplaneapi."});default:
return new errors.a6("no-answer",`${asked} failed`,{observed:observed,hint:trouble_OURS})}}
function trouble_notUnderstood(request,answer,why){
return new errors.a6("no-answer",`the answer to ${request.method} ${request.path} could not be understood`,{
observed:`${why} ${answer.text===""?"(empty)":quoted(answer.text)}`,hint:trouble_OURS})}const ABSENT="absent"
;const NO_DATA_AGAIN_MS=200;function openApi(talk,root){const get=(path,untilMs,signal)=>talk.read(path,untilMs,signal)
;async function find(path,untilMs,signal){for(let again=true;;again=false){const answer=await get(path,untilMs,signal)
;if(answer.status===200)return answer;if(!isAbsence(answer))throw errorOfAnswer({method:"GET",path:path},answer)
;if(!again||talk.clock.nowMs()+NO_DATA_AGAIN_MS>=untilMs)return ABSENT;await talk.clock.sleep(NO_DATA_AGAIN_MS,signal)}}
async function must(path,untilMs,signal){const answer=await get(path,untilMs,signal)
;if(answer.status!==200)throw errorOfAnswer({method:"GET",path:path},answer);return answer}return{root:root,
async processes(untilMs,signal){const path=paths.process(root)
;return api_parse(processes,path,await must(path,untilMs,signal))},async server(row,untilMs,signal){
const path=paths.server(root,row);const answer=await find(path,untilMs,signal)
;return answer===ABSENT?ABSENT:named(api_parse(server,path,answer),row)},async servers(backend,untilMs,signal){
const path=paths.servers(root,backend);const answer=await find(path,untilMs,signal)
;return answer===ABSENT?[]:api_parse(servers,path,answer).filter(one=>one!==null)},
async statistics(filter,untilMs,signal){const path=paths.stats(root,filter);const answer=await must(path,untilMs,signal)
;return api_parse(statistics,path,answer).flatMap(one=>one.stats??[])},async configured(row,untilMs,signal){
const path=paths.configured(root,row);const answer=await find(path,untilMs,signal);if(answer===ABSENT)return ABSENT
;const version=answer.configurationVersion;if(version===undefined||!/^[1-9]\d*$/.test(version)){
throw new errors.a6("unsupported","the Data Plane API does not say which version of haproxy.cfg it read",{
observed:`Configuration-Version: ${version??"(missing)"}`,
hint:"dataplaneapi 2.4 or newer is needed, and a proxy in front must not take the header away."})}return{
server:api_parse(wrapped(configured),path,answer),version:version}},async allConfigured(backend,untilMs,signal){
const path=paths.allConfigured(root,backend);const answer=await find(path,untilMs,signal)
;return answer===ABSENT?[]:api_parse(wrapped(schemas.YOg(configured)),path,answer)}}}
function api_parse(schema,path,answer){const request={method:"GET",path:path};let value;try{
value=JSON.parse(answer.text)}catch{throw trouble_notUnderstood(request,answer,"not JSON:")}
const result=parse.xL(schema,value)
;if(!result.success)throw trouble_notUnderstood(request,answer,"not what the Data Plane API writes:");return result.data
}
const isAbsence=answer=>(answer.status===404||answer.status===500)&&(saidBy(answer).noData||/missing object|does not exist/.test(saidBy(answer).text))
;function named(one,row){if(one.name===row.server)return one;throw new errors.a6("no-answer",`asked about ${(0,
build_server.om)(row)}, the Data Plane API told of ${one.name}`,{hint:"Does something in front of it keep answers?"})}
async function discover(talk,base,untilMs,signal){const{prefix:prefix}=base
;const asked=base.version===undefined?["v3","v2"]:[base.version];const answers=[];for(const version of asked){
const answer=await ask(talk,prefix,version,untilMs,signal);if(isInfo(answer)){talk.infoPath=paths.info({prefix:prefix,
version:version});return openApi(talk,{prefix:prefix,version:version})}answers.push(`${paths.info({prefix:prefix,
version:version})} ${answer.status} ${quoted(saidBy(answer).text)}`)}
const other=base.version&&(base.version==="v2"?"v3":"v2")
;if(other&&isInfo(await ask(talk,prefix,other,untilMs,signal))){
throw new errors.a6("unsupported",`this Data Plane API speaks /${other}, not /${base.version}`,{
hint:`Write ${originOf(talk.endpoint)}${prefix}/${other}, or leave the version out.`})}
throw new errors.a6("no-answer","this is no Data Plane API, or its base is another one",{observed:answers.join("; "),
hint:`The base is what stands before /v2 or /v3, here ${originOf(talk.endpoint)}${prefix}: without /services/haproxy, and dataplaneapi 2.x or 3.x must run there (it is a program of its own, not a part of HAProxy).`
})}async function ask(talk,prefix,version,untilMs,signal){const path=paths.info({prefix:prefix,version:version})
;const answer=await talk.read(path,untilMs,signal);if(answer.status===200||answer.status===404)return answer
;throw errorOfAnswer({method:"GET",path:path},answer)}function isInfo(answer){if(answer.status!==200)return false;try{
const value=JSON.parse(answer.text);return typeof value==="object"&&value!==null&&"api"in value}catch{return false}}
var papaparse=__nccwpck_require__(4224);const COMMAND="show stat"
;const COLUMNS=["pxname","svname","type","sid","status","scur","slim","qcur","stot","req_tot","hrsp_1xx","hrsp_2xx","hrsp_3xx","hrsp_4xx","hrsp_5xx","hrsp_other","econ","eresp","wretr","wredis","cli_abrt","act","bck","uweight","throttle","tracked","check_status","check_code","check_duration","check_rise","check_health","last_chk","addr","cookie","mode","rtime","algo"]
;const BACKEND="1";const SERVER="2";function parseStat(text){const table=[];const seen=new Set;let width=0;let at
;papaparse.parse(text.slice("# ".length),{delimiter:",",newline:"\n",step:({data:cells,errors:errors})=>{
if(errors.length>0)throw notUnderstood(COMMAND,text);if(!at){at=placesOf(COMMAND,cells,COLUMNS);width=cells.length
;return}if(cells.length!==width)throw notUnderstood(COMMAND,cells.join(","));const row={}
;for(const column of COLUMNS)row[column]=cells[at[column]]??"";const key=`${row.type} ${row.pxname}/${row.svname}`
;if(seen.has(key))throw notUnderstood(COMMAND,`${row.pxname}/${row.svname} twice`);seen.add(key);table.push(row)}})
;if(!at)throw notUnderstood(COMMAND,text);return table}const stat_number=(row,column)=>count(COMMAND,column,row[column])
;const optional=(row,column)=>row[column]===""?undefined:stat_number(row,column)
;const BEHIND=["check_rise","check_health","addr","cookie","mode","algo"]
;const MODES=new Set(["http","tcp","health","spop","syslog","peers","cli","spoe"])
;const STATUS=/^(?:UP|DOWN|DRAIN|NOLB|MAINT)(?: -?\d+\/\d+| \(.+\))?|^no check/;function tableOf(rows){
const servers=new Map;const backends=new Map;for(const row of rows){const stat=statOf(row);if(stat===undefined)continue
;if(stat.type===BACKEND)backends.set(stat.pxname,summed(backends.get(stat.pxname),stat));else{const key=(0,
build_server.om)({backend:stat.pxname,server:stat.svname});servers.set(key,summed(servers.get(key),stat))}}return{
servers:servers,backends:backends}}function statOf({type:type,name:name,backend_name:backend,stats:stats}){
if(type!=="server"&&type!=="backend"||typeof name!=="string"||!stats)return undefined;const text=column=>{
const value=stats[column];return typeof value==="string"?printable(value):typeof value==="number"?String(value):""}
;const row=emptyRow();for(const column of Object.keys(row))row[column]=text(column)
;if(["scur","qcur","stot"].some(column=>!/^\d+$/.test(text(column))))return undefined;if(type==="server"){
const status=STATUS.exec(row.status)?.[0];if(typeof backend!=="string"||status===undefined)return undefined
;row.status=status}if(!MODES.has(row.mode))for(const column of BEHIND)row[column]=""
;row.type=type==="server"?SERVER:BACKEND;row.pxname=type==="server"?backend??"":name
;row.svname=type==="server"?name:"BACKEND";row.sid||="0";row.uweight=text("weight")||"0";row.act||="0";row.bck||="0"
;return row}const emptyRow=()=>({pxname:"",svname:"",type:"",sid:"",status:"",scur:"",slim:"",qcur:"",stot:"",
req_tot:"",hrsp_1xx:"",hrsp_2xx:"",hrsp_3xx:"",hrsp_4xx:"",hrsp_5xx:"",hrsp_other:"",econ:"",eresp:"",wretr:"",
wredis:"",cli_abrt:"",act:"",bck:"",uweight:"",throttle:"",tracked:"",check_status:"",check_code:"",check_duration:"",
check_rise:"",check_health:"",last_chk:"",addr:"",cookie:"",mode:"",rtime:"",algo:"",agent_status:""})
;function summed(before,row){if(before===undefined)return row
;const sum=column=>String(Number(before[column])+Number(row[column]));return{...row,scur:sum("scur"),qcur:sum("qcur"),
stot:sum("stot")}}function remembered(peer,key){let known=peer.rows.get(key);if(known===undefined){known={
weight:undefined,checked:undefined,interMs:undefined,maintSinceMs:undefined,last:undefined};peer.rows.set(key,known)}
return known}const AGAIN_MS=20;async function untilSettled({talk:talk},signal,attempt){const untilMs=talk.deadline()
;for(let pauseMs=AGAIN_MS;;pauseMs=Math.min(2*pauseMs,200)){const result=await attempt(untilMs).catch(error=>{
if(error instanceof errors.a6&&isAwayError(error))return{again:error};throw error});if(!("again"in result))return result
;if(talk.clock.nowMs()+pauseMs>=untilMs)throw result.again;await talk.clock.sleep(pauseMs,signal)}}
const isAwayError=error=>error.code==="unreachable"&&error.title.startsWith("the Data Plane API ")
;const processChanged=()=>({again:new errors.a6("no-answer","another process answered in the middle of every look",{
hint:"Is HAProxy being reloaded all the time?"})});async function apiOf(peer,base,untilMs,signal){
peer.api??=await discover(peer.talk,base,untilMs,signal);return peer.api}
async function identityOf(peer,api,untilMs,signal){const askedAtMs=peer.talk.clock.nowMs()
;return peer.identities.of(await api.processes(untilMs,signal),askedAtMs)}
async function tableFor(peer,api,filter,untilMs,signal){const startedMs=peer.talk.clock.nowMs()
;const rows=await api.statistics(filter,untilMs,signal);peer.statisticsMs=peer.talk.clock.nowMs()-startedMs
;return tableOf(rows)}async function withinOneProcess(peer,api,untilMs,signal,read){
const before=await identityOf(peer,api,untilMs,signal);const result=await read(before);if("again"in result)return result
;const after=await identityOf(peer,api,untilMs,signal);return(0,build_server.SM)(before,after)?result:processChanged()}
const builtin=process.getBuiltinModule;const IDLE_MS=5e3;const MAX_BYTES=256*1024*1024
;function openConnection(endpoint,access,connectTimeoutMs,clock){
const secure=endpoint.kind==="https"?secureContext(access):undefined;const http=builtin("node:http")
;const https=secure&&builtin("node:https");const newAgent=()=>new(https??http).Agent({keepAlive:true,maxSockets:1})
;const fixed={...endpoint.kind==="http+unix"?{socketPath:endpoint.path}:placeOf(endpoint),...secure&&{
secureContext:secure}};const headers={Accept:"application/json","User-Agent":"haproxy-rollout",
...access.username===undefined?{}:{Authorization:`Basic ${btoaUtf8(`${access.username}:${access.password??""}`)}`}}
;let agent;let usedMs=0;function open({method:method,path:path,body:body}){const now=clock.nowMs()
;if(agent&&now-usedMs>IDLE_MS){agent.destroy();agent=undefined}agent??=newAgent()
;const text=body===undefined?undefined:JSON.stringify(body);const request=(https??http).request({...fixed,agent:agent,
method:method,path:path,headers:{...headers,...text===undefined?{}:{"Content-Type":"application/json",
"Content-Length":Buffer.byteLength(text)}}});return{request:request,text:text}}function once(what,timeoutMs,signal){
return new Promise((resolve,reject)=>{if(signal.aborted)return reject(signal.reason);const startedMs=clock.nowMs()
;const{request:request,text:text}=open(what);let connected=false;let sent=false;const end=()=>{
for(const timer of timers)clearTimeout(timer);signal.removeEventListener("abort",abort);usedMs=clock.nowMs()}
;const finish=result=>{end();resolve(result)};const fail=(kind,code)=>{const reused=request.reusedSocket
;request.destroy();finish({trouble:{kind:kind,sent:sent,reused:reused,code:code,ms:Math.round(clock.nowMs()-startedMs)}
})};const abort=()=>{end();request.destroy();reject(signal.reason)}
;const late=()=>fail(connected?"timed-out":"connect-timed-out",undefined)
;const timers=[setTimeout(()=>!connected&&late(),connectTimeoutMs),setTimeout(late,Math.max(1,timeoutMs))]
;signal.addEventListener("abort",abort,{once:true});request.on("socket",socket=>{const isOpen=()=>{connected=true
;sent=true};if(request.reusedSocket)isOpen();else socket.once(secure?"secureConnect":"connect",isOpen)})
;request.on("error",error=>fail(kindOf(error,connected),codeOf(error)));request.on("response",response=>{
read(response).then(body=>body===undefined?fail("too-large",undefined):finish({answer:answerOf(response,body)
}),error=>fail("broken",codeOf(error)))});request.end(text)})}let last=Promise.resolve();return{
exchange(request,timeoutMs,signal){const startedMs=clock.nowMs()
;const turn=last.then(()=>once(request,timeoutMs-(clock.nowMs()-startedMs),signal));last=turn.catch(()=>undefined)
;return untilAborted(turn,signal)},close(){agent?.destroy();agent=undefined}}}function untilAborted(turn,signal){
return new Promise((resolve,reject)=>{const abort=()=>reject(signal.reason);if(signal.aborted)return abort()
;signal.addEventListener("abort",abort,{once:true})
;turn.then(resolve,reject).finally(()=>signal.removeEventListener("abort",abort))})}
const placeOf=({kind:kind,host:host,port:port})=>({host:host,port:port===0?kind==="https"?443:80:port})
;async function read(response){const chunks=[];let bytes=0;for await(const chunk of response){bytes+=chunk.length
;if(bytes>MAX_BYTES)return undefined;chunks.push(chunk)}return Buffer.concat(chunks).toString("utf8")}
function answerOf(response,text){const header=name=>{const value=response.headers[name]
;return typeof value==="string"?value:undefined};return{status:response.statusCode??0,text:text,
configurationVersion:header("configuration-version"),reloadId:header("reload-id")}}const codeOf=error=>error.code
;function kindOf({code:code=""},connected){if(code==="ENOENT")return"missing"
;if(code==="ECONNREFUSED"||code==="ENOTSOCK")return"refused";if(code==="EACCES"||code==="EPERM")return"denied"
;if(/^ERR_(SSL|TLS)|CERT|SELF_SIGNED|UNABLE_TO|^EPROTO$/.test(code))return"tls"
;if(code==="ETIMEDOUT"&&!connected)return"connect-timed-out"
;return connected||code==="ECONNRESET"||code==="EPIPE"||code.startsWith("HPE_")?"broken":"other"}
const btoaUtf8=text=>Buffer.from(text,"utf8").toString("base64")
;function secureContext({tls:{ca:ca,cert:cert,key:key}}){try{return builtin("node:tls").createSecureContext({...ca&&{
ca:ca},...cert&&{cert:cert},...key&&{key:key}})}catch(cause){
const why=cause instanceof Error?cause.message:String(cause)
;throw new errors.a6("input-invalid",`tls-ca, tls-cert and tls-key cannot be used: ${why}`,{
hint:"Each must be PEM text or the path of a PEM file, and tls-key must belong to tls-cert.",cause:cause})}}
const FIRST_PAUSE_MS=20;const LONGEST_PAUSE_MS=320;const TOO_SHORT_MS=100;const RESERVE_MS=500
;function openTalk(endpoint,access,times,clock){
const reading=openConnection(endpoint,access,times.connectTimeoutMs,clock)
;const writing=openConnection(endpoint,access,times.connectTimeoutMs,clock);let contacted=false
;let last=Promise.resolve();const leftMs=untilMs=>{const left=untilMs-clock.nowMs()
;return Math.max(1,left>4*RESERVE_MS?left-RESERVE_MS:left)};async function attempt(connection,request,untilMs,signal){
const result=await connection.exchange(request,leftMs(untilMs),signal);if("trouble"in result)return result.trouble
;const{answer:answer}=result;contacted=true
;if(answer.status===401||answer.status===403)throw refusedCredentials(access,answer.status);return answer}
async function pause(error,pauseMs,untilMs,signal){if(clock.nowMs()+pauseMs>=untilMs)throw error
;await clock.sleep(pauseMs,signal);return Math.min(2*pauseMs,LONGEST_PAUSE_MS)}
async function errorOf(trouble,untilMs,signal){const error=errorOfTrouble(endpoint,trouble)
;const{infoPath:infoPath}=talk;if(trouble.kind!=="timed-out"||infoPath===undefined)return error
;const result=await reading.exchange({method:"GET",path:infoPath
},Math.min(RESERVE_MS,Math.max(1,untilMs-clock.nowMs())),signal)
;if(!("answer"in result)||result.answer.status!==200)return error
;return new errors.a6("no-answer","the Data Plane API answers, but HAProxy behind it does not",{
observed:`no answer about HAProxy within ${trouble.ms} ms`,
hint:"Does HAProxy hang? Orders that were given meanwhile may still be carried out."})}
function spoiltBy(request,answer){if(isWorthAnother(answer))return errorOfAnswer(request,answer)
;const isOther=talk.infoPath!==undefined&&answer.status===200&&!isJsonAtItsEnds(answer.text)
;return isOther?trouble_notUnderstood(request,answer,"not JSON:"):undefined}const talk={endpoint:endpoint,access:access,
clock:clock,infoPath:undefined,deadline:()=>clock.nowMs()+times.commandTimeoutMs,async read(path,untilMs,signal){
const request={method:"GET",path:path};const first=!contacted;let before;for(let pauseMs=FIRST_PAUSE_MS;;){
const reply=await attempt(reading,request,untilMs,signal);if(!isTrouble(reply)){const spoilt=spoiltBy(request,reply)
;if(!spoilt)return reply;before=spoilt}else{if(before&&reply.kind==="timed-out"&&reply.ms<TOO_SHORT_MS)throw before
;before=await errorOf(reply,untilMs,signal);if(isFinal(reply,first))throw before}
pauseMs=await pause(before,pauseMs,untilMs,signal)}},async write(path,body,untilMs,signal){const request={method:"PUT",
path:path,body:body};for(let pauseMs=FIRST_PAUSE_MS;;){const reply=await attempt(writing,request,untilMs,signal)
;if(!isTrouble(reply)){const lost=spoiltBy(request,reply);return lost?{lost:lost}:reply}
const error=await errorOf(reply,untilMs,signal);if(isFinal(reply,false))throw error;if(reply.sent)return{lost:error}
;pauseMs=await pause(error,pauseMs,untilMs,signal)}},async alone(act){const turn=last.then(act)
;last=turn.catch(()=>undefined);return turn},close(){reading.close();writing.close()}};return talk}
const isLost=reply=>"lost"in reply;const isTrouble=reply=>"kind"in reply;function isFinal({kind:kind},first){
switch(kind){case"denied":case"too-large":case"tls":case"timed-out":return true;case"missing":case"refused":
case"connect-timed-out":case"other":return first;case"broken":return false}}function isJsonAtItsEnds(text){
const plain=text.trim();return/^[[{"\d]/.test(plain)&&/[\]}"\d]$/.test(plain.slice(-1))}function isWorthAnother(answer){
if(answer.status===429)return true;if(answer.status<500)return false;const said=saidBy(answer)
;return said.away||!(said.haproxy||said.noData)}async function putChange(peer,api,row,change,untilMs,signal){
const path=paths.server(api.root,row);const answer=await peer.talk.write(path,change,untilMs,signal)
;if(isLost(answer))return answer;if(answer.status===200)return{server:api_parse(server,path,answer)}
;const error=errorOfAnswer({method:"PUT",path:path},answer);if(isAbsence(answer)||isPassing(answer))return{away:error}
;throw error}const isPassing=answer=>{const{haproxy:haproxy,away:away}=saidBy(answer)
;return away||haproxy!==undefined&&isProxyDisabled(haproxy.text)};async function whyAbsent(peer,api,row,untilMs,signal){
await identityOf(peer,api,untilMs,signal);if(await api.server(row,untilMs,signal)!==ABSENT)return undefined
;const{backends:backends}=await tableFor(peer,api,{backend:row.backend},untilMs,signal)
;const isBackend=backends.has(row.backend)
;return new errors.a6(isBackend?"unknown-server":"unknown-backend",`HAProxy shows no ${isBackend?"server":"backend"} ${isBackend?(0,
build_server.om)(row):`${row.backend} (for ${(0,build_server.om)(row)})`}`,{hint:"Names are case sensitive."})}
async function emptyQueueInto(peer,api,row,untilMs,signal){try{
const{servers:servers,backends:backends}=await tableFor(peer,api,"all",untilMs,signal)
;const backend=backends.get(row.backend);const own=servers.get((0,build_server.om)(row))
;if(!backend||stat_number(backend,"qcur")===0||stat_number(backend,"act")<2)return
;if(!own?.slim||own.check_status===""||!own.status.startsWith("UP"))return;if(remembered(peer,(0,
build_server.om)(row)).checked===false)return;await peer.talk.alone(async()=>{await putChange(peer,api,row,{
operational_state:"down"},untilMs,signal);const up={operational_state:"up"}
;const given=await putChange(peer,api,row,up,untilMs,signal)
;if(isLost(given))await putChange(peer,api,row,up,untilMs,signal)})}catch(error){
if(!(error instanceof errors.a6)||signal.aborted)throw error}}const TRIES=5;const PAUSE_MS=20
;async function giveWeight(peer,api,order,untilMs,signal){const{row:row,weight:weight}=order;for(let tries=1;;tries+=1){
const server=await api.server(row,untilMs,signal);if(server===ABSENT){
throw await whyAbsent(peer,api,row,untilMs,signal)??gone(order)}peer.exact=typeof server.weight==="number"
;const shown=peer.exact?await byRuntime(peer,api,order,untilMs,signal):await byConfiguration(peer,api,order,untilMs,signal)
;if(shown===weight){remembered(peer,(0,build_server.om)(row)).weight=weight;return}
if(tries>=TRIES||peer.talk.clock.nowMs()+PAUSE_MS>=untilMs)throw notShown(order,shown)
;await peer.talk.clock.sleep(PAUSE_MS,signal)}}
async function byRuntime(peer,api,{row:row,weight:weight},untilMs,signal){
const given=await peer.talk.alone(()=>putChange(peer,api,row,{weight:weight},untilMs,signal))
;return"server"in given?given.server.weight??undefined:undefined}
async function byConfiguration(peer,api,order,untilMs,signal){const{row:row,weight:weight}=order
;if(peer.fixed.has(row.backend))throw takesNone(order);const running=await runningWeight(peer,api,order,untilMs,signal)
;if(running.weight===undefined)return undefined;const inFile=await api.configured(row,untilMs,signal)
;if(inFile===ABSENT){
throw new errors.a6("unsupported",`${(0,build_server.om)(row)} weight ${weight} cannot be set over this Data Plane API`,{
observed:"the server does not stand in haproxy.cfg, and before dataplaneapi 3.3.1 weights go through that file",
hint:"Use dataplaneapi 3.4, or reach HAProxy through its own socket."})}
if(inFile.server.weight===weight&&running.weight!==weight){await write(peer,api,order,running.weight,untilMs,signal)}
if(inFile.server.weight===weight&&running.weight===weight)return weight
;await write(peer,api,order,weight,untilMs,signal);const after=await runningWeight(peer,api,order,untilMs,signal)
;return after.ramping?weight:after.weight}async function write(peer,api,order,weight,untilMs,signal){
const path=paths.configured(api.root,order.row);for(let tries=1;;tries+=1){
const inFile=await api.configured(order.row,untilMs,signal);if(inFile===ABSENT)throw gone(order);const body={
...inFile.server,weight:weight}
;const answer=await peer.talk.alone(()=>peer.talk.write(withVersion(path,inFile.version),body,untilMs,signal))
;if(isLost(answer)){if(tries>=TRIES)throw answer.lost}else{if(answer.status===200)return
;if(answer.status===202)throw reloads(order,answer.reloadId);const error=errorOfAnswer({method:"PUT",path:path},answer)
;if(isAbsence(answer))throw gone(order);if(answer.status!==409||tries>=TRIES)throw error}
await peer.talk.clock.sleep(PAUSE_MS*tries,signal)}}async function runningWeight(peer,api,{row:row},untilMs,signal){
const{servers:servers}=await tableFor(peer,api,{serversOf:row.backend},untilMs,signal);const stat=servers.get((0,
build_server.om)(row));return{weight:stat&&Number(stat.uweight),ramping:stat!==undefined&&stat.throttle!==""}}
const gone=({row:row})=>new errors.a6("unknown-server",`the Data Plane API shows ${(0,
build_server.om)(row)} at one time and not at another`,{hint:"Is it being added or removed right now?"})
;const takesNone=({row:row,weight:weight})=>new errors.a6("unsupported",`${(0,
build_server.om)(row)} weight ${weight} cannot be set while HAProxy runs`,{
observed:"its backend uses a static load-balancing algorithm, and the Data Plane API would reload HAProxy instead",
hint:"Use roundrobin, leastconn or random in this backend."})
;const reloads=({row:row,weight:weight},reloadId)=>new errors.a6("unsupported",`${(0,
build_server.om)(row)} weight ${weight} could not be set while HAProxy runs`,{
observed:`the Data Plane API wrote haproxy.cfg and scheduled a reload of HAProxy${reloadId===undefined?"":` (${reloadId})`}`,
hint:"Does the backend take weights at run time (roundrobin, leastconn, random)? The weight now stands in haproxy.cfg."
})
;const notShown=({row:row,weight:weight},shown)=>new errors.a6("internal",`the Data Plane API took weight ${weight} for ${(0,
build_server.om)(row)}, and does not show it`,{observed:`weight ${shown??"unknown"}`,
hint:"Does something else change this server at the same time: an agent check, another run, an operator?"})
;const READ_BACK_MS=500;const order_PAUSE_MS=10;const LOST_PAUSE_MS=320;const ABSENT_PAUSE_MS=200
;async function carryOut(peer,base,order,signal){checkedRow(order.row);changesOf(order);const{clock:clock}=peer.talk
;const untilMs=peer.talk.deadline();const api=await apiOf(peer,base,untilMs,signal)
;if(order.do==="weight")return giveWeight(peer,api,order,untilMs,signal);let otherwiseUntilMs;let losses=0;let lost
;for(;;){const outcome=await give(peer,api,order,untilMs,signal);const nowMs=clock.nowMs();switch(outcome.kind){
case"done":if(order.do==="state"&&order.state==="ready")await emptyQueueInto(peer,api,order.row,untilMs,signal);return
;case"lost":lost??=outcome.error;if(nowMs+order_PAUSE_MS>=untilMs)throw lost;losses+=1
;if(losses>1)await clock.sleep(Math.min(LOST_PAUSE_MS,order_PAUSE_MS*2**losses),signal);break;case"absent":{
const absent=await whyAbsent(peer,api,order.row,untilMs,signal).catch(error=>{
if(clock.nowMs()+ABSENT_PAUSE_MS>=untilMs)throw error;return undefined});if(absent)throw absent
;if(clock.nowMs()+ABSENT_PAUSE_MS>=untilMs)throw outcome.error;await clock.sleep(ABSENT_PAUSE_MS,signal);break}
case"shows-otherwise":otherwiseUntilMs??=Math.min(untilMs,nowMs+READ_BACK_MS)
;if(nowMs+order_PAUSE_MS>=otherwiseUntilMs)throw otherwise(api,order,outcome.server)
;if(order.do!=="state-down"||outcome.server.operational_state==="down"){await clock.sleep(order_PAUSE_MS,signal)}}}}
async function give(peer,api,order,untilMs,signal){const put=change=>putChange(peer,api,order.row,change,untilMs,signal)
;switch(order.do){case"state":return peer.talk.alone(async()=>{const given=await put({admin_state:order.state})
;if(!("server"in given))return failed(given);const{server:server}=given
;if(order.state==="maint")return settleMaint(peer,api,order.row,server,put,untilMs,signal)
;if(isState(server,order.state)||order.state==="drain"){return judged(server,isState(server,order.state))}
return judged(server,await isReadyBelow(peer,api,order.row,untilMs,signal))});case"state-down":
return peer.talk.alone(()=>giveDown(peer,api,order,put,untilMs,signal));case"health":return peer.talk.alone(async()=>{
const given=await put({operational_state:order.health});if(!("server"in given))return failed(given)
;return judged(given.server,given.server.operational_state===order.health)});case"weight":case"agent":
case"shutdown-sessions":throw new Error(`${order.do} is no order to a runtime server`)}}function failed(given){
return isLost(given)?{kind:"lost",error:given.lost}:{kind:"absent",error:given.away}}const judged=(server,isSo)=>isSo?{
kind:"done"}:{kind:"shows-otherwise",server:server}
;function isState({admin_state:said,operational_state:operational},state){
return said===state||said==="maint"&&operational!=="down"}async function isReadyBelow(peer,api,row,untilMs,signal){
const{servers:servers}=await tableFor(peer,api,{serversOf:row.backend},untilMs,signal)
;return/^MAINT \(|^UP|^no check/.test(servers.get((0,build_server.om)(row))?.status??"")}
async function settleMaint(peer,api,row,server,put,untilMs,signal){if(server.admin_state!=="maint")return{
kind:"shows-otherwise",server:server};if(server.operational_state==="down"){
const{servers:servers}=await tableFor(peer,api,{serversOf:row.backend},untilMs,signal);const stat=servers.get((0,
build_server.om)(row));if(stat?.status.startsWith("MAINT"))return{kind:"done"}
;if(stat?.tracked)throw follows(row,stat.tracked)}for(const change of[{operational_state:"down"},{admin_state:"ready"},{
admin_state:"maint"}]){const given=await put(change);if(!("server"in given))return failed(given)
;if(change.operational_state&&given.server.operational_state!=="down"){return{kind:"shows-otherwise",server:given.server
}}}return{kind:"shows-otherwise",server:server}}const follows=(row,leader)=>new errors.a6("unsupported",`${(0,
build_server.om)(row)} cannot be put into maint by itself over the Data Plane API`,{
observed:`it follows ${leader}, which drains`,hint:"Act on the server that it follows."})
;async function giveDown(peer,api,order,put,untilMs,signal){let before=await put({admin_state:order.state})
;if("server"in before&&isState(before.server,order.state)&&before.server.operational_state==="down"){
const aside=await put({admin_state:"maint"});if(!("server"in aside))return failed(aside);before=await put({
admin_state:order.state})}if(!("server"in before))return failed(before);const after=await put({operational_state:"down"
});if(!("server"in after))return failed(after)
;const isSo=isState(before.server,order.state)&&before.server.operational_state!=="down"&&after.server.admin_state===before.server.admin_state&&after.server.operational_state==="down"
;if(!isSo)return{kind:"shows-otherwise",server:after.server}
;await assertChecked(peer,api,order.row,after.server,put,untilMs,signal);return{kind:"done"}}
async function assertChecked(peer,api,row,server,put,untilMs,signal){const known=remembered(peer,(0,
build_server.om)(row));if(typeof server.check_state==="number")known.checked=(server.check_state&4)!==0
;if(known.checked===undefined){const{servers:servers}=await tableFor(peer,api,{serversOf:row.backend},untilMs,signal)
;const stat=servers.get((0,build_server.om)(row));known.checked=stat===undefined||stat.check_status!==""}
if(known.checked)return;await put({admin_state:"maint"});throw new errors.a6("unsupported",`${(0,
build_server.om)(row)} has no active check, so nothing would bring it up again`,{observed:"it was put back into maint",
hint:"Give it a check in the configuration, or set haproxy-check: ignore with a health-url."})}
function otherwise(api,order,server){
return new errors.a6("internal",`the Data Plane API took ${commandOf(api.root,order,"runtime")}, and does not show it`,{
observed:`after ${READ_BACK_MS} ms ${(0,
build_server.om)(order.row)} has admin_state ${server.admin_state??"unknown"}, operational_state ${server.operational_state??"unknown"}`,
hint:"Does something else change this server at the same time: an agent check, another run, an operator?"})}
const LEAST_MS=50;const MOST_MS=2e3;const leastPauseMs=tookMs=>Math.min(MOST_MS,Math.max(LEAST_MS,9*tookMs))
;async function provePermission(peer,base,row,signal){checkedRow(row);await untilSettled(peer,signal,async untilMs=>{
const api=await apiOf(peer,base,untilMs,signal);await identityOf(peer,api,untilMs,signal)
;if(await api.server(row,untilMs,signal)!==ABSENT)return{};const absent=await whyAbsent(peer,api,row,untilMs,signal)
;if(absent)throw absent;return processChanged()})}const servers_state_COMMAND="show servers state"
;const servers_state_COLUMNS=["be_name","srv_id","srv_name","srv_addr","srv_op_state","srv_admin_state","srv_uweight","srv_iweight","srv_check_state","srv_agent_state","srv_port"]
;const CHECK={inProgress:1,configured:2,enabled:4,paused:8};function parseServersState(text){
const[version,heading,...lines]=text.split("\n")
;if(version!=="1"||heading===undefined)throw notUnderstood(servers_state_COMMAND,text)
;const names=heading.slice(2).trimEnd().split(" ");const at=placesOf(servers_state_COMMAND,names,servers_state_COLUMNS)
;const rows=new Map;for(const line of lines){const cells=line.split(" ")
;if(cells.length!==names.length)throw notUnderstood(servers_state_COMMAND,line);const cell=column=>cells[at[column]]??""
;const number=column=>count(servers_state_COMMAND,column,cell(column))
;const word=column=>bits(servers_state_COMMAND,column,cell(column));const row={backend:cell("be_name"),
server:cell("srv_name"),sid:number("srv_id"),address:cell("srv_addr"),port:number("srv_port"),op:number("srv_op_state"),
admin:word("srv_admin_state"),weight:number("srv_uweight"),configuredWeight:number("srv_iweight"),
check:word("srv_check_state"),agent:word("srv_agent_state")}
;if(rows.has((0,build_server.om)(row)))throw notUnderstood(servers_state_COMMAND,`server ${(0,
build_server.om)(row)} twice`);rows.set((0,build_server.om)(row),row)}return rows}function statusWord(status){
if(status==="no check")return status;const word=/^(UP|DOWN|DRAIN|NOLB|MAINT)(?: -?\d+\/\d+| \(.+\))?$/.exec(status)?.[1]
;if(word===undefined)throw notUnderstood("show stat",`status ${status}`);return word}function adminOfStatus(status){
switch(statusWord(status)){case"UP":case"no check":return"ready";case"DRAIN":return"drain";case"MAINT":return"maint"
;case"DOWN":case"NOLB":return undefined}}function operationalOfStatus(status,ramping){switch(statusWord(status)){
case"UP":case"DRAIN":case"no check":return ramping?"starting":"up";case"NOLB":return"stopping";case"DOWN":case"MAINT":
return"down"}}function operationalOfBits(op){switch(op){case 0:return"down";case 1:return"starting";case 2:return"up"
;case 3:return"stopping";default:throw notUnderstood("show servers state",`srv_op_state ${op}`)}}
function checkOf(row,bits){const running=row.check_status.startsWith("* ")
;const isMaint=statusWord(row.status)==="MAINT";const shows=row.check_status!==""||isMaint
;const runningByTable=running||!isMaint?running:undefined;return{
configured:bits===undefined?shows:(bits&CHECK.configured)!==0,enabled:bits===undefined?shows:(bits&CHECK.enabled)!==0,
inProgress:bits===undefined?runningByTable:running||(bits&CHECK.inProgress)!==0,rise:optional(row,"check_rise"),
health:row.check_rise===""?undefined:optional(row,"check_health"),text:checkText(row)}}function checkText(row){
const status=row.check_status.replace(/^\* /,"");if(status==="")return""
;const code=row.check_code===""||row.check_code==="0"?"":`/${row.check_code}`
;const after=row.check_duration===""?"":` after ${row.check_duration}ms`
;const why=row.last_chk===""?"":`: ${row.last_chk}`;return brief(`${status}${code}${after}${why}`)}
function sampleOf(row,state){const throttle=optional(row,"throttle");return{backend:row.pxname,server:row.svname,
sid:stat_number(row,"sid"),scur:stat_number(row,"scur"),qcur:stat_number(row,"qcur"),stot:stat_number(row,"stot"),
status:row.status,admin:state?(0,build_server.$z)(state.admin):adminOfStatus(row.status),adminBits:state?.admin,
operational:state?operationalOfBits(state.op):operationalOfStatus(row.status,throttle!==undefined),
weight:stat_number(row,"uweight"),check:checkOf(row,state?.check),throttle:throttle,counters:countersOf(row),
responseTimeMs:row.mode==="http"?optional(row,"rtime"):undefined}}function serverRowOf(row,state){return{
...sampleOf(row,state),admin:(0,build_server.$z)(state.admin),adminBits:state.admin,
address:state.address==="-"&&row.addr==="unix"?row.addr:state.address,port:state.port,
configuredWeight:state.configuredWeight,backup:stat_number(row,"bck")>0,agent:{
configured:(state.agent&CHECK.configured)!==0,enabled:(state.agent&CHECK.enabled)!==0},
tracks:row.tracked===""?undefined:row.tracked,cookie:row.cookie===""?undefined:row.cookie}}
function backendSampleOf(row){return{backend:row.pxname,active:stat_number(row,"act"),backups:stat_number(row,"bck"),
scur:stat_number(row,"scur"),qcur:stat_number(row,"qcur"),status:row.status,counters:countersOf(row)}}
function countersOf(row){return{requests:optional(row,"req_tot")??stat_number(row,"stot"),
responses1xx:optional(row,"hrsp_1xx")??0,responses2xx:optional(row,"hrsp_2xx")??0,
responses3xx:optional(row,"hrsp_3xx")??0,responses4xx:optional(row,"hrsp_4xx")??0,
responses5xx:optional(row,"hrsp_5xx")??0,responsesOther:optional(row,"hrsp_other")??0,
connectionErrors:optional(row,"econ")??0,responseErrors:optional(row,"eresp")??0,retries:optional(row,"wretr")??0,
redispatches:optional(row,"wredis")??0,clientAborts:optional(row,"cli_abrt")??0}}const INTER_MS=2e3
;function rows_sampleOf({stat:stat,server:server,masks:masks,nowMs:nowMs},known){const base=sampleOf(stat,undefined)
;const bits=masks?bitsOf(stat,server?.admin_state):undefined;const isMaint=stat.status.startsWith("MAINT")
;known.maintSinceMs=isMaint?known.maintSinceMs??nowMs:undefined
;if(!isMaint&&(base.check.enabled||stat.status==="no check"))known.checked=base.check.enabled
;const weight=server?.weight??(base.throttle===undefined?base.weight:known.weight??base.weight);known.weight=weight
;const sample={...base,admin:bits===undefined?base.admin:adminOfBits(bits),adminBits:bits,weight:weight,check:{
...base.check,...checkOfRow(stat,server,known,nowMs)}};known.last=sample;return sample}function adminOfBits(bits){
if(bits&(build_server.KC.forcedMaint|build_server.KC.inheritedMaint|build_server.KC.dnsMaint))return"maint"
;return bits&(build_server.KC.forcedDrain|build_server.KC.inheritedDrain)?"drain":"ready"}function bitsOf(stat,said){
switch(adminOfStatus(stat.status)){case"maint":
if(stat.status.startsWith("MAINT (via"))return build_server.KC.inheritedMaint
;return stat.status.startsWith("MAINT (res")?build_server.KC.dnsMaint:build_server.KC.forcedMaint;case"ready":return 0
;case"drain":return said==="drain"?build_server.KC.forcedDrain:hiddenDrain(stat);case undefined:
if(said===undefined)return undefined;if(said==="ready")return 0
;return said==="drain"?build_server.KC.forcedDrain:hiddenDrain(stat)}}
const hiddenDrain=stat=>stat.tracked===""?build_server.KC.forcedDrain|build_server.KC.configuredDisabled:build_server.KC.inheritedDrain
;function checkOfRow(stat,server,known,nowMs){const bits=server?.check_state
;if(typeof bits==="number")return checkOf(stat,bits);if(known.maintSinceMs===undefined)return{}
;const has=stat.tracked===""&&(known.checked??true);const isQuiet=nowMs-known.maintSinceMs>=(known.interMs??INTER_MS)
;return{configured:has,enabled:has,inProgress:has&&!isQuiet?undefined:false}}
function rows_serverRowOf(sources,known,configured){const{stat:stat,server:server}=sources;if(configured){
known.checked??=configured.check==="enabled"?true:configured.check==="disabled"?false:undefined
;known.interMs=configured.inter??undefined;known.weight??=configured.weight??undefined}
const sample=rows_sampleOf(sources,known);const admin=sample.admin??"ready";const agentBits=server.agent_state
;const hasAgent=stat.agent_status!==""||configured?.["agent-check"]==="enabled"
;const{address:address,port:port}=addressOf(stat,server);return{...sample,admin:admin,
adminBits:(sample.adminBits??0)|(configured?.maintenance==="enabled"?build_server.KC.configuredDisabled:0),
address:address,port:port,configuredWeight:server.iweight??configured?.weight??sample.weight,backup:Number(stat.bck)>0,
agent:typeof agentBits==="number"?{configured:(agentBits&CHECK.configured)!==0,enabled:(agentBits&CHECK.enabled)!==0}:{
configured:hasAgent,enabled:hasAgent},tracks:stat.tracked===""?undefined:stat.tracked,
cookie:stat.cookie===""?undefined:stat.cookie}}function addressOf(stat,server){
const[,shown,shownPort]=/^\[?(.*?)\]?:(\d+)$/.exec(stat.addr)??[];const address=server.address??shown??"-";return{
address:address==="-"&&stat.addr==="unix"?"unix":address,port:server.port??Number(shownPort??0)}}
function lostSampleOf(name,server,known){const isUp=server.operational_state!=="down";const said=server.admin_state
;const admin=said==="drain"?"drain":said==="ready"?"ready":isUp?"drain":"maint";const last=known.last;return{
backend:name.backend,server:name.server,sid:last?.sid??0,scur:Math.max(1,last?.scur??0),qcur:last?.qcur??0,
stot:last?.stot??0,status:admin==="maint"?"MAINT":isUp?admin==="drain"?"DRAIN":"UP":"DOWN",admin:admin,
adminBits:admin==="maint"?build_server.KC.forcedMaint:admin==="drain"?build_server.KC.forcedDrain:0,
operational:isUp?server.operational_state==="stopping"?"stopping":"up":"down",weight:server.weight??known.weight??1,
check:{configured:true,enabled:true,inProgress:undefined,rise:last?.check.rise,health:undefined,
text:"unknown: the Data Plane API lost its statistics, as it does when the text of a check holds commas"},
throttle:undefined,counters:last?.counters??build_server.lZ,responseTimeMs:last?.responseTimeMs}}
const DYNAMIC=/^(roundrobin|leastconn|random|first|sticky|log-sticky)/;function readSnapshot(peer,base,label,signal){
return untilSettled(peer,signal,async untilMs=>{const api=await apiOf(peer,base,untilMs,signal)
;return withinOneProcess(peer,api,untilMs,signal,async identity=>{
const table=await tableFor(peer,api,"all",untilMs,signal);const backends=await backendsOf(peer,api,table,untilMs,signal)
;return"again"in backends?backends:{node:label,identity:identity,backends:backends.all}})})}
async function backendsOf(peer,api,table,untilMs,signal){
const rows=Map.groupBy(table.servers.values(),stat=>stat.pxname);const all=[];for(const[backend,stat]of table.backends){
const shown=rows.get(backend)??[];const servers=await api.servers(backend,untilMs,signal)
;if(servers.length===0&&shown.length>0)return noServers(backend)
;const isEnough=isExact(peer,servers)&&!shown.some(({status:status})=>status.startsWith("MAINT"))
;const configured=isEnough?[]:await api.allConfigured(backend,untilMs,signal)
;const joined=joinedRows(peer,backend,servers,shown,configured);if("again"in joined)return joined
;const algorithm=stat.algo===""?"unknown":stat.algo
;if(algorithm==="unknown"||DYNAMIC.test(algorithm))peer.fixed.delete(backend);else peer.fixed.add(backend);all.push({
...backendSampleOf(stat),mode:stat.mode,algorithm:algorithm,servers:joined.servers})}
const total=all.reduce((sum,{servers:servers})=>sum+servers.length,0)
;return total===0&&all.length>0?noServers(all[0]?.backend??""):{all:all}}function isExact(peer,servers){
if(servers.length>0)peer.exact=servers.every(({weight:weight})=>typeof weight==="number");return peer.exact??true}
function joinedRows(peer,backend,servers,shown,configured){const nowMs=peer.talk.clock.nowMs()
;const stats=new Map(shown.map(stat=>[stat.svname,stat]));const lines=new Map(configured.map(line=>[line.name,line]))
;const rows=[];for(const server of servers){const name={backend:backend,server:server.name}
;const known=remembered(peer,(0,build_server.om)(name));const stat=stats.get(server.name)
;const line=lines.get(server.name);if(stat)rows.push(rows_serverRowOf({stat:stat,server:server,masks:true,nowMs:nowMs
},known,line));else rows.push(hiddenRow(server,line,lostSampleOf(name,server,known)))}
const gone=shown.find(({svname:svname})=>!servers.some(({name:name})=>name===svname))
;return gone?serversDiffer(backend):{servers:rows}}function hiddenRow(server,line,sample){return{...sample,
admin:sample.admin??"ready",adminBits:sample.adminBits??0,address:server.address??"-",port:server.port??0,
configuredWeight:server.iweight??line?.weight??sample.weight,backup:false,agent:{
configured:line?.["agent-check"]==="enabled",enabled:line?.["agent-check"]==="enabled"},tracks:undefined,
cookie:undefined}}const serversDiffer=backend=>({
again:new errors.a6("no-answer",`statistics and runtime servers of backend ${backend} name different servers`,{
hint:"Are servers being added or removed there right now? Try again when that is done."})});const noServers=backend=>({
again:new errors.a6("unsupported","the Data Plane API shows none of the servers of HAProxy",{
observed:`backend ${backend} and all others are empty`,
hint:'With master_runtime and HAProxy before 2.6.17, 2.8.6 or 3.0 every server is "not found": take master_runtime out of the yaml of the Data Plane API. Or reach HAProxy through its own socket.'
})});const ONE_BY_ONE=3;function readObservation(peer,base,request,signal){
return untilSettled(peer,signal,async untilMs=>{const api=await apiOf(peer,base,untilMs,signal)
;if(request.rows.length===0&&request.backends.length===0){const identity=await identityOf(peer,api,untilMs,signal)
;return{identity:identity,rows:new Map,backends:new Map,oldWorkers:undefined}}
return withinOneProcess(peer,api,untilMs,signal,async identity=>{
const table=await tableFor(peer,api,filterFor(request),untilMs,signal)
;const wanted=request.rows.filter(row=>needsServer(peer,request,table.servers.get((0,build_server.om)(row))))
;const servers=await serversOf(peer,api,wanted,untilMs,signal);return{identity:identity,
rows:rowsOf(peer,request,table,servers),backends:watch_backendsOf(request,table),oldWorkers:undefined}})})}
function filterFor({rows:rows,backends:backends}){const[first,...others]=new Set(rows.map(row=>row.backend))
;if(first!==undefined&&others.length===0&&backends.length===0)return{serversOf:first};const[only,...further]=backends
;return first===undefined&&only!==undefined&&further.length===0?{backend:only}:"all"}
function needsServer(peer,{masks:masks},stat){if(stat===undefined)return true
;return masks&&(peer.exact!==false||!/^(UP|MAINT|no check)/.test(stat.status))}
async function serversOf(peer,api,rows,untilMs,signal){const found=new Map
;for(const[backend,names]of Map.groupBy(rows,row=>row.backend)){const keep=server=>{found.set((0,build_server.om)({
backend:backend,server:server.name}),server);peer.exact=typeof server.weight==="number"};if(names.length<=ONE_BY_ONE){
for(const name of names){const server=await api.server(name,untilMs,signal);if(server!==ABSENT)keep(server)}}else{
for(const server of await api.servers(backend,untilMs,signal))keep(server)}}return found}
function rowsOf(peer,{rows:rows,masks:masks},table,servers){const nowMs=peer.talk.clock.nowMs();const samples=new Map
;for(const name of rows){const key=(0,build_server.om)(name);const stat=table.servers.get(key)
;const server=servers.get(key);const known=remembered(peer,key);if(stat)samples.set(key,rows_sampleOf({stat:stat,
server:server,masks:masks,nowMs:nowMs},known));else if(server)samples.set(key,lostSampleOf(name,server,known))}
return samples}function watch_backendsOf({backends:backends},table){const samples=new Map;for(const name of backends){
const stat=table.backends.get(name);if(stat)samples.set(name,backendSampleOf(stat))}return samples}
function openDataplane(endpoint,times,access,clock){const base=baseOfEndpoint(endpoint);const peer={
talk:openTalk(endpoint,access,times,clock),identities:trackIdentities(clock),rows:new Map,api:undefined,exact:undefined,
statisticsMs:0,fixed:new Set};const named=async(result,signal)=>{try{return await result}catch(error){
throw error===signal.reason?error:at(endpoint,error)}};const root=()=>peer.api?.root??{prefix:base.prefix,
version:base.version??"v3"};const weightBy=()=>peer.exact??root().version==="v3"?"runtime":"configuration";return{
node:endpoint.label,endpoint:endpoint.text,get capabilities(){return{seesOldWorkers:false,shutdownSessions:false,
agents:false,weights:true,weightsPersist:weightBy()==="configuration",seesMasks:false}},
snapshot:signal=>named(readSnapshot(peer,base,endpoint.label,signal),signal),
watch:(request,signal)=>named(readObservation(peer,base,request,signal),signal),
order:(order,signal)=>named(carryOut(peer,base,order,signal),signal),
provePermission:(row,signal)=>named(provePermission(peer,base,row,signal),signal),
leastPauseMs:()=>leastPauseMs(peer.statisticsMs),commandOf:order=>commandOf(root(),order,weightBy()),
repairLine:order=>curlLine(endpoint,access,root(),order,weightBy()),close(){peer.talk.close();return Promise.resolve()}}
}const showInfo={text:"show info",shape:"info"};const showProc={text:"show proc",shape:"proc"};const showAllRows={
text:"show stat -1 6 -1",shape:"stat"};const showServers=(backend,sid)=>({
text:`show stat ${checkedName("backend",backend)} 4 ${sid==="all"?-1:sid}`,shape:"stat"});const showBackend=backend=>({
text:`show stat ${checkedName("backend",backend)} 2 -1`,shape:"stat"});const showState=backend=>({
text:backend===undefined?"show servers state":`show servers state ${checkedName("backend",backend)}`,
shape:"servers-state"});const showLevel={text:"show cli level",shape:"sentence"};const showCliSockets={
text:"show cli sockets",shape:"cli-sockets"};const showTables={text:"show table",shape:"tables"}
;const bogusFilter=table=>({text:`show table ${checkedName("backend",table)} data.server_id eq x`,shape:"sentence"})
;const bogusServer=backend=>({text:`add server ${checkedName("backend",backend)}/probe`,shape:"sentence"})
;const showSessions=(row,filtered)=>{const{backend:backend,server:server}=checkedRow(row);return{
text:filtered?`show sess server ${backend}/${server}`:"show sess",shape:"list"}};const order=text=>({text:text,
shape:"silent"});const bogusState=row=>order(`set server ${checkedRow(row).backend}/${row.server} state bogus`)
;const setMaxconn=(row,maxconn)=>{const{backend:backend,server:server}=checkedRow(row)
;return order(`set maxconn server ${backend}/${server} ${maxconn}`)};function commandsOf(what){
const row=checkedRow(what.row);const name=`${row.backend}/${row.server}`;switch(what.do){case"state":
return[order(`set server ${name} state ${what.state}`)];case"state-down":
return[order(`set server ${name} state ${what.state}`),order(`set server ${name} health down`)];case"health":
return[order(`set server ${name} health ${what.health}`)];case"weight":
return[order(`set server ${name} weight ${what.weight}`)];case"agent":
return[order(`${what.enabled?"enable":"disable"} agent ${name}`)];case"shutdown-sessions":
return[order(`shutdown sessions server ${name}`)]}}const toWorker=command=>({...command,target:"worker"})
;function lineOf(socket,commands){return commands.map(({text:text,target:target})=>{
if(socket.kind==="worker"||target==="master")return text;return target==="worker"?`@1 ${text}`:`@!${target.pid} ${text}`
}).join(";")}function wholeLineOf(socket,commands){if(socket.kind==="master"&&socket.wholeLines){
return`@@1 ${commands.map(command=>command.text).join(";")}`}return lineOf(socket,commands.map(toWorker))}
function shellLine(endpoint,line){const host=endpoint.host.includes(":")?`[${endpoint.host}]`:endpoint.host
;const address=endpoint.kind==="tcp"?`tcp:${host}:${endpoint.port}`:endpoint.path
;const word=/^[\w./:-]+$/.test(address)?address:`'${address.replaceAll("'","'\\''")}'`
;return`echo "${line}" | socat stdio ${word}`}var external_node_net_=__nccwpck_require__(7030);const STALL_MS=1e3
;const SENTENCE_BYTES=200;const LINE_FEED=10;function exchange_kindOf(code,connected){switch(code){case"ENOENT":
return"missing";case"ECONNREFUSED":case"ENOTSOCK":return"refused";case"EACCES":case"EPERM":return"denied";case"EAGAIN":
return"busy";case"ETIMEDOUT":return connected?"broken":"connect-timed-out";default:
return connected||code==="ECONNRESET"?"broken":"other"}}function exchangeOver(address,until="end"){
return(line,limits,signal)=>new Promise((resolve,reject)=>{if(signal.aborted)return reject(signal.reason)
;const chunks=[];let bytes=0;let connected=false;const socket=(0,external_node_net_.connect)({...address,
allowHalfOpen:true})
;const timers=[setTimeout(()=>!connected&&fail("connect-timed-out",undefined),limits.connectTimeoutMs),setTimeout(()=>fail(connected?"timed-out":"connect-timed-out",undefined),limits.timeoutMs)]
;let stalled;const end=()=>{for(const timer of[...timers,stalled])clearTimeout(timer)
;signal.removeEventListener("abort",abort);socket.destroy()};const fail=(kind,code)=>{end();resolve({kind:"trouble",
trouble:{kind:kind,sent:connected,bytes:bytes,code:code}})};const received=()=>Buffer.concat(chunks).toString("utf8")
;const finish=()=>{end();resolve({kind:"text",text:received()})};const abort=()=>{end();reject(signal.reason)}
;signal.addEventListener("abort",abort,{once:true});socket.on("connect",()=>{connected=true;socket.end(`${line}\n`)})
;socket.on("data",chunk=>{bytes+=chunk.length;chunks.push(chunk)
;if(bytes>limits.maxBytes)return fail("too-large",undefined);if(chunk.at(-1)===LINE_FEED){
if(until==="whole"&&limits.isWhole(received()))return finish()
;if(bytes<SENTENCE_BYTES&&limits.isLast(received()))return finish()}clearTimeout(stalled)
;stalled=setTimeout(()=>fail("timed-out",undefined),limits.stallMs??STALL_MS)});socket.on("end",()=>finish())
;socket.on("error",error=>fail(exchange_kindOf(error.code,connected),error.code))})}function parseIdentity(text){
const fields=new Map;for(const line of text.split("\n")){const colon=line.indexOf(": ")
;if(colon>0)fields.set(line.slice(0,colon),line.slice(colon+2))}const version=fields.get("Version")??""
;if(version==="")throw notUnderstood("show info",text);if(!fields.has("Start_time_sec")){
throw new errors.a6("unsupported",`HAProxy ${brief(version)} does not show Start_time_sec in "show info"`,{
hint:"HAProxy 2.6 or newer is needed."})}const number=name=>count("show info",name,fields.get(name));return{
pid:number("Pid"),startedSec:number("Start_time_sec"),uptimeSec:number("Uptime_sec"),version:version,
stopping:number("Stopping")!==0}}const question=(peer,commands)=>({line:lineOf(peer.socket,commands),
shapes:commands.map(({shape:shape})=>shape)});const wholeQuestion=(peer,commands)=>({
line:wholeLineOf(peer.socket,commands),shapes:commands.map(({shape:shape})=>shape)})
;function answerAt(reply,commands,index){const part=reply.parts[index];if(part?.kind==="answer")return part.text
;if(part!==undefined)throw refusal(commands[index]?.text??"",part.text)
;if(reply.kind==="refused")throw refusal(commands[reply.index]?.text??"",reply.text)
;throw new RangeError(`no answer ${index} in a reply of ${reply.parts.length}`)}
const identityAt=(reply,commands,index)=>parseIdentity(answerAt(reply,commands,index));const peer_AGAIN_MS=20
;const DISABLED_MS=1e3;function replacedMeanwhile(reply,commands){
const error=refusal(commands[reply.index]?.text??"",reply.text);if(isNoSuchProcess(reply.text))return{again:error}
;if(!isProxyDisabled(reply.text))return undefined;return identityAt(reply,commands,0).stopping?{again:error}:{
again:error,withinMs:DISABLED_MS}}function isOver({withinMs:withinMs},nowMs,startedMs,untilMs){
const endMs=withinMs===undefined?untilMs:Math.min(untilMs,startedMs+withinMs);return nowMs+peer_AGAIN_MS>=endMs}
async function peer_untilSettled({talk:talk},signal,attempt){const startedMs=talk.clock.nowMs()
;const untilMs=talk.deadline();for(;;){const result=await attempt(untilMs);if(!("again"in result))return result
;if(isOver(result,talk.clock.nowMs(),startedMs,untilMs))throw result.again;await talk.clock.sleep(peer_AGAIN_MS,signal)}
}const noWorker=reply=>reply.kind==="refused"&&isNoSuchProcess(reply.text)?{again:refusal(showInfo.text,reply.text)
}:undefined;const workerChanged=()=>({
again:new errors.a6("no-answer","another process answered in the middle of every look",{
hint:"Is HAProxy being reloaded all the time?"})});const proc_COMMAND="show proc"
;const SECTIONS=new Map([["# workers","current"],["# old workers","old"],["# programs","programs"],["# old programs","programs"]])
;function parseWorkers(text){const pids={current:[],old:[],programs:[]};let section
;for(const line of text.split("\n").slice(1)){if(line.startsWith("#")){section=SECTIONS.get(line.trimEnd())
;if(section===undefined)throw notUnderstood(proc_COMMAND,line);continue}const[pid,type]=line.trim().split(/\s+/)
;const isKnown=section==="programs"||type===(section===undefined?"master":"worker")
;if(!isKnown)throw notUnderstood(proc_COMMAND,line)
;if(section!==undefined)pids[section].push(count(proc_COMMAND,"PID",pid))}return{current:pids.current,old:pids.old}}
const TABLES_MAX=100;async function readFacts(peer,backends,signal){const untilMs=peer.talk.deadline()
;const read=commands=>peer.talk.read(question(peer,commands),untilMs,signal)
;const ask=async command=>answerAt(await read([toWorker(command)]),[command],0)
;const level=levelOf(await ask(showLevel));const sockets=socketsOf(await ask(showCliSockets));const tables=[]
;for(const name of namesOf(await ask(showTables)).slice(0,TABLES_MAX)){const text=await ask(bogusFilter(name))
;if(isBadFilterValue(text)||isNotStored(text)){tables.push({name:name,keepsServers:isBadFilterValue(text)})}}
const dynamic=new Map;for(const backend of level==="admin"?backends:[]){const text=await ask(bogusServer(backend))
;if(isExpectedAddress(text)||isStaticBalance(text))dynamic.set(backend,isExpectedAddress(text))}const maxconn=new Map
;for(const row of parseStat(await ask(showAllRows))){const limit=row.type===SERVER?optional(row,"slim"):undefined
;if(limit)maxconn.set((0,build_server.om)({backend:row.pxname,server:row.svname}),limit)}const facts={level:level,
sockets:sockets,tables:tables,dynamic:dynamic,maxconn:maxconn};if(peer.socket.kind==="worker")return facts
;const commands=[toWorker(showInfo),{...showProc,target:"master"}];const reply=await read(commands)
;const{pid:pid}=identityAt(reply,commands,0)
;const oldWorkers=parseWorkers(answerAt(reply,commands,1)).old.filter(old=>old!==pid);return{...facts,
oldWorkers:oldWorkers}}function levelOf(text){const level=text.trim()
;if(level==="admin"||level==="operator"||level==="user")return level;throw notUnderstood(showLevel.text,text)}
function socketsOf(text){return text.split("\n").slice(1).map(line=>{
const[,address,level]=/^(.+) (\S+) \S+$/.exec(line)??[]
;if(address===undefined||level===undefined)throw notUnderstood(showCliSockets.text,line);return{address:address,
level:level}})}function namesOf(text){const names=text.split("\n").map(line=>/^# table: ([^,]+),/.exec(line)?.[1]??"")
;return names.filter(name=>/^[\w.:-]+$/.test(name))}async function queue_emptyQueueInto(peer,row,untilMs,signal){try{
const commands=[showBackend(row.backend),showServers(row.backend,peer.sids.get((0,build_server.om)(row))??"all")]
;const reply=await peer.talk.read(wholeQuestion(peer,commands),untilMs,signal)
;const[backend,server]=commands.map((_,index)=>parseStat(answerAt(reply,commands,index)))
;const waiting=backend?.find(one=>one.type===BACKEND)
;const own=server?.find(one=>one.type===SERVER&&one.svname===row.server);const maxconn=own&&optional(own,"slim")
;if(!waiting||stat_number(waiting,"qcur")===0||!maxconn)return
;await peer.talk.write(wholeQuestion(peer,[setMaxconn(row,maxconn)]),untilMs,signal)}catch(error){
if(!(error instanceof errors.a6)||signal.aborted)throw error}}const order_READ_BACK_MS=500
;const runtime_order_PAUSE_MS=10;async function order_carryOut(peer,order,signal){
const startedMs=peer.talk.clock.nowMs();const untilMs=peer.talk.deadline();let readBackUntilMs;let send=true;for(;;){
const result=send?await order_give(peer,order,untilMs,signal):await readBack(peer,order,untilMs,signal)
;const now=peer.talk.clock.nowMs();switch(result.kind){case"done":
if(order.do==="state"&&order.state==="ready")await queue_emptyQueueInto(peer,order.row,untilMs,signal);return
;case"lost":if(now+runtime_order_PAUSE_MS>=untilMs)throw result.error;send=!tellsWhetherGiven(order);break
;case"not-taken":if(isOver(result.again,now,startedMs,untilMs))throw result.again.again;break;case"shows-otherwise":{
if(!send&&readBackUntilMs===undefined){send=true;continue}readBackUntilMs??=Math.min(untilMs,now+order_READ_BACK_MS)
;if(now+runtime_order_PAUSE_MS>=readBackUntilMs)throw order_otherwise(order,result.row);send=marksDown(order);break}}
await peer.talk.clock.sleep(runtime_order_PAUSE_MS,signal)}}function tellsWhetherGiven(order){
return!marksDown(order)&&order.do!=="shutdown-sessions"}
const marksDown=order=>order.do==="state-down"||order.do==="health"&&order.health==="down"
;async function order_give(peer,order,untilMs,signal){const orders=commandsOf(order)
;const commands=[showInfo,...orders,...readBackOf(order)]
;const reply=await peer.talk.write(wholeQuestion(peer,commands),untilMs,signal);if(reply.kind==="lost")return reply
;if(reply.kind==="refused")return refused(reply,commands);return judge(order,reply,commands)}
const readBackOf=order=>order.do==="shutdown-sessions"?[]:[showState(order.row.backend)]
;function refused(reply,commands){const again=replacedMeanwhile(reply,commands);if(again)return{kind:"not-taken",
again:again};throw refusal(commands[reply.index]?.text??"",reply.text)}
async function readBack(peer,order,untilMs,signal){const commands=[showInfo,...readBackOf(order)]
;const reply=await peer.talk.read(wholeQuestion(peer,commands),untilMs,signal);return judge(order,reply,commands)}
function judge(order,reply,commands){identityAt(reply,commands,0);if(order.do==="shutdown-sessions")return{kind:"done"}
;const states=parseServersState(answerAt(reply,commands,commands.length-1));const row=states.get((0,
build_server.om)(order.row));if(row===undefined){throw new errors.a6("unknown-server",`HAProxy shows no server ${(0,
build_server.om)(order.row)} any more`)}return isSo(order,row)?{kind:"done"}:{kind:"shows-otherwise",row:row}}
const{forcedMaint:forcedMaint,inheritedMaint:inheritedMaint,dnsMaint:dnsMaint,forcedDrain:forcedDrain}=build_server.KC
;function isSo(order,row){switch(order.do){case"state":return hasState(order.state,row.admin);case"state-down":
return hasState(order.state,row.admin)&&row.op===0&&!(row.admin&(inheritedMaint|dnsMaint));case"health":
return order.health==="down"?row.op===0:row.op===1||row.op===2;case"weight":return row.weight===order.weight
;case"agent":return(row.agent&CHECK.enabled)!==0===order.enabled}}function hasState(state,bits){switch(state){
case"ready":return!(bits&(forcedMaint|forcedDrain));case"drain":return(bits&forcedDrain)!==0&&!(bits&forcedMaint)
;case"maint":return(bits&forcedMaint)!==0}}function order_otherwise(order,row){
const asked=commandsOf(order).map(({text:text})=>`"${text}"`).join(" and ")
;return new errors.a6("internal",`HAProxy took ${asked}, and does not show it`,{
observed:`after ${order_READ_BACK_MS} ms ${(0,
build_server.om)(row)} has srv_op_state ${row.op}, srv_admin_state ${row.admin}, srv_uweight ${row.weight}, srv_agent_state ${row.agent}`,
hint:"Does something else change this server at the same time: an agent check, another run, an operator?"})}
const LINE_BYTES=7e3;const AT_ONCE=6;const isPlain=order=>order.do==="weight"||order.do==="state"&&order.state!=="ready"
;async function carryOutAll(peer,orders,signal){const results=new Map
;for(const batch of batchesOf(orders.filter(isPlain))){const shown=await giveBatch(peer,batch,signal).catch(()=>new Set)
;for(const order of shown)results.set(order,{status:"fulfilled",value:undefined})}
const rest=orders.filter(order=>!results.has(order));for(let from=0;from<rest.length;from+=AT_ONCE){
const some=rest.slice(from,from+AT_ONCE)
;const ends=await Promise.allSettled(some.map(order=>order_carryOut(peer,order,signal)))
;for(const[index,end]of ends.entries())results.set(some[index],end)}return orders.map(order=>results.get(order))}
function batchesOf(orders){const batches=[];let bytes=LINE_BYTES;for(const order of orders){
const own=commandsOf(order).reduce((sum,{text:text})=>sum+text.length+4,0);if(bytes+own>LINE_BYTES){batches.push([])
;bytes=200}batches.at(-1).push(order);bytes+=own}return batches}async function giveBatch(peer,orders,signal){
const backends=[...new Set(orders.map(({row:row})=>row.backend))]
;const commands=[showInfo,...orders.flatMap(order=>commandsOf(order)),...backends.map(backend=>showState(backend))]
;const reply=await peer.talk.write(wholeQuestion(peer,commands),peer.talk.deadline(),signal)
;if(reply.kind!=="whole")return new Set;identityAt(reply,commands,0);const rows=new Map
;for(const index of backends.keys()){const answer=answerAt(reply,commands,commands.length-backends.length+index)
;for(const[key,row]of parseServersState(answer))rows.set(key,row)}return new Set(orders.filter(order=>{
const row=rows.get((0,build_server.om)(order.row));return row!==undefined&&isSo(order,row)}))}const show=(kind,file)=>({
text:`show ${kind} ${checkedFile(file)}`,shape:"list"});const change=text=>({text:text,shape:"silent"})
;function listsOver(peer){return{async read(file,signal){const acl=await contentOf(peer,"acl",file,signal)
;const found=acl??await contentOf(peer,"map",file,signal);if(found)return found
;throw refusal(show("map",file).text,"Unknown map identifier. Please use #<id> or <file>.")},
async add(file,kind,entry,signal){const value=kind==="map"?` ${checkedEntry(entry.value??"")}`:""
;const text=`add ${kind} ${checkedFile(file)} ${checkedEntry(entry.key)}${value}`
;await changed(peer,kind,file,text,entries=>has(entries,entry),signal)},async remove(file,kind,key,signal){
const text=`del ${kind} ${checkedFile(file)} ${checkedEntry(key)}`
;await changed(peer,kind,file,text,entries=>entries.every(one=>one.key!==key),signal)}}}
const has=(entries,{key:key,value:value})=>entries.some(one=>one.key===key&&(value===undefined||one.value===value))
;async function contentOf(peer,kind,file,signal){const commands=[showInfo,show(kind,file)]
;const{content:content}=await peer_untilSettled(peer,signal,async untilMs=>{
const reply=await peer.talk.read(wholeQuestion(peer,commands),untilMs,signal);if(reply.kind==="refused"){
const again=replacedMeanwhile(reply,commands);if(again)return again}identityAt(reply,commands,0)
;const part=reply.parts[1];if(part?.kind==="refusal"&&isUnknownList(part.text))return{content:undefined};return{
content:{kind:kind,entries:parseList(kind,answerAt(reply,commands,1))}}});return content}function parseList(kind,text){
return text.split("\n").filter(line=>line!=="").map(line=>{
const[,key="",value]=/^0x[0-9a-f]+ (\S*)(?: (.*))?$/.exec(line)??[];return kind==="map"?{key:key,value:value??""}:{
key:value===undefined?key:`${key} ${value}`}})}async function changed(peer,kind,file,text,isSo,signal){
const commands=[showInfo,change(text),show(kind,file)];await peer_untilSettled(peer,signal,async untilMs=>{
const before=await contentOf(peer,kind,file,signal);if(before&&isSo(before.entries))return{}
;const reply=await peer.talk.write(wholeQuestion(peer,commands),untilMs,signal);if(reply.kind==="lost")return{
again:reply.error};if(reply.kind==="refused"&&isNoSuchKey(reply.text))return{};if(reply.kind==="refused"){
const again=replacedMeanwhile(reply,commands);if(again)return again
;throw refusal(commands[reply.index]?.text??"",reply.text)}identityAt(reply,commands,0)
;if(isSo(parseList(kind,answerAt(reply,commands,2))))return{};return{
again:new errors.a6("internal",`HAProxy took "${text}", and does not show it`,{
hint:"Does something else change this file at the same time?"}),withinMs:500}})}const LOOK_MS=.2
;const PASSED_SERVER_MS=22e-5;const ROWS_SEARCHED=15;const SHARE=.01;function pace_leastPauseMs(rows,sizes){
const byBackend=Map.groupBy(rows,row=>row.backend);let passed=0;for(const[backend,some]of byBackend){
passed+=Math.min(some.length,ROWS_SEARCHED)*(sizes.get(backend)??0)}
return passed===0?0:(LOOK_MS+passed*PASSED_SERVER_MS)/SHARE}async function permission_provePermission(peer,row,signal){
const bogus=bogusState(row);const commands=[showInfo,bogus];await peer_untilSettled(peer,signal,async untilMs=>{
const reply=await peer.talk.read(wholeQuestion(peer,commands),untilMs,signal);if(reply.kind==="whole"){
throw new errors.a6("internal",`HAProxy took "${bogus.text}", which is no order at all`)}
if(isExpectedStates(reply.text))return{};const again=replacedMeanwhile(reply,commands);if(again)return again
;throw denied(refusal(bogus.text,reply.text))})}function denied(error){if(error.code!=="permission-denied")return error
;return new errors.a6(error.code,"this socket can be read, but takes no orders",{
observed:`${error.message}, a try that would have changed nothing`,...error.hint===undefined?{}:{hint:error.hint},
cause:error})}const SESSIONS_MAX=2e3;async function readOldestSession(peer,row,signal){
const untilMs=peer.talk.deadline();const first=[toWorker(showInfo)]
;const info=answerAt(await peer.talk.read(question(peer,first),untilMs,signal),first,0)
;const connections=count(showInfo.text,"CurrConns",/^CurrConns: (.*)$/m.exec(info)?.[1])
;if(connections>SESSIONS_MAX)return undefined;const second=[toWorker(showSessions(row,filters(info)))]
;const list=answerAt(await peer.talk.read(question(peer,second),untilMs,signal),second,0);return oldestOf(list,row)}
function filters(info){const[,major="0",minor="0"]=/^Version: (\d+)\.(\d+)/m.exec(info)??[]
;return Number(major)>3||major==="3"&&Number(minor)>=2}function oldestOf(list,row){let oldest
;for(const line of list.split("\n")){
const[,src,fe,be,srv,age]=/ src=(\S*) fe=(\S*) be=(\S*) srv=(\S*) .*?\bage=(\S+)/.exec(line.slice(0,2e3))??[]
;if(be!==row.backend||srv!==row.server||src===undefined||age===undefined)continue;const ageMs=ageOf(age)
;if(oldest&&oldest.ageMs>=ageMs)continue;oldest={ageMs:ageMs,client:brief(src.replace(/:\d+$/,"")),
frontend:brief(fe??"")}}return oldest}const UNITS_MS={d:864e5,h:36e5,m:6e4,s:1e3};function ageOf(text){
const parts=[...text.matchAll(/(\d+)([dhms])/g)]
;return parts.reduce((sum,[,value,unit])=>sum+Number(value)*(UNITS_MS[unit??""]??0),0)}
const COMMANDS=[showInfo,showAllRows,showState(),showInfo];function snapshot_readSnapshot(peer,label,signal){
return peer_untilSettled(peer,signal,async untilMs=>{
let reply=await peer.talk.read(question(peer,COMMANDS.map(toWorker)),untilMs,signal);const first=reply.parts[0]
;if(peer.socket.kind==="worker"&&first?.kind==="refusal"){
if(!isMasterHelp(first.text))throw notUnderstood(showInfo.text,first.text);peer.socket={kind:"master",wholeLines:false}
;reply=await peer.talk.read(question(peer,COMMANDS.map(toWorker)),untilMs,signal)}const none=noWorker(reply)
;if(none)return none;const identity=identityAt(reply,COMMANDS,0);const rows=parseStat(answerAt(reply,COMMANDS,1))
;const states=parseServersState(answerAt(reply,COMMANDS,2))
;if(!(0,build_server.SM)(identity,identityAt(reply,COMMANDS,3)))return workerChanged();if(peer.socket.kind==="master"){
peer.socket={kind:"master",wholeLines:runsWholeLines(identity)}}const backends=snapshot_backendsOf(rows,states)
;if("again"in backends)return backends;for(const{backend:backend,servers:servers}of backends){
peer.sizes.set(backend,servers.length);for(const row of servers)peer.sids.set((0,build_server.om)(row),row.sid)}return{
node:label,identity:identity,backends:backends}})}function runsWholeLines({version:version}){
const[major=0,minor=0]=version.split(".").map(Number);return major>3||major===3&&minor>=2}
function snapshot_backendsOf(rows,states){const byBackend=Map.groupBy(states.values(),state=>state.backend)
;const servers=Map.groupBy(rows.filter(row=>row.type===SERVER),row=>row.pxname);const backends=[]
;for(const row of rows){if(row.type!==BACKEND)continue;const shown=servers.get(row.pxname)??[]
;const known=byBackend.get(row.pxname)?.length??0;if(known===0&&shown.length>0)continue
;if(known!==shown.length)return snapshot_serversDiffer(row.pxname);const joined=[];for(const server of shown){
const state=states.get((0,build_server.om)({backend:server.pxname,server:server.svname}))
;if(state===undefined)return snapshot_serversDiffer(row.pxname);joined.push(serverRowOf(server,state))}backends.push({
...backendSampleOf(row),mode:row.mode,algorithm:row.algo===""?"unknown":row.algo,servers:joined})}return backends}
const snapshot_serversDiffer=backend=>({
again:new errors.a6("no-answer",`"show stat" and "show servers state" of backend ${brief(backend)} name different servers`,{
hint:"Are servers being added or removed there right now? Try again when that is done."})})
;const talk_MAX_BYTES=64*1024*1024;const FIRST_CONTACT_MS=1e3;const talk_FIRST_PAUSE_MS=5;const talk_LONGEST_PAUSE_MS=50
;function talk_openTalk(endpoint,times,clock,exchange){let contacted=false
;async function once({line:line,shapes:shapes},leftMs,signal){const limits={connectTimeoutMs:times.connectTimeoutMs,
timeoutMs:leftMs,maxBytes:talk_MAX_BYTES,isWhole:text=>splitAnswers(text,shapes).kind==="whole",isLast:isNoSuchProcess}
;const result=await exchange(line,limits,signal);if(result.kind==="trouble")return result.trouble
;const text=printable(result.text);const split=splitAnswers(text,shapes)
;if(split.kind==="surplus")throw notUnderstood(line,split.text);if(split.kind==="cut"){
if(!contacted&&isForeign(text,shapes))throw notUnderstood(line,text);return{kind:"broken",sent:true,bytes:text.length,
code:undefined}}contacted=true;return split}async function ask(question,untilMs,signal,mayHaveArrived){
const first=!contacted;const startedMs=clock.nowMs();let pauseMs=talk_FIRST_PAUSE_MS;let error;for(;;){
if(clock.nowMs()>=untilMs)throw error??outOfTime(question.line)
;const reply=await once(question,Math.max(1,untilMs-clock.nowMs()),signal);if(!talk_isTrouble(reply))return reply
;error=errorOf(endpoint,reply,Math.round(clock.nowMs()-startedMs));if(talk_isFinal(reply,first))throw error
;if(reply.sent&&mayHaveArrived==="lost")return{kind:"lost",error:error}
;const until=first&&reply.kind==="broken"?startedMs+FIRST_CONTACT_MS:untilMs
;if(clock.nowMs()+pauseMs>=Math.min(until,untilMs))throw error;await clock.sleep(pauseMs,signal)
;pauseMs=Math.min(pauseMs*2,talk_LONGEST_PAUSE_MS)}}return{endpoint:endpoint,clock:clock,
deadline:()=>clock.nowMs()+times.commandTimeoutMs,async read(question,untilMs,signal){
const reply=await ask(question,untilMs,signal,"again");if(reply.kind==="lost")throw reply.error;return reply},
write:(question,untilMs,signal)=>ask(question,untilMs,signal,"lost")}}
const outOfTime=line=>new errors.a6("no-answer","the time was over before everything was asked",{
observed:`still to ask: ${quoted(line)}`,hint:"The input command-timeout sets the time."})
;const talk_isTrouble=reply=>"bytes"in reply;function talk_isFinal(trouble,first){switch(trouble.kind){case"denied":
case"too-large":return true;case"missing":case"refused":case"connect-timed-out":case"other":return first
;case"timed-out":case"busy":case"broken":return false}}function isForeign(text,shapes){
return text!==""&&shapes[0]==="info"&&!text.startsWith("Name: ")&&!"Name: ".startsWith(text)}
async function readOldWorkers(peer,pids,rows,untilMs,signal){const wanted=new Set(rows.map(build_server.om))
;const backends=[...new Set(rows.map(row=>row.backend))];const found=[];for(const pid of pids){
const commands=[showProc,showInfo,...backends.map(backend=>showServers(backend,"all"))]
;const addressed=commands.map((command,index)=>({...command,target:index===0?"master":{pid:pid}}))
;const reply=await peer.talk.read(question(peer,addressed),untilMs,signal)
;if(reply.kind==="refused"&&isNoSuchProcess(reply.text))continue;const{pid:answering}=identityAt(reply,commands,1)
;if(answering!==pid)throw notUnderstood(`@!${pid} ${showInfo.text}`,`Pid: ${answering}`)
;for(const index of backends.keys()){const part=reply.parts[index+2]
;if(part?.kind==="refusal"&&isUnknownBackend(part.text))continue
;for(const row of parseStat(answerAt(reply,commands,index+2))){const name={backend:row.pxname,server:row.svname}
;const scur=stat_number(row,"scur");const qcur=stat_number(row,"qcur");if(row.type===SERVER&&wanted.has((0,
build_server.om)(name))&&scur+qcur>0){found.push({...name,pid:pid,scur:scur,qcur:qcur})}}}}return found}
const LONGEST_LINE=8e3;function watch_readObservation(peer,request,signal){
return peer_untilSettled(peer,signal,async untilMs=>{const seen={rows:new Map,backends:new Map,states:new Map}
;const byBackend=Map.groupBy(request.rows,row=>row.backend)
;const isWhole=backend=>isCheaperWhole(peer,backend,byBackend.get(backend)?.length??0)
;const wanted=[...request.rows.filter(row=>!isWhole(row.backend)).map(row=>showServers(row.backend,peer.sids.get((0,
build_server.om)(row))??row.sid)),...[...byBackend.keys()].filter(isWhole).map(backend=>showServers(backend,"all")),...request.backends.map(showBackend),...request.masks?[...byBackend.keys()].map(showState):[]]
;const first=await look(peer,wanted.map(toWorker),seen,untilMs,signal);if("again"in first)return first;let last=first
;const moved=request.rows.filter(row=>!seen.rows.has((0,build_server.om)(row))&&!isWhole(row.backend))
;if(moved.length>0){const whole=[...new Set(moved.map(row=>row.backend))].map(backend=>showServers(backend,"all"))
;const second=await look(peer,whole.map(toWorker),seen,untilMs,signal);if("again"in second)return second;if(!(0,
build_server.SM)(first.identity,second.identity))return workerChanged();last=second}const rows=new Map
;for(const name of request.rows){const row=seen.rows.get((0,build_server.om)(name));const state=seen.states.get((0,
build_server.om)(name));if(!row||request.masks&&!state)continue;const sample=sampleOf(row,state);peer.sids.set((0,
build_server.om)(name),sample.sid);rows.set((0,build_server.om)(name),sample)}const backends=new Map
;for(const[name,row]of seen.backends)backends.set(name,backendSampleOf(row))
;const oldWorkers=await oldWorkersOf(peer,request.rows,last,untilMs,signal);return{identity:first.identity,rows:rows,
backends:backends,oldWorkers:oldWorkers}})}
const isCheaperWhole=(peer,backend,rows)=>rows>=8&&rows*15>=(peer.sizes.get(backend)??Number.POSITIVE_INFINITY)
;async function look(peer,commands,seen,untilMs,signal){let looked;for(const chunk of chunksOf(peer,commands)){
const framed=framedOf(peer,chunk);const reply=await peer.talk.read(question(peer,framed),untilMs,signal)
;const none=noWorker(reply);if(none)return none;const identity=identityAt(reply,framed,0)
;for(const[index,command]of chunk.entries())collect(reply,framed,index+1,command,seen);if(looked&&!(0,
build_server.SM)(identity,looked.identity))return workerChanged();looked={identity:identity,workers:undefined}
;if(peer.socket.kind==="worker")continue
;if(!(0,build_server.SM)(identity,identityAt(reply,framed,framed.length-2)))return workerChanged()
;const workers=parseWorkers(answerAt(reply,framed,framed.length-1))
;if(![...workers.current,...workers.old].includes(identity.pid))return workerChanged();looked={identity:identity,
workers:workers}}return looked??workerChanged()}function framedOf(peer,chunk){const info=toWorker(showInfo)
;if(peer.socket.kind==="worker")return[info,...chunk];return[info,...chunk,info,{...showProc,target:"master"}]}
function chunksOf(peer,commands){const lengthOf=some=>question(peer,some).line.length
;const frame=lengthOf(framedOf(peer,[]));const chunks=[[]];let length=frame;for(const command of commands){
const added=lengthOf([command])+1;if(length+added>LONGEST_LINE){chunks.push([]);length=frame}
chunks.at(-1)?.push(command);length+=added}return chunks}function collect(reply,commands,index,command,seen){
const part=reply.parts[index];if(part?.kind==="refusal"){if(isUnknownBackend(part.text))return
;throw refusal(command.text,part.text)}const text=answerAt(reply,commands,index);if(command.shape==="servers-state"){
for(const[key,state]of parseServersState(text))seen.states.set(key,state);return}for(const row of parseStat(text)){
if(row.type===BACKEND)seen.backends.set(row.pxname,row);else if(row.type===SERVER)seen.rows.set((0,build_server.om)({
backend:row.pxname,server:row.svname}),row)}}
function oldWorkersOf(peer,rows,{identity:identity,workers:workers},untilMs,signal){if(!workers)return undefined
;const old=workers.old.filter(pid=>pid!==identity.pid);return readOldWorkers(peer,old,rows,untilMs,signal)}
const LONGEST_PATH=107;function openRuntime(endpoint,times,clock){if(endpoint.kind==="tcp"){
return runtimeOver(endpoint,times,clock,exchangeOver({host:endpoint.host,port:endpoint.port}))}
const bytes=Buffer.byteLength(endpoint.path);if(bytes>LONGEST_PATH){
throw new errors.a6("input-invalid",`${endpoint.text}: the path of the socket has ${bytes} bytes, and the system allows at most ${LONGEST_PATH}`,{
hint:"Give a shorter path, a symbolic link to the directory for example."})}
return runtimeOver(endpoint,times,clock,exchangeOver({path:endpoint.path}))}
function runtimeOver(endpoint,times,clock,exchange){const peer={talk:talk_openTalk(endpoint,times,clock,exchange),
socket:{kind:"worker"},sids:new Map,sizes:new Map};const named=async(result,signal)=>{try{return await result
}catch(error){throw error===signal.reason?error:at(endpoint,error)}}
;const line=order=>wholeLineOf(peer.socket,commandsOf(order));const lists=listsOver(peer);let pauseMs=0;return{
node:endpoint.label,endpoint:endpoint.text,get capabilities(){return{seesOldWorkers:peer.socket.kind==="master",
shutdownSessions:true,agents:true,weights:true,lists:true}},
snapshot:signal=>named(snapshot_readSnapshot(peer,endpoint.label,signal),signal),watch(request,signal){
pauseMs=pace_leastPauseMs(request.rows,peer.sizes);return named(watch_readObservation(peer,request,signal),signal)},
leastPauseMs:()=>pauseMs,order:(order,signal)=>named(order_carryOut(peer,order,signal),signal),
orders:(orders,signal)=>carryOutAll(peer,orders,signal),lists:{
read:(file,signal)=>named(lists.read(file,signal),signal),
add:(file,kind,entry,signal)=>named(lists.add(file,kind,entry,signal),signal),
remove:(file,kind,key,signal)=>named(lists.remove(file,kind,key,signal),signal)},
provePermission:(row,signal)=>named(permission_provePermission(peer,row,signal),signal),
facts:(backends,signal)=>named(readFacts(peer,backends,signal),signal),
oldestSession:(row,signal)=>named(readOldestSession(peer,row,signal),signal),commandOf:line,
repairLine:order=>shellLine(endpoint,line(order)),close:()=>Promise.resolve()}}const FILES={config:"config",key:"key",
knownHosts:"known_hosts",expected:"expected",socket:"s"};const DEFAULT_CONFIGS=["~/.ssh/config","/etc/ssh/ssh_config"]
;function configText(settings,directory){
const{times:times,sshKey:sshKey,sshKnownHosts:sshKnownHosts,configFiles:configFiles=DEFAULT_CONFIGS}=settings
;const file=name=>`"${directory}/${name}"`
;const lines=["BatchMode yes","StrictHostKeyChecking yes","UpdateHostKeys no","ControlMaster no","ControlPath none","ForkAfterAuthentication no","PermitLocalCommand no","RemoteCommand none","RequestTTY no","ForwardAgent no","ForwardX11 no","AddKeysToAgent no","LogLevel INFO",`ConnectTimeout ${connectSeconds(settings)}`,`ServerAliveInterval ${Math.max(1,Math.floor(times.commandTimeoutMs/5e3))}`,"ServerAliveCountMax 2",...sshKey===undefined?[]:[`IdentityFile ${file(FILES.key)}`,"IdentitiesOnly yes","IdentityAgent none"],...sshKnownHosts===undefined?[]:[`UserKnownHostsFile ${file(FILES.knownHosts)}`,"GlobalKnownHostsFile /dev/null","KnownHostsCommand none","VerifyHostKeyDNS no"],...configFiles.map(path=>`Include ${path.startsWith("~")?path:`"${path}"`}`)]
;return`Host *\n${lines.map(line=>`  ${line}\n`).join("")}`}
const connectSeconds=({times:times})=>Math.max(1,Math.ceil(times.connectTimeoutMs/1e3))
;function hostArguments({endpoint:endpoint},directory){const{host:host,port:port,user:user}=endpoint
;return[...["-F",`${directory}/${FILES.config}`],...port===0?[]:["-p",String(port)],...user===""?[]:["-l",user],...["--",host]]
}
const tunnelArguments=(settings,directory)=>[...["-N","-o","ExitOnForwardFailure=yes","-o","ClearAllForwardings=no"],...["-L",`${directory}/${FILES.socket}:${settings.endpoint.path}`],...hostArguments(settings,directory)]
;const hostKeyArguments=(settings,directory)=>[...["-v","-N","-o","PreferredAuthentications=none"],...hostArguments(settings,directory)]
;const LONGEST_REMOTE=107;const LONGEST_LOCAL=process.platform==="linux"?107:103;const PLAIN=/^[A-Za-z0-9._@+=,/ -]+$/
;const isPlainPath=path=>PLAIN.test(path)
;const fitsLocally=path=>isPlainPath(path)&&Buffer.byteLength(path)<=LONGEST_LOCAL
;function checkRemotePath({path:path,text:text}){const bytes=Buffer.byteLength(path)
;const wrong=bytes>LONGEST_REMOTE?`has ${bytes} bytes, and a socket's has at most ${LONGEST_REMOTE}`:isPlainPath(path)?undefined:"holds characters that ssh gives a meaning of their own"
;if(wrong===undefined)return;throw new errors.a6("input-invalid",`${text}: the path of the socket ${wrong}`,{
hint:"Make a symbolic link on the load balancer, short and of letters, digits and _ . @ + = , / - only, and give that path."
})}const settings_placeOf=({host:host,port:port})=>port===0?host:`${host} port ${port}`
;function sshCommand({user:user,host:host,port:port}){const place=user===""?host:`${user}@${host}`
;return port===0||port===22?`ssh ${place}`:`ssh -p ${port} ${place}`}function meaning(retry,code,title,observed,hint){
return{retry:retry,error:new errors.a6(code,title,{observed:observed,hint:hint})}}
const IS_SSHD_THERE="Does sshd run there, on this port? Does a firewall let this machine through?"
;const NOT_TRIED_AGAIN="This is not tried again, because sshd shuts out who fails repeatedly."
;const knownHostsName=({sshKnownHosts:sshKnownHosts})=>sshKnownHosts===undefined?"the runner's known_hosts":"ssh-known-hosts"
;const CAUSES=[[/^ssh: Could not resolve hostname (\S+): (.*)/,([,host,why])=>meaning("later","unreachable",`this machine cannot resolve ${host}`,why,"Is the name right? Names of your own network may be unknown to this runner: give the IP address, or an alias of its OpenSSH configuration.")],[/^ssh: connect to host (\S+) port (\d+): (.*)/,([,host,port,why=""])=>meaning("later","unreachable",/refused/.test(why)?`nothing listens on ${host} port ${port}, or a firewall refuses`:`no connection to ${host} port ${port}`,why,IS_SSHD_THERE)],[/^Connection timed out during banner exchange|^Connection to (\S+) port (\d+) timed out/,([observed,host,port],{settings:settings})=>meaning("later","unreachable",`no SSH answer from ${host===undefined?settings_placeOf(settings.endpoint):`${host} port ${port}`}`,observed,`${IS_SSHD_THERE} The input connect-timeout sets the time.`)],[/^No (\S+) host key is known for (\S+)/,([,type,host],{settings:settings})=>({
...meaning("never","unreachable",`${host} offers an ${type} host key that is not in ${knownHostsName(settings)}`,undefined,"Compare it with the key on the host itself, then add it."),
hostKey:"unknown"})],[/REMOTE HOST IDENTIFICATION HAS CHANGED/,(_,{settings:settings,lines:lines})=>({
...meaning("never","unreachable",`${hostOfKey(lines)??settings_placeOf(settings.endpoint)} offers another host key than the one in ${knownHostsName(settings)}`,undefined,"Either this host was set up anew, or somebody stands in between. Nothing was sent."),
hostKey:"changed"
})],[/REVOKED HOST KEY DETECTED/,(_,{settings:settings,lines:lines})=>meaning("never","unreachable",`the host key of ${hostOfKey(lines)??settings_placeOf(settings.endpoint)} is marked @revoked in ${knownHostsName(settings)}`,undefined,"Whoever answers there has a key that was declared stolen or out of use. Nothing was sent.")],[/^(\S+): Permission denied \((.*)\)/,permissionDenied],[/^Received disconnect from .*: (Too many authentication failures)/,([,why],{settings:settings})=>meaning("never","permission-denied",`${settings_placeOf(settings.endpoint)} gave up before the right key came`,why,`The agent offers too many keys: give the one in ssh-key, or name it with IdentityFile and IdentitiesOnly in the OpenSSH configuration. ${NOT_TRIED_AGAIN}`)],[/^Unable to negotiate with (.*?): (.*)/,([,host,why])=>meaning("never","unreachable",`ssh and sshd of ${host} have no method in common`,why,"One of them is very old, or was restricted: its configuration (KexAlgorithms, HostKeyAlgorithms, Ciphers) says which.")],[/^channel \d+: open failed: (.*)/,([,why],{settings:settings})=>meaning("later","unreachable",`the jump host cannot connect to ${settings_placeOf(settings.endpoint)}`,why,"ProxyJump of the OpenSSH configuration names the jump host. Does it reach that host, and may it forward (AllowTcpForwarding)?")],[/^Timeout, server (\S+) not responding/,([,host])=>meaning("soon","no-answer",`the SSH connection to ${host} is frozen`,"nothing came back to several keep-alives","The host hangs, or the network between drops packets without a word.")],[/^Connection to (\S+) closed by remote host|^(?:Read from remote host (\S+?)|client_loop: send disconnect): (.*)/,([line,closed,reset],{settings:settings})=>meaning("soon","unreachable",`the SSH connection to ${closed??reset??settings_placeOf(settings.endpoint)} was ended by the other side`,line,"Was the host or its sshd shut down, or its connections cut?")],[/^Bad local forwarding specification/,([line],{settings:settings})=>meaning("never","input-invalid",`ssh cannot forward to ${settings.endpoint.path}`,line,"Give a shorter path, without : and \\.")],[/cannot bind to path|^unix_listener: .*/,([line])=>meaning("later","internal","ssh cannot make its local socket",line,"Can this user write to RUNNER_TEMP?")],[/^(?:.*: line \d+: )?Bad configuration option: (\S+)|^Bad owner or permissions on (.*)/,([line,option])=>meaning("never","unreachable","ssh does not start with this machine's OpenSSH configuration",line,option===undefined?"OpenSSH wants this file to belong to the user and to be writable by nobody else.":"The client has to be OpenSSH 8.7 or newer; an option of its configuration may also be misspelt.")]]
;const CONSEQUENCES=[[/^Host key verification failed/,([line],{settings:settings})=>meaning("never","unreachable",`the host key of ${settings_placeOf(settings.endpoint)} could not be verified`,line,`Is it in ${knownHostsName(settings)}?`)],[/^kex_exchange_identification: .*|^Connection (?:closed|reset) by .*/,([line],{settings:settings})=>meaning("soon","unreachable",`${settings_placeOf(settings.endpoint)} dropped the connection before the login`,line,"Too many logins at once (MaxStartups of sshd), a penalty of sshd after failed logins (over within 20 s), or no sshd at all behind this port.")]]
;function permissionDenied([,place="",methods],{settings:settings,lines:lines,directory:directory}){
const[user="",host=""]=place.split("@")
;const unusable=lines.map(line=>/^(?:Load key "(.*)"|Warning: Identity file (\S+) not accessible|no such identity: ([^:]*)): (.*)/.exec(line)).find(found=>found!==null&&found[1]!==`${directory}/${FILES.key}`)
;if(unusable&&settings.sshKey===undefined){
return meaning("never","input-invalid",`ssh cannot use the key file ${unusable[1]??unusable[2]??unusable[3]} of this machine's OpenSSH configuration`,unusable[4],"Put that file right, or give the key in ssh-key.")
}
const which=settings.sshKey===undefined?"any key of this machine's OpenSSH configuration and agent":"the key in ssh-key"
;return meaning("never","permission-denied",`${host} does not accept ${which} for ${user}`,`Permission denied (${methods})`,`Does authorized_keys of ${user} on ${host} hold the public half of it? The log of sshd there says why it refused. ${NOT_TRIED_AGAIN}`)
}function hostOfKey(lines){for(const line of lines){
const found=/[Hh]ost key for (\S+) (?:has changed|is marked as revoked)/.exec(line);if(found)return found[1]}
return undefined}const OPEN_FAILED=/^channel \d+: open failed: (.*)$/;function meaningOf(settings,directory,text,code){
const lines=text.split(/\r?\n/).map(line=>line.trimEnd());const about={settings:settings,directory:directory,lines:lines
};for(const rules of[CAUSES,CONSEQUENCES]){for(const line of lines){for(const[pattern,tell]of rules){
const found=pattern.exec(line);if(found)return tell(found,about)}}}const last=lines.findLast(line=>line!=="")
;if(code===127){
return meaning("never","unreachable","ssh does not run on this machine",last,"ssh:// endpoints need the OpenSSH client (ssh and ssh-keygen) where the action runs: install it, or add it to the container.")
}
return meaning("soon","unreachable",`ssh ended${code===undefined?"":` with status ${code}`}`,last?.slice(0,300),`What does "${sshCommand(settings.endpoint)} true" say on this machine?`)
}function socketNotOpened({endpoint:endpoint},why){const{path:path,host:host,user:user}=endpoint
;const account=user===""?"the account that logs in":user
;return new errors.a6("unreachable",`logged in to ${host}, but sshd there cannot open ${path}`,{observed:why,
hint:["One of these:",`there is no such socket, or no HAProxy is behind it (${sshCommand(endpoint)} ls -l ${path});`,`${account} may not write to it (group haproxy, "mode 660 group haproxy" on the "stats socket" line);`,"all CLI connections of HAProxy are taken;","sshd or the key forbids it: AllowTcpForwarding or AllowStreamLocalForwarding no, DisableForwarding, restrict without port-forwarding,",`or a permitopen that does not name "[${path}]:*".`,"The log of sshd there tells which."].join(" ")
})}const WORDS_MS=50;const exchange_LOOK_MS=5;const LISTENS_MS=2e3;function exchangeThrough(tunnels,settings,clock){
return async(line,limits,signal)=>{const startedMs=clock.nowMs();const tunnel=await tunnels.use(limits.timeoutMs,signal)
;if("retry"in tunnel)return withoutTunnel(tunnel);const before=tunnel.refusals().count;const exchange=exchangeOver({
path:tunnel.socket},"whole");const once=()=>{const timeoutMs=Math.max(1,limits.timeoutMs-(clock.nowMs()-startedMs))
;return exchange(line,{...limits,timeoutMs:timeoutMs},signal)}
;const untilMs=Math.min(startedMs+limits.timeoutMs,clock.nowMs()+LISTENS_MS);let result=await once()
;while(isRefusedHere(result)&&!tunnel.isOver()&&clock.nowMs()<untilMs){await clock.sleep(exchange_LOOK_MS,signal)
;result=await once()}if(result.kind==="text"&&result.text!==""){tunnels.answered();return result}
return explained(result,tunnel,before,settings,clock)}}
const isRefusedHere=result=>result.kind==="trouble"&&result.trouble.kind==="refused"
;function withoutTunnel({error:error,retry:retry}){const trouble={sent:false,bytes:0,code:undefined,said:error}
;switch(retry){case"never":throw error;case"soon":return{kind:"trouble",trouble:{...trouble,kind:"broken"}};case"later":
return{kind:"trouble",trouble:{...trouble,kind:"other"}};case"late":return{kind:"trouble",trouble:{...trouble,
kind:"connect-timed-out"}}}}async function explained(result,tunnel,refusalsBefore,settings,clock){
const trouble=result.kind==="trouble"?result.trouble:{kind:"broken",sent:true,bytes:0,code:undefined}
;if(trouble.kind==="too-large")return result;if(trouble.kind==="timed-out")return trouble.bytes>0?result:{
kind:"trouble",trouble:frozen(trouble)};const isRefused=()=>tunnel.refusals().count>refusalsBefore
;for(const untilMs=clock.nowMs()+WORDS_MS;clock.nowMs()<untilMs;await clock.sleep(exchange_LOOK_MS)){
if(isRefused()||tunnel.isOver())break}
const isUnread=trouble.bytes===0&&(trouble.code==="ECONNRESET"||trouble.code==="EPIPE")
;const sent=trouble.sent&&!isUnread;if(isUnread&&isRefused()){
const said=socketNotOpened(settings,tunnel.refusals().last);return{kind:"trouble",trouble:{...trouble,kind:"refused",
sent:sent,said:said}}}if(!tunnel.isOver())return{kind:"trouble",trouble:{...trouble,kind:"broken",sent:sent}}
;const{error:said}=await tunnel.cause;return{kind:"trouble",trouble:{...trouble,kind:"broken",sent:sent,said:said}}}
const frozen=trouble=>({...trouble,said:new errors.a6("no-answer","no answer through the SSH tunnel in time",{
hint:"Either HAProxy there hangs or all its CLI connections are taken, or the SSH connection is frozen: the host hangs, or the network drops packets."
})});var external_node_fs_=__nccwpck_require__(3024);var external_node_path_=__nccwpck_require__(6760)
;var promises_=__nccwpck_require__(1455);var external_node_os_=__nccwpck_require__(8161)
;var exec=__nccwpck_require__(726);async function shortCommand(file,args,environment,withinMs){
const env=Object.fromEntries(Object.entries(environment).filter(entry=>entry[1]!==undefined));let timer
;const late=new Promise(resolve=>{timer=setTimeout(()=>resolve(undefined),withinMs)});const run=(0,
exec.H)(file,[...args],{env:env,silent:true,ignoreReturnCode:true
}).then(({exitCode:exitCode,stdout:stdout,stderr:stderr})=>({code:exitCode,stdout:stdout,stderr:stderr}),()=>undefined)
;const result=await Promise.race([run,late]);clearTimeout(timer);return result}const CHECK_MS=5e3
;const tidyText=text=>`${text.trim().split(/\r\n|\r|\n/).map(line=>line.trim()).join("\n")}\n`
;async function problemOfKey(directory,environment){const args=["-y","-P","","-f",(0,
external_node_path_.join)(directory,FILES.key)];const result=await shortCommand("ssh-keygen",args,environment,CHECK_MS)
;if(result===undefined){return new errors.a6("unreachable","ssh-keygen does not run on this machine",{
hint:"ssh:// endpoints need the OpenSSH client (ssh and ssh-keygen) where the action runs: install it, or add it to the container."
})}if(result.code===0)return undefined;if(/incorrect passphrase/.test(result.stderr)){
return new errors.a6("input-invalid","ssh-key has a passphrase, and nobody is there to type it",{
hint:'Make a key of its own for this, without a passphrase (ssh-keygen -t ed25519 -N ""), and let it open nothing but the socket: the README shows the line for authorized_keys.'
})}const[,why]=/^Load key .*: (.*)$/m.exec(result.stderr)??[]
;return new errors.a6("input-invalid","ssh-key is not a complete private key",{observed:why?.trim(),
hint:"Is all of it there, from -----BEGIN to -----END, with its line breaks? The public half (….pub), a PuTTY key or a PKCS#8 ed25519 key is none that OpenSSH reads."
})}const PREFIX="rollout-ssh-";function newDirectory(tempDirectory){const base=[tempDirectory,(0,
external_node_os_.tmpdir)()].find(one=>fitsLocally((0,external_node_path_.join)(one,`${PREFIX}XXXXXX`,FILES.socket)))
;if(base===undefined){throw new errors.a6("internal","there is no directory for the socket of the SSH tunnel",{
observed:`the paths of ${tempDirectory} and ${(0,
external_node_os_.tmpdir)()} are too long for a socket, or hold special characters`,hint:"Set TMPDIR to a short path."})
}return(0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(base,PREFIX))}
async function writeFiles(settings,directory){const write=(name,text)=>(0,promises_.writeFile)((0,
external_node_path_.join)(directory,name),text,{mode:384});await write(FILES.config,configText(settings,directory))
;if(settings.sshKnownHosts!==undefined)await write(FILES.knownHosts,tidyText(settings.sshKnownHosts))
;if(settings.sshKey!==undefined)await write(FILES.key,tidyText(settings.sshKey))}const removeKey=directory=>(0,
promises_.rm)((0,external_node_path_.join)(directory,FILES.key),{force:true});const removeDirectory=directory=>(0,
promises_.rm)(directory,{recursive:true,force:true});var external_node_child_process_=__nccwpck_require__(1421)
;const GUARD=`\nread -r go <&3 || { rm -rf -- "$SSH_DIR"; exit 1; }\n{ cat <&3; kill $$; rm -rf -- "$SSH_DIR"; } >/dev/null 2>&1 &\nexec "$@" 3<&-`
;const KEPT=64*1024;const PATIENCE_MS=1e3;const LAST_WORDS_MS=200;function startGuarded(directory,command,environment){
const child=(0,external_node_child_process_.spawn)("sh",["-c",GUARD,"sh",...command],{
stdio:["ignore","ignore","pipe","pipe"],detached:true,env:{...environment,SSH_DIR:directory}});const pipe=child.stdio[3]
;const stderr=child.stdio[2];let text="";let partial="";let ended;const listeners=[];stderr.setEncoding("utf8")
;stderr.on("data",chunk=>{text=(text+chunk).slice(-KEPT);const lines=(partial+chunk).split(/\r?\n/)
;partial=(lines.pop()??"").slice(0,KEPT);for(const line of lines)for(const listener of listeners)listener(line)})
;const printedAll=new Promise(resolve=>stderr.once("close",resolve));const exited=new Promise(resolve=>{
const over=code=>{ended??={code:code};resolve()};child.once("exit",code=>over(code??undefined))
;child.once("error",error=>{text+=`${error.message}\n`;over(127)})})
;const cleaned=new Promise(resolve=>pipe.once("close",()=>resolve()));pipe.on("error",()=>undefined);pipe.resume()
;child.unref();pipe.unref();stderr.unref();return{go:()=>void pipe.write("go\n"),printed:()=>text,forget:()=>{text=""},
onLine:listener=>void listeners.push(listener),ended:()=>ended,end:exited.then(()=>within(LAST_WORDS_MS,printedAll)),
async close(){pipe.end();await within(PATIENCE_MS,Promise.all([exited,cleaned]));if(!ended)child.kill("SIGKILL")
;pipe.destroy();await within(PATIENCE_MS,exited)}}}async function within(ms,what){let timer
;const late=new Promise(resolve=>{timer=setTimeout(resolve,ms)});await Promise.race([what,late]);clearTimeout(timer)}
const KEYGEN_MS=5e3;async function withFingerprints(error,kind,settings,directory,printed,environment){
const offered=offeredInWarning(printed)??await offeredInDialogue(settings,directory,environment)??"unknown"
;const expected=await expectedOf(printed,directory,environment);const known=knownHostsName(settings)
;const algorithm=/ssh-(\w+)|^(\w+) /.exec(offered)?.slice(1).find(Boolean)?.toLowerCase()??"ed25519"
;const compare=`Compare the offered fingerprint with what "ssh-keygen -lf /etc/ssh/ssh_host_${algorithm}_key.pub" says on the host itself`
;const{endpoint:endpoint}=settings
;const scan=`ssh-keyscan ${endpoint.port===0?"":`-p ${endpoint.port} `}${endpoint.host}`
;return new errors.a6(error.code,error.title,{
observed:`expected ${expected??"none (no line for this host and port)"}, offered ${offered}`,
hint:kind==="unknown"?`${compare}. Only if they are the same, add the key to ${known} ("${scan}" prints its line).`:`${error.hint} ${compare}. Only if they are the same, replace the line in ${known} ("${scan}" prints the new one).`,
cause:error.cause})}function offeredInWarning(printed){
const found=/fingerprint for the (\S+) key sent by the remote host is\s+(SHA256:[A-Za-z0-9+/]+)/.exec(printed)
;return found?`${found[1]} ${found[2]}`:undefined}async function offeredInDialogue(settings,directory,environment){
const withinMs=settings.times.connectTimeoutMs+1e3
;const result=await shortCommand("ssh",hostKeyArguments(settings,directory),environment,withinMs)
;const found=[...(result?.stderr??"").matchAll(/^debug1: Server host key: (\S+ SHA256:[A-Za-z0-9+/]+)/gm)]
;return found.at(-1)?.[1]}async function expectedOf(printed,directory,environment){
const[,file,number]=/^Offending .*key in (.*):(\d+)\s*$/m.exec(printed)??[];if(file===undefined)return undefined;try{
const line=(await(0,promises_.readFile)(file,"utf8")).split("\n")[Number(number)-1]??"";const path=(0,
external_node_path_.join)(directory,FILES.expected)
;await(0,promises_.writeFile)(path,`${line.replace(/^@\S+\s+/,"").trim()}\n`)
;const result=await shortCommand("ssh-keygen",["-l","-f",path],environment,KEYGEN_MS)
;const[,fingerprint,algorithm]=/^\d+ (SHA256:\S+) .*\((\S+)\)/.exec(result?.stdout??"")??[]
;return fingerprint===undefined?undefined:`${algorithm} ${fingerprint}`}catch{return undefined}}const tunnel_LOOK_MS=5
;const SLACK_MS=3e3;async function openTunnel(settings,clock,stop){let directory;try{
directory=newDirectory(settings.tempDirectory)}catch(error){return{error:(0,errors.AF)(error),retry:"never"}}
const environment=sshEnvironment(settings.environment)
;const ssh=startGuarded(directory,["ssh",...tunnelArguments(settings,directory)],environment);const close=async()=>{
await ssh.close();await removeDirectory(directory)};const failed=async()=>{try{
return await prepareAndConnect(settings,directory,ssh,environment,clock,stop)}catch(error){return{error:(0,
errors.AF)(error),retry:"later"}}};const why=await failed();if(why!==undefined||stop.aborted){await close()
;return stop.aborted?undefined:why}ssh.forget();let refusals={count:0,last:""};ssh.onLine(line=>{
const found=OPEN_FAILED.exec(line);if(found)refusals={count:refusals.count+1,last:found[1]??""}});return{socket:(0,
external_node_path_.join)(directory,FILES.socket),isOver:()=>ssh.ended()!==undefined,cause:ssh.end.then(async()=>{
await close();const lines=ssh.printed().split("\n");const text=lines.filter(line=>!OPEN_FAILED.test(line)).join("\n")
;return meaningOf(settings,directory,text,ssh.ended()?.code)}),refusals:()=>refusals,close:close}}
async function prepareAndConnect(settings,directory,ssh,environment,clock,stop){await writeFiles(settings,directory)
;if(settings.sshKey!==undefined){const problem=await problemOfKey(directory,environment);if(problem)return{
error:problem,retry:"never"}}ssh.go();const untilMs=clock.nowMs()+connectSeconds(settings)*1e3+SLACK_MS;while(!(0,
external_node_fs_.existsSync)((0,external_node_path_.join)(directory,FILES.socket))){if(stop.aborted)return undefined
;if(ssh.ended())return meaningOfFailure(settings,directory,ssh,environment)
;if(clock.nowMs()>untilMs)return noLogin(settings,ssh);await clock.sleep(tunnel_LOOK_MS)}await removeKey(directory)
;return undefined}async function meaningOfFailure(settings,directory,ssh,environment){await ssh.end
;const printed=ssh.printed();const meaning=meaningOf(settings,directory,printed,ssh.ended()?.code)
;if(meaning.hostKey===undefined)return meaning
;const error=await withFingerprints(meaning.error,meaning.hostKey,settings,directory,printed,environment);return{
...meaning,error:error}}function noLogin(settings,ssh){const last=ssh.printed().trimEnd().split("\n").at(-1);return{
retry:"later",
error:new errors.a6("unreachable",`no login to ${settings_placeOf(settings.endpoint)} within ${connectSeconds(settings)+SLACK_MS/1e3} s`,{
observed:last===""?undefined:last?.slice(0,300),
hint:"The connection stands, but the login does not come to an end: a slow name server on that host, or a jump host on the way? The input connect-timeout sets the time."
})}}function sshEnvironment(base){
return Object.fromEntries(Object.entries(base).filter(([name])=>!/^(INPUT|STATE|ACTIONS)_/.test(name)))}
const MOST_STARTS=30;const tunnels_FIRST_PAUSE_MS=100;const tunnels_LONGEST_PAUSE_MS=2e3
;function newTunnels(settings,clock){const stop=new AbortController;let standing;let opening;let final;let failure
;let starts=0;let lastFailedMs=Number.NEGATIVE_INFINITY;const closed=()=>({retry:"never",
error:new errors.a6("internal","the SSH tunnel is closed already")});async function open(){
const pauseMs=starts===0?0:Math.min(tunnels_LONGEST_PAUSE_MS,tunnels_FIRST_PAUSE_MS*2**(starts-1));try{
await clock.sleep(lastFailedMs+pauseMs-clock.nowMs(),stop.signal)}catch{return closed()}starts+=1
;const result=await openTunnel(settings,clock,stop.signal)??closed();if(!("retry"in result)){failure=undefined
;return standing=result}failure=result;lastFailedMs=clock.nowMs()
;if(result.retry==="never")final=result;else if(starts>=MOST_STARTS)final={...result,retry:"never"};return result}
async function use(withinMs,signal){signal.throwIfAborted();if(standing&&!standing.isOver())return standing
;if(final)return final;if(stop.signal.aborted)return closed();if(standing)lastFailedMs=clock.nowMs();standing=undefined
;opening??=open().finally(()=>{opening=undefined});const waiting=new AbortController
;const late=clock.sleep(withinMs,AbortSignal.any([signal,waiting.signal])).then(()=>failure?{error:failure.error,
retry:"late"}:notYet(withinMs));try{return await Promise.race([opening,late])}finally{waiting.abort()
;late.catch(()=>undefined)}}return{use:use,answered:()=>{starts=0},async close(){stop.abort()
;await(opening?.catch(()=>undefined));await(standing?.close())}}}const notYet=withinMs=>({retry:"late",
error:new errors.a6("unreachable","no SSH connection within the time-out",{observed:`waited ${Math.round(withinMs)} ms`,
hint:"The inputs connect-timeout and command-timeout set the times."})});function openSsh(endpoint,times,options,clock){
checkRemotePath(endpoint);const settings={...options,endpoint:endpoint,times:times}
;const tunnels=newTunnels(settings,clock)
;const plane=runtimeOver(socketOf(endpoint),times,clock,exchangeThrough(tunnels,settings,clock));return{...plane,
get capabilities(){return plane.capabilities},
repairLine:order=>`${sshCommand(endpoint)} ${node_quoted(plane.repairLine(order))}`,close:()=>tunnels.close()}}
const socketOf=({label:label,text:text,path:path})=>({kind:"unix",label:label,text:text,path:path,host:"",port:0})
;const node_quoted=text=>`'${text.replaceAll("'","'\\''")}'`;function openPlane(node,settings){
const{connectTimeoutMs:connectTimeoutMs,commandTimeoutMs:commandTimeoutMs,access:access,tls:tls,tempDirectory:tempDirectory,clock:clock}=settings
;const times={connectTimeoutMs:connectTimeoutMs,commandTimeoutMs:commandTimeoutMs};switch(node.kind){case"unix":
case"tcp":return openRuntime(node,times,clock);case"ssh":{const{sshKey:sshKey,sshKnownHosts:sshKnownHosts}=access
;return openSsh(node,times,{sshKey:sshKey,sshKnownHosts:sshKnownHosts,tempDirectory:tempDirectory,
environment:process.env},clock)}case"http":case"https":case"http+unix":{
const{dataplaneUsername:username,dataplanePassword:password}=access;return openDataplane(node,times,{username:username,
password:password,tls:tls},clock)}}}},
126:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{$:()=>placeOf})
;var node_os__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(8161);function placeOf(environment){return{
workspace:environment["GITHUB_WORKSPACE"]||process.cwd(),
temp:environment["RUNNER_TEMP"]||node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir()}}},
6474:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{Z:()=>rowSet,a:()=>sharesFor});var server=__nccwpck_require__(7734)
;const MOST=256;const MOST_DISTORTION=.05;const DUST=1e-12;function nearEnough(percent){return Math.min(.1,percent/50)}
function solveShares(stable,canaries,percent){const heaviest=stable.reduce((most,weight)=>Math.max(most,weight),1)
;const scales=Array.from({length:MOST},(_,index)=>scaleOf(index+1,heaviest,countBy(stable),canaries,percent/100))
;const chosen=choose(scales,nearEnough(percent)/100)
;const scaled=stable.map(weight=>scaledWeight(weight,chosen.top,heaviest))
;const total=scaled.reduce((sum,weight)=>sum+weight,0)+chosen.canaries;return{stable:scaled,
canaries:distribute(chosen.canaries,canaries),percent:100*chosen.canaries/total}}
const scaledWeight=(weight,top,heaviest)=>Math.max(1,Math.round(weight*top/heaviest));function countBy(weights){
const counts=new Map;for(const weight of weights)counts.set(weight,(counts.get(weight)??0)+1);return counts}
function scaleOf(top,heaviest,stable,canaries,share){let sum=0;let distortion=0;for(const[weight,count]of stable){
const scaled=scaledWeight(weight,top,heaviest);sum+=count*scaled
;distortion=Math.max(distortion,Math.abs(scaled*heaviest/(weight*top)-1))}
const own=canaries.reduce((all,weight)=>all+weight,0)
;const heaviestCanary=canaries.reduce((most,weight)=>Math.max(most,weight),1);const ideal=share*sum/(1-share)
;const within=total=>Math.min(MOST*canaries.length,Math.max(canaries.length,total))
;const errorOf=total=>Math.abs(total/(total+sum)-share)
;const[low,high]=[within(Math.floor(ideal)),within(Math.ceil(ideal))];const total=errorOf(high)<errorOf(low)?high:low
;return{top:top,distortion:distortion<DUST?0:distortion,change:Math.abs(Math.log(top/heaviest)),canaries:total,
error:errorOf(total),fits:total*heaviestCanary/own<=MOST}}function choose(scales,tolerance){
const allowed=scales.filter(scale=>scale.distortion<=MOST_DISTORTION)
;const near=allowed.filter(scale=>scale.fits&&scale.error<=tolerance+DUST)
;if(near.length>0)return near.reduce((best,scale)=>isGentler(scale,best)?scale:best)
;const exact=allowed.filter(scale=>scale.distortion===0);return exact.reduce((best,scale)=>{
if(Math.abs(scale.error-best.error)>DUST)return scale.error<best.error?scale:best
;return isGentler(scale,best)?scale:best})}function isGentler(a,b){
if(a.distortion!==b.distortion)return a.distortion<b.distortion
;if(Math.abs(a.change-b.change)>DUST)return a.change<b.change;return a.top>b.top}function distribute(total,weights){
const given=weights.map(()=>0);let free=weights.map((_,index)=>index);let left=total
;const ideal=(index,sum)=>left*weights[index]/sum;for(;;){const sum=free.reduce((all,index)=>all+weights[index],0)
;const tooMuch=free.filter(index=>ideal(index,sum)>MOST);const tooLittle=free.filter(index=>ideal(index,sum)<1)
;const fixed=tooMuch.length>0?tooMuch:tooLittle;if(fixed.length===0)break
;for(const index of fixed)given[index]=tooMuch.length>0?MOST:1;left-=fixed.length*(tooMuch.length>0?MOST:1)
;const done=new Set(fixed);free=free.filter(index=>!done.has(index))}
const sum=free.reduce((all,index)=>all+weights[index],0)
;for(const index of free)given[index]=Math.floor(ideal(index,sum)+DUST)
;const rest=left-free.reduce((all,index)=>all+given[index],0)
;const byRemainder=free.toSorted((a,b)=>ideal(b,sum)-given[b]-(ideal(a,sum)-given[a]))
;for(const index of byRemainder.slice(0,rest))given[index]=given[index]+1;return given}
function sharesFor(snapshots,sides,percent){
return snapshots.flatMap(({node:node,backends:backends})=>backends.filter(backend=>backend.servers.some(row=>sides.isCanary({
node:node,...row}))).map(backend=>shareOf(node,backend,sides,percent)))}function shareOf(node,backend,sides,percent){
const members=backend.servers.map(row=>({row:row,before:sides.before({node:node,...row})??row.weight
})).filter(({row:row,before:before})=>!row.backup&&before>0);const canaries=members.filter(({row:row})=>sides.isCanary({
node:node,...row}));const stable=members.filter(({row:row})=>row.admin==="ready"&&!canaries.some(one=>one.row===row))
;const serving=stable.filter(({row:row})=>isServing(row))
;const give=(some,weights)=>some.map(({row:{server:server,sid:sid},before:before},index)=>({node:node,
backend:backend.backend,server:server,sid:sid,before:before,weight:weights[index]}));const counts={node:node,
backend:backend.backend,stable:serving.length,canaries:canaries.length}
;const beforeOf=some=>some.map(({before:before})=>before);if(percent===0||serving.length===0||canaries.length===0){
const rows=[...give(stable,beforeOf(stable)),...give(canaries,beforeOf(canaries).map(()=>0))];return{...counts,
planned:0,rows:rows}}const solved=solveShares(beforeOf(serving),beforeOf(canaries),percent)
;const heaviest=serving.reduce((best,one,index)=>one.before>serving[best.index].before?{index:index}:best,{index:0
}).index;const factor=solved.stable[heaviest]/serving[heaviest].before
;const down=stable.filter(({row:row})=>!isServing(row))
;const rows=[...give(serving,solved.stable),...give(down,down.map(({before:before})=>Math.min(256,Math.max(1,Math.round(before*factor))))),...give(canaries,solved.canaries)]
;return{...counts,planned:solved.percent,rows:rows}}
const isServing=row=>row.operational==="up"||row.operational==="starting";function rowSet(rows){
const keys=new Set(rows.map(server.P9));return row=>keys.has((0,server.P9)(row))}},
5261:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{Cz:()=>canaryPace,Mz:()=>errorOf,aW:()=>canaryLines,fL:()=>percentText,
kc:()=>errorText,ns:()=>exactText,qN:()=>plannedText})
;var _server_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(7734)
;var _support_format_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(5338)
;const percentText=percent=>`${Number(percent.toFixed(2))} %`;const exactText=percent=>`${percent.toFixed(1)} %`
;function plannedText(shares){const planned=shares.map(share=>share.planned)
;const[least,most]=[Math.min(...planned),Math.max(...planned)]
;const text=exactText(least)===exactText(most)?exactText(least):`${exactText(least)} to ${exactText(most)}`
;return`planned ${text}`}function errorOf(shares,percent){
return shares.reduce((worst,{planned:planned})=>Math.abs(planned-percent)>Math.abs(worst)?planned-percent:worst,0)}
function errorText(error){const text=error.toFixed(1)
;return Number(text)===0?"no error":`error ${error>0?"+":""}${text} points`}function canaryPace({stages:stages}){
const names=stages.flatMap(({act:act})=>act?.do==="try-out"?act.servers:[])
;const steps=stages.flatMap(({act:act})=>act?.do==="shares"?[percentText(act.percent)]:[]);const first=`${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_1__.Zv)(names,4)} first with ${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_1__.Zv)(steps)} of the traffic`;const rest=stages.at(-1)
;if(rest?.act||!rest)return[first];const pace=rest.window>1?`at most ${rest.window} at a time`:"one at a time"
;return[first,rest.lanes.length===1?`then ${rest.lanes[0].server.name}`:`then ${pace}`]}const COMMANDS_SHOWN=12
;function canaryLines({stages:stages},commandOf){const now=new Map;const lanes=stages.flatMap(stage=>stage.lanes)
;const parked=lanes.filter(({steps:steps})=>steps.some(step=>step.do==="weight"))
;const canaries=new Set(parked.flatMap(({server:server})=>server.rows.map(_server_js__WEBPACK_IMPORTED_MODULE_0__.P9)))
;const weightBefore=row=>now.get((0,_server_js__WEBPACK_IMPORTED_MODULE_0__.P9)(row))??(canaries.has((0,
_server_js__WEBPACK_IMPORTED_MODULE_0__.P9)(row))?0:row.before);return stages.flatMap(({act:act})=>{
if(act?.do==="testers")return[{label:"testers",
lines:[`${(0,_support_format_js__WEBPACK_IMPORTED_MODULE_1__.Zv)(act.testers.entries,8)} into ${act.testers.file} on all nodes, read back`]
}];if(act?.do!=="shares")return[];const rows=act.shares.flatMap(share=>share.rows)
;const due=rows.filter(row=>weightBefore(row)!==row.weight);for(const row of rows)now.set((0,
_server_js__WEBPACK_IMPORTED_MODULE_0__.P9)(row),row.weight)
;const lines=due.map(({node:node,backend:backend,server:server,weight:weight})=>`${node}> ${commandOf(node,{do:"weight",
row:{backend:backend,server:server},weight:weight})}`);const hidden=lines.length-COMMANDS_SHOWN
;const shown=hidden>0?[...lines.slice(0,COMMANDS_SHOWN),`and ${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_1__.LS)(hidden,"weight")} more`]:lines
;const error=errorText(errorOf(act.shares,act.percent));return[{label:percentText(act.percent),
lines:[`${plannedText(act.shares)} (${error})`,...shown]}]})}},
8716:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{Gy:()=>checkPlan,Lw:()=>checkRollback,nN:()=>refuseProblems,
nU:()=>rowProblems});var server=__nccwpck_require__(7734);var errors=__nccwpck_require__(6278)
;function problemsOfLane({server:server,steps:steps},rules){const traits={...rules,
agents:server.rows.some(row=>row.agent),check:server.rows.some(row=>row.proof==="check")};const model={
state:rules.startsHeld?"maint":"ready",agents:rules.startsHeld&&traits.agents?"off":"on",zero:false,deployed:false,
probed:false,quiet:false,ramped:false};const problems=steps.flatMap(step=>{const problem=takeStep(step,model,traits)
;return problem===undefined?[]:[`${step.do}: ${problem}`]})
;return[...leaderless(server),...problems,...unsettled(model)]}function leaderless(server){
return server.rows.some(row=>row.follows===undefined)?[]:["it has no row that takes orders"]}function unsettled(model){
const problems=[];if(model.state!=="back")problems.push(`it is taken out and ends in ${model.state}`)
;if(model.agents==="off")problems.push("its agents are switched off and not given back")
;if(model.state==="back"&&!model.ramped)problems.push("its lane ends while its slow start may go on");return problems}
function takeStep(step,model,traits){switch(step.do){case"agents-off":return takeAgentsOff(model,traits)
;case"agents-on":return takeAgentsOn(model,traits);case"drain":
if(model.state!=="ready")return`in ${model.state}, not in ready`
;if(traits.agents&&model.agents==="on")return"an agent that is on can override it";return move(model,"drain")
;case"await-zero":if(model.state!=="drain")return`in ${model.state}, not in drain`;model.zero=true;return undefined
;case"maint":if(model.state!=="drain")return`in ${model.state}, not in drain, where the floor was asked`
;if(!model.zero)return"without waiting for zero: on-marked-down shutdown-sessions would cut what is in flight"
;return move(model,"maint");case"await-last-zero":if(model.state!=="maint")return`in ${model.state}, not in maint`
;if(model.deployed)return"after the deploy it protects nothing";model.zero=true;return undefined;case"weight":
return model.state==="maint"&&!model.deployed?undefined:`in ${model.state}, where clients reach it`;case"deploy":
return takeDeploy(model);case"take-idle":case"stand-by":case"rest":return"only of a colour";default:
return takeProof(step,model,traits)}}function takeAgentsOff(model,traits){if(!traits.agents)return"it has no agent"
;if(model.agents==="off")return"they are off already";model.agents="off";return undefined}
function takeAgentsOn(model,traits){if(!traits.agents||model.agents==="on")return"no agent of it is off"
;if(model.state!=="back")return`in ${model.state}: an agent could make it ready unproved`;model.agents="on"
;return undefined}function takeDeploy(model){if(model.state!=="maint")return`in ${model.state}, not in maint`
;if(!model.zero)return"no zero was seen in maint";if(model.deployed)return"a second time";model.deployed=true
;return undefined}function takeProof(step,model,traits){switch(step.do){case"probe":
if(!traits.probe)return"there is no health-url"
;if(model.state!=="maint"||!model.deployed)return"only after the deploy, in maint";model.probed=true;return undefined
;case"await-quiet-check":if(model.state!=="maint"||!model.deployed)return"only after the deploy, in maint"
;model.quiet=true;return undefined;case"drain-down":
if(!traits.check)return"no row has an active check: it would stay down for ever"
;if(model.state!=="maint"||!model.deployed)return"only after the deploy, in maint"
;if(!model.quiet)return"a check that began before the deploy could count"
;if(traits.probe&&!model.probed)return"clients that stick to it would reach it before the direct proof"
;return move(model,"marked-down");case"await-up":
if(model.state!=="marked-down")return"only checks after marking down count"
;if(step.passes==="once"!==traits.once)return`${step.passes} is not what haproxy-check says`
;if(step.passes==="once"&&!model.probed)return"one pass is enough only after a direct proof";return move(model,"proved")
;case"ready":return takeReady(model,traits);case"await-ramp":
if(model.state!=="back")return"before ready there is no slow start";model.ramped=true;return undefined;case"soak":
return model.ramped?undefined:"only after the slow start, when it has its whole share";case"pause":
return model.state==="back"?undefined:"only after ready"}}function takeReady(model,traits){
if(!model.deployed)return"without a deploy";if(traits.probe&&!model.probed)return"without the direct proof"
;if(traits.check){if(model.state!=="proved")return`in ${model.state}, without fresh checks`}else{
if(model.state!=="maint")return`in ${model.state}, not in maint`
;if(!model.probed&&!traits.ignore)return"without any proof"}return move(model,"back")}function move(model,state){
model.state=state;model.zero=false}var floor=__nccwpck_require__(9139);function checkPlan(plan,snapshots,inputs){
refuseProblems([...problemsOfStages(plan.stages,snapshots,inputs,new Set),...leftOutTouched(plan),...floorProblems(plan.stages,plan.floors,snapshots)])
}function checkRollback(stages,snapshots,inputs,held){refuseProblems(problemsOfStages(stages,snapshots,inputs,held))}
function refuseProblems(problems){if(problems.length===0)return
;throw new errors.a6("internal","the plan would break the promise",{observed:problems.join("\n"),
hint:"This is a bug in haproxy-rollout; nothing was written. Please report it with the plan."})}
function problemsOfStages(stages,snapshots,inputs,held){const lanes=stages.flatMap(stage=>stage.lanes);const rules={
probe:inputs.health.url!==undefined,ignore:inputs.health.haproxyCheck==="ignore",
once:inputs.health.haproxyCheck==="once"}
;return[...stages.flatMap(problemsOfWindow),...sharedRows(lanes.map(({server:server})=>server)),...rowProblems(lanes.flatMap(({server:server})=>server.rows),snapshots),...lanes.flatMap(lane=>problemsOfLane(lane,{
...rules,startsHeld:held.has(lane.server.name)}).map(problem=>`${lane.server.name}: ${problem}`))]}
function problemsOfWindow({title:title,window:window,lanes:lanes,act:act}){if(act&&lanes.length===0)return[]
;if(lanes.length===0)return[`stage "${title}" has no lane`]
;return Number.isInteger(window)&&window>=1?[]:[`stage "${title}" has a window of ${window}`]}
function sharedRows(servers){const owners=new Map;const problems=[];const names=new Set
;for(const{name:name,rows:rows}of servers){if(names.has(name))problems.push(`${name} is in two lanes`);names.add(name)
;for(const key of rows.map(server.P9)){const owner=owners.get(key)
;if(owner!==undefined&&owner!==name)problems.push(`${key} belongs to ${owner} and to ${name}`);owners.set(key,name)}}
return problems}function rowProblems(rows,snapshots,found="ready"){
const seen=new Map(snapshots.flatMap(({node:node,backends:backends})=>backends.flatMap(({servers:servers})=>servers.map(row=>[(0,
server.P9)({node:node,...row}),row]))));return rows.flatMap(row=>{const key=(0,server.P9)(row);const real=seen.get(key)
;if(!real)return[`${key} does not exist`];const problems=[]
;if(found==="ready"&&real.admin!=="ready")problems.push(`${key} was in ${real.admin} before the run: it is not ours`)
;if(row.follows!==real.tracks)problems.push(`${key} follows ${real.tracks??"nobody"}, not ${row.follows??"nobody"}`)
;if(row.proof==="check"&&!real.check.enabled)problems.push(`${key} would be marked down without an active check`)
;if(row.hasCheck&&!real.check.enabled)problems.push(`${key} has no active check`)
;if(row.follows!==undefined&&(row.proof==="check"||row.hasCheck||row.agent)){
problems.push(`${key} follows another and would get orders of its own`)}
if(row.follows===undefined&&real.agent.enabled&&!row.agent)problems.push(`${key} has an agent that stays on`)
;return problems})}function leftOutTouched({leftOut:leftOut,stages:stages}){
const names=new Set(stages.flatMap(({lanes:lanes})=>lanes.map(({server:server})=>server.name)))
;return leftOut.filter(({name:name})=>names.has(name)).map(({name:name})=>`${name} is left out and in a lane`)}
function floorProblems(stages,floors,snapshots){
const has=new Set(floors.map(({node:node,backend:backend})=>`${node} ${backend}`))
;const rows=stages.flatMap(({lanes:lanes})=>lanes.flatMap(({server:server})=>server.rows))
;const without=new Set(rows.map(({node:node,backend:backend})=>`${node} ${backend}`).filter(key=>!has.has(key)))
;return[...[...without].map(key=>`${key} has no floor`),...(0,
floor.aM)(stages,floors,snapshots).map(({floor:floor,server:server,left:left})=>`${server} leaves ${left} servers in ${floor.backend} on ${floor.node}, and ${floor.least} must stay`)]
}},2765:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{u3:()=>colourRollbackStages,I2:()=>colourStages,D5:()=>heldStages})
;var format=__nccwpck_require__(5338);function idleLane(server,options){const steps=[{do:"take-idle"
},...intoMaint(server),{do:"await-last-zero"},{do:"deploy",script:"run"},...proof(server,options),{do:"stand-by"}]
;if(options.pauseMs>0)steps.push({do:"pause",ms:options.pauseMs});return{server:server,steps:steps}}
function switchLane(server,options){const checked=server.rows.some(row=>row.proof==="check")
;const isChecked=server.rows.every(row=>row.before.state==="drain");const up=checked?[{do:"await-up",
passes:options.passes}]:[];const steps=isChecked?[...options.probe?[{do:"probe"
}]:[],...up]:[...intoMaint(server),...proof(server,options)];return{server:server,steps:[{do:"take-idle"},...steps,{
do:"stand-by"}],done:"ready"}}function oldLane(server,rest){const cut=rest==="maint"?[{do:"maint"},{do:"await-last-zero"
}]:[];return{server:server,steps:[{do:"await-zero"},...cut,{do:"rest",state:rest}],done:"drained"}}
function colourRollbackLane(server,options,isHeld){const out=isHeld?[]:[{do:"await-zero"},{do:"maint"}]
;const rest=server.rows.every(row=>row.before.state==="drain")?"drain":"maint";return{server:server,steps:[...out,{
do:"await-last-zero"},{do:"deploy",script:"rollback-run"},...proof(server,options),{do:"stand-by"},{do:"rest",state:rest
}]}}function heldLane(server){return{server:server,steps:[{do:"await-zero"},{do:"maint"},{do:"await-last-zero"}],
done:"drained"}}function intoMaint(server){const isInMaint=server.rows.every(row=>row.before.state==="maint")
;return isInMaint?[]:[{do:"await-zero"},{do:"maint"}]}function proof(server,options){const direct=options.probe?[{
do:"probe"}]:[];if(!server.rows.some(row=>row.proof==="check"))return direct;const checks=[{do:"await-quiet-check"},{
do:"drain-down"},{do:"await-up",passes:options.passes}];return[...direct,...checks]}var floor=__nccwpck_require__(9139)
;var lane=__nccwpck_require__(6663);function colourStages(colours,inputs){
const{idle:to,live:from,liveServers:liveServers,rest:rest,keepPreviousMs:ms}=colours
;const keeping=ms>0?`${from} stands by for ${(0,format.tW)(ms)}`:`${from} is not needed any more`
;return[...proofStages(colours,inputs),act(`from ${from} to ${to}, on all nodes`,{do:"switch",from:from,to:to
}),...soak(colours,inputs),act(keeping,{do:"stand-by",from:from,to:to,ms:ms
}),colour_stages_all(`${from} is drained out, and rests in ${rest}`,liveServers.map(server=>oldLane(server,rest)))]}
function soak({idle:idle,idleServers:idleServers},{watching:watching}){const ms=watching.soakMs;if(ms===0)return[]
;return[act(`${idle} is watched for ${(0,format.tW)(ms)}`,{do:"soak",what:idle,watched:idleServers,ms:ms})]}
function proofStages({idle:idle,idleServers:idleServers},inputs){const options=(0,lane.BP)(inputs)
;if(inputs.operation==="switch"){
return[colour_stages_all(`${idle} has to be up, out of rotation`,idleServers.map(server=>switchLane(server,options)))]}
const window=(0,floor.Ou)(inputs.maxUnavailable,idleServers.length);const lanes=idleServers.map((server,index)=>{
const isLast=index===idleServers.length-1;return idleLane(server,isLast?{...options,pauseMs:0}:options)})
;const lead=inputs.lead<lanes.length?lanes.slice(0,inputs.lead):[];const rest=lanes.slice(lead.length)
;const stage=(some,prefix)=>{const side=Math.min(window,some.length)
;const pace=side>1?`at most ${side} at a time`:some.length===1?"alone":"one at a time";return{
title:`${prefix}${pace}, out of rotation`,window:side,lanes:some}}
;return[...lead.length>0?[stage(lead,"the lead, ")]:[],stage(rest,"")]}function heldStages(servers){
return servers.length===0?[]:[colour_stages_all("held",servers.map(heldLane))]}
function colourRollbackStages(held,others,inputs){const options={...(0,lane.BP)(inputs),pauseMs:0};const window=(0,
floor.Ou)(inputs.maxUnavailable,held.length+others.length);const stage=(title,lanes)=>lanes.length===0?[]:[{title:title,
window:Math.min(window,lanes.length),lanes:lanes}]
;return[...stage("what failed",held.map(server=>colourRollbackLane(server,options,true))),...stage("what was deployed, newest first",others.map(server=>colourRollbackLane(server,options,false)))]
}const colour_stages_all=(title,lanes)=>({title:title,window:lanes.length,lanes:lanes});const act=(title,what)=>({
title:title,window:1,lanes:[],act:what})},
1589:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{$:()=>isDone})
;const DONE=new Set(["deployed","drained","ready","maint","weighted","checks-on","checks-off","seen"])
;function isDone(result){return DONE.has(result)}},
9139:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{Ou:()=>windowOf,aM:()=>breaches,e2:()=>isAvailable,t9:()=>floorsOf,
zk:()=>leastOf});var _server_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(7734)
;function windowOf(maxUnavailable,servers){if(maxUnavailable.kind==="count")return Math.max(1,maxUnavailable.value)
;return Math.max(1,Math.floor(exactPercent(maxUnavailable.value,servers)))}function leastOf(minAvailable,backend){
if(minAvailable.kind==="count")return minAvailable.value;const servers=backend.servers.filter(row=>!row.backup).length
;return Math.ceil(exactPercent(minAvailable.value,servers))}function exactPercent(percent,of){
return Number((percent*of/100).toFixed(6))}function floorsOf(snapshots,servers,inputs,canaries=0){
const used=new Set(servers.flatMap(({rows:rows})=>rows.map(row=>`${row.node} ${row.backend}`)))
;const out=Math.max(windowOf(inputs.maxUnavailable,servers.length),canaries)+inputs.maxFailures
;return snapshots.flatMap(({node:node,backends:backends})=>backends.filter(({backend:backend})=>used.has(`${node} ${backend}`)).map(row=>({
backend:row.backend,node:node,least:inputs.minAvailable?leastOf(inputs.minAvailable,row):Math.max(1,row.active-out),
available:row.active})))}function canCount(row){return!row.backup&&row.weight>0}function isAvailable(row){
return canCount(row)&&row.admin==="ready"&&isServing(row)}function isServing(row){
return row.operational==="up"||row.operational==="starting"}function breaches(stages,floors,snapshots){const found=[]
;const weigh=weigher(snapshots);for(const floor of floors){const backups=usableBackups(floor,snapshots)
;const breach=firstBreach(stages,floor,backups,server=>weigh(server,floor));if(breach)found.push(breach)}return found}
function firstBreach(stages,floor,backups,weigh){let mended=0;let parked=0
;for(const{lanes:lanes,window:window,act:act}of stages){if(act?.do==="shares"||act?.do==="promote"){mended+=parked
;parked=0}const before=new Largest(window-1);const backupsBefore=new Largest(window-1)
;for(const[index,{server:server,steps:steps}]of lanes.entries()){
const{counting:counting,mending:mending,backups:ownBackups}=weigh(server)
;const left=floor.available+mended-counting-before.sum();const breach={floor:floor,server:server.name,
out:Math.min(window,index+1),left:left};if(counting>0&&left<floor.least)return breach
;const servesLast=left<1&&backups-ownBackups-backupsBefore.sum()<1
;if(ownBackups>0&&floor.least>0&&servesLast)return breach;if(steps.some(step=>step.do==="weight"&&step.weight===0)){
mended-=counting;parked+=counting+mending;backupsBefore.add(ownBackups);continue}mended+=mending
;before.add(counting+mending);backupsBefore.add(ownBackups)}}return undefined}class Largest{#limit;#bySize=new Map
;constructor(limit){this.#limit=limit}add(size){this.#bySize.set(size,(this.#bySize.get(size)??0)+1)}sum(){
let room=this.#limit;let sum=0;for(const[size,count]of[...this.#bySize].toSorted(([a],[b])=>b-a)){
const taken=Math.min(room,count);sum+=taken*size;room-=taken}return sum}}function weigher(snapshots){
const rows=new Map(snapshots.flatMap(({node:node,backends:backends})=>backends.flatMap(({servers:servers})=>servers.map(row=>[(0,
_server_js__WEBPACK_IMPORTED_MODULE_0__.P9)({node:node,...row}),row]))));return(server,floor)=>{
const here=server.rows.filter(row=>row.node===floor.node&&row.backend===floor.backend).flatMap(row=>rows.get((0,
_server_js__WEBPACK_IMPORTED_MODULE_0__.P9)(row))??[]);const counting=here.filter(isAvailable).length;return{
counting:counting,mending:here.filter(canCount).length-counting,
backups:here.filter(row=>row.backup&&row.weight>0&&row.admin==="ready"&&isServing(row)).length}}}
function usableBackups(floor,snapshots){const node=snapshots.find(snapshot=>snapshot.node===floor.node)
;return node?.backends.find(({backend:backend})=>backend===floor.backend)?.backups??0}},
6663:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{BP:()=>laneOptions,Li:()=>rollbackLane,g0:()=>laneFor,z1:()=>isRollback})
;function laneOptions(inputs){return{probe:inputs.health.url!==undefined,
passes:inputs.health.haproxyCheck==="once"?"once":"rise",soakMs:inputs.watching.soakMs,pauseMs:inputs.pauseMs}}
function laneFor(server,options){const out=[{do:"drain"},{do:"await-zero"},{do:"maint"},{do:"await-last-zero"}]
;const agentsOff=hasAgent(server)?[{do:"agents-off"}]:[];const weight=options.weight===undefined?[]:[{do:"weight",
weight:options.weight}];return{server:server,steps:[...agentsOff,...out,...weight,...back(server,options)]}}
function rollbackLane(server,options,alreadyOut){const whole=laneFor(server,options).steps
;const steps=alreadyOut?whole.slice(whole.findIndex(step=>step.do==="await-last-zero")):whole;return{server:server,
steps:steps.map(step=>step.do==="deploy"?{do:"deploy",script:"rollback-run"}:step)}}function isRollback(lane){
return lane.steps.some(step=>step.do==="deploy"&&step.script==="rollback-run")}function back(server,options){
const checked=[{do:"await-quiet-check"},{do:"drain-down"},{do:"await-up",passes:options.passes}];const steps=[{
do:"deploy",script:"run"}];if(options.probe)steps.push({do:"probe"})
;if(server.rows.some(row=>row.proof==="check"))steps.push(...checked);steps.push({do:"ready"})
;if(hasAgent(server))steps.push({do:"agents-on"});steps.push({do:"await-ramp"});if(options.soakMs>0)steps.push({
do:"soak",ms:options.soakMs});if(options.pauseMs>0)steps.push({do:"pause",ms:options.pauseMs});return steps}
function hasAgent(server){return server.rows.some(row=>row.agent)}},
1262:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{I:()=>planRollback,Z:()=>stagesOf})
;var _floor_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(9139)
;var _lane_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(6663);function stagesOf(servers,inputs){const options=(0,
_lane_js__WEBPACK_IMPORTED_MODULE_1__.BP)(inputs);const lanes=servers.map((server,index)=>{
const isLast=index===servers.length-1;return(0,_lane_js__WEBPACK_IMPORTED_MODULE_1__.g0)(server,isLast?{...options,
pauseMs:0}:options)});const window=(0,_floor_js__WEBPACK_IMPORTED_MODULE_0__.Ou)(inputs.maxUnavailable,servers.length)
;const lead=inputs.lead<lanes.length?lanes.slice(0,inputs.lead):[];const rest=lanes.slice(lead.length)
;const stages=[stage(rest,window,"")];return lead.length===0?stages:[stage(lead,window,"the lead, "),...stages]}
function planRollback(failed,deployedNewestFirst,inputs){const options={
...(0,_lane_js__WEBPACK_IMPORTED_MODULE_1__.BP)(inputs),soakMs:0,pauseMs:0};const window=(0,
_floor_js__WEBPACK_IMPORTED_MODULE_0__.Ou)(inputs.maxUnavailable,failed.length+deployedNewestFirst.length)
;const held=failed.map(server=>(0,_lane_js__WEBPACK_IMPORTED_MODULE_1__.Li)(server,options,true))
;const others=deployedNewestFirst.map(server=>(0,_lane_js__WEBPACK_IMPORTED_MODULE_1__.Li)(server,options,false))
;return[stage(held,window,"what failed, "),stage(others,window,"what was rolled out, newest first, ")].filter(({lanes:lanes})=>lanes.length>0)
}function stage(lanes,maxUnavailable,prefix){const window=Math.min(maxUnavailable,lanes.length)
;const pace=window>1?`at most ${window} at a time`:lanes.length===1?"alone":"one at a time";return{
title:`${prefix}${pace}`,window:window,lanes:lanes}}},
6734:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{F:()=>postStep});var core=__nccwpck_require__(4142)
;var journal=__nccwpck_require__(5694);var format=__nccwpck_require__(5338);var go_back=__nccwpck_require__(7919)
;var execute_ledger=__nccwpck_require__(2775);var orders=__nccwpck_require__(7224);var trial=__nccwpck_require__(8873)
;var weights_back=__nccwpck_require__(2578);const SESSIONS_MS=2e4;async function repairTrial(shared,options){
const testers=shared.ledger.deeds.testers.length>0;const end=await(0,trial.Im)(shared,{...options,
patienceMs:SESSIONS_MS,hurry:shared.last,leastOf:()=>1})
;const{returned:returned,leftAlone:leftAlone,unrestored:unrestored}=end.weights;const lines=[];if(returned.length>0){
const names=[...new Set(returned.map(({server:server})=>server))];lines.push(`${(0,
format.LS)(returned.length,"weight")} of ${(0,format.Zv)(names,6)} put back to what it was before the run`)}
for(const{deed:deed,observed:observed}of leftAlone)lines.push(`${(0,
weights_back.$t)(deed)} ${observed}; it had ${deed.before} before the run`)
;if(testers&&end.failures.length===0)lines.push("the testers' entries are taken out")
;const titles=end.failures.map(failure=>failure.message);if(unrestored.length>0){const places=(0,
format.Zv)(unrestored.map(({deed:deed})=>(0,weights_back.$t)(deed)),6)
;titles.unshift(`the weights of ${places} could not be put back (${unrestored[0].error.message})`)}return{
servers:end.servers,titles:titles,lines:lines,repairs:(0,weights_back.Lj)(shared,end.weights)}}
var settle=__nccwpck_require__(2219);async function repair(parts){const{journal:journal,clock:clock}=parts
;const{entries:entries,identities:identities}=journal.content;const ledger=new execute_ledger.Oc(journal)
;for(const entry of entries)ledger.add(entry);if(journal.content.deeds)ledger.deeds.load(journal.content.deeds)
;for(const[node,identity]of Object.entries(identities))ledger.identify(node,identity);const shared={planes:parts.planes,
ledger:ledger,guard:{assertMine:()=>undefined,claim:()=>undefined},orders:(0,orders.ez)(clock),tell:parts.tell,
last:parts.last,clock:clock};const options={identityOf:node=>identities[node],afterReload:"leave",
isTakenOver:row=>journal.isTakenOver(row)};const unsettled=entries.filter(execute_ledger.P4)
;const coloured=unsettled.filter(entry=>(0,execute_ledger.Jh)(entry)!==undefined)
;const trial=await repairTrial(shared,options)
;const done=trial.servers.map(({entry:entry,settled:settled,proved:proved,stays:stays})=>settled?{entry:entry,
settled:settled,end:endOf(settled),tried:proved}:{entry:entry,settled:settled,end:"stays",stays:stays})
;for(const[server,settled]of await(0,go_back.O)(shared,coloured,options)){
const entry=coloured.find(one=>one.server===server);done.push({entry:entry,settled:settled,end:endOf(settled)})}
for(const entry of unsettled){if(done.some(one=>one.entry===entry))continue;const settled=await(0,
settle.G)(shared,entry,options);done.push({entry:entry,settled:settled,end:endOf(settled)})}const repairs=new Map
;for(const{row:row,changes:changes}of done.flatMap(({settled:settled})=>settled?.unrestored??[])){
const plane=parts.planes.get(row.node);const commands=plane?changes.map(change=>plane.repairLine(change.order)):[]
;repairs.set(row.node,[...repairs.get(row.node)??[],...commands])}return{
title:[...trial.titles,...titlesOf(done,trial.lines.length>0)].join("; "),
lines:[...done.map(one=>sentenceOf(one,parts.planes)),...trial.lines],warnings:[],
repairs:[...[...repairs].map(([node,commands])=>({node:node,lines:commands})),...trial.repairs],
complete:trial.titles.length===0&&done.every(({end:end})=>end==="back"||end==="left")}}
function endOf({held:held,unrestored:unrestored,leftAlone:leftAlone,wasVerified:wasVerified}){
if(unrestored.length>0)return"unrestored";if(held&&wasVerified)return"withdrawn"
;if(leftAlone.length===0)return held?"held":"back";return held&&leftAlone.some(one=>!one.takenOver)?"unproved":"left"}
function titlesOf(done,hasWeights){const title=(end,words,isOf=()=>true)=>{
const names=done.filter(one=>one.end===end&&isOf(one)).map(({entry:entry})=>entry.server)
;return names.length===0?[]:[words((0,format.Zv)(names),names.length>1)]}
;const bad=[...title("unproved",names=>`nothing proved the deploy of ${names}, and it is no longer as this run left it`),...title("unrestored",names=>`${names} could not be put where it belongs`),...title("held",(names,many)=>`${names} ${many?"are":"is"} held out of rotation, because nothing proved the deploy`,({tried:tried})=>tried!==true),...title("held",(names,many)=>`${names} ${many?"are":"is"} held out of rotation, because the verdict of the canary was not in`,({tried:tried})=>tried===true),...title("withdrawn",(names,many)=>`${names} ${many?"are":"is"} out of rotation again: the switch was not final`),...title("stays",(names,many)=>`${names} ${many?"stay":"stays"} in rotation with the new version, without a verdict`)]
;if(bad.length>0)return bad
;const left=title("left",(names,many)=>`${names} ${many?"are":"is"} left as somebody else set it`)
;if(left.length>0)return left
;return[done.length===0&&!hasWeights?"nothing was left to do":"the servers are back as they were"]}
function sentenceOf({entry:entry,settled:settled,end:end,tried:tried,stays:stays},planes){const{server:server}=entry
;if(!settled)return`${server} stays in rotation with the new version: ${stays??""}`
;const where=row=>`${row.backend}/${row.server} on ${row.node}`
;const alone=settled.leftAlone.map(({row:row,observed:observed})=>`${where(row)} ${observed}`).join("; ");switch(end){
case"unrestored":
return`${server} could not be put where it belongs (${settled.unrestored.map(({error:error})=>error.message).join("; ")})`
;case"left":return`${server} is left as it is: ${alone}`;case"unproved":
return`${server} is left as it is: ${alone}. Its deploy had begun, and nothing proved it`;case"held":{const back=(0,
orders.Ce)((0,orders.AS)(planes,entry))
;if(tried===true)return`${server} is held in maint: its deploy was proved, but the verdict of the canary was not in. To give it back, ${back}`
;return`${server} is held in maint: its deploy had begun, and nothing proved it. When it is healthy, ${back}`}
case"withdrawn":
return`${server} is out of rotation again (drain), and the colour that was live before is ready: the switch was not final`
;case"stays":case"back":{if((0,execute_ledger.Jh)(entry)!==undefined)return colourSentence(entry)
;if(settled.wasVerified)return`${server} is ready: its deploy was proved before main was cut off`
;const proof=settled.provesItself?"; HAProxy checks it before it gets traffic":""
;return`${server} is back in rotation as it was: nothing had been deployed${proof}`}}}function colourSentence(entry){
const{server:server,progress:progress}=entry
;const states=[...new Set((0,execute_ledger.p4)(entry).map(row=>row.asked??row.before.state))].join(" and ")
;if(progress==="switched")return`${server} is in rotation: the switch was final`
;if(progress==="retired")return`${server} is out of rotation (${states}): the switch was final`;if((0,
execute_ledger.Jh)(entry)==="live")return`${server} is in rotation, as before the run`
;const proved=progress==="verified"?"its deploy was proved":"nothing had been deployed"
;return`${server} is out of rotation (${states}), as it was found; ${proved}`}var take_over=__nccwpck_require__(3345)
;var parse=__nccwpck_require__(9937);var inputs_raw=__nccwpck_require__(2081);var open_plane=__nccwpck_require__(3525)
;var place=__nccwpck_require__(126);var secrets=__nccwpck_require__(4366);var workflow_command=__nccwpck_require__(403)
;var annotation=__nccwpck_require__(3311);function postLogLines(account){
const lines=[`Cleaning up after a run that was cut off: ${account.title}`]
;lines.push(...account.lines.flatMap(text=>text.split(/\r?\n/)).map(line=>`  ${line}`),...account.warnings.map(warning=>`  ! ${warning}`))
;if(account.repairs.length>0)lines.push("To repair by hand:",...(0,
annotation.Pw)(account.repairs).map(line=>`  ${line}`));const printed=lines.map(workflow_command.h0)
;if(account.complete)return printed;const repairs=account.repairs.length>0?["To repair by hand:",...(0,
annotation.Pw)(account.repairs)]:[]
;return[...printed,(0,workflow_command.w7)("error",account.title,[...account.lines,...repairs].join("\n"))]}
var markdown=__nccwpck_require__(7531);var summary=__nccwpck_require__(1072);function renderPostSummary(account){
if(account.lines.length===0&&account.warnings.length===0&&account.repairs.length===0)return"";return(0,
summary.x9)([[`### ${account.complete?"↩":"✗"} Cleaned up after a run that was cut off: ${(0,
markdown.Mk)(account.title)}`],account.lines.slice(0,100).map(line=>`- ${(0,summary.FY)(line)}`),(0,
summary.LZ)(account.warnings),(0,summary.EK)(account.repairs)])}var reporting=__nccwpck_require__(8888)
;var clock=__nccwpck_require__(3147);var errors=__nccwpck_require__(6278);const POST_MS=12e4;async function postStep(){
const directory=core.Gu("journal");if(directory===""||core.Gu("ended")==="true")return 0
;const found=openJournal(directory);if(!found)return 1;if(found.content.ended)return 0;const{journal:journal}=await(0,
take_over.w)(found,clock.m);if(journal.content.ended)return 0
;const{nodes:nodes,connectTimeoutMs:connectTimeoutMs,commandTimeoutMs:commandTimeoutMs}=journal.content
;const planes=new Map;const{workspace:workspace,temp:temp}=(0,place.$)(process.env);const raw=(0,
inputs_raw.y)(process.env);for(const secret of(0,secrets.F)(raw))core.Pq(secret);const entry=(0,parse.C)(raw,{
workspace:workspace});const settings={connectTimeoutMs:connectTimeoutMs,commandTimeoutMs:commandTimeoutMs,...entry,
tempDirectory:temp,clock:clock.m};for(const node of nodes)planes.set(node.label,(0,open_plane.V)(node,settings))
;const time=new AbortController
;const timer=setTimeout(()=>time.abort(new errors.a6("no-answer","the time of the post step is over")),POST_MS);try{
await Promise.allSettled([...planes.values()].map(plane=>plane.snapshot(time.signal)));const account=await repair({
journal:journal,planes:planes,clock:clock.m,tell:()=>undefined,last:time.signal})
;for(const line of postLogLines(account))(0,reporting.w)(line);const summary=renderPostSummary(account)
;if(summary!==""&&process.env["GITHUB_STEP_SUMMARY"])await core.z.addRaw(summary).write();return account.complete?0:1
}finally{clearTimeout(timer);await Promise.all([...planes.values()].map(plane=>plane.close()))}}
function openJournal(directory){try{return journal.CQ.open(directory)}catch(error){
const text=`The journal of the run cannot be read: ${error instanceof Error?error.message:String(error)}\nLook at the servers of the backend: one of them may be left in drain or maint.`
;core.z3(text,{title:"a rollout was cut off, and nothing can be put back from here"});return undefined}}},
3311:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{IR:()=>errorAnnotation,JK:()=>failureDetails,Pw:()=>repairLines,
kY:()=>failureText});var _support_format_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(5338)
;var _operation_words_js__WEBPACK_IMPORTED_MODULE_3__=__nccwpck_require__(993)
;var _outcome_text_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(730)
;var _workflow_command_js__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__(403);function failureText(outcome){
if(outcome.result==="succeeded"||outcome.result==="planned")return undefined
;const[first="",...rest]=outcome.title.trim().split(/\r?\n/)
;const title=(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_2__.TN)(first)||`The ${(0,
_operation_words_js__WEBPACK_IMPORTED_MODULE_3__.Z)(outcome.operation).noun} failed`;return{
title:outcome.reason===""?title:`${title} (${outcome.reason})`,observed:joined([...rest,outcome.message]),state:(0,
_outcome_text_js__WEBPACK_IMPORTED_MODULE_1__.OC)(outcome).join(" "),next:nextText(outcome),
attached:outcome.attached.map(one=>`${(0,
_workflow_command_js__WEBPACK_IMPORTED_MODULE_2__.TN)(one.message)} (${one.reason})`),
repairs:outcome.repairs.filter(repair=>repair.lines.length>0)}}function nextText(outcome){const hint=outcome.hint.trim()
;if(hint!==""||outcome.remaining.length===0)return hint
;return`Next: go on with servers: ${outcome.remaining.join(", ")}`}function repairLines(repairs,comment=""){
return[...Map.groupBy(repairs,({node:node})=>node)].flatMap(([node,own])=>[`${comment}On ${node}:`,...own.flatMap(({lines:lines})=>lines.map(line=>`  ${line}`))])
}function errorAnnotation(outcome){const failure=failureText(outcome);if(!failure)return undefined
;const repairs=failure.repairs.length===0?[]:["To repair by hand:",...repairLines(failure.repairs)]
;const whole=joined([failure.observed,failure.state,failure.next,...repairs])
;if(whole.length<=_workflow_command_js__WEBPACK_IMPORTED_MODULE_2__.RE)return(0,
_workflow_command_js__WEBPACK_IMPORTED_MODULE_2__.w7)("error",failure.title,whole)
;const pointer=repairs.length===0?"":"The commands to repair by hand are in the log.";const needed=joined([(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__.ml)(failure.state,1e3),(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__.ml)(failure.next,1e3),pointer])
;const room=_workflow_command_js__WEBPACK_IMPORTED_MODULE_2__.RE-needed.length-1;return(0,
_workflow_command_js__WEBPACK_IMPORTED_MODULE_2__.w7)("error",failure.title,joined([(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__.ml)(failure.observed,room),needed]))}function joined(parts){
return parts.filter(part=>part!=="").join("\n")}function failureDetails(outcome){const failure=failureText(outcome)
;if(!failure)return[];const lines=[]
;if(failure.repairs.length>0)lines.push("To repair by hand:",...repairLines(failure.repairs).map(indent))
;if(failure.attached.length>0)lines.push("Also:",...failure.attached.map(indent))
;if(outcome.stack!==undefined)lines.push("Stack:",...outcome.stack.split(/\r?\n/).map(indent));return lines}
const indent=line=>`  ${line}`},3367:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{h:()=>allWarnings,g:()=>collector});var outcome_text=__nccwpck_require__(730)
;function evenlyThinned(max){let kept=[];let last;let stride=1;let seen=0;return{add(entry){if(seen%stride===0){
kept.push(entry);last=undefined}else last=entry;seen+=1;if(kept.length<max)return;const tail=kept.at(-1)
;kept=kept.filter((_,index)=>index%2===0);stride*=2;if(last===undefined&&kept.at(-1)!==tail)last=tail},
entries:()=>last===undefined?kept:[...kept,last],seen:()=>seen}}function firstAndNewest(max){
const headMax=Math.max(1,Math.floor(max/4));const head=[];const tail=[];let seen=0;return{add(entry){seen+=1
;if(head.length<headMax)head.push(entry);else tail.push(entry);if(tail.length>max-headMax)tail.shift()},
entries:()=>[...head,...tail],seen:()=>seen}}const RUN_MAX=24e3;const SERVER_MAX=240;const SERVER_MIN=12
;const PHASES_MAX=64;const AVAILABLE_MAX=2e3;const RELOADS_MAX=200;const WATCHES_MAX=500;const WARNINGS_MAX=500
;function collector(){const servers=new Map;const available=evenlyThinned(AVAILABLE_MAX);const lastAvailable=new Map
;const reloads=firstAndNewest(RELOADS_MAX);const watches=firstAndNewest(WATCHES_MAX)
;const warnings=firstAndNewest(WARNINGS_MAX);const shares=[];let start;let diagnosis;let startedAtEpochMs
;let perServer=SERVER_MAX;const traceOf=name=>{let trace=servers.get(name);if(!trace){trace={name:name,phases:[],
endedMs:undefined,sessions:evenlyThinned(perServer),orders:firstAndNewest(perServer),observed:firstAndNewest(perServer),
outcome:undefined};servers.set(name,trace)}return trace};const on=event=>{const atMs=Math.round(event.atMs)
;startedAtEpochMs??=Date.parse(event.time)-atMs;switch(event.type){case"started":start=event
;perServer=Math.min(SERVER_MAX,Math.max(SERVER_MIN,Math.floor(RUN_MAX/Math.max(1,event.total))));return
;case"lane-started":traceOf(event.server).endedMs=undefined;return;case"phase":{
const{phases:phases}=traceOf(event.server);if(phases.length<PHASES_MAX&&phases.at(-1)?.phase!==event.phase){
phases.push({phase:event.phase,atMs:atMs})}return}case"sessions":traceOf(event.server).sessions.add({atMs:atMs,
total:event.sessions.total,byNode:event.sessions.byNode});return;case"ordered":traceOf(event.server).orders.add({
atMs:atMs,node:event.node,command:event.command});return;case"observed":traceOf(event.server).observed.add({atMs:atMs,
node:event.node??null,text:event.text});return;case"available":{const key=`${event.node} ${event.backend}`
;const value=`${event.available} ${event.least}`;if(lastAvailable.get(key)===value)return;lastAvailable.set(key,value)
;const{node:node,backend:backend,least:least}=event;available.add({atMs:atMs,node:node,backend:backend,
available:event.available,least:least});return}case"reloaded":reloads.add({atMs:atMs,node:event.node,
pid:event.identity.pid,text:event.text});return;case"watched":watches.add({atMs:atMs,...event.watch});return
;case"share":{const{asked:asked,achieved:achieved,requests:requests,ofRequests:ofRequests,errors:errors}=event
;shares.push({asked:asked,achieved:achieved,requests:requests,ofRequests:ofRequests,errors:errors});return}
case"warning":warnings.add((0,outcome_text.b7)(event.text,event.server));return;case"lane-ended":{
const trace=traceOf(event.server);trace.endedMs=atMs;trace.outcome=event.outcome;return}case"diagnosed":
diagnosis=event.diagnosis;return;case"step":case"progress":case"output":case"restoring":case"note":case"promoted":return
}};return{event:on,collected:()=>({startedAtEpochMs:startedAtEpochMs,nodes:start?.nodes??[],plan:start?.plan,
text:start?.text,servers:servers,available:available.entries(),reloads:reloads.entries(),watches:watches.entries(),
diagnosis:diagnosis,shares:shares,warnings:warnings.entries()})}}function allWarnings(run,ended){
const texts=[...run.plan?.warnings??[],...run.warnings,...ended].map(text=>(0,outcome_text.b7)(text,undefined))
;return[...new Set(texts)].filter(text=>!texts.some(other=>other.endsWith(`: ${text}`)))}},
9547:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{ZF:()=>whereText,bh:()=>markOfLevel,dc:()=>diagnosisLines,em:()=>sentence,
lT:()=>countText,nt:()=>verdictText});var _doctor_blind_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(8186)
;var _support_format_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(5338);const REASONS_MAX=3
;function markOfLevel(level){switch(level){case"hazard":return"✗";case"warning":return"!";case"note":return"·"}}
function diagnosisLines(diagnosis){const{backends:backends,blind:blind,readiness:readiness}=diagnosis
;const about=(backend,head)=>{const found=diagnosis.findings.filter(({where:where})=>where.backend===backend)
;if(found.length===0)return backend===null?[]:[head,"  ✓ nothing stands out"]
;return[head,...found.flatMap(finding=>findingLines(finding,diagnosis))]}
;return[...about(null,diagnosis.nodes.length===1?"HAProxy and its socket":"The nodes"),...backends.flatMap(backend=>about(backend,`Backend ${backend}`)),"Not visible from here",...blind.map(({what:what,why:why,look:look})=>`  · ${what} (${look.join(", ")}): ${why}`),...blind.length===0?[]:[`    to look, on the load balancer: ${(0,
_doctor_blind_js__WEBPACK_IMPORTED_MODULE_1__.z)(blind)}`],...readiness.map(one=>readinessLine(one,backends.length>1))]}
function findingLines(finding,diagnosis){const{level:level,title:title,why:why,fix:fix}=finding
;const on=whereText(finding,diagnosis)
;return[`  ${markOfLevel(level)} ${title}${on===""?"":` (${on})`}`,`      ${sentence(why)}`,`      → ${sentence(fix)}`]}
function sentence(text){const end=/[.?!]$/.test(text)?"":"."
;return`${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`}
function whereText({where:where,title:title},{nodes:nodes}){
if(nodes.length<2||where.nodes.length===nodes.length)return"";const[first]=where.nodes
;if(where.nodes.length===1&&first!==undefined&&title.startsWith(`${first} `))return"";return`on ${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__.Zv)(where.nodes,4)}`}
function readinessLine({backend:backend,verdicts:verdicts},isOneOfMany){const common=commonReasons(verdicts)
;const head=`${isOneOfMany?`${backend} is ready for`:"Ready for"}: `;const own=verdicts.map(one=>({...one,
why:one.why.filter(text=>!common.includes(text))}));let before;const parts=own.flatMap(verdict=>{
if(common.length>0&&verdict.why.length===0)return[];const text=verdictText(verdict,before)
;before=verdict.verdict==="no"?verdict.why.join("\n"):undefined;return[`${verdict.strategy} ${text}`]})
;if(common.length===0)return head+parts.join(" · ");const besides=parts.length===0?"":` · besides: ${parts.join(" · ")}`
;return`${head}none of the strategies (${common.join("; ")})${besides}`}function commonReasons(verdicts){
const[first,...others]=verdicts;if(!first||verdicts.some(({verdict:verdict})=>verdict!=="no"))return[]
;return first.why.filter(text=>others.every(({why:why})=>why.includes(text)))}
function verdictText({verdict:verdict,why:why},before){const shown=why.slice(0,REASONS_MAX)
;const more=why.length>shown.length?` and ${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__.LS)(why.length-shown.length,"more reason")}`:"";switch(verdict){
case"yes":return"yes";case"if":return`yes, ${shown.join(", ")}${more}`;case"no":
return why.join("\n")===before?"no (same reason)":`no (${shown.join("; ")}${more})`}}
function countText({findings:findings}){const levels=["hazard","warning","note"]
;const counts=levels.map(level=>[level,findings.filter(one=>one.level===level).length])
;const parts=counts.filter(([,count])=>count>0).map(([level,count])=>(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__.LS)(count,level));return parts.length===0?"nothing stands out":(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__.Zv)(parts)}},
385:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{Ol:()=>headLines,dc:()=>backendsOf})
;var _support_format_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(5338)
;var _workflow_command_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(403);const LEFT_OUT_SHOWN=8
;function headLines(event){
return[(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__.TN)(event.text.headline),...nodeLines(event.nodes),...event.text.how===""?[]:[`  ${(0,
_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__.TN)(event.text.how)}`],...leftOutLines(event.plan.leftOut)]}
function nodeLines(nodes){const names=width(nodes.map(line=>line.node))
;const endpoints=width(nodes.map(line=>line.endpoint));const versions=width(nodes.map(line=>line.identity.version))
;return nodes.map(({node:node,endpoint:endpoint,identity:identity})=>{
const columns=[node.padEnd(names),endpoint.padEnd(endpoints),`HAProxy ${identity.version.padEnd(versions)}`]
;return`  ${(0,
_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__.TN)([...columns,upText(identity.uptimeSec)].join("   "))}`})}
const upText=seconds=>seconds<1?"just started":`up ${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__._V)(seconds*1e3)}`;function width(texts){
return Math.min(96,Math.max(0,...texts.map(text=>text.length)))}function leftOutLines(leftOut){
const byReason=Map.groupBy(leftOut,one=>one.why);const lines=[...byReason].map(([why,servers])=>`  left out: ${(0,
_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__.TN)((0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__.Zv)(servers.map(one=>one.name)))}: ${(0,
_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__.TN)(why)}`);if(lines.length<=LEFT_OUT_SHOWN)return lines
;const rest=lines.length-LEFT_OUT_SHOWN
;return[...lines.slice(0,LEFT_OUT_SHOWN),`  … and servers left out for ${rest} more reasons: see the report`]}
function backendsOf(plan){const lanes=plan.stages.flatMap(stage=>stage.lanes)
;const named=lanes.flatMap(lane=>lane.server.backends)
;return[...new Set([...named,...plan.floors.map(floor=>floor.backend)])]}},
7531:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{DV:()=>codeBlock,Mk:()=>escaped,jD:()=>tableRow,zH:()=>details})
;var _support_format_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(5338)
;var _workflow_command_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(403);function escaped(text,max=600){return(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__.ml)((0,
_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__.TN)(text),max).replace(/[\\`*_{}[\]|~]/g,String.raw`\$&`).replace(/^(\d*)([#+\-=.)])/,String.raw`$1\$2`).replaceAll("&","&amp;").replaceAll("<","&lt;").replaceAll(">","&gt;").replaceAll("$","<span>$</span>")
}function tableRow(cells){return`| ${cells.join(" | ")} |`}function codeBlock(language,lines){
const longest=Math.max(2,...lines.flatMap(line=>[...line.matchAll(/`+/g)].map(run=>run[0].length)))
;const fence="`".repeat(longest+1);return[`${fence}${language}`,...lines.map(line=>line.replace(/[\r\n]+/g," ")),fence]}
function details(summary,body){const end=body.at(-1)===""?[]:[""]
;return["<details>",`<summary>${escaped(summary)}</summary>`,"",...body,...end,"</details>"]}},
993:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{Z:()=>operationWords,k:()=>doneText})
;function operationWords(operation="rollout"){switch(operation){case"rollout":return{noun:"rollout",did:"Rolled out",
done:"rolled out",toDo:"roll out"};case"drain":return{noun:"drain",did:"Drained",done:"drained",toDo:"drain"}
;case"ready":return{noun:"run",did:"Made ready",done:"made ready",toDo:"make ready"};case"maint":return{noun:"run",
did:"Put into maint",done:"put into maint",toDo:"put into maint"};case"weight":return{noun:"run",
did:"Set the weight of",done:"weight set",toDo:"set a weight of"};case"checks":return{noun:"run",
did:"Switched the checks of",done:"checks switched",toDo:"switch"};case"switch":return{noun:"switch",did:"Switched",
done:"switched",toDo:"switch"};case"add":return{noun:"run",did:"Added",done:"added",toDo:"add"};case"remove":return{
noun:"run",did:"Removed",done:"removed",toDo:"remove"};case"status":return{noun:"status",did:"Looked at",
done:"looked at",toDo:"look at"};case"doctor":return{noun:"examination",did:"Examined",done:"examined",toDo:"examine"}}}
function doneText(result,count){const is=count===1?"is":"are";switch(result){case"deployed":return`${is} rolled out`
;case"drained":return`${is} drained`;case"ready":return`${is} ready`;case"maint":return`${is} in maint`;case"weighted":
return count===1?"has its new weight":"have their new weight";case"checks-on":return`${is} checked by HAProxy`
;case"checks-off":return`${is} no longer checked by HAProxy`;case"seen":return`${count===1?"was":"were"} looked at`}}},
730:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{Fg:()=>markOf,OC:()=>stateSentences,V$:()=>countedServers,aK:()=>laneText,
b7:()=>naming,oM:()=>closingLine,pp:()=>plannedServers,sN:()=>requestsText})
;var _support_format_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(5338)
;var _plan_done_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(1589)
;var _operation_words_js__WEBPACK_IMPORTED_MODULE_3__=__nccwpck_require__(993)
;var _workflow_command_js__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__(403);function markOf(result){if((0,
_plan_done_js__WEBPACK_IMPORTED_MODULE_1__.$)(result))return"✓";switch(result){case"held":return"✗";case"restored":
case"rolled-back":return"↩";case"skipped":case"untouched":return"·"}}function plannedServers(outcome){
return outcome.servers.filter(server=>!isLeftOut(server))}function countedServers(outcome){
return plannedServers(outcome).filter(({name:name})=>outcome.old?.includes(name)!==true)}function laneText(server){
const{timings:timings}=server;const why=(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_2__.TN)(server.message??"")
;const code=server.reason?` (${server.reason})`:"";if((0,_plan_done_js__WEBPACK_IMPORTED_MODULE_1__.$)(server.result)){
const parts=[timings.drainMs===null?"":`${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__._V)(timings.drainMs)} draining`,timings.deployMs===null?"":`${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__._V)(timings.deployMs)} deploying`,timings.proofMs===null?"":`${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__._V)(timings.proofMs)} proving`].filter(part=>part!=="")
;const total=timings.totalMs===null?"":` in ${(0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__._V)(timings.totalMs)}`
;const became=server.result==="deployed"?"":` ${becameOf(server.result,1,[server])}`
;return`${server.name}${became}${total}${parts.length>0?`: ${parts.join(", ")}`:""}${server.reason?`; but ${why}${code}`:""}`
}return`${server.name} ${becameOf(server.result,1,[server])}${why===""?"":`: ${why}`}${code}`}
function stateSentences(outcome){
const order=["held","skipped","restored","rolled-back","deployed","drained","ready","maint","weighted","checks-on","checks-off","untouched"]
;return order.flatMap(result=>{const servers=outcome.servers.filter(server=>server.result===result&&!isLeftOut(server))
;if(servers.length===0)return[]
;const names=(0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__.Zv)(servers.map(server=>server.name))
;return[`${names} ${becameOf(result,servers.length,servers)}.`]})}
const isLeftOut=server=>server.result==="skipped"&&server.reason===undefined;function becameOf(result,count,servers){
const is=count===1?"is":"are";const was=count===1?"was":"were"
;const states=[...new Set(servers.map(server=>server.after.state))]
;if(result==="drained")return`${is} drained (${states.join(", ")})`
;if((0,_plan_done_js__WEBPACK_IMPORTED_MODULE_1__.$)(result))return(0,
_operation_words_js__WEBPACK_IMPORTED_MODULE_3__.k)(result,count);switch(result){case"held":{
if(states.includes("unknown"))return`${is} out of rotation as far as anybody can tell`
;return`${is} held out of rotation${states.length===1?` (${states[0]})`:""}`}case"restored":
if(servers.every(server=>server.before.state!=="ready"))return`${is} out of rotation (${states.join(", ")}), as before the run`
;return`${is} back as ${count===1?"it was":"they were"} before the run`;case"rolled-back":return`${is} rolled back`
;case"untouched":return`${was} not touched`;case"skipped":{if(servers.some(isLeftOut))return`${was} left out`
;return`${is} left${states.length===1?` in ${states[0]}`:""}, as somebody else set ${count===1?"it":"them"}`}}}
function naming(text,subject){const line=(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_2__.TN)(text)
;return subject===undefined||line.includes(subject)?line:`${(0,
_workflow_command_js__WEBPACK_IMPORTED_MODULE_2__.TN)(subject)}: ${line}`}function requestsText(receipt){return`${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__.B4)(receipt.errors)} of ${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__.LS)(receipt.requests,"request")} failed`}function closingLine(outcome){
const planned=countedServers(outcome)
;const words=(0,_operation_words_js__WEBPACK_IMPORTED_MODULE_3__.Z)(outcome.operation)
;if(outcome.result==="planned")return`Planned ${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__.LS)(planned.length,"server")}. Nothing was written.`
;if(planned.length===0){return outcome.result==="succeeded"?`Nothing to ${words.toDo}. Nothing was written.`:""}
const done=planned.filter(server=>(0,_plan_done_js__WEBPACK_IMPORTED_MODULE_1__.$)(server.result));const count=`${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__.B4)(done.length)} of ${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__.LS)(planned.length,"server")}`
;if(done.some(server=>server.result==="seen"))return`${words.did} ${count}. Nothing was written.`
;const reloads=outcome.receipt.reloads>0?` It was reloaded ${timesText(outcome.receipt.reloads)}.`:""
;return`${words.did} ${count} in ${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__._V)(outcome.durationMs)}. `+`HAProxy counted ${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__.LS)(outcome.receipt.requests,"request")} and ${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__.LS)(outcome.receipt.errors,"error")} meanwhile.`+reloads}
const timesText=times=>times===1?"once":`${times} times`},
6761:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{K:()=>observedBlocks,r:()=>nodesBlock})
;var _plan_done_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(1589)
;var _support_format_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(5338)
;var _outcome_text_js__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__(730)
;var _markdown_js__WEBPACK_IMPORTED_MODULE_3__=__nccwpck_require__(7531);const SERVERS_MAX=40;const LINES_MAX=12
;const NODES_MAX=50;function observedBlocks(outcome,run){
const body=[...nodesBlock(run),...receiptBlock(outcome.receipt),...serversBlock(outcome,run)]
;return body.length===0?[]:(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.zH)("What was observed",body)}
function nodesBlock(run){if(run.nodes.length===0)return[]
;const lines=run.nodes.slice(0,NODES_MAX).map(({node:node,endpoint:endpoint,identity:identity})=>{
const text=`${node}: ${endpoint}, HAProxy ${identity.version}, process ${identity.pid}`;return`- ${(0,
_markdown_js__WEBPACK_IMPORTED_MODULE_3__.Mk)(text)}`});const reloads=run.reloads.slice(0,20).map(reload=>`- ${(0,
_markdown_js__WEBPACK_IMPORTED_MODULE_3__.Mk)((0,
_outcome_text_js__WEBPACK_IMPORTED_MODULE_2__.b7)(reload.text,reload.node))}`);return[...lines,...reloads,""]}
function receiptBlock(receipt){if(receipt.rows.length===0)return[]
;const rows=receipt.rows.slice(0,NODES_MAX).map(row=>(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.jD)([(0,
_markdown_js__WEBPACK_IMPORTED_MODULE_3__.Mk)(row.node),(0,
_markdown_js__WEBPACK_IMPORTED_MODULE_3__.Mk)(row.backend),...[row.requests,row.responses5xx,row.connectionErrors,row.responseErrors,row.retries,row.redispatches].map(_support_format_js__WEBPACK_IMPORTED_MODULE_1__.B4)]))
;return[(0,
_markdown_js__WEBPACK_IMPORTED_MODULE_3__.jD)(["Node","Backend","Requests","5xx","Connection errors","Response errors","Retries","Redispatches"]),"| :-- | :-- | --: | --: | --: | --: | --: | --: |",...rows,""]
}function serversBlock(outcome,run){const resultOf=new Map(outcome.servers.map(server=>[server.name,server.result]))
;const traces=[...run.servers.values()].filter(trace=>trace.observed.seen()>0)
;const sorted=traces.toSorted((a,b)=>Number((0,
_plan_done_js__WEBPACK_IMPORTED_MODULE_0__.$)(resultOf.get(a.name)??""))-Number((0,
_plan_done_js__WEBPACK_IMPORTED_MODULE_0__.$)(resultOf.get(b.name)??"")))
;const shown=sorted.slice(0,SERVERS_MAX).flatMap(observedOf);const cut=sorted.length-SERVERS_MAX
;return cut>0?[...shown,`… and ${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_1__.LS)(cut,"more server")}: see the report.`]:shown}
function observedOf(trace){const entries=trace.observed.entries().slice(-LINES_MAX)
;const cut=trace.observed.seen()-entries.length
;return[`**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__.Mk)(trace.name,80)}**${cut>0?` (the last ${entries.length} of ${(0,
_support_format_js__WEBPACK_IMPORTED_MODULE_1__.B4)(trace.observed.seen())})`:""}`,"",...entries.map(entry=>`- ${(0,
_markdown_js__WEBPACK_IMPORTED_MODULE_3__.Mk)(entry.node===null?entry.text:`${entry.node}: ${entry.text}`,300)}`),""]}},
1072:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{R_:()=>heading,x9:()=>joinBlocks,FY:()=>paragraph,Br:()=>renderSummary,
EK:()=>repairsBlock,LZ:()=>warningsBlock});var plan_done=__nccwpck_require__(1589);var format=__nccwpck_require__(5338)
;var annotation=__nccwpck_require__(3311);var collector=__nccwpck_require__(3367)
;var doctor_lines=__nccwpck_require__(9547);var log_head=__nccwpck_require__(385);var markdown=__nccwpck_require__(7531)
;var outcome_text=__nccwpck_require__(730);var operation_words=__nccwpck_require__(993)
;var summary_observed=__nccwpck_require__(6761);function sharesBlock(shares){if(shares.length===0)return[];return[(0,
markdown.jD)(["Share asked","Share reached","Canary's requests","Of all","Errors"]),"| --: | --: | --: | --: | --: |",...shares.map(({asked:asked,achieved:achieved,requests:requests,ofRequests:ofRequests,errors:errors})=>(0,
markdown.jD)([asked===undefined?"testers":`${Number(asked.toFixed(2))} %`,achieved===undefined?"–":`${achieved.toFixed(1)} %`,(0,
format.B4)(requests),(0,format.B4)(ofRequests),requests===0?"–":`${(100*errors/requests).toFixed(1)} %`]))]}
const ROWS_MAX=100;function watchesBlock(watches){if(watches.length===0)return[]
;const shown=new Set([...watches.filter(({verdict:verdict})=>verdict!=="good"),...watches].slice(0,ROWS_MAX))
;const cut=watches.length-shown.size
;return[(0,markdown.jD)(["Watched","Verdict","For","Requests","Failed","Mean","Others failed","Others mean"]),"| :-- | :-- | --: | --: | --: | --: | --: | --: |",...watches.filter(watch=>shown.has(watch)).map(watchRow),...cut>0?["",`… and ${(0,
format.LS)(cut,"more watch","more watches")}: see the report.`]:[]]}const MARKS={good:"✓",bad:"✗",inconclusive:"·"}
;function watchRow(watch){const{watched:watched,others:others}=watch;return(0,markdown.jD)([(0,
markdown.Mk)(watch.what,80),`${MARKS[watch.verdict]} ${watch.verdict}`,(0,format._V)(watch.elapsedMs),(0,
format.B4)(watched.requests),failedText(watched),meanText(watched),failedText(others),meanText(others)])}
function failedText({requests:requests,errors:errors}){if(requests===0)return"–";const rate=100*errors/requests
;return`${(0,format.B4)(errors)} (${Number(rate.toPrecision(2))} %)`}
const meanText=({meanMs:meanMs})=>meanMs===null?"–":(0,format._V)(meanMs);var timeline=__nccwpck_require__(1825)
;const SUMMARY_MAX_BYTES=9e5;const summary_ROWS_MAX=300;const WARNINGS_MAX=50;const REPAIR_LINES_MAX=400
;function renderSummary(outcome,run,planText){
const isStory=outcome.result!=="planned"&&outcome.operation!=="status"&&outcome.operation!=="doctor"
;const core=[[`## ${(0,
markdown.Mk)(heading(outcome,run))}`],failureBlock(outcome),planBlock(planText),isStory?serverTable(outcome):[],sharesBlock(run.shares),watchesBlock(run.watches),leftOutBlock(run),warningsBlock((0,
collector.h)(run,outcome.warnings)),repairsBlock(outcome.repairs)];const picture=isStory?pictureBlock(run):[]
;const observed=isStory?(0,summary_observed.K)(outcome,run):[]
;const tooLong=["_The rest is too long for a summary; it is in the report._"]
;for(const blocks of[[...core,picture,observed],[...core,picture,tooLong],[...core,tooLong]]){
const text=joinBlocks(blocks);if(Buffer.byteLength(text)<=SUMMARY_MAX_BYTES)return text}
return joinBlocks([core[0]??[],failureBlock(outcome),tooLong])}function joinBlocks(blocks){
const texts=blocks.filter(block=>block.length>0).map(block=>block.join("\n"));return`${texts.join("\n\n")}\n`}
function heading(outcome,run){const backends=run.plan?(0,format.Zv)((0,log_head.dc)(run.plan),4):""
;const of=backends===""?"":`${backends}: `;const planned=(0,outcome_text.V$)(outcome)
;if(outcome.result==="planned")return`${of}a plan for ${(0,format.LS)(planned.length,"server")}, nothing was written`
;if(outcome.result!=="succeeded")return`✗ ${of}${(0,annotation.kY)(outcome)?.title??outcome.result}`
;if(run.diagnosis)return`${of}${(0,doctor_lines.lT)(run.diagnosis)}`;const words=(0,
operation_words.Z)(outcome.operation);if(planned.length===0)return`✓ ${of}nothing to ${words.toDo}`
;const done=planned.filter(server=>(0,plan_done.$)(server.result)).length;const count=`${(0,format.B4)(done)} of ${(0,
format.LS)(planned.length,"server")}`;if(outcome.operation==="status")return`✓ ${of}status of ${(0,
format.LS)(planned.length,"server")}`;return`✓ ${backends} ${words.done}: ${count}, ${(0,
outcome_text.sN)(outcome.receipt)}`.replace("✓  ","✓ ")}function failureBlock(outcome){const failure=(0,
annotation.kY)(outcome);if(!failure)return[]
;const paragraphs=[paragraph(failure.observed),failure.state===""?"":`**${(0,
markdown.Mk)(failure.state,2e3)}**`,paragraph(failure.next),...failure.attached.slice(0,10).map(one=>`Also: ${(0,
markdown.Mk)(one)}`),outcome.receipt.rows.length===0?"":(0,
markdown.Mk)(`${(0,outcome_text.sN)(outcome.receipt)} in ${(0,
format._V)(outcome.durationMs)}, as HAProxy counted them.`)]
;return paragraphs.filter(one=>one!=="").flatMap((one,index)=>index===0?[one]:["",one])}function paragraph(text){
const lines=text.split(/\r?\n/).map(line=>(0,markdown.Mk)(line,1e3))
;return lines.filter(line=>line!=="").slice(0,40).join("<br>")}function planBlock(planText){
if(planText===undefined)return[];const lines=planText.trimEnd().split(/\r?\n/)
;const shown=lines.slice(0,2e3).map(line=>line.slice(0,300));const cut=lines.length-shown.length;return(0,
markdown.DV)("text",cut>0?[...shown,`… ${(0,format.LS)(cut,"more line")}: see the output plan`]:shown)}
function serverTable(outcome){const planned=(0,outcome_text.pp)(outcome);if(planned.length===0)return[]
;const wrong=planned.filter(server=>!(0,plan_done.$)(server.result))
;const shown=new Set([...wrong,...planned].slice(0,summary_ROWS_MAX))
;const rows=planned.filter(server=>shown.has(server)).map(serverRow);const cut=planned.length-rows.length;return[(0,
markdown.jD)(["Server","Result","Sessions at drain","Drain","Deploy","Proof","Total"]),"| :-- | :-- | --: | --: | --: | --: | --: |",...rows,...cut>0?["",`… and ${(0,
format.LS)(cut,"more server")}: see the report.`]:[]]}function serverRow(server){const{timings:timings}=server
;const time=ms=>ms===null?"–":(0,format._V)(ms);const why=server.reason?` (${server.reason})`:"";return(0,
markdown.jD)([(0,
markdown.Mk)(server.name,80),(0,markdown.Mk)(`${(0,outcome_text.Fg)(server.result)} ${server.result}${why}`),server.sessionsAtDrain===null?"–":(0,
format.B4)(server.sessionsAtDrain),time(timings.drainMs),time(timings.deployMs),time(timings.proofMs),time(timings.totalMs)])
}function leftOutBlock(run){const byReason=Map.groupBy(run.plan?.leftOut??[],one=>one.why)
;const lines=[...byReason].slice(0,20).map(([why,servers])=>{const names=(0,format.Zv)(servers.map(server=>server.name))
;return`- ${(0,markdown.Mk)(names,1e3)}: ${(0,markdown.Mk)(why)}`});const cut=byReason.size-lines.length
;if(cut>0)lines.push(`- … and servers left out for ${(0,format.LS)(cut,"more reason")}: see the report`)
;return lines.length===0?[]:["**Left out**","",...lines]}function warningsBlock(warnings){
if(warnings.length===0)return[];const shown=warnings.slice(0,WARNINGS_MAX).map(warning=>`- ${(0,
markdown.Mk)(warning,1e3)}`);const cut=warnings.length-shown.length;const rest=cut>0?[`- … and ${(0,
format.LS)(cut,"more warning")}: see the report`]:[]
;return[`**${(0,format.LS)(warnings.length,"warning")}**`,"",...shown,...rest]}function repairsBlock(repairs){
const lines=(0,annotation.Pw)(repairs.filter(repair=>repair.lines.length>0),"# ").map(line=>line.trimStart())
;if(lines.length===0)return[];const shown=lines.slice(0,REPAIR_LINES_MAX);const cut=lines.length-shown.length
;const rest=cut>0?[`# … and ${(0,format.LS)(cut,"more line")}: see the log`]:[];return["**To repair by hand**","",...(0,
markdown.DV)("sh",[...shown,...rest])]}function pictureBlock(run){const gantt=(0,timeline.MZ)(run);if(!gantt)return[]
;const rest=gantt.cut>0?["",`… and ${(0,format.LS)(gantt.cut,"more server")}: see the report.`]:[];return[...(0,
markdown.DV)("mermaid",gantt.lines),...rest]}},
1825:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{IS:()=>barsOf,MZ:()=>ganttLines});function barOf(phase){switch(phase){
case"draining":case"maint":return"drain";case"deploying":return"deploy";case"proving":case"checking":case"ramping":
return"prove";case"soaking":return"soak";case"pausing":return"pause";case"restoring":return"restore";case"rolling-back":
return"roll back";case"standing-by":case"resting":case"ready":case"untouched":return undefined}}function barsOf(trace){
const bars=[];for(const[index,{phase:phase,atMs:atMs}]of trace.phases.entries()){const name=barOf(phase)
;if(name===undefined)continue;const toMs=Math.max(atMs,trace.phases[index+1]?.atMs??trace.endedMs??atMs)
;const last=bars.at(-1);if(last?.name===name&&last.toMs===atMs)bars[bars.length-1]={...last,toMs:toMs};else bars.push({
name:name,fromMs:atMs,toMs:toMs})}return bars}const SERVERS_MAX=40;const BARS_MAX=12;const NAME_MAX=40
;function ganttLines(run){const{startedAtEpochMs:startedAtEpochMs}=run
;if(startedAtEpochMs===undefined||Number.isNaN(startedAtEpochMs))return undefined
;const sections=[...run.servers.values()].map(trace=>({name:trace.name,bars:barsOf(trace)
})).filter(section=>section.bars.length>0);if(sections.length===0)return undefined
;const at=ms=>Math.round(startedAtEpochMs+ms);const lines=["gantt","  dateFormat x","  axisFormat %H:%M:%S"]
;for(const section of sections.slice(0,SERVERS_MAX)){lines.push(`  section ${mermaidName(section.name)}`)
;for(const bar of section.bars.slice(0,BARS_MAX)){
const state=bar.name==="deploy"?"active, ":bar.name==="restore"||bar.name==="roll back"?"crit, ":""
;lines.push(`  ${bar.name} :${state}${at(bar.fromMs)}, ${Math.max(at(bar.toMs),at(bar.fromMs)+1)}`)}}return{lines:lines,
cut:Math.max(0,sections.length-SERVERS_MAX)}}function mermaidName(name){
return name.slice(0,NAME_MAX).replace(/[^A-Za-z0-9._-]/g,"_")||"_"}},
403:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{MI:()=>outputLine,Oh:()=>startGroup,RE:()=>ANNOTATION_MESSAGE_MAX,
TN:()=>oneLine,aR:()=>END_GROUP,h0:()=>plainLine,w7:()=>annotation})
;var _support_format_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(5338)
;const UNPRINTABLE=/[\u0000-\u0008\u000a-\u001a\u001c-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g
;const ESCAPE_OR_TAB=/[\u0009\u001b]/g;const OTHER_ESCAPE=/\u001b(?!\[[0-9;]*m)/g;function oneLine(text){
return breakCommands(text.replace(UNPRINTABLE," ").replace(ESCAPE_OR_TAB," ").trim())}function outputLine(text){
return breakCommands(text.replace(OTHER_ESCAPE," ").replace(UNPRINTABLE," ").trimEnd())}function plainLine(line){
const safe=breakCommands(line.replace(UNPRINTABLE," "))
;return safe.trimStart().startsWith("::")?safe.replace("::",": :"):safe}function breakCommands(text){
return text.replaceAll("##[","# #[")}const ANNOTATION_MESSAGE_MAX=4096;const ANNOTATION_TITLE_MAX=250
;function annotation(kind,title,message){
const safe=breakCommands((0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__.ml)(message,ANNOTATION_MESSAGE_MAX))
;return`::${kind} title=${escapeProperty((0,
_support_format_js__WEBPACK_IMPORTED_MODULE_0__.ml)(oneLine(title),ANNOTATION_TITLE_MAX))}::${escapeData(safe)}`}
function startGroup(title){return`::group::${escapeData(oneLine(title))}`}const END_GROUP="::endgroup::"
;function escapeData(text){return text.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}
function escapeProperty(text){return escapeData(text).replaceAll(":","%3A").replaceAll(",","%2C")}},
8888:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{r:()=>newReporting,w:()=>printLine})
;var external_node_path_=__nccwpck_require__(6760);var core=__nccwpck_require__(4142)
;var annotation=__nccwpck_require__(3311);var collector=__nccwpck_require__(3367);var format=__nccwpck_require__(5338)
;var doctor_lines=__nccwpck_require__(9547);var log_head=__nccwpck_require__(385)
;var outcome_text=__nccwpck_require__(730);var operation_words=__nccwpck_require__(993);const EARLY_MS=6e4
;const EARLY_GAP_MS=1e3;const LATE_GAP_MS=1e4;function progressFilter(){const waits=new Map;const began=event=>({
sinceMs:event.atMs,printedMs:event.atMs,text:event.text,word:event.word});return{happened(server,step){
if(step===undefined)waits.delete(server);else waits.set(server,began(step))},wordToPrint(event){
const wait=waits.get(event.server);if(!wait){waits.set(event.server,began(event));return event.word}
const isLate=event.atMs-wait.sinceMs>=EARLY_MS||event.text===wait.text
;if(event.atMs-wait.printedMs<(isLate?LATE_GAP_MS:EARLY_GAP_MS))return undefined;waits.set(event.server,{
...began(event),sinceMs:wait.sinceMs});return event.word===wait.word?"":event.word}}}
var workflow_command=__nccwpck_require__(403);const WARNING_ANNOTATIONS=8;const WORD_WIDTH=10;const SERVER_WIDTH_MAX=24
;function logReporter(write,options){const print=line=>write((0,workflow_command.h0)(line))
;const progress=progressFilter();const active=new Set;const warned=new Set;const pendingAnnotations=[];let annotations=0
;let group;let windowOf=new Map;let serverWidth=0;let subject="rollout";const closeGroup=()=>{
if(group!==undefined&&options.groups)write(workflow_command.aR);group=undefined
;for(const line of pendingAnnotations.splice(0))write(line)};const tell=(event,server,word,text)=>{
if(group!==undefined&&server!==undefined&&server!==group)closeGroup()
;const isLive=group===undefined&&(server!==undefined||active.size>0);const name=isLive?`${(0,
workflow_command.TN)(server??"").padEnd(serverWidth)}  `:"";print(`  ${(0,format.rb)(event.time)}  ${name}${(0,
workflow_command.TN)(word).padEnd(WORD_WIDTH)} ${(0,workflow_command.TN)(text)}`.trimEnd())};const warn=(text,server)=>{
const line=(0,outcome_text.b7)(text,server);if(warned.has(line)||warned.has((0,workflow_command.TN)(text)))return
;warned.add(line).add((0,workflow_command.TN)(text));print(`${group===undefined?"":"  "}! ${line}`)
;if(annotations>=WARNING_ANNOTATIONS)return;annotations+=1;pendingAnnotations.push((0,
workflow_command.w7)("warning",server===undefined?subject:`${subject}: ${server}`,line))
;if(group===undefined)closeGroup()};const started=event=>{const{plan:plan}=event
;const names=plan.stages.flatMap(stage=>stage.lanes.map(lane=>lane.server.name))
;serverWidth=Math.min(SERVER_WIDTH_MAX,Math.max(0,...names.map(name=>name.length)))
;windowOf=new Map(plan.stages.flatMap(stage=>stage.lanes.map(lane=>[lane.server.name,Math.min(stage.window,stage.lanes.length)])))
;const noun=(0,operation_words.Z)(plan.operation).noun;subject=`${noun.charAt(0).toUpperCase()}${noun.slice(1)} of ${(0,
format.ml)((0,log_head.dc)(plan).join(", "),100)||"nothing"}`;for(const line of(0,log_head.Ol)(event))print(line)
;for(const warning of plan.warnings)warn(warning)};const laneStarted=event=>{closeGroup()
;const title=`${event.server} · ${event.rollback?"rolling back":`${event.index} of ${event.total}`}`
;const alone=active.size===0&&(event.rollback||(windowOf.get(event.server)??1)===1);active.add(event.server)
;progress.happened(event.server,undefined);if(!alone)return print(`▸ ${title}`);group=event.server
;if(options.groups)write((0,workflow_command.Oh)(title));else print(`▸ ${title}`)};const laneEnded=event=>{
if(group!==undefined)closeGroup();active.delete(event.server);const text=(0,workflow_command.TN)(event.text)||(0,
outcome_text.aK)(event.outcome);print(/^[✓✗↩·!]/.test(text)?text:`${(0,outcome_text.Fg)(event.outcome.result)} ${(0,
workflow_command.TN)(text)}`)};const note=(event,line)=>group===undefined?print(line):tell(event,undefined,"",line)
;const on=event=>{switch(event.type){case"started":return started(event);case"lane-started":return laneStarted(event)
;case"step":progress.happened(event.server,event);return tell(event,event.server,event.word,event.text);case"progress":{
const word=progress.wordToPrint(event);return word===undefined?undefined:tell(event,event.server,word,event.text)}
case"output":return print(`  ${(0,workflow_command.TN)(event.server)} │ ${(0,workflow_command.MI)(event.line)}`)
;case"warning":return warn(event.text,event.server);case"reloaded":return tell(event,undefined,"reloaded",(0,
outcome_text.b7)(event.text,event.node));case"restoring":closeGroup();return print(`↩ ${(0,
workflow_command.TN)(event.text)}`);case"note":return event.text.split(/\r?\n/).forEach(line=>note(event,line))
;case"diagnosed":return(0,doctor_lines.dc)(event.diagnosis).forEach(print);case"lane-ended":return laneEnded(event)
;case"phase":case"sessions":case"ordered":case"observed":case"available":case"watched":case"share":case"promoted":return
}};const finish=outcome=>{closeGroup();for(const text of outcome.warnings)warn(text);const closing=(0,
outcome_text.oM)(outcome);if(closing!=="")print(closing);const error=(0,annotation.IR)(outcome)
;if(error===undefined)return;print(`✗ ${(0,annotation.kY)(outcome)?.title??""}`);write(error);for(const line of(0,
annotation.JK)(outcome))print(line)};return{event:on,finish:finish}}var plan_done=__nccwpck_require__(1589)
;function matrixOf(plan){const include=plan.stages.flatMap(stage=>stage.lanes.map(({server:server})=>({
server:server.name,address:server.address,port:server.port,backends:server.backends.join(","),index:server.index})))
;return{include:include}}function planJson(plan){return{operation:plan.operation,strategy:plan.strategy,
stages:plan.stages.map(stage=>({title:stage.title,window:stage.window,
servers:stage.lanes.map(({server:{name:name,address:address,port:port,backends:backends,index:index}})=>({name:name,
address:address,port:port,backends:backends,index:index}))})),
floors:plan.floors.map(({backend:backend,node:node,least:least,available:available})=>({backend:backend,node:node,
least:least,available:available})),leftOut:plan.leftOut.map(({name:name,why:why})=>({name:name,why:why})),
warnings:plan.warnings}}function earlyOutputs(setOutput){let planned=[];const done=new Set;const deployed=new Set
;let deploys=true;const held=new Set;const goingBack=new Set;const onTrial=new Set;const write=()=>{
setOutput("deployed",planned.filter(name=>deployed.has(name)).join(","))
;setOutput("held",planned.filter(name=>held.has(name)).join(","))
;setOutput("remaining",planned.filter(name=>!done.has(name)&&!held.has(name)).join(","))};return{event(event){
if(event.type==="started"){deploys=event.plan.stages.every(({lanes:lanes})=>lanes.every(lane=>lane.done===undefined))
;planned=event.plan.stages.flatMap(stage=>stage.lanes.map(lane=>lane.server.name))
;for(const{server:server,steps:steps}of event.plan.stages.flatMap(stage=>stage.lanes)){
if(steps.some(step=>step.do==="weight"))onTrial.add(server.name)}writePlan(setOutput,event.plan);write()}
if(event.type==="lane-started"&&event.rollback)goingBack.add(event.server)
;if(event.type==="phase"&&event.phase==="ready"&&!goingBack.has(event.server)&&!onTrial.has(event.server)){
done.add(event.server);if(deploys)deployed.add(event.server);write()}if(event.type==="promoted"){
for(const name of event.servers){onTrial.delete(name);done.add(name);deployed.add(name)}write()}
if(event.type==="lane-ended"){done.delete(event.server);deployed.delete(event.server);held.delete(event.server);if((0,
plan_done.$)(event.outcome.result)&&!onTrial.has(event.server))done.add(event.server)
;if(event.outcome.result==="deployed"&&!onTrial.has(event.server))deployed.add(event.server)
;if(event.outcome.result==="held")held.add(event.server);write()}}}}function writePlan(setOutput,plan){
setOutput("plan",JSON.stringify(planJson(plan)));setOutput("matrix",JSON.stringify(matrixOf(plan)))}
function writeOutputs(setOutput,outcome,plan,files={}){setOutput("result",outcome.result)
;setOutput("reason",outcome.reason);setOutput("servers",JSON.stringify(outcome.servers))
;const isCutShort=plan!==undefined&&outcome.servers.length===0&&outcome.reason!=="";if(!isCutShort){
setOutput("deployed",outcome.deployed.join(","));setOutput("held",outcome.held.join(","))
;setOutput("remaining",outcome.remaining.join(","))}if(plan)writePlan(setOutput,plan)
;setOutput("requests",String(outcome.receipt.requests));setOutput("errors",String(outcome.receipt.errors))
;setOutput("reloads",String(outcome.receipt.reloads));setOutput("duration-ms",String(Math.round(outcome.durationMs)))
;if(files.json!==undefined)setOutput("report-json",files.json)
;if(files.html!==undefined)setOutput("report-html",files.html)}var promises_=__nccwpck_require__(1455)
;async function writeReportFile(directory,name,text){const path=(0,external_node_path_.resolve)(directory,name)
;const temporary=`${path}.${process.pid}.tmp`;try{await(0,promises_.mkdir)(directory,{recursive:true})
;const file=await(0,promises_.open)(temporary,"w",384);try{await file.writeFile(text);await file.sync()}finally{
await file.close()}await(0,promises_.rename)(temporary,path);return{ok:true,path:path}}catch(error){await(0,
promises_.rm)(temporary,{force:true}).catch(()=>undefined);const why=error instanceof Error?error.message:String(error)
;return{ok:false,warning:`${name} could not be written to ${directory}: ${why}`}}}function escapeHtml(text){
return text.replace(/[^\P{Cc}\t\n\r]/gu," ").replaceAll("&","&amp;").replaceAll("<","&lt;").replaceAll(">","&gt;").replaceAll('"',"&quot;").replaceAll("'","&#39;")
}function html_element(tag,attributes,text){
return`<${tag}${attributes===""?"":` ${attributes}`}>${escapeHtml(text)}</${tag}>`}function px(value){
return Number.isFinite(value)?String(Math.round(value*10)/10):"0"}const EVIDENCE_MAX_CHARS=7e4;const LINE_MAX=400
;function evidence(report){
const servers=report.servers.filter(({observed:observed,orders:orders})=>observed.seen+orders.seen>0).toSorted((a,b)=>Number(isWell(a))-Number(isWell(b)))
;if(servers.length===0)return"";const parts=[];let room=EVIDENCE_MAX_CHARS;for(const server of servers){
const part=block(server);if(part.length>room)break;room-=part.length;parts.push(part)}
const cut=servers.length-parts.length;const rest=cut>0?`<p class="quiet">… and ${escapeHtml((0,
format.LS)(cut,"more server"))}: see report.json</p>`:""
;return`<section><h2>What was observed</h2>\n${parts.join("\n")}\n${rest}</section>`}
const isWell=({result:result,reason:reason})=>result==="deployed"&&reason===undefined;function block(server){
const lines=[...server.observed.entries.map(one=>({...one,kind:"seen"
})),...server.orders.entries.map(({command:command,...one})=>({...one,text:command,kind:"given"
}))].toSorted((a,b)=>a.atMs-b.atMs);const rows=lines.map(({atMs:atMs,node:node,text:text,kind:kind})=>{
const cells=[html_element("td",'class="time"',clock(atMs)),html_element("td","",node??""),kind==="given"?`<td><code>${escapeHtml(text.slice(0,LINE_MAX))}</code></td>`:html_element("td","",text.slice(0,LINE_MAX))]
;return`<tr class="${kind}">${cells.join("")}</tr>`});const hidden=server.observed.seen+server.orders.seen-lines.length
;const more=hidden>0?`<p class="quiet">${escapeHtml((0,format.B4)(hidden))} more were seen, and thinned out.</p>`:""
;const summary=html_element("summary","",`${server.name}: ${(0,format.LS)(lines.length,"line")}`)
;return`<details>${summary}<table class="evidence">${rows.join("\n")}</table>${more}</details>`}
const clock=atMs=>atMs<6e4?`${(atMs/1e3).toFixed(2)} s`:(0,format._V)(atMs);var timeline=__nccwpck_require__(1825)
;const STRIP_HEIGHT=52;const STRIPS_MAX=8;const POINTS_MAX=200;function stripsOf(report,scale,top){
const series=[...Map.groupBy(report.available,({node:node,backend:backend})=>`${backend} on ${node}`)]
;const slack=samples=>Math.min(...samples.map(({available:available,least:least})=>available-least))
;const shown=series.toSorted(([,a],[,b])=>slack(a)-slack(b)).slice(0,STRIPS_MAX)
;return shown.map(([title,samples],index)=>strip(title,samples,scale,top+index*STRIP_HEIGHT,report.rollout.durationMs))}
function strip(title,all,scale,top,endMs){const every=Math.ceil(all.length/POINTS_MAX)
;const samples=all.filter((_,index)=>index%every===0||index===all.length-1)
;const most=Math.max(1,...samples.flatMap(({available:available,least:least})=>[available,least]))
;const height=STRIP_HEIGHT-22;const y=value=>px(top+16+(1-value/most)*height)
;const steps=pick=>samples.map((sample,index)=>{const toMs=samples[index+1]?.atMs??endMs
;return`${px(scale.x(sample.atMs))},${y(pick(sample))} ${px(scale.x(toMs))},${y(pick(sample))}`}).join(" ")
;const first=samples[0];const lowest=Math.min(...samples.map(({available:available})=>available));const base=y(0)
;const text=`available in ${title}: never below ${lowest}, floor ${first.least}`
;return[`<g><title>${escapeHtml(text)}</title>`,`<text class="tick" x="${px(scale.left)}" y="${px(top+11)}">${escapeHtml(text)}</text>`,`<polygon class="available" points="${px(scale.x(first.atMs))},${base} ${steps(({available:available})=>available)} ${px(scale.x(endMs))},${base}"/>`,`<polyline class="floor" points="${steps(({least:least})=>least)}"/></g>`].join("")
}const SECOND=1e3;const MINUTE=60*SECOND;const HOUR=60*MINUTE
;const STEPS=[...[100,200,500],...[1,2,5,10,15,30].map(seconds=>seconds*SECOND),...[1,2,5,10,15,30].map(minutes=>minutes*MINUTE),...[1,2,3,6,12,24,48,96].map(hours=>hours*HOUR)]
;function timeScale(durationMs,left,right){const span=Math.max(1,durationMs)
;const step=STEPS.find(one=>span/one<=9)??Math.ceil(span/9/HOUR)*HOUR;const ticks=Array.from({
length:Math.floor(span/step)+1},(_,index)=>({atMs:index*step,label:index===0?"0":tickLabel(index*step)}));return{
left:left,right:right,x:atMs=>left+Math.min(span,Math.max(0,atMs))/span*(right-left),ticks:ticks}}
const tickLabel=ms=>(0,format._V)(ms).replace(/\.0 s$/," s");const ROWS_MAX=100;const picture_POINTS_MAX=60
;const WIDTH=1e3;const AXIS_HEIGHT=26;const NAME_MAX=24;function picture(report){
const moved=report.servers.filter(server=>server.phases.length>0);if(moved.length===0)return""
;const shown=moved.slice(0,ROWS_MAX);const rowHeight=shown.length>60?12:22
;const longest=Math.max(...shown.map(({name:name})=>Math.min(NAME_MAX,name.length)),8)
;const scale=timeScale(report.rollout.durationMs,longest*7.2+16,WIDTH-12)
;const rowsHeight=AXIS_HEIGHT+shown.length*rowHeight;const strips=stripsOf(report,scale,rowsHeight+14)
;const height=rowsHeight+14+strips.length*STRIP_HEIGHT;const label=`Timeline of ${(0,format.LS)(shown.length,"server")}`
;const cut=moved.length-shown.length
;return[`<figure><svg viewBox="0 0 ${WIDTH} ${px(height)}" role="img" aria-label="${escapeHtml(label)}">`,...axis(scale,height),...shown.flatMap((server,row)=>rowOf(server,scale,AXIS_HEIGHT+row*rowHeight,rowHeight)),...report.reloads.slice(0,50).map(reload=>reloadLine(reload,scale,rowsHeight)),...strips,"</svg>",legend(shown,report.reloads.length>0),cut>0?`<p class="quiet">… and ${escapeHtml((0,
format.LS)(cut,"more server"))}: see report.json</p>`:"","</figure>"].join("\n")}function axis(scale,height){
return scale.ticks.flatMap(({atMs:atMs,label:label})=>{const x=px(scale.x(atMs))
;return[`<line class="grid" x1="${x}" x2="${x}" y1="${AXIS_HEIGHT-4}" y2="${px(height)}"/>`,`<text class="tick" x="${x}" y="${AXIS_HEIGHT-10}" text-anchor="middle">${escapeHtml(label)}</text>`]
})}function rowOf(server,scale,top,height){const pad=height>15?3:1.5;const bars=(0,timeline.IS)(server).map(bar=>{
const x=scale.x(bar.fromMs);const width=Math.max(1,scale.x(bar.toMs)-x)
;const title=`${server.name}: ${bar.name}, ${((bar.toMs-bar.fromMs)/1e3).toFixed(1)} s`
;return`<rect class="bar ${classOf(bar.name)}" x="${px(x)}" y="${px(top+pad)}" width="${px(width)}" height="${px(height-2*pad)}" rx="2"><title>${escapeHtml(title)}</title></rect>`
});const text=server.name.length>NAME_MAX?`${server.name.slice(0,NAME_MAX-1)}…`:server.name;const size=height>15?12:9
;return[`<text class="name ${server.result}" x="${px(scale.left-8)}" y="${px(top+height/2+size/3)}" text-anchor="end" font-size="${size}">${escapeHtml(text)}</text>`,...bars,...sessionsLines(server,scale,top+pad,height-2*pad)]
}const classOf=name=>name.replaceAll(" ","-");function sessionsLines(server,scale,top,height){
const{entries:entries}=server.sessions
;return(0,timeline.IS)(server).filter(({name:name})=>name==="drain").flatMap(({fromMs:fromMs,toMs:toMs})=>{
const own=entries.filter(({atMs:atMs})=>atMs>=fromMs&&atMs<=toMs)
;const most=Math.max(0,...own.map(({total:total})=>total));if(most===0)return[]
;const every=Math.max(1,Math.ceil(own.length/picture_POINTS_MAX))
;const points=own.filter((_,index)=>index%every===0||index===own.length-1).map(({atMs:atMs,total:total})=>`${px(scale.x(atMs))},${px(top+1+(1-total/most)*(height-2))}`)
;return[`<polyline class="sessions" points="${points.join(" ")}"/>`]})}function reloadLine(reload,scale,bottom){
const x=px(scale.x(reload.atMs))
;return`<line class="reload" x1="${x}" x2="${x}" y1="${AXIS_HEIGHT-4}" y2="${px(bottom)}"><title>${escapeHtml(reload.text)}</title></line>`
}function legend(servers,hasReloads){const names=[...new Set(servers.flatMap(server=>(0,
timeline.IS)(server).map(({name:name})=>name)))]
;const keys=names.map(name=>`<span><i class="key ${classOf(name)}"></i>${escapeHtml(name)}</span>`)
;const lines=servers.some(({sessions:sessions})=>sessions.entries.some(({total:total})=>total>0))?['<span><i class="key line"></i>sessions</span>']:[]
;const reloads=hasReloads?['<span><i class="key reload"></i>reload of HAProxy</span>']:[]
;return`<figcaption>${[...keys,...lines,...reloads].join(" ")}</figcaption>`}
const STYLE=`\n:root{color-scheme:light dark;--ink:#1c2128;--quiet:#59636e;--paper:#fff;--panel:#f4f6f8;--line:#d7dce1;--good:#1a7f37;--bad:#c62a22;\n--warn:#8a6100;--drain:#d9a21b;--deploy:#3a7bd5;--prove:#2a9d8f;--soak:#7a5cc7;--pause:#9aa4ae;--restore:#d4692a;--roll-back:#c2417f;--over:#1c2128}\n@media (prefers-color-scheme:dark){:root{--ink:#e6e9ec;--quiet:#9aa5b1;--paper:#14181d;--panel:#1d2329;--line:#343c45;--good:#4cc26b;\n--bad:#ff7b72;--warn:#e0b341;--drain:#d6a02a;--deploy:#5595ea;--prove:#3fb5a6;--soak:#9d84e0;--pause:#6d7680;--restore:#e08550;--roll-back:#dc6ba3;--over:#fff}}\n*{box-sizing:border-box}body{margin:0 auto;max-width:1080px;padding:28px 20px 60px;background:var(--paper);color:var(--ink);\nfont:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}\nh1{font-size:24px;line-height:1.3;margin:0 0 6px}h2{font-size:17px;margin:34px 0 10px}.good{color:var(--good)}.bad{color:var(--bad)}\n.quiet,figcaption{color:var(--quiet);font-size:13px}a{color:inherit}p{margin:6px 0}\n.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin:22px 0}\n.figures div{background:var(--panel);border-radius:8px;padding:12px 16px}.figures b{display:block;font-size:26px;line-height:1.25;\nfont-variant-numeric:tabular-nums}.figures span{color:var(--quiet);font-size:13px}\n.failure{border-left:4px solid var(--bad);background:var(--panel);padding:10px 16px;border-radius:0 8px 8px 0}.failure p{white-space:pre-wrap}\nul.warnings{border-left:4px solid var(--warn);background:var(--panel);margin:14px 0;padding:10px 16px 10px 34px;border-radius:0 8px 8px 0}\nfigure{margin:0;overflow-x:auto}svg{display:block;width:100%;min-width:560px;height:auto}\nsvg text{fill:var(--ink);font-family:inherit}svg .tick{fill:var(--quiet);font-size:11px}.grid{stroke:var(--line);stroke-width:1}\n.name.held{fill:var(--bad);font-weight:600}.bar.drain{fill:var(--drain)}.bar.deploy{fill:var(--deploy)}.bar.prove{fill:var(--prove)}\n.bar.soak{fill:var(--soak)}.bar.pause{fill:var(--pause)}.bar.restore{fill:var(--restore)}.bar.roll-back{fill:var(--roll-back)}\n.sessions{fill:none;stroke:var(--over);stroke-width:1.5;stroke-linejoin:round}.reload{stroke:var(--bad);stroke-width:1.5;stroke-dasharray:4 3}\n.available{fill:var(--prove);opacity:.28}.floor{fill:none;stroke:var(--bad);stroke-width:1.5;stroke-dasharray:5 3}\n.curve{fill:none;stroke-width:2}.curve.new{stroke:var(--deploy)}.curve.old{stroke:var(--pause)}.curve.limit{stroke:var(--bad);stroke-dasharray:5 3}\nfigcaption span{margin-right:16px;white-space:nowrap}.key{display:inline-block;width:12px;height:12px;border-radius:2px;margin-right:6px;vertical-align:-1px}\n.key.drain{background:var(--drain)}.key.deploy{background:var(--deploy)}.key.prove{background:var(--prove)}.key.soak{background:var(--soak)}\n.key.pause{background:var(--pause)}.key.restore{background:var(--restore)}.key.roll-back{background:var(--roll-back)}\n.key.line{height:0;border-top:2px solid var(--over);vertical-align:4px}.key.reload{height:0;border-top:2px dashed var(--bad);vertical-align:4px}\n.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:14px}th,td{text-align:left;padding:5px 10px;border-bottom:1px solid var(--line);\nvertical-align:top}th{color:var(--quiet);font-weight:500}td.number,th.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}\n.evidence td{border:0;padding:2px 10px 2px 0;font-size:13px}.evidence .time{white-space:nowrap;color:var(--quiet);font-variant-numeric:tabular-nums}\ncode,pre{font:12.5px/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}pre{background:var(--panel);padding:12px 16px;border-radius:8px;overflow-x:auto}\ndetails{margin:6px 0}summary{cursor:pointer}\n@media print{body{max-width:none;padding:0}details>*{display:block}.figures div,.failure,pre{border:1px solid #ccc}}\n`.replaceAll("\n","")
;const report_html_ROWS_MAX=200;const WARNINGS_MAX=50;function reportHtml(report,words){
const body=[header(report,words.heading),figures(report),failureBlock(words.failure),warnings(report.warnings),picture(report),serverTable(report.servers),repairs(words.failure),nodes(report),evidence(report),footer(report)]
;return`<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width,initial-scale=1">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">\n<link rel="icon" href="data:,">\n<title>${escapeHtml(words.heading)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n${body.filter(part=>part!=="").join("\n")}\n</body>\n</html>\n`
}function header(report,heading){const{source:source,rollout:rollout}=report
;const isGood=report.outcome.result==="succeeded"||report.outcome.result==="planned"
;const when=rollout.startedAt===null?"":`${rollout.startedAt.slice(0,19).replace("T"," ")} UTC`
;const commit=source.sha===null?"":`commit ${source.sha.slice(0,10)}${source.ref===null?"":` (${source.ref})`}`
;const parts=[when,source.actor===null?"":`by ${source.actor}`,source.repository??"",source.workflow??"",commit].filter(part=>part!=="").map(escapeHtml)
;const isLink=source.runUrl!==null&&/^https?:\/\//.test(source.runUrl)
;if(isLink)parts.push(`<a href="${escapeHtml(source.runUrl)}">the run on GitHub</a>`)
;return[`<header>${html_element("h1",`class="${isGood?"good":"bad"}"`,heading)}`,`<p class="quiet">${parts.join(" · ")}</p>`,rollout.headline===null?"":html_element("p",'class="quiet"',rollout.headline),"</header>"].join("\n")
}function figures(report){const{receipt:receipt,outcome:outcome,servers:servers,rollout:rollout}=report
;const planned=servers.filter(({result:result,reason:reason})=>result!=="skipped"||reason!==undefined).length
;const done=outcome.result==="planned"?(0,format.B4)(planned):`${(0,format.B4)(outcome.deployed.length)} of ${(0,
format.B4)(planned)}`
;const cells=[["servers",done,outcome.result==="planned"?"servers planned":"servers rolled out"],["requests",(0,
format.B4)(receipt.requests),"requests meanwhile, counted by HAProxy"],["errors",(0,
format.B4)(receipt.errors),"of them failed"],["time",(0,format._V)(rollout.durationMs),"from start to end"]]
;const divs=cells.map(([id,value,label])=>`<div id="${id}">${html_element("b","",value)}${html_element("span","",label)}</div>`)
;return`<div class="figures">${divs.join("")}</div>`}function failureBlock(failure){if(!failure)return""
;const paragraphs=[failure.observed,failure.state,failure.next,...failure.attached.map(text=>`Also: ${text}`)]
;return`<section class="failure">${paragraphs.filter(text=>text!=="").map(text=>html_element("p","",text)).join("")}</section>`
}function warnings(all){if(all.length===0)return""
;const items=all.slice(0,WARNINGS_MAX).map(text=>html_element("li","",text));const cut=all.length-items.length
;if(cut>0)items.push(html_element("li","",`… and ${(0,format.LS)(cut,"more warning")}: see report.json`))
;return`<ul class="warnings">${items.join("")}</ul>`}function serverTable(servers){if(servers.length===0)return""
;const numbers=["Sessions at drain","Drain","Deploy","Proof","Total"]
;const head=[...["Server","Result","Before","After"].map(title=>html_element("th","",title)),...numbers.map(title=>html_element("th",'class="number"',title))]
;const rows=servers.slice(0,report_html_ROWS_MAX).map(serverRow);const cut=servers.length-rows.length
;const rest=cut>0?html_element("p",'class="quiet"',`… and ${(0,format.LS)(cut,"more server")}: see report.json`):""
;return`<section><h2>Servers</h2><div class="scroll"><table id="table"><thead><tr>${head.join("")}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table></div>${rest}</section>`
}function serverRow(server){const{timings:timings,before:before,after:after}=server;const time=ms=>ms===null?"–":(0,
format._V)(ms);const why=server.reason===undefined?"":` (${server.reason})`;const texts=[server.name,`${(0,
outcome_text.Fg)(server.result)} ${server.result}${why}`,`${before.state}, weight ${before.weight}`,`${after.state}, weight ${after.weight}`]
;const sessions=server.sessionsAtDrain===null?"–":(0,format.B4)(server.sessionsAtDrain)
;const numbers=[sessions,time(timings.drainMs),time(timings.deployMs),time(timings.proofMs),time(timings.totalMs)]
;const title=server.message===undefined?"":`title="${escapeHtml(server.message)}"`
;return`<tr ${title}>${texts.map(text=>html_element("td","",text)).join("")}${numbers.map(text=>html_element("td",'class="number"',text)).join("")}</tr>`
}function repairs(failure){const lines=(0,annotation.Pw)(failure?.repairs??[],"# ");if(lines.length===0)return""
;return`<section><h2>To repair by hand</h2>${html_element("pre","",lines.map(line=>line.trimStart()).join("\n"))}</section>`
}function nodes({nodes:all,receipt:receipt,reloads:reloads}){if(all.length===0)return""
;const items=all.slice(0,50).map(({node:node,endpoint:endpoint,version:version,pid:pid})=>html_element("li","",`${node}: ${endpoint}, HAProxy ${version}, process ${pid}`))
;const head=["Node","Backend","Requests","5xx","Connection errors","Response errors","Retries","Redispatches"]
;const rows=receipt.rows.slice(0,100).map(row=>{
const numbers=[row.requests,row.responses5xx,row.connectionErrors,row.responseErrors,row.retries,row.redispatches]
;return`<tr>${html_element("td","",row.node)}${html_element("td","",row.backend)}${numbers.map(value=>html_element("td",'class="number"',(0,
format.B4)(value))).join("")}</tr>`})
;const table=rows.length===0?"":`<div class="scroll"><table><thead><tr>${head.map((title,index)=>html_element("th",index<2?"":'class="number"',title)).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`
;const told=reloads.slice(0,20).map(({text:text})=>html_element("li","",text))
;return`<section><h2>Load balancers</h2><ul>${[...items,...told].join("")}</ul>${table}</section>`}
function footer({rollout:rollout}){
return html_element("p",'class="quiet"',`haproxy-rollout, run ${rollout.id}. The same data, whole, is in report.json.`)}
function reportInputs(inputs){const{health:health}=inputs;return{backends:inputs.backends,
servers:inputs.servers?.map(pattern=>`${pattern.exclude?"!":""}${pattern.text.replace(/^!/,"")}`)??null,
groupBy:inputs.groupBy,drainTimeoutMs:inputs.drainTimeoutMs,onDrainTimeout:inputs.onDrainTimeout,
haproxyCheck:health.haproxyCheck,healthUrl:health.url===undefined?null:urlWithoutSecrets(health.url),
healthSuccesses:health.successes,healthIntervalMs:health.intervalMs,healthTimeoutMs:health.timeoutMs,
deployTimeoutMs:inputs.deployTimeoutMs,deployRetries:inputs.deployRetries,
maxUnavailable:amountText(inputs.maxUnavailable),
minAvailable:inputs.minAvailable===undefined?null:amountText(inputs.minAvailable),lead:inputs.lead,
pauseMs:inputs.pauseMs,maxFailures:inputs.maxFailures,onFailure:inputs.onFailure,onReload:inputs.onReload}}
function amountText(amount){return`${amount.value}${amount.kind==="percent"?"%":""}`}function urlWithoutSecrets(url){
return url.replace(/\/\/[^/?#]*@/,"//").replace(/[?#].*$/s,"?…")}function reportJson(outcome,run,facts){
const startedAt=isoTime(run.startedAtEpochMs);return{schemaVersion:1,rollout:{id:facts.rolloutId,startedAt:startedAt,
endedAt:startedAt===null?null:isoTime((run.startedAtEpochMs??0)+outcome.durationMs),
durationMs:Math.round(outcome.durationMs),headline:run.text?.headline??null},source:facts.source,outcome:{
result:outcome.result,reason:outcome.reason,title:outcome.title,message:outcome.message,hint:outcome.hint,
attached:outcome.attached,repairs:outcome.repairs,deployed:outcome.deployed,held:outcome.held,
remaining:outcome.remaining,stack:outcome.stack??null},receipt:outcome.receipt,
inputs:facts.inputs===undefined?null:reportInputs(facts.inputs),
nodes:run.nodes.map(({node:node,endpoint:endpoint,identity:{pid:pid,startedSec:startedSec,uptimeSec:uptimeSec,version:version}})=>({
node:node,endpoint:endpoint,pid:pid,startedSec:startedSec,uptimeSec:uptimeSec,version:version})),
plan:run.plan===undefined?null:planJson(run.plan),
servers:outcome.servers.map(server=>reportServer(server,run.servers.get(server.name))),available:run.available,
reloads:run.reloads,
shares:run.shares.map(({asked:asked,achieved:achieved,requests:requests,errors:errors,ofRequests:ofRequests})=>({
asked:asked??null,achieved:achieved===undefined?null:Number(achieved.toFixed(3)),requests:requests,errors:errors,
ofRequests:ofRequests})),watches:run.watches,doctor:doctorJson(run.diagnosis),warnings:(0,
collector.h)(run,outcome.warnings)}}function doctorJson(diagnosis){if(!diagnosis)return null
;const{findings:findings,readiness:readiness,blind:blind}=diagnosis;return{findings:findings,readiness:readiness,
blind:blind}}function reportServer(server,trace){return{...server,phases:trace?.phases??[],endedMs:trace?.endedMs??null,
sessions:kept(trace?.sessions),orders:kept(trace?.orders),observed:kept(trace?.observed)}}function kept(record){return{
seen:record?.seen()??0,entries:record?.entries()??[]}}function isoTime(epochMs){
return epochMs===undefined||Number.isNaN(epochMs)?null:new Date(epochMs).toISOString()}function sourceOf(environment){
const read=name=>environment[name]||null;const server=read("GITHUB_SERVER_URL")
;const repository=read("GITHUB_REPOSITORY");const run=read("GITHUB_RUN_ID");const attempt=read("GITHUB_RUN_ATTEMPT")
;const runUrl=server&&repository&&run?`${server}/${repository}/actions/runs/${run}${attempt?`/attempts/${attempt}`:""}`:null
;return{repository:repository,workflow:read("GITHUB_WORKFLOW"),runUrl:runUrl,sha:read("GITHUB_SHA"),
ref:read("GITHUB_REF"),actor:read("GITHUB_ACTOR")}}var summary=__nccwpck_require__(1072)
;var doctor_blind=__nccwpck_require__(8186);var markdown=__nccwpck_require__(7531)
;var summary_observed=__nccwpck_require__(6761);const summary_doctor_ROWS_MAX=200
;function renderDiagnosis(diagnosis,run){return(0,summary.x9)([[`## ${(0,markdown.Mk)(`${(0,
format.Zv)(diagnosis.backends,4)}: ${(0,
doctor_lines.lT)(diagnosis)}`)}`],readinessTable(diagnosis),findingTable(diagnosis),(0,
markdown.zH)("What does not show from here",blindBlock(diagnosis)),(0,markdown.zH)("What was observed",(0,
summary_observed.r)(run))])}function readinessTable({readiness:readiness}){const[first]=readiness;if(!first)return[]
;const strategies=first.verdicts.map(({strategy:strategy})=>strategy);return[(0,
markdown.jD)(["Ready for",...strategies]),(0,
markdown.jD)([":--",...strategies.map(()=>":--")]),...readiness.map(({backend:backend,verdicts:verdicts})=>(0,
markdown.jD)([(0,
markdown.Mk)(backend,80),...verdicts.map(verdict=>(0,markdown.Mk)(`${markOfVerdict(verdict.verdict)} ${(0,
doctor_lines.nt)(verdict)}`))]))]}function markOfVerdict(verdict){return verdict==="no"?"✗":"✓"}
function findingTable(diagnosis){const{findings:findings}=diagnosis;if(findings.length===0)return[]
;const rows=findings.slice(0,summary_doctor_ROWS_MAX).map(finding=>{const on=(0,doctor_lines.ZF)(finding,diagnosis)
;return(0,
markdown.jD)([(0,doctor_lines.bh)(finding.level),(0,markdown.Mk)([finding.where.backend??"HAProxy",on].filter(part=>part!=="").join(" "),120),(0,
markdown.Mk)(finding.title,300),(0,markdown.Mk)((0,doctor_lines.em)(finding.why)),(0,markdown.Mk)((0,
doctor_lines.em)(finding.fix))])});const cut=findings.length-rows.length;return[(0,
markdown.jD)(["","Where","What","Why it matters","What to do"]),"| :-: | :-- | :-- | :-- | :-- |",...rows,...cut>0?["",`… and ${(0,
format.LS)(cut,"more finding")}: see the report.`]:[]]}function blindBlock({blind:blind}){
const lines=blind.map(({what:what,why:why,look:look})=>`- ${(0,
markdown.Mk)(what)} (${look.map(word=>`\`${word}\``).join(", ")}): ${(0,markdown.Mk)(why)}`)
;return[...lines,"","On the load balancer:","",...(0,markdown.DV)("sh",[(0,doctor_blind.z)(blind)])]}
const printLine=line=>{process.stdout.write(`${line}\n`)};function newReporting(options){
const{clock:clock,rolloutId:rolloutId}=options;const startedMs=clock.nowMs();const collected=(0,collector.g)()
;const log=logReporter(printLine,{groups:process.env["GITHUB_ACTIONS"]==="true"})
;const reporters=[collected,earlyOutputs(core.uH),log];const warnings=[];const broken=new Set;let planLines
;const tell=event=>{if(event.type==="warning")warnings.push(event.text);const stamped={...event,
atMs:clock.nowMs()-startedMs,time:clock.wallTime().toISOString()};for(const reporter of reporters){
if(broken.has(reporter))continue;try{reporter.event(stamped)}catch(error){broken.add(reporter);tell({type:"warning",
text:`a report could not be kept up: ${String(error)}`})}}};const attempt=async(what,work)=>{try{await work()
}catch(error){tell({type:"warning",text:`${what} could not be written: ${String(error)}`})}};return{tell:tell,
warnings:()=>warnings,plan(lines){planLines=lines;for(const line of lines)tell({type:"note",text:line})},
elapsedMs:()=>clock.nowMs()-startedMs,async finish(outcome,inputs){const run=collected.collected();const files={}
;await attempt("the report",async()=>{
const directory=inputs?.reportDir??external_node_path_.join(options.temp,`haproxy-rollout-report-${rolloutId}`)
;const report=reportJson(outcome,run,{rolloutId:rolloutId,inputs:inputs,source:sourceOf(process.env)})
;const written=await writeReportFile(directory,"report.json",`${JSON.stringify(report,null,2)}\n`)
;if(written.ok)files.json=written.path;else tell({type:"warning",text:written.warning});const words={heading:(0,
summary.R_)(outcome,run),failure:(0,annotation.kY)(outcome)}
;const page=await writeReportFile(directory,"report.html",reportHtml(report,words))
;if(page.ok)files.html=page.path;else tell({type:"warning",text:page.warning})})
;await attempt("the outputs",()=>writeOutputs(core.uH,outcome,run.plan,files))
;if(inputs?.summary!==false&&process.env["GITHUB_STEP_SUMMARY"]){await attempt("the job summary",async()=>{
const text=run.diagnosis?renderDiagnosis(run.diagnosis,run):(0,summary.Br)(outcome,run,planLines?.join("\n"))
;await core.z.addRaw(text).write()})}log.finish(outcome)}}}},
7734:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{$z:()=>adminState,KC:()=>ADMIN,P9:()=>rowIdKey,SM:()=>isSameProcess,
km:()=>combineCounts,lZ:()=>NO_COUNTS,om:()=>rowKey});function isSameProcess(a,b){
const toleranceSec=Math.max(a.startToleranceSec??0,b.startToleranceSec??0)
;return a.pid===b.pid&&Math.abs(a.startedSec-b.startedSec)<=toleranceSec}
const rowKey=row=>`${row.backend}/${row.server}`;const rowIdKey=row=>`${row.node} ${row.backend}/${row.server}`
;const ADMIN={forcedMaint:1,inheritedMaint:2,configuredDisabled:4,forcedDrain:8,inheritedDrain:16,dnsMaint:32}
;function adminState(bits){if(bits&(ADMIN.forcedMaint|ADMIN.inheritedMaint|ADMIN.dnsMaint))return"maint"
;if(bits&(ADMIN.forcedDrain|ADMIN.inheritedDrain))return"drain";return"ready"}const NO_COUNTS={requests:0,
responses1xx:0,responses2xx:0,responses3xx:0,responses4xx:0,responses5xx:0,responsesOther:0,connectionErrors:0,
responseErrors:0,retries:0,redispatches:0,clientAborts:0};function combineCounts(a,b,by){
const names=Object.keys(NO_COUNTS);return Object.fromEntries(names.map(name=>[name,by(a[name],b[name])]))}},
3147:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{m:()=>systemClock})
;var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(8500);const systemClock={
nowMs:()=>performance.now(),wallTime:()=>new Date,async sleep(ms,signal){signal?.throwIfAborted();try{await(0,
node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.max(0,ms),undefined,signal?{signal:signal}:{})
}catch(error){signal?.throwIfAborted();throw error}}}},
6278:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{AF:()=>asRolloutError,a6:()=>RolloutError})
;const REASONS=null&&["input-invalid","unreachable","no-answer","permission-denied","unknown-backend","unknown-server","unsupported","below-floor","no-idle-side","changed-since-plan","nodes-disagree","reloaded","not-drained","deploy-failed","deploy-timed-out","workflow-failed","workflow-lost","health-failed","error-rate-exceeded","slowdown-exceeded","inconclusive","rollback-failed","cancelled","restore-incomplete","internal"]
;class RolloutError extends Error{code;title;observed;hint;constructor(code,title,options={}){
const text=options.observed===undefined?title:`${title}: ${options.observed}`
;super(text,options.cause===undefined?undefined:{cause:options.cause});this.name="RolloutError";this.code=code
;this.title=title;this.observed=options.observed;this.hint=options.hint}}function asRolloutError(thrown){
if(thrown instanceof RolloutError)return thrown;const text=thrown instanceof Error?thrown.message:String(thrown)
;return new RolloutError("internal","haproxy-rollout failed unexpectedly",{observed:text,
hint:"This is a bug in haproxy-rollout. Please report it with the stack below.",cause:thrown})}},
5338:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{B4:()=>formatCount,LS:()=>plural,Zv:()=>listNames,_V:()=>formatMs,
ml:()=>shorten,rb:()=>timeOfDay,tW:()=>formatLimit});const SECOND=1e3;const MINUTE=60*SECOND;const HOUR=60*MINUTE
;function formatMs(ms){const whole=Number.isFinite(ms)?Math.max(0,Math.round(ms)):0;if(whole<SECOND)return`${whole} ms`
;const tenths=Math.round(whole/100);if(tenths<600)return`${(tenths/10).toFixed(1)} s`
;const seconds=Math.round(whole/SECOND);if(seconds<3600)return twoUnits(seconds,60,"m","s")
;const minutes=Math.round(whole/MINUTE);if(minutes<1440)return twoUnits(minutes,60,"h","m")
;return twoUnits(Math.round(whole/HOUR),24,"d","h")}function twoUnits(value,big,bigUnit,smallUnit){const rest=value%big
;return rest===0?`${Math.floor(value/big)}${bigUnit}`:`${Math.floor(value/big)}${bigUnit} ${rest}${smallUnit}`}
function formatLimit(ms){if(ms===0)return"0s";if(ms%HOUR===0)return`${ms/HOUR}h`;if(ms%MINUTE===0)return`${ms/MINUTE}m`
;return ms%SECOND===0?`${ms/SECOND}s`:`${ms}ms`}function formatCount(n){
return Math.round(n).toString().replace(/\B(?=(\d{3})+$)/g,",")}function plural(n,word,many=`${word}s`){
return`${formatCount(n)} ${n===1?word:many}`}function listNames(names,max=12){
const shown=names.length<=max?names:names.slice(0,Math.max(1,max-1));const cut=names.length-shown.length
;const parts=cut>0?[...shown,`${formatCount(cut)} more`]:[...shown];const last=parts.pop()??""
;return parts.length===0?last:`${parts.join(", ")} and ${last}`}function timeOfDay(isoTime){return isoTime.slice(11,23)}
function shorten(text,max){if(text.length<=max)return text;const cut=text.slice(0,Math.max(0,max-1))
;return`${/[\uD800-\uDBFF]$/.test(cut)?cut.slice(0,-1):cut}…`}},
6328:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{NG:()=>FILE_LETTERS,bw:()=>isListFile,dh:()=>isListEntry,vJ:()=>ENTRY_LETTERS
});const FILE=/^(#\d+|[A-Za-z0-9_./~+=:-][A-Za-z0-9_./~+=:@-]*)$/;const ENTRY=/^[A-Za-z0-9_.:/@+=~%*!?&$|^(){}[\]-]+$/
;const FILE_LETTERS="letters, digits and . _ / ~ + = : @ -"
;const ENTRY_LETTERS="letters, digits and . _ : / @ + = ~ % * ! ? & $ | ^ ( ) { } [ ] -"
;const isListFile=text=>FILE.test(text);const isListEntry=text=>ENTRY.test(text)},
9667:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{a:()=>didYouMean,p:()=>nearest});const array=[];const characterCodeCache=[]
;function leven(first,second,options){if(first===second){return 0}const maxDistance=options?.maxDistance
;const swap=first;if(first.length>second.length){first=second;second=swap}let firstLength=first.length
;let secondLength=second.length
;while(firstLength>0&&first.charCodeAt(~-firstLength)===second.charCodeAt(~-secondLength)){firstLength--;secondLength--}
let start=0;while(start<firstLength&&first.charCodeAt(start)===second.charCodeAt(start)){start++}firstLength-=start
;secondLength-=start;if(maxDistance!==undefined&&secondLength-firstLength>maxDistance){return maxDistance}
if(firstLength===0){return maxDistance!==undefined&&secondLength>maxDistance?maxDistance:secondLength}let bCharacterCode
;let result;let temporary;let temporary2;let index=0;let index2=0;while(index<firstLength){
characterCodeCache[index]=first.charCodeAt(start+index);array[index]=++index}while(index2<secondLength){
bCharacterCode=second.charCodeAt(start+index2);temporary=index2++;result=index2;for(index=0;index<firstLength;index++){
temporary2=bCharacterCode===characterCodeCache[index]?temporary:temporary+1;temporary=array[index]
;result=array[index]=temporary>result?temporary2>result?result+1:temporary2:temporary2>temporary?temporary+1:temporary2}
if(maxDistance!==undefined){let rowMinimum=result;for(index=0;index<firstLength;index++){if(array[index]<rowMinimum){
rowMinimum=array[index]}}if(rowMinimum>maxDistance){return maxDistance}}}array.length=firstLength
;characterCodeCache.length=firstLength;return maxDistance!==undefined&&result>maxDistance?maxDistance:result}
function closestMatch(target,candidates,options){if(!Array.isArray(candidates)||candidates.length===0){return undefined}
const userMax=options?.maxDistance;const targetLength=target.length;for(const candidate of candidates){
if(candidate===target){return candidate}}if(userMax===0){return undefined}let best;let bestDist=Number.POSITIVE_INFINITY
;const seen=new Set;for(const candidate of candidates){if(seen.has(candidate)){continue}seen.add(candidate)
;const lengthDiff=Math.abs(candidate.length-targetLength);if(lengthDiff>=bestDist){continue}
if(userMax!==undefined&&lengthDiff>userMax){continue}
const cap=Number.isFinite(bestDist)?userMax===undefined?bestDist:Math.min(bestDist,userMax):userMax
;const distance=cap===undefined?leven(target,candidate):leven(target,candidate,{maxDistance:cap})
;if(userMax!==undefined&&distance>userMax){continue}let actualD=distance
;if(cap!==undefined&&distance===cap&&cap===userMax){actualD=leven(target,candidate)}if(actualD<bestDist){
bestDist=actualD;best=candidate;if(bestDist===0){break}}}if(userMax!==undefined&&bestDist>userMax){return undefined}
return best}function nearest(text,words){const wanted=text.toLowerCase();const lower=words.map(word=>word.toLowerCase())
;const match=closestMatch(wanted,lower,{maxDistance:Math.max(1,Math.floor(wanted.length/3))})
;const near=match??lower.find(word=>lettersOf(word)===lettersOf(wanted))
;return near===undefined?undefined:words[lower.indexOf(near)]}const lettersOf=word=>word.split("").toSorted().join("")
;function didYouMean(text,words){const word=nearest(text,words);return word===undefined?"":`; did you mean ${word}?`}},
5725:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{Qc:()=>endMarked,Sb:()=>endTree})
;var node_child_process__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(1421)
;var node_fs__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(3024)
;var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__(8500);const LOOK_MS=20;const KILLED_MS=500
;async function endTree(root,marks,graceMs){if(process.platform==="win32"){
(0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("taskkill",["/pid",String(root),"/t","/f"],()=>{});return[]
}let tree=await findTree(root,marks,[]);send(root,tree,"SIGTERM");const killAtMs=performance.now()+graceMs
;while(performance.now()<killAtMs){await(0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(LOOK_MS)
;tree=tree.filter(isRunning);if(tree.length>0)continue;tree=await findTree(root,marks,[]);if(tree.length===0)return[]}
const giveUpAtMs=performance.now()+KILLED_MS;while(performance.now()<giveUpAtMs){
tree=await findTree(root,marks,tree.filter(isRunning));if(tree.length===0)return[];send(root,tree,"SIGKILL");await(0,
node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(LOOK_MS)}return tree.filter(isRunning)}
async function endMarked(marks,graceMs){if(process.platform!=="linux")return[]
;const[first]=await findTree(undefined,marks,[]);return first===undefined?[]:endTree(first.pid,marks,graceMs)}
async function findTree(root,marks,known,readTable=((0,
node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)("/proc/self/stat")?procTable:psTable)){
const table=(await readTable()).filter(entry=>entry.pid!==process.pid)
;const seeds=new Set([root,...known.map(member=>member.pid)]);const found=new Map
;let fresh=table.filter(entry=>seeds.has(entry.pid)||entry.group===root||entry.session===root||hasMarks(entry.pid,marks))
;while(fresh.length>0){for(const entry of fresh)found.set(entry.pid,entry)
;fresh=table.filter(entry=>found.has(entry.parent)&&!found.has(entry.pid))}
return[...found.values()].filter(entry=>!entry.zombie)}function send(root,tree,signal){kill(-root,signal)
;for(const member of tree){if(groupOf(member)!==root&&isRunning(member))kill(member.pid,signal)}}
function kill(pid,signal){try{process.kill(pid,signal);return true}catch{return false}}function isRunning(member){
if(process.platform!=="linux")return kill(member.pid,0);const now=procEntry(member.pid)
;return now!==undefined&&now.started===member.started&&!now.zombie}function groupOf(member){
return process.platform==="linux"?procEntry(member.pid)?.group:undefined}function hasMarks(pid,marks){
if(process.platform!=="linux"||marks.length===0)return false;try{const environment=`\0${(0,
node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/environ`,"latin1")}`
;return marks.every(mark=>environment.includes(`\0${Buffer.from(mark).toString("latin1")}\0`))}catch{return false}}
async function procTable(){
return(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)("/proc").filter(name=>/^\d+$/.test(name)).flatMap(name=>procEntry(Number(name))??[])
}function procEntry(pid){let stat;try{
stat=(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`,"utf8")}catch{return undefined}
const nameEnd=stat.lastIndexOf(")");const[state="",parent,group,session,...rest]=stat.slice(nameEnd+2).split(" ")
;return{pid:pid,name:stat.slice(stat.indexOf("(")+1,nameEnd),started:rest[15]??"",parent:Number(parent),
group:Number(group),session:Number(session),zombie:state==="Z"||state==="X"}}async function psTable(){
const columns="pid=,ppid=,pgid=,stat=,lstart=,comm=";const text=await new Promise(resolve=>{const options={env:{
...process.env,LC_ALL:"C"},maxBuffer:16*1024*1024}
;(0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)("ps",["-A","-o",columns],options,(error,stdout)=>resolve(error?"":stdout))
});const row=/^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\d{4})\s+(.*)$/
;return text.split("\n").flatMap(line=>{const[,pid,parent,group,state="",started="",name=""]=row.exec(line)??[]
;if(pid===undefined)return[];return{pid:Number(pid),name:name.trim(),started:started,parent:Number(parent),
group:Number(group),session:0,zombie:state.startsWith("Z")}})}},
612:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{Q6:()=>addTimes,ek:()=>ResponseClock,hm:()=>meanOf,wM:()=>NO_TIME})
;const WINDOW=512;const NO_TIME={requests:0,totalMs:0,variance:0};class ResponseClock{#first;#last;#takenMs=0
;constructor(first){this.#first=first;this.#last=first}see(next){this.#takenMs+=takenBetween(this.#last,next)
;this.#last=next}spent(){const requests=this.#last.requests-this.#first.requests;if(requests<=0)return NO_TIME
;const totalMs=Math.max(0,sumOf(this.#last)-sumOf(this.#first)+this.#takenMs);return{requests:requests,totalMs:totalMs,
variance:(windowOf(this.#first)**2+windowOf(this.#last)**2)/12}}}function addTimes(a,b){return{
requests:a.requests+b.requests,totalMs:a.totalMs+b.totalMs,variance:a.variance+b.variance}}function meanOf(time){
if(time.requests===0)return undefined;return{meanMs:time.totalMs/time.requests,
blurMs:2*Math.sqrt(time.variance)/time.requests}}const windowOf=({requests:requests})=>Math.min(requests,WINDOW)
;const sumOf=look=>windowOf(look)*Math.max(0,look.meanMs-.5);function takenBetween(from,to){
const beyond=to.requests-Math.max(from.requests,WINDOW);if(beyond<=0)return 0
;if(from.requests<WINDOW)return beyond*to.meanMs;const kept=(1-1/WINDOW)**beyond
;const eachMs=(to.meanMs-from.meanMs*kept)/(1-kept);return beyond*eachMs-WINDOW*(to.meanMs-from.meanMs)}},
8498:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{_x:()=>RowCount,b5:()=>addTraffic,qE:()=>NO_TRAFFIC,ql:()=>errorRateOf})
;var _server_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(7734)
;var _response_time_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__(612);const NO_TRAFFIC={requests:0,errors:0,
responses5xx:0,connectionErrors:0,unanswered:0,counters:_server_js__WEBPACK_IMPORTED_MODULE_0__.lZ,
time:_response_time_js__WEBPACK_IMPORTED_MODULE_1__.wM};function addTraffic(a,b){return{requests:a.requests+b.requests,
errors:a.errors+b.errors,responses5xx:a.responses5xx+b.responses5xx,
connectionErrors:a.connectionErrors+b.connectionErrors,unanswered:a.unanswered+b.unanswered,counters:(0,
_server_js__WEBPACK_IMPORTED_MODULE_0__.km)(a.counters,b.counters,(x,y)=>x+y),time:(0,
_response_time_js__WEBPACK_IMPORTED_MODULE_1__.Q6)(a.time,b.time)}}
const errorRateOf=traffic=>traffic.requests===0?0:100*traffic.errors/traffic.requests;class RowCount{#closed=NO_TRAFFIC
;#stretch;see(sample,identity){const stretch=this.#stretch
;if(!stretch||!(0,_server_js__WEBPACK_IMPORTED_MODULE_0__.SM)(stretch.identity,identity)||isSmaller(sample,stretch.latest)){
this.pause();this.#stretch={identity:identity,opening:sample,latest:sample,clock:clockOf(sample)};return}
stretch.latest=sample;stretch.clock?.see(clockedOf(sample))}pause(){this.#closed=this.traffic();this.#stretch=undefined}
traffic(){return this.#stretch?addTraffic(this.#closed,trafficOf(this.#stretch)):this.#closed}get latest(){
return this.#stretch?.latest}}const clockedOf=sample=>({requests:sample.counters.requests,
meanMs:sample.responseTimeMs??0})
;const clockOf=sample=>sample.responseTimeMs===undefined?undefined:new _response_time_js__WEBPACK_IMPORTED_MODULE_1__.ek(clockedOf(sample))
;const isSmaller=(now,before)=>now.counters.requests<before.counters.requests||now.stot<before.stot
;function trafficOf({opening:opening,latest:latest,clock:clock}){const counters=(0,
_server_js__WEBPACK_IMPORTED_MODULE_0__.km)(latest.counters,opening.counters,(now,then)=>Math.max(0,now-then))
;const{responses5xx:responses5xx,connectionErrors:connectionErrors,responseErrors:responseErrors}=counters
;const sessions=latest.stot-opening.stot;if(!clock){const errors=connectionErrors+responseErrors
;const requests=Math.max(sessions,errors);const unanswered=responseErrors;return{requests:requests,errors:errors,
responses5xx:0,connectionErrors:connectionErrors,unanswered:unanswered,counters:counters,
time:_response_time_js__WEBPACK_IMPORTED_MODULE_1__.wM}}const answered=responsesOf(counters)
;const accounted=answered+connectionErrors+counters.redispatches+counters.clientAborts
;const lost=sessions-accounted-latest.scur;const unanswered=Math.max(responseErrors,lost,0)
;const errors=responses5xx+connectionErrors+unanswered;const requests=answered+connectionErrors+unanswered;return{
requests:requests,errors:errors,responses5xx:responses5xx,connectionErrors:connectionErrors,unanswered:unanswered,
counters:counters,time:clock.spent()}}
const responsesOf=counters=>counters.responses1xx+counters.responses2xx+counters.responses3xx+counters.responses4xx+counters.responses5xx+counters.responsesOther
},4142:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{z3:()=>error,Gu:()=>getState,LZ:()=>saveState,uH:()=>setOutput,
Pq:()=>core_setSecret,z:()=>summary});var external_os_=__nccwpck_require__(857);function utils_toCommandValue(input){
if(input===null||input===undefined){return""}else if(typeof input==="string"||input instanceof String){return input}
return JSON.stringify(input)}function utils_toCommandProperties(annotationProperties){
if(!Object.keys(annotationProperties).length){return{}}return{title:annotationProperties.title,
file:annotationProperties.file,line:annotationProperties.startLine,endLine:annotationProperties.endLine,
col:annotationProperties.startColumn,endColumn:annotationProperties.endColumn}}
function command_issueCommand(command,properties,message){const cmd=new Command(command,properties,message)
;process.stdout.write(cmd.toString()+external_os_.EOL)}function command_issue(name,message=""){
command_issueCommand(name,{},message)}const CMD_STRING="::";class Command{constructor(command,properties,message){
if(!command){command="missing.command"}this.command=command;this.properties=properties;this.message=message}toString(){
let cmdStr=CMD_STRING+this.command;if(this.properties&&Object.keys(this.properties).length>0){cmdStr+=" ";let first=true
;for(const key in this.properties){if(this.properties.hasOwnProperty(key)){const val=this.properties[key];if(val){
if(first){first=false}else{cmdStr+=","}cmdStr+=`${key}=${escapeProperty(val)}`}}}}
cmdStr+=`${CMD_STRING}${escapeData(this.message)}`;return cmdStr}}function escapeData(s){
return utils_toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function escapeProperty(s){
return utils_toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")
}const external_crypto_namespaceObject=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto")
;var external_fs_=__nccwpck_require__(9896);function file_command_issueFileCommand(command,message){
const filePath=process.env[`GITHUB_${command}`];if(!filePath){
throw new Error(`Unable to find environment variable for file command ${command}`)}
if(!external_fs_.existsSync(filePath)){throw new Error(`Missing file at path: ${filePath}`)}
external_fs_.appendFileSync(filePath,`${utils_toCommandValue(message)}${external_os_.EOL}`,{encoding:"utf8"})}
function file_command_prepareKeyValueMessage(key,value){
const delimiter=`ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`
;const convertedValue=utils_toCommandValue(value);if(key.includes(delimiter)){
throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`)}
if(convertedValue.includes(delimiter)){
throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`)}
return`${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`}
var external_path_=__nccwpck_require__(6928)
;var __awaiter=undefined&&undefined.__awaiter||function(thisArg,_arguments,P,generator){function adopt(value){
return value instanceof P?value:new P(function(resolve){resolve(value)})}
return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){
reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){
result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}
step((generator=generator.apply(thisArg,_arguments||[])).next())})};class oidc_utils_OidcClient{
static createHttpClient(allowRetry=true,maxRetry=10){const requestOptions={allowRetries:allowRetry,maxRetries:maxRetry}
;return new HttpClient("actions/oidc-client",[new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())],requestOptions)
}static getRequestToken(){const token=process.env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"];if(!token){
throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable")}return token}static getIDTokenUrl(){
const runtimeUrl=process.env["ACTIONS_ID_TOKEN_REQUEST_URL"];if(!runtimeUrl){
throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable")}return runtimeUrl}
static getCall(id_token_url){return __awaiter(this,void 0,void 0,function*(){var _a
;const httpclient=oidc_utils_OidcClient.createHttpClient()
;const res=yield httpclient.getJson(id_token_url).catch(error=>{
throw new Error(`Failed to get ID Token. \n \n        Error Code : ${error.statusCode}\n \n        Error Message: ${error.message}`)
});const id_token=(_a=res.result)===null||_a===void 0?void 0:_a.value;if(!id_token){
throw new Error("Response json body do not have ID Token field")}return id_token})}static getIDToken(audience){
return __awaiter(this,void 0,void 0,function*(){try{let id_token_url=oidc_utils_OidcClient.getIDTokenUrl();if(audience){
const encodedAudience=encodeURIComponent(audience);id_token_url=`${id_token_url}&audience=${encodedAudience}`}
debug(`ID token url is ${id_token_url}`);const id_token=yield oidc_utils_OidcClient.getCall(id_token_url)
;setSecret(id_token);return id_token}catch(error){throw new Error(`Error message: ${error.message}`)}})}}
var summary_awaiter=undefined&&undefined.__awaiter||function(thisArg,_arguments,P,generator){function adopt(value){
return value instanceof P?value:new P(function(resolve){resolve(value)})}
return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){
reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){
result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}
step((generator=generator.apply(thisArg,_arguments||[])).next())})}
;const{access:access,appendFile:appendFile,writeFile:writeFile}=external_fs_.promises
;const SUMMARY_ENV_VAR="GITHUB_STEP_SUMMARY"
;const SUMMARY_DOCS_URL="https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary"
;class Summary{constructor(){this._buffer=""}filePath(){return summary_awaiter(this,void 0,void 0,function*(){
if(this._filePath){return this._filePath}const pathFromEnv=process.env[SUMMARY_ENV_VAR];if(!pathFromEnv){
throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`)
}try{yield access(pathFromEnv,external_fs_.constants.R_OK|external_fs_.constants.W_OK)}catch(_a){
throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`)
}this._filePath=pathFromEnv;return this._filePath})}wrap(tag,content,attrs={}){
const htmlAttrs=Object.entries(attrs).map(([key,value])=>` ${key}="${value}"`).join("");if(!content){
return`<${tag}${htmlAttrs}>`}return`<${tag}${htmlAttrs}>${content}</${tag}>`}write(options){
return summary_awaiter(this,void 0,void 0,function*(){
const overwrite=!!(options===null||options===void 0?void 0:options.overwrite);const filePath=yield this.filePath()
;const writeFunc=overwrite?writeFile:appendFile;yield writeFunc(filePath,this._buffer,{encoding:"utf8"})
;return this.emptyBuffer()})}clear(){return summary_awaiter(this,void 0,void 0,function*(){
return this.emptyBuffer().write({overwrite:true})})}stringify(){return this._buffer}isEmptyBuffer(){
return this._buffer.length===0}emptyBuffer(){this._buffer="";return this}addRaw(text,addEOL=false){this._buffer+=text
;return addEOL?this.addEOL():this}addEOL(){return this.addRaw(external_os_.EOL)}addCodeBlock(code,lang){
const attrs=Object.assign({},lang&&{lang:lang});const element=this.wrap("pre",this.wrap("code",code),attrs)
;return this.addRaw(element).addEOL()}addList(items,ordered=false){const tag=ordered?"ol":"ul"
;const listItems=items.map(item=>this.wrap("li",item)).join("");const element=this.wrap(tag,listItems)
;return this.addRaw(element).addEOL()}addTable(rows){const tableBody=rows.map(row=>{const cells=row.map(cell=>{
if(typeof cell==="string"){return this.wrap("td",cell)}
const{header:header,data:data,colspan:colspan,rowspan:rowspan}=cell;const tag=header?"th":"td"
;const attrs=Object.assign(Object.assign({},colspan&&{colspan:colspan}),rowspan&&{rowspan:rowspan})
;return this.wrap(tag,data,attrs)}).join("");return this.wrap("tr",cells)}).join("")
;const element=this.wrap("table",tableBody);return this.addRaw(element).addEOL()}addDetails(label,content){
const element=this.wrap("details",this.wrap("summary",label)+content);return this.addRaw(element).addEOL()}
addImage(src,alt,options){const{width:width,height:height}=options||{}
;const attrs=Object.assign(Object.assign({},width&&{width:width}),height&&{height:height})
;const element=this.wrap("img",null,Object.assign({src:src,alt:alt},attrs));return this.addRaw(element).addEOL()}
addHeading(text,level){const tag=`h${level}`;const allowedTag=["h1","h2","h3","h4","h5","h6"].includes(tag)?tag:"h1"
;const element=this.wrap(allowedTag,text);return this.addRaw(element).addEOL()}addSeparator(){
const element=this.wrap("hr",null);return this.addRaw(element).addEOL()}addBreak(){const element=this.wrap("br",null)
;return this.addRaw(element).addEOL()}addQuote(text,cite){const attrs=Object.assign({},cite&&{cite:cite})
;const element=this.wrap("blockquote",text,attrs);return this.addRaw(element).addEOL()}addLink(text,href){
const element=this.wrap("a",text,{href:href});return this.addRaw(element).addEOL()}}const _summary=new Summary
;const markdownSummary=null&&_summary;const summary=_summary;function toPosixPath(pth){return pth.replace(/[\\]/g,"/")}
function toWin32Path(pth){return pth.replace(/[/]/g,"\\")}function toPlatformPath(pth){
return pth.replace(/[/\\]/g,path.sep)}var lib_exec=__nccwpck_require__(726)
;var platform_awaiter=undefined&&undefined.__awaiter||function(thisArg,_arguments,P,generator){function adopt(value){
return value instanceof P?value:new P(function(resolve){resolve(value)})}
return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){
reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){
result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}
step((generator=generator.apply(thisArg,_arguments||[])).next())})}
;const getWindowsInfo=()=>platform_awaiter(void 0,void 0,void 0,function*(){
const{stdout:version}=yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"',undefined,{
silent:true})
;const{stdout:name}=yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"',undefined,{
silent:true});return{name:name.trim(),version:version.trim()}})
;const getMacOsInfo=()=>platform_awaiter(void 0,void 0,void 0,function*(){var _a,_b,_c,_d
;const{stdout:stdout}=yield exec.getExecOutput("sw_vers",undefined,{silent:true})
;const version=(_b=(_a=stdout.match(/ProductVersion:\s*(.+)/))===null||_a===void 0?void 0:_a[1])!==null&&_b!==void 0?_b:""
;const name=(_d=(_c=stdout.match(/ProductName:\s*(.+)/))===null||_c===void 0?void 0:_c[1])!==null&&_d!==void 0?_d:""
;return{name:name,version:version}});const getLinuxInfo=()=>platform_awaiter(void 0,void 0,void 0,function*(){
const{stdout:stdout}=yield exec.getExecOutput("lsb_release",["-i","-r","-s"],{silent:true})
;const[name,version]=stdout.trim().split("\n");return{name:name,version:version}})
;const platform=external_os_.platform();const arch=external_os_.arch();const isWindows=platform==="win32"
;const isMacOS=platform==="darwin";const isLinux=platform==="linux";function getDetails(){
return platform_awaiter(this,void 0,void 0,function*(){
return Object.assign(Object.assign({},yield isWindows?getWindowsInfo():isMacOS?getMacOsInfo():getLinuxInfo()),{
platform:platform,arch:arch,isWindows:isWindows,isMacOS:isMacOS,isLinux:isLinux})})}
var core_awaiter=undefined&&undefined.__awaiter||function(thisArg,_arguments,P,generator){function adopt(value){
return value instanceof P?value:new P(function(resolve){resolve(value)})}
return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){
reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){
result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}
step((generator=generator.apply(thisArg,_arguments||[])).next())})};var ExitCode;(function(ExitCode){
ExitCode[ExitCode["Success"]=0]="Success";ExitCode[ExitCode["Failure"]=1]="Failure"})(ExitCode||(ExitCode={}))
;function exportVariable(name,val){const convertedVal=toCommandValue(val);process.env[name]=convertedVal
;const filePath=process.env["GITHUB_ENV"]||"";if(filePath){
return issueFileCommand("ENV",prepareKeyValueMessage(name,val))}issueCommand("set-env",{name:name},convertedVal)}
function core_setSecret(secret){command_issueCommand("add-mask",{},secret)}function addPath(inputPath){
const filePath=process.env["GITHUB_PATH"]||"";if(filePath){issueFileCommand("PATH",inputPath)}else{
issueCommand("add-path",{},inputPath)}process.env["PATH"]=`${inputPath}${path.delimiter}${process.env["PATH"]}`}
function getInput(name,options){const val=process.env[`INPUT_${name.replace(/ /g,"_").toUpperCase()}`]||""
;if(options&&options.required&&!val){throw new Error(`Input required and not supplied: ${name}`)}
if(options&&options.trimWhitespace===false){return val}return val.trim()}function getMultilineInput(name,options){
const inputs=getInput(name,options).split("\n").filter(x=>x!=="");if(options&&options.trimWhitespace===false){
return inputs}return inputs.map(input=>input.trim())}function getBooleanInput(name,options){
const trueValue=["true","True","TRUE"];const falseValue=["false","False","FALSE"];const val=getInput(name,options)
;if(trueValue.includes(val))return true;if(falseValue.includes(val))return false
;throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n`+`Support boolean input list: \`true | True | TRUE | false | False | FALSE\``)
}function setOutput(name,value){const filePath=process.env["GITHUB_OUTPUT"]||"";if(filePath){
return file_command_issueFileCommand("OUTPUT",file_command_prepareKeyValueMessage(name,value))}
process.stdout.write(external_os_.EOL);command_issueCommand("set-output",{name:name},utils_toCommandValue(value))}
function setCommandEcho(enabled){issue("echo",enabled?"on":"off")}function setFailed(message){
process.exitCode=ExitCode.Failure;error(message)}function isDebug(){return process.env["RUNNER_DEBUG"]==="1"}
function core_debug(message){issueCommand("debug",{},message)}function error(message,properties={}){
command_issueCommand("error",utils_toCommandProperties(properties),message instanceof Error?message.toString():message)}
function warning(message,properties={}){
issueCommand("warning",toCommandProperties(properties),message instanceof Error?message.toString():message)}
function notice(message,properties={}){
issueCommand("notice",toCommandProperties(properties),message instanceof Error?message.toString():message)}
function info(message){process.stdout.write(message+os.EOL)}function startGroup(name){issue("group",name)}
function endGroup(){issue("endgroup")}function group(name,fn){return core_awaiter(this,void 0,void 0,function*(){
startGroup(name);let result;try{result=yield fn()}finally{endGroup()}return result})}function saveState(name,value){
const filePath=process.env["GITHUB_STATE"]||"";if(filePath){
return file_command_issueFileCommand("STATE",file_command_prepareKeyValueMessage(name,value))}
command_issueCommand("save-state",{name:name},utils_toCommandValue(value))}function getState(name){
return process.env[`STATE_${name}`]||""}function getIDToken(aud){return core_awaiter(this,void 0,void 0,function*(){
return yield OidcClient.getIDToken(aud)})}},
726:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{H:()=>getExecOutput})
;const external_string_decoder_namespaceObject=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder")
;var external_os_=__nccwpck_require__(857)
;const external_events_namespaceObject=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("events")
;const external_child_process_namespaceObject=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process")
;var external_path_=__nccwpck_require__(6928)
;const external_assert_namespaceObject=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert")
;var external_fs_=__nccwpck_require__(9896)
;var __awaiter=undefined&&undefined.__awaiter||function(thisArg,_arguments,P,generator){function adopt(value){
return value instanceof P?value:new P(function(resolve){resolve(value)})}
return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){
reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){
result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}
step((generator=generator.apply(thisArg,_arguments||[])).next())})}
;const{chmod:chmod,copyFile:copyFile,lstat:lstat,mkdir:mkdir,open:io_util_open,readdir:readdir,rename:rename,rm:rm,rmdir:rmdir,stat:stat,symlink:symlink,unlink:unlink}=external_fs_.promises
;const IS_WINDOWS=process.platform==="win32";function readlink(fsPath){return __awaiter(this,void 0,void 0,function*(){
const result=yield fs.promises.readlink(fsPath);if(IS_WINDOWS&&!result.endsWith("\\")){return`${result}\\`}return result
})}const UV_FS_O_EXLOCK=268435456;const READONLY=external_fs_.constants.O_RDONLY;function exists(fsPath){
return __awaiter(this,void 0,void 0,function*(){try{yield stat(fsPath)}catch(err){if(err.code==="ENOENT"){return false}
throw err}return true})}function isDirectory(fsPath_1){
return __awaiter(this,arguments,void 0,function*(fsPath,useStat=false){
const stats=useStat?yield stat(fsPath):yield lstat(fsPath);return stats.isDirectory()})}function isRooted(p){
p=normalizeSeparators(p);if(!p){throw new Error('isRooted() parameter "p" cannot be empty')}if(IS_WINDOWS){
return p.startsWith("\\")||/^[A-Z]:/i.test(p)}return p.startsWith("/")}
function tryGetExecutablePath(filePath,extensions){return __awaiter(this,void 0,void 0,function*(){let stats=undefined
;try{stats=yield stat(filePath)}catch(err){if(err.code!=="ENOENT"){
console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`)}}
if(stats&&stats.isFile()){if(IS_WINDOWS){const upperExt=external_path_.extname(filePath).toUpperCase()
;if(extensions.some(validExt=>validExt.toUpperCase()===upperExt)){return filePath}}else{if(isUnixExecutable(stats)){
return filePath}}}const originalFilePath=filePath;for(const extension of extensions){filePath=originalFilePath+extension
;stats=undefined;try{stats=yield stat(filePath)}catch(err){if(err.code!=="ENOENT"){
console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`)}}
if(stats&&stats.isFile()){if(IS_WINDOWS){try{const directory=external_path_.dirname(filePath)
;const upperName=external_path_.basename(filePath).toUpperCase();for(const actualName of yield readdir(directory)){
if(upperName===actualName.toUpperCase()){filePath=external_path_.join(directory,actualName);break}}}catch(err){
console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`)}
return filePath}else{if(isUnixExecutable(stats)){return filePath}}}}return""})}function normalizeSeparators(p){p=p||""
;if(IS_WINDOWS){p=p.replace(/\//g,"\\");return p.replace(/\\\\+/g,"\\")}return p.replace(/\/\/+/g,"/")}
function isUnixExecutable(stats){
return(stats.mode&1)>0||(stats.mode&8)>0&&process.getgid!==undefined&&stats.gid===process.getgid()||(stats.mode&64)>0&&process.getuid!==undefined&&stats.uid===process.getuid()
}function getCmdPath(){var _a;return(_a=process.env["COMSPEC"])!==null&&_a!==void 0?_a:`cmd.exe`}
var io_awaiter=undefined&&undefined.__awaiter||function(thisArg,_arguments,P,generator){function adopt(value){
return value instanceof P?value:new P(function(resolve){resolve(value)})}
return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){
reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){
result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}
step((generator=generator.apply(thisArg,_arguments||[])).next())})};function cp(source_1,dest_1){
return io_awaiter(this,arguments,void 0,function*(source,dest,options={}){
const{force:force,recursive:recursive,copySourceDirectory:copySourceDirectory}=readCopyOptions(options)
;const destStat=(yield ioUtil.exists(dest))?yield ioUtil.stat(dest):null;if(destStat&&destStat.isFile()&&!force){return}
const newDest=destStat&&destStat.isDirectory()&&copySourceDirectory?path.join(dest,path.basename(source)):dest
;if(!(yield ioUtil.exists(source))){throw new Error(`no such file or directory: ${source}`)}
const sourceStat=yield ioUtil.stat(source);if(sourceStat.isDirectory()){if(!recursive){
throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`)}else{
yield cpDirRecursive(source,newDest,0,force)}}else{if(path.relative(source,newDest)===""){
throw new Error(`'${newDest}' and '${source}' are the same file`)}yield io_copyFile(source,newDest,force)}})}
function mv(source_1,dest_1){return io_awaiter(this,arguments,void 0,function*(source,dest,options={}){
if(yield ioUtil.exists(dest)){let destExists=true;if(yield ioUtil.isDirectory(dest)){
dest=path.join(dest,path.basename(source));destExists=yield ioUtil.exists(dest)}if(destExists){
if(options.force==null||options.force){yield rmRF(dest)}else{throw new Error("Destination already exists")}}}
yield mkdirP(path.dirname(dest));yield ioUtil.rename(source,dest)})}function rmRF(inputPath){
return io_awaiter(this,void 0,void 0,function*(){if(ioUtil.IS_WINDOWS){if(/[*"<>|]/.test(inputPath)){
throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows')}}try{yield ioUtil.rm(inputPath,{
force:true,maxRetries:3,recursive:true,retryDelay:300})}catch(err){
throw new Error(`File was unable to be removed ${err}`)}})}function mkdirP(fsPath){
return io_awaiter(this,void 0,void 0,function*(){ok(fsPath,"a path argument must be provided")
;yield ioUtil.mkdir(fsPath,{recursive:true})})}function which(tool,check){
return io_awaiter(this,void 0,void 0,function*(){if(!tool){throw new Error("parameter 'tool' is required")}if(check){
const result=yield which(tool,false);if(!result){if(IS_WINDOWS){
throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`)
}else{
throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`)
}}return result}const matches=yield findInPath(tool);if(matches&&matches.length>0){return matches[0]}return""})}
function findInPath(tool){return io_awaiter(this,void 0,void 0,function*(){if(!tool){
throw new Error("parameter 'tool' is required")}const extensions=[];if(IS_WINDOWS&&process.env["PATHEXT"]){
for(const extension of process.env["PATHEXT"].split(external_path_.delimiter)){if(extension){extensions.push(extension)}
}}if(isRooted(tool)){const filePath=yield tryGetExecutablePath(tool,extensions);if(filePath){return[filePath]}return[]}
if(tool.includes(external_path_.sep)){return[]}const directories=[];if(process.env.PATH){
for(const p of process.env.PATH.split(external_path_.delimiter)){if(p){directories.push(p)}}}const matches=[]
;for(const directory of directories){
const filePath=yield tryGetExecutablePath(external_path_.join(directory,tool),extensions);if(filePath){
matches.push(filePath)}}return matches})}function readCopyOptions(options){
const force=options.force==null?true:options.force;const recursive=Boolean(options.recursive)
;const copySourceDirectory=options.copySourceDirectory==null?true:Boolean(options.copySourceDirectory);return{
force:force,recursive:recursive,copySourceDirectory:copySourceDirectory}}
function cpDirRecursive(sourceDir,destDir,currentDepth,force){return io_awaiter(this,void 0,void 0,function*(){
if(currentDepth>=255)return;currentDepth++;yield mkdirP(destDir);const files=yield ioUtil.readdir(sourceDir)
;for(const fileName of files){const srcFile=`${sourceDir}/${fileName}`;const destFile=`${destDir}/${fileName}`
;const srcFileStat=yield ioUtil.lstat(srcFile);if(srcFileStat.isDirectory()){
yield cpDirRecursive(srcFile,destFile,currentDepth,force)}else{yield io_copyFile(srcFile,destFile,force)}}
yield ioUtil.chmod(destDir,(yield ioUtil.stat(sourceDir)).mode)})}function io_copyFile(srcFile,destFile,force){
return io_awaiter(this,void 0,void 0,function*(){if((yield ioUtil.lstat(srcFile)).isSymbolicLink()){try{
yield ioUtil.lstat(destFile);yield ioUtil.unlink(destFile)}catch(e){if(e.code==="EPERM"){
yield ioUtil.chmod(destFile,"0666");yield ioUtil.unlink(destFile)}}const symlinkFull=yield ioUtil.readlink(srcFile)
;yield ioUtil.symlink(symlinkFull,destFile,ioUtil.IS_WINDOWS?"junction":null)
}else if(!(yield ioUtil.exists(destFile))||force){yield ioUtil.copyFile(srcFile,destFile)}})}
const external_timers_namespaceObject=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers")
;var toolrunner_awaiter=undefined&&undefined.__awaiter||function(thisArg,_arguments,P,generator){function adopt(value){
return value instanceof P?value:new P(function(resolve){resolve(value)})}
return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){
reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){
result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}
step((generator=generator.apply(thisArg,_arguments||[])).next())})}
;const toolrunner_IS_WINDOWS=process.platform==="win32"
;class ToolRunner extends external_events_namespaceObject.EventEmitter{constructor(toolPath,args,options){super()
;if(!toolPath){throw new Error("Parameter 'toolPath' cannot be null or empty.")}this.toolPath=toolPath
;this.args=args||[];this.options=options||{}}_debug(message){if(this.options.listeners&&this.options.listeners.debug){
this.options.listeners.debug(message)}}_getCommandString(options,noPrefix){const toolPath=this._getSpawnFileName()
;const args=this._getSpawnArgs(options);let cmd=noPrefix?"":"[command]";if(toolrunner_IS_WINDOWS){if(this._isCmdFile()){
cmd+=toolPath;for(const a of args){cmd+=` ${a}`}}else if(options.windowsVerbatimArguments){cmd+=`"${toolPath}"`
;for(const a of args){cmd+=` ${a}`}}else{cmd+=this._windowsQuoteCmdArg(toolPath);for(const a of args){
cmd+=` ${this._windowsQuoteCmdArg(a)}`}}}else{cmd+=toolPath;for(const a of args){cmd+=` ${a}`}}return cmd}
_processLineBuffer(data,strBuffer,onLine){try{let s=strBuffer+data.toString();let n=s.indexOf(external_os_.EOL)
;while(n>-1){const line=s.substring(0,n);onLine(line);s=s.substring(n+external_os_.EOL.length)
;n=s.indexOf(external_os_.EOL)}return s}catch(err){this._debug(`error processing line. Failed with error ${err}`)
;return""}}_getSpawnFileName(){if(toolrunner_IS_WINDOWS){if(this._isCmdFile()){return process.env["COMSPEC"]||"cmd.exe"}
}return this.toolPath}_getSpawnArgs(options){if(toolrunner_IS_WINDOWS){if(this._isCmdFile()){
let argline=`/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;for(const a of this.args){argline+=" "
;argline+=options.windowsVerbatimArguments?a:this._windowsQuoteCmdArg(a)}argline+='"';return[argline]}}return this.args}
_endsWith(str,end){return str.endsWith(end)}_isCmdFile(){const upperToolPath=this.toolPath.toUpperCase()
;return this._endsWith(upperToolPath,".CMD")||this._endsWith(upperToolPath,".BAT")}_windowsQuoteCmdArg(arg){
if(!this._isCmdFile()){return this._uvQuoteCmdArg(arg)}if(!arg){return'""'}
const cmdSpecialChars=[" ","\t","&","(",")","[","]","{","}","^","=",";","!","'","+",",","`","~","|","<",">",'"']
;let needsQuotes=false;for(const char of arg){if(cmdSpecialChars.some(x=>x===char)){needsQuotes=true;break}}
if(!needsQuotes){return arg}let reverse='"';let quoteHit=true;for(let i=arg.length;i>0;i--){reverse+=arg[i-1]
;if(quoteHit&&arg[i-1]==="\\"){reverse+="\\"}else if(arg[i-1]==='"'){quoteHit=true;reverse+='"'}else{quoteHit=false}}
reverse+='"';return reverse.split("").reverse().join("")}_uvQuoteCmdArg(arg){if(!arg){return'""'}
if(!arg.includes(" ")&&!arg.includes("\t")&&!arg.includes('"')){return arg}if(!arg.includes('"')&&!arg.includes("\\")){
return`"${arg}"`}let reverse='"';let quoteHit=true;for(let i=arg.length;i>0;i--){reverse+=arg[i-1]
;if(quoteHit&&arg[i-1]==="\\"){reverse+="\\"}else if(arg[i-1]==='"'){quoteHit=true;reverse+="\\"}else{quoteHit=false}}
reverse+='"';return reverse.split("").reverse().join("")}_cloneExecOptions(options){options=options||{};const result={
cwd:options.cwd||process.cwd(),env:options.env||process.env,silent:options.silent||false,
windowsVerbatimArguments:options.windowsVerbatimArguments||false,failOnStdErr:options.failOnStdErr||false,
ignoreReturnCode:options.ignoreReturnCode||false,delay:options.delay||1e4}
;result.outStream=options.outStream||process.stdout;result.errStream=options.errStream||process.stderr;return result}
_getSpawnOptions(options,toolPath){options=options||{};const result={};result.cwd=options.cwd;result.env=options.env
;result["windowsVerbatimArguments"]=options.windowsVerbatimArguments||this._isCmdFile()
;if(options.windowsVerbatimArguments){result.argv0=`"${toolPath}"`}return result}exec(){
return toolrunner_awaiter(this,void 0,void 0,function*(){
if(!isRooted(this.toolPath)&&(this.toolPath.includes("/")||toolrunner_IS_WINDOWS&&this.toolPath.includes("\\"))){
this.toolPath=external_path_.resolve(process.cwd(),this.options.cwd||process.cwd(),this.toolPath)}
this.toolPath=yield which(this.toolPath,true)
;return new Promise((resolve,reject)=>toolrunner_awaiter(this,void 0,void 0,function*(){
this._debug(`exec tool: ${this.toolPath}`);this._debug("arguments:");for(const arg of this.args){
this._debug(`   ${arg}`)}const optionsNonNull=this._cloneExecOptions(this.options)
;if(!optionsNonNull.silent&&optionsNonNull.outStream){
optionsNonNull.outStream.write(this._getCommandString(optionsNonNull)+external_os_.EOL)}
const state=new ExecState(optionsNonNull,this.toolPath);state.on("debug",message=>{this._debug(message)})
;if(this.options.cwd&&!(yield exists(this.options.cwd))){
return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`))}const fileName=this._getSpawnFileName()
;const cp=external_child_process_namespaceObject.spawn(fileName,this._getSpawnArgs(optionsNonNull),this._getSpawnOptions(this.options,fileName))
;let stdbuffer="";if(cp.stdout){cp.stdout.on("data",data=>{if(this.options.listeners&&this.options.listeners.stdout){
this.options.listeners.stdout(data)}if(!optionsNonNull.silent&&optionsNonNull.outStream){
optionsNonNull.outStream.write(data)}stdbuffer=this._processLineBuffer(data,stdbuffer,line=>{
if(this.options.listeners&&this.options.listeners.stdline){this.options.listeners.stdline(line)}})})}let errbuffer=""
;if(cp.stderr){cp.stderr.on("data",data=>{state.processStderr=true
;if(this.options.listeners&&this.options.listeners.stderr){this.options.listeners.stderr(data)}
if(!optionsNonNull.silent&&optionsNonNull.errStream&&optionsNonNull.outStream){
const s=optionsNonNull.failOnStdErr?optionsNonNull.errStream:optionsNonNull.outStream;s.write(data)}
errbuffer=this._processLineBuffer(data,errbuffer,line=>{if(this.options.listeners&&this.options.listeners.errline){
this.options.listeners.errline(line)}})})}cp.on("error",err=>{state.processError=err.message;state.processExited=true
;state.processClosed=true;state.CheckComplete()});cp.on("exit",code=>{state.processExitCode=code
;state.processExited=true;this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);state.CheckComplete()})
;cp.on("close",code=>{state.processExitCode=code;state.processExited=true;state.processClosed=true
;this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);state.CheckComplete()})
;state.on("done",(error,exitCode)=>{if(stdbuffer.length>0){this.emit("stdline",stdbuffer)}if(errbuffer.length>0){
this.emit("errline",errbuffer)}cp.removeAllListeners();if(error){reject(error)}else{resolve(exitCode)}})
;if(this.options.input){if(!cp.stdin){throw new Error("child process missing stdin")}cp.stdin.end(this.options.input)}
}))})}}function argStringToArray(argString){const args=[];let inQuotes=false;let escaped=false;let arg=""
;function append(c){if(escaped&&c!=='"'){arg+="\\"}arg+=c;escaped=false}for(let i=0;i<argString.length;i++){
const c=argString.charAt(i);if(c==='"'){if(!escaped){inQuotes=!inQuotes}else{append(c)}continue}if(c==="\\"&&escaped){
append(c);continue}if(c==="\\"&&inQuotes){escaped=true;continue}if(c===" "&&!inQuotes){if(arg.length>0){args.push(arg)
;arg=""}continue}append(c)}if(arg.length>0){args.push(arg.trim())}return args}
class ExecState extends external_events_namespaceObject.EventEmitter{constructor(options,toolPath){super()
;this.processClosed=false;this.processError="";this.processExitCode=0;this.processExited=false;this.processStderr=false
;this.delay=1e4;this.done=false;this.timeout=null;if(!toolPath){throw new Error("toolPath must not be empty")}
this.options=options;this.toolPath=toolPath;if(options.delay){this.delay=options.delay}}CheckComplete(){if(this.done){
return}if(this.processClosed){this._setResult()}else if(this.processExited){this.timeout=(0,
external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout,this.delay,this)}}_debug(message){
this.emit("debug",message)}_setResult(){let error;if(this.processExited){if(this.processError){
error=new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`)
}else if(this.processExitCode!==0&&!this.options.ignoreReturnCode){
error=new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`)
}else if(this.processStderr&&this.options.failOnStdErr){
error=new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`)}}
if(this.timeout){clearTimeout(this.timeout);this.timeout=null}this.done=true
;this.emit("done",error,this.processExitCode)}static HandleTimeout(state){if(state.done){return}
if(!state.processClosed&&state.processExited){
const message=`The STDIO streams did not close within ${state.delay/1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`
;state._debug(message)}state._setResult()}}
var exec_awaiter=undefined&&undefined.__awaiter||function(thisArg,_arguments,P,generator){function adopt(value){
return value instanceof P?value:new P(function(resolve){resolve(value)})}
return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){
reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){
result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}
step((generator=generator.apply(thisArg,_arguments||[])).next())})};function exec(commandLine,args,options){
return exec_awaiter(this,void 0,void 0,function*(){const commandArgs=argStringToArray(commandLine)
;if(commandArgs.length===0){throw new Error(`Parameter 'commandLine' cannot be null or empty.`)}
const toolPath=commandArgs[0];args=commandArgs.slice(1).concat(args||[])
;const runner=new ToolRunner(toolPath,args,options);return runner.exec()})}
function getExecOutput(commandLine,args,options){return exec_awaiter(this,void 0,void 0,function*(){var _a,_b
;let stdout="";let stderr="";const stdoutDecoder=new external_string_decoder_namespaceObject.StringDecoder("utf8")
;const stderrDecoder=new external_string_decoder_namespaceObject.StringDecoder("utf8")
;const originalStdoutListener=(_a=options===null||options===void 0?void 0:options.listeners)===null||_a===void 0?void 0:_a.stdout
;const originalStdErrListener=(_b=options===null||options===void 0?void 0:options.listeners)===null||_b===void 0?void 0:_b.stderr
;const stdErrListener=data=>{stderr+=stderrDecoder.write(data);if(originalStdErrListener){originalStdErrListener(data)}}
;const stdOutListener=data=>{stdout+=stdoutDecoder.write(data);if(originalStdoutListener){originalStdoutListener(data)}}
;const listeners=Object.assign(Object.assign({},options===null||options===void 0?void 0:options.listeners),{
stdout:stdOutListener,stderr:stdErrListener})
;const exitCode=yield exec(commandLine,args,Object.assign(Object.assign({},options),{listeners:listeners}))
;stdout+=stdoutDecoder.end();stderr+=stderrDecoder.end();return{exitCode:exitCode,stdout:stdout,stderr:stderr}})}},
1338:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{F7:()=>_number,Fk:()=>_regex,Rl:()=>_string,em:()=>_unknown,q0:()=>describe,
mI:()=>meta});var core_core=__nccwpck_require__(3772);const $ZodCheck=core_core.xI("$ZodCheck",(inst,def)=>{var _a
;inst._zod??(inst._zod={});inst._zod.def=def;(_a=inst._zod).onattach??(_a.onattach=[])});const _whenHasSize=payload=>{
const val=payload.value;return!util.nullish(val)&&val.size!==undefined};const _whenHasLength=payload=>{
const val=payload.value;return!util.nullish(val)&&val.length!==undefined};const numericOriginMap={number:"number",
bigint:"bigint",object:"date"};const $ZodCheckLessThan=null&&core.$constructor("$ZodCheckLessThan",(inst,def)=>{
$ZodCheck.init(inst,def);const origin=numericOriginMap[typeof def.value];inst._zod.check=payload=>{
if(def.inclusive?payload.value<=def.value:payload.value<def.value){return}payload.issues.push({
origin:numericOriginMap[typeof payload.value]??origin,code:"too_big",
maximum:typeof def.value==="object"?def.value.getTime():def.value,input:payload.value,inclusive:def.inclusive,inst:inst,
continue:!def.abort})}});const $ZodCheckGreaterThan=null&&core.$constructor("$ZodCheckGreaterThan",(inst,def)=>{
$ZodCheck.init(inst,def);const origin=numericOriginMap[typeof def.value];inst._zod.check=payload=>{
if(def.inclusive?payload.value>=def.value:payload.value>def.value){return}payload.issues.push({
origin:numericOriginMap[typeof payload.value]??origin,code:"too_small",
minimum:typeof def.value==="object"?def.value.getTime():def.value,input:payload.value,inclusive:def.inclusive,inst:inst,
continue:!def.abort})}});const $ZodCheckMultipleOf=null&&core.$constructor("$ZodCheckMultipleOf",(inst,def)=>{
$ZodCheck.init(inst,def);inst._zod.check=payload=>{
if(typeof payload.value!==typeof def.value)throw new Error("Cannot mix number and bigint in multiple_of check.")
;const isMultiple=typeof payload.value==="bigint"?def.value!==BigInt(0)&&payload.value%def.value===BigInt(0):util.floatSafeRemainder(payload.value,def.value)===0
;if(isMultiple)return;payload.issues.push({origin:typeof payload.value,code:"not_multiple_of",divisor:def.value,
input:payload.value,inst:inst,continue:!def.abort})}})
;const $ZodCheckNumberFormat=null&&core.$constructor("$ZodCheckNumberFormat",(inst,def)=>{$ZodCheck.init(inst,def)
;def.format=def.format||"float64";const isInt=def.format?.includes("int");const origin=isInt?"int":"number"
;const[minimum,maximum]=util.NUMBER_FORMAT_RANGES[def.format];inst._zod.check=payload=>{const input=payload.value
;if(isInt){if(!Number.isInteger(input)){payload.issues.push({expected:origin,format:def.format,code:"invalid_type",
continue:false,input:input,inst:inst});return}if(!Number.isSafeInteger(input)){if(input>0){payload.issues.push({
input:input,code:"too_big",maximum:Number.MAX_SAFE_INTEGER,note:"Integers must be within the safe integer range.",
inst:inst,origin:origin,inclusive:true,continue:!def.abort})}else{payload.issues.push({input:input,code:"too_small",
minimum:Number.MIN_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst:inst,origin:origin,
inclusive:true,continue:!def.abort})}return}}if(input<minimum){payload.issues.push({origin:"number",input:input,
code:"too_small",minimum:minimum,inclusive:true,inst:inst,continue:!def.abort})}if(input>maximum){payload.issues.push({
origin:"number",input:input,code:"too_big",maximum:maximum,inclusive:true,inst:inst,continue:!def.abort})}}})
;const $ZodCheckBigIntFormat=null&&core.$constructor("$ZodCheckBigIntFormat",(inst,def)=>{$ZodCheck.init(inst,def)
;const[minimum,maximum]=util.BIGINT_FORMAT_RANGES[def.format];inst._zod.check=payload=>{const input=payload.value
;if(input<minimum){payload.issues.push({origin:"bigint",input:input,code:"too_small",minimum:minimum,inclusive:true,
inst:inst,continue:!def.abort})}if(input>maximum){payload.issues.push({origin:"bigint",input:input,code:"too_big",
maximum:maximum,inclusive:true,inst:inst,continue:!def.abort})}}})
;const $ZodCheckMaxSize=null&&core.$constructor("$ZodCheckMaxSize",(inst,def)=>{var _a;$ZodCheck.init(inst,def)
;(_a=inst._zod.def).when??(_a.when=_whenHasSize);inst._zod.check=payload=>{const input=payload.value
;const size=input.size;if(size<=def.maximum)return;payload.issues.push({origin:util.getSizableOrigin(input),
code:"too_big",maximum:def.maximum,inclusive:true,input:input,inst:inst,continue:!def.abort})}})
;const $ZodCheckMinSize=null&&core.$constructor("$ZodCheckMinSize",(inst,def)=>{var _a;$ZodCheck.init(inst,def)
;(_a=inst._zod.def).when??(_a.when=_whenHasSize);inst._zod.check=payload=>{const input=payload.value
;const size=input.size;if(size>=def.minimum)return;payload.issues.push({origin:util.getSizableOrigin(input),
code:"too_small",minimum:def.minimum,inclusive:true,input:input,inst:inst,continue:!def.abort})}})
;const $ZodCheckSizeEquals=null&&core.$constructor("$ZodCheckSizeEquals",(inst,def)=>{var _a;$ZodCheck.init(inst,def)
;(_a=inst._zod.def).when??(_a.when=_whenHasSize);inst._zod.check=payload=>{const input=payload.value
;const size=input.size;if(size===def.size)return;const tooBig=size>def.size;payload.issues.push({
origin:util.getSizableOrigin(input),...tooBig?{code:"too_big",maximum:def.size}:{code:"too_small",minimum:def.size},
inclusive:true,exact:true,input:payload.value,inst:inst,continue:!def.abort})}})
;const $ZodCheckMaxLength=null&&core.$constructor("$ZodCheckMaxLength",(inst,def)=>{var _a;$ZodCheck.init(inst,def)
;(_a=inst._zod.def).when??(_a.when=_whenHasLength);inst._zod.check=payload=>{const input=payload.value
;const units=input.length;const length=typeof input==="string"&&units>def.maximum?util.codePointLength(input):units
;if(length<=def.maximum)return;const origin=util.getLengthableOrigin(input);payload.issues.push({origin:origin,
code:"too_big",maximum:def.maximum,inclusive:true,input:input,inst:inst,continue:!def.abort})}})
;const $ZodCheckMinLength=null&&core.$constructor("$ZodCheckMinLength",(inst,def)=>{var _a;$ZodCheck.init(inst,def)
;(_a=inst._zod.def).when??(_a.when=_whenHasLength);inst._zod.check=payload=>{const input=payload.value
;const units=input.length
;const length=typeof input==="string"&&units>=def.minimum&&units<def.minimum*2?util.codePointLength(input):units
;if(length>=def.minimum)return;const origin=util.getLengthableOrigin(input);payload.issues.push({origin:origin,
code:"too_small",minimum:def.minimum,inclusive:true,input:input,inst:inst,continue:!def.abort})}})
;const $ZodCheckLengthEquals=null&&core.$constructor("$ZodCheckLengthEquals",(inst,def)=>{var _a
;$ZodCheck.init(inst,def);(_a=inst._zod.def).when??(_a.when=_whenHasLength);inst._zod.check=payload=>{
const input=payload.value;const units=input.length
;const length=typeof input==="string"&&units>=def.length&&units<=def.length*2?util.codePointLength(input):units
;if(length===def.length)return;const origin=util.getLengthableOrigin(input);const tooBig=length>def.length
;payload.issues.push({origin:origin,...tooBig?{code:"too_big",maximum:def.length}:{code:"too_small",minimum:def.length},
inclusive:true,exact:true,input:payload.value,inst:inst,continue:!def.abort})}})
;const $ZodCheckStringFormat=core_core.xI("$ZodCheckStringFormat",(inst,def)=>{var _a,_b;$ZodCheck.init(inst,def)
;if(def.pattern)(_a=inst._zod).check??(_a.check=payload=>{def.pattern.lastIndex=0
;if(def.pattern.test(payload.value))return;payload.issues.push({origin:"string",code:"invalid_format",format:def.format,
input:payload.value,...def.pattern?{pattern:def.pattern.toString()}:{},inst:inst,continue:!def.abort})
});else(_b=inst._zod).check??(_b.check=()=>{})});const $ZodCheckRegex=core_core.xI("$ZodCheckRegex",(inst,def)=>{
$ZodCheckStringFormat.init(inst,def);inst._zod.check=payload=>{def.pattern.lastIndex=0
;if(def.pattern.test(payload.value))return;payload.issues.push({origin:"string",code:"invalid_format",format:"regex",
input:payload.value,pattern:def.pattern.toString(),inst:inst,continue:!def.abort})}})
;const $ZodCheckLowerCase=null&&core.$constructor("$ZodCheckLowerCase",(inst,def)=>{
def.pattern??(def.pattern=regexes.lowercase);$ZodCheckStringFormat.init(inst,def)})
;const $ZodCheckUpperCase=null&&core.$constructor("$ZodCheckUpperCase",(inst,def)=>{
def.pattern??(def.pattern=regexes.uppercase);$ZodCheckStringFormat.init(inst,def)})
;const $ZodCheckIncludes=null&&core.$constructor("$ZodCheckIncludes",(inst,def)=>{$ZodCheck.init(inst,def)
;const escapedRegex=util.escapeRegex(def.includes)
;const pattern=new RegExp(typeof def.position==="number"?`^.{${def.position},}${escapedRegex}`:escapedRegex)
;def.pattern=pattern;inst._zod.check=payload=>{if(payload.value.includes(def.includes,def.position))return
;payload.issues.push({origin:"string",code:"invalid_format",format:"includes",includes:def.includes,input:payload.value,
inst:inst,continue:!def.abort})}});const $ZodCheckStartsWith=null&&core.$constructor("$ZodCheckStartsWith",(inst,def)=>{
$ZodCheck.init(inst,def);const pattern=new RegExp(`^${util.escapeRegex(def.prefix)}.*`)
;def.pattern??(def.pattern=pattern);inst._zod.check=payload=>{if(payload.value.startsWith(def.prefix))return
;payload.issues.push({origin:"string",code:"invalid_format",format:"starts_with",prefix:def.prefix,input:payload.value,
inst:inst,continue:!def.abort})}});const $ZodCheckEndsWith=null&&core.$constructor("$ZodCheckEndsWith",(inst,def)=>{
$ZodCheck.init(inst,def);const pattern=new RegExp(`.*${util.escapeRegex(def.suffix)}$`)
;def.pattern??(def.pattern=pattern);inst._zod.check=payload=>{if(payload.value.endsWith(def.suffix))return
;payload.issues.push({origin:"string",code:"invalid_format",format:"ends_with",suffix:def.suffix,input:payload.value,
inst:inst,continue:!def.abort})}});function handleCheckPropertyResult(result,payload,property){if(result.issues.length){
payload.issues.push(...util.prefixIssues(property,result.issues))}}
const $ZodCheckProperty=null&&core.$constructor("$ZodCheckProperty",(inst,def)=>{$ZodCheck.init(inst,def)
;inst._zod.check=payload=>{const result=def.schema._zod.run({value:payload.value[def.property],issues:[]},{})
;if(result instanceof Promise){return result.then(result=>handleCheckPropertyResult(result,payload,def.property))}
handleCheckPropertyResult(result,payload,def.property);return}})
;const $ZodCheckProperties=null&&core.$constructor("$ZodCheckProperties",(inst,def)=>{$ZodCheck.init(inst,def)
;util.hide(inst,Symbol.iterator,function*(){yield inst});let entries;inst._zod.check=payload=>{if(payload.value==null){
payload.issues.push({expected:"object",code:"invalid_type",input:payload.value,inst:inst});return undefined}
entries??(entries=Reflect.ownKeys(def.shape).map(key=>[key,def.shape[key]]));const input=payload.value;let proms
;for(const[key,schema]of entries){const result=schema._zod.run({value:input[key],issues:[]},{})
;if(result instanceof Promise){proms??(proms=[])
;proms.push(result.then(result=>handleCheckPropertyResult(result,payload,key)))}else{
handleCheckPropertyResult(result,payload,key)}}if(proms)return Promise.all(proms).then(()=>undefined);return undefined}
});const $ZodCheckMimeType=null&&core.$constructor("$ZodCheckMimeType",(inst,def)=>{$ZodCheck.init(inst,def)
;const mimeSet=new Set(def.mime);inst._zod.check=payload=>{if(mimeSet.has(payload.value.type))return
;payload.issues.push({code:"invalid_value",values:def.mime,input:payload.value.type,inst:inst,continue:!def.abort})}})
;const $ZodCheckOverwrite=null&&core.$constructor("$ZodCheckOverwrite",(inst,def)=>{$ZodCheck.init(inst,def)
;inst._zod.check=payload=>{payload.value=def.tx(payload.value)}});var _a;const $output=null&&Symbol("ZodOutput")
;const $input=null&&Symbol("ZodInput");class $ZodRegistry{constructor(){this._map=new WeakMap;this._idmap=new Map}
add(schema,..._meta){const meta=_meta[0];this._map.set(schema,meta);if(meta&&typeof meta==="object"&&"id"in meta){
this._idmap.set(meta.id,schema)}return this}clear(){this._map=new WeakMap;this._idmap=new Map;return this}
remove(schema){const meta=this._map.get(schema);if(meta&&typeof meta==="object"&&"id"in meta){
this._idmap.delete(meta.id)}this._map.delete(schema);return this}get(schema){const p=schema._zod.parent;if(p){const pm={
...this.get(p)??{}};delete pm.id;const f={...pm,...this._map.get(schema)};return Object.keys(f).length?f:undefined}
return this._map.get(schema)}has(schema){return this._map.has(schema)}}function registry(){return new $ZodRegistry}
(_a=globalThis).__zod_globalRegistry??(_a.__zod_globalRegistry=registry())
;const globalRegistry=globalThis.__zod_globalRegistry;var core_util=__nccwpck_require__(2539)
;function snapshotChecks(def){if(def.checks)def.checks=[...def.checks];return def}function _string(Class,params){
return new Class(snapshotChecks({type:"string",...core_util.A2(params)}))}function _coercedString(Class,params){
return new Class(snapshotChecks({type:"string",coerce:true,...util.normalizeParams(params)}))}
function _email(Class,params){return new Class({type:"string",format:"email",check:"string_format",abort:false,
...util.normalizeParams(params)})}function _guid(Class,params){return new Class({type:"string",format:"guid",
check:"string_format",abort:false,...util.normalizeParams(params)})}function _uuid(Class,params){return new Class({
type:"string",format:"uuid",check:"string_format",abort:false,...util.normalizeParams(params)})}
function _uuidv4(Class,params){return new Class({type:"string",format:"uuid",check:"string_format",abort:false,
version:"v4",...util.normalizeParams(params)})}function _uuidv6(Class,params){return new Class({type:"string",
format:"uuid",check:"string_format",abort:false,version:"v6",...util.normalizeParams(params)})}
function _uuidv7(Class,params){return new Class({type:"string",format:"uuid",check:"string_format",abort:false,
version:"v7",...util.normalizeParams(params)})}function _url(Class,params){return new Class({type:"string",format:"url",
check:"string_format",abort:false,...util.normalizeParams(params)})}function _emoji(Class,params){return new Class({
type:"string",format:"emoji",check:"string_format",abort:false,...util.normalizeParams(params)})}
function _nanoid(Class,params){return new Class({type:"string",format:"nanoid",check:"string_format",abort:false,
...util.normalizeParams(params)})}function _cuid(Class,params){return new Class({type:"string",format:"cuid",
check:"string_format",abort:false,...util.normalizeParams(params)})}function _cuid2(Class,params){return new Class({
type:"string",format:"cuid2",check:"string_format",abort:false,...util.normalizeParams(params)})}
function _ulid(Class,params){return new Class({type:"string",format:"ulid",check:"string_format",abort:false,
...util.normalizeParams(params)})}function _xid(Class,params){return new Class({type:"string",format:"xid",
check:"string_format",abort:false,...util.normalizeParams(params)})}function _ksuid(Class,params){return new Class({
type:"string",format:"ksuid",check:"string_format",abort:false,...util.normalizeParams(params)})}
function _ipv4(Class,params){return new Class({type:"string",format:"ipv4",check:"string_format",abort:false,
...util.normalizeParams(params)})}function _ipv6(Class,params){return new Class({type:"string",format:"ipv6",
check:"string_format",abort:false,...util.normalizeParams(params)})}function _mac(Class,params){return new Class({
type:"string",format:"mac",check:"string_format",abort:false,...util.normalizeParams(params)})}
function _cidrv4(Class,params){return new Class({type:"string",format:"cidrv4",check:"string_format",abort:false,
...util.normalizeParams(params)})}function _cidrv6(Class,params){return new Class({type:"string",format:"cidrv6",
check:"string_format",abort:false,...util.normalizeParams(params)})}function _base64(Class,params){return new Class({
type:"string",format:"base64",check:"string_format",abort:false,...util.normalizeParams(params)})}
function _base64url(Class,params){return new Class({type:"string",format:"base64url",check:"string_format",abort:false,
...util.normalizeParams(params)})}function _e164(Class,params){return new Class({type:"string",format:"e164",
check:"string_format",abort:false,...util.normalizeParams(params)})}function _creditCard(Class,params){
return new Class({type:"string",format:"credit_card",check:"string_format",abort:false,...util.normalizeParams(params)})
}function _iban(Class,params){return new Class({type:"string",format:"iban",check:"string_format",abort:false,
...util.normalizeParams(params)})}function _jwt(Class,params){return new Class({type:"string",format:"jwt",
check:"string_format",abort:false,...util.normalizeParams(params)})}const TimePrecision={Any:null,Minute:-1,Second:0,
Millisecond:3,Microsecond:6};function _isoDateTime(Class,params){return new Class({type:"string",format:"datetime",
check:"string_format",offset:false,local:false,precision:null,...util.normalizeParams(params)})}
function _isoDate(Class,params){return new Class({type:"string",format:"date",check:"string_format",
...util.normalizeParams(params)})}function _isoTime(Class,params){return new Class({type:"string",format:"time",
check:"string_format",precision:null,...util.normalizeParams(params)})}function _isoDuration(Class,params){
return new Class({type:"string",format:"duration",check:"string_format",...util.normalizeParams(params)})}
function _number(Class,params){return new Class(snapshotChecks({type:"number",checks:[],...core_util.A2(params)}))}
function _coercedNumber(Class,params){return new Class(snapshotChecks({type:"number",coerce:true,checks:[],
...util.normalizeParams(params)}))}function _int(Class,params){return new Class({type:"number",check:"number_format",
abort:false,format:"safeint",...util.normalizeParams(params)})}function _float32(Class,params){return new Class({
type:"number",check:"number_format",abort:false,format:"float32",...util.normalizeParams(params)})}
function _float64(Class,params){return new Class({type:"number",check:"number_format",abort:false,format:"float64",
...util.normalizeParams(params)})}function _int32(Class,params){return new Class({type:"number",check:"number_format",
abort:false,format:"int32",...util.normalizeParams(params)})}function _uint32(Class,params){return new Class({
type:"number",check:"number_format",abort:false,format:"uint32",...util.normalizeParams(params)})}
function _boolean(Class,params){return new Class({type:"boolean",...util.normalizeParams(params)})}
function _coercedBoolean(Class,params){return new Class({type:"boolean",coerce:true,...util.normalizeParams(params)})}
function _bigint(Class,params){return new Class({type:"bigint",...util.normalizeParams(params)})}
function _coercedBigint(Class,params){return new Class({type:"bigint",coerce:true,...util.normalizeParams(params)})}
function _int64(Class,params){return new Class({type:"bigint",check:"bigint_format",abort:false,format:"int64",
...util.normalizeParams(params)})}function _uint64(Class,params){return new Class({type:"bigint",check:"bigint_format",
abort:false,format:"uint64",...util.normalizeParams(params)})}function _symbol(Class,params){return new Class({
type:"symbol",...util.normalizeParams(params)})}function _undefined(Class,params){return new Class({type:"undefined",
...util.normalizeParams(params)})}function _null(Class,params){return new Class({type:"null",
...util.normalizeParams(params)})}function _any(Class){return new Class({type:"any"})}function _unknown(Class){
return new Class({type:"unknown"})}function _never(Class,params){return new Class({type:"never",
...util.normalizeParams(params)})}function _void(Class,params){return new Class({type:"void",
...util.normalizeParams(params)})}function _date(Class,params){return new Class({type:"date",
...util.normalizeParams(params)})}function _coercedDate(Class,params){return new Class({type:"date",coerce:true,
...util.normalizeParams(params)})}function _nan(Class,params){return new Class({type:"nan",
...util.normalizeParams(params)})}function _lt(value,params){return new checks.$ZodCheckLessThan({check:"less_than",
...util.normalizeParams(params),value:value,inclusive:false})}function _lte(value,params){
return new checks.$ZodCheckLessThan({check:"less_than",...util.normalizeParams(params),value:value,inclusive:true})}
function _gt(value,params){return new checks.$ZodCheckGreaterThan({check:"greater_than",...util.normalizeParams(params),
value:value,inclusive:false})}function _gte(value,params){return new checks.$ZodCheckGreaterThan({check:"greater_than",
...util.normalizeParams(params),value:value,inclusive:true})}function _positive(params){return _gt(0,params)}
function _negative(params){return _lt(0,params)}function _nonpositive(params){return _lte(0,params)}
function _nonnegative(params){return _gte(0,params)}function _multipleOf(value,params){
return new checks.$ZodCheckMultipleOf({check:"multiple_of",...util.normalizeParams(params),value:value})}
function _maxSize(maximum,params){return new checks.$ZodCheckMaxSize({check:"max_size",...util.normalizeParams(params),
maximum:maximum})}function _minSize(minimum,params){return new checks.$ZodCheckMinSize({check:"min_size",
...util.normalizeParams(params),minimum:minimum})}function _size(size,params){return new checks.$ZodCheckSizeEquals({
check:"size_equals",...util.normalizeParams(params),size:size})}function _maxLength(maximum,params){
const ch=new checks.$ZodCheckMaxLength({check:"max_length",...util.normalizeParams(params),maximum:maximum});return ch}
function _minLength(minimum,params){return new checks.$ZodCheckMinLength({check:"min_length",
...util.normalizeParams(params),minimum:minimum})}function _length(length,params){
return new checks.$ZodCheckLengthEquals({check:"length_equals",...util.normalizeParams(params),length:length})}
function _regex(pattern,params){return new $ZodCheckRegex({check:"string_format",format:"regex",...core_util.A2(params),
pattern:pattern})}function _lowercase(params){return new checks.$ZodCheckLowerCase({check:"string_format",
format:"lowercase",...util.normalizeParams(params)})}function _uppercase(params){return new checks.$ZodCheckUpperCase({
check:"string_format",format:"uppercase",...util.normalizeParams(params)})}function _includes(includes,params){
return new checks.$ZodCheckIncludes({check:"string_format",format:"includes",...util.normalizeParams(params),
includes:includes})}function _startsWith(prefix,params){return new checks.$ZodCheckStartsWith({check:"string_format",
format:"starts_with",...util.normalizeParams(params),prefix:prefix})}function _endsWith(suffix,params){
return new checks.$ZodCheckEndsWith({check:"string_format",format:"ends_with",...util.normalizeParams(params),
suffix:suffix})}function _property(property,schema,params){return new checks.$ZodCheckProperty({check:"property",
property:property,schema:schema,...util.normalizeParams(params)})}function _properties(shape,params){
return new checks.$ZodCheckProperties({check:"properties",shape:shape,...util.normalizeParams(params)})}
function _mime(types,params){return new checks.$ZodCheckMimeType({check:"mime_type",mime:types,
...util.normalizeParams(params)})}function _overwrite(tx){return new checks.$ZodCheckOverwrite({check:"overwrite",tx:tx
})}function _normalize(form){return _overwrite(input=>input.normalize(form))}function _trim(){
return _overwrite(input=>input.trim())}function _toLowerCase(){return _overwrite(input=>input.toLowerCase())}
function _toUpperCase(){return _overwrite(input=>input.toUpperCase())}function _slugify(){
return _overwrite(input=>util.slugify(input))}function _array(Class,element,params){return new Class({type:"array",
element:element,...util.normalizeParams(params)})}function _union(Class,options,params){return new Class({type:"union",
options:options,...util.normalizeParams(params)})}function _xor(Class,options,params){return new Class({type:"union",
options:options,inclusive:false,...util.normalizeParams(params)})}
function _discriminatedUnion(Class,discriminator,options,params){return new Class({type:"union",options:options,
discriminator:discriminator,...util.normalizeParams(params)})}function _intersection(Class,left,right){
return new Class({type:"intersection",left:left,right:right})}function _tuple(Class,items,_paramsOrRest,_params){
const hasRest=_paramsOrRest instanceof schemas.$ZodType;const params=hasRest?_params:_paramsOrRest
;const rest=hasRest?_paramsOrRest:null;return new Class({type:"tuple",items:items,rest:rest,
...util.normalizeParams(params)})}function _record(Class,keyType,valueType,params){return new Class({type:"record",
keyType:keyType,valueType:valueType,...util.normalizeParams(params)})}function _map(Class,keyType,valueType,params){
return new Class({type:"map",keyType:keyType,valueType:valueType,...util.normalizeParams(params)})}
function _set(Class,valueType,params){return new Class({type:"set",valueType:valueType,...util.normalizeParams(params)})
}function _enum(Class,values,params){const entries=Array.isArray(values)?Object.fromEntries(values.map(v=>[v,v])):values
;return new Class({type:"enum",entries:entries,...util.normalizeParams(params)})}
function _nativeEnum(Class,entries,params){return new Class({type:"enum",entries:entries,...util.normalizeParams(params)
})}function _literal(Class,value,params){return new Class({type:"literal",values:Array.isArray(value)?value:[value],
...util.normalizeParams(params)})}function _file(Class,params){return new Class({type:"file",
...util.normalizeParams(params)})}function _transform(Class,fn){return new Class({type:"transform",transform:fn})}
function _optional(Class,innerType){return new Class({type:"optional",innerType:innerType})}
function _nullable(Class,innerType){return new Class({type:"nullable",innerType:innerType})}
function _default(Class,innerType,defaultValue){return new Class({type:"default",innerType:innerType,get defaultValue(){
return typeof defaultValue==="function"?defaultValue():util.shallowClone(defaultValue)}})}
function _nonoptional(Class,innerType,params){return new Class({type:"nonoptional",innerType:innerType,
...util.normalizeParams(params)})}function _success(Class,innerType){return new Class({type:"success",
innerType:innerType})}function _catch(Class,innerType,catchValue){return new Class({type:"catch",innerType:innerType,
catchValue:typeof catchValue==="function"?catchValue:util.constantCatch(catchValue)})}function _pipe(Class,in_,out){
return new Class({type:"pipe",in:in_,out:out})}function _readonly(Class,innerType){return new Class({type:"readonly",
innerType:innerType})}function _templateLiteral(Class,parts,params){return new Class({type:"template_literal",
parts:parts,...util.normalizeParams(params)})}function _lazy(Class,getter){return new Class({type:"lazy",getter:getter})
}function _promise(Class,innerType){return new Class({type:"promise",innerType:innerType})}
function _custom(Class,fn,_params){const norm=util.normalizeParams(_params);norm.abort??(norm.abort=true)
;const schema=new Class({type:"custom",check:"custom",fn:fn,...norm});return schema}function _refine(Class,fn,_params){
const schema=new Class({type:"custom",check:"custom",fn:fn,...util.normalizeParams(_params)});return schema}
function _superRefine(fn,params){const ch=_check(payload=>{payload.addIssue=issue=>{if(typeof issue==="string"){
payload.issues.push(util.issue(issue,payload.value,ch._zod.def))}else{const _issue=issue
;if(_issue.fatal)_issue.continue=false;_issue.code??(_issue.code="custom")
;if(!("input"in _issue))_issue.input=payload.value;_issue.inst??(_issue.inst=ch)
;_issue.continue??(_issue.continue=!ch._zod.def.abort);payload.issues.push(util.issue(_issue))}}
;return fn(payload.value,payload)},params);return ch}function _check(fn,params){const ch=new checks.$ZodCheck({
check:"custom",...util.normalizeParams(params)});ch._zod.check=fn;return ch}function describe(description){
const ch=new $ZodCheck({check:"describe"});ch._zod.onattach=[inst=>{const existing=globalRegistry.get(inst)??{}
;globalRegistry.add(inst,{...existing,description:description})}];ch._zod.check=()=>{};return ch}
function meta(metadata){const ch=new $ZodCheck({check:"meta"});ch._zod.onattach=[inst=>{
const existing=globalRegistry.get(inst)??{};globalRegistry.add(inst,{...existing,...metadata})}];ch._zod.check=()=>{}
;return ch}function _stringbool(Classes,_params){const params=util.normalizeParams(_params)
;let truthyArray=params.truthy??["true","1","yes","on","y","enabled"]
;let falsyArray=params.falsy??["false","0","no","off","n","disabled"];if(params.case!=="sensitive"){
truthyArray=truthyArray.map(v=>typeof v==="string"?v.toLowerCase():v)
;falsyArray=falsyArray.map(v=>typeof v==="string"?v.toLowerCase():v)}const truthySet=new Set(truthyArray)
;const falsySet=new Set(falsyArray);const _Codec=Classes.Codec??schemas.$ZodCodec
;const _Boolean=Classes.Boolean??schemas.$ZodBoolean;const _String=Classes.String??schemas.$ZodString
;const stringSchema=new _String({type:"string",error:params.error});const booleanSchema=new _Boolean({type:"boolean",
error:params.error});const codec=new _Codec({type:"pipe",in:stringSchema,out:booleanSchema,transform:(input,payload)=>{
let data=input;if(params.case!=="sensitive")data=data.toLowerCase();if(truthySet.has(data)){return true
}else if(falsySet.has(data)){return false}else{payload.issues.push({code:"invalid_value",expected:"stringbool",
values:[...truthySet,...falsySet],input:payload.value,inst:codec,continue:false});return{}}},
reverseTransform:(input,_payload)=>{if(input===true){return truthyArray[0]||"true"}else{return falsyArray[0]||"false"}},
error:params.error});codec._zod.bag.truthy=truthyArray;codec._zod.bag.falsy=falsyArray
;codec._zod.bag.case=params.case??"insensitive";return codec}function _stringFormat(Class,format,fnOrRegex,_params={}){
const params=util.normalizeParams(_params);const def={check:"string_format",type:"string",format:format,
fn:typeof fnOrRegex==="function"?fnOrRegex:val=>fnOrRegex.test(val),...params};if(fnOrRegex instanceof RegExp){
def.pattern=fnOrRegex}const inst=new Class(def);return inst}},
3772:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{$W:()=>config,GT:()=>$ZodAsyncError,cV:()=>$ZodEncodeError,
cr:()=>globalConfig,tm:()=>NEVER,xI:()=>$constructor})
;var _util_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__(2539);var _a;const NEVER=Object.freeze({status:"aborted"
});const _zodDesc={value:undefined,enumerable:false};let _E="captureStackTrace"in Error?Error:null
;function newError(Definition){const E=_E;if(E){const saved=E.stackTraceLimit;if(typeof saved==="number"){try{
E.stackTraceLimit=0}catch{_E=null;return new Definition}try{return new Definition}finally{E.stackTraceLimit=saved}}}
return new Definition}function $constructor(name,initializer,proto,params){const zodProto={};function Internals(def){
this.def=def;this.constr=_;this.traits=new Set}Internals.prototype=zodProto;const protoMembers=proto
;const initialized=protoMembers&&new WeakSet;function init(inst,def){if(!inst._zod){_zodDesc.value=new Internals(def)
;try{Object.defineProperty(inst,"_zod",_zodDesc)}finally{_zodDesc.value=undefined}}else if(inst._zod.traits.has(name)){
return}inst._zod.traits.add(name);initializer(inst,def);if(initialized){const own=Object.getPrototypeOf(inst)
;const ctorProto=inst._zod.constr.prototype;let up=own;while(up&&up!==ctorProto)up=Object.getPrototypeOf(up)
;const target=up??own;if(!initialized.has(target)){initialized.add(target)
;(0,_util_js__WEBPACK_IMPORTED_MODULE_0__.ol)(target,protoMembers)}}const proto=_.prototype;for(const k in proto){
if(!Object.prototype.hasOwnProperty.call(proto,k))continue;if(!(k in inst)){inst[k]=proto[k].bind(inst)}}}
const Parent=params?.Parent??Object;class Definition extends Parent{}Object.defineProperty(Definition,"name",{value:name
});function _(def){const inst=params?.Parent?newError(Definition):this;init(inst,def);const deferred=inst._zod.deferred
;if(deferred){for(const fn of deferred){fn()}inst._zod.deferred=undefined}
const pp=globalThis.__zod_globalConfig?.postProcessor;if(pp)pp(inst);return inst}Object.defineProperty(_,"init",{
value:init});Object.defineProperty(_,Symbol.hasInstance,{value:inst=>{
if(params?.Parent&&inst instanceof params.Parent)return true;return inst?._zod?.traits?.has(name)}})
;Object.defineProperty(_,"name",{value:name});return _}const $brand=null&&Symbol("zod_brand")
;class $ZodAsyncError extends Error{constructor(){
super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`)}}class $ZodEncodeError extends Error{
constructor(name){super(`Encountered unidirectional transform during encode: ${name}`);this.name="ZodEncodeError"}}
(_a=globalThis).__zod_globalConfig??(_a.__zod_globalConfig={});const globalConfig=globalThis.__zod_globalConfig
;function config(newConfig){if(newConfig)Object.assign(globalConfig,newConfig);return globalConfig}},
5297:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{qg:()=>parse,EJ:()=>parseAsync,xL:()=>safeParse,bp:()=>safeParseAsync})
;var core_core=__nccwpck_require__(3772);var util=__nccwpck_require__(2539);function _getMessage(){
const internals=this._zod;internals.message??(internals.message=JSON.stringify(internals.def,util.k8,2))
;return internals.message}function _setMessage(value){this._zod.message=value}const _messageDesc={get:_getMessage,
set:_setMessage,enumerable:true,configurable:true};const _issuesDesc={value:undefined,enumerable:false}
;const _installedToString=new WeakSet([Object.prototype,Error.prototype]);const initializer=(inst,def)=>{
inst.name="$ZodError";_issuesDesc.value=def;Object.defineProperty(inst,"issues",_issuesDesc);_issuesDesc.value=undefined
;Object.defineProperty(inst,"message",_messageDesc);const proto=Object.getPrototypeOf(inst)
;if(!_installedToString.has(proto)){_installedToString.add(proto);Object.defineProperty(proto,"toString",{
configurable:true,enumerable:false,get(){const value=()=>this.message;Object.defineProperty(this,"toString",{
value:value,configurable:true,writable:true});return value},set(value){Object.defineProperty(this,"toString",{
value:value,configurable:true,writable:true})}})}};const $ZodError=(0,core_core.xI)("$ZodError",initializer)
;const $ZodRealError=(0,core_core.xI)("$ZodError",initializer,undefined,{Parent:Error});function node(obj,key,make){
if(!Object.prototype.hasOwnProperty.call(obj,key)){if(key==="__proto__"){Object.defineProperty(obj,key,{value:make(),
writable:true,enumerable:true,configurable:true})}else{obj[key]=make()}}return obj[key]}
function flattenError(error,mapper=issue=>issue.message){const fieldErrors={};const formErrors=[]
;for(const sub of error.issues){if(sub.path.length>0){node(fieldErrors,sub.path[0],()=>[]).push(mapper(sub))}else{
formErrors.push(mapper(sub))}}return{formErrors:formErrors,fieldErrors:fieldErrors}}
function formatError(error,mapper=issue=>issue.message){const fieldErrors={_errors:[]}
;const processError=(error,path=[])=>{for(const issue of error.issues){
if(issue.code==="invalid_union"&&issue.errors.length){issue.errors.map(issues=>processError({issues:issues
},[...path,...issue.path]))}else if(issue.code==="invalid_key"){processError({issues:issue.issues
},[...path,...issue.path])}else if(issue.code==="invalid_element"){processError({issues:issue.issues
},[...path,...issue.path])}else{const fullpath=[...path,...issue.path];if(fullpath.length===0){
fieldErrors._errors.push(mapper(issue))}else{let curr=fieldErrors;let i=0;while(i<fullpath.length){const el=fullpath[i]
;const terminal=i===fullpath.length-1;if(el==="_errors"){if(terminal)curr._errors.push(mapper(issue));i++;continue}
if(!Object.prototype.hasOwnProperty.call(curr,el)){Object.defineProperty(curr,el,{value:{_errors:[]},enumerable:true,
writable:true,configurable:true})}const node=curr[el];if(terminal){node._errors.push(mapper(issue))}curr=node;i++}}}}}
;processError(error);return fieldErrors}function treeifyError(error,mapper=issue=>issue.message){const result={errors:[]
};const processError=(error,path=[])=>{var _a;for(const issue of error.issues){
if(issue.code==="invalid_union"&&issue.errors.length){issue.errors.map(issues=>processError({issues:issues
},[...path,...issue.path]))}else if(issue.code==="invalid_key"){processError({issues:issue.issues
},[...path,...issue.path])}else if(issue.code==="invalid_element"){processError({issues:issue.issues
},[...path,...issue.path])}else{const fullpath=[...path,...issue.path];if(fullpath.length===0){
result.errors.push(mapper(issue));continue}let curr=result;let i=0;while(i<fullpath.length){const el=fullpath[i]
;const terminal=i===fullpath.length-1;if(typeof el==="string"){curr.properties??(curr.properties={})
;if(!Object.prototype.hasOwnProperty.call(curr.properties,el)){Object.defineProperty(curr.properties,el,{value:{
errors:[]},enumerable:true,writable:true,configurable:true})}curr=curr.properties[el]}else{curr.items??(curr.items=[])
;(_a=curr.items)[el]??(_a[el]={errors:[]});curr=curr.items[el]}if(terminal){curr.errors.push(mapper(issue))}i++}}}}
;processError(error);return result}function toDotPath(_path){const segs=[]
;const path=_path.map(seg=>typeof seg==="object"?seg.key:seg);for(const seg of path){
if(typeof seg==="number")segs.push(`[${seg}]`);else if(typeof seg==="symbol")segs.push(`[${JSON.stringify(String(seg))}]`);else if(/[^\w$]/.test(seg))segs.push(`[${JSON.stringify(seg)}]`);else{
if(segs.length)segs.push(".");segs.push(seg)}}return segs.join("")}function prettifyError(error){const lines=[]
;const issues=[...error.issues].sort((a,b)=>(a.path??[]).length-(b.path??[]).length);for(const issue of issues){
lines.push(`✖ ${issue.message}`);if(issue.path?.length)lines.push(`  → at ${toDotPath(issue.path)}`)}
return lines.join("\n")}function finalizeParams(callee,params){return{callee:params?.callee??callee,Err:params?.Err}}
const _parse=_Err=>{const fn=(schema,value,_ctx,_params)=>{const ctx=_ctx?{..._ctx,async:false}:{async:false}
;const result=schema._zod.run({value:value,issues:[]},ctx);if(result instanceof Promise){throw new core_core.GT}
if(result.issues.length){const e=new(_params?.Err??_Err)(result.issues.map(iss=>util.iR(iss,ctx,core_core.$W())))
;util.gx(e,_params?.callee??fn);throw e}return result.value};return fn};const parse=_parse($ZodRealError)
;const _parseAsync=_Err=>{const fn=async(schema,value,_ctx,params)=>{const ctx=_ctx?{..._ctx,async:true}:{async:true}
;let result=schema._zod.run({value:value,issues:[]},ctx);if(result instanceof Promise)result=await result
;if(result.issues.length){const e=new(params?.Err??_Err)(result.issues.map(iss=>util.iR(iss,ctx,core_core.$W())))
;util.gx(e,params?.callee??fn);throw e}return result.value};return fn};const parseAsync=_parseAsync($ZodRealError)
;const _safeParse=_Err=>(schema,value,_ctx)=>{const ctx=_ctx?{..._ctx,async:false}:{async:false}
;const result=schema._zod.run({value:value,issues:[]},ctx);if(result instanceof Promise){throw new core_core.GT}
return result.issues.length?failure(_Err,result.issues,ctx):{success:true,data:result.value}}
;const safeParse=_safeParse($ZodRealError);function failure(Err,issues,ctx){let error;return{success:false,get error(){
if(!error){error=new Err(issues.map(iss=>util.iR(iss,ctx,core_core.$W())));issues=undefined;ctx=undefined}return error},
set error(e){error=e;issues=undefined;ctx=undefined}}}const _safeParseAsync=_Err=>async(schema,value,_ctx)=>{
const ctx=_ctx?{..._ctx,async:true}:{async:true};let result=schema._zod.run({value:value,issues:[]},ctx)
;if(result instanceof Promise)result=await result;return result.issues.length?failure(_Err,result.issues,ctx):{
success:true,data:result.value}};const safeParseAsync=_safeParseAsync($ZodRealError)
;const COMPILE_INVALID=null&&Symbol.for("zod.compile.invalid")
;const COMPILE_FALLBACK=null&&Symbol.for("zod.compile.fallback");const validate=(schema,value,_ctx)=>{
const validator=schema._zod.bag.validator;if(validator!==undefined){if(validator(value)!==COMPILE_INVALID)return true
;if(validator.definite===true&&_ctx===undefined)return false}return validateFallback(schema,value,_ctx)}
;function validateFallback(schema,value,_ctx){const ctx=_ctx?{..._ctx,async:false,abortEarly:true}:{async:false,
abortEarly:true};const fallbackRun=schema._zod.bag.fallbackRun;let result;if(fallbackRun){ctx[COMPILE_FALLBACK]=true
;result=fallbackRun({value:value,issues:[]},ctx)}else{result=schema._zod.run({value:value,issues:[]},ctx)}
if(result instanceof Promise){throw new core.$ZodAsyncError}return result.issues.length===0}
const validateAsync=async(schema,value,_ctx)=>{const ctx=_ctx?{..._ctx,async:true,abortEarly:true}:{async:true,
abortEarly:true};let result=schema._zod.run({value:value,issues:[]},ctx)
;if(result instanceof Promise)result=await result;return result.issues.length===0};const _encode=_Err=>{
const parse=_parse(_Err);const fn=(schema,value,_ctx,_params)=>{const ctx=_ctx?{..._ctx,direction:"backward"}:{
direction:"backward"};return parse(schema,value,ctx,finalizeParams(fn,_params))};return fn}
;const encode=_encode($ZodRealError);const _decode=_Err=>{const parse=_parse(_Err)
;const fn=(schema,value,_ctx,_params)=>parse(schema,value,_ctx,finalizeParams(fn,_params));return fn}
;const decode=_decode($ZodRealError);const _encodeAsync=_Err=>{const parseAsync=_parseAsync(_Err)
;const fn=async(schema,value,_ctx,_params)=>{const ctx=_ctx?{..._ctx,direction:"backward"}:{direction:"backward"}
;return await parseAsync(schema,value,ctx,finalizeParams(fn,_params))};return fn}
;const encodeAsync=_encodeAsync($ZodRealError);const _decodeAsync=_Err=>{const parseAsync=_parseAsync(_Err)
;const fn=async(schema,value,_ctx,_params)=>await parseAsync(schema,value,_ctx,finalizeParams(fn,_params));return fn}
;const decodeAsync=_decodeAsync($ZodRealError);const _safeEncode=_Err=>(schema,value,_ctx)=>{const ctx=_ctx?{..._ctx,
direction:"backward"}:{direction:"backward"};return _safeParse(_Err)(schema,value,ctx)}
;const safeEncode=_safeEncode($ZodRealError)
;const _safeDecode=_Err=>(schema,value,_ctx)=>_safeParse(_Err)(schema,value,_ctx)
;const safeDecode=_safeDecode($ZodRealError);const _safeEncodeAsync=_Err=>async(schema,value,_ctx)=>{const ctx=_ctx?{
..._ctx,direction:"backward"}:{direction:"backward"};return _safeParseAsync(_Err)(schema,value,ctx)}
;const safeEncodeAsync=_safeEncodeAsync($ZodRealError)
;const _safeDecodeAsync=_Err=>async(schema,value,_ctx)=>_safeParseAsync(_Err)(schema,value,_ctx)
;const safeDecodeAsync=_safeDecodeAsync($ZodRealError)},
2539:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{A2:()=>normalizeParams,Gv:()=>isObject,NM:()=>optionalKeys,PO:()=>cached,
QH:()=>aborted,Qd:()=>isPlainObject,Vy:()=>assignProp,X:()=>installLazyProp,d3:()=>attachSchema,
gx:()=>captureStackTrace,hi:()=>sizeCaps,iR:()=>finalizeIssue,jD:()=>hide,k8:()=>jsonStringifyReplacer,
lQ:()=>prefixIssues,o8:()=>clone,ol:()=>members,p6:()=>cleanRegex,qh:()=>own,rL:()=>explicitlyAborted,
v5:()=>defineLazyInternal,yG:()=>shallowClone});function assertEqual(val){return val}function assertNotEqual(val){
return val}function toZod(){return schema=>schema}function assertIs(_arg){}function assertNever(_x){
throw new Error("Unexpected value in exhaustive check")}function assert(_){}function getEnumValues(entries){
const numericValues=Object.values(entries).filter(v=>typeof v==="number")
;const values=Object.entries(entries).filter(([k,_])=>numericValues.indexOf(+k)===-1).map(([_,v])=>v);return values}
function joinValues(array,separator="|"){return array.map(val=>stringifyPrimitive(val)).join(separator)}
function jsonStringifyReplacer(_,value){if(typeof value==="bigint")return value.toString();return value}class Cached{
constructor(getter){this._getter=getter;this._value=undefined}get value(){const getter=this._getter
;if(getter!==undefined){this._value=getter();this._getter=undefined}return this._value}}function cached(getter){
return new Cached(getter)}function nullish(input){return input===null||input===undefined}function cleanRegex(source){
const start=source.startsWith("^")?1:0;const end=source.endsWith("$")?source.length-1:source.length
;return source.slice(start,end)}function floatSafeRemainder(val,step){const ratio=val/step
;const roundedRatio=Math.round(ratio);const tolerance=4*Number.EPSILON*Math.max(Math.abs(ratio),1)
;if(Math.abs(ratio-roundedRatio)<tolerance)return 0;return ratio-roundedRatio}
const EVALUATING=null&&Symbol("evaluating");function defineLazy(object,key,getter){let value=undefined
;Object.defineProperty(object,key,{get(){if(value===EVALUATING){return undefined}if(value===undefined){value=EVALUATING
;value=getter()}return value},set(v){Object.defineProperty(object,key,{value:v})},configurable:true})}
function objectClone(obj){return Object.create(Object.getPrototypeOf(obj),Object.getOwnPropertyDescriptors(obj))}
function assignProp(target,prop,value){Object.defineProperty(target,prop,{value:value,writable:true,enumerable:true,
configurable:true})}function rawShape(def){const desc=Object.getOwnPropertyDescriptor(def,"shape")
;return desc?.get?desc.get.raw:desc?.value}function sourceShape(schema){
return rawShape(schema._zod.def)??schema._zod.def.shape}function deferProp(target,key,getter){
Object.defineProperty(target,key,{get(){const value=getter();assignProp(this,key,value);return value},enumerable:true,
configurable:true})}function putProp(target,key,value){
if(key in target)assignProp(target,key,value);else target[key]=value}function mirrorShape(target,source,keys,wrap){
const raw=sourceShape(source);for(const key of keys){const desc=Object.getOwnPropertyDescriptor(raw,key)
;if(!desc.enumerable)continue;if(desc.get){deferProp(target,key,()=>{const value=source._zod.def.shape[key]
;return wrap?wrap(value,key):value})}else putProp(target,key,wrap?wrap(desc.value,key):desc.value)}}
function mirrorProps(target,source){for(const key of Reflect.ownKeys(source)){
const desc=Object.getOwnPropertyDescriptor(source,key);if(!desc.enumerable)continue
;if(desc.get)deferProp(target,key,()=>source[key]);else putProp(target,key,desc.value)}}function mergeDefs(...defs){
const mergedDescriptors={};for(const def of defs){const descriptors=Object.getOwnPropertyDescriptors(def)
;Object.assign(mergedDescriptors,descriptors)}return Object.defineProperties({},mergedDescriptors)}
function cloneDef(schema){return mergeDefs(schema._zod.def)}function getElementAtPath(obj,path){if(!path)return obj
;return path.reduce((acc,key)=>acc?.[key],obj)}function promiseAllObject(promisesObj){
const keys=Object.keys(promisesObj);const promises=keys.map(key=>promisesObj[key])
;return Promise.all(promises).then(results=>{const resolvedObj={};for(let i=0;i<keys.length;i++){
resolvedObj[keys[i]]=results[i]}return resolvedObj})}function randomString(length=10){
const chars="abcdefghijklmnopqrstuvwxyz";let str="";for(let i=0;i<length;i++){
str+=chars[Math.floor(Math.random()*chars.length)]}return str}function esc(str){return JSON.stringify(str)}
function slugify(input){
return input.toLowerCase().trim().replace(/[^\w\s-]/g,"").replace(/[\s_-]+/g,"-").replace(/^-+|-+$/g,"")}
const captureStackTrace="captureStackTrace"in Error?Error.captureStackTrace:(..._args)=>{};function isObject(data){
return typeof data==="object"&&data!==null&&!Array.isArray(data)}const allowsEval=null&&cached(()=>{
if(globalConfig.jitless){return false}if(typeof navigator!=="undefined"&&navigator?.userAgent?.includes("Cloudflare")){
return false}try{const F=Function;new F("");return true}catch(_){return false}});function isPlainObject(o){
if(isObject(o)===false)return false;const ctor=o.constructor;if(ctor===undefined)return true
;if(typeof ctor!=="function")return true;const prot=ctor.prototype;if(isObject(prot)===false)return false
;if(Object.prototype.hasOwnProperty.call(prot,"isPrototypeOf")===false){return false}return true}
function shallowClone(o){if(isPlainObject(o))return{...o};if(Array.isArray(o))return[...o]
;if(o instanceof Map)return new Map(o);if(o instanceof Set)return new Set(o);return o}function numKeys(data){
let keyCount=0;for(const key in data){if(Object.prototype.hasOwnProperty.call(data,key)){keyCount++}}return keyCount}
const getParsedType=data=>{const t=typeof data;switch(t){case"undefined":return"undefined";case"string":return"string"
;case"number":return Number.isNaN(data)?"nan":"number";case"boolean":return"boolean";case"function":return"function"
;case"bigint":return"bigint";case"symbol":return"symbol";case"object":if(Array.isArray(data)){return"array"}
if(data===null){return"null"}if(data.then&&typeof data.then==="function"&&data.catch&&typeof data.catch==="function"){
return"promise"}if(typeof Map!=="undefined"&&data instanceof Map){return"map"}
if(typeof Set!=="undefined"&&data instanceof Set){return"set"}if(typeof Date!=="undefined"&&data instanceof Date){
return"date"}if(typeof File!=="undefined"&&data instanceof File){return"file"}return"object";default:
throw new Error(`Unknown data type: ${t}`)}};const propertyKeyTypes=new Set(["string","number","symbol"])
;const primitiveTypes=new Set(["string","number","bigint","boolean","symbol","undefined"]);function escapeRegex(str){
return str.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function clone(inst,def,params){
const cl=new inst._zod.constr(def??inst._zod.def);if(!def||params?.parent)cl._zod.parent=inst;return cl}
function normalizeParams(_params){const params=_params;if(!params)return{};if(typeof params==="string")return{
error:()=>params};if(params?.message!==undefined){
if(params?.error!==undefined)throw new Error("Cannot specify both `message` and `error` params")
;params.error=params.message}delete params.message;if(typeof params.error==="string")return{...params,
error:()=>params.error};return params}function createTransparentProxy(getter){let target;return new Proxy({},{
get(_,prop,receiver){target??(target=getter());return Reflect.get(target,prop,receiver)},set(_,prop,value,receiver){
target??(target=getter());return Reflect.set(target,prop,value,receiver)},has(_,prop){target??(target=getter())
;return Reflect.has(target,prop)},deleteProperty(_,prop){target??(target=getter())
;return Reflect.deleteProperty(target,prop)},ownKeys(_){target??(target=getter());return Reflect.ownKeys(target)},
getOwnPropertyDescriptor(_,prop){target??(target=getter());return Reflect.getOwnPropertyDescriptor(target,prop)},
defineProperty(_,prop,descriptor){target??(target=getter());return Reflect.defineProperty(target,prop,descriptor)}})}
function stringifyPrimitive(value){if(typeof value==="bigint")return value.toString()+"n"
;if(typeof value==="string")return`"${value}"`;return`${value}`}function optionalKeys(shape){
return Object.keys(shape).filter(k=>shape[k]._zod.optin!==undefined&&shape[k]._zod.optout==="optional")}
const NUMBER_FORMAT_RANGES=null&&(()=>({safeint:[Number.MIN_SAFE_INTEGER,Number.MAX_SAFE_INTEGER],
int32:[-2147483648,2147483647],uint32:[0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],
float64:[-Number.MAX_VALUE,Number.MAX_VALUE]}))();const BIGINT_FORMAT_RANGES={
int64:[BigInt("-9223372036854775808"),BigInt("9223372036854775807")],uint64:[BigInt(0),BigInt("18446744073709551615")]}
;function pick(schema,mask){const currDef=schema._zod.def;const checks=currDef.checks
;const hasChecks=checks&&checks.length>0;if(hasChecks){
throw new Error(".pick() cannot be used on object schemas containing refinements")}const newShape={}
;mirrorShape(newShape,schema,maskedKeys(schema,mask));return clone(schema,mergeDefs(currDef,{shape:newShape,checks:[]}))
}function maskedKeys(schema,mask){const raw=sourceShape(schema);const keys=[];for(const key of Reflect.ownKeys(mask)){
if(!Object.getOwnPropertyDescriptor(raw,key)?.enumerable){throw new Error(`Unrecognized key: "${String(key)}"`)}
if(mask[key])keys.push(key)}return keys}function omit(schema,mask){const currDef=schema._zod.def
;const checks=currDef.checks;const hasChecks=checks&&checks.length>0;if(hasChecks){
throw new Error(".omit() cannot be used on object schemas containing refinements")}
const omitted=new Set(maskedKeys(schema,mask));const newShape={}
;mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)).filter(key=>!omitted.has(key)))
;return clone(schema,mergeDefs(currDef,{shape:newShape,checks:[]}))}function extend(schema,shape){
if(!isPlainObject(shape)){throw new Error("Invalid input to extend: expected a plain object")}
const checks=schema._zod.def.checks;const hasChecks=checks&&checks.length>0;if(hasChecks){
const existingShape=sourceShape(schema);for(const key of Reflect.ownKeys(shape)){
if(Object.getOwnPropertyDescriptor(existingShape,key)!==undefined){
throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.")}}}
return clone(schema,mergeDefs(schema._zod.def,{shape:extended(schema,shape)}))}function extended(schema,shape){
const newShape={};mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)));mirrorProps(newShape,shape)
;return newShape}function safeExtend(schema,shape){if(!isPlainObject(shape)){
throw new Error("Invalid input to safeExtend: expected a plain object")}return clone(schema,mergeDefs(schema._zod.def,{
shape:extended(schema,shape)}))}function merge(a,b){if(!b?._zod?.def){
throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.")}
if(a._zod.def.checks?.length){
throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.")}
const newShape={};mirrorShape(newShape,a,Reflect.ownKeys(sourceShape(a)))
;mirrorShape(newShape,b,Reflect.ownKeys(sourceShape(b)));const def=mergeDefs(a._zod.def,{shape:newShape,get catchall(){
return b._zod.def.catchall},checks:b._zod.def.checks??[]});return clone(a,def)}
function partial(Class,schema,mask,name="partial"){const currDef=schema._zod.def;const checks=currDef.checks
;const hasChecks=checks&&checks.length>0;if(hasChecks){
throw new Error(`.${name}() cannot be used on object schemas containing refinements`)}
const selected=mask?new Set(maskedKeys(schema,mask)):undefined;const newShape={}
;mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)),Class&&((value,key)=>selected&&!selected.has(key)?value:new Class({
type:"optional",innerType:value})));return clone(schema,mergeDefs(schema._zod.def,{shape:newShape,checks:[]}))}
function required(Class,schema,mask){const selected=mask?new Set(maskedKeys(schema,mask)):undefined;const newShape={}
;mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)),(value,key)=>selected&&!selected.has(key)?value:new Class({
type:"nonoptional",innerType:value}));return clone(schema,mergeDefs(schema._zod.def,{shape:newShape}))}
function aborted(x,startIndex=0){if(x.aborted===true)return true;for(let i=startIndex;i<x.issues.length;i++){
if(x.issues[i]?.continue!==true){return true}}return false}function explicitlyAborted(x,startIndex=0){
if(x.aborted===true)return true;for(let i=startIndex;i<x.issues.length;i++){if(x.issues[i]?.continue===false){
return true}}return false}function prefixIssues(path,issues){return issues.map(iss=>{var _a;(_a=iss).path??(_a.path=[])
;iss.path.unshift(path);return iss})}function unwrapMessage(message){
return typeof message==="string"?message:message?.message}function sizeCaps(defChecks){const caps=[]
;for(const ch of defChecks??[]){const d=ch._zod.def;if(!/_(length|size)$|_equals$/.test(d.check))break
;const max=d.maximum??d.length??d.size;if(max>=0)caps.push([max,ch])}return caps}
function attachSchema(issues,start,inst){var _a;for(let i=start;i<issues.length;i++){
(_a=issues[i]).schema??(_a.schema=inst)}}function finalizeIssue(iss,ctx,config){var _a
;const traits=iss.inst?._zod?.traits;if(traits?.has("$ZodType")){
if(traits.has("$ZodCheck"))(_a=iss).schema??(_a.schema=iss.inst);else iss.schema=iss.inst}
const schemaError=iss.schema!==iss.inst?iss.schema?._zod.def?.error:undefined
;const message=iss.message?iss.message:unwrapMessage(iss.inst?._zod.def?.error?.(iss))??unwrapMessage(schemaError?.(iss))??unwrapMessage(ctx?.error?.(iss))??unwrapMessage(config.customError?.(iss))??unwrapMessage(config.localeError?.(iss))??"Invalid input"
;const full={};for(const k of Object.keys(iss)){
if(k==="inst"||k==="schema"||k==="continue"||k==="input"||k==="__proto__")continue;full[k]=iss[k]}
full.path??(full.path=[]);full.message=message;if(ctx?.reportInput){full.input=iss.input}return full}
function getSizableOrigin(input){if(input instanceof Set)return"set";if(input instanceof Map)return"map"
;if(input instanceof File)return"file";return"unknown"}const highSurrogate=/[\uD800-\uDBFF]/
;function codePointLength(str){const units=str.length;if(!highSurrogate.test(str))return units;let count=units
;for(let i=0;i<units-1;i++){if((str.charCodeAt(i)&64512)===55296&&(str.charCodeAt(i+1)&64512)===56320){count--;i++}}
return count}function getLengthableOrigin(input){if(Array.isArray(input))return"array"
;if(typeof input==="string")return"string";return"unknown"}function parsedType(data){const t=typeof data;switch(t){
case"number":{return Number.isNaN(data)?"nan":"number"}case"object":{if(data===null){return"null"}
if(Array.isArray(data)){return"array"}const obj=data
;if(obj&&Object.getPrototypeOf(obj)!==Object.prototype&&"constructor"in obj&&obj.constructor){
return obj.constructor.name}}}return t}function issue(...args){const[iss,input,inst]=args;if(typeof iss==="string"){
return{message:iss,code:"custom",input:input,inst:inst}}return{...iss}}function cleanEnum(obj){
return Object.entries(obj).filter(([k,_])=>Number.isNaN(Number.parseInt(k,10))).map(el=>el[1])}
function base64ToUint8Array(base64){const binaryString=atob(base64);const bytes=new Uint8Array(binaryString.length)
;for(let i=0;i<binaryString.length;i++){bytes[i]=binaryString.charCodeAt(i)}return bytes}
function uint8ArrayToBase64(bytes){let binaryString="";for(let i=0;i<bytes.length;i++){
binaryString+=String.fromCharCode(bytes[i])}return btoa(binaryString)}function base64urlToUint8Array(base64url){
const base64=base64url.replace(/-/g,"+").replace(/_/g,"/");const padding="=".repeat((4-base64.length%4)%4)
;return base64ToUint8Array(base64+padding)}function uint8ArrayToBase64url(bytes){
return uint8ArrayToBase64(bytes).replace(/\+/g,"-").replace(/\//g,"_").replace(/=/g,"")}function hexToUint8Array(hex){
const cleanHex=hex.replace(/^0x/,"");if(cleanHex.length%2!==0){throw new Error("Invalid hex string length")}
const bytes=new Uint8Array(cleanHex.length/2);for(let i=0;i<cleanHex.length;i+=2){
bytes[i/2]=Number.parseInt(cleanHex.slice(i,i+2),16)}return bytes}function uint8ArrayToHex(bytes){
return Array.from(bytes).map(b=>b.toString(16).padStart(2,"0")).join("")}class Class{constructor(..._args){}}
function members(proto,table){for(const key in table){const desc=Object.getOwnPropertyDescriptor(table,key)
;if(desc.get)Object.defineProperty(proto,key,{...desc,enumerable:false});else defineBound(proto,key,desc.value)}}
function own(inst,key,value,enumerable=true){Object.defineProperty(inst,key,{configurable:true,writable:true,
enumerable:enumerable,value:value});return value}function hide(inst,key,value){return own(inst,key,value,false)}
function derived(computes,table){for(const key in computes){const compute=computes[key]
;Object.defineProperty(table,key,{configurable:true,enumerable:true,get(){return own(this,key,compute(this))},
set(value){own(this,key,value)}})}return table}function defineBound(proto,key,fn){Object.defineProperty(proto,key,{
configurable:true,get(){return this==null?fn:own(this,key,fn.bind(this))},set(value){own(this,key,value)}})}
function claim(inst,sentinel){const proto=Object.getPrototypeOf(inst);return sentinel in proto?undefined:proto}
let installing;let broke=false;const breaker={configurable:true,get(){broke=true;return undefined}}
;function defineLazyInternal(inst,key,compute){const proto=Object.getPrototypeOf(inst._zod)
;if(key in proto&&installing!==inst._zod){installing=undefined;return}installing=inst._zod
;Object.defineProperty(proto,key,{configurable:true,get(){Object.defineProperty(this,key,breaker);const outer=broke
;broke=false;try{const value=compute(this);if(broke)delete this[key];else Object.defineProperty(this,key,{
configurable:true,writable:true,value:value});broke=broke||outer;return value}catch(err){delete this[key]
;broke=broke||outer;throw err}},set(value){Object.defineProperty(this,key,{configurable:true,writable:true,value:value})
}})}function installLazyProp(inst,key,make,enumerable){const proto=claim(inst,key);if(!proto)return
;Object.defineProperty(proto,key,{configurable:true,get(){const desc={configurable:true,writable:true,
enumerable:enumerable,value:undefined};Object.defineProperty(this,key,desc);desc.value=make(this)
;Object.defineProperty(this,key,desc);return desc.value},set(value){Object.defineProperty(this,key,{configurable:true,
writable:true,enumerable:enumerable,value:value})}})}const CONSTANT_CATCH="~constantCatch"
;function constantCatch(value){const fn=()=>value;fn[CONSTANT_CATCH]=true;return fn}},
7323:(__unused_webpack___webpack_module__,__webpack_exports__,__nccwpck_require__)=>{
__nccwpck_require__.d(__webpack_exports__,{YOg:()=>array,_H3:()=>looseObject,mee:()=>nullable,cl6:()=>nullish,
aig:()=>schemas_number,Ikc:()=>object,lqM:()=>optional,FsL:()=>pipe,SdS:()=>prefault,g1P:()=>record,
YjP:()=>schemas_string,pdi:()=>transform,KCZ:()=>union,L5J:()=>unknown});var core_core=__nccwpck_require__(3772)
;const cuid=/^[cC][0-9a-z]{6,}$/;const cuid2=/^[0-9a-z]+$/;const ulid=/^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/
;const xid=/^[0-9a-vA-V]{20}$/;const ksuid=/^[A-Za-z0-9]{27}$/;const nanoid=/^[a-zA-Z0-9_-]{21}$/
;function nanoidOfLength(length){return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`)}
const duration=/^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/
;const extendedDuration=/^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/
;const guid=/^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;const uuid=version=>{
if(!version)return/^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/
;return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`)}
;const uuid4=null&&uuid(4);const uuid6=null&&uuid(6);const uuid7=null&&uuid(7)
;const email=/^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/
;const html5Email=/^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/
;const rfc5322Email=/^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/
;const unicodeEmail=/^[^\s@"]{1,64}@[^\s@]{1,255}$/u;const idnEmail=null&&unicodeEmail
;const browserEmail=/^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/
;const _emoji=null&&`^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`
;function emoji(){return new RegExp(_emoji,"u")}
const ipv4=/^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/
;const ipv6=/^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/
;const mac=delimiter=>{const escapedDelim=util.escapeRegex(delimiter??":")
;return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`)}
;const cidrv4=/^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/
;const cidrv6=/^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/
;const base64=/^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/
;const base64url=/^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/
;const hostname=/^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/
;const domain=/^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/
;const httpProtocol=/^https?$/;const e164=/^\+[1-9]\d{6,14}$/;const creditCard=/^\d(?:[ -]?\d){11,18}$/
;const currencyCode=/^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/
;const iban=/^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/
;const dateSource=null&&`(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`
;function regexes_anchor(source){return new RegExp(`^${source}$`)}const date=null&&regexes_anchor(dateSource)
;function timeSource(args){const hhmm=`(?:[01]\\d|2[0-3]):[0-5]\\d`
;const regex=typeof args.precision==="number"?args.precision===-1?`${hhmm}`:args.precision===0?`${hhmm}:[0-5]\\d`:`${hhmm}:[0-5]\\d\\.\\d{${args.precision}}`:args.seconds?`${hhmm}:[0-5]\\d(?:\\.\\d+)?`:`${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`
;return regex}function time(args){return new RegExp(`^${timeSource(args)}$`)}function datetime(args){const opts=["Z"]
;if(args.offset)opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);const qualified=`${timeSource({precision:args.precision,
seconds:true})}(?:${opts.join("|")})`;const timeRegex=args.local?`${qualified}|${timeSource({precision:args.precision
})}`:qualified;return new RegExp(`^${dateSource}T(?:${timeRegex})$`)}const anyString=/^[\s\S]{0,}$/
;const string=params=>{const regex=params?`[\\s\\S]{${params?.minimum??0},${params?.maximum??""}}`:`[\\s\\S]*`
;return new RegExp(`^${regex}$`)};const bigint=/^-?\d+n?$/;const integer=/^-?\d+$/;const number=/^-?\d+(?:\.\d+)?$/
;const regexes_boolean=/^(?:true|false)$/i;const _null=/^null$/i;const _undefined=/^undefined$/i
;const lowercase=/^[^A-Z]*$/;const uppercase=/^[^a-z]*$/;const hex=/^[0-9a-fA-F]*$/
;function fixedBase64(bodyLength,padding){return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`)}
function fixedBase64url(length){return new RegExp(`^[A-Za-z0-9_-]{${length}}$`)}const md5_hex=/^[0-9a-fA-F]{32}$/
;const md5_base64=null&&fixedBase64(22,"==");const md5_base64url=null&&fixedBase64url(22)
;const sha1_hex=/^[0-9a-fA-F]{40}$/;const sha1_base64=null&&fixedBase64(27,"=")
;const sha1_base64url=null&&fixedBase64url(27);const sha256_hex=/^[0-9a-fA-F]{64}$/
;const sha256_base64=null&&fixedBase64(43,"=");const sha256_base64url=null&&fixedBase64url(43)
;const sha384_hex=/^[0-9a-fA-F]{96}$/;const sha384_base64=null&&fixedBase64(64,"")
;const sha384_base64url=null&&fixedBase64url(64);const sha512_hex=/^[0-9a-fA-F]{128}$/
;const sha512_base64=null&&fixedBase64(86,"==");const sha512_base64url=null&&fixedBase64url(86)
;var core_util=__nccwpck_require__(2539);const version={major:4,minor:6,patch:7}
;const $ZodType=core_core.xI("$ZodType",(inst,def)=>{var _a;inst??(inst={});inst._zod.def=def
;inst._zod.bag=inst._zod.bag||{};inst._zod.version=version;const defChecks=inst._zod.def.checks
;const checks=inst._zod.traits.has("$ZodCheck")?[inst,...defChecks??[]]:defChecks?.length?[...defChecks]:[]
;for(const ch of checks){for(const fn of ch._zod.onattach){fn(inst)}}if(checks.length===0){
(_a=inst._zod).deferred??(_a.deferred=[]);inst._zod.deferred?.push(()=>{inst._zod.run=inst._zod.parse})}else{
const runChecks=(payload,checks,ctx)=>{if(payload.memo)return payload;let isAborted=core_util.QH(payload)
;let asyncResult;for(const ch of checks){if(ch._zod.def.when){if(core_util.rL(payload))continue
;const shouldRun=ch._zod.def.when(payload);if(!shouldRun)continue}else if(isAborted){continue}
const currLen=payload.issues.length;const _=ch._zod.check(payload);if(_ instanceof Promise&&ctx?.async===false){
throw new core_core.GT}if(asyncResult||_ instanceof Promise){
asyncResult=(asyncResult??Promise.resolve()).then(async()=>{await _;const nextLen=payload.issues.length
;if(nextLen===currLen)return;core_util.d3(payload.issues,currLen,inst)
;if(!isAborted)isAborted=core_util.QH(payload,currLen)})}else{const nextLen=payload.issues.length
;if(nextLen===currLen)continue;core_util.d3(payload.issues,currLen,inst)
;if(!isAborted)isAborted=core_util.QH(payload,currLen)}}if(asyncResult){return asyncResult.then(()=>payload)}
return payload};const handleCanaryResult=(canary,payload,ctx)=>{if(core_util.QH(canary)){canary.aborted=true
;return canary}const checkResult=runChecks(payload,checks,ctx);if(checkResult instanceof Promise){
if(ctx.async===false)throw new core_core.GT;return checkResult.then(checkResult=>inst._zod.parse(checkResult,ctx))}
return inst._zod.parse(checkResult,ctx)};inst._zod.run=(payload,ctx)=>{if(ctx.skipChecks){
return inst._zod.parse(payload,ctx)}if(ctx.direction==="backward"){const canary=inst._zod.parse({value:payload.value,
issues:[]},{...ctx,skipChecks:true});if(canary instanceof Promise){
return canary.then(canary=>handleCanaryResult(canary,payload,ctx))}return handleCanaryResult(canary,payload,ctx)}
const result=inst._zod.parse(payload,ctx);if(result instanceof Promise){if(ctx.async===false)throw new core_core.GT
;return result.then(result=>runChecks(result,checks,ctx))}return runChecks(result,checks,ctx)}}},{get"~standard"(){
return core_util.jD(this,"~standard",standardProps(this))},set"~standard"(value){core_util.qh(this,"~standard",value)}})
;const toStandardResult=(r,ctx)=>r.issues.length?{issues:r.issues.map(iss=>core_util.iR(iss,ctx,core_core.$W()))}:{
value:r.value};async function validateAsync(inst,value){const ctx={async:true}
;return toStandardResult(await inst._zod.run({value:value,issues:[]},ctx),ctx)}function standardProps(inst){return{
validate:value=>{const ctx={async:false};try{const r=inst._zod.run({value:value,issues:[]},ctx)
;if(!(r instanceof Promise))return toStandardResult(r,ctx)}catch(_){}return validateAsync(inst,value)},vendor:"zod",
version:1}}const $ZodString=core_core.xI("$ZodString",(inst,def)=>{$ZodType.init(inst,def)
;inst._zod.pattern=def.pattern??anyString;inst._zod.parse=(payload,_)=>{if(def.coerce)try{
payload.value=String(payload.value)}catch(_){}if(typeof payload.value==="string")return payload;payload.issues.push({
expected:"string",code:"invalid_type",input:payload.value,inst:inst});return payload}})
;const $ZodStringFormat=null&&core.$constructor("$ZodStringFormat",(inst,def)=>{
checks.$ZodCheckStringFormat.init(inst,def);$ZodString.init(inst,def)})
;const $ZodGUID=null&&core.$constructor("$ZodGUID",(inst,def)=>{def.pattern??(def.pattern=regexes.guid)
;$ZodStringFormat.init(inst,def)});const $ZodUUID=null&&core.$constructor("$ZodUUID",(inst,def)=>{if(def.version){
const versionMap={v1:1,v2:2,v3:3,v4:4,v5:5,v6:6,v7:7,v8:8};const v=versionMap[def.version]
;if(v===undefined)throw new Error(`Invalid UUID version: "${def.version}"`);def.pattern??(def.pattern=regexes.uuid(v))
}else def.pattern??(def.pattern=regexes.uuid());$ZodStringFormat.init(inst,def)})
;const $ZodEmail=null&&core.$constructor("$ZodEmail",(inst,def)=>{def.pattern??(def.pattern=regexes.email)
;$ZodStringFormat.init(inst,def)});const URL_BAD_FORMAT=1;const URL_UNPARSEABLE=2;function canParseURL(input){try{
if(typeof URL!=="undefined"&&typeof URL.canParse==="function")return URL.canParse(input);new URL(input);return true
}catch{return false}}function validateURL(trimmed,def){
if(!("normalize"in def)&&!("hostname"in def)&&!("protocol"in def)){return canParseURL(trimmed)||URL_UNPARSEABLE}
return parseURLObject(trimmed,def)}function parseURLObject(trimmed,def){
if(!def.normalize&&def.protocol?.source===regexes.httpProtocol.source&&!/^https?:\/\//i.test(trimmed)){
return URL_BAD_FORMAT}try{if(typeof URL!=="undefined"){const URLStatic=URL
;if(typeof URLStatic.parse==="function")return URLStatic.parse(trimmed)??URL_UNPARSEABLE}return new URL(trimmed)}catch{
return URL_UNPARSEABLE}}const asciiTabOrNewline=/[\t\n\r]/g;function stripTabAndNewline(value){
return value.replace(asciiTabOrNewline,"")}function urlHostnameOk(url,hostname){hostname.lastIndex=0
;return hostname.test(url.hostname)}function urlProtocolOk(url,protocol){protocol.lastIndex=0
;return protocol.test(url.protocol.endsWith(":")?url.protocol.slice(0,-1):url.protocol)}
const $ZodURL=null&&core.$constructor("$ZodURL",(inst,def)=>{$ZodStringFormat.init(inst,def);inst._zod.check=payload=>{
try{const trimmed=payload.value.trim();const url=validateURL(trimmed,def);if(url===URL_BAD_FORMAT){payload.issues.push({
code:"invalid_format",format:"url",note:"Invalid URL format",input:payload.value,inst:inst,continue:!def.abort});return}
if(url===URL_UNPARSEABLE){payload.issues.push({code:"invalid_format",format:"url",input:payload.value,inst:inst,
continue:!def.abort});return}if(url===true){payload.value=stripTabAndNewline(trimmed);return}
if(def.hostname&&!urlHostnameOk(url,def.hostname)){payload.issues.push({code:"invalid_format",format:"url",
note:"Invalid hostname",pattern:def.hostname.source,input:payload.value,inst:inst,continue:!def.abort})}
if(def.protocol&&!urlProtocolOk(url,def.protocol)){payload.issues.push({code:"invalid_format",format:"url",
note:"Invalid protocol",pattern:def.protocol.source,input:payload.value,inst:inst,continue:!def.abort})}
payload.value=def.normalize?url.href:stripTabAndNewline(trimmed);return}catch(_){payload.issues.push({
code:"invalid_format",format:"url",input:payload.value,inst:inst,continue:!def.abort})}}})
;const $ZodEmoji=null&&core.$constructor("$ZodEmoji",(inst,def)=>{def.pattern??(def.pattern=regexes.emoji())
;$ZodStringFormat.init(inst,def)});const $ZodNanoID=null&&core.$constructor("$ZodNanoID",(inst,def)=>{
if(def.length!==undefined&&(!Number.isInteger(def.length)||def.length<1))throw new Error(`Invalid nanoid length: ${def.length}`)
;def.pattern??(def.pattern=def.length===undefined?regexes.nanoid:regexes.nanoidOfLength(def.length))
;$ZodStringFormat.init(inst,def)});const $ZodCUID=null&&core.$constructor("$ZodCUID",(inst,def)=>{
def.pattern??(def.pattern=regexes.cuid);$ZodStringFormat.init(inst,def)})
;const $ZodCUID2=null&&core.$constructor("$ZodCUID2",(inst,def)=>{def.pattern??(def.pattern=regexes.cuid2)
;$ZodStringFormat.init(inst,def)});const $ZodULID=null&&core.$constructor("$ZodULID",(inst,def)=>{
def.pattern??(def.pattern=regexes.ulid);$ZodStringFormat.init(inst,def)})
;const $ZodXID=null&&core.$constructor("$ZodXID",(inst,def)=>{def.pattern??(def.pattern=regexes.xid)
;$ZodStringFormat.init(inst,def)});const $ZodKSUID=null&&core.$constructor("$ZodKSUID",(inst,def)=>{
def.pattern??(def.pattern=regexes.ksuid);$ZodStringFormat.init(inst,def)})
;const $ZodISODateTime=null&&core.$constructor("$ZodISODateTime",(inst,def)=>{
def.pattern??(def.pattern=regexes.datetime(def));$ZodStringFormat.init(inst,def)})
;const $ZodISODate=null&&core.$constructor("$ZodISODate",(inst,def)=>{def.pattern??(def.pattern=regexes.date)
;$ZodStringFormat.init(inst,def)});const $ZodISOTime=null&&core.$constructor("$ZodISOTime",(inst,def)=>{
def.pattern??(def.pattern=regexes.time(def));$ZodStringFormat.init(inst,def)})
;const $ZodISODuration=null&&core.$constructor("$ZodISODuration",(inst,def)=>{
def.pattern??(def.pattern=regexes.duration);$ZodStringFormat.init(inst,def)})
;const $ZodIPv4=null&&core.$constructor("$ZodIPv4",(inst,def)=>{def.pattern??(def.pattern=regexes.ipv4)
;$ZodStringFormat.init(inst,def)});const ipv6Alphabet=/^[0-9a-fA-F:.]+$/;function isValidIPv6(value){
if(!ipv6Alphabet.test(value))return false;return canParseURL(`http://[${value}]`)}
const $ZodIPv6=null&&core.$constructor("$ZodIPv6",(inst,def)=>{def.pattern??(def.pattern=regexes.ipv6)
;$ZodStringFormat.init(inst,def);inst._zod.check=payload=>{if(!isValidIPv6(payload.value)){payload.issues.push({
code:"invalid_format",format:"ipv6",input:payload.value,inst:inst,continue:!def.abort})}}})
;const $ZodMAC=null&&core.$constructor("$ZodMAC",(inst,def)=>{def.pattern??(def.pattern=regexes.mac(def.delimiter))
;$ZodStringFormat.init(inst,def)});const $ZodCIDRv4=null&&core.$constructor("$ZodCIDRv4",(inst,def)=>{
def.pattern??(def.pattern=regexes.cidrv4);$ZodStringFormat.init(inst,def)});function isValidCIDRv6(value){
const parts=value.split("/");if(parts.length!==2)return false;const[address,prefix]=parts;if(!prefix)return false
;const prefixNum=Number(prefix);if(`${prefixNum}`!==prefix)return false;if(prefixNum<0||prefixNum>128)return false
;return isValidIPv6(address)}const $ZodCIDRv6=null&&core.$constructor("$ZodCIDRv6",(inst,def)=>{
def.pattern??(def.pattern=regexes.cidrv6);$ZodStringFormat.init(inst,def);inst._zod.check=payload=>{
if(!isValidCIDRv6(payload.value)){payload.issues.push({code:"invalid_format",format:"cidrv6",input:payload.value,
inst:inst,continue:!def.abort})}}});function isValidBase64(data){if(data==="")return true
;if(/\s/.test(data))return false;if(data.length%4!==0)return false;try{atob(data);return true}catch{return false}}
const base64Charset=/^[0-9a-zA-Z+/]*={0,2}$/;const $ZodBase64=null&&core.$constructor("$ZodBase64",(inst,def)=>{
def.pattern??(def.pattern=base64Charset);$ZodStringFormat.init(inst,def);inst._zod.check=payload=>{
if(isValidBase64(payload.value))return;payload.issues.push({code:"invalid_format",format:"base64",input:payload.value,
inst:inst,continue:!def.abort})}});const base64urlCharset=/^[A-Za-z0-9_-]*$/;function isValidBase64URL(data){
if(!base64urlCharset.test(data))return false;const base64=data.replace(/[-_]/g,c=>c==="-"?"+":"/")
;const padded=base64.padEnd(Math.ceil(base64.length/4)*4,"=");return isValidBase64(padded)}
const $ZodBase64URL=null&&core.$constructor("$ZodBase64URL",(inst,def)=>{def.pattern??(def.pattern=base64urlCharset)
;$ZodStringFormat.init(inst,def);inst._zod.check=payload=>{if(isValidBase64URL(payload.value))return
;payload.issues.push({code:"invalid_format",format:"base64url",input:payload.value,inst:inst,continue:!def.abort})}})
;const $ZodE164=null&&core.$constructor("$ZodE164",(inst,def)=>{def.pattern??(def.pattern=regexes.e164)
;$ZodStringFormat.init(inst,def)});const CC_SANITIZE=/[- ]/g;function isLuhnAlgo(digits){let length=digits.length
;let bit=1;let sum=0;while(length){const value=digits.charCodeAt(--length)-48;bit^=1
;sum+=bit?[0,2,4,6,8,1,3,5,7,9][value]:value}return sum%10===0}function isValidCreditCard(input){
if(!regexes.creditCard.test(input))return false;return isLuhnAlgo(input.replace(CC_SANITIZE,""))}
const $ZodCreditCard=null&&core.$constructor("$ZodCreditCard",(inst,def)=>{def.pattern??(def.pattern=regexes.creditCard)
;$ZodStringFormat.init(inst,def);inst._zod.check=payload=>{if(isValidCreditCard(payload.value))return
;payload.issues.push({code:"invalid_format",format:"credit_card",input:payload.value,inst:inst,continue:!def.abort})}})
;function isIso7064Mod97(iban){let remainder=0;const len=iban.length;for(let i=4;i<len;i++){
const code=iban.charCodeAt(i);remainder=(code>=65?remainder*100+(code-55):remainder*10+(code-48))%97}
for(let i=0;i<4;i++){const code=iban.charCodeAt(i)
;remainder=(code>=65?remainder*100+(code-55):remainder*10+(code-48))%97}return remainder===1}
function isValidIBAN(input){if(!regexes.iban.test(input))return false;return isIso7064Mod97(input)}
const $ZodIBAN=null&&core.$constructor("$ZodIBAN",(inst,def)=>{def.pattern??(def.pattern=regexes.iban)
;$ZodStringFormat.init(inst,def);inst._zod.check=payload=>{if(isValidIBAN(payload.value))return;payload.issues.push({
code:"invalid_format",format:"iban",input:payload.value,inst:inst,continue:!def.abort})}})
;function isValidJWT(token,algorithm=null){try{const tokensParts=token.split(".");if(tokensParts.length!==3)return false
;const[header]=tokensParts;if(!header)return false;const parsedHeader=JSON.parse(atob(header))
;if("typ"in parsedHeader&&parsedHeader?.typ!=="JWT")return false;if(!parsedHeader.alg)return false
;if(algorithm&&(!("alg"in parsedHeader)||parsedHeader.alg!==algorithm))return false;return true}catch{return false}}
const $ZodJWT=null&&core.$constructor("$ZodJWT",(inst,def)=>{$ZodStringFormat.init(inst,def);inst._zod.check=payload=>{
if(isValidJWT(payload.value,def.alg))return;payload.issues.push({code:"invalid_format",format:"jwt",input:payload.value,
inst:inst,continue:!def.abort})}})
;const $ZodCustomStringFormat=null&&core.$constructor("$ZodCustomStringFormat",(inst,def)=>{
$ZodStringFormat.init(inst,def);inst._zod.check=payload=>{if(def.fn(payload.value))return;payload.issues.push({
code:"invalid_format",format:def.format,input:payload.value,inst:inst,continue:!def.abort})}})
;const $ZodNumber=core_core.xI("$ZodNumber",(inst,def)=>{$ZodType.init(inst,def);inst._zod.pattern=number
;inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.value=Number(payload.value)}catch(_){}
const input=payload.value;if(typeof input==="number"&&!Number.isNaN(input)&&Number.isFinite(input)){return payload}
const received=typeof input==="number"?Number.isNaN(input)?"NaN":!Number.isFinite(input)?String(input):undefined:undefined
;payload.issues.push({expected:"number",code:"invalid_type",input:input,inst:inst,...received?{received:received}:{}})
;return payload}});const $ZodNumberFormat=null&&core.$constructor("$ZodNumberFormat",(inst,def)=>{
checks.$ZodCheckNumberFormat.init(inst,def);$ZodNumber.init(inst,def)})
;const $ZodBoolean=null&&core.$constructor("$ZodBoolean",(inst,def)=>{$ZodType.init(inst,def)
;inst._zod.pattern=regexes.boolean;inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{
payload.value=Boolean(payload.value)}catch(_){}const input=payload.value;if(typeof input==="boolean")return payload
;payload.issues.push({expected:"boolean",code:"invalid_type",input:input,inst:inst});return payload}})
;const $ZodBigInt=null&&core.$constructor("$ZodBigInt",(inst,def)=>{$ZodType.init(inst,def)
;inst._zod.pattern=regexes.bigint;inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.value=BigInt(payload.value)
}catch(_){}if(typeof payload.value==="bigint")return payload;payload.issues.push({expected:"bigint",code:"invalid_type",
input:payload.value,inst:inst});return payload}})
;const $ZodBigIntFormat=null&&core.$constructor("$ZodBigIntFormat",(inst,def)=>{
checks.$ZodCheckBigIntFormat.init(inst,def);$ZodBigInt.init(inst,def)})
;const $ZodSymbol=null&&core.$constructor("$ZodSymbol",(inst,def)=>{$ZodType.init(inst,def)
;inst._zod.parse=(payload,_ctx)=>{const input=payload.value;if(typeof input==="symbol")return payload
;payload.issues.push({expected:"symbol",code:"invalid_type",input:input,inst:inst});return payload}})
;const $ZodUndefined=null&&core.$constructor("$ZodUndefined",(inst,def)=>{$ZodType.init(inst,def)
;inst._zod.pattern=regexes.undefined;inst._zod.values=new Set([undefined]);inst._zod.parse=(payload,_ctx)=>{
const input=payload.value;if(typeof input==="undefined")return payload;payload.issues.push({expected:"undefined",
code:"invalid_type",input:input,inst:inst});return payload}})
;const $ZodNull=null&&core.$constructor("$ZodNull",(inst,def)=>{$ZodType.init(inst,def);inst._zod.pattern=regexes.null
;inst._zod.values=new Set([null]);inst._zod.parse=(payload,_ctx)=>{const input=payload.value
;if(input===null)return payload;payload.issues.push({expected:"null",code:"invalid_type",input:input,inst:inst})
;return payload}});const $ZodAny=null&&core.$constructor("$ZodAny",(inst,def)=>{$ZodType.init(inst,def)
;inst._zod.parse=payload=>payload});const $ZodUnknown=core_core.xI("$ZodUnknown",(inst,def)=>{$ZodType.init(inst,def)
;inst._zod.parse=payload=>payload});const $ZodNever=null&&core.$constructor("$ZodNever",(inst,def)=>{
$ZodType.init(inst,def);inst._zod.parse=(payload,_ctx)=>{payload.issues.push({expected:"never",code:"invalid_type",
input:payload.value,inst:inst});return payload}});const $ZodVoid=null&&core.$constructor("$ZodVoid",(inst,def)=>{
$ZodType.init(inst,def);inst._zod.parse=(payload,_ctx)=>{const input=payload.value
;if(typeof input==="undefined")return payload;payload.issues.push({expected:"void",code:"invalid_type",input:input,
inst:inst});return payload}});const $ZodDate=null&&core.$constructor("$ZodDate",(inst,def)=>{$ZodType.init(inst,def)
;inst._zod.parse=(payload,_ctx)=>{if(def.coerce){try{payload.value=new Date(payload.value)}catch(_err){}}
const input=payload.value;const isDate=input instanceof Date;const isValidDate=isDate&&!Number.isNaN(input.getTime())
;if(isValidDate)return payload;payload.issues.push({expected:"date",code:"invalid_type",input:input,...isDate?{
received:"Invalid Date"}:{},inst:inst});return payload}});function capSize(inst,size){
const caps=core_util.hi(inst._zod.def.checks);if(!caps.length)return;const cap=Math.min(...caps.map(c=>c[0]))
;const parse=inst._zod.parse;inst._zod.parse=(payload,ctx)=>{const n=size(payload.value)
;if(n>cap&&!ctx?.skipChecks&&ctx?.direction!=="backward"){for(const[max,ch]of core_util.hi(inst._zod.def.checks)){
if(n>max&&ch._zod.def.when(payload)){const start=payload.issues.length;ch._zod.check(payload)
;payload.issues[start].continue=false;core_util.d3(payload.issues,start,inst);return payload}}}return parse(payload,ctx)
}}const arraySize=input=>Array.isArray(input)?input.length:-1;const mapSize=input=>input instanceof Map?input.size:-1
;const setSize=input=>input instanceof Set?input.size:-1;function handleArrayResult(result,final,index){
if(result.issues.length){final.issues.push(...core_util.lQ(index,result.issues))}final.value[index]=result.value}
const $ZodArray=core_core.xI("$ZodArray",(inst,def)=>{$ZodType.init(inst,def);const memo=core_core.cr.memoizer
;memo?.attach(inst);inst._zod.parse=(payload,ctx)=>{const input=payload.value;if(!Array.isArray(input)){
payload.issues.push({expected:"array",code:"invalid_type",input:input,inst:inst});return payload}
payload.value=memo?memo.alloc(inst,payload,Array(input.length),ctx):Array(input.length);const proms=[]
;const abortEarly=ctx?.abortEarly;for(let i=0;i<input.length;i++){const item=input[i]
;const result=def.element._zod.run({value:item,issues:[]},ctx);if(result instanceof Promise){
proms.push(result.then(result=>handleArrayResult(result,payload,i)))}else{handleArrayResult(result,payload,i)
;if(abortEarly&&result.issues.length!==0&&core_util.QH(result))break}}if(proms.length){
return Promise.all(proms).then(()=>payload)}return payload};capSize(inst,arraySize)})
;function handlePropertyResult(result,final,key,input,optin,optout){const isPresent=key in input
;const isOptionalOut=optout==="optional";if(!isPresent&&isOptionalOut&&optin==="optional"){return}
if(result.issues.length){if(optin!==undefined&&isOptionalOut&&!isPresent){return}
final.issues.push(...core_util.lQ(key,result.issues))}if(!isPresent&&optin===undefined){if(!result.issues.length){
final.issues.push({code:"invalid_type",expected:"nonoptional",input:undefined,path:[key]})}return}
if(result.value===undefined){if(isPresent||optin==="defaulted"&&!isOptionalOut){final.value[key]=undefined}}else{
final.value[key]=result.value}}const NO_SYMBOL_KEYS=[];function normalizeDef(def){const keys=Object.keys(def.shape)
;const ownSymbols=Object.getOwnPropertySymbols(def.shape);const symbolKeys=ownSymbols.length?ownSymbols:NO_SYMBOL_KEYS
;const allKeys=symbolKeys.length?[...keys,...symbolKeys]:keys;for(const k of allKeys){
if(!def.shape?.[k]?._zod?.traits?.has("$ZodType")){
throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`)}}const okeys=core_util.NM(def.shape)
;return{...def,allKeys:allKeys,symbolKeys:symbolKeys,keySet:new Set(keys),numKeys:keys.length,
optionalKeys:new Set(okeys)}}function handleCatchall(proms,input,payload,ctx,def,inst,abortEarly){const unrecognized=[]
;const keySet=def.keySet;const _catchall=def.catchall._zod;const t=_catchall.def.type;const optin=_catchall.optin
;const optout=_catchall.optout;let seen=0;for(const key in input){if(abortEarly&&payload.issues.length!==seen){
if(core_util.QH(payload,seen))break;seen=payload.issues.length}if(keySet.has(key))continue;if(key==="__proto__"){
if(t==="never")unrecognized.push(key);continue}if(t==="never"){unrecognized.push(key);continue}const r=_catchall.run({
value:input[key],issues:[]},ctx);if(r instanceof Promise){
proms.push(r.then(r=>handlePropertyResult(r,payload,key,input,optin,optout)))}else{
handlePropertyResult(r,payload,key,input,optin,optout)}}if(unrecognized.length){payload.issues.push({
code:"unrecognized_keys",keys:unrecognized,input:input,inst:inst,continue:true})}if(!proms.length)return payload
;return Promise.all(proms).then(()=>payload)}const $ZodObject=core_core.xI("$ZodObject",(inst,def)=>{
$ZodType.init(inst,def);const desc=Object.getOwnPropertyDescriptor(def,"shape")
;const sh=desc?.get?desc.get.raw:def.shape??{};if(sh){const get=()=>{const newSh={...sh}
;Object.defineProperty(def,"shape",{value:newSh});get.raw=newSh;return newSh};get.raw=sh
;Object.defineProperty(def,"shape",{get:get})}const _normalized=core_util.PO(()=>normalizeDef(def))
;core_util.v5(inst,"propValues",zod=>{const shape=zod.def.shape;const propValues={};for(const key in shape){
const field=shape[key]._zod;if(field.values){if(!Object.prototype.hasOwnProperty.call(propValues,key)){
core_util.Vy(propValues,key,new Set)}for(const v of field.values)propValues[key].add(v)
;if(field.optin!==undefined)propValues[key].add(undefined)}}return propValues});const isObject=core_util.Gv
;const catchall=def.catchall;let value;const memo=core_core.cr.memoizer;memo?.attach(inst)
;inst._zod.parse=(payload,ctx)=>{value??(value=_normalized.value);const input=payload.value;if(!isObject(input)){
payload.issues.push({expected:"object",code:"invalid_type",input:input,inst:inst});return payload}
payload.value=memo?memo.alloc(inst,payload,{},ctx):{};const proms=[];const shape=value.shape
;const abortEarly=ctx?.abortEarly;let seen=payload.issues.length;for(const key of value.allKeys){
if(abortEarly&&payload.issues.length!==seen){if(core_util.QH(payload,seen))break;seen=payload.issues.length}
if(key==="__proto__")continue;const el=shape[key];const optin=el._zod.optin;const optout=el._zod.optout
;const r=el._zod.run({value:input[key],issues:[]},ctx);if(r instanceof Promise){
proms.push(r.then(r=>handlePropertyResult(r,payload,key,input,optin,optout)))}else{
handlePropertyResult(r,payload,key,input,optin,optout)}}if(!catchall){
return proms.length?Promise.all(proms).then(()=>payload):payload}
return handleCatchall(proms,input,payload,ctx,_normalized.value,inst,abortEarly===true)}})
;const $ZodObjectJIT=null&&core.$constructor("$ZodObjectJIT",(inst,def)=>{$ZodObject.init(inst,def)
;const superParse=inst._zod.parse;const _normalized=util.cached(()=>normalizeDef(def))
;const memo=core.globalConfig.memoizer;const generateFastpass=shape=>{const normalized=_normalized.value
;const syms=normalized.symbolKeys;const doc=new Doc(["payload","ctx"],{shape:shape,inst:inst,memo:memo,syms:syms})
;const parseStr=k=>`shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`
;const prefixStr=(id,k)=>`\n          let ${id}_ab = false;\n          for (let i = 0; i < ${id}.issues.length; i++) {\n            const iss = ${id}.issues[i];\n            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];\n            payload.issues.push(iss);\n            if (iss.continue !== true) ${id}_ab = true;\n          }\n          if (${id}_ab && ctx && ctx.abortEarly) {\n            payload.value = newResult;\n            return payload;\n          }`
;doc.write(`const input = payload.value;`);const ids=Object.create(null);let counter=0
;for(const key of normalized.allKeys){ids[key]=`key_${counter++}`}
doc.write(memo?`const newResult = memo.alloc(inst, payload, {}, ctx);`:`const newResult = {};`)
;for(const key of normalized.allKeys){if(key==="__proto__")continue;const id=ids[key]
;const k=typeof key==="symbol"?`syms[${syms.indexOf(key)}]`:util.esc(key);const isPresent=`${k} in input`
;const schema=shape[key];const optin=schema?._zod?.optin;const isOptionalIn=optin!==undefined
;const isOptionalOut=schema?._zod?.optout==="optional";doc.write(`const ${id} = ${parseStr(k)};`)
;if(isOptionalIn&&isOptionalOut){
const assign=optin==="optional"?`${id}_present`:`${id}.value !== undefined || ${id}_present`
;doc.write(`\n        const ${id}_present = ${isPresent};\n        if (!${id}.issues.length || ${id}_present) {\n          if (${id}.issues.length) {${prefixStr(id,k)}\n          }\n\n          if (${assign}) {\n            newResult[${k}] = ${id}.value;\n          }\n        }\n\n      `)
}else if(!isOptionalIn){
doc.write(`\n        const ${id}_present = ${isPresent};\n        if (${id}.issues.length) {${prefixStr(id,k)}\n        }\n        if (!${id}_present && !${id}.issues.length) {\n          payload.issues.push({\n            code: "invalid_type",\n            expected: "nonoptional",\n            input: undefined,\n            path: [${k}]\n          });\n          if (ctx && ctx.abortEarly) {\n            payload.value = newResult;\n            return payload;\n          }\n        }\n\n        if (${id}_present) {\n          newResult[${k}] = ${id}.value;\n        }\n\n      `)
}else{doc.write(`\n        if (${id}.issues.length) {${prefixStr(id,k)}\n        }\n      `);if(optin==="defaulted"){
doc.write(`newResult[${k}] = ${id}.value;`)}else{
doc.write(`\n        if (${id}.value !== undefined || ${isPresent}) {\n          newResult[${k}] = ${id}.value;\n        }\n      `)
}}}doc.write(`payload.value = newResult;`);doc.write(`return payload;`);return doc.compile()};let fastpass
;const isObject=util.isObject;const jit=!core.globalConfig.jitless;const allowsEval=util.allowsEval
;const fastEnabled=jit&&allowsEval.value;const catchall=def.catchall;let value;inst._zod.parse=(payload,ctx)=>{
value??(value=_normalized.value);const input=payload.value;if(!isObject(input)){payload.issues.push({expected:"object",
code:"invalid_type",input:input,inst:inst});return payload}if(jit&&fastEnabled&&ctx?.async===false&&ctx.jitless!==true){
if(!fastpass)fastpass=generateFastpass(def.shape);payload=fastpass(payload,ctx);if(!catchall)return payload
;return handleCatchall([],input,payload,ctx,value,inst,ctx?.abortEarly===true)}return superParse(payload,ctx)}})
;function handleUnionResults(results,final,inst,ctx){for(const result of results){if(result.issues.length===0){
final.value=result.value;return final}}const nonaborted=results.filter(r=>!core_util.QH(r));if(nonaborted.length===1){
final.value=nonaborted[0].value;return nonaborted[0]}final.issues.push({code:"invalid_union",input:final.value,
inst:inst,errors:results.map(result=>result.issues.map(iss=>core_util.iR(iss,ctx,core_core.$W())))});return final}
const $ZodUnion=core_core.xI("$ZodUnion",(inst,def)=>{$ZodType.init(inst,def)
;core_util.v5(inst,"optin",zod=>zod.def.options.some(o=>o._zod.optin==="defaulted")?"defaulted":zod.def.options.some(o=>o._zod.optin!==undefined)?"optional":undefined)
;core_util.v5(inst,"optout",zod=>zod.def.options.some(o=>o._zod.optout==="optional")?"optional":undefined)
;core_util.v5(inst,"values",zod=>{if(zod.def.options.every(o=>o._zod.values)){
return new Set(zod.def.options.flatMap(option=>Array.from(option._zod.values)))}return undefined})
;core_util.v5(inst,"pattern",zod=>{if(zod.def.options.every(o=>o._zod.pattern)){
const patterns=zod.def.options.map(o=>o._zod.pattern)
;return new RegExp(`^(${patterns.map(p=>core_util.p6(p.source)).join("|")})$`)}return undefined})
;const first=def.options.length===1?def.options[0]._zod.run:null;inst._zod.parse=(payload,ctx)=>{if(first){
return first(payload,ctx)}let async=false;const results=[];for(const option of def.options){
const result=option._zod.run({value:payload.value,issues:[]},ctx);if(result instanceof Promise){results.push(result)
;async=true}else{if(result.issues.length===0)return result;results.push(result)}}
if(!async)return handleUnionResults(results,payload,inst,ctx)
;return Promise.all(results).then(results=>handleUnionResults(results,payload,inst,ctx))}})
;function handleExclusiveUnionResults(results,final,inst,ctx){const matches=[];for(let i=0;i<results.length;i++){
if(results[i].issues.length===0)matches.push(i)}if(matches.length===1){final.value=results[matches[0]].value
;return final}if(matches.length===0){final.issues.push({code:"invalid_union",input:final.value,inst:inst,
errors:results.map(result=>result.issues.map(iss=>util.finalizeIssue(iss,ctx,core.config())))})}else{final.issues.push({
code:"invalid_union",input:final.value,inst:inst,errors:[],inclusive:false,matches:matches})}return final}
const $ZodXor=null&&core.$constructor("$ZodXor",(inst,def)=>{$ZodUnion.init(inst,def);def.inclusive=false
;const first=def.options.length===1?def.options[0]._zod.run:null;inst._zod.parse=(payload,ctx)=>{if(first){
return first(payload,ctx)}let async=false;const results=[];for(const option of def.options){
const result=option._zod.run({value:payload.value,issues:[]},ctx);if(result instanceof Promise){results.push(result)
;async=true}else{results.push(result)}}if(!async)return handleExclusiveUnionResults(results,payload,inst,ctx)
;return Promise.all(results).then(results=>handleExclusiveUnionResults(results,payload,inst,ctx))}})
;function getDiscriminatedOption(union,value){const internals=union._zod;let map=internals.bag.optionsMap;if(!map){
map=discriminatorMap(internals.def);internals.bag.optionsMap=map}const option=map.get(value)
;if(option===null)throw new Error(`Ambiguous discriminator value "${String(value)}"`);return option}
function discriminatorMap(def){const map=new Map;for(const option of def.options){
const values=option._zod.propValues?.[def.discriminator]
;if(!values||values.size===0)throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`)
;for(const value of values){if(map.has(value)){
if(value!==undefined)throw new Error(`Duplicate discriminator value "${String(value)}"`);map.set(value,null)}else{
map.set(value,option)}}}return map}
const $ZodDiscriminatedUnion=null&&core.$constructor("$ZodDiscriminatedUnion",(inst,def)=>{def.inclusive=false
;$ZodUnion.init(inst,def);const _super=inst._zod.parse;util.defineLazyInternal(inst,"propValues",zod=>{
const propValues={};let undefinedCount=0;for(const option of zod.def.options){const pv=option._zod.propValues
;if(!pv||Object.keys(pv).length===0)throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`)
;if(pv[zod.def.discriminator]?.has(undefined))undefinedCount++;for(const[k,v]of Object.entries(pv)){
if(!Object.prototype.hasOwnProperty.call(propValues,k)){util.assignProp(propValues,k,new Set)}for(const val of v){
propValues[k].add(val)}}}
if(!zod.def.unionFallback&&undefinedCount>1)propValues[zod.def.discriminator]?.delete(undefined);return propValues})
;def.options.forEach((option,i)=>{const propShape=util.rawShape(option._zod.def)
;if(propShape&&!Object.prototype.hasOwnProperty.call(propShape,def.discriminator)){
throw new Error(`Invalid discriminated union option at index "${i}"`)}})
;const disc=util.cached(()=>discriminatorMap(def));inst._zod.parse=(payload,ctx)=>{const input=payload.value
;if(!util.isObject(input)){payload.issues.push({code:"invalid_type",expected:"object",input:input,inst:inst})
;return payload}const value=input?.[def.discriminator];const opt=disc.value.get(value)
;if(opt&&(value!==undefined||ctx.direction!=="backward")){return opt._zod.run(payload,ctx)}
if(def.unionFallback||ctx.direction==="backward"){return _super(payload,ctx)}payload.issues.push({code:"invalid_union",
errors:[],note:"No matching discriminator",discriminator:def.discriminator,
options:Array.from(disc.value.keys()).filter(value=>disc.value.get(value)!==null),input:input,path:[def.discriminator],
inst:inst});return payload}});const $ZodIntersection=null&&core.$constructor("$ZodIntersection",(inst,def)=>{
$ZodType.init(inst,def);inst._zod.parse=(payload,ctx)=>{const input=payload.value;const left=def.left._zod.run({
value:input,issues:[]},ctx);const right=def.right._zod.run({value:input,issues:[]},ctx)
;const async=left instanceof Promise||right instanceof Promise;if(async){
return Promise.all([left,right]).then(([left,right])=>handleIntersectionResults(payload,left,right))}
return handleIntersectionResults(payload,left,right)}});function mergeValues(a,b){if(a===b){return{valid:true,data:a}}
if(a instanceof Date&&b instanceof Date&&+a===+b){return{valid:true,data:a}}
if(util.isPlainObject(a)&&util.isPlainObject(b)){const bKeys=Object.keys(b)
;const sharedKeys=Object.keys(a).filter(key=>bKeys.indexOf(key)!==-1);const newObj={...a,...b}
;if(Object.prototype.hasOwnProperty.call(newObj,"__proto__"))delete newObj.__proto__;for(const key of sharedKeys){
if(key==="__proto__")continue;const sharedValue=mergeValues(a[key],b[key]);if(!sharedValue.valid){return{valid:false,
mergeErrorPath:[key,...sharedValue.mergeErrorPath]}}newObj[key]=sharedValue.data}return{valid:true,data:newObj}}
if(Array.isArray(a)&&Array.isArray(b)){if(a.length!==b.length){return{valid:false,mergeErrorPath:[]}}const newArray=[]
;for(let index=0;index<a.length;index++){const itemA=a[index];const itemB=b[index]
;const sharedValue=mergeValues(itemA,itemB);if(!sharedValue.valid){return{valid:false,
mergeErrorPath:[index,...sharedValue.mergeErrorPath]}}newArray.push(sharedValue.data)}return{valid:true,data:newArray}}
return{valid:false,mergeErrorPath:[]}}function handleIntersectionResults(result,left,right){const unrecKeys=new Map
;let unrecIssue;const keyIssues=new Map;const collect=(iss,side)=>{let keys
;if(iss.code==="unrecognized_keys"&&!iss.path?.length){unrecIssue??(unrecIssue=iss);keys=iss.keys
}else if(iss.code==="invalid_key"&&iss.origin==="record"&&iss.path?.length===1){const k=String(iss.path[0])
;if(!keyIssues.has(k))keyIssues.set(k,iss);keys=[k]}else{return false}for(const k of keys){
if(!unrecKeys.has(k))unrecKeys.set(k,{});unrecKeys.get(k)[side]=true}return true};for(const iss of left.issues){
if(!collect(iss,"l"))result.issues.push(iss)}for(const iss of right.issues){if(!collect(iss,"r"))result.issues.push(iss)
}const bothKeys=[...unrecKeys].filter(([,f])=>f.l&&f.r).map(([k])=>k);if(bothKeys.length){
const aggregated=unrecIssue?bothKeys.filter(k=>unrecIssue.keys.includes(k)):[];if(aggregated.length)result.issues.push({
...unrecIssue,keys:aggregated});for(const k of bothKeys){
if(!aggregated.includes(k)&&keyIssues.has(k))result.issues.push(keyIssues.get(k))}}
const merged=mergeValues(left.value,right.value);if(!merged.valid){if(util.aborted(result))return result
;throw new Error(`Unmergable intersection. Error path: `+`${JSON.stringify(merged.mergeErrorPath)}`)}
result.value=merged.data;return result}const $ZodTuple=null&&core.$constructor("$ZodTuple",(inst,def)=>{
$ZodType.init(inst,def);const items=def.items;const memo=core.globalConfig.memoizer;memo?.attach(inst)
;inst._zod.parse=(payload,ctx)=>{const input=payload.value;if(!Array.isArray(input)){payload.issues.push({input:input,
inst:inst,expected:"tuple",code:"invalid_type"});return payload}payload.value=memo?memo.alloc(inst,payload,[],ctx):[]
;const proms=[];const optinStart=getTupleOptStart(items,"optin");const optoutStart=getTupleOptStart(items,"optout")
;if(!def.rest){if(input.length<optinStart){payload.issues.push({code:"too_small",minimum:optinStart,inclusive:true,
input:input,inst:inst,origin:"array"});return payload}if(input.length>items.length){payload.issues.push({code:"too_big",
maximum:items.length,inclusive:true,input:input,inst:inst,origin:"array"})}}const itemResults=new Array(items.length)
;const abortEarly=def.rest?ctx?.abortEarly:undefined;let itemAborted=false;for(let i=0;i<items.length;i++){
const r=items[i]._zod.run({value:input[i],issues:[]},ctx);if(r instanceof Promise){proms.push(r.then(rr=>{
itemResults[i]=rr}))}else{itemResults[i]=r;if(abortEarly&&!itemAborted&&r.issues.length)itemAborted=util.aborted(r)}}
if(def.rest&&!itemAborted){let i=items.length-1;const rest=input.slice(items.length);let seen=payload.issues.length
;for(const el of rest){if(abortEarly&&payload.issues.length!==seen){if(util.aborted(payload,seen))break
;seen=payload.issues.length}i++;const result=def.rest._zod.run({value:el,issues:[]},ctx);if(result instanceof Promise){
proms.push(result.then(r=>handleTupleResult(r,payload,i)))}else{handleTupleResult(result,payload,i)}}}if(proms.length){
return Promise.all(proms).then(()=>handleTupleResults(itemResults,payload,items,input,optoutStart))}
return handleTupleResults(itemResults,payload,items,input,optoutStart)}});function getTupleOptStart(items,key){
for(let i=items.length-1;i>=0;i--){
const omittable=key==="optin"?items[i]._zod.optin!==undefined:items[i]._zod.optout==="optional";if(!omittable)return i+1
}return 0}function handleTupleResult(result,final,index){if(result.issues.length){
final.issues.push(...util.prefixIssues(index,result.issues))}final.value[index]=result.value}
function handleTupleResults(itemResults,final,items,input,optoutStart){for(let i=0;i<items.length;i++){
const r=itemResults[i];const isPresent=i<input.length;if(!isPresent&&i>=optoutStart&&items[i]._zod.optin==="optional"){
final.value.length=i;break}if(r.issues.length){if(!isPresent&&i>=optoutStart){final.value.length=i;break}
final.issues.push(...util.prefixIssues(i,r.issues))}final.value[i]=r.value}
for(let i=final.value.length-1;i>=input.length;i--){if(items[i]._zod.optout==="optional"&&final.value[i]===undefined){
final.value.length=i}else{break}}return final}const $ZodRecord=core_core.xI("$ZodRecord",(inst,def)=>{
$ZodType.init(inst,def);const memo=core_core.cr.memoizer;memo?.attach(inst);inst._zod.parse=(payload,ctx)=>{
const input=payload.value;if(!core_util.Qd(input)){payload.issues.push({expected:"record",code:"invalid_type",
input:input,inst:inst});return payload}const proms=[];const values=def.keyType._zod.values;if(values&&!def.partial){
payload.value=memo?memo.alloc(inst,payload,{},ctx):{};const recordKeys=new Set;for(const key of values){
if(typeof key==="string"||typeof key==="number"||typeof key==="symbol"){
recordKeys.add(typeof key==="number"?key.toString():key);if(key==="__proto__")continue
;const keyResult=def.keyType._zod.run({value:key,issues:[]},ctx);if(keyResult instanceof Promise){
throw new Error("Async schemas not supported in object keys currently")}if(keyResult.issues.length){
payload.issues.push({code:"invalid_key",origin:"record",
issues:keyResult.issues.map(iss=>core_util.iR(iss,ctx,core_core.$W())),input:key,path:[key],inst:inst});continue}
const outKey=keyResult.value;if(outKey==="__proto__")continue;const result=def.valueType._zod.run({value:input[key],
issues:[]},ctx);if(result instanceof Promise){proms.push(result.then(result=>{if(result.issues.length){
payload.issues.push(...core_util.lQ(key,result.issues))}payload.value[outKey]=result.value}))}else{
if(result.issues.length){payload.issues.push(...core_util.lQ(key,result.issues))}payload.value[outKey]=result.value}}}
let unrecognized;for(const key in input){if(!recordKeys.has(key)){if(def.mode==="loose"){if(key==="__proto__")continue
;payload.value[key]=input[key]}else{unrecognized=unrecognized??[];unrecognized.push(key)}}}
if(unrecognized&&unrecognized.length>0){payload.issues.push({code:"unrecognized_keys",input:input,inst:inst,
keys:unrecognized,continue:true})}}else{payload.value=memo?memo.alloc(inst,payload,{},ctx):{};let unrecognized
;for(const key of Reflect.ownKeys(input)){if(key==="__proto__")continue
;if(!Object.prototype.propertyIsEnumerable.call(input,key))continue;let keyResult=def.keyType._zod.run({value:key,
issues:[]},ctx);if(keyResult instanceof Promise){throw new Error("Async schemas not supported in object keys currently")
}const checkNumericKey=typeof key==="string"&&number.test(key)&&keyResult.issues.length;if(checkNumericKey){
const retryResult=def.keyType._zod.run({value:Number(key),issues:[]},ctx);if(retryResult instanceof Promise){
throw new Error("Async schemas not supported in object keys currently")}if(retryResult.issues.length===0){
keyResult=retryResult}}if(keyResult.issues.length){if(def.mode==="loose"){payload.value[key]=input[key]}else if(values){
unrecognized=unrecognized??[];unrecognized.push(key)}else{payload.issues.push({code:"invalid_key",origin:"record",
issues:keyResult.issues.map(iss=>core_util.iR(iss,ctx,core_core.$W())),input:key,path:[key],inst:inst})}continue}
const outKey=keyResult.value;if(outKey==="__proto__")continue;const result=def.valueType._zod.run({value:input[key],
issues:[]},ctx);if(result instanceof Promise){proms.push(result.then(result=>{if(result.issues.length){
payload.issues.push(...core_util.lQ(key,result.issues))}payload.value[outKey]=result.value}))}else{
if(result.issues.length){payload.issues.push(...core_util.lQ(key,result.issues))}payload.value[outKey]=result.value}}
if(unrecognized&&unrecognized.length>0){payload.issues.push({code:"unrecognized_keys",input:input,inst:inst,
keys:unrecognized,continue:true})}}if(proms.length){return Promise.all(proms).then(()=>payload)}return payload}})
;const $ZodMap=null&&core.$constructor("$ZodMap",(inst,def)=>{$ZodType.init(inst,def)
;const memo=core.globalConfig.memoizer;memo?.attach(inst);inst._zod.parse=(payload,ctx)=>{const input=payload.value
;if(!(input instanceof Map)){payload.issues.push({expected:"map",code:"invalid_type",input:input,inst:inst})
;return payload}const proms=[];payload.value=memo?memo.alloc(inst,payload,new Map,ctx):new Map
;const abortEarly=ctx?.abortEarly;let seen=payload.issues.length;for(const[key,value]of input){
if(abortEarly&&payload.issues.length!==seen){if(util.aborted(payload,seen))break;seen=payload.issues.length}
const keyResult=def.keyType._zod.run({value:key,issues:[]},ctx);const valueResult=def.valueType._zod.run({value:value,
issues:[]},ctx);if(keyResult instanceof Promise||valueResult instanceof Promise){
proms.push(Promise.all([keyResult,valueResult]).then(([keyResult,valueResult])=>{
handleMapResult(keyResult,valueResult,payload,key,input,inst,ctx)}))}else{
handleMapResult(keyResult,valueResult,payload,key,input,inst,ctx)}}
if(proms.length)return Promise.all(proms).then(()=>payload);return payload};capSize(inst,mapSize)})
;function handleMapResult(keyResult,valueResult,final,key,input,inst,ctx){if(keyResult.issues.length){
if(util.propertyKeyTypes.has(typeof key)){final.issues.push(...util.prefixIssues(key,keyResult.issues))}else{
final.issues.push({code:"invalid_key",origin:"map",input:input,inst:inst,
issues:keyResult.issues.map(iss=>util.finalizeIssue(iss,ctx,core.config()))})}}if(valueResult.issues.length){
if(util.propertyKeyTypes.has(typeof key)){final.issues.push(...util.prefixIssues(key,valueResult.issues))}else{
final.issues.push({origin:"map",code:"invalid_element",input:input,inst:inst,key:key,
issues:valueResult.issues.map(iss=>util.finalizeIssue(iss,ctx,core.config()))})}}
final.value.set(keyResult.value,valueResult.value)}const $ZodSet=null&&core.$constructor("$ZodSet",(inst,def)=>{
$ZodType.init(inst,def);const memo=core.globalConfig.memoizer;memo?.attach(inst);inst._zod.parse=(payload,ctx)=>{
const input=payload.value;if(!(input instanceof Set)){payload.issues.push({input:input,inst:inst,expected:"set",
code:"invalid_type"});return payload}const proms=[];payload.value=memo?memo.alloc(inst,payload,new Set,ctx):new Set
;const abortEarly=ctx?.abortEarly;let seen=payload.issues.length;for(const item of input){
if(abortEarly&&payload.issues.length!==seen){if(util.aborted(payload,seen))break;seen=payload.issues.length}
const result=def.valueType._zod.run({value:item,issues:[]},ctx);if(result instanceof Promise){
proms.push(result.then(result=>handleSetResult(result,payload)))}else handleSetResult(result,payload)}
if(proms.length)return Promise.all(proms).then(()=>payload);return payload};capSize(inst,setSize)})
;function handleSetResult(result,final){if(result.issues.length){final.issues.push(...result.issues)}
final.value.add(result.value)}const $ZodEnum=null&&core.$constructor("$ZodEnum",(inst,def)=>{$ZodType.init(inst,def)
;const values=util.getEnumValues(def.entries);const valuesSet=new Set(values);inst._zod.values=valuesSet
;util.defineLazyInternal(inst,"pattern",zod=>{
const patternValues=util.getEnumValues(zod.def.entries).filter(k=>util.propertyKeyTypes.has(typeof k))
;return new RegExp(patternValues.length?`^(${patternValues.map(o=>util.escapeRegex(o.toString())).join("|")})$`:"^[^\\s\\S]$")
});inst._zod.parse=(payload,_ctx)=>{const input=payload.value;if(valuesSet.has(input)){return payload}
payload.issues.push({code:"invalid_value",values:values,input:input,inst:inst});return payload}})
;const $ZodLiteral=null&&core.$constructor("$ZodLiteral",(inst,def)=>{$ZodType.init(inst,def)
;const values=new Set(def.values);inst._zod.values=values;util.defineLazyInternal(inst,"pattern",zod=>{
const vals=zod.def.values
;return new RegExp(vals.length?`^(${vals.map(o=>typeof o==="string"?util.escapeRegex(o):o?util.escapeRegex(o.toString()):String(o)).join("|")})$`:"^[^\\s\\S]$")
});inst._zod.parse=(payload,_ctx)=>{const input=payload.value;if(values.has(input)){return payload}payload.issues.push({
code:"invalid_value",values:def.values,input:input,inst:inst});return payload}})
;const $ZodFile=null&&core.$constructor("$ZodFile",(inst,def)=>{$ZodType.init(inst,def)
;inst._zod.parse=(payload,_ctx)=>{const input=payload.value;if(input instanceof File)return payload
;payload.issues.push({expected:"file",code:"invalid_type",input:input,inst:inst});return payload}})
;const $ZodTransform=core_core.xI("$ZodTransform",(inst,def)=>{$ZodType.init(inst,def);inst._zod.optin="optional"
;core_core.cr.memoizer?.guard(inst);inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward"){
throw new core_core.cV(inst.constructor.name)}const _out=def.transform(payload.value,payload);if(ctx.async){
const output=_out instanceof Promise?_out:Promise.resolve(_out);return output.then(output=>{payload.value=output
;return payload})}if(_out instanceof Promise){throw new core_core.GT}payload.value=_out;return payload}})
;function handleOptionalResult(payload,result){payload.value=result.issues.length?undefined:result.value;return payload}
const $ZodOptional=core_core.xI("$ZodOptional",(inst,def)=>{$ZodType.init(inst,def)
;core_util.v5(inst,"optin",zod=>zod.def.innerType._zod.optin==="defaulted"?"defaulted":"optional")
;inst._zod.optout="optional";core_util.v5(inst,"values",zod=>{const values=zod.def.innerType._zod.values
;return values?new Set([...values,undefined]):undefined});core_util.v5(inst,"pattern",zod=>{
const pattern=zod.def.innerType._zod.pattern;return pattern?new RegExp(`^(${core_util.p6(pattern.source)})?$`):undefined
});inst._zod.parse=(payload,ctx)=>{if(payload.value===undefined){
if(def.innerType._zod.optin!=="defaulted")return payload;const result=def.innerType._zod.run({value:payload.value,
issues:[]},ctx);if(result instanceof Promise)return result.then(result=>handleOptionalResult(payload,result))
;return handleOptionalResult(payload,result)}return def.innerType._zod.run(payload,ctx)}})
;const $ZodExactOptional=null&&core.$constructor("$ZodExactOptional",(inst,def)=>{$ZodOptional.init(inst,def)
;util.defineLazyInternal(inst,"values",zod=>zod.def.innerType._zod.values)
;util.defineLazyInternal(inst,"pattern",zod=>zod.def.innerType._zod.pattern)
;inst._zod.parse=(payload,ctx)=>def.innerType._zod.run(payload,ctx)})
;const $ZodNullable=core_core.xI("$ZodNullable",(inst,def)=>{$ZodType.init(inst,def)
;core_util.v5(inst,"optin",zod=>zod.def.innerType._zod.optin)
;core_util.v5(inst,"optout",zod=>zod.def.innerType._zod.optout);core_util.v5(inst,"pattern",zod=>{
const pattern=zod.def.innerType._zod.pattern
;return pattern?new RegExp(`^(${core_util.p6(pattern.source)}|null)$`):undefined})
;core_util.v5(inst,"values",zod=>zod.def.innerType._zod.values?new Set([...zod.def.innerType._zod.values,null]):undefined)
;inst._zod.parse=(payload,ctx)=>{if(payload.value===null)return payload;return def.innerType._zod.run(payload,ctx)}})
;const $ZodDefault=null&&core.$constructor("$ZodDefault",(inst,def)=>{$ZodType.init(inst,def)
;inst._zod.optin="defaulted";util.defineLazyInternal(inst,"values",zod=>zod.def.innerType._zod.values)
;inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward"){return def.innerType._zod.run(payload,ctx)}
if(payload.value===undefined){payload.value=def.defaultValue;return payload}
const result=def.innerType._zod.run(payload,ctx);if(result instanceof Promise){
return result.then(result=>handleDefaultResult(result,def))}return handleDefaultResult(result,def)}})
;function handleDefaultResult(payload,def){if(payload.value===undefined){payload.value=def.defaultValue}return payload}
const $ZodPrefault=core_core.xI("$ZodPrefault",(inst,def)=>{$ZodType.init(inst,def);inst._zod.optin="defaulted"
;core_util.v5(inst,"values",zod=>zod.def.innerType._zod.values);inst._zod.parse=(payload,ctx)=>{
if(ctx.direction==="backward"){return def.innerType._zod.run(payload,ctx)}if(payload.value===undefined){
payload.value=def.defaultValue}return def.innerType._zod.run(payload,ctx)}})
;const $ZodNonOptional=null&&core.$constructor("$ZodNonOptional",(inst,def)=>{$ZodType.init(inst,def)
;util.defineLazyInternal(inst,"values",zod=>{const v=zod.def.innerType._zod.values
;return v?new Set([...v].filter(x=>x!==undefined)):undefined});inst._zod.parse=(payload,ctx)=>{
const result=def.innerType._zod.run(payload,ctx);if(result instanceof Promise){
return result.then(result=>handleNonOptionalResult(result,inst))}return handleNonOptionalResult(result,inst)}})
;function handleNonOptionalResult(payload,inst){if(!payload.issues.length&&payload.value===undefined){
payload.issues.push({code:"invalid_type",expected:"nonoptional",input:payload.value,inst:inst})}return payload}
const $ZodSuccess=null&&core.$constructor("$ZodSuccess",(inst,def)=>{$ZodType.init(inst,def)
;inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward"){throw new core.$ZodEncodeError("ZodSuccess")}
const result=def.innerType._zod.run(payload,ctx);if(result instanceof Promise){return result.then(result=>{
payload.value=result.issues.length===0;return payload})}payload.value=result.issues.length===0;return payload}})
;function handleCatchResult(payload,result,def,ctx){if(!result.issues.length){payload.value=result.value
;if(result.memo)payload.memo=true;return payload}payload.value=def.catchValue({...result,value:payload.value,error:{
issues:result.issues.map(iss=>util.finalizeIssue(iss,ctx,core.config()))},input:payload.value});return payload}
const $ZodCatch=null&&core.$constructor("$ZodCatch",(inst,def)=>{$ZodType.init(inst,def)
;util.defineLazyInternal(inst,"optin",zod=>zod.def.innerType._zod.optin==="defaulted"?"defaulted":"optional")
;util.defineLazyInternal(inst,"optout",zod=>zod.def.innerType._zod.optout)
;util.defineLazyInternal(inst,"values",zod=>zod.def.innerType._zod.values);inst._zod.parse=(payload,ctx)=>{
if(ctx.direction==="backward"){return def.innerType._zod.run(payload,ctx)}const result=def.innerType._zod.run({
value:payload.value,issues:[]},ctx);if(result instanceof Promise){
return result.then(result=>handleCatchResult(payload,result,def,ctx))}return handleCatchResult(payload,result,def,ctx)}
});const $ZodNaN=null&&core.$constructor("$ZodNaN",(inst,def)=>{$ZodType.init(inst,def)
;inst._zod.parse=(payload,_ctx)=>{if(typeof payload.value!=="number"||!Number.isNaN(payload.value)){
payload.issues.push({input:payload.value,inst:inst,expected:"nan",code:"invalid_type"});return payload}return payload}})
;const $ZodPipe=core_core.xI("$ZodPipe",(inst,def)=>{$ZodType.init(inst,def)
;core_util.v5(inst,"values",zod=>zod.def.in._zod.values);core_util.v5(inst,"optin",zod=>zod.def.in._zod.optin)
;core_util.v5(inst,"optout",zod=>zod.def.out._zod.optout)
;core_util.v5(inst,"propValues",zod=>zod.def.in._zod.propValues);inst._zod.parse=(payload,ctx)=>{
if(ctx.direction==="backward"){const right=def.out._zod.run(payload,ctx);if(right instanceof Promise){
return right.then(right=>handlePipeResult(right,def.in,ctx))}return handlePipeResult(right,def.in,ctx)}
const left=def.in._zod.run(payload,ctx);if(left instanceof Promise){
return left.then(left=>handlePipeResult(left,def.out,ctx))}return handlePipeResult(left,def.out,ctx)}})
;function handlePipeResult(left,next,ctx){if(left.issues.some(iss=>iss.code!=="unrecognized_keys")){left.aborted=true
;return left}return next._zod.run({value:left.value,issues:left.issues},ctx)}
const $ZodCodec=null&&core.$constructor("$ZodCodec",(inst,def)=>{$ZodType.init(inst,def)
;util.defineLazyInternal(inst,"values",zod=>zod.def.in._zod.values)
;util.defineLazyInternal(inst,"optin",zod=>zod.def.in._zod.optin)
;util.defineLazyInternal(inst,"optout",zod=>zod.def.out._zod.optout)
;util.defineLazyInternal(inst,"propValues",zod=>zod.def.in._zod.propValues);inst._zod.parse=(payload,ctx)=>{
const direction=ctx.direction||"forward";if(direction==="forward"){const left=def.in._zod.run(payload,ctx)
;if(left instanceof Promise){return left.then(left=>handleCodecAResult(left,def,ctx))}
return handleCodecAResult(left,def,ctx)}else{const right=def.out._zod.run(payload,ctx);if(right instanceof Promise){
return right.then(right=>handleCodecAResult(right,def,ctx))}return handleCodecAResult(right,def,ctx)}}})
;function handleCodecAResult(result,def,ctx){if(result.issues.length){result.aborted=true;return result}
const direction=ctx.direction||"forward";if(direction==="forward"){const transformed=def.transform(result.value,result)
;if(transformed instanceof Promise){return transformed.then(value=>handleCodecTxResult(result,value,def.out,ctx))}
return handleCodecTxResult(result,transformed,def.out,ctx)}else{
const transformed=def.reverseTransform(result.value,result);if(transformed instanceof Promise){
return transformed.then(value=>handleCodecTxResult(result,value,def.in,ctx))}
return handleCodecTxResult(result,transformed,def.in,ctx)}}function handleCodecTxResult(left,value,nextSchema,ctx){
if(left.issues.length){left.aborted=true;return left}return nextSchema._zod.run({value:value,issues:left.issues},ctx)}
const $ZodPreprocess=null&&core.$constructor("$ZodPreprocess",(inst,def)=>{$ZodPipe.init(inst,def)})
;const $ZodReadonly=null&&core.$constructor("$ZodReadonly",(inst,def)=>{$ZodType.init(inst,def)
;util.defineLazyInternal(inst,"propValues",zod=>zod.def.innerType._zod.propValues)
;util.defineLazyInternal(inst,"values",zod=>zod.def.innerType._zod.values)
;util.defineLazyInternal(inst,"optin",zod=>zod.def.innerType?._zod?.optin)
;util.defineLazyInternal(inst,"optout",zod=>zod.def.innerType?._zod?.optout);inst._zod.parse=(payload,ctx)=>{
if(ctx.direction==="backward"){return def.innerType._zod.run(payload,ctx)}
const result=def.innerType._zod.run(payload,ctx);if(result instanceof Promise){return result.then(handleReadonlyResult)}
return handleReadonlyResult(result)}});function handleReadonlyResult(payload){
if(!payload.memo)payload.value=Object.freeze(payload.value);return payload}function leafPattern(schema){
const def=schema._zod.def;let pattern=def.pattern;let isInt=!!def.format?.includes("int");let minimum;let maximum
;for(const ch of def.checks??[]){const d=ch._zod.def;if(d.pattern)pattern=d.pattern
;isInt||(isInt=!!d.format?.includes("int"));const lo=d.minimum??d.length;const hi=d.maximum??d.length
;if(lo!==undefined&&(minimum===undefined||lo>minimum))minimum=lo
;if(hi!==undefined&&(maximum===undefined||hi<maximum))maximum=hi}if(pattern)return pattern.source
;if(minimum!==undefined&&maximum!==undefined&&minimum>maximum)return"(?!)"
;if(minimum!==undefined||maximum!==undefined)return regexes.string({minimum:minimum,maximum:maximum}).source
;const own=schema._zod.pattern;return(isInt&&own===regexes.number?regexes.integer:own)?.source}
function partPattern(schema){const def=schema._zod.def;const own=schema._zod.pattern?.source
;const inner=def.innerType??schema._zod.innerType;if(inner){const before=inner._zod.pattern?.source
;const after=partPattern(inner);if(own&&before&&after&&after!==before){
return own.replace(util.cleanRegex(before),()=>util.cleanRegex(after))}return own}if(def.options){
const sources=def.options.map(partPattern)
;if(sources.every(Boolean))return`^(${sources.map(s=>util.cleanRegex(s)).join("|")})$`}return leafPattern(schema)}
const $ZodTemplateLiteral=null&&core.$constructor("$ZodTemplateLiteral",(inst,def)=>{$ZodType.init(inst,def)
;const regexParts=[];for(const part of def.parts){if(typeof part==="object"&&part!==null){const source=partPattern(part)
;if(!source){throw new Error(`Invalid template literal part, no pattern found: ${[...part._zod.traits].shift()}`)}
regexParts.push(util.cleanRegex(source))}else if(part===null||util.primitiveTypes.has(typeof part)){
regexParts.push(util.escapeRegex(`${part}`))}else{throw new Error(`Invalid template literal part: ${part}`)}}
inst._zod.pattern=new RegExp(`^${regexParts.join("")}$`);inst._zod.parse=(payload,_ctx)=>{
if(typeof payload.value!=="string"){payload.issues.push({input:payload.value,inst:inst,expected:"string",
code:"invalid_type"});return payload}inst._zod.pattern.lastIndex=0;if(!inst._zod.pattern.test(payload.value)){
payload.issues.push({input:payload.value,inst:inst,code:"invalid_format",format:def.format??"template_literal",
pattern:inst._zod.pattern.source});return payload}return payload}})
;const $ZodFunction=null&&core.$constructor("$ZodFunction",(inst,def)=>{$ZodType.init(inst,def)
;Object.defineProperty(inst,"_def",{value:def});inst._zod.def=def;inst.implement=func=>{if(typeof func!=="function"){
throw new Error("implement() must be called with a function")}return Object.defineProperty(function(...args){
const parsedArgs=inst._def.input?parse(inst._def.input,args):args;const result=Reflect.apply(func,this,parsedArgs)
;if(inst._def.output){return parse(inst._def.output,result)}return result},"_zod",{value:inst._zod,enumerable:false})}
;inst.implementAsync=func=>{if(typeof func!=="function"){
throw new Error("implementAsync() must be called with a function")}return Object.defineProperty(async function(...args){
const parsedArgs=inst._def.input?await parseAsync(inst._def.input,args):args
;const result=await Reflect.apply(func,this,parsedArgs);if(inst._def.output){
return await parseAsync(inst._def.output,result)}return result},"_zod",{value:inst._zod,enumerable:false})}
;inst._zod.parse=(payload,_ctx)=>{if(typeof payload.value!=="function"){payload.issues.push({code:"invalid_type",
expected:"function",input:payload.value,inst:inst});return payload}
const hasPromiseOutput=inst._def.output&&inst._def.output._zod.def.type==="promise";if(hasPromiseOutput){
payload.value=inst.implementAsync(payload.value)}else{payload.value=inst.implement(payload.value)}return payload}
;inst.input=(...args)=>{const F=inst.constructor;if(Array.isArray(args[0])){return new F({type:"function",
input:new $ZodTuple({type:"tuple",items:args[0],rest:args[1]}),output:inst._def.output})}return new F({type:"function",
input:args[0],output:inst._def.output})};inst.output=output=>{const F=inst.constructor;return new F({type:"function",
input:inst._def.input,output:output})};return inst})
;const $ZodPromise=null&&core.$constructor("$ZodPromise",(inst,def)=>{$ZodType.init(inst,def)
;inst._zod.parse=(payload,ctx)=>Promise.resolve(payload.value).then(inner=>def.innerType._zod.run({value:inner,issues:[]
},ctx))});const $ZodLazy=null&&core.$constructor("$ZodLazy",(inst,def)=>{$ZodType.init(inst,def)
;util.defineLazy(inst._zod,"innerType",()=>{const d=def;if(!d._cachedInner)d._cachedInner=def.getter()
;return d._cachedInner});util.defineLazyInternal(inst,"pattern",zod=>zod.innerType?._zod?.pattern)
;util.defineLazyInternal(inst,"propValues",zod=>zod.innerType?._zod?.propValues)
;util.defineLazyInternal(inst,"optin",zod=>zod.innerType?._zod?.optin??undefined)
;util.defineLazyInternal(inst,"optout",zod=>zod.innerType?._zod?.optout??undefined);inst._zod.parse=(payload,ctx)=>{
const inner=inst._zod.innerType;return inner._zod.run(payload,ctx)}})
;const $ZodCustom=null&&core.$constructor("$ZodCustom",(inst,def)=>{checks.$ZodCheck.init(inst,def)
;$ZodType.init(inst,def);inst._zod.parse=(payload,_)=>payload;inst._zod.check=payload=>{const input=payload.value
;const r=def.fn(input);if(r instanceof Promise){return r.then(r=>handleRefineResult(r,payload,input,inst))}
handleRefineResult(r,payload,input,inst);return}});function handleRefineResult(result,payload,input,inst){if(!result){
const _iss={code:"custom",input:input,inst:inst,path:[...inst._zod.def.path??[]],continue:!inst._zod.def.abort}
;if(inst._zod.def.params)_iss.params=inst._zod.def.params;payload.issues.push(util.issue(_iss))}}
var api=__nccwpck_require__(1338);var core_parse=__nccwpck_require__(5297)
;const ZodMiniType=core_core.xI("ZodMiniType",(inst,def)=>{
if(!inst._zod)throw new Error("Uninitialized schema in ZodMiniType.");$ZodType.init(inst,def);inst.def=def
;inst.type=def.type},{get with(){return this.check},set with(value){core_util.qh(this,"with",value)},parse(data,params){
return core_parse.qg(this,data,params,{callee:this.parse})},parseAsync(data,params){
return core_parse.EJ(this,data,params,{callee:this.parseAsync})},safeParse(data,params){
return core_parse.xL(this,data,params)},safeParseAsync(data,params){return core_parse.bp(this,data,params)},
check(...checks){const def=this.def;return this.clone({...def,
checks:[...def.checks??[],...checks.map(ch=>typeof ch==="function"?{_zod:{check:ch,def:{check:"custom"},onattach:[]}
}:ch)]},{parent:true})},clone(_def,params){return core_util.o8(this,_def,params)},brand(){return this},
register(reg,meta){reg.add(this,meta);return this},apply(fn,...args){return args.length===0?fn(this):fn(this,...args)}})
;const ZodMiniString=core_core.xI("ZodMiniString",(inst,def)=>{$ZodString.init(inst,def);ZodMiniType.init(inst,def)})
;function schemas_string(params){return api.Rl(ZodMiniString,params)}
const ZodMiniStringFormat=null&&core.$constructor("ZodMiniStringFormat",(inst,def)=>{
core.$ZodStringFormat.init(inst,def);ZodMiniString.init(inst,def)})
;const ZodMiniEmail=null&&core.$constructor("ZodMiniEmail",(inst,def)=>{core.$ZodEmail.init(inst,def)
;ZodMiniStringFormat.init(inst,def)});function schemas_email(params){return core._email(ZodMiniEmail,params)}
const ZodMiniGUID=null&&core.$constructor("ZodMiniGUID",(inst,def)=>{core.$ZodGUID.init(inst,def)
;ZodMiniStringFormat.init(inst,def)});function schemas_guid(params){return core._guid(ZodMiniGUID,params)}
const ZodMiniUUID=null&&core.$constructor("ZodMiniUUID",(inst,def)=>{core.$ZodUUID.init(inst,def)
;ZodMiniStringFormat.init(inst,def)});function schemas_uuid(params){return core._uuid(ZodMiniUUID,params)}
function uuidv4(params){return core._uuidv4(ZodMiniUUID,params)}function uuidv6(params){
return core._uuidv6(ZodMiniUUID,params)}function uuidv7(params){return core._uuidv7(ZodMiniUUID,params)}
const ZodMiniURL=null&&core.$constructor("ZodMiniURL",(inst,def)=>{core.$ZodURL.init(inst,def)
;ZodMiniStringFormat.init(inst,def)});function url(params){return core._url(ZodMiniURL,params)}function httpUrl(params){
return core._url(ZodMiniURL,{protocol:regexes.httpProtocol,hostname:regexes.domain,...util.normalizeParams(params)})}
const ZodMiniEmoji=null&&core.$constructor("ZodMiniEmoji",(inst,def)=>{core.$ZodEmoji.init(inst,def)
;ZodMiniStringFormat.init(inst,def)});function schemas_emoji(params){return core._emoji(ZodMiniEmoji,params)}
const ZodMiniNanoID=null&&core.$constructor("ZodMiniNanoID",(inst,def)=>{core.$ZodNanoID.init(inst,def)
;ZodMiniStringFormat.init(inst,def)});function schemas_nanoid(params){return core._nanoid(ZodMiniNanoID,params)}
const ZodMiniCUID=null&&core.$constructor("ZodMiniCUID",(inst,def)=>{core.$ZodCUID.init(inst,def)
;ZodMiniStringFormat.init(inst,def)});function schemas_cuid(params){return core._cuid(ZodMiniCUID,params)}
const ZodMiniCUID2=null&&core.$constructor("ZodMiniCUID2",(inst,def)=>{core.$ZodCUID2.init(inst,def)
;ZodMiniStringFormat.init(inst,def)});function schemas_cuid2(params){return core._cuid2(ZodMiniCUID2,params)}
const ZodMiniULID=null&&core.$constructor("ZodMiniULID",(inst,def)=>{core.$ZodULID.init(inst,def)
;ZodMiniStringFormat.init(inst,def)});function schemas_ulid(params){return core._ulid(ZodMiniULID,params)}
const ZodMiniXID=null&&core.$constructor("ZodMiniXID",(inst,def)=>{core.$ZodXID.init(inst,def)
;ZodMiniStringFormat.init(inst,def)});function schemas_xid(params){return core._xid(ZodMiniXID,params)}
const ZodMiniKSUID=null&&core.$constructor("ZodMiniKSUID",(inst,def)=>{core.$ZodKSUID.init(inst,def)
;ZodMiniStringFormat.init(inst,def)});function schemas_ksuid(params){return core._ksuid(ZodMiniKSUID,params)}
const ZodMiniIPv4=null&&core.$constructor("ZodMiniIPv4",(inst,def)=>{core.$ZodIPv4.init(inst,def)
;ZodMiniStringFormat.init(inst,def)});function schemas_ipv4(params){return core._ipv4(ZodMiniIPv4,params)}
const ZodMiniIPv6=null&&core.$constructor("ZodMiniIPv6",(inst,def)=>{core.$ZodIPv6.init(inst,def)
;ZodMiniStringFormat.init(inst,def)});function schemas_ipv6(params){return core._ipv6(ZodMiniIPv6,params)}
const ZodMiniCIDRv4=null&&core.$constructor("ZodMiniCIDRv4",(inst,def)=>{core.$ZodCIDRv4.init(inst,def)
;ZodMiniStringFormat.init(inst,def)});function schemas_cidrv4(params){return core._cidrv4(ZodMiniCIDRv4,params)}
const ZodMiniCIDRv6=null&&core.$constructor("ZodMiniCIDRv6",(inst,def)=>{core.$ZodCIDRv6.init(inst,def)
;ZodMiniStringFormat.init(inst,def)});function schemas_cidrv6(params){return core._cidrv6(ZodMiniCIDRv6,params)}
const ZodMiniMAC=null&&core.$constructor("ZodMiniMAC",(inst,def)=>{core.$ZodMAC.init(inst,def)
;ZodMiniStringFormat.init(inst,def)});function schemas_mac(params){return core._mac(ZodMiniMAC,params)}
const ZodMiniBase64=null&&core.$constructor("ZodMiniBase64",(inst,def)=>{core.$ZodBase64.init(inst,def)
;ZodMiniStringFormat.init(inst,def)});function schemas_base64(params){return core._base64(ZodMiniBase64,params)}
const ZodMiniBase64URL=null&&core.$constructor("ZodMiniBase64URL",(inst,def)=>{core.$ZodBase64URL.init(inst,def)
;ZodMiniStringFormat.init(inst,def)});function schemas_base64url(params){return core._base64url(ZodMiniBase64URL,params)
}const ZodMiniE164=null&&core.$constructor("ZodMiniE164",(inst,def)=>{core.$ZodE164.init(inst,def)
;ZodMiniStringFormat.init(inst,def)});function schemas_e164(params){return core._e164(ZodMiniE164,params)}
const ZodMiniCreditCard=null&&core.$constructor("ZodMiniCreditCard",(inst,def)=>{core.$ZodCreditCard.init(inst,def)
;ZodMiniStringFormat.init(inst,def)});function schemas_creditCard(params){
return core._creditCard(ZodMiniCreditCard,params)}const ZodMiniIBAN=null&&core.$constructor("ZodMiniIBAN",(inst,def)=>{
core.$ZodIBAN.init(inst,def);ZodMiniStringFormat.init(inst,def)});function schemas_iban(params){
return core._iban(ZodMiniIBAN,params)}const ZodMiniJWT=null&&core.$constructor("ZodMiniJWT",(inst,def)=>{
core.$ZodJWT.init(inst,def);ZodMiniStringFormat.init(inst,def)});function jwt(params){
return core._jwt(ZodMiniJWT,params)}
const ZodMiniCustomStringFormat=null&&core.$constructor("ZodMiniCustomStringFormat",(inst,def)=>{
core.$ZodCustomStringFormat.init(inst,def);ZodMiniStringFormat.init(inst,def)})
;function stringFormat(format,fnOrRegex,_params={}){
return core._stringFormat(ZodMiniCustomStringFormat,format,fnOrRegex,_params)}function schemas_hostname(_params){
return core._stringFormat(ZodMiniCustomStringFormat,"hostname",regexes.hostname,_params)}function schemas_hex(_params){
return core._stringFormat(ZodMiniCustomStringFormat,"hex",regexes.hex,_params)}function schemas_currencyCode(_params){
return core._stringFormat(ZodMiniCustomStringFormat,"currency_code",regexes.currencyCode,_params)}
function hash(alg,params){const enc=params?.enc??"hex";const format=`${alg}_${enc}`;const regex=core.regexes[format]
;if(!regex)throw new Error(`Unrecognized hash format: ${format}`)
;return core._stringFormat(ZodMiniCustomStringFormat,format,regex,params)}
const ZodMiniNumber=core_core.xI("ZodMiniNumber",(inst,def)=>{$ZodNumber.init(inst,def);ZodMiniType.init(inst,def)})
;function schemas_number(params){return api.F7(ZodMiniNumber,params)}
const ZodMiniNumberFormat=null&&core.$constructor("ZodMiniNumberFormat",(inst,def)=>{
core.$ZodNumberFormat.init(inst,def);ZodMiniNumber.init(inst,def)});function schemas_int(params){
return core._int(ZodMiniNumberFormat,params)}function float32(params){return core._float32(ZodMiniNumberFormat,params)}
function float64(params){return core._float64(ZodMiniNumberFormat,params)}function int32(params){
return core._int32(ZodMiniNumberFormat,params)}function uint32(params){return core._uint32(ZodMiniNumberFormat,params)}
const ZodMiniBoolean=null&&core.$constructor("ZodMiniBoolean",(inst,def)=>{core.$ZodBoolean.init(inst,def)
;ZodMiniType.init(inst,def)});function schemas_boolean(params){return core._boolean(ZodMiniBoolean,params)}
const ZodMiniBigInt=null&&core.$constructor("ZodMiniBigInt",(inst,def)=>{core.$ZodBigInt.init(inst,def)
;ZodMiniType.init(inst,def)});function schemas_bigint(params){return core._bigint(ZodMiniBigInt,params)}
const ZodMiniBigIntFormat=null&&core.$constructor("ZodMiniBigIntFormat",(inst,def)=>{
core.$ZodBigIntFormat.init(inst,def);ZodMiniBigInt.init(inst,def)});function int64(params){
return core._int64(ZodMiniBigIntFormat,params)}function uint64(params){return core._uint64(ZodMiniBigIntFormat,params)}
const ZodMiniSymbol=null&&core.$constructor("ZodMiniSymbol",(inst,def)=>{core.$ZodSymbol.init(inst,def)
;ZodMiniType.init(inst,def)});function symbol(params){return core._symbol(ZodMiniSymbol,params)}
const ZodMiniUndefined=null&&core.$constructor("ZodMiniUndefined",(inst,def)=>{core.$ZodUndefined.init(inst,def)
;ZodMiniType.init(inst,def)});function schemas_undefined(params){return core._undefined(ZodMiniUndefined,params)}
const ZodMiniNull=null&&core.$constructor("ZodMiniNull",(inst,def)=>{core.$ZodNull.init(inst,def)
;ZodMiniType.init(inst,def)});function schemas_null(params){return core._null(ZodMiniNull,params)}
const ZodMiniAny=null&&core.$constructor("ZodMiniAny",(inst,def)=>{core.$ZodAny.init(inst,def)
;ZodMiniType.init(inst,def)});function any(){return core._any(ZodMiniAny)}
const ZodMiniUnknown=core_core.xI("ZodMiniUnknown",(inst,def)=>{$ZodUnknown.init(inst,def);ZodMiniType.init(inst,def)})
;function unknown(){return api.em(ZodMiniUnknown)}
const ZodMiniNever=null&&core.$constructor("ZodMiniNever",(inst,def)=>{core.$ZodNever.init(inst,def)
;ZodMiniType.init(inst,def)});function never(params){return core._never(ZodMiniNever,params)}
const ZodMiniVoid=null&&core.$constructor("ZodMiniVoid",(inst,def)=>{core.$ZodVoid.init(inst,def)
;ZodMiniType.init(inst,def)});function _void(params){return core._void(ZodMiniVoid,params)}
const ZodMiniDate=null&&core.$constructor("ZodMiniDate",(inst,def)=>{core.$ZodDate.init(inst,def)
;ZodMiniType.init(inst,def)});function schemas_date(params){return core._date(ZodMiniDate,params)}
const ZodMiniArray=core_core.xI("ZodMiniArray",(inst,def)=>{$ZodArray.init(inst,def);ZodMiniType.init(inst,def)})
;function array(element,params){return new ZodMiniArray({type:"array",element:element,...core_util.A2(params)})}
function keyof(schema){const shape=schema._zod.def.shape;return _enum(Object.keys(shape))}
const ZodMiniObject=core_core.xI("ZodMiniObject",(inst,def)=>{$ZodObject.init(inst,def);ZodMiniType.init(inst,def)
;core_util.X(inst,"shape",self=>self._zod.def.shape,false)});function object(shape,params){const def={type:"object",
shape:shape??{},...core_util.A2(params)};return new ZodMiniObject(def)}function strictObject(shape,params){
return new ZodMiniObject({type:"object",shape:shape,catchall:never(),...util.normalizeParams(params)})}
function looseObject(shape,params){return new ZodMiniObject({type:"object",shape:shape,catchall:unknown(),
...core_util.A2(params)})}function extend(schema,shape){return util.extend(schema,shape)}
function safeExtend(schema,shape){return util.safeExtend(schema,shape)}function merge(a,b){return util.merge(a,b)}
function pick(schema,mask){return util.pick(schema,mask)}function omit(schema,mask){return util.omit(schema,mask)}
function partial(schema,mask){const def=schema._zod.def
;if(def.type!=="tuple")return util.partial(ZodMiniOptional,schema,mask)
;if(def.checks?.length)throw new Error(".partial() cannot be used on tuple schemas containing refinements")
;return util.clone(schema,{...def,items:def.items.map(item=>new ZodMiniOptional({type:"optional",innerType:item}))})}
function exactPartial(schema,mask){return util.partial(ZodMiniExactOptional,schema,mask,"exactPartial")}
function required(schema,mask){return util.required(ZodMiniNonOptional,schema,mask)}function catchall(inst,catchall){
return inst.clone(util.mergeDefs(inst._zod.def,{catchall:catchall}))}
const ZodMiniUnion=core_core.xI("ZodMiniUnion",(inst,def)=>{$ZodUnion.init(inst,def);ZodMiniType.init(inst,def)})
;function union(options,params){return new ZodMiniUnion({type:"union",options:options,...core_util.A2(params)})}
const ZodMiniXor=null&&core.$constructor("ZodMiniXor",(inst,def)=>{ZodMiniUnion.init(inst,def)
;core.$ZodXor.init(inst,def)});function xor(options,params){return new ZodMiniXor({type:"union",options:options,
inclusive:false,...util.normalizeParams(params)})}
const ZodMiniDiscriminatedUnion=null&&core.$constructor("ZodMiniDiscriminatedUnion",(inst,def)=>{
core.$ZodDiscriminatedUnion.init(inst,def);ZodMiniType.init(inst,def)})
;function discriminatedUnion(discriminator,options,params){return new ZodMiniDiscriminatedUnion({type:"union",
options:options,discriminator:discriminator,...util.normalizeParams(params)})}
const ZodMiniIntersection=null&&core.$constructor("ZodMiniIntersection",(inst,def)=>{
core.$ZodIntersection.init(inst,def);ZodMiniType.init(inst,def)});function intersection(left,right){
return new ZodMiniIntersection({type:"intersection",left:left,right:right})}
const ZodMiniTuple=null&&core.$constructor("ZodMiniTuple",(inst,def)=>{core.$ZodTuple.init(inst,def)
;ZodMiniType.init(inst,def)});function tuple(items,_paramsOrRest,_params){
const hasRest=_paramsOrRest instanceof core.$ZodType;const params=hasRest?_params:_paramsOrRest
;const rest=hasRest?_paramsOrRest:null;return new ZodMiniTuple({type:"tuple",items:items,rest:rest,
...util.normalizeParams(params)})}const ZodMiniRecord=core_core.xI("ZodMiniRecord",(inst,def)=>{
$ZodRecord.init(inst,def);ZodMiniType.init(inst,def)});function record(keyType,valueType,params){
if(!valueType||!valueType._zod){return new ZodMiniRecord({type:"record",keyType:schemas_string(),valueType:keyType,
...core_util.A2(valueType)})}return new ZodMiniRecord({type:"record",keyType:keyType,valueType:valueType,
...core_util.A2(params)})}function partialRecord(keyType,valueType,params){return new ZodMiniRecord({type:"record",
keyType:keyType,valueType:valueType,...util.normalizeParams(params),partial:true})}
function looseRecord(keyType,valueType,params){return new ZodMiniRecord({type:"record",keyType:keyType,
valueType:valueType,mode:"loose",...util.normalizeParams(params)})}
const ZodMiniMap=null&&core.$constructor("ZodMiniMap",(inst,def)=>{core.$ZodMap.init(inst,def)
;ZodMiniType.init(inst,def)});function map(keyType,valueType,params){return new ZodMiniMap({type:"map",keyType:keyType,
valueType:valueType,...util.normalizeParams(params)})}
const ZodMiniSet=null&&core.$constructor("ZodMiniSet",(inst,def)=>{core.$ZodSet.init(inst,def)
;ZodMiniType.init(inst,def)});function set(valueType,params){return new ZodMiniSet({type:"set",valueType:valueType,
...util.normalizeParams(params)})}const ZodMiniEnum=null&&core.$constructor("ZodMiniEnum",(inst,def)=>{
core.$ZodEnum.init(inst,def);ZodMiniType.init(inst,def);inst.options=[...inst._zod.values]})
;function _enum(values,params){const entries=Array.isArray(values)?Object.fromEntries(values.map(v=>[v,v])):values
;return new ZodMiniEnum({type:"enum",entries:entries,...util.normalizeParams(params)})}
function nativeEnum(entries,params){return new ZodMiniEnum({type:"enum",entries:entries,...util.normalizeParams(params)
})}const ZodMiniLiteral=null&&core.$constructor("ZodMiniLiteral",(inst,def)=>{core.$ZodLiteral.init(inst,def)
;ZodMiniType.init(inst,def)});function literal(value,params){return new ZodMiniLiteral({type:"literal",
values:Array.isArray(value)?value:[value],...util.normalizeParams(params)})}
const ZodMiniFile=null&&core.$constructor("ZodMiniFile",(inst,def)=>{core.$ZodFile.init(inst,def)
;ZodMiniType.init(inst,def)});function file(params){return core._file(ZodMiniFile,params)}
const ZodMiniTransform=core_core.xI("ZodMiniTransform",(inst,def)=>{$ZodTransform.init(inst,def)
;ZodMiniType.init(inst,def)});function transform(fn){return new ZodMiniTransform({type:"transform",transform:fn})}
const ZodMiniOptional=core_core.xI("ZodMiniOptional",(inst,def)=>{$ZodOptional.init(inst,def);ZodMiniType.init(inst,def)
});function optional(innerType){return new ZodMiniOptional({type:"optional",innerType:innerType})}
const ZodMiniExactOptional=null&&core.$constructor("ZodMiniExactOptional",(inst,def)=>{
core.$ZodExactOptional.init(inst,def);ZodMiniType.init(inst,def)});function exactOptional(innerType){
return new ZodMiniExactOptional({type:"optional",innerType:innerType})}
const ZodMiniNullable=core_core.xI("ZodMiniNullable",(inst,def)=>{$ZodNullable.init(inst,def);ZodMiniType.init(inst,def)
});function nullable(innerType){return new ZodMiniNullable({type:"nullable",innerType:innerType})}
function nullish(innerType){return optional(nullable(innerType))}
const ZodMiniDefault=null&&core.$constructor("ZodMiniDefault",(inst,def)=>{core.$ZodDefault.init(inst,def)
;ZodMiniType.init(inst,def)});function _default(innerType,defaultValue){return new ZodMiniDefault({type:"default",
innerType:innerType,get defaultValue(){
return typeof defaultValue==="function"?defaultValue():util.shallowClone(defaultValue)}})}
const ZodMiniPrefault=core_core.xI("ZodMiniPrefault",(inst,def)=>{$ZodPrefault.init(inst,def);ZodMiniType.init(inst,def)
});function prefault(innerType,defaultValue){return new ZodMiniPrefault({type:"prefault",innerType:innerType,
get defaultValue(){return typeof defaultValue==="function"?defaultValue():core_util.yG(defaultValue)}})}
const ZodMiniNonOptional=null&&core.$constructor("ZodMiniNonOptional",(inst,def)=>{core.$ZodNonOptional.init(inst,def)
;ZodMiniType.init(inst,def)});function nonoptional(innerType,params){return new ZodMiniNonOptional({type:"nonoptional",
innerType:innerType,...util.normalizeParams(params)})}
const ZodMiniSuccess=null&&core.$constructor("ZodMiniSuccess",(inst,def)=>{core.$ZodSuccess.init(inst,def)
;ZodMiniType.init(inst,def)});function success(innerType){return new ZodMiniSuccess({type:"success",innerType:innerType
})}const ZodMiniCatch=null&&core.$constructor("ZodMiniCatch",(inst,def)=>{core.$ZodCatch.init(inst,def)
;ZodMiniType.init(inst,def)});function _catch(innerType,catchValue){return new ZodMiniCatch({type:"catch",
innerType:innerType,catchValue:typeof catchValue==="function"?catchValue:core.util.constantCatch(catchValue)})}
const ZodMiniNaN=null&&core.$constructor("ZodMiniNaN",(inst,def)=>{core.$ZodNaN.init(inst,def)
;ZodMiniType.init(inst,def)});function nan(params){return core._nan(ZodMiniNaN,params)}
const ZodMiniPipe=core_core.xI("ZodMiniPipe",(inst,def)=>{$ZodPipe.init(inst,def);ZodMiniType.init(inst,def)})
;function pipe(in_,out){return new ZodMiniPipe({type:"pipe",in:in_,out:out})}
const ZodMiniCodec=null&&core.$constructor("ZodMiniCodec",(inst,def)=>{ZodMiniPipe.init(inst,def)
;core.$ZodCodec.init(inst,def)});function codec(in_,out,params){return new ZodMiniCodec({type:"pipe",in:in_,out:out,
transform:params.decode,reverseTransform:params.encode})}function invertCodec(codec){const def=codec._zod.def
;return new ZodMiniCodec({type:"pipe",in:def.out,out:def.in,transform:def.reverseTransform,
reverseTransform:def.transform})}const ZodMiniReadonly=null&&core.$constructor("ZodMiniReadonly",(inst,def)=>{
core.$ZodReadonly.init(inst,def);ZodMiniType.init(inst,def)});function readonly(innerType){return new ZodMiniReadonly({
type:"readonly",innerType:innerType})}
const ZodMiniTemplateLiteral=null&&core.$constructor("ZodMiniTemplateLiteral",(inst,def)=>{
core.$ZodTemplateLiteral.init(inst,def);ZodMiniType.init(inst,def)});function templateLiteral(parts,params){
return new ZodMiniTemplateLiteral({type:"template_literal",parts:parts,...util.normalizeParams(params)})}
const ZodMiniLazy=null&&core.$constructor("ZodMiniLazy",(inst,def)=>{core.$ZodLazy.init(inst,def)
;ZodMiniType.init(inst,def)});function _lazy(getter){return new ZodMiniLazy({type:"lazy",getter:getter})}
const ZodMiniPromise=null&&core.$constructor("ZodMiniPromise",(inst,def)=>{core.$ZodPromise.init(inst,def)
;ZodMiniType.init(inst,def)});function promise(innerType){return new ZodMiniPromise({type:"promise",innerType:innerType
})}const ZodMiniCustom=null&&core.$constructor("ZodMiniCustom",(inst,def)=>{core.$ZodCustom.init(inst,def)
;ZodMiniType.init(inst,def)});function check(fn,params){const ch=new core.$ZodCheck({check:"custom",
...util.normalizeParams(params)});ch._zod.check=fn;return ch}function custom(fn,_params){
return core._custom(ZodMiniCustom,fn??(()=>true),_params)}function refine(fn,_params={}){
return core._refine(ZodMiniCustom,fn,_params)}function superRefine(fn,params){return core._superRefine(fn,params)}
const describe=api.q0;const meta=api.mI;class Class{constructor(..._args){}}function _instanceof(cls,params={}){
const inst=custom(data=>data instanceof cls,params);inst._zod.bag.Class=cls;inst._zod.check=payload=>{
if(!(payload.value instanceof cls)){payload.issues.push({code:"invalid_type",expected:cls.name,input:payload.value,
inst:inst,path:[...inst._zod.def.path??[]]})}};return inst}const stringbool=(...args)=>core._stringbool({
Codec:ZodMiniCodec,Boolean:ZodMiniBoolean,String:ZodMiniString},...args);function json(){
const jsonSchema=_lazy(()=>union([schemas_string(),schemas_number(),schemas_boolean(),schemas_null(),array(jsonSchema),record(schemas_string(),jsonSchema)]))
;return jsonSchema}const ZodMiniFunction=null&&core.$constructor("ZodMiniFunction",(inst,def)=>{
core.$ZodFunction.init(inst,def);ZodMiniType.init(inst,def)});function _function(params){return new ZodMiniFunction({
type:"function",input:Array.isArray(params?.input)?tuple(params?.input):params?.input??array(unknown()),
output:params?.output??unknown()})}}};var __webpack_module_cache__={};function __nccwpck_require__(moduleId){
var cachedModule=__webpack_module_cache__[moduleId];if(cachedModule!==undefined){return cachedModule.exports}
var module=__webpack_module_cache__[moduleId]={exports:{}};var threw=true;try{
__webpack_modules__[moduleId].call(module.exports,module,module.exports,__nccwpck_require__);threw=false}finally{
if(threw)delete __webpack_module_cache__[moduleId]}return module.exports}
if(typeof __nccwpck_require__!=="undefined")__nccwpck_require__.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/"
;(()=>{var webpackQueues=typeof Symbol==="function"?Symbol("webpack queues"):"__webpack_queues__"
;var webpackExports=typeof Symbol==="function"?Symbol("webpack exports"):"__webpack_exports__"
;var webpackError=typeof Symbol==="function"?Symbol("webpack error"):"__webpack_error__";var resolveQueue=queue=>{
if(queue&&queue.d<1){queue.d=1;queue.forEach(fn=>fn.r--);queue.forEach(fn=>fn.r--?fn.r++:fn())}}
;var wrapDeps=deps=>deps.map(dep=>{if(dep!==null&&typeof dep==="object"){if(dep[webpackQueues])return dep;if(dep.then){
var queue=[];queue.d=0;dep.then(r=>{obj[webpackExports]=r;resolveQueue(queue)},e=>{obj[webpackError]=e
;resolveQueue(queue)});var obj={};obj[webpackQueues]=fn=>fn(queue);return obj}}var ret={};ret[webpackQueues]=x=>{}
;ret[webpackExports]=dep;return ret});__nccwpck_require__.a=(module,body,hasAwait)=>{var queue
;hasAwait&&((queue=[]).d=-1);var depQueues=new Set;var exports=module.exports;var currentDeps;var outerResolve
;var reject;var promise=new Promise((resolve,rej)=>{reject=rej;outerResolve=resolve});promise[webpackExports]=exports
;promise[webpackQueues]=fn=>(queue&&fn(queue),depQueues.forEach(fn),promise["catch"](x=>{}));module.exports=promise
;body(deps=>{currentDeps=wrapDeps(deps);var fn;var getResult=()=>currentDeps.map(d=>{
if(d[webpackError])throw d[webpackError];return d[webpackExports]});var promise=new Promise(resolve=>{
fn=()=>resolve(getResult);fn.r=0;var fnQueue=q=>q!==queue&&!depQueues.has(q)&&(depQueues.add(q),q&&!q.d&&(fn.r++,
q.push(fn)));currentDeps.map(dep=>dep[webpackQueues](fnQueue))});return fn.r?promise:getResult()
},err=>(err?reject(promise[webpackError]=err):outerResolve(exports),resolveQueue(queue)));queue&&queue.d<0&&(queue.d=0)}
})();(()=>{__nccwpck_require__.d=(exports,definition)=>{for(var key in definition){
if(__nccwpck_require__.o(definition,key)&&!__nccwpck_require__.o(exports,key)){Object.defineProperty(exports,key,{
enumerable:true,get:definition[key]})}}}})();(()=>{
__nccwpck_require__.o=(obj,prop)=>Object.prototype.hasOwnProperty.call(obj,prop)})()
;var __webpack_exports__=__nccwpck_require__(88);__webpack_exports__=await __webpack_exports__;
