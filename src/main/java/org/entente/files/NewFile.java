package org.entente.files;

/** A file as it was sent: its name may be hostile, its bytes are never looked into. */
@SuppressWarnings("ArrayRecordComponent")
public record NewFile(String name, byte[] content) {}
