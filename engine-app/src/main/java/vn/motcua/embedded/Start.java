package vn.motcua.embedded;

import java.util.List;
import java.util.Map;
import vn.motcua.embedded.backup.BackupCommands;
import vn.motcua.embedded.watch.WatchCommand;

/** The way from {@code main} to a running MotCua or to one sentence and an exit code. */
public final class Start {

    private Start() {}

    /**
     * Returns when MotCua is ready; ends the JVM when it cannot be, and after a command.
     *
     * @param commands by the name that stands first on the command line instead of starting MotCua
     */
    public static void run(Class<?> applicationClass, Map<String, Command> commands, String[] args) {
        Console console = new Console();
        Run run = new Run(console);
        try {
            if (args.length > 0 && args[0].equals(WatchCommand.NAME)) {
                List<String> arguments = List.of(args).subList(1, args.length);
                System.exit(WatchCommand.run(arguments, System.getenv(), console.out()));
            }
            Settings settings = Settings.read(System.getenv());
            if (args.length > 0 && BackupCommands.knows(args[0])) {
                System.exit(BackupCommands.run(List.of(args), settings, console.out()));
            }
            if (args.length > 0 && !args[0].startsWith("-")) {
                System.exit(CommandRun.run(args[0], commands, settings, console.out()));
            }
            Runtime.getRuntime().addShutdownHook(new Thread(run::close, "motcua-stop"));
            run.start(settings, applicationClass, args);
        } catch (StartFailure e) {
            console.failure(e.getMessage());
            System.exit(e.exitCode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (run.closed()) {
                return;
            }
            console.failure(rootCause(e) + " (the log folder tells more)");
            System.exit(StartFailure.NO_START);
        }
    }

    private static String rootCause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        // its message is a sentence of ours; of others the kind says more
        return cause instanceof IllegalStateException ? cause.getMessage() : cause.toString();
    }
}
