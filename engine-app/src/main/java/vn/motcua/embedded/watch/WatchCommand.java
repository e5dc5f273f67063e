package vn.motcua.embedded.watch;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.embedded.StartFailure;

/** {@code watch <procedure folder>}: the command line of {@link Watch}. It needs a running MotCua and no database. */
public final class WatchCommand {

    public static final String NAME = "watch";

    /** No setting of MotCua, which would refuse to start with it: it belongs to whoever models, not to the server. */
    static final String PASSWORD = "ANALYST_PASSWORD";

    private WatchCommand() {}

    /**
     * Watches until Ctrl+C.
     *
     * @param arguments those after the name of the command
     * @param variables the environment; {@code ANALYST_PASSWORD} keeps it from asking
     * @return exit code: 0, or 3 when the server does not let the account in
     * @throws StartFailure when it cannot begin
     */
    public static int run(List<String> arguments, Map<String, String> variables, PrintStream out)
            throws InterruptedException {
        WatchOptions options = WatchOptions.read(arguments);
        Console console = System.console();
        String user = options.user() == null ? asked(console, options) : options.user();
        String password = password(variables.get(PASSWORD), console, options, user);
        try (Watch watch = new Watch(options, user, password, out)) {
            return watch.run();
        } catch (IOException e) {
            throw StartFailure.because("The folder " + options.procedure() + " cannot be watched: " + e, e);
        }
    }

    /** Some consoles are there without anybody at them, and answer nothing. */
    private static String asked(@Nullable Console console, WatchOptions options) {
        String user = console == null ? null : console.readLine(options.words().of("Tài khoản: ", "Account: "));
        if (user == null) {
            throw StartFailure.because("Without a terminal the account comes as --user <account>.");
        }
        return user;
    }

    private static String password(
            @Nullable String given, @Nullable Console console, WatchOptions options, String user) {
        if (given != null && !given.isEmpty()) {
            return given;
        }
        char[] typed = console == null
                ? null
                : console.readPassword(options.words().of("Mật khẩu của %s: ", "Password of %s: "), user);
        if (typed == null) {
            throw StartFailure.because(
                    "Without a terminal the password comes in the environment, as " + PASSWORD + ".");
        }
        return new String(typed);
    }
}
