package vn.motcua.embedded.watch;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.embedded.StartFailure;

/**
 * What stands on the command line.
 *
 * @param procedure folder of the procedure; its name is the slug
 * @param tables folder of its decision tables; need not exist
 * @param at address of the running MotCua, without a slash at its end
 * @param user null when nobody is named
 */
record WatchOptions(
        Path procedure, Path tables, URI at, @Nullable String user, Words words) {

    private static final String USAGE =
            "watch <procedure folder> [--tables <folder>] [--at http://localhost:8080] [--user <account>] [--lang vi|en]";

    /** Where tables lie beside procedures: the same path in the other module. */
    private static final Path PROCESSES = Path.of("processes", "src", "main", "resources", "procedures");

    private static final Path TABLES = Path.of("decision-tables", "src", "main", "resources", "procedures");

    String slug() {
        return procedure.getFileName().toString();
    }

    /**
     * Reads the arguments after {@code watch}.
     *
     * @throws StartFailure when they make no sense
     */
    static WatchOptions read(List<String> arguments) {
        if (arguments.isEmpty() || arguments.get(0).startsWith("-")) {
            throw usage("the folder of a procedure comes first");
        }
        Path procedure = path(arguments.get(0));
        if (!Files.isDirectory(procedure) || procedure.getFileName() == null) {
            throw StartFailure.because("There is no folder " + procedure + ".");
        }
        Path tables = null;
        URI at = URI.create("http://localhost:8080");
        String user = null;
        Words words = Words.VI;
        for (int i = 1; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size()) {
                throw usage(arguments.get(i) + " needs a value");
            }
            String value = arguments.get(i + 1);
            switch (arguments.get(i)) {
                case "--tables" -> tables = path(value);
                case "--at" -> at = address(value);
                case "--user" -> user = value;
                case "--lang" -> words = language(value);
                default -> throw usage("there is no option " + arguments.get(i));
            }
        }
        return new WatchOptions(procedure, tables == null ? beside(procedure) : tables, at, user, words);
    }

    /** The folder of the same name among the tables; a procedure elsewhere has its tables in its own folder. */
    private static Path beside(Path procedure) {
        Path parent = procedure.getParent();
        if (parent == null || !parent.endsWith(PROCESSES)) {
            return procedure;
        }
        Path root = parent;
        for (int i = 0; i < PROCESSES.getNameCount(); i++) {
            root = root.getParent();
        }
        return root.resolve(TABLES).resolve(procedure.getFileName());
    }

    private static Path path(String value) {
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw usage(value + " is no path");
        }
    }

    private static URI address(String value) {
        try {
            URI uri = URI.create(value.replaceFirst("/+$", ""));
            if (uri.getHost() != null && uri.getScheme().matches("https?")) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // answered below, like every other wrong address
        }
        throw usage("--at is an address such as http://localhost:8080, not " + value);
    }

    private static Words language(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "vi" -> Words.VI;
            case "en" -> Words.EN;
            default -> throw usage("--lang is vi or en, not " + value);
        };
    }

    private static StartFailure usage(String why) {
        return StartFailure.because("Wrong arguments, " + why + ": " + USAGE);
    }
}
