package vn.motcua.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be corrected in a dossier, and why.
 *
 * @param revision of the dossier that was looked at
 * @param reasonCode of the group {@code correct}
 * @param data fields of the declaration by their dotted path, with the value that is right; "" for none
 * @param submitter as it is right, whole; null when it is
 * @param components of which other copies were handed in than is recorded
 */
record Correction(
        @NotNull @Min(0) Integer revision,
        @NotBlank @Size(max = 60) String reasonCode,
        @NotBlank @Size(max = 2000) String note,

        @Nullable @Size(max = 100)
        Map<@NotBlank @Pattern(regexp = "[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+){0,5}") String, @Size(max = 2000) String> data,

        @Nullable @Valid Submitter submitter,
        @Nullable @Valid @Size(max = 100) List<@NotNull Received> components) {

    /** So many copies of a component have really been handed in; none at all: it is not there. */
    record Received(
            @NotBlank @Size(max = 60) String code,
            @NotNull @Min(0) @Max(99) Integer original,
            @NotNull @Min(0) @Max(99) Integer certified,
            @NotNull @Min(0) @Max(99) Integer photocopy) {

        Component.Copies copies() {
            return new Component.Copies(original, certified, photocopy);
        }
    }

    Map<String, String> declared() {
        return data == null ? Map.of() : data;
    }

    List<Received> received() {
        return components == null ? List.of() : components;
    }
}
