package vn.motcua.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;

/**
 * What a verification found.
 *
 * @param sound true when there is no finding
 * @param lastDigest number and hash of the last digest, to compare with the log or a copy elsewhere; null without any
 * @param findings the first 100
 */
public record Verification(
        boolean sound,
        long dossiers,
        long rows,
        int digests,
        @Nullable String lastDigest,
        List<Finding> findings) {

    /** What can be wrong. */
    public enum Kind {
        CHANGED_ROW("Một sự kiện đã bị sửa", "An event was changed"),
        BROKEN_LINK("Chuỗi bị đứt giữa hai sự kiện", "The chain is broken between two events"),
        MISSING_ROW("Thiếu một sự kiện", "An event is missing"),
        WRONG_HEAD("Đầu chuỗi của hồ sơ không khớp", "The dossier's head does not match its chain"),
        MISSING_DOSSIER("Hồ sơ đã bị xóa", "The dossier was removed"),
        BROKEN_DIGEST("Bản tóm lược ngày không nguyên vẹn", "A daily digest is not intact"),
        FOREIGN_SIGNATURE(
                "Bản tóm lược ngày không được ký bằng khóa của hệ thống này",
                "A daily digest is not signed with the key of this installation"),
        DIGEST_MISMATCH(
                "Chuỗi khác với bản tóm lược đã ký: hồ sơ bị xóa hoặc chuỗi bị viết lại",
                "The chain differs from the signed digest: the dossier was removed or its chain written anew");

        private final Text text;

        Kind(String vi, String en) {
            this.text = new Text(vi, en);
        }

        public Text text() {
            return text;
        }
    }

    /**
     * One fault.
     *
     * @param dossier internal number, null for faults of a digest
     * @param seq event within the dossier, null when none is meant
     * @param digest its number, null when none is concerned
     */
    public record Finding(
            Kind kind,
            Text text,
            @Nullable Long dossier,
            @Nullable Integer seq,
            @Nullable Integer digest) {

        static Finding of(Kind kind, long dossier, Integer seq) {
            return new Finding(kind, kind.text(), dossier, seq, null);
        }
    }
}
