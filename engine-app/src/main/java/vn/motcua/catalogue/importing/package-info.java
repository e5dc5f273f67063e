/** What the National Portal tells of a procedure (service LayThuTuc) as the draft of a manifest. */
package vn.motcua.catalogue.importing;
