package vn.motcua.size;

/**
 * A unit of the organisation.
 *
 * @param parent code of the unit above
 * @param name as the product shows it, with the authority: {@code Ủy ban nhân dân xã Phú Lâm}
 * @param area without it: {@code xã Phú Lâm}
 */
record Place(Site site, String code, String parent, String name, String area, String address, String phone) {

    /** The bare name that stands before the date on a form: {@code Phú Lâm}. */
    String bareName() {
        return area.replaceFirst("^(xã|phường|thị trấn|tỉnh|thành phố)\\s+", "");
    }
}
