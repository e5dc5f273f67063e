package vn.motcua.document;

import java.io.IOException;
import java.util.Set;
import vn.motcua.shared.DossierId;

/** Is told when files of dossiers have been read; what they say is in {@link DocumentTexts}. */
public interface TextListener {

    /**
     * These dossiers have files that have just been read.
     *
     * @throws IOException when it cannot take it now: the same dossiers come again
     */
    void textRead(Set<DossierId> dossiers) throws IOException;
}
