package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierEvent.DossierCorrected;
import vn.motcua.journal.JournalEvent;
import vn.motcua.shared.Text;

/** Before and after of each corrected field, for those who may see the dossier: the journal itself holds no values. */
@Component
public class CorrectedWords {

    private final CorrectionStore store;

    CorrectedWords(CorrectionStore store) {
        this.store = store;
    }

    /** None for other events, and once the personal data of the dossier were deleted. */
    public List<Text> words(Dossier dossier, JournalEvent event) {
        List<Text> words = new ArrayList<>();
        if (event instanceof DossierCorrected corrected) {
            store.find(dossier.id(), corrected.correction()).ifPresent(kept -> {
                kept.fields().forEach(field -> words.add(field.words()));
                if (kept.note() != null) {
                    words.add(Text.same(kept.note()));
                }
            });
        }
        return words;
    }
}
