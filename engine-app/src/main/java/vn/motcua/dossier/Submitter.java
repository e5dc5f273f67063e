package vn.motcua.dossier;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The person who files (người nộp).
 *
 * @param idNumber personal identification number of 12 digits, or a passport number
 * @param relation to the owner, a code of the procedure's form
 */
public record Submitter(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Pattern(regexp = "\\d{12}|[A-Z]\\d{7,8}") String idNumber,
        @Pattern(regexp = "(0|\\+84)\\d{9,10}") String phone,
        @Email @Size(max = 200) String email,
        @Size(max = 500) String address,
        @Size(max = 100) String relation) {}
