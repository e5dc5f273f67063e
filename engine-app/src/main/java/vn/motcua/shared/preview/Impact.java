package vn.motcua.shared.preview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.shared.Text;

/**
 * All that a command would do, found by its own code with the effects caught.
 *
 * @param command kind and content of the command in a canonical form; part of the fingerprint
 * @param rows in an order that does not depend on chance
 */
public record Impact(String command, List<ImpactRow> rows) {

    public Impact {
        rows = List.copyOf(rows);
    }

    /** The same command on the same data has the same one: what the token is bound to. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(command.getBytes(StandardCharsets.UTF_8));
            for (ImpactRow row : rows) {
                digest.update((byte) '\n');
                digest.update(row.toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Rows that would change; blocked ones would not. */
    public List<ImpactRow> effective() {
        return rows.stream().filter(row -> row.blocked() == null).toList();
    }

    /** Counts by kind, in the order in which kinds first occur. */
    public List<ImpactKind> kinds(Function<String, Text> names) {
        Map<String, Long> counts = rows.stream()
                .collect(Collectors.groupingBy(ImpactRow::kind, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> new ImpactKind(
                        count.getKey(),
                        names.apply(count.getKey()),
                        count.getValue().intValue()))
                .toList();
    }
}
