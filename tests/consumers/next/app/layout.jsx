// The frame of every page; the icon is in it, so that no browser asks for one that is missing.

export const metadata = { title: "An application that uses request-forms", icons: "data:," };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
