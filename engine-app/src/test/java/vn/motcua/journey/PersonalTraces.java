package vn.motcua.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for personal data wherever they could still lie: in every table and in every file. */
final class PersonalTraces {

    /** Every personal thing that goes into the dossier holds one of these, and nothing else in the database does. */
    static final List<String> PERSONAL = List.of("Xoáhết", "xoahet", "088066", "0388066");

    private final JdbcClient sql;
    private final Path files;

    PersonalTraces(JdbcClient sql, Path files) {
        this.sql = sql;
        this.files = files;
    }

    /** Of all tables of the database; the answers to commands are kept for a day and go by themselves. */
    List<String> tables() {
        return sql.sql("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname in ('motcua', 'camunda') and c.relkind = 'r' and c.relname <> 'command_answer'
                            and has_table_privilege(c.oid, 'select')
                        order by 1""").query(String.class).list().stream()
                .filter(table -> sql.sql("select exists (select from " + table
                                + " t where t::text ~ any (cast(:personal as text[])))")
                        .param("personal", PERSONAL.toArray(String[]::new))
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    /** The files with this content. */
    List<Path> files(byte[] content) throws IOException {
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> new String(bytes(file), StandardCharsets.UTF_8)
                            .equals(new String(content, StandardCharsets.UTF_8)))
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
