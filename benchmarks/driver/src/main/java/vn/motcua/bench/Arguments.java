package vn.motcua.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Options of a command line, each {@code --name=value}. */
record Arguments(Map<String, String> given) {

    /** @throws IllegalArgumentException for a name that is none of these */
    static Arguments read(String[] line, Set<String> names) {
        return new Arguments(
                Arrays.stream(line).map(arg -> pair(arg, names)).collect(Collectors.toMap(p -> p[0], p -> p[1])));
    }

    private static String[] pair(String arg, Set<String> names) {
        String[] pair = arg.replaceFirst("^--", "").split("=", 2);
        if (pair.length != 2 || !names.contains(pair[0])) {
            throw new IllegalArgumentException(
                    "Unknown option " + arg + "; there are --" + String.join("=, --", names) + "=");
        }
        return pair;
    }

    String text(String name, String otherwise) {
        return given.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        return given.containsKey(name) ? Integer.parseInt(given.get(name)) : otherwise;
    }

    /** Options of a JVM, which have blanks between them; none when empty. */
    List<String> jvm(String otherwise) {
        return Stream.of(text("jvm", otherwise).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
