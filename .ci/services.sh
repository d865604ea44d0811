# The outside services of the production tests: those that answer are used, those that are missing are installed where that is
# possible. Says in database_url and redis_url where they are. Sourced by .ci/run.

database_url=postgresql://postgres@127.0.0.1:5432/postgres
redis_url=redis://127.0.0.1:6379

can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

install() {
  can_install || { echo "Install $* to run everything; without it some tests cannot run."; return 1; }
  [ -n "${lists_are_new:-}" ] || apt-get update -qq
  lists_are_new=yes
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

answers() { node -e "require('node:net').connect($1, '127.0.0.1').on('connect', () => process.exit(0)).on('error', () => process.exit(1))"; }

wait_for() { for _ in $(seq 60); do answers "$1" && return; sleep 0.5; done; return 1; }

database_opens() { DATABASE_URL=$database_url node --input-type=module -e "import pg from 'pg'; const c = new pg.Client({ connectionString: process.env.DATABASE_URL }); await c.connect(); await c.end();" 2>/dev/null; }

finds_browser() { node --input-type=module -e "import { findBrowser } from './scripts/lib/browser.mjs'; process.exit(findBrowser() ? 0 : 1)"; }

# Where Chromium cannot be had without its windows, any browser will do.
prepare_browser() {
  command -v chromium-headless-shell >/dev/null || { can_install && install chromium-headless-shell 2>/dev/null; } || finds_browser || install chromium
}

prepare_database() {
  database_opens && return
  answers 5432 || { command -v pg_ctlcluster >/dev/null || install postgresql; service postgresql start; wait_for 5432; }
  database_opens && return
  # A fresh cluster asks for a password that nobody has set: a user of our own gets one.
  local password; password=$(node -p "crypto.randomBytes(16).toString('hex')")
  su postgres -c psql >/dev/null <<SQL
DROP ROLE IF EXISTS joint_inspection_ci;
CREATE ROLE joint_inspection_ci LOGIN SUPERUSER PASSWORD '$password';
SQL
  database_url=postgresql://joint_inspection_ci:$password@127.0.0.1:5432/postgres
  database_opens
}

prepare_redis() {
  answers 6379 && return
  command -v redis-server >/dev/null || install redis-server
  answers 6379 || redis-server --daemonize yes --bind 127.0.0.1 --save '' --appendonly no >/dev/null
  wait_for 6379
}
