package vn.motcua.journal;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.shared.CurrentActor;

/** Runs commands in one transaction and stores the answer of those that came with a key in the same one. */
@Component
class KeyedCommands implements Commands {

    private final TransactionTemplate transactions;
    private final StoredAnswers answers;
    private final AnswerForm form;

    KeyedCommands(TransactionTemplate transactions, StoredAnswers answers, AnswerForm form) {
        this.transactions = transactions;
        this.answers = answers;
        this.form = form;
    }

    @Override
    public <T> T run(Supplier<T> command) {
        Optional<KeyedRequest> keyed = KeyedRequest.current();
        if (keyed.isEmpty() || TransactionSynchronizationManager.isActualTransactionActive()) {
            return transactions.execute(status -> command.get());
        }
        KeyedRequest request = keyed.get();
        String actor = CurrentActor.get().id();
        try {
            return transactions.execute(status -> {
                T result = command.get();
                answers.store(actor, request, form.of(result, request));
                return result;
            });
        } catch (RuntimeException failure) {
            refuseRepeated(actor, request, failure);
            throw failure;
        }
    }

    /**
     * Two requests with one key at the same time: both begin, since nothing is locked for a key alone. The second one
     * waits for the dossier and finds it changed, or for the answer's own row; then the first one's answer is there.
     */
    private void refuseRepeated(String actor, KeyedRequest request, RuntimeException failure) {
        Optional<StoredAnswer> stored;
        try {
            stored = answers.find(actor, request);
        } catch (DataAccessException again) {
            failure.addSuppressed(again);
            return;
        }
        if (stored.isPresent()) {
            throw new AnswerRepeated(stored.get());
        }
    }
}
