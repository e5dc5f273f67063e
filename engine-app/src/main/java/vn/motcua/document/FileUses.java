package vn.motcua.document;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Which files dossiers refer to, and the removal of those that none does. */
@Component
class FileUses {

    private final JdbcClient jdbc;
    private final FileStore files;
    private final FolderOwner owner;
    private final TransactionTemplate newTransaction;

    FileUses(JdbcClient jdbc, FileStore files, FolderOwner owner, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.files = files;
        this.owner = owner;
        this.newTransaction = new TransactionTemplate(transactions);
        newTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Removes those of the files that no dossier refers to: they were kept for a command which then failed, or their last
     * dossier was erased.
     *
     * @return false when the folder is another database's, whose dossiers this one does not know: then all stay
     */
    boolean removeUnused(Collection<String> hashes) {
        if (!owner.isThisDatabase()) {
            return false;
        }
        unused(hashes).forEach(this::removeUnlessUsed);
        return true;
    }

    private List<String> unused(Collection<String> hashes) {
        if (hashes.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select hash from unnest(cast(:hashes as text[])) hash where not exists (
                            select from motcua.attachment a where a.sha256 = hash and a.erased_at is null)""")
                .param("hashes", hashes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private void removeUnlessUsed(String hash) {
        newTransaction.executeWithoutResult(status -> {
            lock(hash);
            if (!unused(List.of(hash)).isEmpty()) {
                files.remove(hash);
            }
        });
    }

    /** Until the end of the transaction: a file is not removed while another dossier is about to refer to it. */
    void lock(String hash) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:file, 0))")
                .param("file", "motcua-file " + hash)
                .query()
                .listOfRows();
    }
}
