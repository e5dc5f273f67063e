package vn.motcua.document;

import java.util.List;
import vn.motcua.document.handover.PaperRow;
import vn.motcua.dossier.Passage;

/**
 * What the control slip (form 06) has grown by.
 *
 * @param passages hand-overs of the dossier from step to step
 * @param papers hand-overs of its papers by lists
 */
record SlipRows(List<Passage> passages, List<PaperRow> papers) {

    /** Of every other form. */
    static final SlipRows NONE = new SlipRows(List.of(), List.of());
}
