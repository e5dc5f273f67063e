package vn.motcua.organisation;

/** What a unit is within the two levels of local government (since 01/7/2025). */
public enum UnitKind {
    /** People's committee of a province. */
    PROVINCE,
    /** Public Administration Service Centre (Trung tâm Phục vụ hành chính công). */
    SERVICE_CENTRE,
    /** People's committee of a commune, ward or special zone. */
    COMMUNE,
    /** Specialised department of the province (sở). */
    DEPARTMENT,
    /** Police office. */
    POLICE,
    /** Tax office (thuế). */
    TAX,
    /** Social insurance office (bảo hiểm xã hội). */
    SOCIAL_INSURANCE,
    /** Power company (điện lực): no authority, but the same counter. */
    POWER_COMPANY,
    /** Division inside any of them (phòng). */
    DIVISION
}
