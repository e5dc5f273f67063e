package vn.motcua.embedded;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.LoggerFactory;
import vn.motcua.embedded.backup.BackupCommands;
import vn.motcua.embedded.backup.Backups;
import vn.motcua.embedded.postgres.Credentials;
import vn.motcua.embedded.postgres.PostgresServer;
import vn.motcua.embedded.watch.WatchCommand;

/**
 * One command on the database: no web server, no consumers, no jobs, no search. With an external database nodes may run
 * meanwhile, on this machine too; the embedded one is started for the command and belongs to one process at a time.
 */
final class CommandRun {

    private final Settings settings;
    private final Command command;
    private final PrintStream out;

    private CommandRun(Settings settings, Command command, PrintStream out) {
        this.settings = settings;
        this.command = command;
        this.out = out;
    }

    /**
     * Runs the command of that name.
     *
     * @return its exit code
     * @throws StartFailure when there is no such command, or it cannot begin
     */
    static int run(String name, Map<String, Command> commands, Settings settings, PrintStream out) {
        Command command = commands.get(name);
        if (command == null) {
            Set<String> names = new TreeSet<>(commands.keySet());
            names.addAll(List.of(BackupCommands.BACKUP, BackupCommands.RESTORE, WatchCommand.NAME));
            throw StartFailure.because("There is no command " + name + ", only " + String.join(", ", names)
                    + "; without one MotCua starts.");
        }
        quiet();
        return new CommandRun(settings, command, out).run();
    }

    private int run() {
        Prerequisites.database(settings);
        // a key that is made here would only make every digest look forged
        if (!Files.isReadable(settings.signingKey())) {
            throw StartFailure.because("The journal's signing key " + settings.signingKey()
                    + " is missing: run the command where MotCua runs, or set "
                    + Setting.MOTCUA_JOURNAL_SIGNING_KEY + ".");
        }
        if (settings.database().isPresent()) {
            Settings.Database database = settings.database().get();
            return run(database.url(), database.user(), database.password());
        }
        if (!Files.isDirectory(settings.data())) {
            throw StartFailure.because("There is no data folder " + settings.data() + " (MOTCUA_DATA names it).");
        }
        try (DataDirectory data = DataDirectory.open(settings.data());
                PostgresServer postgres = PostgresServer.start(data.postgres(), Backups.archive(settings))) {
            return run(postgres.url(), Credentials.APP, postgres.credentials().appPassword());
        }
    }

    private int run(String url, String user, String password) {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            pool.setUsername(user);
            pool.setPassword(password);
            pool.setMaximumPoolSize(3);
            pool.addDataSourceProperty("currentSchema", "motcua");
            pool.addDataSourceProperty("ApplicationName", "motcua-command");
            pool.addDataSourceProperty("logServerErrorDetail", "false");
            return command.run(pool, settings.signingKey(), out);
        }
    }

    /** Spring would set the logging up; without it the library tells everything. */
    private static void quiet() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.WARN);
        }
    }
}
