package vn.motcua.journal;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.Rejection;

/** Runs commands in one transaction and stores the answer of those that came with a key in the same one. */
@Component
class KeyedCommands implements Commands {

    private static final int ATTEMPTS = 3;

    private final TransactionTemplate transactions;
    private final StoredAnswers answers;
    private final AnswerForm form;
    private final DossierJournal journal;

    KeyedCommands(TransactionTemplate transactions, StoredAnswers answers, AnswerForm form, DossierJournal journal) {
        this.transactions = transactions;
        this.answers = answers;
        this.form = form;
        this.journal = journal;
    }

    /** The engine's housekeeping may touch a flow beside a command: then the command runs anew on what is there. */
    @Override
    public <T> T run(Supplier<T> command) {
        boolean within = TransactionSynchronizationManager.isActualTransactionActive();
        for (int attempt = 1; ; attempt++) {
            try {
                return once(command);
            } catch (Rejection rejection) {
                if (within || attempt == ATTEMPTS || !rejection.code().equals(Rejection.CHANGED_MEANWHILE)) {
                    throw rejection;
                }
            }
        }
    }

    private <T> T once(Supplier<T> command) {
        Optional<KeyedRequest> keyed = KeyedRequest.current();
        if (keyed.isEmpty() || TransactionSynchronizationManager.isActualTransactionActive()) {
            return transactions.execute(status -> command.get());
        }
        KeyedRequest request = keyed.get();
        String actor = CurrentActor.get().id();
        try {
            return transactions.execute(status -> {
                T result = command.get();
                keep(actor, request, form.of(result, request));
                return result;
            });
        } catch (DuplicateKeyException taken) {
            answers.requireSame(actor, request);
            throw taken;
        }
    }

    /**
     * Two requests with one key at the same time: both begin, since nothing is locked for a key alone. The second one
     * waits for the dossier and finds it changed, or for the answer's own row; both end in a failure here, and in the
     * first one's answer for the client ({@link RepeatedAnswers}).
     */
    private void keep(String actor, KeyedRequest request, StoredAnswer answer) {
        CommitPart row = answers.row(actor, request, answer);
        if (!journal.contributeToOpen(row)) {
            answers.store(actor, request, answer);
        }
    }
}
