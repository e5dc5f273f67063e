package vn.motcua.dossier;

import java.util.List;

/** The way a dossier has gone through the offices; implemented by the module that keeps its steps (work). */
public interface Passages {

    /** In the order of time; what stands there once never changes, only the receiver of the last one may still be open. */
    List<Passage> of(Dossier dossier);
}
