package vn.motcua.shared;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Everything that the page of a dossier shows, in one round trip to the database instead of one for each table. */
@Component
public class PageRows {

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
        String all = rows.stream().map(RowsOfDossier::query).collect(Collectors.joining(";\n"));
        jdbc.execute(all, (PreparedStatementCallback<Boolean>) statement -> {
            for (int i = 1; i <= rows.size(); i++) {
                statement.setLong(i, dossier.value());
            }
            statement.execute();
            keep(dossier, rows, statement);
            return true;
        });
    }

    private static void keep(DossierId dossier, List<? extends RowsOfDossier<?>> rows, PreparedStatement statement)
            throws SQLException {
        for (RowsOfDossier<?> part : rows) {
            try (ResultSet found = statement.getResultSet()) {
                part.keep(dossier, found);
            }
            statement.getMoreResults();
        }
    }
}
