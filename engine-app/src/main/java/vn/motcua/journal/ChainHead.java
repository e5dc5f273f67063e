package vn.motcua.journal;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Where the chain of a dossier stands, as the dossier's own row says it. */
public final class ChainHead {

    private final String code;
    private final String unit;
    private final int seq;
    private final Hash hash;

    private ChainHead(String code, String unit, int seq, Hash hash) {
        this.code = code;
        this.unit = unit;
        this.seq = seq;
        this.hash = hash;
    }

    /** From columns {@code code}, {@code unit_code}, {@code seq} and {@code head} of a row that is locked. */
    public static ChainHead of(ResultSet row) throws SQLException {
        return new ChainHead(
                row.getString("code"),
                row.getString("unit_code"),
                row.getInt("seq"),
                Hash.stored(row.getBytes("head")));
    }

    /** Public code, null while it is not drawn. */
    String code() {
        return code;
    }

    /** The unit that received the dossier. */
    String unit() {
        return unit;
    }

    /** Number of the last event, 0 before the first. */
    int seq() {
        return seq;
    }

    /** Of the last event, empty before the first. */
    Hash hash() {
        return hash;
    }
}
