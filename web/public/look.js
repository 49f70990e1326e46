// Runs before the first paint; a file of its own, because the page allows no inline script.
try {
  const look = localStorage.getItem('look');
  if (look === 'light' || look === 'dark') document.documentElement.dataset.theme = look;
} catch {
  // Without storage the system's look is right.
}
