package vn.motcua.dossier;

import vn.motcua.shared.Text;

/** How a dossier came in (KenhThucHien): the portal's codes are 1, 2 and 3. */
public enum Channel {
    COUNTER(1, "Trực tiếp", "At the counter"),
    ONLINE(2, "Trực tuyến", "Online"),
    POST(3, "Bưu chính công ích", "Public post");

    private final int portalCode;
    private final Text text;

    Channel(int portalCode, String vi, String en) {
        this.portalCode = portalCode;
        this.text = new Text(vi, en);
    }

    public int portalCode() {
        return portalCode;
    }

    public Text text() {
        return text;
    }
}
