package vn.motcua.shared;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the page of a dossier shows, or a command on it asks for, in one round trip to the database instead of one for
 * each table.
 */
@Component
public class PageRows {

    private interface Keeping {
        void keep(RowsOfDossier<?> part, ResultSet found) throws SQLException;
    }

    private final JdbcOperations jdbc;
    private final LateBeans<PartOfPage> parts;

    PageRows(JdbcOperations jdbc, ObjectProvider<PartOfPage> parts) {
        this.jdbc = jdbc;
        this.parts = new LateBeans<>(parts);
    }

    /**
     * Reads ahead; whoever asks for the rows in this transaction finds them there.
     *
     * @throws IllegalStateException outside a transaction that only reads
     */
    public void load(DossierId dossier) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("A page is read in a transaction that only reads");
        }
        List<? extends RowsOfDossier<?>> rows =
                parts.all().stream().map(PartOfPage::pageRows).toList();
        jdbc.execute(
                together(rows.stream().map(RowsOfDossier::query)), (PreparedStatementCallback<Boolean>) statement -> {
                    execute(statement, dossier, rows.size());
                    keep(rows, statement, (part, found) -> part.keep(dossier, found));
                    return true;
                });
    }

    /**
     * Locks a dossier and reads what every command asks for: the rows as they are when the lock is held, for
     * each statement sees what is committed when it begins.
     *
     * @param lock statement with one question mark, the dossier's number
     * @return the locked row, none when there is no such dossier
     */
    public <T> Optional<T> lock(DossierId dossier, String lock, RowMapper<T> mapper) {
        List<? extends RowsOfDossier<?>> rows = parts.all().stream()
                .filter(PartOfPage::forCommands)
                .map(PartOfPage::pageRows)
                .toList();
        String all = together(Stream.concat(Stream.of(lock), rows.stream().map(RowsOfDossier::query)));
        return Optional.ofNullable(jdbc.execute(all, (PreparedStatementCallback<T>) statement -> {
            execute(statement, dossier, rows.size() + 1);
            try (ResultSet found = statement.getResultSet()) {
                if (!found.next()) {
                    return null;
                }
                T locked = mapper.mapRow(found, 0);
                statement.getMoreResults();
                keep(rows, statement, (part, its) -> part.keepWithLock(dossier, its));
                return locked;
            }
        }));
    }

    private static String together(Stream<String> statements) {
        return statements.collect(Collectors.joining(";\n"));
    }

    private static void execute(PreparedStatement statement, DossierId dossier, int times) throws SQLException {
        for (int i = 1; i <= times; i++) {
            statement.setLong(i, dossier.value());
        }
        statement.execute();
    }

    private static void keep(List<? extends RowsOfDossier<?>> rows, PreparedStatement statement, Keeping keeping)
            throws SQLException {
        for (RowsOfDossier<?> part : rows) {
            try (ResultSet found = statement.getResultSet()) {
                keeping.keep(part, found);
            }
            statement.getMoreResults();
        }
    }
}
