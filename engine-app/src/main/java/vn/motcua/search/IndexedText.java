package vn.motcua.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.document.DocumentTexts.DocumentText;

/**
 * What the documents of a dossier say, as the index gets it. The index keeps the text outside of what it gives back, so
 * that reading a document stays cheap; the mark stands for it where both stores are compared.
 *
 * @param mark null when there is no text
 */
record IndexedText(List<String> texts, @Nullable String mark) {

    /** The field of the mark. */
    static final String MARK = "documentMark";

    /** Characters of one dossier together: its document must fit into one request. */
    private static final int MOST = 200_000;

    static IndexedText of(List<DocumentText> documents) {
        List<String> texts = new ArrayList<>();
        int left = MOST;
        for (DocumentText document : documents) {
            String text = VietnameseText.composed(document.text());
            if (text.length() <= left) {
                texts.add(text);
                left -= text.length();
            }
        }
        return new IndexedText(texts, texts.isEmpty() ? null : mark(texts));
    }

    private static String mark(List<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
