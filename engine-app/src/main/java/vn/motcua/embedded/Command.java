package vn.motcua.embedded;

import java.io.PrintStream;
import java.nio.file.Path;
import javax.sql.DataSource;

/** Something that the jar does with the database instead of starting the application. */
@FunctionalInterface
public interface Command {

    /**
     * Does it and prints for the person at the terminal.
     *
     * @param database connections of the application's role
     * @param signingKey file with the journal's keys, readable
     * @return exit code of the process; not 1 or 2, which say that the command could not begin
     */
    int run(DataSource database, Path signingKey, PrintStream out);
}
