package vn.motcua.embedded.postgres;

import java.util.List;

/** How our own PostgreSQL is set: safe against loss, modest in memory, quiet about people's data in its log. */
final class PostgresSettings {

    static final List<String> DEFAULTS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=80",
            "shared_buffers=256MB",
            "effective_cache_size=1GB",
            "work_mem=8MB",
            "maintenance_work_mem=128MB",
            "max_wal_size=2GB",
            "checkpoint_timeout=15min",
            "wal_compression=on",
            "random_page_cost=1.1",
            "jit=off",
            // an acknowledged commit survives kill -9 and power loss
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            // a forgotten transaction would hold back every consumer of the journal
            "idle_in_transaction_session_timeout=10s",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_line_prefix=%m [%p] ",
            "log_min_messages=warning",
            // statements and details of errors hold people's data
            "log_min_error_statement=panic",
            "log_error_verbosity=terse");

    private PostgresSettings() {}
}
