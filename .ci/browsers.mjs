import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const PROGRAM_FILES = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)']];

/** @param {readonly string[]} names @param {readonly string[]} places */
function findProgram(names, places) {
  const onPath = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [...onPath.flatMap((folder) => names.map((n) => join(folder, n))), ...places];
  return candidates.find((file) => existsSync(file));
}

/** The path of a Chromium: CHROME_PATH, the usual places, Playwright's own; undefined if there is none. */
export function findChromium() {
  const given = process.env['CHROME_PATH'];
  if (given) return given;
  const found = findProgram(
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...PROGRAM_FILES.map((folder) => `${folder ?? ''}\\Google\\Chrome\\Application\\chrome.exe`),
      ...PROGRAM_FILES.map((folder) => `${folder ?? ''}\\Microsoft\\Edge\\Application\\msedge.exe`),
    ],
  );
  if (found) return found;
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/** The path of a Firefox (FIREFOX_PATH, the usual places), or undefined. Playwright's own is no use: it is patched. */
export function findFirefox() {
  const given = process.env['FIREFOX_PATH'];
  if (given) return given;
  return findProgram(
    ['firefox-esr', 'firefox'],
    [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...PROGRAM_FILES.map((folder) => `${folder ?? ''}\\Mozilla Firefox\\firefox.exe`),
    ],
  );
}

/** Whether the system can show Chinese. Only asked on Linux: the others always can. */
export function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

/** Whether packages can be installed here without asking anyone: root on Debian or its kin. */
function canInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Ubuntu's `chromium` and `firefox` packages are doors to snap, which a container lacks. */
function isDebian() {
  return (
    existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

/**
 * Installs what the tests need and the machine lacks, as far as that can be done here, and says what
 * it does. Throws, with what to do, when there is no Chromium in the end.
 * @returns {{ chromium: string, firefox: string | undefined }}
 */
export function readyBrowsers() {
  installPackages();
  if (!findChromium()) {
    console.log('No Chromium here: fetching the one of Playwright …');
    const tool = join('node_modules', '@playwright', 'test', 'cli.js');
    const withSystem = canInstall() ? ['--with-deps'] : [];
    spawnSync(process.execPath, [tool, 'install', ...withSystem, 'chromium'], { stdio: 'inherit' });
  }
  const found = findChromium();
  if (!found) {
    throw new Error(
      'There is no Chromium. Install Chrome, Edge or Chromium, or set CHROME_PATH to one, and try again.',
    );
  }
  const firefox = findFirefox();
  if (!firefox) console.log('Left out: the tests in Firefox. There is no Firefox (FIREFOX_PATH).');
  if (!hasChineseFont()) console.log('There is no Chinese font: pictures will show boxes.');
  return { chromium: found, firefox };
}

function installPackages() {
  const missing = [
    ...(!findChromium() && isDebian() ? ['chromium'] : []),
    ...(!findFirefox() && isDebian() ? ['firefox-esr'] : []),
    ...(hasChineseFont() ? [] : ['fontconfig', 'fonts-noto-cjk']),
  ];
  if (missing.length === 0 || !canInstall()) return;
  console.log(`Installing ${missing.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit', env });
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], {
      stdio: 'inherit',
      env,
    });
  } catch {
    console.log('apt-get could not install them; going on with what there is.');
  }
}
