package vn.motcua.work;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.organisation.Absence;
import vn.motcua.shared.OfficerId;

/**
 * An absence to be entered.
 *
 * @param from first day, in Viet Nam
 * @param to last day, included; without an end there is no absence
 * @param substitutes may be empty: then the officer's steps wait
 */
record AbsenceRequest(
        @NotNull OfficerId officerId,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull Absence.Reason reason,
        @NotNull @Size(max = 50) List<@NotNull @Valid DeputyLine> substitutes) {}
