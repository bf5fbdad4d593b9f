import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 728:
/***/ (function(module, __unused_webpack_exports, __nccwpck_require__) {

/* @license
Papa Parse
v5.7.1
https://github.com/mholt/PapaParse
License: MIT
*/

(function(root, factory)
{
	/* globals define */
	if (typeof define === 'function' && define.amd)
	{
		// AMD. Register as an anonymous module.
		define([], factory);
	}
	else if (true)
	{
		// Node. Does not work with strict CommonJS, but
		// only CommonJS-like environments that support module.exports,
		// like Node.
		module.exports = factory();
	}
	else
	{}
	// in strict mode we cannot access arguments.callee, so we need a named reference to
	// stringify the factory method for the blob worker
	// eslint-disable-next-line func-name
}(this, function moduleFactory()
{
	'use strict';

	var global = (function() {
		// alternative method, similar to `Function('return this')()`
		// but without using `eval` (which is disabled when
		// using Content Security Policy).

		if (typeof self !== 'undefined') { return self; }
		if (typeof window !== 'undefined') { return window; }
		if (typeof global !== 'undefined') { return global; }

		// When running tests none of the above have been defined
		return {};
	})();


	function getWorkerBlob() {
		var URL = global.URL || global.webkitURL || null;
		var code = moduleFactory.toString();
		return Papa.BLOB_URL || (Papa.BLOB_URL = URL.createObjectURL(new Blob(["var global = (function() { if (typeof self !== 'undefined') { return self; } if (typeof window !== 'undefined') { return window; } if (typeof global !== 'undefined') { return global; } return {}; })(); global.IS_PAPA_WORKER=true; ", '(', code, ')();'], {type: 'text/javascript'})));
	}

	var IS_WORKER = !global.document && !!global.postMessage,
		IS_PAPA_WORKER = global.IS_PAPA_WORKER || false;

	var workers = {}, workerIdCounter = 0;

	var Papa = {};

	Papa.parse = CsvToJson;
	Papa.unparse = JsonToCsv;

	Papa.RECORD_SEP = String.fromCharCode(30);
	Papa.UNIT_SEP = String.fromCharCode(31);
	Papa.BYTE_ORDER_MARK = '\ufeff';
	Papa.BAD_DELIMITERS = ['\r', '\n', '"', Papa.BYTE_ORDER_MARK];
	Papa.WORKERS_SUPPORTED = !IS_WORKER && !!global.Worker;
	Papa.NODE_STREAM_INPUT = 1;

	// Configurable chunk sizes for local and remote files, respectively
	Papa.LocalChunkSize = 1024 * 1024 * 10;	// 10 MB
	Papa.RemoteChunkSize = 1024 * 1024 * 5;	// 5 MB
	Papa.DefaultDelimiter = ',';			// Used if not specified and detection fails

	// Exposed for testing and development only
	Papa.Parser = Parser;
	Papa.ParserHandle = ParserHandle;
	Papa.NetworkStreamer = NetworkStreamer;
	Papa.FileStreamer = FileStreamer;
	Papa.StringStreamer = StringStreamer;
	Papa.ReadableStreamStreamer = ReadableStreamStreamer;
	if (typeof PAPA_BROWSER_CONTEXT === 'undefined') {
		Papa.DuplexStreamStreamer = DuplexStreamStreamer;
	}

	if (IS_PAPA_WORKER)
	{
		global.onmessage = workerThreadReceivedMessage;
	}

	// Strip character from UTF-8 BOM encoded files that cause issue parsing the file
	function stripBom(string) {
		if (string.charCodeAt(0) === 0xfeff) {
			return string.slice(1);
		}
		return string;
	}

	function CsvToJson(_input, _config)
	{
		_config = _config || {};
		var dynamicTyping = _config.dynamicTyping || false;
		if (isFunction(dynamicTyping)) {
			_config.dynamicTypingFunction = dynamicTyping;
			// Will be filled on first row call
			dynamicTyping = {};
		}
		_config.dynamicTyping = dynamicTyping;

		_config.transform = isFunction(_config.transform) ? _config.transform : false;

		if (_config.downloadTimeout !== undefined)
		{
			var downloadTimeout = parseInt(_config.downloadTimeout);
			if (isNaN(downloadTimeout))
			{
				throw new Error('Config downloadTimeout value (' + _config.downloadTimeout + ') not parsable by parseInt(val).');
			}
			_config.downloadTimeout = downloadTimeout;
		}

		if (_config.worker && Papa.WORKERS_SUPPORTED)
		{
			var w = newWorker();

			w.userStep = _config.step;
			w.userChunk = _config.chunk;
			w.userComplete = _config.complete;
			w.userError = _config.error;

			_config.step = isFunction(_config.step);
			_config.chunk = isFunction(_config.chunk);
			_config.complete = isFunction(_config.complete);
			_config.error = isFunction(_config.error);
			delete _config.worker;	// prevent infinite loop

			w.postMessage({
				input: _input,
				config: _config,
				workerId: w.id
			});

			return;
		}

		var streamer = null;
		if (_input === Papa.NODE_STREAM_INPUT && typeof PAPA_BROWSER_CONTEXT === 'undefined')
		{
			// create a node Duplex stream for use
			// with .pipe
			streamer = new DuplexStreamStreamer(_config);
			return streamer.getStream();
		}
		else if (typeof _input === 'string')
		{
			_input = stripBom(_input);
			if (_config.download)
				streamer = new NetworkStreamer(_config);
			else
				streamer = new StringStreamer(_config);
		}
		else if (_input.readable === true && isFunction(_input.read) && isFunction(_input.on))
		{
			streamer = new ReadableStreamStreamer(_config);
		}
		else if ((global.File && _input instanceof File) || _input instanceof Object)	// ...Safari. (see issue #106)
			streamer = new FileStreamer(_config);

		return streamer.stream(_input);
	}






	function JsonToCsv(_input, _config)
	{
		// Default configuration

		/** whether to surround every datum with quotes */
		var _quotes = false;

		/** whether to write headers */
		var _writeHeader = true;

		/** delimiting character(s) */
		var _delimiter = ',';

		/** newline character(s) */
		var _newline = '\r\n';

		/** quote character */
		var _quoteChar = '"';

		/** escaped quote character, either "" or <config.escapeChar>" */
		var _escapedQuote = _quoteChar + _quoteChar;

		/** whether to skip empty lines */
		var _skipEmptyLines = false;

		/** the columns (keys) we expect when we unparse objects */
		var _columns = null;

		/** whether to prevent outputting cells that can be parsed as formulae by spreadsheet software (Excel and LibreOffice) */
		var _escapeFormulae = false;

		unpackConfig();

		var quoteCharRegex = new RegExp(escapeRegExp(_quoteChar), 'g');

		if (typeof _input === 'string')
			_input = JSON.parse(_input);

		if (Array.isArray(_input))
		{
			if (!_input.length)
				return serialize(_columns, _input, _skipEmptyLines);
			else if (Array.isArray(_input[0]))
				return serialize(null, _input, _skipEmptyLines);
			else if (typeof _input[0] === 'object')
				return serialize(_columns || Object.keys(_input[0]), _input, _skipEmptyLines);
		}
		else if (typeof _input === 'object')
		{
			if (typeof _input.data === 'string')
				_input.data = JSON.parse(_input.data);

			if (Array.isArray(_input.data))
			{
				if (!_input.fields)
					_input.fields = _input.meta && _input.meta.fields || _columns;

				if (!_input.fields)
					_input.fields =  Array.isArray(_input.data[0])
						? _input.fields
						: typeof _input.data[0] === 'object'
							? Object.keys(_input.data[0])
							: [];

				if (!(Array.isArray(_input.data[0])) && typeof _input.data[0] !== 'object')
					_input.data = [_input.data];	// handles input like [1,2,3] or ['asdf']
			}

			return serialize(_input.fields || [], _input.data || [], _skipEmptyLines);
		}

		// Default (any valid paths should return before this)
		throw new Error('Unable to serialize unrecognized input');


		function unpackConfig()
		{
			if (typeof _config !== 'object')
				return;

			if (typeof _config.delimiter === 'string'
                && !Papa.BAD_DELIMITERS.filter(function(value) { return _config.delimiter.indexOf(value) !== -1; }).length)
			{
				_delimiter = _config.delimiter;
			}

			if (typeof _config.quotes === 'boolean'
				|| typeof _config.quotes === 'function'
				|| Array.isArray(_config.quotes))
				_quotes = _config.quotes;

			if (typeof _config.skipEmptyLines === 'boolean'
				|| typeof _config.skipEmptyLines === 'string')
				_skipEmptyLines = _config.skipEmptyLines;

			if (typeof _config.newline === 'string')
				_newline = _config.newline;

			if (typeof _config.quoteChar === 'string') {
				_quoteChar = _config.quoteChar;
				_escapedQuote = _quoteChar + _quoteChar;
			}

			if (typeof _config.header === 'boolean')
				_writeHeader = _config.header;

			if (Array.isArray(_config.columns)) {

				if (_config.columns.length === 0) throw new Error('Option columns is empty');

				_columns = _config.columns;
			}

			if (_config.escapeChar !== undefined) {
				_escapedQuote = _config.escapeChar + _quoteChar;
			}

			if (_config.escapeFormulae instanceof RegExp) {
				_escapeFormulae = _config.escapeFormulae;
			} else if (typeof _config.escapeFormulae === 'boolean' && _config.escapeFormulae) {
				_escapeFormulae =  /^[=+\-@\t\r].*$/;
			}
		}

		/** The double for loop that iterates the data and writes out a CSV string including header row */
		function serialize(fields, data, skipEmptyLines)
		{
			var csv = '';

			if (typeof fields === 'string')
				fields = JSON.parse(fields);
			if (typeof data === 'string')
				data = JSON.parse(data);

			var hasHeader = Array.isArray(fields) && fields.length > 0;
			var dataKeyedByField = !(Array.isArray(data[0]));

			// If there a header row, write it first
			if (hasHeader && _writeHeader)
			{
				for (var i = 0; i < fields.length; i++)
				{
					if (i > 0)
						csv += _delimiter;
					csv += safe(fields[i], i);
				}
				if (data.length > 0)
					csv += _newline;
			}

			// Then write out the data
			for (var row = 0; row < data.length; row++)
			{
				var maxCol = hasHeader ? fields.length : data[row].length;

				var emptyLine = false;
				var nullLine = hasHeader ? Object.keys(data[row]).length === 0 : data[row].length === 0;
				if (skipEmptyLines && !hasHeader)
				{
					emptyLine = skipEmptyLines === 'greedy' ? data[row].join('').trim() === '' : data[row].length === 1 && (data[row][0] === null || data[row][0] === undefined || data[row][0].length === 0);
				}
				if (skipEmptyLines === 'greedy' && hasHeader) {
					var line = [];
					for (var c = 0; c < maxCol; c++) {
						var cx = dataKeyedByField ? fields[c] : c;
						line.push(data[row][cx]);
					}
					emptyLine = line.join('').trim() === '';
				}
				if (!emptyLine)
				{
					for (var col = 0; col < maxCol; col++)
					{
						if (col > 0 && !nullLine)
							csv += _delimiter;
						var colIdx = hasHeader && dataKeyedByField ? fields[col] : col;
						csv += safe(data[row][colIdx], col);
					}
					if (row < data.length - 1 && (!skipEmptyLines || (maxCol > 0 && !nullLine)))
					{
						csv += _newline;
					}
				}
			}
			return csv;
		}

		/** Encloses a value around quotes if needed (makes a value safe for CSV insertion) */
		function safe(str, col)
		{
			if (typeof str === 'undefined' || str === null)
				return '';

			if (str.constructor === Date)
			{
				// Return empty string for invalid dates
				if (isNaN(str.getTime()))
					return '';
				return str.toISOString();
			}

			var needsQuotes = false;
			var strValue = str.toString();

			// Exclude numeric and boolean primitives, but check the serialized text of objects.
			if (_escapeFormulae && typeof str !== 'number' && typeof str !== 'bigint' // eslint-disable-line valid-typeof
				&& typeof str !== 'boolean' && _escapeFormulae.test(strValue)) {
				strValue = "'" + strValue;
				str = strValue;
				needsQuotes = true;
			}
			var escapedQuoteStr = strValue.replace(quoteCharRegex, _escapedQuote);

			needsQuotes = needsQuotes
							|| _quotes === true
							|| (typeof _quotes === 'function' && _quotes(str, col))
							|| (Array.isArray(_quotes) && _quotes[col])
							|| hasAny(escapedQuoteStr, Papa.BAD_DELIMITERS)
							|| escapedQuoteStr.indexOf(_delimiter) > -1
							|| strValue.indexOf(_quoteChar) > -1
							|| escapedQuoteStr.charAt(0) === ' '
							|| escapedQuoteStr.charAt(escapedQuoteStr.length - 1) === ' ';

			return needsQuotes ? _quoteChar + escapedQuoteStr + _quoteChar : escapedQuoteStr;
		}

		function hasAny(str, substrings)
		{
			for (var i = 0; i < substrings.length; i++)
				if (str.indexOf(substrings[i]) > -1)
					return true;
			return false;
		}
	}


	/** ChunkStreamer is the base prototype for various streamer implementations. */
	function ChunkStreamer(config)
	{
		this._handle = null;
		this._finished = false;
		this._completed = false;
		this._halted = false;
		this._input = null;
		this._baseIndex = 0;
		this._partialLine = '';
		this._rowCount = 0;
		this._start = 0;
		this._nextChunk = null;
		this.isFirstChunk = true;
		this._completeResults = {
			data: [],
			errors: [],
			meta: {}
		};
		replaceConfig.call(this, config);

		this.parseChunk = function(chunk, isFakeChunk)
		{
			// First chunk pre-processing
			const skipFirstNLines = parseInt(this._config.skipFirstNLines) || 0;
			if (this.isFirstChunk && skipFirstNLines > 0) {
				let _newline = this._config.newline;
				if (!_newline) {
					const quoteChar = this._config.quoteChar || '"';
					_newline = this._handle.guessLineEndings(chunk, quoteChar);
				}
				const splitChunk = chunk.split(_newline);
				chunk = [...splitChunk.slice(skipFirstNLines)].join(_newline);
			}
			if (this.isFirstChunk && isFunction(this._config.beforeFirstChunk))
			{
				var modifiedChunk = this._config.beforeFirstChunk(chunk);
				if (modifiedChunk !== undefined)
					chunk = modifiedChunk;
			}
			this.isFirstChunk = false;
			this._halted = false;

			// Rejoin the line we likely just split in two by chunking the file
			var aggregate = this._partialLine + chunk;
			this._partialLine = '';
			var results = this._handle.parse(aggregate, this._baseIndex, !this._finished);

			if (this._handle.paused() || this._handle.aborted()) {
				this._halted = true;
				return;
			}

			var lastIndex = results.meta.cursor;

			if (!this._finished)
			{
				this._partialLine = aggregate.substring(lastIndex - this._baseIndex);
				this._baseIndex = lastIndex;
			}

			if (results && results.data)
				this._rowCount += results.data.length;

			var finishedIncludingPreview = this._finished || (this._config.preview && this._rowCount >= this._config.preview);

			if (IS_PAPA_WORKER)
			{
				global.postMessage({
					results: results,
					workerId: Papa.WORKER_ID,
					finished: finishedIncludingPreview
				});
			}
			else if (isFunction(this._config.chunk) && !isFakeChunk)
			{
				this._config.chunk(results, this._handle);
				if (this._handle.paused() || this._handle.aborted()) {
					this._halted = true;
					return;
				}
				results = undefined;
				this._completeResults = undefined;
			}

			if (!this._config.step && !this._config.chunk) {
				this._completeResults.data = this._completeResults.data.concat(results.data);
				this._completeResults.errors = this._completeResults.errors.concat(results.errors);
				this._completeResults.meta = results.meta;
			}

			if (!this._completed && finishedIncludingPreview && isFunction(this._config.complete) && (!results || !results.meta.aborted)) {
				this._config.complete(this._completeResults, this._input);
				this._completed = true;
			}

			if (!finishedIncludingPreview && (!results || !results.meta.paused))
				this._nextChunk();

			return results;
		};

		this._sendError = function(error)
		{
			if (isFunction(this._config.error))
				this._config.error(error);
			else if (IS_PAPA_WORKER && this._config.error)
			{
				global.postMessage({
					workerId: Papa.WORKER_ID,
					error: error,
					finished: false
				});
			}
		};

		function replaceConfig(config)
		{
			// Deep-copy the config so we can edit it
			var configCopy = copy(config);
			configCopy.chunkSize = parseInt(configCopy.chunkSize);	// parseInt VERY important so we don't concatenate strings!
			if (!config.step && !config.chunk)
				configCopy.chunkSize = null;  // disable Range header if not streaming; bad values break IIS - see issue #196
			this._handle = new ParserHandle(configCopy);
			this._handle.streamer = this;
			this._config = configCopy;	// persist the copy to the caller
		}
	}


	function NetworkStreamer(config)
	{
		config = config || {};
		if (!config.chunkSize)
			config.chunkSize = Papa.RemoteChunkSize;
		ChunkStreamer.call(this, config);

		var xhr;

		if (IS_WORKER)
		{
			this._nextChunk = function()
			{
				this._readChunk();
				this._chunkLoaded();
			};
		}
		else
		{
			this._nextChunk = function()
			{
				this._readChunk();
			};
		}

		this.stream = function(url)
		{
			this._input = url;
			this._nextChunk();	// Starts streaming
		};

		this._readChunk = function()
		{
			if (this._finished)
			{
				this._chunkLoaded();
				return;
			}

			xhr = new XMLHttpRequest();

			if (this._config.withCredentials)
			{
				xhr.withCredentials = this._config.withCredentials;
			}

			if (!IS_WORKER)
			{
				xhr.onload = bindFunction(this._chunkLoaded, this);
				xhr.onerror = bindFunction(this._chunkError, this);
			}

			xhr.ontimeout = bindFunction(this._chunkTimeout, this);

			xhr.open(this._config.downloadRequestBody ? 'POST' : 'GET', this._input, !IS_WORKER);
			// Timeout is only supported for asynchronous requests
			if (this._config.downloadTimeout && !IS_WORKER)
			{
				xhr.timeout = this._config.downloadTimeout;
			}
			// Headers can only be set when once the request state is OPENED
			if (this._config.downloadRequestHeaders)
			{
				var headers = this._config.downloadRequestHeaders;

				for (var headerName in headers)
				{
					xhr.setRequestHeader(headerName, headers[headerName]);
				}
			}

			if (this._config.chunkSize)
			{
				var end = this._start + this._config.chunkSize - 1;	// minus one because byte range is inclusive
				xhr.setRequestHeader('Range', 'bytes=' + this._start + '-' + end);
			}

			try {
				xhr.send(this._config.downloadRequestBody);
			}
			catch (err) {
				this._chunkError(err.message);
			}

			if (IS_WORKER && xhr.status === 0)
				this._chunkError();
		};

		this._chunkLoaded = function()
		{
			if (xhr.readyState !== 4)
				return;

			if (xhr.status < 200 || xhr.status >= 400)
			{
				this._chunkError();
				return;
			}

			// Use chunckSize as it may be a diference on reponse lentgh due to characters with more than 1 byte
			this._start += this._config.chunkSize ? this._config.chunkSize : xhr.responseText.length;
			this._finished = !this._config.chunkSize || this._start >= getFileSize(xhr);
			this.parseChunk(xhr.responseText);
		};

		this._chunkError = function(errorMessage)
		{
			var errorText = xhr.statusText || errorMessage;
			this._sendError(new Error(errorText));
		};

		this._chunkTimeout = function()
		{
			this._chunkError('Request timed out after ' + this._config.downloadTimeout + 'ms');
		};

		function getFileSize(xhr)
		{
			var contentRange = xhr.getResponseHeader('Content-Range');
			if (contentRange === null) { // no content range, then finish!
				return -1;
			}
			return parseInt(contentRange.substring(contentRange.lastIndexOf('/') + 1));
		}
	}
	NetworkStreamer.prototype = Object.create(ChunkStreamer.prototype);
	NetworkStreamer.prototype.constructor = NetworkStreamer;


	function FileStreamer(config)
	{
		config = config || {};
		if (!config.chunkSize)
			config.chunkSize = Papa.LocalChunkSize;
		ChunkStreamer.call(this, config);

		var reader, slice;

		// FileReader is better than FileReaderSync (even in worker) - see http://stackoverflow.com/q/24708649/1048862
		// But Firefox is a pill, too - see issue #76: https://github.com/mholt/PapaParse/issues/76
		var usingAsyncReader = typeof FileReader !== 'undefined';	// Safari doesn't consider it a function - see issue #105

		this.stream = function(file)
		{
			this._input = file;
			slice = file.slice || file.webkitSlice || file.mozSlice;

			if (usingAsyncReader)
			{
				reader = new FileReader();		// Preferred method of reading files, even in workers
				reader.onload = bindFunction(this._chunkLoaded, this);
				reader.onerror = bindFunction(this._chunkError, this);
			}
			else
				reader = new FileReaderSync();	// Hack for running in a web worker in Firefox

			this._nextChunk();	// Starts streaming
		};

		this._nextChunk = function()
		{
			if (!this._finished && (!this._config.preview || this._rowCount < this._config.preview))
				this._readChunk();
		};

		this._readChunk = function()
		{
			var input = this._input;
			if (this._config.chunkSize)
			{
				var end = Math.min(this._start + this._config.chunkSize, this._input.size);
				input = slice.call(input, this._start, end);
			}
			var txt = reader.readAsText(input, this._config.encoding);
			if (!usingAsyncReader)
				this._chunkLoaded({ target: { result: txt } });	// mimic the async signature
		};

		this._chunkLoaded = function(event)
		{
			// Very important to increment start each time before handling results
			this._start += this._config.chunkSize;
			this._finished = !this._config.chunkSize || this._start >= this._input.size;
			this.parseChunk(event.target.result);
		};

		this._chunkError = function()
		{
			this._sendError(reader.error);
		};

	}
	FileStreamer.prototype = Object.create(ChunkStreamer.prototype);
	FileStreamer.prototype.constructor = FileStreamer;


	function StringStreamer(config)
	{
		config = config || {};
		ChunkStreamer.call(this, config);

		var remaining;
		this.stream = function(s)
		{
			remaining = s;
			return this._nextChunk();
		};
		this._nextChunk = function()
		{
			if (this._finished) return;
			var size = this._config.chunkSize;
			var chunk;
			if(size) {
				chunk = remaining.substring(0, size);
				remaining = remaining.substring(size);
			} else {
				chunk = remaining;
				remaining = '';
			}
			this._finished = !remaining;
			return this.parseChunk(chunk);
		};
	}
	StringStreamer.prototype = Object.create(StringStreamer.prototype);
	StringStreamer.prototype.constructor = StringStreamer;


	function ReadableStreamStreamer(config)
	{
		config = config || {};

		ChunkStreamer.call(this, config);

		var queue = [];
		var parseOnData = true;
		var streamHasEnded = false;

		this.pause = function()
		{
			ChunkStreamer.prototype.pause.apply(this, arguments);
			this._input.pause();
		};

		this.resume = function()
		{
			ChunkStreamer.prototype.resume.apply(this, arguments);
			this._input.resume();
		};

		this.stream = function(stream)
		{
			this._input = stream;

			this._input.on('data', this._streamData);
			this._input.on('end', this._streamEnd);
			this._input.on('error', this._streamError);
		};

		this._checkIsFinished = function()
		{
			if (streamHasEnded && queue.length === 1) {
				this._finished = true;
			}
		};

		this._nextChunk = function()
		{
			this._checkIsFinished();
			if (queue.length)
			{
				this.parseChunk(queue.shift());
			}
			else
			{
				parseOnData = true;
			}
		};

		this._streamData = bindFunction(function(chunk)
		{
			try
			{
				queue.push(typeof chunk === 'string' ? chunk : chunk.toString(this._config.encoding));

				if (parseOnData)
				{
					parseOnData = false;
					this._checkIsFinished();
					this.parseChunk(queue.shift());
				}
			}
			catch (error)
			{
				this._streamError(error);
			}
		}, this);

		this._streamError = bindFunction(function(error)
		{
			this._streamCleanUp();
			this._sendError(error);
		}, this);

		this._streamEnd = bindFunction(function()
		{
			this._streamCleanUp();
			streamHasEnded = true;
			this._streamData('');
		}, this);

		this._streamCleanUp = bindFunction(function()
		{
			this._input.removeListener('data', this._streamData);
			this._input.removeListener('end', this._streamEnd);
			this._input.removeListener('error', this._streamError);
		}, this);
	}
	ReadableStreamStreamer.prototype = Object.create(ChunkStreamer.prototype);
	ReadableStreamStreamer.prototype.constructor = ReadableStreamStreamer;


	function DuplexStreamStreamer(_config) {
		var Duplex = (__nccwpck_require__(203).Duplex);
		var config = copy(_config);
		var parseOnWrite = true;
		var writeStreamHasFinished = false;
		var parseCallbackQueue = [];
		var stream = null;

		this._onCsvData = function(results)
		{
			var data = results.data;
			if (!stream.push(data) && !this._handle.paused()) {
				// the writeable consumer buffer has filled up
				// so we need to pause until more items
				// can be processed
				this._handle.pause();
			}
		};

		this._onCsvComplete = function()
		{
			// node will finish the read stream when
			// null is pushed
			stream.push(null);
		};

		config.step = bindFunction(this._onCsvData, this);
		config.complete = bindFunction(this._onCsvComplete, this);
		ChunkStreamer.call(this, config);

		this._nextChunk = function()
		{
			if (writeStreamHasFinished && parseCallbackQueue.length === 1) {
				this._finished = true;
			}
			if (parseCallbackQueue.length) {
				parseCallbackQueue.shift()();
			} else {
				parseOnWrite = true;
			}
		};

		this._addToParseQueue = function(chunk, callback)
		{
			// add to queue so that we can indicate
			// completion via callback
			// node will automatically pause the incoming stream
			// when too many items have been added without their
			// callback being invoked
			parseCallbackQueue.push(bindFunction(function() {
				this.parseChunk(typeof chunk === 'string' ? chunk : chunk.toString(config.encoding));
				if (isFunction(callback)) {
					return callback();
				}
			}, this));
			if (parseOnWrite) {
				parseOnWrite = false;
				this._nextChunk();
			}
		};

		this._onRead = function()
		{
			if (this._handle.paused()) {
				// the writeable consumer can handle more data
				// so resume the chunk parsing
				this._handle.resume();
			}
		};

		this._onWrite = function(chunk, encoding, callback)
		{
			this._addToParseQueue(chunk, callback);
		};

		this._onWriteComplete = function()
		{
			writeStreamHasFinished = true;
			// have to write empty string
			// so parser knows its done
			this._addToParseQueue('');
		};

		this.getStream = function()
		{
			return stream;
		};
		stream = new Duplex({
			readableObjectMode: true,
			decodeStrings: false,
			read: bindFunction(this._onRead, this),
			write: bindFunction(this._onWrite, this)
		});
		stream.once('finish', bindFunction(this._onWriteComplete, this));
	}
	if (typeof PAPA_BROWSER_CONTEXT === 'undefined') {
		DuplexStreamStreamer.prototype = Object.create(ChunkStreamer.prototype);
		DuplexStreamStreamer.prototype.constructor = DuplexStreamStreamer;
	}


	// Use one ParserHandle per entire CSV file or string
	function ParserHandle(_config)
	{
		// One goal is to minimize the use of regular expressions...
		var MAX_FLOAT = Math.pow(2, 53);
		var MIN_FLOAT = -MAX_FLOAT;
		var FLOAT = /^\s*-?(\d+\.?|\.\d+|\d+\.\d+)([eE][-+]?\d+)?\s*$/;
		var ISO_DATE = /^((\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d+([+-][0-2]\d:[0-5]\d|Z))|(\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d([+-][0-2]\d:[0-5]\d|Z))|(\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d([+-][0-2]\d:[0-5]\d|Z)))$/;
		var self = this;
		var _stepCounter = 0;	// Number of times step was called (number of rows parsed)
		var _rowCounter = 0;	// Number of rows that have been parsed so far
		var _input;				// The input being parsed
		var _parser;			// The core parser being used
		var _paused = false;	// Whether we are paused or not
		var _aborted = false;	// Whether the parser has aborted or not
		var _delimiterError;	// Temporary state between delimiter detection and processing results
		var _fields = [];		// Fields are from the header row of the input, if there is one
		var _results = {		// The last results returned from the parser
			data: [],
			errors: [],
			meta: {}
		};

		if (isFunction(_config.step))
		{
			var userStep = _config.step;
			_config.step = function(results)
			{
				_results = results;

				if (needsHeaderRow())
					processResults();
				else	// only call user's step function after header row
				{
					processResults();

					// It's possbile that this line was empty and there's no row here after all
					if (_results.data.length === 0)
						return;

					_stepCounter += results.data.length;
					if (_config.preview && _stepCounter > _config.preview)
						_parser.abort();
					else {
						_results.data = _results.data[0];
						userStep(_results, self);
					}
				}
			};
		}

		/**
		 * Parses input. Most users won't need, and shouldn't mess with, the baseIndex
		 * and ignoreLastRow parameters. They are used by streamers (wrapper functions)
		 * when an input comes in multiple chunks, like from a file.
		 */
		this.parse = function(input, baseIndex, ignoreLastRow)
		{
			var quoteChar = _config.quoteChar || '"';
			if (!_config.newline)
				_config.newline = this.guessLineEndings(input, quoteChar);

			_delimiterError = false;
			if (!_config.delimiter)
			{
				var delimGuess = guessDelimiter(input, _config.newline, _config.skipEmptyLines, _config.comments, _config.delimitersToGuess);
				if (delimGuess.successful)
					_config.delimiter = delimGuess.bestDelimiter;
				else
				{
					_delimiterError = true;	// add error after parsing (otherwise it would be overwritten)
					_config.delimiter = Papa.DefaultDelimiter;
				}
				_results.meta.delimiter = _config.delimiter;
			}
			else if(isFunction(_config.delimiter))
			{
				_config.delimiter = _config.delimiter(input);
				_results.meta.delimiter = _config.delimiter;
			}

			var parserConfig = copy(_config);
			// Tell the parser the header instead of reguessing on each chunk
			parserConfig.header = needsHeaderRow();
			if (_config.preview && _config.header)
				parserConfig.preview++;	// to compensate for header row

			_input = input;
			_parser = new Parser(parserConfig);
			_results = _parser.parse(_input, baseIndex, ignoreLastRow);
			processResults();
			return _paused ? { meta: { paused: true } } : (_results || { meta: { paused: false } });
		};

		this.paused = function()
		{
			return _paused;
		};

		this.pause = function()
		{
			_paused = true;
			_parser.abort();

			// If it is streaming via "chunking", the reader will start appending correctly already so no need to substring,
			// otherwise we can get duplicate content within a row
			_input = isFunction(_config.chunk) ? "" : _input.substring(_parser.getCharIndex());
		};

		this.resume = function()
		{
			if(self.streamer._halted) {
				_paused = false;
				self.streamer.parseChunk(_input, true);
			} else {
				// Bugfix: #636 In case the processing hasn't halted yet
				// wait for it to halt in order to resume
				setTimeout(self.resume, 3);
			}
		};

		this.aborted = function()
		{
			return _aborted;
		};

		this.abort = function()
		{
			_aborted = true;
			_parser.abort();
			_results.meta.aborted = true;
			if (isFunction(_config.complete))
				_config.complete(_results);
			_input = '';
		};

		this.guessLineEndings = function(input, quoteChar)
		{
			input = input.substring(0, 1024 * 1024);	// max length 1 MB
			// Replace all the text inside quotes
			var re = new RegExp(escapeRegExp(quoteChar) + '([^]*?)' + escapeRegExp(quoteChar), 'gm');
			input = input.replace(re, '');

			var r = input.split('\r');

			var n = input.split('\n');

			var nAppearsFirst = (n.length > 1 && n[0].length < r[0].length);

			if (r.length === 1 || nAppearsFirst)
				return '\n';

			var numWithN = 0;
			for (var i = 0; i < r.length; i++)
			{
				if (r[i][0] === '\n')
					numWithN++;
			}

			return numWithN >= r.length / 2 ? '\r\n' : '\r';
		};

		function testEmptyLine(s) {
			return _config.skipEmptyLines === 'greedy' ? s.join('').trim() === '' : s.length === 1 && s[0].length === 0;
		}

		function testFloat(s) {
			if (FLOAT.test(s)) {
				var floatValue = parseFloat(s);
				if (floatValue > MIN_FLOAT && floatValue < MAX_FLOAT) {
					return true;
				}
			}
			return false;
		}

		function processResults()
		{
			if (_results && _delimiterError)
			{
				addError('Delimiter', 'UndetectableDelimiter', 'Unable to auto-detect delimiting character; defaulted to \'' + Papa.DefaultDelimiter + '\'');
				_delimiterError = false;
			}

			if (_config.skipEmptyLines)
			{
				_results.data = _results.data.filter(function(d) {
					return !testEmptyLine(d);
				});
			}

			if (needsHeaderRow())
				fillHeaderFields();

			return applyHeaderAndDynamicTypingAndTransformation();
		}

		function needsHeaderRow()
		{
			return _config.header && _fields.length === 0;
		}

		function fillHeaderFields()
		{
			if (!_results)
				return;

			function addHeader(header)
			{
				_fields.push(header);
			}

			if (Array.isArray(_results.data[0]))
			{
				for (var i = 0; needsHeaderRow() && i < _results.data.length; i++)
					_results.data[i].forEach(addHeader);

				_results.data.splice(0, 1);
			}
			// if _results.data[0] is not an array, we are in a step where _results.data is the row.
			else
				_results.data.forEach(addHeader);
		}

		function shouldApplyDynamicTyping(field) {
			// Cache function values to avoid calling it for each row
			if (_config.dynamicTypingFunction && _config.dynamicTyping[field] === undefined) {
				_config.dynamicTyping[field] = _config.dynamicTypingFunction(field);
			}
			return (_config.dynamicTyping[field] || _config.dynamicTyping) === true;
		}

		function parseDynamic(field, value)
		{
			if (shouldApplyDynamicTyping(field))
			{
				if (value === 'true' || value === 'TRUE')
					return true;
				else if (value === 'false' || value === 'FALSE')
					return false;
				else if (testFloat(value))
					return parseFloat(value);
				else if (ISO_DATE.test(value))
					return new Date(value);
				else
					return (value === '' ? null : value);
			}
			return value;
		}

		function applyHeaderAndDynamicTypingAndTransformation()
		{
			if (!_results || (!_config.header && !_config.dynamicTyping && !_config.transform))
				return _results;

			function processRow(rowSource, i)
			{
				var row = _config.header ? {} : [];

				var j;
				for (j = 0; j < rowSource.length; j++)
				{
					var field = j;
					var value = rowSource[j];

					if (_config.header)
						field = j >= _fields.length ? '__parsed_extra' : _fields[j];

					if (_config.transform)
						value = _config.transform(value,field);

					value = parseDynamic(field, value);

					if (field === '__parsed_extra')
					{
						row[field] = row[field] || [];
						row[field].push(value);
					}
					else
						row[field] = value;
				}


				if (_config.header)
				{
					if (j > _fields.length)
						addError('FieldMismatch', 'TooManyFields', 'Too many fields: expected ' + _fields.length + ' fields but parsed ' + j, _rowCounter + i);
					else if (j < _fields.length)
						addError('FieldMismatch', 'TooFewFields', 'Too few fields: expected ' + _fields.length + ' fields but parsed ' + j, _rowCounter + i);
				}

				return row;
			}

			var incrementBy = 1;
			if (!_results.data.length || Array.isArray(_results.data[0]))
			{
				_results.data = _results.data.map(processRow);
				incrementBy = _results.data.length;
			}
			else
				_results.data = processRow(_results.data, 0);


			if (_config.header && _results.meta)
				_results.meta.fields = _fields;

			_rowCounter += incrementBy;
			return _results;
		}

		function guessDelimiter(input, newline, skipEmptyLines, comments, delimitersToGuess) {
			var bestDelim, bestDelta, fieldCountPrevRow, maxFieldCount;

			delimitersToGuess = delimitersToGuess || [',', '\t', '|', ';', Papa.RECORD_SEP, Papa.UNIT_SEP];

			for (var i = 0; i < delimitersToGuess.length; i++) {
				var delim = delimitersToGuess[i];
				var delta = 0, avgFieldCount = 0, emptyLinesCount = 0;
				fieldCountPrevRow = undefined;

				var preview = new Parser({
					comments: comments,
					delimiter: delim,
					newline: newline,
					preview: 10
				}).parse(input);

				for (var j = 0; j < preview.data.length; j++) {
					if (skipEmptyLines && testEmptyLine(preview.data[j])) {
						emptyLinesCount++;
						continue;
					}
					var fieldCount = preview.data[j].length;
					avgFieldCount += fieldCount;

					if (typeof fieldCountPrevRow === 'undefined') {
						fieldCountPrevRow = fieldCount;
						continue;
					}
					else if (fieldCount > 0) {
						delta += Math.abs(fieldCount - fieldCountPrevRow);
						fieldCountPrevRow = fieldCount;
					}
				}

				if (preview.data.length > 0)
					avgFieldCount /= (preview.data.length - emptyLinesCount);

				// Lowest delta (most consistent field count across rows) wins; average
				// field count only breaks ties between equally consistent delimiters.
				if (avgFieldCount > 1.99 && (typeof bestDelta === 'undefined'
					|| delta < bestDelta
					|| (delta === bestDelta && avgFieldCount > maxFieldCount))) {
					bestDelta = delta;
					bestDelim = delim;
					maxFieldCount = avgFieldCount;
				}
			}

			_config.delimiter = bestDelim;

			return {
				successful: !!bestDelim,
				bestDelimiter: bestDelim
			};
		}

		function addError(type, code, msg, row)
		{
			var error = {
				type: type,
				code: code,
				message: msg
			};
			if(row !== undefined) {
				error.row = row;
			}
			_results.errors.push(error);
		}
	}

	/** https://developer.mozilla.org/en-US/docs/Web/JavaScript/Guide/Regular_Expressions */
	function escapeRegExp(string)
	{
		return string.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'); // $& means the whole matched string
	}

	/** The core parser implements speedy and correct CSV parsing */
	function Parser(config)
	{
		// Unpack the config object
		config = config || {};
		var delim = config.delimiter;
		var newline = config.newline;
		var comments = config.comments;
		var step = config.step;
		var preview = config.preview;
		var fastMode = config.fastMode;
		var quoteChar;
		var renamedHeaders = null;
		var headerParsed = false;

		if (config.quoteChar === undefined || config.quoteChar === null) {
			quoteChar = '"';
		} else {
			quoteChar = config.quoteChar;
		}
		var escapeChar = quoteChar;
		if (config.escapeChar !== undefined) {
			escapeChar = config.escapeChar;
		}

		// Delimiter must be valid
		if (typeof delim !== 'string'
			|| Papa.BAD_DELIMITERS.indexOf(delim) > -1)
			delim = ',';

		// Comment character must be valid
		if (comments === delim)
			throw new Error('Comment character same as delimiter');
		else if (comments === true)
			comments = '#';
		else if (typeof comments !== 'string'
			|| Papa.BAD_DELIMITERS.indexOf(comments) > -1)
			comments = false;

		// Newline must be valid: \r, \n, or \r\n
		if (newline !== '\n' && newline !== '\r' && newline !== '\r\n')
			newline = '\n';

		// We're gonna need these at the Parser scope
		var cursor = 0;
		var aborted = false;

		this.parse = function(input, baseIndex, ignoreLastRow)
		{
			// For some reason, in Chrome, this speeds things up (!?)
			if (typeof input !== 'string')
				throw new Error('Input must be a string');

			// We don't need to compute some of these every time parse() is called,
			// but having them in a more local scope seems to perform better
			var inputLen = input.length,
				delimLen = delim.length,
				newlineLen = newline.length,
				commentsLen = comments.length;
			var stepIsFunction = isFunction(step);

			// Establish starting state
			cursor = 0;
			var data = [], errors = [], row = [], lastCursor = 0;

			if (!input)
				return returnable();

			if (fastMode || (fastMode !== false && input.indexOf(quoteChar) === -1))
			{
				var rows = input.split(newline);
				for (var i = 0; i < rows.length; i++)
				{
					row = rows[i];
					cursor += row.length;

					if (i !== rows.length - 1)
						cursor += newline.length;
					else if (ignoreLastRow)
						return returnable();
					if (comments && row.substring(0, commentsLen) === comments)
						continue;
					if (stepIsFunction)
					{
						data = [];
						pushRow(row.split(delim));
						doStep();
						if (aborted)
							return returnable();
					}
					else
						pushRow(row.split(delim));
					if (preview && i >= preview)
					{
						data = data.slice(0, preview);
						return returnable(true);
					}
				}
				return returnable();
			}

			var nextDelim = input.indexOf(delim, cursor);
			var nextNewline = input.indexOf(newline, cursor);
			var quoteCharRegex = new RegExp(escapeRegExp(escapeChar) + escapeRegExp(quoteChar), 'g');
			var quoteSearch = input.indexOf(quoteChar, cursor);

			// Parser loop
			for (;;)
			{
				// Field has opening quote
				if (input[cursor] === quoteChar)
				{
					// Start our search for the closing quote where the cursor is
					quoteSearch = cursor;

					// Skip the opening quote
					cursor++;

					for (;;)
					{
						// Find closing quote
						quoteSearch = input.indexOf(quoteChar, quoteSearch + 1);

						//No other quotes are found - no other delimiters
						if (quoteSearch === -1)
						{
							if (!ignoreLastRow) {
								// No closing quote... what a pity
								errors.push({
									type: 'Quotes',
									code: 'MissingQuotes',
									message: 'Quoted field unterminated',
									row: data.length,	// row has yet to be inserted
									index: cursor
								});
							}
							return finish();
						}

						// Closing quote at EOF
						if (quoteSearch === inputLen - 1)
						{
							var value = input.substring(cursor, quoteSearch).replace(quoteCharRegex, quoteChar);
							return finish(value);
						}

						// If this quote is escaped, it's part of the data; skip it
						// If the quote character is the escape character, then check if the next character is the escape character
						if (quoteChar === escapeChar &&  input[quoteSearch + 1] === escapeChar)
						{
							quoteSearch++;
							continue;
						}

						// If the quote character is not the escape character, then check if the previous character was the escape character
						if (quoteChar !== escapeChar && quoteSearch !== 0 && input[quoteSearch - 1] === escapeChar)
						{
							continue;
						}

						if(nextDelim !== -1 && nextDelim < (quoteSearch + 1)) {
							nextDelim = input.indexOf(delim, (quoteSearch + 1));
						}
						if(nextNewline !== -1 && nextNewline < (quoteSearch + 1)) {
							nextNewline = input.indexOf(newline, (quoteSearch + 1));
						}
						// Check up to nextDelim or nextNewline, whichever is closest
						var checkUpTo = nextNewline === -1 ? nextDelim : Math.min(nextDelim, nextNewline);
						var spacesBetweenQuoteAndDelimiter = extraSpaces(checkUpTo);

						// Closing quote followed by delimiter or 'unnecessary spaces + delimiter'
						if (input.substr(quoteSearch + 1 + spacesBetweenQuoteAndDelimiter, delimLen) === delim)
						{
							row.push(input.substring(cursor, quoteSearch).replace(quoteCharRegex, quoteChar));
							cursor = quoteSearch + 1 + spacesBetweenQuoteAndDelimiter + delimLen;

							// If char after following delimiter is not quoteChar, we find next quote char position
							if (input[quoteSearch + 1 + spacesBetweenQuoteAndDelimiter + delimLen] !== quoteChar)
							{
								quoteSearch = input.indexOf(quoteChar, cursor);
							}
							if (nextDelim !== -1 && nextDelim < cursor)
								nextDelim = input.indexOf(delim, cursor);
							if (nextNewline !== -1 && nextNewline < cursor)
								nextNewline = input.indexOf(newline, cursor);
							break;
						}

						var spacesBetweenQuoteAndNewLine = extraSpaces(nextNewline);

						// Closing quote followed by newline or 'unnecessary spaces + newLine'
						if (input.substring(quoteSearch + 1 + spacesBetweenQuoteAndNewLine, quoteSearch + 1 + spacesBetweenQuoteAndNewLine + newlineLen) === newline)
						{
							row.push(input.substring(cursor, quoteSearch).replace(quoteCharRegex, quoteChar));
							saveRow(quoteSearch + 1 + spacesBetweenQuoteAndNewLine + newlineLen);
							// Only search again if we skipped a delimiter in the quoted field.
							if (nextDelim !== -1 && nextDelim < cursor)
								nextDelim = input.indexOf(delim, cursor);
							quoteSearch = input.indexOf(quoteChar, cursor);	// we search for first quote in next line

							if (stepIsFunction)
							{
								doStep();
								if (aborted)
									return returnable();
							}

							if (preview && data.length >= preview)
								return returnable(true);

							break;
						}


						// Checks for valid closing quotes are complete (escaped quotes or quote followed by EOF/delimiter/newline) -- assume these quotes are part of an invalid text string
						errors.push({
							type: 'Quotes',
							code: 'InvalidQuotes',
							message: 'Trailing quote on quoted field is malformed',
							row: data.length,	// row has yet to be inserted
							index: cursor
						});

						quoteSearch++;
						continue;

					}

					continue;
				}

				// Comment found at start of new line
				if (comments && row.length === 0 && input.substring(cursor, cursor + commentsLen) === comments)
				{
					if (nextNewline === -1)	// Comment ends at EOF
						return returnable();
					cursor = nextNewline + newlineLen;
					nextNewline = input.indexOf(newline, cursor);
					if (nextDelim !== -1 && nextDelim < cursor)
						nextDelim = input.indexOf(delim, cursor);
					continue;
				}

				// Next delimiter comes before next newline, so we've reached end of field
				if (nextDelim !== -1 && (nextDelim < nextNewline || nextNewline === -1))
				{
					row.push(input.substring(cursor, nextDelim));
					cursor = nextDelim + delimLen;
					// we look for next delimiter char
					nextDelim = input.indexOf(delim, cursor);
					continue;
				}

				// End of row
				if (nextNewline !== -1)
				{
					row.push(input.substring(cursor, nextNewline));
					saveRow(nextNewline + newlineLen);

					if (stepIsFunction)
					{
						doStep();
						if (aborted)
							return returnable();
					}

					if (preview && data.length >= preview)
						return returnable(true);

					continue;
				}

				break;
			}

			return finish();


			function pushRow(row)
			{
				data.push(row);
				lastCursor = cursor;
			}

			/**
             * checks if there are extra spaces after closing quote and given index without any text
             * if Yes, returns the number of spaces
             */
			function extraSpaces(index) {
				var spaceLength = 0;
				if (index !== -1) {
					var textBetweenClosingQuoteAndIndex = input.substring(quoteSearch + 1, index);
					if (textBetweenClosingQuoteAndIndex && textBetweenClosingQuoteAndIndex.trim() === '') {
						spaceLength = textBetweenClosingQuoteAndIndex.length;
					}
				}
				return spaceLength;
			}

			/**
			 * Appends the remaining input from cursor to the end into
			 * row, saves the row, calls step, and returns the results.
			 */
			function finish(value)
			{
				if (ignoreLastRow)
					return returnable();
				if (typeof value === 'undefined')
					value = input.substring(cursor);
				row.push(value);
				cursor = inputLen;	// important in case parsing is paused
				pushRow(row);
				if (stepIsFunction)
					doStep();
				return returnable();
			}

			/**
			 * Appends the current row to the results. It sets the cursor
			 * to newCursor and finds the nextNewline. The caller should
			 * take care to execute user's step function and check for
			 * preview and end parsing if necessary.
			 */
			function saveRow(newCursor)
			{
				cursor = newCursor;
				pushRow(row);
				row = [];
				nextNewline = input.indexOf(newline, cursor);
			}

			/** Returns an object with the results, errors, and meta. */
			function returnable(stopped)
			{
				if (config.header && !baseIndex && data.length && !headerParsed)
				{
					const result = data[0];
					const headerCount = Object.create(null); // To track the count of each base header
					const usedHeaders = new Set(result); // To track used headers and avoid duplicates
					let duplicateHeaders = false;

					for (let i = 0; i < result.length; i++) {
						let header = stripBom(result[i]);
						if (isFunction(config.transformHeader))
							header = config.transformHeader(header, i);

						if (!headerCount[header]) {
							headerCount[header] = 1;
							result[i] = header;
						} else {
							let newHeader;
							let suffixCount = headerCount[header];

							// Find a unique new header
							do {
								newHeader = `${header}_${suffixCount}`;
								suffixCount++;
							} while (usedHeaders.has(newHeader));

							usedHeaders.add(newHeader); // Mark this new Header as used
							result[i] = newHeader;
							headerCount[header]++;
							duplicateHeaders = true;
							if (renamedHeaders === null) {
								renamedHeaders = {};
							}
							renamedHeaders[newHeader] = header;
						}

						usedHeaders.add(header); // Ensure the original header is marked as used
					}
					if (duplicateHeaders) {
						console.warn('Duplicate headers found and renamed.');
					}
					headerParsed = true;
				}
				return {
					data: data,
					errors: errors,
					meta: {
						delimiter: delim,
						linebreak: newline,
						aborted: aborted,
						truncated: !!stopped,
						cursor: lastCursor + (baseIndex || 0),
						renamedHeaders: renamedHeaders
					}
				};
			}

			/** Executes the user's step function and resets data & errors. */
			function doStep()
			{
				step(returnable());
				data = [];
				errors = [];
			}
		};

		/** Sets the abort flag */
		this.abort = function()
		{
			aborted = true;
		};

		/** Gets the cursor position */
		this.getCharIndex = function()
		{
			return cursor;
		};
	}


	function newWorker()
	{
		if (!Papa.WORKERS_SUPPORTED)
			return false;

		var workerUrl = getWorkerBlob();
		var w = new global.Worker(workerUrl);
		w.onmessage = mainThreadReceivedMessage;
		w.id = workerIdCounter++;
		workers[w.id] = w;
		return w;
	}

	/** Callback when main thread receives a message */
	function mainThreadReceivedMessage(e)
	{
		var msg = e.data;
		var worker = workers[msg.workerId];
		var aborted = false;

		if (msg.error)
			worker.userError(msg.error, msg.file);
		else if (msg.results && msg.results.data)
		{
			var abort = function() {
				aborted = true;
				completeWorker(msg.workerId, { data: [], errors: [], meta: { aborted: true } });
			};

			var handle = {
				abort: abort,
				pause: notImplemented,
				resume: notImplemented
			};

			if (isFunction(worker.userStep))
			{
				for (var i = 0; i < msg.results.data.length; i++)
				{
					worker.userStep({
						data: msg.results.data[i],
						errors: msg.results.errors,
						meta: msg.results.meta
					}, handle);
					if (aborted)
						break;
				}
				delete msg.results;	// free memory ASAP
			}
			else if (isFunction(worker.userChunk))
			{
				worker.userChunk(msg.results, handle, msg.file);
				delete msg.results;
			}
		}

		if (msg.finished && !aborted)
			completeWorker(msg.workerId, msg.results);
	}

	function completeWorker(workerId, results) {
		var worker = workers[workerId];
		if (isFunction(worker.userComplete))
			worker.userComplete(results);
		worker.terminate();
		delete workers[workerId];
	}

	function notImplemented() {
		throw new Error('Not implemented.');
	}

	/** Callback when worker thread receives a message */
	function workerThreadReceivedMessage(e)
	{
		var msg = e.data;

		if (typeof Papa.WORKER_ID === 'undefined' && msg)
			Papa.WORKER_ID = msg.workerId;

		if (typeof msg.input === 'string')
		{
			global.postMessage({
				workerId: Papa.WORKER_ID,
				results: Papa.parse(msg.input, msg.config),
				finished: true
			});
		}
		else if ((global.File && msg.input instanceof File) || msg.input instanceof Object)	// thank you, Safari (see issue #106)
		{
			var results = Papa.parse(msg.input, msg.config);
			if (results)
				global.postMessage({
					workerId: Papa.WORKER_ID,
					results: results,
					finished: true
				});
		}
	}

	/** Makes a deep copy of an array or object (mostly) */
	function copy(obj)
	{
		if (typeof obj !== 'object' || obj === null)
			return obj;
		var cpy = Array.isArray(obj) ? [] : {};
		for (var key in obj)
			cpy[key] = copy(obj[key]);
		return cpy;
	}

	function bindFunction(f, self)
	{
		return function() { f.apply(self, arguments); };
	}
	function isFunction(func)
	{
		return typeof func === 'function';
	}

	return Papa;
}));


/***/ }),

/***/ 421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 30:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q_: () => (/* binding */ mayFollowReload),
/* harmony export */   sq: () => (/* binding */ intrusion),
/* harmony export */   tD: () => (/* binding */ changed)
/* harmony export */ });
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(285);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(921);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(519);



function intrusion(row, sample, lastEndMs, askedAtMs) {
    if (!sample)
        return (0,_watch_js__WEBPACK_IMPORTED_MODULE_2__/* .goneError */ .e)(row);
    if (row.follows !== undefined)
        return undefined;
    if (lastEndMs === undefined || askedAtMs < lastEndMs)
        return undefined;
    const mayBe = [row.asked ?? row.before.state, ...row.was];
    if (sample.admin !== undefined && !mayBe.includes(sample.admin)) {
        const ours = row.asked === undefined ? 'it was' : 'this run had it in';
        return changed(row, `set it to ${sample.admin}`, `${ours} ${mayBe[0]}`);
    }
    if (row.asked === undefined)
        return undefined;
    if (!row.hasAgent && sample.weight !== row.before.weight) {
        return changed(row, `set its weight to ${sample.weight}`, `it was ${row.before.weight}`);
    }
    return undefined;
}
function changed(row, what, ours) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RolloutError */ .a6('changed-since-plan', `somebody else changed ${(0,_server_js__WEBPACK_IMPORTED_MODULE_0__/* .rowKey */ .om)(row)} on ${row.node} during its rollout`, {
        observed: `they ${what}, and ${ours}`,
        hint: 'It is left as they set it. Agree with them (one concurrency group per backend), then start again.',
    });
}
function mayFollowReload(row, state) {
    return ['ready', row.before.state, row.asked, ...row.was].includes(state);
}


/***/ }),

/***/ 207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CQ: () => (/* binding */ Journal),
/* harmony export */   Ti: () => (/* binding */ journalHome),
/* harmony export */   yR: () => (/* binding */ journalError)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(921);



const FILE = 'journal.json';
const TAKEN_BY_POST = 'taken-by-post';
const TAKEN_OVER = 'taken-over';
function journalHome(runnerTemp) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.join(runnerTemp, 'haproxy-rollout');
}
function claimOf(endpoint, row) {
    return `${endpoint} ${row.backend}/${row.server}`;
}
class Journal {
    directory;
    #content;
    constructor(directory, content) {
        this.directory = directory;
        this.#content = content;
    }
    static create(home, content) {
        const journal = new Journal(node_path__WEBPACK_IMPORTED_MODULE_1__.join(home, content.rolloutId), content);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(journal.directory, { recursive: true, mode: 0o700 });
            journal.#write();
        }
        catch (error) {
            throw journalError('nothing was begun', error instanceof Error ? error : new Error(String(error)));
        }
        return journal;
    }
    static open(directory) {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, FILE), 'utf8');
        return new Journal(directory, JSON.parse(text));
    }
    get content() {
        return this.#content;
    }
    save(entries, identities) {
        this.#content = { ...this.#content, entries, identities };
        this.#write();
    }
    end() {
        this.#content = { ...this.#content, ended: true };
        try {
            this.#write();
        }
        catch {
            return;
        }
    }
    assertMine() {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.directory, TAKEN_BY_POST))) {
            throw new _support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RolloutError */ .a6('cancelled', 'the post step of this job has taken over; nothing more is written here');
        }
    }
    takeForPost() {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.directory, TAKEN_BY_POST), '');
    }
    claim(rows) {
        const endpoints = new Map(this.#content.nodes.map((node) => [node.label, node.text]));
        const lines = rows.map((row) => `${claimOf(endpoints.get(row.node) ?? row.node, row)}\n`).join('');
        const home = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(this.directory);
        for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(home)) {
            if (name === node_path__WEBPACK_IMPORTED_MODULE_1__.basename(this.directory))
                continue;
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(home, name, TAKEN_OVER), lines);
        }
    }
    isTakenOver(row) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.directory, TAKEN_OVER);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
            return false;
        const endpoint = this.#content.nodes.find((node) => node.label === row.node)?.text ?? row.node;
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8').split('\n').includes(claimOf(endpoint, row));
    }
    #write() {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.directory, FILE);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(`${file}.new`, JSON.stringify(this.#content), { mode: 0o600 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(`${file}.new`, file);
    }
}
function journalError(consequence, cause) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RolloutError */ .a6('internal', `the journal cannot be written, so ${consequence}`, {
        observed: cause.message,
        hint: "Make room or give write permission in the runner's temp directory (RUNNER_TEMP).",
    });
}


/***/ }),

/***/ 3:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C9: () => (/* binding */ Stopped),
  sG: () => (/* binding */ outcomeOf),
  i8: () => (/* binding */ runLane)
});

// UNUSED EXPORTS: timingsOf

// EXTERNAL MODULE: ./build/support/errors.js
var errors = __nccwpck_require__(921);
// EXTERNAL MODULE: ./build/execute/ledger.js
var ledger = __nccwpck_require__(587);
// EXTERNAL MODULE: ./build/execute/settle.js + 1 modules
var settle = __nccwpck_require__(438);
// EXTERNAL MODULE: ./build/server.js
var server = __nccwpck_require__(285);
// EXTERNAL MODULE: ./build/support/format.js
var format = __nccwpck_require__(861);
;// CONCATENATED MODULE: ./build/execute/lane-run.js

function enter(run, phase) {
    run.phase = phase;
    run.context.tell({ type: 'phase', server: run.entry.server, phase });
}
function say(run, word, text, data) {
    const event = { type: 'step', server: run.entry.server, word, text };
    run.context.tell(data ? { ...event, data } : event);
}
function sayProgress(run, word, text) {
    run.context.tell({ type: 'progress', server: run.entry.server, word, text });
}
function checkedRows(run) {
    return (0,ledger/* leaders */.p4)(run.entry).filter((row) => row.provedByCheck);
}
function everywhere(entry) {
    const nodes = [...new Set(entry.rows.map((row) => row.node))];
    if (nodes.length === 1)
        return nodes[0];
    return nodes.length === 2 ? 'both nodes' : `${nodes.length} nodes`;
}
function sessionsText(sessions) {
    const nodes = Object.entries(sessions.byNode);
    const split = nodes.length > 1 ? ` (${nodes.map(([node, count]) => `${node} ${count}`).join(', ')})` : '';
    return `${sessions.total} session${sessions.total === 1 ? '' : 's'}${split}`;
}

// EXTERNAL MODULE: ./build/execute/orders.js
var orders = __nccwpck_require__(563);
;// CONCATENATED MODULE: ./build/execute/drain-judge.js

const SETTLED_MS = 1000;
const PERSISTENCE_PATIENCE_MS = 5000;
const QUIET_MS = 300;
class DrainJudge {
    #drainTimeoutMs;
    #startedMs;
    #trust;
    #phaseStartedMs;
    #inMaint = false;
    #feedingSinceMs;
    #arrivedInDrain = false;
    #memory = new Map();
    #reloadsSeen = new Map();
    constructor(options) {
        this.#drainTimeoutMs = options.drainTimeoutMs;
        this.#startedMs = options.startedMs;
        this.#phaseStartedMs = options.startedMs;
        this.#trust = options.trust;
    }
    get persistenceSeen() {
        return this.#feedingSinceMs !== undefined;
    }
    enterMaint(nowMs) {
        this.#inMaint = true;
        this.#phaseStartedMs = nowMs;
        this.#memory = new Map();
    }
    judge(seen, nowMs) {
        for (const one of seen)
            this.#remember(one, nowMs);
        const forced = this.#inMaint ? this.#fedRow(seen) : undefined;
        if (forced)
            return { kind: 'forced', where: `${forced.row.backend}/${forced.row.server} on ${forced.row.node}` };
        const sessions = countSessions(seen);
        const distrusted = this.#distrusted(seen, nowMs);
        if (sessions.total === 0 && distrusted.length === 0 && this.#isQuiet(seen, nowMs))
            return { kind: 'zero' };
        if (nowMs >= this.#deadlineMs(seen))
            return { kind: 'timeout', sessions };
        if (!this.#inMaint && this.#isCutDue(seen, nowMs))
            return { kind: 'cut' };
        return { kind: 'waiting', sessions, distrusted };
    }
    #deadlineMs(seen) {
        const starts = seen.map((one) => this.#trust(one.row.node).reloadedAtMs ?? this.#startedMs);
        return Math.max(this.#startedMs, ...starts) + this.#drainTimeoutMs;
    }
    #distrusted(seen, nowMs) {
        const nodes = new Set();
        for (const one of seen) {
            const trust = this.#trust(one.row.node);
            if (trust.reloadedAtMs === undefined || trust.seesOldWorkers)
                continue;
            if (nowMs < trust.reloadedAtMs + this.#drainTimeoutMs)
                nodes.add(one.row.node);
        }
        return [...nodes];
    }
    #remember(one, nowMs) {
        const key = (0,server/* rowIdKey */.P9)(one.row);
        const reloadedAtMs = this.#trust(one.row.node).reloadedAtMs ?? -1;
        const known = this.#reloadsSeen.get(key) === reloadedAtMs ? this.#memory.get(key) : undefined;
        this.#reloadsSeen.set(key, reloadedAtMs);
        const { stot, qcur } = one.sample;
        if (!known) {
            this.#memory.set(key, {
                stot,
                settledStot: undefined,
                queued: qcur > 0,
                lastGrowthMs: nowMs,
                grew: false,
            });
            return;
        }
        if (qcur > 0)
            known.queued = true;
        if (stot > known.stot) {
            known.lastGrowthMs = nowMs;
            known.grew = true;
            if (!this.#inMaint && !known.queued)
                this.#arrivedInDrain = true;
        }
        known.stot = stot;
        const beginMs = Math.max(this.#phaseStartedMs, reloadedAtMs);
        if (known.settledStot === undefined && nowMs - beginMs >= SETTLED_MS)
            known.settledStot = stot;
    }
    #fedRow(seen) {
        return seen.find((one) => {
            const memory = this.#memory.get((0,server/* rowIdKey */.P9)(one.row));
            return memory?.settledStot !== undefined && !memory.queued && memory.stot > memory.settledStot;
        });
    }
    #isCutDue(seen, nowMs) {
        if (this.#fedRow(seen))
            this.#feedingSinceMs ??= nowMs;
        return this.#feedingSinceMs !== undefined && nowMs - this.#feedingSinceMs >= PERSISTENCE_PATIENCE_MS;
    }
    #isQuiet(seen, nowMs) {
        if (!this.#inMaint || !this.#arrivedInDrain)
            return true;
        return seen.every((one) => {
            const memory = this.#memory.get((0,server/* rowIdKey */.P9)(one.row));
            return memory !== undefined && nowMs - memory.lastGrowthMs >= QUIET_MS;
        });
    }
}
function countSessions(seen) {
    const byNode = {};
    let total = 0;
    for (const one of seen) {
        const count = one.sample.scur + one.sample.qcur + (one.oldSessions ?? 0);
        byNode[one.row.node] = (byNode[one.row.node] ?? 0) + count;
        total += count;
    }
    return { total, byNode };
}

;// CONCATENATED MODULE: ./build/execute/drain-pace.js

const TOO_SOON_MS = 500;
const STANDSTILL_MS = 2_000;
class DrainPace {
    #first;
    #startedMs;
    #total;
    #changedMs;
    constructor(first, startedMs) {
        this.#first = first;
        this.#startedMs = startedMs;
        this.#total = first;
        this.#changedMs = startedMs;
    }
    see(total, nowMs) {
        if (total === this.#total)
            return;
        this.#total = total;
        this.#changedMs = nowMs;
    }
    outlook(nowMs) {
        const ended = this.#first - this.#total;
        const standsMs = nowMs - this.#changedMs;
        const leftMs = ended > 0 ? (this.#total * (this.#changedMs - this.#startedMs)) / ended - standsMs : 0;
        if (this.#total > 0 && leftMs >= TOO_SOON_MS && nowMs - this.#startedMs >= TOO_SOON_MS)
            return `, about ${(0,format/* formatLimit */.tW)(Math.max(1, Math.round(leftMs / 1000)) * 1000)} to go`;
        return this.#total > 0 && standsMs >= STANDSTILL_MS ? `, none ended for ${(0,format/* formatMs */._V)(standsMs)}` : '';
    }
}

// EXTERNAL MODULE: ./build/execute/intrusion.js
var intrusion = __nccwpck_require__(657);
// EXTERNAL MODULE: ./build/execute/journal.js
var journal = __nccwpck_require__(207);
;// CONCATENATED MODULE: ./build/execute/steps-out.js









const SHUTDOWN_EVERY_MS = 200;
async function agentsOff(run) {
    const rows = (0,ledger/* leaders */.p4)(run.entry).filter((row) => row.hasAgent);
    assertJournal(run);
    const seen = await run.context.watch.fresh(run.entry.rows, run.soft);
    for (const one of seen)
        assertAsPlanned(one);
    run.soft.throwIfAborted();
    run.entry.progress = 'touched';
    await (0,orders/* give */.qU)(run.context, run.entry, rows.map((row) => (0,orders/* agentOrder */.a$)(row, false)));
    say(run, 'agent', 'agent check switched off for the lane: it could override a drain');
}
async function drain(run) {
    const { context, entry } = run;
    assertJournal(run);
    const seen = await context.watch.fresh(entry.rows, run.soft);
    for (const one of seen)
        assertAsPlanned(one);
    run.sessionsAtDrain = countSessions(seen).total;
    const rows = (0,ledger/* leaders */.p4)(entry);
    const leave = async () => {
        run.soft.throwIfAborted();
        entry.progress = 'touched';
        context.ledger.save();
        assertJournal(run);
        run.startedMs = context.clock.nowMs();
        await (0,orders/* give */.qU)(context, entry, rows.map((row) => (0,orders/* stateOrder */.Us)(row, 'drain')));
    };
    const giveWay = () => (0,orders/* give */.qU)(context, entry, rows.map((row) => (0,orders/* stateOrder */.Us)(row, 'ready')));
    const patienceMs = context.inputs.health.timeoutMs;
    const inspect = (row, sample) => assertAsPlanned({ row, sample });
    await run.capacity.whenAllowed(context, entry, patienceMs, run.soft, { inspect, leave, giveWay });
    enter(run, 'draining');
    run.drainStartedMs = context.clock.nowMs();
    say(run, 'drain', sessionsText(countSessions(seen)));
}
async function awaitZero(run) {
    const verdict = await awaitVerdict(run, newJudge(run));
    if (verdict.kind === 'timeout')
        return overdue(run, verdict.sessions);
    run.cutByMaint = verdict.kind === 'cut';
    if (run.cutByMaint) {
        const text = 'no zero in drain: maint now (on-marked-down shutdown-sessions would end what is in flight)';
        say(run, 'persists', text);
    }
}
async function maint(run) {
    run.soft.throwIfAborted();
    run.context.ledger.save();
    assertJournal(run);
    await (0,orders/* give */.qU)(run.context, run.entry, (0,ledger/* leaders */.p4)(run.entry).map((row) => (0,orders/* stateOrder */.Us)(row, 'maint')));
    run.judge?.enterMaint(run.context.clock.nowMs());
    enter(run, 'maint');
}
async function awaitLastZero(run) {
    const { context, entry } = run;
    const judge = run.judge ?? heldJudge(run);
    const policy = context.inputs.onDrainTimeout;
    if (!run.drainOverdue) {
        const verdict = await awaitVerdict(run, judge);
        if (verdict.kind === 'forced')
            throw forcedError(entry.server, verdict.where);
        if (verdict.kind === 'timeout')
            overdue(run, verdict.sessions);
    }
    if (run.drainOverdue && policy === 'shutdown')
        await shutDown(run);
    if (run.drainOverdue && policy === 'proceed')
        await proceedAnyway(run);
    const begunMs = run.drainStartedMs ?? context.clock.nowMs();
    run.drainMs = context.clock.nowMs() - begunMs;
    if (!run.drainOverdue) {
        const after = `zero on ${everywhere(entry)} after ${(0,format/* formatMs */._V)(run.drainMs)}`;
        say(run, 'drained', run.cutByMaint ? `maint ended persistence; ${after}` : `${after}; maint; still zero`);
    }
}
function newJudge(run) {
    const { context } = run;
    run.drainStartedMs ??= context.clock.nowMs();
    run.judge = new DrainJudge({
        drainTimeoutMs: context.inputs.drainTimeoutMs,
        startedMs: run.drainStartedMs,
        trust: (node) => ({
            reloadedAtMs: context.watch.watcher(node).reloadedAtMs,
            seesOldWorkers: context.planes.get(node).capabilities.seesOldWorkers,
        }),
    });
    return run.judge;
}
function heldJudge(run) {
    const judge = newJudge(run);
    judge.enterMaint(run.drainStartedMs ?? run.context.clock.nowMs());
    return judge;
}
async function awaitVerdict(run, judge) {
    const { context, entry } = run;
    const pace = new DrainPace(run.sessionsAtDrain ?? 0, run.drainStartedMs ?? context.clock.nowMs());
    let lastTotal = -1;
    let toldPersistence = judge.persistenceSeen;
    return context.watch.until(entry.rows, (seen, nowMs) => {
        const verdict = judge.judge(seen, nowMs);
        const sessions = countSessions(seen);
        if (sessions.total !== lastTotal)
            context.tell({ type: 'sessions', server: entry.server, sessions });
        lastTotal = sessions.total;
        pace.see(sessions.total, nowMs);
        if (judge.persistenceSeen && !toldPersistence) {
            toldPersistence = true;
            say(run, 'persists', persistenceText(entry.server));
        }
        if (verdict.kind !== 'waiting')
            return verdict;
        const isFed = judge.persistenceSeen && run.phase !== 'maint';
        const outlook = isFed ? ', and new ones still arrive' : pace.outlook(nowMs);
        const doubt = verdict.distrusted.length > 0
            ? ` (${verdict.distrusted.join(', ')} was reloaded: an old worker may still serve, so zero is not believed before drain-timeout)`
            : '';
        const word = run.phase === 'maint' ? 'maint' : 'draining';
        sayProgress(run, word, `${sessionsText(sessions)}${outlook}${doubt}`);
        return undefined;
    }, run.soft);
}
function persistenceText(server) {
    return (`new sessions still arrive in drain on ${server}: persistence (a cookie, a stick-table, use-server) feeds it; ` +
        'maint moves those clients, at the next zero or in a few seconds');
}
function overdue(run, sessions) {
    const { inputs } = run.context;
    const text = `${sessionsText(sessions)} left after drain-timeout (${(0,format/* formatLimit */.tW)(inputs.drainTimeoutMs)})`;
    if (inputs.onDrainTimeout === 'fail') {
        throw new errors/* RolloutError */.a6('not-drained', `${run.entry.server} did not drain`, {
            observed: text,
            hint: 'Give it longer (drain-timeout), or decide what happens to the rest (on-drain-timeout: shutdown or proceed).',
        });
    }
    run.drainOverdue = true;
    say(run, 'overdue', `${text}; on-drain-timeout: ${inputs.onDrainTimeout}`);
}
async function shutDown(run) {
    const { context, entry } = run;
    const untilMs = context.clock.nowMs() + context.inputs.commandTimeoutMs;
    const closed = countSessions(await context.watch.fresh(entry.rows, run.soft));
    for (;;) {
        await (0,orders/* give */.qU)(context, entry, entry.rows.map((row) => ({ row, order: { do: 'shutdown-sessions', row: (0,orders/* nameOf */.Vb)(row) } })));
        const left = countSessions(await context.watch.fresh(entry.rows, run.soft));
        if (left.total === 0)
            break;
        if (context.clock.nowMs() >= untilMs) {
            throw new errors/* RolloutError */.a6('not-drained', `${entry.server} did not drain`, {
                observed: `${sessionsText(left)} left though HAProxy was told to close them`,
                hint: 'Sessions in a worker from before a reload cannot be closed from here. See them with "show sess" on the load balancer.',
            });
        }
        await context.clock.sleep(SHUTDOWN_EVERY_MS, run.soft);
    }
    context.tell({
        type: 'warning',
        server: entry.server,
        text: `${entry.server}: ${sessionsText(closed)} closed after drain-timeout`,
    });
}
async function proceedAnyway(run) {
    const left = countSessions(await run.context.watch.fresh(run.entry.rows, run.soft));
    const text = `${run.entry.server}: deployed with ${sessionsText(left)} still open after drain-timeout (on-drain-timeout: proceed)`;
    run.context.tell({ type: 'warning', server: run.entry.server, text });
}
function forcedError(server, where) {
    return new errors/* RolloutError */.a6('not-drained', `${server} did not drain`, {
        observed: `new sessions still arrive in maint (${where})`,
        hint: 'Something forces clients there (force-persist, option persist). Take that rule out for the deploy.',
    });
}
function assertAsPlanned(one) {
    const { row, sample } = one;
    if (row.follows !== undefined)
        return;
    if (sample.admin !== undefined && sample.admin !== row.before.state) {
        throw (0,intrusion/* changed */.tD)(row, `set it to ${sample.admin}`, `it was ${row.before.state}`);
    }
    row.before.weight = sample.weight;
}
function assertJournal(run) {
    const { broken } = run.context.ledger;
    if (!broken)
        return;
    throw (0,journal/* journalError */.yR)('no further server is taken out', broken);
}

;// CONCATENATED MODULE: ./build/execute/steps-deploy.js




async function deploy(run, step) {
    const { context, entry } = run;
    const trigger = step.script === 'run' ? context.run : context.rollbackRun;
    if (!trigger)
        throw new Error(`no trigger for ${step.script}`);
    run.soft.throwIfAborted();
    context.guard.assertMine();
    const { progress } = entry;
    entry.progress = 'deploying';
    context.ledger.save();
    if (context.ledger.broken)
        entry.progress = progress;
    assertJournal(run);
    rememberTotals(run);
    enter(run, 'deploying');
    const startedMs = context.clock.nowMs();
    const attempts = 1 + (step.script === 'run' ? context.inputs.deployRetries : 0);
    for (let attempt = 1;; attempt += 1) {
        say(run, 'deploy', attempts > 1 ? `${trigger.description} (attempt ${attempt} of ${attempts})` : trigger.description);
        try {
            await trigger.deploy({
                server: entry.server,
                address: entry.address,
                port: entry.port,
                backends: entry.backends,
                index: run.lane.server.index,
                total: context.total,
                attempt,
                rolloutId: context.rolloutId,
            }, context.cancel, (line) => context.tell({ type: 'output', server: entry.server, line }), (group) => {
                entry.deployGroup = group;
                context.ledger.save();
            });
            break;
        }
        catch (error) {
            run.hard.throwIfAborted();
            if (attempt >= attempts || context.stop.aborted || !(error instanceof errors/* RolloutError */.a6))
                throw error;
            say(run, 'retrying', error.message);
        }
        finally {
            entry.deployGroup = undefined;
            run.deployMs = context.clock.nowMs() - startedMs;
        }
    }
    run.proofStartedMs = context.clock.nowMs();
    say(run, 'deployed', `in ${(0,format/* formatMs */._V)(run.proofStartedMs - startedMs)}`);
    run.hard.throwIfAborted();
}
function rememberTotals(run) {
    const { watch } = run.context;
    for (const row of run.entry.rows) {
        const sample = watch.latest(row);
        if (sample)
            run.stotAtDeploy.set(row, { stot: sample.stot, reloads: watch.watcher(row.node).reloads });
    }
}
function warnOfIntruders(run) {
    const { context, entry } = run;
    for (const [row, then] of run.stotAtDeploy) {
        const sample = context.watch.latest(row);
        if (!sample || context.watch.watcher(row.node).reloads !== then.reloads || sample.stot <= then.stot)
            continue;
        const count = sample.stot - then.stot;
        context.tell({
            type: 'warning',
            server: entry.server,
            text: `${entry.server}: ${count} new session${count === 1 ? '' : 's'} reached it in maint on ${row.node} while it was being deployed; something forces clients there (force-persist)`,
        });
    }
}

;// CONCATENATED MODULE: ./build/execute/steps-back.js







async function ready(run) {
    const { context, entry } = run;
    run.hard.throwIfAborted();
    if (entry.rows.every((row) => !row.provedByCheck))
        warnOfIntruders(run);
    entry.progress = 'verified';
    await (0,orders/* give */.qU)(context, entry, (0,ledger/* leaders */.p4)(entry).map((row) => (0,orders/* stateOrder */.Us)(row, 'ready')));
    entry.progress = 'settled';
    context.ledger.save();
    run.proofMs = context.clock.nowMs() - (run.proofStartedMs ?? context.clock.nowMs());
    enter(run, 'ready');
    say(run, 'ready', readyText(run));
}
function readyText(run) {
    const { context, entry } = run;
    const weights = [...new Set((0,ledger/* leaders */.p4)(entry).map((row) => row.before.weight))];
    const proofs = [];
    if (context.probe)
        proofs.push('the direct probe');
    if ((0,ledger/* leaders */.p4)(entry).some((row) => row.provedByCheck))
        proofs.push(`HAProxy's fresh checks on ${everywhere(entry)}`);
    const proof = proofs.length > 0
        ? `proved by ${proofs.join(' and ')}`
        : "proved by the deploy's own success only (haproxy-check: ignore)";
    return `weight ${weights.join(', ')}, ${proof}`;
}
async function agentsOn(run) {
    const rows = (0,ledger/* leaders */.p4)(run.entry).filter((row) => row.agentOff);
    try {
        await (0,orders/* give */.qU)(run.context, run.entry, rows.map((row) => (0,orders/* agentOrder */.a$)(row, true)));
        say(run, 'agent', `${(0,format/* plural */.LS)(rows.length, 'agent check')} switched on again`);
    }
    catch (error) {
        const cause = (0,errors/* asRolloutError */.AF)(error);
        run.entry.progress = 'verified';
        run.context.ledger.save();
        run.afterthought = new errors/* RolloutError */.a6('restore-incomplete', `${run.entry.server} is ready, but its agent check could not be switched on again: ${cause.message}`, { cause });
    }
}
async function awaitRamp(run) {
    const { context, entry } = run;
    await context.watch.until(entry.rows, (seen) => {
        const ramping = seen.filter((one) => one.sample.throttle !== undefined && one.sample.operational !== 'down');
        if (ramping.length === 0)
            return true;
        if (run.phase !== 'ramping')
            enter(run, 'ramping');
        const text = ramping.map((one) => `${one.sample.throttle} % (${(0,server/* rowIdKey */.P9)(one.row)})`).join(', ');
        sayProgress(run, 'slow start', text);
        return undefined;
    }, run.soft);
    if (run.phase === 'ramping')
        say(run, 'ramped up', 'slow start is over');
}
async function pause(run, ms) {
    enter(run, 'pausing');
    say(run, 'pause', (0,format/* formatMs */._V)(ms));
    await run.context.clock.sleep(ms, run.soft);
}

// EXTERNAL MODULE: ./build/plan/lane.js
var lane = __nccwpck_require__(134);
;// CONCATENATED MODULE: ./build/execute/steps-proof.js







function deadlineMs(run) {
    return (run.proofStartedMs ?? run.context.clock.nowMs()) + run.context.inputs.health.timeoutMs;
}
function healthFailed(run, observed) {
    const { server } = run.entry;
    return new errors/* RolloutError */.a6('health-failed', `${server} did not become healthy after its deploy`, {
        observed: `${observed} (health-timeout ${(0,format/* formatLimit */.tW)(run.context.inputs.health.timeoutMs)})`,
        hint: `Look at ${server} before it takes traffic again.`,
    });
}
async function awaitQuietCheck(run) {
    enter(run, 'proving');
    const rows = checkedRows(run);
    if (await isQuiet(run, rows))
        return;
    const quiet = new Set();
    await run.context.watch.until(rows, (seen, nowMs) => {
        for (const { row, sample } of seen)
            if (sample.check.inProgress === false)
                quiet.add(row);
        if (quiet.size === rows.length)
            return true;
        if (nowMs >= deadlineMs(run))
            throw healthFailed(run, "a check of HAProxy's that began before the deploy never ended");
        return undefined;
    }, run.hard);
}
async function isQuiet(run, rows) {
    const nodes = [...Map.groupBy(rows, (row) => row.node)];
    const looks = await Promise.all(nodes.map(async ([node, own]) => {
        const plane = run.context.planes.get(node);
        const seen = await plane.watch({ rows: own, backends: [], masks: true }, run.hard);
        return own.every((row) => seen.rows.get((0,server/* rowKey */.om)(row))?.check.inProgress === false);
    }));
    return looks.every(Boolean);
}
async function probe(run) {
    const { context, entry } = run;
    const asks = (0,lane/* isRollback */.z1)(run.lane) ? context.rollbackProbe : context.probe;
    if (!asks)
        throw new Error('a probe step without health-url');
    enter(run, 'proving');
    const { successes, intervalMs } = context.inputs.health;
    const target = {
        server: entry.server,
        address: entry.address,
        port: entry.port,
        backend: entry.backends[0],
    };
    const passed = [];
    for (let tries = 1;; tries += 1) {
        const result = await asks.ask(target, run.hard);
        const text = `GET ${asks.urlOf(target)}: ${result.text}`;
        context.tell({ type: 'observed', server: entry.server, text });
        if (result.passed)
            passed.push(result.text);
        else
            passed.length = 0;
        if (passed.length >= successes)
            break;
        if (context.clock.nowMs() >= deadlineMs(run)) {
            throw healthFailed(run, `${text}, after ${(0,format/* plural */.LS)(tries, 'try', 'tries')}`);
        }
        sayProgress(run, 'proving', `${text} (${passed.length} of ${successes} in a row)`);
        await context.clock.sleep(intervalMs, run.hard);
    }
    say(run, 'proved', `GET ${asks.urlOf(target)}: ${passed.join(', ')}`);
}
async function drainDown(run) {
    run.hard.throwIfAborted();
    await run.context.watch.fresh(run.entry.rows, run.hard);
    warnOfIntruders(run);
    run.hard.throwIfAborted();
    await (0,orders/* give */.qU)(run.context, run.entry, checkedRows(run).map((row) => (0,orders/* downOrder */.FX)(row, 'drain')));
    enter(run, 'checking');
}
async function awaitUp(run, step) {
    const { context, entry } = run;
    const rows = checkedRows(run);
    const rises = new Map();
    const raised = new Set();
    const results = new Map();
    for (;;) {
        const due = await context.watch.until(rows, (seen, nowMs) => {
            for (const { row, sample } of seen) {
                if (sample.check.rise !== undefined)
                    rises.set(row, sample.check.rise);
                if (sample.check.inProgress === false)
                    results.set(row, sample.check.text);
            }
            const waiting = seen.filter((one) => !isUpInDrain(one));
            if (waiting.length === 0)
                return [];
            const passedOnce = waiting.filter((one) => step.passes === 'once' && !raised.has(one.row) && (one.sample.check.health ?? 0) >= 1);
            if (passedOnce.length > 0)
                return passedOnce.map((one) => one.row);
            if (nowMs >= deadlineMs(run))
                throw healthFailed(run, observedText(waiting, results));
            sayProgress(run, 'checking', progressText(seen));
            return undefined;
        }, run.hard);
        if (due.length === 0)
            break;
        for (const row of due)
            raised.add(row);
        await (0,orders/* give */.qU)(context, entry, due.map((row) => ({ row, order: { do: 'health', row: (0,orders/* nameOf */.Vb)(row), health: 'up' } })));
    }
    for (const row of rows) {
        row.markedDown = false;
        const passes = step.passes === 'once' ? 1 : (rises.get(row) ?? 1);
        const text = `HAProxy's check of ${row.backend}/${row.server} passed ${(0,format/* plural */.LS)(passes, 'time')} after the deploy`;
        context.tell({ type: 'observed', server: entry.server, node: row.node, text });
    }
}
function isUpInDrain(one) {
    const { admin, operational } = one.sample;
    return admin === 'drain' && (operational === 'up' || operational === 'starting');
}
function progressText(seen) {
    return seen
        .map((one) => {
        const { rise, health } = one.sample.check;
        const passes = isUpInDrain(one) ? rise : health;
        return `HAProxy ${passes ?? 0} of ${rise ?? '?'} (${one.row.node})`;
    })
        .join(', ');
}
function observedText(waiting, results) {
    return waiting
        .map(({ row, sample }) => {
        const text = results.get(row) ?? sample.check.text;
        const isStale = sample.check.health === 0 && /^L\d\w*OK/.test(text);
        const check = isStale ? 'and none of its checks has ended since the deploy' : `check ${text}`;
        return `HAProxy on ${row.node} says ${sample.status} of ${row.backend}/${row.server}, ${check}`;
    })
        .join('; ');
}

;// CONCATENATED MODULE: ./build/execute/lane.js







class Stopped extends Error {
}
async function runLane(run) {
    const { context, entry } = run;
    context.watch.add(entry.rows);
    try {
        for (const step of run.lane.steps)
            await take(run, step);
        return { run, result: 'deployed', failure: run.afterthought, settled: undefined };
    }
    catch (error) {
        const failure = failureOf(run, error);
        const before = entry.progress;
        if (before === 'settled')
            return { run, result: 'deployed', failure: failure ?? run.afterthought, settled: undefined };
        if (before !== 'untouched')
            context.tell({ type: 'phase', server: entry.server, phase: 'restoring' });
        const settled = await (0,settle/* settle */.G)(context, entry, {
            identityOf: (node) => context.watch.watcher(node).identity,
            afterReload: 'follow',
        });
        return { run, result: resultOf(before, settled), failure, settled };
    }
    finally {
        context.watch.remove(entry.rows);
    }
}
function take(run, step) {
    switch (step.do) {
        case 'agents-off':
            return agentsOff(run);
        case 'drain':
            return drain(run);
        case 'await-zero':
            return awaitZero(run);
        case 'maint':
            return maint(run);
        case 'await-last-zero':
            return awaitLastZero(run);
        case 'deploy':
            return deploy(run, step);
        case 'await-quiet-check':
            return awaitQuietCheck(run);
        case 'probe':
            return probe(run);
        case 'drain-down':
            return drainDown(run);
        case 'await-up':
            return awaitUp(run, step);
        case 'ready':
            return ready(run);
        case 'agents-on':
            return agentsOn(run);
        case 'await-ramp':
            return awaitRamp(run);
        case 'pause':
            return pause(run, step.ms);
    }
}
function failureOf(run, error) {
    if (run.conflict.signal.aborted)
        return run.conflict.signal.reason;
    if (error instanceof Stopped || error === run.context.cancel.reason)
        return undefined;
    const failure = (0,errors/* asRolloutError */.AF)(error);
    const isGone = failure.code === 'unknown-server' || failure.code === 'unknown-backend';
    return isGone
        ? new errors/* RolloutError */.a6('changed-since-plan', failure.title, { observed: failure.observed, cause: failure })
        : failure;
}
function resultOf(before, settled) {
    if (before === 'untouched')
        return 'untouched';
    if (settled.unrestored.length > 0)
        return 'held';
    if (settled.leftAlone.some((one) => one.state !== settled.goal))
        return 'skipped';
    if (settled.goal === 'maint')
        return 'held';
    return before === 'verified' ? 'deployed' : 'restored';
}
function timingsOf(run, nowMs) {
    const whole = (ms) => (ms === null ? null : Math.round(ms));
    return {
        drainMs: whole(run.drainMs),
        deployMs: whole(run.deployMs),
        proofMs: whole(run.proofMs),
        totalMs: Math.round(nowMs - run.startedMs),
    };
}
function outcomeOf(end, after, nowMs) {
    const { run } = end;
    const { before } = (0,ledger/* leaders */.p4)(run.entry)[0] ?? run.entry.rows[0];
    return {
        name: run.entry.server,
        backends: run.entry.backends,
        address: run.entry.address,
        result: end.result,
        phase: run.phase,
        timings: timingsOf(run, nowMs),
        sessionsAtDrain: run.sessionsAtDrain,
        before,
        after,
        ...(end.failure ? { reason: end.failure.code, message: end.failure.message } : {}),
    };
}


/***/ }),

/***/ 587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Oc: () => (/* binding */ Ledger),
/* harmony export */   P4: () => (/* binding */ isUnsettled),
/* harmony export */   bk: () => (/* binding */ newEntry),
/* harmony export */   p4: () => (/* binding */ leaders)
/* harmony export */ });
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(285);

function newEntry(server) {
    return {
        server: server.name,
        address: server.address,
        port: server.port,
        backends: server.backends,
        progress: 'untouched',
        deployGroup: undefined,
        rows: server.rows.map((row) => ({
            node: row.node,
            backend: row.backend,
            server: row.server,
            sid: row.sid,
            address: row.address,
            port: row.port,
            hasCheck: row.hasCheck,
            provedByCheck: row.proof === 'check',
            follows: row.follows,
            hasAgent: row.agent,
            before: { ...row.before },
            asked: undefined,
            was: [],
            markedDown: false,
            agentOff: false,
            isTheirs: false,
        })),
    };
}
function leaders(entry) {
    return entry.rows.filter((row) => row.follows === undefined);
}
function isUnsettled(entry) {
    return entry.progress === 'touched' || entry.progress === 'deploying' || entry.progress === 'verified';
}
class Ledger {
    #entries = new Map();
    #identities = {};
    #store;
    broken;
    constructor(store) {
        this.#store = store;
    }
    entries() {
        return [...this.#entries.values()];
    }
    entryOf(server) {
        return this.#entries.get(server);
    }
    add(entry) {
        this.#entries.set(entry.server, entry);
    }
    identify(node, identity) {
        this.#identities[node] = identity;
    }
    rowOf(id) {
        const key = (0,_server_js__WEBPACK_IMPORTED_MODULE_0__/* .rowIdKey */ .P9)(id);
        for (const entry of this.#entries.values()) {
            const row = entry.rows.find((candidate) => (0,_server_js__WEBPACK_IMPORTED_MODULE_0__/* .rowIdKey */ .P9)(candidate) === key);
            if (row)
                return { entry, row };
        }
        return undefined;
    }
    save() {
        try {
            this.#store.save(this.entries(), this.#identities);
            this.broken = undefined;
        }
        catch (error) {
            this.broken = error instanceof Error ? error : new Error(String(error));
        }
    }
}


/***/ }),

/***/ 563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ handBackLines),
/* harmony export */   FX: () => (/* binding */ downOrder),
/* harmony export */   Rd: () => (/* binding */ want),
/* harmony export */   Us: () => (/* binding */ stateOrder),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   a$: () => (/* binding */ agentOrder),
/* harmony export */   ez: () => (/* binding */ newOrderBook),
/* harmony export */   qU: () => (/* binding */ give),
/* harmony export */   u0: () => (/* binding */ carryOut)
/* harmony export */ });
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(285);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(587);


function newOrderBook(clock) {
    const busy = new Map();
    const last = new Map();
    const onNode = new Map();
    const held = new Map();
    const holds = new Map();
    let idle = [];
    const count = (node, by) => {
        onNode.set(node, (onNode.get(node) ?? 0) + by);
        if (by > 0 || onNode.get(node) !== 0)
            return;
        const wake = idle;
        idle = [];
        for (const one of wake)
            one();
    };
    return {
        begin(row) {
            const key = (0,_server_js__WEBPACK_IMPORTED_MODULE_0__/* .rowIdKey */ .P9)(row);
            busy.set(key, (busy.get(key) ?? 0) + 1);
            count(row.node, 1);
        },
        end(row) {
            const key = (0,_server_js__WEBPACK_IMPORTED_MODULE_0__/* .rowIdKey */ .P9)(row);
            busy.set(key, (busy.get(key) ?? 1) - 1);
            last.set(key, clock.nowMs());
            count(row.node, -1);
        },
        async hold(node) {
            const { promise, resolve } = Promise.withResolvers();
            held.set(node, promise);
            holds.set(node, (holds.get(node) ?? 0) + 1);
            while ((onNode.get(node) ?? 0) > 0)
                await new Promise((wake) => idle.push(wake));
            return () => {
                held.delete(node);
                resolve();
            };
        },
        held(nodes) {
            const node = nodes.find((one) => held.has(one));
            return node === undefined ? undefined : held.get(node);
        },
        holds: (node) => holds.get(node) ?? 0,
        lastEndMs(row) {
            const key = (0,_server_js__WEBPACK_IMPORTED_MODULE_0__/* .rowIdKey */ .P9)(row);
            if ((busy.get(key) ?? 0) > 0)
                return undefined;
            return last.get(key) ?? Number.NEGATIVE_INFINITY;
        },
    };
}
function want(row, state, markedDown = false) {
    row.was = [...row.was, row.asked ?? row.before.state];
    row.asked = state;
    row.markedDown = markedDown;
}
function note(row, order) {
    switch (order.do) {
        case 'state':
            return want(row, order.state);
        case 'state-down':
            return want(row, order.state, true);
        case 'health':
            row.markedDown = order.health === 'down';
            return;
        case 'agent':
            row.agentOff = true;
            return;
        case 'weight':
        case 'shutdown-sessions':
            return;
    }
}
async function give(shared, entry, changes) {
    if (changes.length === 0)
        return;
    const nodes = [...new Set(changes.map(({ row }) => row.node))];
    for (let held = shared.orders.held(nodes); held; held = shared.orders.held(nodes))
        await held;
    shared.guard.assertMine();
    for (const { row, order } of changes)
        note(row, order);
    shared.ledger.save();
    try {
        await carryOut(shared, entry, changes);
    }
    finally {
        shared.ledger.save();
    }
}
async function carryOut(shared, entry, changes) {
    const results = await Promise.allSettled(changes.map(async ({ row, order }) => {
        const plane = shared.planes.get(row.node);
        if (!plane)
            throw new Error(`no control plane for node ${row.node}`);
        shared.guard.assertMine();
        shared.orders.begin(row);
        try {
            await plane.order(order, shared.last);
            if (order.do === 'state' || order.do === 'state-down')
                row.was = [];
            if (order.do === 'agent')
                row.agentOff = !order.enabled;
            shared.tell({
                type: 'ordered',
                server: entry.server,
                node: row.node,
                command: plane.commandOf(order),
            });
        }
        finally {
            shared.orders.end(row);
        }
    }));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed)
        throw failed.reason;
}
function handBackLines(planes, entry) {
    return (0,_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .leaders */ .p4)(entry).flatMap((row) => {
        const plane = planes.get(row.node);
        const back = row.hasCheck ? downOrder(row, 'ready') : stateOrder(row, 'ready');
        const changes = row.agentOff ? [back, agentOrder(row, true)] : [back];
        return plane ? changes.map(({ order }) => `on ${row.node}: ${plane.repairLine(order)}`) : [];
    });
}
const nameOf = (row) => ({
    backend: row.backend,
    server: row.server,
});
const stateOrder = (row, state) => ({
    row,
    order: { do: 'state', row: nameOf(row), state },
});
const downOrder = (row, state) => ({
    row,
    order: { do: 'state-down', row: nameOf(row), state },
});
const agentOrder = (row, enabled) => ({
    row,
    order: { do: 'agent', row: nameOf(row), enabled },
});


/***/ }),

/***/ 544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   US: () => (/* binding */ stackOf),
/* harmony export */   iS: () => (/* binding */ failedOutcome),
/* harmony export */   pV: () => (/* binding */ plannedOutcome),
/* harmony export */   z_: () => (/* binding */ outcomeOfRun)
/* harmony export */ });
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(921);
/* harmony import */ var _support_format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(861);
/* harmony import */ var _lane_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(587);
/* harmony import */ var _orders_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(563);





function outcomeOfRun(plan, planes, end) {
    const servers = serversOf(plan, end);
    const named = (result) => servers.filter((server) => server.result === result).map((server) => server.name);
    const repairs = repairsOf(planes, end.ends);
    const causes = causesOf(end);
    const [first, ...others] = causes;
    const planned = new Set(plannedServers(plan).map((server) => server.name));
    const held = named('held');
    return {
        result: resultOf(end, first),
        reason: first?.code ?? '',
        title: first?.title ?? '',
        message: first?.observed ?? '',
        hint: first ? hintOf(first, planes, end.ends) : '',
        attached: others.map((error) => ({ reason: error.code, message: error.message })),
        stack: first?.code === 'internal' ? stackOf(first) : undefined,
        repairs,
        servers,
        deployed: named('deployed'),
        held,
        remaining: servers
            .filter((server) => planned.has(server.name) && server.result !== 'deployed' && server.result !== 'held')
            .map((server) => server.name),
        warnings: end.warnings,
        receipt: end.receipt,
        durationMs: end.durationMs,
    };
}
function resultOf(end, first) {
    if (end.cancelled)
        return end.cancelled.code === 'cancelled' ? 'cancelled' : 'failed';
    if (!first)
        return 'succeeded';
    return end.rollback === 'done' && first.code !== 'restore-incomplete' ? 'rolled-back' : 'failed';
}
function causesOf(end) {
    const causes = end.cancelled ? [end.cancelled, ...end.failures] : [...end.failures];
    if (end.rollback === 'failed') {
        const title = 'the rollback failed too';
        causes.unshift(new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RolloutError */ .a6('rollback-failed', title, {
            observed: bothTexts(causes[0], causes.at(-1)),
            hint: 'See what each server runs before anything else is deployed.',
        }));
    }
    const failed = end.ends.flatMap((one) => one.settled?.unrestored ?? []);
    if (failed.length > 0) {
        const where = (0,_support_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listNames */ .Zv)(failed.map(({ row }) => `${row.backend}/${row.server} on ${row.node}`));
        causes.unshift(new _support_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RolloutError */ .a6('restore-incomplete', `${where} could not be put where it belongs`, {
            observed: failed[0]?.error.message,
            hint: 'Give the commands below on the load balancer.',
        }));
    }
    return causes.toSorted((a, b) => Number(isUnrestored(b)) - Number(isUnrestored(a)));
}
function bothTexts(first, last) {
    if (first === last)
        return first?.message;
    return `${first?.message} (${first?.code}); on the way back: ${last?.message} (${last?.code})`;
}
const isUnrestored = (error) => error.code === 'restore-incomplete';
function plannedServers(plan) {
    return plan.stages.flatMap((stage) => stage.lanes.map((lane) => lane.server));
}
function serversOf(plan, end) {
    const last = lastEnds(end.ends);
    const planned = plannedServers(plan).map((server) => {
        const ended = last.get(server.name);
        if (ended)
            return (0,_lane_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeOf */ .sG)(ended, ended.after, ended.endedMs);
        return untouched(server.name, server.backends, server.address, server.rows[0].before, 'untouched');
    });
    const leftOut = plan.leftOut.map((one) => {
        const row = one.rows[0];
        const backends = [...new Set(one.rows.map((each) => each.backend))];
        return { ...untouched(one.name, backends, row.address, row.before, 'skipped'), message: one.why };
    });
    return [...planned, ...leftOut];
}
function untouched(name, backends, address, before, result) {
    const timings = { drainMs: null, deployMs: null, proofMs: null, totalMs: null };
    return {
        name,
        backends,
        address,
        result,
        phase: 'untouched',
        timings,
        sessionsAtDrain: null,
        before,
        after: before,
    };
}
function repairsOf(planes, ends) {
    const byNode = new Map();
    const agents = ends.flatMap((end) => (end.run.afterthought ? (0,_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .leaders */ .p4)(end.run.entry) : []));
    const undone = [
        ...ends.flatMap((end) => end.settled?.unrestored ?? []),
        ...agents.filter((row) => row.agentOff).map((row) => ({ row, changes: [(0,_orders_js__WEBPACK_IMPORTED_MODULE_4__/* .agentOrder */ .a$)(row, true)] })),
    ];
    for (const { row, changes } of undone) {
        const plane = planes.get(row.node);
        if (!plane)
            continue;
        const lines = changes.map((change) => plane.repairLine(change.order));
        byNode.set(row.node, [...(byNode.get(row.node) ?? []), ...lines]);
    }
    return [...byNode].map(([node, lines]) => ({ node, lines }));
}
function hintOf(first, planes, ends) {
    const isHeld = (end) => end.result === 'held' && (end.settled?.unrestored.length ?? 0) === 0;
    const held = [...lastEnds(ends).values()].filter(isHeld);
    const own = first.hint ?? '';
    if (held.length === 0)
        return own;
    const names = (0,_support_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listNames */ .Zv)(held.map((end) => end.run.entry.server));
    const lines = held.flatMap((end) => (0,_orders_js__WEBPACK_IMPORTED_MODULE_4__/* .handBackLines */ .AS)(planes, end.run.entry));
    return `${own} When ${names} ${held.length === 1 ? 'is' : 'are'} healthy, ${lines.join('; ')}`.trim();
}
function lastEnds(ends) {
    return new Map(ends.map((end) => [end.run.entry.server, end]));
}
function stackOf(error) {
    const cause = error.cause instanceof Error ? `\nCaused by: ${stackOf(error.cause)}` : '';
    return `${error.stack ?? error.message}${cause}`;
}
const NOTHING = {
    attached: [],
    repairs: [],
    servers: [],
    deployed: [],
    held: [],
    remaining: [],
    warnings: [],
    receipt: { requests: 0, errors: 0, reloads: 0, rows: [] },
};
function failedOutcome(error, durationMs) {
    return {
        ...NOTHING,
        result: error.code === 'cancelled' ? 'cancelled' : 'failed',
        reason: error.code,
        title: error.title,
        message: error.observed ?? '',
        hint: error.hint ?? '',
        stack: error.code === 'internal' ? stackOf(error) : undefined,
        durationMs,
    };
}
function plannedOutcome(plan, durationMs) {
    const nothing = {
        ends: [],
        failures: [],
        cancelled: undefined,
        rollback: 'none',
        warnings: [],
        receipt: NOTHING.receipt,
        durationMs,
    };
    return { ...outcomeOfRun(plan, new Map(), nothing), result: 'planned' };
}


/***/ }),

/***/ 806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  t: () => (/* binding */ cancelledBy),
  O: () => (/* binding */ rollOut)
});

// EXTERNAL MODULE: ./build/plan/check.js + 1 modules
var check = __nccwpck_require__(685);
// EXTERNAL MODULE: ./build/plan/floor.js
var floor = __nccwpck_require__(104);
// EXTERNAL MODULE: ./build/plan/stages.js
var plan_stages = __nccwpck_require__(871);
// EXTERNAL MODULE: ./build/support/errors.js
var errors = __nccwpck_require__(921);
// EXTERNAL MODULE: ./build/support/format.js
var format = __nccwpck_require__(861);
// EXTERNAL MODULE: ./build/plan/lane.js
var plan_lane = __nccwpck_require__(134);
// EXTERNAL MODULE: ./build/server.js
var server = __nccwpck_require__(285);
;// CONCATENATED MODULE: ./build/execute/capacity.js


const RECHECK_MS = 200;
function wouldCount(sample, backup) {
    const isUp = sample.operational === 'up' || sample.operational === 'starting';
    return !backup && isUp && sample.weight > 0;
}
const isOut = (sample) => sample.admin === 'drain' || sample.admin === 'maint';
class Capacity {
    #floors;
    #backups;
    #queue = Promise.resolve();
    constructor(floors, backups) {
        this.#floors = floors;
        this.#backups = backups;
    }
    async whenAllowed(context, entry, patienceMs, signal, leaving) {
        const turn = this.#queue.then(() => this.#leave(context, entry, patienceMs, signal, leaving));
        this.#queue = turn.catch(() => undefined);
        return turn;
    }
    async #leave(context, entry, patienceMs, signal, leaving) {
        const untilMs = context.clock.nowMs() + patienceMs;
        let toldWaiting = false;
        for (;;) {
            signal.throwIfAborted();
            const before = await this.#look(context, entry, signal, 'before', leaving);
            if (before.length === 0) {
                await leaving.leave();
                const after = await this.#look(context, entry, signal, 'after');
                if (after.length === 0)
                    return;
                context.tell({
                    type: 'step',
                    server: entry.server,
                    word: 'gives way',
                    text: `${shortageText(after[0])}; back to ready, and again in a moment`,
                });
                await leaving.giveWay();
                await this.#waitOrFail(context, entry, after, untilMs, 1000 * context.random(), signal);
                continue;
            }
            if (!toldWaiting) {
                toldWaiting = true;
                const text = `${shortageText(before[0])}; waiting for another server to come up`;
                context.tell({ type: 'step', server: entry.server, word: 'waiting', text });
            }
            await this.#waitOrFail(context, entry, before, untilMs, RECHECK_MS, signal);
        }
    }
    async #waitOrFail(context, entry, shortages, untilMs, ms, signal) {
        const worst = shortages[0];
        if (context.clock.nowMs() >= untilMs) {
            throw new errors/* RolloutError */.a6('below-floor', `${entry.server} cannot be taken out`, {
                observed: `${shortageText(worst)}, for as long as health-timeout allows`,
                hint: `See why servers of ${worst.floor.backend} are not available, or lower min-available, then run again.`,
            });
        }
        await context.clock.sleep(ms, signal);
    }
    async #look(context, entry, signal, when, leaving) {
        const askedAtMs = context.clock.nowMs();
        const nodes = [...Map.groupBy(entry.rows, (row) => row.node)];
        const looks = await Promise.all(nodes.map(async ([node, rows]) => {
            const backends = [...new Set(rows.map((row) => row.backend))];
            const plane = context.planes.get(node);
            const seen = await plane.watch({ rows, backends, masks: true }, signal);
            for (const row of rows) {
                const sample = seen.rows.get((0,server/* rowKey */.om)(row));
                if (sample)
                    leaving?.inspect(row, sample);
            }
            return { node, rows, backends, seen };
        }));
        return looks.flatMap(({ node, rows, backends, seen }) => backends.flatMap((backend) => {
            const floor = this.#floors.find((one) => one.node === node && one.backend === backend);
            const row = context.watch.backend(node, backend, askedAtMs) ?? seen.backends.get(backend);
            if (!floor || !row)
                return [];
            const available = row.active;
            context.tell({ type: 'available', node, backend, available, least: floor.least });
            const own = rows.filter((one) => one.backend === backend);
            const counting = own.filter((one) => this.#isCounted(one, seen.rows, when)).length;
            const left = when === 'before' ? available - counting : available;
            return counting > 0 && left < floor.least ? [{ floor, available, left }] : [];
        }));
    }
    #isCounted(row, samples, when) {
        const sample = samples.get((0,server/* rowKey */.om)(row));
        if (!sample || !wouldCount(sample, this.#backups.has(`${row.node} ${(0,server/* rowKey */.om)(row)}`)))
            return false;
        return when === 'after' || !isOut(sample);
    }
}
function shortageText(shortage) {
    const { floor, available } = shortage;
    return `${available} servers of ${floor.backend} are available on ${floor.node}, and ${floor.least} must stay`;
}
function backupsOf(snapshots) {
    const keys = snapshots.flatMap((snapshot) => snapshot.backends.flatMap((backend) => backend.servers.filter((row) => row.backup).map((row) => `${snapshot.node} ${(0,server/* rowKey */.om)(row)}`)));
    return new Set(keys);
}

// EXTERNAL MODULE: ./build/execute/lane.js + 7 modules
var execute_lane = __nccwpck_require__(3);
// EXTERNAL MODULE: ./build/execute/ledger.js
var ledger = __nccwpck_require__(587);
;// CONCATENATED MODULE: ./build/execute/node-watcher.js


const FAST_MS = 20;
const LASTING_MS = 30;
const LASTING_AFTER_MS = 1_000;
const SLOW_MS = 100;
const BACKENDS_EVERY_MS = 100;
const MASKS_SHARE = 100;
const MASKS_AT_LEAST_EVERY_MS = 1_000;
class NodeWatcher {
    plane;
    identity;
    reloadedAtMs;
    reloads = 0;
    #clock;
    #hooks;
    #backends;
    #rows = new Map();
    #stop = new AbortController();
    #fast = 0;
    #fastSinceMs = 0;
    #wake = new AbortController();
    #wakeAsked = false;
    #backendsAtMs = Number.NEGATIVE_INFINITY;
    #masksNotBeforeMs = Number.NEGATIVE_INFINITY;
    #rowsNotBeforeMs = Number.NEGATIVE_INFINITY;
    #plainLookMs = 0;
    #running;
    #reloaded;
    constructor(options) {
        this.plane = options.plane;
        this.identity = options.identity;
        this.#backends = options.backends;
        this.#clock = options.clock;
        this.#hooks = options.hooks;
    }
    start() {
        this.#running ??= this.#run();
    }
    async stop() {
        this.#stop.abort();
        this.#wake.abort();
        await this.#running;
    }
    watch(rows) {
        for (const row of rows)
            if (row.node === this.plane.node)
                this.#rows.set((0,server/* rowKey */.om)(row), row);
        this.nudge();
    }
    unwatch(rows) {
        for (const row of rows)
            if (row.node === this.plane.node)
                this.#rows.delete((0,server/* rowKey */.om)(row));
    }
    hurry() {
        if (this.#fast === 0)
            this.#fastSinceMs = this.#clock.nowMs();
        this.#fast += 1;
        this.#masksNotBeforeMs = Number.NEGATIVE_INFINITY;
        this.nudge();
        let held = true;
        return () => {
            if (held)
                this.#fast -= 1;
            held = false;
        };
    }
    nudge() {
        this.#wakeAsked = true;
        this.#rowsNotBeforeMs = Number.NEGATIVE_INFINITY;
        this.#wake.abort();
    }
    async #run() {
        const stop = this.#stop.signal;
        while (!stop.aborted) {
            const startedMs = this.#clock.nowMs();
            this.#wakeAsked = false;
            try {
                await this.#look(startedMs, stop);
            }
            catch (error) {
                if (stop.aborted)
                    return;
                this.#hooks.lost(this.plane.node, (0,errors/* asRolloutError */.AF)(error));
            }
            await this.#rest(startedMs);
        }
    }
    async #look(askedAtMs, signal) {
        const withBackends = askedAtMs - this.#backendsAtMs >= BACKENDS_EVERY_MS;
        const masks = this.#rows.size > 0 && askedAtMs >= this.#masksNotBeforeMs;
        const forRows = askedAtMs >= this.#rowsNotBeforeMs;
        const askedFor = new Set(this.#rows.keys());
        const observation = await this.plane.watch(forRows
            ? { rows: [...this.#rows.values()], backends: withBackends ? this.#backends : [], masks }
            : { rows: [], backends: [], masks: false }, signal);
        const now = this.#clock.nowMs();
        if (!forRows && (0,server/* isSameProcess */.SM)(this.identity, observation.identity)) {
            return this.#hooks.lost(this.plane.node, undefined);
        }
        if (!this.#wakeAsked)
            this.#rowsNotBeforeMs = now + (this.plane.leastPauseMs?.() ?? 0);
        this.#pace(masks, askedAtMs, now);
        if (withBackends)
            this.#backendsAtMs = askedAtMs;
        this.#hooks.lost(this.plane.node, undefined);
        if (!(0,server/* isSameProcess */.SM)(this.identity, observation.identity)) {
            if (!this.#reloaded || !(0,server/* isSameProcess */.SM)(this.#reloaded, observation.identity)) {
                this.#reloaded = observation.identity;
                this.reloadedAtMs = now;
                this.reloads += 1;
            }
            await this.#hooks.reloaded(this.plane.node, observation.identity);
            this.identity = observation.identity;
            this.nudge();
            return;
        }
        this.#hooks.look({ node: this.plane.node, observation, askedAtMs, askedFor });
    }
    #pace(masks, askedAtMs, nowMs) {
        if (!masks) {
            this.#plainLookMs = nowMs - askedAtMs;
            return;
        }
        const costMs = Math.max(0, nowMs - askedAtMs - this.#plainLookMs - 1);
        this.#masksNotBeforeMs = nowMs + Math.min(MASKS_AT_LEAST_EVERY_MS, MASKS_SHARE * costMs);
    }
    async #rest(startedMs) {
        if (this.#wakeAsked || this.#stop.signal.aborted)
            return;
        this.#wake = new AbortController();
        const now = this.#clock.nowMs();
        const dueMs = startedMs + this.#paceMs(now);
        const restMs = Math.max(dueMs, Math.min(this.#rowsNotBeforeMs, startedMs + SLOW_MS)) - now;
        try {
            await this.#clock.sleep(Math.max(1, restMs), this.#wake.signal);
        }
        catch {
        }
    }
    #paceMs(nowMs) {
        if (this.#fast === 0)
            return SLOW_MS;
        return nowMs - this.#fastSinceMs < LASTING_AFTER_MS ? FAST_MS : LASTING_MS;
    }
}

// EXTERNAL MODULE: ./build/execute/intrusion.js
var intrusion = __nccwpck_require__(657);
// EXTERNAL MODULE: ./build/execute/orders.js
var orders = __nccwpck_require__(563);
// EXTERNAL MODULE: ./build/execute/watch.js
var watch = __nccwpck_require__(519);
;// CONCATENATED MODULE: ./build/execute/reassert.js







async function reassert(context, node, identity, conflict) {
    const entries = context.ledger.entries().filter(ledger/* isUnsettled */.P4);
    const plane = context.planes.get(node);
    context.ledger.identify(node, identity);
    context.ledger.save();
    const rows = entries.flatMap(ledger/* leaders */.p4).filter((row) => row.node === node && !row.isTheirs);
    const seen = await plane.watch({ rows, backends: [], masks: true }, context.last);
    const results = await Promise.allSettled(entries.map(async (entry) => {
        const own = rows.filter((row) => entry.rows.includes(row));
        const changes = [];
        for (const row of own) {
            const sample = seen.rows.get((0,server/* rowKey */.om)(row));
            if (!sample) {
                conflict(entry, (0,watch/* goneError */.e)(row));
                continue;
            }
            row.sid = sample.sid;
            const foreign = changedAfterReload(row, sample);
            if (foreign) {
                row.isTheirs = true;
                conflict(entry, foreign);
                continue;
            }
            changes.push(...changesAfterReload(row, sample));
        }
        const agents = changes.filter(({ order }) => order.do === 'agent');
        await (0,orders/* carryOut */.u0)(context, entry, agents);
        await (0,orders/* carryOut */.u0)(context, entry, changes.filter((change) => !agents.includes(change)));
        if (entry.progress === 'deploying')
            await countIntruders(context, entry, own);
        return changes.length > 0;
    }));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed)
        throw failed.reason;
    const servers = results.filter((result) => result.status === 'fulfilled' && result.value).length;
    const what = servers > 0
        ? `${(0,format/* plural */.LS)(servers, 'server')} put back out of rotation`
        : 'nothing of this run was out of rotation there';
    const text = `${node} was reloaded (now pid ${identity.pid}): ${what}`;
    context.tell({ type: 'reloaded', node, identity, text });
    if (!plane.capabilities.seesOldWorkers)
        context.tell({ type: 'warning', text: unseenText(context, node) });
    if (entries.length > 0)
        assertAddresses(await plane.snapshot(context.last), entries, conflict);
}
function unseenText(context, node) {
    const limit = (0,format/* formatLimit */.tW)(context.inputs.drainTimeoutMs);
    return (`HAProxy on ${node} was reloaded during the rollout: sessions in its old process cannot be seen from here, so no zero is ` +
        `believed there before drain-timeout (${limit}) has passed; what goes on longer is not waited for. A master socket shows them.`);
}
function changedAfterReload(row, sample) {
    if (sample.admin === undefined || (0,intrusion/* mayFollowReload */.Q_)(row, sample.admin))
        return undefined;
    return (0,intrusion/* changed */.tD)(row, `set it to ${sample.admin}`, `this run had it in ${row.asked} before a reload`);
}
function changesAfterReload(row, sample) {
    const changes = [];
    const { asked } = row;
    if (row.agentOff)
        changes.push((0,orders/* agentOrder */.a$)(row, false));
    if (asked !== undefined && (sample.admin !== asked || row.markedDown)) {
        changes.push(row.markedDown && asked === 'drain' ? (0,orders/* downOrder */.FX)(row, 'drain') : (0,orders/* stateOrder */.Us)(row, asked));
    }
    if (!row.hasAgent && sample.weight !== row.before.weight && !isDisabledByDns(sample)) {
        changes.push({ row, order: { do: 'weight', row: (0,orders/* nameOf */.Vb)(row), weight: row.before.weight } });
    }
    return changes;
}
function isDisabledByDns(sample) {
    return ((sample.adminBits ?? 0) & server/* ADMIN */.KC.dnsMaint) !== 0;
}
async function countIntruders(context, entry, rows) {
    for (const row of rows) {
        const plane = context.planes.get(row.node);
        const seen = await plane.watch({ rows: [row], backends: [], masks: false }, context.last);
        const sent = seen.rows.get((0,server/* rowKey */.om)(row))?.stot ?? 0;
        if (sent === 0)
            continue;
        context.tell({
            type: 'warning',
            server: entry.server,
            text: `${entry.server}: ${(0,format/* plural */.LS)(sent, 'session')} reached it on ${row.node} between a reload of HAProxy and its being taken out again, while it was being deployed`,
        });
    }
}
function assertAddresses(snapshot, entries, conflict) {
    for (const entry of entries) {
        for (const row of entry.rows.filter((one) => one.node === snapshot.node)) {
            const backend = snapshot.backends.find((one) => one.backend === row.backend);
            const now = backend?.servers.find((one) => one.server === row.server);
            if (now && (now.address !== row.address || now.port !== row.port)) {
                const text = `${(0,server/* rowKey */.om)(row)} on ${row.node} is ${now.address}:${now.port} since the reload, and was ${row.address}:${row.port}`;
                conflict(entry, new errors/* RolloutError */.a6('changed-since-plan', text, {
                    hint: 'Look at the new configuration, then start again.',
                }));
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/execute/receipt.js
const ZERO = {
    requests: 0,
    responses5xx: 0,
    connectionErrors: 0,
    responseErrors: 0,
    retries: 0,
    redispatches: 0,
};
const combine = (a, b, by) => ({
    requests: by(a.requests, b.requests),
    responses5xx: by(a.responses5xx, b.responses5xx),
    connectionErrors: by(a.connectionErrors, b.connectionErrors),
    responseErrors: by(a.responseErrors, b.responseErrors),
    retries: by(a.retries, b.retries),
    redispatches: by(a.redispatches, b.redispatches),
});
const plus = (a, b) => combine(a, b, (x, y) => x + y);
const minus = (a, b) => combine(a, b, (x, y) => Math.max(0, x - y));
class ReceiptKeeper {
    #accounts = new Map();
    #reloads = new Map();
    open(snapshots, backends) {
        for (const snapshot of snapshots) {
            for (const row of snapshot.backends) {
                if (!backends.includes(row.backend))
                    continue;
                this.#accounts.set(`${snapshot.node} ${row.backend}`, {
                    node: snapshot.node,
                    backend: row.backend,
                    closed: ZERO,
                    opening: row.counters,
                    latest: row.counters,
                });
            }
        }
    }
    see(node, samples) {
        for (const sample of samples) {
            const account = this.#accounts.get(`${node} ${sample.backend}`);
            if (account)
                account.latest = sample.counters;
        }
    }
    reloaded(node) {
        this.#reloads.set(node, (this.#reloads.get(node) ?? 0) + 1);
        for (const account of this.#accounts.values()) {
            if (account.node !== node)
                continue;
            account.closed = plus(account.closed, minus(account.latest, account.opening));
            account.opening = ZERO;
            account.latest = ZERO;
        }
    }
    receipt() {
        const rows = [...this.#accounts.values()].map((account) => ({
            node: account.node,
            backend: account.backend,
            ...plus(account.closed, minus(account.latest, account.opening)),
        }));
        return {
            requests: rows.reduce((sum, row) => sum + row.requests, 0),
            errors: rows.reduce((sum, row) => sum + Math.max(row.responses5xx, row.connectionErrors + row.responseErrors), 0),
            reloads: [...this.#reloads.values()].reduce((sum, count) => sum + count, 0),
            rows,
        };
    }
}

;// CONCATENATED MODULE: ./build/execute/executor.js












class Executor {
    #parts;
    #watch;
    #orders;
    #receipt = new ReceiptKeeper();
    #running = new Map();
    #backups;
    #stop = new AbortController();
    #failOnReload;
    reloadFailure;
    unasserted = [];
    constructor(parts, snapshots) {
        this.#parts = parts;
        this.#failOnReload = parts.inputs.onReload === 'fail';
        this.#orders = (0,orders/* newOrderBook */.ez)(parts.clock);
        this.#watch = new watch/* Watch */.o(parts.clock, (row, sample, look) => this.#inspect(row, sample, look));
        this.#receipt.open(snapshots, parts.inputs.backends);
        this.#backups = backupsOf(snapshots);
        for (const snapshot of snapshots)
            this.#attach(snapshot);
    }
    start() {
        for (const watcher of this.#watch.watchers()) {
            this.#parts.ledger.identify(watcher.plane.node, watcher.identity);
            watcher.start();
        }
    }
    tolerateReloads() {
        this.#failOnReload = false;
    }
    async runStages(stages, tolerated, floors) {
        this.#stop = new AbortController();
        const capacity = new Capacity(floors, this.#backups);
        const total = stages.reduce((sum, stage) => sum + stage.lanes.length, 0);
        const ends = [];
        for (const [number, stage] of stages.entries()) {
            const lanes = [...stage.lanes];
            const worker = async () => {
                for (let lane = lanes.shift(); lane && !this.#mustStop(); lane = lanes.shift()) {
                    const end = await this.#run(lane, capacity, total);
                    ends.push(end);
                    const failures = ends.filter((one) => one.failure).length;
                    if (failures > tolerated(number))
                        this.#stop.abort(new execute_lane/* Stopped */.C9('another server failed'));
                }
            };
            await Promise.all(Array.from({ length: Math.min(stage.window, lanes.length) }, worker));
            if (this.#mustStop())
                break;
        }
        return ends;
    }
    async finish() {
        await Promise.all(this.#watch.watchers().map((watcher) => watcher.stop()));
        await Promise.all(this.#watch.watchers().map((watcher) => this.#lastCount(watcher)));
        return this.#receipt.receipt();
    }
    #mustStop() {
        return this.#stop.signal.aborted || this.#parts.cancel.aborted;
    }
    #attach(snapshot) {
        const plane = this.#parts.planes.get(snapshot.node);
        const watcher = new NodeWatcher({
            plane,
            identity: snapshot.identity,
            backends: this.#parts.inputs.backends,
            clock: this.#parts.clock,
            hooks: {
                look: (look) => this.#look(look),
                lost: (node, error) => this.#watch.lost(node, error),
                reloaded: (node, identity) => this.#reloaded(node, identity),
            },
        });
        this.#watch.attach(watcher);
    }
    #look(look) {
        for (const sample of look.observation.backends.values()) {
            const known = this.#watch.backend(look.node, sample.backend);
            const least = this.#parts.plan.floors.find((one) => one.node === look.node && one.backend === sample.backend)
                ?.least ?? 0;
            if (known?.active !== sample.active) {
                this.#parts.tell({
                    type: 'available',
                    node: look.node,
                    backend: sample.backend,
                    available: sample.active,
                    least,
                });
            }
        }
        this.#receipt.see(look.node, look.observation.backends.values());
        this.#watch.look(look);
    }
    async #reloaded(node, identity) {
        this.#watch.forget(node);
        const release = await this.#orders.hold(node);
        try {
            const context = this.#context(this.#parts.plan.stages.length);
            await reassert(context, node, identity, (entry, error) => this.#running.get(entry.server)?.conflict.abort(error));
            this.#receipt.reloaded(node);
        }
        finally {
            release();
        }
        if (this.#failOnReload) {
            this.reloadFailure ??= new errors/* RolloutError */.a6('reloaded', `HAProxy on ${node} was reloaded during the rollout (on-reload: fail)`, {
                hint: 'Find out who reloads it, then go on with the output "remaining" as servers.',
            });
            this.#stop.abort(new execute_lane/* Stopped */.C9('HAProxy was reloaded'));
        }
    }
    #inspect(row, sample, look) {
        const run = this.#running.get(this.#parts.ledger.rowOf(row)?.entry.server ?? '');
        if (!run || run.conflict.signal.aborted)
            return;
        if (run.entry.progress === 'settled' && sample)
            return;
        const error = (0,intrusion/* intrusion */.sq)(row, sample, this.#orders.lastEndMs(row), look.askedAtMs);
        if (!error)
            return;
        if (sample)
            row.before.weight = sample.weight;
        run.conflict.abort(error);
    }
    async #run(lane, capacity, total) {
        const { tell, clock, ledger } = this.#parts;
        const entry = this.#entryFor(lane.server);
        const context = this.#context(total);
        const conflict = new AbortController();
        const run = {
            context,
            capacity,
            lane,
            entry,
            conflict,
            soft: AbortSignal.any([context.cancel, context.stop, conflict.signal]),
            hard: AbortSignal.any([context.cancel, conflict.signal]),
            phase: 'untouched',
            startedMs: clock.nowMs(),
            sessionsAtDrain: null,
            drainStartedMs: undefined,
            drainMs: null,
            deployMs: null,
            proofStartedMs: undefined,
            proofMs: null,
            judge: undefined,
            drainOverdue: false,
            cutByMaint: false,
            stotAtDeploy: new Map(),
            afterthought: undefined,
        };
        this.#running.set(entry.server, run);
        const rollback = (0,plan_lane/* isRollback */.z1)(lane);
        tell({
            type: 'lane-started',
            server: entry.server,
            index: lane.server.index,
            total,
            rollback,
        });
        claim(context, entry);
        const laneEnd = await (0,execute_lane/* runLane */.i8)(run);
        const end = rollback ? { ...laneEnd, result: rollbackResult(laneEnd.result) } : laneEnd;
        this.#running.delete(entry.server);
        ledger.save();
        const ended = { ...end, after: await this.#stateOf(entry), endedMs: clock.nowMs() };
        tell({
            type: 'lane-ended',
            server: entry.server,
            outcome: (0,execute_lane/* outcomeOf */.sG)(ended, ended.after, ended.endedMs),
            text: '',
        });
        return ended;
    }
    #entryFor(server) {
        const known = this.#parts.ledger.entryOf(server.name);
        if (known && (0,ledger/* isUnsettled */.P4)(known))
            return known;
        const entry = (0,ledger/* newEntry */.bk)(server);
        this.#parts.ledger.add(entry);
        return entry;
    }
    async #stateOf(entry) {
        const row = (0,ledger/* leaders */.p4)(entry)[0] ?? entry.rows[0];
        try {
            const plane = this.#parts.planes.get(row.node);
            const seen = await plane.watch({ rows: [row], backends: [], masks: true }, this.#parts.last);
            const sample = seen.rows.get((0,server/* rowKey */.om)(row));
            return sample
                ? { state: sample.admin ?? 'unknown', status: sample.status, weight: sample.weight }
                : { state: 'gone', status: '', weight: 0 };
        }
        catch (error) {
            return { state: 'unknown', status: (0,errors/* asRolloutError */.AF)(error).code, weight: row.before.weight };
        }
    }
    #context(total) {
        return { ...this.#parts, watch: this.#watch, orders: this.#orders, total, stop: this.#stop.signal };
    }
    async #lastReload({ plane: { node } }, identity) {
        try {
            await this.#reloaded(node, identity);
        }
        catch (error) {
            const title = `what is held on ${node} could not be put back into maint after a reload of HAProxy`;
            this.unasserted.push(new errors/* RolloutError */.a6('restore-incomplete', title, { observed: (0,errors/* asRolloutError */.AF)(error).message }));
        }
    }
    async #lastCount(watcher) {
        try {
            const seen = await watcher.plane.watch({ rows: [], backends: this.#parts.inputs.backends, masks: false }, this.#parts.last);
            if (!(0,server/* isSameProcess */.SM)(watcher.identity, seen.identity))
                await this.#lastReload(watcher, seen.identity);
            this.#receipt.see(watcher.plane.node, seen.backends.values());
        }
        catch {
        }
    }
}
function rollbackResult(result) {
    if (result === 'deployed')
        return 'rolled-back';
    return result === 'restored' || result === 'untouched' ? 'deployed' : result;
}
function claim(context, entry) {
    try {
        context.guard.claim(entry.rows);
    }
    catch (error) {
        context.tell({
            type: 'warning',
            server: entry.server,
            text: `earlier journals of this job could not be marked: ${String(error)}`,
        });
    }
}

// EXTERNAL MODULE: ./build/execute/outcome.js
var outcome = __nccwpck_require__(544);
;// CONCATENATED MODULE: ./build/execute/rollout.js







const NO_ROLLBACK = { ends: [], verdict: 'none', failures: [] };
async function rollOut(parts, snapshots, warnings) {
    const startedMs = parts.clock.nowMs();
    const { plan, inputs } = parts;
    const executor = new Executor(parts, snapshots);
    executor.start();
    const tolerated = (stage) => (inputs.lead > 0 && stage === 0 ? 0 : inputs.maxFailures);
    const ends = await executor.runStages(plan.stages, tolerated, plan.floors);
    const failed = ends.filter((end) => end.failure);
    const failures = failed.map((end) => end.failure);
    if (executor.reloadFailure)
        failures.unshift(executor.reloadFailure);
    const isStopped = ends.length < laneCount(parts) ||
        executor.reloadFailure !== undefined ||
        failed.length > inputs.maxFailures;
    let rollback = NO_ROLLBACK;
    if (failures.length > 0 && isStopped && inputs.onFailure === 'rollback' && !parts.cancel.aborted) {
        rollback = await rollBack(parts, executor, ends, snapshots);
    }
    const receipt = await executor.finish();
    return (0,outcome/* outcomeOfRun */.z_)(plan, parts.planes, {
        ends: [...ends, ...rollback.ends],
        failures: [...failures, ...rollback.failures, ...executor.unasserted],
        cancelled: parts.cancel.aborted ? (0,errors/* asRolloutError */.AF)(parts.cancel.reason) : undefined,
        rollback: rollback.verdict,
        warnings: warnings(),
        receipt,
        durationMs: parts.clock.nowMs() - startedMs,
    });
}
function laneCount(parts) {
    return parts.plan.stages.reduce((sum, stage) => sum + stage.lanes.length, 0);
}
async function rollBack(parts, executor, ends, atStart) {
    const held = ends.filter((end) => end.result === 'held' && isHeldWhole(end)).map(serverOf);
    const deployed = ends.filter((end) => end.result === 'deployed').map(serverOf);
    const servers = [...held, ...deployed.toReversed()];
    if (servers.length === 0)
        return NO_ROLLBACK;
    executor.tolerateReloads();
    parts.tell({ type: 'note', text: `Rolling back ${(0,format/* listNames */.Zv)(servers.map((server) => server.name))}` });
    try {
        const snapshots = await Promise.all([...parts.planes.values()].map((plane) => plane.snapshot(parts.last)));
        const floors = (0,floor/* floorsOf */.t9)(snapshots, servers, parts.inputs);
        const stages = (0,plan_stages/* planRollback */.I)(held, deployed.toReversed(), parts.inputs);
        (0,check/* checkRollback */.L)(stages, atStart, parts.inputs, new Set(held.map((server) => server.name)));
        const back = await executor.runStages(stages, () => 0, floors);
        const stuck = ends.filter((end) => isDeployed(end) && !servers.includes(serverOf(end)));
        const isWhole = back.length === servers.length && back.every((end) => end.result === 'rolled-back');
        return {
            ends: back,
            verdict: isWhole && stuck.length === 0 ? 'done' : 'failed',
            failures: [...back.flatMap((end) => end.failure ?? []), ...stuck.map(notRolledBack)],
        };
    }
    catch (error) {
        return { ends: [], verdict: 'failed', failures: [(0,errors/* asRolloutError */.AF)(error)] };
    }
}
function isHeldWhole({ settled, run }) {
    const isTouched = run.entry.rows.some((row) => row.isTheirs);
    return !isTouched && (settled?.unrestored.length ?? 0) === 0 && (settled?.leftAlone.length ?? 0) === 0;
}
const isDeployed = (end) => end.run.deployMs !== null;
function notRolledBack(end) {
    const { server } = end.run.entry;
    return new errors/* RolloutError */.a6('rollback-failed', `${server} was not rolled back`, {
        observed: 'somebody else changed it, or it could not be put where it belongs',
        hint: `See what ${server} runs before it takes traffic again.`,
    });
}
const serverOf = (end) => end.run.lane.server;
function cancelledBy(signal) {
    return new errors/* RolloutError */.a6('cancelled', `the rollout was cancelled (${signal})`, {
        hint: 'What was safe to restore is restored; start again with the output "remaining" as servers.',
    });
}


/***/ }),

/***/ 438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ settle)
});

;// CONCATENATED MODULE: ./build/plan/restore.js
function goalOf(progress) {
    return progress === 'deploying' ? 'maint' : 'ready';
}
function restoreOrders(row, progress, now) {
    if (row.follows !== undefined)
        return [];
    const name = { backend: row.backend, server: row.server };
    if (goalOf(progress) === 'maint')
        return now === 'maint' ? [] : [{ do: 'state', row: name, state: 'maint' }];
    const orders = [];
    if (now !== 'ready') {
        const provesItself = progress === 'touched' && now === 'maint' && row.hasCheck;
        orders.push({ do: provesItself ? 'state-down' : 'state', row: name, state: 'ready' });
    }
    if (row.agentOff)
        orders.push({ do: 'agent', row: name, enabled: true });
    return orders;
}
function keepsAgentOff(row, progress) {
    return goalOf(progress) === 'maint' && row.agentOff && row.follows === undefined;
}

// EXTERNAL MODULE: ./build/server.js
var server = __nccwpck_require__(285);
// EXTERNAL MODULE: ./build/support/errors.js
var errors = __nccwpck_require__(921);
// EXTERNAL MODULE: ./build/execute/intrusion.js
var intrusion = __nccwpck_require__(657);
// EXTERNAL MODULE: ./build/execute/ledger.js
var ledger = __nccwpck_require__(587);
// EXTERNAL MODULE: ./build/execute/orders.js
var execute_orders = __nccwpck_require__(563);
;// CONCATENATED MODULE: ./build/execute/settle.js






async function settle(shared, entry, options) {
    const progress = unsettled(entry.progress);
    const goal = progress && goalOf(progress);
    const unrestored = [];
    const leftAlone = [];
    const agentsKeptOff = [];
    const wasVerified = entry.progress === 'verified';
    let provesItself = false;
    const done = () => ({ goal, unrestored, leftAlone, agentsKeptOff, wasVerified, provesItself });
    if (progress === undefined || goal === undefined)
        return done();
    await Promise.all((0,ledger/* leaders */.p4)(entry).map(async (row) => {
        if (row.isTheirs) {
            leftAlone.push({ row, observed: 'was changed by somebody else', state: undefined, takenOver: false });
            return;
        }
        if (options.isTakenOver?.(row)) {
            const observed = 'has been taken over by a later step of this job';
            leftAlone.push({ row, observed, state: undefined, takenOver: true });
            row.isTheirs = true;
            return;
        }
        let changes = changesFor(row, progress, row.asked ?? row.before.state);
        try {
            const seen = await look(shared, row);
            const sample = seen.rows.get((0,server/* rowKey */.om)(row));
            const isSame = isKnownProcess(options.identityOf(row.node), seen.identity);
            const foreign = foreignState(row, sample, isSame, goal, options.afterReload);
            if (foreign !== undefined) {
                leftAlone.push({ row, observed: foreign, state: sample?.admin, takenOver: false });
                row.isTheirs = sample?.admin !== goal;
                if (!row.isTheirs)
                    (0,execute_orders/* want */.Rd)(row, goal);
                if (!row.agentOff || !sample)
                    return;
                const isHarmless = sample.admin === 'ready' || row.asked === undefined;
                changes = isHarmless ? [(0,execute_orders/* agentOrder */.a$)(row, true)] : [];
                if (changes.length === 0)
                    agentsKeptOff.push(row);
                await (0,execute_orders/* give */.qU)(shared, entry, changes);
                return;
            }
            changes = changesFor(row, progress, sample.admin);
            if (sample.admin === goal)
                (0,execute_orders/* want */.Rd)(row, goal);
            if (keepsAgentOff(row, progress))
                agentsKeptOff.push(row);
            for (const change of changes)
                await (0,execute_orders/* give */.qU)(shared, entry, [change]);
            provesItself ||= changes.some((change) => change.order.do === 'state-down');
        }
        catch (error) {
            const orders = changes.length > 0 ? changes : [(0,execute_orders/* stateOrder */.Us)(row, goal)];
            unrestored.push({ row, changes: orders, error: (0,errors/* asRolloutError */.AF)(error) });
        }
    }));
    const isAllTheirs = (0,ledger/* leaders */.p4)(entry).every((row) => row.isTheirs);
    if (unrestored.length === 0 && (goal === 'ready' || isAllTheirs))
        entry.progress = 'settled';
    shared.ledger.save();
    return done();
}
function unsettled(progress) {
    return progress === 'untouched' || progress === 'settled' ? undefined : progress;
}
async function look(shared, row) {
    const { orders } = shared;
    const plane = shared.planes.get(row.node);
    if (!plane)
        throw new Error(`no control plane for node ${row.node}`);
    for (;;) {
        for (let held = orders.held([row.node]); held; held = orders.held([row.node]))
            await held;
        const holds = orders.holds(row.node);
        const seen = await plane.watch({ rows: [row], backends: [], masks: true }, shared.last);
        if (orders.holds(row.node) === holds)
            return seen;
    }
}
function isKnownProcess(known, now) {
    return known !== undefined && (0,server/* isSameProcess */.SM)(known, now);
}
function foreignState(row, sample, isSame, goal, afterReload) {
    if (!sample || sample.admin === undefined)
        return 'is gone: HAProxy no longer shows it';
    if (!isSame) {
        if (sample.admin === goal)
            return undefined;
        if (afterReload === 'follow' && (0,intrusion/* mayFollowReload */.Q_)(row, sample.admin))
            return undefined;
        const isConfigured = ((sample.adminBits ?? 0) & server/* ADMIN */.KC.configuredDisabled) !== 0;
        const isOurs = sample.admin === row.asked || row.was.includes(sample.admin);
        if (isOurs && sample.admin !== 'ready' && !isConfigured)
            return undefined;
        return `is in ${sample.admin} after a reload of HAProxy`;
    }
    const ours = [row.asked ?? row.before.state, ...row.was];
    return ours.includes(sample.admin)
        ? undefined
        : `is in ${sample.admin}, and this run left it in ${ours[0]}`;
}
function changesFor(row, progress, now) {
    return restoreOrders(row, progress, now).map((order) => ({ row, order }));
}


/***/ }),

/***/ 128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ startOfProcess),
/* harmony export */   w: () => (/* binding */ takeOver)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var _support_process_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(574);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(207);



const MAIN_ENDS_MS = 8_000;
const LOOK_MS = 100;
const GRACE_MS = 2_000;
function startOfProcess(pid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return state === 'Z' ? undefined : rest[18];
    }
    catch {
        return undefined;
    }
}
function isRunning(pid, started) {
    return started !== undefined && startOfProcess(pid) === started;
}
async function takeOver(journal, clock) {
    const { pid, pidStarted } = journal.content;
    let endedMain = false;
    if (pid !== process.pid && isRunning(pid, pidStarted)) {
        endedMain = true;
        trySignal(pid, 'SIGTERM');
        const untilMs = clock.nowMs() + MAIN_ENDS_MS;
        while (isRunning(pid, pidStarted) && clock.nowMs() < untilMs)
            await clock.sleep(LOOK_MS);
    }
    journal.takeForPost();
    if (isRunning(pid, pidStarted))
        await clock.sleep(journal.content.commandTimeoutMs);
    const latest = _journal_js__WEBPACK_IMPORTED_MODULE_2__/* .Journal */ .CQ.open(journal.directory);
    for (const entry of latest.content.entries) {
        if (entry.deployGroup === undefined)
            continue;
        await (0,_support_process_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .endMarked */ .Qc)([`ROLLOUT_ID=${latest.content.rolloutId}`, `ROLLOUT_SERVER=${entry.server}`], GRACE_MS);
    }
    return { journal: latest, endedMain };
}
function trySignal(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch {
    }
}


/***/ }),

/***/ 519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ goneError),
/* harmony export */   o: () => (/* binding */ Watch)
/* harmony export */ });
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(285);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(921);


class Watch {
    #clock;
    #watchers = new Map();
    #latest = new Map();
    #backends = new Map();
    #lost = new Map();
    #waiters = new Set();
    #rows = new Map();
    #inspect;
    constructor(clock, inspect) {
        this.#clock = clock;
        this.#inspect = inspect;
    }
    attach(watcher) {
        this.#watchers.set(watcher.plane.node, watcher);
    }
    watcher(node) {
        const watcher = this.#watchers.get(node);
        if (!watcher)
            throw new Error(`no watcher for node ${node}`);
        return watcher;
    }
    watchers() {
        return [...this.#watchers.values()];
    }
    add(rows) {
        for (const row of rows)
            this.#rows.set((0,_server_js__WEBPACK_IMPORTED_MODULE_0__/* .rowIdKey */ .P9)(row), row);
        for (const watcher of this.#watchers.values())
            watcher.watch(rows);
    }
    remove(rows) {
        for (const row of rows)
            this.#rows.delete((0,_server_js__WEBPACK_IMPORTED_MODULE_0__/* .rowIdKey */ .P9)(row));
        for (const watcher of this.#watchers.values())
            watcher.unwatch(rows);
    }
    latest(row) {
        return this.#latest.get(row.node)?.observation.rows.get((0,_server_js__WEBPACK_IMPORTED_MODULE_0__/* .rowKey */ .om)(row));
    }
    backend(node, backend, afterMs = Number.NEGATIVE_INFINITY) {
        const seen = this.#backends.get(`${node} ${backend}`);
        return seen && seen.askedAtMs > afterMs ? seen.sample : undefined;
    }
    async until(rows, judge, signal) {
        signal.throwIfAborted();
        const nodes = [...new Set(rows.map((row) => row.node))];
        const release = nodes.map((node) => this.watcher(node).hurry());
        let waiter;
        let onAbort;
        try {
            return await new Promise((resolve, reject) => {
                onAbort = () => reject(signal.reason);
                signal.addEventListener('abort', onAbort, { once: true });
                waiter = {
                    rows,
                    sinceMs: this.#clock.nowMs(),
                    consider: (seen, nowMs) => {
                        try {
                            const verdict = judge(seen, nowMs);
                            if (verdict !== undefined)
                                resolve(verdict);
                        }
                        catch (error) {
                            reject(error);
                        }
                    },
                    fail: reject,
                };
                this.#waiters.add(waiter);
                const lost = nodes.map((node) => this.#lost.get(node)).find((error) => error !== undefined);
                if (lost)
                    reject(lost);
            });
        }
        finally {
            if (waiter)
                this.#waiters.delete(waiter);
            if (onAbort)
                signal.removeEventListener('abort', onAbort);
            for (const letGo of release)
                letGo();
        }
    }
    fresh(rows, signal) {
        return this.until(rows, (seen) => seen, signal);
    }
    forget(node) {
        this.#latest.delete(node);
    }
    lost(node, error) {
        if (!error) {
            this.#lost.delete(node);
            return;
        }
        this.#lost.set(node, error);
        for (const waiter of [...this.#waiters]) {
            if (waiter.rows.some((row) => row.node === node))
                waiter.fail(error);
        }
    }
    look(look) {
        this.#latest.set(look.node, look);
        for (const sample of look.observation.backends.values()) {
            const seen = { sample, askedAtMs: look.askedAtMs };
            this.#backends.set(`${look.node} ${sample.backend}`, seen);
        }
        for (const row of this.#rows.values()) {
            if (row.node !== look.node || !look.askedFor.has((0,_server_js__WEBPACK_IMPORTED_MODULE_0__/* .rowKey */ .om)(row)))
                continue;
            this.#inspect(row, look.observation.rows.get((0,_server_js__WEBPACK_IMPORTED_MODULE_0__/* .rowKey */ .om)(row)), look);
        }
        for (const waiter of [...this.#waiters])
            this.#offer(waiter);
    }
    #offer(waiter) {
        const seen = [];
        for (const row of waiter.rows) {
            const look = this.#latest.get(row.node);
            if (!look || look.askedAtMs < waiter.sinceMs)
                return;
            const sample = look.observation.rows.get((0,_server_js__WEBPACK_IMPORTED_MODULE_0__/* .rowKey */ .om)(row));
            if (!sample)
                return;
            const oldSessions = oldSessionsOf(row, look.observation);
            seen.push({ row, sample, oldSessions, askedAtMs: look.askedAtMs });
        }
        waiter.consider(seen, this.#clock.nowMs());
    }
}
function oldSessionsOf(row, observation) {
    return observation.oldWorkers
        ?.filter((old) => old.backend === row.backend && old.server === row.server)
        .reduce((sum, old) => sum + old.scur + old.qcur, 0);
}
function goneError(row) {
    return new _support_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RolloutError */ .a6('changed-since-plan', `${row.backend}/${row.server} on ${row.node} is gone: HAProxy no longer shows it`, {
        hint: 'Somebody removed the server while the rollout ran. Look at the configuration, then start again.',
    });
}


/***/ }),

/***/ 844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openRuntime)
});

// UNUSED EXPORTS: runtimeOver

// EXTERNAL MODULE: ./build/support/errors.js
var errors = __nccwpck_require__(921);
;// CONCATENATED MODULE: ./build/haproxy/names.js

const NAME = /^[A-Za-z0-9_.:-]+$/;
const isName = (text) => NAME.test(text);
function checkedRow(row) {
    checkedName('server', row.server);
    checkedName('backend', row.backend);
    return row;
}
function checkedName(what, name) {
    if (isName(name))
        return name;
    throw new errors/* RolloutError */.a6('input-invalid', `${JSON.stringify(name)} is not a name that a ${what} can have`, {
        hint: 'HAProxy allows letters, digits and the characters _ . : - in names.',
    });
}

;// CONCATENATED MODULE: ./build/haproxy/runtime/commands.js

const showInfo = { text: 'show info', shape: 'info' };
const showProc = { text: 'show proc', shape: 'proc' };
const showAllRows = { text: 'show stat -1 6 -1', shape: 'stat' };
const showServers = (backend, sid) => ({
    text: `show stat ${checkedName('backend', backend)} 4 ${sid === 'all' ? -1 : sid}`,
    shape: 'stat',
});
const showBackend = (backend) => ({
    text: `show stat ${checkedName('backend', backend)} 2 -1`,
    shape: 'stat',
});
const showState = (backend) => ({
    text: backend === undefined ? 'show servers state' : `show servers state ${checkedName('backend', backend)}`,
    shape: 'servers-state',
});
const order = (text) => ({ text, shape: 'silent' });
const bogusState = (row) => order(`set server ${checkedRow(row).backend}/${row.server} state bogus`);
const setMaxconn = (row, maxconn) => {
    const { backend, server } = checkedRow(row);
    return order(`set maxconn server ${backend}/${server} ${maxconn}`);
};
function commandsOf(what) {
    const row = checkedRow(what.row);
    const name = `${row.backend}/${row.server}`;
    switch (what.do) {
        case 'state':
            return [order(`set server ${name} state ${what.state}`)];
        case 'state-down':
            return [order(`set server ${name} state ${what.state}`), order(`set server ${name} health down`)];
        case 'health':
            return [order(`set server ${name} health ${what.health}`)];
        case 'weight':
            return [order(`set server ${name} weight ${what.weight}`)];
        case 'agent':
            return [order(`${what.enabled ? 'enable' : 'disable'} agent ${name}`)];
        case 'shutdown-sessions':
            return [order(`shutdown sessions server ${name}`)];
    }
}
const toWorker = (command) => ({ ...command, target: 'worker' });
function lineOf(socket, commands) {
    return commands
        .map(({ text, target }) => {
        if (socket.kind === 'worker' || target === 'master')
            return text;
        return target === 'worker' ? `@1 ${text}` : `@!${target.pid} ${text}`;
    })
        .join(';');
}
function wholeLineOf(socket, commands) {
    if (socket.kind === 'master' && socket.wholeLines) {
        return `@@1 ${commands.map((command) => command.text).join(';')}`;
    }
    return lineOf(socket, commands.map(toWorker));
}
function shellLine(endpoint, line) {
    const host = endpoint.host.includes(':') ? `[${endpoint.host}]` : endpoint.host;
    const address = endpoint.kind === 'tcp' ? `tcp:${host}:${endpoint.port}` : endpoint.path;
    const word = /^[\w./:-]+$/.test(address) ? address : `'${address.replaceAll("'", "'\\''")}'`;
    return `echo "${line}" | socat stdio ${word}`;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(30);
;// CONCATENATED MODULE: ./build/haproxy/runtime/exchange.js

const LINE_FEED = 0x0a;
function kindOf(code, connected) {
    switch (code) {
        case 'ENOENT':
            return 'missing';
        case 'ECONNREFUSED':
        case 'ENOTSOCK':
            return 'refused';
        case 'EACCES':
        case 'EPERM':
            return 'denied';
        case 'EAGAIN':
            return 'busy';
        case 'ETIMEDOUT':
            return connected ? 'broken' : 'connect-timed-out';
        default:
            return connected || code === 'ECONNRESET' ? 'broken' : 'other';
    }
}
function exchangeOver(address, until = 'end') {
    return (line, limits, signal) => new Promise((resolve, reject) => {
        if (signal.aborted)
            return reject(signal.reason);
        const chunks = [];
        let bytes = 0;
        let connected = false;
        const socket = (0,external_node_net_.connect)({ ...address, allowHalfOpen: true });
        const timers = [
            setTimeout(() => !connected && fail('connect-timed-out', undefined), limits.connectTimeoutMs),
            setTimeout(() => fail(connected ? 'timed-out' : 'connect-timed-out', undefined), limits.timeoutMs),
        ];
        const end = () => {
            for (const timer of timers)
                clearTimeout(timer);
            signal.removeEventListener('abort', abort);
            socket.destroy();
        };
        const fail = (kind, code) => {
            end();
            resolve({ kind: 'trouble', trouble: { kind, sent: connected, bytes, code } });
        };
        const received = () => Buffer.concat(chunks).toString('utf8');
        const finish = () => {
            end();
            resolve({ kind: 'text', text: received() });
        };
        const abort = () => {
            end();
            reject(signal.reason);
        };
        signal.addEventListener('abort', abort, { once: true });
        socket.on('connect', () => {
            connected = true;
            socket.end(`${line}\n`);
        });
        socket.on('data', (chunk) => {
            bytes += chunk.length;
            chunks.push(chunk);
            if (bytes > limits.maxBytes)
                return fail('too-large', undefined);
            if (until === 'whole' && chunk.at(-1) === LINE_FEED && limits.isWhole(received()))
                finish();
        });
        socket.on('end', () => finish());
        socket.on('error', (error) => fail(kindOf(error.code, connected), error.code));
    });
}

// EXTERNAL MODULE: ./build/server.js
var build_server = __nccwpck_require__(285);
;// CONCATENATED MODULE: ./build/haproxy/runtime/answers.js

const HEADS = {
    info: 'Name: ',
    stat: '# pxname,',
    'servers-state': '1\n# be_id ',
    proc: '#<PID>',
};
const NO_SUCH_PROCESS = "Can't find the target PID";
function splitAnswers(raw, shapes) {
    const parts = [];
    let at = 0;
    for (const [index, shape] of shapes.entries()) {
        if (shape === 'silent' && raw.startsWith('\n', at)) {
            parts.push({ kind: 'answer', text: '' });
            at += 1;
            continue;
        }
        if (shape === 'silent' || raw.startsWith(NO_SUCH_PROCESS, at)) {
            const text = paragraph(raw, at);
            return text === undefined ? { kind: 'cut', index } : { kind: 'refused', index, text, parts };
        }
        const isAnswer = raw.startsWith(HEADS[shape], at);
        const end = isAnswer && shape === 'stat' ? endOutsideQuotes(raw, at) : raw.indexOf('\n\n', at);
        if (end < 0)
            return { kind: 'cut', index };
        parts.push({ kind: isAnswer ? 'answer' : 'refusal', text: raw.slice(at, end) });
        at = end + 2;
    }
    return at === raw.length ? { kind: 'whole', parts } : { kind: 'surplus', text: raw.slice(at) };
}
function paragraph(raw, at) {
    const end = raw.indexOf('\n\n', at);
    if (end >= 0)
        return raw.slice(at, end);
    return raw.length > at && raw.endsWith('\n') ? raw.slice(at, -1) : undefined;
}
function endOutsideQuotes(raw, from) {
    let end = raw.indexOf('\n\n', from);
    let at = from;
    while (end >= 0) {
        const open = raw.indexOf('"', at);
        if (open < 0 || open > end)
            return end;
        const close = raw.indexOf('"', open + 1);
        if (close < 0)
            return -1;
        at = close + 1;
        if (end < at)
            end = raw.indexOf('\n\n', at);
    }
    return -1;
}
const UNPRINTABLE = /(?:[^\P{C}\n]|[\p{Zl}\p{Zp}])+/gu;
const printable = (raw) => raw.replace(UNPRINTABLE, '\uFFFD');
function brief(text) {
    const line = text.slice(0, 2_000).trim().replace(/\s+/g, ' ');
    return line.length > 160 ? `${line.slice(0, 160).toWellFormed()}…` : line;
}
const quoted = (text) => JSON.stringify(brief(text));
function notUnderstood(command, text) {
    const asked = command.length > 80 ? `${command.slice(0, 80)}…` : command;
    return new errors/* RolloutError */.a6('no-answer', `the answer to "${asked}" could not be understood`, {
        observed: quoted(text),
        hint: 'Is this really a Runtime API socket ("stats socket") of HAProxy 2.6 or newer?',
    });
}
function count(command, name, text) {
    if (text !== undefined && /^\d{1,20}$/.test(text))
        return Number(text);
    throw notUnderstood(command, `${name}: ${text ?? '(missing)'}`);
}
function bits(command, name, text) {
    const value = count(command, name, text);
    if (value <= 0x7fff_ffff)
        return value;
    throw notUnderstood(command, `${name}: ${value}`);
}
function placesOf(command, heading, columns) {
    const places = {};
    for (const column of columns) {
        places[column] = heading.indexOf(column);
        if (places[column] < 0)
            throw notUnderstood(command, `no column ${column}`);
        if (heading.includes(column, places[column] + 1))
            throw notUnderstood(command, `column ${column} twice`);
    }
    return places;
}

;// CONCATENATED MODULE: ./build/haproxy/runtime/info.js


function parseIdentity(text) {
    const fields = new Map();
    for (const line of text.split('\n')) {
        const colon = line.indexOf(': ');
        if (colon > 0)
            fields.set(line.slice(0, colon), line.slice(colon + 2));
    }
    const version = fields.get('Version') ?? '';
    if (version === '')
        throw notUnderstood('show info', text);
    if (!fields.has('Start_time_sec')) {
        throw new errors/* RolloutError */.a6('unsupported', `HAProxy ${brief(version)} does not show Start_time_sec in "show info"`, {
            hint: 'HAProxy 2.6 or newer is needed.',
        });
    }
    const number = (name) => count('show info', name, fields.get(name));
    return {
        pid: number('Pid'),
        startedSec: number('Start_time_sec'),
        uptimeSec: number('Uptime_sec'),
        version,
        stopping: number('Stopping') !== 0,
    };
}

;// CONCATENATED MODULE: ./build/haproxy/runtime/refusals.js


const SENTENCES = [
    {
        text: /^Permission denied/,
        code: 'permission-denied',
        hint: 'Give this socket "level admin" on its "stats socket" line in HAProxy\'s configuration, and reload HAProxy.',
    },
    {
        text: /^(No such backend|No such proxy|Can't find backend)\./,
        code: 'unknown-backend',
        hint: 'Names are case sensitive. Backends marked "disabled" in the configuration are not shown.',
    },
    { text: /^No such server\./, code: 'unknown-server', hint: 'Names are case sensitive.' },
    {
        text: /^Backend is using a static LB algorithm/,
        code: 'unsupported',
        hint: 'Use roundrobin, leastconn, random, or "hash-type consistent" in this backend.',
    },
    {
        text: /^cannot change health on a tracking server/,
        code: 'unsupported',
        hint: 'The server follows another one ("track"): act on that one.',
    },
    {
        text: /^(Health check|Agent) was not configured on this server|checks are not enabled on this server/,
        code: 'unsupported',
    },
    {
        text: /^Proxy is disabled\./,
        code: 'unsupported',
        hint: 'The backend is "disabled" in HAProxy\'s configuration, or HAProxy is about to stop.',
    },
    {
        text: /^Can't find the target PID/,
        code: 'unreachable',
        hint: "HAProxy's master runs, but this worker is gone. Does HAProxy start its worker at all? See its log.",
    },
    {
        text: /^Unknown command/,
        code: 'unsupported',
        hint: 'Is this a "stats socket" of HAProxy 2.6 or newer?',
    },
];
function refusal(command, text) {
    const known = SENTENCES.find((sentence) => sentence.text.test(text));
    return new errors/* RolloutError */.a6(known?.code ?? 'internal', `HAProxy refused "${command}"`, {
        observed: quoted(text),
        ...(known?.hint === undefined ? {} : { hint: known.hint }),
    });
}
const isUnknownBackend = (text) => refusal('', text).code === 'unknown-backend';
const isProxyDisabled = (text) => text.startsWith('Proxy is disabled.');
const isNoSuchProcess = (text) => text.startsWith("Can't find the target PID");
const isMasterHelp = (text) => text.startsWith('Unknown command') && text.includes('show proc');
const isExpectedStates = (text) => text.includes("expects 'ready', 'drain' and 'maint'");

;// CONCATENATED MODULE: ./build/haproxy/runtime/peer.js




const question = (peer, commands) => ({
    line: lineOf(peer.socket, commands),
    shapes: commands.map(({ shape }) => shape),
});
const wholeQuestion = (peer, commands) => ({
    line: wholeLineOf(peer.socket, commands),
    shapes: commands.map(({ shape }) => shape),
});
function answerAt(reply, commands, index) {
    const part = reply.parts[index];
    if (part?.kind === 'answer')
        return part.text;
    if (part !== undefined)
        throw refusal(commands[index]?.text ?? '', part.text);
    if (reply.kind === 'refused')
        throw refusal(commands[reply.index]?.text ?? '', reply.text);
    throw new RangeError(`no answer ${index} in a reply of ${reply.parts.length}`);
}
const identityAt = (reply, commands, index) => parseIdentity(answerAt(reply, commands, index));
const AGAIN_MS = 20;
const DISABLED_MS = 1_000;
function replacedMeanwhile(reply, commands) {
    const error = refusal(commands[reply.index]?.text ?? '', reply.text);
    if (isNoSuchProcess(reply.text))
        return { again: error };
    if (!isProxyDisabled(reply.text))
        return undefined;
    return identityAt(reply, commands, 0).stopping ? { again: error } : { again: error, withinMs: DISABLED_MS };
}
function isOver({ withinMs }, nowMs, startedMs, untilMs) {
    const endMs = withinMs === undefined ? untilMs : Math.min(untilMs, startedMs + withinMs);
    return nowMs + AGAIN_MS >= endMs;
}
async function untilSettled({ talk }, signal, attempt) {
    const startedMs = talk.clock.nowMs();
    const untilMs = talk.deadline();
    for (;;) {
        const result = await attempt(untilMs);
        if (!('again' in result))
            return result;
        if (isOver(result, talk.clock.nowMs(), startedMs, untilMs))
            throw result.again;
        await talk.clock.sleep(AGAIN_MS, signal);
    }
}
const noWorker = (reply) => reply.kind === 'refused' && isNoSuchProcess(reply.text)
    ? { again: refusal(showInfo.text, reply.text) }
    : undefined;
const workerChanged = () => ({
    again: new errors/* RolloutError */.a6('no-answer', 'another process answered in the middle of every look', {
        hint: 'Is HAProxy being reloaded all the time?',
    }),
});

// EXTERNAL MODULE: ./node_modules/papaparse/papaparse.js
var papaparse = __nccwpck_require__(728);
;// CONCATENATED MODULE: ./build/haproxy/runtime/stat.js


const COMMAND = 'show stat';
const COLUMNS = [
    'pxname',
    'svname',
    'type',
    'sid',
    'status',
    'scur',
    'slim',
    'qcur',
    'stot',
    'req_tot',
    'hrsp_5xx',
    'econ',
    'eresp',
    'wretr',
    'wredis',
    'act',
    'bck',
    'uweight',
    'throttle',
    'tracked',
    'check_status',
    'check_code',
    'check_duration',
    'check_rise',
    'check_health',
    'last_chk',
    'addr',
    'cookie',
    'mode',
    'algo',
];
const BACKEND = '1';
const SERVER = '2';
function parseStat(text) {
    const table = [];
    const seen = new Set();
    let width = 0;
    let at;
    papaparse.parse(text.slice('# '.length), {
        delimiter: ',',
        newline: '\n',
        step: ({ data: cells, errors }) => {
            if (errors.length > 0)
                throw notUnderstood(COMMAND, text);
            if (!at) {
                at = placesOf(COMMAND, cells, COLUMNS);
                width = cells.length;
                return;
            }
            if (cells.length !== width)
                throw notUnderstood(COMMAND, cells.join(','));
            const row = {};
            for (const column of COLUMNS)
                row[column] = cells[at[column]] ?? '';
            const key = `${row.type} ${row.pxname}/${row.svname}`;
            if (seen.has(key))
                throw notUnderstood(COMMAND, `${row.pxname}/${row.svname} twice`);
            seen.add(key);
            table.push(row);
        },
    });
    if (!at)
        throw notUnderstood(COMMAND, text);
    return table;
}
const number = (row, column) => count(COMMAND, column, row[column]);
const optional = (row, column) => row[column] === '' ? undefined : number(row, column);

;// CONCATENATED MODULE: ./build/haproxy/runtime/queue.js





async function emptyQueueInto(peer, row, untilMs, signal) {
    try {
        const commands = [
            showBackend(row.backend),
            showServers(row.backend, peer.sids.get((0,build_server/* rowKey */.om)(row)) ?? 'all'),
        ];
        const reply = await peer.talk.read(wholeQuestion(peer, commands), untilMs, signal);
        const [backend, server] = commands.map((_, index) => parseStat(answerAt(reply, commands, index)));
        const waiting = backend?.find((one) => one.type === BACKEND);
        const own = server?.find((one) => one.type === SERVER && one.svname === row.server);
        const maxconn = own && optional(own, 'slim');
        if (!waiting || number(waiting, 'qcur') === 0 || !maxconn)
            return;
        await peer.talk.write(wholeQuestion(peer, [setMaxconn(row, maxconn)]), untilMs, signal);
    }
    catch (error) {
        if (!(error instanceof errors/* RolloutError */.a6) || signal.aborted)
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/haproxy/runtime/servers-state.js


const servers_state_COMMAND = 'show servers state';
const servers_state_COLUMNS = [
    'be_name',
    'srv_id',
    'srv_name',
    'srv_addr',
    'srv_op_state',
    'srv_admin_state',
    'srv_uweight',
    'srv_iweight',
    'srv_check_state',
    'srv_agent_state',
    'srv_port',
];
const CHECK = { inProgress: 1, configured: 2, enabled: 4, paused: 8 };
function parseServersState(text) {
    const [version, heading, ...lines] = text.split('\n');
    if (version !== '1' || heading === undefined)
        throw notUnderstood(servers_state_COMMAND, text);
    const names = heading.slice(2).trimEnd().split(' ');
    const at = placesOf(servers_state_COMMAND, names, servers_state_COLUMNS);
    const rows = new Map();
    for (const line of lines) {
        const cells = line.split(' ');
        if (cells.length !== names.length)
            throw notUnderstood(servers_state_COMMAND, line);
        const cell = (column) => cells[at[column]] ?? '';
        const number = (column) => count(servers_state_COMMAND, column, cell(column));
        const word = (column) => bits(servers_state_COMMAND, column, cell(column));
        const row = {
            backend: cell('be_name'),
            server: cell('srv_name'),
            sid: number('srv_id'),
            address: cell('srv_addr'),
            port: number('srv_port'),
            op: number('srv_op_state'),
            admin: word('srv_admin_state'),
            weight: number('srv_uweight'),
            configuredWeight: number('srv_iweight'),
            check: word('srv_check_state'),
            agent: word('srv_agent_state'),
        };
        if (rows.has((0,build_server/* rowKey */.om)(row)))
            throw notUnderstood(servers_state_COMMAND, `server ${(0,build_server/* rowKey */.om)(row)} twice`);
        rows.set((0,build_server/* rowKey */.om)(row), row);
    }
    return rows;
}

;// CONCATENATED MODULE: ./build/haproxy/runtime/order.js







const READ_BACK_MS = 500;
const PAUSE_MS = 10;
async function carryOut(peer, order, signal) {
    const startedMs = peer.talk.clock.nowMs();
    const untilMs = peer.talk.deadline();
    let readBackUntilMs;
    let send = true;
    for (;;) {
        const result = send
            ? await give(peer, order, untilMs, signal)
            : await readBack(peer, order, untilMs, signal);
        const now = peer.talk.clock.nowMs();
        switch (result.kind) {
            case 'done':
                if (order.do === 'state' && order.state === 'ready')
                    await emptyQueueInto(peer, order.row, untilMs, signal);
                return;
            case 'lost':
                if (now + PAUSE_MS >= untilMs)
                    throw result.error;
                send = !tellsWhetherGiven(order);
                break;
            case 'not-taken':
                if (isOver(result.again, now, startedMs, untilMs))
                    throw result.again.again;
                break;
            case 'shows-otherwise': {
                if (!send && readBackUntilMs === undefined) {
                    send = true;
                    continue;
                }
                readBackUntilMs ??= Math.min(untilMs, now + READ_BACK_MS);
                if (now + PAUSE_MS >= readBackUntilMs)
                    throw otherwise(order, result.row);
                send = marksDown(order);
                break;
            }
        }
        await peer.talk.clock.sleep(PAUSE_MS, signal);
    }
}
function tellsWhetherGiven(order) {
    return !marksDown(order) && order.do !== 'shutdown-sessions';
}
const marksDown = (order) => order.do === 'state-down' || (order.do === 'health' && order.health === 'down');
async function give(peer, order, untilMs, signal) {
    const orders = commandsOf(order);
    const commands = [showInfo, ...orders, ...readBackOf(order)];
    const reply = await peer.talk.write(wholeQuestion(peer, commands), untilMs, signal);
    if (reply.kind === 'lost')
        return reply;
    if (reply.kind === 'refused')
        return refused(reply, commands);
    return judge(order, reply, commands);
}
const readBackOf = (order) => order.do === 'shutdown-sessions' ? [] : [showState(order.row.backend)];
function refused(reply, commands) {
    const again = replacedMeanwhile(reply, commands);
    if (again)
        return { kind: 'not-taken', again };
    throw refusal(commands[reply.index]?.text ?? '', reply.text);
}
async function readBack(peer, order, untilMs, signal) {
    const commands = [showInfo, ...readBackOf(order)];
    const reply = await peer.talk.read(wholeQuestion(peer, commands), untilMs, signal);
    return judge(order, reply, commands);
}
function judge(order, reply, commands) {
    identityAt(reply, commands, 0);
    if (order.do === 'shutdown-sessions')
        return { kind: 'done' };
    const states = parseServersState(answerAt(reply, commands, commands.length - 1));
    const row = states.get((0,build_server/* rowKey */.om)(order.row));
    if (row === undefined) {
        throw new errors/* RolloutError */.a6('unknown-server', `HAProxy shows no server ${(0,build_server/* rowKey */.om)(order.row)} any more`);
    }
    return isSo(order, row) ? { kind: 'done' } : { kind: 'shows-otherwise', row };
}
const { forcedMaint, inheritedMaint, dnsMaint, forcedDrain } = build_server/* ADMIN */.KC;
function isSo(order, row) {
    switch (order.do) {
        case 'state':
            return hasState(order.state, row.admin);
        case 'state-down':
            return hasState(order.state, row.admin) && row.op === 0 && !(row.admin & (inheritedMaint | dnsMaint));
        case 'health':
            return order.health === 'down' ? row.op === 0 : row.op === 1 || row.op === 2;
        case 'weight':
            return row.weight === order.weight;
        case 'agent':
            return ((row.agent & CHECK.enabled) !== 0) === order.enabled;
    }
}
function hasState(state, bits) {
    switch (state) {
        case 'ready':
            return !(bits & (forcedMaint | forcedDrain));
        case 'drain':
            return (bits & forcedDrain) !== 0 && !(bits & forcedMaint);
        case 'maint':
            return (bits & forcedMaint) !== 0;
    }
}
function otherwise(order, row) {
    const asked = commandsOf(order)
        .map(({ text }) => `"${text}"`)
        .join(' and ');
    return new errors/* RolloutError */.a6('internal', `HAProxy took ${asked}, and does not show it`, {
        observed: `after ${READ_BACK_MS} ms ${(0,build_server/* rowKey */.om)(row)} has srv_op_state ${row.op}, srv_admin_state ${row.admin}, srv_uweight ${row.weight}, srv_agent_state ${row.agent}`,
        hint: 'Does something else change this server at the same time: an agent check, another run, an operator?',
    });
}

;// CONCATENATED MODULE: ./build/haproxy/runtime/pace.js
const LOOK_MS = 0.2;
const PASSED_SERVER_MS = 0.000_22;
const ROWS_SEARCHED = 15;
const SHARE = 0.01;
function leastPauseMs(rows, sizes) {
    const byBackend = Map.groupBy(rows, (row) => row.backend);
    let passed = 0;
    for (const [backend, some] of byBackend) {
        passed += Math.min(some.length, ROWS_SEARCHED) * (sizes.get(backend) ?? 0);
    }
    return passed === 0 ? 0 : (LOOK_MS + passed * PASSED_SERVER_MS) / SHARE;
}

;// CONCATENATED MODULE: ./build/haproxy/runtime/permission.js




async function provePermission(peer, row, signal) {
    const bogus = bogusState(row);
    const commands = [showInfo, bogus];
    await untilSettled(peer, signal, async (untilMs) => {
        const reply = await peer.talk.read(wholeQuestion(peer, commands), untilMs, signal);
        if (reply.kind === 'whole') {
            throw new errors/* RolloutError */.a6('internal', `HAProxy took "${bogus.text}", which is no order at all`);
        }
        if (isExpectedStates(reply.text))
            return {};
        const again = replacedMeanwhile(reply, commands);
        if (again)
            return again;
        throw denied(refusal(bogus.text, reply.text));
    });
}
function denied(error) {
    if (error.code !== 'permission-denied')
        return error;
    return new errors/* RolloutError */.a6(error.code, 'this socket can be read, but takes no orders', {
        observed: `${error.message}, a try that would have changed nothing`,
        ...(error.hint === undefined ? {} : { hint: error.hint }),
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/haproxy/runtime/states.js



function statusWord(status) {
    if (status === 'no check')
        return status;
    const word = /^(UP|DOWN|DRAIN|NOLB|MAINT)(?: -?\d+\/\d+| \(.+\))?$/.exec(status)?.[1];
    if (word === undefined)
        throw notUnderstood('show stat', `status ${status}`);
    return word;
}
function adminOfStatus(status) {
    switch (statusWord(status)) {
        case 'UP':
        case 'no check':
            return 'ready';
        case 'DRAIN':
            return 'drain';
        case 'MAINT':
            return 'maint';
        case 'DOWN':
        case 'NOLB':
            return undefined;
    }
}
function operationalOfStatus(status, ramping) {
    switch (statusWord(status)) {
        case 'UP':
        case 'DRAIN':
        case 'no check':
            return ramping ? 'starting' : 'up';
        case 'NOLB':
            return 'stopping';
        case 'DOWN':
        case 'MAINT':
            return 'down';
    }
}
function operationalOfBits(op) {
    switch (op) {
        case 0:
            return 'down';
        case 1:
            return 'starting';
        case 2:
            return 'up';
        case 3:
            return 'stopping';
        default:
            throw notUnderstood('show servers state', `srv_op_state ${op}`);
    }
}
function checkOf(row, bits) {
    const running = row.check_status.startsWith('* ');
    const isMaint = statusWord(row.status) === 'MAINT';
    const shows = row.check_status !== '' || isMaint;
    const runningByTable = running || !isMaint ? running : undefined;
    return {
        configured: bits === undefined ? shows : (bits & CHECK.configured) !== 0,
        enabled: bits === undefined ? shows : (bits & CHECK.enabled) !== 0,
        inProgress: bits === undefined ? runningByTable : running || (bits & CHECK.inProgress) !== 0,
        rise: optional(row, 'check_rise'),
        health: row.check_rise === '' ? undefined : optional(row, 'check_health'),
        text: checkText(row),
    };
}
function checkText(row) {
    const status = row.check_status.replace(/^\* /, '');
    if (status === '')
        return '';
    const code = row.check_code === '' || row.check_code === '0' ? '' : `/${row.check_code}`;
    const after = row.check_duration === '' ? '' : ` after ${row.check_duration}ms`;
    const why = row.last_chk === '' ? '' : `: ${row.last_chk}`;
    return brief(`${status}${code}${after}${why}`);
}

;// CONCATENATED MODULE: ./build/haproxy/runtime/rows.js




function sampleOf(row, state) {
    const throttle = optional(row, 'throttle');
    return {
        backend: row.pxname,
        server: row.svname,
        sid: number(row, 'sid'),
        scur: number(row, 'scur'),
        qcur: number(row, 'qcur'),
        stot: number(row, 'stot'),
        status: row.status,
        admin: state ? (0,build_server/* adminState */.$z)(state.admin) : adminOfStatus(row.status),
        adminBits: state?.admin,
        operational: state
            ? operationalOfBits(state.op)
            : operationalOfStatus(row.status, throttle !== undefined),
        weight: number(row, 'uweight'),
        check: checkOf(row, state?.check),
        throttle,
        counters: countersOf(row),
    };
}
function serverRowOf(row, state) {
    return {
        ...sampleOf(row, state),
        admin: (0,build_server/* adminState */.$z)(state.admin),
        adminBits: state.admin,
        address: state.address === '-' && row.addr === 'unix' ? row.addr : state.address,
        port: state.port,
        configuredWeight: state.configuredWeight,
        backup: number(row, 'bck') > 0,
        agent: {
            configured: (state.agent & CHECK.configured) !== 0,
            enabled: (state.agent & CHECK.enabled) !== 0,
        },
        tracks: row.tracked === '' ? undefined : row.tracked,
        cookie: row.cookie === '' ? undefined : row.cookie,
    };
}
function backendSampleOf(row) {
    return {
        backend: row.pxname,
        active: number(row, 'act'),
        backups: number(row, 'bck'),
        scur: number(row, 'scur'),
        qcur: number(row, 'qcur'),
        status: row.status,
        counters: countersOf(row),
    };
}
function countersOf(row) {
    return {
        requests: optional(row, 'req_tot') ?? number(row, 'stot'),
        responses5xx: optional(row, 'hrsp_5xx') ?? 0,
        connectionErrors: optional(row, 'econ') ?? 0,
        responseErrors: optional(row, 'eresp') ?? 0,
        retries: optional(row, 'wretr') ?? 0,
        redispatches: optional(row, 'wredis') ?? 0,
    };
}

;// CONCATENATED MODULE: ./build/haproxy/runtime/snapshot.js









const COMMANDS = [showInfo, showAllRows, showState(), showInfo];
function readSnapshot(peer, label, signal) {
    return untilSettled(peer, signal, async (untilMs) => {
        let reply = await peer.talk.read(question(peer, COMMANDS.map(toWorker)), untilMs, signal);
        const first = reply.parts[0];
        if (peer.socket.kind === 'worker' && first?.kind === 'refusal') {
            if (!isMasterHelp(first.text))
                throw notUnderstood(showInfo.text, first.text);
            peer.socket = { kind: 'master', wholeLines: false };
            reply = await peer.talk.read(question(peer, COMMANDS.map(toWorker)), untilMs, signal);
        }
        const none = noWorker(reply);
        if (none)
            return none;
        const identity = identityAt(reply, COMMANDS, 0);
        const rows = parseStat(answerAt(reply, COMMANDS, 1));
        const states = parseServersState(answerAt(reply, COMMANDS, 2));
        if (!(0,build_server/* isSameProcess */.SM)(identity, identityAt(reply, COMMANDS, 3)))
            return workerChanged();
        if (peer.socket.kind === 'master') {
            peer.socket = { kind: 'master', wholeLines: runsWholeLines(identity) };
        }
        const backends = backendsOf(rows, states);
        if ('again' in backends)
            return backends;
        for (const { backend, servers } of backends) {
            peer.sizes.set(backend, servers.length);
            for (const row of servers)
                peer.sids.set((0,build_server/* rowKey */.om)(row), row.sid);
        }
        return { node: label, identity, backends };
    });
}
function runsWholeLines({ version }) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return major > 3 || (major === 3 && minor >= 2);
}
function backendsOf(rows, states) {
    const byBackend = Map.groupBy(states.values(), (state) => state.backend);
    const servers = Map.groupBy(rows.filter((row) => row.type === SERVER), (row) => row.pxname);
    const backends = [];
    for (const row of rows) {
        if (row.type !== BACKEND)
            continue;
        const shown = servers.get(row.pxname) ?? [];
        const known = byBackend.get(row.pxname)?.length ?? 0;
        if (known === 0 && shown.length > 0)
            continue;
        if (known !== shown.length)
            return serversDiffer(row.pxname);
        const joined = [];
        for (const server of shown) {
            const state = states.get((0,build_server/* rowKey */.om)({ backend: server.pxname, server: server.svname }));
            if (state === undefined)
                return serversDiffer(row.pxname);
            joined.push(serverRowOf(server, state));
        }
        backends.push({
            ...backendSampleOf(row),
            mode: row.mode,
            algorithm: row.algo === '' ? 'unknown' : row.algo,
            servers: joined,
        });
    }
    return backends;
}
const serversDiffer = (backend) => ({
    again: new errors/* RolloutError */.a6('no-answer', `"show stat" and "show servers state" of backend ${brief(backend)} name different servers`, { hint: 'Are servers being added or removed there right now? Try again when that is done.' }),
});

;// CONCATENATED MODULE: ./build/haproxy/runtime/trouble.js

const SLOTS = 'HAProxy serves 10 connections at once on a socket unless its "stats socket" line sets maxconn, and clients that stay connected hold them.';
const OURS = 'Is this really a Runtime API socket ("stats socket") of HAProxy?';
function errorOf(endpoint, trouble, elapsedMs) {
    const { kind, bytes, code: observed, said } = trouble;
    if (said)
        return said;
    switch (kind) {
        case 'missing':
            return new errors/* RolloutError */.a6('unreachable', 'there is no such socket', {
                observed,
                hint: `Is HAProxy running on this machine, and does its configuration have "stats socket ${endpoint.path} level admin"?`,
            });
        case 'refused':
            return new errors/* RolloutError */.a6('unreachable', 'nothing listens there', {
                observed,
                hint: endpoint.kind === 'unix'
                    ? 'The file is there, but no HAProxy is behind it: HAProxy was stopped and left its socket file, or this is another sort of file. Start HAProxy, or give the path of its "stats socket".'
                    : 'Is HAProxy running, and does its configuration have a "stats socket" with this address and "level admin"?',
            });
        case 'denied':
            return new errors/* RolloutError */.a6('permission-denied', 'this user may not open the socket', {
                observed,
                hint: 'Run the job as a user that may, or set mode, user and group on the "stats socket" line of HAProxy\'s configuration.',
            });
        case 'busy':
            return new errors/* RolloutError */.a6('no-answer', 'the socket takes no further connection', {
                observed,
                hint: SLOTS,
            });
        case 'connect-timed-out':
            return new errors/* RolloutError */.a6('unreachable', 'no connection within the time-out', {
                observed: `waited ${elapsedMs} ms`,
                hint: 'Is the address right, and does a firewall let this machine through? The input connect-timeout sets the time.',
            });
        case 'timed-out':
            return new errors/* RolloutError */.a6('no-answer', bytes === 0 ? 'no answer' : 'only a part of an answer', {
                observed: `connected, and ${bytes} bytes came within ${elapsedMs} ms`,
                hint: `Either HAProxy hangs, or all its CLI connections are taken. ${SLOTS}`,
            });
        case 'broken':
            return new errors/* RolloutError */.a6('no-answer', bytes === 0 ? 'no answer' : 'only a part of an answer', {
                observed: `the connection was closed after ${bytes} bytes${observed === undefined ? '' : ` (${observed})`}`,
                hint: `HAProxy was stopped or restarted meanwhile, or this is something else. ${OURS}`,
            });
        case 'too-large':
            return new errors/* RolloutError */.a6('no-answer', 'an answer larger than any of HAProxy', {
                observed: `given up after ${bytes} bytes`,
                hint: OURS,
            });
        case 'other':
            return new errors/* RolloutError */.a6('unreachable', 'no connection', {
                observed,
                hint: 'Is the address right? Can this machine resolve and reach it?',
            });
    }
}
function at(endpoint, error) {
    if (!(error instanceof errors/* RolloutError */.a6))
        return error;
    const { label, text } = endpoint;
    const node = label === text ? text : `${label} (${text})`;
    const named = new errors/* RolloutError */.a6(error.code, `${node}: ${error.title}`, {
        observed: error.observed,
        ...(error.hint === undefined ? {} : { hint: error.hint }),
        cause: error.cause,
    });
    if (error.stack !== undefined)
        named.stack = error.stack;
    return named;
}

;// CONCATENATED MODULE: ./build/haproxy/runtime/talk.js



const MAX_BYTES = 64 * 1024 * 1024;
const FIRST_CONTACT_MS = 1_000;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 50;
function openTalk(endpoint, times, clock, exchange) {
    let contacted = false;
    async function once({ line, shapes }, leftMs, signal) {
        const limits = {
            connectTimeoutMs: times.connectTimeoutMs,
            timeoutMs: leftMs,
            maxBytes: MAX_BYTES,
            isWhole: (text) => splitAnswers(text, shapes).kind === 'whole',
        };
        const result = await exchange(line, limits, signal);
        if (result.kind === 'trouble')
            return result.trouble;
        const text = printable(result.text);
        const split = splitAnswers(text, shapes);
        if (split.kind === 'surplus')
            throw notUnderstood(line, split.text);
        if (split.kind === 'cut') {
            if (!contacted && isForeign(text, shapes))
                throw notUnderstood(line, text);
            return { kind: 'broken', sent: true, bytes: text.length, code: undefined };
        }
        contacted = true;
        return split;
    }
    async function ask(question, untilMs, signal, mayHaveArrived) {
        const first = !contacted;
        const startedMs = clock.nowMs();
        let pauseMs = FIRST_PAUSE_MS;
        let error;
        for (;;) {
            if (clock.nowMs() >= untilMs)
                throw error ?? outOfTime(question.line);
            const reply = await once(question, Math.max(1, untilMs - clock.nowMs()), signal);
            if (!isTrouble(reply))
                return reply;
            error = errorOf(endpoint, reply, Math.round(clock.nowMs() - startedMs));
            if (isFinal(reply, first))
                throw error;
            if (reply.sent && mayHaveArrived === 'lost')
                return { kind: 'lost', error };
            const until = first && reply.kind === 'broken' ? startedMs + FIRST_CONTACT_MS : untilMs;
            if (clock.nowMs() + pauseMs >= Math.min(until, untilMs))
                throw error;
            await clock.sleep(pauseMs, signal);
            pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
        }
    }
    return {
        endpoint,
        clock,
        deadline: () => clock.nowMs() + times.commandTimeoutMs,
        async read(question, untilMs, signal) {
            const reply = await ask(question, untilMs, signal, 'again');
            if (reply.kind === 'lost')
                throw reply.error;
            return reply;
        },
        write: (question, untilMs, signal) => ask(question, untilMs, signal, 'lost'),
    };
}
const outOfTime = (line) => new errors/* RolloutError */.a6('no-answer', 'the time was over before everything was asked', {
    observed: `still to ask: ${quoted(line)}`,
    hint: 'The input command-timeout sets the time.',
});
const isTrouble = (reply) => 'bytes' in reply;
function isFinal(trouble, first) {
    switch (trouble.kind) {
        case 'denied':
        case 'too-large':
            return true;
        case 'missing':
        case 'refused':
        case 'connect-timed-out':
        case 'other':
            return first;
        case 'timed-out':
        case 'busy':
        case 'broken':
            return false;
    }
}
function isForeign(text, shapes) {
    return text !== '' && shapes[0] === 'info' && !text.startsWith('Name: ') && !'Name: '.startsWith(text);
}

;// CONCATENATED MODULE: ./build/haproxy/runtime/old-workers.js






async function readOldWorkers(peer, pids, rows, untilMs, signal) {
    const wanted = new Set(rows.map(build_server/* rowKey */.om));
    const backends = [...new Set(rows.map((row) => row.backend))];
    const found = [];
    for (const pid of pids) {
        const commands = [showProc, showInfo, ...backends.map((backend) => showServers(backend, 'all'))];
        const addressed = commands.map((command, index) => ({
            ...command,
            target: index === 0 ? 'master' : { pid },
        }));
        const reply = await peer.talk.read(question(peer, addressed), untilMs, signal);
        if (reply.kind === 'refused' && isNoSuchProcess(reply.text))
            continue;
        const { pid: answering } = identityAt(reply, commands, 1);
        if (answering !== pid)
            throw notUnderstood(`@!${pid} ${showInfo.text}`, `Pid: ${answering}`);
        for (const index of backends.keys()) {
            const part = reply.parts[index + 2];
            if (part?.kind === 'refusal' && isUnknownBackend(part.text))
                continue;
            for (const row of parseStat(answerAt(reply, commands, index + 2))) {
                const name = { backend: row.pxname, server: row.svname };
                const scur = number(row, 'scur');
                const qcur = number(row, 'qcur');
                if (row.type === SERVER && wanted.has((0,build_server/* rowKey */.om)(name)) && scur + qcur > 0) {
                    found.push({ ...name, pid, scur, qcur });
                }
            }
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/haproxy/runtime/proc.js

const proc_COMMAND = 'show proc';
const SECTIONS = new Map([
    ['# workers', 'current'],
    ['# old workers', 'old'],
    ['# programs', 'programs'],
    ['# old programs', 'programs'],
]);
function parseWorkers(text) {
    const pids = { current: [], old: [], programs: [] };
    let section;
    for (const line of text.split('\n').slice(1)) {
        if (line.startsWith('#')) {
            section = SECTIONS.get(line.trimEnd());
            if (section === undefined)
                throw notUnderstood(proc_COMMAND, line);
            continue;
        }
        const [pid, type] = line.trim().split(/\s+/);
        const isKnown = section === 'programs' || type === (section === undefined ? 'master' : 'worker');
        if (!isKnown)
            throw notUnderstood(proc_COMMAND, line);
        if (section !== undefined)
            pids[section].push(count(proc_COMMAND, 'PID', pid));
    }
    return { current: pids.current, old: pids.old };
}

;// CONCATENATED MODULE: ./build/haproxy/runtime/watch.js









const LONGEST_LINE = 8_000;
function readObservation(peer, request, signal) {
    return untilSettled(peer, signal, async (untilMs) => {
        const seen = { rows: new Map(), backends: new Map(), states: new Map() };
        const byBackend = Map.groupBy(request.rows, (row) => row.backend);
        const isWhole = (backend) => isCheaperWhole(peer, backend, byBackend.get(backend)?.length ?? 0);
        const wanted = [
            ...request.rows
                .filter((row) => !isWhole(row.backend))
                .map((row) => showServers(row.backend, peer.sids.get((0,build_server/* rowKey */.om)(row)) ?? row.sid)),
            ...[...byBackend.keys()].filter(isWhole).map((backend) => showServers(backend, 'all')),
            ...request.backends.map(showBackend),
            ...(request.masks ? [...byBackend.keys()].map(showState) : []),
        ];
        const first = await look(peer, wanted.map(toWorker), seen, untilMs, signal);
        if ('again' in first)
            return first;
        let last = first;
        const moved = request.rows.filter((row) => !seen.rows.has((0,build_server/* rowKey */.om)(row)) && !isWhole(row.backend));
        if (moved.length > 0) {
            const whole = [...new Set(moved.map((row) => row.backend))].map((backend) => showServers(backend, 'all'));
            const second = await look(peer, whole.map(toWorker), seen, untilMs, signal);
            if ('again' in second)
                return second;
            if (!(0,build_server/* isSameProcess */.SM)(first.identity, second.identity))
                return workerChanged();
            last = second;
        }
        const rows = new Map();
        for (const name of request.rows) {
            const row = seen.rows.get((0,build_server/* rowKey */.om)(name));
            const state = seen.states.get((0,build_server/* rowKey */.om)(name));
            if (!row || (request.masks && !state))
                continue;
            const sample = sampleOf(row, state);
            peer.sids.set((0,build_server/* rowKey */.om)(name), sample.sid);
            rows.set((0,build_server/* rowKey */.om)(name), sample);
        }
        const backends = new Map();
        for (const [name, row] of seen.backends)
            backends.set(name, backendSampleOf(row));
        const oldWorkers = await oldWorkersOf(peer, request.rows, last, untilMs, signal);
        return { identity: first.identity, rows, backends, oldWorkers };
    });
}
const isCheaperWhole = (peer, backend, rows) => rows >= 8 && rows * 15 >= (peer.sizes.get(backend) ?? Number.POSITIVE_INFINITY);
async function look(peer, commands, seen, untilMs, signal) {
    let looked;
    for (const chunk of chunksOf(peer, commands)) {
        const framed = framedOf(peer, chunk);
        const reply = await peer.talk.read(question(peer, framed), untilMs, signal);
        const none = noWorker(reply);
        if (none)
            return none;
        const identity = identityAt(reply, framed, 0);
        for (const [index, command] of chunk.entries())
            collect(reply, framed, index + 1, command, seen);
        if (looked && !(0,build_server/* isSameProcess */.SM)(identity, looked.identity))
            return workerChanged();
        looked = { identity, workers: undefined };
        if (peer.socket.kind === 'worker')
            continue;
        if (!(0,build_server/* isSameProcess */.SM)(identity, identityAt(reply, framed, framed.length - 2)))
            return workerChanged();
        const workers = parseWorkers(answerAt(reply, framed, framed.length - 1));
        if (![...workers.current, ...workers.old].includes(identity.pid))
            return workerChanged();
        looked = { identity, workers };
    }
    return looked ?? workerChanged();
}
function framedOf(peer, chunk) {
    const info = toWorker(showInfo);
    if (peer.socket.kind === 'worker')
        return [info, ...chunk];
    return [info, ...chunk, info, { ...showProc, target: 'master' }];
}
function chunksOf(peer, commands) {
    const lengthOf = (some) => question(peer, some).line.length;
    const frame = lengthOf(framedOf(peer, []));
    const chunks = [[]];
    let length = frame;
    for (const command of commands) {
        const added = lengthOf([command]) + 1;
        if (length + added > LONGEST_LINE) {
            chunks.push([]);
            length = frame;
        }
        chunks.at(-1)?.push(command);
        length += added;
    }
    return chunks;
}
function collect(reply, commands, index, command, seen) {
    const part = reply.parts[index];
    if (part?.kind === 'refusal') {
        if (isUnknownBackend(part.text))
            return;
        throw refusal(command.text, part.text);
    }
    const text = answerAt(reply, commands, index);
    if (command.shape === 'servers-state') {
        for (const [key, state] of parseServersState(text))
            seen.states.set(key, state);
        return;
    }
    for (const row of parseStat(text)) {
        if (row.type === BACKEND)
            seen.backends.set(row.pxname, row);
        else if (row.type === SERVER)
            seen.rows.set((0,build_server/* rowKey */.om)({ backend: row.pxname, server: row.svname }), row);
    }
}
function oldWorkersOf(peer, rows, { identity, workers }, untilMs, signal) {
    if (!workers)
        return undefined;
    const old = workers.old.filter((pid) => pid !== identity.pid);
    return readOldWorkers(peer, old, rows, untilMs, signal);
}

;// CONCATENATED MODULE: ./build/haproxy/runtime/node.js










const LONGEST_PATH = 107;
function openRuntime(endpoint, times, clock) {
    if (endpoint.kind === 'tcp') {
        return runtimeOver(endpoint, times, clock, exchangeOver({ host: endpoint.host, port: endpoint.port }));
    }
    const bytes = Buffer.byteLength(endpoint.path);
    if (bytes > LONGEST_PATH) {
        throw new errors/* RolloutError */.a6('input-invalid', `${endpoint.text}: the path of the socket has ${bytes} bytes, and the system allows at most ${LONGEST_PATH}`, { hint: 'Give a shorter path, a symbolic link to the directory for example.' });
    }
    return runtimeOver(endpoint, times, clock, exchangeOver({ path: endpoint.path }));
}
function runtimeOver(endpoint, times, clock, exchange) {
    const peer = {
        talk: openTalk(endpoint, times, clock, exchange),
        socket: { kind: 'worker' },
        sids: new Map(),
        sizes: new Map(),
    };
    const named = async (result, signal) => {
        try {
            return await result;
        }
        catch (error) {
            throw error === signal.reason ? error : at(endpoint, error);
        }
    };
    const line = (order) => wholeLineOf(peer.socket, commandsOf(order));
    let pauseMs = 0;
    return {
        node: endpoint.label,
        endpoint: endpoint.text,
        get capabilities() {
            return {
                seesOldWorkers: peer.socket.kind === 'master',
                shutdownSessions: true,
                agents: true,
                weights: true,
            };
        },
        snapshot: (signal) => named(readSnapshot(peer, endpoint.label, signal), signal),
        watch(request, signal) {
            pauseMs = leastPauseMs(request.rows, peer.sizes);
            return named(readObservation(peer, request, signal), signal);
        },
        leastPauseMs: () => pauseMs,
        order: (order, signal) => named(carryOut(peer, order, signal), signal),
        provePermission: (row, signal) => named(provePermission(peer, row, signal), signal),
        commandOf: line,
        repairLine: (order) => shellLine(endpoint, line(order)),
        close: () => Promise.resolve(),
    };
}


/***/ }),

/***/ 7:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U: () => (/* binding */ mainStep)
});

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 20 modules
var lib_core = __nccwpck_require__(49);
// EXTERNAL MODULE: ./build/support/format.js
var format = __nccwpck_require__(861);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(421);
;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(500);
// EXTERNAL MODULE: ./build/support/process-tree.js
var process_tree = __nccwpck_require__(574);
;// CONCATENATED MODULE: ./build/support/process-group.js





const MARK_NAME = 'ROLLOUT_MARK';
const QUIET_MS = 250;
const OUTPUT_MS = 1_000;
const PIECE_BYTES = 8 * 1024;
async function runGroup(options, signal) {
    signal.throwIfAborted();
    const id = (0,external_node_crypto_namespaceObject.randomUUID)();
    const child = (0,external_node_child_process_.spawn)(options.file, [...options.args], {
        cwd: options.workingDirectory,
        env: { ...options.environment, [MARK_NAME]: id },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
        windowsHide: true,
    });
    const exited = new Promise((resolve) => {
        child.once('exit', (code, by) => resolve(by === null ? { how: 'exited', code: code ?? 0 } : { how: 'signalled', signal: by }));
    });
    await (0,external_node_events_namespaceObject.once)(child, 'spawn');
    const aborted = Promise.withResolvers();
    const onAbort = () => aborted.resolve(undefined);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted)
        onAbort();
    const traffic = { lastMs: performance.now() };
    const output = Promise.all([
        pump(child.stdout, options.stdout, traffic),
        pump(child.stderr, options.stderr, traffic),
    ]);
    const end = async () => child.pid === undefined ? [] : (0,process_tree/* endTree */.Sb)(child.pid, [`${MARK_NAME}=${id}`], options.graceMs);
    try {
        if (child.pid !== undefined)
            options.onStarted?.(child.pid);
        const exit = await Promise.race([exited, aborted.promise, output.then(() => exited)]);
        const result = exit ?? { how: 'ended', survivors: await end() };
        await untilQuiet(output, traffic);
        child.stdout.destroy();
        child.stderr.destroy();
        await output;
        return result;
    }
    catch (error) {
        await end();
        throw error;
    }
    finally {
        signal.removeEventListener('abort', onAbort);
        child.stdout.destroy();
        child.stderr.destroy();
        child.unref();
    }
}
async function pump(stream, sink, traffic) {
    for await (const chunk of readUntilClosed(stream)) {
        for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
            traffic.lastMs = performance.now();
            sink.push(chunk.subarray(at, at + PIECE_BYTES));
            await (0,promises_.setImmediate)();
        }
    }
    sink.end();
}
async function* readUntilClosed(stream) {
    const chunks = stream[Symbol.asyncIterator]();
    for (;;) {
        const next = await chunks.next().catch(() => undefined);
        if (next === undefined || next.done === true)
            return;
        yield next.value;
    }
}
async function untilQuiet(output, traffic) {
    const done = new AbortController();
    const finished = output.then(() => true, () => true);
    const sinceMs = performance.now();
    traffic.lastMs = sinceMs;
    for (;;) {
        const nowMs = performance.now();
        const leftMs = Math.min(traffic.lastMs + QUIET_MS, sinceMs + OUTPUT_MS) - nowMs;
        if (leftMs <= 0)
            break;
        const wait = (0,promises_.setTimeout)(leftMs, false, { signal: done.signal }).catch(() => true);
        if (await Promise.race([finished, wait]))
            break;
    }
    done.abort();
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: ./build/support/errors.js
var errors = __nccwpck_require__(921);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./build/deploy/shell.js



const ARGUMENTS = new Map([
    ['bash', '--noprofile --norc -e -o pipefail {0}'],
    ['sh', '-e {0}'],
    ['pwsh', `-command ". '{0}'"`],
    ['python', '{0}'],
    ['node', '{0}'],
]);
const EXTENSIONS = new Map([
    ['bash', '.sh'],
    ['sh', '.sh'],
    ['pwsh', '.ps1'],
    ['python', '.py'],
    ['node', '.js'],
]);
const SHELL_WORDS = `${[...ARGUMENTS.keys()].join(', ')} or a template with {0}`;
function parseShell(shell) {
    const [program = '', ...rest] = shell.trim().split(' ');
    const word = program.toLowerCase();
    const format = rest.join(' ').trim() || ARGUMENTS.get(word) || '';
    if (!format.includes('{0}')) {
        throw new errors/* RolloutError */.a6('input-invalid', `shell: "${shell}" is not one of ${SHELL_WORDS}`, {
            hint: 'A template names a program and where the path of the script goes, for example: perl {0}',
        });
    }
    return {
        program,
        args: splitWords(format),
        extension: EXTENSIONS.get(word) ?? '',
        fileText: word === 'pwsh' ? withPowerShellFrame : (script) => script,
    };
}
function shellArguments(shell, scriptPath) {
    return shell.args.map((word) => word.replace(/\{0\}|\{\{|\}\}/g, (found) => (found === '{0}' ? scriptPath : found.slice(1))));
}
function findProgram(program, path) {
    if (program.includes('/'))
        return program;
    for (const name of program === 'python' ? ['python', 'python3'] : [program]) {
        for (const directory of (path ?? '').split(external_node_path_.delimiter)) {
            if (directory !== '' && isExecutable((0,external_node_path_.join)(directory, name)))
                return (0,external_node_path_.join)(directory, name);
        }
    }
    return undefined;
}
function isExecutable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
function withPowerShellFrame(script) {
    return [
        "$ErrorActionPreference = 'stop'",
        script,
        'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }',
    ].join('\n');
}
function splitWords(line) {
    const words = [];
    let word;
    let quoted = false;
    let closedAt = -1;
    for (const { 0: piece, 1: slashes = '', 2: quote, index } of line.matchAll(/(\\*)(")|\\+|[^\\"]/g)) {
        if (quote !== undefined) {
            const isDoubled = index === closedAt && slashes === '';
            word = (word ?? '') + '\\'.repeat(Math.floor(slashes.length / 2));
            if (isDoubled || slashes.length % 2 === 1)
                word += '"';
            if (slashes.length % 2 === 0)
                quoted = !quoted;
            closedAt = quoted ? -1 : index + piece.length;
        }
        else if (!quoted && (piece === ' ' || piece === '\t')) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else {
            word = (word ?? '') + piece;
        }
    }
    if (word !== undefined)
        words.push(word);
    return words;
}

;// CONCATENATED MODULE: ./build/deploy/command-failure.js





const OUTPUT_HINT = 'Its output stands above in the log.';
function runFailure(end, what, timeoutMs) {
    if (end.how === 'exited') {
        if (end.code === 0)
            return undefined;
        return new errors/* RolloutError */.a6('deploy-failed', `${what} ended with exit code ${end.code}`, {
            hint: `${meaningOf(end.code)}${OUTPUT_HINT}`,
        });
    }
    if (end.how === 'signalled') {
        const memory = end.signal === 'SIGKILL' ? ' The system may have been out of memory.' : '';
        return new errors/* RolloutError */.a6('deploy-failed', `${what} was ended by ${end.signal}`, {
            hint: `The signal did not come from this action.${memory} ${OUTPUT_HINT}`,
        });
    }
    const left = end.survivors.map(processName).join(', ');
    const ended = left === '' ? 'was ended with all its processes' : `was ended, but still runs: ${left}`;
    return new errors/* RolloutError */.a6('deploy-timed-out', `${what} was still running after ${(0,format/* formatMs */._V)(timeoutMs)} and ${ended}`, { hint: `${OUTPUT_HINT} deploy-timeout sets how long it may take.` });
}
function processName({ pid, name }) {
    return `${pid} (${name})`;
}
function meaningOf(code) {
    if (code === 126)
        return 'From a shell, 126 means that a command was found but could not be executed. ';
    if (code === 127)
        return 'From a shell, 127 means that a command was not found. ';
    const [name] = Object.entries(external_node_os_namespaceObject.constants.signals).find(([, number]) => number === code - 128) ?? [];
    return name === undefined ? '' : `From a shell, ${code} means that a command was ended by ${name}. `;
}
function notFound(program) {
    return Object.assign(new Error(`${program}: not found in PATH`), { code: 'ENOENT', syscall: 'spawn' });
}
async function startFailure(thrown, what, program, workingDirectory) {
    const { code, syscall } = thrown instanceof Error ? thrown : {};
    if (code === undefined || !syscall?.startsWith('spawn'))
        return thrown;
    const failed = (why, hint) => new errors/* RolloutError */.a6('deploy-failed', `${what} could not start: ${why}`, { hint, cause: thrown });
    if (code === 'E2BIG') {
        return failed('its environment is too large', 'Linux allows 128 kB per variable: hand over a file instead.');
    }
    if (!(await isDirectory(workingDirectory))) {
        return failed(`the working directory ${workingDirectory} does not exist`, 'Check the code out before this step, or correct working-directory.');
    }
    if (code === 'ENOENT') {
        return failed(`the shell ${program} is not installed on this runner`, `Install it or put it into PATH, or choose another shell: ${SHELL_WORDS}.`);
    }
    return failed(`${program} in ${workingDirectory}: ${code}`, 'The cause is what the system said.');
}
async function isDirectory(path) {
    try {
        return (await (0,external_node_fs_promises_.stat)(path)).isDirectory();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/deploy/environment.js
const PRIVATE_PREFIXES = ['INPUT_', 'STATE_', 'ACTIONS_'];
const FILE_COMMANDS = new Set([
    'GITHUB_STATE',
    'GITHUB_OUTPUT',
    'GITHUB_ENV',
    'GITHUB_PATH',
    'GITHUB_STEP_SUMMARY',
    'GITHUB_ARTIFACTS',
    'GITHUB_ARTIFACTS_LIST',
]);
function scriptEnvironment(base, target) {
    const kept = Object.entries(base).filter(([name]) => !FILE_COMMANDS.has(name) && !PRIVATE_PREFIXES.some((prefix) => name.startsWith(prefix)));
    return {
        ...Object.fromEntries(kept),
        ROLLOUT_SERVER: target.server,
        ROLLOUT_ADDRESS: target.address,
        ROLLOUT_PORT: String(target.port),
        ROLLOUT_BACKEND: target.backends[0] ?? '',
        ROLLOUT_BACKENDS: target.backends.join(','),
        ROLLOUT_INDEX: String(target.index),
        ROLLOUT_TOTAL: String(target.total),
        ROLLOUT_ATTEMPT: String(target.attempt),
        ROLLOUT_ID: target.rolloutId,
    };
}

;// CONCATENATED MODULE: ./build/support/lines.js
const NEWLINE = 0x0a;
const RETURN = 0x0d;
function lineSplitter(maxBytes, onLine) {
    const line = Buffer.allocUnsafe(maxBytes);
    let length = 0;
    let dropping = false;
    let returned = false;
    const deliver = (end) => {
        const text = line.toString('utf8', 0, length);
        length = 0;
        onLine(text, end);
    };
    const finish = (end) => {
        if (!dropping)
            deliver(end);
        dropping = false;
    };
    const add = (bytes) => {
        if (dropping || bytes.length === 0)
            return;
        const copied = bytes.copy(line, length);
        length += copied;
        if (copied === bytes.length)
            return;
        length = characterBoundary(line, length);
        dropping = true;
        deliver('cut');
    };
    return {
        push(chunk) {
            let from = 0;
            while (from < chunk.length) {
                if (returned) {
                    returned = false;
                    const isPair = chunk[from] === NEWLINE;
                    finish(isPair ? 'newline' : 'return');
                    if (isPair)
                        from += 1;
                    continue;
                }
                const to = lineEnd(chunk, from);
                add(chunk.subarray(from, to));
                if (chunk[to] === NEWLINE)
                    finish('newline');
                if (chunk[to] === RETURN)
                    returned = true;
                from = to + 1;
            }
        },
        end() {
            if (length > 0 || returned)
                finish('end');
            returned = false;
            dropping = false;
        },
    };
}
function lineEnd(chunk, from) {
    const newline = chunk.indexOf(NEWLINE, from);
    const limit = newline < 0 ? chunk.length : newline;
    const returned = chunk.subarray(from, limit).indexOf(RETURN);
    return returned < 0 ? limit : from + returned;
}
function characterBoundary(bytes, length) {
    for (let back = 1; back <= Math.min(3, length); back += 1) {
        const byte = bytes[length - back] ?? 0;
        if ((byte & 0xc0) === 0x80)
            continue;
        const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
        return size > back ? length - back : length;
    }
    return length;
}

;// CONCATENATED MODULE: ./build/deploy/output.js

const MAX_LINE_BYTES = 16 * 1024;
const PROGRESS_MS = 1_000;
function scriptOutput(options) {
    let shownAtMs = Number.NEGATIVE_INFINITY;
    let overwritten;
    let bare = false;
    const show = (line) => {
        shownAtMs = options.nowMs();
        overwritten = undefined;
        options.onLine(neutralise(line));
    };
    return lineSplitter(MAX_LINE_BYTES, (line, end) => {
        const secret = maskedValue(line);
        if (secret !== undefined) {
            if (secret.trim() !== '')
                options.mask(secret);
            return;
        }
        if (end === 'return') {
            bare = true;
            if (options.nowMs() - shownAtMs >= PROGRESS_MS)
                show(line);
            else
                overwritten = line;
            return;
        }
        if (line !== '' || !bare)
            show(end === 'cut' ? `${line} … [cut at 16 kB]` : line);
        else if (overwritten !== undefined)
            show(overwritten);
        bare = false;
        overwritten = undefined;
    });
}
function neutralise(line) {
    return line.replaceAll('##[', '## [');
}
function maskedValue(line) {
    const current = /^\s*::add-mask(?: .*?)?::(.*)$/i.exec(line)?.[1];
    if (current !== undefined)
        return output_unescape(current, ['%0D', '%0A']);
    const old = /##\[add-mask(?: [^\]]*)?\](.*)$/i.exec(line)?.[1];
    return old === undefined ? undefined : output_unescape(old, ['%3B', '%0D', '%0A', '%5D']);
}
function output_unescape(value, codes) {
    return [...codes, '%25'].reduce((text, code) => text.replaceAll(code, decodeURIComponent(code)), value);
}

;// CONCATENATED MODULE: ./build/deploy/script-file.js



async function withScriptFile({ tempDirectory, extension, text }, what, use) {
    let directory;
    try {
        let path;
        try {
            directory = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(tempDirectory, 'rollout-script-'));
            path = (0,external_node_path_.join)(directory, `script${extension}`);
            await (0,external_node_fs_promises_.writeFile)(path, text, { mode: 0o600 });
        }
        catch (cause) {
            throw new errors/* RolloutError */.a6('deploy-failed', `${what} could not start: its script cannot be written`, {
                hint: `The runner's temporary directory ${tempDirectory} must exist, be writable and have space.`,
                cause,
            });
        }
        return await use(path);
    }
    finally {
        if (directory !== undefined)
            await (0,external_node_fs_promises_.rm)(directory, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build/deploy/command.js







const GRACE_MS = 2_000;
function commandTrigger(options) {
    const { inputs, tempDirectory, workingDirectory, timeoutMs } = options;
    const shell = parseShell(inputs.shell);
    const scriptFile = { tempDirectory, extension: shell.extension, text: shell.fileText(inputs.script) };
    return {
        description: describeScript(inputs.script),
        async deploy(target, signal, onLine, onStarted) {
            signal.throwIfAborted();
            const what = `the ${options.noun ?? 'deploy command'} of ${target.server}`;
            const end = await withScriptFile(scriptFile, what, async (path) => {
                try {
                    return await runScript(options, shell, path, target, signal, { onLine, onStarted });
                }
                catch (thrown) {
                    throw await startFailure(thrown, what, shell.program, workingDirectory);
                }
            });
            if (end.how === 'ended') {
                for (const survivor of end.survivors) {
                    onLine(`process ${processName(survivor)} could not be ended and still runs`);
                }
                signal.throwIfAborted();
            }
            const failure = runFailure(end, what, timeoutMs);
            if (failure !== undefined)
                throw failure;
        },
    };
}
function describeScript(script) {
    const lines = script
        .split(/[\r\n]+/)
        .map((line) => line.replace(/\p{Cc}+/gu, ' ').trim())
        .filter((line) => line !== '' && !line.startsWith('#') && !/^set [-+]\w/.test(line));
    const first = (lines[0] ?? '(an empty script)').replace(/:\/\/[^/\s@]+@/g, '://***@');
    const more = lines.length > 1 ? ` (+ ${lines.length - 1} more)` : '';
    return neutralise((0,format/* shorten */.ml)(first, 100)) + more;
}
async function runScript(options, shell, path, target, signal, listener) {
    const environment = scriptEnvironment(options.environment, target);
    const file = findProgram(shell.program, environment['PATH']);
    if (file === undefined)
        throw notFound(shell.program);
    const output = {
        onLine: listener.onLine,
        mask: options.mask ?? (() => { }),
        nowMs: () => options.clock.nowMs(),
    };
    const late = new AbortController();
    const done = new AbortController();
    const timer = options.clock.sleep(options.timeoutMs, done.signal).then(() => late.abort(), () => { });
    try {
        return await runGroup({
            file,
            args: shellArguments(shell, path),
            workingDirectory: options.workingDirectory,
            environment,
            stdout: scriptOutput(output),
            stderr: scriptOutput(output),
            graceMs: GRACE_MS,
            ...(listener.onStarted && { onStarted: listener.onStarted }),
        }, AbortSignal.any([signal, late.signal]));
    }
    finally {
        done.abort();
        await timer;
    }
}

// EXTERNAL MODULE: ./build/execute/journal.js
var execute_journal = __nccwpck_require__(207);
// EXTERNAL MODULE: ./build/execute/ledger.js
var ledger = __nccwpck_require__(587);
// EXTERNAL MODULE: ./build/execute/outcome.js
var execute_outcome = __nccwpck_require__(544);
// EXTERNAL MODULE: ./build/execute/rollout.js + 5 modules
var rollout = __nccwpck_require__(806);
// EXTERNAL MODULE: ./build/execute/take-over.js
var take_over = __nccwpck_require__(128);
;// CONCATENATED MODULE: external "node:vm"
const external_node_vm_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");
;// CONCATENATED MODULE: ./build/gates/body-match.js


const PATTERN_CHARACTERS = 64 * 1024;
const PATTERN_MS = 100;
function bodyMatcher(expected) {
    if (expected === undefined)
        return () => undefined;
    if (expected.kind === 'text') {
        const { text } = expected;
        return (body) => (body.includes(text) ? undefined : `the body lacks "${(0,format/* shorten */.ml)(text, 80)}"`);
    }
    const { source, flags } = expected.pattern;
    const pattern = new RegExp(source, flags.replace(/[gy]/g, ''));
    const shown = `/${(0,format/* shorten */.ml)(source, 80)}/`;
    const context = (0,external_node_vm_namespaceObject.createContext)({ pattern, body: '' });
    const script = new external_node_vm_namespaceObject.Script('pattern.test(body)');
    return (body) => {
        const answer = testWithin(script, context, body.slice(0, PATTERN_CHARACTERS));
        if (answer === 'too slow')
            return `${shown} takes more than ${PATTERN_MS} ms on this body; make it simpler`;
        return answer ? undefined : `the body does not match ${shown}`;
    };
}
function testWithin(script, context, body) {
    context['body'] = body;
    try {
        return script.runInContext(context, { timeout: PATTERN_MS }) === true;
    }
    catch (error) {
        if (error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
            return 'too slow';
        throw error;
    }
    finally {
        context['body'] = '';
    }
}

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./build/gates/probe-failure.js

const UNKNOWN_AUTHORITY = new Set([
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'CERT_UNTRUSTED',
]);
const WRONG_VERSION_NUMBER = 267;
const HANDSHAKE_FAILURE = 40;
const CERTIFICATE_ALERTS = new Set([42, 43, 44, 45, 46, 48]);
const CERTIFICATE_REQUIRED = 116;
function failureText(error, context) {
    const { host } = context;
    const { code = '', message } = error;
    if (UNKNOWN_AUTHORITY.has(code)) {
        return context.hasCa
            ? `certificate of ${host} is not signed by the authority in tls-ca`
            : `certificate of ${host} is not signed by a known authority; give tls-ca`;
    }
    if (code.startsWith('ERR_SSL_') || code === 'EPROTO')
        return tlsText(message, context);
    if (code.startsWith('HPE_')) {
        return code === 'HPE_HEADER_OVERFLOW'
            ? 'answer with more than 16 kB of headers'
            : `answer is not HTTP (${code})`;
    }
    switch (code) {
        case 'ECONNREFUSED':
            return 'connection refused';
        case 'ECONNRESET':
        case 'EPIPE':
            return 'connection closed without an answer';
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
        case 'EADDRNOTAVAIL':
            return `no route to ${host} (${code})`;
        case 'ETIMEDOUT':
            return `no connection to ${host} (${code})`;
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return `host name ${host} cannot be resolved (${code})`;
        case 'CERT_HAS_EXPIRED':
            return `certificate of ${host} has expired`;
        case 'CERT_NOT_YET_VALID':
            return `certificate of ${host} is not valid yet`;
        case 'ERR_TLS_CERT_ALTNAME_INVALID':
            return `certificate is not for ${host}${namesIn(error)}`;
        default:
            return code === '' ? message : `${systemText(error) ?? message} (${code})`;
    }
}
function tlsText(message, { host, hasClientCertificate }) {
    const [, code = '', words = 'unknown reason'] = /error:([0-9A-F]{8}):[^:]*:[^:]*:([^:]*)/.exec(message) ?? [];
    const reason = Number.parseInt(code, 16) & 0x7fffff;
    const alert = reason - 1_000;
    if (reason === WRONG_VERSION_NUMBER)
        return `${host} does not speak TLS on this port`;
    if (alert === CERTIFICATE_REQUIRED)
        return `${host} wants a client certificate; give tls-cert and tls-key`;
    if (CERTIFICATE_ALERTS.has(alert) && hasClientCertificate) {
        return `${host} refuses the client certificate in tls-cert (${words})`;
    }
    if (alert === HANDSHAKE_FAILURE && !hasClientCertificate) {
        return `${host} ended the TLS handshake (${words}); it may want a client certificate: tls-cert and tls-key`;
    }
    return `no TLS with ${host} (${words})`;
}
function namesIn(error) {
    const names = error.cert?.subjectaltname;
    return names === undefined ? '' : `; it is for ${names.replace(/DNS:|IP Address:/g, '')}`;
}
function systemText(error) {
    return error.errno === undefined ? undefined : (0,external_node_util_namespaceObject.getSystemErrorMap)().get(error.errno)?.[1];
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(30);
;// CONCATENATED MODULE: ./build/gates/probe-url.js

function probeUrl(template, target) {
    const [, scheme = '', authority = '', rest = ''] = /^([^/?#]*\/\/)?([^/?#]*)(.*)$/s.exec(template) ?? [];
    const host = (0,external_node_net_.isIPv6)(target.address) ? `[${target.address}]` : target.address;
    const text = scheme + fill(authority, target, host) + fill(rest, target, target.address);
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url !== undefined && /^https?:$/.test(url.protocol) && !hasUnresolved(target, template)
        ? url
        : undefined;
}
function shownUrl(url) {
    return `${url.protocol}//${url.host}${url.pathname}${url.search === '' ? '' : '?…'}`;
}
function fill(part, { port, server, backend }, address) {
    return part.replace(/\{(?:address|port|server|backend)\}/g, (name) => {
        if (name === '{address}')
            return address;
        if (name === '{port}')
            return String(port);
        return name === '{server}' ? server : backend;
    });
}
function hasUnresolved(target, template) {
    return ((template.includes('{address}') && /^$|^-$|\//.test(target.address)) ||
        (template.includes('{port}') && target.port === 0));
}

;// CONCATENATED MODULE: ./build/gates/http-probe.js





const BODY_BYTES = 1024 * 1024;
const FAILED_BODY_BYTES = 4 * 1024;
const QUOTED_CHARACTERS = 80;
function httpProbe(options) {
    const template = options.health.url;
    if (template === undefined)
        throw new errors/* RolloutError */.a6('input-invalid', 'health-url is missing');
    const secure = /^https:/i.test(template) ? secureContext(options.tls) : undefined;
    const matchBody = bodyMatcher(options.health.body);
    return {
        urlOf(target) {
            const url = probeUrl(template, target);
            return url === undefined ? `health-url for ${target.server}` : shownUrl(url);
        },
        async ask(target, signal) {
            signal.throwIfAborted();
            const url = probeUrl(template, target);
            if (url === undefined) {
                const { address, port } = target;
                return failed(`health-url makes no URL for ${target.server} (address ${address}, port ${port})`);
            }
            const stop = new AbortController();
            const onAbort = () => stop.abort();
            signal.addEventListener('abort', onAbort, { once: true });
            const timer = setTimeout(onAbort, options.timeoutMs);
            const progress = { status: undefined, body: '', connected: false };
            try {
                const isAccepted = (status) => options.health.status.some(({ from, to }) => status >= from && status <= to);
                const answer = await exchange(url, secure, stop.signal, isAccepted, progress);
                return verdict(answer, isAccepted, matchBody);
            }
            catch (error) {
                signal.throwIfAborted();
                if (stop.signal.aborted)
                    return failed(lateText(progress, options.timeoutMs));
                return failed(brokenText(error, progress, contextOf(url, options.tls)));
            }
            finally {
                clearTimeout(timer);
                signal.removeEventListener('abort', onAbort);
            }
        },
    };
}
const builtin = process.getBuiltinModule;
async function exchange(url, secure, signal, isAccepted, progress) {
    const settled = Promise.withResolvers();
    const options = {
        method: 'GET',
        agent: false,
        signal,
        headers: {
            'User-Agent': 'haproxy-rollout',
            Accept: '*/*',
            'Accept-Encoding': 'identity',
            Connection: 'close',
        },
    };
    const request = url.protocol === 'https:'
        ? builtin('node:https').request(url, { ...options, ...(secure && { secureContext: secure }) })
        : builtin('node:http').request(url, options);
    request.on('socket', (socket) => {
        socket.once(secure === undefined ? 'connect' : 'secureConnect', () => (progress.connected = true));
    });
    request.on('response', settled.resolve);
    request.on('error', settled.reject);
    request.on('close', () => settled.reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
    request.end();
    try {
        const response = await settled.promise;
        const status = response.statusCode ?? 0;
        progress.status = status;
        await readBody(response, isAccepted(status) ? BODY_BYTES : FAILED_BODY_BYTES, progress);
        return { status, body: progress.body, location: locationOf(response, url) };
    }
    finally {
        request.destroy();
    }
}
async function readBody(response, limit, progress) {
    const decoder = new TextDecoder();
    let length = 0;
    for await (const chunk of response) {
        progress.body += decoder.decode(chunk.subarray(0, limit - length), { stream: true });
        length += chunk.length;
        if (length >= limit)
            return;
    }
}
function verdict({ status, body, location }, isAccepted, matchBody) {
    if (!isAccepted(status)) {
        if (location !== undefined)
            return failed(`${status} to ${location}; redirects are not followed`);
        return failed(`${status}${quote(body)}`);
    }
    const wrong = matchBody(body);
    return wrong === undefined
        ? { passed: true, text: String(status) }
        : failed(`${status}${quote(body)} but ${wrong}`);
}
const failed = (text) => ({ passed: false, text });
function lateText({ status, connected }, timeoutMs) {
    const within = (0,format/* formatMs */._V)(timeoutMs).replace('.0 s', ' s');
    if (status !== undefined)
        return `${status} but the body was not complete within ${within}`;
    return connected ? `no answer within ${within}` : `no connection within ${within}`;
}
function brokenText(error, { status }, context) {
    if (status !== undefined)
        return `${status} but the connection broke within the body`;
    return failureText(error instanceof Error ? error : new Error(String(error)), context);
}
function quote(body) {
    const text = body
        .slice(0, 4 * QUOTED_CHARACTERS)
        .replace(/[\s\p{C}]+/gu, ' ')
        .trim();
    return text === '' ? '' : ` "${(0,format/* shorten */.ml)(text, QUOTED_CHARACTERS)}"`;
}
function locationOf(response, url) {
    const { location } = response.headers;
    return location !== undefined && URL.canParse(location, url.href)
        ? shownUrl(new URL(location, url))
        : undefined;
}
function contextOf(url, tls) {
    return {
        host: url.hostname.replace(/^\[|\]$/g, ''),
        hasCa: tls.ca !== undefined,
        hasClientCertificate: tls.cert !== undefined,
    };
}
function secureContext({ ca, cert, key }) {
    try {
        return builtin('node:tls').createSecureContext({
            ...(ca && { ca }),
            ...(cert && { cert }),
            ...(key && { key }),
        });
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new errors/* RolloutError */.a6('input-invalid', `tls-ca, tls-cert and tls-key cannot be used: ${why}`, {
            hint: 'Each must be PEM text or the path of a PEM file, and tls-key must belong to tls-cert.',
            cause,
        });
    }
}

// EXTERNAL MODULE: ./build/haproxy/runtime/node.js + 21 modules
var runtime_node = __nccwpck_require__(844);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/util.js

// functions
function assertEqual(val) {
    return val;
}
function assertNotEqual(val) {
    return val;
}
function toZod() {
    return (schema) => schema;
}
function assertIs(_arg) { }
function assertNever(_x) {
    throw new Error("Unexpected value in exhaustive check");
}
function assert(_) { }
function getEnumValues(entries) {
    const numericValues = Object.values(entries).filter((v) => typeof v === "number");
    const values = Object.entries(entries)
        .filter(([k, _]) => numericValues.indexOf(+k) === -1)
        .map(([_, v]) => v);
    return values;
}
function joinValues(array, separator = "|") {
    return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
    if (typeof value === "bigint")
        return value.toString();
    return value;
}
// the accessor lives on a shared prototype: an own accessor makes every box a dictionary-mode object (~360 B and a slow load per read against ~100 B and an inlined getter here)
class Cached {
    constructor(getter) {
        this._getter = getter;
        this._value = undefined;
    }
    get value() {
        const getter = this._getter;
        if (getter !== undefined) {
            this._value = getter();
            this._getter = undefined;
        }
        return this._value;
    }
}
function cached(getter) {
    return new Cached(getter);
}
function nullish(input) {
    return input === null || input === undefined;
}
function cleanRegex(source) {
    const start = source.startsWith("^") ? 1 : 0;
    const end = source.endsWith("$") ? source.length - 1 : source.length;
    return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
    const ratio = val / step;
    const roundedRatio = Math.round(ratio);
    // `val` and `step` each round to a double before the division rounds again, so a true decimal multiple's quotient can sit up to 1.5 of these scaled epsilons from the integer. A 1x tolerance therefore rejected 2.03 as a multiple of 0.07; 4x covers the worst case with margin.
    const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
    if (Math.abs(ratio - roundedRatio) < tolerance)
        return 0;
    return ratio - roundedRatio;
}
const EVALUATING = /* @__PURE__*/ (/* unused pure expression or super */ null && (Symbol("evaluating")));
function defineLazy(object, key, getter) {
    let value = undefined;
    Object.defineProperty(object, key, {
        get() {
            if (value === EVALUATING) {
                // Circular reference detected, return undefined to break the cycle
                return undefined;
            }
            if (value === undefined) {
                value = EVALUATING;
                value = getter();
            }
            return value;
        },
        set(v) {
            Object.defineProperty(object, key, {
                value: v,
                // configurable: true,
            });
            // object[key] = v;
        },
        configurable: true,
    });
}
function objectClone(obj) {
    return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
    Object.defineProperty(target, prop, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
    });
}
/**
 * Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
 *
 * Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
 */
function rawShape(def) {
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    return desc?.get ? desc.get.raw : desc?.value;
}
// where a builder reads its source's keys and descriptors, resolving only a shape a def answers for itself. A shape resolves by object spread, so only its enumerable keys are ever part of it.
function sourceShape(schema) {
    return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
// a key whose value is not settled yet, self-caching so every read after the first gets the same one
function deferProp(target, key, getter) {
    Object.defineProperty(target, key, {
        get() {
            const value = getter();
            assignProp(this, key, value);
            return value;
        },
        enumerable: true,
        configurable: true,
    });
}
// Writes a settled key. A plain assignment is much cheaper than `defineProperty` and produces the same descriptor, but it runs whatever setter already answers to the key — an accessor this shape deferred, or an inherited one, which `__proto__` has on every object and prototype pollution can add for any name.
function putProp(target, key, value) {
    if (key in target)
        assignProp(target, key, value);
    else
        target[key] = value;
}
/**
 * Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
 *
 * A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
 */
function mirrorShape(target, source, keys, wrap) {
    const raw = sourceShape(source);
    for (const key of keys) {
        const desc = Object.getOwnPropertyDescriptor(raw, key);
        if (!desc.enumerable)
            continue;
        if (desc.get) {
            deferProp(target, key, () => {
                const value = source._zod.def.shape[key];
                return wrap ? wrap(value, key) : value;
            });
        }
        else
            putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
    }
}
// same, for a plain shape a caller passed rather than a schema's
function mirrorProps(target, source) {
    for (const key of Reflect.ownKeys(source)) {
        const desc = Object.getOwnPropertyDescriptor(source, key);
        if (!desc.enumerable)
            continue;
        if (desc.get)
            deferProp(target, key, () => source[key]);
        else
            putProp(target, key, desc.value);
    }
}
function mergeDefs(...defs) {
    const mergedDescriptors = {};
    for (const def of defs) {
        const descriptors = Object.getOwnPropertyDescriptors(def);
        Object.assign(mergedDescriptors, descriptors);
    }
    return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
    return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
    if (!path)
        return obj;
    return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
    const keys = Object.keys(promisesObj);
    const promises = keys.map((key) => promisesObj[key]);
    return Promise.all(promises).then((results) => {
        const resolvedObj = {};
        for (let i = 0; i < keys.length; i++) {
            resolvedObj[keys[i]] = results[i];
        }
        return resolvedObj;
    });
}
function randomString(length = 10) {
    const chars = "abcdefghijklmnopqrstuvwxyz";
    let str = "";
    for (let i = 0; i < length; i++) {
        str += chars[Math.floor(Math.random() * chars.length)];
    }
    return str;
}
function esc(str) {
    return JSON.stringify(str);
}
function slugify(input) {
    return input
        .toLowerCase()
        .trim()
        .replace(/[^\w\s-]/g, "")
        .replace(/[\s_-]+/g, "-")
        .replace(/^-+|-+$/g, "");
}
const captureStackTrace = ("captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => { });
function util_isObject(data) {
    return typeof data === "object" && data !== null && !Array.isArray(data);
}
const allowsEval = /* @__PURE__*/ (/* unused pure expression or super */ null && (cached(() => {
    // Skip the probe under `jitless`: strict CSPs report the caught `new Function` as a `securitypolicyviolation` even though the throw is swallowed.
    if (globalConfig.jitless) {
        return false;
    }
    // @ts-ignore
    if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
        return false;
    }
    try {
        const F = Function;
        new F("");
        return true;
    }
    catch (_) {
        return false;
    }
})));
function isPlainObject(o) {
    if (util_isObject(o) === false)
        return false;
    // modified constructor
    const ctor = o.constructor;
    if (ctor === undefined)
        return true;
    if (typeof ctor !== "function")
        return true;
    // modified prototype
    const prot = ctor.prototype;
    if (util_isObject(prot) === false)
        return false;
    // ctor doesn't have static `isPrototypeOf`
    if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
        return false;
    }
    return true;
}
function shallowClone(o) {
    if (isPlainObject(o))
        return { ...o };
    if (Array.isArray(o))
        return [...o];
    if (o instanceof Map)
        return new Map(o);
    if (o instanceof Set)
        return new Set(o);
    return o;
}
function numKeys(data) {
    let keyCount = 0;
    for (const key in data) {
        if (Object.prototype.hasOwnProperty.call(data, key)) {
            keyCount++;
        }
    }
    return keyCount;
}
const getParsedType = (data) => {
    const t = typeof data;
    switch (t) {
        case "undefined":
            return "undefined";
        case "string":
            return "string";
        case "number":
            return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
            return "boolean";
        case "function":
            return "function";
        case "bigint":
            return "bigint";
        case "symbol":
            return "symbol";
        case "object":
            if (Array.isArray(data)) {
                return "array";
            }
            if (data === null) {
                return "null";
            }
            if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
                return "promise";
            }
            if (typeof Map !== "undefined" && data instanceof Map) {
                return "map";
            }
            if (typeof Set !== "undefined" && data instanceof Set) {
                return "set";
            }
            if (typeof Date !== "undefined" && data instanceof Date) {
                return "date";
            }
            // @ts-ignore
            if (typeof File !== "undefined" && data instanceof File) {
                return "file";
            }
            return "object";
        default:
            throw new Error(`Unknown data type: ${t}`);
    }
};
const propertyKeyTypes = /* @__PURE__*/ new Set(["string", "number", "symbol"]);
const primitiveTypes = /* @__PURE__*/ new Set([
    "string",
    "number",
    "bigint",
    "boolean",
    "symbol",
    "undefined",
]);
function escapeRegex(str) {
    return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// zod-specific utils
function clone(inst, def, params) {
    const cl = new inst._zod.constr(def ?? inst._zod.def);
    if (!def || params?.parent)
        cl._zod.parent = inst;
    return cl;
}
function normalizeParams(_params) {
    const params = _params;
    if (!params)
        return {};
    if (typeof params === "string")
        return { error: () => params };
    if (params?.message !== undefined) {
        if (params?.error !== undefined)
            throw new Error("Cannot specify both `message` and `error` params");
        params.error = params.message;
    }
    delete params.message;
    if (typeof params.error === "string")
        return { ...params, error: () => params.error };
    return params;
}
function createTransparentProxy(getter) {
    let target;
    return new Proxy({}, {
        get(_, prop, receiver) {
            target ?? (target = getter());
            return Reflect.get(target, prop, receiver);
        },
        set(_, prop, value, receiver) {
            target ?? (target = getter());
            return Reflect.set(target, prop, value, receiver);
        },
        has(_, prop) {
            target ?? (target = getter());
            return Reflect.has(target, prop);
        },
        deleteProperty(_, prop) {
            target ?? (target = getter());
            return Reflect.deleteProperty(target, prop);
        },
        ownKeys(_) {
            target ?? (target = getter());
            return Reflect.ownKeys(target);
        },
        getOwnPropertyDescriptor(_, prop) {
            target ?? (target = getter());
            return Reflect.getOwnPropertyDescriptor(target, prop);
        },
        defineProperty(_, prop, descriptor) {
            target ?? (target = getter());
            return Reflect.defineProperty(target, prop, descriptor);
        },
    });
}
function stringifyPrimitive(value) {
    if (typeof value === "bigint")
        return value.toString() + "n";
    if (typeof value === "string")
        return `"${value}"`;
    return `${value}`;
}
function optionalKeys(shape) {
    return Object.keys(shape).filter((k) => {
        return shape[k]._zod.optin !== undefined && shape[k]._zod.optout === "optional";
    });
}
// Wrapped in a `@__PURE__` IIFE: esbuild never tree-shakes a top-level initializer that contains a member access on `Number`, so the bare object literal survived into every bundle.
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (/* unused pure expression or super */ null && ((() => ({
    safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    int32: [-2147483648, 2147483647],
    uint32: [0, 4294967295],
    float32: [-3.4028234663852886e38, 3.4028234663852886e38],
    float64: [-Number.MAX_VALUE, Number.MAX_VALUE],
}))()));
const BIGINT_FORMAT_RANGES = {
    int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
    uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")],
};
function pick(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".pick() cannot be used on object schemas containing refinements");
    }
    const newShape = {};
    mirrorShape(newShape, schema, maskedKeys(schema, mask));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
// the mask keys that select something, checked against the source's shape without resolving it
function maskedKeys(schema, mask) {
    const raw = sourceShape(schema);
    const keys = [];
    // `for...in` skips symbols, so a symbol in the mask would select nothing
    for (const key of Reflect.ownKeys(mask)) {
        if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
            throw new Error(`Unrecognized key: "${String(key)}"`);
        }
        if (mask[key])
            keys.push(key);
    }
    return keys;
}
function omit(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".omit() cannot be used on object schemas containing refinements");
    }
    const omitted = new Set(maskedKeys(schema, mask));
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to extend: expected a plain object");
    }
    const checks = schema._zod.def.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        // Only throw if new shape overlaps with existing shape. Use getOwnPropertyDescriptor to check key existence without accessing values
        const existingShape = sourceShape(schema);
        for (const key of Reflect.ownKeys(shape)) {
            if (Object.getOwnPropertyDescriptor(existingShape, key) !== undefined) {
                throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
            }
        }
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
// the source's keys, then the caller's overlaid on top
function extended(schema, shape) {
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
    mirrorProps(newShape, shape);
    return newShape;
}
function safeExtend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to safeExtend: expected a plain object");
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
    if (!b?._zod?.def) {
        throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
    }
    if (a._zod.def.checks?.length) {
        throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
    }
    const newShape = {};
    mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
    mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
    const def = mergeDefs(a._zod.def, {
        shape: newShape,
        get catchall() {
            return b._zod.def.catchall;
        },
        checks: b._zod.def.checks ?? [],
    });
    return clone(a, def);
}
function partial(Class, schema, mask, name = "partial") {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
    }
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class &&
        ((value, key) => (selected && !selected.has(key) ? value : new Class({ type: "optional", innerType: value }))));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class, schema, mask) {
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => 
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class({ type: "nonoptional", innerType: value }));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
// invalid_type | too_big | too_small | invalid_format | not_multiple_of | unrecognized_keys | invalid_union | invalid_key | invalid_element | invalid_value | custom
function aborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue !== true) {
            return true;
        }
    }
    return false;
}
// Checks for explicit abort (continue === false), as opposed to implicit abort (continue === undefined). Used to respect `abort: true` in .refine() even for checks that have a `when` function.
function explicitlyAborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue === false) {
            return true;
        }
    }
    return false;
}
function prefixIssues(path, issues) {
    return issues.map((iss) => {
        var _a;
        (_a = iss).path ?? (_a.path = []);
        iss.path.unshift(path);
        return iss;
    });
}
function unwrapMessage(message) {
    return typeof message === "string" ? message : message?.message;
}
/* A check holds no link back to the schema it is attached to — the same check instance is shared by every clone of that schema — so the owner is stamped onto the issues a check just raised, at the only point where both are in scope. Runs on the failure path only; `start` is the issue count from before the check ran. */
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
    const caps = [];
    for (const ch of defChecks ?? []) {
        const d = ch._zod.def;
        // a later check may rewrite the value
        if (!/_(length|size)$|_equals$/.test(d.check))
            break;
        const max = d.maximum ?? d.length ?? d.size;
        if (max >= 0)
            caps.push([max, ch]);
    }
    return caps;
}
function attachSchema(issues, start, inst) {
    var _a;
    for (let i = start; i < issues.length; i++) {
        (_a = issues[i]).schema ?? (_a.schema = inst);
    }
}
function finalizeIssue(iss, ctx, config) {
    var _a;
    // A schema that raised an issue itself owns it outright, and outranks any stamp an enclosing check left in `attachSchema`. String formats and z.custom() are schema and check at once, so when they act as a check they defer to that stamp instead.
    const traits = iss.inst?._zod?.traits;
    if (traits?.has("$ZodType")) {
        if (traits.has("$ZodCheck"))
            (_a = iss).schema ?? (_a.schema = iss.inst);
        else
            iss.schema = iss.inst;
    }
    // Decreasing specificity, first map to return a message wins. `inst` is whatever raised the issue, so a check's own map outranks the owning schema's.
    const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : undefined;
    const message = iss.message
        ? iss.message
        : (unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ??
            unwrapMessage(schemaError?.(iss)) ??
            unwrapMessage(ctx?.error?.(iss)) ??
            unwrapMessage(config.customError?.(iss)) ??
            unwrapMessage(config.localeError?.(iss)) ??
            "Invalid input");
    // an explicit own-key copy beats object rest with excluded keys, which v8 routes through a generic runtime call; Object.keys rather than for-in so an issue pushed with a prototype does not leak inherited keys, and an own __proto__ key is dropped rather than assigned through the setter
    const full = {};
    for (const k of Object.keys(iss)) {
        if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
            continue;
        full[k] = iss[k];
    }
    full.path ?? (full.path = []);
    full.message = message;
    if (ctx?.reportInput) {
        full.input = iss.input;
    }
    return full;
}
function getSizableOrigin(input) {
    if (input instanceof Set)
        return "set";
    if (input instanceof Map)
        return "map";
    // @ts-ignore
    if (input instanceof File)
        return "file";
    return "unknown";
}
const highSurrogate = /[\uD800-\uDBFF]/;
// Code points in `str`: a surrogate pair counts once, a lone surrogate as itself. Hand-rolled because the string iterator allocates and runs ~250x slower on this path; the regex probe exits ~50x quicker for a string with no astral characters.
function codePointLength(str) {
    const units = str.length;
    if (!highSurrogate.test(str))
        return units;
    let count = units;
    for (let i = 0; i < units - 1; i++) {
        if ((str.charCodeAt(i) & 0xfc00) === 0xd800 && (str.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
            count--;
            i++;
        }
    }
    return count;
}
function getLengthableOrigin(input) {
    if (Array.isArray(input))
        return "array";
    if (typeof input === "string")
        return "string";
    return "unknown";
}
function parsedType(data) {
    const t = typeof data;
    switch (t) {
        case "number": {
            return Number.isNaN(data) ? "nan" : "number";
        }
        case "object": {
            if (data === null) {
                return "null";
            }
            if (Array.isArray(data)) {
                return "array";
            }
            const obj = data;
            if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
                return obj.constructor.name;
            }
        }
    }
    return t;
}
function issue(...args) {
    const [iss, input, inst] = args;
    if (typeof iss === "string") {
        return {
            message: iss,
            code: "custom",
            input,
            inst,
        };
    }
    return { ...iss };
}
function cleanEnum(obj) {
    return Object.entries(obj)
        .filter(([k, _]) => {
        // return true if NaN, meaning it's not a number, thus a string key
        return Number.isNaN(Number.parseInt(k, 10));
    })
        .map((el) => el[1]);
}
// Codec utility functions
function base64ToUint8Array(base64) {
    const binaryString = atob(base64);
    const bytes = new Uint8Array(binaryString.length);
    for (let i = 0; i < binaryString.length; i++) {
        bytes[i] = binaryString.charCodeAt(i);
    }
    return bytes;
}
function uint8ArrayToBase64(bytes) {
    let binaryString = "";
    for (let i = 0; i < bytes.length; i++) {
        binaryString += String.fromCharCode(bytes[i]);
    }
    return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
    const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
    const padding = "=".repeat((4 - (base64.length % 4)) % 4);
    return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes) {
    return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
    const cleanHex = hex.replace(/^0x/, "");
    if (cleanHex.length % 2 !== 0) {
        throw new Error("Invalid hex string length");
    }
    const bytes = new Uint8Array(cleanHex.length / 2);
    for (let i = 0; i < cleanHex.length; i += 2) {
        bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
    }
    return bytes;
}
function uint8ArrayToHex(bytes) {
    return Array.from(bytes)
        .map((b) => b.toString(16).padStart(2, "0"))
        .join("");
}
// instanceof
class Class {
    constructor(..._args) { }
}
//////////    PROTOTYPE INSTALLERS     //////////
//
// Members live on the prototype and materialize per instance on first read, which keeps own-property count under the step where V8 stops using inline slots. Changing anything here means re-measuring runtime, memory and bundle size together — see "The three axes" in AGENTS.md.
/**
 * Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
 *
 * Call this from a `proto` initializer, which runs once per prototype — never per instance.
 */
function members(proto, table) {
    for (const key in table) {
        const desc = Object.getOwnPropertyDescriptor(table, key);
        // a getter installs as written, so it stays live: `description` reads through to the registry on every access. not enumerable: an object literal's is, and a prototype member never was
        if (desc.get)
            Object.defineProperty(proto, key, { ...desc, enumerable: false });
        // a method materializes bound on first read, which is what keeps a detached member working: `const opt = schema.optional; opt()`
        else
            defineBound(proto, key, desc.value);
    }
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
    Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
    return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
    return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
function derived(computes, table) {
    for (const key in computes) {
        const compute = computes[key];
        // an object literal's accessor is configurable and enumerable, and `members` copies the descriptor as written
        Object.defineProperty(table, key, {
            configurable: true,
            enumerable: true,
            get() {
                return own(this, key, compute(this));
            },
            set(value) {
                own(this, key, value);
            },
        });
    }
    return table;
}
function defineBound(proto, key, fn) {
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // vitest's spyOn calls a prototype getter bare to find the function it wraps, so a nullish receiver answers the raw method
            return this == null ? fn : own(this, key, fn.bind(this));
        },
        set(value) {
            own(this, key, value);
        },
    });
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
    const proto = Object.getPrototypeOf(inst);
    // Runs on every construction, so `in` rather than the costlier `hasOwnProperty.call`. Sentinels are keys the group itself defines.
    return sentinel in proto ? undefined : proto;
}
// The internals whose init chain is installing. A second call for the same one is a derived constructor overriding its base, so it must not construct another schema in between or the override is dropped.
let installing;
// Set while a getter is running, so a value that resolved through a recursion break is not memoized. One shared descriptor shadows the key for the duration, which costs no per-key allocation.
let broke = false;
const breaker = {
    configurable: true,
    get() {
        broke = true;
        return undefined;
    },
};
/**
 * Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
 * constructor, computed from the internals object itself and cached there on
 * first read. One accessor per constructor rather than one per instance.
 */
function defineLazyInternal(inst, key, compute) {
    const proto = Object.getPrototypeOf(inst._zod);
    if (key in proto && installing !== inst._zod) {
        // A repeat construction: everything is installed already. Cleared here so the reference is not held past the first construction of every type.
        installing = undefined;
        return;
    }
    installing = inst._zod;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing so a re-entrant read from a recursive schema resolves to undefined instead of running the getter again.
            Object.defineProperty(this, key, breaker);
            const outer = broke;
            broke = false;
            try {
                const value = compute(this);
                // A result that resolved through a recursion break is recomputed once the graph is complete; everything else memoizes, undefined included.
                if (broke)
                    delete this[key];
                else
                    Object.defineProperty(this, key, { configurable: true, writable: true, value });
                broke = broke || outer;
                return value;
            }
            catch (err) {
                // A compute that threw memoizes nothing, so a later read runs it again and fails the same way. The shadow goes with it, since leaving it installed would answer undefined for every later read.
                delete this[key];
                broke = broke || outer;
                throw err;
            }
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, value });
        },
    });
}
/**
 * Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
 * data property. One accessor per constructor rather than one per instance, because an own accessor
 * puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
 */
function installLazyProp(inst, key, make, enumerable) {
    const proto = claim(inst, key);
    if (!proto)
        return;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing, so a re-entrant read from a self-referential shape resolves to undefined instead of running the getter again. A data property rather than an accessor: an own accessor is the dictionary-mode transition this exists to avoid.
            const desc = { configurable: true, writable: true, enumerable, value: undefined };
            Object.defineProperty(this, key, desc);
            // a compute that throws leaves the shadow behind, so later reads answer undefined instead of re-throwing; `defineLazy` did the same, and `defineLazyInternal`'s delete-on-catch would cost bytes in every bundle for a case only a throwing user getter reaches
            desc.value = make(this);
            Object.defineProperty(this, key, desc);
            return desc.value;
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
        },
    });
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
    const fn = () => value;
    fn[CONSTANT_CATCH] = true;
    return fn;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/core.js
var _a;

/** A special constant with type `never` */
const NEVER = /*@__PURE__*/ Object.freeze({
    status: "aborted",
});
/* Shared descriptor for installing `_zod`; defineProperty reads it
 * synchronously, so reusing one object avoids a per-instance allocation. */
const _zodDesc = { value: undefined, enumerable: false };
// null where suppressing the capture would be unrecoverable: `parse()` puts the frames back with `captureStackTrace`, so without it the throw would lose its stack. also latched to null once `stackTraceLimit` proves unassignable, which a realm can do at any point by hardening Error
let _E = "captureStackTrace" in Error ? Error : null;
// v8 captures a stack trace inside the Error constructor, which dominates a failed parse; costs only the frames, and parse() restores those. the constructor must RUN: Object.create is cheaper and passes instanceof, but Error.isError and util.types.isNativeError check an internal slot
function newError(Definition) {
    const E = _E;
    if (E) {
        const saved = E.stackTraceLimit;
        if (typeof saved === "number") {
            try {
                E.stackTraceLimit = 0;
            }
            catch {
                _E = null;
                return new Definition();
            }
            try {
                return new Definition();
            }
            finally {
                E.stackTraceLimit = saved;
            }
        }
    }
    return new Definition();
}
function $constructor(name, initializer, 
/** This trait's members, installed once on every prototype that composes it. They cannot be declared in the initializer above: that runs per instance, and the prototype is shared. */
proto, params) {
    // Prototype for this constructor's `_zod` internals. Lazily-derived fields (`values`, `pattern`, `optin`, …) install here once rather than as an accessor on every instance.
    const zodProto = {};
    // Assigning the fields in the constructor body is what gives instances in-object slots; building the object literally and reparenting it costs a second allocation and a generic property copy.
    function Internals(def) {
        this.def = def;
        this.constr = _;
        this.traits = new Set();
    }
    Internals.prototype = zodProto;
    const protoMembers = proto;
    // One trait's members land on every prototype whose chain composes it, so the answer is per prototype rather than per trait.
    const initialized = protoMembers && new WeakSet();
    function init(inst, def) {
        if (!inst._zod) {
            _zodDesc.value = new Internals(def);
            try {
                Object.defineProperty(inst, "_zod", _zodDesc);
            }
            finally {
                // Cleared even on throw, so the shared descriptor never leaks one instance's internals into the next.
                _zodDesc.value = undefined;
            }
        }
        else if (inst._zod.traits.has(name)) {
            return;
        }
        inst._zod.traits.add(name);
        initializer(inst, def);
        if (initialized) {
            // `super(def)` from a user subclass gives `this` a prototype the subclass owns, and installing there would overwrite whatever the subclass declared. `constr` built the instance, so its prototype is the one below the subclass's that should carry the members. A receiver whose chain never reaches that prototype installs on its own, which for a plain object handed straight to `init` means `Object.prototype` — unchanged from before.
            const own = Object.getPrototypeOf(inst);
            const ctorProto = inst._zod.constr.prototype;
            let up = own;
            while (up && up !== ctorProto)
                up = Object.getPrototypeOf(up);
            const target = up ?? own;
            if (!initialized.has(target)) {
                initialized.add(target);
                members(target, protoMembers);
            }
        }
        // support prototype modifications; for-in avoids the array allocation of Object.keys on the (usually empty) prototype
        const proto = _.prototype;
        for (const k in proto) {
            if (!Object.prototype.hasOwnProperty.call(proto, k))
                continue;
            if (!(k in inst)) {
                inst[k] = proto[k].bind(inst);
            }
        }
    }
    // doesn't work if Parent has a constructor with arguments
    const Parent = params?.Parent ?? Object;
    class Definition extends Parent {
    }
    Object.defineProperty(Definition, "name", { value: name });
    function _(def) {
        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;
        if (deferred) {
            for (const fn of deferred) {
                fn();
            }
            // Released: initializers run once, and the list would otherwise be retained for the schema's lifetime.
            inst._zod.deferred = undefined;
        }
        // Global post-processor hook. Internal: installed by `import "zod/compile"` to enable AOT compilation for every constructed schema. Runs last, once the instance is fully built, because it hands the instance to compile(). The post-processor is expected to be reentrancy-guarded by its own implementation.
        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp)
            pp(inst);
        return inst;
    }
    Object.defineProperty(_, "init", { value: init });
    Object.defineProperty(_, Symbol.hasInstance, {
        value: (inst) => {
            if (params?.Parent && inst instanceof params.Parent)
                return true;
            return inst?._zod?.traits?.has(name);
        },
    });
    Object.defineProperty(_, "name", { value: name });
    return _;
}
//////////////////////////////   UTILITIES   ///////////////////////////////////////
const $brand = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("zod_brand")));
class $ZodAsyncError extends Error {
    constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
    }
}
class $ZodEncodeError extends Error {
    constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
    }
}
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
const core_globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
    if (newConfig)
        Object.assign(core_globalConfig, newConfig);
    return core_globalConfig;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/errors.js


/* Computing the message eagerly is expensive (pretty-printed JSON of all
 * issues), so defer it until first read. The accessor functions and
 * descriptors are shared across instances to keep error construction
 * cheap; the computed message is cached on the internals object. The
 * setter preserves plain assignment semantics for consumers that
 * overwrite `message`. */
function _getMessage() {
    const internals = this._zod;
    internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
    return internals.message;
}
function _setMessage(value) {
    this._zod.message = value;
}
const _messageDesc = {
    get: _getMessage,
    set: _setMessage,
    enumerable: true,
    configurable: true,
};
const _issuesDesc = { value: undefined, enumerable: false };
/* Prototypes that already carry the lazy `toString`. Seeded with the
 * intrinsics so that `init` on a foreign object — it accepts any object —
 * can never install an accessor onto a prototype we do not own. */
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
    inst.name = "$ZodError";
    // `_zod` is already non-enumerable: $constructor's init defined it with this same descriptor
    _issuesDesc.value = def;
    Object.defineProperty(inst, "issues", _issuesDesc);
    // Clear the shared slot; a retained `value` pins the last error's issues.
    _issuesDesc.value = undefined;
    Object.defineProperty(inst, "message", _messageDesc);
    /* `toString` lives as a non-enumerable lazy getter on the shared
     * prototype; on first access it caches a per-instance closure so
     * detached usage still works. */
    const proto = Object.getPrototypeOf(inst);
    if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
            configurable: true,
            enumerable: false,
            get() {
                const value = () => this.message;
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
                return value;
            },
            set(value) {
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            },
        });
    }
};
const $ZodError = $constructor("$ZodError", initializer);
const $ZodRealError = $constructor("$ZodError", initializer, undefined, {
    Parent: Error,
});
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
 * ("toString", "constructor") would otherwise read through to the prototype, and assigning
 * "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
    if (!Object.prototype.hasOwnProperty.call(obj, key)) {
        if (key === "__proto__") {
            Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
        }
        else {
            obj[key] = make();
        }
    }
    return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
    const fieldErrors = {};
    const formErrors = [];
    for (const sub of error.issues) {
        if (sub.path.length > 0) {
            node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
        }
        else {
            formErrors.push(mapper(sub));
        }
    }
    return { formErrors, fieldErrors };
}
function formatError(error, mapper = (issue) => issue.message) {
    const fieldErrors = { _errors: [] };
    const processError = (error, path = []) => {
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    fieldErrors._errors.push(mapper(issue));
                }
                else {
                    let curr = fieldErrors;
                    let i = 0;
                    while (i < fullpath.length) {
                        const el = fullpath[i];
                        const terminal = i === fullpath.length - 1;
                        // `_errors` is reserved by this legacy format, so merge a matching path segment into the current node instead of treating its array as a child.
                        if (el === "_errors") {
                            if (terminal)
                                curr._errors.push(mapper(issue));
                            i++;
                            continue;
                        }
                        // A path element may collide with an inherited property name such as
                        // "__proto__" or "constructor". Truthiness checks read the prototype
                        // (so no node is created, then ._errors.push throws), and bracket
                        // assignment of "__proto__" hits the setter instead of creating an
                        // own key. Guard the read with hasOwnProperty and create the node
                        // with defineProperty so any path element becomes a real own key.
                        if (!Object.prototype.hasOwnProperty.call(curr, el)) {
                            Object.defineProperty(curr, el, {
                                value: { _errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        const node = curr[el];
                        if (terminal) {
                            node._errors.push(mapper(issue));
                        }
                        curr = node;
                        i++;
                    }
                }
            }
        }
    };
    processError(error);
    return fieldErrors;
}
function treeifyError(error, mapper = (issue) => issue.message) {
    const result = { errors: [] };
    const processError = (error, path = []) => {
        var _a;
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                // regular union error
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    result.errors.push(mapper(issue));
                    continue;
                }
                let curr = result;
                let i = 0;
                while (i < fullpath.length) {
                    const el = fullpath[i];
                    const terminal = i === fullpath.length - 1;
                    if (typeof el === "string") {
                        curr.properties ?? (curr.properties = {});
                        // el may collide with an inherited property name ("__proto__",
                        // "constructor", ...); ??= reads the prototype so the node is never
                        // created and curr.errors.push throws. Guard with hasOwnProperty and
                        // create the node with defineProperty so "__proto__" becomes a real
                        // own key rather than invoking the prototype setter.
                        if (!Object.prototype.hasOwnProperty.call(curr.properties, el)) {
                            Object.defineProperty(curr.properties, el, {
                                value: { errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        curr = curr.properties[el];
                    }
                    else {
                        curr.items ?? (curr.items = []);
                        (_a = curr.items)[el] ?? (_a[el] = { errors: [] });
                        curr = curr.items[el];
                    }
                    if (terminal) {
                        curr.errors.push(mapper(issue));
                    }
                    i++;
                }
            }
        }
    };
    processError(error);
    return result;
}
/** Format a ZodError as a human-readable string in the following form.
 *
 * From
 *
 * ```ts
 * ZodError {
 *   issues: [
 *     {
 *       expected: 'string',
 *       code: 'invalid_type',
 *       path: [ 'username' ],
 *       message: 'Invalid input: expected string'
 *     },
 *     {
 *       expected: 'number',
 *       code: 'invalid_type',
 *       path: [ 'favoriteNumbers', 1 ],
 *       message: 'Invalid input: expected number'
 *     }
 *   ];
 * }
 * ```
 *
 * to
 *
 * ```
 * username
 *   ✖ Expected number, received string at "username
 * favoriteNumbers[0]
 *   ✖ Invalid input: expected number
 * ```
 */
function toDotPath(_path) {
    const segs = [];
    const path = _path.map((seg) => (typeof seg === "object" ? seg.key : seg));
    for (const seg of path) {
        if (typeof seg === "number")
            segs.push(`[${seg}]`);
        else if (typeof seg === "symbol")
            segs.push(`[${JSON.stringify(String(seg))}]`);
        else if (/[^\w$]/.test(seg))
            segs.push(`[${JSON.stringify(seg)}]`);
        else {
            if (segs.length)
                segs.push(".");
            segs.push(seg);
        }
    }
    return segs.join("");
}
function prettifyError(error) {
    const lines = [];
    // sort by path length
    const issues = [...error.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
    // Process each issue
    for (const issue of issues) {
        lines.push(`✖ ${issue.message}`);
        if (issue.path?.length)
            lines.push(`  → at ${toDotPath(issue.path)}`);
    }
    // Convert Map to formatted string
    return lines.join("\n");
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/parse.js



// Always both keys, so the `_params` read site in `_parse` sees one object shape rather than two.
function finalizeParams(callee, params) {
    return { callee: params?.callee ?? callee, Err: params?.Err };
}
const _parse = (_Err) => {
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
            throw new $ZodAsyncError();
        }
        if (result.issues.length) {
            const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, _params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
    const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
            result = await result;
        if (result.issues.length) {
            const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
        throw new $ZodAsyncError();
    }
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
// the error is built on the first read of `error`: finalizing the issues and constructing the instance is most of a failing parse, and a caller that only branches on `success` never pays it. a getter in the literal keeps this small; the alternative, one shared accessor descriptor plus a hidden state slot, reads ~15% faster but costs ~75 B gzipped in every bundle
function failure(Err, issues, ctx) {
    let error;
    return {
        success: false,
        get error() {
            if (!error) {
                error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
                // finalizeIssue drops `input`, so the built error holds nothing; keeping the raw issues past this point pins the parsed value for the life of the result
                issues = undefined;
                ctx = undefined;
            }
            return error;
        },
        set error(e) {
            error = e;
            // a replacement makes the getter's branch unreachable, so the captures have to go here too
            issues = undefined;
            ctx = undefined;
        },
    };
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);
// registry mirrors of the compiler's sentinels, so this module never imports the compiler
const COMPILE_INVALID = /* @__PURE__ */ (/* unused pure expression or super */ null && (Symbol.for("zod.compile.invalid")));
const COMPILE_FALLBACK = /* @__PURE__ */ (/* unused pure expression or super */ null && (Symbol.for("zod.compile.fallback")));
// Deliberately tiny, because v8 will not inline a body carrying the fallback's object literals and throw. Everything that is not the compiled happy path lives in validateFallback, and that split is worth ~35% on a compiled schema.
const validate = ((schema, value, _ctx) => {
    const validator = schema._zod.bag.validator;
    if (validator !== undefined) {
        if (validator(value) !== COMPILE_INVALID)
            return true;
        // a definite sentinel means the runtime would reject, so skip the re-parse; a ctx can still change the answer
        if (validator.definite === true && _ctx === undefined)
            return false;
    }
    return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
    const ctx = _ctx
        ? { ..._ctx, async: false, abortEarly: true }
        : { async: false, abortEarly: true };
    const fallbackRun = schema._zod.bag.fallbackRun;
    let result;
    if (fallbackRun) {
        // skip nested fast paths on the fallback, so user callbacks keep the at-most-twice bound
        ctx[COMPILE_FALLBACK] = true;
        result = fallbackRun({ value, issues: [] }, ctx);
    }
    else {
        result = schema._zod.run({ value, issues: [] }, ctx);
    }
    if (result instanceof Promise) {
        throw new core.$ZodAsyncError();
    }
    return result.issues.length === 0;
}
// no fast path: the compiler keeps async parses on the runtime, because a promise-returning callback that is not declared async compiles to a throw
const validateAsync = async (schema, value, _ctx) => {
    const ctx = _ctx
        ? { ..._ctx, async: true, abortEarly: true }
        : { async: true, abortEarly: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length === 0;
};
const _encode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return parse(schema, value, ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const encode = /* @__PURE__*/ _encode($ZodRealError);
const _decode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        return parse(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decode = /* @__PURE__*/ _decode($ZodRealError);
const _encodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return (await parseAsync(schema, value, ctx, finalizeParams(fn, _params)));
    };
    return fn;
};
const encodeAsync = /* @__PURE__*/ _encodeAsync($ZodRealError);
const _decodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decodeAsync = /* @__PURE__*/ _decodeAsync($ZodRealError);
const _safeEncode = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParse(_Err)(schema, value, ctx);
};
const safeEncode = /* @__PURE__*/ _safeEncode($ZodRealError);
const _safeDecode = (_Err) => (schema, value, _ctx) => {
    return _safeParse(_Err)(schema, value, _ctx);
};
const safeDecode = /* @__PURE__*/ _safeDecode($ZodRealError);
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParseAsync(_Err)(schema, value, ctx);
};
const safeEncodeAsync = /* @__PURE__*/ _safeEncodeAsync($ZodRealError);
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
    return _safeParseAsync(_Err)(schema, value, _ctx);
};
const safeDecodeAsync = /* @__PURE__*/ _safeDecodeAsync($ZodRealError);

;// CONCATENATED MODULE: ./build/inputs/companions.js

function orphans(given, names, words) {
    return names.filter((name) => given.has(name)).map((name) => given.say(name, words));
}
const deployStep = (given) => {
    const { values, has, say } = given;
    if (values.operation !== 'rollout')
        return [];
    const planning = values['dry-run'] !== false;
    const optional = planning || values.strategy === 'replace';
    const workflowOnly = ['workflow-repository', 'workflow-ref', 'workflow-inputs'];
    const scripts = has('run') || has('rollback-run');
    return [
        has('run') && has('workflow') && say('workflow', 'and run exclude each other; give one of them'),
        !has('run') &&
            !has('workflow') &&
            !optional && {
            input: 'run',
            text: 'is required: the script that deploys a server (only a dry run goes without)',
        },
        ...(has('workflow') ? [] : orphans(given, workflowOnly, 'needs workflow')),
        ...(scripts || planning ? [] : orphans(given, ['shell', 'working-directory'], 'needs run')),
    ];
};
const health = (given) => {
    const { values, raw, has, say } = given;
    const probes = [
        'health-status',
        'health-body',
        'health-successes',
        'health-interval',
    ];
    if (!has('health-url')) {
        return [
            values['haproxy-check'] === 'once' && say('haproxy-check', 'needs health-url'),
            ...orphans(given, probes, 'needs health-url'),
        ];
    }
    const { 'health-interval': interval, 'health-successes': successes, 'health-timeout': timeout } = values;
    const least = interval === undefined || successes === undefined ? 0 : interval * (successes - 1);
    const url = values['health-url'];
    const single = values.servers?.length === 1 && /^[^*?]+$/.test(raw.servers ?? '');
    return [
        timeout !== undefined &&
            least >= timeout &&
            say('health-timeout', `is too short: ${successes} probes ${(0,format/* formatLimit */.tW)(interval ?? 0)} apart take ${(0,format/* formatLimit */.tW)(least)}`),
        url !== undefined &&
            values.servers !== undefined &&
            !/\{(server|address|port)\}/.test(url) &&
            !single &&
            say('health-url', 'asks the same for every server; put {address} and {port} into it'),
    ];
};
const failures = ({ values, has, say }) => [
    values['on-failure'] === 'rollback' && !has('rollback-run') && say('on-failure', 'needs rollback-run'),
    values['on-failure'] === 'stop' && has('rollback-run') && say('rollback-run', 'needs on-failure: rollback'),
];
const watching = (given) => {
    const names = ['max-error-rate', 'max-slowdown', 'min-requests', 'on-inconclusive'];
    return given.values.soak === 0 ? orphans(given, names, 'needs soak, the time to watch') : [];
};
const canaryAndColours = (given) => {
    const { values, raw, has, say } = given;
    const pair = (a, b) => has(a) && !has(b) && say(a, `needs ${b}`);
    const byMap = has('switch-map');
    const colours = ['blue', 'green'];
    return [
        pair('canary-acl', 'canary-users'),
        pair('canary-users', 'canary-acl'),
        pair('switch-map', 'switch-key'),
        pair('switch-key', 'switch-map'),
        values.blue !== undefined &&
            raw.blue === raw.green &&
            say('green', 'is the same as blue; the colours are two'),
        ...colours.map((colour) => {
            const name = values[colour];
            const plain = name?.length === 1 && /^[^*?!]+$/.test(raw[colour] ?? '');
            return (byMap &&
                name !== undefined &&
                !plain &&
                say(colour, 'is not the name of one backend, as switch-map needs'));
        }),
    ];
};
const connections = (given) => {
    const { values, has, say } = given;
    const one = (a, b) => has(a) && !has(b) && say(a, `needs ${b}`);
    const kinds = values.haproxy?.map((node) => node.kind);
    const overHttp = kinds?.some((kind) => kind === 'http' || kind === 'https' || kind === 'http+unix') ?? true;
    const url = values['health-url'];
    const overTls = (kinds?.includes('https') ?? true) || (url === undefined ? has('health-url') : /^https:/i.test(url));
    const overSsh = kinds?.includes('ssh') ?? true;
    const api = ['dataplane-username', 'dataplane-password'];
    const tls = ['tls-ca', 'tls-cert', 'tls-key'];
    return [
        one('dataplane-username', 'dataplane-password'),
        one('dataplane-password', 'dataplane-username'),
        one('tls-cert', 'tls-key'),
        one('tls-key', 'tls-cert'),
        ...(overHttp ? [] : orphans(given, api, 'needs an http or https endpoint in haproxy')),
        ...(overTls ? [] : orphans(given, tls, 'needs an https health-url, or an https endpoint in haproxy')),
        ...(overSsh ? [] : orphans(given, ['ssh-key', 'ssh-known-hosts'], 'needs an ssh endpoint in haproxy')),
    ];
};
const github = ({ has, say }) => [
    has('workflow') && !has('github-token') && say('workflow', 'needs github-token'),
    has('environment') && !has('github-token') && say('environment', 'needs github-token'),
    has('environment-url') && !has('environment') && say('environment-url', 'needs environment'),
];
const COMPANIONS = [
    deployStep,
    health,
    failures,
    watching,
    canaryAndColours,
    connections,
    github,
];

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/regexes.js

/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
    return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** Implements ISO 8601-2 extensions like explicit +- prefixes, mixing weeks with other units, and fractional/negative components. */
const extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
 *
 * @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
    if (!version)
        return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
    return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
const uuid4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(4)));
const uuid6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(6)));
const uuid7 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(7)));
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
/** Equivalent to the HTML5 input[type=email] validation implemented by browsers. Source: https://developer.mozilla.org/en-US/docs/Web/HTML/Element/input/email */
const html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** The classic emailregex.com regex for RFC 5322-compliant emails */
const rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
/** A loose regex that allows Unicode characters, enforces length limits, and that's about it. */
const unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
const idnEmail = (/* unused pure expression or super */ null && (unicodeEmail));
const browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
// from https://thekevinscott.com/emojis-in-javascript/#writing-a-regular-expression
// Single character class, not an alternation: the two properties overlap (U+1F9B0-U+1F9B3), so `(A|B)+` backtracks exponentially on a failed match. The leading lookahead then demands one anchor — a pictograph, a regional indicator, or the enclosing keycap — because `\p{Emoji_Component}` on its own covers ASCII digits, `#`, `*`, ZWJ, variation selectors and skin tone modifiers, none of which is an emoji without a base.
const _emoji = (/* unused pure expression or super */ null && (`^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`));
function emoji() {
    return new RegExp(_emoji, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const mac = (delimiter) => {
    const escapedDelim = util.escapeRegex(delimiter ?? ":");
    return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
};
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
// https://stackoverflow.com/questions/7860392/determine-if-string-is-in-base64-using-javascript
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
// based on https://stackoverflow.com/questions/106179/regular-expression-to-match-dns-hostname-or-ip-address
// export const hostname: RegExp = /^([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+$/;
const hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
const domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
const httpProtocol = /^https?$/;
// https://blog.stevenlevithan.com/archives/validate-phone-number#r4-3 (regex sans spaces) E.164: leading digit must be 1-9; total digits (excluding '+') between 7-15
const e164 = /^\+[1-9]\d{6,14}$/;
// Credit card shape: 12–19 digits, optionally separated by single spaces or single hyphens. ISO/IEC 7812 caps the PAN at 19 digits; 12 is the shortest issued length (Maestro).
const creditCard = /^\d(?:[ -]?\d){11,18}$/;
// ISO 4217 alpha codes from the SIX list, regenerated by scripts/update-iso-4217.ts
const currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
// iban electronic format: 2-letter country, check digits 02-98 (the only values `98 - remainder` can produce), 11-30 bban characters
const iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
const dateSource = (/* unused pure expression or super */ null && (`(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`));
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
 * esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
 * will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function regexes_anchor(source) {
    return new RegExp(`^${source}$`);
}
const date = /*@__PURE__*/ (/* unused pure expression or super */ null && (regexes_anchor(dateSource)));
function timeSource(args) {
    const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
    const regex = typeof args.precision === "number"
        ? args.precision === -1
            ? `${hhmm}`
            : args.precision === 0
                ? `${hhmm}:[0-5]\\d`
                : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}`
        : args.seconds
            ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?`
            : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
    return regex;
}
function time(args) {
    return new RegExp(`^${timeSource(args)}$`);
}
// Adapted from https://stackoverflow.com/a/3143231
function datetime(args) {
    const opts = ["Z"];
    // if (args.offset) opts.push(`([+-]\\d{2}:\\d{2})`);
    if (args.offset)
        opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
    // RFC 3339 mandates seconds wherever the time carries a `Z` or an offset, so only the unqualified form `local` adds may omit them
    const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
    const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
    return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
// the unbounded form of `string()` as a literal, so every plain string shares one instance instead of building its own
const anyString = /^[\s\S]{0,}$/;
const string = (params) => {
    const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
    return new RegExp(`^${regex}$`);
};
const bigint = /^-?\d+n?$/;
const integer = /^-?\d+$/;
const number = /^-?\d+(?:\.\d+)?$/;
const regexes_boolean = /^(?:true|false)$/i;
const _null = /^null$/i;

const _undefined = /^undefined$/i;

// regex for string with no uppercase letters
const lowercase = /^[^A-Z]*$/;
// regex for string with no lowercase letters
const uppercase = /^[^a-z]*$/;
// regex for hexadecimal strings (any length)
const hex = /^[0-9a-fA-F]*$/;
// Hash regexes for different algorithms and encodings
// Helper function to create base64 regex with exact length and padding
function fixedBase64(bodyLength, padding) {
    return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
}
// Helper function to create base64url regex with exact length (no padding)
function fixedBase64url(length) {
    return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
}
// MD5 (16 bytes): base64 = 24 chars total (22 + "==")
const md5_hex = /^[0-9a-fA-F]{32}$/;
const md5_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(22, "==")));
const md5_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(22)));
// SHA1 (20 bytes): base64 = 28 chars total (27 + "=")
const sha1_hex = /^[0-9a-fA-F]{40}$/;
const sha1_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(27, "=")));
const sha1_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(27)));
// SHA256 (32 bytes): base64 = 44 chars total (43 + "=")
const sha256_hex = /^[0-9a-fA-F]{64}$/;
const sha256_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(43, "=")));
const sha256_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(43)));
// SHA384 (48 bytes): base64 = 64 chars total (no padding)
const sha384_hex = /^[0-9a-fA-F]{96}$/;
const sha384_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(64, "")));
const sha384_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(64)));
// SHA512 (64 bytes): base64 = 88 chars total (86 + "==")
const sha512_hex = /^[0-9a-fA-F]{128}$/;
const sha512_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(86, "==")));
const sha512_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(86)));

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/versions.js
const version = {
    major: 4,
    minor: 6,
    patch: 7,
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/schemas.js







const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
    var _a;
    inst ?? (inst = {});
    inst._zod.def = def; // set _def property
    inst._zod.bag = inst._zod.bag || {}; // initialize _bag object
    inst._zod.version = version;
    const defChecks = inst._zod.def.checks;
    // if inst is itself a checks.$ZodCheck, run it as a check
    const checks = inst._zod.traits.has("$ZodCheck")
        ? [inst, ...(defChecks ?? [])]
        : defChecks?.length
            ? [...defChecks]
            : [];
    for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
            fn(inst);
        }
    }
    if (checks.length === 0) {
        // deferred initializer inst._zod.parse is not yet defined
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred?.push(() => {
            inst._zod.run = inst._zod.parse;
        });
    }
    else {
        const runChecks = (payload, checks, ctx) => {
            if (payload.memo)
                return payload;
            let isAborted = aborted(payload);
            let asyncResult;
            for (const ch of checks) {
                if (ch._zod.def.when) {
                    if (explicitlyAborted(payload))
                        continue;
                    const shouldRun = ch._zod.def.when(payload);
                    if (!shouldRun)
                        continue;
                }
                else if (isAborted) {
                    continue;
                }
                const currLen = payload.issues.length;
                const _ = ch._zod.check(payload);
                if (_ instanceof Promise && ctx?.async === false) {
                    throw new $ZodAsyncError();
                }
                if (asyncResult || _ instanceof Promise) {
                    asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                        await _;
                        const nextLen = payload.issues.length;
                        if (nextLen === currLen)
                            return;
                        attachSchema(payload.issues, currLen, inst);
                        if (!isAborted)
                            isAborted = aborted(payload, currLen);
                    });
                }
                else {
                    const nextLen = payload.issues.length;
                    if (nextLen === currLen)
                        continue;
                    attachSchema(payload.issues, currLen, inst);
                    if (!isAborted)
                        isAborted = aborted(payload, currLen);
                }
            }
            if (asyncResult) {
                return asyncResult.then(() => {
                    return payload;
                });
            }
            return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
            // abort if the canary is aborted
            if (aborted(canary)) {
                canary.aborted = true;
                return canary;
            }
            // run checks first, then
            const checkResult = runChecks(payload, checks, ctx);
            if (checkResult instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
            }
            return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
            if (ctx.skipChecks) {
                return inst._zod.parse(payload, ctx);
            }
            if (ctx.direction === "backward") {
                // run canary initial pass (no checks)
                const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
                if (canary instanceof Promise) {
                    return canary.then((canary) => {
                        return handleCanaryResult(canary, payload, ctx);
                    });
                }
                return handleCanaryResult(canary, payload, ctx);
            }
            // forward
            const result = inst._zod.parse(payload, ctx);
            if (result instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return result.then((result) => runChecks(result, checks, ctx));
            }
            return runChecks(result, checks, ctx);
        };
    }
}, {
    // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
    get "~standard"() {
        return hide(this, "~standard", standardProps(this));
    },
    set "~standard"(value) {
        own(this, "~standard", value);
    },
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
// a Standard Schema result only reports issues, so a failure finalizes them straight off the raw payload: no ZodError, and no lazy result to read through
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function schemas_validateAsync(inst, value) {
    const ctx = { async: true };
    return toStandardResult((await inst._zod.run({ value, issues: [] }, ctx)), ctx);
}
function standardProps(inst) {
    return {
        validate: (value) => {
            const ctx = { async: false };
            try {
                const r = inst._zod.run({ value, issues: [] }, ctx);
                if (!(r instanceof Promise))
                    return toStandardResult(r, ctx);
            }
            catch (_) { }
            // async function so a synchronously throwing check rejects instead of escaping validate
            return schemas_validateAsync(inst, value);
        },
        vendor: "zod",
        version: 1,
    };
}

const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
    $ZodType.init(inst, def);
    // a format's own pattern, else unbounded; a template literal derives the check-aware form itself
    inst._zod.pattern = def.pattern ?? anyString;
    inst._zod.parse = (payload, _) => {
        if (def.coerce)
            try {
                payload.value = String(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "string")
            return payload;
        payload.issues.push({
            expected: "string",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodStringFormat", (inst, def) => {
    // check initialization must come first
    checks.$ZodCheckStringFormat.init(inst, def);
    $ZodString.init(inst, def);
})));
const $ZodGUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodGUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.guid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodUUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUUID", (inst, def) => {
    if (def.version) {
        const versionMap = {
            v1: 1,
            v2: 2,
            v3: 3,
            v4: 4,
            v5: 5,
            v6: 6,
            v7: 7,
            v8: 8,
        };
        const v = versionMap[def.version];
        if (v === undefined)
            throw new Error(`Invalid UUID version: "${def.version}"`);
        def.pattern ?? (def.pattern = regexes.uuid(v));
    }
    else
        def.pattern ?? (def.pattern = regexes.uuid());
    $ZodStringFormat.init(inst, def);
})));
const $ZodEmail = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodEmail", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.email);
    $ZodStringFormat.init(inst, def);
})));
/** The `://` guard rejected the input before the URL constructor saw it. */
const URL_BAD_FORMAT = 1;
/** The URL parser rejected the input. */
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
    try {
        if (typeof URL !== "undefined" && typeof URL.canParse === "function")
            return URL.canParse(input);
        new URL(input);
        return true;
    }
    catch {
        return false;
    }
}
function validateURL(trimmed, def) {
    if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
        return canParseURL(trimmed) || URL_UNPARSEABLE;
    }
    return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
    // When normalize is off, require :// for http/https URLs. This prevents strings like "http:example.com" or "https:/path" from being silently accepted
    if (!def.normalize && def.protocol?.source === regexes.httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
        return URL_BAD_FORMAT;
    }
    try {
        if (typeof URL !== "undefined") {
            const URLStatic = URL;
            if (typeof URLStatic.parse === "function")
                return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
        }
        // @ts-ignore
        return new URL(trimmed);
    }
    catch {
        return URL_UNPARSEABLE;
    }
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
    return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
    hostname.lastIndex = 0;
    return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
    protocol.lastIndex = 0;
    return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodURL", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        try {
            // Trim whitespace from input
            const trimmed = payload.value.trim();
            const url = validateURL(trimmed, def);
            if (url === URL_BAD_FORMAT) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid URL format",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === URL_UNPARSEABLE) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === true) {
                payload.value = stripTabAndNewline(trimmed);
                return;
            }
            if (def.hostname && !urlHostnameOk(url, def.hostname)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid hostname",
                    pattern: def.hostname.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            if (def.protocol && !urlProtocolOk(url, def.protocol)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid protocol",
                    pattern: def.protocol.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            // Set the output value based on normalize flag
            payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
            return;
        }
        catch (_) {
            payload.issues.push({
                code: "invalid_format",
                format: "url",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodEmoji = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodEmoji", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.emoji());
    $ZodStringFormat.init(inst, def);
})));
const $ZodNanoID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNanoID", (inst, def) => {
    if (def.length !== undefined && (!Number.isInteger(def.length) || def.length < 1))
        throw new Error(`Invalid nanoid length: ${def.length}`);
    def.pattern ?? (def.pattern = def.length === undefined ? regexes.nanoid : regexes.nanoidOfLength(def.length));
    $ZodStringFormat.init(inst, def);
})));
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const $ZodCUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cuid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodCUID2 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCUID2", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cuid2);
    $ZodStringFormat.init(inst, def);
})));
const $ZodULID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodULID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ulid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodXID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.xid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodKSUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodKSUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ksuid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodISODateTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISODateTime", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.datetime(def));
    $ZodStringFormat.init(inst, def);
})));
const $ZodISODate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISODate", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.date);
    $ZodStringFormat.init(inst, def);
})));
const $ZodISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISOTime", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.time(def));
    $ZodStringFormat.init(inst, def);
})));
const $ZodISODuration = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISODuration", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.duration);
    $ZodStringFormat.init(inst, def);
})));
const $ZodIPv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIPv4", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ipv4);
    $ZodStringFormat.init(inst, def);
})));
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
    if (!ipv6Alphabet.test(value))
        return false;
    return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIPv6", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ipv6);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidIPv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "ipv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMAC", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.mac(def.delimiter));
    $ZodStringFormat.init(inst, def);
})));
const $ZodCIDRv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCIDRv4", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cidrv4);
    $ZodStringFormat.init(inst, def);
})));
function isValidCIDRv6(value) {
    const parts = value.split("/");
    if (parts.length !== 2)
        return false;
    const [address, prefix] = parts;
    if (!prefix)
        return false;
    const prefixNum = Number(prefix);
    if (`${prefixNum}` !== prefix)
        return false;
    if (prefixNum < 0 || prefixNum > 128)
        return false;
    return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCIDRv6", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cidrv6); // not used for validation
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidCIDRv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "cidrv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
//////////////////////////////   ZodBase64   //////////////////////////////
function isValidBase64(data) {
    if (data === "")
        return true;
    // atob ignores whitespace, so reject it up front.
    if (/\s/.test(data))
        return false;
    if (data.length % 4 !== 0)
        return false;
    try {
        // @ts-ignore
        atob(data);
        return true;
    }
    catch {
        return false;
    }
}
// lax on purpose: the quantified regexes.base64 overflows the regex stack on multi-MB input and its leading ^$| alternation leaks through template-literal composition; isValidBase64 enforces length and padding
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBase64", (inst, def) => {
    def.pattern ?? (def.pattern = base64Charset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodBase64URL   //////////////////////////////
// lax on purpose: the quantified regexes.base64url overflows the regex stack on multi-MB input; isValidBase64 enforces length on the padded string
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
    if (!base64urlCharset.test(data))
        return false;
    const base64 = data.replace(/[-_]/g, (c) => (c === "-" ? "+" : "/"));
    const padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
    return isValidBase64(padded);
}
const $ZodBase64URL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBase64URL", (inst, def) => {
    def.pattern ?? (def.pattern = base64urlCharset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64URL(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64url",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodE164 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodE164", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.e164);
    $ZodStringFormat.init(inst, def);
})));
//////////////////////////////   ZodCreditCard   //////////////////////////////
const CC_SANITIZE = /[- ]/g;
/** Luhn checksum on a digit-only string. Adapted from valibot (MIT). */
function isLuhnAlgo(digits) {
    let length = digits.length;
    let bit = 1;
    let sum = 0;
    while (length) {
        const value = digits.charCodeAt(--length) - 48;
        bit ^= 1;
        sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
    }
    return sum % 10 === 0;
}
function isValidCreditCard(input) {
    if (!regexes.creditCard.test(input))
        return false;
    return isLuhnAlgo(input.replace(CC_SANITIZE, ""));
}
const $ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCreditCard", (inst, def) => {
    // Shape only — the Luhn check below is not expressible as a pattern, so consumers of `pattern` (JSON Schema, template literals) get the length and separator rules alone.
    def.pattern ?? (def.pattern = regexes.creditCard);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidCreditCard(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "credit_card",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodIBAN   //////////////////////////////
// iso 7064 mod 97-10 checksum without BigInt
function isIso7064Mod97(iban) {
    let remainder = 0;
    const len = iban.length;
    for (let i = 4; i < len; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    for (let i = 0; i < 4; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    return remainder === 1;
}
function isValidIBAN(input) {
    if (!regexes.iban.test(input))
        return false;
    return isIso7064Mod97(input);
}
const $ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIBAN", (inst, def) => {
    // shape only — checksum is not expressible as a pattern
    def.pattern ?? (def.pattern = regexes.iban);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidIBAN(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "iban",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodJWT   //////////////////////////////
function isValidJWT(token, algorithm = null) {
    try {
        const tokensParts = token.split(".");
        if (tokensParts.length !== 3)
            return false;
        const [header] = tokensParts;
        if (!header)
            return false;
        // @ts-ignore
        const parsedHeader = JSON.parse(atob(header));
        if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
            return false;
        if (!parsedHeader.alg)
            return false;
        if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
            return false;
        return true;
    }
    catch {
        return false;
    }
}
const $ZodJWT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodJWT", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidJWT(payload.value, def.alg))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "jwt",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustomStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (def.fn(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodNumber = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNumber", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.number;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Number(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
            return payload;
        }
        const received = typeof input === "number"
            ? Number.isNaN(input)
                ? "NaN"
                : !Number.isFinite(input)
                    ? String(input)
                    : undefined
            : undefined;
        payload.issues.push({
            expected: "number",
            code: "invalid_type",
            input,
            inst,
            ...(received ? { received } : {}),
        });
        return payload;
    };
})));
const $ZodNumberFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNumberFormat", (inst, def) => {
    checks.$ZodCheckNumberFormat.init(inst, def);
    $ZodNumber.init(inst, def); // no format checks
})));
const $ZodBoolean = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBoolean", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.boolean;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Boolean(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "boolean")
            return payload;
        payload.issues.push({
            expected: "boolean",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodBigInt = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigInt", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.bigint;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = BigInt(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "bigint")
            return payload;
        payload.issues.push({
            expected: "bigint",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
})));
const $ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigIntFormat", (inst, def) => {
    checks.$ZodCheckBigIntFormat.init(inst, def);
    $ZodBigInt.init(inst, def); // no format checks
})));
const $ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSymbol", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "symbol")
            return payload;
        payload.issues.push({
            expected: "symbol",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUndefined", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.undefined;
    inst._zod.values = new Set([undefined]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "undefined",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNull", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.null;
    inst._zod.values = new Set([null]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (input === null)
            return payload;
        payload.issues.push({
            expected: "null",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodAny", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
})));
const $ZodUnknown = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUnknown", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
})));
const $ZodNever = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNever", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
            expected: "never",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
})));
const $ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodVoid", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "void",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodDate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodDate", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) {
            try {
                payload.value = new Date(payload.value);
            }
            catch (_err) { }
        }
        const input = payload.value;
        const isDate = input instanceof Date;
        const isValidDate = isDate && !Number.isNaN(input.getTime());
        if (isValidDate)
            return payload;
        payload.issues.push({
            expected: "date",
            code: "invalid_type",
            input,
            ...(isDate ? { received: "Invalid Date" } : {}),
            inst,
        });
        return payload;
    };
})));
// an oversized container fails its leading size checks before any element is parsed
function capSize(inst, size) {
    const caps = util.sizeCaps(inst._zod.def.checks);
    if (!caps.length)
        return;
    const cap = Math.min(...caps.map((c) => c[0]));
    const parse = inst._zod.parse;
    inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
            for (const [max, ch] of util.sizeCaps(inst._zod.def.checks)) {
                if (n > max && ch._zod.def.when(payload)) {
                    const start = payload.issues.length;
                    ch._zod.check(payload);
                    // the value is still the raw input, so no later check may read it
                    payload.issues[start].continue = false;
                    util.attachSchema(payload.issues, start, inst);
                    return payload;
                }
            }
        }
        return parse(payload, ctx);
    };
}
const arraySize = (input) => (Array.isArray(input) ? input.length : -1);
const mapSize = (input) => (input instanceof Map ? input.size : -1);
const setSize = (input) => (input instanceof Set ? input.size : -1);
function handleArrayResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...util.prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodArray", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                expected: "array",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
            const item = input[i];
            const result = def.element._zod.run({
                value: item,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleArrayResult(result, payload, i)));
            }
            else {
                handleArrayResult(result, payload, i);
                // the element's payload is authoritative here, since handleArrayResult forwards every issue; an object's is not, because it drops a failed absent optional
                if (abortEarly && result.issues.length !== 0 && util.aborted(result))
                    break;
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload; //handleArrayResultsAsync(parseResults, final);
    };
    capSize(inst, arraySize);
})));
function handlePropertyResult(result, final, key, input, optin, optout) {
    const isPresent = key in input;
    const isOptionalOut = optout === "optional";
    // The middle rung means "absence permitted, nothing supplied in its place", so an absent key contributes nothing — whatever the schema made of `undefined` is invented, not substituted. Only `optional` reaches this with a value: `defaulted` substitutes, and a schema that isn't optional-out has to keep the key.
    if (!isPresent && isOptionalOut && optin === "optional") {
        return;
    }
    if (result.issues.length) {
        // For optional-in/out schemas, ignore errors on absent keys.
        if (optin !== undefined && isOptionalOut && !isPresent) {
            return;
        }
        final.issues.push(...prefixIssues(key, result.issues));
    }
    if (!isPresent && optin === undefined) {
        if (!result.issues.length) {
            final.issues.push({
                code: "invalid_type",
                expected: "nonoptional",
                input: undefined,
                path: [key],
            });
        }
        return;
    }
    if (result.value === undefined) {
        if (isPresent || (optin === "defaulted" && !isOptionalOut)) {
            final.value[key] = undefined;
        }
    }
    else {
        final.value[key] = result.value;
    }
}
// one shared instance; a fresh [] per schema cost 56 bytes retained
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
    const keys = Object.keys(def.shape);
    const ownSymbols = Object.getOwnPropertySymbols(def.shape);
    const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
    // aliases `keys` when there are no symbols, so a string-only shape keeps one array
    const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
    for (const k of allKeys) {
        if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
            throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
        }
    }
    const okeys = optionalKeys(def.shape);
    return {
        ...def,
        allKeys,
        symbolKeys,
        // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
        keySet: new Set(keys),
        numKeys: keys.length,
        optionalKeys: new Set(okeys),
    };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
    const unrecognized = [];
    const keySet = def.keySet;
    const _catchall = def.catchall._zod;
    const t = _catchall.def.type;
    const optin = _catchall.optin;
    const optout = _catchall.optout;
    // starts at 0, not the current length: the shape phase already ran and may have aborted
    let seen = 0;
    for (const key in input) {
        if (abortEarly && payload.issues.length !== seen) {
            if (aborted(payload, seen))
                break;
            seen = payload.issues.length;
        }
        // Must precede the __proto__ branch: a declared key is not unrecognized, even though the shape loop deliberately strips __proto__ from the parsed output.
        if (keySet.has(key))
            continue;
        // Don't copy an undeclared __proto__ into the result; assignment to a plain {} would replace the result prototype. But in strict mode it is still an unknown key, so report it before skipping.
        if (key === "__proto__") {
            if (t === "never")
                unrecognized.push(key);
            continue;
        }
        if (t === "never") {
            unrecognized.push(key);
            continue;
        }
        const r = _catchall.run({ value: input[key], issues: [] }, ctx);
        if (r instanceof Promise) {
            proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
        }
        else {
            handlePropertyResult(r, payload, key, input, optin, optout);
        }
    }
    if (unrecognized.length) {
        payload.issues.push({
            code: "unrecognized_keys",
            keys: unrecognized,
            input,
            inst,
            // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
            continue: true,
        });
    }
    if (!proms.length)
        return payload;
    return Promise.all(proms).then(() => {
        return payload;
    });
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodType.init(inst, def);
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    // a cloned def carries its source's accessor, which knows the shape it answers from; adopting that keeps the clone's keys readable without running it
    const sh = desc?.get ? desc.get.raw : (def.shape ?? {});
    if (sh) {
        // Freezes the shape on first read, so its getters resolve once and every later read sees the same schemas.
        const get = () => {
            const newSh = { ...sh };
            Object.defineProperty(def, "shape", { value: newSh });
            get.raw = newSh;
            return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
    }
    const _normalized = cached(() => normalizeDef(def));
    defineLazyInternal(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
            const field = shape[key]._zod;
            if (field.values) {
                if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
                    assignProp(propValues, key, new Set());
                }
                for (const v of field.values)
                    propValues[key].add(v);
                // An omittable slot reads back as undefined at a discriminator lookup, so it has to claim undefined: two options that can both omit the key are not discriminable on it.
                if (field.optin !== undefined)
                    propValues[key].add(undefined);
            }
        }
        return propValues;
    });
    const isObject = util_isObject;
    const catchall = def.catchall;
    let value;
    const memo = core_globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
            if (abortEarly && payload.issues.length !== seen) {
                if (aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            if (key === "__proto__")
                continue;
            const el = shape[key];
            const optin = el._zod.optin;
            const optout = el._zod.optout;
            const r = el._zod.run({ value: input[key], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
            }
            else {
                handlePropertyResult(r, payload, key, input, optin, optout);
            }
        }
        if (!catchall) {
            return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
    };
});
const $ZodObjectJIT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodObjectJIT", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodObject.init(inst, def);
    const superParse = inst._zod.parse;
    const _normalized = util.cached(() => normalizeDef(def));
    const memo = core.globalConfig.memoizer;
    const generateFastpass = (shape) => {
        const normalized = _normalized.value;
        const syms = normalized.symbolKeys;
        // a symbol has no source literal, so it is read as `syms[i]` off the closed-over scope
        const doc = new Doc(["payload", "ctx"], { shape, inst, memo, syms });
        const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
        // prefixes in place, like util.prefixIssues. newResult must land before the early return: a catchall runs after this and would otherwise write onto the caller's input
        const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
        doc.write(`const input = payload.value;`);
        const ids = Object.create(null);
        let counter = 0;
        for (const key of normalized.allKeys) {
            ids[key] = `key_${counter++}`;
        }
        // A: preserve key order {
        doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
        for (const key of normalized.allKeys) {
            if (key === "__proto__")
                continue;
            const id = ids[key];
            const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : util.esc(key);
            const isPresent = `${k} in input`;
            const schema = shape[key];
            const optin = schema?._zod?.optin;
            const isOptionalIn = optin !== undefined;
            const isOptionalOut = schema?._zod?.optout === "optional";
            doc.write(`const ${id} = ${parseStr(k)};`);
            if (isOptionalIn && isOptionalOut) {
                // For optional-in/out schemas, ignore errors on absent keys — and, like the interpreted path, drop the value produced alongside them. The middle rung goes further: it permits absence without supplying anything in its place, so an absent key contributes nothing at all.
                const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
                doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
            }
            else if (!isOptionalIn) {
                doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
            }
            else {
                doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
                if (optin === "defaulted") {
                    doc.write(`newResult[${k}] = ${id}.value;`);
                }
                else {
                    doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
                }
            }
        }
        doc.write(`payload.value = newResult;`);
        doc.write(`return payload;`);
        // closing `shape` in is what pays: turbofan specializes the parser against that one shape object, so every `shape[k]._zod.run` folds to a known callee. as a parameter it stays a generic load and measures 13% slower even with the forwarding frame gone
        return doc.compile();
    };
    let fastpass;
    const isObject = util.isObject;
    const jit = !core.globalConfig.jitless;
    const allowsEval = util.allowsEval;
    const fastEnabled = jit && allowsEval.value; // && !def.catchall;
    const catchall = def.catchall;
    let value;
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
            // always synchronous
            if (!fastpass)
                fastpass = generateFastpass(def.shape);
            payload = fastpass(payload, ctx);
            if (!catchall)
                return payload;
            return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
        }
        return superParse(payload, ctx);
    };
})));
function handleUnionResults(results, final, inst, ctx) {
    for (const result of results) {
        if (result.issues.length === 0) {
            final.value = result.value;
            return final;
        }
    }
    const nonaborted = results.filter((r) => !util.aborted(r));
    if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
    }
    final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))),
    });
    return final;
}
const $ZodUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUnion", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted")
        ? "defaulted"
        : zod.def.options.some((o) => o._zod.optin !== undefined)
            ? "optional"
            : undefined);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : undefined);
    util.defineLazyInternal(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
            return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return undefined;
    });
    util.defineLazyInternal(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
            const patterns = zod.def.options.map((o) => o._zod.pattern);
            return new RegExp(`^(${patterns.map((p) => util.cleanRegex(p.source)).join("|")})$`);
        }
        return undefined;
    });
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                if (result.issues.length === 0)
                    return result;
                results.push(result);
            }
        }
        if (!async)
            return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleUnionResults(results, payload, inst, ctx);
        });
    };
})));
function handleExclusiveUnionResults(results, final, inst, ctx) {
    const matches = [];
    for (let i = 0; i < results.length; i++) {
        if (results[i].issues.length === 0)
            matches.push(i);
    }
    if (matches.length === 1) {
        final.value = results[matches[0]].value;
        return final;
    }
    if (matches.length === 0) {
        // No matches - same as regular union
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))),
        });
    }
    else {
        // Multiple matches - exclusive union failure
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: [],
            inclusive: false,
            matches,
        });
    }
    return final;
}
const $ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXor", (inst, def) => {
    $ZodUnion.init(inst, def);
    def.inclusive = false;
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                results.push(result);
            }
        }
        if (!async)
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        });
    };
})));
/** Returns the option whose discriminator claims `value`, or throws if ambiguous. */
function getDiscriminatedOption(union, value) {
    const internals = union._zod;
    let map = internals.bag.optionsMap;
    if (!map) {
        map = discriminatorMap(internals.def);
        internals.bag.optionsMap = map;
    }
    const option = map.get(value);
    if (option === null)
        throw new Error(`Ambiguous discriminator value "${String(value)}"`);
    return option;
}
function discriminatorMap(def) {
    const map = new Map();
    for (const option of def.options) {
        const values = option._zod.propValues?.[def.discriminator];
        if (!values || values.size === 0)
            throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
        for (const value of values) {
            if (map.has(value)) {
                if (value !== undefined)
                    throw new Error(`Duplicate discriminator value "${String(value)}"`);
                // keep the collision marked so a later member cannot reclaim it
                map.set(value, null);
            }
            else {
                map.set(value, option);
            }
        }
    }
    return map;
}
const $ZodDiscriminatedUnion = 
/*@__PURE__*/
(/* unused pure expression or super */ null && (core.$constructor("$ZodDiscriminatedUnion", (inst, def) => {
    def.inclusive = false;
    $ZodUnion.init(inst, def);
    const _super = inst._zod.parse;
    util.defineLazyInternal(inst, "propValues", (zod) => {
        const propValues = {};
        let undefinedCount = 0;
        for (const option of zod.def.options) {
            const pv = option._zod.propValues;
            if (!pv || Object.keys(pv).length === 0)
                throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
            if (pv[zod.def.discriminator]?.has(undefined))
                undefinedCount++;
            for (const [k, v] of Object.entries(pv)) {
                if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
                    util.assignProp(propValues, k, new Set());
                }
                for (const val of v) {
                    propValues[k].add(val);
                }
            }
        }
        if (!zod.def.unionFallback && undefinedCount > 1)
            propValues[zod.def.discriminator]?.delete(undefined);
        return propValues;
    });
    // Checked now rather than in the lookup map below, so an option that lacks the discriminator fails at the `discriminatedUnion` call instead of on the first object parsed. Options whose shape cannot be enumerated without resolving it — pipes and lazies — are left to the map.
    def.options.forEach((option, i) => {
        const propShape = util.rawShape(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
            throw new Error(`Invalid discriminated union option at index "${i}"`);
        }
    });
    const disc = util.cached(() => discriminatorMap(def));
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isObject(input)) {
            payload.issues.push({
                code: "invalid_type",
                expected: "object",
                input,
                inst,
            });
            return payload;
        }
        const value = input?.[def.discriminator];
        const opt = disc.value.get(value);
        // forward metadata cannot choose an encoder for an absent tag
        if (opt && (value !== undefined || ctx.direction !== "backward")) {
            return opt._zod.run(payload, ctx);
        }
        // Fall back to union matching when the fast discriminator path fails:
        // - explicitly enabled via unionFallback, or
        // - during backward direction (encode), since codec-based discriminators have different values in forward vs backward directions
        if (def.unionFallback || ctx.direction === "backward") {
            return _super(payload, ctx);
        }
        // no matching discriminator
        payload.issues.push({
            code: "invalid_union",
            errors: [],
            note: "No matching discriminator",
            discriminator: def.discriminator,
            options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
            input,
            path: [def.discriminator],
            inst,
        });
        return payload;
    };
})));
const $ZodIntersection = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIntersection", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        const left = def.left._zod.run({ value: input, issues: [] }, ctx);
        const right = def.right._zod.run({ value: input, issues: [] }, ctx);
        const async = left instanceof Promise || right instanceof Promise;
        if (async) {
            return Promise.all([left, right]).then(([left, right]) => {
                return handleIntersectionResults(payload, left, right);
            });
        }
        return handleIntersectionResults(payload, left, right);
    };
})));
function mergeValues(a, b) {
    // const aType = parse.t(a);
    // const bType = parse.t(b);
    if (a === b) {
        return { valid: true, data: a };
    }
    if (a instanceof Date && b instanceof Date && +a === +b) {
        return { valid: true, data: a };
    }
    if (util.isPlainObject(a) && util.isPlainObject(b)) {
        const bKeys = Object.keys(b);
        const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
        const newObj = { ...a, ...b };
        if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
            delete newObj.__proto__;
        for (const key of sharedKeys) {
            if (key === "__proto__")
                continue;
            const sharedValue = mergeValues(a[key], b[key]);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [key, ...sharedValue.mergeErrorPath],
                };
            }
            newObj[key] = sharedValue.data;
        }
        return { valid: true, data: newObj };
    }
    if (Array.isArray(a) && Array.isArray(b)) {
        if (a.length !== b.length) {
            return { valid: false, mergeErrorPath: [] };
        }
        const newArray = [];
        for (let index = 0; index < a.length; index++) {
            const itemA = a[index];
            const itemB = b[index];
            const sharedValue = mergeValues(itemA, itemB);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [index, ...sharedValue.mergeErrorPath],
                };
            }
            newArray.push(sharedValue.data);
        }
        return { valid: true, data: newArray };
    }
    return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
    // Track which side(s) reject each key. A key rejection is reported only when BOTH sides reject it, so a key owned by one branch survives the other's key schema. strictObject reports these as unrecognized_keys; a record with an open key schema reports one invalid_key per key.
    const unrecKeys = new Map();
    let unrecIssue;
    const keyIssues = new Map();
    const collect = (iss, side) => {
        let keys;
        if (iss.code === "unrecognized_keys" && !iss.path?.length) {
            unrecIssue ?? (unrecIssue = iss);
            keys = iss.keys;
        }
        else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
            const k = String(iss.path[0]);
            if (!keyIssues.has(k))
                keyIssues.set(k, iss);
            keys = [k];
        }
        else {
            return false;
        }
        for (const k of keys) {
            if (!unrecKeys.has(k))
                unrecKeys.set(k, {});
            unrecKeys.get(k)[side] = true;
        }
        return true;
    };
    for (const iss of left.issues) {
        if (!collect(iss, "l"))
            result.issues.push(iss);
    }
    for (const iss of right.issues) {
        if (!collect(iss, "r"))
            result.issues.push(iss);
    }
    // Report only keys rejected by BOTH sides
    const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
    if (bothKeys.length) {
        const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
        if (aggregated.length)
            result.issues.push({ ...unrecIssue, keys: aggregated });
        for (const k of bothKeys) {
            if (!aggregated.includes(k) && keyIssues.has(k))
                result.issues.push(keyIssues.get(k));
        }
    }
    const merged = mergeValues(left.value, right.value);
    if (!merged.valid) {
        if (util.aborted(result))
            return result;
        throw new Error(`Unmergable intersection. Error path: ` + `${JSON.stringify(merged.mergeErrorPath)}`);
    }
    result.value = merged.data;
    return result;
}
const $ZodTuple = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTuple", (inst, def) => {
    $ZodType.init(inst, def);
    const items = def.items;
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                input,
                inst,
                expected: "tuple",
                code: "invalid_type",
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
        const proms = [];
        const optinStart = getTupleOptStart(items, "optin");
        const optoutStart = getTupleOptStart(items, "optout");
        if (!def.rest) {
            if (input.length < optinStart) {
                payload.issues.push({
                    code: "too_small",
                    minimum: optinStart,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
                return payload;
            }
            if (input.length > items.length) {
                payload.issues.push({
                    code: "too_big",
                    maximum: items.length,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
            }
        }
        // Run every item in parallel, collecting results into an indexed array. The post-processing in `handleTupleResults` walks them in order so it can decide whether an absent optional-output error can truncate the tail or must be reported to preserve required output.
        const itemResults = new Array(items.length);
        // only tracked when there is a rest loop to skip
        const abortEarly = def.rest ? ctx?.abortEarly : undefined;
        let itemAborted = false;
        for (let i = 0; i < items.length; i++) {
            const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((rr) => {
                    itemResults[i] = rr;
                }));
            }
            else {
                itemResults[i] = r;
                if (abortEarly && !itemAborted && r.issues.length)
                    itemAborted = util.aborted(r);
            }
        }
        // sound because rest is non-empty exactly when every fixed index is present, the one case handleTupleResults cannot discard an item's issues
        if (def.rest && !itemAborted) {
            let i = items.length - 1;
            const rest = input.slice(items.length);
            let seen = payload.issues.length;
            for (const el of rest) {
                if (abortEarly && payload.issues.length !== seen) {
                    if (util.aborted(payload, seen))
                        break;
                    seen = payload.issues.length;
                }
                i++;
                const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((r) => handleTupleResult(r, payload, i)));
                }
                else {
                    handleTupleResult(result, payload, i);
                }
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
        }
        return handleTupleResults(itemResults, payload, items, input, optoutStart);
    };
})));
function getTupleOptStart(items, key) {
    for (let i = items.length - 1; i >= 0; i--) {
        // optin is a three-rung ladder so any rung above `undefined` permits an absent slot; optout stays two-valued.
        const omittable = key === "optin" ? items[i]._zod.optin !== undefined : items[i]._zod.optout === "optional";
        if (!omittable)
            return i + 1;
    }
    return 0;
}
function handleTupleResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...util.prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
    // Walk results in order. Mirror $ZodObject's swallow-on-absent-optional rule, but only after `optoutStart`: the first index where the output tuple tail can be absent.
    for (let i = 0; i < items.length; i++) {
        const r = itemResults[i];
        const isPresent = i < input.length;
        // The array analog of `handlePropertyResult`'s absent-key early return: the middle rung permits absence without supplying anything in its place, so the tail truncates here instead of materializing whatever the item made of `undefined`.
        if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
            final.value.length = i;
            break;
        }
        if (r.issues.length) {
            if (!isPresent && i >= optoutStart) {
                final.value.length = i;
                break;
            }
            final.issues.push(...util.prefixIssues(i, r.issues));
        }
        final.value[i] = r.value;
    }
    // Drop trailing slots that produced `undefined` for absent input
    // (the array analog of an absent optional key on an object). The
    // `i >= input.length` floor is critical: an explicit `undefined`
    // *inside* the input must be preserved even when the schema is
    // optional-out (e.g. `z.string().or(z.undefined())` accepting an
    // explicit undefined value).
    for (let i = final.value.length - 1; i >= input.length; i--) {
        if (items[i]._zod.optout === "optional" && final.value[i] === undefined) {
            final.value.length = i;
        }
        else {
            break;
        }
    }
    return final;
}
const $ZodRecord = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodRecord", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isPlainObject(input)) {
            payload.issues.push({
                expected: "record",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        // no guard in either loop below: a record's invalid_key aborts but an enclosing intersection can reconcile it, so a stopped loop hides keys the sibling does not own and the intersection then rejects nothing
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            const recordKeys = new Set();
            for (const key of values) {
                if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
                    recordKeys.add(typeof key === "number" ? key.toString() : key);
                    // A declared __proto__ is stripped but is not an unrecognized key.
                    if (key === "__proto__")
                        continue;
                    const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                    if (keyResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (keyResult.issues.length) {
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                        continue;
                    }
                    const outKey = keyResult.value;
                    if (outKey === "__proto__")
                        continue;
                    const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                    if (result instanceof Promise) {
                        proms.push(result.then((result) => {
                            if (result.issues.length) {
                                payload.issues.push(...util.prefixIssues(key, result.issues));
                            }
                            payload.value[outKey] = result.value;
                        }));
                    }
                    else {
                        if (result.issues.length) {
                            payload.issues.push(...util.prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }
                }
            }
            let unrecognized;
            for (const key in input) {
                if (!recordKeys.has(key)) {
                    if (def.mode === "loose") {
                        // skip __proto__ so it can't replace the result prototype via the assignment setter on the plain {} we build into
                        if (key === "__proto__")
                            continue;
                        payload.value[key] = input[key];
                    }
                    else {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        else {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            // An enumerable key schema declares which keys the record owns, so a key outside the set is unrecognized. A non-enumerable one (regex, refine) is a constraint every key must satisfy, so a failing key is invalid. Only the former is reconcilable against the other side of an intersection.
            let unrecognized;
            // Reflect.ownKeys for Symbol-key support; filter non-enumerable to match z.object()
            for (const key of Reflect.ownKeys(input)) {
                if (key === "__proto__")
                    continue;
                if (!Object.prototype.propertyIsEnumerable.call(input, key))
                    continue;
                let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                if (keyResult instanceof Promise) {
                    throw new Error("Async schemas not supported in object keys currently");
                }
                // Numeric string fallback: if key is a numeric string and failed, retry with Number(key). This handles z.number(), z.literal([1, 2, 3]), and unions containing numeric literals
                const checkNumericKey = typeof key === "string" && regexes.number.test(key) && keyResult.issues.length;
                if (checkNumericKey) {
                    const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
                    if (retryResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (retryResult.issues.length === 0) {
                        keyResult = retryResult;
                    }
                }
                if (keyResult.issues.length) {
                    if (def.mode === "loose") {
                        // Pass through unchanged
                        payload.value[key] = input[key];
                    }
                    else if (values) {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                    else {
                        // Default "strict" behavior: error on invalid key
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                    }
                    continue;
                }
                // the guard above tests the raw input key, but the key schema can normalize an ordinary key into __proto__; re-check the key we actually write under
                const outKey = keyResult.value;
                if (outKey === "__proto__")
                    continue;
                const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((result) => {
                        if (result.issues.length) {
                            payload.issues.push(...util.prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }));
                }
                else {
                    if (result.issues.length) {
                        payload.issues.push(...util.prefixIssues(key, result.issues));
                    }
                    payload.value[outKey] = result.value;
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload;
    };
})));
const $ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMap", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Map)) {
            payload.issues.push({
                expected: "map",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Map(), ctx) : new Map();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const [key, value] of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            const valueResult = def.valueType._zod.run({ value: value, issues: [] }, ctx);
            if (keyResult instanceof Promise || valueResult instanceof Promise) {
                proms.push(Promise.all([keyResult, valueResult]).then(([keyResult, valueResult]) => {
                    handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
                }));
            }
            else {
                handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
            }
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, mapSize);
})));
function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
    if (keyResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, keyResult.issues));
        }
        else {
            final.issues.push({
                code: "invalid_key",
                origin: "map",
                input,
                inst,
                issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    if (valueResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, valueResult.issues));
        }
        else {
            final.issues.push({
                origin: "map",
                code: "invalid_element",
                input,
                inst,
                key: key,
                issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    final.value.set(keyResult.value, valueResult.value);
}
const $ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSet", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Set)) {
            payload.issues.push({
                input,
                inst,
                expected: "set",
                code: "invalid_type",
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Set(), ctx) : new Set();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const item of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const result = def.valueType._zod.run({ value: item, issues: [] }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleSetResult(result, payload)));
            }
            else
                handleSetResult(result, payload);
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, setSize);
})));
function handleSetResult(result, final) {
    if (result.issues.length) {
        final.issues.push(...result.issues);
    }
    final.value.add(result.value);
}
const $ZodEnum = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodEnum", (inst, def) => {
    $ZodType.init(inst, def);
    const values = util.getEnumValues(def.entries);
    const valuesSet = new Set(values);
    inst._zod.values = valuesSet;
    util.defineLazyInternal(inst, "pattern", (zod) => {
        const patternValues = util.getEnumValues(zod.def.entries).filter((k) => util.propertyKeyTypes.has(typeof k));
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => util.escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values,
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const values = new Set(def.values);
    inst._zod.values = values;
    util.defineLazyInternal(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(vals.length
            ? `^(${vals
                .map((o) => typeof o === "string" ? util.escapeRegex(o) : o ? util.escapeRegex(o.toString()) : String(o))
                .join("|")})$`
            : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values: def.values,
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFile", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        // @ts-ignore
        if (input instanceof File)
            return payload;
        payload.issues.push({
            expected: "file",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "optional";
    core_globalConfig.memoizer?.guard(inst);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new $ZodEncodeError(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
            const output = _out instanceof Promise ? _out : Promise.resolve(_out);
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        if (_out instanceof Promise) {
            throw new $ZodAsyncError();
        }
        payload.value = _out;
        return payload;
    };
});
function handleOptionalResult(payload, result) {
    // A substituting schema that still failed has no usable answer; yield undefined. Its issues are simply dropped: it ran on a payload of its own, so there is no shared array to truncate and nothing of the caller's to lose with it.
    payload.value = result.issues.length ? undefined : result.value;
    return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
    $ZodType.init(inst, def);
    // .optional() propagates absence rather than substituting for it, so a defaulted inner keeps its rung.
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    inst._zod.optout = "optional";
    defineLazyInternal(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? new Set([...values, undefined]) : undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        if (payload.value === undefined) {
            // Only the top rung substitutes a value for absence; everything else leaves it intact, which is what .optional() means.
            if (def.innerType._zod.optin !== "defaulted")
                return payload;
            // Its own payload, for the same reason $ZodCatch gets one: a pipe forwards an unrecognized key through the caller's issues array, and this must not read that as the substituting schema failing and drop it.
            const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
            if (result instanceof Promise)
                return result.then((result) => handleOptionalResult(payload, result));
            return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodExactOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodExactOptional", (inst, def) => {
    // Call parent init - inherits optin/optout = "optional"
    $ZodOptional.init(inst, def);
    // Override values/pattern to NOT add undefined
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    util.defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
    // Override parse to just delegate (no undefined handling)
    inst._zod.parse = (payload, ctx) => {
        return def.innerType._zod.run(payload, ctx);
    };
})));
const $ZodNullable = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNullable", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    util.defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${util.cleanRegex(pattern.source)}|null)$`) : undefined;
    });
    util.defineLazyInternal(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        // Forward direction (decode): allow null to pass through
        if (payload.value === null)
            return payload;
        return def.innerType._zod.run(payload, ctx);
    };
})));
const $ZodDefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodDefault", (inst, def) => {
    $ZodType.init(inst, def);
    // inst._zod.qin = "true";
    inst._zod.optin = "defaulted";
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply defaults for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
            /**
             * $ZodDefault returns the default value immediately in forward direction.
             * It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
            return payload;
        }
        // Forward direction: continue with default handling
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleDefaultResult(result, def));
        }
        return handleDefaultResult(result, def);
    };
})));
function handleDefaultResult(payload, def) {
    if (payload.value === undefined) {
        payload.value = def.defaultValue;
    }
    return payload;
}
const $ZodPrefault = /*@__PURE__*/ $constructor("$ZodPrefault", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "defaulted";
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply prefault for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodNonOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNonOptional", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => {
        const v = zod.def.innerType._zod.values;
        return v ? new Set([...v].filter((x) => x !== undefined)) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleNonOptionalResult(result, inst));
        }
        return handleNonOptionalResult(result, inst);
    };
})));
function handleNonOptionalResult(payload, inst) {
    if (!payload.issues.length && payload.value === undefined) {
        payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: payload.value,
            inst,
        });
    }
    return payload;
}
const $ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSuccess", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core.$ZodEncodeError("ZodSuccess");
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => {
                payload.value = result.issues.length === 0;
                return payload;
            });
        }
        payload.value = result.issues.length === 0;
        return payload;
    };
})));
function handleCatchResult(payload, result, def, ctx) {
    if (!result.issues.length) {
        payload.value = result.value;
        // The value carries up, so the flag describing it has to carry with it: a back-edge into a node still being parsed must not be frozen by an enclosing readonly, and its checks belong to the node itself. Guarded so the ordinary case adds no own property.
        if (result.memo)
            payload.memo = true;
        return payload;
    }
    // Spread the inner's own payload, not ours: `value` has to stay the input the catch was handed, and the inner ran on a payload of its own so its issues are already private to this call.
    payload.value = def.catchValue({
        ...result,
        value: payload.value,
        error: {
            issues: result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
        },
        input: payload.value,
    });
    return payload;
}
const $ZodCatch = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCatch", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply catch logic
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleCatchResult(payload, result, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
    };
})));
const $ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNaN", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "number" || !Number.isNaN(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "nan",
                code: "invalid_type",
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handlePipeResult(right, def.in, ctx));
            }
            return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
            return left.then((left) => handlePipeResult(left, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
    };
});
function handlePipeResult(left, next, ctx) {
    // Any issue stops the pipe, so a failing refinement never feeds its transform. An unrecognized key is the exception: it describes the input's extra properties, not the value being piped, and an enclosing intersection may yet reconcile it.
    if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
        // prevent further checks
        left.aborted = true;
        return left;
    }
    return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
const $ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCodec", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        const direction = ctx.direction || "forward";
        if (direction === "forward") {
            const left = def.in._zod.run(payload, ctx);
            if (left instanceof Promise) {
                return left.then((left) => handleCodecAResult(left, def, ctx));
            }
            return handleCodecAResult(left, def, ctx);
        }
        else {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handleCodecAResult(right, def, ctx));
            }
            return handleCodecAResult(right, def, ctx);
        }
    };
})));
function handleCodecAResult(result, def, ctx) {
    if (result.issues.length) {
        // prevent further checks
        result.aborted = true;
        return result;
    }
    const direction = ctx.direction || "forward";
    if (direction === "forward") {
        const transformed = def.transform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx));
        }
        return handleCodecTxResult(result, transformed, def.out, ctx);
    }
    else {
        const transformed = def.reverseTransform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx));
        }
        return handleCodecTxResult(result, transformed, def.in, ctx);
    }
}
function handleCodecTxResult(left, value, nextSchema, ctx) {
    // Check if transform added any issues
    if (left.issues.length) {
        left.aborted = true;
        return left;
    }
    return nextSchema._zod.run({ value, issues: left.issues }, ctx);
}
const $ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPreprocess", (inst, def) => {
    $ZodPipe.init(inst, def);
})));
const $ZodReadonly = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodReadonly", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then(handleReadonlyResult);
        }
        return handleReadonlyResult(result);
    };
})));
function handleReadonlyResult(payload) {
    // A repeat visit hands back a node that is still being built; freezing it here would make the rest of its keys fail to assign.
    if (!payload.memo)
        payload.value = Object.freeze(payload.value);
    return payload;
}
// a leaf's pattern source with its own checks folded in: the last pattern-carrying check wins, else length bounds narrow the catch-all, else an integer format narrows the number form. the fold lives here instead of on `_zod.pattern` so a bundle without template literals never pays for it
function leafPattern(schema) {
    const def = schema._zod.def;
    let pattern = def.pattern;
    let isInt = !!def.format?.includes("int");
    let minimum;
    let maximum;
    for (const ch of def.checks ?? []) {
        const d = ch._zod.def;
        if (d.pattern)
            pattern = d.pattern;
        isInt || (isInt = !!d.format?.includes("int"));
        const lo = d.minimum ?? d.length;
        const hi = d.maximum ?? d.length;
        if (lo !== undefined && (minimum === undefined || lo > minimum))
            minimum = lo;
        if (hi !== undefined && (maximum === undefined || hi < maximum))
            maximum = hi;
    }
    if (pattern)
        return pattern.source;
    // an empty range matches nothing at runtime, and `{8,5}` is not a legal quantifier
    if (minimum !== undefined && maximum !== undefined && minimum > maximum)
        return "(?!)";
    if (minimum !== undefined || maximum !== undefined)
        return regexes.string({ minimum, maximum }).source;
    const own = schema._zod.pattern;
    return (isInt && own === regexes.number ? regexes.integer : own)?.source;
}
// a part's pattern source. a wrapper's pattern embeds its inner pattern's source verbatim, so the folded form is substituted in place without knowing the wrapper's own composition; a union's options are joined the way the union builds its own pattern
function partPattern(schema) {
    const def = schema._zod.def;
    const own = schema._zod.pattern?.source;
    // lazy resolves its inner on the internals, not the def
    const inner = def.innerType ?? schema._zod.innerType;
    if (inner) {
        const before = inner._zod.pattern?.source;
        const after = partPattern(inner);
        if (own && before && after && after !== before) {
            return own.replace(util.cleanRegex(before), () => util.cleanRegex(after));
        }
        return own;
    }
    if (def.options) {
        const sources = def.options.map(partPattern);
        if (sources.every(Boolean))
            return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
    }
    return leafPattern(schema);
}
const $ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTemplateLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const regexParts = [];
    for (const part of def.parts) {
        if (typeof part === "object" && part !== null) {
            // is Zod schema
            const source = partPattern(part);
            if (!source) {
                throw new Error(`Invalid template literal part, no pattern found: ${[...part._zod.traits].shift()}`);
            }
            regexParts.push(util.cleanRegex(source));
        }
        else if (part === null || util.primitiveTypes.has(typeof part)) {
            regexParts.push(util.escapeRegex(`${part}`));
        }
        else {
            throw new Error(`Invalid template literal part: ${part}`);
        }
    }
    inst._zod.pattern = new RegExp(`^${regexParts.join("")}$`);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "string") {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "string",
                code: "invalid_type",
            });
            return payload;
        }
        inst._zod.pattern.lastIndex = 0;
        if (!inst._zod.pattern.test(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                code: "invalid_format",
                format: def.format ?? "template_literal",
                pattern: inst._zod.pattern.source,
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFunction", (inst, def) => {
    $ZodType.init(inst, def);
    // Defined, not assigned: the classic prototype exposes `_def` as a getter with no setter.
    Object.defineProperty(inst, "_def", { value: def });
    inst._zod.def = def;
    inst.implement = (func) => {
        if (typeof func !== "function") {
            throw new Error("implement() must be called with a function");
        }
        // Defined inline so the closure stays anonymous: binding it to a `const` first names it, which costs 256 bytes per implemented function.
        return Object.defineProperty(function (...args) {
            const parsedArgs = inst._def.input ? parse(inst._def.input, args) : args;
            const result = Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return parse(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst.implementAsync = (func) => {
        if (typeof func !== "function") {
            throw new Error("implementAsync() must be called with a function");
        }
        return Object.defineProperty(async function (...args) {
            const parsedArgs = inst._def.input ? await parseAsync(inst._def.input, args) : args;
            const result = await Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return await parseAsync(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "function") {
            payload.issues.push({
                code: "invalid_type",
                expected: "function",
                input: payload.value,
                inst,
            });
            return payload;
        }
        // Check if output is a promise type to determine if we should use async implementation
        const hasPromiseOutput = inst._def.output && inst._def.output._zod.def.type === "promise";
        if (hasPromiseOutput) {
            payload.value = inst.implementAsync(payload.value);
        }
        else {
            payload.value = inst.implement(payload.value);
        }
        return payload;
    };
    inst.input = (...args) => {
        const F = inst.constructor;
        if (Array.isArray(args[0])) {
            return new F({
                type: "function",
                input: new $ZodTuple({
                    type: "tuple",
                    items: args[0],
                    rest: args[1],
                }),
                output: inst._def.output,
            });
        }
        return new F({
            type: "function",
            input: args[0],
            output: inst._def.output,
        });
    };
    inst.output = (output) => {
        const F = inst.constructor;
        return new F({
            type: "function",
            input: inst._def.input,
            output,
        });
    };
    return inst;
})));
const $ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPromise", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        return Promise.resolve(payload.value).then((inner) => def.innerType._zod.run({ value: inner, issues: [] }, ctx));
    };
})));
const $ZodLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodLazy", (inst, def) => {
    $ZodType.init(inst, def);
    // Cache the resolved inner type on the shared `def` so all clones of this lazy (e.g. via `.describe()`/`.meta()`) share the same inner instance, preserving identity for cycle detection on recursive schemas.
    util.defineLazy(inst._zod, "innerType", () => {
        const d = def;
        if (!d._cachedInner)
            d._cachedInner = def.getter();
        return d._cachedInner;
    });
    util.defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
    util.defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? undefined);
    util.defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? undefined);
    inst._zod.parse = (payload, ctx) => {
        const inner = inst._zod.innerType;
        return inner._zod.run(payload, ctx);
    };
})));
const $ZodCustom = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustom", (inst, def) => {
    checks.$ZodCheck.init(inst, def);
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _) => {
        return payload;
    };
    inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
            return r.then((r) => handleRefineResult(r, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
    };
})));
function handleRefineResult(result, payload, input, inst) {
    if (!result) {
        const _iss = {
            code: "custom",
            input,
            inst, // incorporates params.error into issue reporting
            path: [...(inst._zod.def.path ?? [])], // incorporates params.error into issue reporting
            continue: !inst._zod.def.abort,
            // params: inst._zod.def.params,
        };
        if (inst._zod.def.params)
            _iss.params = inst._zod.def.params;
        payload.issues.push(util.issue(_iss));
    }
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/checks.js
// import { $ZodType } from "./schemas.js";



const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
    var _a;
    inst._zod ?? (inst._zod = {});
    inst._zod.def = def;
    (_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for size-based checks: run only on non-nullish values with a `size`. */
const _whenHasSize = (payload) => {
    const val = payload.value;
    return !util.nullish(val) && val.size !== undefined;
};
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
    const val = payload.value;
    return !util.nullish(val) && val.length !== undefined;
};
const numericOriginMap = {
    number: "number",
    bigint: "bigint",
    object: "date",
};
const $ZodCheckLessThan = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLessThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_big",
            maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckGreaterThan = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckGreaterThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_small",
            minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMultipleOf = 
/*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMultipleOf", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        if (typeof payload.value !== typeof def.value)
            throw new Error("Cannot mix number and bigint in multiple_of check.");
        const isMultiple = typeof payload.value === "bigint"
            ? // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
                def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
            : util.floatSafeRemainder(payload.value, def.value) === 0;
        if (isMultiple)
            return;
        payload.issues.push({
            origin: typeof payload.value,
            code: "not_multiple_of",
            divisor: def.value,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckNumberFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckNumberFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    def.format = def.format || "float64";
    const isInt = def.format?.includes("int");
    const origin = isInt ? "int" : "number";
    const [minimum, maximum] = util.NUMBER_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (isInt) {
            if (!Number.isInteger(input)) {
                // invalid_format issue
                // payload.issues.push({
                //   expected: def.format,
                //   format: def.format,
                //   code: "invalid_format",
                //   input,
                //   inst,
                // });
                // invalid_type issue
                payload.issues.push({
                    expected: origin,
                    format: def.format,
                    code: "invalid_type",
                    continue: false,
                    input,
                    inst,
                });
                return;
                // not_multiple_of issue
                // payload.issues.push({
                //   code: "not_multiple_of",
                //   origin: "number",
                //   input,
                //   inst,
                //   divisor: 1,
                // });
            }
            if (!Number.isSafeInteger(input)) {
                if (input > 0) {
                    // too_big
                    payload.issues.push({
                        input,
                        code: "too_big",
                        maximum: Number.MAX_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                else {
                    // too_small
                    payload.issues.push({
                        input,
                        code: "too_small",
                        minimum: Number.MIN_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                return;
            }
        }
        if (input < minimum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_small",
                minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodCheckBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckBigIntFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    const [minimum, maximum] = util.BIGINT_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (input < minimum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_small",
                minimum: minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodCheckMaxSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size <= def.maximum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMinSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size >= def.minimum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckSizeEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckSizeEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size === def.size)
            return;
        const tooBig = size > def.size;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            ...(tooBig ? { code: "too_big", maximum: def.size } : { code: "too_small", minimum: def.size }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMaxLength = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // Strings are measured in Unicode code points, not UTF-16 units. A code point is at most two units, so a string that already fits in units fits in code points; only an overflow has to be counted.
        const length = typeof input === "string" && units > def.maximum ? util.codePointLength(input) : units;
        if (length <= def.maximum)
            return;
        const origin = util.getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinLength = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMinLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so fewer units than the floor can never reach it and twice the floor always clears it. Only in between is the exact count in doubt.
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2
            ? util.codePointLength(input)
            : units;
        if (length >= def.minimum)
            return;
        const origin = util.getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckLengthEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLengthEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so outside `[length, length * 2]` units the target is missed either way — and missed in the same direction in both measures.
        const length = typeof input === "string" && units >= def.length && units <= def.length * 2
            ? util.codePointLength(input)
            : units;
        if (length === def.length)
            return;
        const origin = util.getLengthableOrigin(input);
        const tooBig = length > def.length;
        payload.issues.push({
            origin,
            ...(tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckStringFormat", (inst, def) => {
    var _a, _b;
    $ZodCheck.init(inst, def);
    if (def.pattern)
        (_a = inst._zod).check ?? (_a.check = (payload) => {
            def.pattern.lastIndex = 0;
            if (def.pattern.test(payload.value))
                return;
            payload.issues.push({
                origin: "string",
                code: "invalid_format",
                format: def.format,
                input: payload.value,
                ...(def.pattern ? { pattern: def.pattern.toString() } : {}),
                inst,
                continue: !def.abort,
            });
        });
    else
        (_b = inst._zod).check ?? (_b.check = () => { });
})));
const $ZodCheckRegex = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckRegex", (inst, def) => {
    $ZodCheckStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "regex",
            input: payload.value,
            pattern: def.pattern.toString(),
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckLowerCase = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLowerCase", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.lowercase);
    $ZodCheckStringFormat.init(inst, def);
})));
const $ZodCheckUpperCase = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckUpperCase", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.uppercase);
    $ZodCheckStringFormat.init(inst, def);
})));
const $ZodCheckIncludes = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckIncludes", (inst, def) => {
    $ZodCheck.init(inst, def);
    const escapedRegex = util.escapeRegex(def.includes);
    // `String.prototype.includes(sub, position)` matches `sub` at `position`
    // OR LATER, so the pattern must allow at least `position` leading chars
    // (`{N,}`), not exactly `position` chars (`{N}`).
    const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
    def.pattern = pattern;
    inst._zod.check = (payload) => {
        if (payload.value.includes(def.includes, def.position))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "includes",
            includes: def.includes,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckStartsWith = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckStartsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`^${util.escapeRegex(def.prefix)}.*`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.startsWith(def.prefix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "starts_with",
            prefix: def.prefix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckEndsWith = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckEndsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`.*${util.escapeRegex(def.suffix)}$`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.endsWith(def.suffix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "ends_with",
            suffix: def.suffix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
///////////////////////////////////
/////    $ZodCheckProperty    /////
///////////////////////////////////
function handleCheckPropertyResult(result, payload, property) {
    if (result.issues.length) {
        payload.issues.push(...util.prefixIssues(property, result.issues));
    }
}
const $ZodCheckProperty = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperty", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        const result = def.schema._zod.run({
            value: payload.value[def.property],
            issues: [],
        }, {});
        if (result instanceof Promise) {
            return result.then((result) => handleCheckPropertyResult(result, payload, def.property));
        }
        handleCheckPropertyResult(result, payload, def.property);
        return;
    };
})));
const $ZodCheckProperties = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperties", (inst, def) => {
    $ZodCheck.init(inst, def);
    util.hide(inst, Symbol.iterator, function* () {
        yield inst;
    });
    // key and schema snapshotted together: reading one live and the other cached lets a later mutation of the caller's shape object pair a stale key with a missing schema
    let entries;
    inst._zod.check = (payload) => {
        // the base schema already typed the value, so only a nullish one is rejected here: the properties read on a primitive too, matching z.property() on a string's length
        if (payload.value == null) {
            payload.issues.push({ expected: "object", code: "invalid_type", input: payload.value, inst });
            return undefined;
        }
        entries ?? (entries = Reflect.ownKeys(def.shape).map((key) => [key, def.shape[key]]));
        const input = payload.value;
        let proms;
        for (const [key, schema] of entries) {
            const result = schema._zod.run({ value: input[key], issues: [] }, {});
            if (result instanceof Promise) {
                proms ?? (proms = []);
                proms.push(result.then((result) => handleCheckPropertyResult(result, payload, key)));
            }
            else {
                handleCheckPropertyResult(result, payload, key);
            }
        }
        if (proms)
            return Promise.all(proms).then(() => undefined);
        return undefined;
    };
})));
const $ZodCheckMimeType = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMimeType", (inst, def) => {
    $ZodCheck.init(inst, def);
    const mimeSet = new Set(def.mime);
    inst._zod.check = (payload) => {
        if (mimeSet.has(payload.value.type))
            return;
        payload.issues.push({
            code: "invalid_value",
            values: def.mime,
            input: payload.value.type,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckOverwrite = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckOverwrite", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        payload.value = def.tx(payload.value);
    };
})));

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/registries.js
var registries_a;
const $output = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodOutput")));
const $input = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodInput")));
class $ZodRegistry {
    constructor() {
        this._map = new WeakMap();
        this._idmap = new Map();
    }
    add(schema, ..._meta) {
        const meta = _meta[0];
        this._map.set(schema, meta);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.set(meta.id, schema);
        }
        return this;
    }
    clear() {
        this._map = new WeakMap();
        this._idmap = new Map();
        return this;
    }
    remove(schema) {
        const meta = this._map.get(schema);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.delete(meta.id);
        }
        this._map.delete(schema);
        return this;
    }
    get(schema) {
        // return this._map.get(schema) as any;
        // inherit metadata
        const p = schema._zod.parent;
        if (p) {
            const pm = { ...(this.get(p) ?? {}) };
            delete pm.id; // do not inherit id
            const f = { ...pm, ...this._map.get(schema) };
            return Object.keys(f).length ? f : undefined;
        }
        return this._map.get(schema);
    }
    has(schema) {
        return this._map.has(schema);
    }
}
// registries
function registry() {
    return new $ZodRegistry();
}
(registries_a = globalThis).__zod_globalRegistry ?? (registries_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/api.js




function snapshotChecks(def) {
    if (def.checks)
        def.checks = [...def.checks];
    return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
    return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedString(Class, params) {
    return new Class(snapshotChecks({ type: "string", coerce: true, ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
    return new Class({
        type: "string",
        format: "email",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
    return new Class({
        type: "string",
        format: "guid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v4",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v6",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v7",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
    return new Class({
        type: "string",
        format: "url",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_emoji(Class, params) {
    return new Class({
        type: "string",
        format: "emoji",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
    return new Class({
        type: "string",
        format: "nanoid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link _cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
    return new Class({
        type: "string",
        format: "cuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
    return new Class({
        type: "string",
        format: "cuid2",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
    return new Class({
        type: "string",
        format: "ulid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
    return new Class({
        type: "string",
        format: "xid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
    return new Class({
        type: "string",
        format: "ksuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
    return new Class({
        type: "string",
        format: "ipv4",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
    return new Class({
        type: "string",
        format: "ipv6",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mac(Class, params) {
    return new Class({
        type: "string",
        format: "mac",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv4",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv6",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
    return new Class({
        type: "string",
        format: "base64",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
    return new Class({
        type: "string",
        format: "base64url",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
    return new Class({
        type: "string",
        format: "e164",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _creditCard(Class, params) {
    return new Class({
        type: "string",
        format: "credit_card",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _iban(Class, params) {
    return new Class({
        type: "string",
        format: "iban",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
    return new Class({
        type: "string",
        format: "jwt",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
const TimePrecision = {
    Any: null,
    Minute: -1,
    Second: 0,
    Millisecond: 3,
    Microsecond: 6,
};
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
    return new Class({
        type: "string",
        format: "datetime",
        check: "string_format",
        offset: false,
        local: false,
        precision: null,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
    return new Class({
        type: "string",
        format: "date",
        check: "string_format",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
    return new Class({
        type: "string",
        format: "time",
        check: "string_format",
        precision: null,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
    return new Class({
        type: "string",
        format: "duration",
        check: "string_format",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
    return new Class(snapshotChecks({ type: "number", checks: [], ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedNumber(Class, params) {
    return new Class(snapshotChecks({ type: "number", coerce: true, checks: [], ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "safeint",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float64(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "int32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "uint32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
    return new Class({
        type: "boolean",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBoolean(Class, params) {
    return new Class({
        type: "boolean",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _bigint(Class, params) {
    return new Class({
        type: "bigint",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBigint(Class, params) {
    return new Class({
        type: "bigint",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "int64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "uint64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _symbol(Class, params) {
    return new Class({
        type: "symbol",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_undefined(Class, params) {
    return new Class({
        type: "undefined",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_null(Class, params) {
    return new Class({
        type: "null",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _any(Class) {
    return new Class({
        type: "any",
    });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
    return new Class({
        type: "unknown",
    });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
    return new Class({
        type: "never",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _void(Class, params) {
    return new Class({
        type: "void",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _date(Class, params) {
    return new Class({
        type: "date",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedDate(Class, params) {
    return new Class({
        type: "date",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nan(Class, params) {
    return new Class({
        type: "nan",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
    return new checks.$ZodCheckLessThan({
        check: "less_than",
        ...util.normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
    return new checks.$ZodCheckLessThan({
        check: "less_than",
        ...util.normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
    return new checks.$ZodCheckGreaterThan({
        check: "greater_than",
        ...util.normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
    return new checks.$ZodCheckGreaterThan({
        check: "greater_than",
        ...util.normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _positive(params) {
    return _gt(0, params);
}
// negative
// @__NO_SIDE_EFFECTS__
function _negative(params) {
    return _lt(0, params);
}
// nonpositive
// @__NO_SIDE_EFFECTS__
function _nonpositive(params) {
    return _lte(0, params);
}
// nonnegative
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
    return _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
    return new checks.$ZodCheckMultipleOf({
        check: "multiple_of",
        ...util.normalizeParams(params),
        value,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxSize(maximum, params) {
    return new checks.$ZodCheckMaxSize({
        check: "max_size",
        ...util.normalizeParams(params),
        maximum,
    });
}
// @__NO_SIDE_EFFECTS__
function _minSize(minimum, params) {
    return new checks.$ZodCheckMinSize({
        check: "min_size",
        ...util.normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _size(size, params) {
    return new checks.$ZodCheckSizeEquals({
        check: "size_equals",
        ...util.normalizeParams(params),
        size,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
    const ch = new checks.$ZodCheckMaxLength({
        check: "max_length",
        ...util.normalizeParams(params),
        maximum,
    });
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
    return new checks.$ZodCheckMinLength({
        check: "min_length",
        ...util.normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
    return new checks.$ZodCheckLengthEquals({
        check: "length_equals",
        ...util.normalizeParams(params),
        length,
    });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
    return new checks.$ZodCheckRegex({
        check: "string_format",
        format: "regex",
        ...util.normalizeParams(params),
        pattern,
    });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
    return new checks.$ZodCheckLowerCase({
        check: "string_format",
        format: "lowercase",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
    return new checks.$ZodCheckUpperCase({
        check: "string_format",
        format: "uppercase",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
    return new checks.$ZodCheckIncludes({
        check: "string_format",
        format: "includes",
        ...util.normalizeParams(params),
        includes,
    });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
    return new checks.$ZodCheckStartsWith({
        check: "string_format",
        format: "starts_with",
        ...util.normalizeParams(params),
        prefix,
    });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
    return new checks.$ZodCheckEndsWith({
        check: "string_format",
        format: "ends_with",
        ...util.normalizeParams(params),
        suffix,
    });
}
// @__NO_SIDE_EFFECTS__
function _property(property, schema, params) {
    return new checks.$ZodCheckProperty({
        check: "property",
        property,
        schema,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _properties(shape, params) {
    return new checks.$ZodCheckProperties({
        check: "properties",
        shape,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mime(types, params) {
    return new checks.$ZodCheckMimeType({
        check: "mime_type",
        mime: types,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
    return new checks.$ZodCheckOverwrite({
        check: "overwrite",
        tx,
    });
}
// normalize
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
    return _overwrite((input) => input.normalize(form));
}
// trim
// @__NO_SIDE_EFFECTS__
function _trim() {
    return _overwrite((input) => input.trim());
}
// toLowerCase
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
    return _overwrite((input) => input.toLowerCase());
}
// toUpperCase
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
    return _overwrite((input) => input.toUpperCase());
}
// slugify
// @__NO_SIDE_EFFECTS__
function _slugify() {
    return _overwrite((input) => util.slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
    return new Class({
        type: "array",
        element,
        // get element() {
        //   return element;
        // },
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _union(Class, options, params) {
    return new Class({
        type: "union",
        options,
        ...util.normalizeParams(params),
    });
}
function _xor(Class, options, params) {
    return new Class({
        type: "union",
        options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _discriminatedUnion(Class, discriminator, options, params) {
    return new Class({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _intersection(Class, left, right) {
    return new Class({
        type: "intersection",
        left,
        right,
    });
}
// export function _tuple(
//   Class: util.SchemaClass<schemas.$ZodTuple>,
//   items: [],
//   params?: string | $ZodTupleParams
// ): schemas.$ZodTuple<[], null>;
// @__NO_SIDE_EFFECTS__
function _tuple(Class, items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof schemas.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new Class({
        type: "tuple",
        items,
        rest,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _record(Class, keyType, valueType, params) {
    return new Class({
        type: "record",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _map(Class, keyType, valueType, params) {
    return new Class({
        type: "map",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _set(Class, valueType, params) {
    return new Class({
        type: "set",
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _enum(Class, values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    // if (Array.isArray(values)) {
    //   for (const value of values) {
    //     entries[value] = value;
    //   }
    // } else {
    //   Object.assign(entries, values);
    // }
    // const entries: util.EnumLike = {};
    // for (const val of values) {
    //   entries[val] = val;
    // }
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function _nativeEnum(Class, entries, params) {
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _literal(Class, value, params) {
    return new Class({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _file(Class, params) {
    return new Class({
        type: "file",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _transform(Class, fn) {
    return new Class({
        type: "transform",
        transform: fn,
    });
}
// @__NO_SIDE_EFFECTS__
function _optional(Class, innerType) {
    return new Class({
        type: "optional",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _nullable(Class, innerType) {
    return new Class({
        type: "nullable",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _default(Class, innerType, defaultValue) {
    return new Class({
        type: "default",
        innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
// @__NO_SIDE_EFFECTS__
function _nonoptional(Class, innerType, params) {
    return new Class({
        type: "nonoptional",
        innerType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _success(Class, innerType) {
    return new Class({
        type: "success",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _catch(Class, innerType, catchValue) {
    return new Class({
        type: "catch",
        innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : util.constantCatch(catchValue)),
    });
}
// @__NO_SIDE_EFFECTS__
function _pipe(Class, in_, out) {
    return new Class({
        type: "pipe",
        in: in_,
        out,
    });
}
// @__NO_SIDE_EFFECTS__
function _readonly(Class, innerType) {
    return new Class({
        type: "readonly",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _templateLiteral(Class, parts, params) {
    return new Class({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lazy(Class, getter) {
    return new Class({
        type: "lazy",
        getter,
    });
}
// @__NO_SIDE_EFFECTS__
function _promise(Class, innerType) {
    return new Class({
        type: "promise",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
    const norm = util.normalizeParams(_params);
    norm.abort ?? (norm.abort = true); // default to abort:false
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...norm,
    });
    return schema;
}
// same as _custom but defaults to abort:false
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...util.normalizeParams(_params),
    });
    return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
    const ch = _check((payload) => {
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(util.issue(issue, payload.value, ch._zod.def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = ch);
                _issue.continue ?? (_issue.continue = !ch._zod.def.abort); // abort is always undefined, so this is always true...
                payload.issues.push(util.issue(_issue));
            }
        };
        return fn(payload.value, payload);
    }, params);
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
    const ch = new checks.$ZodCheck({
        check: "custom",
        ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
    const ch = new $ZodCheck({ check: "describe" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, description });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function meta(metadata) {
    const ch = new $ZodCheck({ check: "meta" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, ...metadata });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _stringbool(Classes, _params) {
    const params = util.normalizeParams(_params);
    let truthyArray = params.truthy ?? ["true", "1", "yes", "on", "y", "enabled"];
    let falsyArray = params.falsy ?? ["false", "0", "no", "off", "n", "disabled"];
    if (params.case !== "sensitive") {
        truthyArray = truthyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
        falsyArray = falsyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
    }
    const truthySet = new Set(truthyArray);
    const falsySet = new Set(falsyArray);
    const _Codec = Classes.Codec ?? schemas.$ZodCodec;
    const _Boolean = Classes.Boolean ?? schemas.$ZodBoolean;
    const _String = Classes.String ?? schemas.$ZodString;
    const stringSchema = new _String({ type: "string", error: params.error });
    const booleanSchema = new _Boolean({ type: "boolean", error: params.error });
    const codec = new _Codec({
        type: "pipe",
        in: stringSchema,
        out: booleanSchema,
        transform: ((input, payload) => {
            let data = input;
            if (params.case !== "sensitive")
                data = data.toLowerCase();
            if (truthySet.has(data)) {
                return true;
            }
            else if (falsySet.has(data)) {
                return false;
            }
            else {
                payload.issues.push({
                    code: "invalid_value",
                    expected: "stringbool",
                    values: [...truthySet, ...falsySet],
                    input: payload.value,
                    inst: codec,
                    continue: false,
                });
                return {};
            }
        }),
        reverseTransform: ((input, _payload) => {
            if (input === true) {
                return truthyArray[0] || "true";
            }
            else {
                return falsyArray[0] || "false";
            }
        }),
        error: params.error,
    });
    codec._zod.bag.truthy = truthyArray;
    codec._zod.bag.falsy = falsyArray;
    codec._zod.bag.case = params.case ?? "insensitive";
    return codec;
}
// @__NO_SIDE_EFFECTS__
function _stringFormat(Class, format, fnOrRegex, _params = {}) {
    const params = util.normalizeParams(_params);
    const def = {
        check: "string_format",
        type: "string",
        format,
        fn: typeof fnOrRegex === "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
        ...params,
    };
    if (fnOrRegex instanceof RegExp) {
        def.pattern = fnOrRegex;
    }
    const inst = new Class(def);
    return inst;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/mini/schemas.js




const ZodMiniType = /*@__PURE__*/ $constructor("ZodMiniType", (inst, def) => {
    if (!inst._zod)
        throw new Error("Uninitialized schema in ZodMiniType.");
    $ZodType.init(inst, def);
    inst.def = def;
    inst.type = def.type;
}, {
    // `with` is an alias for `check`: the same function object, not a wrapper.
    get with() {
        return this.check;
    },
    set with(value) {
        own(this, "with", value);
    },
    parse(data, params) {
        return parse_parse(this, data, params, { callee: this.parse });
    },
    parseAsync(data, params) {
        return parse_parseAsync(this, data, params, { callee: this.parseAsync });
    },
    safeParse(data, params) {
        return safeParse(this, data, params);
    },
    safeParseAsync(data, params) {
        return safeParseAsync(this, data, params);
    },
    check(...checks) {
        const def = this.def;
        return this.clone({
            ...def,
            checks: [
                ...(def.checks ?? []),
                ...checks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch),
            ],
        }, { parent: true });
    },
    clone(_def, params) {
        return clone(this, _def, params);
    },
    brand() {
        return this;
    },
    register(reg, meta) {
        reg.add(this, meta);
        return this;
    },
    apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
    },
});
const ZodMiniString = /*@__PURE__*/ $constructor("ZodMiniString", (inst, def) => {
    $ZodString.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_string(params) {
    return _string(ZodMiniString, params);
}
const ZodMiniStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniStringFormat", (inst, def) => {
    core.$ZodStringFormat.init(inst, def);
    ZodMiniString.init(inst, def);
})));
const ZodMiniEmail = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniEmail", (inst, def) => {
    core.$ZodEmail.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_email(params) {
    return core._email(ZodMiniEmail, params);
}
const ZodMiniGUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniGUID", (inst, def) => {
    core.$ZodGUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_guid(params) {
    return core._guid(ZodMiniGUID, params);
}
const ZodMiniUUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUUID", (inst, def) => {
    core.$ZodUUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_uuid(params) {
    return core._uuid(ZodMiniUUID, params);
}
// @__NO_SIDE_EFFECTS__
function uuidv4(params) {
    return core._uuidv4(ZodMiniUUID, params);
}
// ZodMiniUUIDv6
// @__NO_SIDE_EFFECTS__
function uuidv6(params) {
    return core._uuidv6(ZodMiniUUID, params);
}
// ZodMiniUUIDv7
// @__NO_SIDE_EFFECTS__
function uuidv7(params) {
    return core._uuidv7(ZodMiniUUID, params);
}
const ZodMiniURL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniURL", (inst, def) => {
    core.$ZodURL.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function url(params) {
    return core._url(ZodMiniURL, params);
}
// @__NO_SIDE_EFFECTS__
function httpUrl(params) {
    return core._url(ZodMiniURL, {
        protocol: regexes.httpProtocol,
        hostname: regexes.domain,
        ...util.normalizeParams(params),
    });
}
const ZodMiniEmoji = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniEmoji", (inst, def) => {
    core.$ZodEmoji.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_emoji(params) {
    return core._emoji(ZodMiniEmoji, params);
}
const ZodMiniNanoID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNanoID", (inst, def) => {
    core.$ZodNanoID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_nanoid(params) {
    return core._nanoid(ZodMiniNanoID, params);
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link ZodMiniCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const ZodMiniCUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCUID", (inst, def) => {
    core.$ZodCUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
/**
 * Validates a CUID v1 string.
 *
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2 | `z.cuid2()`} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function schemas_cuid(params) {
    return core._cuid(ZodMiniCUID, params);
}
const ZodMiniCUID2 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCUID2", (inst, def) => {
    core.$ZodCUID2.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_cuid2(params) {
    return core._cuid2(ZodMiniCUID2, params);
}
const ZodMiniULID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniULID", (inst, def) => {
    core.$ZodULID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ulid(params) {
    return core._ulid(ZodMiniULID, params);
}
const ZodMiniXID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniXID", (inst, def) => {
    core.$ZodXID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_xid(params) {
    return core._xid(ZodMiniXID, params);
}
const ZodMiniKSUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniKSUID", (inst, def) => {
    core.$ZodKSUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ksuid(params) {
    return core._ksuid(ZodMiniKSUID, params);
}
const ZodMiniIPv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIPv4", (inst, def) => {
    core.$ZodIPv4.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ipv4(params) {
    return core._ipv4(ZodMiniIPv4, params);
}
const ZodMiniIPv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIPv6", (inst, def) => {
    core.$ZodIPv6.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ipv6(params) {
    return core._ipv6(ZodMiniIPv6, params);
}
const ZodMiniCIDRv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCIDRv4", (inst, def) => {
    core.$ZodCIDRv4.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_cidrv4(params) {
    return core._cidrv4(ZodMiniCIDRv4, params);
}
const ZodMiniCIDRv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCIDRv6", (inst, def) => {
    core.$ZodCIDRv6.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_cidrv6(params) {
    return core._cidrv6(ZodMiniCIDRv6, params);
}
const ZodMiniMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniMAC", (inst, def) => {
    core.$ZodMAC.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_mac(params) {
    return core._mac(ZodMiniMAC, params);
}
const ZodMiniBase64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBase64", (inst, def) => {
    core.$ZodBase64.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_base64(params) {
    return core._base64(ZodMiniBase64, params);
}
const ZodMiniBase64URL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBase64URL", (inst, def) => {
    core.$ZodBase64URL.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_base64url(params) {
    return core._base64url(ZodMiniBase64URL, params);
}
const ZodMiniE164 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniE164", (inst, def) => {
    core.$ZodE164.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_e164(params) {
    return core._e164(ZodMiniE164, params);
}
const ZodMiniCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCreditCard", (inst, def) => {
    core.$ZodCreditCard.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_creditCard(params) {
    return core._creditCard(ZodMiniCreditCard, params);
}
const ZodMiniIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIBAN", (inst, def) => {
    core.$ZodIBAN.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_iban(params) {
    return core._iban(ZodMiniIBAN, params);
}
const ZodMiniJWT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniJWT", (inst, def) => {
    core.$ZodJWT.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function jwt(params) {
    return core._jwt(ZodMiniJWT, params);
}
const ZodMiniCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCustomStringFormat", (inst, def) => {
    core.$ZodCustomStringFormat.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function stringFormat(format, fnOrRegex, _params = {}) {
    return core._stringFormat(ZodMiniCustomStringFormat, format, fnOrRegex, _params);
}
// @__NO_SIDE_EFFECTS__
function schemas_hostname(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "hostname", regexes.hostname, _params);
}
// @__NO_SIDE_EFFECTS__
function schemas_hex(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "hex", regexes.hex, _params);
}
// @__NO_SIDE_EFFECTS__
function schemas_currencyCode(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "currency_code", regexes.currencyCode, _params);
}
// @__NO_SIDE_EFFECTS__
function hash(alg, params) {
    const enc = params?.enc ?? "hex";
    const format = `${alg}_${enc}`;
    const regex = core.regexes[format];
    // check for unrecognized format
    if (!regex)
        throw new Error(`Unrecognized hash format: ${format}`);
    return core._stringFormat(ZodMiniCustomStringFormat, format, regex, params);
}
const ZodMiniNumber = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNumber", (inst, def) => {
    core.$ZodNumber.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_number(params) {
    return core._number(ZodMiniNumber, params);
}
const ZodMiniNumberFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNumberFormat", (inst, def) => {
    core.$ZodNumberFormat.init(inst, def);
    ZodMiniNumber.init(inst, def);
})));
function schemas_int(params) {
    return core._int(ZodMiniNumberFormat, params);
}
function float32(params) {
    return core._float32(ZodMiniNumberFormat, params);
}
function float64(params) {
    return core._float64(ZodMiniNumberFormat, params);
}
function int32(params) {
    return core._int32(ZodMiniNumberFormat, params);
}
function uint32(params) {
    return core._uint32(ZodMiniNumberFormat, params);
}
const ZodMiniBoolean = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBoolean", (inst, def) => {
    core.$ZodBoolean.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_boolean(params) {
    return core._boolean(ZodMiniBoolean, params);
}
const ZodMiniBigInt = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBigInt", (inst, def) => {
    core.$ZodBigInt.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_bigint(params) {
    return core._bigint(ZodMiniBigInt, params);
}
const ZodMiniBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBigIntFormat", (inst, def) => {
    core.$ZodBigIntFormat.init(inst, def);
    ZodMiniBigInt.init(inst, def);
})));
function int64(params) {
    return core._int64(ZodMiniBigIntFormat, params);
}
function uint64(params) {
    return core._uint64(ZodMiniBigIntFormat, params);
}
const ZodMiniSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSymbol", (inst, def) => {
    core.$ZodSymbol.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function symbol(params) {
    return core._symbol(ZodMiniSymbol, params);
}
const ZodMiniUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUndefined", (inst, def) => {
    core.$ZodUndefined.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_undefined(params) {
    return core._undefined(ZodMiniUndefined, params);
}

const ZodMiniNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNull", (inst, def) => {
    core.$ZodNull.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_null(params) {
    return core._null(ZodMiniNull, params);
}

const ZodMiniAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniAny", (inst, def) => {
    core.$ZodAny.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function any() {
    return core._any(ZodMiniAny);
}
const ZodMiniUnknown = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUnknown", (inst, def) => {
    core.$ZodUnknown.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function unknown() {
    return core._unknown(ZodMiniUnknown);
}
const ZodMiniNever = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNever", (inst, def) => {
    core.$ZodNever.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function never(params) {
    return core._never(ZodMiniNever, params);
}
const ZodMiniVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniVoid", (inst, def) => {
    core.$ZodVoid.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_void(params) {
    return core._void(ZodMiniVoid, params);
}

const ZodMiniDate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniDate", (inst, def) => {
    core.$ZodDate.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_date(params) {
    return core._date(ZodMiniDate, params);
}
const ZodMiniArray = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniArray", (inst, def) => {
    core.$ZodArray.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function array(element, params) {
    return new ZodMiniArray({
        type: "array",
        element: element,
        ...util.normalizeParams(params),
    });
}
// .keyof
// @__NO_SIDE_EFFECTS__
function keyof(schema) {
    const shape = schema._zod.def.shape;
    return schemas_enum(Object.keys(shape));
}
const ZodMiniObject = /*@__PURE__*/ $constructor("ZodMiniObject", (inst, def) => {
    $ZodObject.init(inst, def);
    ZodMiniType.init(inst, def);
    installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
    const def = {
        type: "object",
        shape: shape ?? {},
        ...normalizeParams(params),
    };
    return new ZodMiniObject(def);
}
// strictObject
// @__NO_SIDE_EFFECTS__
function strictObject(shape, params) {
    return new ZodMiniObject({
        type: "object",
        shape,
        catchall: never(),
        ...util.normalizeParams(params),
    });
}
// looseObject
// @__NO_SIDE_EFFECTS__
function looseObject(shape, params) {
    return new ZodMiniObject({
        type: "object",
        shape,
        catchall: unknown(),
        ...util.normalizeParams(params),
    });
}
// object methods
// @__NO_SIDE_EFFECTS__
function schemas_extend(schema, shape) {
    return util.extend(schema, shape);
}
// @__NO_SIDE_EFFECTS__
function schemas_safeExtend(schema, shape) {
    return util.safeExtend(schema, shape);
}
/**
 * @deprecated Use [`z.extend(A, B.shape)`](https://zod.dev/api?id=extend) instead.
 */
// @__NO_SIDE_EFFECTS__
function schemas_merge(a, b) {
    return util.merge(a, b);
}
// @__NO_SIDE_EFFECTS__
function schemas_pick(schema, mask) {
    return util.pick(schema, mask);
}
// .omit
// @__NO_SIDE_EFFECTS__
function schemas_omit(schema, mask) {
    return util.omit(schema, mask);
}
// @__NO_SIDE_EFFECTS__
function schemas_partial(schema, mask) {
    const def = schema._zod.def;
    if (def.type !== "tuple")
        return util.partial(ZodMiniOptional, schema, mask);
    // a refinement was authored against the full arity; partialing would run it on a shorter array
    if (def.checks?.length)
        throw new Error(".partial() cannot be used on tuple schemas containing refinements");
    return util.clone(schema, {
        ...def,
        items: def.items.map((item) => new ZodMiniOptional({ type: "optional", innerType: item })),
    });
}
// @__NO_SIDE_EFFECTS__
function exactPartial(schema, mask) {
    return util.partial(ZodMiniExactOptional, schema, mask, "exactPartial");
}
// @__NO_SIDE_EFFECTS__
function schemas_required(schema, mask) {
    return util.required(ZodMiniNonOptional, schema, mask);
}
// @__NO_SIDE_EFFECTS__
function catchall(inst, catchall) {
    // `mergeDefs` rather than a spread: spreading reads `shape`, and resolving it can mint a whole fresh subtree
    return inst.clone(util.mergeDefs(inst._zod.def, { catchall: catchall }));
}
const ZodMiniUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUnion", (inst, def) => {
    core.$ZodUnion.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function union(options, params) {
    return new ZodMiniUnion({
        type: "union",
        options: options,
        ...util.normalizeParams(params),
    });
}
const ZodMiniXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniXor", (inst, def) => {
    ZodMiniUnion.init(inst, def);
    core.$ZodXor.init(inst, def);
})));
/** Creates an exclusive union (XOR) where exactly one option must match.
 * Unlike regular unions that succeed when any option matches, xor fails if
 * zero or more than one option matches the input. */
function xor(options, params) {
    return new ZodMiniXor({
        type: "union",
        options: options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
const ZodMiniDiscriminatedUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniDiscriminatedUnion", (inst, def) => {
    core.$ZodDiscriminatedUnion.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function discriminatedUnion(discriminator, options, params) {
    return new ZodMiniDiscriminatedUnion({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
const ZodMiniIntersection = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIntersection", (inst, def) => {
    core.$ZodIntersection.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function intersection(left, right) {
    return new ZodMiniIntersection({
        type: "intersection",
        left: left,
        right: right,
    });
}
const ZodMiniTuple = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniTuple", (inst, def) => {
    core.$ZodTuple.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function tuple(items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof core.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new ZodMiniTuple({
        type: "tuple",
        items: items,
        rest,
        ...util.normalizeParams(params),
    });
}
const ZodMiniRecord = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniRecord", (inst, def) => {
    core.$ZodRecord.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
    // v3-compat: z.record(valueType, params?) — defaults keyType to z.string()
    if (!valueType || !valueType._zod) {
        return new ZodMiniRecord({
            type: "record",
            keyType: schemas_string(),
            valueType: keyType,
            ...util.normalizeParams(valueType),
        });
    }
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function partialRecord(keyType, valueType, params) {
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
        partial: true,
    });
}
function looseRecord(keyType, valueType, params) {
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        mode: "loose",
        ...util.normalizeParams(params),
    });
}
const ZodMiniMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniMap", (inst, def) => {
    core.$ZodMap.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function map(keyType, valueType, params) {
    return new ZodMiniMap({
        type: "map",
        keyType: keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSet", (inst, def) => {
    core.$ZodSet.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function set(valueType, params) {
    return new ZodMiniSet({
        type: "set",
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniEnum = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniEnum", (inst, def) => {
    core.$ZodEnum.init(inst, def);
    ZodMiniType.init(inst, def);
    // reuse the parsed value set so a numeric TS enum's reverse-mapping keys stay out
    inst.options = [...inst._zod.values];
})));
// @__NO_SIDE_EFFECTS__
function schemas_enum(values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    return new ZodMiniEnum({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}

// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function nativeEnum(entries, params) {
    return new ZodMiniEnum({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
const ZodMiniLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniLiteral", (inst, def) => {
    core.$ZodLiteral.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
    return new ZodMiniLiteral({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
const ZodMiniFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniFile", (inst, def) => {
    core.$ZodFile.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function file(params) {
    return core._file(ZodMiniFile, params);
}
const ZodMiniTransform = /*@__PURE__*/ $constructor("ZodMiniTransform", (inst, def) => {
    $ZodTransform.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function transform(fn) {
    return new ZodMiniTransform({
        type: "transform",
        transform: fn,
    });
}
const ZodMiniOptional = /*@__PURE__*/ $constructor("ZodMiniOptional", (inst, def) => {
    $ZodOptional.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
    return new ZodMiniOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodMiniExactOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniExactOptional", (inst, def) => {
    core.$ZodExactOptional.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function exactOptional(innerType) {
    return new ZodMiniExactOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodMiniNullable = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNullable", (inst, def) => {
    core.$ZodNullable.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
    return new ZodMiniNullable({
        type: "nullable",
        innerType: innerType,
    });
}
// nullish
// @__NO_SIDE_EFFECTS__
function schemas_nullish(innerType) {
    return optional(nullable(innerType));
}
const ZodMiniDefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniDefault", (inst, def) => {
    core.$ZodDefault.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_default(innerType, defaultValue) {
    return new ZodMiniDefault({
        type: "default",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
const ZodMiniPrefault = /*@__PURE__*/ $constructor("ZodMiniPrefault", (inst, def) => {
    $ZodPrefault.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function prefault(innerType, defaultValue) {
    return new ZodMiniPrefault({
        type: "prefault",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
        },
    });
}
const ZodMiniNonOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNonOptional", (inst, def) => {
    core.$ZodNonOptional.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nonoptional(innerType, params) {
    return new ZodMiniNonOptional({
        type: "nonoptional",
        innerType: innerType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSuccess", (inst, def) => {
    core.$ZodSuccess.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function success(innerType) {
    return new ZodMiniSuccess({
        type: "success",
        innerType: innerType,
    });
}
const ZodMiniCatch = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCatch", (inst, def) => {
    core.$ZodCatch.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_catch(innerType, catchValue) {
    return new ZodMiniCatch({
        type: "catch",
        innerType: innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : core.util.constantCatch(catchValue)),
    });
}

const ZodMiniNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNaN", (inst, def) => {
    core.$ZodNaN.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nan(params) {
    return core._nan(ZodMiniNaN, params);
}
const ZodMiniPipe = /*@__PURE__*/ $constructor("ZodMiniPipe", (inst, def) => {
    $ZodPipe.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function pipe(in_, out) {
    return new ZodMiniPipe({
        type: "pipe",
        in: in_,
        out: out,
    });
}
const ZodMiniCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCodec", (inst, def) => {
    ZodMiniPipe.init(inst, def);
    core.$ZodCodec.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function codec(in_, out, params) {
    return new ZodMiniCodec({
        type: "pipe",
        in: in_,
        out: out,
        transform: params.decode,
        reverseTransform: params.encode,
    });
}
// @__NO_SIDE_EFFECTS__
function invertCodec(codec) {
    const def = codec._zod.def;
    return new ZodMiniCodec({
        type: "pipe",
        in: def.out,
        out: def.in,
        transform: def.reverseTransform,
        reverseTransform: def.transform,
    });
}
const ZodMiniReadonly = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniReadonly", (inst, def) => {
    core.$ZodReadonly.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function readonly(innerType) {
    return new ZodMiniReadonly({
        type: "readonly",
        innerType: innerType,
    });
}
const ZodMiniTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniTemplateLiteral", (inst, def) => {
    core.$ZodTemplateLiteral.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function templateLiteral(parts, params) {
    return new ZodMiniTemplateLiteral({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
const ZodMiniLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniLazy", (inst, def) => {
    core.$ZodLazy.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// export function lazy<T extends object>(getter: () => T): T {
//   return util.createTransparentProxy<T>(getter);
// }
// @__NO_SIDE_EFFECTS__
function schemas_lazy(getter) {
    return new ZodMiniLazy({
        type: "lazy",
        getter: getter,
    });
}

const ZodMiniPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniPromise", (inst, def) => {
    core.$ZodPromise.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function promise(innerType) {
    return new ZodMiniPromise({
        type: "promise",
        innerType: innerType,
    });
}
const ZodMiniCustom = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCustom", (inst, def) => {
    core.$ZodCustom.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// custom checks
// @__NO_SIDE_EFFECTS__
function check(fn, params) {
    const ch = new core.$ZodCheck({
        check: "custom",
        ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// ZodCustom custom schema
// @__NO_SIDE_EFFECTS__
function custom(fn, _params) {
    return core._custom(ZodMiniCustom, fn ?? (() => true), _params);
}
// refine
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
    return core._refine(ZodMiniCustom, fn, _params);
}
// superRefine
// @__NO_SIDE_EFFECTS__
function superRefine(fn, params) {
    return core._superRefine(fn, params);
}
// Re-export describe and meta from core
const schemas_describe = describe;
const schemas_meta = meta;
// instanceof
class schemas_Class {
    constructor(..._args) { }
}
// @__NO_SIDE_EFFECTS__
function _instanceof(cls, params = {}) {
    const inst = custom((data) => data instanceof cls, params);
    inst._zod.bag.Class = cls;
    // Override check to emit invalid_type instead of custom
    inst._zod.check = (payload) => {
        if (!(payload.value instanceof cls)) {
            payload.issues.push({
                code: "invalid_type",
                expected: cls.name,
                input: payload.value,
                inst,
                path: [...(inst._zod.def.path ?? [])],
            });
        }
    };
    return inst;
}

// stringbool
const stringbool = (...args) => core._stringbool({
    Codec: ZodMiniCodec,
    Boolean: ZodMiniBoolean,
    String: ZodMiniString,
}, ...args);
// @__NO_SIDE_EFFECTS__
function json() {
    const jsonSchema = schemas_lazy(() => {
        return union([schemas_string(), schemas_number(), schemas_boolean(), schemas_null(), array(jsonSchema), record(schemas_string(), jsonSchema)]);
    });
    return jsonSchema;
}
const ZodMiniFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniFunction", (inst, def) => {
    core.$ZodFunction.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function _function(params) {
    return new ZodMiniFunction({
        type: "function",
        input: Array.isArray(params?.input) ? tuple(params?.input) : (params?.input ?? array(unknown())),
        output: params?.output ?? unknown(),
    });
}


;// CONCATENATED MODULE: ./build/inputs/problems.js


const accepted = (value) => ({ value });
const refused = (...problems) => ({
    problems,
});
function problems_quote(text) {
    const safe = /^ssh:\/\/[\w.-]+@[^@]*$/.test(text) ? text : text.replace(/:\/\/.*@/s, '://***@');
    return JSON.stringify((0,format/* shorten */.ml)(safe, 80));
}
function inputInvalid(problems) {
    const count = new Set(problems.map((problem) => problem.input)).size;
    const title = `${(0,format/* plural */.LS)(count, 'input')} ${count === 1 ? 'needs' : 'need'} another look`;
    return new errors/* RolloutError */.a6('input-invalid', lines(title, problems));
}
function unsupported(problems) {
    const count = new Set(problems.map((problem) => problem.input)).size;
    const title = `${(0,format/* plural */.LS)(count, 'input')} ${count === 1 ? 'asks' : 'ask'} for what this version cannot do`;
    return new errors/* RolloutError */.a6('unsupported', lines(title, problems));
}
function lines(title, problems) {
    return [title, ...problems.map(({ input, text }) => `  ${input}: ${text}`), 'Nothing was contacted.'].join('\n');
}

;// CONCATENATED MODULE: ./build/inputs/lists.js

const NAME = /^[A-Za-z0-9_.:-]+$/;
const PATTERN = /^[A-Za-z0-9_.:*?-]+$/;
const ALPHABET = 'letters, digits and _ . : -';
function splitList(text) {
    return text
        .split(/[\n,]/)
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');
}
function parseName(text) {
    if (NAME.test(text))
        return accepted(text);
    if (PATTERN.test(text))
        return refused(`${problems_quote(text)} is a pattern; a name is needed here`);
    return refused(`${problems_quote(text)} is not a name in HAProxy's alphabet (${ALPHABET})`);
}
function parseNames(text) {
    const entries = [...new Set(splitList(text))];
    const problems = entries.map(parseName).flatMap((parsed) => ('problems' in parsed ? parsed.problems : []));
    if (problems.length > 0)
        return refused(...problems);
    return entries.length === 0 ? refused(`${problems_quote(text)} holds no name`) : accepted(entries);
}
function parsePatterns(text) {
    const problems = [];
    const patterns = [];
    for (const entry of new Set(splitList(text))) {
        const exclude = entry.startsWith('!');
        const pattern = exclude ? entry.slice(1).trim() : entry;
        if (PATTERN.test(pattern))
            patterns.push({ text: pattern, exclude });
        else
            problems.push(patternProblem(entry, pattern));
    }
    if (problems.length > 0)
        return refused(...problems);
    if (patterns.length === 0)
        return refused(`${problems_quote(text)} names no server`);
    if (patterns.every((pattern) => pattern.exclude)) {
        const list = splitList(text).join(', ');
        return refused(`${problems_quote(list)} only excludes; put * before it: ${problems_quote(`*, ${list}`)}`);
    }
    return accepted(patterns);
}
function patternProblem(entry, pattern) {
    const slash = /^[A-Za-z0-9_.:-]+\/(.+)$/.exec(pattern);
    if (slash?.[1] !== undefined && PATTERN.test(slash[1])) {
        return `${problems_quote(entry)} names a backend too; that goes into the input backend, here write ${slash[1]}`;
    }
    return `${problems_quote(entry)} is not a server name in HAProxy's alphabet (${ALPHABET}; globs * and ?; a leading ! excludes)`;
}
function parseServers(text) {
    return splitList(text).length === 0 ? accepted(undefined) : parsePatterns(text);
}

;// CONCATENATED MODULE: ./build/inputs/amounts.js



const WHOLE = /^\d{1,15}$/;
const DECIMAL = /^\d{1,9}(\.\d{1,6})?$/;
const PERCENT = /^(\d{1,9}(?:\.\d{1,6})?)%$/;
const within = (value, from, to) => value >= from && value <= to;
function count(from, to) {
    return (text) => WHOLE.test(text) && within(Number(text), from, to)
        ? accepted(Number(text))
        : refused(`${problems_quote(text)} is not a whole number from ${from} to ${(0,format/* formatCount */.B4)(to)}`);
}
const MAX_SERVERS = 100_000;
function amount(from) {
    return (text) => {
        if (WHOLE.test(text) && within(Number(text), from, MAX_SERVERS)) {
            return accepted({ kind: 'count', value: Number(text) });
        }
        const percent = PERCENT.exec(text);
        if (percent !== null && within(Number(percent[1]), from === 0 ? 0 : Number.MIN_VALUE, 100)) {
            return accepted({ kind: 'percent', value: Number(percent[1]) });
        }
        return refused(`${problems_quote(text)} is neither a whole number from ${from} nor a percentage ${from === 0 ? 'from 0%' : 'above 0%'} to 100%`);
    };
}
function parsePercent(text) {
    const match = PERCENT.exec(text);
    if (match !== null && Number(match[1]) <= 100)
        return accepted(Number(match[1]));
    const hint = DECIMAL.test(text) && Number(text) <= 100 ? `; write ${text}%` : ', such as 1% or 0.5%';
    return refused(`${problems_quote(text)} is not a percentage from 0% to 100%${hint}`);
}
function parseFactor(text) {
    if (DECIMAL.test(text) && within(Number(text), 1, 1_000))
        return accepted(Number(text));
    return refused(`${problems_quote(text)} is not a factor from 1 to 1000, such as 1.5`);
}
function parseShares(text) {
    const problems = [];
    const shares = [];
    for (const entry of splitList(text)) {
        const parsed = parsePercent(entry);
        if ('problems' in parsed)
            problems.push(...parsed.problems);
        else if (parsed.value === 0)
            problems.push(`${problems_quote(entry)} is no share; begin above 0%`);
        else
            shares.push(parsed.value);
    }
    if (problems.length > 0)
        return refused(...problems);
    if (shares.length === 0)
        return refused(`${problems_quote(text)} holds no share; write 5%, 25%, 50%`);
    const falls = shares.some((share, i) => share <= (shares[i - 1] ?? 0));
    return falls ? refused(`${problems_quote(text)} does not grow from step to step`) : accepted(shares);
}
function parseWeight(text) {
    if (WHOLE.test(text) && Number(text) <= 256)
        return accepted({ kind: 'count', value: Number(text) });
    const percent = PERCENT.exec(text);
    if (percent !== null && /^\d+%$/.test(text) && Number(percent[1]) <= 100) {
        return accepted({ kind: 'percent', value: Number(percent[1]) });
    }
    return refused(`${problems_quote(text)} is neither a weight from 0 to 256 nor a whole percentage from 0% to 100%`);
}

;// CONCATENATED MODULE: ./node_modules/leven/index.js
const leven_array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		leven_array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = leven_array[index];
			// eslint-disable-next-line no-multi-assign
			result = leven_array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (leven_array[index] < rowMinimum) {
					rowMinimum = leven_array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	leven_array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}

;// CONCATENATED MODULE: ./build/support/nearest.js

function nearest(text, words) {
    const wanted = text.toLowerCase();
    const lower = words.map((word) => word.toLowerCase());
    const match = closestMatch(wanted, lower, { maxDistance: Math.max(1, Math.floor(wanted.length / 3)) });
    const near = match ?? lower.find((word) => lettersOf(word) === lettersOf(wanted));
    return near === undefined ? undefined : words[lower.indexOf(near)];
}
const lettersOf = (word) => word.split('').toSorted().join('');
function didYouMean(text, words) {
    const word = nearest(text, words);
    return word === undefined ? '' : `; did you mean ${word}?`;
}

;// CONCATENATED MODULE: ./build/inputs/health.js



const PLACEHOLDERS = ['server', 'address', 'port', 'backend'];
function placeholderProblems(text, known) {
    return [...text.matchAll(/\{([A-Za-z_-]*)\}/g)]
        .filter(([, word]) => word !== undefined && !known.includes(word))
        .map(([whole]) => {
        const words = known.map((name) => `{${name}}`);
        return `${problems_quote(whole)} is not one of ${words.join(', ')}${didYouMean(whole, words)}`;
    });
}
function parseHealthUrl(text) {
    const unknown = placeholderProblems(text, PLACEHOLDERS);
    if (unknown.length > 0)
        return refused(...unknown);
    const sample = text.replaceAll('{port}', '8080').replaceAll(/\{(server|address|backend)\}/g, 'sample');
    if (/[{}]/.test(sample))
        return refused(`${problems_quote(text)} holds a brace that closes or opens no placeholder`);
    return webAddress(sample, text, 'http://{address}:{port}/healthz');
}
function parseWebAddress(text) {
    return webAddress(text, text, 'https://shop.example');
}
function webAddress(sample, text, example) {
    if (!/^https?:\/\//i.test(sample)) {
        return refused(`${problems_quote(text)} is not an http or https address; write ${example}, say`);
    }
    if (/\s/.test(sample) || !URL.canParse(sample)) {
        return refused(`${problems_quote(text)} is not a valid address; write ${example}, say`);
    }
    const url = new URL(sample);
    if (url.username !== '' || url.password !== '') {
        return refused(`${problems_quote(text)} holds credentials; they would stand in the log, so give an address without`);
    }
    return accepted(text);
}
function parseStatus(text) {
    const problems = [];
    const ranges = [];
    for (const entry of splitList(text)) {
        const [, from, to] = /^(\d{3})(?:-(\d{3}))?$/.exec(entry) ?? [];
        const range = { from: Number(from), to: Number(to ?? from) };
        if (from === undefined || range.from < 100 || range.to > 599)
            problems.push(statusProblem(entry));
        else if (range.from > range.to)
            problems.push(`${problems_quote(entry)} runs backwards; write ${to}-${from}`);
        else
            ranges.push(range);
    }
    if (problems.length > 0)
        return refused(...problems);
    return ranges.length === 0 ? refused(`${problems_quote(text)} holds no status code`) : accepted(ranges);
}
function statusProblem(entry) {
    const family = /^([1-5])xx$/i.exec(entry)?.[1];
    const hint = family === undefined ? ', such as 200-299 or 204' : `; write ${family}00-${family}99`;
    return `${problems_quote(entry)} is not a status code or range from 100 to 599${hint}`;
}
const FLAGS = ['i', 'm', 's', 'u', 'v'];
function parseHealthBody(text) {
    const [, source, flags] = /^\/(.*)\/([A-Za-z]*)$/s.exec(text) ?? [];
    if (source === undefined || flags === undefined)
        return accepted({ kind: 'text', text });
    const strange = flags.split('').filter((flag) => !FLAGS.includes(flag));
    if (strange.length > 0) {
        return refused(`${problems_quote(text)} reads as a regular expression with the unknown flag ${strange.join(', ')}; ` +
            `flags are ${FLAGS.join(', ')}`);
    }
    if (source === '')
        return refused(`${problems_quote(text)} is an empty regular expression; anything would pass`);
    try {
        return accepted({ kind: 'pattern', pattern: new RegExp(source, flags) });
    }
    catch (error) {
        const why = error instanceof Error ? error.message.replace(/^.*: /s, '') : String(error);
        return refused(`${problems_quote(text)} is not a valid regular expression (${why})`);
    }
}

;// CONCATENATED MODULE: ./build/inputs/deploy-step.js



const SHELLS = ['bash', 'sh', 'pwsh', 'python', 'node'];
function deploy_step_parseShell(text) {
    if (SHELLS.some((word) => word === text) || (text.includes('{0}') && !text.startsWith('{0}'))) {
        return accepted(text);
    }
    const hint = didYouMean(text, SHELLS);
    const example = hint === '' && /^[\w./-]+$/.test(text) ? `${text} {0}` : 'perl {0}';
    return refused(`${problems_quote(text)} is not one of ${SHELLS.join(', ')}, nor a template with {0} such as ${problems_quote(example)}${hint}`);
}
function parseWorkflow(text) {
    if (/^[\w.-]+\.ya?ml$/.test(text))
        return accepted(text);
    const file = /\/([\w.-]+\.ya?ml)$/.exec(text)?.[1];
    return refused(`${problems_quote(text)} is not the file name of a workflow${file === undefined ? ', such as deploy.yml' : `; write ${file}`}`);
}
function parseRepository(text) {
    return /^[A-Za-z0-9-]+\/[\w.-]+$/.test(text)
        ? accepted(text)
        : refused(`${problems_quote(text)} is not a repository; write owner/name`);
}
function parseRef(text) {
    return /^[^\s~^:?*[\\-][^\s~^:?*[\\]*$/.test(text) && !text.includes('..')
        ? accepted(text)
        : refused(`${problems_quote(text)} is not the name of a branch or tag`);
}
const MAX_WORKFLOW_INPUTS = 25;
function parseWorkflowInputs(text) {
    const problems = [];
    const inputs = new Map();
    for (const [i, line] of text.split('\n').entries()) {
        if (line.trim() === '')
            continue;
        const [, key, value] = /^\s*([A-Za-z_][\w-]*)\s*:(?:\s+(.*?))?\s*$/.exec(line) ?? [];
        if (key === undefined)
            problems.push(`line ${i + 1} does not read "key: value"`);
        else if (inputs.has(key))
            problems.push(`${key} is given twice`);
        else {
            problems.push(...placeholderProblems(value ?? '', [...PLACEHOLDERS, 'token']));
            inputs.set(key, value ?? '');
        }
    }
    if (inputs.size > MAX_WORKFLOW_INPUTS) {
        problems.push(`holds ${inputs.size} inputs; GitHub takes at most ${MAX_WORKFLOW_INPUTS}`);
    }
    return problems.length > 0 ? refused(...problems) : accepted(inputs);
}

;// CONCATENATED MODULE: ./build/inputs/durations.js


const UNIT_MS = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };
const FORM = /^(?:(\d{1,10})h)?(?:(\d{1,10})m)?(?:(\d{1,10})s)?(?:(\d{1,10})ms)?$/;
const MAX_DURATION_MS = 24 * 24 * UNIT_MS.h;
const FOREIGN = {
    msec: 'ms',
    millis: 'ms',
    milliseconds: 'ms',
    sec: 's',
    secs: 's',
    second: 's',
    seconds: 's',
    min: 'm',
    mins: 'm',
    minute: 'm',
    minutes: 'm',
    hr: 'h',
    hrs: 'h',
    hour: 'h',
    hours: 'h',
};
function parseDuration(text, atLeastMs = 0) {
    if (/^\d+$/.test(text))
        return refused(`${problems_quote(text)} has no unit; write ${text}s, 5m or 1h`);
    const match = FORM.exec(text);
    if (match === null || text === '')
        return refused(`${problems_quote(text)} is not a duration; ${advice(text)}`);
    const [, hours, minutes, seconds, millis] = match.map((part) => Number(part ?? 0));
    const ms = (hours ?? 0) * UNIT_MS.h + (minutes ?? 0) * UNIT_MS.m + (seconds ?? 0) * UNIT_MS.s + (millis ?? 0);
    if (ms > MAX_DURATION_MS) {
        return refused(`${problems_quote(text)} is longer than ${(0,format/* formatLimit */.tW)(MAX_DURATION_MS)} (24 days)`);
    }
    if (ms < atLeastMs)
        return refused(`${problems_quote(text)} is shorter than ${(0,format/* formatLimit */.tW)(atLeastMs)}`);
    return accepted(ms);
}
function advice(text) {
    const plain = text
        .toLowerCase()
        .replace(/\s+/g, '')
        .replace(/[a-z]+/g, (unit) => FOREIGN[unit] ?? unit);
    return FORM.test(plain) && plain !== '' ? `did you mean ${plain}?` : 'write 500ms, 30s, 5m, 1h or 1m30s';
}

;// CONCATENATED MODULE: external "node:path/posix"
const posix_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/posix");
;// CONCATENATED MODULE: ./build/inputs/endpoint-labels.js


function labelNodes(endpoints) {
    const problems = [];
    const given = endpoints.map((endpoint) => endpoint.label).filter((label) => label !== '');
    for (const label of repeated(given)) {
        problems.push(`label ${problems_quote(label)} is given twice; a label names one node`);
    }
    for (const where of repeated(endpoints.map(identity))) {
        const text = endpoints.find((endpoint) => identity(endpoint) === where)?.text ?? where;
        problems.push(`${problems_quote(text)} is given twice; name each node once`);
    }
    if (problems.length > 0)
        return refused(...problems);
    const taken = new Set(given);
    const labelled = endpoints.map((endpoint) => {
        if (endpoint.label !== '')
            return endpoint;
        const others = endpoints.filter((other) => other !== endpoint && other.label === '');
        const candidates = endpoints.length === 1 ? shortNames(endpoint) : names(endpoint);
        const label = candidates.find((name, level) => !taken.has(name) && others.every((other) => (names(other)[level] ?? other.text) !== name)) ?? endpoint.text;
        taken.add(label);
        return { ...endpoint, label };
    });
    return accepted(labelled);
}
function shortNames(endpoint) {
    return endpoint.kind === 'unix' || endpoint.kind === 'http+unix' ? ['haproxy'] : names(endpoint);
}
function names(endpoint) {
    const host = endpoint.host.includes(':') ? `[${endpoint.host}]` : endpoint.host;
    const place = endpoint.port === 0 ? host : `${host}:${endpoint.port}`;
    switch (endpoint.kind) {
        case 'unix':
        case 'http+unix': {
            const name = (0,posix_namespaceObject.basename)(endpoint.path).replace(/\.sock$/, '');
            return [name, `${(0,posix_namespaceObject.basename)((0,posix_namespaceObject.dirname)(endpoint.path))}/${name}`, endpoint.path];
        }
        case 'tcp':
            return [place];
        case 'ssh':
        case 'http':
        case 'https':
            return [host, place];
    }
}
const identity = (endpoint) => [endpoint.kind, endpoint.user, endpoint.host, endpoint.port, endpoint.path].join(' ');
function repeated(texts) {
    return [...new Set(texts.filter((text, i) => texts.indexOf(text) !== i))];
}

;// CONCATENATED MODULE: ./build/inputs/endpoints.js




const SCHEMES = ['unix', 'tcp', 'ssh', 'http', 'https', 'http+unix'];
const LABEL = /^[A-Za-z0-9_.:-]+$/;
const HOST = /^[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?$/;
const USER = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
const MAX_PATH_BYTES = 107;
function parseEndpoints(text) {
    const problems = [];
    const endpoints = [];
    for (const line of text.split('\n')) {
        const parts = line.split(',');
        for (const [i, part] of parts.entries()) {
            const entry = part.trim();
            if (entry === '')
                continue;
            const parsed = parseEntry(entry);
            if ('value' in parsed)
                endpoints.push(parsed.value);
            else if (parts.slice(i + 1).some((later) => later.includes('@')) && !entry.startsWith('/')) {
                const safe = entry.includes('://') ? entry.replace(/:\/\/.*/, '://***') : '***';
                problems.push(`${problems_quote(safe)} cannot be read, with an @ later in its line; write one node per line`);
            }
            else
                problems.push(...parsed.problems);
        }
    }
    if (problems.length > 0)
        return refused(...problems);
    if (endpoints.length === 0)
        return refused('holds no endpoint; write /run/haproxy/admin.sock, say');
    return labelNodes(endpoints);
}
function parseEntry(entry) {
    const equals = entry.indexOf('=');
    const slash = entry.indexOf('/');
    if (equals === -1 || (slash !== -1 && slash < equals))
        return parseEndpoint(entry);
    const label = entry.slice(0, equals).trim();
    const parsed = parseEndpoint(entry.slice(equals + 1).trim());
    if (LABEL.test(label))
        return 'value' in parsed ? accepted({ ...parsed.value, label }) : parsed;
    const problem = `label ${problems_quote(entry.includes('@') ? '***' : label)} is not made of letters, digits and _ . : -`;
    return refused(problem, ...('problems' in parsed ? parsed.problems : []));
}
const blank = { label: '', path: '', host: '', port: 0, user: '' };
function parseEndpoint(text) {
    if (text.startsWith('/'))
        return onSocket('unix', text, text);
    const [, scheme, rest] = /^([A-Za-z][A-Za-z+]*):\/\/(.*)$/.exec(text) ?? [];
    if (scheme === undefined || rest === undefined)
        return refused(withoutScheme(text));
    switch (scheme) {
        case 'unix':
        case 'http+unix':
            return onSocket(scheme, text, rest);
        case 'tcp':
            return overTcp(text, rest);
        case 'ssh':
            return overSsh(text, rest);
        case 'http':
        case 'https':
            return overHttp(scheme, text, rest);
        default: {
            const near = nearest(scheme, SCHEMES);
            const hint = near === undefined ? '' : `; did you mean ${near}://?`;
            return refused(`${problems_quote(text)} begins with none of ${SCHEMES.map((s) => `${s}://`).join(', ')}, nor with /${hint}`);
        }
    }
}
function withoutScheme(text) {
    const prefixed = /^unix@(\/.*)$/.exec(text);
    if (prefixed?.[1] !== undefined && !prefixed[1].includes('@')) {
        return `${problems_quote(text)} is not an endpoint; did you mean unix://${prefixed[1]}?`;
    }
    if (text.includes('@')) {
        return `${problems_quote(text.replace(/.*@/s, '***@'))} is not an endpoint; write tcp://host:port, say`;
    }
    if (/^[^/:\s]+:\d+$/.test(text))
        return `${problems_quote(text)} is not an endpoint; did you mean tcp://${text}?`;
    return `${problems_quote(text)} is not an endpoint; write an absolute path such as /run/haproxy/admin.sock, or tcp://host:port`;
}
function socketProblem(path, shown, example) {
    if (!path.startsWith('/'))
        return `${shown} has no absolute path; write ${example}`;
    if (path.endsWith('/'))
        return `${shown} ends in a directory; name the socket in it`;
    if (/[\u0000-\u001f]/.test(path))
        return `${shown} holds control characters`;
    const bytes = Buffer.byteLength(path);
    if (bytes > MAX_PATH_BYTES) {
        return `${shown} is a path of ${bytes} bytes; a unix socket's has at most ${MAX_PATH_BYTES}`;
    }
    return undefined;
}
function onSocket(kind, text, path) {
    const problem = socketProblem(path, problems_quote(text), `${kind}:///run/haproxy/admin.sock`);
    return problem === undefined ? accepted({ ...blank, kind, text, path }) : refused(problem);
}
function overTcp(text, rest) {
    if (rest.includes('@'))
        return refused(`${problems_quote(text)} holds an @; the Runtime API knows no credentials`);
    const place = parsePlace(rest, text);
    if ('problems' in place)
        return place;
    const { host, port } = place.value;
    if (port === 0)
        return refused(`${problems_quote(text)} has no port; write tcp://${rest}:9999, say`);
    return accepted({ ...blank, kind: 'tcp', text, host, port });
}
function overSsh(text, rest) {
    const [, user, place, path] = /^(?:(.*)@)?([^/@]*)(\/.*)?$/.exec(rest) ?? [];
    if (user?.includes(':') === true) {
        return refused(`${problems_quote(text)} holds a password; use ssh-key, or the runner's own OpenSSH configuration`);
    }
    if (user !== undefined && !USER.test(user))
        return refused(`${problems_quote(text)} holds no valid user name`);
    const parsed = parsePlace(place ?? '', text);
    if ('problems' in parsed)
        return parsed;
    const problem = socketProblem(path ?? '', problems_quote(text), 'ssh://deploy@lb1/run/haproxy/admin.sock');
    if (problem !== undefined)
        return refused(problem);
    return accepted({ ...blank, kind: 'ssh', text, user: user ?? '', path: path ?? '', ...parsed.value });
}
function overHttp(kind, text, rest) {
    if (rest.includes('@')) {
        return refused(`${problems_quote(text)} holds credentials; they go into dataplane-username and dataplane-password`);
    }
    const [, place, path] = /^([^/?#]*)(.*)$/.exec(rest) ?? [];
    const parsed = parsePlace(place ?? '', text);
    if ('problems' in parsed)
        return parsed;
    const base = (path ?? '').replace(/\/$/, '');
    if (!['', '/v2', '/v3'].includes(base)) {
        return refused(`${problems_quote(text)} is not the base of a Data Plane API; write ${kind}://${place}, or add /v2 or /v3`);
    }
    return accepted({ ...blank, kind, text, path: base, ...parsed.value });
}
function parsePlace(place, text) {
    const [, bracketed, plain, portText] = /^(?:\[([^\]]*)\]|([^:[\]]*))(?::([^:]*))?$/.exec(place) ?? [];
    const host = bracketed ?? plain;
    if (host === undefined) {
        return (0,external_node_net_.isIPv6)(place.replace(/:\d+$/, '')) || (0,external_node_net_.isIPv6)(place)
            ? refused(`${problems_quote(text)} holds an IPv6 address without brackets; write [::1]:9999, say`)
            : refused(`${problems_quote(text)} does not read host:port`);
    }
    if (host === '')
        return refused(`${problems_quote(text)} has no host`);
    const good = bracketed === undefined ? isHost(host) : (0,external_node_net_.isIPv6)(host);
    if (!good)
        return refused(`${problems_quote(text)} holds no valid host name or address`);
    const port = portText === undefined ? 0 : Number(portText);
    if (portText !== undefined && (!/^\d{1,5}$/.test(portText) || port < 1 || port > 65_535)) {
        return refused(`${problems_quote(text)} has no port from 1 to 65535`);
    }
    return accepted({ host, port });
}
function isHost(host) {
    return HOST.test(host) && (!/^[\d.]+$/.test(host) || (0,external_node_net_.isIPv4)(host));
}

;// CONCATENATED MODULE: ./build/inputs/pem.js



const KINDS = {
    'tls-ca': { armour: /-----BEGIN CERTIFICATE-----/, what: 'certificate', secret: false },
    'tls-cert': { armour: /-----BEGIN CERTIFICATE-----/, what: 'certificate', secret: false },
    'tls-key': { armour: /-----BEGIN [A-Z ]*PRIVATE KEY-----/, what: 'private key', secret: true },
};
const TLS_INPUTS = ['tls-ca', 'tls-cert', 'tls-key'];
const isPemText = (text) => text.includes('-----BEGIN ');
function resolveTls(values, workspace, files) {
    const problems = [];
    const texts = {};
    for (const input of TLS_INPUTS) {
        const value = values[input];
        if (value === undefined)
            continue;
        const parsed = pemText(input, value, workspace, files);
        if ('value' in parsed)
            texts[input] = parsed.value;
        else
            problems.push(...parsed.problems.map((text) => ({ input, text })));
    }
    const { 'tls-ca': ca, 'tls-cert': cert, 'tls-key': key } = texts;
    if (cert !== undefined && key !== undefined && !belongTogether(cert, key)) {
        problems.push({ input: 'tls-key', text: 'is not the private key of the certificate in tls-cert' });
    }
    return { tls: { ca, cert, key }, problems };
}
function pemText(input, value, workspace, files) {
    const { armour, what, secret } = KINDS[input];
    const isText = isPemText(value);
    const name = isText ? 'the text' : secret ? 'the file' : problems_quote(value);
    let text = value;
    if (!isText) {
        try {
            text = files.readText((0,external_node_path_.resolve)(workspace, value));
        }
        catch (error) {
            const why = reasonOf(error);
            return refused(secret
                ? `is neither PEM text of a ${what} nor the path of a file that can be read (${why})`
                : `${name} is neither PEM text of a ${what} nor a file that can be read (${why})`);
        }
    }
    if (!armour.test(text))
        return refused(`${name} holds no PEM ${what}`);
    const wrong = contentProblem(what, text);
    return wrong === undefined ? accepted(text) : refused(`${name} ${wrong}`);
}
function reasonOf(error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    const words = {
        ENOENT: 'no such file',
        EACCES: 'permission denied',
        EISDIR: 'it is a directory',
    };
    return words[code] ?? code;
}
function contentProblem(what, text) {
    if (what === 'private key' && /ENCRYPTED/.test(text)) {
        return 'holds a private key with a passphrase; there is no input for one, so give it without';
    }
    try {
        const read = what === 'certificate' ? (pem) => new external_node_crypto_namespaceObject.X509Certificate(pem) : external_node_crypto_namespaceObject.createPrivateKey;
        read(text);
        return undefined;
    }
    catch {
        return `holds a PEM ${what} that cannot be read; check that its line breaks are kept`;
    }
}
function belongTogether(cert, key) {
    return new external_node_crypto_namespaceObject.X509Certificate(cert).checkPrivateKey((0,external_node_crypto_namespaceObject.createPrivateKey)(key));
}
function parseSshKey(text) {
    return KINDS['tls-key'].armour.test(text)
        ? accepted(text)
        : refused('is not the PEM text of a private key; give the key itself, not a path');
}
function parseKnownHosts(text) {
    const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
    const broken = lines.find((line) => line.trim().split(/\s+/).length < 3);
    if (broken !== undefined) {
        return refused(`${problems_quote(broken)} is not a line of known_hosts; write "lb1 ssh-ed25519 AAAA…"`);
    }
    return lines.length === 0 ? refused('holds no host key') : accepted(text);
}

;// CONCATENATED MODULE: ./build/inputs/words.js


function oneOf(words) {
    return (text) => {
        const word = words.find((candidate) => candidate === text);
        if (word !== undefined)
            return accepted(word);
        return refused(`${problems_quote(text)} is not one of ${words.join(', ')}${didYouMean(text, words)}`);
    };
}
const words_FOREIGN = {
    yes: 'true',
    y: 'true',
    on: 'true',
    '1': 'true',
    no: 'false',
    n: 'false',
    off: 'false',
    '0': 'false',
};
function parseBoolean(text) {
    if (/^(true|True|TRUE)$/.test(text))
        return accepted(true);
    if (/^(false|False|FALSE)$/.test(text))
        return accepted(false);
    const foreign = words_FOREIGN[text.toLowerCase()];
    const hint = foreign === undefined ? didYouMean(text, ['true', 'false']) : `; did you mean ${foreign}?`;
    return refused(`${problems_quote(text)} is not one of true, false${hint}`);
}

;// CONCATENATED MODULE: ./build/inputs/schema.js










const STRATEGIES = ['rolling', 'canary', 'blue-green', 'replace'];
const OPERATIONS = [
    'rollout',
    'drain',
    'ready',
    'maint',
    'weight',
    'checks',
    'switch',
    'add',
    'remove',
    'status',
    'doctor',
];
function field(parse, missing = 'is required') {
    return pipe(schemas_string({ error: missing }), transform((text, context) => {
        const parsed = parse(text);
        if ('value' in parsed)
            return parsed.value;
        for (const message of parsed.problems)
            context.issues.push({ code: 'custom', message, input: text });
        return NEVER;
    }));
}
const schema_optional = (parse) => optional(field(parse));
const byDefault = (text, parse) => prefault(field(parse), text);
const schema_text = schema_optional(accepted);
const schema_duration = (standard) => byDefault(standard, (value) => parseDuration(value));
const limit = (standard) => byDefault(standard, (value) => parseDuration(value, 10));
const parseUsername = (value) => value.includes(':') ? refused('holds a colon, which basic authentication does not allow') : accepted(value);
const parseList = (value) => accepted(splitList(value));
const inputsSchema = object({
    haproxy: field(parseEndpoints, 'is required; give the endpoint of HAProxy, such as /run/haproxy/admin.sock'),
    backend: schema_optional(parseNames),
    servers: byDefault('*', parseServers),
    'group-by': byDefault('name', oneOf(['name', 'address'])),
    'dataplane-username': schema_optional(parseUsername),
    'dataplane-password': schema_text,
    'tls-ca': schema_text,
    'tls-cert': schema_text,
    'tls-key': schema_text,
    'ssh-key': schema_optional(parseSshKey),
    'ssh-known-hosts': schema_optional(parseKnownHosts),
    'connect-timeout': limit('5s'),
    'command-timeout': limit('10s'),
    operation: byDefault('rollout', oneOf(OPERATIONS)),
    strategy: byDefault('rolling', oneOf(STRATEGIES)),
    'dry-run': byDefault('false', parseBoolean),
    run: schema_text,
    shell: byDefault('bash', deploy_step_parseShell),
    'working-directory': schema_text,
    workflow: schema_optional(parseWorkflow),
    'workflow-repository': schema_optional(parseRepository),
    'workflow-ref': schema_optional(parseRef),
    'workflow-inputs': schema_optional(parseWorkflowInputs),
    'deploy-timeout': limit('10m'),
    'deploy-retries': byDefault('0', count(0, 100)),
    'drain-timeout': schema_duration('5m'),
    'on-drain-timeout': byDefault('fail', oneOf(['fail', 'shutdown', 'proceed'])),
    'haproxy-check': byDefault('require', oneOf(['require', 'once', 'ignore'])),
    'health-url': schema_optional(parseHealthUrl),
    'health-status': byDefault('200-299', parseStatus),
    'health-body': schema_optional(parseHealthBody),
    'health-successes': byDefault('2', count(1, 1_000)),
    'health-interval': limit('500ms'),
    'health-timeout': limit('2m'),
    'max-unavailable': byDefault('1', amount(1)),
    'min-available': schema_optional(amount(0)),
    lead: byDefault('1', count(0, 100_000)),
    pause: schema_duration('0s'),
    'max-failures': byDefault('0', count(0, 100_000)),
    'on-failure': byDefault('stop', oneOf(['stop', 'rollback'])),
    'rollback-run': schema_text,
    'on-reload': byDefault('reassert', oneOf(['reassert', 'fail'])),
    soak: schema_duration('0s'),
    'max-error-rate': schema_optional(parsePercent),
    'max-slowdown': schema_optional(parseFactor),
    'min-requests': byDefault('20', count(1, 1_000_000_000)),
    'on-inconclusive': byDefault('proceed', oneOf(['proceed', 'fail', 'wait'])),
    'canary-servers': schema_optional(parsePatterns),
    'canary-steps': byDefault('5%, 25%, 50%', parseShares),
    'canary-acl': schema_text,
    'canary-users': schema_optional(parseList),
    blue: schema_optional(parsePatterns),
    green: schema_optional(parsePatterns),
    'switch-map': schema_text,
    'switch-key': schema_text,
    'keep-previous': schema_duration('0s'),
    'add-servers': schema_text,
    'remove-servers': schema_optional(parsePatterns),
    weight: schema_optional(parseWeight),
    checks: schema_optional(oneOf(['on', 'off'])),
    'github-token': schema_text,
    environment: schema_text,
    'environment-url': schema_optional(parseWebAddress),
    'report-dir': schema_text,
    summary: byDefault('true', parseBoolean),
});
const INPUT_NAMES = Object.keys(inputsSchema.shape);
function defaultOf(name) {
    const schema = inputsSchema.shape[name];
    return schema.type === 'prefault' ? schema.def.defaultValue : undefined;
}

;// CONCATENATED MODULE: ./build/inputs/modes.js

const ROLLOUTS = STRATEGIES;
const SINGLE = OPERATIONS.filter((operation) => operation !== 'rollout');
const WRITING = [...ROLLOUTS, ...SINGLE].filter((mode) => mode !== 'status' && mode !== 'doctor');
const PROVING = [...ROLLOUTS, 'ready', 'switch', 'add'];
const DRAINING = [...ROLLOUTS, 'drain', 'switch', 'remove'];
const COLOURED = ['blue-green', 'switch'];
const BELONGS = {
    servers: ['rolling', 'canary', 'drain', 'ready', 'maint', 'weight', 'checks', 'status', 'doctor'],
    strategy: ROLLOUTS,
    run: ROLLOUTS,
    shell: ROLLOUTS,
    'working-directory': ROLLOUTS,
    workflow: ROLLOUTS,
    'workflow-repository': ROLLOUTS,
    'workflow-ref': ROLLOUTS,
    'workflow-inputs': ROLLOUTS,
    'deploy-timeout': ROLLOUTS,
    'deploy-retries': ROLLOUTS,
    'drain-timeout': DRAINING,
    'on-drain-timeout': DRAINING,
    'haproxy-check': PROVING,
    'health-url': PROVING,
    'health-status': PROVING,
    'health-body': PROVING,
    'health-successes': PROVING,
    'health-interval': PROVING,
    'health-timeout': WRITING,
    'max-unavailable': WRITING,
    'min-available': WRITING,
    lead: ROLLOUTS,
    pause: ROLLOUTS,
    'max-failures': ROLLOUTS,
    'on-failure': ROLLOUTS,
    'rollback-run': ROLLOUTS,
    'on-reload': WRITING,
    soak: [...ROLLOUTS, 'switch'],
    'max-error-rate': [...ROLLOUTS, 'switch'],
    'max-slowdown': [...ROLLOUTS, 'switch'],
    'min-requests': [...ROLLOUTS, 'switch'],
    'on-inconclusive': [...ROLLOUTS, 'switch'],
    'canary-servers': ['canary'],
    'canary-steps': ['canary'],
    'canary-acl': ['canary'],
    'canary-users': ['canary'],
    blue: COLOURED,
    green: COLOURED,
    'switch-map': COLOURED,
    'switch-key': COLOURED,
    'keep-previous': COLOURED,
    'add-servers': ['replace', 'add'],
    'remove-servers': ['replace', 'remove'],
    weight: ['weight'],
    checks: ['checks'],
};
function modeOf(values) {
    return values.operation === 'rollout' ? values.strategy : values.operation;
}
function belongs(name, mode) {
    return BELONGS[name]?.includes(mode) ?? true;
}
function homeOf(name) {
    const modes = BELONGS[name] ?? [];
    const whole = ROLLOUTS.every((mode) => modes.includes(mode));
    const strategies = whole ? [] : modes.filter((mode) => ROLLOUTS.includes(mode));
    const operations = [...(whole ? ['rollout'] : []), ...modes.filter((mode) => SINGLE.includes(mode))];
    return [phrase('strategy', strategies), phrase('operation', operations)]
        .filter((part) => part !== '')
        .join(' and ');
}
function nameOf(mode) {
    return phrase(ROLLOUTS.includes(mode) ? 'strategy' : 'operation', [mode]);
}
const phrase = (kind, words) => words.length === 0 ? '' : `${kind} ${words.join(', ')}`;

;// CONCATENATED MODULE: ./build/inputs/raw.js

function readRawInputs(environment) {
    const raw = {};
    for (const name of INPUT_NAMES) {
        const value = environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim();
        if (value !== undefined && (value !== '' || name === 'servers'))
            raw[name] = value;
    }
    return raw;
}
function isGiven(raw, name) {
    const value = raw[name];
    return value !== undefined && value !== defaultOf(name);
}

;// CONCATENATED MODULE: ./build/inputs/secrets.js


const HIDDEN_INPUTS = new Set([
    'dataplane-password',
    'github-token',
    'ssh-key',
    'tls-key',
    'run',
    'rollback-run',
    'workflow-inputs',
    'add-servers',
    'tls-ca',
    'tls-cert',
    'ssh-known-hosts',
]);
const LEAST = 4;
function secretsOf(raw) {
    const secrets = [raw['dataplane-password'], raw['github-token']].flatMap((value) => secrets_lines(value ?? ''));
    for (const key of [raw['ssh-key'], raw['tls-key']]) {
        if (key !== undefined && (isPemText(key) || key.includes('\n'))) {
            secrets.push(...secrets_lines(key).filter((line) => !line.startsWith('-----')));
        }
    }
    const nodes = raw.haproxy ?? '';
    for (const part of [...nodes.split('\n'), ...splitList(nodes)])
        secrets.push(...passwords(part));
    for (const url of [raw['health-url'], raw['environment-url']]) {
        secrets.push(...passwords(/^[^/]*\/\/[^/]*/.exec(url ?? '')?.[0] ?? ''));
    }
    return [...new Set(secrets)].filter((secret) => secret.length >= LEAST);
}
function secrets_lines(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function passwords(url) {
    const [, scheme, userinfo] = /^[^/]*?([a-z+]+):\/\/(.*)@/i.exec(url) ?? [];
    if (userinfo === undefined)
        return [];
    const colon = userinfo.indexOf(':');
    const secret = colon === -1 ? (scheme === 'ssh' ? '' : userinfo) : userinfo.slice(colon + 1);
    try {
        return [secret, decodeURIComponent(secret)];
    }
    catch {
        return [secret];
    }
}

;// CONCATENATED MODULE: ./build/inputs/cross-checks.js






function crossCheck(raw, values) {
    const given = {
        raw,
        values,
        has: (name) => isGiven(raw, name),
        say: (input, words) => {
            const value = raw[input] ?? defaultOf(input);
            const hidden = value === undefined || HIDDEN_INPUTS.has(input) || input === 'haproxy';
            return { input, text: hidden ? words : `${problems_quote(value)} ${words}` };
        },
    };
    return [placesOfInputs, whatIsRequired, ...COMPANIONS]
        .flatMap((check) => check(given))
        .filter((problem) => problem !== undefined && problem !== false);
}
const placesOfInputs = ({ raw, values, has, say }) => {
    const mode = modeOf(values);
    if (mode === undefined)
        return [];
    return INPUT_NAMES.filter((name) => has(name) && raw[name] !== '' && !belongs(name, mode)).map((name) => say(name, `is only for ${homeOf(name)}, not for ${nameOf(mode)}`));
};
const whatIsRequired = ({ raw, values, has, say }) => {
    const mode = modeOf(values);
    const needs = (name) => mode !== undefined && !has(name) && { input: name, text: `is required for ${nameOf(mode)}` };
    const general = [
        raw.backend === undefined &&
            !(has('switch-map') && (mode === 'blue-green' || mode === 'switch')) && {
            input: 'backend',
            text: 'is required; name the backends of HAProxy',
        },
    ];
    switch (mode) {
        case 'drain':
        case 'ready':
        case 'maint':
        case 'weight':
        case 'checks': {
            const named = has('servers') || say('servers', `is not enough for ${nameOf(mode)}; name the servers (?* for all)`);
            return [...general, named !== true && named, (mode === 'weight' || mode === 'checks') && needs(mode)];
        }
        case 'canary':
            return [...general, needs('canary-servers')];
        case 'blue-green':
        case 'switch':
            return [...general, needs('blue'), needs('green')];
        case 'replace':
            return [...general, needs('add-servers'), needs('remove-servers')];
        case 'add':
            return [...general, needs('add-servers')];
        case 'remove':
            return [...general, needs('remove-servers')];
        case 'rolling':
        case 'status':
        case 'doctor':
        case undefined:
            return general;
    }
};

;// CONCATENATED MODULE: ./build/inputs/files.js

const systemFiles = {
    readText: (path) => (0,external_node_fs_.readFileSync)(path, 'utf8'),
    isDirectory: (path) => (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
};

;// CONCATENATED MODULE: ./build/inputs/not-yet.js


function notYet(raw, values) {
    const problems = [];
    const add = (input, text) => problems.push({ input, text });
    for (const node of values.haproxy) {
        switch (node.kind) {
            case 'unix':
            case 'tcp':
                break;
            case 'ssh':
                add('haproxy', `${problems_quote(node.text)}: SSH is not supported; the Runtime API on a unix socket or tcp:// is`);
                break;
            case 'http':
            case 'https':
            case 'http+unix':
                add('haproxy', `${problems_quote(node.text)}: the Data Plane API is not supported; the Runtime API on a unix socket or tcp:// is`);
        }
    }
    if (values.haproxy.length > 1) {
        add('haproxy', `${values.haproxy.length} nodes in one run are not supported; one node is`);
    }
    if (values.operation !== 'rollout')
        add('operation', `${problems_quote(values.operation)} is not supported; rollout is`);
    else if (values.strategy !== 'rolling')
        add('strategy', `${problems_quote(values.strategy)} is not supported; rolling is`);
    if (values.workflow !== undefined) {
        add('workflow', `${problems_quote(values.workflow)}: dispatching a workflow is not supported; a script in run is`);
    }
    if (values.soak > 0) {
        add('soak', `${problems_quote(raw.soak ?? '')}: watching after re-entry is not supported; leave it out, or use pause`);
    }
    const watching = [
        'max-error-rate',
        'max-slowdown',
        'min-requests',
        'on-inconclusive',
    ];
    for (const name of watching.filter((input) => isGiven(raw, input))) {
        add(name, `${problems_quote(raw[name] ?? '')}: watching after re-entry is not supported; leave it out`);
    }
    if (values.environment !== undefined) {
        add('environment', `${problems_quote(values.environment)}: GitHub Deployments are not supported; leave it out`);
    }
    return problems;
}

;// CONCATENATED MODULE: ./build/inputs/parse.js








function parseInputs(given, context) {
    const files = context.files ?? systemFiles;
    const raw = withoutEmpty(given);
    const { values, problems } = parseEach(raw);
    const { tls, problems: tlsProblems } = resolveTls(values, context.workspace, files);
    const workingDirectory = (0,external_node_path_.resolve)(context.workspace, values['working-directory'] ?? '.');
    const all = [...problems, ...tlsProblems, ...crossCheck(raw, values)];
    if (values['working-directory'] !== undefined && !files.isDirectory(workingDirectory)) {
        all.push({
            input: 'working-directory',
            text: `${problems_quote(values['working-directory'])} is not a directory (looked for ${workingDirectory})`,
        });
    }
    if (all.length > 0)
        throw inputInvalid(inOrder(all));
    const valid = values;
    const later = notYet(raw, valid);
    if (later.length > 0)
        throw unsupported(inOrder(later));
    return rollingInputs(valid, tls, workingDirectory, context.workspace);
}
function withoutEmpty(raw) {
    return Object.fromEntries(INPUT_NAMES.filter((name) => name === 'servers' || raw[name] !== '').map((name) => [name, raw[name]]));
}
function parseEach(raw) {
    const values = {};
    const problems = [];
    for (const name of INPUT_NAMES) {
        const value = raw[name];
        const result = safeParse(inputsSchema.shape[name], value);
        if (result.success)
            values[name] = result.data;
        else
            problems.push(...result.error.issues.map((issue) => ({ input: name, text: issue.message })));
    }
    return { values, problems };
}
function inOrder(problems) {
    return INPUT_NAMES.flatMap((name) => {
        const texts = problems.filter((problem) => problem.input === name).map((problem) => problem.text);
        return [...new Set(texts)].map((text) => ({ input: name, text }));
    });
}
function rollingInputs(values, tls, workingDirectory, workspace) {
    const command = (script) => script === undefined ? undefined : { script, shell: values.shell };
    return {
        operation: 'rollout',
        strategy: 'rolling',
        dryRun: values['dry-run'],
        nodes: values.haproxy.flatMap(runtimeEndpoint),
        backends: values.backend ?? [],
        servers: values.servers,
        groupBy: values['group-by'],
        connectTimeoutMs: values['connect-timeout'],
        commandTimeoutMs: values['command-timeout'],
        tls,
        run: command(values.run),
        workingDirectory,
        deployTimeoutMs: values['deploy-timeout'],
        deployRetries: values['deploy-retries'],
        drainTimeoutMs: values['drain-timeout'],
        onDrainTimeout: values['on-drain-timeout'],
        health: {
            haproxyCheck: values['haproxy-check'],
            url: values['health-url'],
            status: values['health-status'],
            body: values['health-body'],
            successes: values['health-successes'],
            intervalMs: values['health-interval'],
            timeoutMs: values['health-timeout'],
        },
        maxUnavailable: values['max-unavailable'],
        minAvailable: values['min-available'],
        lead: values.lead,
        pauseMs: values.pause,
        maxFailures: values['max-failures'],
        onFailure: values['on-failure'],
        rollbackRun: command(values['rollback-run']),
        onReload: values['on-reload'],
        reportDir: values['report-dir'] === undefined ? undefined : (0,external_node_path_.resolve)(workspace, values['report-dir']),
        summary: values.summary,
    };
}
function runtimeEndpoint({ kind, label, text, path, host, port }) {
    return kind === 'unix' || kind === 'tcp' ? [{ kind, label, text, path, host, port }] : [];
}

// EXTERNAL MODULE: ./build/server.js
var server = __nccwpck_require__(285);
;// CONCATENATED MODULE: ./build/plan/orders.js
function ordersOf(step, server) {
    const leaders = server.rows.filter((row) => row.follows === undefined);
    const checked = leaders.filter((row) => row.proof === 'check');
    switch (step.do) {
        case 'drain':
            return give(leaders, (row) => ({ do: 'state', row, state: 'drain' }));
        case 'maint':
            return give(leaders, (row) => ({ do: 'state', row, state: 'maint' }));
        case 'ready':
            return give(leaders, (row) => ({ do: 'state', row, state: 'ready' }));
        case 'drain-down':
            return give(checked, (row) => ({ do: 'state-down', row, state: 'drain' }));
        case 'await-up':
            return step.passes === 'once' ? give(checked, (row) => ({ do: 'health', row, health: 'up' })) : [];
        case 'agents-off':
            return give(leaders.filter((row) => row.agent), (row) => ({ do: 'agent', row, enabled: false }));
        case 'agents-on':
            return give(leaders.filter((row) => row.agent), (row) => ({ do: 'agent', row, enabled: true }));
        case 'await-zero':
        case 'await-last-zero':
        case 'deploy':
        case 'await-quiet-check':
        case 'probe':
        case 'await-ramp':
        case 'pause':
            return [];
    }
}
function give(rows, order) {
    return rows.map((row) => ({ row, order: order({ backend: row.backend, server: row.server }) }));
}

;// CONCATENATED MODULE: ./build/plan/start-text.js

function startText(plan, inputs) {
    const backends = `${inputs.backends.length === 1 ? 'backend' : 'backends'} ${(0,format/* listNames */.Zv)(inputs.backends)}`;
    const servers = serversOf(plan);
    if (servers.length === 0) {
        return { headline: `Rolling rollout of ${backends}: nothing to do`, how: 'no server is touched' };
    }
    const pace = [(0,format/* plural */.LS)(servers.length, 'server'), ...paceOf(plan)].join(', ');
    const limits = `drain at most ${(0,format/* formatLimit */.tW)(inputs.drainTimeoutMs)}`;
    return {
        headline: `Rolling rollout of ${backends}: ${pace}`,
        how: [floorText(plan.floors), limits, `proof: ${proofText(servers, inputs)}`].join(' · '),
    };
}
function serversOf(plan) {
    return plan.stages.flatMap((stage) => stage.lanes.map((lane) => lane.server));
}
function paceOf({ stages }) {
    const rest = stages.at(-1);
    const lead = stages.length > 1 ? stages[0] : undefined;
    const names = lead?.lanes.map((lane) => lane.server.name) ?? [];
    const first = names.length === 0 ? [] : [`${(0,format/* listNames */.Zv)(names, 4)} first${names.length === 1 ? ' and alone' : ''}`];
    if (rest.window > 1)
        return [`at most ${rest.window} at a time`, ...first];
    return !lead && rest.lanes.length === 1 ? [] : ['one at a time', ...first];
}
function floorText(floors) {
    const byBackend = Map.groupBy(floors, ({ backend }) => backend);
    const texts = [...byBackend].map(([backend, same]) => {
        const byText = Map.groupBy(same, ({ least, available }) => `${least} of ${available}`);
        const prefix = byBackend.size > 1 ? `${backend} ` : '';
        const parts = [...byText].map(([text, on]) => byText.size > 1 ? `${text} on ${(0,format/* listNames */.Zv)(on.map(({ node }) => node))}` : text);
        return `${prefix}${parts.join(', ')}`;
    });
    return `floor ${texts.join(', ')}`;
}
function proofText(servers, inputs) {
    const { url, successes, haproxyCheck } = inputs.health;
    const proofs = [];
    if (url !== undefined)
        proofs.push(`GET ${pathOf(url)} ${times(successes)}`);
    const rows = servers.flatMap((server) => server.rows).filter((row) => row.proof === 'check');
    if (rows.length > 0)
        proofs.push(haproxyCheck === 'once' ? "one pass of HAProxy's check" : `HAProxy's check${passes(rows)}`);
    return proofs.length === 0
        ? "the deploy step's own success (haproxy-check: ignore)"
        : proofs.join(', then ');
}
function passes(rows) {
    const rises = [...new Set(rows.flatMap((row) => row.rise ?? []))].toSorted((a, b) => a - b);
    if (rises.length === 0)
        return '';
    const [least, most] = [rises[0], rises.at(-1)];
    return least === most ? ` (${(0,format/* plural */.LS)(least, 'pass', 'passes')})` : ` (${least} to ${most} passes)`;
}
function pathOf(url) {
    return /^\w+:\/\/[^/?#]*(\/[^?#]*)/.exec(url)?.[1] ?? '/';
}
function times(n) {
    return n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`;
}

;// CONCATENATED MODULE: ./build/plan/describe.js




const LANES_SHOWN = 20;
const NAMES_SHOWN = 8;
function describePlan(plan, describer) {
    const lanes = plan.stages.flatMap((stage) => stage.lanes);
    const width = Math.max(0, ...lanes.slice(0, LANES_SHOWN).map(({ server }) => server.name.length), 'stage 1'.length);
    const hidden = lanes.length - LANES_SHOWN;
    return [
        'Plan (nothing is written)',
        ...(lanes.length === 0 ? ['  nothing to do'] : stageLines(plan, width)),
        ...lanes.slice(0, LANES_SHOWN).flatMap((lane) => laneLines(lane, width, describer)),
        ...(hidden > 0 ? [`  and ${(0,format/* plural */.LS)(hidden, 'server')} more, each in the same way`] : []),
        ...leftOutLines(plan.leftOut),
        ...(lanes.length === 0 ? [] : tailLines(plan, describer.inputs)),
        ...plan.warnings.map((warning) => `Warning: ${warning}`),
    ];
}
function stageLines({ stages }, width) {
    const names = stages.map(({ lanes }) => (0,format/* listNames */.Zv)(lanes.map(({ server }) => server.name), NAMES_SHOWN));
    const namesWidth = Math.max(...names.map((text) => text.length));
    return stages.map(({ title }, index) => `  ${`stage ${index + 1}`.padEnd(width)}  ${names[index].padEnd(namesWidth)}  ${title}`);
}
function laneLines({ server, steps }, width, describer) {
    return steps
        .flatMap((step) => stepLines(step, server, describer))
        .map((line, index) => `  ${(index === 0 ? server.name : '').padEnd(width)}  ${line}`);
}
function stepLines(step, server, describer) {
    const commands = ordersOf(step, server).map(({ row, order }) => `${row.node}> ${describer.commandOf(row.node, order)}`);
    const waits = waitLines(step, server, describer);
    return step.do === 'await-up' ? [...waits, ...commands] : [...commands, ...waits];
}
function waitLines(step, server, { inputs, deploy, urlOf }) {
    const checked = server.rows.filter((row) => row.proof === 'check');
    const drain = (0,format/* formatLimit */.tW)(inputs.drainTimeoutMs);
    const health = (0,format/* formatLimit */.tW)(inputs.health.timeoutMs);
    switch (step.do) {
        case 'await-zero':
            return [`wait until scur 0 and qcur 0 on ${rowsText(server.rows)}, at most ${drain}`];
        case 'await-last-zero':
            return [
                `wait until they are 0 in maint too, at most what is left of ${drain}; then ${overdue(inputs)}`,
            ];
        case 'deploy':
            return [
                `${step.script}: ${deploy ?? '(not given)'}, at most ${(0,format/* formatLimit */.tW)(inputs.deployTimeoutMs)}${retries(step, inputs)}`,
            ];
        case 'probe':
            return [
                `ask ${urlOf(server)} until ${(0,format/* plural */.LS)(inputs.health.successes, 'answer')} in a row are good, at most ${health} for all proofs`,
            ];
        case 'await-quiet-check':
            return ['wait until no check from before the end of the deploy is on its way'];
        case 'await-up':
            return [
                `wait until ${upText(step.passes, checked)} on ${rowsText(checked)}, at most ${health} for all proofs`,
            ];
        case 'await-ramp':
            return ['wait until no slow start is going on'];
        case 'pause':
            return [`pause ${(0,format/* formatLimit */.tW)(step.ms)}`];
        case 'agents-off':
        case 'agents-on':
        case 'drain':
        case 'maint':
        case 'drain-down':
        case 'ready':
            return [];
    }
}
function overdue(inputs) {
    switch (inputs.onDrainTimeout) {
        case 'fail':
            return 'fail';
        case 'shutdown':
            return 'close what is left (shutdown sessions)';
        case 'proceed':
            return 'proceed all the same';
    }
}
function retries(step, inputs) {
    const more = step.script === 'run' ? inputs.deployRetries : 0;
    return more === 0 ? '' : `, and ${(0,format/* plural */.LS)(more, 'further attempt')} after a failure`;
}
function upText(passes, rows) {
    if (passes === 'once')
        return "one fresh pass of HAProxy's check was seen";
    const most = Math.max(0, ...rows.map((row) => row.rise ?? 0));
    return most === 0
        ? "HAProxy's fresh checks bring it up"
        : `HAProxy's fresh checks bring it up (${(0,format/* plural */.LS)(most, 'pass', 'passes')})`;
}
function rowsText(rows) {
    const byNode = Map.groupBy(rows, ({ node }) => node);
    const texts = [...byNode].map(([node, same]) => [node, (0,format/* listNames */.Zv)(same.map(server/* rowKey */.om))]);
    const byText = Map.groupBy(texts, ([, text]) => text);
    return [...byText]
        .map(([text, nodes]) => `${text} on ${(0,format/* listNames */.Zv)(nodes.map(([node]) => node))}`)
        .join('; ');
}
function leftOutLines(leftOut) {
    return [...Map.groupBy(leftOut, ({ why }) => why)].map(([why, servers]) => `Left out: ${(0,format/* listNames */.Zv)(servers.map(({ name }) => name), NAMES_SHOWN)}: ${why}`);
}
function tailLines(plan, inputs) {
    return [capitalised(floorText(plan.floors)), estimate(plan, inputs)];
}
function estimate(plan, inputs) {
    const rounds = plan.stages.reduce((sum, { lanes, window }) => sum + Math.ceil(lanes.length / window), 0);
    const proof = proofText(serversOf(plan), inputs);
    const pause = inputs.pauseMs > 0 && rounds > 1 ? `, and pauses of ${(0,format/* formatLimit */.tW)(inputs.pauseMs)}` : '';
    return `Estimate: ${(0,format/* formatCount */.B4)(rounds)} × (drain + deploy + ${proof})${pause}`;
}
function capitalised(text) {
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

;// CONCATENATED MODULE: ./build/plan/refuse.js


function refuse(code, problems) {
    const first = problems[0];
    if (!first)
        return;
    if (problems.length === 1)
        throw new errors/* RolloutError */.a6(code, first.title, { observed: first.observed, hint: first.hint });
    const lines = problems.map(({ title, observed }) => observed === undefined ? title : `${title}: ${observed}`);
    const hints = [...new Set(problems.map((problem) => problem.hint))];
    throw new errors/* RolloutError */.a6(code, `${problems.length} things stand against this rollout`, {
        observed: lines.join('\n'),
        hint: hints.join('\n'),
    });
}
function refuse_shortNames(names) {
    return (0,format/* listNames */.Zv)(names, 5);
}

;// CONCATENATED MODULE: ./build/plan/below-floor.js


function refuseBreaches(found, inputs) {
    refuse('below-floor', found.map((breach) => ({
        title: `this rollout would take backend ${breach.floor.backend} on ${breach.floor.node} below its floor`,
        observed: observedOf(breach, inputs),
        hint: hintOf(breach, inputs),
    })));
}
function observedOf({ floor, server, out, left }, inputs) {
    const least = inputs.minAvailable ? `min-available asks for ${floor.least}` : `${floor.least} must stay`;
    const who = out === 1 ? server : `${server} and ${out - 1} more`;
    return (`${(0,format/* plural */.LS)(floor.available, 'server is', 'servers are')} available and ${least}; ` +
        `with ${who} out, ${Math.max(0, left)} would be left`);
}
function hintOf({ floor, out, left }, inputs) {
    const room = out - (floor.least - left);
    const smaller = room >= 1 ? [`set max-unavailable to ${room}`] : [];
    if (left > 0) {
        return sentence([
            ...smaller,
            inputs.minAvailable ? `lower min-available to ${left}` : `set min-available: ${left}`,
        ]);
    }
    const accept = `set min-available: 0 to accept that ${floor.backend} has no server for a while (its clients get errors)`;
    return sentence([...smaller, 'bring up another server first', accept]);
}
function sentence(cures) {
    const text = cures.join(', or ');
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

// EXTERNAL MODULE: ./build/plan/check.js + 1 modules
var plan_check = __nccwpck_require__(685);
// EXTERNAL MODULE: ./build/plan/floor.js
var floor = __nccwpck_require__(104);
;// CONCATENATED MODULE: ./build/plan/grouping.js


function membersOf(snapshots) {
    return snapshots.flatMap(({ node, backends }) => {
        const rows = backends.flatMap((backend) => backend.servers);
        const byKey = new Map(rows.map((row) => [(0,server/* rowKey */.om)(row), row]));
        return rows.map((row) => ({ node, row, root: rootOf(row, byKey) }));
    });
}
function rootOf(row, byKey) {
    const seen = new Set();
    let at = row;
    while (at.tracks !== undefined && !seen.has(at)) {
        seen.add(at);
        const leader = byKey.get(at.tracks);
        if (!leader)
            break;
        at = leader;
    }
    return at;
}
function groupServers(members, backends, groupBy) {
    const order = new Map(backends.map((backend, index) => [backend, index]));
    const groups = new Map();
    const listed = members.filter(({ row }) => order.has(row.backend));
    for (const member of inBackendOrder(listed, order)) {
        const identity = order.has(member.root.backend) ? member.root : member.row;
        const byAddress = groupBy === 'address' && (0,external_node_net_.isIP)(identity.address) !== 0;
        const key = byAddress ? `address ${identity.address}` : `name ${identity.server}`;
        const group = groups.get(key);
        if (group)
            group.push(member);
        else
            groups.set(key, [member]);
    }
    return [...groups.values()].map((rows) => ({ name: grouping_nameOf(rows, order, groupBy), members: rows }));
}
function inBackendOrder(members, order) {
    return members.toSorted((a, b) => order.get(a.row.backend) - order.get(b.row.backend));
}
function grouping_nameOf(rows, order, groupBy) {
    const { row, root } = rows[0];
    return groupBy === 'name' && order.has(root.backend) ? root.server : row.server;
}
function backendsOf(group) {
    return [...new Set(group.members.map(({ row }) => row.backend))];
}
function firstRow(group) {
    return (group.members.find(({ row }) => row.tracks === undefined) ?? group.members[0]).row;
}

;// CONCATENATED MODULE: ./build/plan/left-out.js

function whyLeftOut(group) {
    const out = group.members.find(({ row }) => row.admin !== 'ready');
    if (!out)
        return undefined;
    const where = out.row.server === group.name ? `backend ${out.row.backend}` : (0,server/* rowKey */.om)(out.row);
    return `${left_out_reasonOf(out)} (${where} on ${out.node})`;
}
function left_out_reasonOf({ row, root }) {
    const bits = row.adminBits;
    if (row.admin === 'drain') {
        if (bits & server/* ADMIN */.KC.forcedDrain)
            return `drain since before this run${agentHint(row)}`;
        return `drain through ${(0,server/* rowKey */.om)(root)}, which it follows`;
    }
    if (bits & server/* ADMIN */.KC.dnsMaint)
        return 'maint, because its name is not resolved';
    if (bits & server/* ADMIN */.KC.configuredDisabled)
        return 'maint since before this run, disabled in the configuration';
    if (bits & server/* ADMIN */.KC.forcedMaint)
        return `maint since before this run${agentHint(row)}`;
    return `maint through ${(0,server/* rowKey */.om)(root)}, which it follows`;
}
function agentHint(row) {
    return row.agent.enabled ? ', perhaps by its agent check' : '';
}

;// CONCATENATED MODULE: ./build/plan/nodes.js



const SHOWN = 20;
function refuseDisagreement(groups, snapshots) {
    if (snapshots.length < 2)
        return;
    const nodes = snapshots.map(({ node }) => node);
    const differing = [];
    const members = groups.flatMap((group) => group.members);
    for (const [key, same] of Map.groupBy(members, ({ row }) => (0,server/* rowKey */.om)(row))) {
        const byNode = new Map(same.map(({ node, row }) => [node, picture(row)]));
        const pictures = nodes.map((node) => byNode.get(node) ?? 'not there');
        if (new Set(pictures).size > 1)
            differing.push([key, ...pictures]);
    }
    if (differing.length === 0)
        return;
    const rows = [['', ...nodes], ...differing.slice(0, SHOWN)];
    const more = differing.length > SHOWN ? [`  and ${differing.length - SHOWN} more`] : [];
    throw new errors/* RolloutError */.a6('nodes-disagree', `the nodes disagree about ${(0,format/* plural */.LS)(differing.length, 'server')}`, {
        observed: ['', ...table(rows), ...more].join('\n'),
        hint: 'Bring the nodes into line (the same servers, addresses and admin states everywhere), then run again.',
    });
}
function picture(row) {
    const where = row.port === 0 ? row.address : `${row.address}:${row.port}`;
    return `${row.admin} ${where}`;
}
function table(rows) {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column].length)));
    return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column])).join('  ')}`.trimEnd());
}

;// CONCATENATED MODULE: ./build/plan/proof.js



function hasActiveCheck(row) {
    return row.tracks === undefined && row.check.enabled;
}
function proofOf(row, inputs) {
    return inputs.health.haproxyCheck !== 'ignore' && hasActiveCheck(row) ? 'check' : 'none';
}
function unproved(groups, inputs) {
    if (inputs.health.haproxyCheck === 'ignore' || inputs.health.url !== undefined)
        return [];
    const without = groups.filter(({ members }) => !members.some(({ row }) => hasActiveCheck(row)));
    const isSwitchedOff = ({ members }) => members.some(({ row }) => isCheckOff(row));
    const off = without.filter(isSwitchedOff);
    const never = without.filter((group) => !isSwitchedOff(group));
    const problems = [];
    if (never.length > 0) {
        problems.push({
            title: `haproxy-check: ${proof_names(never)} without check in HAProxy's configuration, and no health-url: nothing would prove a deploy healthy`,
            hint: "Give health-url, or add check to the server lines; haproxy-check: ignore takes the deploy step's own success for the proof.",
        });
    }
    if (off.length > 0) {
        problems.push({
            title: `haproxy-check: ${proof_names(off)} with the check switched off at runtime (disable health), and no health-url: nothing would prove a deploy healthy`,
            hint: 'Switch the check on again (enable health), or give health-url.',
        });
    }
    return problems;
}
function isCheckOff(row) {
    return row.tracks === undefined && row.check.configured && !row.check.enabled;
}
function unaskable(groups, url) {
    if (url === undefined)
        return [];
    const needsAddress = url.includes('{address}');
    const needsPort = url.includes('{port}');
    const bad = groups.filter((group) => {
        const row = firstRow(group);
        return (needsAddress && (0,external_node_net_.isIP)(row.address) === 0) || (needsPort && row.port === 0);
    });
    if (bad.length === 0)
        return [];
    const row = firstRow(bad[0]);
    return [
        {
            title: `health-url: "${url}" cannot be filled in for ${refuse_shortNames(bad.map(({ name }) => name))}: HAProxy shows address ${row.address}, port ${row.port} (${row.backend}/${row.server})`,
            hint: 'Write a URL that does without {address} or {port} (with {server}, say), or leave these servers out with !name.',
        },
    ];
}
function proof_names(groups) {
    return `${refuse_shortNames(groups.map(({ name }) => name))} ${groups.length === 1 ? 'is' : 'are'}`;
}

;// CONCATENATED MODULE: ./build/plan/select.js



const select_SHOWN = 20;
function refuseUnknownBackends(snapshots, backends) {
    const known = [
        ...new Set(snapshots.flatMap((snapshot) => snapshot.backends.map(({ backend }) => backend))),
    ];
    const nodes = (0,format/* listNames */.Zv)(snapshots.map(({ node }) => node));
    const missing = backends.filter((backend) => !known.includes(backend));
    refuse('unknown-backend', missing.map((backend) => ({
        title: `backend "${backend}" does not exist on ${nodes}${didYouMean(backend, known)}`,
        hint: known.length === 0
            ? `HAProxy on ${nodes} has no backend.`
            : `Backends there: ${(0,format/* listNames */.Zv)(known, select_SHOWN)}.`,
    })));
}
function selectGroups(groups, patterns, backends) {
    const index = indexNames(groups);
    const where = `${backends.length === 1 ? 'backend' : 'backends'} ${(0,format/* listNames */.Zv)(backends)}`;
    refuseUnknown(patterns, index, where);
    const excluded = new Set(patterns.filter(({ exclude }) => exclude).flatMap((one) => index.named(one.text)));
    const includes = patterns.filter(({ exclude }) => !exclude);
    const wanted = includes.flatMap((one) => index.named(one.text));
    const selected = new Set(wanted.filter((group) => !excluded.has(group)));
    refuseStrayFollowers(includes, index, selected, excluded);
    return [...selected];
}
function indexNames(groups) {
    const byName = Map.groupBy(groups, ({ name }) => name);
    const followers = groups.flatMap((group) => {
        const names = group.members.filter(({ row }) => row.tracks !== undefined).map(({ row }) => row.server);
        return [...new Set(names)].filter((name) => name !== group.name).map((name) => ({ name, group }));
    });
    const followersByName = Map.groupBy(followers, ({ name }) => name);
    return {
        names: [...byName.keys()],
        named(pattern) {
            if (!isGlob(pattern))
                return byName.get(pattern) ?? [];
            const matches = globMatcher(pattern);
            return groups.filter(({ name }) => matches(name));
        },
        followed(pattern) {
            if (!isGlob(pattern))
                return followersByName.get(pattern) ?? [];
            const matches = globMatcher(pattern);
            return followers.filter(({ name }) => matches(name));
        },
    };
}
function refuseUnknown(patterns, index, where) {
    const unknown = patterns.filter(({ text }) => index.named(text).length === 0 && index.followed(text).length === 0);
    const hint = index.names.length === 0
        ? `There are no servers in ${where}.`
        : `Servers there: ${(0,format/* listNames */.Zv)(index.names, select_SHOWN)}.`;
    refuse('unknown-server', unknown.map(({ text, exclude }) => ({
        title: `servers: "${exclude ? '!' : ''}${text}" matches no server of ${where}${isGlob(text) ? '' : didYouMean(text, index.names)}`,
        hint,
    })));
}
function refuseStrayFollowers(includes, index, selected, excluded) {
    const stray = new Map();
    for (const { text } of includes) {
        for (const { name, group } of index.followed(text)) {
            if (selected.has(group) || excluded.has(group))
                continue;
            stray.set(`${name} ${group.name}`, {
                title: `servers: ${name} follows ${group.name} (track), which is not in the rollout`,
                hint: `Name ${group.name} in servers: ${name} is drained and comes back with it.`,
            });
        }
    }
    refuse('input-invalid', [...stray.values()]);
}
const isGlob = (pattern) => /[*?]/.test(pattern);
function globMatcher(pattern) {
    const source = pattern
        .replace(/[.+^${}()|[\]\\/-]/g, '\\$&')
        .replace(/\*+/g, '.*')
        .replaceAll('?', '.');
    const regExp = new RegExp(`^${source}$`, 's');
    return (name) => regExp.test(name);
}

;// CONCATENATED MODULE: ./build/plan/shared-rows.js




function differingAddresses(groups) {
    const problems = [];
    for (const { name, members } of groups) {
        const own = members.filter(({ row }) => row.tracks === undefined && (0,external_node_net_.isIP)(row.address) !== 0);
        const first = own[0]?.row;
        const other = own.find(({ row }) => row.address !== first?.address)?.row;
        if (!first || !other)
            continue;
        problems.push({
            title: `servers: ${name} is ${first.address} in backend ${first.backend} and ${other.address} in backend ${other.backend} (${(0,server/* rowKey */.om)(first)}, ${(0,server/* rowKey */.om)(other)})`,
            hint: 'If each address is a host of its own, group-by: address tells them apart; else list only the backends that share their servers.',
        });
    }
    return problems;
}
function sameNames(groups) {
    return [...Map.groupBy(groups, ({ name }) => name)]
        .filter(([, same]) => same.length > 1)
        .map(([name, same]) => ({
        title: `servers: ${name} is the name of ${same.map((group) => describeRow(firstRow(group))).join(' and of ')}`,
        hint: 'group-by: address names a host by its first listed backend: list first a backend that holds all of these hosts.',
    }));
}
function outsideRows(groups, members, backends) {
    const inside = new Map(groups.flatMap((group) => group.members.map((one) => [one, group])));
    const byAddress = new Map();
    const byRoot = new Map();
    for (const [member, group] of inside) {
        const key = addressKey(member.row);
        if (key !== undefined && !byAddress.has(key))
            byAddress.set(key, group);
        if (member.row.tracks === undefined)
            byRoot.set(member.row, group);
    }
    const found = new Map();
    for (const member of members) {
        const { row, root } = member;
        if (row.admin === 'maint')
            continue;
        const leader = row === root ? undefined : byRoot.get(root);
        const group = leader ?? byAddress.get(addressKey(row) ?? '');
        if (group && group !== inside.get(member))
            found.set((0,server/* rowKey */.om)(row), { name: group.name, row, follows: leader !== undefined });
    }
    return [...Map.groupBy(found.values(), ({ row }) => row.backend)].map(([backend, entries]) => {
        const names = refuse_shortNames([...new Set(entries.map(({ name }) => name))]);
        const { name, row, follows } = entries[0];
        const example = follows
            ? `${(0,server/* rowKey */.om)(row)} follows ${name} (track)`
            : `${(0,server/* rowKey */.om)(row)} is ${row.address}:${row.port} as well`;
        return backends.includes(backend)
            ? {
                title: `servers: backend ${backend} sends traffic to ${names} under another name (${example})`,
                hint: 'group-by: address makes one rollout server of them.',
            }
            : {
                title: `backend: ${backend} is not listed, but sends traffic to ${names} too (${example})`,
                hint: `Add ${backend} to backend, so that its servers are drained there as well.`,
            };
    });
}
function addressKey(row) {
    return (0,external_node_net_.isIP)(row.address) !== 0 && row.port > 0 ? `${row.address} ${row.port}` : undefined;
}
function leadersOutside(groups, backends) {
    const problems = new Map();
    for (const { row, root } of groups.flatMap((group) => group.members)) {
        if (row.tracks === undefined || backends.includes(root.backend))
            continue;
        problems.set((0,server/* rowKey */.om)(row), {
            title: `servers: ${(0,server/* rowKey */.om)(row)} follows ${(0,server/* rowKey */.om)(root)} (track), whose backend is not listed`,
            hint: `Add ${root.backend} to backend: a server that follows another is drained through the one it follows.`,
        });
    }
    return [...problems.values()];
}
const describeRow = (row) => `${row.address} (${(0,server/* rowKey */.om)(row)})`;

// EXTERNAL MODULE: ./build/plan/stages.js
var plan_stages = __nccwpck_require__(871);
;// CONCATENATED MODULE: ./build/plan/unable.js

function refuseUnable(servers, inputs, abilities) {
    const problems = [];
    for (const [node, able] of abilities) {
        const withAgent = servers.filter(({ rows }) => rows.some((row) => row.node === node && row.agent));
        if (!able.agents && withAgent.length > 0) {
            problems.push({
                title: `haproxy: the control plane of ${node} cannot switch off the agent checks of ${refuse_shortNames(withAgent.map(({ name }) => name))}; an agent can override a drain`,
                hint: `Give the Runtime API of ${node} instead.`,
            });
        }
        if (!able.shutdownSessions && inputs.onDrainTimeout === 'shutdown') {
            problems.push({
                title: `on-drain-timeout: the control plane of ${node} cannot shut down sessions`,
                hint: `Give the Runtime API of ${node} instead, or on-drain-timeout: fail or proceed.`,
            });
        }
    }
    refuse('unsupported', problems);
}

;// CONCATENATED MODULE: ./build/plan/warnings.js




function warningsOf(groups, snapshots, inputs, abilities) {
    const members = groups.flatMap((group) => group.members);
    return [
        ...youngProcesses(snapshots, inputs, abilities),
        ...checksOff(members, inputs),
        ...declaredProof(groups, inputs),
        ...persistence(members),
    ];
}
function youngProcesses(snapshots, inputs, abilities) {
    return snapshots
        .filter(({ node }) => abilities.get(node)?.seesOldWorkers !== true)
        .filter(({ identity }) => identity.uptimeSec * 1000 < inputs.drainTimeoutMs)
        .map(({ node, identity }) => `HAProxy on ${node} started ${agoText(identity.uptimeSec)} ago, less than drain-timeout (${(0,format/* formatMs */._V)(inputs.drainTimeoutMs)}): ` +
        'if that was a reload, sessions in its old process cannot be seen from here. A master socket shows them.');
}
const agoText = (seconds) => (seconds < 1 ? 'less than a second' : (0,format/* formatMs */._V)(seconds * 1000));
function checksOff(members, inputs) {
    if (inputs.health.haproxyCheck === 'ignore')
        return [];
    const off = members.filter(({ row }) => isCheckOff(row)).map(({ row }) => (0,server/* rowKey */.om)(row));
    if (off.length === 0)
        return [];
    return [
        `The check of ${refuse_shortNames([...new Set(off)])} is switched off at runtime (disable health): it proves nothing in this rollout. ` +
            '"enable health" switches it on again.',
    ];
}
function declaredProof(groups, inputs) {
    if (inputs.health.haproxyCheck !== 'ignore')
        return [];
    const checked = groups.filter(({ members }) => members.some(({ row }) => hasActiveCheck(row)));
    const names = checked.map(({ name }) => name);
    const warnings = [];
    if (inputs.health.url === undefined) {
        warnings.push('haproxy-check: ignore without health-url: a deploy step that succeeds is taken for a healthy server; nobody asks the application. ' +
            'health-url would.');
    }
    if (names.length > 0) {
        const whose = names.length === 1 ? 'its check' : 'their checks';
        warnings.push(`haproxy-check: ignore: ${refuse_shortNames(names)} will get traffic before ${whose} passed anew. haproxy-check: require waits for that.`);
    }
    return warnings;
}
function persistence(members) {
    const sticky = members.filter(({ row }) => row.cookie !== undefined).map(({ row }) => row.backend);
    if (sticky.length === 0)
        return [];
    const backends = (0,format/* listNames */.Zv)([...new Set(sticky)]);
    return [
        `Clients of ${backends} stick to their server by cookie. Each server's clients move to another one when it goes to maint: ` +
            'what the application keeps only in its own memory for them is lost to them.',
    ];
}

;// CONCATENATED MODULE: ./build/plan/rolling.js













function planRolling(snapshots, inputs, context) {
    const backends = [...new Set(inputs.backends)];
    refuseUnknownBackends(snapshots, backends);
    if (inputs.servers === undefined)
        return emptyPlan([], 'servers is empty: there is nothing to do.');
    const members = membersOf(snapshots);
    const groups = groupServers(members, backends, inputs.groupBy);
    const selected = selectGroups(groups, inputs.servers, backends);
    refuseDisagreement(selected, snapshots);
    const { taking, leftOut } = partition(selected, inputs);
    if (taking.length === 0)
        return emptyPlan(leftOut, nothingLeft(leftOut));
    refuse('input-invalid', [
        ...differingAddresses(selected),
        ...sameNames(selected),
        ...leadersOutside(taking, backends),
        ...outsideRows(taking, members, backends),
        ...unproved(taking, inputs),
        ...unaskable(taking, inputs.health.url),
    ]);
    const servers = taking.map((group, index) => planServer(group, index + 1, inputs));
    refuseUnable(servers, inputs, context.abilities);
    const floors = (0,floor/* floorsOf */.t9)(snapshots, servers, inputs);
    const stages = (0,plan_stages/* stagesOf */.Z)(servers, inputs);
    refuseBreaches((0,floor/* breaches */.aM)(stages, floors, snapshots), inputs);
    const warnings = warningsOf(taking, snapshots, inputs, context.abilities);
    const plan = { operation: 'rollout', strategy: 'rolling', stages, leftOut, floors, warnings };
    (0,plan_check/* checkPlan */.G)(plan, snapshots, inputs);
    return plan;
}
function partition(groups, inputs) {
    const taking = [];
    const leftOut = [];
    for (const group of groups) {
        const why = whyLeftOut(group);
        if (why === undefined)
            taking.push(group);
        else
            leftOut.push({ name: group.name, why, rows: group.members.map((member) => planRow(member, inputs)) });
    }
    return { taking, leftOut };
}
function planServer(group, index, inputs) {
    const { address, port } = firstRow(group);
    const rows = group.members.map((member) => planRow(member, inputs));
    return { name: group.name, address, port, backends: backendsOf(group), rows, index };
}
function planRow({ node, row }, inputs) {
    return {
        node,
        backend: row.backend,
        server: row.server,
        sid: row.sid,
        address: row.address,
        port: row.port,
        before: { state: row.admin, status: row.status, weight: row.weight },
        backup: row.backup,
        proof: proofOf(row, inputs),
        hasCheck: hasActiveCheck(row),
        rise: hasActiveCheck(row) ? row.check.rise : undefined,
        agent: row.tracks === undefined && row.agent.configured && row.agent.enabled,
        follows: row.tracks,
    };
}
function emptyPlan(leftOut, warning) {
    return { operation: 'rollout', strategy: 'rolling', stages: [], leftOut, floors: [], warnings: [warning] };
}
function nothingLeft(leftOut) {
    if (leftOut.length === 1)
        return `The only server, ${leftOut[0].name}, is left out: there is nothing to do.`;
    return `All ${leftOut.length} servers are left out: there is nothing to do.`;
}

// EXTERNAL MODULE: ./build/reporting.js + 8 modules
var build_reporting = __nccwpck_require__(354);
// EXTERNAL MODULE: ./build/support/clock.js
var clock = __nccwpck_require__(374);
;// CONCATENATED MODULE: ./build/main-step.js




















const PROBE_TIMEOUT_MS = 5_000;
function placeOf(environment) {
    return {
        workspace: environment['GITHUB_WORKSPACE'] || process.cwd(),
        temp: environment['RUNNER_TEMP'] || external_node_os_namespaceObject.tmpdir(),
    };
}
async function mainStep(signals) {
    const place = placeOf(process.env);
    const rolloutId = (0,external_node_crypto_namespaceObject.randomUUID)();
    lib_core/* saveState */.LZ('isPost', 'true');
    const reporting = (0,build_reporting/* newReporting */.r)({ rolloutId, temp: place.temp, clock: clock/* systemClock */.m });
    const raw = readRawInputs(process.env);
    for (const secret of secretsOf(raw))
        lib_core/* setSecret */.Pq(secret);
    let inputs;
    const planes = new Map();
    let outcome;
    try {
        inputs = parseInputs(raw, { workspace: place.workspace });
        for (const node of inputs.nodes) {
            planes.set(node.label, (0,runtime_node/* openRuntime */.f)(node, inputs, clock/* systemClock */.m));
        }
        outcome = await planAndRun(inputs, planes, { signals, reporting, place, rolloutId });
    }
    catch (error) {
        const cause = signals.cancel.aborted ? (0,errors/* asRolloutError */.AF)(signals.cancel.reason) : (0,errors/* asRolloutError */.AF)(error);
        const remaining = raw.servers === undefined ? ['*'] : [raw.servers.split(/\s*[\n,]\s*/).join(',')];
        outcome = { ...(0,execute_outcome/* failedOutcome */.iS)(cause, reporting.elapsedMs()), remaining };
    }
    finally {
        await Promise.all([...planes.values()].map((plane) => plane.close()));
    }
    await reporting.finish(outcome, inputs);
    return outcome.result === 'succeeded' || outcome.result === 'planned' ? 0 : 1;
}
async function planAndRun(inputs, planes, setting) {
    const { signals, reporting } = setting;
    const nodes = [...planes.values()];
    const snapshots = await Promise.all(nodes.map((plane) => plane.snapshot(signals.cancel)));
    const abilities = new Map(nodes.map((plane) => [plane.node, plane.capabilities]));
    const plan = planRolling(snapshots, inputs, { abilities });
    const lanes = plan.stages.flatMap((stage) => stage.lanes);
    const identities = snapshots.map(({ node, identity }) => ({
        node,
        endpoint: planes.get(node).endpoint,
        identity,
    }));
    reporting.tell({
        type: 'started',
        nodes: identities,
        plan,
        total: lanes.length,
        text: startText(plan, inputs),
    });
    if (inputs.dryRun) {
        const asks = probeOf(inputs);
        const lines = describePlan(plan, {
            inputs,
            commandOf: (node, order) => planes.get(node).commandOf(order),
            deploy: inputs.run && describeScript(inputs.run.script),
            urlOf: ({ name, address, port, backends }) => asks?.urlOf({ server: name, address, port, backend: backends[0] }) ?? '',
        });
        reporting.plan(lines);
        return (0,execute_outcome/* plannedOutcome */.pV)(plan, reporting.elapsedMs());
    }
    await provePermissions(plan, planes, signals.cancel);
    return execute(inputs, plan, planes, snapshots, setting);
}
function probeOf(inputs) {
    const { health, tls } = inputs;
    return health.url === undefined ? undefined : httpProbe({ health, tls, timeoutMs: PROBE_TIMEOUT_MS });
}
async function provePermissions(plan, planes, signal) {
    const rows = plan.stages.flatMap((stage) => stage.lanes.flatMap((lane) => lane.server.rows));
    const one = new Map(rows.map((row) => [`${row.node} ${row.backend}`, row]));
    await Promise.all([...one.values()].map((row) => planes.get(row.node).provePermission(row, signal)));
}
async function execute(inputs, plan, planes, snapshots, setting) {
    const { reporting, rolloutId } = setting;
    const journal = execute_journal/* Journal */.CQ.create((0,execute_journal/* journalHome */.Ti)(setting.place.temp), {
        version: 1,
        rolloutId,
        pid: process.pid,
        pidStarted: (0,take_over/* startOfProcess */.B)(process.pid),
        nodes: inputs.nodes,
        connectTimeoutMs: inputs.connectTimeoutMs,
        commandTimeoutMs: inputs.commandTimeoutMs,
        identities: Object.fromEntries(snapshots.map(({ node, identity }) => [node, identity])),
        entries: [],
        ended: false,
    });
    lib_core/* saveState */.LZ('journal', journal.directory);
    const trigger = (command, noun) => commandTrigger({
        inputs: command,
        workingDirectory: inputs.workingDirectory,
        timeoutMs: inputs.deployTimeoutMs,
        tempDirectory: setting.place.temp,
        environment: process.env,
        clock: clock/* systemClock */.m,
        mask: (value) => lib_core/* setSecret */.Pq(value),
        noun,
    });
    const outcome = await (0,rollout/* rollOut */.O)({
        inputs,
        plan,
        planes,
        clock: clock/* systemClock */.m,
        ledger: new ledger/* Ledger */.Oc(journal),
        guard: journal,
        run: trigger(inputs.run, 'deploy command'),
        rollbackRun: inputs.rollbackRun && trigger(inputs.rollbackRun, 'rollback command'),
        probe: probeOf(inputs),
        rollbackProbe: probeOf({ ...inputs, health: { ...inputs.health, body: undefined } }),
        tell: reporting.tell,
        cancel: setting.signals.cancel,
        last: setting.signals.last,
        rolloutId,
        random: Math.random,
    }, snapshots, reporting.warnings);
    if (outcome.reason !== 'restore-incomplete') {
        journal.end();
        noteEnd();
    }
    return outcome;
}
function noteEnd() {
    try {
        lib_core/* saveState */.LZ('ended', 'true');
    }
    catch {
        return;
    }
}


/***/ }),

/***/ 479:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49);
/* harmony import */ var _execute_rollout_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(806);
/* harmony import */ var _main_step_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7);
/* harmony import */ var _post_step_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(103);
/* harmony import */ var _support_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(921);
/* harmony import */ var _execute_outcome_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(544);






const RESTORE_MS = 5_000;
const cancel = new AbortController();
const last = new AbortController();
function stop(reason) {
    if (cancel.signal.aborted)
        return;
    cancel.abort(reason);
    const noTime = new _support_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RolloutError */ .a6('cancelled', 'no time was left after the cancel; the post step goes on');
    setTimeout(() => last.abort(noTime), RESTORE_MS).unref();
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => stop((0,_execute_rollout_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelledBy */ .t)(signal)));
process.stdout.on('error', () => stop((0,_execute_rollout_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelledBy */ .t)('SIGHUP')));
process.stderr.on('error', () => undefined);
process.on('uncaughtException', (error) => stop((0,_support_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .asRolloutError */ .AF)(error)));
process.on('unhandledRejection', (error) => stop((0,_support_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .asRolloutError */ .AF)(error)));
try {
    const isPost = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu('isPost') === 'true';
    process.exitCode = isPost ? await (0,_post_step_js__WEBPACK_IMPORTED_MODULE_3__/* .postStep */ .F)() : await (0,_main_step_js__WEBPACK_IMPORTED_MODULE_2__/* .mainStep */ .U)({ cancel: cancel.signal, last: last.signal });
}
catch (error) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3((0,_execute_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .stackOf */ .US)((0,_support_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .asRolloutError */ .AF)(error)), { title: 'haproxy-rollout failed unexpectedly (internal)' });
    process.exitCode = 1;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ checkPlan),
  L: () => (/* binding */ checkRollback)
});

// EXTERNAL MODULE: ./build/server.js
var server = __nccwpck_require__(285);
// EXTERNAL MODULE: ./build/support/errors.js
var errors = __nccwpck_require__(921);
;// CONCATENATED MODULE: ./build/plan/check-lane.js
function problemsOfLane({ server, steps }, rules) {
    const traits = {
        ...rules,
        agents: server.rows.some((row) => row.agent),
        check: server.rows.some((row) => row.proof === 'check'),
    };
    const model = {
        state: rules.startsHeld ? 'maint' : 'ready',
        agents: rules.startsHeld && traits.agents ? 'off' : 'on',
        zero: false,
        deployed: false,
        probed: false,
        quiet: false,
        ramped: false,
    };
    const problems = steps.flatMap((step) => {
        const problem = takeStep(step, model, traits);
        return problem === undefined ? [] : [`${step.do}: ${problem}`];
    });
    return [...leaderless(server), ...problems, ...unsettled(model)];
}
function leaderless(server) {
    return server.rows.some((row) => row.follows === undefined) ? [] : ['it has no row that takes orders'];
}
function unsettled(model) {
    const problems = [];
    if (model.state !== 'back')
        problems.push(`it is taken out and ends in ${model.state}`);
    if (model.agents === 'off')
        problems.push('its agents are switched off and not given back');
    if (model.state === 'back' && !model.ramped)
        problems.push('its lane ends while its slow start may go on');
    return problems;
}
function takeStep(step, model, traits) {
    switch (step.do) {
        case 'agents-off':
            return takeAgentsOff(model, traits);
        case 'agents-on':
            return takeAgentsOn(model, traits);
        case 'drain':
            if (model.state !== 'ready')
                return `in ${model.state}, not in ready`;
            if (traits.agents && model.agents === 'on')
                return 'an agent that is on can override it';
            return move(model, 'drain');
        case 'await-zero':
            if (model.state !== 'drain')
                return `in ${model.state}, not in drain`;
            model.zero = true;
            return undefined;
        case 'maint':
            if (model.state !== 'drain')
                return `in ${model.state}, not in drain, where the floor was asked`;
            if (!model.zero)
                return 'without waiting for zero: on-marked-down shutdown-sessions would cut what is in flight';
            return move(model, 'maint');
        case 'await-last-zero':
            if (model.state !== 'maint')
                return `in ${model.state}, not in maint`;
            if (model.deployed)
                return 'after the deploy it protects nothing';
            model.zero = true;
            return undefined;
        case 'deploy':
            return takeDeploy(model);
        default:
            return takeProof(step, model, traits);
    }
}
function takeAgentsOff(model, traits) {
    if (!traits.agents)
        return 'it has no agent';
    if (model.agents === 'off')
        return 'they are off already';
    model.agents = 'off';
    return undefined;
}
function takeAgentsOn(model, traits) {
    if (!traits.agents || model.agents === 'on')
        return 'no agent of it is off';
    if (model.state !== 'back')
        return `in ${model.state}: an agent could make it ready unproved`;
    model.agents = 'on';
    return undefined;
}
function takeDeploy(model) {
    if (model.state !== 'maint')
        return `in ${model.state}, not in maint`;
    if (!model.zero)
        return 'no zero was seen in maint';
    if (model.deployed)
        return 'a second time';
    model.deployed = true;
    return undefined;
}
function takeProof(step, model, traits) {
    switch (step.do) {
        case 'probe':
            if (!traits.probe)
                return 'there is no health-url';
            if (model.state !== 'maint' || !model.deployed)
                return 'only after the deploy, in maint';
            model.probed = true;
            return undefined;
        case 'await-quiet-check':
            if (model.state !== 'maint' || !model.deployed)
                return 'only after the deploy, in maint';
            model.quiet = true;
            return undefined;
        case 'drain-down':
            if (!traits.check)
                return 'no row has an active check: it would stay down for ever';
            if (model.state !== 'maint' || !model.deployed)
                return 'only after the deploy, in maint';
            if (!model.quiet)
                return 'a check that began before the deploy could count';
            if (traits.probe && !model.probed)
                return 'clients that stick to it would reach it before the direct proof';
            return move(model, 'marked-down');
        case 'await-up':
            if (model.state !== 'marked-down')
                return 'only checks after marking down count';
            if ((step.passes === 'once') !== traits.once)
                return `${step.passes} is not what haproxy-check says`;
            if (step.passes === 'once' && !model.probed)
                return 'one pass is enough only after a direct proof';
            return move(model, 'proved');
        case 'ready':
            return takeReady(model, traits);
        case 'await-ramp':
            if (model.state !== 'back')
                return 'before ready there is no slow start';
            model.ramped = true;
            return undefined;
        case 'pause':
            return model.state === 'back' ? undefined : 'only after ready';
    }
}
function takeReady(model, traits) {
    if (!model.deployed)
        return 'without a deploy';
    if (traits.probe && !model.probed)
        return 'without the direct proof';
    if (traits.check) {
        if (model.state !== 'proved')
            return `in ${model.state}, without fresh checks`;
    }
    else {
        if (model.state !== 'maint')
            return `in ${model.state}, not in maint`;
        if (!model.probed && !traits.ignore)
            return 'without any proof';
    }
    return move(model, 'back');
}
function move(model, state) {
    model.state = state;
    model.zero = false;
}

// EXTERNAL MODULE: ./build/plan/floor.js
var floor = __nccwpck_require__(104);
;// CONCATENATED MODULE: ./build/plan/check.js




function checkPlan(plan, snapshots, inputs) {
    refuseProblems([
        ...problemsOfStages(plan.stages, snapshots, inputs, new Set()),
        ...leftOutTouched(plan),
        ...floorProblems(plan.stages, plan.floors, snapshots),
    ]);
}
function checkRollback(stages, snapshots, inputs, held) {
    refuseProblems(problemsOfStages(stages, snapshots, inputs, held));
}
function refuseProblems(problems) {
    if (problems.length === 0)
        return;
    throw new errors/* RolloutError */.a6('internal', 'the plan would break the promise', {
        observed: problems.join('\n'),
        hint: 'This is a bug in haproxy-rollout; nothing was written. Please report it with the plan.',
    });
}
function problemsOfStages(stages, snapshots, inputs, held) {
    const lanes = stages.flatMap((stage) => stage.lanes);
    const rules = {
        probe: inputs.health.url !== undefined,
        ignore: inputs.health.haproxyCheck === 'ignore',
        once: inputs.health.haproxyCheck === 'once',
    };
    return [
        ...stages.flatMap(problemsOfWindow),
        ...sharedRows(lanes.map(({ server }) => server)),
        ...rowProblems(lanes.flatMap(({ server }) => server.rows), snapshots),
        ...lanes.flatMap((lane) => problemsOfLane(lane, { ...rules, startsHeld: held.has(lane.server.name) }).map((problem) => `${lane.server.name}: ${problem}`)),
    ];
}
function problemsOfWindow({ title, window, lanes }) {
    if (lanes.length === 0)
        return [`stage "${title}" has no lane`];
    return Number.isInteger(window) && window >= 1 ? [] : [`stage "${title}" has a window of ${window}`];
}
function sharedRows(servers) {
    const owners = new Map();
    const problems = [];
    const names = new Set();
    for (const { name, rows } of servers) {
        if (names.has(name))
            problems.push(`${name} is in two lanes`);
        names.add(name);
        for (const key of rows.map(server/* rowIdKey */.P9)) {
            const owner = owners.get(key);
            if (owner !== undefined && owner !== name)
                problems.push(`${key} belongs to ${owner} and to ${name}`);
            owners.set(key, name);
        }
    }
    return problems;
}
function rowProblems(rows, snapshots) {
    const seen = new Map(snapshots.flatMap(({ node, backends }) => backends.flatMap(({ servers }) => servers.map((row) => [(0,server/* rowIdKey */.P9)({ node, ...row }), row]))));
    return rows.flatMap((row) => {
        const key = (0,server/* rowIdKey */.P9)(row);
        const real = seen.get(key);
        if (!real)
            return [`${key} does not exist`];
        const problems = [];
        if (real.admin !== 'ready')
            problems.push(`${key} was in ${real.admin} before the run: it is not ours`);
        if (row.follows !== real.tracks)
            problems.push(`${key} follows ${real.tracks ?? 'nobody'}, not ${row.follows ?? 'nobody'}`);
        if (row.proof === 'check' && !real.check.enabled)
            problems.push(`${key} would be marked down without an active check`);
        if (row.hasCheck && !real.check.enabled)
            problems.push(`${key} has no active check`);
        if (row.follows !== undefined && (row.proof === 'check' || row.hasCheck || row.agent)) {
            problems.push(`${key} follows another and would get orders of its own`);
        }
        if (row.follows === undefined && real.agent.enabled && !row.agent)
            problems.push(`${key} has an agent that stays on`);
        return problems;
    });
}
function leftOutTouched({ leftOut, stages }) {
    const names = new Set(stages.flatMap(({ lanes }) => lanes.map(({ server }) => server.name)));
    return leftOut.filter(({ name }) => names.has(name)).map(({ name }) => `${name} is left out and in a lane`);
}
function floorProblems(stages, floors, snapshots) {
    const has = new Set(floors.map(({ node, backend }) => `${node} ${backend}`));
    const rows = stages.flatMap(({ lanes }) => lanes.flatMap(({ server }) => server.rows));
    const without = new Set(rows.map(({ node, backend }) => `${node} ${backend}`).filter((key) => !has.has(key)));
    return [
        ...[...without].map((key) => `${key} has no floor`),
        ...(0,floor/* breaches */.aM)(stages, floors, snapshots).map(({ floor, server, left }) => `${server} leaves ${left} servers in ${floor.backend} on ${floor.node}, and ${floor.least} must stay`),
    ];
}


/***/ }),

/***/ 104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ou: () => (/* binding */ windowOf),
/* harmony export */   aM: () => (/* binding */ breaches),
/* harmony export */   t9: () => (/* binding */ floorsOf)
/* harmony export */ });
/* unused harmony exports leastOf, isAvailable */
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(285);

function windowOf(maxUnavailable, servers) {
    if (maxUnavailable.kind === 'count')
        return Math.max(1, maxUnavailable.value);
    return Math.max(1, Math.floor(exactPercent(maxUnavailable.value, servers)));
}
function leastOf(minAvailable, backend) {
    if (minAvailable.kind === 'count')
        return minAvailable.value;
    const servers = backend.servers.filter((row) => !row.backup).length;
    return Math.ceil(exactPercent(minAvailable.value, servers));
}
function exactPercent(percent, of) {
    return Number(((percent * of) / 100).toFixed(6));
}
function floorsOf(snapshots, servers, inputs) {
    const used = new Set(servers.flatMap(({ rows }) => rows.map((row) => `${row.node} ${row.backend}`)));
    const out = windowOf(inputs.maxUnavailable, servers.length) + inputs.maxFailures;
    return snapshots.flatMap(({ node, backends }) => backends
        .filter(({ backend }) => used.has(`${node} ${backend}`))
        .map((row) => ({
        backend: row.backend,
        node,
        least: inputs.minAvailable ? leastOf(inputs.minAvailable, row) : Math.max(1, row.active - out),
        available: row.active,
    })));
}
function canCount(row) {
    return !row.backup && row.weight > 0;
}
function isAvailable(row) {
    return canCount(row) && row.admin === 'ready' && isServing(row);
}
function isServing(row) {
    return row.operational === 'up' || row.operational === 'starting';
}
function breaches(stages, floors, snapshots) {
    const found = [];
    const weigh = weigher(snapshots);
    for (const floor of floors) {
        const backups = usableBackups(floor, snapshots);
        const breach = firstBreach(stages, floor, backups, (server) => weigh(server, floor));
        if (breach)
            found.push(breach);
    }
    return found;
}
function firstBreach(stages, floor, backups, weigh) {
    let mended = 0;
    for (const { lanes, window } of stages) {
        const before = new Largest(window - 1);
        const backupsBefore = new Largest(window - 1);
        for (const [index, { server }] of lanes.entries()) {
            const { counting, mending, backups: ownBackups } = weigh(server);
            const left = floor.available + mended - counting - before.sum();
            const breach = { floor, server: server.name, out: Math.min(window, index + 1), left };
            if (counting > 0 && left < floor.least)
                return breach;
            const servesLast = left < 1 && backups - ownBackups - backupsBefore.sum() < 1;
            if (ownBackups > 0 && floor.least > 0 && servesLast)
                return breach;
            mended += mending;
            before.add(counting + mending);
            backupsBefore.add(ownBackups);
        }
    }
    return undefined;
}
class Largest {
    #limit;
    #bySize = new Map();
    constructor(limit) {
        this.#limit = limit;
    }
    add(size) {
        this.#bySize.set(size, (this.#bySize.get(size) ?? 0) + 1);
    }
    sum() {
        let room = this.#limit;
        let sum = 0;
        for (const [size, count] of [...this.#bySize].toSorted(([a], [b]) => b - a)) {
            const taken = Math.min(room, count);
            sum += taken * size;
            room -= taken;
        }
        return sum;
    }
}
function weigher(snapshots) {
    const rows = new Map(snapshots.flatMap(({ node, backends }) => backends.flatMap(({ servers }) => servers.map((row) => [(0,_server_js__WEBPACK_IMPORTED_MODULE_0__/* .rowIdKey */ .P9)({ node, ...row }), row]))));
    return (server, floor) => {
        const here = server.rows
            .filter((row) => row.node === floor.node && row.backend === floor.backend)
            .flatMap((row) => rows.get((0,_server_js__WEBPACK_IMPORTED_MODULE_0__/* .rowIdKey */ .P9)(row)) ?? []);
        const counting = here.filter(isAvailable).length;
        return {
            counting,
            mending: here.filter(canCount).length - counting,
            backups: here.filter((row) => row.backup && row.weight > 0 && row.admin === 'ready' && isServing(row))
                .length,
        };
    };
}
function usableBackups(floor, snapshots) {
    const node = snapshots.find((snapshot) => snapshot.node === floor.node);
    return node?.backends.find(({ backend }) => backend === floor.backend)?.backups ?? 0;
}


/***/ }),

/***/ 134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ laneOptions),
/* harmony export */   Li: () => (/* binding */ rollbackLane),
/* harmony export */   g0: () => (/* binding */ laneFor),
/* harmony export */   z1: () => (/* binding */ isRollback)
/* harmony export */ });
function laneOptions(inputs) {
    return {
        probe: inputs.health.url !== undefined,
        passes: inputs.health.haproxyCheck === 'once' ? 'once' : 'rise',
        pauseMs: inputs.pauseMs,
    };
}
function laneFor(server, options) {
    const out = [{ do: 'drain' }, { do: 'await-zero' }, { do: 'maint' }, { do: 'await-last-zero' }];
    const agentsOff = hasAgent(server) ? [{ do: 'agents-off' }] : [];
    return { server, steps: [...agentsOff, ...out, ...back(server, options)] };
}
function rollbackLane(server, options, alreadyOut) {
    const whole = laneFor(server, options).steps;
    const steps = alreadyOut ? whole.slice(whole.findIndex((step) => step.do === 'await-last-zero')) : whole;
    return {
        server,
        steps: steps.map((step) => (step.do === 'deploy' ? { do: 'deploy', script: 'rollback-run' } : step)),
    };
}
function isRollback(lane) {
    return lane.steps.some((step) => step.do === 'deploy' && step.script === 'rollback-run');
}
function back(server, options) {
    const checked = [
        { do: 'await-quiet-check' },
        { do: 'drain-down' },
        { do: 'await-up', passes: options.passes },
    ];
    const steps = [{ do: 'deploy', script: 'run' }];
    if (options.probe)
        steps.push({ do: 'probe' });
    if (server.rows.some((row) => row.proof === 'check'))
        steps.push(...checked);
    steps.push({ do: 'ready' });
    if (hasAgent(server))
        steps.push({ do: 'agents-on' });
    steps.push({ do: 'await-ramp' });
    if (options.pauseMs > 0)
        steps.push({ do: 'pause', ms: options.pauseMs });
    return steps;
}
function hasAgent(server) {
    return server.rows.some((row) => row.agent);
}


/***/ }),

/***/ 871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ planRollback),
/* harmony export */   Z: () => (/* binding */ stagesOf)
/* harmony export */ });
/* harmony import */ var _floor_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(104);
/* harmony import */ var _lane_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(134);


function stagesOf(servers, inputs) {
    const options = (0,_lane_js__WEBPACK_IMPORTED_MODULE_1__/* .laneOptions */ .BP)(inputs);
    const lanes = servers.map((server, index) => {
        const isLast = index === servers.length - 1;
        return (0,_lane_js__WEBPACK_IMPORTED_MODULE_1__/* .laneFor */ .g0)(server, isLast ? { ...options, pauseMs: 0 } : options);
    });
    const window = (0,_floor_js__WEBPACK_IMPORTED_MODULE_0__/* .windowOf */ .Ou)(inputs.maxUnavailable, servers.length);
    const lead = inputs.lead < lanes.length ? lanes.slice(0, inputs.lead) : [];
    const rest = lanes.slice(lead.length);
    const stages = [stage(rest, window, '')];
    return lead.length === 0 ? stages : [stage(lead, window, 'the lead, '), ...stages];
}
function planRollback(failed, deployedNewestFirst, inputs) {
    const options = { ...(0,_lane_js__WEBPACK_IMPORTED_MODULE_1__/* .laneOptions */ .BP)(inputs), pauseMs: 0 };
    const window = (0,_floor_js__WEBPACK_IMPORTED_MODULE_0__/* .windowOf */ .Ou)(inputs.maxUnavailable, failed.length + deployedNewestFirst.length);
    const held = failed.map((server) => (0,_lane_js__WEBPACK_IMPORTED_MODULE_1__/* .rollbackLane */ .Li)(server, options, true));
    const others = deployedNewestFirst.map((server) => (0,_lane_js__WEBPACK_IMPORTED_MODULE_1__/* .rollbackLane */ .Li)(server, options, false));
    return [
        stage(held, window, 'what failed, '),
        stage(others, window, 'what was rolled out, newest first, '),
    ].filter(({ lanes }) => lanes.length > 0);
}
function stage(lanes, maxUnavailable, prefix) {
    const window = Math.min(maxUnavailable, lanes.length);
    const pace = window > 1 ? `at most ${window} at a time` : lanes.length === 1 ? 'alone' : 'one at a time';
    return { title: `${prefix}${pace}`, window, lanes };
}


/***/ }),

/***/ 103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  F: () => (/* binding */ postStep)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 20 modules
var core = __nccwpck_require__(49);
// EXTERNAL MODULE: ./build/execute/journal.js
var journal = __nccwpck_require__(207);
// EXTERNAL MODULE: ./build/support/format.js
var format = __nccwpck_require__(861);
// EXTERNAL MODULE: ./build/execute/ledger.js
var execute_ledger = __nccwpck_require__(587);
// EXTERNAL MODULE: ./build/execute/orders.js
var orders = __nccwpck_require__(563);
// EXTERNAL MODULE: ./build/execute/settle.js + 1 modules
var settle = __nccwpck_require__(438);
;// CONCATENATED MODULE: ./build/execute/repair.js




async function repair(parts) {
    const { journal, clock } = parts;
    const { entries, identities } = journal.content;
    const ledger = new execute_ledger/* Ledger */.Oc(journal);
    for (const entry of entries)
        ledger.add(entry);
    for (const [node, identity] of Object.entries(identities))
        ledger.identify(node, identity);
    const shared = {
        planes: parts.planes,
        ledger,
        guard: { assertMine: () => undefined, claim: () => undefined },
        orders: (0,orders/* newOrderBook */.ez)(clock),
        tell: parts.tell,
        last: parts.last,
    };
    const done = [];
    for (const entry of entries.filter(execute_ledger/* isUnsettled */.P4)) {
        const settled = await (0,settle/* settle */.G)(shared, entry, {
            identityOf: (node) => identities[node],
            afterReload: 'leave',
            isTakenOver: (row) => journal.isTakenOver(row),
        });
        done.push({ entry, settled, end: endOf(settled) });
    }
    const repairs = new Map();
    for (const { row, changes } of done.flatMap(({ settled }) => settled.unrestored)) {
        const plane = parts.planes.get(row.node);
        const commands = plane ? changes.map((change) => plane.repairLine(change.order)) : [];
        repairs.set(row.node, [...(repairs.get(row.node) ?? []), ...commands]);
    }
    return {
        title: titleOf(done),
        lines: done.map((one) => sentenceOf(one, parts.planes)),
        warnings: [],
        repairs: [...repairs].map(([node, commands]) => ({ node, lines: commands })),
        complete: done.every(({ end }) => end === 'back' || end === 'left'),
    };
}
function endOf({ goal, unrestored, leftAlone }) {
    if (unrestored.length > 0)
        return 'unrestored';
    if (leftAlone.length === 0)
        return goal === 'maint' ? 'held' : 'back';
    return goal === 'maint' && leftAlone.some((one) => !one.takenOver) ? 'unproved' : 'left';
}
function titleOf(done) {
    const title = (end, words) => {
        const names = done.filter((one) => one.end === end).map(({ entry }) => entry.server);
        return names.length === 0 ? [] : [words((0,format/* listNames */.Zv)(names), names.length > 1)];
    };
    const bad = [
        ...title('unproved', (names) => `nothing proved the deploy of ${names}, and it is no longer as this run left it`),
        ...title('unrestored', (names) => `${names} could not be put where it belongs`),
        ...title('held', (names, many) => `${names} ${many ? 'are' : 'is'} held out of rotation, because nothing proved the deploy`),
    ];
    if (bad.length > 0)
        return bad.join('; ');
    const left = title('left', (names, many) => `${names} ${many ? 'are' : 'is'} left as somebody else set it`);
    if (left.length > 0)
        return left.join('');
    return done.length === 0 ? 'nothing was left to do' : 'the servers are back as they were';
}
function sentenceOf({ entry, settled, end }, planes) {
    const { server } = entry;
    const where = (row) => `${row.backend}/${row.server} on ${row.node}`;
    const alone = settled.leftAlone.map(({ row, observed }) => `${where(row)} ${observed}`).join('; ');
    switch (end) {
        case 'unrestored':
            return `${server} could not be put where it belongs (${settled.unrestored.map(({ error }) => error.message).join('; ')})`;
        case 'left':
            return `${server} is left as it is: ${alone}`;
        case 'unproved':
            return `${server} is left as it is: ${alone}. Its deploy had begun, and nothing proved it`;
        case 'held': {
            const back = (0,orders/* handBackLines */.AS)(planes, entry).join('; ');
            return `${server} is held in maint: its deploy had begun, and nothing proved it. When it is healthy, ${back}`;
        }
        case 'back': {
            if (settled.wasVerified)
                return `${server} is ready: its deploy was proved before main was cut off`;
            const proof = settled.provesItself ? '; HAProxy checks it before it gets traffic' : '';
            return `${server} is back in rotation as it was: nothing had been deployed${proof}`;
        }
    }
}

// EXTERNAL MODULE: ./build/execute/take-over.js
var take_over = __nccwpck_require__(128);
// EXTERNAL MODULE: ./build/haproxy/runtime/node.js + 21 modules
var runtime_node = __nccwpck_require__(844);
// EXTERNAL MODULE: ./build/report/workflow-command.js
var workflow_command = __nccwpck_require__(678);
// EXTERNAL MODULE: ./build/report/annotation.js
var annotation = __nccwpck_require__(762);
;// CONCATENATED MODULE: ./build/report/post-log.js


function postLogLines(account) {
    const lines = [`Cleaning up after a run that was cut off: ${account.title}`];
    lines.push(...account.lines.map((line) => `  ${line}`), ...account.warnings.map((warning) => `  ! ${warning}`));
    if (account.repairs.length > 0)
        lines.push('To repair by hand:', ...(0,annotation/* repairLines */.Pw)(account.repairs).map((line) => `  ${line}`));
    const printed = lines.map(workflow_command/* plainLine */.h0);
    if (account.complete)
        return printed;
    const repairs = account.repairs.length > 0 ? ['To repair by hand:', ...(0,annotation/* repairLines */.Pw)(account.repairs)] : [];
    return [...printed, (0,workflow_command/* annotation */.w7)('error', account.title, [...account.lines, ...repairs].join('\n'))];
}

// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __nccwpck_require__(902);
// EXTERNAL MODULE: ./build/report/summary.js + 2 modules
var summary = __nccwpck_require__(973);
;// CONCATENATED MODULE: ./build/report/summary-post.js


function renderPostSummary(account) {
    if (account.lines.length === 0 && account.warnings.length === 0 && account.repairs.length === 0)
        return '';
    return (0,summary/* joinBlocks */.x9)([
        [
            `### ${account.complete ? '↩' : '✗'} Cleaned up after a run that was cut off: ${(0,markdown/* escaped */.Mk)(account.title)}`,
        ],
        account.lines.slice(0, 100).map((line) => `- ${(0,markdown/* escaped */.Mk)(line)}`),
        (0,summary/* warningsBlock */.LZ)(account.warnings),
        (0,summary/* repairsBlock */.EK)(account.repairs),
    ]);
}

// EXTERNAL MODULE: ./build/reporting.js + 8 modules
var reporting = __nccwpck_require__(354);
// EXTERNAL MODULE: ./build/support/clock.js
var clock = __nccwpck_require__(374);
// EXTERNAL MODULE: ./build/support/errors.js
var errors = __nccwpck_require__(921);
;// CONCATENATED MODULE: ./build/post-step.js










const POST_MS = 120_000;
async function postStep() {
    const directory = core/* getState */.Gu('journal');
    if (directory === '' || core/* getState */.Gu('ended') === 'true')
        return 0;
    const found = openJournal(directory);
    if (!found)
        return 1;
    if (found.content.ended)
        return 0;
    const { journal } = await (0,take_over/* takeOver */.w)(found, clock/* systemClock */.m);
    if (journal.content.ended)
        return 0;
    const { nodes, connectTimeoutMs, commandTimeoutMs } = journal.content;
    const planes = new Map();
    for (const node of nodes)
        planes.set(node.label, (0,runtime_node/* openRuntime */.f)(node, { connectTimeoutMs, commandTimeoutMs }, clock/* systemClock */.m));
    const time = new AbortController();
    const timer = setTimeout(() => time.abort(new errors/* RolloutError */.a6('no-answer', 'the time of the post step is over')), POST_MS);
    try {
        await Promise.allSettled([...planes.values()].map((plane) => plane.snapshot(time.signal)));
        const account = await repair({
            journal,
            planes,
            clock: clock/* systemClock */.m,
            tell: () => undefined,
            last: time.signal,
        });
        for (const line of postLogLines(account))
            (0,reporting/* printLine */.w)(line);
        const summary = renderPostSummary(account);
        if (summary !== '' && process.env['GITHUB_STEP_SUMMARY'])
            await core/* summary */.z.addRaw(summary).write();
        return account.complete ? 0 : 1;
    }
    finally {
        clearTimeout(timer);
        await Promise.all([...planes.values()].map((plane) => plane.close()));
    }
}
function openJournal(directory) {
    try {
        return journal/* Journal */.CQ.open(directory);
    }
    catch (error) {
        const text = `The journal of the run cannot be read: ${error instanceof Error ? error.message : String(error)}
Look at the servers of the backend: one of them may be left in drain or maint.`;
        core/* error */.z3(text, { title: 'a rollout was cut off, and nothing can be put back from here' });
        return undefined;
    }
}


/***/ }),

/***/ 762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ errorAnnotation),
/* harmony export */   JK: () => (/* binding */ failureDetails),
/* harmony export */   Pw: () => (/* binding */ repairLines),
/* harmony export */   kY: () => (/* binding */ failureText)
/* harmony export */ });
/* harmony import */ var _support_format_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(861);
/* harmony import */ var _outcome_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(623);
/* harmony import */ var _workflow_command_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(678);



function failureText(outcome) {
    if (outcome.result === 'succeeded' || outcome.result === 'planned')
        return undefined;
    const [first = '', ...rest] = outcome.title.trim().split(/\r?\n/);
    const title = (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(first) || 'The rollout failed';
    return {
        title: outcome.reason === '' ? title : `${title} (${outcome.reason})`,
        observed: joined([...rest, outcome.message]),
        state: (0,_outcome_text_js__WEBPACK_IMPORTED_MODULE_1__/* .stateSentences */ .OC)(outcome).join(' '),
        next: nextText(outcome),
        attached: outcome.attached.map((one) => `${(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(one.message)} (${one.reason})`),
        repairs: outcome.repairs.filter((repair) => repair.lines.length > 0),
    };
}
function nextText(outcome) {
    const hint = outcome.hint.trim();
    if (hint !== '' || outcome.remaining.length === 0)
        return hint;
    return `Next: go on with servers: ${outcome.remaining.join(', ')}`;
}
function repairLines(repairs, comment = '') {
    return repairs.flatMap((repair) => [
        `${comment}On ${repair.node}:`,
        ...repair.lines.map((line) => `  ${line}`),
    ]);
}
function errorAnnotation(outcome) {
    const failure = failureText(outcome);
    if (!failure)
        return undefined;
    const repairs = failure.repairs.length === 0 ? [] : ['To repair by hand:', ...repairLines(failure.repairs)];
    const whole = joined([failure.observed, failure.state, failure.next, ...repairs]);
    if (whole.length <= _workflow_command_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION_MESSAGE_MAX */ .RE)
        return (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_2__/* .annotation */ .w7)('error', failure.title, whole);
    const pointer = repairs.length === 0 ? '' : 'The commands to repair by hand are in the log.';
    const needed = joined([(0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(failure.state, 1_000), (0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(failure.next, 1_000), pointer]);
    const room = _workflow_command_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION_MESSAGE_MAX */ .RE - needed.length - 1;
    return (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_2__/* .annotation */ .w7)('error', failure.title, joined([(0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(failure.observed, room), needed]));
}
function joined(parts) {
    return parts.filter((part) => part !== '').join('\n');
}
function failureDetails(outcome) {
    const failure = failureText(outcome);
    if (!failure)
        return [];
    const lines = [];
    if (failure.repairs.length > 0)
        lines.push('To repair by hand:', ...repairLines(failure.repairs).map(indent));
    if (failure.attached.length > 0)
        lines.push('Also:', ...failure.attached.map(indent));
    if (outcome.stack !== undefined)
        lines.push('Stack:', ...outcome.stack.split(/\r?\n/).map(indent));
    return lines;
}
const indent = (line) => `  ${line}`;


/***/ }),

/***/ 982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: () => (/* binding */ allWarnings),
  g: () => (/* binding */ collector)
});

// EXTERNAL MODULE: ./build/report/outcome-text.js
var outcome_text = __nccwpck_require__(623);
;// CONCATENATED MODULE: ./build/report/thinned.js
function evenlyThinned(max) {
    let kept = [];
    let last;
    let stride = 1;
    let seen = 0;
    return {
        add(entry) {
            if (seen % stride === 0) {
                kept.push(entry);
                last = undefined;
            }
            else
                last = entry;
            seen += 1;
            if (kept.length < max)
                return;
            const tail = kept.at(-1);
            kept = kept.filter((_, index) => index % 2 === 0);
            stride *= 2;
            if (last === undefined && kept.at(-1) !== tail)
                last = tail;
        },
        entries: () => (last === undefined ? kept : [...kept, last]),
        seen: () => seen,
    };
}
function firstAndNewest(max) {
    const headMax = Math.max(1, Math.floor(max / 4));
    const head = [];
    const tail = [];
    let seen = 0;
    return {
        add(entry) {
            seen += 1;
            if (head.length < headMax)
                head.push(entry);
            else
                tail.push(entry);
            if (tail.length > max - headMax)
                tail.shift();
        },
        entries: () => [...head, ...tail],
        seen: () => seen,
    };
}

;// CONCATENATED MODULE: ./build/report/collector.js


const RUN_MAX = 24_000;
const SERVER_MAX = 240;
const SERVER_MIN = 12;
const PHASES_MAX = 64;
const AVAILABLE_MAX = 2_000;
const RELOADS_MAX = 200;
const WARNINGS_MAX = 500;
function collector() {
    const servers = new Map();
    const available = evenlyThinned(AVAILABLE_MAX);
    const lastAvailable = new Map();
    const reloads = firstAndNewest(RELOADS_MAX);
    const warnings = firstAndNewest(WARNINGS_MAX);
    let start;
    let startedAtEpochMs;
    let perServer = SERVER_MAX;
    const traceOf = (name) => {
        let trace = servers.get(name);
        if (!trace) {
            trace = {
                name,
                phases: [],
                endedMs: undefined,
                sessions: evenlyThinned(perServer),
                orders: firstAndNewest(perServer),
                observed: firstAndNewest(perServer),
                outcome: undefined,
            };
            servers.set(name, trace);
        }
        return trace;
    };
    const on = (event) => {
        const atMs = Math.round(event.atMs);
        startedAtEpochMs ??= Date.parse(event.time) - atMs;
        switch (event.type) {
            case 'started':
                start = event;
                perServer = Math.min(SERVER_MAX, Math.max(SERVER_MIN, Math.floor(RUN_MAX / Math.max(1, event.total))));
                return;
            case 'lane-started':
                traceOf(event.server).endedMs = undefined;
                return;
            case 'phase': {
                const { phases } = traceOf(event.server);
                if (phases.length < PHASES_MAX && phases.at(-1)?.phase !== event.phase) {
                    phases.push({ phase: event.phase, atMs });
                }
                return;
            }
            case 'sessions':
                traceOf(event.server).sessions.add({
                    atMs,
                    total: event.sessions.total,
                    byNode: event.sessions.byNode,
                });
                return;
            case 'ordered':
                traceOf(event.server).orders.add({ atMs, node: event.node, command: event.command });
                return;
            case 'observed':
                traceOf(event.server).observed.add({ atMs, node: event.node ?? null, text: event.text });
                return;
            case 'available': {
                const key = `${event.node} ${event.backend}`;
                const value = `${event.available} ${event.least}`;
                if (lastAvailable.get(key) === value)
                    return;
                lastAvailable.set(key, value);
                const { node, backend, least } = event;
                available.add({ atMs, node, backend, available: event.available, least });
                return;
            }
            case 'reloaded':
                reloads.add({ atMs, node: event.node, pid: event.identity.pid, text: event.text });
                return;
            case 'warning':
                warnings.add((0,outcome_text/* naming */.b7)(event.text, event.server));
                return;
            case 'lane-ended': {
                const trace = traceOf(event.server);
                trace.endedMs = atMs;
                trace.outcome = event.outcome;
                return;
            }
            case 'step':
            case 'progress':
            case 'output':
            case 'restoring':
            case 'note':
                return;
        }
    };
    return {
        event: on,
        collected: () => ({
            startedAtEpochMs,
            nodes: start?.nodes ?? [],
            plan: start?.plan,
            text: start?.text,
            servers,
            available: available.entries(),
            reloads: reloads.entries(),
            warnings: warnings.entries(),
        }),
    };
}
function allWarnings(run, ended) {
    const texts = [...(run.plan?.warnings ?? []), ...run.warnings, ...ended].map((text) => (0,outcome_text/* naming */.b7)(text, undefined));
    return [...new Set(texts)].filter((text) => !texts.some((other) => other.endsWith(`: ${text}`)));
}


/***/ }),

/***/ 20:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ol: () => (/* binding */ headLines),
/* harmony export */   dc: () => (/* binding */ backendsOf)
/* harmony export */ });
/* unused harmony export leftOutLines */
/* harmony import */ var _support_format_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(861);
/* harmony import */ var _workflow_command_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(678);


const LEFT_OUT_SHOWN = 8;
function headLines(event) {
    return [
        (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(event.text.headline),
        ...nodeLines(event.nodes),
        `  ${(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(event.text.how)}`,
        ...leftOutLines(event.plan.leftOut),
    ];
}
function nodeLines(nodes) {
    const names = width(nodes.map((line) => line.node));
    const endpoints = width(nodes.map((line) => line.endpoint));
    const versions = width(nodes.map((line) => line.identity.version));
    return nodes.map(({ node, endpoint, identity }) => {
        const columns = [
            node.padEnd(names),
            endpoint.padEnd(endpoints),
            `HAProxy ${identity.version.padEnd(versions)}`,
        ];
        return `  ${(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)([...columns, `up ${(0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(identity.uptimeSec * 1_000)}`].join('   '))}`;
    });
}
function width(texts) {
    return Math.min(48, Math.max(0, ...texts.map((text) => text.length)));
}
function leftOutLines(leftOut) {
    const byReason = Map.groupBy(leftOut, (one) => one.why);
    const lines = [...byReason].map(([why, servers]) => `  left out: ${(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__/* .listNames */ .Zv)(servers.map((one) => one.name)))}: ${(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(why)}`);
    if (lines.length <= LEFT_OUT_SHOWN)
        return lines;
    const rest = lines.length - LEFT_OUT_SHOWN;
    return [
        ...lines.slice(0, LEFT_OUT_SHOWN),
        `  … and servers left out for ${rest} more reasons: see the report`,
    ];
}
function backendsOf(plan) {
    const lanes = plan.stages.flatMap((stage) => stage.lanes);
    const named = lanes.flatMap((lane) => lane.server.backends);
    return [...new Set([...named, ...plan.floors.map((floor) => floor.backend)])];
}


/***/ }),

/***/ 902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   jD: () => (/* binding */ tableRow),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _support_format_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(861);
/* harmony import */ var _workflow_command_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(678);


function escaped(text, max = 600) {
    return (0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text), max)
        .replace(/[\\`*_{}[\]|~]/g, String.raw `\$&`)
        .replace(/^(\d*)([#+\-=.)])/, String.raw `$1\$2`)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('$', '<span>$</span>');
}
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
function codeBlock(language, lines) {
    const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map((run) => run[0].length)));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...lines.map((line) => line.replace(/[\r\n]+/g, ' ')), fence];
}
function details(summary, body) {
    const end = body.at(-1) === '' ? [] : [''];
    return ['<details>', `<summary>${escaped(summary)}</summary>`, '', ...body, ...end, '</details>'];
}


/***/ }),

/***/ 623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   OC: () => (/* binding */ stateSentences),
/* harmony export */   aK: () => (/* binding */ laneText),
/* harmony export */   b7: () => (/* binding */ naming),
/* harmony export */   oM: () => (/* binding */ closingLine),
/* harmony export */   pp: () => (/* binding */ plannedServers),
/* harmony export */   sN: () => (/* binding */ requestsText)
/* harmony export */ });
/* harmony import */ var _support_format_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(861);
/* harmony import */ var _workflow_command_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(678);


function markOf(result) {
    switch (result) {
        case 'deployed':
            return '✓';
        case 'held':
            return '✗';
        case 'restored':
        case 'rolled-back':
            return '↩';
        case 'skipped':
        case 'untouched':
            return '·';
    }
}
function plannedServers(outcome) {
    return outcome.servers.filter((server) => !isLeftOut(server));
}
function laneText(server) {
    const { timings } = server;
    const why = (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(server.message ?? '');
    const code = server.reason ? ` (${server.reason})` : '';
    if (server.result === 'deployed') {
        const parts = [
            timings.drainMs === null ? '' : `${(0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(timings.drainMs)} draining`,
            timings.deployMs === null ? '' : `${(0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(timings.deployMs)} deploying`,
            timings.proofMs === null ? '' : `${(0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(timings.proofMs)} proving`,
        ].filter((part) => part !== '');
        const total = timings.totalMs === null ? '' : ` in ${(0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(timings.totalMs)}`;
        return `${server.name}${total}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}${server.reason ? `; but ${why}${code}` : ''}`;
    }
    return `${server.name} ${becameOf(server.result, 1, [server])}${why === '' ? '' : `: ${why}`}${code}`;
}
function stateSentences(outcome) {
    const order = [
        'held',
        'skipped',
        'restored',
        'rolled-back',
        'deployed',
        'untouched',
    ];
    return order.flatMap((result) => {
        const servers = outcome.servers.filter((server) => server.result === result && !isLeftOut(server));
        if (servers.length === 0)
            return [];
        const names = (0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__/* .listNames */ .Zv)(servers.map((server) => server.name));
        return [`${names} ${becameOf(result, servers.length, servers)}.`];
    });
}
const isLeftOut = (server) => server.result === 'skipped' && server.reason === undefined;
function becameOf(result, count, servers) {
    const is = count === 1 ? 'is' : 'are';
    const was = count === 1 ? 'was' : 'were';
    switch (result) {
        case 'held': {
            const states = [...new Set(servers.map((server) => server.after.state))];
            if (states.includes('unknown'))
                return `${is} out of rotation as far as anybody can tell`;
            return `${is} held out of rotation${states.length === 1 ? ` (${states[0]})` : ''}`;
        }
        case 'restored':
            return `${is} back as ${count === 1 ? 'it was' : 'they were'} before the run`;
        case 'rolled-back':
            return `${is} rolled back`;
        case 'deployed':
            return `${is} rolled out`;
        case 'untouched':
            return `${was} not touched`;
        case 'skipped': {
            if (servers.some(isLeftOut))
                return `${was} left out`;
            const states = [...new Set(servers.map((server) => server.after.state))];
            return `${is} left${states.length === 1 ? ` in ${states[0]}` : ''}, as somebody else set ${count === 1 ? 'it' : 'them'}`;
        }
    }
}
function naming(text, subject) {
    const line = (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text);
    return subject === undefined || line.includes(subject) ? line : `${(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(subject)}: ${line}`;
}
function requestsText(receipt) {
    return `${(0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(receipt.errors)} of ${(0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(receipt.requests, 'request')} failed`;
}
function closingLine(outcome) {
    const planned = plannedServers(outcome);
    if (outcome.result === 'planned')
        return `Planned ${(0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(planned.length, 'server')}. Nothing was written.`;
    if (planned.length === 0) {
        return outcome.result === 'succeeded' ? 'Nothing to roll out. Nothing was written.' : '';
    }
    const count = `${(0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(outcome.deployed.length)} of ${(0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(planned.length, 'server')}`;
    const reloads = outcome.receipt.reloads > 0 ? ` It was reloaded ${timesText(outcome.receipt.reloads)}.` : '';
    return (`Rolled out ${count} in ${(0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(outcome.durationMs)}. ` +
        `HAProxy counted ${(0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(outcome.receipt.requests, 'request')} and ${(0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(outcome.receipt.errors, 'error')} meanwhile.` +
        reloads);
}
const timesText = (times) => (times === 1 ? 'once' : `${times} times`);


/***/ }),

/***/ 973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x9: () => (/* binding */ joinBlocks),
  Br: () => (/* binding */ renderSummary),
  EK: () => (/* binding */ repairsBlock),
  LZ: () => (/* binding */ warningsBlock)
});

// EXTERNAL MODULE: ./build/support/format.js
var format = __nccwpck_require__(861);
// EXTERNAL MODULE: ./build/report/annotation.js
var annotation = __nccwpck_require__(762);
// EXTERNAL MODULE: ./build/report/collector.js + 1 modules
var collector = __nccwpck_require__(982);
// EXTERNAL MODULE: ./build/report/log-head.js
var log_head = __nccwpck_require__(20);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __nccwpck_require__(902);
// EXTERNAL MODULE: ./build/report/outcome-text.js
var outcome_text = __nccwpck_require__(623);
;// CONCATENATED MODULE: ./build/report/summary-observed.js



const SERVERS_MAX = 40;
const LINES_MAX = 12;
const NODES_MAX = 50;
function observedBlocks(outcome, run) {
    const body = [...nodesBlock(run), ...receiptBlock(outcome.receipt), ...serversBlock(outcome, run)];
    return body.length === 0 ? [] : (0,markdown/* details */.zH)('What was observed', body);
}
function nodesBlock(run) {
    if (run.nodes.length === 0)
        return [];
    const lines = run.nodes.slice(0, NODES_MAX).map(({ node, endpoint, identity }) => {
        const text = `${node}: ${endpoint}, HAProxy ${identity.version}, process ${identity.pid}`;
        return `- ${(0,markdown/* escaped */.Mk)(text)}`;
    });
    const reloads = run.reloads.slice(0, 20).map((reload) => `- ${(0,markdown/* escaped */.Mk)((0,outcome_text/* naming */.b7)(reload.text, reload.node))}`);
    return [...lines, ...reloads, ''];
}
function receiptBlock(receipt) {
    if (receipt.rows.length === 0)
        return [];
    const rows = receipt.rows
        .slice(0, NODES_MAX)
        .map((row) => (0,markdown/* tableRow */.jD)([
        (0,markdown/* escaped */.Mk)(row.node),
        (0,markdown/* escaped */.Mk)(row.backend),
        ...[
            row.requests,
            row.responses5xx,
            row.connectionErrors,
            row.responseErrors,
            row.retries,
            row.redispatches,
        ].map(format/* formatCount */.B4),
    ]));
    return [
        (0,markdown/* tableRow */.jD)([
            'Node',
            'Backend',
            'Requests',
            '5xx',
            'Connection errors',
            'Response errors',
            'Retries',
            'Redispatches',
        ]),
        '| :-- | :-- | --: | --: | --: | --: | --: | --: |',
        ...rows,
        '',
    ];
}
function serversBlock(outcome, run) {
    const resultOf = new Map(outcome.servers.map((server) => [server.name, server.result]));
    const traces = [...run.servers.values()].filter((trace) => trace.observed.seen() > 0);
    const sorted = traces.toSorted((a, b) => Number(resultOf.get(a.name) === 'deployed') - Number(resultOf.get(b.name) === 'deployed'));
    const shown = sorted.slice(0, SERVERS_MAX).flatMap(observedOf);
    const cut = sorted.length - SERVERS_MAX;
    return cut > 0 ? [...shown, `… and ${(0,format/* plural */.LS)(cut, 'more server')}: see the report.`] : shown;
}
function observedOf(trace) {
    const entries = trace.observed.entries().slice(-LINES_MAX);
    const cut = trace.observed.seen() - entries.length;
    return [
        `**${(0,markdown/* escaped */.Mk)(trace.name, 80)}**${cut > 0 ? ` (the last ${entries.length} of ${(0,format/* formatCount */.B4)(trace.observed.seen())})` : ''}`,
        '',
        ...entries.map((entry) => `- ${(0,markdown/* escaped */.Mk)(entry.node === null ? entry.text : `${entry.node}: ${entry.text}`, 300)}`),
        '',
    ];
}

;// CONCATENATED MODULE: ./build/report/timeline.js
function barOf(phase) {
    switch (phase) {
        case 'draining':
        case 'maint':
            return 'drain';
        case 'deploying':
            return 'deploy';
        case 'proving':
        case 'checking':
        case 'ramping':
            return 'prove';
        case 'pausing':
            return 'pause';
        case 'restoring':
            return 'restore';
        case 'rolling-back':
            return 'roll back';
        case 'ready':
        case 'untouched':
            return undefined;
    }
}
function barsOf(trace) {
    const bars = [];
    for (const [index, { phase, atMs }] of trace.phases.entries()) {
        const name = barOf(phase);
        if (name === undefined)
            continue;
        const toMs = Math.max(atMs, trace.phases[index + 1]?.atMs ?? trace.endedMs ?? atMs);
        const last = bars.at(-1);
        if (last?.name === name && last.toMs === atMs)
            bars[bars.length - 1] = { ...last, toMs };
        else
            bars.push({ name, fromMs: atMs, toMs });
    }
    return bars;
}
const timeline_SERVERS_MAX = 40;
const BARS_MAX = 12;
const NAME_MAX = 40;
function ganttLines(run) {
    const { startedAtEpochMs } = run;
    if (startedAtEpochMs === undefined || Number.isNaN(startedAtEpochMs))
        return undefined;
    const sections = [...run.servers.values()]
        .map((trace) => ({ name: trace.name, bars: barsOf(trace) }))
        .filter((section) => section.bars.length > 0);
    if (sections.length === 0)
        return undefined;
    const at = (ms) => Math.round(startedAtEpochMs + ms);
    const lines = ['gantt', '  dateFormat x', '  axisFormat %H:%M:%S'];
    for (const section of sections.slice(0, timeline_SERVERS_MAX)) {
        lines.push(`  section ${mermaidName(section.name)}`);
        for (const bar of section.bars.slice(0, BARS_MAX)) {
            const state = bar.name === 'deploy'
                ? 'active, '
                : bar.name === 'restore' || bar.name === 'roll back'
                    ? 'crit, '
                    : '';
            lines.push(`  ${bar.name} :${state}${at(bar.fromMs)}, ${Math.max(at(bar.toMs), at(bar.fromMs) + 1)}`);
        }
    }
    return { lines, cut: Math.max(0, sections.length - timeline_SERVERS_MAX) };
}
function mermaidName(name) {
    return name.slice(0, NAME_MAX).replace(/[^A-Za-z0-9._-]/g, '_') || '_';
}

;// CONCATENATED MODULE: ./build/report/summary.js








const SUMMARY_MAX_BYTES = 900_000;
const ROWS_MAX = 300;
const WARNINGS_MAX = 50;
const REPAIR_LINES_MAX = 400;
function renderSummary(outcome, run, planText) {
    const core = [
        [`## ${(0,markdown/* escaped */.Mk)(heading(outcome, run))}`],
        failureBlock(outcome),
        planBlock(planText),
        outcome.result === 'planned' ? [] : serverTable(outcome),
        leftOutBlock(run),
        warningsBlock((0,collector/* allWarnings */.h)(run, outcome.warnings)),
        repairsBlock(outcome.repairs),
    ];
    const picture = outcome.result === 'planned' ? [] : pictureBlock(run);
    const observed = outcome.result === 'planned' ? [] : observedBlocks(outcome, run);
    const tooLong = ['_The rest is too long for a summary; it is in the report._'];
    for (const blocks of [
        [...core, picture, observed],
        [...core, picture, tooLong],
        [...core, tooLong],
    ]) {
        const text = joinBlocks(blocks);
        if (Buffer.byteLength(text) <= SUMMARY_MAX_BYTES)
            return text;
    }
    return joinBlocks([core[0] ?? [], failureBlock(outcome), tooLong]);
}
function joinBlocks(blocks) {
    const texts = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
    return `${texts.join('\n\n')}\n`;
}
function heading(outcome, run) {
    const backends = run.plan ? (0,format/* listNames */.Zv)((0,log_head/* backendsOf */.dc)(run.plan), 4) : '';
    const of = backends === '' ? '' : `${backends}: `;
    const planned = (0,outcome_text/* plannedServers */.pp)(outcome);
    if (outcome.result === 'planned')
        return `${of}a plan for ${(0,format/* plural */.LS)(planned.length, 'server')}, nothing was written`;
    if (outcome.result !== 'succeeded')
        return `✗ ${of}${(0,annotation/* failureText */.kY)(outcome)?.title ?? outcome.result}`;
    if (planned.length === 0)
        return `✓ ${of}nothing to roll out`;
    const count = `${(0,format/* formatCount */.B4)(outcome.deployed.length)} of ${(0,format/* plural */.LS)(planned.length, 'server')}`;
    return `✓ ${backends} rolled out: ${count}, ${(0,outcome_text/* requestsText */.sN)(outcome.receipt)}`.replace('✓  ', '✓ ');
}
function failureBlock(outcome) {
    const failure = (0,annotation/* failureText */.kY)(outcome);
    if (!failure)
        return [];
    const paragraphs = [
        paragraph(failure.observed),
        failure.state === '' ? '' : `**${(0,markdown/* escaped */.Mk)(failure.state, 2_000)}**`,
        paragraph(failure.next),
        ...failure.attached.slice(0, 10).map((one) => `Also: ${(0,markdown/* escaped */.Mk)(one)}`),
        outcome.receipt.rows.length === 0
            ? ''
            : (0,markdown/* escaped */.Mk)(`${(0,outcome_text/* requestsText */.sN)(outcome.receipt)} in ${(0,format/* formatMs */._V)(outcome.durationMs)}, as HAProxy counted them.`),
    ];
    return paragraphs.filter((one) => one !== '').flatMap((one, index) => (index === 0 ? [one] : ['', one]));
}
function paragraph(text) {
    const lines = text.split(/\r?\n/).map((line) => (0,markdown/* escaped */.Mk)(line, 1_000));
    return lines
        .filter((line) => line !== '')
        .slice(0, 40)
        .join('<br>');
}
function planBlock(planText) {
    if (planText === undefined)
        return [];
    const lines = planText.trimEnd().split(/\r?\n/);
    const shown = lines.slice(0, 2_000).map((line) => line.slice(0, 300));
    const cut = lines.length - shown.length;
    return (0,markdown/* codeBlock */.DV)('text', cut > 0 ? [...shown, `… ${(0,format/* plural */.LS)(cut, 'more line')}: see the output plan`] : shown);
}
function serverTable(outcome) {
    const planned = (0,outcome_text/* plannedServers */.pp)(outcome);
    if (planned.length === 0)
        return [];
    const wrong = planned.filter((server) => server.result !== 'deployed');
    const shown = new Set([...wrong, ...planned].slice(0, ROWS_MAX));
    const rows = planned.filter((server) => shown.has(server)).map(serverRow);
    const cut = planned.length - rows.length;
    return [
        (0,markdown/* tableRow */.jD)(['Server', 'Result', 'Sessions at drain', 'Drain', 'Deploy', 'Proof', 'Total']),
        '| :-- | :-- | --: | --: | --: | --: | --: |',
        ...rows,
        ...(cut > 0 ? ['', `… and ${(0,format/* plural */.LS)(cut, 'more server')}: see the report.`] : []),
    ];
}
function serverRow(server) {
    const { timings } = server;
    const time = (ms) => (ms === null ? '–' : (0,format/* formatMs */._V)(ms));
    const why = server.reason ? ` (${server.reason})` : '';
    return (0,markdown/* tableRow */.jD)([
        (0,markdown/* escaped */.Mk)(server.name, 80),
        (0,markdown/* escaped */.Mk)(`${(0,outcome_text/* markOf */.Fg)(server.result)} ${server.result}${why}`),
        server.sessionsAtDrain === null ? '–' : (0,format/* formatCount */.B4)(server.sessionsAtDrain),
        time(timings.drainMs),
        time(timings.deployMs),
        time(timings.proofMs),
        time(timings.totalMs),
    ]);
}
function leftOutBlock(run) {
    const byReason = Map.groupBy(run.plan?.leftOut ?? [], (one) => one.why);
    const lines = [...byReason].slice(0, 20).map(([why, servers]) => {
        const names = (0,format/* listNames */.Zv)(servers.map((server) => server.name));
        return `- ${(0,markdown/* escaped */.Mk)(names, 1_000)}: ${(0,markdown/* escaped */.Mk)(why)}`;
    });
    const cut = byReason.size - lines.length;
    if (cut > 0)
        lines.push(`- … and servers left out for ${(0,format/* plural */.LS)(cut, 'more reason')}: see the report`);
    return lines.length === 0 ? [] : ['**Left out**', '', ...lines];
}
function warningsBlock(warnings) {
    if (warnings.length === 0)
        return [];
    const shown = warnings.slice(0, WARNINGS_MAX).map((warning) => `- ${(0,markdown/* escaped */.Mk)(warning, 1_000)}`);
    const cut = warnings.length - shown.length;
    const rest = cut > 0 ? [`- … and ${(0,format/* plural */.LS)(cut, 'more warning')}: see the report`] : [];
    return [`**${(0,format/* plural */.LS)(warnings.length, 'warning')}**`, '', ...shown, ...rest];
}
function repairsBlock(repairs) {
    const lines = (0,annotation/* repairLines */.Pw)(repairs.filter((repair) => repair.lines.length > 0), '# ').map((line) => line.trimStart());
    if (lines.length === 0)
        return [];
    const shown = lines.slice(0, REPAIR_LINES_MAX);
    const cut = lines.length - shown.length;
    const rest = cut > 0 ? [`# … and ${(0,format/* plural */.LS)(cut, 'more line')}: see the log`] : [];
    return ['**To repair by hand**', '', ...(0,markdown/* codeBlock */.DV)('sh', [...shown, ...rest])];
}
function pictureBlock(run) {
    const gantt = ganttLines(run);
    if (!gantt)
        return [];
    const rest = gantt.cut > 0 ? ['', `… and ${(0,format/* plural */.LS)(gantt.cut, 'more server')}: see the report.`] : [];
    return [...(0,markdown/* codeBlock */.DV)('mermaid', gantt.lines), ...rest];
}


/***/ }),

/***/ 678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MI: () => (/* binding */ outputLine),
/* harmony export */   Oh: () => (/* binding */ startGroup),
/* harmony export */   RE: () => (/* binding */ ANNOTATION_MESSAGE_MAX),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   aR: () => (/* binding */ END_GROUP),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   w7: () => (/* binding */ annotation)
/* harmony export */ });
/* harmony import */ var _support_format_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(861);

const UNPRINTABLE = /[\u0000-\u0008\u000a-\u001a\u001c-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g;
const ESCAPE_OR_TAB = /[\u0009\u001b]/g;
const OTHER_ESCAPE = /\u001b(?!\[[0-9;]*m)/g;
function oneLine(text) {
    return breakCommands(text.replace(UNPRINTABLE, ' ').replace(ESCAPE_OR_TAB, ' ').trim());
}
function outputLine(text) {
    return breakCommands(text.replace(OTHER_ESCAPE, ' ').replace(UNPRINTABLE, ' ').trimEnd());
}
function plainLine(line) {
    const safe = breakCommands(line.replace(UNPRINTABLE, ' '));
    return safe.trimStart().startsWith('::') ? safe.replace('::', ': :') : safe;
}
function breakCommands(text) {
    return text.replaceAll('##[', '# #[');
}
const ANNOTATION_MESSAGE_MAX = 4_096;
const ANNOTATION_TITLE_MAX = 250;
function annotation(kind, title, message) {
    const safe = breakCommands((0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(message, ANNOTATION_MESSAGE_MAX));
    return `::${kind} title=${escapeProperty((0,_support_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(oneLine(title), ANNOTATION_TITLE_MAX))}::${escapeData(safe)}`;
}
function startGroup(title) {
    return `::group::${escapeData(oneLine(title))}`;
}
const END_GROUP = '::endgroup::';
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ }),

/***/ 354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ newReporting),
  w: () => (/* binding */ printLine)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 20 modules
var core = __nccwpck_require__(49);
// EXTERNAL MODULE: ./build/report/collector.js + 1 modules
var collector = __nccwpck_require__(982);
// EXTERNAL MODULE: ./build/support/format.js
var format = __nccwpck_require__(861);
// EXTERNAL MODULE: ./build/report/annotation.js
var annotation = __nccwpck_require__(762);
// EXTERNAL MODULE: ./build/report/log-head.js
var log_head = __nccwpck_require__(20);
// EXTERNAL MODULE: ./build/report/outcome-text.js
var outcome_text = __nccwpck_require__(623);
;// CONCATENATED MODULE: ./build/report/progress-filter.js
const EARLY_MS = 60_000;
const EARLY_GAP_MS = 1_000;
const LATE_GAP_MS = 10_000;
function progressFilter() {
    const waits = new Map();
    const began = (event) => ({
        sinceMs: event.atMs,
        printedMs: event.atMs,
        text: event.text,
        word: event.word,
    });
    return {
        happened(server, step) {
            if (step === undefined)
                waits.delete(server);
            else
                waits.set(server, began(step));
        },
        wordToPrint(event) {
            const wait = waits.get(event.server);
            if (!wait) {
                waits.set(event.server, began(event));
                return event.word;
            }
            const isLate = event.atMs - wait.sinceMs >= EARLY_MS || event.text === wait.text;
            if (event.atMs - wait.printedMs < (isLate ? LATE_GAP_MS : EARLY_GAP_MS))
                return undefined;
            waits.set(event.server, { ...began(event), sinceMs: wait.sinceMs });
            return event.word === wait.word ? '' : event.word;
        },
    };
}

// EXTERNAL MODULE: ./build/report/workflow-command.js
var workflow_command = __nccwpck_require__(678);
;// CONCATENATED MODULE: ./build/report/log.js






const WARNING_ANNOTATIONS = 8;
const WORD_WIDTH = 10;
const SERVER_WIDTH_MAX = 24;
function logReporter(write, options) {
    const print = (line) => write((0,workflow_command/* plainLine */.h0)(line));
    const progress = progressFilter();
    const active = new Set();
    const warned = new Set();
    const pendingAnnotations = [];
    let annotations = 0;
    let group;
    let windowOf = new Map();
    let serverWidth = 0;
    let subject = 'rollout';
    const closeGroup = () => {
        if (group !== undefined && options.groups)
            write(workflow_command/* END_GROUP */.aR);
        group = undefined;
        for (const line of pendingAnnotations.splice(0))
            write(line);
    };
    const tell = (event, server, word, text) => {
        if (group !== undefined && server !== undefined && server !== group)
            closeGroup();
        const isLive = group === undefined && (server !== undefined || active.size > 0);
        const name = isLive ? `${(0,workflow_command/* oneLine */.TN)(server ?? '').padEnd(serverWidth)}  ` : '';
        print(`  ${(0,format/* timeOfDay */.rb)(event.time)}  ${name}${(0,workflow_command/* oneLine */.TN)(word).padEnd(WORD_WIDTH)} ${(0,workflow_command/* oneLine */.TN)(text)}`.trimEnd());
    };
    const warn = (text, server) => {
        const line = (0,outcome_text/* naming */.b7)(text, server);
        if (warned.has(line) || warned.has((0,workflow_command/* oneLine */.TN)(text)))
            return;
        warned.add(line).add((0,workflow_command/* oneLine */.TN)(text));
        print(`${group === undefined ? '' : '  '}! ${line}`);
        if (annotations >= WARNING_ANNOTATIONS)
            return;
        annotations += 1;
        pendingAnnotations.push((0,workflow_command/* annotation */.w7)('warning', server === undefined ? subject : `${subject}: ${server}`, line));
        if (group === undefined)
            closeGroup();
    };
    const started = (event) => {
        const { plan } = event;
        const names = plan.stages.flatMap((stage) => stage.lanes.map((lane) => lane.server.name));
        serverWidth = Math.min(SERVER_WIDTH_MAX, Math.max(0, ...names.map((name) => name.length)));
        windowOf = new Map(plan.stages.flatMap((stage) => stage.lanes.map((lane) => [lane.server.name, Math.min(stage.window, stage.lanes.length)])));
        subject = `Rollout of ${(0,format/* shorten */.ml)((0,log_head/* backendsOf */.dc)(plan).join(', '), 100) || 'nothing'}`;
        for (const line of (0,log_head/* headLines */.Ol)(event))
            print(line);
        for (const warning of plan.warnings)
            warn(warning);
    };
    const laneStarted = (event) => {
        closeGroup();
        const title = `${event.server} · ${event.rollback ? 'rolling back' : `${event.index} of ${event.total}`}`;
        const alone = active.size === 0 && (event.rollback || (windowOf.get(event.server) ?? 1) === 1);
        active.add(event.server);
        progress.happened(event.server, undefined);
        if (!alone)
            return print(`▸ ${title}`);
        group = event.server;
        if (options.groups)
            write((0,workflow_command/* startGroup */.Oh)(title));
        else
            print(`▸ ${title}`);
    };
    const laneEnded = (event) => {
        if (group !== undefined)
            closeGroup();
        active.delete(event.server);
        const text = (0,workflow_command/* oneLine */.TN)(event.text) || (0,outcome_text/* laneText */.aK)(event.outcome);
        print(/^[✓✗↩·!]/.test(text) ? text : `${(0,outcome_text/* markOf */.Fg)(event.outcome.result)} ${(0,workflow_command/* oneLine */.TN)(text)}`);
    };
    const note = (event, line) => group === undefined ? print(line) : tell(event, undefined, '', line);
    const on = (event) => {
        switch (event.type) {
            case 'started':
                return started(event);
            case 'lane-started':
                return laneStarted(event);
            case 'step':
                progress.happened(event.server, event);
                return tell(event, event.server, event.word, event.text);
            case 'progress': {
                const word = progress.wordToPrint(event);
                return word === undefined ? undefined : tell(event, event.server, word, event.text);
            }
            case 'output':
                return print(`  ${(0,workflow_command/* oneLine */.TN)(event.server)} │ ${(0,workflow_command/* outputLine */.MI)(event.line)}`);
            case 'warning':
                return warn(event.text, event.server);
            case 'reloaded':
                return tell(event, undefined, 'reloaded', (0,outcome_text/* naming */.b7)(event.text, event.node));
            case 'restoring':
                closeGroup();
                return print(`↩ ${(0,workflow_command/* oneLine */.TN)(event.text)}`);
            case 'note':
                return event.text.split(/\r?\n/).forEach((line) => note(event, line));
            case 'lane-ended':
                return laneEnded(event);
            case 'phase':
            case 'sessions':
            case 'ordered':
            case 'observed':
            case 'available':
                return;
        }
    };
    const finish = (outcome) => {
        closeGroup();
        for (const text of outcome.warnings)
            warn(text);
        const closing = (0,outcome_text/* closingLine */.oM)(outcome);
        if (closing !== '')
            print(closing);
        const error = (0,annotation/* errorAnnotation */.IR)(outcome);
        if (error === undefined)
            return;
        print(`✗ ${(0,annotation/* failureText */.kY)(outcome)?.title ?? ''}`);
        write(error);
        for (const line of (0,annotation/* failureDetails */.JK)(outcome))
            print(line);
    };
    return { event: on, finish };
}

;// CONCATENATED MODULE: ./build/report/plan-json.js
function matrixOf(plan) {
    const include = plan.stages.flatMap((stage) => stage.lanes.map(({ server }) => ({
        server: server.name,
        address: server.address,
        port: server.port,
        backends: server.backends.join(','),
        index: server.index,
    })));
    return { include };
}
function planJson(plan) {
    return {
        operation: plan.operation,
        strategy: plan.strategy,
        stages: plan.stages.map((stage) => ({
            title: stage.title,
            window: stage.window,
            servers: stage.lanes.map(({ server: { name, address, port, backends, index } }) => ({
                name,
                address,
                port,
                backends,
                index,
            })),
        })),
        floors: plan.floors.map(({ backend, node, least, available }) => ({ backend, node, least, available })),
        leftOut: plan.leftOut.map(({ name, why }) => ({ name, why })),
        warnings: plan.warnings,
    };
}

;// CONCATENATED MODULE: ./build/report/outputs.js

function earlyOutputs(setOutput) {
    let planned = [];
    const deployed = new Set();
    const held = new Set();
    const goingBack = new Set();
    const write = () => {
        setOutput('deployed', planned.filter((name) => deployed.has(name)).join(','));
        setOutput('held', planned.filter((name) => held.has(name)).join(','));
        setOutput('remaining', planned.filter((name) => !deployed.has(name) && !held.has(name)).join(','));
    };
    return {
        event(event) {
            if (event.type === 'started') {
                planned = event.plan.stages.flatMap((stage) => stage.lanes.map((lane) => lane.server.name));
                writePlan(setOutput, event.plan);
                write();
            }
            if (event.type === 'lane-started' && event.rollback)
                goingBack.add(event.server);
            if (event.type === 'phase' && event.phase === 'ready' && !goingBack.has(event.server)) {
                deployed.add(event.server);
                write();
            }
            if (event.type === 'lane-ended') {
                deployed.delete(event.server);
                held.delete(event.server);
                if (event.outcome.result === 'deployed')
                    deployed.add(event.server);
                if (event.outcome.result === 'held')
                    held.add(event.server);
                write();
            }
        },
    };
}
function writePlan(setOutput, plan) {
    setOutput('plan', JSON.stringify(planJson(plan)));
    setOutput('matrix', JSON.stringify(matrixOf(plan)));
}
function writeOutputs(setOutput, outcome, plan, files = {}) {
    setOutput('result', outcome.result);
    setOutput('reason', outcome.reason);
    setOutput('servers', JSON.stringify(outcome.servers));
    const isCutShort = plan !== undefined && outcome.servers.length === 0 && outcome.reason !== '';
    if (!isCutShort) {
        setOutput('deployed', outcome.deployed.join(','));
        setOutput('held', outcome.held.join(','));
        setOutput('remaining', outcome.remaining.join(','));
    }
    if (plan)
        writePlan(setOutput, plan);
    setOutput('requests', String(outcome.receipt.requests));
    setOutput('errors', String(outcome.receipt.errors));
    setOutput('reloads', String(outcome.receipt.reloads));
    setOutput('duration-ms', String(Math.round(outcome.durationMs)));
    if (files.json !== undefined)
        setOutput('report-json', files.json);
    if (files.html !== undefined)
        setOutput('report-html', files.html);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
;// CONCATENATED MODULE: ./build/report/report-file.js


async function writeReportFile(directory, name, text) {
    const path = (0,external_node_path_.resolve)(directory, name);
    const temporary = `${path}.${process.pid}.tmp`;
    try {
        await (0,promises_.mkdir)(directory, { recursive: true });
        const file = await (0,promises_.open)(temporary, 'w', 0o600);
        try {
            await file.writeFile(text);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,promises_.rename)(temporary, path);
        return { ok: true, path };
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true }).catch(() => undefined);
        const why = error instanceof Error ? error.message : String(error);
        return { ok: false, warning: `${name} could not be written to ${directory}: ${why}` };
    }
}

;// CONCATENATED MODULE: ./build/report/report-inputs.js
function reportInputs(inputs) {
    const { health } = inputs;
    return {
        backends: inputs.backends,
        servers: inputs.servers?.map((pattern) => `${pattern.exclude ? '!' : ''}${pattern.text.replace(/^!/, '')}`) ??
            null,
        groupBy: inputs.groupBy,
        drainTimeoutMs: inputs.drainTimeoutMs,
        onDrainTimeout: inputs.onDrainTimeout,
        haproxyCheck: health.haproxyCheck,
        healthUrl: health.url === undefined ? null : urlWithoutSecrets(health.url),
        healthSuccesses: health.successes,
        healthIntervalMs: health.intervalMs,
        healthTimeoutMs: health.timeoutMs,
        deployTimeoutMs: inputs.deployTimeoutMs,
        deployRetries: inputs.deployRetries,
        maxUnavailable: amountText(inputs.maxUnavailable),
        minAvailable: inputs.minAvailable === undefined ? null : amountText(inputs.minAvailable),
        lead: inputs.lead,
        pauseMs: inputs.pauseMs,
        maxFailures: inputs.maxFailures,
        onFailure: inputs.onFailure,
        onReload: inputs.onReload,
    };
}
function amountText(amount) {
    return `${amount.value}${amount.kind === 'percent' ? '%' : ''}`;
}
function urlWithoutSecrets(url) {
    return url.replace(/\/\/[^/?#]*@/, '//').replace(/[?#].*$/s, '?…');
}

;// CONCATENATED MODULE: ./build/report/report-json.js



function reportJson(outcome, run, facts) {
    const startedAt = isoTime(run.startedAtEpochMs);
    return {
        schemaVersion: 1,
        rollout: {
            id: facts.rolloutId,
            startedAt,
            endedAt: startedAt === null ? null : isoTime((run.startedAtEpochMs ?? 0) + outcome.durationMs),
            durationMs: Math.round(outcome.durationMs),
            headline: run.text?.headline ?? null,
        },
        source: facts.source,
        outcome: {
            result: outcome.result,
            reason: outcome.reason,
            title: outcome.title,
            message: outcome.message,
            hint: outcome.hint,
            attached: outcome.attached,
            repairs: outcome.repairs,
            deployed: outcome.deployed,
            held: outcome.held,
            remaining: outcome.remaining,
            stack: outcome.stack ?? null,
        },
        receipt: outcome.receipt,
        inputs: facts.inputs === undefined ? null : reportInputs(facts.inputs),
        nodes: run.nodes.map(({ node, endpoint, identity: { pid, startedSec, uptimeSec, version } }) => ({
            node,
            endpoint,
            pid,
            startedSec,
            uptimeSec,
            version,
        })),
        plan: run.plan === undefined ? null : planJson(run.plan),
        servers: outcome.servers.map((server) => reportServer(server, run.servers.get(server.name))),
        available: run.available,
        reloads: run.reloads,
        warnings: (0,collector/* allWarnings */.h)(run, outcome.warnings),
    };
}
function reportServer(server, trace) {
    return {
        ...server,
        phases: trace?.phases ?? [],
        endedMs: trace?.endedMs ?? null,
        sessions: kept(trace?.sessions),
        orders: kept(trace?.orders),
        observed: kept(trace?.observed),
    };
}
function kept(record) {
    return { seen: record?.seen() ?? 0, entries: record?.entries() ?? [] };
}
function isoTime(epochMs) {
    return epochMs === undefined || Number.isNaN(epochMs) ? null : new Date(epochMs).toISOString();
}

;// CONCATENATED MODULE: ./build/report/source.js
function sourceOf(environment) {
    const read = (name) => environment[name] || null;
    const server = read('GITHUB_SERVER_URL');
    const repository = read('GITHUB_REPOSITORY');
    const run = read('GITHUB_RUN_ID');
    const attempt = read('GITHUB_RUN_ATTEMPT');
    const runUrl = server && repository && run
        ? `${server}/${repository}/actions/runs/${run}${attempt ? `/attempts/${attempt}` : ''}`
        : null;
    return {
        repository,
        workflow: read('GITHUB_WORKFLOW'),
        runUrl,
        sha: read('GITHUB_SHA'),
        ref: read('GITHUB_REF'),
        actor: read('GITHUB_ACTOR'),
    };
}

// EXTERNAL MODULE: ./build/report/summary.js + 2 modules
var summary = __nccwpck_require__(973);
;// CONCATENATED MODULE: ./build/reporting.js









const printLine = (line) => {
    process.stdout.write(`${line}\n`);
};
function newReporting(options) {
    const { clock, rolloutId } = options;
    const startedMs = clock.nowMs();
    const collected = (0,collector/* collector */.g)();
    const log = logReporter(printLine, { groups: process.env['GITHUB_ACTIONS'] === 'true' });
    const reporters = [collected, earlyOutputs(core/* setOutput */.uH), log];
    const warnings = [];
    const broken = new Set();
    let planLines;
    const tell = (event) => {
        if (event.type === 'warning')
            warnings.push(event.text);
        const stamped = { ...event, atMs: clock.nowMs() - startedMs, time: clock.wallTime().toISOString() };
        for (const reporter of reporters) {
            if (broken.has(reporter))
                continue;
            try {
                reporter.event(stamped);
            }
            catch (error) {
                broken.add(reporter);
                tell({ type: 'warning', text: `a report could not be kept up: ${String(error)}` });
            }
        }
    };
    const attempt = async (what, work) => {
        try {
            await work();
        }
        catch (error) {
            tell({ type: 'warning', text: `${what} could not be written: ${String(error)}` });
        }
    };
    return {
        tell,
        warnings: () => warnings,
        plan(lines) {
            planLines = lines;
            for (const line of lines)
                tell({ type: 'note', text: line });
        },
        elapsedMs: () => clock.nowMs() - startedMs,
        async finish(outcome, inputs) {
            const run = collected.collected();
            const files = {};
            await attempt('the report', async () => {
                const directory = inputs?.reportDir ?? external_node_path_.join(options.temp, `haproxy-rollout-report-${rolloutId}`);
                const report = reportJson(outcome, run, { rolloutId, inputs, source: sourceOf(process.env) });
                const written = await writeReportFile(directory, 'report.json', `${JSON.stringify(report, null, 2)}\n`);
                if (written.ok)
                    files.json = written.path;
                else
                    tell({ type: 'warning', text: written.warning });
            });
            await attempt('the outputs', () => writeOutputs(core/* setOutput */.uH, outcome, run.plan, files));
            if (inputs?.summary !== false && process.env['GITHUB_STEP_SUMMARY']) {
                await attempt('the job summary', async () => {
                    await core/* summary */.z.addRaw((0,summary/* renderSummary */.Br)(outcome, run, planLines?.join('\n'))).write();
                });
            }
            log.finish(outcome);
        },
    };
}


/***/ }),

/***/ 285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ adminState),
/* harmony export */   KC: () => (/* binding */ ADMIN),
/* harmony export */   P9: () => (/* binding */ rowIdKey),
/* harmony export */   SM: () => (/* binding */ isSameProcess),
/* harmony export */   om: () => (/* binding */ rowKey)
/* harmony export */ });
function isSameProcess(a, b) {
    const toleranceSec = Math.max(a.startToleranceSec ?? 0, b.startToleranceSec ?? 0);
    return a.pid === b.pid && Math.abs(a.startedSec - b.startedSec) <= toleranceSec;
}
const rowKey = (row) => `${row.backend}/${row.server}`;
const rowIdKey = (row) => `${row.node} ${row.backend}/${row.server}`;
const ADMIN = {
    forcedMaint: 1,
    inheritedMaint: 2,
    configuredDisabled: 4,
    forcedDrain: 8,
    inheritedDrain: 16,
    dnsMaint: 32,
};
function adminState(bits) {
    if (bits & (ADMIN.forcedMaint | ADMIN.inheritedMaint | ADMIN.dnsMaint))
        return 'maint';
    if (bits & (ADMIN.forcedDrain | ADMIN.inheritedDrain))
        return 'drain';
    return 'ready';
}


/***/ }),

/***/ 374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(500);

const systemClock = {
    nowMs: () => performance.now(),
    wallTime: () => new Date(),
    async sleep(ms, signal) {
        signal?.throwIfAborted();
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.max(0, ms), undefined, signal ? { signal } : {});
        }
        catch (error) {
            signal?.throwIfAborted();
            throw error;
        }
    },
};


/***/ }),

/***/ 921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ asRolloutError),
/* harmony export */   a6: () => (/* binding */ RolloutError)
/* harmony export */ });
/* unused harmony export REASONS */
const REASONS = (/* unused pure expression or super */ null && ([
    'input-invalid',
    'unreachable',
    'no-answer',
    'permission-denied',
    'unknown-backend',
    'unknown-server',
    'unsupported',
    'below-floor',
    'no-idle-side',
    'changed-since-plan',
    'nodes-disagree',
    'reloaded',
    'not-drained',
    'deploy-failed',
    'deploy-timed-out',
    'workflow-failed',
    'workflow-lost',
    'health-failed',
    'error-rate-exceeded',
    'slowdown-exceeded',
    'inconclusive',
    'rollback-failed',
    'cancelled',
    'restore-incomplete',
    'internal',
]));
class RolloutError extends Error {
    code;
    title;
    observed;
    hint;
    constructor(code, title, options = {}) {
        const text = options.observed === undefined ? title : `${title}: ${options.observed}`;
        super(text, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = 'RolloutError';
        this.code = code;
        this.title = title;
        this.observed = options.observed;
        this.hint = options.hint;
    }
}
function asRolloutError(thrown) {
    if (thrown instanceof RolloutError)
        return thrown;
    const text = thrown instanceof Error ? thrown.message : String(thrown);
    return new RolloutError('internal', 'haproxy-rollout failed unexpectedly', {
        observed: text,
        hint: 'This is a bug in haproxy-rollout. Please report it with the stack below.',
        cause: thrown,
    });
}


/***/ }),

/***/ 861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Zv: () => (/* binding */ listNames),
/* harmony export */   _V: () => (/* binding */ formatMs),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   rb: () => (/* binding */ timeOfDay),
/* harmony export */   tW: () => (/* binding */ formatLimit)
/* harmony export */ });
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
function formatMs(ms) {
    const whole = Number.isFinite(ms) ? Math.max(0, Math.round(ms)) : 0;
    if (whole < SECOND)
        return `${whole} ms`;
    const tenths = Math.round(whole / 100);
    if (tenths < 600)
        return `${(tenths / 10).toFixed(1)} s`;
    const seconds = Math.round(whole / SECOND);
    if (seconds < 3_600)
        return twoUnits(seconds, 60, 'm', 's');
    const minutes = Math.round(whole / MINUTE);
    if (minutes < 1_440)
        return twoUnits(minutes, 60, 'h', 'm');
    return twoUnits(Math.round(whole / HOUR), 24, 'd', 'h');
}
function twoUnits(value, big, bigUnit, smallUnit) {
    const rest = value % big;
    return rest === 0
        ? `${Math.floor(value / big)}${bigUnit}`
        : `${Math.floor(value / big)}${bigUnit} ${rest}${smallUnit}`;
}
function formatLimit(ms) {
    if (ms === 0)
        return '0s';
    if (ms % HOUR === 0)
        return `${ms / HOUR}h`;
    if (ms % MINUTE === 0)
        return `${ms / MINUTE}m`;
    return ms % SECOND === 0 ? `${ms / SECOND}s` : `${ms}ms`;
}
function formatCount(n) {
    return Math.round(n)
        .toString()
        .replace(/\B(?=(\d{3})+$)/g, ',');
}
function plural(n, word, many = `${word}s`) {
    return `${formatCount(n)} ${n === 1 ? word : many}`;
}
function listNames(names, max = 12) {
    const shown = names.length <= max ? names : names.slice(0, Math.max(1, max - 1));
    const cut = names.length - shown.length;
    const parts = cut > 0 ? [...shown, `${formatCount(cut)} more`] : [...shown];
    const last = parts.pop() ?? '';
    return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}
function timeOfDay(isoTime) {
    return isoTime.slice(11, 23);
}
function shorten(text, max) {
    if (text.length <= max)
        return text;
    const cut = text.slice(0, Math.max(0, max - 1));
    return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}


/***/ }),

/***/ 574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qc: () => (/* binding */ endMarked),
/* harmony export */   Sb: () => (/* binding */ endTree)
/* harmony export */ });
/* unused harmony exports findTree, procTable, psTable */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(24);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(500);



const LOOK_MS = 20;
const KILLED_MS = 500;
async function endTree(root, marks, graceMs) {
    if (process.platform === 'win32') {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('taskkill', ['/pid', String(root), '/t', '/f'], () => { });
        return [];
    }
    let tree = await findTree(root, marks, []);
    send(root, tree, 'SIGTERM');
    const killAtMs = performance.now() + graceMs;
    while (performance.now() < killAtMs) {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(LOOK_MS);
        tree = tree.filter(isRunning);
        if (tree.length > 0)
            continue;
        tree = await findTree(root, marks, []);
        if (tree.length === 0)
            return [];
    }
    const giveUpAtMs = performance.now() + KILLED_MS;
    while (performance.now() < giveUpAtMs) {
        tree = await findTree(root, marks, tree.filter(isRunning));
        if (tree.length === 0)
            return [];
        send(root, tree, 'SIGKILL');
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(LOOK_MS);
    }
    return tree.filter(isRunning);
}
async function endMarked(marks, graceMs) {
    if (process.platform !== 'linux')
        return [];
    const [first] = await findTree(undefined, marks, []);
    return first === undefined ? [] : endTree(first.pid, marks, graceMs);
}
async function findTree(root, marks, known, readTable = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)('/proc/self/stat') ? procTable : psTable) {
    const table = (await readTable()).filter((entry) => entry.pid !== process.pid);
    const seeds = new Set([root, ...known.map((member) => member.pid)]);
    const found = new Map();
    let fresh = table.filter((entry) => seeds.has(entry.pid) || entry.group === root || entry.session === root || hasMarks(entry.pid, marks));
    while (fresh.length > 0) {
        for (const entry of fresh)
            found.set(entry.pid, entry);
        fresh = table.filter((entry) => found.has(entry.parent) && !found.has(entry.pid));
    }
    return [...found.values()].filter((entry) => !entry.zombie);
}
function send(root, tree, signal) {
    kill(-root, signal);
    for (const member of tree) {
        if (groupOf(member) !== root && isRunning(member))
            kill(member.pid, signal);
    }
}
function kill(pid, signal) {
    try {
        process.kill(pid, signal);
        return true;
    }
    catch {
        return false;
    }
}
function isRunning(member) {
    if (process.platform !== 'linux')
        return kill(member.pid, 0);
    const now = procEntry(member.pid);
    return now !== undefined && now.started === member.started && !now.zombie;
}
function groupOf(member) {
    return process.platform === 'linux' ? procEntry(member.pid)?.group : undefined;
}
function hasMarks(pid, marks) {
    if (process.platform !== 'linux' || marks.length === 0)
        return false;
    try {
        const environment = `\0${(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/environ`, 'latin1')}`;
        return marks.every((mark) => environment.includes(`\0${Buffer.from(mark).toString('latin1')}\0`));
    }
    catch {
        return false;
    }
}
async function procTable() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap((name) => procEntry(Number(name)) ?? []);
}
function procEntry(pid) {
    let stat;
    try {
        stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
    }
    catch {
        return undefined;
    }
    const nameEnd = stat.lastIndexOf(')');
    const [state = '', parent, group, session, ...rest] = stat.slice(nameEnd + 2).split(' ');
    return {
        pid,
        name: stat.slice(stat.indexOf('(') + 1, nameEnd),
        started: rest[15] ?? '',
        parent: Number(parent),
        group: Number(group),
        session: Number(session),
        zombie: state === 'Z' || state === 'X',
    };
}
async function psTable() {
    const columns = 'pid=,ppid=,pgid=,stat=,lstart=,comm=';
    const text = await new Promise((resolve) => {
        const options = { env: { ...process.env, LC_ALL: 'C' }, maxBuffer: 16 * 1024 * 1024 };
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('ps', ['-A', '-o', columns], options, (error, stdout) => resolve(error ? '' : stdout));
    });
    const row = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\d{4})\s+(.*)$/;
    return text.split('\n').flatMap((line) => {
        const [, pid, parent, group, state = '', started = '', name = ''] = row.exec(line) ?? [];
        if (pid === undefined)
            return [];
        return {
            pid: Number(pid),
            name: name.trim(),
            started,
            parent: Number(parent),
            group: Number(group),
            session: 0,
            zombie: state.startsWith('Z'),
        };
    });
}


/***/ }),

/***/ 49:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z3: () => (/* binding */ error),
  Gu: () => (/* binding */ getState),
  LZ: () => (/* binding */ saveState),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  z: () => (/* reexport */ summary)
});

// UNUSED EXPORTS: ExitCode, addPath, debug, endGroup, exportVariable, getBooleanInput, getIDToken, getInput, getMultilineInput, group, info, isDebug, markdownSummary, notice, platform, setCommandEcho, setFailed, startGroup, toPlatformPath, toPosixPath, toWin32Path, warning

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
;// CONCATENATED MODULE: external "events"
const external_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
;// CONCATENATED MODULE: external "assert"
const external_assert_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_namespaceObject.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_namespaceObject.constants.O_RDONLY;
function exists(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_namespaceObject.dirname(filePath);
                        const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_namespaceObject.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_namespaceObject.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_namespaceObject.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_namespaceObject.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_namespaceObject.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_namespaceObject.EOL.length);
                n = s.indexOf(external_os_namespaceObject.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_namespaceObject.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_namespaceObject.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec_exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = tr.argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new tr.ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new StringDecoder('utf8');
        const stderrDecoder = new StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec_exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + os.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(479);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
