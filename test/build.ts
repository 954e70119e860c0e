import { execFileSync } from 'node:child_process';

/** The command is tested as it is installed: compiled. */
export default function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}
