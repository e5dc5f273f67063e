/** The mark of the product: one door. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path d="M8 26V14a8 8 0 0 1 16 0v12" fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
      <path d="M13 26v-9.5a3 3 0 0 1 6 0V26" fill="#f2b21b" />
      <path d="M5 26h22" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
    </svg>
  );
}
