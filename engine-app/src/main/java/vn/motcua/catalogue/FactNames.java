package vn.motcua.catalogue;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The facts that an expression of a model reads; texts in quotes are none. */
final class FactNames {

    private static final Pattern NAME = Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)(?:\\.([A-Za-z_]\\w*))?");
    private static final Set<String> WORDS = Set.of(
            "true", "false", "null", "empty", "not", "and", "or", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod");

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

    /** {@code fact} or {@code fact.entry}. */
    record Read(String fact, @Nullable String entry) {}

    private FactNames() {}

    static List<Read> read(String expression) {
        return NAME.matcher(QUOTED.matcher(expression).replaceAll(""))
                .results()
                .filter(name -> !WORDS.contains(name.group(1)))
                .map(name -> new Read(name.group(1), name.group(2)))
                .toList();
    }
}
