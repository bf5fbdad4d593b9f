import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';

const { env } = process;
const say = (line) => console.log(line);
const write = (file, text) => appendFileSync(env[file], text);

if (env.STATE_isPost) {
  say(`post of phase ${env.STATE_phase}`);
  write('GITHUB_STEP_SUMMARY', 'tidied up\n');
} else {
  write('GITHUB_STATE', 'isPost=true\nphase=begun\n');
  say(
    `mode ${env.INPUT_MODE}, token ${env.INPUT_TOKEN.slice(0, 4)}, cwd is workspace: ${process.cwd() === env.GITHUB_WORKSPACE}`,
  );
  say('::group::the group');
  say('::stop-commands::secret-token');
  say('::error::not an error, but output of a script');
  say('::secret-token::');
  say('::endgroup::');
  write('GITHUB_OUTPUT', 'result=succeeded\nlist<<END\na\nb\nEND\n');
  write('GITHUB_STEP_SUMMARY', '# done\n');
  switch (env.INPUT_MODE) {
    case 'fail':
      say('::error title=web-01%3A no good::first line%0Asecond line, 100%25');
      process.exitCode = 1;
      break;
    case 'wait':
      process.on('SIGINT', () => {
        write('GITHUB_STATE', 'phase=reverted\n');
        process.exitCode = 1;
        clearInterval(timer);
      });
      var timer = setInterval(() => undefined, 1_000);
      say('waiting');
      break;
    case 'orphan':
      spawn('sleep', ['60'], { detached: true, stdio: 'ignore' }).unref();
      break;
  }
}
